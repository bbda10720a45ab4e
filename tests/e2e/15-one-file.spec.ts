import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  countLine,
  counts,
  details,
  dialog,
  expectReady,
  openApp,
  openFile,
  showScreen,
} from "./support/app.ts";
import { INVENTED, QUSAIR, readCase } from "./support/cases.ts";
import { savedBytes, savedFile } from "./support/download.ts";
import { brokenCase, jsonFile } from "./support/files.ts";
import { link } from "./support/link.ts";
import { expect, type Page, test } from "./support/watch.ts";

const casefile = readCase(QUSAIR);
const SAVE = "HTML file with Casus and this case in it";

/** The app's own file with the open case, as a reader saves it. */
async function saveAsOneFile(page: Page, id: string): Promise<string> {
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("e");
  return savedFile(page, `${id}.html`, () =>
    dialog(page, "Export").getByRole("button", { name: SAVE }).click(),
  );
}

/** Opens the text from disk; gives back every request that the page makes. */
async function openFromDisk(page: Page, html: string, fragment = ""): Promise<readonly string[]> {
  const folder = test.info().outputPath();
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "one.html");
  writeFileSync(file, html);
  await page.goto("about:blank");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url().replace(/#.*$/, "")));
  await page.goto(pathToFileURL(file).href + fragment);
  return requests;
}

test("a case is saved as one file, which opens from disk, asks for nothing and does all that the app does", async ({
  page,
}) => {
  await openApp(page);
  const html = await saveAsOneFile(page, QUSAIR);
  expect(Buffer.byteLength(html)).toBeLessThan(1.5e6);
  const requests = await openFromDisk(page, html);
  await expectReady(page);
  await expect(page).toHaveTitle(/Al-Qusair/);
  expect((await counts(page)).events).toBe(casefile.events.length);

  await showScreen(page, "Table");
  const rows = String(casefile.events.length + 1);
  await expect(page.getByRole("grid", { name: "Events as a table" })).toHaveAttribute("aria-rowcount", rows);
  await showScreen(page, "Figures");
  await expect(page.getByText(casefile.figures[0]?.value.words ?? "").first()).toBeVisible();
  await showScreen(page, "Timeline and graph");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press(".");
  await expect(details(page).getByRole("heading").first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").pressSequentially("hezbollah");
  await expect(page.getByRole("dialog").getByRole("option").first()).toContainText(/hezbollah/i);
  await page.keyboard.press("Escape");

  await page.keyboard.press("e");
  const button = dialog(page, "Export").getByRole("button", { name: SAVE });
  await expect(button).toHaveAttribute("aria-disabled", "true");
  await expect(dialog(page, "Export")).toContainText("This page is such a file itself");
  const png = await savedBytes(page, `${QUSAIR}-graph.png`, () =>
    dialog(page, "Export").getByRole("button", { name: "PNG of the actor graph" }).click(),
  );
  expect(png.length).toBeGreaterThan(100_000);
  // Chromium reports the page itself among its requests, Firefox does not.
  const own = page.url().replace(/#.*$/, "");
  expect(requests.filter((url) => url !== own && !/^(?:blob|data):/.test(url))).toEqual([]);
});

test("links to the case hold in its file, and another file opens beside it", async ({ page }) => {
  await openApp(page);
  const shared = new URL(page.url()).hash;
  const html = await saveAsOneFile(page, QUSAIR);
  await openFromDisk(page, html, link({ case: QUSAIR, screen: "figures" }));
  await expect(page.getByRole("button", { name: "Figures", pressed: true })).toBeVisible();
  await openFromDisk(page, html, shared);
  await expectReady(page);
  await expect(page.getByText(/another version/)).toHaveCount(0);

  await openFile(page, jsonFile("invented.json", JSON.stringify(readCase(INVENTED))));
  await expect(page).toHaveTitle(new RegExp(readCase(INVENTED).title.slice(0, 12)));
  await page.getByRole("button", { name: /Open another case/ }).click();
  const cases = dialog(page, "Cases");
  await expect(cases).toContainText("In this file");
  await cases.getByRole("button", { name: new RegExp(`^${casefile.title}`) }).click();
  await expect(page).toHaveTitle(/Al-Qusair/);
});

test("a file that somebody wrote by hand is read with care: its problems are told, its strings stay text", async ({
  page,
}) => {
  await openApp(page);
  const html = await saveAsOneFile(page, QUSAIR);
  const place = /(<script type="application\/json" id="casus-case"[^>]*>)[^<]*/;
  const with_ = (text: string) =>
    html.replace(place, (_, tag: string) => tag + text.replaceAll("<", "\\u003c"));
  const hostile = { ...casefile, marking: "</script><img src=x onerror=alert(1)>" };
  await openFromDisk(page, with_(JSON.stringify(hostile)));
  await expectReady(page);
  await expect(page.getByText(hostile.marking).first()).toBeVisible();
  await openFromDisk(page, with_(brokenCase(casefile).buffer.toString("utf8")));
  await expectReady(page);
  await expect(page.getByRole("button", { name: /\d problems in this file/ })).toBeVisible();
  await openFromDisk(page, with_("no casefile"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "The case in this file could not be opened",
  );
});

test("what is marked above the choice is in no byte of the file", async ({ page }) => {
  const [first, second, ...rest] = casefile.events;
  if (first === undefined || second === undefined) throw new Error("The case has no two events");
  const secret = { ...first, title: "Umbrage at the gasworks", short: "Gasworks", marking: "TLP:RED" };
  const events = [secret, { ...second, marking: "TLP:GREEN" }, ...rest];
  await openApp(page);
  const marked = { ...casefile, id: "marked", events };
  await openFile(page, jsonFile("marked.json", JSON.stringify(marked)));
  await expect(countLine(page)).toContainText(`of ${events.length} events`);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("e");
  await page.getByRole("radio", { name: "TLP:GREEN" }).check();
  await dialog(page, "Export").locator("summary").click();
  await expect(dialog(page, "Export").getByText(secret.title)).toBeVisible();
  const html = await savedFile(page, "marked.html", () =>
    dialog(page, "Export").getByRole("button", { name: SAVE }).click(),
  );
  expect(html).toContain("TLP:GREEN");
  expect(html).not.toMatch(/gasworks|TLP:RED"/i);
});
