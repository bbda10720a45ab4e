import type { ReactNode } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Evidence, Id, Passage } from "../casefile/types.ts";
import { say } from "../words/messages.ts";
import { Chain } from "./Chain.tsx";
import { corroborationWords, describeEvidence, type EvidenceDetail } from "./describe-evidence.ts";
import css from "./EvidenceList.module.css";
import type { LinkProps } from "./Sections.tsx";

interface Props extends LinkProps {
  readonly index: CaseIndex;
  readonly evidence: readonly Evidence[];
  readonly onPassage: (document: Id, evidence: Passage) => void;
}

/** Who says so: every piece of evidence with its own chain, and how far they are independent. */
export function EvidenceList({ index, evidence, onPassage, ...links }: Props): ReactNode {
  const pieces = evidence.map((one) => describeEvidence(one, index));
  return (
    <section className={css.section} aria-label={say("details.evidence")}>
      <h3>{say("details.evidence")}</h3>
      <p className={css.corroboration}>{corroborationWords(evidence)}</p>
      <ul>
        {pieces.map((piece) => (
          <li key={piece.key} className={css.piece} data-kind={piece.kind}>
            <Piece index={index} piece={piece} onPassage={onPassage} {...links} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PieceProps extends LinkProps {
  readonly index: CaseIndex;
  readonly piece: EvidenceDetail;
  readonly onPassage: (document: Id, evidence: Passage) => void;
}

function Piece({ index, piece, onPassage, ...links }: PieceProps): ReactNode {
  const { passage } = piece;
  return (
    <>
      <p className={css.gist} dir="auto">
        {piece.gist}
      </p>
      {piece.chain.length > 0 && (
        <Chain index={index} label={say("details.chain")} chain={piece.chain} {...links} />
      )}
      {piece.otherChain.length > 0 && (
        <>
          <p className={css.meta}>{say("details.chain.other")}</p>
          <Chain index={index} label={say("details.chain.other")} chain={piece.otherChain} {...links} />
        </>
      )}
      {piece.hedges.length > 0 && (
        <ul className={css.hedges} aria-label={say("details.hedges")}>
          {piece.hedges.map((hedge) => (
            <li key={`${hedge.text}:${hedge.meaning}`} dir="auto">
              {say("details.hedge", hedge)}
            </li>
          ))}
        </ul>
      )}
      {piece.supports.length > 0 && (
        <p className={css.meta}>{say("details.supports", { list: piece.supports.join(", ") })}</p>
      )}
      {piece.note !== undefined && (
        <p className={css.meta} dir="auto">
          {piece.note}
        </p>
      )}
      <p className={css.position}>
        {piece.tag !== undefined && <span className={css.tag}>{piece.tag}</span>}
        <bdi>{piece.holder}</bdi> · {piece.position}
      </p>
      {passage && (
        <button
          type="button"
          className={css.passage}
          aria-label={say("details.passage.label", { position: piece.position })}
          onClick={() => onPassage(passage.document, passage)}
        >
          {say("details.passage")}
        </button>
      )}
    </>
  );
}
