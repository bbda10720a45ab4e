import { countLine, openApp } from "./support/app.ts";
import { QUSAIR, readCase } from "./support/cases.ts";
import { expect, test } from "./support/watch.ts";

const casefile = readCase(QUSAIR);

test("a newcomer sees the finding, the summary and the number of events within ten seconds", {
  tag: "@timed",
}, async ({ page }) => {
  const started = Date.now();
  await openApp(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(casefile.headline);
  await expect(page.getByText(casefile.summary)).toBeVisible();
  await expect(page.getByText(`The case holds ${casefile.events.length} events`)).toBeVisible();
  await expect(countLine(page)).toHaveText(new RegExp(`of ${casefile.events.length} events`));
  expect(Date.now() - started).toBeLessThan(10_000);
});

test("the page's title names the case, and the source line names its publisher", async ({ page }) => {
  await openApp(page);
  await expect(page).toHaveTitle(new RegExp(casefile.title));
  const publisher = casefile.actors.find((actor) => actor.id === casefile.documents[0]?.publisher);
  await expect(page.getByRole("contentinfo")).toContainText(
    publisher?.short ?? publisher?.name ?? "no publisher",
  );
});

test("the summary counts as happened only what is reported as done", async ({ page }) => {
  const happened = casefile.events.filter((e) => e.status === "reported" && e.polarity !== "negative").length;
  await openApp(page);
  await expect(page.getByText(new RegExp(`\\b${happened} are reported as having happened`))).toBeVisible();
});
