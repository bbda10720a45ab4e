import { xmlText } from "../base/xml.ts";
import type { Casefile } from "../casefile/types.ts";

/** The id of the element of the one-file app that holds the case. */
export const CASE_ELEMENT = "casus-case";

const EMPTY = `<script type="application/json" id="${CASE_ELEMENT}"></script>`;
const TITLE = /<title>[^<]*<\/title>/;

export interface OneFileOptions {
  /** The fragment of a link (`#v1=…`): the view that the file opens with. */
  readonly view?: string;
  /** The fingerprint of the file that the whole case came from: links made for that file then hold in this one. */
  readonly version?: string;
}

/**
 * The one-file app (`dist/casus-single.html`) with the case in it. Scripts and styles are left as they are, so that the
 * hashes of the file's own policy hold. Throws where the template has no place for a case, or `view` is no fragment.
 */
export function oneFile(template: string, casefile: Casefile, options: OneFileOptions = {}): string {
  const { view, version } = options;
  const at = template.indexOf(EMPTY);
  if (at < 0) throw new Error("The template has no place for a case.");
  if (view !== undefined && !/^#v1=[\w-]+$/.test(view)) throw new Error("The view is not that of a link.");
  if (version !== undefined && !/^\w+$/.test(version)) throw new Error("The version is no fingerprint.");
  const attributes = [
    ...(view === undefined ? [] : [` data-view="${view}"`]),
    ...(version === undefined ? [] : [` data-version="${version}"`]),
  ].join("");
  const element = `${EMPTY.slice(0, EMPTY.indexOf("></"))}${attributes}>${embeddedJson(casefile)}</script>`;
  const head = template.slice(0, at).replace(TITLE, () => headWords(casefile));
  return head + element + template.slice(at + EMPTY.length);
}

/**
 * JSON that ends no element and begins no comment, whatever its strings hold. Halves of surrogate pairs stay escaped, as
 * `JSON.stringify` writes them.
 */
function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e");
}

/** The title, and the handling line where a program that lists files can find it. */
function headWords({ title, marking }: Casefile): string {
  const handling = marking === undefined ? "" : `<meta name="handling" content="${xmlText(marking)}" />`;
  return `<title>${xmlText(title)} – Casus</title>${handling}`;
}
