import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { relationSentence } from "../words/describe.ts";
import { say } from "../words/messages.ts";
import css from "./Matrix.module.css";
import type { Cell } from "./matrix.ts";
import { CELL } from "./matrix-marks.ts";

interface MatrixChoiceProps {
  readonly cell: Cell;
  readonly index: CaseIndex;
  readonly onChoose: (relation: Id) => void;
  readonly onClose: () => void;
}

/** The relations of one cell, to choose one from: the menu pattern of the ARIA Authoring Practices. */
export function MatrixChoice({ cell, index, onChoose, onClose }: MatrixChoiceProps): ReactNode {
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    menu.current?.querySelector("button")?.focus();
    menu.current?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    const items = [...(menu.current?.querySelectorAll("button") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") onClose();
    else if (to === undefined) return;
    else items[(to + items.length) % items.length]?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={menu}
      role="menu"
      aria-label={say("graph.matrix.choose")}
      className={css.choice}
      style={{
        insetBlockStart: `calc(var(--tops) + ${(cell.row + 1) * CELL}px)`,
        insetInlineStart: `calc(var(--names) + ${cell.column * CELL}px)`,
      }}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !menu.current?.contains(relatedTarget)) onClose();
      }}
    >
      {cell.relations.map((relation) => (
        <button
          key={relation.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => onChoose(relation.id)}
        >
          {relationSentence(relation, index)}
        </button>
      ))}
    </div>
  );
}
