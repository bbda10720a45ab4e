import type { Mark, Target } from "../scene/scene.ts";

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
