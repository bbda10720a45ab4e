import { type ReactNode, useMemo, useState } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import { say } from "../words/messages.ts";
import type { RelationsOf } from "./counted.ts";
import { type Finding, findingsOf } from "./findings.ts";
import { findingWords } from "./say-ties.ts";
import css from "./Ties.module.css";
import { type LinkProps, ToldText } from "./ToldText.tsx";

interface FindingsProps extends LinkProps {
  readonly index: CaseIndex;
  readonly relationsOf: RelationsOf;
}

/** Of one list, so many show at first. */
const AT_FIRST = 12;

/** What stands out in the graph; apart from it, what rests on more than what is reported. */
export function Findings({ index, relationsOf, ...links }: FindingsProps): ReactNode {
  const findings = useMemo(() => findingsOf(index), [index]);
  const standing = findings.filter(({ stands }) => stands);
  const falling = findings.filter(({ stands }) => !stands);
  return (
    <section className={css.findings}>
      <h3>{say("ties.findings")}</h3>
      {findings.length === 0 && <p>{say("ties.findings.none")}</p>}
      <FindingList index={index} findings={standing} {...links} />
      {falling.length > 0 && (
        <>
          <h4>{say("ties.findings.falling", { on: relationsOf === "reported" })}</h4>
          <FindingList index={index} findings={falling} {...links} />
        </>
      )}
      <p className={css.note}>{say("ties.findings.rule")}</p>
    </section>
  );
}

interface ListProps extends LinkProps {
  readonly index: CaseIndex;
  readonly findings: readonly Finding[];
}

function FindingList({ index, findings, ...links }: ListProps): ReactNode {
  const [whole, setWhole] = useState(false);
  const more = findings.length - AT_FIRST;
  if (findings.length === 0) return null;
  return (
    <ul>
      {findings.slice(0, whole ? undefined : AT_FIRST).map((finding) => (
        <li key={finding.key}>
          <p>
            <ToldText told={findingWords(index, finding)} {...links} />
          </p>
        </li>
      ))}
      {more > 0 && !whole && (
        <li>
          <button type="button" className={css.more} onClick={() => setWhole(true)}>
            {say("ties.findings.more", { more })}
          </button>
        </li>
      )}
    </ul>
  );
}
