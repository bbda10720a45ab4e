import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it, test } from "vitest";
import { ASPECTS } from "../../src/briefing/stage-size.ts";
import { briefingPptx, type PptxInput } from "../../src/exporters/pptx/briefing-pptx.ts";
import { flatShapes, slideNodes } from "../../src/exporters/pptx/shapes.ts";
import { everyMark, type Mark } from "../../src/scene/scene.ts";
import { PALETTE } from "../../src/theme/palette.ts";
import { hostileText, inXml } from "../support/hostile-text.ts";
import { readXmlText } from "../support/xml.ts";
import { inputOfCase, MARKING } from "./pptx-case.ts";

type Parts = ReadonlyMap<string, Document>;

/** Parts of the file, read by an XML parser that throws at what is not well-formed. */
async function partsOf(input: PptxInput, which = /./): Promise<Parts> {
  const files = Object.entries(unzipSync(await briefingPptx(input))).filter(([name]) => which.test(name));
  return new Map(files.map(([name, bytes]) => [name, readXmlText(strFromU8(bytes))]));
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("nothing there");
  return value;
}

function part(parts: Parts, name: string): Document {
  return must(parts.get(name));
}

/** The parts that a briefing's own words go into. */
const WITH_TEXT = /slide1\.xml$|notesSlide1\.xml$|presentation\.xml$|docProps/;

const slideOf = (parts: Parts, number: number) => part(parts, `ppt/slides/slide${number}.xml`);
const tags = (page: Document | Element, name: string) => [...page.getElementsByTagName(name)];

function paragraphs(page: Document, kind: string): readonly string[] {
  const shape = tags(page, "p:sp").find((one) => tags(one, "p:ph")[0]?.getAttribute("type") === kind);
  if (shape === undefined) return [];
  return tags(shape, "a:p").map((p) =>
    tags(p, "a:t")
      .map((t) => t.textContent ?? "")
      .join(""),
  );
}

function oneSlide(marks: readonly Mark[], more: Partial<PptxInput["slides"][number]> = {}): PptxInput {
  const scene = { width: 800, height: 450, label: "", marks };
  return { title: "B", aspect: "16:9", slides: [{ scene, title: "T", notes: "", ...more }] };
}

describe("a briefing of the shipped case as slides", () => {
  const input = inputOfCase();
  let parts: Parts;
  beforeAll(async () => {
    parts = await partsOf(input);
  });

  it("has one slide and one page of notes for each step", () => {
    const slides = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides).toHaveLength(input.slides.length);
    expect(tags(part(parts, "ppt/presentation.xml"), "p:sldId")).toHaveLength(input.slides.length);
  });

  it("has each title in a title's place, and each note as it was written", () => {
    input.slides.forEach(({ title, notes }, i) => {
      expect(paragraphs(slideOf(parts, i + 1), "title")).toEqual([title]);
      const page = part(parts, `ppt/notesSlides/notesSlide${i + 1}.xml`);
      expect(paragraphs(page, "body").join("\n")).toBe(notes);
    });
  });

  it("has the handling line on slides, above and below notes, and in the file's properties", () => {
    for (const [i] of input.slides.entries()) {
      const texts = tags(slideOf(parts, i + 1), "a:t").map((t) => t.textContent);
      expect(texts.filter((text) => text === MARKING)).toHaveLength(2);
      const notes = part(parts, `ppt/notesSlides/notesSlide${i + 1}.xml`);
      expect([...paragraphs(notes, "hdr"), ...paragraphs(notes, "ftr")]).toEqual([MARKING, MARKING]);
    }
    const core = part(parts, "docProps/core.xml");
    expect(tags(core, "cp:keywords")[0]?.textContent).toBe(MARKING);
    expect(tags(core, "cp:category")[0]?.textContent).toBe(MARKING);
    expect(tags(core, "dc:title")[0]?.textContent).toBe(input.title);
  });

  it("has a native shape with words for every mark of an event, actor, relation or figure", () => {
    for (const [i, { scene }] of input.slides.entries()) {
      const things = [...everyMark(scene.marks)].filter((mark) => mark.kind === "group" && mark.target);
      const described = new Set(
        tags(slideOf(parts, i + 1), "p:cNvPr").map((one) => one.getAttribute("descr") ?? ""),
      );
      const missing = things.filter((mark) => mark.kind === "group" && !described.has(mark.label ?? ""));
      expect(missing).toEqual([]);
    }
  });

  it("has every mark that is drawn as a shape of its own; only decoration has no words", () => {
    for (const [i, { scene, title }] of input.slides.entries()) {
      const page = slideOf(parts, i + 1);
      const shapes = tags(page, "p:sp");
      expect(shapes).toHaveLength(flatShapes(slideNodes(scene, title)).length);
      expect(tags(page, "p:pic")).toEqual([]);
      const silent = shapes.filter((shape) => tags(shape, "p:cNvPr")[0]?.getAttribute("descr") === "");
      for (const shape of silent) {
        expect(tags(shape, "adec:decorative")).toHaveLength(1);
        expect(tags(shape, "a:t")).toEqual([]);
      }
    }
    const drawn = input.slides.flatMap(({ scene, title }) => flatShapes(slideNodes(scene, title)));
    expect(drawn.length).toBeGreaterThan(200);
  });

  it("has a paragraph's properties once, before anything else in it", () => {
    for (const [i] of input.slides.entries()) {
      for (const paragraph of tags(slideOf(parts, i + 1), "a:p")) {
        const names = [...paragraph.children].map(({ tagName }) => tagName);
        expect(names.lastIndexOf("a:pPr")).toBeLessThanOrEqual(0);
      }
    }
  });

  it("breaks a title where the stage does, in letters of its own size, and leaves it one paragraph", async () => {
    const lines = ["Talks go on while", "the battle does"].map(
      (text, i): Mark => ({ kind: "text", key: `title-${i}`, x: 28, y: 24 + 32 * i, text, size: 24 }),
    );
    const title: Mark = { kind: "group", key: "title", y: 30, children: lines };
    const one = oneSlide([title], { title: "Talks go on while the battle does" });
    const page = slideOf(await partsOf(one), 1);
    expect(paragraphs(page, "title")).toEqual(["Talks go on while the battle does"]);
    const shape = must(tags(page, "p:sp").find((sp) => tags(sp, "p:ph").length > 0));
    expect(tags(shape, "a:br")).toHaveLength(1);
    const sizes = tags(shape, "a:rPr").map((run) => run.getAttribute("sz"));
    expect(new Set(sizes).size).toBe(1);
    expect(tags(shape, "a:pPr")).toHaveLength(1);
  });

  it("numbers the objects of a slide without a repetition", () => {
    for (const [i] of input.slides.entries()) {
      const ids = tags(slideOf(parts, i + 1), "p:cNvPr").map((one) => one.getAttribute("id"));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("hatches what might happen", () => {
    const page = slideOf(parts, 2);
    // Pattern fills are hair-thin in one program and missing in the next.
    expect(tags(page, "a:pattFill")).toEqual([]);
    const named = (shape: Element) => tags(shape, "p:cNvPr")[0]?.getAttribute("name") ?? "";
    const hatches = tags(page, "p:sp").filter((shape) => named(shape).endsWith("-hatch"));
    expect(hatches.length).toBeGreaterThan(1);
    for (const hatch of hatches) {
      expect(tags(hatch, "a:lnTo").length).toBeGreaterThan(1);
      expect(tags(hatch, "adec:decorative")).toHaveLength(1);
    }
  });

  it("has sections; slides before the first are in one with the briefing's title", () => {
    const sections = tags(part(parts, "ppt/presentation.xml"), "p14:section");
    expect(sections.map((one) => [one.getAttribute("name"), tags(one, "p14:sldId").length])).toEqual([
      [input.title, 1],
      ["Pictures", 3],
      ["Words", 2],
    ]);
    expect(new Set(sections.map((one) => one.getAttribute("id"))).size).toBe(3);
  });

  it("names every part with its type, and refers to none that is not there", () => {
    const types = tags(part(parts, "[Content_Types].xml"), "Override").map((one) =>
      one.getAttribute("PartName"),
    );
    const xml = [...parts.keys()].filter((name) => name.endsWith(".xml") && !name.startsWith("["));
    expect([...types].sort()).toEqual(xml.map((name) => `/${name}`).sort());
    for (const [name, page] of parts) {
      if (!name.endsWith(".rels")) continue;
      const folder = name.replace(/_rels\/[^/]+$/, "");
      for (const rel of tags(page, "Relationship")) {
        expect(rel.getAttribute("TargetMode")).toBeNull();
        const target = new URL(rel.getAttribute("Target") ?? "", `file:///${folder}`).pathname.slice(1);
        expect(parts.has(target)).toBe(true);
      }
    }
  });

  it("lists masters, slides and sizes in the order of the standard", () => {
    const children = [...part(parts, "ppt/presentation.xml").documentElement.children];
    expect(children.map(({ tagName }) => tagName)).toEqual([
      "p:sldMasterIdLst",
      "p:notesMasterIdLst",
      "p:sldIdLst",
      "p:sldSz",
      "p:notesSz",
      "p:defaultTextStyle",
      "p:extLst",
    ]);
  });

  it("has a theme of the app's colours and letters, for what readers add", () => {
    const theme = part(parts, "ppt/theme/theme1.xml");
    const colour = (slot: string) => tags(theme, `a:${slot}`)[0]?.firstElementChild?.getAttribute("val");
    expect([colour("dk1"), colour("lt1"), colour("accent2")].map((one) => `#${one}`)).toEqual([
      PALETTE.ink.light,
      PALETTE.paper.light,
      PALETTE["side-azure"].light,
    ]);
    const fonts = tags(theme, "a:fontScheme").flatMap((scheme) => tags(scheme, "a:latin"));
    expect(fonts.map((one) => one.getAttribute("typeface"))).toEqual(["Inter", "Inter"]);
    expect(theme.documentElement.outerHTML).not.toContain('"Office');
  });

  it("says that Casus made it, and nothing about when or with what else", () => {
    expect(tags(part(parts, "docProps/app.xml"), "Application")[0]?.textContent).toBe("Casus");
    const text = [...parts.values()].map((page) => page.documentElement.outerHTML).join("");
    expect(text).not.toMatch(/pptxgen|dcterms:created>|lastModifiedBy/i);
    expect(text).not.toMatch(/https?:\/\/(?!schemas\.|purl\.org|www\.w3\.org)/);
  });
});

describe("slides", () => {
  it("are the same bytes each time", async () => {
    const input = inputOfCase();
    const first = await briefingPptx(input);
    expect(await briefingPptx(input)).toEqual(first);
    // The name of a file of 1980 has the same stamp in every time zone.
    expect([...first.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it.each([
    ["16:9", 12192000],
    ["16:10", 10972800],
    ["4:3", 9144000],
  ] as const)("of %s are as wide as such slides are", async (aspect, width) => {
    expect(ASPECTS).toContain(aspect);
    const parts = await partsOf({ ...oneSlide([]), aspect });
    const size = tags(part(parts, "ppt/presentation.xml"), "p:sldSz")[0];
    expect([size?.getAttribute("cx"), size?.getAttribute("cy")]).toEqual([String(width), "6858000"]);
  });

  it("have no sections where no step has one, and no handling line without one", async () => {
    const parts = await partsOf(oneSlide([]));
    expect(tags(part(parts, "ppt/presentation.xml"), "p14:section")).toEqual([]);
    expect(paragraphs(part(parts, "ppt/notesSlides/notesSlide1.xml"), "hdr")).toEqual([]);
    expect(tags(part(parts, "docProps/core.xml"), "cp:keywords")).toEqual([]);
  });

  it("draw a dashed, half transparent line in DrawingML", async () => {
    const line: Mark = {
      kind: "line",
      key: "l",
      x1: 0,
      y1: 60,
      x2: 120,
      y2: 0,
      stroke: "side-azure",
      strokeWidth: 2,
      dash: "6 3",
      opacity: 0.5,
    };
    const shape = must(tags(slideOf(await partsOf(oneSlide([line])), 1), "p:sp").at(-1));
    expect(tags(shape, "a:xfrm")[0]?.outerHTML).toContain('flipV="1"');
    expect(tags(shape, "a:ext").some((one) => one.getAttribute("cx") === "1828800")).toBe(true);
    const ln = must(tags(shape, "a:ln")[0]);
    expect(ln.getAttribute("w")).toBe("30480");
    const dash = tags(ln, "a:ds")[0];
    expect([dash?.getAttribute("d"), dash?.getAttribute("sp")]).toEqual(["300000", "150000"]);
    expect(tags(ln, "a:srgbClr")[0]?.getAttribute("val")).toBe(PALETTE["side-azure"].light.slice(1));
    expect(tags(ln, "a:alpha")[0]?.getAttribute("val")).toBe("50000");
  });

  it("keep what belongs together in a group that does not move its shapes", async () => {
    const rect = (key: string, x: number): Mark => ({
      kind: "rect",
      key,
      x,
      y: 60,
      width: 30,
      height: 60,
      fill: "ink",
    });
    const group: Mark = { kind: "group", key: "g", label: "Two", children: [rect("a", 60), rect("b", 120)] };
    const page = slideOf(await partsOf(oneSlide([group])), 1);
    const shape = must(tags(page, "p:grpSp")[0]);
    expect(tags(shape, "p:sp")).toHaveLength(2);
    expect(must(tags(shape, "a:xfrm")[0]).innerHTML.replace(/ xmlns:\w+="[^"]*"/g, "")).toBe(
      '<a:off x="914400" y="914400"/><a:ext cx="1371600" cy="914400"/>' +
        '<a:chOff x="914400" y="914400"/><a:chExt cx="1371600" cy="914400"/>',
    );
  });

  it.each([
    ["start", "l"],
    ["middle", "ctr"],
    ["end", "r"],
  ] as const)("set letters that hang at their %s in one line, without insets", async (anchor, align) => {
    const text: Mark = {
      kind: "text",
      key: "t",
      x: 9,
      y: 9,
      text: "Al-Qusair",
      size: 12,
      weight: 600,
      anchor,
      fill: "ink-2",
    };
    const shape = must(tags(slideOf(await partsOf(oneSlide([text])), 1), "p:sp").at(-1));
    expect(tags(shape, "a:pPr")[0]?.getAttribute("algn")).toBe(align);
    const body = must(tags(shape, "a:bodyPr")[0]);
    const insets = ["lIns", "tIns", "rIns", "bIns"].map((name) => body.getAttribute(name));
    expect([body.getAttribute("wrap"), body.getAttribute("anchor"), ...insets]).toEqual([
      "none",
      "b",
      "0",
      "0",
      "0",
      "0",
    ]);
    expect(body.children).toHaveLength(0);
    const run = must(tags(shape, "a:rPr")[0]);
    expect([run.getAttribute("sz"), run.getAttribute("b"), run.getAttribute("lang")]).toEqual([
      "1440",
      "1",
      "en-GB",
    ]);
    expect(tags(run, "a:srgbClr")[0]?.getAttribute("val")).toBe(PALETTE["ink-2"].light.slice(1));
  });

  it("put paper behind letters that have a halo", async () => {
    const text: Mark = {
      kind: "text",
      key: "t",
      x: 9,
      y: 9,
      text: "Russia",
      size: 12,
      halo: true,
      fill: "ink",
    };
    const shape = must(tags(slideOf(await partsOf(oneSlide([text])), 1), "p:sp").at(-1));
    const paper = must(tags(must(tags(shape, "p:spPr")[0]), "a:srgbClr")[0]);
    expect(paper.getAttribute("val")).toBe(PALETTE.paper.light.slice(1));
    expect(tags(paper, "a:alpha")).toHaveLength(1);
  });

  it("draw curves as geometry of their own", async () => {
    const path: Mark = { kind: "path", key: "p", d: "M0,0Q60,60 120,0Z", fill: "ink" };
    const page = slideOf(await partsOf(oneSlide([path])), 1);
    const points = tags(page, "a:pt").map((one) => [one.getAttribute("x"), one.getAttribute("y")]);
    expect(points).toEqual([
      ["0", "0"],
      ["914400", "914400"],
      ["1828800", "0"],
    ]);
    expect(tags(page, "a:close")).toHaveLength(1);
  });

  test("hold any text: as it is in notes, in one line elsewhere", async () => {
    const inLine = (text: string) => inXml(text).replace(/\s+/g, " ").trim();
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (text, other) => {
        const marks: readonly Mark[] = [
          {
            kind: "group",
            key: `${other}:key`,
            label: `${other}.`,
            children: [
              { kind: "text", key: text, x: 1, y: 1, text: `x${text}`, size: 12 },
              { kind: "rect", key: "r", x: 0, y: 0, width: 9, height: 9, fill: "ink" },
            ],
          },
        ];
        const input = oneSlide(marks, { title: `x${other}`, notes: text, section: other });
        const parts = await partsOf({ ...input, title: other, marking: text }, WITH_TEXT);
        const page = slideOf(parts, 1);
        expect(paragraphs(page, "title")).toEqual([inLine(`x${other}`)]);
        expect(tags(page, "a:t").map((t) => t.textContent)).toContain(inLine(`x${text}`));
        const descriptions = tags(page, "p:cNvPr").map((one) => one.getAttribute("descr"));
        expect(descriptions.filter((one) => one === inXml(`${other}.`))).toHaveLength(3);
        const notes = paragraphs(part(parts, "ppt/notesSlides/notesSlide1.xml"), "body").join("\n");
        expect(notes).toBe(inXml(text).replace(/\r\n|\r/g, "\n"));
        const section = tags(part(parts, "ppt/presentation.xml"), "p14:section")[0];
        expect(section?.getAttribute("name")).toBe(inXml(other));
        expect(tags(part(parts, "docProps/core.xml"), "cp:keywords")[0]?.textContent).toBe(inXml(text));
      }),
      { numRuns: 30 },
    );
  });
});
