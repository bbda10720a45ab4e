import type { ReactNode } from "react";
import { say } from "../words/messages.ts";
import css from "./Facet.module.css";
import type { Option } from "./options.ts";
import row from "./Row.module.css";

interface Props<V extends string> {
  /** Names the list; hidden where a button or a heading beside it does. */
  readonly legend: string;
  readonly options: readonly Option<V>[];
  /** What stands before a value's name: its tag, glyph or fill. */
  readonly mark?: (option: Option<V>) => ReactNode;
  readonly onToggle: (value: V) => void;
}

/** The values of one facet as check boxes, each with the count of events that it would leave. */
export function Facet<V extends string>({ legend, options, mark, onToggle }: Props<V>): ReactNode {
  return (
    <fieldset className={css.facet}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={css.option} data-empty={option.count === 0 || undefined}>
          <input type="checkbox" checked={option.chosen} onChange={() => onToggle(option.value)} />
          {mark !== undefined && <span className={css.mark}>{mark(option)}</span>}
          <span className={row.name}>
            <bdi>{option.label}</bdi>
            {option.detail !== undefined && <span className={css.meaning}> {option.detail}</span>}
          </span>{" "}
          <span className={row.count} aria-hidden="true">
            {option.count}
          </span>
          <span className="visually-hidden">{say("filter.count", { count: option.count })}</span>
        </label>
      ))}
    </fieldset>
  );
}
