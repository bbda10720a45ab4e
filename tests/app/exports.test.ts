import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { dataFile, pictureName, pictureSheet, sheetSvg } from "../../src/app/exports.ts";
import type { Shown } from "../../src/app/graph-sheet.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import { parseCasefile } from "../../src/casefile/parse.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { createLocalEngine } from "../../src/engine/local-engine.ts";
import { EVERYTHING } from "../../src/engine/query.ts";
import { filterLine } from "../../src/filter/filter-line.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { everyMark, type Scene } from "../../src/scene/scene.ts";
import { defaultView, type View } from "../../src/state/view.ts";
import { defaultWindow } from "../../src/timeline/window.ts";
import { aWar } from "../graph/graph-case.ts";
import { readXmlText } from "../support/xml.ts";

function shipped(name: string): Casefile {
  return JSON.parse(
    readFileSync(resolve(import.meta.dirname, `../../data/${name}.json`), "utf8"),
  ) as Casefile;
}

async function shownOf(casefile: Casefile, parts: Partial<View> = {}): Promise<Shown> {
  const index = indexCase(casefile);
  const engine = createLocalEngine();
  await engine.load(casefile);
  const view = { ...defaultView(casefile.id), ...parts };
  const answer = await engine.run(view.filter);
  return { index, positions: layoutGraph(casefile), view, window: defaultWindow(index), answer };
}

function textsOf(sheet: Scene): readonly string[] {
  return [...everyMark(sheet.marks)].flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
}

const qusair = shipped("al-qusair-2013");

test("the graph's picture says what it shows: finding, counts, window, filter, what is in focus, source", async () => {
  const filter = { ...EVERYTHING, actors: ["hezbollah", "russia"], statuses: ["reported" as const] };
  const shown = await shownOf(qusair, { filter, selection: { kind: "actor", id: "hezbollah" } });
  const said = textsOf(pictureSheet("graph", shown)).join(" ");
  expect(said).toContain(qusair.headline);
  expect(said).toMatch(/\d+ of 59 actors and \d+ of 72 relations stand out, the rest is faint/);
  expect(said).toContain("Filtered by: Hezbollah or Russia; reported");
  expect(said).toContain("Around Hezbollah");
  expect(said).toContain("Window: 18 to 26 May 2013");
  expect(said).toContain("“Kerry Seeks Backing in Jordan for Syria Peace Talks”");
});

test("with nothing left out the counts are plain", async () => {
  expect(textsOf(pictureSheet("graph", await shownOf(aWar()))).join(" ")).toContain("6 actors, 6 relations");
});

test("the legend explains what is drawn and nothing else", async () => {
  const [war] = aWar().relations;
  const bare = { ...aWar(), relations: war === undefined ? [] : [war] };
  const words = textsOf(pictureSheet("graph", await shownOf(bare)));
  expect(words).toContain("bar: hostile (fights, threatens\u00A0…)");
  expect(words.filter((text) => /^(?:arrow|thin|dashed|dotted|hollow):/.test(text))).toEqual([]);
});

test("the picture of the timeline has its lanes, its legend and its source", async () => {
  const shown = await shownOf(shipped("invented-example"));
  const words = textsOf(pictureSheet("timeline", shown));
  expect(words.filter((text) => text === "EXERCISE - INVENTED")).toHaveLength(2);
  for (const side of shown.index.casefile.sides) expect(words).toContain(side.name);
  expect(words).toContain("Fill: did it happen?");
  expect(pictureName("timeline", "png", shown)).toBe("invented-example-timeline.png");
});

test.each(["light", "dark"] as const)(
  "as an SVG in %s it is one well-formed file with its words as text",
  async (scheme) => {
    const shown = await shownOf(qusair);
    const page = readXmlText(sheetSvg(pictureSheet("graph", shown), scheme, shown));
    expect(page.querySelector("svg > title")?.textContent).toBe(qusair.headline);
    expect(page.querySelector("svg > desc")?.textContent).toContain(qusair.title);
    const words = [...page.querySelectorAll("text")].map((text) => text.textContent);
    expect(words).toContain("Hezbollah");
  },
);

test("the casefile loses nothing on its way out and in", async () => {
  const { name, text } = dataFile(
    "json",
    await shownOf(qusair, { filter: { ...EVERYTHING, text: "nobody" } }),
    "matching",
  );
  expect(name).toBe("al-qusair-2013.json");
  expect(parseCasefile(text)).toMatchObject({ casefile: qusair, problems: [] });
});

test("of a filter, the files of data hold what matches, or the whole case if asked", async () => {
  const shown = await shownOf(qusair, { filter: { ...EVERYTHING, actors: ["hezbollah"] } });
  const edges = (part: "all" | "matching") => dataFile("gexf", shown, part).text.match(/<edge /g)?.length;
  expect(edges("matching")).toBe(shown.answer.relations.length);
  expect(edges("all")).toBe(qusair.relations.length);
  const rows = dataFile("csv-relations", shown, "matching").text.split("\r\n").length - 2;
  expect(rows).toBe(shown.answer.relations.length);
});

test("every format has a name of its own, without a date", async () => {
  const shown = await shownOf(aWar());
  const all = [
    "gexf",
    "graphml",
    "json",
    "csv-events",
    "csv-actors",
    "csv-relations",
    "csv-figures",
  ] as const;
  expect(all.map((what) => dataFile(what, shown, "all").name)).toEqual([
    "two-valleys.gexf",
    "two-valleys.graphml",
    "two-valleys.json",
    "two-valleys-events.csv",
    "two-valleys-actors.csv",
    "two-valleys-relations.csv",
    "two-valleys-figures.csv",
  ]);
});

test("a filter in words: alternatives with or, what all must hold with and, clauses apart", () => {
  const index = indexCase(aWar());
  const query = { ...EVERYTHING, actors: ["guard", "orla"], exclude: ["bram"] };
  expect(filterLine(EVERYTHING, index)).toBeUndefined();
  expect(filterLine(query, index)).toBe("Filtered by: Hill Guard or Orla; not Bram");
  expect(filterLine({ ...query, actorMode: "all" }, index)).toContain("Hill Guard and Orla");
});
