import { choices, details, escaped, mark, openApp, searchField, timeline } from "./support/app.ts";
import { hezbollahInQusair, nameOf, QUSAIR, readCase } from "./support/cases.ts";
import { expect, test } from "./support/watch.ts";

const casefile = readCase(QUSAIR);

test("'hezb' and Enter lead to what is said about Hezbollah in Al-Qusair, its status and its three-link chain", async ({
  page,
}) => {
  const event = hezbollahInQusair(casefile);
  await openApp(page);
  await searchField(page).pressSequentially("hezb");
  await expect(choices(page, /^Search actors/).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(
    details(page)
      .getByRole("heading", { name: /hezbollah/i })
      .first(),
  ).toBeVisible();

  await details(page).getByRole("button", { name: event.title }).first().click();
  await expect(details(page).getByRole("heading", { name: event.title })).toBeVisible();
  expect(event.status).toBe("claimed");
  await expect(details(page).getByText("claimed", { exact: true }).first()).toBeVisible();
  const chain = event.evidence.find((evidence) => evidence.attribution.length === 3)?.attribution ?? [];
  const links = details(page)
    .getByRole("list", { name: "From the publication to who said it first" })
    .filter({
      has: page.getByText(nameOf(casefile, chain[2]?.actor ?? ""), { exact: true }),
    });
  await expect(links.first().getByRole("listitem")).toHaveText(
    chain.map((step) => new RegExp(escaped(nameOf(casefile, step.actor)))),
  );
});

test("the event stands in the timeline under its own words", async ({ page }) => {
  const event = hezbollahInQusair(casefile);
  await openApp(page);
  await expect(timeline(page)).toBeVisible();
  await expect(mark(page, event.title)).toHaveCount(1);
  await expect(mark(page, event.title)).toHaveAccessibleName(/claimed/);
});
