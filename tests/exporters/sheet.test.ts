import fc from "fast-check";
import { expect, test } from "vitest";
import { type SheetInput, sheetOf } from "../../src/exporters/sheet.ts";
import { everyMark, type Scene } from "../../src/scene/scene.ts";
import { sceneToSvg } from "../../src/scene/to-svg.ts";
import { textWidth } from "../../src/theme/type-scale.ts";
import { hostileText } from "../support/hostile-text.ts";
import { readXmlText } from "../support/xml.ts";

const PICTURE: Scene = {
  width: 600,
  height: 300,
  label: "a picture",
  marks: [{ kind: "rect", key: "r", x: 0, y: 0, width: 600, height: 300, fill: "panel" }],
};

function aSheet(parts: Partial<SheetInput> = {}): Scene {
  return sheetOf({
    picture: PICTURE,
    title: "What it finds",
    shown: ["All of it"],
    legend: [],
    source: "Source: the Gazette",
    ...parts,
  });
}

/** The lines of text from the top down. */
function linesOf(sheet: Scene): readonly string[] {
  const texts = [...everyMark(sheet.marks)].flatMap((mark) => (mark.kind === "text" ? [mark] : []));
  return texts.sort((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text);
}

test("finding, what is shown and source stand round the picture, in this order", () => {
  expect(linesOf(aSheet())).toEqual(["What it finds", "All of it", "Source: the Gazette"]);
});

test("the handling line stands above and below all else", () => {
  const lines = linesOf(aSheet({ marking: "EXERCISE" }));
  expect([lines[0], lines.at(-1)]).toEqual(["EXERCISE", "EXERCISE"]);
  expect(lines).toHaveLength(5);
});

test("nothing reaches over the rim, whatever is said, even in a font that is wider than ours", () => {
  const long = "a long word or two that may go on for quite a while ".repeat(6);
  const entry = { marks: [], width: 18, words: long };
  const legend = [{ title: long, boxHeight: 18, entries: Array.from({ length: 9 }, () => entry) }];
  const sheet = aSheet({ title: long, shown: [long], source: long, legend });
  for (const mark of everyMark(sheet.marks)) {
    if (mark.kind !== "text") continue;
    expect(mark.x + 1.15 * textWidth(mark.text, mark.size, mark.weight)).toBeLessThan(sheet.width - 31);
    expect(mark.y).toBeLessThan(sheet.height);
  }
});

test("a long part of the legend goes on in a second column beside the first", () => {
  const entries = Array.from({ length: 7 }, (_, i) => ({ marks: [], width: 18, words: `entry ${i}` }));
  const texts = [
    ...everyMark(aSheet({ legend: [{ title: "Shapes", boxHeight: 18, entries }] }).marks),
  ].flatMap((mark) => (mark.kind === "text" && mark.text.startsWith("entry") ? [mark] : []));
  expect(texts).toHaveLength(7);
  expect(new Set(texts.map(({ x }) => x)).size).toBe(2);
  expect(texts[0]?.y).toBe(texts[4]?.y);
});

test("as SVG it has a name and a description, real text, no script and nothing from elsewhere", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const svg = sceneToSvg(aSheet({ title: text, source: text, marking: text }), "dark", {
        description: text,
      });
      const page = readXmlText(svg);
      const root = page.documentElement;
      expect(root.getAttribute("role")).toBe("img");
      expect([...root.children].slice(0, 2).map(({ tagName }) => tagName)).toEqual(["title", "desc"]);
      expect(page.querySelectorAll("script, image, use, foreignObject, [href]")).toHaveLength(0);
      expect(svg).not.toMatch(/url\((?!#)|var\(/);
    }),
  );
});
