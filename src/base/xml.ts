/** Lone surrogates, controls but tab and line breaks, and U+FFFE and U+FFFF have no place in XML. */
const NO_XML = /\p{Cs}|(?![\t\n\r])\p{Cc}|\uFFFE|\uFFFF/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** The text with U+FFFD for what XML cannot hold; not escaped yet. */
export function keptInXml(text: string): string {
  return text.replace(NO_XML, "\uFFFD");
}

/**
 * Text as the content of an element of XML 1.0, or between double quotes. What XML cannot hold becomes U+FFFD; tabs and
 * line breaks are written so that a reader of attributes gives them back.
 */
export function xmlText(text: string): string {
  return keptInXml(text).replace(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** ` name="value"` for each value that is there; with a leading space, so that it follows a tag's name. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${xmlText(String(value))}"`))
    .join("");
}
