import fc from "fast-check";

/** What breaks files that are put together by hand: markup, ends of sections, quotes, controls, halves of pairs, other scripts. */
export const HOSTILE_PIECES = [
  "]]>",
  "<",
  ">",
  "&",
  "&amp;",
  '"',
  "'",
  "<!--",
  "--><script>",
  "\u0000",
  "\u0007",
  "\u001B",
  "\u0085",
  "\t",
  "\n",
  "\r\n",
  "\uD800",
  "\uDC00",
  "\uFFFE",
  "\uFFFF",
  "😀",
  "👩‍👩‍👧",
  "القصير",
  "\u202E",
  "=1+1",
  " ",
  "a",
] as const;

export const hostileText = fc
  .array(fc.constantFrom(...HOSTILE_PIECES), { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join(""));

/** What is left of a text in XML: what it cannot hold is U+FFFD. */
export function inXml(text: string): string {
  return [...text]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      const kept = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0x7f) || code > 0x9f;
      const surrogate = code >= 0xd800 && code <= 0xdfff;
      return kept && !surrogate && code !== 0xfffe && code !== 0xffff ? sign : "\uFFFD";
    })
    .join("");
}
