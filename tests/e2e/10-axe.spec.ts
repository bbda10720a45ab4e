import AxeBuilder from "@axe-core/playwright";
import { dayOf } from "../../src/base/day.ts";
import { countLine, details, filterByActor, openApp, openFile, showScreen } from "./support/app.ts";
import { busiestActors, QUSAIR, readCase } from "./support/cases.ts";
import { jsonFile } from "./support/files.ts";
import { link } from "./support/link.ts";
import { present, shippedBriefing, speaker } from "./support/show.ts";
import { expect, type Page, test } from "./support/watch.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
const LEAST_TARGET = 24;
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

async function expectClean(page: Page, scheme: "light" | "dark"): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-scheme", scheme);
  await settle(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: "tag", values: RULES }, resultTypes: ["violations"] })
    // There is no frame to put results together of, for which each look would open another page.
    .setLegacyMode()
    .analyze();
  expect(
    violations.flatMap((v) => v.nodes.map((node) => `${scheme} ${v.id}: ${node.html.slice(0, 160)}`)),
  ).toEqual([]);
}

/** Two frames and the longest transition. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 700)))),
  );
}

/**
 * What a pointer can hit and is smaller than 24 by 24 px, by WCAG 2.5.8 with its exceptions: links inside a sentence,
 * and small targets round whose centre a 24 px circle touches no other target.
 */
async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const selector =
      "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option], [role=gridcell], [role=checkbox], [role=tab], [role=separator][tabindex], [data-target]";
    const shown = [...document.querySelectorAll(selector)].flatMap((element) => {
      const box = element.getBoundingClientRect();
      const visible =
        box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true });
      // What stands in a picture that is one thing, such as a step on the stage, is no target.
      const inert = element.closest("[inert], [aria-hidden=true], .visually-hidden, svg[role=img]") !== null;
      return visible && !inert ? [{ element, box }] : [];
    });
    return shown.flatMap(({ element, box }) => {
      if (box.width >= least && box.height >= least) return [];
      if (element.matches("p a, li a, p button, dd button")) return [];
      const label = element.closest("label");
      if (label !== null) {
        const around = label.getBoundingClientRect();
        if (around.width >= least && around.height >= least) return [];
      }
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      const crowded = shown.some(({ element: other, box: b }) => {
        if (other === element || other.contains(element) || element.contains(other)) return false;
        const dx = Math.max(b.x - x, 0, x - b.right);
        const dy = Math.max(b.y - y, 0, y - b.bottom);
        return Math.hypot(dx, dy) < least / 2;
      });
      if (!crowded) return [];
      const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
      return [
        `${element.tagName} ${name.slice(0, 40)}: ${Math.round(box.width)} x ${Math.round(box.height)}`,
      ];
    });
  }, LEAST_TARGET);
}
