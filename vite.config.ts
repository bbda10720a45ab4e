import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { csp } from "./scripts/csp.ts";
import { shippedCases } from "./scripts/shipped-cases.ts";

export default defineConfig({
  base: "./",
  plugins: [react(), csp(), shippedCases(import.meta.dirname)],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  worker: { format: "es" },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1", port: 4173, strictPort: true },
});
