import { overlaps, type Point, type Rect, type Size } from "../base/geometry.ts";
import type { Id } from "../casefile/types.ts";
import { fitText, TYPE, textWidth } from "../theme/type-scale.ts";

export const LABEL_SIZE = TYPE.meta;
const LINE_HEIGHT = 14;
const LONGEST_LINE = 104;
const SHORTEST_CUT = 60;
const NODE_GAP = 4;
const CUT_PENALTY = 60;
const WRAP_PENALTY = 1;
/** Px of line under a label that weigh as much as one point of penalty. */
const LINE_PER_POINT = 4;
/** A label nearer than this to a node that is not its own, in px, might be taken for that one's. */
const ELSEWHERE = 9;
const ELSEWHERE_PENALTY = 5;
/** Room between two labels, in px. */
const SPACING = { x: 5, y: 2 } as const;

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

type Side = readonly [across: -1 | 0 | 1, down: -1 | 0 | 1, penalty: number];
/** Below, right, above, left, then the corners. */
const SIDES: readonly Side[] = [
  [0, 1, 0],
  [1, 0, 2],
  [0, -1, 3],
  [-1, 0, 4],
  [1, 1, 6],
  [1, -1, 7],
  [-1, 1, 8],
  [-1, -1, 9],
];

/** One way to write one name in one place. */
interface Candidate extends PlacedLabel {
  readonly cost: number;
}

/**
 * Names beside their nodes: eight places each, on one line or two; no label covers another, a node or a title, and lines
 * underneath cost. Greedy by rank; a name that finds its places taken may push one other to another place, and in the
 * end each moves to the best place that is free. What finds none is left out; it shows when its node is in focus.
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: Obstacles): readonly PlacedLabel[] {
  const ordered = [...wishes].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  const choices = ordered.map((wish) => candidatesOf(wish, obstacles));
  const chosen: (Candidate | undefined)[] = choices.map(() => undefined);
  choices.forEach((candidates, i) => {
    chosen[i] = candidates.find((one) => blockersOf(one, chosen, i).length === 0);
  });
  choices.forEach((_, i) => {
    if (chosen[i] === undefined) pushIn(i, choices, chosen);
  });
  choices.forEach((candidates, i) => {
    if (chosen[i]) chosen[i] = candidates.find((one) => blockersOf(one, chosen, i).length === 0) ?? chosen[i];
  });
  return chosen.flatMap((label) => label ?? []);
}

/** Takes a place that is held by one other label only, if that one can go elsewhere. */
function pushIn(
  i: number,
  choices: readonly (readonly Candidate[])[],
  chosen: (Candidate | undefined)[],
): void {
  for (const candidate of choices[i] ?? []) {
    const [holder, ...more] = blockersOf(candidate, chosen, i);
    if (holder === undefined) chosen[i] = candidate;
    if (holder === undefined) return;
    if (more.length > 0) continue;
    const before = chosen[holder];
    chosen[i] = candidate;
    chosen[holder] = undefined;
    const elsewhere = choices[holder]?.find((one) => blockersOf(one, chosen, holder).length === 0);
    chosen[holder] = elsewhere ?? before;
    if (elsewhere) return;
    chosen[i] = undefined;
  }
}

function blockersOf(
  candidate: Candidate,
  chosen: readonly (Candidate | undefined)[],
  self: number,
): readonly number[] {
  const blockers: number[] = [];
  const roomy = grown(candidate.box, SPACING.x, SPACING.y);
  chosen.forEach((other, i) => {
    if (other && i !== self && overlaps(other.box, roomy)) blockers.push(i);
  });
  return blockers;
}

/** The places where nothing fixed is in the way, best first. */
function candidatesOf(wish: LabelWish, { boxes, lines, bounds }: Obstacles): readonly Candidate[] {
  const reach = LONGEST_LINE * 1.3 + wish.radius + NODE_GAP;
  const area = { x: wish.at.x - reach, y: wish.at.y - 60, width: 2 * reach, height: 120 };
  const near = boxes.filter((box) => overlaps(box, area));
  const own = near.find((box) => box.x + box.width / 2 === wish.at.x && box.y + box.height / 2 === wish.at.y);
  const stretches = stretchesIn(lines, area);
  return waysToWrite(wish.text)
    .flatMap(({ text, penalty }) =>
      SIDES.map((side): Candidate => {
        const box = boxAt(wish, text, side);
        const wide = grown(box, ELSEWHERE, ELSEWHERE);
        const strangers = near.filter((other) => other !== own && overlaps(other, wide)).length;
        const under = lengthUnder(stretches, box) / LINE_PER_POINT;
        const cost = penalty + side[2] + under + ELSEWHERE_PENALTY * strangers;
        return { id: wish.id, lines: text, anchor: anchorOf(side), box, cost };
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

/** The short pieces of lines whose middles lie in the area. */
function stretchesIn(lines: readonly (readonly Point[])[], area: Rect): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const a = line[i - 1];
      const b = line[i];
      if (!a || !b) continue;
      const x = (a.x + b.x) / 2;
      const y = (a.y + b.y) / 2;
      if (x < area.x || y < area.y || x > area.x + area.width || y > area.y + area.height) continue;
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      found.push({ x, y, length: Math.sqrt(dx * dx + dy * dy) });
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
  if (width <= LONGEST_LINE * 1.2)
    ways.push({ text: [text], penalty: width <= LONGEST_LINE ? 0 : WRAP_PENALTY });
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
  return lines.map((text, i) => ({ text, at: { x, y: box.y + i * LINE_HEIGHT + 11 } }));
}

function boxAt({ at, radius }: LabelWish, lines: readonly string[], [across, down]: Side): Rect {
  const width = Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE)));
  const height = lines.length * LINE_HEIGHT;
  const aside = down === 0 ? radius + NODE_GAP : radius * 0.7 + 2;
  const x = across === 0 ? at.x - width / 2 : across > 0 ? at.x + aside : at.x - aside - width;
  const off = across === 0 ? radius + 2 : radius * 0.6;
  const y = down === 0 ? at.y - height / 2 : down > 0 ? at.y + off : at.y - off - height;
  return { x, y, width, height };
}

function anchorOf([across]: Side): PlacedLabel["anchor"] {
  return across === 0 ? "middle" : across > 0 ? "start" : "end";
}

function inside(box: Rect, { width, height }: Size): boolean {
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
}
