import { expect, test } from "vitest";
import { shownUpTo } from "../../src/app/shown-up-to.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import { columnsOf } from "../../src/engine/columns.ts";
import { EVERYTHING } from "../../src/engine/query.ts";
import { answer } from "../../src/engine/server.ts";
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
  expect(shownUpTo(whole, "all").shown).toBe(whole);
});
