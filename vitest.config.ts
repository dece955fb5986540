import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["server/test/*.test.ts", "client/**/*.test.{ts,tsx}"],
    globalSetup: "server/test/support/global-setup.ts",
    pool: "forks",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
