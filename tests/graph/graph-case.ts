import fc from "fast-check";
import type { Actor, Casefile, Id, Relation } from "../../src/casefile/types.ts";
import { ACTOR_KINDS, idsOf, RELATION_TYPES, SLOTS, STATUSES } from "../../src/casefile/vocabulary.ts";
import { aCase, anActor, aRelation, aSide } from "../support/case-builder.ts";

const TAGS = ["A", "B", "C", "D", "E", "F"];
const NAMES = ["Orla", "Hill Guard", "Council of the Upper Valley", "Norwick Gazette", "Ferrymen"];

/** Cases with a graph of any shape: up to six sides, actors without a side or a relation, parallel relations, loops. */
export function graphCases(most = 30): fc.Arbitrary<Casefile> {
  return fc
    .record({ sides: fc.integer({ min: 0, max: 6 }), actors: fc.integer({ min: 1, max: most }) })
    .chain(({ sides, actors }) =>
      fc.record({
        sides: fc.constant(sides),
        actors: fc.array(anyActor(sides), { minLength: actors, maxLength: actors }),
        relations: fc.array(anyRelation(actors), { maxLength: 2 * actors }),
      }),
    )
    .map(({ sides, actors, relations }) =>
      graphCase({
        sides: sides,
        actors: actors.map((actor, i) => ({ ...actor, id: idOf(i) })),
        relations: relations.map((relation, i) => ({ ...relation, id: `r${i}` })),
      }),
    );
}

interface GraphParts {
  readonly sides: number;
  readonly actors: readonly Partial<Actor>[];
  readonly relations: readonly Partial<Relation>[];
}

export function graphCase({ sides, actors, relations }: GraphParts): Casefile {
  const slots = idsOf(SLOTS);
  return {
    ...aCase(),
    events: [],
    sides: Array.from({ length: sides }, (_, i) =>
      aSide({ id: sideId(i), name: `Side ${i}`, tag: TAGS[i] ?? "X", slot: slots[i] ?? "slate" }),
    ),
    actors: actors.map((actor) => anActor(actor)),
    relations: relations.map((relation) => aRelation(relation)),
  };
}

/** Two camps that fight, their backers, a mediator between them, a newspaper without relations. */
export function aWar(parts: Partial<Casefile> = {}): Casefile {
  const side = (id: Id, tag: string, slot: "violet" | "olive" | "slate") =>
    aSide({ id, name: id, tag, slot });
  return {
    ...aCase(),
    sides: [side("hills", "HI", "violet"), side("valleys", "VA", "olive"), side("others", "OT", "slate")],
    actors: [
      anActor({ id: "guard", name: "Hill Guard", kind: "armed-group", side: "hills" }),
      anActor({ id: "orla", name: "Orla", kind: "person", side: "hills" }),
      anActor({ id: "ferrymen", name: "Ferrymen", kind: "militia", side: "valleys" }),
      anActor({ id: "bram", name: "Bram", kind: "person", side: "valleys" }),
      anActor({ id: "envoy", name: "The Envoy", kind: "person", side: "others" }),
      anActor({ id: "gazette", name: "Norwick Gazette", kind: "media" }),
    ],
    events: [],
    relations: [
      aRelation({ id: "war", source: "guard", target: "ferrymen", type: "fights" }),
      aRelation({
        id: "threat",
        source: "ferrymen",
        target: "guard",
        type: "threatens",
        status: "threatened",
      }),
      aRelation({ id: "orla-guard", source: "orla", target: "guard", type: "leads" }),
      aRelation({ id: "bram-ferrymen", source: "bram", target: "ferrymen", type: "leads" }),
      aRelation({ id: "talks-orla", source: "envoy", target: "orla", type: "mediates", status: "planned" }),
      aRelation({ id: "talks-bram", source: "envoy", target: "bram", type: "mediates", status: "planned" }),
    ],
    ...parts,
  };
}

/** The same case with its lists in another order. */
export function shuffled(casefile: Casefile, seed: number): Casefile {
  return {
    ...casefile,
    sides: mixed(casefile.sides, seed),
    actors: mixed(casefile.actors, seed + 1),
    relations: mixed(casefile.relations, seed + 2),
  };
}

function mixed<T>(items: readonly T[], seed: number): readonly T[] {
  const list = [...items];
  for (let i = list.length - 1, n = seed; i > 0; i--) {
    n = (n * 48_271 + 11) % 2_147_483_647;
    const j = n % (i + 1);
    const [a, b] = [list[i], list[j]];
    if (a !== undefined && b !== undefined) [list[i], list[j]] = [b, a];
  }
  return list;
}

function anyActor(sides: number): fc.Arbitrary<Partial<Actor>> {
  return fc
    .record({
      name: fc.constantFrom(...NAMES),
      kind: fc.constantFrom(...idsOf(ACTOR_KINDS)),
      side: fc.integer({ min: -1, max: sides - 1 }),
    })
    .map(({ name, kind, side }) => (side < 0 ? { name, kind } : { name, kind, side: sideId(side) }));
}

function anyRelation(actors: number): fc.Arbitrary<Partial<Relation>> {
  const end = fc.integer({ min: 0, max: actors - 1 }).map(idOf);
  return fc.record({
    source: end,
    target: end,
    type: fc.constantFrom(...idsOf(RELATION_TYPES)),
    status: fc.constantFrom(...idsOf(STATUSES)),
  });
}

function idOf(i: number): Id {
  return `a${i}`;
}

function sideId(i: number): Id {
  return `side-${i}`;
}
