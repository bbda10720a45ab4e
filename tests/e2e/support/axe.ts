import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "./watch.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
export const LEAST_TARGET = 24;

/** Axe finds nothing, in the scheme that the page must be in. */
export async function expectClean(page: Page, scheme: "light" | "dark"): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-scheme", scheme);
  await settle(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: "tag", values: RULES }, resultTypes: ["violations"] })
    // There is no frame to put results together of, for which each look would open another page.
    .setLegacyMode()
    .analyze();
  expect(
    violations.flatMap((v) => v.nodes.map((node) => `${scheme} ${v.id}: ${node.html.slice(0, 160)}`)),
  ).toEqual([]);
}

/** Two frames, and every transition that then runs. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/**
 * What a pointer can hit and is smaller than 24 by 24 px, by WCAG 2.5.8 with its exceptions: links inside a sentence,
 * and small targets round whose centre a 24 px circle touches no other target.
 */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const selector =
      "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option], [role=gridcell], [role=checkbox], [role=tab], [role=separator][tabindex], [data-target]";
    const shown = [...document.querySelectorAll(selector)].flatMap((element) => {
      const box = element.getBoundingClientRect();
      const visible =
        box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true });
      // What stands in a picture that is one thing, such as a step on the stage, is no target.
      const inert = element.closest("[inert], [aria-hidden=true], .visually-hidden, svg[role=img]") !== null;
      return visible && !inert ? [{ element, box }] : [];
    });
    return shown.flatMap(({ element, box }) => {
      if (box.width >= least && box.height >= least) return [];
      if (element.matches("p a, li a, p button, dd button")) return [];
      const label = element.closest("label");
      if (label !== null) {
        const around = label.getBoundingClientRect();
        if (around.width >= least && around.height >= least) return [];
      }
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      const crowded = shown.some(({ element: other, box: b }) => {
        if (other === element || other.contains(element) || element.contains(other)) return false;
        const dx = Math.max(b.x - x, 0, x - b.right);
        const dy = Math.max(b.y - y, 0, y - b.bottom);
        return Math.hypot(dx, dy) < least / 2;
      });
      if (!crowded) return [];
      const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
      return [
        `${element.tagName} ${name.slice(0, 40)}: ${Math.round(box.width)} x ${Math.round(box.height)}`,
      ];
    });
  }, LEAST_TARGET);
}
