import type { ReactNode } from "react";
import type { Target } from "../scene/scene.ts";
import { say } from "../words/messages.ts";
import { Badge } from "./Badge.tsx";
import type { Entry, Linked, Part, Section } from "./detail.ts";
import css from "./Sections.module.css";

export interface LinkProps {
  readonly onSelect: (target: Target) => void;
  readonly onHover?: ((target: Target | undefined) => void) | undefined;
}

/** Short answers: a name and its value, one line each. */
export function Facts({ facts, ...links }: LinkProps & { readonly facts: readonly Section[] }): ReactNode {
  if (facts.length === 0) return null;
  return (
    <dl className={css.facts} aria-label={say("details.facts")}>
      {facts.map((fact) => (
        <div key={fact.key}>
          <dt>{fact.title}</dt>
          {fact.entries.map((entry) => (
            <dd key={entry.key} data-external={entry.external || undefined}>
              <EntryLine entry={entry} {...links} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

export function SectionList({ section, ...links }: LinkProps & { readonly section: Section }): ReactNode {
  return (
    <section className={css.section} aria-label={section.title}>
      <h3>{section.title}</h3>
      <ul>
        {section.entries.map((entry) => (
          <li key={entry.key} data-external={entry.external || undefined}>
            <EntryLine entry={entry} {...links} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Words that lead to another thing of the case. */
export function ThingLink({ to, onSelect, onHover }: LinkProps & { readonly to: Linked }): ReactNode {
  return (
    <button
      type="button"
      className={css.link}
      onClick={() => onSelect(to.target)}
      onPointerEnter={() => onHover?.(to.target)}
      onPointerLeave={() => onHover?.(undefined)}
      onFocus={() => onHover?.(to.target)}
      onBlur={() => onHover?.(undefined)}
    >
      <bdi>{to.text}</bdi>
    </button>
  );
}

function EntryLine({ entry, ...links }: LinkProps & { readonly entry: Entry }): ReactNode {
  return (
    <span className={css.entry}>
      {entry.badge && <Badge badge={entry.badge} />}
      <span className={css.words}>
        <span className={css.parts}>
          {entry.parts.map((part) => (
            <PartView key={partKey(part)} part={part} {...links} />
          ))}
        </span>
        {entry.meta.length > 0 && (
          <span className={css.meta}>
            {entry.meta.map((meta) => (
              <bdi key={meta}>{meta}</bdi>
            ))}
          </span>
        )}
        {entry.external && <span className={css.external}>{say("details.external")}</span>}
      </span>
    </span>
  );
}

function PartView({ part, ...links }: LinkProps & { readonly part: Part }): ReactNode {
  return typeof part === "string" ? <bdi>{part} </bdi> : <ThingLink to={part} {...links} />;
}

function partKey(part: Part): string {
  return typeof part === "string" ? part : `${part.target.kind}:${part.target.id}`;
}
