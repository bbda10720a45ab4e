import { type ReactNode, useId, useState } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import { Modal } from "../theme/Modal.tsx";
import type { Scheme } from "../theme/palette.ts";
import { say } from "../words/messages.ts";
import css from "./Export.module.css";
import type { DataId, Part, PictureId } from "./exports.ts";

export interface ExportDialogProps {
  readonly index: CaseIndex;
  /** How many the filter leaves; undefined without a filter. */
  readonly matching: { readonly actors: number; readonly relations: number } | undefined;
  /** Each saves one file and gives back its name; it rejects where the browser cannot make the file. */
  readonly onPicture: (what: PictureId, form: "svg" | "png", scheme: Scheme) => Promise<string>;
  readonly onData: (what: DataId, part: Part) => Promise<string>;
  readonly onClose: () => void;
}

/** Everything that the case can leave as, each with a line on what it holds and what is lost. */
export function ExportDialog({ index, matching, onPicture, onData, onClose }: ExportDialogProps): ReactNode {
  const [scheme, setScheme] = useState<Scheme>("light");
  const [part, setPart] = useState<Part>(matching === undefined ? "all" : "matching");
  const [said, setSaid] = useState("");
  const { actors, relations, events } = index.casefile;

  async function save(making: Promise<string>): Promise<void> {
    setSaid(say("export.making"));
    try {
      setSaid(say("export.saved", { file: await making }));
    } catch {
      setSaid(say("export.failed"));
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

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ legend, value, options, onChoose }: ChoiceProps<T>): ReactNode {
  const name = useId();
  return (
    <fieldset className={css.choice}>
      <legend>{legend}</legend>
      <div className={css.options}>
        {options.map(([option, words]) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
