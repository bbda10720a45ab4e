import type { Day } from "../base/day.ts";
import { type Precision, parseEdtf } from "../casefile/edtf.ts";

/** One written date inside an EDTF text, with its own mark of doubt. */
export interface Point {
  readonly first: Day;
  readonly last: Day;
  readonly precision: Precision;
  readonly mark: "" | "?" | "~" | "%";
}

const WRITTEN = /(\d{4}(?:-\d{2}(?:-\d{2})?)?)([?~%]?)/g;

/** The dates that a checked EDTF text is made of, in the order in which they are written. */
export function pointsOf(edtf: string): readonly Point[] {
  return [...edtf.matchAll(WRITTEN)].flatMap(([, written = "", mark = ""]) => {
    const read = parseEdtf(written);
    if (!read.ok) return [];
    const { earliestStart, latestEnd, startPrecision } = read.value;
    if (earliestStart === undefined || latestEnd === undefined || startPrecision === undefined) return [];
    return [{ first: earliestStart, last: latestEnd, precision: startPrecision, mark: markOf(mark) }];
  });
}

function markOf(mark: string): Point["mark"] {
  return mark === "?" || mark === "~" || mark === "%" ? mark : "";
}
