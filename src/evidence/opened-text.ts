/** Whether a text that the reader opened is the one that the case was drawn from, and if not, how far off it is. */
import type { SourceDocument } from "../casefile/types.ts";
import type { Claim } from "./claims.ts";

/** A text in memory, with the SHA-256 of the bytes that it was read from. */
export interface OpenedText {
  readonly text: string;
  readonly sha256: string;
  readonly bytes: number;
}

export type TextMatch =
  | { readonly kind: "match" }
  | {
      readonly kind: "mismatch";
      /** First eight digits of the two fingerprints. */
      readonly expected: string;
      readonly got: string;
      readonly expectedBytes: number;
      readonly gotBytes: number;
    };

const DIGITS = 8;

export function matchOf(document: SourceDocument, opened: OpenedText): TextMatch {
  if (opened.sha256 === document.sha256) return { kind: "match" };
  return {
    kind: "mismatch",
    expected: document.sha256.slice(0, DIGITS),
    got: opened.sha256.slice(0, DIGITS),
    expectedBytes: document.bytes,
    gotBytes: opened.bytes,
  };
}

export interface CueCheck {
  readonly claim: Claim;
  /** In its passage, at another place of the text, or not at all. */
  readonly found: "here" | "elsewhere" | "nowhere";
  /** Where it stands elsewhere, nearest to the passage: the UTF-16 position of its first unit. */
  readonly at?: number;
}

/** Looks for the cue of every passage, each passage once. */
export function checkCues(text: string, claims: readonly Claim[]): readonly CueCheck[] {
  const seen = new Set<string>();
  return claims.flatMap((claim) => {
    const { start, end, cue } = claim.passage;
    const key = `${start}:${end}:${cue}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [checkCue(text, claim)];
  });
}

function checkCue(text: string, claim: Claim): CueCheck {
  const { start, end, cue } = claim.passage;
  if (text.slice(start, end).includes(cue)) return { claim, found: "here" };
  const at = nearestOf(text, cue, start);
  return at === undefined ? { claim, found: "nowhere" } : { claim, found: "elsewhere", at };
}

function nearestOf(text: string, cue: string, start: number): number | undefined {
  if (cue === "") return undefined;
  const places = [text.lastIndexOf(cue, start), text.indexOf(cue, start)].filter((place) => place >= 0);
  return places.sort((a, b) => Math.abs(a - start) - Math.abs(b - start))[0];
}
