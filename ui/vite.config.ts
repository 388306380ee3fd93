import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const backend = process.env["CONTESTED_API"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  base: "/static/",
  plugins: [svelte()],
  build: {
    outDir: "../src/contested/web/static",
    emptyOutDir: true,
    target: "es2022",
    // The content security policy allows no data: addresses for fonts and workers
    assetsInlineLimit: 0,
    // MapLibre alone is larger than Vite's usual mark; it is loaded with the map only
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: "es" },
  server: { proxy: { "/api": backend } },
  test: { include: ["src/**/*.test.ts", "basemap/**/*.test.ts"], environment: "node" },
});
