/** The closed word lists of a casefile. Each list is one table; its union type is derived from it. */

/** How a status is drawn: solid, hollow, hollow and dashed, hatched. Four families read at 16 px, nine do not. */
export type StatusFamily = "happened" | "said" | "meant" | "might";

export const STATUSES = {
  reported: {
    label: "reported",
    family: "happened",
    meaning: "It took place: the document says so itself, or a source that is no party to the conflict does.",
  },
  claimed: {
    label: "claimed",
    family: "said",
    meaning: "A party to the conflict says that it took place.",
  },
  alleged: {
    label: "alleged",
    family: "said",
    meaning: "Somebody else lays a wrong on a named doer; who did it is not established.",
  },
  assessed: {
    label: "assessed",
    family: "said",
    meaning: "A judgement on a state of affairs.",
  },
  planned: {
    label: "planned",
    family: "meant",
    meaning: "The doer has scheduled or announced it; it has not taken place.",
  },
  proposed: {
    label: "proposed",
    family: "meant",
    meaning: "Suggested, not agreed.",
  },
  threatened: {
    label: "threatened",
    family: "might",
    meaning: "The doer announces harm under a condition.",
  },
  forecast: {
    label: "forecast",
    family: "might",
    meaning: "Somebody predicts it.",
  },
  feared: {
    label: "feared",
    family: "might",
    meaning: "Somebody names it as a risk.",
  },
  conditional: {
    label: "conditional",
    family: "might",
    meaning: "Named only as the condition of something else.",
  },
} as const satisfies Record<string, { label: string; family: StatusFamily; meaning: string }>;
export type Status = keyof typeof STATUSES;

export const EVENT_KINDS = {
  act: { label: "act" },
  speech: { label: "speech" },
  state: { label: "state" },
} as const;
export type EventKind = keyof typeof EVENT_KINDS;

/** The shape of an event's glyph follows its type. */
export const EVENT_TYPES = {
  statement: { label: "statement" },
  meeting: { label: "meeting" },
  force: { label: "use of force" },
  decision: { label: "decision" },
  transfer: { label: "transfer" },
  harm: { label: "harm" },
  other: { label: "other" },
} as const;
export type EventType = keyof typeof EVENT_TYPES;

/** Each label reads after the actor's name. */
export const ROLES = {
  agent: { label: "does it" },
  target: { label: "is its target" },
  victim: { label: "suffers it" },
  speaker: { label: "says it" },
  addressee: { label: "is spoken to" },
  host: { label: "hosts it" },
  side: { label: "takes part" },
  beneficiary: { label: "is meant to gain from it" },
  mentioned: { label: "is spoken of" },
} as const;
export type Role = keyof typeof ROLES;

/** The shape of an actor's node follows its kind. */
export const ACTOR_KINDS = {
  person: { label: "person", shape: "circle" },
  "anonymous-person": { label: "unnamed person", shape: "circle" },
  state: { label: "state", shape: "square" },
  government: { label: "government", shape: "square" },
  legislature: { label: "legislature", shape: "square" },
  igo: { label: "intergovernmental organisation", shape: "rounded" },
  ngo: { label: "non-governmental organisation", shape: "rounded" },
  media: { label: "news medium", shape: "triangle" },
  "armed-group": { label: "armed group", shape: "hexagon" },
  militia: { label: "militia", shape: "hexagon" },
  "political-group": { label: "political group", shape: "rounded" },
  community: { label: "community", shape: "ring" },
  "unnamed-group": { label: "unnamed group", shape: "ring" },
  unspecified: { label: "kind not given", shape: "circle" },
} as const;
export type ActorKind = keyof typeof ACTOR_KINDS;

export const ATTRIBUTION_MODES = {
  "own-voice": { label: "in its own voice" },
  relay: { label: "passing it on" },
  "direct-quote": { label: "quoted word for word" },
  "indirect-speech": { label: "in reported speech" },
  "broadcast-interview": { label: "in a broadcast interview" },
  "news-report": { label: "in a news report" },
  estimate: { label: "as an estimate" },
  claim: { label: "as a claim" },
  record: { label: "as a record" },
} as const;
export type AttributionMode = keyof typeof ATTRIBUTION_MODES;

export const INTERESTS = {
  "conflict-party": { label: "party to the conflict" },
  "party-ally": { label: "ally of a party" },
  "official-third-party": { label: "official of a third party" },
  intergovernmental: { label: "intergovernmental body" },
  ngo: { label: "non-governmental organisation" },
  "opposition-leaning-monitor": { label: "monitor that leans to the opposition" },
  "state-run-media": { label: "state-run medium" },
  press: { label: "press" },
  unknown: { label: "interest unknown" },
} as const;
export type Interest = keyof typeof INTERESTS;

export const HEDGE_CLASSES = {
  "bound-lower-inclusive": { label: "that many or more" },
  "bound-lower-exclusive": { label: "more than that" },
  "bound-upper": { label: "no more than that" },
  "vague-quantity": { label: "a vague number" },
  "vague-quantifier": { label: "some, without saying how many" },
  approximator: { label: "about that many" },
  estimate: { label: "an estimate" },
  modal: { label: "it may be so" },
  conditional: { label: "on a condition" },
  expectation: { label: "it is expected" },
  evidential: { label: "told on somebody's word" },
  denial: { label: "it is denied" },
} as const;
export type HedgeClass = keyof typeof HEDGE_CLASSES;

export type RelationSign = "positive" | "negative" | "neutral";

/** `label` reads as "source LABEL target"; `inverse` as "target INVERSE source". */
export const RELATION_TYPES = {
  fights: { label: "fights", inverse: "fights", sign: "negative", symmetric: true },
  harms: { label: "harms", inverse: "is harmed by", sign: "negative", symmetric: false },
  threatens: { label: "threatens", inverse: "is threatened by", sign: "negative", symmetric: false },
  warns: { label: "warns", inverse: "is warned by", sign: "negative", symmetric: false },
  accuses: { label: "accuses", inverse: "is accused by", sign: "negative", symmetric: false },
  opposes: { label: "opposes", inverse: "is opposed by", sign: "negative", symmetric: false },
  presses: { label: "presses", inverse: "is pressed by", sign: "negative", symmetric: false },
  "refuses-to-meet": {
    label: "refuses to meet",
    inverse: "is refused by",
    sign: "negative",
    symmetric: false,
  },
  "competes-with": { label: "competes with", inverse: "competes with", sign: "negative", symmetric: true },
  "ally-of": { label: "is an ally of", inverse: "is an ally of", sign: "positive", symmetric: true },
  backs: { label: "backs", inverse: "is backed by", sign: "positive", symmetric: false },
  aids: { label: "aids", inverse: "is aided by", sign: "positive", symmetric: false },
  "supplies-arms-to": {
    label: "supplies arms to",
    inverse: "gets arms from",
    sign: "positive",
    symmetric: false,
  },
  "fights-alongside": {
    label: "fights alongside",
    inverse: "fights alongside",
    sign: "positive",
    symmetric: true,
  },
  "co-sponsors": {
    label: "co-sponsors with",
    inverse: "co-sponsors with",
    sign: "positive",
    symmetric: true,
  },
  "negotiates-with": {
    label: "negotiates with",
    inverse: "negotiates with",
    sign: "positive",
    symmetric: true,
  },
  mediates: { label: "mediates for", inverse: "has as a mediator", sign: "positive", symmetric: false },
  meets: { label: "meets", inverse: "meets", sign: "positive", symmetric: true },
  "spokesperson-for": {
    label: "speaks for",
    inverse: "has as spokesperson",
    sign: "positive",
    symmetric: false,
  },
  "loyal-to": { label: "is loyal to", inverse: "has the loyalty of", sign: "positive", symmetric: false },
  "aligned-with": { label: "is aligned with", inverse: "is aligned with", sign: "positive", symmetric: true },
  "part-of": { label: "is part of", inverse: "includes", sign: "neutral", symmetric: false },
  leads: { label: "leads", inverse: "is led by", sign: "neutral", symmetric: false },
  "holds-office-in": {
    label: "holds office in",
    inverse: "has as office holder",
    sign: "neutral",
    symmetric: false,
  },
  "has-base-in": { label: "has a base in", inverse: "holds a base of", sign: "neutral", symmetric: false },
  "based-in": { label: "is based in", inverse: "is the base of", sign: "neutral", symmetric: false },
  "run-by": { label: "is run by", inverse: "runs", sign: "neutral", symmetric: false },
  "belongs-to": {
    label: "belongs to",
    inverse: "counts among its members",
    sign: "neutral",
    symmetric: false,
  },
  "tied-to": { label: "has a tie to", inverse: "has a tie from", sign: "neutral", symmetric: false },
  "tied-with": { label: "has a tie with", inverse: "has a tie with", sign: "neutral", symmetric: true },
} as const satisfies Record<
  string,
  { label: string; inverse: string; sign: RelationSign; symmetric: boolean }
>;
export type RelationType = keyof typeof RELATION_TYPES;

export const SLOTS = {
  violet: {},
  azure: {},
  olive: {},
  tan: {},
  pine: {},
  slate: {},
} as const;
export type Slot = keyof typeof SLOTS;

export const DATE_BASES = {
  explicit: { label: "the date stands in the text" },
  relative: { label: "worked out from words of the text" },
  inferred: { label: "inferred from the context" },
  conflicting: { label: "the text contradicts itself" },
  external: { label: "from outside the document" },
  "import-convention": { label: "by a convention of the data set" },
  none: { label: "the text gives no date" },
} as const;
export type DateBasis = keyof typeof DATE_BASES;

export const PLACE_KINDS = {
  country: { label: "country" },
  region: { label: "region" },
  city: { label: "city" },
  town: { label: "town" },
  route: { label: "route" },
} as const;
export type PlaceKind = keyof typeof PLACE_KINDS;

export const BLOCK_KINDS = {
  title: { label: "title" },
  heading: { label: "heading" },
  paragraph: { label: "paragraph" },
  boilerplate: { label: "boilerplate" },
} as const;

export const MEASURES = {
  killed: { label: "killed" },
  injured: { label: "injured" },
  missing: { label: "missing" },
  refugees: { label: "refugees" },
  displaced: { label: "displaced" },
  detained: { label: "detained" },
  votes: { label: "votes" },
  money: { label: "money" },
  duration: { label: "duration" },
  count: { label: "count" },
} as const;
export type Measure = keyof typeof MEASURES;

export const CIVILIANS = {
  civilian: { label: "civilians only" },
  combatant: { label: "fighters only" },
  mixed: { label: "civilians and fighters" },
  unspecified: { label: "civilians and fighters not told apart" },
  "not-applicable": { label: "not a count of people harmed" },
} as const;

export const ACCOUNTINGS = {
  incident: { label: "one incident" },
  cumulative: { label: "running total" },
  stock: { label: "level at a date" },
  duration: { label: "duration" },
} as const;

export const METHODS = {
  record: { label: "from a record" },
  tally: { label: "counted case by case" },
  registration: { label: "people registered" },
  estimate: { label: "estimated" },
  model: { label: "computed from a model" },
  statement: { label: "stated, without saying how it was counted" },
} as const;

export const OVERLAPS = {
  contains: { label: "contains" },
  within: { label: "lies within" },
  overlaps: { label: "overlaps" },
  disjoint: { label: "is apart from" },
  unknown: { label: "overlap unknown" },
} as const;

export const SUPPORTS = {
  status: { label: "how far it is so" },
  when: { label: "the date" },
  place: { label: "the place" },
  participants: { label: "who takes part" },
  content: { label: "what it tells of" },
  figure: { label: "the number" },
  relation: { label: "how they stand to each other" },
  side: { label: "whose side it is on" },
  identity: { label: "who it is" },
  conditions: { label: "the conditions" },
} as const;

/** The ids of a table, typed, in the table's order. */
export function idsOf<T extends Record<string, unknown>>(table: T): readonly (keyof T & string)[] {
  return Object.keys(table);
}

/** The family of the status, which decides how a mark is filled. */
export function familyOf(status: Status): StatusFamily {
  return STATUSES[status].family;
}
