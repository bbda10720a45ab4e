import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Facets } from "../engine/engine.ts";
import { EVERYTHING, type Query } from "../engine/query.ts";
import type { Search } from "../engine/search.ts";
import { Modal } from "../theme/Modal.tsx";
import { say } from "../words/messages.ts";
import { ActorName } from "./ActorName.tsx";
import { ActorSwitches } from "./ActorSwitches.tsx";
import { chipsOf } from "./chips.ts";
import { addActor, type Edit, excludeActor, isInForce, removeActor } from "./clauses.ts";
import { DateFields } from "./DateFields.tsx";
import { Facet } from "./Facet.tsx";
import { FACETS, FacetOf } from "./FacetOf.tsx";
import css from "./FilterSheet.module.css";
import { actorOptions } from "./options.ts";
import { SideTag } from "./SideTag.tsx";
import { TextField } from "./TextField.tsx";

interface Props {
  readonly fieldId: string;
  readonly index: CaseIndex;
  readonly query: Query;
  readonly facets: Facets;
  readonly search: Search;
  readonly onEdit: (edit: Edit, tag?: string) => void;
  readonly countLine: string;
  /** Events that match. */
  readonly matching: number;
}

/** For narrow screens: one button, and behind it every control of the filter as a list. */
export function FilterSheet(props: Props): ReactNode {
  const { fieldId, index, query, onEdit, countLine, matching } = props;
  const [open, setOpen] = useState(false);
  const inForce = chipsOf(query, index).length;
  return (
    <div className={css.bar}>
      <button
        id={fieldId}
        type="button"
        className={css.open}
        tabIndex={0}
        aria-haspopup="dialog"
        aria-label={inForce > 0 ? say("filter.button.inForce", { count: inForce }) : undefined}
        onClick={() => setOpen(true)}
      >
        <SlidersHorizontal aria-hidden="true" size={16} />
        {say("filter.button")}
        {inForce > 0 && <span className={css.number}>{inForce}</span>}
      </button>
      <p className={css.count}>{countLine}</p>
      {open && (
        <Modal
          title={say("filter.sheet")}
          closeLabel={say("filter.sheet.close")}
          onClose={() => setOpen(false)}
          form="sheet"
        >
          <Sections {...props} />
          <div className={css.foot}>
            {inForce > 0 && (
              <button type="button" className="button" onClick={() => onEdit(() => EVERYTHING)}>
                {say("filter.clear")}
              </button>
            )}
            <button type="button" className={`button ${css.show}`} onClick={() => setOpen(false)}>
              {say("filter.sheet.show", { matching })}
            </button>
          </div>
        </Modal>
      )}
    </div>
  );
}

function Sections(props: Props): ReactNode {
  const { index, query, facets, onEdit } = props;
  return (
    <>
      <Section title={say("filter.actors.short")} chosen={query.actors.length + query.exclude.length} open>
        <SheetActors {...props} />
      </Section>
      {FACETS.map((clause) => (
        <Section key={clause} title={say(`filter.${clause}`)} chosen={query[clause].length}>
          <FacetOf clause={clause} index={index} query={query} facets={facets} onEdit={onEdit} />
        </Section>
      ))}
      <Section title={say("filter.dates")} chosen={isInForce(query, "dates") ? 1 : 0}>
        <DateFields query={query} onEdit={onEdit} />
      </Section>
      <Section title={say("filter.text")} chosen={isInForce(query, "text") ? 1 : 0}>
        <TextField query={query} onEdit={onEdit} />
      </Section>
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly chosen: number;
  readonly open?: boolean;
  readonly children: ReactNode;
}

function Section({ title, chosen, open = false, children }: SectionProps): ReactNode {
  const [shown, setShown] = useState(open);
  return (
    <details className={css.section} open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
        {chosen > 0 && <span className={css.number}>{chosen}</span>}
      </summary>
      {shown && children}
    </details>
  );
}

const MOST_SHOWN = 40;

function SheetActors({ index, query, facets, search, onEdit }: Props): ReactNode {
  const [text, setText] = useState("");
  const options = useMemo(
    () => actorOptions(index, query, facets, search, text),
    [index, query, facets, search, text],
  );
  const more = options.length - MOST_SHOWN;
  return (
    <div className={css.actors}>
      <ActorSwitches index={index} query={query} onEdit={onEdit} />
      <input
        type="search"
        className={css.find}
        aria-label={say("filter.sheet.find")}
        placeholder={say("filter.sheet.find")}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Facet
        legend={say("filter.actors")}
        options={options.slice(0, MOST_SHOWN)}
        mark={({ side }) => <SideTag side={side} />}
        name={(option) => <ActorName option={option} />}
        onToggle={(id) => onEdit(query.actors.includes(id) ? removeActor(id) : addActor(id))}
        after={({ value, label, excluded }) => (
          <button
            type="button"
            className={css.not}
            aria-pressed={excluded}
            aria-label={say("filter.leaveOut", { actor: label })}
            onClick={() => onEdit(excluded ? removeActor(value) : excludeActor(value))}
          >
            {say("filter.sheet.not")}
          </button>
        )}
      />
      {options.length === 0 && <p>{say("filter.actors.none", { text })}</p>}
      {more > 0 && <p className={css.more}>{say("filter.actors.more", { count: more })}</p>}
    </div>
  );
}
