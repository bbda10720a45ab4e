import { expect, test } from "vitest";
import { shownUpTo } from "../../src/app/shown-up-to.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile } from "../../src/casefile/types.ts";
import { columnsOf } from "../../src/engine/columns.ts";
import { EVERYTHING } from "../../src/engine/query.ts";
import { answer } from "../../src/engine/server.ts";
import { caseCsv } from "../../src/exporters/case-csv.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { defaultView } from "../../src/state/view.ts";
import { defaultWindow } from "../../src/timeline/window.ts";
import { aCase, anEvent } from "../support/case-builder.ts";

test("the filter is asked anew: nobody stands out because of what was left out", () => {
  const casefile = aCase({ events: [anEvent(), anEvent({ id: "raid", marking: "TLP:RED" })] });
  const index = indexCase(casefile);
  const view = { ...defaultView(casefile.id), filter: { ...EVERYTHING, text: "raid" } };
  const whole = {
    index,
    view,
    positions: layoutGraph(casefile),
    window: defaultWindow(index),
    answer: answer(columnsOf(casefile), view.filter),
  };
  expect(whole.answer.actors).toEqual(["envoy"]);
  const { shown } = shownUpTo(whole, { highest: "TLP:GREEN" });
  expect(shown.answer).toMatchObject({ events: [], actors: [] });
  expect(shownUpTo(whole, "all").shown).toMatchObject({ view, answer: whole.answer });
});

const shownOf = (casefile: Casefile) => {
  const index = indexCase(casefile);
  const view = defaultView(casefile.id);
  const window = defaultWindow(index);
  return {
    index,
    view,
    window,
    positions: layoutGraph(casefile),
    answer: answer(columnsOf(casefile), view.filter),
  };
};

test.each([
  ["TLP:GREEN", "all", "TLP:RED"],
  ["TLP:GREEN", { highest: "TLP:AMBER" }, "TLP:AMBER"],
  ["TLP:GREEN", { highest: "TLP:GREEN" }, "TLP:GREEN"],
  ["TLP:GREEN", { highest: undefined }, "TLP:GREEN"],
  ["TLP:RED", { highest: "TLP:GREEN" }, "TLP:RED"],
  [undefined, "all", "TLP:RED"],
  [undefined, { highest: undefined }, undefined],
] as const)(
  "of a case under %s, with what is marked up to %j, the line on every file is %s",
  (own, limit, line) => {
    const events = [
      anEvent(),
      anEvent({ id: "raid", marking: "TLP:RED" }),
      anEvent({ id: "walk", marking: "TLP:AMBER" }),
    ];
    const { shown, casefile } = shownUpTo(shownOf(aCase({ events, ...(own && { marking: own }) })), limit);
    expect(casefile.marking).toBe(line);
    expect(shown.index.casefile.marking).toBe(line);
    const csv = caseCsv(shown.index, "events", shown.answer);
    const rows = csv.split("\r\n").slice(1, -1);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.endsWith(`,${line ?? ""}`)).toBe(true);
  },
);

test("where nothing is marked higher than the case, what goes out is what is shown", () => {
  const whole = shownOf(aCase({ marking: "TLP:AMBER", events: [anEvent({ marking: "TLP:GREEN" })] }));
  expect(shownUpTo(whole, "all").shown).toBe(whole);
});
