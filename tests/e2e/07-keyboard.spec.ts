import { readFileSync } from "node:fs";
import {
  actorField,
  choices,
  counts,
  details,
  expectReady,
  litText,
  openApp,
  searchField,
  timeline,
} from "./support/app.ts";
import {
  busiestActors,
  hezbollahInQusair,
  INVENTED,
  involves,
  QUSAIR,
  readCase,
  withMembers,
} from "./support/cases.ts";
import { link } from "./support/link.ts";
import { expect, type Page, test } from "./support/watch.ts";

/** No test of this file touches a pointer. */
const casefile = readCase(QUSAIR);

test("find Hezbollah, open what is said about it, and read who says so", async ({ page }) => {
  const event = hezbollahInQusair(casefile);
  await openApp(page);
  await page.keyboard.press("/");
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.type("hezb");
  await expect(choices(page, /^Search actors/).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(
    details(page)
      .getByRole("heading", { name: /hezbollah/i })
      .first(),
  ).toBeVisible();
  await page.keyboard.press("Shift+F6");
  await expect(details(page)).toBeFocused();
  await tabTo(page, () => details(page).getByRole("button", { name: event.title }).first());
  await page.keyboard.press("Enter");
  await expect(details(page).getByRole("heading", { name: event.title })).toBeVisible();
  await expect(details(page).getByText("claimed", { exact: true }).first()).toBeVisible();
  const links = details(page).getByRole("list", { name: "From the publication to who said it first" });
  await expect(links.first().getByRole("listitem")).not.toHaveCount(0);
});

test("narrow to two actors and a status by typing", async ({ page }) => {
  const [one, other] = busiestActors(casefile, 4).slice(2);
  if (one === undefined || other === undefined) throw new Error("Too few actors");
  const wanted = casefile.events.filter(
    (event) =>
      event.status === "reported" &&
      [one, other].some((actor) => involves(event, withMembers(casefile, actor.id))),
  );
  await openApp(page);
  await page.keyboard.press("a");
  await expect(actorField(page)).toBeFocused();
  for (const actor of [one, other]) {
    await page.keyboard.type(actor.name);
    await expect(choices(page, "Filter by actor").first()).toContainText(actor.short ?? actor.name);
    await page.keyboard.press("Enter");
  }
  await tabTo(page, () => page.getByRole("button", { name: /^Status,/ }));
  await page.keyboard.press("Enter");
  await tabTo(page, () => page.getByRole("checkbox", { name: /^reported\b/ }));
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /^Status, 1 chosen/ })).toBeFocused();
  await expect.poll(async () => (await counts(page)).matching).toBe(wanted.length);
});

test("walk the timeline with the arrows, open a mark and light its passage", async ({ page }) => {
  const invented = readCase(INVENTED);
  await openApp(page, link({ case: INVENTED }));
  await page.keyboard.press("t");
  await expect(timeline(page)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const title = await details(page).getByRole("heading").first().innerText();
  const event = invented.events.find((candidate) => candidate.title === title);
  const [evidence] = event?.evidence ?? [];
  if (evidence?.kind !== "passage") throw new Error(`${title} has no passage`);
  await page.keyboard.press("p");
  await expect(litText(page).first()).toBeVisible();
  const text = readFileSync(`data/documents/${evidence.document}.txt`, "utf8");
  const passage = text.slice(evidence.start, evidence.end).replace(/\s+/g, " ").trim();
  expect((await litText(page).allInnerTexts()).join(" ").replace(/\s+/g, " ")).toContain(passage);
});

test("Escape closes the passage first, then the details, wherever the focus is", async ({ page }) => {
  await openApp(page, link({ case: INVENTED }));
  await page.keyboard.press("t");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const title = await details(page).getByRole("heading").first().innerText();
  await page.keyboard.press("p");
  await expect(page.getByRole("button", { name: "Back to the details" })).toBeVisible();
  await page.keyboard.press("t");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Back to the details" })).toHaveCount(0);
  await expect(details(page).getByRole("heading", { name: title })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(details(page).getByRole("heading", { name: title })).toHaveCount(0);
});

test("copy the link and open it elsewhere", async ({ page, browser, watchContext }) => {
  await openApp(page);
  await page.keyboard.press(".");
  await expect(details(page).getByRole("heading").first()).toBeVisible();
  const heading = await details(page).getByRole("heading").first().innerText();
  await page.keyboard.press("l");
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#v1=/);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await watchContext(context);
  const fresh = await context.newPage();
  await fresh.goto(page.url());
  await expectReady(fresh);
  await expect(details(fresh).getByRole("heading").first()).toHaveText(heading);
  await context.close();
});

test("the palette takes what is typed at once, runs it, and gives the focus back", async ({ page }) => {
  await openApp(page);
  await page.keyboard.press("t");
  await expect(timeline(page)).toBeFocused();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("lanes by type");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(timeline(page).getByRole("row", { name: /^meeting,/ })).toBeAttached();
  await expect(timeline(page)).toBeFocused();
});

test("the first Tab offers to skip to the timeline", async ({ page }) => {
  await openApp(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the timeline" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(timeline(page)).toBeFocused();
});

/** Presses Tab until the element has the focus; fails after sixty presses. */
async function tabTo(page: Page, target: () => ReturnType<Page["locator"]>): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await target().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Sixty presses of Tab did not reach it");
}
