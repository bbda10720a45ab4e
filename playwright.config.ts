import path from "node:path";
import { defineConfig } from "@playwright/test";
import { ORIGIN, PORT } from "./tests/e2e/support/address.ts";
import { findBrowser } from "./tests/e2e/support/browsers.ts";

/** Firefox ESR tells Playwright nothing of downloads: tests read this folder, one a worker. */
export function downloadsDir(): string {
  return path.resolve("test-results", `downloads-${process.env.TEST_PARALLEL_INDEX ?? "0"}`);
}

/** Root needs --no-sandbox; the rest keeps the browser from calling anybody. */
const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-domain-reliability",
  "--disable-default-apps",
  "--no-pings",
  "--metrics-recording-only",
];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: ORIGIN,
    viewport: { width: 1440, height: 900 },
    // A trace of every test would more than double the time; `npm run e2e -- --trace on <file>` takes one.
    trace: "off",
    screenshot: "only-on-failure",
    locale: "en-GB",
    timezoneId: "UTC",
  },
  projects: [
    {
      name: "chromium",
      use: {
        browserName: "chromium",
        launchOptions: { executablePath: findBrowser("chromium"), args: CHROMIUM_ARGS },
      },
    },
    {
      name: "firefox",
      use: {
        browserName: "firefox",
        channel: "moz-firefox",
        launchOptions: { executablePath: findBrowser("firefox"), downloadsPath: downloadsDir() },
      },
    },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${PORT}`,
    url: ORIGIN,
    reuseExistingServer: process.env.CI === undefined,
    timeout: 30_000,
  },
});
