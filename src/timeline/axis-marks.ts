import { calendarOf, type Day, dayOf, type Span } from "../base/day.ts";
import type { Group, Mark } from "../scene/scene.ts";
import { TYPE, textWidth } from "../theme/type-scale.ts";
import { dayShort, dayWords, monthWords } from "../words/dates.ts";
import { say } from "../words/messages.ts";
import { GUTTER, majorTicksOf, type Tick, ticksOf } from "./axis.ts";
import { AXIS_HEIGHT, HEAD } from "./frame.ts";
import type { TimelineLayout } from "./layout.ts";

const LOWER = 34;
const UPPER = 15;

/** The two lines of ticks above the lanes, the heads of the two columns that are no time, and the reference day. */
export function axisMarks(layout: TimelineLayout, width: number): readonly Mark[] {
  const { axis, plotLeft } = layout;
  const ticks = ticksOf(axis);
  const unit = ticks[0]?.unit;
  const major = majorTicksOf(axis);
  const reference = referenceX(layout);
  const label =
    axis.reference === undefined ? "" : say("timeline.reference", { date: dayWords(axis.reference) });
  const labelWidth = textWidth(label, TYPE.meta, 600);
  const flip = reference !== undefined && reference + 6 + labelWidth > width;
  const [taken0, taken1] =
    reference === undefined
      ? [0, 0]
      : flip
        ? [reference - labelWidth - 16, reference]
        : [reference, reference + labelWidth + 16];
  const named = major
    .map((tick) => ({ tick, x: plotLeft + Math.max(0, tick.x) }))
    .filter(({ x, tick }) => {
      const end = x + 4 + textWidth(tickWords(tick), TYPE.meta);
      return x < width - 40 && (reference === undefined || end < taken0 || x > taken1);
    });
  const before =
    unit === "year" ||
    unit === undefined ||
    major.some((tick) => tick.x <= 40) ||
    layout.axis.window.from === undefined
      ? []
      : context(layout, unit, taken0, reference !== undefined);
  return [
    ...(plotLeft > HEAD ? [text("undated", HEAD + 4, LOWER, say("timeline.undated"))] : []),
    ...named.map(({ tick, x }) => text(`major:${tick.at}`, x + 4, UPPER, tickWords(tick), "ink-2")),
    ...before,
    ...tickMarks(layout, width, unit === "day" ? monthsOf(named, before.length > 0, layout) : undefined),
    ...(reference === undefined
      ? []
      : [
          { ...text("by", reference - GUTTER / 2, LOWER, say("timeline.by")), anchor: "middle" } as Mark,
          {
            ...text("reference", flip ? reference - 6 : reference + 6, UPPER, label, "ink"),
            weight: 600,
            anchor: flip ? "end" : "start",
          } as Mark,
          line("reference-line", reference, 2, reference, AXIS_HEIGHT, "ink"),
        ]),
    line("base", 0, AXIS_HEIGHT - 0.5, width, AXIS_HEIGHT - 0.5, "line"),
  ];
}

/** The months, by their first days, that the upper line names. */
function monthsOf(
  named: readonly { readonly tick: Tick }[],
  context: boolean,
  { axis }: TimelineLayout,
): ReadonlySet<Day> {
  return new Set([...named.map(({ tick }) => tick.at), ...(context ? [monthOf(axis.dayAt(0))] : [])]);
}

/**
 * The lower line. `named` are the months that the upper line names: of another one, for whose name the reference day's words
 * leave no room, the first day that has the room is written with its month.
 */
function tickMarks(
  layout: TimelineLayout,
  width: number,
  named: ReadonlySet<Day> | undefined,
): readonly Mark[] {
  const { axis, plotLeft } = layout;
  const reference = referenceX(layout);
  const ticks = ticksOf(axis);
  const inDay = ticks[0]?.unit === "day" && axis.scale >= 24;
  const said = new Set(named);
  const place = ({ x }: Tick, words: string) => {
    const at = plotLeft + x + (inDay ? axis.scale / 2 : 4);
    const length = textWidth(words, TYPE.meta);
    const left = inDay ? at - length / 2 : at;
    return { at, left, right: left + length };
  };
  const atGutter = ({ left, right }: { readonly left: number; readonly right: number }) =>
    reference !== undefined && left < reference && right > reference - GUTTER;
  let end = Number.NEGATIVE_INFINITY;
  return ticks.flatMap((tick, i): Mark[] => {
    const short = shortTick(tick);
    const spot = place(tick, short);
    if (spot.at > width - 10 || spot.at < plotLeft || atGutter(spot)) return [];
    const month = monthOf(tick.at);
    const long = place(tick, dayShort(tick.at));
    const next = ticks[i + 1];
    const after = next === undefined ? width : Math.min(width, place(next, shortTick(next)).left - 4);
    const roomy = long.left > Math.max(plotLeft, end + 4) && long.right <= after && !atGutter(long);
    const full = named !== undefined && !said.has(month) && roomy;
    if (full) said.add(month);
    end = full ? long.right : spot.right;
    const anchor = inDay ? "middle" : "start";
    return [{ ...text(`tick:${tick.at}`, spot.at, LOWER, full ? dayShort(tick.at) : short), anchor } as Mark];
  });
}

function monthOf(at: Day): Day {
  const { year, month } = calendarOf(at);
  return dayOf(year, month, 1);
}

/** The faint lines behind the lanes, and the reference day's line through them. */
export function gridLines(layout: TimelineLayout, width: number): Group {
  const { height, plotLeft } = layout;
  const reference = referenceX(layout);
  return {
    kind: "group",
    key: "grid",
    role: "presentation",
    children: [
      { kind: "rect", key: "undated", x: HEAD, y: 0, width: plotLeft - HEAD, height, fill: "panel" },
      ...ticksOf(layout.axis)
        .filter((tick) => tick.x > 0 && plotLeft + tick.x < width)
        .map((tick) => line(`grid:${tick.at}`, plotLeft + tick.x, 0, plotLeft + tick.x, height, "hair")),
      ...(reference === undefined
        ? []
        : [
            {
              kind: "rect" as const,
              key: "gutter",
              x: Math.max(plotLeft, reference - GUTTER),
              y: 0,
              width: Math.min(GUTTER, reference - plotLeft),
              height,
              fill: "panel" as const,
            },
            line("reference", reference, 0, reference, height, "ink"),
          ]),
    ],
  };
}

/** Page x of the reference day's line, where it is in view. */
export function referenceX(layout: TimelineLayout): number | undefined {
  const { axis, plotLeft } = layout;
  if (axis.reference === undefined) return undefined;
  const x = axis.x(axis.reference);
  return x < 0 || x > axis.width ? undefined : plotLeft + x;
}

/** The stretch that the graph shows, behind the lanes; nothing where it lies outside the window. */
export function dayBand(shown: Span | undefined, layout: TimelineLayout): readonly Mark[] {
  if (!shown) return [];
  const { axis, plotLeft, height } = layout;
  const from = Math.max(0, axis.x(shown.from));
  const to = Math.min(axis.width, axis.x(shown.to));
  if (to <= from) return [];
  const edges = [from, to].map((x) => line(`day:${x}`, plotLeft + x, 0, plotLeft + x, height, "line"));
  return [
    { kind: "rect", key: "day", x: plotLeft + from, y: 0, width: to - from, height, fill: "wash" },
    ...edges,
  ];
}

/** The larger unit at the left edge, where none of its ticks is near. */
function context(
  layout: TimelineLayout,
  unit: "day" | "month",
  taken: number,
  hasReference: boolean,
): readonly Mark[] {
  const { plotLeft } = layout;
  const from = layout.axis.dayAt(0);
  const words = unit === "day" ? monthWords(from) : String(calendarOf(from).year);
  const end = plotLeft + 4 + textWidth(words, TYPE.meta);
  const next = majorTicksOf(layout.axis)[0]?.x ?? Number.POSITIVE_INFINITY;
  if ((hasReference && end > taken - 4) || plotLeft + next < end + 8) return [];
  return [text("context", plotLeft + 4, UPPER, words, "ink-2")];
}

function tickWords(tick: Tick): string {
  if (tick.unit === "year") return String(calendarOf(tick.at).year);
  return tick.unit === "month" ? monthWords(tick.at) : dayShort(tick.at);
}

function shortTick(tick: Tick): string {
  const { year, date } = calendarOf(tick.at);
  if (tick.unit === "year") return String(year);
  return tick.unit === "month" ? (monthWords(tick.at).split(" ")[0] ?? "").slice(0, 3) : String(date);
}

function text(
  key: string,
  x: number,
  y: number,
  words: string,
  fill: "ink" | "ink-2" | "ink-3" = "ink-3",
): Mark {
  return { kind: "text", key, x, y, text: words, size: TYPE.meta, fill };
}

function line(
  key: string,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: "hair" | "line" | "ink",
): Mark {
  return { kind: "line", key, x1, y1, x2, y2, stroke, strokeWidth: 1 };
}
