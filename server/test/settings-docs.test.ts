import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { ACCOUNT_VARIABLES } from "../accounts/settings.ts";
import { CLAUDE_VARIABLES } from "../claude/settings.ts";
import { readConfig } from "../config.ts";
import { SOURCES } from "../sources/index.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** What .env.example names, with the defaults that it says. */
const EXAMPLE = textOf(".env.example")
  .split("\n")
  .flatMap((line) => {
    const [, name, value] = /^#?([A-Z][A-Z\d_]*)=(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
const SAID = new Map(EXAMPLE);

const ofSources = [...new Set(SOURCES.flatMap(({ variables }) => variables))];
/** The names in the object by which the rest of the environment is checked. */
const ofConfig = [
  ...(/const Environment = z\.object\(\{(.*?)\n\}\);/s.exec(textOf("server/config.ts"))?.[1] ?? "").matchAll(
    /^ {2}([A-Z][A-Z\d_]*):/gm,
  ),
]
  .map(([, name]) => name as string)
  .concat(Object.keys({ ...ACCOUNT_VARIABLES, ...CLAUDE_VARIABLES }));

describe(".env.example", () => {
  test("the variables of the server and of its sources were found", () => {
    expect(ofConfig).toEqual(expect.arrayContaining(["PORT", "DATABASE_URL", "SOURCES", "SOURCES_CONTACT"]));
    expect(ofSources).toEqual(expect.arrayContaining(["ADZUNA_APP_KEY", "GREENHOUSE_BOARDS", "REMOTEOK"]));
  });

  test("names every variable that is read, each once", () => {
    const names = EXAMPLE.map(([name]) => name);
    expect([...ofConfig, ...ofSources].filter((name) => !SAID.has(name))).toEqual([]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test("names no variable that nobody reads", () => {
    const read = new Set([...ofConfig, ...ofSources]);
    expect([...SAID.keys()].filter((name) => !read.has(name))).toEqual([]);
  });

  test("sets nothing by itself", () => {
    const lines = textOf(".env.example").split("\n");
    expect(lines.filter((line) => line.trim() !== "" && !line.startsWith("#"))).toEqual([]);
  });

  test("says the defaults of the server: given them, it starts the same", async () => {
    const folder = await mkdtemp(join(tmpdir(), "shortlist-settings-"));
    const own = { DATA_DIR: folder, JWT_SECRET: "a secret that has more than 32 characters" };
    const { sources: _said, ...said } = readConfig({ ...Object.fromEntries(EXAMPLE), ...own });
    const { sources: _unset, ...unset } = readConfig(own);
    await rm(folder, { recursive: true });
    expect(said).toEqual(unset);
  });

  test("says the defaults of the sources", () => {
    const code = readdirSync(join(ROOT, "server/sources")).map((name) => textOf(join("server/sources", name)));
    const defaults = code.flatMap((text) => [
      ...text.matchAll(/\b([A-Z][A-Z\d_]*): baseUrl\("([^"]*)"\)/g),
      ...text.matchAll(/\b([A-Z][A-Z\d_]*): whole\([\d_]+, [\d_]+, ([\d_]+)\)/g),
      ...text.matchAll(/\b([A-Z][A-Z\d_]*): isOn\((true|false)\)/g),
    ]);
    const written = { true: "on", false: "off" };
    const pairs = defaults.map(([, name = "", value = ""]) => [
      name,
      Object.hasOwn(written, value)
        ? written[value as "true"]
        : /^[\d_]+$/.test(value)
          ? value.replaceAll("_", "")
          : value,
    ]);
    expect(pairs.length).toBeGreaterThan(25);
    expect(pairs.filter(([name = "", value]) => SAID.get(name) !== value)).toEqual([]);
  });
});

describe("docs/sources.md", () => {
  const page = textOf("docs/sources.md");

  test("names every source and every variable of theirs", () => {
    const names = [...SOURCES.map(({ name }) => name), ...ofSources, "SOURCES", "SOURCES_CONTACT"];
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test("says the same defaults as .env.example", () => {
    // "| `NAME` | `default` | …": an empty cell where there is none.
    const rows = [...page.matchAll(/^\| `([A-Z][A-Z\d_]*)` \| (?:`([^`]*)`)? ?\|/gm)];
    expect(rows.map(([, name]) => name).sort()).toEqual([...ofSources, "SOURCES", "SOURCES_CONTACT"].sort());
    expect(rows.filter(([, name = "", value = ""]) => SAID.get(name) !== value).map(([, name]) => name)).toEqual([]);
  });

  test("shows the credit that each source asks for, word for word", () => {
    const credits = SOURCES.flatMap(({ attribution }) => attribution ?? []);
    const words = page.replace(/\s+/g, " ");
    expect(credits.filter((credit) => !words.includes(`“${credit}”`))).toEqual([]);
  });

  test("says of each source whether it is a listing or a window", () => {
    const wrong = SOURCES.filter(({ name, kind }) => !new RegExp(`^### .*\`${name}\`.*\\b${kind}\\b`, "m").test(page));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
