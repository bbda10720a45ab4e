import { textWidth } from "./type-scale.ts";

export interface Setting {
  readonly width: number;
  readonly size: number;
  readonly weight?: 400 | 600;
}

/**
 * The text in lines of at most `width` px, broken between words, but neither at a no-break space nor inside a date ("22
 * May 2013"), and inside a word that is wider than a line.
 */
export function wrapText(text: string, { width, size, weight = 400 }: Setting): readonly string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of withDates(wordsOf(text), fits)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = fits(word) ? [word] : broken(word, fits);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return line === "" ? lines : [...lines, line];
}

/**
 * The text in as many lines as `wrapText` gives, all of about the same length: no last line of one word. By the least
 * width that gives no more lines.
 */
export function balancedText(text: string, setting: Setting): readonly string[] {
  const lines = wrapText(text, setting);
  const widest = Math.max(0, ...wordsOf(text).map((word) => textWidth(word, setting.size, setting.weight)));
  let [low, high] = [Math.ceil(widest), Math.floor(setting.width)];
  let best = lines;
  while (lines.length > 1 && low < high) {
    const width = Math.floor((low + high) / 2);
    const tried = wrapText(text, { ...setting, width });
    if (tried.length > lines.length) low = width + 1;
    else [high, best] = [width, tried];
  }
  return best;
}

const DAY_AT_END = /(?:^|\D)\d{1,2}$/;
const MONTH_AT_START = /^\p{Lu}\p{Ll}{2,}/u;
const MONTH_AT_END = /(?:^|\P{L})\p{Lu}\p{Ll}{2,}$/u;
const YEAR_AT_START = /^\d{4}(?!\d)/;

function wordsOf(text: string): readonly string[] {
  return text.split(/[ \t\n]+/).filter((word) => word !== "");
}

/** Words, of which those of a date are one where it fits a line. */
function withDates(words: readonly string[], fits: (line: string) => boolean): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1) ?? "";
    const isDate =
      (DAY_AT_END.test(before) && MONTH_AT_START.test(word)) ||
      (MONTH_AT_END.test(before) && YEAR_AT_START.test(word));
    if (isDate && fits(`${before} ${word}`)) joined[joined.length - 1] = `${before} ${word}`;
    else joined.push(word);
  }
  return joined;
}

function broken(word: string, fits: (line: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && !fits(piece + character)) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
}
