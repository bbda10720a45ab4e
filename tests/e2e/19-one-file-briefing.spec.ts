import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { details, expectReady, openApp, openFile } from "./support/app.ts";
import { QUSAIR, readCase } from "./support/cases.ts";
import { savedBytes, savedFile } from "./support/download.ts";
import { jsonFile } from "./support/files.ts";
import {
  expectStep,
  followed,
  openSpeaker,
  present,
  room,
  shippedBriefing,
  speaker,
} from "./support/show.ts";
import { expect, type Page, test } from "./support/watch.ts";

const briefing = shippedBriefing();

/** The briefing as one file, on disk. */
async function savedToDisk(page: Page, name: string): Promise<string> {
  const html = await savedFile(page, name, () => page.getByRole("button", { name: "One HTML file" }).click());
  expect(Buffer.byteLength(html)).toBeLessThan(1.5e6);
  const folder = test.info().outputPath();
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "briefing.html");
  writeFileSync(file, html);
  return pathToFileURL(file).href;
}

async function openHandout(page: Page): Promise<void> {
  await page.keyboard.press("b");
  await details(page).getByRole("button", { name: "Hand out…" }).click();
  await expect(page.getByRole("heading", { name: "Where each claim stands" })).toBeVisible();
}

test("the briefing as one file opens from disk, asks for nothing, and is given with a speaker's window that follows and survives reloads", {
  tag: "@timed",
}, async ({ page }) => {
  await openApp(page);
  await openHandout(page);
  const address = await savedToDisk(page, `${briefing.id}.html`);
  await page.goto("about:blank");
  const requests: string[] = [];
  page.context().on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  await expectReady(page);
  await present(page);
  await expectStep(page, 1);
  const window = await openSpeaker(page);
  await expect(speaker(window).getByText("The room shows step 1")).toBeVisible();
  await followed(page, window, 2);
  const times = [
    await followed(page, window, 3),
    await followed(page, window, 2),
    await followed(page, window, 3),
  ];
  expect(Math.min(...times)).toBeLessThan(100);

  await window.reload();
  await expect(speaker(window).getByText("Now: step 3 of")).toBeVisible();
  await window.keyboard.press("b");
  await expect(room(page).locator("[data-cover=black]").first()).toBeVisible();
  await page.reload();
  await expect(room(page).locator("[data-cover=black]").first()).toBeVisible();
  await page.keyboard.press("PageDown");
  await expectStep(page, 3);
  const other = requests.filter((url) => !url.startsWith(address) && !/^(?:blob|data):/.test(url));
  expect(other).toEqual([]);
});

test("what is marked above the choice is in no hand-out: not on the pages, not in the slides, not in the file", async ({
  page,
}) => {
  const casefile = readCase(QUSAIR);
  const secret = "banias-killings";
  const events = casefile.events.map((event) =>
    event.id === secret
      ? { ...event, title: "Zebra incident", short: "Zebra incident", marking: "TLP:RED" }
      : event,
  );
  const step = {
    id: "all",
    title: "What is alleged",
    notes: "",
    builds: [],
    annotations: [],
    view: { screen: "table", statuses: ["alleged", "claimed"] },
  };
  const marked = {
    ...casefile,
    id: "marked",
    title: "Marked",
    marking: "TLP:GREEN",
    events,
    briefings: [{ id: "marked-briefing", title: "Marked", aspect: "16:9", steps: [step] }],
  };
  await openApp(page);
  await openFile(page, jsonFile("marked.json", JSON.stringify(marked)));
  await expect(page).toHaveTitle(/^Marked/);
  await page.getByRole("heading", { level: 1 }).click();
  await openHandout(page);
  // The case's own line is lower: what is above it stays out unless the reader says otherwise.
  await expect(page.getByRole("main").getByText("Zebra incident")).toHaveCount(1);
  await page.getByText("What is left out", { exact: true }).click();
  await expect(
    page.getByRole("main").getByRole("listitem").filter({ hasText: "Zebra incident" }).first(),
  ).toBeVisible();
  const html = await savedFile(page, "marked-briefing.html", () =>
    page.getByRole("button", { name: "One HTML file" }).click(),
  );
  expect(html).not.toMatch(/zebra/i);
  const slides = await savedBytes(page, "marked-briefing.pptx", () =>
    page.getByRole("button", { name: "Slides (PPTX)" }).click(),
  );
  const { strFromU8, unzipSync } = await import("fflate");
  const text = Object.values(unzipSync(new Uint8Array(slides)))
    .map((bytes) => strFromU8(bytes))
    .join("");
  expect(text).not.toMatch(/zebra/i);
  expect(text).toContain("TLP:GREEN");

  await page.getByRole("radio", { name: "everything" }).check();
  await expect(page.getByRole("heading", { name: "Where each claim stands" })).toBeVisible();
  await expect(page.getByText("Zebra incident").first()).toBeVisible();
});
