import type { ReactNode } from "react";
import type { LeftOut } from "../casefile/without-above.ts";
import { say } from "../words/messages.ts";
import { Choice } from "./Choice.tsx";
import css from "./Export.module.css";
import type { Limit, ShownUpTo } from "./shown-up-to.ts";

interface Props {
  /** The markings to choose from (`limitsIn`); at least one. */
  readonly markings: readonly string[];
  readonly limit: Limit;
  readonly result: Pick<ShownUpTo, "leftOut" | "headTells">;
  readonly onChoose: (limit: Limit) => void;
}

/** How far marked things go into the files, and what stays out. */
export function HandlingChoice({ markings, limit, result, onChoose }: Props): ReactNode {
  const { leftOut, headTells } = result;
  const limits = new Map<string, Limit>([
    ["all", "all"],
    ["none", { highest: undefined }],
    ...markings.map((highest): [string, Limit] => [`to ${highest}`, { highest }]),
  ]);
  const chosen = limit === "all" ? "all" : limit.highest === undefined ? "none" : `to ${limit.highest}`;
  return (
    <section className={css.section}>
      <h3>{say("export.handling")}</h3>
      <Choice
        legend={say("export.upTo")}
        value={chosen}
        first
        options={[
          ["none", say("export.upTo.none")],
          ...markings.map((marking) => [`to ${marking}`, marking] as const),
          ["all", say("export.upTo.all")],
        ]}
        onChoose={(key) => onChoose(limits.get(key) ?? "all")}
      />
      <p role="status" className={css.lead}>
        {say("export.leftOut", { count: leftOut.length })}
      </p>
      {leftOut.length > 0 && (
        <details className={css.details}>
          <summary>{say("export.leftOut.which")}</summary>
          <ul>
            {leftOut.map((one) => (
              <li key={`${one.kind} ${one.id}`}>
                <bdi>{one.title}</bdi> <span>({whyWords(one)})</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {headTells.length > 0 && <p className={css.warning}>{say("export.headTells")}</p>}
    </section>
  );
}

/** "event, TLP:RED" or "actor, only what is left out leads to it". */
function whyWords({ kind, why, marking }: LeftOut): string {
  return say("export.leftOut.why", { kind, why, marking: marking ?? "" });
}
