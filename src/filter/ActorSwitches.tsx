import type { ReactNode } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Query } from "../engine/query.ts";
import { say } from "../words/messages.ts";
import css from "./ActorSwitches.module.css";
import { type Edit, setActorMode, setWithMembers } from "./clauses.ts";

interface Props {
  readonly index: CaseIndex;
  readonly query: Query;
  readonly onEdit: (edit: Edit) => void;
}

/** How the chosen actors are meant: any or all of them, when there are several; with their parts, when one has parts. */
export function ActorSwitches({ index, query, onEdit }: Props): ReactNode {
  const named = [...query.actors, ...query.exclude];
  const hasParts = !query.withMembers || named.some((id) => index.membersOf.has(id));
  return (
    <>
      {query.actors.length > 1 && (
        <div role="group" aria-label={say("filter.actors.mode")} className={css.mode}>
          {(["any", "all"] as const).map((mode) => (
            <button
              key={mode}
              type="button"
              aria-pressed={query.actorMode === mode}
              onClick={() => onEdit(setActorMode(mode))}
            >
              {say(`filter.actors.${mode}`)}
            </button>
          ))}
        </div>
      )}
      {named.length > 0 && hasParts && (
        <label className={css.members} title={say("filter.actors.membersMeaning")}>
          <input
            type="checkbox"
            checked={query.withMembers}
            onChange={() => onEdit(setWithMembers(!query.withMembers))}
          />
          {say("filter.actors.members")}
        </label>
      )}
    </>
  );
}
