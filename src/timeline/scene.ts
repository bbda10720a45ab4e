/** The timeline as marks. Lanes are rows, events cells, named in words; the axis is decoration, said by the grid's name. */
import { day, type Span } from "../base/day.ts";
import { clamp, tenth } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import type { Group, Mark, Scene } from "../scene/scene.ts";
import { fitText, TYPE, textWidth } from "../theme/type-scale.ts";
import { dayWords, spanWords } from "../words/dates.ts";
import { eventSentence } from "../words/describe.ts";
import { say } from "../words/messages.ts";
import { axisMarks, gridLines } from "./axis-marks.ts";
import { GLYPH } from "./extent.ts";
import { AXIS_HEIGHT, HEAD } from "./frame.ts";
import { type PlacedLabel, placeLabel } from "./labels.ts";
import type { PlacedMark, TimelineLayout, UndatedMark } from "./layout.ts";
import { type Clip, clusterShapes, labelMarks, shapesOf } from "./mark-shapes.ts";
import type { TimelineItem, TimelineModel } from "./model.ts";

export interface Look {
  /** What matches the filter; the rest is dim. */
  readonly matched: ReadonlySet<Id>;
  readonly selected?: Id | undefined;
  /** Events lit from elsewhere (a passage); when given, the rest is dim. */
  readonly lit?: ReadonlySet<Id> | undefined;
  /** Prefix of the cells' ids in the page. */
  readonly domPrefix: string;
}

export function timelineLabel(window: Span): string {
  return say("timeline.label", {
    from: dayWords(day(Math.floor(window.from))),
    to: dayWords(day(Math.ceil(window.to) - 1)),
  });
}

/** Lanes with their cells; 0,0 is the top left of the first lane's name. */
export function lanesScene(model: TimelineModel, layout: TimelineLayout, width: number, look: Look): Scene {
  const byLane = model.lanes.map((): { marks: Group[]; events: Set<Id> } => ({
    marks: [],
    events: new Set(),
  }));
  const put = (lane: number, items: readonly TimelineItem[], group: Group) => {
    byLane[lane]?.marks.push(group);
    for (const item of items) byLane[lane]?.events.add(item.id);
  };
  for (const cell of layout.undated)
    put(cell.items[0]?.lane ?? 0, cell.items, undatedCell(model, cell, look));
  for (const mark of layout.marks)
    put(mark.packed.lane, mark.packed.items, markCell(model, mark, layout.axis.width, look));
  return {
    width,
    height: layout.height,
    label: timelineLabel(layout.axis.window),
    marks: [
      gridLines(layout, width),
      ...model.lanes.map((lane, i): Group => {
        const placed = layout.lanes[i];
        const held = byLane[i];
        const label = laneLabel(lane.label, held?.events ?? new Set(), look);
        return {
          kind: "group",
          key: `lane:${lane.key}`,
          role: "row",
          label,
          children: [
            laneHead(model, i, label, placed?.y ?? 0, placed?.height ?? 0, width),
            ...(held?.marks ?? []),
          ],
        };
      }),
    ],
  };
}

/** Axis and lanes in one picture, for files and tests. */
export function timelineScene(
  model: TimelineModel,
  layout: TimelineLayout,
  width: number,
  look: Look,
): Scene {
  const lanes = lanesScene(model, layout, width, look);
  return {
    ...lanes,
    height: AXIS_HEIGHT + layout.height,
    marks: [
      { kind: "group", key: "axis", children: axisMarks(layout, width) },
      { kind: "group", key: "lanes", y: AXIS_HEIGHT, children: lanes.marks },
    ],
  };
}

/** "Government, 11 events", or how many of them the filter leaves. */
function laneLabel(label: string, events: ReadonlySet<Id>, look: Look): string {
  const matching = [...events].filter((id) => look.matched.has(id)).length;
  if (matching === events.size) return say("timeline.lane", { label, count: events.size });
  return say("timeline.lane.matching", { label, count: events.size, matching });
}

function laneHead(
  model: TimelineModel,
  at: number,
  label: string,
  y: number,
  height: number,
  width: number,
): Group {
  const lane = model.lanes[at];
  const slot = lane?.slot;
  const room = HEAD - (lane?.tag === undefined ? 20 : 50);
  const name = lane?.label ?? "";
  const lines = wrapped(name, room, height > 44 ? 2 : 1);
  return {
    kind: "group",
    key: "head",
    role: "rowheader",
    label,
    y,
    children: [
      { kind: "line", key: "rule", x1: 0, y1: height, x2: width, y2: height, stroke: "hair", strokeWidth: 1 },
      ...(slot === undefined
        ? []
        : [
            {
              kind: "rect" as const,
              key: "hue",
              x: 0,
              y: 2,
              width: 4,
              height: height - 4,
              fill: `side-${slot}` as const,
            },
          ]),
      {
        kind: "group",
        key: "name",
        role: "presentation",
        className: "lane-name",
        children: nameMarks(lane?.tag, lines),
      },
    ],
  };
}

function nameMarks(tag: string | undefined, lines: readonly string[]): readonly Mark[] {
  const letters: Mark = {
    kind: "text",
    key: "tag",
    x: 14,
    y: 21,
    text: tag ?? "",
    size: TYPE.meta,
    weight: 600,
    fill: "ink-2",
  };
  const name = lines.map(
    (text, i): Mark => ({
      kind: "text",
      key: `name${i}`,
      x: tag === undefined ? 14 : 42,
      y: 21 + i * 16,
      text,
      size: TYPE.label,
      weight: 600,
      fill: "ink",
    }),
  );
  return tag === undefined ? name : [letters, ...name];
}

function markCell(model: TimelineModel, mark: PlacedMark, plot: number, look: Look): Group {
  const { packed } = mark;
  const [item] = packed.items;
  const position = { x: model.plotLeft + mark.x, y: mark.y };
  if (packed.items.length > 1 || item === undefined)
    return clusterCell(packed.key, packed.items, position, look);
  const selected = look.selected === item.id;
  const label = placeLabel(item, mark, plot, selected);
  const clip = clipOf(item, mark, plot, label);
  return {
    ...cellOf(model, item, position, look),
    children: cached(item, JSON.stringify([clip, label, selected]), () => [
      ...shapesOf(item, clip),
      ...(label === undefined ? [] : labelMarks(label, selected)),
    ]),
  };
}

/** What of a mark is in view, relative to its glyph; for marks without length always the same. */
function clipOf(item: TimelineItem, mark: PlacedMark, plot: number, label: PlacedLabel | undefined): Clip {
  const { x, x0, x1, edge, packed } = mark;
  const [low, high] = [-x, plot - x];
  const { form, from, to, core } = item;
  const long = form === "bar" || form === "band";
  const shown = (at: number) => tenth(clamp(at, low, high));
  const at = (day: number) => shown(x0 - x + ((day - (from ?? 0)) / ((to ?? 1) - (from ?? 0))) * (x1 - x0));
  return {
    left: long ? shown(x0 - x) : edge === "left" ? low : -GLYPH,
    right: long ? shown(x1 - x) : packed.line || edge === "right" ? tenth(high) : GLYPH + 12,
    cutLeft: edge === "left" || (long && x0 < 0),
    cutRight: edge === "right" || (long && x1 > plot),
    labelEnd: packed.line && label !== undefined ? tenth(label.end) : 0,
    ...(core === undefined ? {} : { core: { left: at(core.from), right: at(core.to) } }),
  };
}

function undatedCell(model: TimelineModel, cell: UndatedMark, look: Look): Group {
  const [item] = cell.items;
  const position = { x: HEAD + cell.x, y: cell.y };
  if (cell.items.length > 1 || item === undefined) return clusterCell(cell.key, cell.items, position, look);
  return {
    ...cellOf(model, item, position, look),
    children: cached(item, "undated", () => shapesOf({ ...item, form: "undated" })),
  };
}

function cellOf(
  model: TimelineModel,
  item: TimelineItem,
  position: { readonly x: number; readonly y: number },
  look: Look,
): Omit<Group, "children"> {
  return {
    kind: "group",
    key: `event:${item.id}`,
    domId: `${look.domPrefix}${item.id}`,
    role: "gridcell",
    label: look.matched.has(item.id)
      ? sentenceOf(model, item)
      : say("timeline.outside", { what: sentenceOf(model, item) }),
    target: { kind: "event", id: item.id },
    ...position,
    ...(isDim([item], look) ? { dim: true } : {}),
    ...(look.selected === item.id ? { selected: true } : {}),
  };
}

function clusterCell(
  key: string,
  items: readonly TimelineItem[],
  position: { readonly x: number; readonly y: number },
  look: Look,
): Group {
  return {
    kind: "group",
    key,
    domId: look.domPrefix + key.replaceAll(":", "-"),
    role: "gridcell",
    label: say("timeline.cluster.open", { what: clusterWords(items) }),
    members: items.map((item) => item.id),
    className: "cluster",
    ...position,
    ...(isDim(items, look) ? { dim: true } : {}),
    ...(items.some((item) => item.id === look.selected) ? { selected: true } : {}),
    children: clusterShapes(items.length),
  };
}

/** "6 events, 19 to 20 May 2013". */
export function clusterWords(items: readonly TimelineItem[]): string {
  const bounds = items.flatMap((item) => [item.from, item.to === undefined ? item.from : item.to - 1]);
  const known = bounds.filter((bound) => bound !== undefined);
  if (known.length === 0) return say("timeline.cluster.undated", { count: items.length });
  return say("timeline.cluster", {
    count: items.length,
    when: spanWords(day(Math.min(...known)), day(Math.max(...known))),
  });
}

function isDim(items: readonly TimelineItem[], look: Look): boolean {
  const kept = look.lit ?? look.matched;
  return !items.some((item) => kept.has(item.id));
}

const sentences = new WeakMap<TimelineItem, string>();

function sentenceOf(model: TimelineModel, item: TimelineItem): string {
  const known = sentences.get(item);
  if (known !== undefined) return known;
  const made = eventSentence(item.event, model.index);
  sentences.set(item, made);
  return made;
}

const MOST_CACHED = 24;
const shapes = new WeakMap<TimelineItem, Map<string, readonly Mark[]>>();

/** The same marks for the same key, so that a cell that only moved is not drawn again. */
function cached(item: TimelineItem, key: string, make: () => readonly Mark[]): readonly Mark[] {
  const known = shapes.get(item) ?? new Map<string, readonly Mark[]>();
  shapes.set(item, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_CACHED) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}

function wrapped(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || textWidth(longer, TYPE.label, 600) <= width) line = longer;
    else if (lines.length < most - 1) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((one) => fitText(one, width, TYPE.label, 600));
}
