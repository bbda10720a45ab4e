import { ChevronDown, ChevronUp, Copy, GripVertical, Trash2 } from "lucide-react";
import { type DragEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react";
import type { Id } from "../casefile/types.ts";
import { say } from "../words/messages.ts";
import type { Step } from "./briefing.ts";
import css from "./Editor.module.css";

interface Props {
  readonly steps: readonly Step[];
  readonly open: Id | undefined;
  readonly onOpen: (id: Id) => void;
  /** To a place counted from 0. */
  readonly onMove: (id: Id, to: number) => void;
  readonly onDuplicate: (id: Id) => void;
  readonly onRemove: (id: Id) => void;
  /** About the step that is open; stands below it. */
  readonly children: ReactNode;
}

/** Steps in their order: moved by drag, by Alt with an arrow key, or by the buttons. */
export function StepList({ steps, open, onOpen, onMove, onDuplicate, onRemove, children }: Props): ReactNode {
  const [over, setOver] = useState<number>();
  const [said, setSaid] = useState("");
  const dragged = useRef<Id | undefined>(undefined);
  const list = useRef<HTMLOListElement>(null);
  const focusTo = useRef<{ readonly id: Id; readonly part: string } | undefined>(undefined);

  // What was moved keeps the focus, where React took its node out and put it in again.
  useLayoutEffect(() => {
    const wanted = focusTo.current;
    if (wanted === undefined) return;
    focusTo.current = undefined;
    list.current
      ?.querySelector<HTMLElement>(`[data-step="${CSS.escape(wanted.id)}"] [data-part="${wanted.part}"]`)
      ?.focus();
  });

  function move(step: Step, to: number, part: string): void {
    if (to < 0 || to >= steps.length) return;
    focusTo.current = { id: step.id, part };
    setSaid(say("briefing.moved", { title: step.title, number: to + 1, steps: steps.length }));
    onMove(step.id, to);
  }
  function onKeyDown(event: KeyboardEvent, step: Step, at: number): void {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(step, at + (event.key === "ArrowDown" ? 1 : -1), "open");
  }
  function drop(event: DragEvent, at: number): void {
    event.preventDefault();
    setOver(undefined);
    if (dragged.current !== undefined) onMove(dragged.current, at);
    dragged.current = undefined;
  }

  return (
    <>
      <ol ref={list} className={css.steps} aria-label={say("briefing.steps")}>
        {steps.map((step, i) => (
          <li
            key={step.id}
            data-step={step.id}
            data-open={step.id === open || undefined}
            data-over={over === i || undefined}
            onDragOver={(event) => {
              if (dragged.current === undefined) return;
              event.preventDefault();
              setOver(i);
            }}
            onDrop={(event) => drop(event, i)}
          >
            <div className={css.row}>
              <span
                className={css.grip}
                aria-hidden="true"
                draggable
                onDragStart={(event) => {
                  dragged.current = step.id;
                  event.dataTransfer.effectAllowed = "move";
                  event.dataTransfer.setData("text/plain", step.title);
                }}
                onDragEnd={() => {
                  dragged.current = undefined;
                  setOver(undefined);
                }}
              >
                <GripVertical size={14} />
              </span>
              <button
                type="button"
                data-part="open"
                className={css.open}
                aria-expanded={step.id === open}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onClick={() => onOpen(step.id)}
                onKeyDown={(event) => onKeyDown(event, step, i)}
              >
                <span className={css.number}>{i + 1}</span>
                <span className={css.name}>
                  <bdi>{step.title}</bdi>
                  <span className={css.meta}>{metaOf(step)}</span>
                </span>
              </button>
              <Tool
                label={say("briefing.step.up", { title: step.title })}
                part="up"
                able={i > 0}
                icon={<ChevronUp size={15} />}
                onClick={() => move(step, i - 1, "up")}
              />
              <Tool
                label={say("briefing.step.down", { title: step.title })}
                part="down"
                able={i < steps.length - 1}
                icon={<ChevronDown size={15} />}
                onClick={() => move(step, i + 1, "down")}
              />
            </div>
            {step.id === open && (
              <>
                {children}
                <div className={css.last}>
                  <button type="button" className={css.small} onClick={() => onDuplicate(step.id)}>
                    <Copy aria-hidden="true" size={13} /> {say("briefing.step.duplicate")}
                  </button>
                  <button
                    type="button"
                    className={css.small}
                    onClick={() => {
                      const next = steps[i + 1] ?? steps[i - 1];
                      if (next !== undefined) focusTo.current = { id: next.id, part: "open" };
                      onRemove(step.id);
                    }}
                  >
                    <Trash2 aria-hidden="true" size={13} /> {say("briefing.step.remove")}
                  </button>
                </div>
              </>
            )}
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

function metaOf(step: Step): string {
  return [
    ...(step.minutes === undefined ? [] : [say("briefing.minutes.short", { minutes: step.minutes })]),
    ...(step.builds.length === 0 ? [] : [say("briefing.builds.count", { builds: step.builds.length })]),
    ...(step.notes.trim() === "" ? [say("briefing.notes.missing")] : []),
  ].join(" · ");
}

interface ToolProps {
  readonly label: string;
  readonly part: string;
  readonly able?: boolean;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

function Tool({ label, part, able = true, icon, onClick }: ToolProps): ReactNode {
  return (
    <button
      type="button"
      data-part={part}
      className={css.tool}
      aria-label={label}
      title={label}
      aria-disabled={able ? undefined : true}
      onClick={() => {
        if (able) onClick();
      }}
    >
      <span aria-hidden="true">{icon}</span>
    </button>
  );
}
