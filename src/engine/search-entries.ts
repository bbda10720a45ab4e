import type { CaseIndex } from "../casefile/index-case.ts";
import type { Id } from "../casefile/types.ts";
import { MEASURES } from "../casefile/vocabulary.ts";
import { foldText, soundKey, wordsOf } from "./fold.ts";
import type { Hit } from "./hit.ts";
import type { HitWords } from "./hit-words.ts";

/** One name of a thing, in the spellings that are compared. */
export interface Key {
  readonly folded: string;
  readonly words: readonly string[];
  /** The sound of the whole name without its spaces, and of each word. */
  readonly sound: string;
  readonly sounds: readonly string[];
  /** The name as written, where it is an alias. */
  readonly alias?: string;
}

export interface Entry {
  readonly hit: Hit;
  /** Names, the first one first. */
  readonly keys: readonly Key[];
  /** Folded text about the thing, in which words count for less than in a name. */
  readonly told: string;
  /** Of two that match equally well, the heavier comes first. */
  readonly weight: number;
}

/** Actors, events, places and figures of the case, each with everything that it may be found by. */
export function entriesOf(index: CaseIndex, words: HitWords): readonly Entry[] {
  return [
    ...actorEntries(index, words),
    ...events(index, words),
    ...places(index, words),
    ...figures(index, words),
  ];
}

export function actorEntries(index: CaseIndex, words: HitWords): readonly Entry[] {
  return index.casefile.actors.map((actor) => ({
    hit: {
      kind: "actor",
      target: { kind: "actor", id: actor.id },
      label: actor.name,
      detail: words.actor(actor),
    },
    keys: [
      ...keysOf([actor.name, ...(actor.short === undefined ? [] : [actor.short])]),
      ...keysOf(actor.aliases, true),
      ...keysOf(actor.role === undefined ? [] : [actor.role]),
    ],
    told: foldText(actor.gist ?? ""),
    weight: eventsWithMembers(index, actor.id),
  }));
}

/** Events of the actor or of one of its parts, so that a group comes before its own fighters. */
function eventsWithMembers(index: CaseIndex, actor: Id): number {
  const ids = [actor, ...(index.membersOf.get(actor) ?? [])];
  return new Set(ids.flatMap((id) => index.eventsOfActor.get(id) ?? []).map((event) => event.id)).size;
}

function events(index: CaseIndex, words: HitWords): readonly Entry[] {
  return index.casefile.events.map((event) => ({
    hit: {
      kind: "event",
      target: { kind: "event", id: event.id },
      label: event.title,
      detail: words.event(event),
    },
    keys: keysOf([event.title, event.short]),
    told: foldText(event.gist),
    weight: event.participants.length,
  }));
}

function places(index: CaseIndex, words: HitWords): readonly Entry[] {
  return index.casefile.places.map((place) => ({
    hit: {
      kind: "place",
      target: { kind: "place", id: place.id },
      label: place.name,
      detail: words.place(place),
    },
    keys: keysOf([place.name]),
    told: "",
    weight: 0,
  }));
}

function figures(index: CaseIndex, words: HitWords): readonly Entry[] {
  return index.casefile.figures.map((figure) => {
    const source = index.actors.get(figure.source);
    return {
      hit: {
        kind: "figure",
        target: { kind: "figure", id: figure.id },
        label: figure.title,
        detail: words.figure(figure),
      },
      keys: keysOf([figure.title, figure.value.words, ...numbersOf(figure.value)]),
      told: [figure.unit, MEASURES[figure.measure].label, figure.population, source?.name ?? ""]
        .map(foldText)
        .join(" "),
      weight: 0,
    };
  });
}

/** The bare numbers, so that "80000" and "80,000" both find "80,000". */
function numbersOf(value: {
  readonly low: number | null;
  readonly high: number | null;
  readonly best: number | null;
}) {
  return [value.low, value.best, value.high].flatMap((n) => (n === null ? [] : [String(n)]));
}

function keysOf(names: readonly string[], alias = false): readonly Key[] {
  return names.flatMap((name) =>
    spellings(foldText(name)).map((folded) => {
      const words = wordsOf(folded);
      const sounds = words.map(soundKey);
      return { folded, words, sounds, sound: sounds.join(""), ...(alias ? { alias: name } : {}) };
    }),
  );
}

/** The name, and without its article where it has one: "Qusair" is as good a beginning as "Al-Qusair". */
function spellings(folded: string): readonly string[] {
  if (folded === "") return [];
  const bare = folded.replace(/^(?:al|el|the) /, "");
  return bare === folded ? [folded] : [folded, bare];
}
