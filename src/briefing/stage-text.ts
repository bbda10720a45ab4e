import type { Mark } from "../scene/scene.ts";
import { TYPE } from "../theme/type-scale.ts";
import { balancedText, wrapText } from "../theme/wrap.ts";

export interface TextLook {
  readonly size?: number;
  readonly weight?: 400 | 600;
  readonly fill?: "ink" | "ink-2";
  readonly width: number;
  /** More lines are cut, the last one with an ellipsis. */
  readonly most?: number;
  /** Lines of about the same length, as a heading wants them. */
  readonly balanced?: boolean;
  readonly anchor?: "start" | "middle" | "end";
}

/** A text in lines from `y` downwards, and how much room it takes. */
export function textBlock(
  key: string,
  text: string,
  x: number,
  y: number,
  {
    size = TYPE.meta,
    weight = 400,
    fill = "ink",
    width,
    most = 99,
    balanced = false,
    anchor = "start",
  }: TextLook,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const even = balanced && wrapText(text, { width, size, weight }).length <= most;
  const all = (even ? balancedText : wrapText)(text, { width, size, weight });
  const lines = all.length > most ? [...all.slice(0, most - 1), `${all[most - 1]}…`] : all;
  const leading = Math.round(size * 1.32);
  const marks = lines.map(
    (line, i): Mark => ({
      kind: "text",
      key: `${key}-${i}`,
      x,
      y: y + i * leading + Math.round(size * 0.98),
      text: line,
      size,
      weight,
      fill,
      anchor,
    }),
  );
  return { marks, height: lines.length * leading };
}
