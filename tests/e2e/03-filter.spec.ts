import {
  countLine,
  counts,
  filterByActor,
  openApp,
  setStatus,
  showScreen,
  tableTitles,
} from "./support/app.ts";
import { busiestActors, involves, nameOf, QUSAIR, readCase, withMembers } from "./support/cases.ts";
import { savedFile } from "./support/download.ts";
import { expect, test } from "./support/watch.ts";

const casefile = readCase(QUSAIR);
const [one, other] = busiestActors(casefile, 6).filter((_, i) => i === 1 || i === 4);

test("two actors and one status leave exactly the events that the file gives them", async ({ page }) => {
  if (one === undefined || other === undefined) throw new Error("Too few actors");
  const wanted = casefile.events.filter(
    (event) =>
      event.status === "reported" &&
      (involves(event, withMembers(casefile, one.id)) || involves(event, withMembers(casefile, other.id))),
  );
  expect(wanted.length).toBeGreaterThan(1);
  expect(wanted.length).toBeLessThan(casefile.events.length);

  await openApp(page);
  await filterByActor(page, one);
  await filterByActor(page, other);
  await setStatus(page, "reported");
  await expect.poll(async () => (await counts(page)).matching).toBe(wanted.length);
  expect((await counts(page)).events).toBe(casefile.events.length);
  expect([...(await tableTitles(page))].sort()).toEqual(wanted.map((event) => event.title).sort());
});

test("every chip shows what the filter holds, and taking all away shows the whole case again", async ({
  page,
}) => {
  if (one === undefined) throw new Error("Too few actors");
  await openApp(page);
  const before = await countLine(page).innerText();
  await filterByActor(page, one);
  await expect(countLine(page)).not.toHaveText(before);
  await expect(page.getByRole("region", { name: "Filter" })).toContainText(nameOf(casefile, one.id));
  await page.getByRole("button", { name: "Clear all" }).first().click();
  await expect(countLine(page)).toHaveText(before);
});

test("the table saves what the filter leaves as CSV", async ({ page }) => {
  if (one === undefined) throw new Error("Too few actors");
  const wanted = casefile.events.filter((event) => involves(event, withMembers(casefile, one.id)));
  await openApp(page);
  await filterByActor(page, one);
  await showScreen(page, "Table");
  const button = page.getByRole("button", { name: `Events (${wanted.length})` });
  const csv = await savedFile(page, `${casefile.id}-events.csv`, () => button.click());
  for (const event of casefile.events) {
    expect(csv.includes(`\n${event.id},`), event.id).toBe(wanted.includes(event));
  }
});
