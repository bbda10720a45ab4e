import { countLine, details, openApp } from "./support/app.ts";
import { QUSAIR, readCase } from "./support/cases.ts";
import { expect, type Page, test } from "./support/watch.ts";

/** No test of this file touches a pointer. */
const casefile = readCase(QUSAIR);
const reported = casefile.relations.filter(({ status }) => status === "reported").length;

test("ask what ties two actors, read it, follow it, and leave it, and nobody moves", async ({ page }) => {
  await openApp(page);
  await expect(graph(page)).toBeVisible();
  const before = await places(page);
  expect(before).toHaveLength(casefile.actors.length);
  await run(page, "find ties");
  await expect(page.getByRole("combobox", { name: "From", exact: true })).toBeFocused();
  await page.keyboard.type("Hezbollah");
  await page.keyboard.press("Tab");
  await page.keyboard.type("U.S.");
  const ties = page.getByRole("region", { name: "What ties the two actors" });
  const sentence =
    "Hezbollah and U.S. are two steps apart: Hezbollah is an ally of Syrian government (reported), " +
    "which has as a mediator U.S. (reported; negotiations).";
  await expect(ties).toHaveText(sentence);
  await expect(page.locator("[data-live]")).toHaveText(sentence);
  expect(await litActors(page)).toEqual(["actor:hezbollah", "actor:syrian-government", "actor:us"]);
  expect(await places(page)).toEqual(before);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("combobox", { name: "From", exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Ties and findings" })).toBeFocused();
  await expect(ties).toBeVisible();

  await page.reload();
  await expect(ties).toHaveText(sentence);
  await page.keyboard.press("Escape");
  await expect(ties).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(ties).toHaveText(sentence);
  await ties.getByRole("button", { name: "is an ally of" }).press("Enter");
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(/^Hezbollah is an ally of/);
  await page.keyboard.press("Escape");
  await expect(ties).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(ties).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Ties and findings" })).toBeFocused();
  expect(await places(page)).toEqual(before);
});

test("count only reported relations: the page says so, in every view, and in the link", async ({ page }) => {
  await openApp(page);
  await expect(graph(page)).toBeVisible();
  const before = await places(page);
  await run(page, "only reported relations");
  await expect(countLine(page)).toContainText(
    `only reported relations count (${reported} of ${casefile.relations.length})`,
  );
  const notice = `Only the ${reported} of ${casefile.relations.length} relations that are reported as fact count.`;
  await expect(page.getByText(notice).first()).toBeVisible();
  expect(await places(page)).toEqual(before);
  await page.reload();
  await expect(page.getByText(notice).first()).toBeVisible();
  await page.keyboard.press("r");
  await expect(page.getByText(notice).first()).toBeVisible();
  await run(page, "all relations");
  await expect(countLine(page)).not.toContainText("only reported");
});

/** Runs the command that the palette finds first. */
async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(command);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

function graph(page: Page) {
  return page.getByRole("listbox", { name: /^Actor graph/ });
}

/** Where each actor stands in the picture. */
async function places(page: Page): Promise<readonly string[]> {
  return graph(page)
    .locator("[data-target^='actor:']")
    .evaluateAll((all) =>
      all.map((node) => `${node.getAttribute("data-target")} ${node.getAttribute("transform")}`),
    );
}

async function litActors(page: Page): Promise<readonly string[]> {
  return graph(page)
    .locator("[data-target^='actor:']:not([data-dim])")
    .evaluateAll((all) => all.map((node) => node.getAttribute("data-target") ?? "").sort());
}
