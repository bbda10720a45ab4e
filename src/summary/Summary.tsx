import type { ReactNode } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id, SourceDocument } from "../casefile/types.ts";
import { DATE_BASES } from "../casefile/vocabulary.ts";
import type { Target } from "../scene/scene.ts";
import { whenWords } from "../words/dates.ts";
import { actorLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { sourceLine } from "../words/sources.ts";
import { Legend } from "./Legend.tsx";
import css from "./Summary.module.css";
import { summarySentences } from "./sentences.ts";

export interface SummaryProps {
  readonly index: CaseIndex;
  /** Ids of the events that match. */
  readonly matched: readonly Id[];
  /** True when a filter leaves events out or is set at all. */
  readonly filtered: boolean;
  /** Opens a document: its paragraphs, with what was drawn from each. */
  readonly onSelect?: (target: Target) => void;
}

/** What stands in the details pane while nothing is selected. */
export function Summary({ index, matched, filtered, onSelect }: SummaryProps): ReactNode {
  const { casefile } = index;
  return (
    <article className={css.summary} aria-label={say("summary.label")}>
      <h2>{say("summary.label")}</h2>
      <p dir="auto">{casefile.summary}</p>
      <h3>{say("summary.now")}</h3>
      <p data-part="sentences">{summarySentences(index, matched, filtered).join(" ")}</p>
      <h3>{say("summary.sources", { count: casefile.documents.length })}</h3>
      {casefile.documents.length === 0 && <p dir="auto">{sourceLine(index)}.</p>}
      <ul className={css.sources}>
        {casefile.documents.map((document) => (
          <Source key={document.id} index={index} document={document} onSelect={onSelect} />
        ))}
      </ul>
      <Legend index={index} />
    </article>
  );
}

function Source({
  index,
  document,
  onSelect,
}: {
  readonly index: CaseIndex;
  readonly document: SourceDocument;
  readonly onSelect: ((target: Target) => void) | undefined;
}): ReactNode {
  const publisher = index.actors.get(document.publisher);
  const name = say("summary.publisher", {
    publisher: publisher === undefined ? document.publisher : actorLabel(publisher),
    title: document.title,
  });
  const { reference, published } = document;
  return (
    <li>
      {onSelect === undefined ? (
        <span dir="auto">{name}</span>
      ) : (
        <button
          type="button"
          dir="auto"
          title={say("summary.open", { title: document.title })}
          onClick={() => onSelect({ kind: "document", id: document.id })}
        >
          {name}
        </button>
      )}
      <span>{say("summary.published", { date: whenWords(published) })}</span>
      <span>
        {say("summary.reference", { date: whenWords(reference), basis: DATE_BASES[reference.basis].label })}
      </span>
      <span dir="auto">{document.rights}</span>
    </li>
  );
}
