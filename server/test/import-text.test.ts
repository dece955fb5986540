import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { pipelines as list } from "../pipelines/index.ts";
import { openPipelines } from "../pipelines/queue.ts";
import { openContext, runEnded } from "./support/backend.ts";
import { createTestDatabase } from "./support/database.ts";
import { type Answer, openTestServer, type TestServer } from "./support/server.ts";

const IMPORT =
  "mutation Import($text: String!, $format: ImportFormat!) { importJobsText(text: $text, format: $format) { id name status trigger requestedBy { email } } }";
const MAX_BYTES = 4_000;

let server: TestServer;
let admin: { token: string; userId: string; email: string };

beforeAll(async () => {
  server = await openTestServer({ importMaxBytes: MAX_BYTES });
  admin = await server.signUp("admin@example.com", "ADMIN");
});

afterAll(() => server.close());

// Whatever became of it: nothing of the text stays.
afterEach(() =>
  vi.waitUntil(async () => (await server.test.pool.query("SELECT FROM run_files")).rowCount === 0, { timeout: 60_000 }),
);

const send = (text: string, format: string, token: string | null = admin.token) =>
  server.graphql(IMPORT, { text, format }, token);
const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);

/** Imports a text and answers how that ended, and the titles of all jobs since the last time. */
async function run(text: string, format: string) {
  await server.test.pool.query("TRUNCATE jobs, listings, tombstones CASCADE");
  const { data, errors } = await send(text, format);
  expect(errors).toBeUndefined();
  const { id } = (data as unknown as { importJobsText: { id: string } }).importJobsText;
  const ended = await runEnded(server.test.url, Buffer.from(id, "base64").toString().split(":")[1] as string);
  const { rows } = await server.test.pool.query<{ title: string }>("SELECT title FROM jobs ORDER BY title");
  return { ...ended, titles: rows.map(({ title }) => title) };
}

const posting = (title: string) => ({
  id: title,
  title,
  description: `We look for a ${title.toLowerCase()} in Leeds.`,
});
const json = (title: string) => JSON.stringify(posting(title));
const NURSE_AND_COOK = { status: "SUCCEEDED", titles: ["Cook", "Nurse"], error: null, warnings: [] };

describe("a pasted text", () => {
  test.each([
    ["NDJSON", `${json("Nurse")}\n\n${json("Cook")}`],
    ["JSON", JSON.stringify([posting("Nurse"), posting("Cook")], null, 2)],
    ["JSON", JSON.stringify({ count: 2, jobs: [posting("Nurse"), posting("Cook")] })],
    ["JSON", `  ${JSON.stringify(posting("Nurse"), null, 2)}\n${JSON.stringify(posting("Cook"), null, 2)}`],
    ["CSV", 'id,title,description\n1,Nurse,"We look for a nurse, in Leeds."\n2,Cook,We look for a cook in Leeds.\n'],
    ["CSV", "\ufeffid;title;description\r\n1;Nurse;A nurse in Leeds.\r\n2;Cook;A cook in Leeds.\r\n"],
    ["CSV", "PK,title,description\n1,Nurse,A nurse in Leeds.\n2,Cook,A cook in Leeds."],
  ])("is imported as %s", async (format, text) => {
    expect(await run(text, format)).toMatchObject(NURSE_AND_COOK);
  });

  test("starts a run that names who asked", async () => {
    const { data } = await send(json("Baker"), "NDJSON");
    expect(data?.importJobsText).toMatchObject({
      name: "IMPORT_JOBS",
      trigger: "MANUAL",
      requestedBy: { email: admin.email },
    });
  });

  test("is what its format says, whatever it looks like", async () => {
    // Each would be taken for something else by its looks.
    expect(await run(`["a stray list"]\n${json("Nurse")}\n${json("Cook")}`, "NDJSON")).toMatchObject({
      titles: ["Cook", "Nurse"],
      counts: { read: 3, inserted: 2, failed: 1 },
    });
    const csv = 'title,description\n{"Senior"} nurse,A nurse in Leeds.\nCook,A cook in Leeds.';
    expect((await run(csv, "CSV")).titles).toHaveLength(2);
    const pretty = JSON.stringify([posting("Nurse")], null, 2);
    expect(await run(pretty, "NDJSON")).toMatchObject({ titles: [], counts: { inserted: 0 } });
  });

  test.each([
    ["JSON", "id,title\n1,Nurse", /This is not JSON.*CSV/],
    ["JSON", '{"note": "no list"', /The JSON holds no list of postings/],
    ["CSV", json("Nurse"), /first row names the columns/],
    ["CSV", "just words", /first row names the columns/],
  ])("that is no %s fails its run, which says what to send", async (format, text, message) => {
    const ended = await run(text, format);
    expect(ended).toMatchObject({ status: "FAILED", titles: [] });
    expect(ended.error).toMatch(message);
  });

  test("is an admin's to import", async () => {
    const ada = await server.signUp("ada@example.com");
    expect(codesOf(await send(json("Nurse"), "NDJSON", ada.token))).toEqual(["FORBIDDEN"]);
    expect(codesOf(await send(json("Nurse"), "NDJSON", null))).toEqual(["UNAUTHENTICATED"]);
  });

  test.each(["", " \n\t ", "\ufeff"])("that is empty is refused", async (text) => {
    const { errors } = await send(text, "CSV");
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", issues: [{ path: ["text"] }] } }]);
  });

  test("may be as large as a file, in bytes", async () => {
    const row = json("Nurse");
    const filled = (bytes: number) => `${row}${" ".repeat(bytes - row.length - 2)}é`;
    expect(codesOf(await send(filled(MAX_BYTES + 1), "NDJSON"))).toEqual(["PAYLOAD_TOO_LARGE"]);
    expect((await send(filled(MAX_BYTES), "NDJSON")).errors).toBeUndefined();
  });

  test("that is longer than a request may be is refused with the way to send it", async () => {
    const { errors } = await send("x".repeat(6 * 1024 * 1024), "CSV");
    expect(errors).toMatchObject([
      { message: expect.stringContaining("as a file (importJobs"), extensions: { code: "PAYLOAD_TOO_LARGE" } },
    ]);
  });
});

describe("what a run reads", () => {
  test("is in the database, for a process that shares no disk with the one that took it, until the run ends or is cancelled", async () => {
    const database = await createTestDatabase();
    const context = openContext(database, () => new Date());
    const open = (works: boolean) => openPipelines({ context, list, directUrl: database.url, works, schedule: null });
    const [web, folder] = [await open(false), await mkdtemp(join(tmpdir(), "shortlist-import-"))];
    const lines = Array.from({ length: 400 }, (_, each) =>
      JSON.stringify({ ...posting(`Nurse ${each}`), description: "Wards. ".repeat(800) }),
    );
    const bytes = Buffer.from(lines.join("\n"));
    // In chunks of other sizes than it is kept in.
    const chunks = [
      bytes.subarray(0, 1_500_000),
      ...[1, 2, 3].map((n) => bytes.subarray(1_500_000 + (n - 1) * 200_000, 1_500_000 + n * 200_000)),
    ];
    const file = [...chunks, bytes.subarray(2_100_000)];
    const start = (fileName: string) => web.start("IMPORT_JOBS", { trigger: "MANUAL", options: { fileName }, file });
    const parts = async () =>
      (await database.pool.query("SELECT octet_length(bytes) AS size FROM run_files ORDER BY run_id, part")).rows;
    await web.cancel(await start("a"));
    expect(await parts()).toEqual([]);
    const id = await start("b");
    const sizes = (await parts()).map(({ size }) => size as number);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(bytes.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1024 * 1024);
    const worker = await open(true);
    expect(await runEnded(database.url, id)).toMatchObject({
      status: "SUCCEEDED",
      counts: { read: 400, inserted: 400 },
    });
    expect(await parts()).toEqual([]);

    // A file of the command line stays where it is.
    const own = { file: join(folder, "own"), fileName: "c" };
    await writeFile(own.file, "no list");
    await expect(web.runNow("IMPORT_JOBS", { trigger: "MANUAL", options: own }, () => {})).rejects.toThrow();
    expect(await readFile(own.file, "utf8")).toBe("no list");
    for (const pipelines of [worker, web]) await pipelines.close();
    await context.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  test("of the same text waits once, and beside it goes another", async () => {
    const { pool } = server.test;
    await run(json("Nurse"), "NDJSON");
    // It waits again, and nobody begins it.
    await pool.query(
      "UPDATE pipeline_runs SET status = 'QUEUED', finished_at = NULL WHERE id = (SELECT id FROM pipeline_runs ORDER BY queued_at DESC LIMIT 1)",
    );
    expect(codesOf(await send(json("Nurse"), "NDJSON"))).toEqual(["CONFLICT"]);
    expect((await run(json("Cook"), "NDJSON")).titles).toEqual(["Cook"]);
    await pool.query("DELETE FROM pipeline_runs");
  });
});
