import {
  countLine,
  counts,
  dialog,
  escaped,
  expectReady,
  openApp,
  openFile,
  showScreen,
} from "./support/app.ts";
import { QUSAIR, readCase } from "./support/cases.ts";
import {
  brokenCase,
  deepCase,
  hostileCase,
  hugeCase,
  MARKUP,
  noJson,
  prototypeCase,
} from "./support/files.ts";
import { link } from "./support/link.ts";
import { expect, type Page, test } from "./support/watch.ts";

const casefile = readCase(QUSAIR);

test("a broken casefile: what is good shows; what is wrong is listed with rule, path, line and what would be right", async ({
  page,
}) => {
  const file = brokenCase(casefile);
  await openApp(page);
  await openFile(page, file);
  const problems = dialog(page, /what is wrong/i);
  await expect(problems).toBeVisible();
  const lines = file.buffer.toString().split("\n");
  for (const [value, path, rule] of [
    ['"happened"', "events[0].status", "schema"],
    ['"2013-02-30"', "events[1].when.edtf", "DT-1"],
    ['"nowhere-at-all"', "events[2].places[0]", "RL-1"],
  ] as const) {
    const item = problems.getByRole("listitem").filter({ hasText: path });
    await expect(item.first()).toContainText(rule);
    await expect(item.first()).toContainText(`line ${lines.findIndex((line) => line.includes(value)) + 1}`);
    await expect(item.first()).toContainText("What would be right");
  }
  await page.keyboard.press("Escape");
  await expectReady(page);
  expect((await counts(page)).events).toBeGreaterThanOrEqual(casefile.events.length - 3);
});

test("a casefile with markup in every text: all of it is text, in every view", async ({ page }) => {
  await openApp(page);
  await openFile(page, hostileCase(casefile));
  await closeProblems(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(new RegExp(`^${escaped(MARKUP)}`));
  for (const screen of ["Table", "Figures", "Timeline and graph"] as const) {
    await showScreen(page, screen);
    await expectNoForeignElement(page);
  }
  await page.keyboard.press(".");
  await expectNoForeignElement(page);
});

test("a casefile that reaches for the prototype is refused or cleaned, and no object changes", async ({
  page,
}) => {
  await openApp(page);
  await openFile(page, prototypeCase(casefile));
  await expect(page.getByRole("dialog")).toContainText(/__proto__/);
  expect(await page.evaluate(() => (Object.prototype as Record<string, unknown>).polluted)).toBeUndefined();
  expect(await page.evaluate(() => ({}) as Record<string, unknown>)).not.toHaveProperty("polluted");
});

for (const [name, file] of [
  ["nested 5,000 deep", deepCase(5000)],
  ["nested 40 deep", deepCase(40)],
  ["that is no JSON", noJson()],
  ["of 10 MB", hugeCase(10 * 1024 * 1024)],
] as const) {
  test(`a file ${name} is refused with a reason, and the case in hand stays`, async ({ page }) => {
    await openApp(page);
    const before = await countLine(page).innerText();
    await openFile(page, file);
    await expect(page.getByText(/could not be opened|opens up to/).first()).toBeVisible();
    if (await page.getByRole("dialog").isVisible()) await page.keyboard.press("Escape");
    await expect(countLine(page)).toHaveText(before);
  });
}

test("a stale link says what it cannot show, and shows the rest", async ({ page }) => {
  await openApp(
    page,
    link({
      case: QUSAIR,
      hash: "0",
      selection: ["event", "gone-for-good"],
      laneBy: "type",
      colour: "red",
    }),
  );
  await expect(page.getByText(/gone-for-good/).first()).toBeVisible();
  await expect(page.getByText(/The rest is shown/).first()).toBeVisible();
  expect((await counts(page)).events).toBe(casefile.events.length);
});

for (const [name, fragment] of [
  ["cut off", "#v1=q1YqS8"],
  ["of a version to come", "#v9=abc"],
  ["with rubbish in it", "#v1=%00%ff<script>"],
  ["far too long", `#v1=${"A".repeat(20_000)}`],
] as const) {
  test(`a link ${name} shows the whole case and says so`, async ({ page }) => {
    await openApp(page, fragment);
    await expect(page.getByText(/could not be read/).first()).toBeVisible();
    expect((await counts(page)).events).toBe(casefile.events.length);
  });
}

test("a link into a case that does not ship asks for its file", async ({ page }) => {
  await openApp(page, link({ case: "somebody-elses-case", hash: "0" }));
  await expect(page.getByText(/somebody-elses-case/).first()).toBeVisible();
});

async function expectNoForeignElement(page: Page): Promise<void> {
  await expect(page.locator("img, iframe, object, embed, body script")).toHaveCount(0);
}

/** A file that opened with problems shows them; that is told before the list comes up. */
async function closeProblems(page: Page): Promise<void> {
  await expect(page.getByText(/ is open: \d+ events/).first()).toBeAttached();
  const list = page.getByRole("dialog");
  if (
    !/, no problems/.test(
      (await page
        .getByText(/ is open: \d+ events/)
        .first()
        .textContent()) ?? "",
    )
  ) {
    await expect(list).toBeVisible();
    await page.keyboard.press("Escape");
  }
  await expect(list).toHaveCount(0);
}
