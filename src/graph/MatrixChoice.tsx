import { type KeyboardEvent, type ReactNode, useEffect } from "react";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { familyOf, RELATION_TYPES } from "../casefile/vocabulary.ts";
import { Marks } from "../scene/SceneSvg.tsx";
import { sameTarget, type Target } from "../scene/scene.ts";
import { relationSentence } from "../words/describe.ts";
import { actorLabel } from "../words/labels.ts";
import { say } from "../words/messages.ts";
import css from "./Matrix.module.css";
import type { Cell, Matrix } from "./matrix.ts";
import { partMarks } from "./matrix-marks.ts";
import type { MenuPlace } from "./matrix-space.ts";
import { usePopover } from "./use-popover.dom.ts";

interface MatrixChoiceProps {
  readonly cell: Cell;
  readonly matrix: Matrix;
  readonly index: CaseIndex;
  readonly selection: Target | undefined;
  readonly place: MenuPlace;
  readonly onChoose: (relation: Id) => void;
  readonly onClose: () => void;
}

const SAMPLE = 20;

/** The relations of one cell, to choose one from: the menu pattern of the ARIA Authoring Practices. */
export function MatrixChoice(props: MatrixChoiceProps): ReactNode {
  const { cell, matrix, index, selection, place, onChoose, onClose } = props;
  const { whole: menu } = usePopover<HTMLDivElement>(true, onClose);
  const source = matrix.rows[cell.row];
  const target = matrix.columns[cell.column];

  useEffect(() => {
    menu.current?.querySelector<HTMLElement>("[aria-checked='true'], button")?.focus();
  }, [menu]);

  function onKeyDown(event: KeyboardEvent): void {
    const items: readonly Element[] = [...(menu.current?.querySelectorAll("button") ?? [])];
    const at = items.indexOf(document.activeElement ?? document.body);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Tab") onClose();
    else if (to === undefined) return;
    else (items.at(to % items.length) as HTMLElement | undefined)?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={
        source &&
        target &&
        say("graph.matrix.choose", { source: actorLabel(source), target: actorLabel(target) })
      }
      className={css.choice}
      style={{ ...place }}
      onKeyDown={onKeyDown}
    >
      {cell.relations.map((relation) => {
        const { sign, symmetric } = RELATION_TYPES[relation.type];
        const part = { sign, family: familyOf(relation.status), mutual: symmetric };
        return (
          <button
            key={relation.id}
            type="button"
            role="menuitemradio"
            aria-checked={sameTarget(selection, { kind: "relation", id: relation.id })}
            tabIndex={-1}
            onClick={() => onChoose(relation.id)}
          >
            <svg width={SAMPLE} height={SAMPLE} aria-hidden="true" focusable="false">
              <Marks marks={partMarks(part, { x: 0, y: 0, width: SAMPLE, height: SAMPLE })} />
            </svg>
            <span>{relationSentence(relation, index)}</span>
          </button>
        );
      })}
    </div>
  );
}
