import type { Actor, Casefile, Id, Relation } from "../../../src/casefile/types.ts";
import type { ActorKind, RelationType, Slot } from "../../../src/casefile/vocabulary.ts";
import { pairKey } from "../../../src/graph/network.ts";
import { aCase, anActor, aRelation, aSide } from "../../support/case-builder.ts";
import { type Dice, diceFrom } from "./dice.ts";
import { namesBy } from "./invented-names.ts";

interface Camp {
  readonly id: Id;
  readonly name: string;
  readonly tag: string;
  readonly slot: Slot;
  /** Actors in a hundred. */
  readonly share: number;
  readonly kinds: readonly ActorKind[];
}

const FIGHTERS = ["person", "armed-group", "militia", "unnamed-group", "political-group"] as const;
const BACKERS = ["state", "person", "government", "armed-group", "unnamed-group"] as const;
const THIRD = ["person", "igo", "ngo", "state", "legislature"] as const;
const PEOPLE = ["community", "unnamed-group"] as const;

/** The eight in a hundred that are left are on no side. */
const CAMPS: readonly Camp[] = [
  { id: "hills", name: "Hills", tag: "HI", slot: "violet", share: 20, kinds: FIGHTERS },
  { id: "valleys", name: "Valleys", tag: "VA", slot: "azure", share: 20, kinds: FIGHTERS },
  { id: "third", name: "Third parties", tag: "TP", slot: "slate", share: 20, kinds: THIRD },
  { id: "hills-backers", name: "Backers of the hills", tag: "HB", slot: "tan", share: 12, kinds: BACKERS },
  {
    id: "valleys-backers",
    name: "Backers of the valleys",
    tag: "VB",
    slot: "olive",
    share: 12,
    kinds: BACKERS,
  },
  { id: "civilians", name: "Civilians", tag: "CV", slot: "pine", share: 8, kinds: PEOPLE },
];
const ASIDE: Pick<Camp, "id" | "kinds"> = { id: "", kinds: ["media", "person", "anonymous-person"] };
const FRONTS = [
  ["hills", "valleys"],
  ["valleys", "hills"],
  ["hills", "valleys-backers"],
  ["valleys", "hills-backers"],
] as const;
const ALLIANCES = [
  ["hills-backers", "hills"],
  ["valleys-backers", "valleys"],
] as const;

const ALONE = 0.14;
/** For each actor, beyond the trees. */
const FURTHER_TIES = 0.4;
const TRIES = 10;
const TWICE = 0.1;
const ACTORS_PER_MEDIATOR = 60;

const INSIDE = ["part-of", "holds-office-in", "leads", "loyal-to", "belongs-to", "ally-of"] as const;
const FRIENDLY = ["backs", "supplies-arms-to", "aids", "ally-of", "fights-alongside"] as const;
const HOSTILE = ["fights", "fights", "threatens", "accuses", "opposes", "harms"] as const;
const MEETING = ["mediates", "meets", "negotiates-with"] as const;

/**
 * The casefile of an invented war, the same for the same numbers. Two camps that fight, their backers, third parties with
 * mediators, civilians, and some who are on no side. Each camp is a tree grown by preferential attachment, so that few have
 * many ties; further ties are mostly friendly inside a camp or from a backer, and hostile across the front; one in twelve
 * is against that rule. One actor in seven is alone; one tie in ten has two relations.
 */
export function inventedCase(actors: number, seed: number): Casefile {
  const dice = diceFrom(seed);
  const cast = castOf(actors, dice);
  const net = new Net(cast, dice);
  for (const { id } of CAMPS) net.growTree(id);
  for (const [a, b] of ALLIANCES) net.join(net.first(a), net.first(b), FRIENDLY);
  net.join(net.first("hills"), net.first("valleys"), ["fights"]);
  for (const one of net.linked(ASIDE.id)) net.join(one, net.popular(dice.pick(CAMPS).id), MEETING);
  let left = Math.round(FURTHER_TIES * actors);
  for (let i = 0; i < TRIES * actors && left > 0; i++) if (addFurther(net, dice)) left--;
  for (const mediator of net.linked("third").slice(0, 1 + Math.round(actors / ACTORS_PER_MEDIATOR))) {
    for (const camp of ["hills", "valleys"]) net.join(mediator, net.popular(camp), MEETING);
  }
  return aCase({
    id: `invented-${actors}`,
    title: `An invented war of ${actors} actors`,
    events: [],
    sides: CAMPS.map(({ id, name, tag, slot }) => aSide({ id, name, tag, slot })),
    actors: cast.map(({ actor }) => actor),
    relations: net.relations,
  });
}

interface Member {
  readonly actor: Actor;
  /** A camp's id, or that of those aside. */
  readonly camp: Id;
  readonly alone: boolean;
}

function castOf(count: number, dice: Dice): readonly Member[] {
  const nameOf = namesBy(dice);
  const sizes = CAMPS.map(({ share }) => Math.max(2, Math.round((share * count) / 100)));
  const camps = CAMPS.flatMap((camp, i) => Array.from({ length: sizes[i] ?? 0 }, () => camp));
  // The paper that prints the news is one of those aside.
  const gazette = { id: "gazette", name: "Norwick Gazette", kind: "media" } as const;
  const cast: Member[] = [{ actor: anActor(gazette), camp: ASIDE.id, alone: true }];
  const met = new Set<Id>();
  for (let i = 0; i < count - 1; i++) {
    const camp = camps[i] ?? ASIDE;
    const kind = dice.pick(camp.kinds);
    const id = `actor-${String(i + 1).padStart(3, "0")}`;
    const named = { id, name: nameOf(kind), kind };
    const alone = met.has(camp.id) && dice.chance(ALONE);
    met.add(camp.id);
    cast.push({
      actor: anActor(camp === ASIDE ? named : { ...named, side: camp.id }),
      camp: camp.id,
      alone,
    });
  }
  return cast;
}

/** Of twelve ties; the last one is against the rule. */
const ROLLS = [..."iiiii", ..."fffff", ..."b", ..."o"] as const;

/** True when it has found two who had no tie. */
function addFurther(net: Net, dice: Dice): boolean {
  const camp = dice.pick(CAMPS).id;
  const [from, to] = dice.pick(FRONTS);
  const [backer, backed] = dice.pick(ALLIANCES);
  switch (dice.pick(ROLLS)) {
    case "i":
      return net.joinPopular(camp, camp, dice.chance(0.5) ? INSIDE : FRIENDLY);
    case "f":
      return net.joinPopular(from, to, HOSTILE);
    case "b":
      return net.joinPopular(backer, backed, FRIENDLY);
    default:
      return dice.chance(0.5) ? net.joinPopular(camp, camp, HOSTILE) : net.joinPopular(from, to, MEETING);
  }
}

/** The ties as they grow. */
class Net {
  readonly relations: Relation[] = [];
  readonly #cast: readonly Member[];
  readonly #dice: Dice;
  readonly #degree = new Map<Id, number>();
  readonly #joined = new Set<string>();

  constructor(cast: readonly Member[], dice: Dice) {
    this.#cast = cast;
    this.#dice = dice;
  }

  linked(camp: Id): readonly Id[] {
    return this.#cast.filter((one) => one.camp === camp && !one.alone).map(({ actor }) => actor.id);
  }

  first(camp: Id): Id {
    return this.linked(camp)[0] ?? "gazette";
  }

  /** Somebody of the camp, the more likely the more ties it has. */
  popular(camp: Id): Id {
    return this.#popularOf(this.linked(camp));
  }

  growTree(camp: Id): void {
    const members = this.linked(camp);
    for (let i = 1; i < members.length; i++) {
      this.join(members[i] ?? "", this.#popularOf(members.slice(0, i)), INSIDE);
    }
  }

  joinPopular(from: Id, to: Id, types: readonly RelationType[]): boolean {
    return this.join(this.popular(from), this.popular(to), types);
  }

  /** One relation, at times two; none, and false, when the two are the same or have one. */
  join(source: Id, target: Id, types: readonly RelationType[]): boolean {
    const key = pairKey(source, target);
    if (source === target || this.#joined.has(key)) return false;
    this.#joined.add(key);
    for (const id of [source, target]) this.#degree.set(id, (this.#degree.get(id) ?? 0) + 1);
    const type = this.#dice.pick(types);
    this.#add(source, target, type);
    const second = this.#dice.pick(types);
    if (this.#dice.chance(TWICE) && second !== type) this.#add(target, source, second);
    return true;
  }

  #popularOf(ids: readonly Id[]): Id {
    return this.#dice.weighted(ids, (id) => 1 + (this.#degree.get(id) ?? 0));
  }

  #add(source: Id, target: Id, type: RelationType): void {
    this.relations.push(aRelation({ id: `relation-${this.relations.length + 1}`, source, target, type }));
  }
}
