import { Check, Minus, Users } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Facets } from "../engine/engine.ts";
import type { Query } from "../engine/query.ts";
import type { Search } from "../engine/search.ts";
import { say } from "../words/messages.ts";
import { ActorName } from "./ActorName.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import { addActor, type Edit, excludeActor, removeActor } from "./clauses.ts";
import { type ActorOption, actorOptions } from "./options.ts";
import row from "./Row.module.css";
import { SideTag } from "./SideTag.tsx";

interface Props {
  readonly id: string;
  readonly index: CaseIndex;
  readonly query: Query;
  readonly facets: Facets;
  readonly search: Search;
  readonly onEdit: (edit: Edit) => void;
}

/** More would be more elements than a page should hold; typing finds the rest. */
const MOST_SHOWN = 60;

/** The actors to filter by: a field that finds them by name or alias and holds several. */
export function ActorField({ id, index, query, facets, search, onEdit }: Props): ReactNode {
  const [text, setText] = useState("");
  const options = useMemo(
    () => actorOptions(index, query, facets, search, text),
    [index, query, facets, search, text],
  );
  const shown = options.slice(0, MOST_SHOWN);
  const more = options.length - shown.length;
  return (
    <ChoiceField
      id={id}
      label={say("filter.actors")}
      placeholder={say("filter.actors.placeholder")}
      icon={<Users size={16} />}
      text={text}
      onText={setText}
      multiple
      groups={[
        {
          key: "actors",
          choices: shown.map((option) => ({
            key: option.value,
            chosen: option.chosen,
            content: <ActorRow option={option} />,
          })),
        },
      ]}
      none={say("filter.actors.none", { text })}
      note={more > 0 ? say("filter.actors.more", { count: more }) : say("filter.actors.hint")}
      onPick={(actor, aside) => {
        const option = options.find((one) => one.value === actor);
        if (option !== undefined) onEdit(picked(option, aside));
      }}
      onErase={() => {
        const last = query.actors.at(-1);
        if (last !== undefined) onEdit(removeActor(last));
      }}
    />
  );
}

/** Choosing once asks for the actor (or leaves it out), choosing again takes that back. */
function picked(option: ActorOption, aside: boolean): Edit {
  const already = aside ? option.excluded : option.chosen;
  if (already) return removeActor(option.value);
  return aside ? excludeActor(option.value) : addActor(option.value);
}

function ActorRow({ option }: { readonly option: ActorOption }): ReactNode {
  return (
    <>
      <span className={row.check} data-on={option.chosen || option.excluded || undefined} aria-hidden="true">
        {option.chosen && <Check size={14} />}
        {option.excluded && <Minus size={14} />}
      </span>
      <SideTag side={option.side} />
      <span className={row.name}>
        <ActorName option={option} />
      </span>{" "}
      <span className={row.count} aria-hidden="true">
        {option.count}
      </span>
      <span className="visually-hidden">{say("filter.count", { count: option.count })}</span>
    </>
  );
}
