import { dialog, openApp, openFile, showScreen } from "./support/app.ts";
import { QUSAIR, readCase } from "./support/cases.ts";
import { brokenCase } from "./support/files.ts";
import { present } from "./support/show.ts";
import { expect, type Page, test } from "./support/watch.ts";

test("Trusted Types are enforced: markup from a string throws", async ({ page, browserName, reports }) => {
  await openApp(page);
  const outcome = await page.evaluate(() => {
    try {
      document.createElement("div").innerHTML = "<b>x</b>";
      return "set";
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(outcome).toBe("TypeError");
  // The attempt itself is reported, which shows that the watch sees reports at all.
  await expect.poll(() => reports.some((report) => report.includes("require-trusted-types-for"))).toBe(true);
  await forget(page, reports);
  expect(browserName).toMatch(/chromium|firefox/);
});

test("a request to another origin is blocked by the policy and seen by the watch", async ({
  page,
  reports,
}) => {
  await openApp(page);
  const outcome = await page.evaluate(() =>
    fetch("https://example.invalid/").then(
      () => "answered",
      () => "blocked",
    ),
  );
  expect(outcome).toBe("blocked");
  await expect.poll(() => reports.some((report) => report.includes("connect-src"))).toBe(true);
  await forget(page, reports);
});

test("the page and its server both carry the policy, without any 'unsafe-inline' or 'unsafe-eval'", async ({
  page,
}) => {
  const response = await page.goto("/");
  const header = response?.headers()["content-security-policy"] ?? "";
  const meta = await page.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
  for (const policy of [header, meta ?? ""]) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-/);
  }
});

test("once open, the app works on without a network", async ({ page, context }) => {
  const last = page.waitForResponse(/HandoutScreen-.*\.js$/);
  await openApp(page);
  await last;
  // What the last part needs itself comes with it.
  await quiet(page);
  await context.setOffline(true);
  for (const screen of ["Table", "Figures", "Timeline and graph"] as const) await showScreen(page, screen);
  await present(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("1");
  await page.keyboard.press(".");
  await expect(
    page.getByRole("complementary", { name: "Details" }).getByRole("heading").first(),
  ).toBeVisible();
  await openFile(page, brokenCase(readCase(QUSAIR)));
  await expect(dialog(page, "What is wrong in this file")).toBeVisible();
});

/** Half a second in which nothing more was fetched. */
async function quiet(page: Page): Promise<void> {
  const fetched = () => page.evaluate(() => performance.getEntriesByType("resource").length);
  for (let before = -1, now = await fetched(); now !== before; ) {
    await page.waitForTimeout(500);
    [before, now] = [now, await fetched()];
  }
}

/** Drops the reports of what a test did on purpose; Firefox sends some of them late, but none after the page is left. */
async function forget(page: Page, reports: string[]): Promise<void> {
  await page.goto("about:blank");
  reports.length = 0;
}
