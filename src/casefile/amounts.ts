/** Numbers in the words of a figure: "1.5 million", "80,000", "two dozen". */

const SMALL: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
      .split(" ")
      .map((word, n) => [word, n]),
  ),
  ...Object.fromEntries(
    "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, n) => [word, (n + 2) * 10]),
  ),
  none: 0,
  nobody: 0,
  nil: 0,
};

const LARGE: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  mn: 1e6,
  bn: 1e9,
  trillion: 1e12,
};

/** Digits with separators, or one word; "no one" and "no fewer" are told apart below. */
const TOKEN = /\d[\d.,\u00a0\u202f]*(?: \d{3}(?!\d))*|\p{L}+/gu;

/**
 * The amounts that the words name, each reading of an ambiguous one ("80.000" is 80000 and 80). Words without a number,
 * such as "several hundred" or "billions", give none. Spelled numbers are read in English only.
 */
export function amountsIn(words: string): readonly number[] {
  const found: number[] = [];
  /** Readings of the number that is being put together; the thousands that are complete stand in `done`. */
  let open: readonly number[] = [];
  let done: readonly number[] = [];
  let article = false;
  const flush = () => {
    found.push(...sums(done, open));
    open = [];
    done = [];
  };
  const tokens = words.toLowerCase().match(TOKEN) ?? [];
  tokens.forEach((token, i) => {
    const small = token === "no" ? noneOf(tokens[i + 1]) : SMALL[token];
    const large = LARGE[token];
    if (/^\d/.test(token)) {
      flush();
      open = readings(token);
    } else if (token === "m" && open.length > 0) {
      open = [...open.map((n) => n * 1e6), ...open];
    } else if (small !== undefined) {
      open = open.length > 0 ? open.map((n) => n + small) : [small];
    } else if (large !== undefined) {
      const base = open.length > 0 ? open : article || token === "dozen" ? [1] : [];
      const scaled = base.map((n) => Math.round(n * large * 1e6) / 1e6);
      if (large < 1000) open = scaled;
      else {
        done = sums(done, scaled);
        open = [];
      }
    } else if (token !== "and" || (open.length === 0 && done.length === 0)) flush();
    article = token === "a" || token === "an";
  });
  flush();
  return found;
}

function sums(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b;
  return b.length === 0 ? a : a.flatMap((x) => b.map((y) => x + y));
}

/** "no casualties" is 0, "no fewer than 90" is not. */
function noneOf(next: string | undefined): number | undefined {
  return next === undefined || /^(?:fewer|less|more|longer|number)$/.test(next) ? undefined : 0;
}

/** "80,000" and "80.000" are first of all 80000, but may be 80; "1.5" and "1,5" are one and a half. */
function readings(token: string): readonly number[] {
  const text = token.replace(/[.,\u00a0\u202f ]+$/, "").replace(/[\u00a0\u202f ]/g, "");
  const grouped = Number(text.replace(/[.,]/g, ""));
  if (/^\d+$/.test(text)) return [grouped];
  if (/^\d{1,3}[.,]\d{3}$/.test(text)) return [grouped, Number(text.replace(",", "."))];
  if (/^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?:\.\d{3})+$/.test(text)) return [grouped];
  const point = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  return [Number(`${text.slice(0, point).replace(/[.,]/g, "")}.${text.slice(point + 1)}`)];
}
