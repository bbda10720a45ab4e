import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { downloadsDir } from "../../../playwright.config.ts";
import { expect, type Page, test } from "./watch.ts";

/** The text of the file that `act` saves. */
export async function savedFile(page: Page, name: string, act: () => Promise<void>): Promise<string> {
  return (await savedBytes(page, name, act)).toString("utf8");
}

/** The bytes of the file that `act` saves. Firefox ESR tells Playwright nothing of downloads: its folder is read instead. */
export async function savedBytes(page: Page, name: string, act: () => Promise<void>): Promise<Buffer> {
  if (test.info().project.use.browserName !== "firefox") {
    const [download] = await Promise.all([page.waitForEvent("download"), act()]);
    expect(download.suggestedFilename()).toBe(name);
    return readFileSync(await download.path());
  }
  const file = path.join(downloadsDir(), name);
  rmSync(file, { force: true });
  await act();
  await expect.poll(() => existsSync(file) && statSync(file).size > 0).toBe(true);
  return readFileSync(file);
}
