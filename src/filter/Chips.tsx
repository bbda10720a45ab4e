import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, useRef } from "react";
import { flushSync } from "react-dom";
import { type CaseIndex, sideOf } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import type { Query } from "../engine/query.ts";
import { say } from "../words/messages.ts";
import css from "./Chips.module.css";
import { type Chip, chipsOf, nameOf } from "./chips.ts";
import { addActor, type Edit, excludeActor } from "./clauses.ts";
import { SideTag } from "./SideTag.tsx";

interface Props {
  readonly index: CaseIndex;
  readonly query: Query;
  readonly onEdit: (edit: Edit) => void;
  /** Where the focus goes when the last chip goes. */
  readonly onEmpty: () => void;
}

/** What the reader filters by, one chip a value. An actor's chip turns between asking for it and leaving it out. */
export function Chips({ index, query, onEdit, onEmpty }: Props): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const chips = chipsOf(query, index);

  function turn(actor: Id, edit: Edit) {
    flushSync(() => onEdit(edit));
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("[data-actor]") ?? [])];
    buttons.find((button) => button.getAttribute("data-actor") === actor)?.focus();
  }
  function remove(chip: Chip, event: MouseEvent) {
    const item = event.currentTarget.closest("li");
    const beside = item?.nextElementSibling ?? item?.previousElementSibling;
    if (beside) beside.querySelector<HTMLElement>("[data-remove]")?.focus();
    else onEmpty();
    onEdit(chip.remove);
  }

  if (chips.length === 0) return null;
  return (
    <ul ref={list} className={css.chips} aria-label={say("filter.chips")}>
      {chips.map((chip) => (
        <li key={chip.key} className={css.chip} data-clause={chip.clause}>
          {chip.actor === undefined ? (
            <bdi className={css.label}>{chip.label}</bdi>
          ) : (
            <ActorButton chip={chip} actor={chip.actor} index={index} onTurn={turn} />
          )}
          <button
            type="button"
            className={css.remove}
            data-remove=""
            aria-label={say("filter.chip.remove", { value: chip.label })}
            onClick={(event) => remove(chip, event)}
          >
            <X aria-hidden="true" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface ActorButtonProps {
  readonly chip: Chip;
  readonly actor: Id;
  readonly index: CaseIndex;
  readonly onTurn: (actor: Id, edit: Edit) => void;
}

function ActorButton({ chip, actor, index, onTurn }: ActorButtonProps): ReactNode {
  const asked = chip.clause === "actors";
  const meaning = say(asked ? "filter.chip.leaveOut" : "filter.chip.include", {
    actor: nameOf(index, actor),
  });
  return (
    <button
      type="button"
      className={css.turn}
      data-actor={actor}
      title={meaning}
      aria-label={`${chip.label}. ${meaning}`}
      onClick={() => onTurn(actor, asked ? excludeActor(actor) : addActor(actor))}
    >
      <SideTag side={sideOf(index, actor)} />
      <bdi className={css.label}>{chip.label}</bdi>
    </button>
  );
}
