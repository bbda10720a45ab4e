/** What happens while a briefing is given. */
import type { Locator, Page } from "@playwright/test";
import type { Briefing } from "../../../src/casefile/types.ts";
import { QUSAIR, readCase } from "./cases.ts";
import { expect } from "./watch.ts";

/** The briefing that ships with the first case. */
export function shippedBriefing(): Briefing {
  const [briefing] = readCase(QUSAIR).briefings;
  if (briefing === undefined) throw new Error("the first case ships no briefing");
  return briefing;
}

export function room(page: Page): Locator {
  return page.getByRole("main", { name: "Briefing, as the room sees it" });
}

export function speaker(page: Page): Locator {
  return page.getByRole("main", { name: "Briefing, as the speaker sees it" });
}

/** The picture on the stage, whose name is the step's title. */
export function picture(page: Page, title: string): Locator {
  return room(page).getByRole("img", { name: title, exact: true });
}

export async function present(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: "Present" }).click();
  await expect(room(page).getByRole("img").first()).toBeVisible();
}

/** "3 / 9", as it stands on the stage. */
export async function expectStep(page: Page, step: number): Promise<void> {
  const { steps } = shippedBriefing();
  await expect(room(page).getByText(`${step} / ${steps.length}`, { exact: true })).toBeVisible();
}

/** Opens the speaker's window from the stage. */
export async function openSpeaker(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent("page");
  await page.keyboard.press("s");
  const window = await opened;
  await expect(speaker(window)).toBeVisible();
  return window;
}

/** Milliseconds from the press in the room until the speaker's window shows it, by the clock that both share. */
export async function followed(page: Page, window: Page, step: number): Promise<number> {
  const seen = window.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        // The app's own words: the body of one file holds a megabyte of script, which takes time to read at each change.
        const app = document.getElementById("root") ?? document.body;
        const check = () => {
          if (!app.textContent?.includes(wanted)) return;
          observer.disconnect();
          done(Date.now());
        };
        const observer = new MutationObserver(check);
        observer.observe(app, { subtree: true, childList: true, characterData: true });
      }),
    `Now: step ${step} of `,
  );
  const pressed = await page.evaluate((number) => {
    const press = (key: string) =>
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    for (const digit of String(number)) press(digit);
    const at = Date.now();
    press("Enter");
    return at;
  }, step);
  return (await seen) - pressed;
}
