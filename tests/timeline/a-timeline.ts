/** Timelines of invented cases for the tests, and where the parts of their pictures stand. */
import fc from "fast-check";
import type { Span } from "../../src/base/day.ts";
import { day, dayOf, isoOf } from "../../src/base/day.ts";
import { overlaps, type Rect } from "../../src/base/geometry.ts";
import { type CaseIndex, indexCase } from "../../src/casefile/index-case.ts";
import type { CaseEvent, Casefile, Id } from "../../src/casefile/types.ts";
import { EVENT_TYPES, idsOf, STATUSES } from "../../src/casefile/vocabulary.ts";
import { everyMark, type Group, type Mark, type Scene } from "../../src/scene/scene.ts";
import { TYPE, textWidth } from "../../src/theme/type-scale.ts";
import { axisFor } from "../../src/timeline/axis.ts";
import { LANE_BYS, type LaneBy } from "../../src/timeline/lanes.ts";
import { layoutTimeline, type TimelineLayout } from "../../src/timeline/layout.ts";
import { modelOf, type TimelineModel } from "../../src/timeline/model.ts";
import { pack } from "../../src/timeline/pack.ts";
import { lanesScene } from "../../src/timeline/scene.ts";
import { clampWindow, extentOf } from "../../src/timeline/window.ts";
import { aCase, anActor, anEvent, aSide, aWhen } from "../support/case-builder.ts";

export const SIDES = ["hills", "valley", "river"].map((id, i) =>
  aSide({ id, tag: "hvr"[i] ?? "x", slot: (["violet", "azure", "olive"] as const)[i] ?? "slate" }),
);

/** One actor a side, named after it, and a `stranger` without one. */
export const ACTORS = [
  ...SIDES.map((side) => anActor({ id: `${side.id}-guard`, side: side.id })),
  anActor({ id: "stranger" }),
];

export function aCaseOf(events: readonly CaseEvent[], parts: Partial<Casefile> = {}): CaseIndex {
  return indexCase(aCase({ sides: SIDES, actors: ACTORS, events, ...parts }));
}

/** An event of that date; the first actor decides the lane. */
export function onDate(
  id: Id,
  edtf: string,
  actors: readonly Id[] = ["hills-guard"],
  parts: Partial<CaseEvent> = {},
): CaseEvent {
  const basis = edtf === "/.." ? "none" : "explicit";
  return anEvent({
    id,
    when: aWhen(edtf, { basis }),
    participants: actors.map((actor) => ({ actor, role: "agent" })),
    ...parts,
  });
}

export interface Drawn {
  readonly model: TimelineModel;
  readonly layout: TimelineLayout;
  readonly scene: Scene;
  readonly window: Span;
}

export interface HowDrawn {
  readonly window?: Span;
  readonly laneBy?: LaneBy;
  readonly width?: number;
  readonly shown?: (id: Id) => boolean;
  /** Most rows of a lane. */
  readonly rows?: number;
}

/** The whole way from a case to its picture. */
export function drawn(index: CaseIndex, how: HowDrawn = {}): Drawn {
  const { laneBy = "side", width = 1000, shown = () => true } = how;
  const window = how.window ?? extentOf(index);
  const model = modelOf(index, laneBy);
  const plot = width - model.plotLeft;
  const scale = axisFor(window, plot, model.reference).scale;
  const most = how.rows === undefined ? {} : { rows: how.rows };
  const layout = layoutTimeline(model, pack({ model, scale, width: plot, shown, ...most }), window, plot);
  const look = { matched: new Set(index.events.keys()), domPrefix: "t" };
  return { model, layout, scene: lanesScene(model, layout, width, look), window };
}

/** Every cell of the picture. */
export function cellsOf(scene: Scene): readonly Group[] {
  return [...everyMark(scene.marks)].filter(
    (mark) => mark.kind === "group" && mark.role === "gridcell",
  ) as Group[];
}

/** The events that a cell stands for. */
export function idsIn(cell: Group): readonly Id[] {
  return cell.members ?? (cell.target === undefined ? [] : [cell.target.id]);
}

/** What is inked of a cell, in px of the picture. */
export function boxesOf(cell: Group): readonly Rect[] {
  return cell.children
    .filter((mark) => mark.key !== "hit")
    .flatMap((mark) => boxOf(mark))
    .map((box) => ({ ...box, x: box.x + (cell.x ?? 0), y: box.y + (cell.y ?? 0) }));
}

function boxOf(mark: Mark): readonly Rect[] {
  switch (mark.kind) {
    case "rect":
      return [{ x: mark.x, y: mark.y, width: mark.width, height: mark.height }];
    case "line":
      return [
        {
          x: Math.min(mark.x1, mark.x2),
          y: Math.min(mark.y1, mark.y2) - 1,
          width: Math.abs(mark.x2 - mark.x1),
          height: Math.abs(mark.y2 - mark.y1) + 2,
        },
      ];
    case "path":
      return mark.key === "glyph"
        ? [{ x: -8, y: -8, width: 16, height: 16 }]
        : [{ x: (mark.x ?? 0) - 2, y: -5, width: 4, height: 10 }];
    case "text": {
      const width = textWidth(mark.text, mark.size, mark.weight ?? 400);
      const x =
        mark.anchor === "middle" ? mark.x - width / 2 : mark.anchor === "end" ? mark.x - width : mark.x;
      return [{ x, y: mark.y - 0.75 * TYPE.label, width, height: TYPE.label }];
    }
    case "group":
      return boxesOf(mark);
  }
}

/** Pairs of cells that share more than a hair's breadth. */
export function collisions({ scene }: Pick<Drawn, "scene">): readonly string[] {
  const cells = cellsOf(scene).map((cell) => ({ cell, boxes: boxesOf(cell).map(shrunk) }));
  const found: string[] = [];
  cells.forEach((a, i) => {
    for (const b of cells.slice(i + 1)) {
      if (Math.abs((a.cell.y ?? 0) - (b.cell.y ?? 0)) > 40) continue;
      if (a.boxes.some((one) => b.boxes.some((other) => overlaps(one, other))))
        found.push(`${nameOf(a.cell)} / ${nameOf(b.cell)}`);
    }
  });
  return found;
}

function shrunk(box: Rect): Rect {
  return {
    x: box.x + 0.5,
    y: box.y + 0.5,
    width: Math.max(0, box.width - 1),
    height: Math.max(0, box.height - 1),
  };
}

function nameOf(cell: Group): string {
  return `${cell.key} at ${Math.round(cell.x ?? 0)},${cell.y}`;
}

/** Any number in a range, evenly: `fc.double` would choose nearly nothing but numbers next to 0. */
export function anyNumber(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1_000_000 }).map((n) => min + ((max - min) * n) / 1_000_000);
}

export const share = anyNumber(0, 1);

const dayNumber = fc.integer({ min: dayOf(2013, 4, 1), max: dayOf(2013, 7, 31) }).map(day);
const twoDays = fc
  .tuple(dayNumber, fc.integer({ min: 1, max: 60 }))
  .map(([a, n]) => [isoOf(a), isoOf(day(a + n))] as const);

/** A date of every form that a casefile may use. */
export const anyEdtf: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: dayNumber.map(isoOf) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "2013-05",
      "2013",
      "2013-06~",
      "2013-05-22?",
      "/..",
      "[..2013-05-22]",
      "[2013-05-22..]",
      "2013-04/2013-06",
    ),
  },
  { weight: 2, arbitrary: twoDays.map(([a, b]) => `${a}/${b}`) },
  { weight: 1, arbitrary: twoDays.map(([a, b]) => `[${a}..${b}]`) },
  { weight: 1, arbitrary: twoDays.map(([a, b]) => `[${a},${b}]`) },
  { weight: 1, arbitrary: dayNumber.map((a) => `${isoOf(a)}/..`) },
  { weight: 1, arbitrary: dayNumber.map((a) => `../${isoOf(a)}`) },
  { weight: 1, arbitrary: dayNumber.map((a) => `[..${isoOf(a)}]`) },
  { weight: 1, arbitrary: dayNumber.map((a) => `[${isoOf(a)}..]`) },
);

const anyParts = fc.record({
  edtf: anyEdtf,
  actors: fc.subarray(ACTORS.map((actor) => actor.id)),
  short: fc.string({ unit: fc.constantFrom(..."abcdefg HIWM"), minLength: 1, maxLength: 32 }),
  type: fc.constantFrom(...idsOf(EVENT_TYPES)),
  status: fc.constantFrom(...idsOf(STATUSES)),
  ongoing: fc.boolean(),
});

export type EventParts = typeof anyParts extends fc.Arbitrary<infer T> ? T : never;

/** So many events, dated in every way around 22 May 2013. */
export function anyEvents(least: number, most: number): fc.Arbitrary<readonly EventParts[]> {
  return fc.array(anyParts, { minLength: least, maxLength: most });
}

export interface AnyTimeline {
  readonly events: readonly EventParts[];
  readonly laneBy: LaneBy;
  readonly width: number;
  /** Where the window lies in all of time, and how wide it is: 0 a day, 1 everything. */
  readonly at: number;
  readonly size: number;
}

/** So many events, dated in every way around 22 May 2013, in any window, lanes and width. */
export function anyTimeline(least: number, most: number): fc.Arbitrary<AnyTimeline> {
  return fc.record({
    events: anyEvents(least, most),
    laneBy: fc.constantFrom(...LANE_BYS),
    width: fc.integer({ min: 500, max: 1600 }),
    at: share,
    size: share,
  });
}

/** The case of those events; only undated ones can be ongoing. */
export function caseOfParts(events: readonly EventParts[]): CaseIndex {
  return aCaseOf(
    events.map(({ edtf, actors, ongoing, short, ...parts }, i) => {
      const event = onDate(`e${i}`, edtf, actors, { short, ...parts });
      return edtf === "/.." ? { ...event, when: { ...event.when, ongoing } } : event;
    }),
  );
}

export function drawnOf({ events, laneBy, width, at, size }: AnyTimeline, how: HowDrawn = {}): Drawn {
  const index = caseOfParts(events);
  return drawn(index, { laneBy, width, window: windowIn(extentOf(index), at, size), ...how });
}

/** The window of that place and size in a stretch of time. */
export function windowIn(extent: Span, at: number, size: number): Span {
  const whole = extent.to - extent.from;
  const width = whole ** size;
  const from = extent.from + at * (whole - width);
  return clampWindow({ from: day(from), to: day(from + width) }, extent);
}
