import type { ReactNode } from "react";
import { type CaseIndex, laneSideOf, sideOf } from "../casefile/index-case.ts";
import type { Block, Id } from "../casefile/types.ts";
import { familyOf } from "../casefile/vocabulary.ts";
import { Glyph } from "../scene/Glyph.tsx";
import { sameTarget, type Target } from "../scene/scene.ts";
import { LINE_STYLES } from "../theme/fills.ts";
import { sideColour } from "../theme/palette.ts";
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
      <ClaimMark index={index} target={target} />
      <div className={css.words}>
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
          <bdi>{claim.title}</bdi>
        </button>
        <p className={css.meta}>
          {[say(`evidence.kind.${target.kind}`), ...statusOf(index, target)].join(" · ")}
        </p>
        <p className={css.gist} dir="auto">
          {passage.gist}
        </p>
        {passage.attribution.length > 1 && (
          <p className={css.meta} dir="auto">
            {chainWords(passage.attribution, index)}
          </p>
        )}
      </div>
    </li>
  );
}

/** How sure the text is of it; an actor has no status. */
function statusOf(index: CaseIndex, { kind, id }: Target): readonly string[] {
  if (kind === "event") {
    const event = index.events.get(id);
    return event === undefined ? [] : [toldLabel(event)];
  }
  const status = (kind === "relation" ? index.relations.get(id) : index.figures.get(id))?.status;
  return status === undefined ? [] : [statusLabel(status)];
}

/** The event's glyph, the side of an actor, a line for a relation, a bar for a figure: the words beside say the same. */
function ClaimMark({ index, target }: { readonly index: CaseIndex; readonly target: Target }): ReactNode {
  const event = target.kind === "event" ? index.events.get(target.id) : undefined;
  if (event !== undefined) {
    const side = index.sides.get(laneSideOf(index, event) ?? "");
    return (
      <span className={css.mark}>
        <Glyph type={event.type} status={event.status} slot={side?.slot} />
      </span>
    );
  }
  return (
    <span className={css.mark}>
      <svg width={16} height={16} viewBox="-10 -10 20 20" aria-hidden="true" focusable="false">
        <OtherMark index={index} target={target} />
      </svg>
    </span>
  );
}

function OtherMark({ index, target }: { readonly index: CaseIndex; readonly target: Target }): ReactNode {
  const relation = target.kind === "relation" ? index.relations.get(target.id) : undefined;
  if (relation !== undefined) {
    const { dash } = LINE_STYLES[familyOf(relation.status)];
    return <path d="M-9,0H9" strokeWidth="2.5" strokeDasharray={dash} stroke="var(--ink-2)" />;
  }
  if (target.kind === "figure")
    return <path d="M-8,8V1M-1,8V-4M6,8V-8" strokeWidth="4" stroke="var(--ink-2)" />;
  const slot = target.kind === "actor" ? sideOf(index, target.id)?.slot : undefined;
  return <circle r="6" fill={slot ? `var(--${sideColour(slot)})` : "var(--paper)"} stroke="var(--ink)" />;
}
