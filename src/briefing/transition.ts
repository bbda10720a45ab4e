/**
 * From one step to the next: the same thing is the same node, so that the eye follows it. What leaves fades first, what
 * stays moves together, what comes fades in last (Heer & Robertson, "Animated Transitions in Statistical Data Graphics",
 * 2007: staged, exits before moves before enters).
 */
import { clamp } from "../base/geometry.ts";
import { everyMark, type Group, type Mark, type Scene } from "../scene/scene.ts";

export const EXIT_MS = 150;
export const MOVE_MS = 600;
export const ENTER_MS = 200;
export const TRANSITION_MS = EXIT_MS + MOVE_MS + ENTER_MS;

/** How far each part has come, 0 to 1. */
interface Phase {
  readonly exit: number;
  readonly move: number;
  readonly enter: number;
}

/** The scene between two, `ms` after the start; at `TRANSITION_MS` it is `to` itself. */
export function between(from: Scene, to: Scene, ms: number): Scene {
  // Where nothing of the case is in both, there is nothing to follow: what comes does not wait.
  const moving = haveCommon(from, to) ? MOVE_MS : 0;
  if (ms >= EXIT_MS + moving + ENTER_MS) return to;
  const phase = {
    exit: clamp(ms / EXIT_MS, 0, 1),
    move: moving === 0 ? clamp(ms / EXIT_MS, 0, 1) : eased(clamp((ms - EXIT_MS) / moving, 0, 1)),
    enter: clamp((ms - EXIT_MS - moving) / ENTER_MS, 0, 1),
  };
  return { ...to, marks: blended(from.marks, to.marks, phase) };
}

function haveCommon(from: Scene, to: Scene): boolean {
  const before = new Set<string>();
  for (const mark of everyMark(from.marks))
    if (mark.kind === "group" && mark.target !== undefined) before.add(mark.key);
  for (const mark of everyMark(to.marks))
    if (mark.kind === "group" && mark.target !== undefined && before.has(mark.key)) return true;
  return false;
}

/** Slow at both ends, without a function whose last digits differ between engines. */
function eased(t: number): number {
  return t * t * (3 - 2 * t);
}

/** In the order of `to`; what leaves stands where it stood, behind what comes. */
function blended(from: readonly Mark[], to: readonly Mark[], phase: Phase): readonly Mark[] {
  const before = new Map(from.map((mark) => [mark.key, mark]));
  const stays = new Set(to.map((mark) => mark.key));
  const leaving =
    phase.exit >= 1
      ? []
      : from.filter(({ key }) => !stays.has(key)).map((mark) => faded(mark, 1 - phase.exit));
  const coming = to.flatMap((mark): readonly Mark[] => {
    const old = before.get(mark.key);
    if (old === undefined || old.kind !== mark.kind)
      return phase.enter === 0 ? [] : [faded(mark, phase.enter)];
    return [movedMark(old, mark, phase)];
  });
  return [...leaving, ...coming];
}

function movedMark(from: Mark, to: Mark, phase: Phase): Mark {
  const at = (a: number | undefined, b: number | undefined, rest: number) =>
    mix(a ?? rest, b ?? rest, phase.move);
  switch (to.kind) {
    case "group": {
      const old = from as Group;
      const moves = old.x !== to.x || old.y !== to.y || old.scale !== to.scale;
      const children = old.children === to.children ? to.children : blended(old.children, to.children, phase);
      if (!moves) return { ...to, children };
      return {
        ...to,
        x: at(old.x, to.x, 0),
        y: at(old.y, to.y, 0),
        scale: at(old.scale, to.scale, 1),
        children,
      };
    }
    case "path": {
      const old = from as typeof to;
      const d = old.d === to.d ? to.d : mixedPath(old.d, to.d, phase.move);
      if (d === undefined) return phase.move < 0.5 ? old : to;
      const place =
        to.x === undefined && old.x === undefined ? {} : { x: at(old.x, to.x, 0), y: at(old.y, to.y, 0) };
      return { ...to, d, ...place };
    }
    case "rect": {
      const old = from as typeof to;
      return {
        ...to,
        x: at(old.x, to.x, 0),
        y: at(old.y, to.y, 0),
        width: at(old.width, to.width, 0),
        height: at(old.height, to.height, 0),
      };
    }
    case "line": {
      const old = from as typeof to;
      return {
        ...to,
        x1: at(old.x1, to.x1, 0),
        y1: at(old.y1, to.y1, 0),
        x2: at(old.x2, to.x2, 0),
        y2: at(old.y2, to.y2, 0),
      };
    }
    case "text": {
      const old = from as typeof to;
      // Words change half-way, so that a title is never away.
      if (old.text !== to.text) return phase.move < 0.5 ? old : to;
      return { ...to, x: at(old.x, to.x, 0), y: at(old.y, to.y, 0) };
    }
  }
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;

/** A path of the same commands, with numbers between; undefined where the commands differ. */
function mixedPath(from: string, to: string, t: number): string | undefined {
  if (from.replace(NUMBER, "#") !== to.replace(NUMBER, "#")) return undefined;
  const before = (from.match(NUMBER) ?? []).map(Number);
  let at = 0;
  return to.replace(NUMBER, (number) => String(mix(before[at++] ?? 0, Number(number), t)));
}

/** Everything in it, as strong as `by` says; words that have faded away say nothing to a reader either. */
function faded(mark: Mark, by: number): Mark {
  if (by >= 1) return mark;
  if (mark.kind === "group") return { ...mark, children: mark.children.map((child) => faded(child, by)) };
  return { ...mark, opacity: (mark.opacity ?? 1) * by };
}
