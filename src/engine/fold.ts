/**
 * One spelling for text that is compared: small letters without marks, apostrophes dropped, everything that is neither
 * letter nor digit one space. "Al-Quṣayr" and "al qusayr" fold to the same; so do "Ja'far" and "Jaʿfar".
 */
export function foldText(text: string): string {
  const cut = text.slice(0, MOST_CHARACTERS);
  return (isAscii(cut) ? cut.toLowerCase() : withoutMarks(cut))
    .replace(/['`´‘’‛ʹʻʼʽʾʿˈ]+/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * The key under which spellings of one transliterated name meet; made from folded text.
 *
 *     q, ck -> k      ai ay ei ey e y -> i      ou oo o -> u      doubled letters -> one      el -> al (as a word)
 *
 * Qusair, Qusayr and Quseir give "kusir"; Hezbollah and Hizbullah give "hizbulah". It joins more than it should, so
 * matches by it come after those by letters.
 */
export function soundKey(folded: string): string {
  return folded
    .replace(/\bel\b/g, "al")
    .replace(/ck|q/g, "k")
    .replace(/[ae][iy]|[ey]/g, "i")
    .replace(/ou|oo|o/g, "u")
    .replace(/(\p{L})\1+/gu, "$1");
}

/** The words of folded text, each once; none for text without letters and digits. */
export function wordsOf(folded: string): readonly string[] {
  return folded === "" ? [] : [...new Set(folded.split(" "))];
}

function withoutMarks(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter] ?? letter);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Longer texts than any field of a casefile are cut before they are compared. */
const MOST_CHARACTERS = 8000;

const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
