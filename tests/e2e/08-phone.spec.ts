import { details, expectReady } from "./support/app.ts";
import { QUSAIR, readCase } from "./support/cases.ts";
import { expect, test } from "./support/watch.ts";

const casefile = readCase(QUSAIR);

for (const [name, viewport] of [
  ["a phone, 390 wide", { width: 390, height: 844 }],
  ["1280 at 400 %", { width: 320, height: 256 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test("one column: no sideways scrolling, groups from undated on, rows of at least 56 px", async ({
      page,
    }) => {
      await page.goto("/");
      await expectReady(page);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      await expect(page.getByRole("heading", { name: /undated/i }).first()).toBeAttached();
      const rows = page
        .locator("main")
        .getByRole("listitem")
        .filter({ has: page.getByRole("button") });
      const titles = new Set(casefile.events.map((event) => event.title));
      const heights = await rows.evaluateAll(
        (all, known) =>
          all
            .filter((row) => known.some((title) => row.textContent?.includes(title)))
            .map((row) => row.getBoundingClientRect().height),
        [...titles],
      );
      expect(heights.length).toBeGreaterThan(5);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(56);
    });

    test("details fill the screen, and the way back leads to the same place in the list", async ({
      page,
    }) => {
      await page.goto("/");
      await expectReady(page);
      const event = casefile.events.find((candidate) => /^2013-05-2/.test(candidate.when.edtf));
      const row = page
        .locator("main")
        .getByRole("button", { name: new RegExp(event?.title ?? "none") })
        .first();
      await row.scrollIntoViewIfNeeded();
      const before = await row.evaluate((element) => element.getBoundingClientRect().top);
      await row.click();
      await expect(details(page).getByRole("heading", { name: event?.title ?? "none" })).toBeVisible();
      await expect(details(page)).toBeFocused();
      await page.getByRole("button", { name: "Back to the case" }).press("Enter");
      await expect(details(page)).toHaveCount(0);
      await expect(row).toBeFocused();
      const after = await row.evaluate((element) => element.getBoundingClientRect().top);
      expect(Math.abs(after - before)).toBeLessThan(3);
    });
  });
}
