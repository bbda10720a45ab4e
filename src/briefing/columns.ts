import type { Mark, Target } from "../scene/scene.ts";
import { TYPE } from "../theme/type-scale.ts";
import { say } from "../words/messages.ts";
import { textBlock } from "./stage-text.ts";

/** Something that stands in a column and is not broken. */
export interface Block {
  readonly key: string;
  readonly marks: readonly Mark[];
  readonly height: number;
  readonly target?: Target;
  readonly label?: string;
  /** Stays with the block below it: a heading. */
  readonly keep?: boolean;
}

/**
 * Blocks from the top down in columns of one width, each filled to the height that makes them even, and no further than
 * `most`, but for the last; headings stay with what they head.
 */
export function columns(
  blocks: readonly Block[],
  count: number,
  width: number,
  gap: number,
  most: number,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const total = blocks.reduce((sum, block) => sum + block.height, 0);
  const wanted = Math.min(most, total / count);
  const marks: Mark[] = [];
  let [column, y, tallest] = [0, 0, 0];
  blocks.forEach((block, i) => {
    const next = block.keep ? (blocks[i + 1]?.height ?? 0) : 0;
    const whole = block.height + next;
    // The break comes where the column is nearest to even, and never below a heading.
    const full = y + whole > most || y + whole / 2 >= wanted;
    if (full && y > 0 && column < count - 1 && !blocks[i - 1]?.keep) {
      column += 1;
      y = 0;
    }
    const { key, target, label, marks: children } = block;
    marks.push({
      kind: "group",
      key,
      x: column * (width + gap),
      y,
      ...(target === undefined ? {} : { target }),
      ...(label === undefined ? {} : { label }),
      children,
    });
    y += block.height;
    tallest = Math.max(tallest, y);
  });
  return { marks, height: tallest };
}

/** What the line that counts the rest is called. */
const LEFT_OUT = "left-out";

/** As many of the blocks, from the first on, as the columns hold; where some have no room, the last line counts them. */
export function columnsWithin(
  blocks: readonly Block[],
  count: number,
  width: number,
  gap: number,
  most: number,
): { readonly marks: readonly Mark[]; readonly height: number; readonly whole: boolean } {
  const all = columns(blocks, count, width, gap, most);
  if (all.height <= most) return { ...all, whole: true };
  const first = (shown: number) => columns(firstOf(blocks, shown, width), count, width, gap, most);
  let [fits, tooMany] = [0, blocks.length];
  while (tooMany - fits > 1) {
    const tried = Math.floor((fits + tooMany) / 2);
    if (first(tried).height <= most) fits = tried;
    else tooMany = tried;
  }
  return { ...first(fits), whole: false };
}

/** A heading without what it heads is left out too. */
function firstOf(blocks: readonly Block[], shown: number, width: number): readonly Block[] {
  let end = shown;
  while (blocks[end - 1]?.keep) end--;
  const left = blocks.slice(end).filter(({ keep }) => !keep).length;
  const text = textBlock("text", say("briefing.stage.more", { count: left }), 0, 0, {
    size: TYPE.label,
    fill: "ink-2",
    width,
  });
  return [...blocks.slice(0, end), { key: LEFT_OUT, marks: text.marks, height: text.height }];
}
