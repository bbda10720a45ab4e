import type { DatasetRecord } from "../casefile/types.ts";
import { oneLine, shortened } from "./fields.ts";

/** The file that is imported. */
export interface Source {
  readonly file: string;
  /** "GEXF 1.3". */
  readonly format: string;
}

/**
 * What stands in the place of evidence: the row that an item came from. It names nobody, so that every view can say that
 * there is none. `told` are sentences on what the row also says.
 */
export function recordOf(
  { file, format }: Source,
  row: string,
  attributes: ReadonlyMap<string, string>,
  told: readonly string[],
): DatasetRecord {
  const words = told.filter((one) => one !== "");
  return {
    kind: "record",
    dataset: file,
    version: format,
    row: oneLine(row) ?? "row",
    columns: [...attributes.keys()].flatMap((title) => oneLine(title) ?? []),
    gist: shortened(words.length === 0 ? "The file says no more of it." : words.join(" "), 4000),
    attribution: [],
  };
}
