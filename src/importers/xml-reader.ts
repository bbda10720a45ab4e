/** Reads XML that somebody else wrote: limits first, no document type, no entities but those of XML itself. */
import { SaxesParser } from "saxes";
import { problem } from "../casefile/problem.ts";
import type { Problem } from "../casefile/types.ts";

/** Most characters (UTF-16 units) of a graph file. */
export const XML_LIMIT = 50_000_000;
/** Most elements inside one another; graphs with groups in groups need about four a level. */
export const XML_DEPTH_LIMIT = 64;

export type Attributes = ReadonlyMap<string, string>;

/** Hears the elements in their order. Names are without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes, line: number): void;
  text(text: string): void;
  close(name: string): void;
}

/** Ends the reading of a file that is not to be shown at all. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly problem: Problem;
  constructor(found: Problem) {
    super(found.message);
    this.problem = found;
  }
}

/** Reads the text; gives back the problem for which it was refused, if it was. Never throws on bad input. */
export function readXml(text: string, handler: XmlHandler): Problem | undefined {
  const limit = tooLarge(text) ?? wrongEncoding(text);
  if (limit !== undefined) return limit;
  try {
    walk(text, handler);
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
}

function walk(text: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  parser.on("error", (error) => {
    throw new Refused(malformed(error.message, parser.line));
  });
  parser.on("doctype", () => {
    throw new Refused(doctype(parser.line));
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > XML_DEPTH_LIMIT) throw new Refused(tooDeep(parser.line));
    const given = Object.entries(attributes).map(([key, value]) => [localName(key), value] as const);
    handler.open(localName(name), new Map(given), parser.line);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    handler.close(localName(name));
  });
  parser.on("text", (found) => handler.text(found));
  parser.on("cdata", (found) => handler.text(found));
  parser.write(text.startsWith("\uFEFF") ? text.slice(1) : text).close();
}

/** `viz:position` is `position`: prefixes are chosen by whoever writes the file. */
function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function tooLarge(text: string): Problem | undefined {
  if (text.length <= XML_LIMIT) return undefined;
  return problem(
    "limit",
    "",
    `${text.length} characters`,
    "The file is larger than this program reads.",
    `At most ${XML_LIMIT / 1e6} million characters; export a part of the graph.`,
  );
}

/** The browser has read the bytes as UTF-8; of another encoding, letters are lost by now. */
function wrongEncoding(text: string): Problem | undefined {
  const encoding = /^\uFEFF?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(text.slice(0, 200))?.[1];
  if (encoding === undefined || /^(?:utf-?8|us-ascii)$/i.test(encoding) || !text.includes("\uFFFD"))
    return undefined;
  return problem(
    "xml",
    "",
    encoding,
    "The file is in an encoding that this program does not read, and some of its letters cannot be read.",
    "The same file saved as UTF-8.",
    { line: 1 },
  );
}

function malformed(message: string, line: number): Problem {
  // The parser's words begin with the place: "3:14: unclosed tag: node."
  const [, column, reason] = /^\d+:(\d+): (.*?)\.?$/s.exec(message) ?? [undefined, "?", message];
  return problem(
    "xml",
    "",
    reason,
    `The file is no well-formed XML: reading stops at line ${line}, column ${column}.`,
    "A file that an XML reader takes; export it again from the program that wrote it.",
    { line },
  );
}

function doctype(line: number): Problem {
  return problem(
    "hostile",
    "",
    "<!DOCTYPE",
    "The file declares a document type, which can make a small file huge or fetch others.",
    "The file without its DOCTYPE; graph files need none.",
    { line },
  );
}

function tooDeep(line: number): Problem {
  return problem(
    "limit",
    "",
    undefined,
    `Elements stand inside one another more than ${XML_DEPTH_LIMIT} deep.`,
    `At most ${XML_DEPTH_LIMIT} levels.`,
    { line },
  );
}
