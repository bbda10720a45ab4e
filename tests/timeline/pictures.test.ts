import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { dayOf, type Span } from "../../src/base/day.ts";
import { type CaseIndex, indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile, Id } from "../../src/casefile/types.ts";
import type { Status } from "../../src/casefile/vocabulary.ts";
import { sceneToSvg } from "../../src/scene/to-svg.ts";
import { LANE_BYS } from "../../src/timeline/lanes.ts";
import { type Look, timelineScene } from "../../src/timeline/scene.ts";
import { defaultWindow, extentOf } from "../../src/timeline/window.ts";
import { aWhen } from "../support/case-builder.ts";
import { aCaseOf, cellsOf, collisions, drawn, idsIn, onDate } from "./a-timeline.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const WIDTH = 1100;

const alQusair = shippedCase("al-qusair-2013");

/** One status of each family, in four lanes, and in each lane every form that a date can have. */
const FAMILIES: readonly (readonly [Id, Status])[] = [
  ["hills-guard", "reported"],
  ["valley-guard", "claimed"],
  ["river-guard", "planned"],
  ["stranger", "feared"],
];
const FORMS: readonly (readonly [Id, string])[] = [
  ["on a day", "2013-05-24"],
  ["perhaps on a day", "2013-05-26?"],
  ["in a month", "2013-06"],
  ["from day to day", "2013-05-14/2013-05-18"],
  ["from month to month", "2013-04/2013-06"],
  ["one of two days", "[2013-05-28,2013-05-30]"],
  ["some day between", "[2013-06-01..2013-06-06]"],
  ["since a day", "2013-05-16/.."],
  ["after a day", "[2013-05-30..]"],
  ["by today", "[..2013-05-22]"],
  ["by a day", "[..2013-05-13]"],
  ["until a day", "../2013-05-17"],
  ["no date", "/.."],
];
const everyForm = aCaseOf(
  FAMILIES.flatMap(([actor, status]) => [
    ...FORMS.map(([form, edtf]) => onDate(`${form} ${status}`, edtf, [actor], { status, short: form })),
    {
      ...onDate(`still so ${status}`, "/..", [actor], { status, short: "still so" }),
      when: { ...aWhen("/..", { basis: "none" }), ongoing: true },
    },
  ]),
);
const JUNE: Span = { from: dayOf(2013, 5, 10), to: dayOf(2013, 6, 9) };

function shippedCase(name: string): CaseIndex {
  return indexCase(JSON.parse(readFileSync(resolve(ROOT, `data/${name}.json`), "utf8")) as Casefile);
}

function picture(index: CaseIndex, window: Span, look: Partial<Look> = {}): string {
  const { model, layout } = drawn(index, { window, width: WIDTH });
  const whole = { matched: new Set(index.events.keys()), domPrefix: "", ...look };
  return sceneToSvg(timelineScene(model, layout, WIDTH, whole));
}

function fileOf(name: string): string {
  return resolve(ROOT, `tests/pictures/timeline-${name}.svg`);
}

function eventsOf(index: CaseIndex, actor: Id): ReadonlySet<Id> {
  return new Set((index.eventsOfActor.get(actor) ?? []).map((event) => event.id));
}

describe("the timeline of the Al-Qusair case", () => {
  test("looks like this when it opens", async () => {
    await expect(picture(alQusair, defaultWindow(alQusair))).toMatchFileSnapshot(fileOf("al-qusair"));
  });

  test("looks like this with all of time in view", async () => {
    await expect(picture(alQusair, extentOf(alQusair))).toMatchFileSnapshot(fileOf("al-qusair-all"));
  });

  test("looks like this when only Hezbollah's events match", async () => {
    const matched = eventsOf(alQusair, "hezbollah");
    expect(matched.size).toBeGreaterThan(0);
    await expect(picture(alQusair, defaultWindow(alQusair), { matched })).toMatchFileSnapshot(
      fileOf("al-qusair-hezbollah"),
    );
  });
});

describe("the timeline of every date form and every family of status", () => {
  test("looks like this in a month", async () => {
    await expect(picture(everyForm, JUNE)).toMatchFileSnapshot(fileOf("forms"));
  });

  test("looks like this a year later, when what is open is parked at the edge", async () => {
    const later: Span = { from: dayOf(2014, 5, 1), to: dayOf(2014, 6, 1) };
    await expect(picture(everyForm, later)).toMatchFileSnapshot(fileOf("forms-later"));
  });
});

describe.each(["al-qusair-2013", "invented-example"])("the timeline of %s", (name) => {
  const index = shippedCase(name);
  const windows = [defaultWindow(index), extentOf(index)];

  test.each(LANE_BYS)(
    "with lanes by %s covers nothing, at any width, and has or announces every event",
    (laneBy) => {
      for (const width of [700, 900, 1100, 1400]) {
        for (const window of windows) {
          const picture = drawn(index, { laneBy, width, window });
          expect(collisions(picture)).toEqual([]);
          const { before, after } = picture.layout;
          const told = [...cellsOf(picture.scene).flatMap(idsIn), ...before, ...after];
          expect(told.sort()).toEqual([...index.events.keys()].sort());
        }
      }
    },
  );

  test("shows all of time without leaving anything at its edges", () => {
    const { layout } = drawn(index, { window: extentOf(index) });
    expect([layout.before, layout.after]).toEqual([[], []]);
  });
});
