/** What a reader does and sees, by roles and names; the one place that knows the names. */
import { expect, type Locator, type Page } from "@playwright/test";
import type { Actor } from "../../../src/casefile/types.ts";
import { EVENT_TYPES, type EventType } from "../../../src/casefile/vocabulary.ts";

/** Opens the app at an address (a fragment, or nothing) and waits until a case is there. */
export async function openApp(page: Page, fragment = ""): Promise<void> {
  await page.goto(`/${fragment}`);
  await expectReady(page);
}

export async function expectReady(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(countLine(page)).toHaveText(/\d+ of \d+ events/);
}

/** "14 of 40 events, 3 of them undated, 2 more outside the window · 6 of 50 actors". */
export function countLine(page: Page): Locator {
  return page.getByRole("contentinfo").getByText(/\d+ of \d+ events?.*\d+ of \d+ actors?/);
}

export interface Counts {
  readonly shown: number;
  readonly events: number;
  /** Events that match the filter, in the window or not. */
  readonly matching: number;
}

export async function counts(page: Page): Promise<Counts> {
  const text = await countLine(page).innerText();
  const [, shown = "", events = ""] = /([\d,]+) of ([\d,]+) events?/.exec(text) ?? [];
  const [, outside = "0"] = /([\d,]+) more outside/.exec(text) ?? [];
  return { shown: number(shown), events: number(events), matching: number(shown) + number(outside) };
}

function number(text: string): number {
  return Number(text.replaceAll(",", ""));
}

export function details(page: Page): Locator {
  return page.getByRole("complementary", { name: "Details" });
}

export function timeline(page: Page): Locator {
  return page.getByRole("grid", { name: /^Timeline,/ });
}

/** The mark of an event in the timeline. */
export function mark(page: Page, title: string): Locator {
  return timeline(page).getByRole("gridcell", { name: new RegExp(`^${escaped(title)}.`) });
}

export function searchField(page: Page): Locator {
  return page.getByRole("combobox", { name: /^Search actors/ });
}

export function actorField(page: Page): Locator {
  return page.getByRole("combobox", { name: "Filter by actor" });
}

export async function showScreen(
  page: Page,
  name: "Timeline and graph" | "Table" | "Figures",
): Promise<void> {
  await page.getByRole("group", { name: "View" }).getByRole("button", { name, exact: true }).click();
}

/** What the list under a field offers. */
export function choices(page: Page, field: string | RegExp): Locator {
  return page.getByRole("listbox", { name: field }).getByRole("option");
}

/** Narrows to an actor by its name, as a reader types it. */
export async function filterByActor(page: Page, actor: Pick<Actor, "name" | "short">): Promise<void> {
  await actorField(page).click();
  await actorField(page).pressSequentially(actor.name);
  const label = page.getByText(actor.short ?? actor.name, { exact: true });
  await choices(page, "Filter by actor").filter({ has: label }).first().click();
}

/** The titles of the table's rows, from the first to the last, whatever is in the page at a time. */
export async function tableTitles(page: Page): Promise<readonly string[]> {
  await showScreen(page, "Table");
  const grid = page.getByRole("grid", { name: "Events as a table" });
  const count = Number(await grid.getAttribute("aria-rowcount")) - 1;
  const titles = new Map<string, string>();
  await grid.getByRole("gridcell").first().click();
  await page.keyboard.press("Control+Home");
  while (titles.size < count) {
    const rows = await grid
      .getByRole("row")
      .evaluateAll((all) =>
        all.map((row) => [
          row.getAttribute("aria-rowindex") ?? "",
          row.querySelector("[data-column='title']")?.textContent ?? "",
        ]),
      );
    const before = titles.size;
    for (const [index = "", title = ""] of rows) if (Number(index) > 1) titles.set(index, title);
    if (titles.size === before) break;
    await page.keyboard.press("PageDown");
  }
  return [...titles].sort((a, b) => Number(a[0]) - Number(b[0])).map(([, title]) => title);
}

/** Ids of what the pictures show and do not dim, sorted. */
export async function visibleIds(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll("[data-target]:not([data-dim])")].filter(
      (mark) => mark.closest("[data-dim]") === null,
    );
    return [...new Set(shown.map((mark) => mark.getAttribute("data-target") ?? ""))].sort();
  });
}

/** Gives a file to the page as the file picker would. */
export async function openFile(
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  await page.getByLabel("Open a casefile…").setInputFiles(file);
}

export function dialog(page: Page, name: string | RegExp): Locator {
  return page.getByRole("dialog", { name });
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The pane with the paragraphs of a document. */
export function documentPane(page: Page): Locator {
  return details(page);
}

/** The passages of what is selected, lit in the text. */
export function litText(page: Page): Locator {
  return documentPane(page).locator("mark[aria-current]");
}

/** Gives the app the text of the document that is open. */
export async function openText(
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  await documentPane(page).locator("input[type=file]").setInputFiles(file);
}

/** Ticks a status in the filter; one that is ticked stays so. */
export async function setStatus(page: Page, status: string): Promise<void> {
  await tick(page, "Status", status);
}

export async function setType(page: Page, type: EventType): Promise<void> {
  await tick(page, "Types", EVENT_TYPES[type].label);
}

async function tick(page: Page, facet: string, value: string): Promise<void> {
  const filter = page.getByRole("region", { name: "Filter", exact: true });
  await filter.getByRole("button", { name: new RegExp(`^${facet},`) }).click();
  await filter.getByRole("checkbox", { name: new RegExp(`^${escaped(value)}\\b`) }).check();
  await page.keyboard.press("Escape");
}
