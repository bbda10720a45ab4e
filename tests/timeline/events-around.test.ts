import { describe, expect, it } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Target } from "../../src/scene/scene.ts";
import { eventsAround } from "../../src/timeline/events-around.ts";
import { aCase, aFigure, anActor, anEvent, aPlace, aRelation } from "../support/case-builder.ts";

const index = indexCase(
  aCase({
    actors: [anActor({ id: "state" }), anActor({ id: "army", partOf: "state" }), anActor({ id: "rebels" })],
    places: [aPlace({ id: "land" }), aPlace({ id: "town", within: "land" })],
    events: [
      anEvent({ id: "battle", participants: by("army", "rebels"), places: ["town"] }),
      anEvent({ id: "speech", participants: by("state"), places: ["land"] }),
      anEvent({ id: "raid", participants: by("rebels"), places: [] }),
    ],
    figures: [aFigure({ id: "dead", event: "battle" })],
    relations: [
      aRelation({ id: "war", source: "army", target: "rebels" }),
      aRelation({ id: "rule", source: "state", target: "rebels" }),
    ],
  }),
);

function by(...actors: readonly string[]) {
  return actors.map((actor) => ({ actor, role: "agent" as const }));
}

function around(kind: Target["kind"], id: string): readonly string[] | undefined {
  const found = eventsAround(index, { kind, id });
  return found && [...found].sort();
}

describe("the events around a selected thing", () => {
  it("are those of an actor and its parts", () => {
    expect(around("actor", "state")).toEqual(["battle", "speech"]);
    expect(around("actor", "army")).toEqual(["battle"]);
  });

  it("are those of both ends of a relation", () => {
    expect(around("relation", "war")).toEqual(["battle"]);
    expect(around("relation", "rule")).toEqual(["battle"]);
  });

  it("are those of a figure, and of a place and what lies in it", () => {
    expect(around("figure", "dead")).toEqual(["battle"]);
    expect(around("place", "land")).toEqual(["battle", "speech"]);
    expect(around("place", "town")).toEqual(["battle"]);
  });

  it("are none for an event, a stranger or nothing, so that nothing is dim", () => {
    expect(around("event", "battle")).toBeUndefined();
    expect(around("actor", "nobody")).toBeUndefined();
    expect(eventsAround(index, undefined)).toBeUndefined();
  });
});
