import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import { type Claim, claimsByBlock, claimsOf } from "../../src/evidence/claims.ts";
import { checkCues, matchOf } from "../../src/evidence/opened-text.ts";
import { claimPressed, segmentsOf } from "../../src/evidence/passage.ts";
import {
  aCase,
  aDocument,
  aFigure,
  anActor,
  anEvent,
  aPassage,
  aRelation,
  DOCUMENT_TEXT,
} from "../support/case-builder.ts";

function claim(id: string, start: number, end: number, cue = "cue"): Claim {
  return {
    key: `event:${id}:0`,
    target: { kind: "event", id },
    title: id,
    passage: aPassage({ start, end, cue }),
    lights: [id],
  };
}

const position = fc.integer({ min: -5, max: 60 });
const someClaims = fc
  .array(fc.tuple(position, position), { maxLength: 8 })
  .map((pairs) => pairs.map(([a, b], n) => claim(`e${n}`, Math.min(a, b), Math.max(a, b))));

describe("cutting a text at its passages", () => {
  it("gives pieces that put together are the text again", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 50 }),
        position,
        position,
        someClaims,
        (text, a, b, claims) => {
          const [start, end] = [Math.min(a, b), Math.max(a, b)];
          const segments = segmentsOf(text, start, end, claims);
          expect(segments.map((segment) => segment.text).join("")).toBe(
            text.slice(Math.max(0, start), Math.max(0, end)),
          );
        },
      ),
    );
  });

  it("leaves no gap and no empty piece", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 50 }), someClaims, (text, claims) => {
        const segments = segmentsOf(text, 0, text.length, claims);
        for (const [n, segment] of segments.entries()) {
          expect(segment.end).toBeGreaterThan(segment.start);
          expect(segment.start).toBe(n === 0 ? 0 : segments[n - 1]?.end);
        }
      }),
    );
  });

  it("lights a piece for exactly the passages that cover each of its characters", () => {
    fc.assert(
      fc.property(someClaims, (claims) => {
        for (const segment of segmentsOf("x".repeat(60), 0, 60, claims)) {
          for (let at = segment.start; at < segment.end; at++) {
            const covering = claims.filter(({ passage }) => passage.start <= at && at < passage.end);
            expect(new Set(segment.claims)).toEqual(new Set(covering));
          }
        }
      }),
    );
  });

  it("means the shortest passage at the first press and the next longer one at the second", () => {
    const claims = [claim("long", 0, 20), claim("short", 5, 10)];
    const [, both] = segmentsOf("x".repeat(20), 0, 20, claims);
    const pressed = (selected: string) =>
      claimPressed(both?.claims ?? [], ({ target }) => target.id === selected);
    expect(pressed("")?.target.id).toBe("short");
    expect(pressed("short")?.target.id).toBe("long");
    expect(pressed("long")?.target.id).toBe("short");
  });
});

describe("what was drawn from a document", () => {
  const casefile = aCase({
    actors: [anActor({ id: "envoy", evidence: [aPassage({ block: "p2", start: 150, end: 170 })] })],
    events: [anEvent({ id: "meeting", evidence: [aPassage({ start: 30, end: 60 })] })],
    figures: [aFigure({ event: "meeting", evidence: [aPassage({ start: 30, end: 90 })] })],
    relations: [aRelation({ evidence: [aPassage({ document: "other" })] })],
  });
  const index = indexCase(casefile);

  it("stands in the order of the text, the longer passage first, without that of other documents", () => {
    const ids = claimsOf(index, "gazette-1").map(({ target }) => target.id);
    expect(ids.slice(0, 1)).not.toContain("meeting");
    expect(ids.indexOf("left-suthby")).toBeLessThan(ids.indexOf("meeting"));
    expect(ids.indexOf("meeting")).toBeLessThan(ids.indexOf("envoy"));
    expect(ids).not.toContain("envoy-backs-captain");
  });

  it("lights a figure's event together with the figure", () => {
    const figure = claimsOf(index, "gazette-1").find(({ target }) => target.kind === "figure");
    expect(figure?.lights).toEqual(["left-suthby", "meeting"]);
  });

  it("is listed under its own paragraph, and an empty paragraph is listed too", () => {
    const blocks = claimsByBlock(aDocument(), claimsOf(index, "gazette-1"));
    expect(blocks.map(({ block }) => block.id)).toEqual(["title", "p1", "p2"]);
    expect(blocks[0]?.claims).toEqual([]);
    expect(blocks[2]?.claims.map(({ target }) => target.id)).toEqual(["envoy"]);
  });
});

describe("an opened text", () => {
  it("matches by its SHA-256 alone", () => {
    const document = aDocument();
    const opened = { text: DOCUMENT_TEXT, sha256: document.sha256, bytes: 1 };
    expect(matchOf(document, opened)).toEqual({ kind: "match" });
    expect(matchOf(document, { ...opened, sha256: "0".repeat(64) })).toMatchObject({
      kind: "mismatch",
      got: "00000000",
      expected: document.sha256.slice(0, 8),
      expectedBytes: document.bytes,
      gotBytes: 1,
    });
  });

  it("finds cues at their place, elsewhere, or nowhere", () => {
    const text = "aaaa cue bbbb cue cccc";
    const at = (start: number, end: number, cue = "cue") => checkCues(text, [claim("e", start, end, cue)])[0];
    expect(at(4, 9)).toMatchObject({ found: "here" });
    expect(at(10, 13)).toMatchObject({ found: "elsewhere", at: 14 });
    expect(at(9, 13)).toMatchObject({ found: "elsewhere", at: 5 });
    expect(at(0, 4, "absent")).toMatchObject({ found: "nowhere" });
  });

  it("looks for the cue of a passage once, however many claims rest on it", () => {
    expect(checkCues("cue", [claim("a", 0, 3), claim("b", 0, 3)])).toHaveLength(1);
  });
});
