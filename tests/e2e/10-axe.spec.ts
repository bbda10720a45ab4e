import { dayOf } from "../../src/base/day.ts";
import { countLine, details, filterByActor, openApp, openFile, showScreen } from "./support/app.ts";
import { expectClean, LEAST_TARGET, smallTargets } from "./support/axe.ts";
import { busiestActors, QUSAIR, readCase } from "./support/cases.ts";
import { jsonFile } from "./support/files.ts";
import { link } from "./support/link.ts";
import { present, shippedBriefing, speaker } from "./support/show.ts";
import { expect, type Page, test } from "./support/watch.ts";

const casefile = readCase(QUSAIR);

const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "as it opens": async () => {},
  "an event selected under a filter": async (page) => {
    const [, , actor] = busiestActors(casefile, 3);
    if (actor !== undefined) await filterByActor(page, actor);
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press(".");
  },
  "the table": (page) => showScreen(page, "Table"),
  "the figures": (page) => showScreen(page, "Figures"),
  "the passage pane": async (page) => {
    await page.keyboard.press(".");
    await page.keyboard.press("p");
  },
  "the questions to the graph, with ties shown": async (page) => {
    await page.goto(link({ case: QUSAIR, path: ["kerry", "assad", false], relationsOf: "reported" }));
    await page.getByRole("button", { name: "Ties and findings" }).click();
    await expect(page.getByRole("heading", { name: "Findings" })).toBeVisible();
  },
  "the matrix": async (page) => {
    await goTo(page, { relationsAs: "matrix", split: 0.3 });
    await page
      .getByRole("gridcell", { name: /, 2 relations: / })
      .first()
      .click();
    await expect(page.getByRole("menu")).toBeVisible();
  },
  "the days side by side": (page) => goTo(page, { relationsAs: "days", split: 0.3 }),
  "one day in the graph, with an actor moved": (page) =>
    goTo(page, { graphDay: dayOf(2013, 5, 21), pins: [["iran", 600, 60]], split: 0.3 }),
  "the export dialog under a filter": async (page) => {
    const [actor] = busiestActors(casefile, 1);
    if (actor !== undefined) await filterByActor(page, actor);
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("e");
    await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
  },
  "the briefing editor with a step open": async (page) => {
    await page.keyboard.press("b");
    await details(page).getByRole("list", { name: "All steps" }).locator("[data-part=open]").first().click();
    await expect(details(page).getByRole("textbox", { name: /^Title: the finding/ })).toBeVisible();
  },
  "the stage": (page) => present(page),
  "the overview of the steps": async (page) => {
    await present(page);
    await page.keyboard.press("o");
  },
  "the speaker's view": async (page) => {
    await page.evaluate((id) => localStorage.setItem("casus/show-of/axe", id), shippedBriefing().id);
    await page.goto("/?speaker=axe");
    await expect(speaker(page)).toBeVisible();
  },
  "the hand-out": async (page) => {
    await page.keyboard.press("b");
    await details(page).getByRole("button", { name: "Hand out…" }).click();
    await expect(page.getByRole("heading", { name: "Where each claim stands" })).toBeVisible();
  },
  "the export dialog with things left out": async (page) => {
    const events = casefile.events.map((event, n) =>
      n % 9 === 0 ? { ...event, marking: "TLP:RED" } : event,
    );
    const marked = { ...casefile, id: "marked", title: "Marked", marking: "TLP:GREEN", events };
    await openFile(page, jsonFile("marked.json", JSON.stringify(marked)));
    await expect(page).toHaveTitle(/^Marked/);
    await countLine(page).click();
    await page.keyboard.press("e");
    await page.getByRole("dialog", { name: "Export" }).locator("summary").click();
  },
  "the palette": async (page) => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog")).toBeVisible();
  },
};

async function goTo(page: Page, values: Parameters<typeof link>[0]): Promise<void> {
  await page.goto(link({ case: QUSAIR, ...values }));
  await expect(page.locator("#graph")).toBeVisible();
}

for (const [name, enter] of Object.entries(STATES)) {
  test(`${name}: axe finds nothing in light and dark, and every target is at least ${LEAST_TARGET} px`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      // Firefox runs this on about:blank too, where there is no storage.
      if (location.protocol.startsWith("http")) localStorage.setItem("casus/scheme", "light");
    });
    test.slow();
    await openApp(page);
    await enter(page);
    await expectClean(page, "light");
    expect(await smallTargets(page)).toEqual([]);
    // As the app's own switch does it, wherever the keyboard is.
    await page.evaluate(() => document.documentElement.setAttribute("data-scheme", "dark"));
    await expectClean(page, "dark");
  });
}
