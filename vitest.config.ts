import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * Files with a process of their own: they change what all modules of a process share (the clock, the skills), or keep
 * it busy for ten seconds and more. They begin first, so that the end does not wait for one of them.
 */
const ALONE = [
  "browser",
  "browser-session",
  "collect-schedule",
  "cv-hostile",
  "cv-parse",
  "demo-seed",
  "embedded",
  "hostile",
  "places-gazetteer",
  "process",
  "schedule-changes",
  "skills-import",
].map((name) => `server/test/${name}.test.ts`);

const BASE = {
  // Vite would take graphql's "module" entry where packages in node_modules take its "main": two graphqls do not mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve("graphql")) }] },
};
// Bounds for what hangs, not for what is slow: a thread that gives way to requests may wait long for a core beside other files.
const TIMEOUTS = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // Not inherited by the projects: there is one PostgreSQL for both.
    globalSetup: "server/test/support/global-setup.ts",
    // Left to itself, Vitest keeps one core idle, and there may be two in all.
    maxWorkers: "100%",
    // Vitest begins with the first by name.
    projects: [
      { ...BASE, test: { name: "alone", include: ALONE, pool: "forks", ...TIMEOUTS } },
      {
        ...BASE,
        test: {
          name: "shared",
          include: ["server/test/*.test.ts", "client/**/*.test.{ts,tsx}"],
          exclude: ALONE,
          pool: "forks",
          // Modules, and the skills and places that they read, are loaded once per worker and not once per file.
          isolate: false,
          ...TIMEOUTS,
        },
      },
    ],
  },
});
