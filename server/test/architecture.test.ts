import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAX_LINES = 400;

/** Rooms of server/ and what each may import; everything may import the ground. Rooms of one floor do not know each other. */
const GROUND = [
  "database",
  "events",
  "gathering",
  "mailbox",
  "shortlist-events",
  "errors",
  "log",
  "quotes",
  "raw-posting",
  "remembered",
  "redis",
  "redis-cache",
  "search-cache",
  "generated",
  "package.json",
];
const BELOW: Record<string, string[]> = {
  main: [
    "app",
    "config",
    "demo",
    "graphql",
    "pipelines",
    "accounts",
    "sources",
    "cv",
    "claude",
    "embeddings",
    "mail",
    "skills",
  ],
  demo: ["pipelines", "accounts", "intake", "cv", "prisma"],
  app: ["http", "graphql", "accounts"],
  http: ["graphql", "accounts"],
  config: ["http", "accounts", "claude", "pipelines", "sources", "matching", "embeddings"],
  evaluation: ["intake", "cv", "matching", "skills"],
  graphql: ["pipelines", "accounts", "claude", "sources", "intake", "cv", "matching", "skills", "gazetteer"],
  pipelines: ["sources", "intake", "cv", "claude", "matching", "embeddings", "skills", "gazetteer"],
  accounts: ["mail"],
  mail: [],
  sources: [],
  intake: ["skills", "gazetteer"],
  cv: ["skills", "gazetteer"],
  claude: ["skills", "gazetteer"],
  matching: [],
  embeddings: [],
  skills: [],
  gazetteer: [],
  worker: [],
  database: [],
  events: [],
  gathering: [],
  mailbox: [],
  "shortlist-events": [],
  errors: [],
  "raw-posting": [],
  remembered: [],
  redis: [],
  "redis-cache": [],
  "search-cache": [],
  log: [],
};
/** Nothing but itself, not even the ground. */
const PURE = ["matching"];

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((name) => /\.(ts|tsx)$/.test(name) && !/(^|\/)generated\//.test(name) && !name.startsWith("server/test/"));
}

const files = ["server", "client", "prisma", "scripts"].flatMap(filesBelow);
const text = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), "utf8")]));

/** Relative imports and re-exports of a file, as paths from the root. */
function importsOf(file: string): string[] {
  const specifiers = [...(text.get(file) ?? "").matchAll(/(?:^|\n)(?:import|export)\b[^;]*?from\s+"(\.[^"]+)"/g)];
  return specifiers.map(([, specifier]) => relative(ROOT, resolve(ROOT, dirname(file), specifier as string)));
}

function roomOf(file: string): string {
  const [top, second = ""] = file.split("/");
  return top === "server" ? second.replace(/\.\w+$/, "") : (top as string);
}

describe("the house", () => {
  test("more than a handful of files was looked at", () => {
    expect(files.length).toBeGreaterThan(120);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(300);
  });

  test("every room imports only what lies below it", () => {
    const wrong = files
      .filter((file) => file.startsWith("server/"))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => {
            const [from, to] = [roomOf(file), roomOf(target)];
            if (from === to) return false;
            const allowed = BELOW[from];
            if (!allowed) return true;
            return !allowed.includes(to) && (PURE.includes(from) || !GROUND.includes(to));
          })
          .map((target) => `${file} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test("the client imports nothing of the server, and the server nothing of the client", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => (file.startsWith("client/") ? !target.startsWith("client/") : target.startsWith("client/")))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("matching knows neither Node nor any package", () => {
    const wrong = files.filter(
      (file) => file.startsWith("server/matching/") && /from "[^.]/.test(text.get(file) ?? ""),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ["croner", ["server/pipelines/schedule.ts"]],
    ["graphile-worker", ["server/pipelines/queue.ts"]],
    ["@redis/client", ["server/redis.ts"]],
    ["jose", ["server/accounts/provider-keys.ts", "server/accounts/provider.ts", "server/accounts/tokens.ts"]],
    ["@node-rs/argon2", ["server/accounts/passwords.ts"]],
    ["nodemailer", ["server/mail/mailer.ts"]],
    ["rate-limiter-flexible", ["server/accounts/limits.ts"]],
    ["proxy-addr", ["server/http/sender.ts"]],
  ])("%s has one door", (name, doors) => {
    const importers = files.filter((file) => (text.get(file) ?? "").includes(`from "${name}"`));
    expect(importers).toEqual(doors);
  });

  test("the sentence models' package has one door, and is no dependency: what it brings along is for who asks for it", () => {
    const name = "@huggingface/transformers";
    expect(files.filter((file) => (text.get(file) ?? "").includes(`"${name}"`))).toEqual([
      "server/embeddings/package.ts",
    ]);
    expect(readFileSync(join(ROOT, "package.json"), "utf8")).not.toContain(name);
  });

  test("the environment is read in config, and only by those who start a process", () => {
    const readers = files.filter((file) => /process\.env\b/.test(text.get(file) ?? ""));
    expect(readers.filter((file) => !["server/main.ts", "scripts/open.ts"].includes(file))).toEqual([]);
  });

  test("no file is longer than 400 lines, data apart", () => {
    const long = files.filter(
      (file) => !file.endsWith(".data.ts") && (text.get(file) ?? "").split("\n").length > MAX_LINES,
    );
    expect(long).toEqual([]);
  });

  test("no default exports, no forbidden names", () => {
    expect(files.filter((file) => /\nexport default\b/.test(text.get(file) ?? ""))).toEqual([]);
    const names = files.filter((file) =>
      /(^|\/)(utils?|helpers?|types|common|misc|manager|service|handlers?)\.tsx?$/.test(file),
    );
    expect(names).toEqual([]);
  });
});
