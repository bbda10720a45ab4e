import { Waypoints } from "lucide-react";
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { actorLabel, sideLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import { type RelationsOf, reportedOf } from "./counted.ts";
import { Findings } from "./Findings.tsx";
import { compare } from "./network.ts";
import type { Tie } from "./paths.ts";
import { actorLinks } from "./say-ties.ts";
import css from "./Ties.module.css";
import { type LinkProps, ToldText, useNothingHovered } from "./ToldText.tsx";
import { usePopover } from "./use-popover.dom.ts";

export interface TiesProps extends LinkProps {
  readonly index: CaseIndex;
  readonly path: Tie | undefined;
  readonly relationsOf: RelationsOf;
  readonly hops: 1 | 2;
  readonly open: boolean;
  /** The actor that the question had better begin with. */
  readonly from: Id | undefined;
  /** Without words, in a narrow pane. */
  readonly compact: boolean;
  /** How far below its button the panel begins, and how much of the pane it may take, in px. */
  readonly below: number;
  readonly most: number | undefined;
  readonly onOpen: (open: boolean) => void;
  readonly onPath: (path: Tie | undefined) => void;
  readonly onRelationsOf: (relationsOf: RelationsOf) => void;
  readonly onHops: (hops: 1 | 2) => void;
}

/** Attribute of the button, for who hands the focus on to it. */
export const TIES_BUTTON = "data-ties";

/** In a lower pane, in px, the panel stands in two columns. */
const LOW = 420;

/** Questions to the graph, behind one button: who is tied to whom, what counts, what stands out. */
export function Ties(props: TiesProps): ReactNode {
  const { open, compact, onOpen } = props;
  const { whole, button } = usePopover<HTMLDivElement>(open, () => onOpen(false));
  const id = useId();
  return (
    <div ref={whole} className={css.ties}>
      <button
        ref={button}
        type="button"
        className="quiet-button"
        {...{ [TIES_BUTTON]: "" }}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={compact ? say("ties.open") : undefined}
        title={compact ? say("ties.open") : undefined}
        onClick={() => onOpen(!open)}
      >
        <Waypoints aria-hidden="true" />
        {!compact && <span>{say("ties.open")}</span>}
      </button>
      {open && <Panel {...props} id={id} />}
    </div>
  );
}

function Panel(props: TiesProps & { readonly id: string }): ReactNode {
  const { id, below, most, onHover } = props;
  useNothingHovered(onHover);
  return (
    <div
      id={id}
      role="group"
      aria-label={say("ties.open")}
      className={css.panel}
      data-low={(most !== undefined && most < LOW) || undefined}
      style={{ marginBlockStart: below, maxBlockSize: most }}
    >
      <div>
        <Question {...props} />
        <Counting {...props} />
      </div>
      <Findings {...props} />
    </div>
  );
}

/** Nobody is chosen yet. */
const NOTHING: Tie = { from: "", to: "", positive: false };

/** The question is asked as soon as both ends are chosen. */
function Question({ index, path, from, onPath }: TiesProps): ReactNode {
  const [draft, setDraft] = useState<Tie>({ ...NOTHING, from: from ?? "" });
  const asked = path ?? draft;
  const fields = useRef<HTMLFieldSetElement>(null);
  const groups = useMemo(() => groupsOf(index), [index]);

  // Whoever opens the panel comes to choose: the first end that is missing, else the first.
  useEffect(() => {
    const selects = [...(fields.current?.querySelectorAll("select") ?? [])];
    (selects.find(({ value }) => value === "") ?? selects[0])?.focus();
  }, []);

  function ask(change: Partial<Tie>): void {
    const { from, to, positive } = { ...asked, ...change };
    const whole = from !== "" && to !== "";
    setDraft(whole ? { ...NOTHING, positive } : { from, to, positive });
    if (whole) onPath({ from, to, positive });
    else if (path) onPath(undefined);
  }

  return (
    <fieldset ref={fields} className={css.question}>
      <legend>{say("ties.question")}</legend>
      {(["from", "to"] as const).map((end) => (
        <label key={end} className={css.end}>
          <span>{say(`ties.end.${end}`)}</span>
          <select value={asked[end]} onChange={({ target }) => ask({ [end]: target.value })}>
            <option value="">{say("ties.choose")}</option>
            {groups.map(({ key, label, actors }) => (
              <optgroup key={key} label={label}>
                {actors.map((actor) => (
                  <option
                    key={actor.id}
                    value={actor.id}
                    disabled={actor.id === asked[end === "from" ? "to" : "from"]}
                  >
                    {actorLabel(actor)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
      ))}
      <label className={css.check}>
        <input
          type="checkbox"
          checked={asked.positive}
          onChange={({ target }) => ask({ positive: target.checked })}
        />
        {say("ties.positive")}
      </label>
      <p className={css.note}>{say("ties.whole")}</p>
    </fieldset>
  );
}

/** Actors by side, sides in the file's order, each by name. */
function groupsOf({ casefile, sides }: CaseIndex) {
  const of = (side: Id | undefined) =>
    casefile.actors
      .filter((actor) => (sides.has(actor.side ?? "") ? actor.side : undefined) === side)
      .sort((a, b) => compare(actorLabel(a).toLowerCase(), actorLabel(b).toLowerCase()));
  return [...casefile.sides, undefined]
    .map((side) => ({ key: side?.id ?? "", label: sideLabel(side), actors: of(side?.id) }))
    .filter(({ actors }) => actors.length > 0);
}

/** How far a focus reaches, and whether only what is reported counts, with what that would leave. */
function Counting({ index, relationsOf, hops, onRelationsOf, onHops, ...links }: TiesProps): ReactNode {
  const { reported, relations, alone } = useMemo(() => reportedOf(index), [index]);
  const name = useId();
  return (
    <section className={css.counting}>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={relationsOf === "reported"}
          onChange={({ target }) => onRelationsOf(target.checked ? "reported" : "all")}
        />
        {say("ties.reported")}
      </label>
      <p className={css.note}>
        {say("ties.reported.counts", { reported, relations })}{" "}
        {alone.length === 0 ? (
          say("ties.reported.none")
        ) : (
          <ToldText told={actorLinks("ties.reported.alone", index, alone)} {...links} />
        )}
      </p>
      <div className={css.hops} role="group" aria-labelledby={name}>
        <span id={name}>{say("ties.hops")}</span>
        {([1, 2] as const).map((count) => (
          <button key={count} type="button" aria-pressed={hops === count} onClick={() => onHops(count)}>
            {say(`ties.hops.${count}`)}
          </button>
        ))}
      </div>
    </section>
  );
}
