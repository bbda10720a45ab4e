import { expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { SourceDocument } from "../../src/casefile/types.ts";
import { fullSourceLine, sourceLine } from "../../src/words/sources.ts";
import { aCase, aDocument, anActor, aRecord, aWhen } from "../support/case-builder.ts";

const UNKNOWN = aWhen("/..", { basis: "none" });

test("a document that says when it was published stands with that day", () => {
  expect(lineOf({ published: aWhen("2013-05-22") })).toBe("Source: The Gazette, 22 May 2013");
});

test("an undated document never gets the day that “today” in it is taken as for its own", () => {
  expect(lineOf({ published: UNKNOWN, reference: aWhen("2013-05-22", { basis: "inferred" }) })).toBe(
    "Source: The Gazette, undated; “today” in it is taken as 22 May 2013",
  );
  expect(lineOf({ published: UNKNOWN, reference: UNKNOWN })).toBe("Source: The Gazette, undated");
});

test("every document of a case is named", () => {
  expect(lineOf({}, aDocument({ id: "gazette-2", published: aWhen("2013-05-23") }))).toBe(
    "Source: The Gazette, 22 May 2013 · The Gazette, 23 May 2013",
  );
});

test("a file that leaves the app names the titles too", () => {
  const index = indexCase(
    aCase({ actors: [anActor({ id: "gazette", name: "The Gazette", kind: "media" })] }),
  );
  expect(fullSourceLine(index)).toBe("Source: The Gazette, 22 May 2013: “Envoys meet”");
});

test("a case without documents says which file it was imported from, or that there is none", () => {
  const parts = { documents: [], events: [], relations: [] };
  const imported = { ...aCase(), ...parts, actors: [anActor({ evidence: [aRecord()] })] };
  expect(sourceLine(indexCase(imported))).toBe("Imported from net.gexf; no source document");
  expect(sourceLine(indexCase({ ...imported, actors: [] }))).toBe("No source document");
});

function lineOf(parts: Partial<SourceDocument>, ...more: readonly SourceDocument[]): string {
  const actors = [anActor({ id: "gazette", name: "The Gazette", kind: "media" })];
  return sourceLine(indexCase(aCase({ actors, documents: [aDocument(parts), ...more] })));
}
