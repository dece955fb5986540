import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Vite would take graphql's "module" entry where packages in node_modules take its "main": two graphqls do not mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve("graphql")) }] },
  test: {
    include: ["server/test/*.test.ts", "client/**/*.test.{ts,tsx}"],
    globalSetup: "server/test/support/global-setup.ts",
    pool: "forks",
    // Left to itself, Vitest keeps one core idle, and there may be two in all.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
