import { dayOf } from "../../src/base/day.ts";
import { indexCase } from "../../src/casefile/index-case.ts";
import type { Casefile, Id } from "../../src/casefile/types.ts";
import { frameFor, pictureFor } from "../../src/graph/camera.ts";
import { groundsOf } from "../../src/graph/ground.ts";
import { layoutGraph } from "../../src/graph/layout.ts";
import { placedPoints } from "../../src/graph/plan.ts";
import { details, expectReady, openApp, openFile } from "./support/app.ts";
import { INVENTED, QUSAIR, readCase } from "./support/cases.ts";
import { link } from "./support/link.ts";
import { expect, type Page, test } from "./support/watch.ts";

/** Where each actor stands on the picture, in px, as the page has it. */
async function placesOf(page: Page): Promise<ReadonlyMap<Id, string>> {
  const nodes = page.locator("#graph [data-target^='actor:'][transform]");
  await nodes.first().waitFor();
  const all = await nodes.evaluateAll((nodes) =>
    nodes.map((node) => [node.getAttribute("data-target"), node.getAttribute("transform")] as const),
  );
  return new Map(all.map(([id, transform]) => [(id ?? "").slice("actor:".length), rounded(transform ?? "")]));
}

function rounded(transform: string): string {
  return (transform.match(/-?[\d.]+/g) ?? []).map((n) => Number(n).toFixed(1)).join(" ");
}

test("a case without positions is laid out by the page's worker just as by Node", async ({ page }) => {
  const { positions: _, ...unplaced } = readCase(INVENTED);
  const casefile: Casefile = { ...unplaced, id: "unplaced-case" };
  await openApp(page);
  await openFile(page, {
    name: "unplaced.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(casefile)),
  });
  await expect(page.getByText(casefile.title).first()).toBeVisible();
  await expectReady(page);
  await expect(page.locator("#graph [data-target^='actor:'][transform]")).toHaveCount(casefile.actors.length);
  const size = await page.locator("#graph svg[role='presentation']").evaluate((svg) => {
    const { width, height } = svg.getBoundingClientRect();
    return { width, height };
  });
  const here = layoutGraph(casefile);
  const frame = frameFor(pictureFor(size, casefile.actors.length));
  const points = placedPoints(here, frame, groundsOf(casefile, here), 1);
  const expected = new Map([...points].map(([id, { x, y }]) => [id, `${x.toFixed(1)} ${y.toFixed(1)}`]));
  expect(await placesOf(page)).toEqual(expected);
  expect(indexCase(casefile).actors.size).toBe(expected.size);
});

test("nobody moves but the one whom the reader moves, who goes back by undo", async ({ page }) => {
  await openApp(page);
  const before = await placesOf(page);
  expect(before.size).toBe(readCase(QUSAIR).actors.length);
  const node = await page.locator("#graph [data-target='actor:hezbollah'] path").first().boundingBox();
  if (!node) throw new Error("Hezbollah is not drawn");
  const at = { x: node.x + node.width / 2, y: node.y + node.height / 2 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 90, at.y - 20, { steps: 6 });
  await page.mouse.up();
  await page.mouse.move(2, 2);
  const [x = 0, y = 0] = (before.get("hezbollah") ?? "").split(" ").map(Number);
  await expect
    .poll(async () => {
      const [nx = 0, ny = 0] = ((await placesOf(page)).get("hezbollah") ?? "").split(" ").map(Number);
      return [Math.round((nx - x) / 3), Math.round((ny - y) / 3)];
    })
    .toEqual([30, -7]);
  const others = (places: ReadonlyMap<Id, string>) => [...places].filter(([id]) => id !== "hezbollah");
  expect(others(await placesOf(page))).toEqual(others(before));
  await page.reload();
  await expectReady(page);
  await expect(page.getByRole("button", { name: "Put 1 actor back" })).toBeVisible();
  await page.getByRole("button", { name: "Put 1 actor back" }).click();
  expect(await placesOf(page)).toEqual(before);
});

test("the matrix by keyboard alone: into a cell of several relations, and one of them shows in the details", async ({
  page,
}) => {
  await openApp(page);
  await page.keyboard.press("r");
  await page.keyboard.press("g");
  const cell = page.locator("#graph [role='gridcell']:focus");
  await expect(cell).toHaveAccessibleName(/ to .+, \d relations?: /);
  for (let i = 0; i < 40 && !/^Russia to Syria, 2/.test((await cell.getAttribute("aria-label")) ?? ""); i++)
    await page.keyboard.press("]");
  await expect(cell).toHaveAccessibleName(/^Russia to Syria, 2 relations: .+, reported; .+, reported$/);
  await expect(cell).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu").getByRole("menuitemradio").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(cell).toHaveAccessibleName(/^Russia to Syria, 2/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  const chosen = await page.locator("[role='menuitemradio']:focus").innerText();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toHaveCount(0);
  const [verb = ""] = chosen.replace(/^Russia /, "").split(" Syria");
  await expect(details(page).getByRole("heading", { level: 2 })).toContainText(`Russia ${verb} Syria`);
  await expect(cell).toHaveAttribute("aria-selected", "true");
});

test("whoever asks for the graph before it is drawn is in it when it is", async ({ page }) => {
  await page.addInitScript(() => {
    // The very first moment at which the case is on the page, before the graph is drawn.
    const press = (key: string) =>
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    new MutationObserver((_, observer) => {
      if (document.querySelector("#graph") === null) return;
      observer.disconnect();
      press("g");
    }).observe(document, { subtree: true, childList: true });
  });
  await openApp(page);
  await expect(page.getByRole("listbox", { name: /^Actor graph/ })).toBeFocused();
});

test("day by day by keyboard alone: each day is said, nobody moves, and the days side by side open one", async ({
  page,
  browserName,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openApp(page);
  const before = await placesOf(page);
  const atFirst = page.evaluate(
    () =>
      new Promise<{ room: number; moving: number }>((resolve) => {
        // The very first moment at which the strip is on the page.
        new MutationObserver((_, observer) => {
          const strip = document.querySelector('[role="group"][aria-label="Day by day"]');
          const pane = document.querySelector('[role="listbox"][aria-label^="Actor graph"]');
          const graph = document.querySelector("#graph");
          if (!strip || !pane || !graph) return;
          observer.disconnect();
          const room = graph.getBoundingClientRect().bottom - pane.getBoundingClientRect().bottom;
          resolve({ room, moving: document.getAnimations().length });
        }).observe(document, { subtree: true, childList: true });
      }),
  );
  await page.getByRole("button", { name: "Play days" }).focus();
  await page.keyboard.press("Enter");
  const player = page.getByRole("group", { name: "Day by day" });
  await expect(player).toBeVisible();
  const { room, moving } = await atFirst;
  expect(room, "px for the strip, as soon as it is there").toBeCloseTo(40, 1);
  // Firefox ESR does not let Playwright ask for less motion.
  if (browserName === "chromium") {
    await expect(player.getByRole("button", { name: "Play" })).toHaveCount(0);
    expect(moving, "transitions").toBe(0);
  }
  const pane = await page.getByRole("listbox", { name: /^Actor graph/ }).boundingBox();
  const strip = await player.boundingBox();
  if (!pane || !strip) throw new Error("no graph, or no player");
  expect(strip.y, "under the picture, not over it").toBeGreaterThanOrEqual(pane.y + pane.height);
  await player.getByRole("button", { name: "Next day" }).focus();
  const said = page.locator("[data-live]");
  for (const [key, day] of [
    ["Enter", "Monday 20 May 2013"],
    ["ArrowRight", "Tuesday 21 May 2013"],
    ["ArrowRight", "Wednesday 22 May 2013"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(player.getByText(day)).toBeVisible();
    await expect(said.first()).toContainText(day);
    expect(await placesOf(page)).toEqual(before);
  }
  await page.keyboard.press("Escape");
  await expect(player).toBeHidden();
  await page.getByRole("button", { name: "Days", exact: true }).focus();
  await page.keyboard.press("Enter");
  const days = page.getByRole("list", { name: "The graph day by day" });
  await days.getByRole("button", { name: /^Tuesday 21 May 2013/ }).focus();
  await page.keyboard.press("Enter");
  await expect(player.getByText("Tuesday 21 May 2013")).toBeVisible();
  expect(await placesOf(page)).toEqual(before);
});

test("a day of a link outside the window is said, and beside the day that shows; closing it keeps the focus", async ({
  page,
}) => {
  await openApp(page, link({ case: QUSAIR, graphDay: dayOf(2013, 9, 3) }));
  const player = page.getByRole("group", { name: "Day by day" });
  const why = "The day asked for, 3 September 2013, is outside the window";
  await expect(player).toContainText(why);
  await expect(page.locator("[data-live]").first()).toContainText(why);
  await player.getByRole("button", { name: "Previous day" }).click();
  await expect(player).not.toContainText(why);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Play days" })).toBeFocused();
});

test("the days are played in the graph from any view; another step ends it, and one undo takes all of it back", async ({
  page,
}) => {
  await openApp(page, link({ case: QUSAIR, relationsAs: "matrix" }));
  await page.getByRole("button", { name: "Play days" }).focus();
  await page.keyboard.press("Enter");
  const player = page.getByRole("group", { name: "Day by day" });
  await expect(player).toBeVisible();
  await expect(page.getByRole("button", { name: "Play days" })).toBeFocused();
  const first = await player.locator("strong").innerText();
  await player.getByRole("button", { name: "Next day" }).click();
  const second = await player.locator("strong").innerText();
  await player.getByRole("button", { name: "Play", exact: true }).click();
  await expect(player).not.toContainText(second);
  await page.locator("#graph [data-target='actor:saudi-arabia'] path").first().click({ force: true });
  await expect(details(page).getByRole("heading", { level: 2 })).toContainText("Saudi Arabia");
  await expect(player.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(player).toContainText(second);
  await page.keyboard.press("Control+z");
  await expect(player).toContainText(first);
});
