import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { reportedOf } from "../../src/graph/counted.ts";
import { findingsOf, opposedSides } from "../../src/graph/findings.ts";
import { aRelation } from "../support/case-builder.ts";
import { aWar, graphCases, shuffled } from "./graph-case.ts";

const QUSAIR = indexCase(
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, "../../data/al-qusair-2013.json"), "utf8"),
  ) as Casefile,
);

function keysOf(casefile: Casefile, stands?: boolean): readonly string[] {
  return findingsOf(indexCase(casefile))
    .filter((finding) => stands === undefined || finding.stands === stands)
    .map(({ key }) => key);
}

function aWarWith(...relations: Parameters<typeof aRelation>[0][]): Casefile {
  return aWar({ relations: [...aWar().relations, ...relations.map((parts) => aRelation(parts))] });
}

describe("findings", () => {
  test("name who is friendly with both of two opposed sides", () => {
    const between = findingsOf(indexCase(aWar())).find(({ kind }) => kind === "between");
    expect(between).toMatchObject({
      key: "between envoy",
      stands: false,
      into: [{ side: "hills" }, { side: "valleys" }],
    });
  });

  test("name nobody as between whose own side is one of the two", () => {
    const casefile = aWarWith(
      { id: "r1", source: "orla", target: "bram", type: "meets" },
      { id: "r2", source: "orla", target: "guard", type: "backs" },
    );
    expect(keysOf(casefile).filter((key) => key.startsWith("between"))).toEqual(["between envoy"]);
  });

  test("name friends across opposed sides, not friends across sides that are not opposed", () => {
    const casefile = aWarWith(
      { id: "r1", source: "orla", target: "bram", type: "meets" },
      { id: "r2", source: "envoy", target: "bram", type: "backs" },
    );
    expect(keysOf(casefile, true)).toEqual(["across bram orla"]);
  });

  test("name enemies within a side", () => {
    const casefile = aWarWith({ id: "r1", source: "orla", target: "guard", type: "opposes" });
    expect(keysOf(casefile, true)).toEqual(["within guard orla"]);
    const claimed = aWarWith({
      id: "r1",
      source: "orla",
      target: "guard",
      type: "opposes",
      status: "claimed",
    });
    expect(keysOf(claimed, true)).toEqual([]);
    expect(keysOf(claimed, false)).toContain("within guard orla");
  });

  test("fall away where the friendship, or that the sides are opposed, is not reported", () => {
    const friends = { id: "r1", source: "orla", target: "bram", type: "meets" } as const;
    const war = (status: "reported" | "claimed") =>
      aWar({
        relations: [
          aRelation({ id: "war", source: "guard", target: "ferrymen", type: "fights", status }),
          aRelation(friends),
        ],
      });
    expect(findingsOf(indexCase(war("reported"))).map(({ stands }) => stands)).toEqual([true]);
    expect(findingsOf(indexCase(war("claimed"))).map(({ stands }) => stands)).toEqual([false]);
  });

  test("are the same in any order of the file, and those that stand are those of the reported relations alone", () => {
    fc.assert(
      fc.property(graphCases(12), fc.nat(), (casefile, seed) => {
        expect(keysOf(shuffled(casefile, seed))).toEqual(keysOf(casefile));
        const reported = {
          ...casefile,
          relations: casefile.relations.filter(({ status }) => status === "reported"),
        };
        expect(keysOf(casefile, true)).toEqual(keysOf(reported));
      }),
    );
  });
});

describe("in the Al-Qusair case", () => {
  test("four pairs of sides are opposed, all as reported", () => {
    const sides = [...opposedSides(QUSAIR, "all")].sort();
    expect(sides).toEqual([
      "civilians government",
      "civilians opposition",
      "government opposition",
      "government third-parties",
    ]);
    expect([...opposedSides(QUSAIR, "reported")].sort()).toEqual(sides);
  });

  test("the U.S. and Russia stand between; the talks of government and rebels are only proposed", () => {
    const findings = new Map(findingsOf(QUSAIR).map(({ key, stands }) => [key, stands]));
    expect(findings.get("between us")).toBe(true);
    expect(findings.get("between russia")).toBe(true);
    expect(findings.get("across rebels syrian-government")).toBe(false);
    expect(findings.get("within obama us-lawmakers")).toBe(true);
    expect(findings.get("within kerry us-allies")).toBe(false);
  });

  test("62 of 72 relations are reported; without the rest three actors would stand without a tie", () => {
    expect(reportedOf(QUSAIR)).toEqual({
      relations: 72,
      reported: 62,
      alone: ["hezbollah-fighters", "iranian-fighters", "banias-civilians"],
    });
  });
});
