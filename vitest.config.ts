import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    // A run that counts (continuous integration) asks for a report beside the readable one.
    reporters: process.env.VITEST_JSON
      ? ["default", ["json", { outputFile: process.env.VITEST_JSON }]]
      : ["default"],
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          environment: "node",
          // These tests leave nothing behind, so that files may share what they import: half the time.
          isolate: false,
          include: ["tests/**/*.test.ts"],
          setupFiles: ["tests/support/properties.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "component",
          environment: "jsdom",
          include: ["tests/**/*.test.tsx"],
          setupFiles: ["tests/support/setup.ts"],
        },
      },
    ],
    // As many as there are cores; the default leaves one of two idle.
    maxWorkers: "100%",
    // Properties take seconds on a busy machine; nothing here measures time.
    testTimeout: 60_000,
    exclude: ["tests/e2e/**", "tests/bench/**", "node_modules/**"],
  },
});
