import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppError } from "../errors.ts";
import { importFile } from "../intake/import.ts";
import { fromRow } from "../intake/read-row.ts";
import { takeIn } from "../intake/take-in.ts";
import { runEnded } from "./support/backend.ts";
import { fill, type HostileFile, isClearMessage, MEGABYTE, type Outcome, unfitTexts } from "./support/hostile.ts";
import { IMPORTS, ROWS } from "./support/hostile-imports.ts";
import { PDF_FILES } from "./support/hostile-pdf.ts";
import { PERSON, TEMPTING, TEXT_FILES, TYPED } from "./support/hostile-texts.ts";
import { WORD_FILES } from "./support/hostile-word.ts";
import { type Answer, openTestServer, type TestServer } from "./support/server.ts";

const READ =
  "cv { fileName mediaType text } profile { headline skills yearsOfExperience titles industries locations languages education certificates }";
const UPLOAD = `mutation Upload($file: File!) { uploadCv(file: $file) { ${READ} } }`;
const SUBMIT = `mutation Submit($text: String!) { submitCvText(text: $text) { ${READ} } }`;
const IMPORT = "mutation Import($file: File!) { importJobs(file: $file) { id } }";
const OTHERS = "{ viewer { user { email } } jobs(first: 5) { edges { node { title } } } }";

/** Of the reader of CVs, with its start; of a posting; of somebody else's request meanwhile. In milliseconds. */
const CV_LIMIT = 25_000;
const POSTING_LIMIT = 2_000;
const OTHERS_LIMIT = 5_000;
const NOW = new Date("2026-07-01T00:00:00Z");

let server: TestServer;
let person: string;
let other: string;
let admin: string;

beforeAll(async () => {
  server = await openTestServer();
  person = (await server.signUp("person@example.com")).token;
  other = (await server.signUp("other@example.com")).token;
  admin = (await server.signUp("admin@example.com", "ADMIN")).token;
});

afterAll(() => server.close());

/** The server is well, and somebody else is served. */
async function othersAreServed(): Promise<void> {
  const started = performance.now();
  const [health, { data, errors }] = await Promise.all([
    fetch(`${server.url}/health`),
    server.graphql(OTHERS, null, other),
  ]);
  expect(health.status).toBe(200);
  expect(errors).toBeUndefined();
  expect(data?.viewer).toEqual({ user: { email: "other@example.com" } });
  expect(performance.now() - started).toBeLessThan(OTHERS_LIMIT);
}

/** What the answer to a CV comes to: a value that is sane, or a clear error. */
function outcomeOf({ data, errors }: Answer): Outcome {
  const error = errors?.[0];
  if (error) {
    expect(error.message).toSatisfy(isClearMessage);
    return error.extensions.code as Outcome;
  }
  expect(unfitTexts(data)).toEqual([]);
  const { cv, profile } = Object.values(data ?? {})[0] as unknown as {
    cv: { text: string };
    profile: Record<string, string[]> & { yearsOfExperience: number | null };
  };
  expect(cv.text.length).toBeLessThanOrEqual(200_000);
  expect(profile.yearsOfExperience ?? 0).toBeLessThan(80);
  const lists = Object.values(profile).filter((list) => Array.isArray(list));
  for (const list of lists) expect(list.length).toBeLessThanOrEqual(500);
  for (const entry of lists.flat()) expect(entry.length).toBeLessThanOrEqual(300);
  return "value";
}

async function sendCv(name: string, wanted: Outcome, send: () => Promise<Answer>): Promise<void> {
  const started = performance.now();
  const [answer] = await Promise.all([send(), othersAreServed()]);
  const took = performance.now() - started;
  const outcome = outcomeOf(answer);
  expect([name, outcome]).toEqual([name, wanted]);
  expect(took).toBeLessThan(CV_LIMIT);
}

test("the hostile inputs are more than 200, and no two of a kind are called the same", () => {
  const kinds = [
    [...TEXT_FILES, ...PDF_FILES, ...WORD_FILES].map(({ name }) => name),
    ...[TYPED, ROWS, IMPORTS].map((inputs) => inputs.map(([name]) => name)),
    Object.keys(TEMPTING),
  ];
  expect(kinds.flat().length).toBeGreaterThan(350);
  for (const names of kinds) expect(new Set(names).size).toBe(names.length);
});

describe.each<[string, HostileFile[]]>([
  ["text file", TEXT_FILES],
  ["PDF", PDF_FILES],
  ["Word document", WORD_FILES],
])("a CV that is a hostile %s ends in a value or a clear error", (_kind, files) => {
  test.each(files.map((file) => [file.name, file] as const))(
    "%s",
    async (name, { outcome, content, fileName, mediaType }) => {
      const bytes = Buffer.from(content() as string);
      await sendCv(name, outcome, () =>
        server.upload(UPLOAD, { name: fileName, type: mediaType, content: new Uint8Array(bytes) }, person),
      );
    },
  );
});

describe("a CV typed by somebody hostile ends in a value or a clear error", () => {
  test.each(TYPED)("%s", async (name, outcome, content) => {
    await sendCv(name, outcome, () => server.graphql(SUBMIT, { text: content() }, person));
  });

  test("and a sound one is read afterwards", async () => {
    const { data, errors } = await server.graphql(SUBMIT, { text: PERSON }, person);
    expect(errors).toBeUndefined();
    expect((data?.submitCvText as unknown as { profile: object } | undefined)?.profile).toMatchObject({
      titles: expect.arrayContaining(["Nurse"]),
    });
  });
});

interface StoredJob {
  title: string;
  description: string;
  locations: string[];
  skills: string[];
  keywords: string[];
  [column: string]: unknown;
}

/** Looks at all that postings have left in the database since. */
async function expectSaneJobs(): Promise<void> {
  const { rows } = await server.test.pool.query<StoredJob>("SELECT * FROM jobs");
  expect(rows.flatMap((row) => unfitTexts(row, row.title.slice(0, 40)))).toEqual([]);
  for (const row of rows) {
    expect(row.title.length).toBeLessThanOrEqual(200);
    expect(row.title.trim()).not.toBe("");
    expect(row.description.length).toBeLessThanOrEqual(50_000);
    expect(row.locations.length).toBeLessThanOrEqual(50);
    expect(row.skills.length).toBeLessThanOrEqual(100);
    for (const word of [...row.locations, ...row.skills, ...row.keywords]) expect(word.length).toBeLessThanOrEqual(200);
  }
  for (const name of ["companies", "listings", "sources"]) {
    expect(
      (await server.test.pool.query(`SELECT * FROM ${name}`)).rows.flatMap((row) => unfitTexts(row, name)),
    ).toEqual([]);
  }
}

describe("a file of hostile rows", () => {
  test("goes in but for those that say nothing, and each of these is named by its line", async () => {
    const sound = (at: number) =>
      JSON.stringify({ id: `sound-${at}`, title: `Cook ${at}`, description: `Cooking in kitchen ${at}.` });
    // Under another source each, so that no two of them are one listing.
    const file = ROWS.flatMap(([, row], at) => [row(), sound(at)]).join("\n");
    const started = performance.now();
    const upload = { name: "jobs.ndjson.gz", type: "application/gzip", content: new Uint8Array(gzipSync(file)) };
    const { data, errors } = await server.upload(IMPORT, upload, admin);
    expect(errors).toBeUndefined();
    const { id = "" } = (data?.importJobs ?? {}) as { id?: string };
    const [, runId = ""] = Buffer.from(id, "base64").toString().split(":");
    const [run] = await Promise.all([runEnded(server.test.url, runId), othersAreServed()]);
    const took = performance.now() - started;
    const failing = ROWS.flatMap(([, , fails], at) => (fails ? [at * 2 + 1] : []));
    expect(run.status).toBe("SUCCEEDED");
    expect(run.warnings.map((warning) => Number(/^Line (\d+): /.exec(warning)?.[1])).sort((a, b) => a - b)).toEqual(
      failing,
    );
    for (const warning of run.warnings) expect(warning).toSatisfy(isClearMessage);
    expect(run.counts.failed).toBe(failing.length);
    expect(run.counts.read).toBe(ROWS.length * 2);
    const { rows } = await server.test.pool.query(
      "SELECT count(*)::int AS count FROM listings WHERE external_id LIKE 'sound-%'",
    );
    expect(rows).toEqual([{ count: ROWS.length }]);
    await expectSaneJobs();
    expect(took).toBeLessThan(ROWS.length * POSTING_LIMIT);
  });
});

describe("a hostile file of postings ends in what is readable of it or a clear error", () => {
  test.each(IMPORTS)("%s", async (name, wanted, taken, failed, content) => {
    const bytes = Buffer.from(content() as string);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, at) =>
      bytes.subarray(at * 65_536, (at + 1) * 65_536),
    );
    const started = performance.now();
    const importing = importFile(server.test.pool, Readable.from(chunks), {
      source: `s-${IMPORTS.findIndex(([other]) => other === name)}`,
      now: NOW,
      unpackedLimitBytes: 32 * MEGABYTE,
    }).then(
      ({ counts, warnings }) => ({ outcome: "value" as Outcome, counts, messages: warnings }),
      (error: unknown) => {
        expect(error).toBeInstanceOf(AppError);
        const { code, message } = error as AppError;
        return { outcome: code as Outcome, counts: null, messages: [message] };
      },
    );
    const [{ outcome, counts, messages }] = await Promise.all([importing, othersAreServed()]);
    const took = performance.now() - started;
    for (const message of messages) expect(message).toSatisfy(isClearMessage);
    const { read = 0, failed: broken = 0 } = counts ?? {};
    expect({ name, outcome, taken: read - broken, failed: broken }).toEqual({ name, outcome: wanted, taken, failed });
    expect(took).toBeLessThan(10 * POSTING_LIMIT);
  });

  test("and what they left in the database is sane", expectSaneJobs);
});

describe("a megabyte that tempts the reading rules is read within the time limit", () => {
  const FIELDS = [
    "company",
    "location",
    "salary",
    "salary_min",
    "skills",
    "employment_type",
    "experience_level",
    "posted_at",
    "requirements",
    "country",
    "language",
    "working_hours",
  ];

  test.each(Object.entries(TEMPTING))("%s", async (name, piece) => {
    const most = fill(piece, MEGABYTE);
    const much = fill(piece, 100_000);
    const row = {
      id: name,
      title: `${most}x`,
      description: `We look for a nurse. ${most}x`,
      ...Object.fromEntries(FIELDS.map((field) => [field, `${much}x`])),
    };
    const started = performance.now();
    const raw = fromRow(row, "tempting");
    // Of one employer and title, so that their texts are compared.
    const kin = ["", " Apply now."].map((end, at) => ({
      source: `kin-${at}`,
      title: "Nurse",
      company: `Example ${name}`,
      description: `We look for a nurse. ${fill(piece, 60_000)}${end}`,
    }));
    const [taken] = await Promise.all([takeIn(server.test.pool, [raw, ...kin], { now: NOW }), othersAreServed()]);
    const took = performance.now() - started;
    expect(taken.failed).toEqual([]);
    expect(took).toBeLessThan((1 + kin.length) * POSTING_LIMIT);
  });

  test("and what they left in the database is sane", expectSaneJobs);
});
