import { describe, expect, it } from "vitest";
import {
  impliedHighest,
  isAbove,
  limitsIn,
  lineOfCase,
  lineOver,
  MARKING_SCALES,
  markingsIn,
} from "../../src/casefile/markings.ts";
import { aBriefing, aCase, aFigure, anEvent } from "../support/case-builder.ts";

describe("what is above a marking", () => {
  it.each(MARKING_SCALES.map((scale) => [scale]))("follows the scale %j", (scale) => {
    scale.forEach((one, i) => {
      scale.forEach((highest, n) => {
        expect(isAbove(one, highest)).toBe(i > n);
      });
    });
  });
  it("is all that cannot be compared: another scale, free text", () => {
    expect(isAbove("TLP:CLEAR", "TOP SECRET")).toBe(true);
    expect(isAbove("for the board", "TLP:RED")).toBe(true);
    expect(isAbove("TLP:CLEAR", "for the board")).toBe(true);
    expect(isAbove("for the board", "For  the board ")).toBe(false);
  });
  it("does not hang on spelling, and knows the old name of TLP:CLEAR", () => {
    expect(isAbove("tlp: amber", "TLP:AMBER")).toBe(false);
    expect(isAbove("TLP:WHITE", "TLP:CLEAR")).toBe(false);
    expect(isAbove("TLP:AMBER+STRICT", "TLP:AMBER")).toBe(true);
  });
  it("is everything marked, where nothing marked may go", () => {
    expect(isAbove("TLP:CLEAR", undefined)).toBe(true);
  });
});

const marked = (...markings: readonly string[]) =>
  markings.map((marking, n) => anEvent({ id: `event-${n}`, marking }));

it("markings are listed once, by scale and then as the file has them", () => {
  const events = marked("SECRET", "for the board", "TLP:RED", "tlp:red", "internal", "RESTRICTED");
  const figures = [aFigure({ marking: "TLP:GREEN" })];
  expect(markingsIn(aCase({ events, figures }))).toEqual([
    "TLP:GREEN",
    "TLP:RED",
    "RESTRICTED",
    "SECRET",
    "for the board",
    "internal",
  ]);
  expect(markingsIn(aCase())).toEqual([]);
});

it("the case's own marking is the most that goes out, where something is marked higher on its scale", () => {
  const events = marked("TLP:RED");
  expect(impliedHighest(aCase({ marking: "TLP:GREEN", events }))).toBe("TLP:GREEN");
  expect(impliedHighest(aCase({ marking: "TLP:RED", events }))).toBeUndefined();
  expect(impliedHighest(aCase({ marking: "EXERCISE", events }))).toBeUndefined();
  expect(impliedHighest(aCase({ marking: "SECRET", events }))).toBeUndefined();
  expect(impliedHighest(aCase({ events }))).toBeUndefined();
});

it("things may go up to a marking that one of them carries, or up to the case's own where that holds", () => {
  expect(limitsIn(aCase({ marking: "TLP:GREEN", events: marked("TLP:RED") }))).toEqual([
    "TLP:GREEN",
    "TLP:RED",
  ]);
  expect(limitsIn(aCase({ marking: "TLP:RED", events: marked("TLP:GREEN") }))).toEqual(["TLP:GREEN"]);
  expect(limitsIn(aCase({ marking: "TLP:GREEN", events: marked("tlp:green", "SECRET") }))).toEqual([
    "tlp:green",
    "SECRET",
  ]);
  expect(limitsIn(aCase({ marking: "TLP:GREEN" }))).toEqual([]);
});

it("the line over markings is the highest of each scale, and whatever cannot be compared", () => {
  expect(lineOver([undefined, "TLP:GREEN", "tlp: red", "TLP:AMBER", "TLP:RED"])).toBe("tlp: red");
  expect(lineOver(["EXERCISE", "TLP:AMBER", "exercise"])).toBe("EXERCISE / TLP:AMBER");
  expect(lineOver(["SECRET", "TLP:CLEAR", "TOP SECRET"])).toBe("TOP SECRET / TLP:CLEAR");
  expect(lineOver([undefined])).toBeUndefined();
});

it("the line over a case is as high as anything in it, whatever the case says of itself; briefings stand under their own", () => {
  const events = marked("TLP:RED");
  expect(lineOfCase(aCase({ marking: "TLP:GREEN", events }))).toBe("TLP:RED");
  expect(lineOfCase(aCase({ marking: "TLP:RED", events: marked("TLP:GREEN") }))).toBe("TLP:RED");
  expect(lineOfCase(aCase({ events }), "for the board")).toBe("for the board / TLP:RED");
  expect(lineOfCase(aCase({ briefings: [aBriefing({ marking: "TLP:RED" })] }))).toBeUndefined();
});
