import fc from "fast-check";
import { expect, test } from "vitest";
import { csvCell, writeCsv } from "../../src/base/csv.ts";

test("a cell that a spreadsheet would take for a formula gets an apostrophe", () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]) {
    expect(read(csvCell(`${start}1+cmd|' /C calc'!A0`))[0]?.[0]).toBe(`'${start}1+cmd|' /C calc'!A0`);
  }
});

test("finite numbers keep their sign, and text that only looks like one does not", () => {
  expect(csvCell("-5")).toBe("-5");
  expect(csvCell("+3.25e2")).toBe("+3.25e2");
  expect(csvCell(-5)).toBe("-5");
  expect(csvCell("-5 dead")).toBe("'-5 dead");
  expect(csvCell("+1e999")).toBe("'+1e999");
  expect(csvCell("-0x10")).toBe("'-0x10");
  expect(csvCell(Number.NaN)).toBe("");
  expect(csvCell(undefined)).toBe("");
});

test("a file has a head, CRLF line ends and quotes only where they are needed", () => {
  expect(
    writeCsv(
      ["a", "b"],
      [
        ["x,y", 'say "no"'],
        ["line\nbreak", 90],
      ],
    ),
  ).toBe('a,b\r\n"x,y","say ""no"""\r\n"line\nbreak",90\r\n');
  expect(writeCsv(["a"], [], { bom: true })).toBe("\uFEFFa\r\n");
});

test("whatever stands in the cells, reading the file gives it back and no cell starts a formula", () => {
  const text = fc.string({ unit: fc.constantFrom(..."=+-@\t\r\n\",'ab1 ＝؟") });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 6 }), (rows) => {
      const back = read(writeCsv(["one", "two"], rows)).slice(1);
      expect(back.map((row) => row.map(bare))).toEqual(rows.map((row) => row.map(bare)));
      for (const cell of back.flat()) expect(cell).not.toMatch(/^[=@\t\r＝＋－＠]|^[+-](?!\d+$)/);
    }),
  );
});

function bare(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, "");
}

/** A reader of RFC 4180, written from the standard. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) throw new Error(`not CSV: ${JSON.stringify(text)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] !== ",") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
