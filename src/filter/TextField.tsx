import type { ReactNode } from "react";
import type { Query } from "../engine/query.ts";
import { say } from "../words/messages.ts";
import { type Edit, setText } from "./clauses.ts";
import css from "./TextField.module.css";

interface Props {
  readonly query: Query;
  readonly onEdit: (edit: Edit, tag: string) => void;
}

const MOST_CHARACTERS = 200;

/** Words that must stand in what is told about an event. */
export function TextField({ query, onEdit }: Props): ReactNode {
  return (
    <input
      type="search"
      className={css.text}
      aria-label={say("filter.text")}
      placeholder={say("filter.text.placeholder")}
      autoComplete="off"
      maxLength={MOST_CHARACTERS}
      value={query.text}
      onChange={(event) => onEdit(setText(event.target.value), "filter.text")}
    />
  );
}
