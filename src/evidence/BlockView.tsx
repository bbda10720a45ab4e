import type { ReactNode } from "react";
import { type CaseIndex, laneSideOf } from "../casefile/index-case.ts";
import type { Block, Id } from "../casefile/types.ts";
import { Glyph } from "../scene/Glyph.tsx";
import { sameTarget, type Target } from "../scene/scene.ts";
import { chainWords } from "../words/describe.ts";
import { statusLabel, toldLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { blockWords } from "../words/passages.ts";
import css from "./BlockView.module.css";
import type { Claim } from "./claims.ts";
import { LitText } from "./LitText.tsx";

export interface BlockProps {
  readonly index: CaseIndex;
  /** Language of the document, as a BCP 47 tag. */
  readonly language: string;
  readonly block: Block;
  /** What was drawn from the block. */
  readonly claims: readonly Claim[];
  /** What was drawn from the document: a passage may reach into the block from the one before. */
  readonly all: readonly Claim[];
  /** The text of the whole document, where it is open. */
  readonly text: string | undefined;
  readonly selection: Target | undefined;
  readonly lit: ReadonlySet<Id> | undefined;
  readonly onLit: (ids: ReadonlySet<Id> | undefined) => void;
  readonly onSelect: (target: Target) => void;
}

/** One block of a document: its name, its text where that is open, and what was drawn from it. */
export function BlockView(props: BlockProps): ReactNode {
  const { block, claims, text } = props;
  const name = blockWords(block);
  return (
    <li className={css.block} data-kind={block.kind}>
      <h3>{name}</h3>
      {text !== undefined && <LitText {...props} text={text} />}
      {claims.length > 0 ? (
        <ul className={css.claims} aria-label={say("evidence.drawn", { block: name })}>
          {claims.map((claim) => (
            <ClaimLine key={claim.key} claim={claim} textIsOpen={text !== undefined} {...props} />
          ))}
        </ul>
      ) : (
        <p className={css.none}>{say("evidence.drawn.none")}</p>
      )}
    </li>
  );
}

function ClaimLine({
  index,
  claim,
  textIsOpen,
  selection,
  lit,
  onLit,
  onSelect,
}: BlockProps & { readonly claim: Claim; readonly textIsOpen: boolean }): ReactNode {
  const { target, passage } = claim;
  const current = sameTarget(selection, target);
  const light = () => onLit(new Set(claim.lights));
  return (
    <li className={css.claim} data-lit={lit?.has(target.id) || undefined}>
      <button
        type="button"
        className={css.link}
        aria-current={current || undefined}
        data-current={(current && !textIsOpen) || undefined}
        onClick={() => onSelect(target)}
        onPointerEnter={light}
        onPointerLeave={() => onLit(undefined)}
        onFocus={light}
        onBlur={() => onLit(undefined)}
      >
        <ClaimMark index={index} target={target} />
        <bdi>{claim.title}</bdi>
      </button>{" "}
      <span className={css.kind}>{statusOf(index, target)}</span>
      <span className={css.gist}>
        <bdi>{passage.gist}</bdi>
        {passage.attribution.length > 1 && (
          <bdi className={css.who}>{chainWords(passage.attribution, index)}</bdi>
        )}
      </span>
    </li>
  );
}

/** How sure the text is of it; an actor has no status. */
function statusOf(index: CaseIndex, { kind, id }: Target): string {
  if (kind === "event") {
    const event = index.events.get(id);
    return event === undefined ? "" : toldLabel(event);
  }
  const status = (kind === "relation" ? index.relations.get(id) : index.figures.get(id))?.status;
  return status === undefined ? "" : statusLabel(status);
}

/** The event's glyph, or the word for what else it is. */
function ClaimMark({ index, target }: { readonly index: CaseIndex; readonly target: Target }): ReactNode {
  const event = target.kind === "event" ? index.events.get(target.id) : undefined;
  if (event === undefined) return <span className={css.kind}>{say(`evidence.kind.${target.kind}`)} </span>;
  const side = index.sides.get(laneSideOf(index, event) ?? "");
  return (
    <span className={css.glyph}>
      <Glyph type={event.type} status={event.status} slot={side?.slot} />
    </span>
  );
}
