import { counts, details, filterByActor, mark, openApp, visibleIds } from "./support/app.ts";
import { busiestActors, involves, QUSAIR, readCase, withMembers } from "./support/cases.ts";
import { expect, test } from "./support/watch.ts";

const casefile = readCase(QUSAIR);

test("a copied link shows the same in a fresh profile: the same ids, the same selection, the same counts", async ({
  page,
  browser,
  watchContext,
}) => {
  const [, , actor] = busiestActors(casefile, 3);
  if (actor === undefined) throw new Error("Too few actors");
  const event = casefile.events.find(
    (e) => involves(e, withMembers(casefile, actor.id)) && /^2013-05/.test(e.when.edtf),
  );
  if (event === undefined) throw new Error("No dated event");

  await openApp(page);
  await filterByActor(page, actor);
  await mark(page, event.title).click();
  await expect(details(page).getByRole("heading", { name: event.title })).toBeVisible();
  await page.getByRole("button", { name: "Copy link" }).click();
  const link = page.url();
  expect(new URL(link).hash).toMatch(/^#v1=/);

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await watchContext(context);
  const fresh = await context.newPage();
  await openApp(fresh, new URL(link).hash);
  await expect(details(fresh).getByRole("heading", { name: event.title })).toBeVisible();
  await expect.poll(() => visibleIds(fresh)).toEqual(await visibleIds(page));
  expect(await counts(fresh)).toEqual(await counts(page));
  expect((await visibleIds(fresh)).length).toBeGreaterThan(2);
  await context.close();
});

test("Chromium: the clipboard holds what the address bar holds", async ({ page, context, browserName }) => {
  test.skip(browserName !== "chromium", "only Chromium lets a test read the clipboard");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openApp(page);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("The link to this view is in the clipboard.").first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
