import { type ReactNode, useMemo } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Answer } from "../engine/engine.ts";
import { EVERYTHING, type Query } from "../engine/query.ts";
import { createActorSearch } from "../engine/search.ts";
import { say } from "../words/messages.ts";
import { ActorField } from "./ActorField.tsx";
import { ActorSwitches } from "./ActorSwitches.tsx";
import { Chips } from "./Chips.tsx";
import { clausesInForce, type Edit, isInForce } from "./clauses.ts";
import { DateFields } from "./DateFields.tsx";
import { Disclosure } from "./Disclosure.tsx";
import { FACETS, FacetOf } from "./FacetOf.tsx";
import css from "./FilterBar.module.css";
import { FilterSheet } from "./FilterSheet.tsx";
import { TextField } from "./TextField.tsx";

interface Props {
  /** Id of the field for actors (narrow: of the button that opens the filter), so that a command can go there. */
  readonly fieldId: string;
  readonly index: CaseIndex;
  readonly query: Query;
  readonly answer: Answer;
  /** Changes with the same tag in a row are one step to undo. */
  readonly onQuery: (query: Query, tag?: string) => void;
  /** One button with a sheet behind it, in place of the row of controls. */
  readonly compact: boolean;
  /** "14 of 40 events". */
  readonly countLine: string;
  /** What the pictures do with what the filter leaves out. */
  readonly unmatched: "dim" | "hide";
  readonly onUnmatched: (unmatched: "dim" | "hide") => void;
}

/** What the reader asks for: actors first of all, then sides, types, statuses, places, dates and words. */
export function FilterBar(props: Props): ReactNode {
  const { fieldId, index, query, answer, onQuery, compact, countLine, unmatched } = props;
  const search = useMemo(() => createActorSearch(index), [index]);
  const edit = (change: Edit, tag?: string) => onQuery(change(query), tag);
  const shared = { index, query, onEdit: edit };
  if (compact)
    return (
      <FilterSheet
        {...shared}
        fieldId={fieldId}
        facets={answer.facets}
        search={search}
        matching={answer.events.length}
        countLine={countLine}
      />
    );
  const toField = () => document.getElementById(fieldId)?.focus();
  return (
    <div className={css.bar}>
      <div className={css.actors}>
        <ActorField {...shared} id={fieldId} facets={answer.facets} search={search} />
      </div>
      {FACETS.map((clause) => (
        <Disclosure
          key={clause}
          label={say(`filter.${clause}`)}
          described={say("filter.facet", { facet: say(`filter.${clause}`), chosen: query[clause].length })}
          chosen={query[clause].length}
        >
          <FacetOf {...shared} clause={clause} facets={answer.facets} />
        </Disclosure>
      ))}
      <Disclosure
        label={say("filter.dates")}
        described={say("filter.facet", { facet: say("filter.dates"), chosen: dates(query) })}
        chosen={dates(query)}
      >
        <DateFields query={query} onEdit={edit} />
      </Disclosure>
      <div className={css.text}>
        <TextField query={query} onEdit={edit} />
      </div>
      <ActorSwitches {...shared} />
      <Chips {...shared} onEmpty={toField} />
      {clausesInForce(query).length > 0 && (
        <button
          type="button"
          className={css.clear}
          onClick={() => {
            onQuery(EVERYTHING);
            toField();
          }}
        >
          {say("filter.clear")}
        </button>
      )}
      {clausesInForce(query).length > 0 && (
        <button
          type="button"
          className={css.rest}
          aria-pressed={unmatched === "hide"}
          onClick={() => props.onUnmatched(unmatched === "hide" ? "dim" : "hide")}
        >
          {say("filter.hideRest")}
        </button>
      )}
      <p className={css.count}>{countLine}</p>
    </div>
  );
}

function dates(query: Query): number {
  return isInForce(query, "dates") ? 1 : 0;
}
