import { chromium } from "playwright-core";
import { writeFileSync } from "node:fs";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [scheme, w, h] of [["light", 1440, 900], ["dark", 1024, 768], ["light", 390, 844]]) {
  const ctx = await browser.newContext({ viewport: { width: w, height: h }, acceptDownloads: true });
  const page = await ctx.newPage();
  page.on("console", (m) => console.log("console", m.text()));
  page.on("pageerror", (m) => console.log("error", m.message));
  await page.addInitScript((v) => localStorage.setItem("casus/scheme", v), scheme);
  await page.goto("http://127.0.0.1:4303/");
  await page.waitForTimeout(1500);
  await page.keyboard.press("e");
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/h/out/dialog-${scheme}-${w}.png` });
  if (w === 1440) {
    for (const name of ["SVG of the Actor graph", "PNG of the Actor graph", "PNG of the Timeline", "GEXF of actors and relations", "GraphML of actors and relations", "Actors as CSV", "JSON of the casefile"]) {
      const t = Date.now();
      const [d] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      await d.saveAs(`/tmp/h/out/dl/${d.suggestedFilename()}`);
      console.log(name, d.suggestedFilename(), Date.now() - t);
    }
    console.log(await page.getByRole("dialog").getByRole("status").textContent());
    await page.screenshot({ path: `/tmp/h/out/dialog-after.png` });
  }
  await ctx.close();
}
await browser.close();
