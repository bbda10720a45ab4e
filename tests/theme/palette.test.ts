import { readFileSync } from "node:fs";
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, it } from "vitest";
import { idsOf, SLOTS } from "../../src/casefile/vocabulary.ts";
import { type ColourName, PALETTE, type Scheme } from "../../src/theme/palette.ts";
import { tokensCss } from "../../src/theme/tokens.ts";

const SCHEMES: readonly Scheme[] = ["light", "dark"];
const SIDES = idsOf(SLOTS).map((slot): ColourName => `side-${slot}`);
const difference = differenceCiede2000();
const EYES = [
  (colour: Color) => colour,
  ...[filterDeficiencyDeuter(1), filterDeficiencyProt(1), filterDeficiencyTrit(1)].map(
    (filter) => (colour: Color) => filter(colour),
  ),
];

function read(name: ColourName, scheme: Scheme): Color {
  const colour = parse(PALETTE[name][scheme]);
  if (colour === undefined) throw new Error(`no colour: ${name}`);
  return colour;
}

/** Smallest distance between two of the colours, for every kind of colour vision. */
function worstPair(names: readonly ColourName[], scheme: Scheme): number {
  let worst = Number.POSITIVE_INFINITY;
  for (const see of EYES) {
    for (const [i, a] of names.entries()) {
      for (const b of names.slice(i + 1)) {
        worst = Math.min(worst, difference(see(read(a, scheme)), see(read(b, scheme))));
      }
    }
  }
  return worst;
}

describe("the palette", () => {
  it.each([
    ["light", 16],
    ["dark", 14],
  ] as const)("keeps the sides apart for every kind of colour vision, %s", (scheme, least) => {
    expect(worstPair(SIDES, scheme)).toBeGreaterThanOrEqual(least - 0.5);
  });

  it.each(SCHEMES)(
    "keeps the two signs of a relation apart for every kind of colour vision, %s",
    (scheme) => {
      expect(worstPair(["sign-positive", "sign-negative"], scheme)).toBeGreaterThanOrEqual(14);
    },
  );

  it.each(SCHEMES)("gives text 4.5:1 on every surface, %s", (scheme) => {
    for (const ink of ["ink", "ink-2", "ink-3"] as const) {
      for (const surface of ["paper", "panel", "wash"] as const) {
        const contrast = wcagContrast(PALETTE[ink][scheme], PALETTE[surface][scheme]);
        expect(contrast, `${ink} on ${surface}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it.each(SCHEMES)("gives marks, lines and the focus ring 3:1 on paper, %s", (scheme) => {
    for (const name of [...SIDES, "line", "focus", "sign-positive", "sign-negative"] as const) {
      const contrast = wcagContrast(PALETTE[name][scheme], PALETTE.paper[scheme]);
      expect(contrast, name).toBeGreaterThanOrEqual(3);
    }
  });

  it("is what the style sheet of the page says", () => {
    const sheet = readFileSync(new URL("../../src/theme/tokens.css", import.meta.url), "utf8");
    expect(sheet, 'stale: run "npm run generate"').toBe(tokensCss());
  });
});
