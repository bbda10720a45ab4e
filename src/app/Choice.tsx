import { type ReactNode, useId } from "react";
import css from "./Export.module.css";

interface Props<T extends string> {
  readonly legend: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: string])[];
  /** The dialog opens with the focus here. */
  readonly first?: boolean;
  readonly onChoose: (value: T) => void;
}

/** A few ways of which one holds, in a row. */
export function Choice<T extends string>({ legend, value, options, first, onChoose }: Props<T>): ReactNode {
  const name = useId();
  return (
    <fieldset className={css.choice}>
      <legend>{legend}</legend>
      <div className={css.options}>
        {options.map(([option, words]) => (
          <label key={option}>
            <input
              type="radio"
              name={name}
              checked={option === value}
              data-autofocus={(first && option === value) || undefined}
              onChange={() => onChoose(option)}
            />
            <bdi>{words}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
