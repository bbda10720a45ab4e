import { parseEdtf } from "../casefile/edtf.ts";
import type { When } from "../casefile/types.ts";
import type { Fields } from "./fields.ts";
import type { RawSpell } from "./raw-graph.ts";

export interface ImportedWhen {
  readonly when: When;
  /** What of the times could not be read as dates. */
  readonly unread?: string;
}

const UNDATED: When = { edtf: "/..", basis: "none" };
const OPEN = /^[-+]?inf(?:inity)?$/i;
const DATE = /^(\d{4}-\d{2}(?:-\d{2})?)(?:T[\d:.]+(?:Z|[-+][\d:]+)?)?$/;
const YEAR = /^\d{4}$/;

/**
 * The date of an edge. An attribute with a date in EDTF, as Casus writes it, goes before all; else the spells make an
 * interval from the first day to the last, with an open end where one of them has one. Times that are numbers are no dates:
 * 1946 may be a year, or the length of something.
 */
export function whenOf(fields: Fields, spells: readonly RawSpell[], numericTime: boolean): ImportedWhen {
  const written = fields.take(["date_edtf", "edtf"], (value) => (parseEdtf(value).ok ? value : undefined));
  if (written !== undefined) {
    fields.drop(["date_words", "date_basis", "date_earliest", "date_latest", "start", "end"]);
    return { when: writtenWhen(written, fields) };
  }
  const all = spells.length > 0 ? spells : spellIn(fields, numericTime);
  if (all.length === 0) return { when: UNDATED };
  const words = all.map(({ start, end }) => `${start ?? ".."} to ${end ?? ".."}`).join("; ");
  const edtf = edtfOf(all, numericTime);
  if (edtf === undefined) return { when: UNDATED, unread: words };
  if (edtf === UNDATED.edtf) return { when: UNDATED };
  const rule = `the days of the file, ${words}`;
  return { when: { edtf, basis: "import-convention", rule: rule.slice(0, 1000) } };
}

function writtenWhen(edtf: string, fields: Fields): When {
  const ongoing = fields.take(["ongoing"], (value) => (value === "true" ? true : undefined));
  const more = ongoing === undefined ? {} : { ongoing };
  if (edtf === UNDATED.edtf) return { ...UNDATED, ...more };
  return { edtf, basis: "import-convention", rule: "the date stands so in the file", ...more };
}

function spellIn(fields: Fields, numericTime: boolean): readonly RawSpell[] {
  const read = (value: string) => (dateOf(value, numericTime) === undefined ? undefined : value);
  const start = fields.take(["start"], read);
  const end = fields.take(["end"], read);
  return start === undefined && end === undefined ? [] : [{ start, end }];
}

/** Undefined where a time is no date, or the first is after the last. */
function edtfOf(spells: readonly RawSpell[], numericTime: boolean): string | undefined {
  const starts = spells.map(({ start }) => dateOf(start ?? "inf", numericTime));
  const ends = spells.map(({ end }) => dateOf(end ?? "inf", numericTime));
  if ([...starts, ...ends].includes(undefined)) return undefined;
  const first = outermost(starts, (a, b) => boundsOf(a).first < boundsOf(b).first);
  const last = outermost(ends, (a, b) => boundsOf(a).last > boundsOf(b).last);
  if (first === ".." && last === "..") return UNDATED.edtf;
  const edtf = first === last ? first : `${first}/${last}`;
  return parseEdtf(edtf).ok ? edtf : undefined;
}

/** The one that goes furthest; an open end goes further than all. */
function outermost(
  dates: readonly (string | undefined)[],
  further: (a: string, b: string) => boolean,
): string {
  return dates
    .filter((date) => date !== undefined)
    .reduce((a, b) => (a === ".." || (b !== ".." && !further(b, a)) ? a : b));
}

function boundsOf(date: string): { readonly first: number; readonly last: number } {
  const read = parseEdtf(date);
  return { first: (read.ok && read.value.earliestStart) || 0, last: (read.ok && read.value.latestEnd) || 0 };
}

/** The date without its time of day, `..` for an open end, undefined for what is no date. */
function dateOf(value: string, numericTime: boolean): string | undefined {
  const text = value.trim();
  if (OPEN.test(text)) return "..";
  if (YEAR.test(text)) return numericTime || !parseEdtf(text).ok ? undefined : text;
  const date = DATE.exec(text)?.[1];
  return date !== undefined && parseEdtf(date).ok ? date : undefined;
}
