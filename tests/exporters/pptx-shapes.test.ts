import { describe, expect, it } from "vitest";
import { flatShapes, type Shape, slideNodes } from "../../src/exporters/pptx/shapes.ts";
import type { Mark, Scene } from "../../src/scene/scene.ts";
import { textWidth } from "../../src/theme/type-scale.ts";

function sceneOf(...marks: readonly Mark[]): Scene {
  return { width: 800, height: 450, label: "", marks };
}

/** The shapes without the slide's title. */
function shapesOf(...marks: readonly Mark[]): readonly Shape[] {
  return flatShapes(slideNodes(sceneOf(...marks), "Title")).filter(({ kind }) => kind !== "title");
}

function titleOf(title: string, lines: readonly string[]) {
  const texts = lines.map(
    (text, i): Mark => ({
      kind: "text",
      key: `title-${i}`,
      x: 28,
      y: 24 + 32 * i,
      text,
      size: 24,
      weight: 600,
    }),
  );
  const group: Mark = { kind: "group", key: "title", y: 30, children: texts };
  const found = slideNodes(sceneOf(group), title)[0];
  if (found?.kind !== "title") throw new Error("no title");
  return found;
}

const box: Mark = { kind: "rect", key: "box", x: 10, y: 20, width: 30, height: 40, fill: "ink" };

describe("the shapes of a slide", () => {
  it("lie where nested groups put them, in their size", () => {
    const inner: Mark = { kind: "group", key: "inner", x: 5, y: 5, scale: 0.5, children: [box] };
    const [shape] = shapesOf({ kind: "group", key: "outer", x: 100, y: 50, scale: 2, children: [inner] });
    expect(shape?.box).toEqual({ x: 100 + 2 * (5 + 5), y: 50 + 2 * (5 + 10), width: 30, height: 40 });
  });

  it("have strokes in the group's scale, and dashes in strokes", () => {
    const path: Mark = {
      kind: "path",
      key: "p",
      d: "M0,0L10,0",
      scale: 2,
      stroke: "ink",
      strokeWidth: 2,
      dash: "6 3",
    };
    const [shape] = shapesOf({ kind: "group", key: "g", scale: 1.5, children: [path] });
    expect(shape).toMatchObject({ look: { strokeWidth: 6, dash: [3, 1.5] }, box: { width: 30, height: 0 } });
  });

  it("leave out what has no paint, no extent or no letters", () => {
    const nothing: readonly Mark[] = [
      { ...box, fill: "none" },
      { ...box, width: 0 },
      { ...box, opacity: 0 },
      { kind: "text", key: "t", x: 0, y: 0, text: " \n ", size: 12 },
      { kind: "path", key: "p", d: "", stroke: "ink" },
    ];
    expect(shapesOf(...nothing)).toEqual([]);
  });

  it("shine through in a dim group", () => {
    const dim: Mark = { kind: "group", key: "g", dim: true, children: [{ ...box, opacity: 0.5 }] };
    expect(shapesOf(dim)[0]).toMatchObject({ look: { opacity: 0.15 } });
  });

  it("are never rounder than half their side", () => {
    expect(shapesOf({ ...box, rx: 99 })[0]).toMatchObject({ radius: 15 });
  });

  it("know which way a line leans", () => {
    const line: Mark = { kind: "line", key: "l", x1: 40, y1: 10, x2: 20, y2: 30, stroke: "ink" };
    expect(shapesOf(line)[0]).toMatchObject({ rises: true, box: { x: 20, y: 10, width: 20, height: 20 } });
    expect(shapesOf({ ...line, x1: 20, x2: 40 })[0]).toMatchObject({ rises: false });
  });

  it("take the words of the nearest group that has any; letters say themselves; the rest is decoration", () => {
    const text: Mark = { kind: "text", key: "t", x: 0, y: 0, text: "19 May", size: 12 };
    const labelled: Mark = {
      kind: "group",
      key: "event:a",
      label: "A battle, reported",
      children: [box, { kind: "group", key: "deep", children: [text] }],
    };
    expect(shapesOf(labelled).map(({ alt }) => alt)).toEqual(["A battle, reported", "A battle, reported"]);
    expect(shapesOf(box, text).map(({ alt }) => alt)).toEqual([undefined, "19 May"]);
  });

  it("are one group where a group of the scene has words", () => {
    const children: readonly Mark[] = [box, { ...box, key: "other" }];
    const nodes = slideNodes(sceneOf({ kind: "group", key: "event:a", label: "A battle", children }), "");
    expect(nodes).toMatchObject([{ kind: "group", name: "event:a", alt: "A battle", children: [{}, {}] }]);
  });
});

describe("letters", () => {
  const text = (anchor: "start" | "middle" | "end"): Mark => ({
    kind: "text",
    key: "t",
    x: 100,
    y: 50,
    text: "Al-Qusair",
    size: 20,
    anchor,
  });

  it.each([
    ["start", 0],
    ["middle", 0.5],
    ["end", 1],
  ] as const)("hang at their %s", (anchor, share) => {
    const [shape] = shapesOf(text(anchor));
    expect((shape?.box.x ?? 0) + share * (shape?.box.width ?? 0)).toBeCloseTo(100);
    expect(shape?.box.width).toBeLessThanOrEqual(textWidth("Al-Qusair", 20));
  });

  it("stand on their baseline: what is below it is the bottom of the box", () => {
    const [shape] = shapesOf(text("start"));
    expect((shape?.box.y ?? 0) + (shape?.box.height ?? 0)).toBeCloseTo(50 + 0.2412 * 20);
  });
});

describe("the title of a slide", () => {
  it("is one text over the lines of the scene, with their distance", () => {
    const title = titleOf("Talks go on while the battle does", ["Talks go on while", "the battle does"]);
    expect(title.alt).toBe("Talks go on while the battle does");
    expect(title.lines).toEqual(["Talks go on while", "the battle does"]);
    expect(title.size).toBe(24);
    expect(title.box.x).toBe(28);
    expect(title.box.y + title.box.height).toBeCloseTo(30 + 24 + 32 + 0.2412 * 24);
    expect(title.leading * 1.2102 * 24).toBeCloseTo(32);
  });

  it("has the whole width, so that letters wider than ours take no line more", () => {
    expect(titleOf("Talks", ["Talks"]).box.width).toBe(800 - 2 * 28);
    expect(titleOf("Talks go on", ["Talks", "go on"]).box.width).toBe(800 - 2 * 28);
  });

  it("is whole where the stage cut it, in smaller letters", () => {
    const long = "A title of very many words ".repeat(6).trim();
    const title = titleOf(long, ["A title of very many words A title of", "very many words…"]);
    expect(title.lines).toEqual([long]);
    expect(title.size).toBeLessThan(24);
  });

  it("stands above the slide where the scene has none", () => {
    const [title] = slideNodes(sceneOf(box), "  A \n title ");
    expect(title).toMatchObject({ kind: "title", lines: ["A title"] });
    const bottom = title?.kind === "title" ? title.box.y + title.box.height : 0;
    expect(bottom).toBeLessThan(0);
  });
});
