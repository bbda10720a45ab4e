import { type ReactNode, useEffect, useRef } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id, Passage } from "../casefile/types.ts";
import { type Target, targetKey } from "../scene/scene.ts";
import { say } from "../words/messages.ts";
import { Badge } from "./Badge.tsx";
import { byTime, neighboursOf } from "./by-time.ts";
import css from "./Details.module.css";
import { describeTarget } from "./describe.ts";
import type { AmbiguityDetail, DateDetail, Detail, StatusDetail } from "./detail.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { Facts, type LinkProps, SectionList } from "./Sections.tsx";

export interface DetailsProps {
  readonly index: CaseIndex;
  readonly selection: Target;
  /** Event ids in the order of time, for previous and next; without it, all events of the case. */
  readonly order?: readonly Id[];
  readonly onSelect: (target: Target) => void;
  readonly onPassage: (document: Id, evidence: Passage) => void;
  readonly onFilterActor: (actor: Id) => void;
  /** Asks for the ties of an actor to another one. */
  readonly onTies?: (actor: Id) => void;
  /** The thing whose link is under the pointer or has the focus. */
  readonly onHover?: (target: Target | undefined) => void;
  readonly onClose?: () => void;
}

/** Everything that the case holds about one thing, each statement with who says it. Everything named in it is a link. */
export function Details(props: DetailsProps): ReactNode {
  const { index, selection, onClose } = props;
  const detail = describeTarget(selection, index);
  return (
    <article className={css.details} aria-label={detail?.heading ?? say("details.gone")}>
      {onClose && (
        <button type="button" className={css.close} onClick={onClose}>
          {say("details.close")}
        </button>
      )}
      {detail === undefined ? <p>{say("details.gone")}</p> : <Body {...props} detail={detail} />}
    </article>
  );
}

function Body({ detail, ...props }: DetailsProps & { readonly detail: Detail }): ReactNode {
  const { index, onSelect, onPassage, onFilterActor, onTies, onHover } = props;
  const { target } = detail;
  const links: LinkProps = { onSelect, onHover };
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(targetKey(target));
  useEffect(() => {
    if (shown.current === targetKey(target)) return;
    shown.current = targetKey(target);
    startAt(heading.current);
  }, [target]);
  return (
    <>
      <header className={css.head}>
        <p className={css.kicker}>{detail.kicker}</p>
        <h2 ref={heading} tabIndex={-1} dir="auto">
          {detail.heading}
        </h2>
        {detail.marking !== undefined && <p className={css.marking}>{detail.marking}</p>}
      </header>
      {detail.status && <Status status={detail.status} />}
      {detail.dates.map((date) => (
        <DateLine key={date.label} date={date} />
      ))}
      {detail.gist !== undefined && (
        <p className={css.gist} dir="auto">
          {detail.gist}
        </p>
      )}
      {target.kind === "actor" && (
        <button type="button" className={css.action} onClick={() => onFilterActor(target.id)}>
          {say("details.filterActor")}
        </button>
      )}
      {target.kind === "actor" && onTies && (
        <button type="button" className={css.action} onClick={() => onTies(target.id)}>
          {say("ties.another")}
        </button>
      )}
      {target.kind === "document" && (
        <button type="button" className={css.action} onClick={() => onSelect(target)}>
          {say("details.paragraphs")}
        </button>
      )}
      <Facts facts={detail.facts} {...links} />
      {detail.sections.map((section) => (
        <SectionList key={section.key} section={section} {...links} />
      ))}
      {target.kind !== "place" && target.kind !== "document" && (
        <EvidenceList index={index} evidence={detail.evidence} onPassage={onPassage} {...links} />
      )}
      <Ambiguities ambiguities={detail.ambiguities} />
      {detail.more.map((section) => (
        <SectionList key={section.key} section={section} {...links} />
      ))}
      {target.kind === "event" && <Neighbours {...props} id={target.id} />}
    </>
  );
}

/** Another thing is read from its top; the focus comes along only if what had it is gone. */
function startAt(heading: HTMLElement | null): void {
  if (heading === null) return;
  heading.scrollIntoView?.({ block: "nearest" });
  const page = heading.ownerDocument;
  if (page.activeElement === null || page.activeElement === page.body) heading.focus();
}

function Status({ status }: { readonly status: StatusDetail }): ReactNode {
  return (
    <div className={css.line} role="group" aria-label={say("details.status")}>
      <p className={css.status}>
        {status.badge && <Badge badge={status.badge} />}
        <strong>{status.word}</strong>
      </p>
      <p className={css.why}>{status.meaning.join(" ")}</p>
    </div>
  );
}

function DateLine({ date }: { readonly date: DateDetail }): ReactNode {
  return (
    <div className={css.date} role="group" aria-label={date.label} data-external={date.external || undefined}>
      <span className={css.label}>{date.label}</span>
      <div>
        <p className={css.words}>
          <strong>{date.words}</strong>
          {date.external && <span className={css.external}>{say("details.external")}</span>}
        </p>
        <p className={css.why} dir="auto">
          {date.basis.join(" ")}
        </p>
      </div>
    </div>
  );
}

function Ambiguities({ ambiguities }: { readonly ambiguities: readonly AmbiguityDetail[] }): ReactNode {
  if (ambiguities.length === 0) return null;
  return (
    <section className={css.section} aria-label={say("details.ambiguities")}>
      <h3>{say("details.ambiguities")}</h3>
      <ul className={css.ambiguities}>
        {ambiguities.map((ambiguity) => (
          <li key={ambiguity.id}>
            <h4 dir="auto">{ambiguity.title}</h4>
            <p dir="auto">{ambiguity.text}</p>
            <ul className={css.readings}>
              {ambiguity.readings.map((reading) => (
                <li key={reading.text} data-chosen={reading.chosen || undefined}>
                  <bdi>{reading.text}</bdi>
                  {reading.chosen && <strong className={css.tag}>{say("details.chosen")}</strong>}
                </li>
              ))}
            </ul>
            {ambiguity.chosen !== undefined && (
              <p dir="auto">{say("details.chosen.own", { reading: ambiguity.chosen })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Neighbours({ index, order, id, onSelect, onHover }: DetailsProps & { readonly id: Id }): ReactNode {
  const inOrder = order?.includes(id) ? order : byTime(index.casefile.events).map((event) => event.id);
  const { previous, next } = neighboursOf(inOrder, id);
  const step = (to: Id | undefined, which: "previous" | "next") => {
    const event = to === undefined ? undefined : index.events.get(to);
    if (event === undefined) return null;
    const target: Target = { kind: "event", id: event.id };
    return (
      <button
        type="button"
        data-step={which}
        aria-label={say(`details.${which}.label`, { title: event.title })}
        onClick={() => onSelect(target)}
        onPointerEnter={() => onHover?.(target)}
        onPointerLeave={() => onHover?.(undefined)}
      >
        <span>{say(`details.${which}`)}</span>
        <bdi className={css.neighbour}>{event.short}</bdi>
      </button>
    );
  };
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className={css.neighbours} aria-label={say("details.neighbours")}>
      {step(previous, "previous")}
      {step(next, "next")}
    </nav>
  );
}
