import { EVENT_TYPES, type EventType } from "../../src/casefile/vocabulary.ts";
import { counts, filterByActor, openApp, setStatus, setType, showScreen } from "./support/app.ts";
import { busiestActors, QUSAIR, readCase } from "./support/cases.ts";
import { expect, type Page, test } from "./support/watch.ts";

const casefile = readCase(QUSAIR);
const SEEDS = [1, 2];

type Filter = (page: Page) => Promise<void>;
const filters: readonly Filter[] = [
  ...busiestActors(casefile, 12).map(
    (actor): Filter =>
      (page) =>
        filterByActor(page, actor),
  ),
  ...new Set(casefile.events.map((event) => event.status)),
  ...new Set(casefile.events.map((event) => event.type)),
].map((choice): Filter => {
  if (typeof choice !== "string") return choice;
  return (page) => (isType(choice) ? setType(page, choice) : setStatus(page, choice));
});

for (const seed of SEEDS) {
  test(`ten random filters and ten undos lead back to the start (seed ${seed})`, async ({ page }) => {
    const random = mulberry(seed);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    await openApp(page);
    const start = { counts: await counts(page), address: page.url() };
    const used = new Set<Filter>();
    for (let i = 0; i < 10; i++) {
      const choices = filters.filter((choice) => !used.has(choice));
      const choice = pick(choices);
      used.add(choice);
      await choice(page);
    }
    await expect.poll(() => page.url()).not.toBe(start.address);
    await page.getByRole("heading", { level: 1 }).click();
    for (let i = 0; i < 10; i++) await page.keyboard.press("Control+z");
    await expect.poll(() => counts(page)).toEqual(start.counts);
    await expect.poll(() => page.url()).toBe(start.address);
    await expect(page.getByRole("button", { name: "Undo" })).toHaveAttribute("aria-disabled", "true");
    await showScreen(page, "Table");
    await expect(page.getByText(`${casefile.events.length} events`, { exact: true })).toBeVisible();
  });
}

function isType(value: string): value is EventType {
  return value in EVENT_TYPES;
}

/** A small seeded generator, so that a failure can be repeated. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
