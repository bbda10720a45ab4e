import path from "node:path";
import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";
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

/** Tests with this tag measure time. */
const TIMED = /@timed/;

const CHROMIUM: PlaywrightTestConfig["use"] = {
  browserName: "chromium",
  launchOptions: { executablePath: findBrowser("chromium"), args: CHROMIUM_ARGS },
};

const FIREFOX: PlaywrightTestConfig["use"] = {
  browserName: "firefox",
  channel: "moz-firefox",
  launchOptions: { executablePath: findBrowser("firefox"), downloadsPath: downloadsDir() },
};

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
    // In Firefox a screenshot puts a style into the page, which the policy forbids and every test reports.
    screenshot: "off",
    locale: "en-GB",
    timezoneId: "UTC",
  },
  projects: [
    { name: "chromium", grepInvert: TIMED, use: CHROMIUM },
    { name: "firefox", grepInvert: TIMED, use: FIREFOX },
    // Journeys that measure a time run alone, when the others are done.
    { name: "chromium-timed", grep: TIMED, use: CHROMIUM, workers: 1, dependencies: ["chromium", "firefox"] },
    { name: "firefox-timed", grep: TIMED, use: FIREFOX, workers: 1, dependencies: ["chromium-timed"] },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${PORT}`,
    url: ORIGIN,
    reuseExistingServer: process.env.CI === undefined,
    timeout: 30_000,
  },
});
