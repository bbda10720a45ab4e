import { counts, filterByActor, openApp, setStatus, setType, showScreen } from "./support/app.ts";
import { busiestActors, QUSAIR, readCase } from "./support/cases.ts";
import { expect, test } from "./support/watch.ts";

const casefile = readCase(QUSAIR);
const SEEDS = [1, 2];

for (const seed of SEEDS) {
  test(`ten random filters and ten undos lead back to the start (seed ${seed})`, async ({ page }) => {
    const random = mulberry(seed);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    await openApp(page);
    const start = { counts: await counts(page), address: page.url() };
    const used = new Set<string>();
    for (let i = 0; i < 10; i++) {
      const kind = pick(["actor", "status", "type"] as const);
      const values = {
        actor: busiestActors(casefile, 12).map((actor) => actor.name),
        status: [...new Set(casefile.events.map((event) => event.status))],
        type: [...new Set(casefile.events.map((event) => event.type))],
      }[kind].filter((value) => !used.has(value));
      const value = pick(values);
      used.add(value);
      if (kind === "actor") await filterByActor(page, value);
      else if (kind === "status") await setStatus(page, value);
      else await setType(page, value);
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
