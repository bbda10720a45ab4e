import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { dayOf } from "../../src/base/day.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { dayMarks, dayStage } from "../../src/graph/day-scene.ts";
import { graphDays } from "../../src/graph/days.ts";
import { groundsOf } from "../../src/graph/ground.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { sceneToSvg } from "../../src/scene/to-svg.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const casefile = JSON.parse(readFileSync(resolve(ROOT, "data/al-qusair-2013.json"), "utf8")) as Casefile;
const index = indexCase(casefile);
const size = { width: 250, height: 150 };

test("the days of the Al-Qusair case look like this, in few marks", async () => {
  const window = { from: dayOf(2013, 5, 18), to: dayOf(2013, 5, 26) };
  const matched = {
    relations: casefile.relations.map(({ id }) => id),
    events: casefile.events.map(({ id }) => id),
  };
  const { days } = graphDays({ index, window, matched });
  const positions = layoutGraph(casefile);
  const stage = dayStage(index, positions, groundsOf(casefile, positions), size);
  const marks = days.map((one, i) => ({
    kind: "group" as const,
    key: `day-${i}`,
    x: i * size.width,
    children: dayMarks(one, index, stage),
  }));
  for (const { children } of marks) expect(children.length).toBeLessThanOrEqual(25);
  const scene = { ...size, width: size.width * days.length, label: "Days", marks };
  await expect(sceneToSvg(scene)).toMatchFileSnapshot(
    resolve(ROOT, "tests/pictures/graph-al-qusair-days.svg"),
  );
});
