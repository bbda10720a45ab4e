import type { Locator } from "@playwright/test";
import type { Point } from "../../src/base/geometry.ts";
import type { Id } from "../../src/casefile/types.ts";
import { frameFor, pictureFor } from "../../src/graph/camera.ts";
import { groundsOf } from "../../src/graph/ground.ts";
import { placedPoints } from "../../src/graph/plan.ts";
import { details, expectReady, openApp, openFile } from "./support/app.ts";
import { expectClean, smallTargets } from "./support/axe.ts";
import { nameOf } from "./support/cases.ts";
import { crowdCase, crowdFile } from "./support/crowd.ts";
import { expect, type Page, test } from "./support/watch.ts";

const casefile = crowdCase();
const MIDDLE = "actor-14";

async function openCrowd(page: Page, scheme: "light" | "dark"): Promise<Locator> {
  await page.addInitScript((chosen) => {
    // Firefox runs this on about:blank too, where there is no storage.
    if (location.protocol.startsWith("http")) localStorage.setItem("casus/scheme", chosen);
  }, scheme);
  await openApp(page);
  await openFile(page, crowdFile());
  await expect(page).toHaveTitle(/^A crowd/);
  await expectReady(page);
  return page.getByRole("listbox", { name: "Actor graph: 300 actors, 900 relations" });
}

test("a crowd: what is under the pointer, the keyboard or the hand is the right one", async ({ page }) => {
  test.slow();
  const graph = await openCrowd(page, "light");
  await expect(graph).toBeVisible();

  expect(await smallTargets(page)).toEqual([]);

  // The pointer lights one and its neighbours, and selects it.
  const at = await pointOf(graph, MIDDLE);
  await page.mouse.move(at.x, at.y);
  await expect.poll(() => litActors(graph)).toEqual([MIDDLE, ...neighboursOf(MIDDLE)].sort());
  await page.mouse.click(at.x, at.y);
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(casefile, MIDDLE));
  await expect(graph.getByRole("option", { selected: true })).toHaveAccessibleName(/^Invented 14,/);
  await expectClean(page, "light");

  // The keyboard goes to who is on the right, along a relation, and opens it.
  await page.mouse.move(2, 2);
  await graph.focus();
  await page.keyboard.press("ArrowRight");
  const current = graph.locator("[data-current]");
  const next = await targetOf(current);
  const from = casefile.positions?.[MIDDLE]?.x ?? Number.NaN;
  expect(casefile.positions?.[next]?.x).toBeGreaterThan(from);
  await expect(current).toHaveAttribute("aria-setsize", "300");
  await page.keyboard.press("]");
  const tie = await targetOf(graph.locator("[data-current][data-target^='relation:']"));
  const relation = casefile.relations.find(({ id }) => id === tie);
  expect([relation?.source, relation?.target]).toContain(next);
  await page.keyboard.press("Enter");
  const heading = details(page).getByRole("heading", { level: 2 });
  await expect(heading).toContainText(nameOf(casefile, relation?.source ?? ""));
  await expect(heading).toContainText(nameOf(casefile, relation?.target ?? ""));

  // The hand takes one along, and Undo puts it back.
  await page.keyboard.press("Escape");
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 50, at.y + 30, { steps: 4 });
  await expect(graph.locator("[data-held]")).toContainText("Invented 14");
  await page.mouse.up();
  await expect(graph.locator("[data-held]")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Put 1 actor back" })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("button", { name: "How to read it" })).toBeInViewport({ ratio: 1 });
  await page.mouse.move(2, 2);
  await page.mouse.move(at.x + 50, at.y + 30);
  await expect.poll(() => litActors(graph)).toEqual([MIDDLE, ...neighboursOf(MIDDLE)].sort());
  await page.getByRole("button", { name: "Put 1 actor back" }).click();
});

test.describe("a phone in the dark", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("a crowd fits, and a tap opens who is there", async ({ page }) => {
    const graph = await openCrowd(page, "dark");
    await page.getByRole("button", { name: "Actor graph", exact: true }).click();
    await expect(graph).toBeVisible();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    await expectClean(page, "dark");
    expect(await smallTargets(page)).toEqual([]);
    const { x, y } = await pointOf(graph, "actor-4");
    await page.mouse.click(x, y);
    await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(nameOf(casefile, "actor-4"));
  });
});

/** Where an actor stands on the page while the picture is at rest. */
async function pointOf(graph: Locator, actor: Id): Promise<Point> {
  const pane = await graph.boundingBox();
  if (!pane) throw new Error("The graph is not drawn");
  const places = new Map(Object.entries(casefile.positions ?? {}));
  const frame = frameFor(pictureFor(pane, casefile.actors.length));
  const point = placedPoints(places, frame, groundsOf(casefile, places), 1).get(actor);
  if (!point) throw new Error(`${actor} has no place`);
  return { x: pane.x + point.x, y: pane.y + point.y };
}

function neighboursOf(actor: Id): readonly Id[] {
  const all = casefile.relations.flatMap(({ source, target }) =>
    source === actor ? [target] : target === actor ? [source] : [],
  );
  return [...new Set(all)];
}

/** Those that stand out, sorted. */
async function litActors(graph: Locator): Promise<readonly Id[]> {
  const all = await graph
    .locator("[data-target^='actor:']:not([data-dim])")
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-target") ?? ""));
  return all.map((key) => key.slice("actor:".length)).sort();
}

async function targetOf(mark: Locator): Promise<Id> {
  const key = (await mark.getAttribute("data-target")) ?? "";
  return key.slice(key.indexOf(":") + 1);
}
