import type { ReactNode } from "react";
import { safeHref } from "../base/href.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { SourceDocument } from "../casefile/types.ts";
import { basisWords, whenWords } from "../words/dates.ts";
import { nameOf } from "../words/describe.ts";
import { say } from "../words/messages.ts";
import type { Claim } from "./claims.ts";
import css from "./DocumentPane.module.css";

interface Props {
  readonly index: CaseIndex;
  readonly document: SourceDocument;
  readonly claims: readonly Claim[];
}

/** Publisher, dates and rights of a document, and how much was drawn from it. */
export function DocumentHead({ index, document, claims }: Props): ReactNode {
  const href = safeHref(document.url);
  const passages = new Set(claims.map(({ passage }) => `${passage.start}:${passage.end}`));
  return (
    <header className={css.head}>
      <p className={css.meta}>
        <bdi>{nameOf(index, document.publisher)}</bdi>
        {" · "}
        {say("evidence.published", { date: whenWords(document.published) })}
      </p>
      <details className={css.meta}>
        <summary>{say("evidence.reference", { date: whenWords(document.reference) })}</summary>
        <p dir="auto">{basisWords(document.reference)}</p>
      </details>
      {document.url !== undefined && (
        <p className={css.meta}>
          {href === undefined ? (
            <bdi>{document.url}</bdi>
          ) : (
            <a href={href} rel="noreferrer noopener" target="_blank">
              <bdi>{document.url}</bdi>
            </a>
          )}
        </p>
      )}
      <p className={css.meta} dir="auto">
        {document.rights}
      </p>
      <p className={css.count}>{say("evidence.count", { claims: claims.length, passages: passages.size })}</p>
    </header>
  );
}
