import { details, expectReady, openApp } from "./support/app.ts";
import { expect, type Page, test } from "./support/watch.ts";

function steps(page: Page) {
  return details(page).getByRole("list", { name: "All steps" }).locator("[data-part=open]");
}

async function pressTab(page: Page, name: string): Promise<void> {
  const button = details(page).getByRole("button", { name, exact: true });
  for (let i = 0; i < 40; i++) {
    if (await button.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
}

/** Five steps in a briefing of their own, each another state of the scene; by keys alone. */
async function makeFive(page: Page): Promise<void> {
  await page.keyboard.press("b");
  await pressTab(page, "New briefing");
  await expect(details(page).getByText("No steps yet")).toBeVisible();
  for (const keys of [["n"], ["2", "n"], ["3", "n"], ["1", ".", "n"], [".", "n"]])
    for (const key of keys) await page.keyboard.press(key);
  await expect(steps(page)).toHaveCount(5);
}

async function titles(page: Page): Promise<readonly string[]> {
  return steps(page).locator("bdi").allInnerTexts();
}

test("by keyboard alone: five steps are made, named, put in another order, undone, and found again after a reload", async ({
  page,
}) => {
  await openApp(page);
  await makeFive(page);
  const made = await titles(page);
  expect(new Set(made).size).toBeGreaterThan(2);

  // The fifth is open: its title is the first field below it.
  const title = details(page).getByRole("textbox", { name: /^Title: the finding/ });
  await title.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("What the diplomats plan");
  await expect(steps(page).nth(4)).toContainText("What the diplomats plan");

  await steps(page).nth(4).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(steps(page).nth(2)).toContainText("What the diplomats plan");
  await expect(steps(page).nth(2)).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(steps(page).nth(3)).toContainText("What the diplomats plan");
  await page.keyboard.press("Control+Shift+z");
  await expect(steps(page).nth(2)).toContainText("What the diplomats plan");

  const down = details(page).getByRole("button", { name: /^Move down: What the diplomats plan/ });
  await down.focus();
  await page.keyboard.press("Enter");
  await expect(steps(page).nth(3)).toContainText("What the diplomats plan");
  await expect(down).toBeFocused();

  await expect(details(page).getByText("Saved in this browser.")).toBeVisible();
  const order = await titles(page);
  await page.reload();
  await expectReady(page);
  await page.keyboard.press("b");
  await details(page)
    .getByRole("combobox", { name: "Which briefing" })
    .selectOption({ label: "New briefing" });
  await expect(steps(page)).toHaveCount(5);
  expect(await titles(page)).toEqual(order);
});

test("a step is moved by drag, and shows its view when it is opened", async ({ page }, { project }) => {
  test.skip(
    project.use.browserName !== "chromium",
    "Playwright drags nothing in Firefox ESR; keys and buttons move steps there",
  );
  await openApp(page);
  await makeFive(page);
  const before = await titles(page);
  const ids = () =>
    details(page)
      .locator("[data-step]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-step")));
  const [first, second, third, ...rest] = await ids();
  const grips = details(page).locator("[draggable=true]");
  await grips.nth(0).dragTo(grips.nth(2));
  await expect.poll(ids).toEqual([second, third, first, ...rest]);
  expect(await titles(page)).toHaveLength(before.length);
  await steps(page).nth(0).click();
  await expect(page.getByRole("grid", { name: "Events as a table" })).toBeVisible();
});

test("of two windows the later one is told, and neither overwrites the other", async ({ page, context }) => {
  await openApp(page);
  const other = await context.newPage();
  await openApp(other);
  await page.keyboard.press("b");
  await other.keyboard.press("b");
  await details(page).getByRole("button", { name: "New briefing" }).click();
  await expect(details(page).getByText("Saved in this browser.")).toBeVisible();
  // What one window saved is in the other, which had changed nothing.
  await expect(details(other).getByRole("combobox", { name: "Which briefing" })).toContainText(
    "New briefing",
  );

  // Cut off from the news, the other one changes what it has.
  await other.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => undefined;
  });
  await page.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => undefined;
  });
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(details(page).getByText("Saved in this browser.")).toBeVisible();
  await other.keyboard.press("Escape");
  await other.keyboard.press("n");
  const told = details(other).getByRole("alert");
  await expect(told).toContainText("Another window has changed the briefings");
  await told.getByRole("button", { name: "Save mine over them" }).click();
  await expect(details(other).getByText("Saved in this browser.")).toBeVisible();
});

test("a briefing leaves as a file and comes in again; what is wrong in it is told, what is good stays", async ({
  page,
}) => {
  await openApp(page);
  await page.keyboard.press("b");
  const good = {
    id: "one",
    title: "Good",
    notes: "",
    builds: [],
    annotations: [],
    view: { screen: "table" },
  };
  const text = JSON.stringify({
    id: "mine",
    title: "From a colleague <b>",
    aspect: "4:3",
    steps: [good, { ...good, id: "two", title: 7 }],
  });
  await page
    .getByLabel("Import", { exact: true })
    .and(page.locator("input"))
    .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await expect(
    page.getByText(/From a colleague <b> is here with 1 step; something was left out: steps\[1\]/).first(),
  ).toBeVisible();
  await expect(steps(page)).toHaveCount(1);
  await page
    .getByLabel("Import", { exact: true })
    .and(page.locator("input"))
    .setInputFiles({ name: "no.json", mimeType: "application/json", buffer: Buffer.from("[1, 2") });
  await expect(page.getByText(/no.json is no briefing/).first()).toBeVisible();
  await expect(steps(page)).toHaveCount(1);
});
