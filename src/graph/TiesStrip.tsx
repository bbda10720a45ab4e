import { X } from "lucide-react";
import type { ReactNode } from "react";
import { say } from "../words/messages.ts";
import type { TieQuestion } from "./paths.ts";
import type { ToldPaths } from "./say-ties.ts";
import css from "./Ties.module.css";
import { type LinkProps, ToldText, useNothingHovered } from "./ToldText.tsx";
import { plainly } from "./told.ts";

interface StripProps extends LinkProps {
  /** In px. */
  readonly height: number;
  /** That only reported relations count. */
  readonly notice: string | undefined;
  readonly told: ToldPaths | undefined;
  readonly onCountAll: () => void;
  readonly onAsk: (question: TieQuestion) => void;
  readonly onClose: () => void;
}

/** What the picture shows beyond filter and window, in words: which relations count, and the path. */
export function TiesStrip({
  height,
  notice,
  told,
  onCountAll,
  onAsk,
  onClose,
  ...links
}: StripProps): ReactNode {
  useNothingHovered(links.onHover);
  return (
    <div className={css.strip} style={{ blockSize: height }}>
      <div className={css.lines}>
        {notice !== undefined && (
          <p className={css.notice}>
            {notice}{" "}
            <button type="button" className={css.link} onClick={onCountAll}>
              {say("ties.reported.off")}
            </button>
          </p>
        )}
        {told && <PathLines told={told} onAsk={onAsk} {...links} />}
      </div>
      {told && (
        <button type="button" className={css.close} aria-label={say("ties.close")} onClick={onClose}>
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

interface LinesProps extends LinkProps {
  readonly told: ToldPaths;
  readonly onAsk: (question: TieQuestion) => void;
}

function PathLines({ told, onAsk, ...links }: LinesProps): ReactNode {
  return (
    <section aria-label={say("ties.strip")}>
      <p>
        <ToldText told={told.head} {...links} />
      </p>
      {told.ways.length > 0 && (
        <ol>
          {told.ways.map((way) => (
            <li key={plainly(way)}>
              <p>
                <ToldText told={way} {...links} />
              </p>
            </li>
          ))}
        </ol>
      )}
      {told.notes.map((note) => (
        <p key={note} className={css.note}>
          {note}
        </p>
      ))}
      {told.hints.map(({ text, question }) => (
        <p key={text}>
          {text}{" "}
          <button type="button" className={css.link} onClick={() => onAsk(question)}>
            {say("ties.less.show")}
          </button>
        </p>
      ))}
    </section>
  );
}
