/** Font sizes in px; 12 is the least that is ever drawn on screen. */
export const TYPE = { meta: 12, label: 13, ui: 14, reading: 16, heading: 20, title: 28 } as const;

/** Advance widths of Inter at 400, in thousandths of the font size, for the characters that labels are made of. */
const ADVANCES: readonly (readonly [characters: string, advance: number])[] = [
  ["ijl.,:;'|!I‘’", 285],
  [' ()[]{}ftr/-"1', 375],
  ["csxzJkvy?", 560],
  ["abdeghnopqu234567890LFE+=<>~“”", 615],
  ["ABCDGHKNOPQRSTUVXYZ&–", 695],
  ["mwM@%W—…", 890],
];
const UNKNOWN = 640;
/** Where the last of the characters above stands: the ellipsis. */
const MOST_KNOWN = 0x2026;
/** By UTF-16 unit, since labels are measured by the thousand. */
const ADVANCE_OF = new Uint16Array(MOST_KNOWN + 1).fill(UNKNOWN);
for (const [characters, advance] of ADVANCES) {
  for (const character of characters) ADVANCE_OF[character.charCodeAt(0)] = advance;
}

/** Width of one line of text in px, a few per cent on the wide side, without asking the page. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  let thousandths = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // The second half of a pair is no character of its own.
    if (unit < 0xdc00 || unit > 0xdfff) thousandths += ADVANCE_OF[unit] ?? UNKNOWN;
  }
  return (thousandths / 1000) * size * (weight === 600 ? 1.05 : 1);
}

/** The text, cut at the end with an ellipsis so that it is at most `width` px wide; empty when nothing fits. */
export function fitText(text: string, width: number, size: number, weight: 400 | 600 = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = [...text];
  while (characters.length > 0) {
    characters.pop();
    const cut = `${characters.join("").trimEnd()}…`;
    if (textWidth(cut, size, weight) <= width) return characters.length > 0 ? cut : "";
  }
  return "";
}
