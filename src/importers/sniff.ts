export type GraphFormat = "gexf" | "graphml";

/** How much of a file is looked at, in characters. */
const HEAD = 64 * 1024;

/** Whether the text is a graph file, by its first element and not by its name; undefined for everything else. */
export function graphFormatOf(text: string): GraphFormat | undefined {
  const head = text.slice(0, HEAD);
  if (!/^\uFEFF?\s*</.test(head)) return undefined;
  const root = /<(?:[\w.-]+:)?(gexf|graphml)(?=[\s/>])/i.exec(head)?.[1]?.toLowerCase();
  return root === "gexf" || root === "graphml" ? root : undefined;
}
