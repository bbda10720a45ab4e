import { expect, test } from "vitest";
import { sourceLine } from "../../src/app/derive.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { SourceDocument } from "../../src/casefile/types.ts";
import { aCase, aDocument, anActor, aWhen } from "../support/case-builder.ts";

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

function lineOf(parts: Partial<SourceDocument>, ...more: readonly SourceDocument[]): string {
  const actors = [anActor({ id: "gazette", name: "The Gazette", kind: "media" })];
  return sourceLine(indexCase(aCase({ actors, documents: [aDocument(parts), ...more] })));
}
