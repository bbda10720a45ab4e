import { type ReactNode, useId, useState } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import { Modal } from "../theme/Modal.tsx";
import type { Scheme } from "../theme/palette.ts";
import { say } from "../words/messages.ts";
import { Choice } from "./Choice.tsx";
import css from "./Export.module.css";
import type { DataId, Part, PictureId } from "./exports.ts";

export interface ExportDialogProps {
  readonly index: CaseIndex;
  /** How many the filter leaves; undefined without a filter. */
  readonly matching: { readonly actors: number; readonly relations: number } | undefined;
  /** Each saves one file and gives back its name; it rejects where the browser cannot make the file. */
  readonly onPicture: (what: PictureId, form: "svg" | "png", scheme: Scheme) => Promise<string>;
  readonly onData: (what: DataId, part: Part) => Promise<string>;
  /** Undefined where the one-file app is not at hand. */
  readonly onOneFile: (() => Promise<string>) | undefined;
  /** The choice of how far marked things go along, where things are marked. */
  readonly handling?: ReactNode;
  readonly onClose: () => void;
}

/** Everything that the case can leave as, each with a line on what it holds and what is lost. */
export function ExportDialog(props: ExportDialogProps): ReactNode {
  const { index, matching, onPicture, onData, onOneFile, handling, onClose } = props;
  const [scheme, setScheme] = useState<Scheme>("light");
  const [part, setPart] = useState<Part>(matching === undefined ? "all" : "matching");
  const [said, setSaid] = useState("");
  const { actors, relations, events } = index.casefile;

  async function save(making: Promise<string>, failed = say("export.failed")): Promise<void> {
    setSaid(say("export.making"));
    try {
      setSaid(say("export.saved", { file: await making }));
    } catch {
      setSaid(failed);
    }
  }
  const data = (what: DataId, label: string) => (
    <SaveButton
      key={what}
      label={label}
      text={say(`export.${what}.button`)}
      onSave={() => save(onData(what, part))}
    />
  );

  return (
    <Modal title={say("export.title")} closeLabel={say("app.close")} onClose={onClose}>
      {handling}
      <section className={css.section}>
        <h3>{say("export.picture")}</h3>
        <p className={css.lead}>{say("export.picture.lead")}</p>
        <Choice
          legend={say("export.colours")}
          value={scheme}
          options={[
            ["light", say("export.colours.light")],
            ["dark", say("export.colours.dark")],
          ]}
          onChoose={setScheme}
        />
        <ul className={css.rows}>
          {(events.length === 0 ? (["graph"] as const) : (["graph", "timeline"] as const)).map((what) => (
            <Row key={what} name={say(`export.${what}`)} meaning={say(`export.${what}.meaning`)}>
              {(["svg", "png"] as const).map((form) => (
                <SaveButton
                  key={form}
                  first={what === "graph" && form === "svg"}
                  label={say("export.picture.button", {
                    form: say(`export.${form}`),
                    what,
                  })}
                  text={say(`export.${form}`)}
                  onSave={() => save(onPicture(what, form, scheme))}
                />
              ))}
            </Row>
          ))}
        </ul>
      </section>
      <section className={css.section}>
        <h3>{say("export.data")}</h3>
        {matching !== undefined && (
          <Choice
            legend={say("export.part")}
            value={part}
            options={[
              ["matching", say("export.part.matching", matching)],
              ["all", say("export.part.all", { actors: actors.length, relations: relations.length })],
            ]}
            onChoose={setPart}
          />
        )}
        <ul className={css.rows}>
          <Row name={say("export.gexf")} meaning={say("export.gexf.meaning")}>
            {data("gexf", say("export.gexf.label"))}
          </Row>
          <Row name={say("export.graphml")} meaning={say("export.graphml.meaning")}>
            {data("graphml", say("export.graphml.label"))}
          </Row>
          <Row name={say("export.csv")} meaning={say("export.csv.meaning")}>
            {(["actors", "relations", "events", "figures"] as const).map((kind) =>
              data(`csv-${kind}`, say(`export.csv-${kind}.label`)),
            )}
          </Row>
          <Row name={say("export.json")} meaning={say("export.json.meaning")}>
            {data("json", say("export.json.label"))}
          </Row>
        </ul>
      </section>
      <section className={css.section}>
        <h3>{say("export.whole")}</h3>
        <ul className={css.rows}>
          <OneFileRow onSave={onOneFile && (() => save(onOneFile(), say("export.oneFile.failed")))} />
        </ul>
      </section>
      <p role="status" className={css.said}>
        <bdi>{said}</bdi>
      </p>
    </Modal>
  );
}

interface RowProps {
  readonly name: string;
  readonly meaning: string;
  readonly children: ReactNode;
}

function Row({ name, meaning, children }: RowProps): ReactNode {
  return (
    <li className={css.row}>
      <div>
        <strong>{name}</strong>
        <p>{meaning}</p>
      </div>
      <div className={css.buttons}>{children}</div>
    </li>
  );
}

/** Where the file cannot be made, its button stays and says why. */
function OneFileRow({ onSave }: { readonly onSave: (() => Promise<void>) | undefined }): ReactNode {
  const reason = useId();
  return (
    <li className={css.row}>
      <div>
        <strong>{say("export.oneFile")}</strong>
        <p>{say("export.oneFile.meaning")}</p>
        {onSave === undefined && (
          <p id={reason} className={css.reason}>
            {say("export.oneFile.unavailable")}
          </p>
        )}
      </div>
      <div className={css.buttons}>
        <button
          type="button"
          className="button"
          aria-label={say("export.oneFile.label")}
          aria-disabled={onSave === undefined || undefined}
          aria-describedby={onSave === undefined ? reason : undefined}
          onClick={() => void onSave?.()}
        >
          {say("export.oneFile.button")}
        </button>
      </div>
    </li>
  );
}

interface SaveButtonProps {
  readonly text: string;
  /** The text and what it is of. */
  readonly label: string;
  readonly first?: boolean;
  readonly onSave: () => Promise<void>;
}

function SaveButton({ text, label, first, onSave }: SaveButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="button"
      aria-label={label}
      data-autofocus={first || undefined}
      onClick={() => void onSave()}
    >
      {text}
    </button>
  );
}
