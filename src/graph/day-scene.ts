import type { Point, Size } from "../base/geometry.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { RELATION_TYPES } from "../casefile/vocabulary.ts";
import type { Mark } from "../scene/scene.ts";
import { type ColourName, sideColour } from "../theme/palette.ts";
import { frameFor } from "./camera.ts";
import { n } from "./curves.ts";
import type { GraphDay } from "./days.ts";
import { type Ground, onPicture, projectionOf } from "./ground.ts";

const DOT = 3;
/** Around an actor that is first seen. */
const RING = 5.5;

/** What all days of a case share: where everybody stands on a small picture. */
export interface DayStage extends Size {
  readonly points: ReadonlyMap<Id, Point>;
  readonly grounds: readonly Mark[];
  readonly nodes: readonly Mark[];
}

/** Grounds and actors of the small pictures; all actors of a hue are one path. */
export function dayStage(
  index: CaseIndex,
  positions: ReadonlyMap<Id, Point>,
  grounds: readonly Ground[],
  size: Size,
): DayStage {
  const frame = frameFor(size);
  const project = projectionOf(frame, grounds);
  const points = new Map([...positions].map(([id, point]) => [id, project(point)]));
  const dots = new Map<ColourName, string>();
  for (const { id, side } of index.casefile.actors) {
    const at = points.get(id);
    if (!at) continue;
    const colour = sideColour(side === undefined ? undefined : index.sides.get(side)?.slot);
    dots.set(colour, (dots.get(colour) ?? "") + circle(at, DOT));
  }
  return {
    ...size,
    points,
    grounds: grounds.map(({ id, rect }) => ({
      kind: "rect",
      key: `ground:${id}`,
      ...onPicture(rect, frame, 1),
      rx: 4,
      fill: "panel",
    })),
    nodes: [...dots].map(([colour, d]) => ({
      kind: "path",
      key: `dots:${colour}`,
      d,
      fill: colour === "side-none" ? "paper" : colour,
      stroke: colour,
      strokeWidth: 1,
    })),
  };
}

/**
 * How the ties of a day are drawn: those that were there are thin, what appeared is thick, what ended is dashed, and dotted
 * where it is not known since when.
 */
const LOOKS = {
  held: { strokeWidth: 1, opacity: 0.45 },
  appeared: { strokeWidth: 2.5 },
  ended: { strokeWidth: 1.5, dash: "5 3" },
  overBefore: { strokeWidth: 1.5, dash: "1.5 3" },
} as const;

/** The ties of one day over the stage; alike ones are one path, so that a page of days holds few elements. */
export function dayMarks(
  day: GraphDay,
  index: CaseIndex,
  { points, grounds, nodes }: DayStage,
): readonly Mark[] {
  const appeared = new Set(day.appeared);
  const held = [...day.held].filter((id) => !appeared.has(id));
  const overBefore = new Set(day.overBefore);
  const ended = day.ended.filter((id) => !overBefore.has(id));
  return [
    ...grounds,
    ...linesOf("held", held, index, points),
    ...linesOf("overBefore", day.overBefore, index, points),
    ...linesOf("ended", ended, index, points),
    ...linesOf("appeared", day.appeared, index, points),
    ...nodes,
    ...ringsOf(day.firstSeen, points),
  ];
}

function ringsOf(actors: readonly Id[], points: ReadonlyMap<Id, Point>): readonly Mark[] {
  const d = actors
    .flatMap((id) => points.get(id) ?? [])
    .map((at) => circle(at, RING))
    .join("");
  return d === "" ? [] : [{ kind: "path", key: "first-seen", d, stroke: "ink", strokeWidth: 1.5 }];
}

function circle({ x, y }: Point, r: number): string {
  return `M${n(x - r)},${n(y)}a${r},${r} 0 1 1 ${2 * r},0a${r},${r} 0 1 1 ${-2 * r},0Z`;
}

function linesOf(
  look: keyof typeof LOOKS,
  relations: readonly Id[],
  index: CaseIndex,
  points: ReadonlyMap<Id, Point>,
): readonly Mark[] {
  const paths = new Map<ColourName, string>();
  for (const id of relations) {
    const relation = index.relations.get(id);
    const from = relation && points.get(relation.source);
    const to = relation && points.get(relation.target);
    if (!from || !to) continue;
    const colour: ColourName = `sign-${RELATION_TYPES[relation.type].sign}`;
    const line = `M${n(from.x)},${n(from.y)}L${n(to.x)},${n(to.y)}`;
    paths.set(colour, (paths.get(colour) ?? "") + line);
  }
  return [...paths].map(([stroke, d]) => ({
    kind: "path",
    key: `${look}:${stroke}`,
    d,
    stroke,
    ...LOOKS[look],
  }));
}
