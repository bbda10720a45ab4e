import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { csp } from "./scripts/csp.ts";
import { shippedCases } from "./scripts/shipped-cases.ts";
import { singleFile } from "./scripts/single-file.ts";

export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [
    react(),
    // `--mode single`: the whole app as one file, with a policy of its own and without the cases.
    ...(mode === "single" ? [singleFile()] : [csp(), shippedCases(import.meta.dirname)]),
  ],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  worker: { format: "es" },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1", port: 4173, strictPort: true },
}));
