import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between, ENTER_MS, EXIT_MS, MOVE_MS, TRANSITION_MS } from "../../src/briefing/transition.ts";
import { everyMark, type Group, type Mark, type Scene } from "../../src/scene/scene.ts";

const number = fc.integer({ min: -500, max: 500 }).map((n) => n / 4);
const key = fc.constantFrom("a", "b", "c", "d", "e");
const path = fc.oneof(
  fc
    .array(number, { minLength: 6, maxLength: 6 })
    .map(([a, b, c, d, e, f]) => `M${a},${b}Q${c},${d} ${e},${f}`),
  fc.tuple(number, number).map(([r, x]) => `M0,0A${Math.abs(r)},${Math.abs(r)} 0 1 1 ${x},3`),
  fc.constant("M0,0H3V-3Z"),
);
const leaf: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ kind: fc.constant("path" as const), key, d: path }),
  fc.record({ kind: fc.constant("path" as const), key, d: path, x: number, y: number }),
  fc.record({
    kind: fc.constant("rect" as const),
    key,
    x: number,
    y: number,
    width: fc.nat(99),
    height: fc.nat(99),
  }),
  fc.record({ kind: fc.constant("line" as const), key, x1: number, y1: number, x2: number, y2: number }),
  fc.record({
    kind: fc.constant("text" as const),
    key,
    x: number,
    y: number,
    text: fc.constantFrom("one", "two"),
    size: fc.constant(12),
  }),
);
const siblings = (mark: fc.Arbitrary<Mark>) =>
  fc.uniqueArray(mark, { selector: ({ key }) => key, maxLength: 5 });
const group = (children: fc.Arbitrary<Mark[]>): fc.Arbitrary<Mark> =>
  fc.record(
    {
      kind: fc.constant("group" as const),
      key,
      x: number,
      y: number,
      scale: fc.constantFrom(0.5, 1, 1.7),
      children,
    },
    { requiredKeys: ["kind", "key", "children"] },
  ) as fc.Arbitrary<Group>;
const scenes: fc.Arbitrary<Scene> = siblings(
  fc.oneof(leaf, group(siblings(fc.oneof(leaf, group(siblings(leaf)))))),
).map((marks) => ({ width: 800, height: 450, label: "Scene", marks }));

function children(mark: Scene | Mark): readonly Mark[] {
  return "marks" in mark ? mark.marks : mark.kind === "group" ? mark.children : [];
}

/** Keys at each place of the tree, as "a/b". */
function ways(mark: Scene | Mark, before = ""): readonly string[] {
  return children(mark).flatMap((child) => [
    `${before}/${child.key}`,
    ...ways(child, `${before}/${child.key}`),
  ]);
}

const one = (mark: Mark): Scene => ({ width: 1, height: 1, label: "", marks: [mark] });
const text = (words: string, x = 0): Mark => ({ kind: "text", key: "t", x, y: 0, text: words, size: 12 });

describe("from one scene to the next", () => {
  it("takes no longer than 950 ms, and in the end the new scene stands", () => {
    expect(TRANSITION_MS).toBe(EXIT_MS + MOVE_MS + ENTER_MS);
    expect(TRANSITION_MS).toBeLessThanOrEqual(950);
    fc.assert(
      fc.property(scenes, scenes, fc.nat(10_000), (from, to, more) => {
        expect(between(from, to, TRANSITION_MS + more)).toBe(to);
      }),
    );
  });

  it("at any time every mark is of one of the two, and none is there twice", () => {
    fc.assert(
      fc.property(scenes, scenes, fc.nat(TRANSITION_MS), (from, to, ms) => {
        const known = new Set([...ways(from), ...ways(to)]);
        const now = ways(between(from, to, ms));
        expect(now.filter((way) => !known.has(way))).toEqual([]);
        expect(new Set(now).size).toBe(now.length);
      }),
    );
  });

  it("at any time every number can be drawn, and a path's flags stay flags", () => {
    fc.assert(
      fc.property(scenes, scenes, fc.nat(TRANSITION_MS), (from, to, ms) => {
        for (const mark of everyMark(between(from, to, ms).marks)) {
          for (const value of Object.values(mark))
            if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
          if (mark.kind !== "group" && mark.opacity !== undefined) {
            expect(mark.opacity).toBeGreaterThanOrEqual(0);
            expect(mark.opacity).toBeLessThanOrEqual(1);
          }
          if (mark.kind !== "path") continue;
          expect(mark.d).not.toMatch(/NaN|undefined|Infinity/);
          const flags = /A\S+ 0 (\S+) (\S+) /.exec(mark.d)?.slice(1) ?? [];
          expect(flags.filter((flag) => flag !== "0" && flag !== "1")).toEqual([]);
        }
      }),
    );
  });

  it("begins with the old scene as it was: nothing has moved, nothing new is there", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        expect(between(scene, { ...scene, marks: [] }, 0).marks).toEqual(scene.marks);
        expect(between({ ...scene, marks: [] }, scene, 0).marks).toEqual([]);
        expect(between(scene, { ...scene }, 400).marks).toEqual(scene.marks);
      }),
    );
  });

  /** Something of the case that is in both, so that there is movement to follow. */
  const withThing = (mark: Mark): Scene => {
    const target = { kind: "event", id: "meeting" } as const;
    return one({ kind: "group", key: "event:meeting", target, children: [mark] });
  };
  const inside = (scene: Scene) => {
    const [group] = scene.marks;
    return group?.kind === "group" ? group.children[0] : undefined;
  };

  it("what leaves has faded before anything moves, what comes fades in when all has moved", () => {
    const box = (key: string): Mark => ({ kind: "rect", key, x: 0, y: 0, width: 1, height: 1 });
    const [from, to] = [withThing(box("old")), withThing(box("new"))];
    const marks = (ms: number) => {
      const [group] = between(from, to, ms).marks;
      return group?.kind === "group" ? group.children : [];
    };
    const keys = (ms: number) => marks(ms).map((mark) => mark.key);
    expect(keys(0)).toEqual(["old"]);
    expect(marks(EXIT_MS / 2)).toMatchObject([{ key: "old", opacity: 0.5 }]);
    expect(keys(EXIT_MS)).toEqual([]);
    expect(keys(EXIT_MS + MOVE_MS)).toEqual([]);
    expect(marks(EXIT_MS + MOVE_MS + ENTER_MS / 2)).toMatchObject([{ key: "new", opacity: 0.5 }]);
  });

  it("what stays moves between its places, halfway in the middle", () => {
    const [from, to] = [withThing(text("same", 0)), withThing(text("same", 100))];
    const at = (ms: number) => inside(between(from, to, ms));
    expect(at(EXIT_MS)).toMatchObject({ x: 0 });
    expect(at(EXIT_MS + MOVE_MS / 2)).toMatchObject({ x: 50 });
    expect(at(EXIT_MS + MOVE_MS)).toMatchObject({ x: 100 });
    const curve = (d: string) => withThing({ kind: "path", key: "p", d });
    expect(
      inside(between(curve("M0,0Q10,-20 1e-7,4"), curve("M10,0Q20,-40 2,8"), EXIT_MS + MOVE_MS / 2)),
    ).toMatchObject({ d: "M5,0Q15,-30 1.00000005,6" });
  });

  it("words that change are never away: the new ones take the place of the old ones half-way", () => {
    const [from, to] = [withThing(text("old", 0)), withThing(text("new", 100))];
    const at = (ms: number) => inside(between(from, to, ms));
    expect(at(EXIT_MS + MOVE_MS / 2 - 20)).toMatchObject({ text: "old", x: 0 });
    expect(at(EXIT_MS + MOVE_MS / 2 + 20)).toMatchObject({ text: "new", x: 100 });
  });

  it("where nothing of the case is in both, what comes does not wait for a movement", () => {
    const [from, to] = [
      one(text("old", 0)),
      one({ kind: "text", key: "other", x: 5, y: 0, text: "new", size: 12 }),
    ];
    expect(between(from, to, EXIT_MS + ENTER_MS / 2).marks).toMatchObject([{ text: "new", opacity: 0.5 }]);
    expect(between(from, to, EXIT_MS + ENTER_MS)).toBe(to);
  });
});
