import { strFromU8, unzipSync } from "fflate";
import { plainNotes } from "../../src/briefing/notes.ts";
import { details, openApp } from "./support/app.ts";
import { savedBytes } from "./support/download.ts";
import { pagesOf, plain } from "./support/pdf.ts";
import { shippedBriefing } from "./support/show.ts";
import { expect, type Page, test } from "./support/watch.ts";

const briefing = shippedBriefing();

const MARKING = "TLP:AMBER";

/** The shipped briefing under a handling line. */
async function openHandout(page: Page): Promise<void> {
  await openApp(page);
  await page.keyboard.press("b");
  await details(page)
    .getByText(/^Title, handling line, shape/)
    .click();
  // Typed: what `fill` does in Firefox over BiDi sets the value behind React's back.
  await details(page).getByRole("combobox", { name: "Handling line" }).pressSequentially(MARKING);
  await details(page).getByRole("button", { name: "Hand out…" }).click();
  await expect(page.getByRole("heading", { name: "Where each claim stands" })).toBeVisible();
}

test("the printed pages are the steps and the appendix, each with its words as text and with the handling line", async ({
  page,
}, { project }) => {
  test.skip(project.use.browserName !== "chromium", "Playwright prints in Chromium only");
  await openHandout(page);
  const pages = await pagesOf(
    await page.pdf({ preferCSSPageSize: true, format: "A4", printBackground: true }),
  );
  for (const [i, step] of briefing.steps.entries()) {
    expect(plain(pages[i] ?? ""), `page ${i + 1}`).toContain(plain(step.title));
    expect(plain(pages[i] ?? "")).toContain(plain(`${i + 1} / ${briefing.steps.length}`));
  }
  const appendix = pages.slice(briefing.steps.length);
  expect(appendix.length).toBeGreaterThan(0);
  expect(plain(appendix[0] ?? "")).toContain(plain("Where each claim stands"));
  expect(appendix.filter((text) => text.trim() === "")).toEqual([]);
  for (const text of pages) expect(plain(text)).toContain(plain(MARKING));

  const builds = briefing.steps.reduce((sum, step) => sum + step.builds.length, 0);
  await page.getByRole("combobox", { name: "One page for each" }).selectOption("build");
  await page.getByRole("checkbox", { name: "with the evidence" }).uncheck();
  const all = await pagesOf(await page.pdf({ preferCSSPageSize: true, format: "A4" }));
  expect(all).toHaveLength(briefing.steps.length + builds);
});

test("the slides are the steps: native shapes with words for each, and the notes below", async ({ page }) => {
  await openHandout(page);
  const bytes = await savedBytes(page, `${briefing.id}.pptx`, () =>
    page.getByRole("button", { name: "Slides (PPTX)" }).click(),
  );
  const files = unzipSync(new Uint8Array(bytes));
  const slides = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides).toHaveLength(briefing.steps.length);
  const unescaped = (text: string) =>
    text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&");
  const textOf = (name: string) =>
    unescaped(
      [...strFromU8(files[name] ?? new Uint8Array()).matchAll(/<a:t>([^<]*)<\/a:t>/g)]
        .map(([, text]) => text)
        .join(""),
    );
  briefing.steps.forEach((step, i) => {
    expect(plain(textOf(`ppt/slides/slide${i + 1}.xml`))).toContain(plain(step.title));
    expect(plain(textOf(`ppt/notesSlides/notesSlide${i + 1}.xml`))).toContain(plain(plainNotes(step.notes)));
  });
  for (const name of slides) expect(textOf(name)).toContain(MARKING);
  const xml = slides.map((name) => strFromU8(files[name] ?? new Uint8Array())).join("");
  expect(xml).not.toContain("<p:pic>");
  const shapes = [...xml.matchAll(/<p:cNvPr [^>]*?(?:\/>|>)/g)].map(([tag]) => tag);
  const told = shapes.filter((tag) => /descr="[^"]+"/.test(tag));
  expect(told.length).toBeGreaterThan(briefing.steps.length * 5);
  expect(Object.keys(files).some((name) => name.endsWith(".png"))).toBe(false);
});

test("the way back leads to the editor, with the focus on the page", async ({ page }) => {
  await openHandout(page);
  await page.getByRole("button", { name: "Back to the briefing" }).click();
  await expect(details(page).getByRole("button", { name: "Hand out…" })).toBeVisible();
});
