import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { day } from "../../src/base/day.ts";
import { EVENT_TYPES, idsOf, STATUSES } from "../../src/casefile/vocabulary.ts";
import { decodeLink, encodeLink, isLink, LINK_LIMIT } from "../../src/state/url.ts";
import { defaultView, type View } from "../../src/state/view.ts";
import { LANE_BYS } from "../../src/timeline/lanes.ts";

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const ids = fc.uniqueArray(id, { maxLength: 6 });
const days = fc.integer({ min: -100_000, max: 100_000 }).map(day);
const milliDay = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((n) => n / 1000);
const tenth = fc.integer({ min: 0, max: 8000 }).map((n) => n / 10);

const view: fc.Arbitrary<View> = fc
  .record(
    {
      case: id,
      filter: fc.record(
        {
          actors: ids,
          actorMode: fc.constantFrom("any", "all"),
          withMembers: fc.boolean(),
          exclude: ids,
          sides: ids,
          types: fc.uniqueArray(fc.constantFrom(...idsOf(EVENT_TYPES))),
          statuses: fc.uniqueArray(fc.constantFrom(...idsOf(STATUSES))),
          places: ids,
          from: days,
          to: days,
          text: fc.string({ maxLength: 40, unit: "binary" }),
        },
        {
          requiredKeys: [
            "actors",
            "actorMode",
            "withMembers",
            "exclude",
            "sides",
            "types",
            "statuses",
            "places",
            "text",
          ],
        },
      ),
      window: fc
        .tuple(milliDay, fc.integer({ min: 1, max: 9_000_000 }))
        .map(([from, width]) => ({ from: day(from), to: day(Math.round(from * 1000 + width) / 1000) })),
      laneBy: fc.constantFrom(...LANE_BYS),
      unmatched: fc.constantFrom("auto", "dim", "hide"),
      selection: fc.record({
        kind: fc.constantFrom("event", "actor", "relation", "figure", "place", "document"),
        id,
      }),
      screen: fc.constantFrom("scene", "table", "figures"),
      pictures: fc.constantFrom("both", "timeline", "graph"),
      relationsAs: fc.constantFrom("graph", "matrix", "days", "list"),
      nodeSize: fc.constantFrom("same", "events"),
      relationsOf: fc.constantFrom("all", "reported"),
      hops: fc.constantFrom(1, 2),
      path: fc.record({ from: id, to: id, positive: fc.boolean() }),
      graphDay: days,
      pins: fc.dictionary(id, fc.record({ x: tenth, y: tenth }), { noNullPrototype: true, maxKeys: 5 }),
      document: id,
      split: fc.integer({ min: 200, max: 800 }).map((n) => n / 1000),
      detailsWidth: fc.integer({ min: 280, max: 720 }),
      tab: fc.constantFrom("timeline", "graph"),
      sort: fc.record({ column: fc.string({ maxLength: 20 }), descending: fc.boolean() }),
    },
    {
      requiredKeys: [
        "case",
        "filter",
        "laneBy",
        "unmatched",
        "screen",
        "pictures",
        "relationsAs",
        "nodeSize",
        "relationsOf",
        "hops",
        "pins",
        "split",
        "detailsWidth",
        "tab",
      ],
    },
  )
  .map((random) => random as View);

function fragmentOf(values: unknown): string {
  return `#v1=${Buffer.from(deflateSync(strToU8(JSON.stringify(values)))).toString("base64url")}`;
}

describe("a link", () => {
  it("holds the whole view, whatever it is", () => {
    fc.assert(
      fc.property(view, (random) => {
        const link = decodeLink(encodeLink(random, "abc123"));
        expect(link?.view).toEqual(random);
        expect(link?.hash).toBe("abc123");
        expect(link?.dropped).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("is short for the default view", () => {
    expect(encodeLink(defaultView("al-qusair-2013"), "0123456789ab").length).toBeLessThan(100);
  });

  it("is written in characters that no mail program breaks", () => {
    fc.assert(
      fc.property(view, (random) => {
        expect(encodeLink(random, "0")).toMatch(/^#v1=[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it("never throws, whatever the fragment says", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        decodeLink(text);
        decodeLink(`#v1=${text}`);
      }),
    );
  });

  it("drops what it does not know or what is wrong, names it, and keeps the rest", () => {
    const link = decodeLink(
      fragmentOf({ case: "c", laneBy: "place", split: 7, colour: "red", types: ["war"] }),
    );
    expect(link?.view.laneBy).toBe("place");
    expect(link?.view.split).toBe(defaultView("c").split);
    expect(link?.dropped).toEqual(["split", "colour", "types"]);
  });

  it("refuses ids that are no slugs", () => {
    const link = decodeLink(fragmentOf({ case: "c", actors: ["<img src=x onerror=alert(1)>"] }));
    expect(link?.view.filter.actors).toEqual([]);
    expect(link?.dropped).toEqual(["actors"]);
  });

  it("is not read when it is longer than the limit", () => {
    const long = fragmentOf({ case: "c", text: "x" }) + "A".repeat(LINK_LIMIT);
    expect(decodeLink(long)).toBeUndefined();
  });

  it("cannot blow up: a small fragment that inflates to megabytes is refused", () => {
    const bomb = fragmentOf({ case: "c", text: "x".repeat(4_000_000) });
    expect(bomb.length).toBeLessThan(LINK_LIMIT);
    expect(decodeLink(bomb)).toBeUndefined();
  });

  it("of a later version is known as a link but not read", () => {
    expect(isLink("#v2=abc")).toBe(true);
    expect(decodeLink("#v2=abc")).toBeUndefined();
    expect(isLink("#details")).toBe(false);
  });
});
