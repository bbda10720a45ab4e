import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { ORIGIN } from "./address.ts";

/** What no page of the app may ever do; filled while a test runs. */
export type Reports = string[];

/**
 * Every test that imports `test` from here fails on any Content-Security-Policy or Trusted Types violation, any console
 * message, any error of the page and any request to another origin, in every page of its context and of those that
 * it opens with `watchContext`.
 */
export const test = base.extend<{
  reports: Reports;
  watchContext: (context: BrowserContext) => Promise<void>;
}>({
  reports: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const reports: Reports = [];
      await use(reports);
      expect(reports, "violations, console messages, page errors, requests off-origin").toEqual([]);
    },
    { auto: true },
  ],
  watchContext: async ({ reports }, use) => {
    await use((context) => watch(context, reports));
  },
  context: async ({ context, reports }, use) => {
    await watch(context, reports);
    await use(context);
  },
});

export { expect, type Page };

async function watch(context: BrowserContext, reports: Reports): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`CSP ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  context.on("console", (message) =>
    reports.push(`console ${message.type()}: ${message.text()} ${message.location().url}`),
  );
  context.on("weberror", (error) => reports.push(`page error: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== ORIGIN) reports.push(`request ${request.url()}`);
    if (url.protocol.startsWith("ws")) reports.push(`socket ${request.url()}`);
  });
}
