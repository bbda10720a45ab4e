import { type ReactNode, useId, useState } from "react";
import { type Day, dayOfIso, isoOf } from "../base/day.ts";
import type { Query } from "../engine/query.ts";
import { say } from "../words/messages.ts";
import { type Edit, setDates } from "./clauses.ts";
import css from "./DateFields.module.css";

interface Props {
  readonly query: Query;
  readonly onEdit: (edit: Edit, tag: string) => void;
}

interface Draft {
  readonly from: string;
  readonly to: string;
}

/** First and last day to filter by. What is being typed counts as soon as it is a whole date, in the right order. */
export function DateFields({ query, onEdit }: Props): ReactNode {
  const fine = useId();
  const asked = askedIn(query);
  const [typed, setTyped] = useState<{ readonly draft: Draft; readonly over: Query }>();
  const draft = typed !== undefined && typed.over === query ? typed.draft : asked;
  const turned = isTurned(draft);

  function write(next: Draft) {
    const from = dayIn(next.from);
    const to = dayIn(next.to);
    if (from === "partial" || to === "partial" || isTurned(next)) setTyped({ draft: next, over: query });
    else onEdit(setDates(from, to), "filter.dates");
  }

  return (
    <div className={css.dates}>
      <div className={css.pair}>
        {(["from", "to"] as const).map((end) => (
          <label key={end} className={css.field}>
            {say(`filter.dates.${end}`)}
            <input
              type="date"
              value={draft[end]}
              min="0001-01-01"
              max="9999-12-31"
              aria-invalid={turned || undefined}
              aria-describedby={fine}
              onChange={(event) => write({ ...draft, [end]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <p id={fine} className={css.note} data-wrong={turned || undefined}>
        {say(turned ? "filter.dates.turned" : "filter.dates.note")}
      </p>
    </div>
  );
}

function askedIn({ from, to }: Query): Draft {
  return { from: from === undefined ? "" : isoOf(from), to: to === undefined ? "" : isoOf(to) };
}

/** A year below 1000 is one whose last digits are still to come. */
function dayIn(text: string): Day | "partial" | undefined {
  if (text === "") return undefined;
  return text < "1000" ? "partial" : (dayOfIso(text) ?? "partial");
}

function isTurned({ from, to }: Draft): boolean {
  return from >= "1000" && to >= "1000" && from > to;
}
