/** A day, a month or a year as a reader types it; the year may be left out. */
export interface TypedDate {
  readonly year?: number;
  /** From 1. */
  readonly month?: number;
  readonly date?: number;
}

/**
 * Reads folded text that is a date and nothing else: "21 may", "may 21 2013", "may 2013", "2013 05 21" (so typed with
 * hyphens), "21 5 2013", "may", "2013". Undefined for everything else.
 */
export function readDay(folded: string): TypedDate | undefined {
  const parts = folded.split(" ");
  if (parts.length > 3) return undefined;
  const shape = parts.map(shapeOf).join(" ");
  const [a = 0, b = 0, c = 0] = parts.map(numberOf);
  const typed = FORMS[shape]?.(a, b, c);
  return typed !== undefined && isPossible(typed) ? typed : undefined;
}

type Form = (a: number, b: number, c: number) => TypedDate;

/** Y a year of four digits, N a number of one or two, M the name of a month. */
const FORMS: Readonly<Record<string, Form>> = {
  Y: (year) => ({ year }),
  M: (month) => ({ month }),
  "M Y": (month, year) => ({ year, month }),
  "Y M": (year, month) => ({ year, month }),
  "Y N": (year, month) => ({ year, month }),
  "N M": (date, month) => ({ month, date }),
  "M N": (month, date) => ({ month, date }),
  "N M Y": (date, month, year) => ({ year, month, date }),
  "M N Y": (month, date, year) => ({ year, month, date }),
  "Y N N": (year, month, date) => ({ year, month, date }),
  "N N Y": (date, month, year) => ({ year, month, date }),
};

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

function shapeOf(part: string): string {
  if (/^\d{4}$/.test(part)) return "Y";
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(part)) return "N";
  return monthOf(part) > 0 ? "M" : "?";
}

function numberOf(part: string): number {
  return /^\d/.test(part) ? Number.parseInt(part, 10) : monthOf(part);
}

/** From 1; 0 for what begins no month. Three letters are enough. */
function monthOf(part: string): number {
  return part.length < 3 ? 0 : MONTHS.findIndex((name) => name.startsWith(part)) + 1;
}

function isPossible({ month = 1, date = 1 }: TypedDate): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= 31;
}
