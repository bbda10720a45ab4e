/** An invented case of more actors and relations than the graph gives marks of their own. */
import type { Actor, Casefile, Id, Relation } from "../../../src/casefile/types.ts";
import { type ActorKind, idsOf, type RelationType, SLOTS } from "../../../src/casefile/vocabulary.ts";
import {
  aCase,
  anActor,
  anEvent,
  aPassageFrom,
  aRelation,
  aSide,
  aWhen,
} from "../../support/case-builder.ts";
import { jsonFile, type UploadedFile } from "./files.ts";

const SIDES = 6;
const PER_SIDE = 50;
const COUNT = SIDES * PER_SIDE;
const TIES = 900;
const EVENTS = 24;
const COLUMNS = 10;
const KINDS: readonly ActorKind[] = ["person", "state", "militia", "community", "ngo", "armed-group"];
const INSIDE: readonly RelationType[] = ["backs", "leads", "ally-of", "meets", "part-of"];
const ACROSS: readonly RelationType[] = ["fights", "accuses", "meets", "threatens", "backs"];

/** 300 actors on six sides, 900 relations, a third of them dated, 24 events; every actor has its place. */
export function crowdCase(): Casefile {
  const actors = Array.from({ length: COUNT }, (_, i) => actorOf(i));
  return aCase({
    id: "crowd",
    title: "A crowd",
    headline: "Three hundred meet",
    sides: idsOf(SLOTS)
      .slice(0, SIDES)
      .map((slot, i) => aSide({ id: `side-${i}`, name: `Valley ${i + 1}`, tag: "ABCDEF"[i] ?? "X", slot })),
    actors,
    relations: Array.from({ length: TIES }, (_, i) => relationOf(i)),
    events: Array.from({ length: EVENTS }, (_, i) =>
      anEvent({
        id: `meeting-${i}`,
        title: `Meeting number ${i + 1}`,
        when: aWhen(dayOfMay(i)),
        participants: [
          { actor: idOf(i), role: "agent" },
          { actor: idOf(i + PER_SIDE), role: "target" },
        ],
      }),
    ),
    positions: Object.fromEntries(actors.map(({ id }, i) => [id, placeOf(i)])),
  });
}

export function crowdFile(): UploadedFile {
  return jsonFile("crowd.json", JSON.stringify(crowdCase()));
}

/** The first one publishes the document. */
function idOf(i: number): Id {
  return i % COUNT === 0 ? "gazette" : `actor-${i % COUNT}`;
}

function actorOf(i: number): Actor {
  const side = `side-${Math.floor(i / PER_SIDE)}`;
  if (i === 0) return anActor({ id: idOf(i), name: "Norwick Gazette", kind: "media", side });
  const kind = KINDS[(i * 7) % KINDS.length] ?? "person";
  return anActor({ id: idOf(i), name: `Invented ${i}`, kind, side });
}

/** Two of three stay within a side. */
function relationOf(i: number): Relation {
  const from = (i * 7) % COUNT;
  const side = Math.floor(from / PER_SIDE);
  const inside = i % 3 !== 0;
  // Each round goes further, and none half way round, so that nothing is said twice.
  const round = Math.floor(i / COUNT);
  const to = inside
    ? side * PER_SIDE + ((from + 1 + 4 * round + (i % 4)) % PER_SIDE)
    : (from + PER_SIDE + 33 * round + (i % 33)) % COUNT;
  const types = inside ? INSIDE : ACROSS;
  const claimed = i % 4 === 1;
  return aRelation({
    id: `relation-${i}`,
    source: idOf(from),
    target: idOf(to),
    type: types[i % types.length] ?? "meets",
    ...(claimed ? { status: "claimed", evidence: [aPassageFrom(idOf(from))] } : {}),
    ...(i % 3 === 0 ? { when: aWhen(dayOfMay(i)) } : {}),
  });
}

function dayOfMay(i: number): string {
  return `2013-05-${10 + ((i * 5) % 12)}`;
}

/** On a lattice in the ground of its side, in rows that are not quite straight. */
function placeOf(i: number): { readonly x: number; readonly y: number } {
  const side = Math.floor(i / PER_SIDE);
  const at = i % PER_SIDE;
  return {
    x: 40 + 390 * (side % 3) + 37 * (at % COLUMNS),
    y: 60 + 385 * Math.floor(side / 3) + 74 * Math.floor(at / COLUMNS) + ((at * 29) % 23),
  };
}
