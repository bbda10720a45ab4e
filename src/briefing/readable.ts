import type { Mark } from "../scene/scene.ts";

/**
 * For a room: no letters in the weakest ink, and an edge in ink around every filled glyph. Nothing of a picture that
 * takes keys stays: the same scene may stand on a page several times.
 */
export function readable(marks: readonly Mark[]): readonly Mark[] {
  return marks.map((mark): Mark => {
    if (mark.kind === "group") {
      const { domId: _, role: __, ...rest } = mark;
      return { ...rest, children: readable(mark.children) };
    }
    if (mark.kind === "text") return mark.fill === "ink-3" ? { ...mark, fill: "ink-2" } : mark;
    const filled =
      mark.kind === "path" && mark.key === "glyph" && mark.fill !== "paper" && mark.fill !== "none";
    return filled ? { ...mark, stroke: "ink", strokeWidth: Math.max(1, mark.strokeWidth ?? 0) } : mark;
  });
}
