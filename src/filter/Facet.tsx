import type { ReactNode } from "react";
import { say } from "../words/messages.ts";
import css from "./Facet.module.css";
import type { Option } from "./options.ts";
import row from "./Row.module.css";

interface Props<O extends Option> {
  /** Names the list; hidden where a button or a heading beside it does. */
  readonly legend: string;
  readonly options: readonly O[];
  /** What stands before a value's name: its tag, glyph or fill. */
  readonly mark?: (option: O) => ReactNode;
  /** The name, where it is more than the label. */
  readonly name?: (option: O) => ReactNode;
  /** A second control of the value. */
  readonly after?: (option: O) => ReactNode;
  readonly onToggle: (value: O["value"]) => void;
}

/** The values of one facet as check boxes, each with the count of events that it would leave. */
export function Facet<O extends Option>(props: Props<O>): ReactNode {
  const { legend, options, mark, name, after, onToggle } = props;
  return (
    <fieldset className={css.facet}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <div key={option.value} className={css.row}>
          <label className={css.option} data-empty={option.count === 0 || undefined}>
            <input type="checkbox" checked={option.chosen} onChange={() => onToggle(option.value)} />
            {mark !== undefined && <span className={css.mark}>{mark(option)}</span>}
            <span className={row.name}>
              {name === undefined ? <bdi>{option.label}</bdi> : name(option)}
              {option.detail !== undefined && " "}
              {option.detail !== undefined && <span className={css.meaning}>{option.detail}</span>}
            </span>{" "}
            <span className={row.count} aria-hidden="true">
              {option.count}
            </span>
            <span className="visually-hidden">{say("filter.count", { count: option.count })}</span>
          </label>
          {after?.(option)}
        </div>
      ))}
    </fieldset>
  );
}
