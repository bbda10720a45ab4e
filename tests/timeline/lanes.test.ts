import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Id } from "../../src/casefile/types.ts";
import { LANE_BYS, type LaneBy, planLanes } from "../../src/timeline/lanes.ts";
import { modelOf } from "../../src/timeline/model.ts";
import { ACTORS, aCaseOf, anyEvents, caseOfParts, drawn, onDate, SIDES } from "./a-timeline.ts";

const anyLanes = fc.constantFrom(...LANE_BYS);

function lanesOf(index: ReturnType<typeof aCaseOf>, by: LaneBy): readonly string[] {
  return planLanes(index, by).lanes.map((lane) => lane.label);
}

/** The name of the lane in which an event stands. */
function laneOf(index: ReturnType<typeof aCaseOf>, by: LaneBy, id: Id): string | undefined {
  const { lanes, laneOf: at } = planLanes(index, by);
  return lanes[at.get(id) ?? -1]?.label;
}

describe("lanes by side", () => {
  it("hold an event in the lane of its first participant with a side", () => {
    const index = aCaseOf([
      onDate("raid", "2013-05-20", ["stranger", "valley-guard", "hills-guard"]),
      onDate("talk", "2013-05-21", ["hills-guard", "valley-guard"]),
    ]);
    expect(laneOf(index, "side", "raid")).toBe("The valley");
    expect(laneOf(index, "side", "talk")).toBe("The hills");
  });

  it("follow the casefile where it names an event's lane itself", () => {
    const index = aCaseOf([onDate("raid", "2013-05-20", ["hills-guard"], { lane: "river" })]);
    expect(laneOf(index, "side", "raid")).toBe("The river");
  });

  it("hold an event of nobody with a side in a lane of its own, the last one", () => {
    const index = aCaseOf([
      onDate("storm", "2013-05-20", []),
      onDate("visit", "2013-05-20", ["stranger"]),
      onDate("raid", "2013-05-20", ["valley-guard"]),
    ]);
    expect(lanesOf(index, "side")).toEqual(["The valley", "No side"]);
    expect(laneOf(index, "side", "storm")).toBe("No side");
    expect(laneOf(index, "side", "visit")).toBe("No side");
  });

  it("are there only where they hold an event, and carry the side's letters and colour", () => {
    const index = aCaseOf([onDate("raid", "2013-05-20", ["river-guard"])]);
    expect(planLanes(index, "side").lanes).toEqual([
      { key: "river", label: "The river", tag: "r", slot: "olive" },
    ]);
  });
});

describe("other lanes", () => {
  const index = aCaseOf([
    onDate("raid", "2013-05-20", ["valley-guard", "hills-guard"], {
      type: "force",
      places: ["suthby", "norwick"],
    }),
    onDate("talk", "2013-05-21", [], { type: "statement" }),
  ]);

  it.each<[LaneBy, readonly string[]]>([
    ["actor", ["valley-guard", "No actor"]],
    ["type", ["statement", "use of force"]],
    ["place", ["suthby", "No place"]],
    ["none", ["All events"]],
  ])("by %s are named after what they hold", (by, names) => {
    expect(lanesOf(index, by)).toEqual(names);
  });

  it("by actor have the letters of the actor's side", () => {
    expect(planLanes(index, "actor").lanes[0]).toMatchObject({ tag: "v", slot: "azure" });
  });
});

describe("the order of the lanes", () => {
  it("stays when the events are read in another order", () => {
    fc.assert(
      fc.property(
        anyEvents(1, 30).chain((events) =>
          fc.record({ index: fc.constant(caseOfParts(events)), order: shuffledOrder(events.length) }),
        ),
        anyLanes,
        ({ index, order }, by) => {
          const { casefile } = index;
          const events = order.flatMap((i) => casefile.events[i] ?? []);
          const other = aCaseOf(events, { places: casefile.places, actors: casefile.actors });
          expect(lanesOf(other, by)).toEqual(lanesOf(index, by));
          for (const { id } of events) expect(laneOf(other, by, id)).toBe(laneOf(index, by, id));
        },
      ),
    );
  });

  it("of sides is that of the casefile", () => {
    const index = aCaseOf([...ACTORS].reverse().map(({ id }) => onDate(id, "2013-05-20", [id])));
    expect(lanesOf(index, "side")).toEqual([...SIDES.map((side) => side.name), "No side"]);
  });

  it("stays when a filter hides every event of a lane: the lane is empty, but there", () => {
    const index = aCaseOf([
      onDate("raid", "2013-05-20", ["hills-guard"]),
      onDate("talk", "2013-05-20", ["valley-guard"]),
    ]);
    const { layout } = drawn(index, { shown: (id) => id === "talk" });
    expect(layout.lanes).toHaveLength(modelOf(index, "side").lanes.length);
    expect(layout.marks.map(({ packed }) => packed.lane)).toEqual([1]);
    expect(layout.lanes[0]?.height).toBeGreaterThan(0);
  });
});

function shuffledOrder(length: number): fc.Arbitrary<readonly number[]> {
  const all = Array.from({ length }, (_, i) => i);
  return fc.shuffledSubarray(all, { minLength: length, maxLength: length });
}
