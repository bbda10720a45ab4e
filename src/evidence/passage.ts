/** A document's text cut into pieces at the ends of its passages. Positions are UTF-16 units of the whole text. */
import type { Claim } from "./claims.ts";

/**
 * A piece of text on which the same claims rest.
 *
 *     claims    [----- a -----]
 *                      [----- b -----]
 *     segments  [  a  ][ a,b  ][  b  ]
 */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The shortest passage last. */
  readonly claims: readonly Claim[];
}

/** The pieces of `text` from `start` to `end`, in order and without a gap; put together they are the text again. */
export function segmentsOf(
  text: string,
  start: number,
  end: number,
  claims: readonly Claim[],
): readonly Segment[] {
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length));
  const cuts = new Set([from, to]);
  for (const { passage } of claims) {
    for (const position of [passage.start, passage.end])
      if (position > from && position < to) cuts.add(position);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((cut, n) => {
    const begin = places[n] ?? from;
    return { start: begin, end: cut, text: text.slice(begin, cut), claims: resting(claims, begin, cut) };
  });
}

/** The claim that a press on a piece of text means: the shortest; pressed again, the next longer one. */
export function claimPressed(
  claims: readonly Claim[],
  selected: (claim: Claim) => boolean,
): Claim | undefined {
  const at = claims.findIndex(selected);
  return at > 0 ? claims[at - 1] : claims.at(-1);
}

function resting(claims: readonly Claim[], start: number, end: number): readonly Claim[] {
  return claims
    .filter(({ passage }) => passage.start <= start && passage.end >= end)
    .sort((a, b) => lengthOf(b) - lengthOf(a));
}

function lengthOf({ passage }: Claim): number {
  return passage.end - passage.start;
}
