import { X } from "lucide-react";
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { say } from "../words/messages.ts";
import type { TieQuestion } from "./paths.ts";
import type { ToldPaths } from "./say-ties.ts";
import css from "./Ties.module.css";
import { TIES_BUTTON } from "./Ties.tsx";
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

/**
 * What the picture shows beyond filter and window, in words: which relations count, and the path. Its key must be what it
 * tells, so that the focus is not lost with what goes.
 */
export function TiesStrip({
  height,
  notice,
  told,
  onCountAll,
  onAsk,
  onClose,
  ...links
}: StripProps): ReactNode {
  const strip = useRef<HTMLDivElement>(null);
  useNothingHovered(links.onHover);
  useFocusHandedOn(strip);
  return (
    <div ref={strip} className={css.strip} style={{ blockSize: height }}>
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

/** The focus that would go with the strip goes to the button that brought it. */
function useFocusHandedOn(strip: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = strip.current;
    return () => {
      if (element?.contains(document.activeElement))
        document.querySelector<HTMLElement>(`[${TIES_BUTTON}]`)?.focus();
    };
  }, [strip]);
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
