import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { RawPosting } from "../server/raw-posting.ts";
import { createAsk } from "../server/sources/ask.ts";
import { SOURCES } from "../server/sources/index.ts";
import type { SourceDefinition } from "../server/sources/source.ts";
import { SourceError } from "../server/sources/source-error.ts";
import { type Recording, recordingsIn, serveRecording } from "./recording.ts";

/**
 * `npm run answers -- FOLDER`: reads recorded answers of vendors with the real connectors, and shows what each yields.
 * The connector is the one that the first part of the file's name says ("greenhouse.acme.json", "workday_large.json").
 */
interface Reading {
  part: string | null;
  postings: RawPosting[];
  unreadable: string[];
  /** What the connector found wrong behind them; null: nothing. */
  trouble: string | null;
}

const FIELDS = {
  externalId: true,
  platform: true,
  scope: true,
  url: true,
  attribution: true,
  title: true,
  company: true,
  companyWebsite: true,
  companyLogoUrl: true,
  locations: true,
  countries: true,
  remoteCountries: true,
  description: true,
  descriptionTruncated: true,
  postedAt: true,
  expiresAt: true,
  remote: true,
  workArrangement: true,
  officeDaysPerWeek: true,
  employmentTypes: true,
  experienceLevel: true,
  experienceMinYears: true,
  experienceMaxYears: true,
  salary: true,
  skills: true,
  keywords: true,
  industries: true,
  responsibilities: true,
  requirements: true,
  education: true,
  benefits: true,
  language: true,
  visaSponsorship: true,
  workingHours: true,
} satisfies Record<Exclude<keyof RawPosting, "source">, true>;

/** For a variable that a connector cannot do without: the first of these that it takes. */
const SAMPLES = ["recorded", "on", "https://recorded.wd1.myworkdayjobs.com/recorded"];

/** Whatever is searched for, the answer is the recorded one. */
const SEARCH = { title: "Anything", location: null, remote: false, employmentType: null, experienceLevel: null };
const COLUMNS = 4;

const given = process.argv.slice(2);
if (given.length === 0 || given.some((argument) => argument.startsWith("-"))) {
  console.error("Usage: npm run answers -- FILE_OR_FOLDER...   (NAME.anything.json or .xml, as vendors answered)");
  process.exit(2);
}
const files: string[] = [];
for (const path of given) {
  const found = await stat(path).catch(() => null);
  if (!found) {
    console.error(`There is no file or folder ${path}.`);
    process.exit(2);
  }
  if (found.isFile()) files.push(path);
  else for (const name of (await readdir(path)).sort()) if (/\.(?:json|xml)$/.test(name)) files.push(join(path, name));
}
if (files.length === 0) {
  console.error("There is no .json or .xml file there.");
  process.exit(2);
}

const unknown: string[] = [];
for (const file of files) {
  const name = basename(file);
  const definition = SOURCES.find((source) => source.name === name.split(/[._]/, 1)[0]);
  if (!definition) {
    unknown.push(name);
    continue;
  }
  try {
    show(name, await readAnswer(definition, recordingsIn(await readFile(file))));
  } catch (error) {
    console.log(`${name}: not read.\n  ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
if (unknown.length)
  console.log(`No connector (they are ${SOURCES.map(({ name }) => name).join(", ")}):\n  ${unknown.join("\n  ")}`);

function show(name: string, { part, postings, unreadable, trouble }: Reading): void {
  console.log(
    `${name}${part ? ` (${part})` : ""}: ${postings.length} ${postings.length === 1 ? "posting" : "postings"}, ${unreadable.length} unreadable`,
  );
  for (const reason of unreadable) console.log(`  ${reason}`);
  if (trouble) console.log(`  Then: ${trouble}`);
  const counts = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).map((field) => ({
    field,
    filled: postings.filter((posting) => isFilled(posting[field])).length,
  }));
  const cells = counts
    .filter(({ filled }) => filled > 0)
    .map(({ field, filled }) => `${field.padEnd(20)} ${String(filled).padStart(4)}`);
  for (let at = 0; at < cells.length; at += COLUMNS) console.log(`  ${cells.slice(at, at + COLUMNS).join("   ")}`);
  const empty = counts.filter(({ filled }) => filled === 0).map(({ field }) => field);
  console.log(`  in none: ${empty.join(", ")}`);
  console.log("");
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== "";
}

/** @throws the error of the first recording, when none can be read */
async function readAnswer(definition: SourceDefinition, recordings: readonly Recording[]): Promise<Reading> {
  let first: unknown;
  for (const recording of recordings) {
    try {
      return await readRecording(definition, recording);
    } catch (error) {
      first ??= error;
      if (!(error instanceof SourceError && error.kind === "UNREADABLE")) break;
    }
  }
  throw first;
}

async function readRecording(definition: SourceDefinition, recording: Recording): Promise<Reading> {
  const vendor = await serveRecording(recording);
  try {
    const setup = definition.read(environmentOf(definition, vendor.url, recording.pages.length));
    if (!setup.create) throw new Error(`${definition.name} needs ${setup.missing.join(", ")}.`);
    const source = setup.create(
      createAsk({
        fetch,
        userAgent: "Shortlist (recorded answers)",
        ledger: { reserve: async () => ({ release: async () => {}, settle: async () => {} }) },
        now: () => new Date(),
        sleep: async () => {},
        random: Math.random,
        inTurn: (_host, _intervalMs, work) => work(),
      }),
    );
    const reading: Reading = { part: recording.part, postings: [], unreadable: [], trouble: null };
    const search = source.searches ? SEARCH : null;
    const query = { scope: source.scopes?.[0] ?? null, search, windowHours: null, after: null };
    try {
      for await (const { postings, unreadable } of source.pages(query)) {
        reading.postings.push(...postings);
        reading.unreadable.push(...unreadable);
      }
    } catch (error) {
      // A list that is not whole is told of at its end, when its postings are there.
      if (reading.postings.length === 0) throw error;
      reading.trouble = (error as Error).message;
    }
    return reading;
  } finally {
    vendor.close();
  }
}

function environmentOf(definition: SourceDefinition, url: string, pages: number): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const variable of definition.variables) {
    if (variable.endsWith("_BASE_URL")) environment[variable] = url;
    if (variable.endsWith("_MAX_PAGES")) environment[variable] = String(pages);
  }
  const takes = (more: Record<string, string>) => {
    try {
      return Boolean(definition.read({ ...environment, ...more }));
    } catch {
      return false;
    }
  };
  for (const variable of definition.read(environment).missing) {
    const sample = SAMPLES.find((value) => takes({ [variable]: value }));
    if (sample) environment[variable] = sample;
  }
  return environment;
}
