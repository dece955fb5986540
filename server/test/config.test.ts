import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "../config.ts";

const DATABASE_URL = "postgresql://user:password@db.example:5432/shortlist";
const JWT_SECRET = "a secret that has more than 32 characters";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shortlist-config-"));
});

afterAll(() => rm(folder, { recursive: true }));

const external = (given: Record<string, string> = {}) => readConfig({ DATABASE_URL, JWT_SECRET, ...given });

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe("an environment that says nothing", () => {
  test("means the embedded database, loopback and the demo", () => {
    const config = readConfig({ DATA_DIR: folder });
    expect(config).toMatchObject({
      port: 4000,
      host: "127.0.0.1",
      dataDir: folder,
      databaseUrl: undefined,
      databasePoolMax: 10,
      demo: true,
      admin: null,
      role: "all",
      logLevel: "info",
      importMaxBytes: 64 * 1024 * 1024,
      pipelines: {
        recommendationsPerUser: 50,
        recommendationDays: 3,
        recommendationWindowDays: null,
        savedJobDays: 10,
        jobRetentionDays: 7,
        jobExpiryDays: 30,
        archiveFolder: null,
      },
    });
  });

  test("means one strategy for everybody; several are told with their shares", () => {
    expect(external().strategies).toEqual([{ table: "rules", share: 100 }]);
    expect(external({ STRATEGIES: "rules:90, titles:10" }).strategies).toEqual([
      { table: "rules", share: 90 },
      { table: "titles", share: 10 },
    ]);
  });

  test("archives no deleted jobs; a folder for them is found from where the process was started", () => {
    expect(external().pipelines.archiveFolder).toBeNull();
    expect(external({ ARCHIVE_DIR: "archive" }).pipelines.archiveFolder).toBe(join(process.cwd(), "archive"));
    expect(external({ ARCHIVE_DIR: "/mnt/archive" }).pipelines.archiveFolder).toBe("/mnt/archive");
  });

  test("is the same as one of empty values", () => {
    expect(readConfig({ DATA_DIR: folder, PORT: "", DEMO: "", DATABASE_URL: "", JWT_SECRET: "" })).toEqual(
      readConfig({ DATA_DIR: folder }),
    );
  });
});

describe("a value that will not do", () => {
  test.each([
    ["PORT", "http", /^PORT is not a whole number\.$/],
    ["PORT", "65536", /^PORT must be from 0 to 65535\.$/],
    ["PORT", "-1", /^PORT is not a whole number\.$/],
    [
      "DATABASE_URL",
      "mysql://host/db",
      /^DATABASE_URL is not an address like postgresql:\/\/user:password@host:5432\/database\.$/,
    ],
    ["DIRECT_URL", "localhost", /^DIRECT_URL is not an address like /],
    ["DATABASE_POOL_MAX", "1", /^DATABASE_POOL_MAX must be from 2 to 1000\.$/],
    ["DEMO", "yes", /^DEMO must be on or off\.$/],
    ["ADMIN_EMAIL", "admin", /^ADMIN_EMAIL is not an e-mail address\.$/],
    ["ADMIN_PASSWORD", "short", /^ADMIN_PASSWORD must have at least 10 characters\.$/],
    ["JWT_SECRET", "secret", /^JWT_SECRET must have at least 32 characters, /],
    ["ROLE", "boss", /^ROLE must be all, web or worker\.$/],
    ["STRATEGIES", "guesses:100", /^STRATEGIES names "guesses"; there are rules and titles\.$/],
    [
      "STRATEGIES",
      "rules:0",
      /^STRATEGIES gives rules the share "0"; it must be a whole number from 1, like rules:90\.$/,
    ],
    ["STRATEGIES", "rules:1.5", /^STRATEGIES gives rules the share "1\.5"; /],
    ["STRATEGIES", "titles", /^STRATEGIES gives titles the share ""; /],
    ["STRATEGIES", "rules:50, rules:50", /^STRATEGIES names rules twice\.$/],
    ["STRATEGIES", "rules:100,", /^STRATEGIES names ""; /],
    ["LOG_LEVEL", "loud", /^LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent\.$/],
    ["IMPORT_MAX_BYTES", "64MB", /^IMPORT_MAX_BYTES is not a whole number\.$/],
    ["RECOMMENDATIONS_PER_USER", "0", /^RECOMMENDATIONS_PER_USER must be from 1 to 500\.$/],
    ["RECOMMENDATION_DAYS", "0", /^RECOMMENDATION_DAYS must be from 1 to 3650\.$/],
    ["RECOMMENDATION_WINDOW_DAYS", "x", /^RECOMMENDATION_WINDOW_DAYS is not a whole number\.$/],
    ["SAVED_JOB_DAYS", "1.5", /^SAVED_JOB_DAYS is not a whole number\.$/],
    ["JOB_RETENTION_DAYS", "9999", /^JOB_RETENTION_DAYS must be from 1 to 3650\.$/],
    ["JOB_EXPIRY_DAYS", "", null],
    ["JOB_EXPIRY_DAYS", "soon", /^JOB_EXPIRY_DAYS is not a whole number\.$/],
  ] as const)("%s=%s is told in one line", (name, value, line) => {
    const problems = problemsOf({ DATABASE_URL, JWT_SECRET, [name]: value });
    expect(problems).toEqual(line === null ? [] : [expect.stringMatching(line)]);
    for (const problem of problems) expect(problem).not.toMatch(/\n/);
  });

  test("never stands in the line itself when it is a secret", () => {
    expect(problemsOf({ DATABASE_URL, JWT_SECRET: "hunter2" }).join()).not.toContain("hunter2");
    expect(problemsOf({ DATABASE_URL: "postgres//u:hunter2@host/db", JWT_SECRET }).join()).not.toContain("hunter2");
  });

  test("does not hide the next: each problem has its line", () => {
    const problems = problemsOf({ PORT: "x", ROLE: "y", DEMO: "z" });
    expect(problems.map((line) => line.split(" ")[0]).sort()).toEqual(["DEMO", "PORT", "ROLE"]);
  });
});

describe("values that do not go together", () => {
  test.each(["0.0.0.0", "192.168.1.5", "::", "example.com", "localhost.evil.example"])(
    "the demo is refused on HOST %s",
    (HOST) => {
      expect(problemsOf({ DATA_DIR: folder, DEMO: "on", HOST })).toEqual([
        expect.stringMatching(/^DEMO is on while HOST is .*DEMO=off/),
      ]);
    },
  );

  test.each(["0.0.0.0", "::"])("unasked, the demo is off on HOST %s", (HOST) => {
    expect(readConfig({ DATA_DIR: folder, HOST }).demo).toBe(false);
  });

  test.each(["localhost", "127.0.0.1", "127.1.2.3", "::1"])("the demo may be on on HOST %s", (HOST) => {
    expect(readConfig({ DATA_DIR: folder, DEMO: "on", HOST }).demo).toBe(true);
  });

  test("unasked, the demo is off on a database that is given", () => {
    expect(external().demo).toBe(false);
    expect(external({ DEMO: "on" }).demo).toBe(true);
  });

  test("ADMIN_EMAIL and ADMIN_PASSWORD come together or not at all", () => {
    for (const [name, value] of Object.entries({ ADMIN_EMAIL: "a@b.example", ADMIN_PASSWORD: "long enough" })) {
      expect(problemsOf({ DATABASE_URL, JWT_SECRET, [name]: value })).toEqual([
        expect.stringMatching(/^ADMIN_EMAIL and ADMIN_PASSWORD belong together/),
      ]);
    }
    expect(external({ ADMIN_EMAIL: "a@b.example", ADMIN_PASSWORD: "long enough" }).admin).toEqual({
      email: "a@b.example",
      password: "long enough",
    });
  });

  test("DIRECT_URL without DATABASE_URL is refused", () => {
    expect(problemsOf({ DATA_DIR: folder, DIRECT_URL: DATABASE_URL })).toEqual([
      expect.stringMatching(/^DIRECT_URL is set without DATABASE_URL/),
    ]);
  });
});

describe("JWT_SECRET", () => {
  test("is required with a database that is given", () => {
    expect(problemsOf({ DATABASE_URL })).toEqual([expect.stringMatching(/^JWT_SECRET is missing/)]);
  });

  test("is made with the embedded one and kept, for nobody else to read", async () => {
    const DATA_DIR = join(folder, "made", "here");
    const { jwtSecrets } = readConfig({ DATA_DIR });
    expect(jwtSecrets.map(({ length }) => length >= 32)).toEqual([true]);
    expect(readConfig({ DATA_DIR }).jwtSecrets).toEqual(jwtSecrets);
    expect((await stat(join(DATA_DIR, "jwt.secret"))).mode & 0o777).toBe(0o600);
    expect(readConfig({ DATA_DIR: join(folder, "other") }).jwtSecrets).not.toEqual(jwtSecrets);
  });

  test("given wins over the one that is kept, which stays", async () => {
    const before = await readFile(join(folder, "made", "here", "jwt.secret"), "utf8");
    expect(readConfig({ DATA_DIR: join(folder, "made", "here"), JWT_SECRET }).jwtSecrets).toEqual([JWT_SECRET]);
    expect(await readFile(join(folder, "made", "here", "jwt.secret"), "utf8")).toBe(before);
  });

  test("that cannot be kept is told in one line", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    expect(problemsOf({ DATA_DIR: join(file, "below") })).toEqual([
      expect.stringMatching(/^DATA_DIR .* cannot be written to \(\w+\): choose another folder\.$/),
    ]);
  });

  test("that is kept but empty is not taken for a secret", async () => {
    const DATA_DIR = join(folder, "half");
    readConfig({ DATA_DIR });
    // A crash between making the file and writing it.
    await writeFile(join(DATA_DIR, "jwt.secret"), "");
    expect(problemsOf({ DATA_DIR })).toEqual([expect.stringMatching(/jwt\.secret/)]);
  });
});
