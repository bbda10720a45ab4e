import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  hasOpen,
  inShape,
  type Move,
  moved,
  placeAfter,
  roomPlace,
  rowBeside,
  type Shape,
  type Show,
  startOf,
} from "../../src/briefing/show.ts";

const NAMED = [
  "next",
  "previous",
  "next-step",
  "previous-step",
  "first",
  "last",
  "black",
  "white",
  "freeze",
  "pointer",
  "overview",
  "go-to",
  "explore",
  "enter",
  "back",
  "restart-clock",
] as const satisfies readonly Move[];

const shapes: fc.Arbitrary<Shape> = fc.array(fc.nat(4), { minLength: 1, maxLength: 9 });
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NAMED) },
  fc.constantFrom(..."0123456789").map((digit) => ({ digit })),
  fc.integer({ min: -5, max: 20 }).map((to) => ({ to })),
  fc.integer({ min: -5, max: 20 }).map((over) => ({ over })),
);
const SHAPE: Shape = [2, 0, 1];

function shownAfter(moves: readonly Move[], shape = SHAPE, start = startOf(0, shape)): Show {
  return moves.reduce((show, one, i) => moved(show, one, shape, 1000 + i), start);
}

/** Any state that moves lead to. */
const shows = fc
  .tuple(shapes, fc.array(move, { maxLength: 30 }))
  .map(([shape, moves]) => ({ shape, show: shownAfter(moves, shape) }));

describe("a briefing that is being given", () => {
  it("no moves lead out of its steps and builds", () => {
    fc.assert(
      fc.property(shows, ({ shape, show }) => {
        for (const { step, build } of [show, roomPlace(show)]) {
          expect(Number.isInteger(step) && step >= 0 && step < shape.length).toBe(true);
          expect(Number.isInteger(build) && build >= 0 && build <= (shape[step] ?? 0)).toBe(true);
        }
        expect(show.typed ?? "").toMatch(/^\d{0,3}$/);
        expect(inShape(show, shape)).toEqual(show);
      }),
    );
  });

  it("every press of next is one step or build, and previous leads back the same way", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const presses = shape.reduce((sum, builds) => sum + builds, 0) + shape.length - 1;
        const way = [startOf(0, shape)];
        for (let i = 0; i < presses; i++) way.push(moved(way[i] ?? startOf(0, shape), "next", shape, 7));
        const places = way.map(({ step, build }) => `${step}.${build}`);
        expect(new Set(places).size).toBe(presses + 1);
        expect(places.at(-1)).toBe(`${shape.length - 1}.${shape.at(-1)}`);
        const end = way.at(-1) ?? startOf(0, shape);
        expect(moved(end, "next", shape, 8)).toEqual(end);
        const back = way.reduce<Show[]>(
          (all) => [...all, moved(all.at(-1) ?? end, "previous", shape, 9)],
          [end],
        );
        expect(back.slice(0, -1).map(({ step, build }) => `${step}.${build}`)).toEqual([...places].reverse());
      }),
    );
  });

  it("the place after is where next leads", () => {
    fc.assert(
      fc.property(shows, ({ shape, show }) => {
        const plain = { ...show, cover: "none", exploring: false, overview: false } as const;
        const { step, build } = moved(plain, "next", shape, 1);
        expect(placeAfter(show, shape) ?? { step: show.step, build: show.build }).toEqual({ step, build });
      }),
    );
  });

  it("a black or white room is only uncovered, whatever comes next", () => {
    fc.assert(
      fc.property(shows, fc.constantFrom("black", "white"), move, ({ shape, show }, cover, next) => {
        fc.pre(next !== "restart-clock");
        const { typed: _, ...bare } = show;
        expect(moved({ ...show, cover }, next, shape, 5)).toEqual({ ...bare, cover: "none" });
      }),
    );
  });

  it("restarting the clock does not uncover the room", () => {
    const black = shownAfter(["next", "black"]);
    expect(moved(black, "restart-clock", SHAPE, 5)).toMatchObject({ cover: "black" });
    expect(moved(black, "restart-clock", SHAPE, 5).startedAt).toBeUndefined();
  });

  it("skips builds", () => {
    expect(shownAfter(["next-step"])).toMatchObject({ step: 1, build: 0 });
    expect(shownAfter(["next", "next-step"])).toMatchObject({ step: 1, build: 0 });
    expect(shownAfter(["last", "next", "previous-step"])).toMatchObject({ step: 1, build: 0 });
    expect(shownAfter(["last", "first"])).toMatchObject({ step: 0, build: 0 });
  });

  it("the last step is not begun anew by going beyond it", () => {
    expect(shownAfter(["last", "next", "next-step"])).toMatchObject({ step: 2, build: 1 });
    expect(shownAfter(["next", "previous-step"])).toMatchObject({ step: 0, build: 0 });
  });

  it("a frozen room stays where it was while the speaker goes on, until it is let go", () => {
    const frozen = shownAfter(["next", "freeze", "last"]);
    expect(roomPlace(frozen)).toEqual({ step: 0, build: 1 });
    expect(frozen).toMatchObject({ step: 2 });
    const free = moved(frozen, "freeze", SHAPE, 9);
    expect(free.frozen).toBeUndefined();
    expect(roomPlace(free)).toEqual({ step: 2, build: 0 });
  });

  it("in the overview next and previous go by steps and stay in it; Enter and Esc leave it", () => {
    const over = shownAfter(["overview", "next", "next"]);
    expect(over).toMatchObject({ step: 2, build: 0, overview: true });
    expect(shownAfter(["previous"], SHAPE, over)).toMatchObject({ step: 1, overview: true });
    expect(shownAfter(["enter"], SHAPE, over)).toMatchObject({ step: 2, overview: false });
    expect(shownAfter(["back"], SHAPE, over)).toMatchObject({ step: 2, overview: false });
    expect(shownAfter([{ to: 0 }], SHAPE, over)).toMatchObject({ step: 0, overview: false });
  });

  it("in the overview a row up or down is a move of its own, which stays in it", () => {
    const over = shownAfter(["overview", { over: 2 }]);
    expect(over).toMatchObject({ step: 2, build: 0, overview: true });
    expect(shownAfter([{ over: 99 }], SHAPE, over)).toMatchObject({ step: 2, overview: true });
  });

  it.each([
    [0, 1, 4, 10, 4],
    [5, 1, 4, 10, 9],
    [6, 1, 4, 10, 9],
    [7, 1, 4, 10, 9],
    [8, 1, 4, 10, 8],
    [9, -1, 4, 10, 5],
    [3, -1, 4, 10, 3],
    [3, 1, 1, 10, 4],
    [3, 1, 20, 10, 3],
  ] as const)("from step %i by %i row of %i tiles, of %i steps, to %i", (step, by, columns, steps, to) => {
    expect(rowBeside(step, by, columns, steps)).toBe(to);
  });

  it("a typed number leads to its step, kept inside; without a number Enter goes nowhere", () => {
    expect(shownAfter([{ digit: "3" }]).typed).toBe("3");
    expect(shownAfter([{ digit: "3" }, "enter"])).toMatchObject({ step: 2, build: 0 });
    expect(shownAfter([{ digit: "3" }, "enter"]).typed).toBeUndefined();
    expect(shownAfter([{ digit: "9" }, { digit: "9" }, "enter"])).toMatchObject({ step: 2, build: 0 });
    expect(shownAfter(["last", { digit: "0" }, "enter"])).toMatchObject({ step: 0 });
    expect(shownAfter(["go-to"]).typed).toBe("");
    expect(shownAfter(["next", "go-to", "enter"])).toMatchObject({ step: 0, build: 1 });
    expect(shownAfter(["go-to", { digit: "2" }, "enter"])).toMatchObject({ step: 1 });
    expect(shownAfter([{ digit: "2" }, "next"])).toMatchObject({ step: 0, build: 1 });
    expect(shownAfter([{ digit: "2" }, "next"]).typed).toBeUndefined();
  });

  it("Esc leaves one thing at a time: the number, the overview, the pointer", () => {
    let show = shownAfter(["pointer", "overview", { digit: "1" }]);
    expect(hasOpen(show)).toBe(true);
    show = moved(show, "back", SHAPE, 1);
    expect(show).toMatchObject({ overview: true, pointer: "pointer" });
    expect(show.typed).toBeUndefined();
    show = moved(show, "back", SHAPE, 1);
    expect(show).toMatchObject({ overview: false, pointer: "pointer" });
    show = moved(show, "back", SHAPE, 1);
    expect(show.pointer).toBe("off");
    expect(hasOpen(show)).toBe(false);
  });

  it("Esc always ends: no state needs more than six", () => {
    fc.assert(
      fc.property(shows, ({ shape, show }) => {
        let now = show;
        let presses = 0;
        while (hasOpen(now)) {
          now = moved(now, "back", shape, 1);
          presses += 1;
          expect(presses).toBeLessThanOrEqual(6);
        }
      }),
    );
  });

  it.each(["next", "previous", "back", "explore"] as const)(
    "while it is explored live, %s leads back to the step and its build",
    (way) => {
      const exploring = shownAfter(["next", "explore"]);
      expect(exploring).toMatchObject({ exploring: true });
      expect(moved(exploring, way, SHAPE, 9)).toEqual({ ...exploring, exploring: false });
    },
  );

  it("is never explored and an overview at once", () => {
    fc.assert(
      fc.property(shows, ({ show }) => {
        expect(show.overview && show.exploring).toBe(false);
      }),
    );
  });

  it("the clock starts at the first next and goes on", () => {
    expect(shownAfter(["freeze", "black", "next", "last", "previous"]).startedAt).toBeUndefined();
    expect(shownAfter(["pointer", "next", "next"]).startedAt).toBe(1001);
    expect(shownAfter(["next-step", "next"]).startedAt).toBe(1000);
    expect(shownAfter(["next", "restart-clock"]).startedAt).toBeUndefined();
    expect(shownAfter(["next", "restart-clock", "next"]).startedAt).toBe(1002);
  });

  it("the pointer goes from off to dot to spotlight to off", () => {
    expect(shownAfter(["pointer"]).pointer).toBe("pointer");
    expect(shownAfter(["pointer", "pointer"]).pointer).toBe("spotlight");
    expect(shownAfter(["pointer", "pointer", "pointer"]).pointer).toBe("off");
  });

  it("begins inside of the briefing whatever step is asked for", () => {
    expect(startOf(99, SHAPE).step).toBe(2);
    expect(startOf(-1, SHAPE).step).toBe(0);
    expect(startOf(0, []).step).toBe(0);
  });

  it("a state of a longer briefing is brought inside of a shorter one", () => {
    const kept = { ...shownAfter(["last", "next", "freeze"]), typed: "1" };
    expect(inShape(kept, [1])).toEqual({ ...kept, step: 0, build: 0, frozen: { step: 0, build: 0 } });
    expect(inShape({ ...kept, step: 0, build: 5 }, SHAPE)).toMatchObject({ step: 0, build: 2 });
  });
});
