import type { Id } from "../casefile/types.ts";
import { CASE_ELEMENT } from "../exporters/one-file.ts";
import { say } from "../words/messages.ts";

/** The case that stands in the page itself; it is read with the same care as a file that the reader opens. */
export interface EmbeddedCase {
  readonly id: Id;
  readonly title: string;
  readonly text: string;
  /** The fragment of the view that it opens with. */
  readonly view: string;
  /** The fingerprint of the file that it was made from, so that links to that file hold here. */
  readonly version: string | undefined;
}

/** Whatever stands there: text that is no casefile keeps its text, so that its problems can be shown. */
export function embeddedCase(page: Document): EmbeddedCase {
  const element = page.getElementById(CASE_ELEMENT);
  const text = element?.textContent ?? "";
  const { id, title } = headOf(text);
  return {
    id: typeof id === "string" ? id : "",
    title: typeof title === "string" ? title : say("cases.embedded.case"),
    text,
    view: element?.dataset.view ?? "",
    version: element?.dataset.version,
  };
}

function headOf(text: string): { readonly id?: unknown; readonly title?: unknown } {
  try {
    const head: unknown = JSON.parse(text);
    return typeof head === "object" && head !== null ? head : {};
  } catch {
    return {};
  }
}
