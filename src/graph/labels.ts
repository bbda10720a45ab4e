import { clamp, overlaps, type Point, type Rect, type Size } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import { fitText, TYPE, textWidth } from "../theme/type-scale.ts";

export const LABEL_SIZE = TYPE.meta;
const LINE_HEIGHT = 13;
const LONGEST_LINE = 104;
const SHORTEST_CUT = 60;
const NODE_GAP = 4;
const CUT_PENALTY = 200;
const WRAP_PENALTY = 1;
/** Px of line under a label that weigh as much as one point of penalty. */
const LINE_PER_POINT = 4;
/** A label nearer than this to a node that is not its own, in px, might be taken for that one's. */
const ELSEWHERE = 9;
const ELSEWHERE_PENALTY = 5;
/** Room between two labels, in px. */
const SPACING = { x: 5, y: 5 } as const;
/** The least that will do where a name would be left out or cut. */
const TIGHT = { x: 3, y: 0 } as const;

/** A name that wants a place beside its node. */
export interface LabelWish {
  readonly id: Id;
  readonly text: string;
  readonly at: Point;
  /** Half the node's size, in px. */
  readonly radius: number;
  /** Higher ones choose first. */
  readonly rank: number;
}

export interface PlacedLabel {
  readonly id: Id;
  readonly lines: readonly string[];
  readonly anchor: "start" | "middle" | "end";
  /** Box of the whole label on screen. */
  readonly box: Rect;
}

/** What a label must not cover (boxes), and what it had better not cover (lines). */
export interface Obstacles {
  readonly boxes: readonly Rect[];
  readonly lines: readonly (readonly Point[])[];
  readonly bounds: Size;
}

/** Where a name stands: `across` and `down` of its node, moved along that side by `slide` of its own length. */
interface Side {
  readonly across: -1 | 0 | 1;
  readonly down: -1 | 0 | 1;
  readonly slide: number;
  readonly penalty: number;
}
/** Below, right, above, left; these moved along a bit; then the corners. */
const SIDES: readonly Side[] = [
  { across: 0, down: 1, slide: 0, penalty: 0 },
  { across: 1, down: 0, slide: 0, penalty: 2 },
  { across: 0, down: -1, slide: 0, penalty: 3 },
  { across: -1, down: 0, slide: 0, penalty: 4 },
  ...[0.18, -0.18, 0.34, -0.34].flatMap((slide): readonly Side[] => [
    { across: 0, down: 1, slide, penalty: 2 + 8 * Math.abs(slide) },
    { across: 0, down: -1, slide, penalty: 5 + 8 * Math.abs(slide) },
  ]),
  ...[0.08, -0.08, 0.16, -0.16, 0.3, -0.3].flatMap((slide): readonly Side[] => [
    { across: 1, down: 0, slide, penalty: 4 },
    { across: -1, down: 0, slide, penalty: 6 },
  ]),
  { across: 1, down: 1, slide: 0, penalty: 6 },
  { across: 1, down: -1, slide: 0, penalty: 7 },
  { across: -1, down: 1, slide: 0, penalty: 8 },
  { across: -1, down: -1, slide: 0, penalty: 9 },
];

/** One way to write one name in one place. */
interface Candidate extends PlacedLabel {
  readonly cost: number;
  readonly cut: boolean;
}

/**
 * Names beside their nodes, on one line or two; no label covers another, a node or a title, and lines underneath cost.
 * Greedy by rank; a name that finds its places taken may push others to other places, these others again; in the end
 * each moves to the best place that is free. What finds none is left out; it shows when its node is in focus.
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: Obstacles): readonly PlacedLabel[] {
  const ordered = [...wishes].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  const stretches = stretchesOf(obstacles.lines);
  const choices = ordered.map((wish) => candidatesOf(wish, obstacles, stretches));
  const chosen: Chosen = choices.map(() => undefined);
  const search: Search = { choices, chosen, spacing: SPACING, work: MOST_WORK };
  for (let i = 0; i < choices.length; i++) settle(i, search);
  for (const spacing of [SPACING, TIGHT]) {
    search.spacing = spacing;
    for (let i = 0; i < choices.length; i++) {
      const label = chosen[i];
      if (!label || label.cut) pushIn(i, search, DEPTH, new Set(), label?.cost ?? Number.POSITIVE_INFINITY);
    }
  }
  search.spacing = SPACING;
  for (let i = 0; i < choices.length; i++) settle(i, search);
  return chosen.flatMap((label) => label ?? []);
}

type Chosen = (Candidate | undefined)[];

interface Search {
  readonly choices: readonly (readonly Candidate[])[];
  readonly chosen: Chosen;
  spacing: typeof SPACING | typeof TIGHT;
  /** How many places may still be tried by pushing. */
  work: number;
}

/** How many names may be pushed on, one by the other. */
const DEPTH = 3;
const MOST_PUSHED = 2;
const MOST_WORK = 4_000;

/** The best place that is free, if that is better than what it has. */
function settle(i: number, search: Search): void {
  const free = search.choices[i]?.find((one) => blockersOf(one, search, i).length === 0);
  if (free && free.cost < (search.chosen[i]?.cost ?? Number.POSITIVE_INFINITY)) search.chosen[i] = free;
}

/** Takes a place, cheaper than `limit`, whose holders can all go elsewhere; those in `fixed` stay. */
function pushIn(
  i: number,
  search: Search,
  depth: number,
  fixed: ReadonlySet<number>,
  limit: number,
): boolean {
  const { choices, chosen } = search;
  const before = [...chosen];
  const still = new Set([...fixed, i]);
  for (const candidate of choices[i] ?? []) {
    if (candidate.cost >= limit || search.work-- <= 0) return false;
    const holders = blockersOf(candidate, search, i);
    if (holders.length > MOST_PUSHED || holders.some((holder) => still.has(holder))) continue;
    if (holders.length > 0 && depth === 0) continue;
    chosen[i] = candidate;
    for (const holder of holders) chosen[holder] = undefined;
    if (holders.every((holder) => pushIn(holder, search, depth - 1, still, CUT_PENALTY))) return true;
    before.forEach((label, at) => {
      chosen[at] = label;
    });
  }
  return false;
}

function blockersOf(candidate: Candidate, { chosen, spacing }: Search, self: number): readonly number[] {
  const blockers: number[] = [];
  const roomy = grown(candidate.box, spacing.x, spacing.y);
  chosen.forEach((other, i) => {
    if (other && i !== self && overlaps(other.box, roomy)) blockers.push(i);
  });
  return blockers;
}

/** The places where nothing fixed is in the way, best first. */
function candidatesOf(
  wish: LabelWish,
  { boxes, bounds }: Obstacles,
  everyStretch: Stretches,
): readonly Candidate[] {
  const reach = LONGEST_LINE * 1.3 + wish.radius + NODE_GAP;
  const area = { x: wish.at.x - reach, y: wish.at.y - 60, width: 2 * reach, height: 120 };
  const near = boxes.filter((box) => overlaps(box, area));
  const own = near.find((box) => box.x + box.width / 2 === wish.at.x && box.y + box.height / 2 === wish.at.y);
  const stretches = stretchesIn(everyStretch, area);
  return waysToWrite(wish.text)
    .flatMap(({ text, penalty }) =>
      SIDES.map((side): Candidate => {
        const box = boxAt(wish, text, side, bounds);
        const wide = grown(box, ELSEWHERE, ELSEWHERE);
        const strangers = near.filter((other) => other !== own && overlaps(other, wide)).length;
        const under = lengthUnder(stretches, box) / LINE_PER_POINT;
        const cost = penalty + side.penalty + under + ELSEWHERE_PENALTY * strangers;
        return { id: wish.id, lines: text, anchor: anchorOf(side), box, cost, cut: penalty >= CUT_PENALTY };
      }),
    )
    .filter(({ box }) => inside(box, bounds) && !near.some((other) => overlaps(other, box)))
    .sort((a, b) => a.cost - b.cost);
}

function grown(box: Rect, x: number, y: number): Rect {
  return { x: box.x - x, y: box.y - y, width: box.width + 2 * x, height: box.height + 2 * y };
}

interface Stretch extends Point {
  readonly length: number;
}

/** The short pieces of lines by the band of the picture that their middles lie in, in their order. */
type Stretches = ReadonlyMap<number, readonly Stretch[]>;

const BAND = 60;

function stretchesOf(lines: readonly (readonly Point[])[]): Stretches {
  const bands = new Map<number, Stretch[]>();
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const a = line[i - 1];
      const b = line[i];
      if (!a || !b) continue;
      const y = (a.y + b.y) / 2;
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const stretch = { x: (a.x + b.x) / 2, y, length: Math.sqrt(dx * dx + dy * dy) };
      const band = bands.get(Math.floor(y / BAND));
      if (band) band.push(stretch);
      else bands.set(Math.floor(y / BAND), [stretch]);
    }
  }
  return bands;
}

function stretchesIn(bands: Stretches, area: Rect): readonly Stretch[] {
  const found: Stretch[] = [];
  const last = Math.floor((area.y + area.height) / BAND);
  for (let band = Math.floor(area.y / BAND); band <= last; band++) {
    for (const stretch of bands.get(band) ?? []) {
      const { x, y } = stretch;
      if (x >= area.x && y >= area.y && x <= area.x + area.width && y <= area.y + area.height)
        found.push(stretch);
    }
  }
  return found;
}

function lengthUnder(stretches: readonly Stretch[], box: Rect): number {
  let length = 0;
  for (const { x, y, length: piece } of stretches) {
    if (x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height) length += piece;
  }
  return length;
}

interface Writing {
  readonly text: readonly string[];
  readonly penalty: number;
}

/** In full on one line if that is short, or on two; at the worst cut short. */
function waysToWrite(text: string): readonly Writing[] {
  const width = textWidth(text, LABEL_SIZE);
  const ways: Writing[] = [];
  if (width <= LONGEST_LINE * 1.5)
    ways.push({ text: [text], penalty: width <= LONGEST_LINE ? 0 : WRAP_PENALTY * 3 });
  const two = wrapped(text);
  if (two) ways.push({ text: two, penalty: width <= LONGEST_LINE ? WRAP_PENALTY : 0 });
  if (width > SHORTEST_CUT * 1.3) {
    ways.push({
      text: [fitText(text, Math.min(LONGEST_LINE, width * 0.72), LABEL_SIZE)],
      penalty: CUT_PENALTY,
    });
  }
  return ways;
}

/** Two lines of about the same length; undefined for a single word. */
function wrapped(text: string): readonly string[] | undefined {
  const words = text.split(" ");
  let best: readonly string[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < words.length; i++) {
    const lines = [words.slice(0, i).join(" "), words.slice(i).join(" ")];
    const widest = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)));
    if (widest < least) {
      least = widest;
      best = lines;
    }
  }
  return best?.map((line) => fitText(line, LONGEST_LINE * 1.3, LABEL_SIZE));
}

/** Baseline of each line of a placed label, and where it starts, ends or has its middle. */
export function baselines({
  box,
  lines,
  anchor,
}: PlacedLabel): readonly { readonly text: string; readonly at: Point }[] {
  const x = anchor === "start" ? box.x : anchor === "end" ? box.x + box.width : box.x + box.width / 2;
  return lines.map((text, i) => ({ text, at: { x, y: box.y + i * LINE_HEIGHT + 9.5 } }));
}

function boxAt({ at, radius }: LabelWish, lines: readonly string[], side: Side, bounds: Size): Rect {
  const { across, down, slide } = side;
  const width = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)));
  const height = lines.length * LINE_HEIGHT - 1;
  const aside = down === 0 ? radius + NODE_GAP : radius * 0.7 + 2;
  const middle = clamp(at.x - width / 2 + slide * width, 0, Math.max(0, bounds.width - width));
  const x = across === 0 ? middle : across > 0 ? at.x + aside : at.x - aside - width;
  const off = across === 0 ? radius + 2 : radius * 0.6;
  const level = at.y - height / 2 + slide * LINE_HEIGHT;
  const y = down === 0 ? level : down > 0 ? at.y + off : at.y - off - height;
  return { x, y, width, height };
}

function anchorOf({ across }: Side): PlacedLabel["anchor"] {
  return across === 0 ? "middle" : across > 0 ? "start" : "end";
}

function inside(box: Rect, { width, height }: Size): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
}
