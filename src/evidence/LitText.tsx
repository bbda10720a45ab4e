import type { KeyboardEvent, ReactNode } from "react";
import { sameTarget } from "../scene/scene.ts";
import type { BlockProps } from "./BlockView.tsx";
import css from "./LitText.module.css";
import { claimPressed, type Segment, segmentsOf } from "./passage.ts";

/**
 * The text of a block with its passages lit. The passages are one tab stop: the arrows go from one to the next, Enter
 * selects what was drawn from it, pressed again the next longer one.
 */
export function LitText(props: BlockProps & { readonly text: string }): ReactNode {
  const { block, all, text, language, selection } = props;
  const segments = segmentsOf(text, block.start, block.end, all);
  const isCurrent = (segment: Segment) => segment.claims.some(({ target }) => sameTarget(target, selection));
  const first = segments.find(isCurrent);
  const stop = first ?? segments.find(({ claims }) => claims.length > 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: moves the focus between the passages inside it
    <div className={css.text} lang={language} dir="auto" onKeyDown={moveFocus}>
      {segments.map((segment) =>
        segment.claims.length === 0 ? (
          <span key={segment.start}>{segment.text}</span>
        ) : (
          <Passage
            key={segment.start}
            segment={segment}
            current={isCurrent(segment)}
            scrollsHere={segment === first}
            stops={segment === stop}
            {...props}
          />
        ),
      )}
    </div>
  );
}

interface PassageProps extends BlockProps {
  readonly segment: Segment;
  readonly current: boolean;
  readonly scrollsHere: boolean;
  readonly stops: boolean;
}

/** Marked text that acts as a button: a button element could not break over lines. */
function Passage({
  segment,
  current,
  scrollsHere,
  stops,
  selection,
  lit,
  onLit,
  onSelect,
}: PassageProps): ReactNode {
  const { claims, text } = segment;
  const press = () => {
    const claim = claimPressed(claims, ({ target }) => sameTarget(target, selection));
    if (claim) onSelect(claim.target);
  };
  const light = () => onLit(new Set(claims.flatMap(({ lights }) => lights)));
  return (
    <mark
      role="button"
      tabIndex={stops ? 0 : -1}
      title={claims.map(({ title }) => title).join("; ")}
      className={css.passage}
      aria-current={current || undefined}
      data-current={scrollsHere || undefined}
      data-lit={claims.some(({ lights }) => lights.some((id) => lit?.has(id))) || undefined}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        press();
      }}
      onPointerEnter={light}
      onPointerLeave={() => onLit(undefined)}
      onFocus={light}
      onBlur={() => onLit(undefined)}
    >
      {text}
    </mark>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const passages = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=button]")];
  const at = passages.indexOf(event.target as HTMLElement);
  const step = STEPS[event.key];
  const to = step === undefined ? { Home: 0, End: passages.length - 1 }[event.key] : at + step;
  const next = to === undefined ? undefined : passages[to];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}
