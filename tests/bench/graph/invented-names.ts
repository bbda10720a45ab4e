import type { ActorKind } from "../../../src/casefile/vocabulary.ts";
import type { Dice } from "./dice.ts";

const PLACES = [
  "Norwick",
  "Suthby",
  "Vell",
  "Carrow",
  "Thornmere",
  "Kell",
  "Dunmoor",
  "Eastholm",
  "Wend",
  "Ashport",
  "Lower Marrow",
  "Grayford",
  "Orm",
  "Tallis",
  "Brackwater",
  "Silverdale",
  "Hob",
  "Westerby",
  "Upper Cray",
  "Lindale",
  "Rook Island",
];
const FIRST = [
  "Orla",
  "Bram",
  "Ines",
  "Tovar",
  "Mirel",
  "Anselm",
  "Juno",
  "Piet",
  "Sabine",
  "Ruben",
  "Dara",
  "Kasimir",
];
const LAST = [
  "Venn",
  "Marsh",
  "Brandt",
  "Okoro",
  "Lind",
  "Farrow",
  "Castellan",
  "Hale",
  "Dorn",
  "Whitlock",
  "Sorel",
  "Ames",
  "Quist",
];
const TITLES = ["Col.", "Gen.", "Minister", "Prince", "Envoy"];

/** "P" stands for a place. */
const PATTERNS: Readonly<Record<Exclude<ActorKind, "person">, readonly string[]>> = {
  "anonymous-person": ["P official", "a captain from P", "doctor in P"],
  state: ["P", "Republic of P", "P Isles"],
  government: ["government of P", "P cabinet", "Ministry of P"],
  legislature: ["P senate", "P senate committee", "lawmakers of P"],
  igo: ["Council of P", "Union of P", "P Commission"],
  ngo: ["P Monitor", "Doctors of P", "P Observatory"],
  media: ["P Gazette", "Radio P", "P Tribune"],
  "armed-group": ["P Brigade", "P Front", "Free P Guard", "P forces"],
  militia: ["P militia", "ferrymen of P", "P Watch"],
  "political-group": ["P coalition", "P League", "some P leaders"],
  community: ["people of P", "P communities", "villagers near P"],
  unspecified: ["P circle", "friends of P"],
  "unnamed-group": ["fighters from P", "P officials", "refugees in P", "P rebels", "neighbours of P"],
};
const TRIES = 20;

/** Names as long as those of a real case, from two to about thirty characters, each given once. */
export function namesBy(dice: Dice): (kind: ActorKind) => string {
  const given = new Set<string>();
  return (kind) => {
    let name = nameOf(kind, dice);
    for (let i = 0; i < TRIES && given.has(name); i++) name = nameOf(kind, dice);
    while (given.has(name)) name = `${name} II`;
    given.add(name);
    return name;
  };
}

function nameOf(kind: ActorKind, dice: Dice): string {
  if (kind !== "person") return dice.pick(PATTERNS[kind]).replace("P", dice.pick(PLACES));
  if (dice.chance(0.45)) return dice.pick(LAST);
  return `${dice.pick(dice.chance(0.3) ? TITLES : FIRST)} ${dice.pick(LAST)}`;
}
