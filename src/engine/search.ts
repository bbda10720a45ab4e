/**
 * One index over everything that a reader may look for by name, number or date.
 * Literal: nothing in the text is a pattern. Spellings that sound alike meet after those that agree by letters.
 */
import { once } from "../base/once.ts";
import type { CaseIndex } from "../casefile/index-case.ts";
import { foldText, soundKey, wordsOf } from "./fold.ts";
import type { Hit } from "./hit.ts";
import { type HitWords, VOCABULARY_WORDS } from "./hit-words.ts";
import { readDay } from "./read-day.ts";
import { createDaySearch } from "./search-days.ts";
import { actorEntries, type Entry, entriesOf, type Key } from "./search-entries.ts";

export type { Hit, HitKind } from "./hit.ts";

export interface Search {
  /** At most `limit` hits, best first. None for text without letters and digits. */
  find(text: string, limit: number): readonly Hit[];
}

const MOST_CHARACTERS = 120;
const MOST_WORDS = 8;
/** Two letters sound like too much. */
const LEAST_SOUND = 3;

/** `words` says the details of a hit; without it they come from the vocabulary. */
export function createSearch(index: CaseIndex, words: HitWords = VOCABULARY_WORDS): Search {
  // A case opens before anybody searches.
  const made = once(() => ({ entries: entriesOf(index, words), days: createDaySearch(index, words) }));
  return {
    find(text, limit) {
      const asked = askedOf(text);
      if (asked === undefined) return [];
      const { entries, days } = made();
      const typed = readDay(asked.folded);
      const byDay = typed === undefined ? [] : days.find(typed);
      const byName = ranked(entries, asked);
      // One word ("May", "2013") may as well be part of a name; with more of them a date is meant.
      const hits = asked.words.length > 1 ? [...byDay, ...byName] : [...byName, ...byDay];
      return unique(hits).slice(0, limit);
    },
  };
}

/** The same over actors alone. */
export function createActorSearch(index: CaseIndex, words: HitWords = VOCABULARY_WORDS): Search {
  const entries = once(() => actorEntries(index, words));
  return {
    find(text, limit) {
      const asked = askedOf(text);
      return asked === undefined ? [] : ranked(entries(), asked).slice(0, limit);
    },
  };
}

interface Asked {
  readonly folded: string;
  readonly words: readonly string[];
  readonly sound: string;
  readonly sounds: readonly string[];
}

function askedOf(text: string): Asked | undefined {
  const words = wordsOf(foldText(text.slice(0, MOST_CHARACTERS))).slice(0, MOST_WORDS);
  if (words.length === 0) return undefined;
  const folded = words.join(" ");
  const sounds = words.map(soundKey);
  return { folded, words, sounds, sound: sounds.join("") };
}

/** How well a key answers: the lower, the better. */
const EXACT = 0;
const BEGINS = 1;
const WORD_BEGINS = 2;
const CONTAINS = 3;
const SOUNDS = 4;
const TOLD = 5;

const KINDS = ["actor", "place", "event", "figure", "date"] as const;

function ranked(entries: readonly Entry[], asked: Asked): readonly Hit[] {
  const found: { readonly entry: Entry; readonly rank: number; readonly key: number; readonly hit: Hit }[] =
    [];
  for (const entry of entries) {
    const best = bestKey(entry, asked);
    if (best !== undefined) found.push({ entry, ...best, hit: hitOf(entry, best.key) });
  }
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      KINDS.indexOf(a.hit.kind) - KINDS.indexOf(b.hit.kind) ||
      a.key - b.key ||
      b.entry.weight - a.entry.weight ||
      a.hit.label.length - b.hit.label.length ||
      (a.hit.label < b.hit.label ? -1 : 1),
  );
  return found.map(({ hit }) => hit);
}

function bestKey(entry: Entry, asked: Asked): { readonly rank: number; readonly key: number } | undefined {
  let best: { readonly rank: number; readonly key: number } | undefined;
  entry.keys.forEach((key, at) => {
    const rank = rankOf(key, asked);
    if (rank !== undefined && (best === undefined || rank < best.rank)) best = { rank, key: at };
  });
  if (best === undefined && asked.words.every((word) => entry.told.includes(word)))
    return { rank: TOLD, key: 0 };
  return best;
}

function rankOf(key: Key, asked: Asked): number | undefined {
  if (key.folded === asked.folded) return EXACT;
  if (key.folded.startsWith(asked.folded)) return BEGINS;
  if (asked.words.every((word) => key.words.some((one) => one.startsWith(word)))) return WORD_BEGINS;
  if (asked.words.every((word) => key.folded.includes(word))) return CONTAINS;
  if (asked.folded.length < LEAST_SOUND) return undefined;
  if (key.sound.startsWith(asked.sound)) return SOUNDS;
  if (asked.sounds.every((sound) => key.sounds.some((one) => one.startsWith(sound)))) return SOUNDS;
  return undefined;
}

/** The hit, with the alias by which it was found where that is not its name. */
function hitOf(entry: Entry, at: number): Hit {
  const also = entry.keys[at]?.alias;
  return also === undefined ? entry.hit : { ...entry.hit, also };
}

function unique(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<string>();
  return hits.filter((hit) => {
    const key = hit.target ? `${hit.target.kind}:${hit.target.id}` : `${hit.days?.first}/${hit.days?.last}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
