export type CsvValue = string | number | undefined;

/** Ordinary and full-width signs with which a spreadsheet starts a formula, and the two controls that hide one. */
const FORMULA_START = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const FINITE_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * A CSV file as in RFC 4180: a head line, CRLF, quotes where needed. Text that a spreadsheet would take for a formula
 * gets an apostrophe in front. `bom` helps older spreadsheets to see that it is UTF-8.
 */
export function writeCsv(
  head: readonly string[],
  rows: readonly (readonly CsvValue[])[],
  options: { readonly bom?: boolean } = {},
): string {
  const lines = [head, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`);
  return (options.bom ? "\uFEFF" : "") + lines.join("");
}

/** One cell; undefined and numbers that are not finite are empty. */
export function csvCell(value: CsvValue): string {
  if (value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const safe = isFormula(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function isFormula(text: string): boolean {
  if (!FORMULA_START.test(text)) return false;
  return !(FINITE_NUMBER.test(text) && Number.isFinite(Number(text)));
}
