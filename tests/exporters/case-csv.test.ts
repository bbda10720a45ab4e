import { expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { CSV_KINDS, caseCsv } from "../../src/exporters/case-csv.ts";
import { aCase, aFigure, anEvent, aPassageFrom, aRelation, aWhen } from "../support/case-builder.ts";

const index = indexCase(
  aCase({
    events: [
      anEvent({
        title: "=1+1",
        when: aWhen("[..2013-05-22]", { basis: "none" }),
        evidence: [aPassageFrom("monitor")],
      }),
    ],
    figures: [aFigure({ event: "meeting" })],
    relations: [aRelation()],
  }),
);
const all = {
  events: ["meeting"],
  actors: [...index.actors.keys()],
  relations: ["envoy-backs-captain"],
  figures: ["left-suthby"],
};

test("the columns of every file are stable: a change here breaks somebody's spreadsheet", () => {
  expect(Object.fromEntries(CSV_KINDS.map((kind) => [kind, rows(kind)[0]]))).toMatchSnapshot();
});

test("an event's row has its date in words and in EDTF, its chain, its figure with words, and where it stands", () => {
  const row = record("events");
  expect(row.date_edtf).toBe("[..2013-05-22]");
  expect(row.date_words).toBe("by 22 May 2013");
  expect(row.date_earliest).toBe("");
  expect(row.date_latest).toBe("2013-05-22");
  expect(row.who_says).toBe("gazette (relay) < monitor (indirect-speech)");
  expect(row.evidence).toMatch(/^gazette-1 p1 \d+-\d+$/);
  expect(row.figures).toContain("at least 40");
  expect(row.said_first_by).toBe("monitor");
});

test("a title that looks like a formula is text", () => {
  expect(record("events").title).toBe("'=1+1");
});

test("a figure's row keeps the bound, its inclusiveness and the words; what is not known is empty, not 0", () => {
  const row = record("figures");
  expect(row).toMatchObject({
    low: "40",
    low_inclusive: "true",
    best: "",
    high: "",
    words_in_source: "at least 40",
  });
});

test("only what is chosen is in the file", () => {
  expect(rowsOf(caseCsv(index, "events", { ...all, events: [] }))).toHaveLength(1);
  expect(rows("actors")).toHaveLength(index.actors.size + 1);
});

test("every row carries the handling line of the case", () => {
  const marked = indexCase({ ...index.casefile, marking: "EXERCISE" });
  const [head = [], ...rest] = rowsOf(caseCsv(marked, "actors", all));
  expect(rest.map((row) => row[head.indexOf("handling")])).toEqual(rest.map(() => "EXERCISE"));
});

function rows(kind: (typeof CSV_KINDS)[number]): readonly (readonly string[])[] {
  return rowsOf(caseCsv(index, kind, all));
}

function record(kind: (typeof CSV_KINDS)[number]): Readonly<Record<string, string>> {
  const [head = [], first = []] = rows(kind);
  return Object.fromEntries(head.map((name, i) => [name, first[i] ?? ""]));
}

/** Good for these files: none of their cells holds a quote or a line break. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  const lines = csv
    .replace(/^\uFEFF/, "")
    .split("\r\n")
    .slice(0, -1);
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map((m) => m[1] ?? m[2] ?? ""),
  );
}
