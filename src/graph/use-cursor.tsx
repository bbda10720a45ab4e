import { type KeyboardEvent, useState } from "react";
import type { Point } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import type { Target } from "../scene/scene.ts";
import {
  atEnd,
  type Cursor,
  cursorAt,
  cycled,
  followed,
  startOf,
  stepped,
  targetOf,
  wentBack,
  withoutRelation,
} from "./cursor.ts";
import { type Intent, intentOf } from "./keys.ts";
import type { CameraHandle } from "./use-camera.tsx";

interface CursorInput {
  readonly index: CaseIndex;
  /** Actors on the picture at rest, in px. */
  readonly points: ReadonlyMap<Id, Point>;
  readonly selection: Target | undefined;
  readonly view: Pick<CameraHandle, "reveal" | "panBy" | "fit">;
  readonly onZoom: (factor: number) => void;
  readonly onSelect: (target: Target | undefined) => void;
  readonly onHover: (target: Target | undefined) => void;
  /** Moves an actor by px on screen, or puts it back to its place. */
  readonly onMove: (actor: Id, by: Point | undefined) => void;
}

export interface CursorHandle {
  readonly cursor: Cursor | undefined;
  /** The keyboard comes in: to where it was, or to what is selected. */
  readonly enter: () => void;
  readonly moveTo: (actor: Id) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The keyboard in the graph: where it is, and what its keys do. */
export function useCursor({ index, points, selection, view, ...on }: CursorInput): CursorHandle {
  const [cursor, setCursor] = useState<Cursor>();

  function goTo(next: Cursor): void {
    setCursor(next);
    on.onHover(targetOf(next));
    const point = points.get(next.actor);
    if (point) view.reveal(point);
  }

  /** The first move key only enters; the next ones go on from there. */
  function move(intent: Intent, from: Cursor): void {
    if (intent.kind === "go") goTo(cursor ? stepped(from, intent.direction, points) : from);
    if (intent.kind === "end") goTo(atEnd(from, intent.end, points));
    if (intent.kind === "cycle") goTo(cycled(from, intent.step, index, points));
    if (intent.kind === "follow") goTo(followed(from, index));
    if (intent.kind === "back") goTo(wentBack(from));
    if (intent.kind === "select") on.onSelect(targetOf(from));
    if (intent.kind === "move") on.onMove(from.actor, { x: intent.dx, y: intent.dy });
    if (intent.kind === "putBack") on.onMove(from.actor, undefined);
  }

  function obey(intent: Intent): void {
    const now = cursor ?? startOf(selection, index, points);
    if (intent.kind === "zoom") on.onZoom(intent.factor);
    else if (intent.kind === "pan") view.panBy(intent.dx, intent.dy);
    else if (intent.kind === "fit") view.fit();
    else if (intent.kind !== "clear") now && move(intent, now);
    else if (cursor?.relation !== undefined) goTo(withoutRelation(cursor));
  }

  return {
    cursor,
    enter: () => {
      const start = cursor ?? startOf(selection, index, points);
      if (start) goTo(start);
    },
    moveTo: (actor) => setCursor(cursorAt(actor)),
    onKeyDown: (event) => {
      const intent = intentOf(event);
      if (!intent) return;
      // While something is selected, or nothing is left to let go of, Escape is the app's.
      if (intent.kind === "clear" && (selection !== undefined || cursor?.relation === undefined)) return;
      event.preventDefault();
      event.stopPropagation();
      obey(intent);
    },
  };
}
