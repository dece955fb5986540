import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { FileRow } from "../intake/file-row.ts";
import { type ReadLimits, readRows } from "../intake/read-file.ts";
import { fromRow } from "../intake/read-row.ts";

/** The bytes in small chunks, so that rows, quotes and characters are cut anywhere. */
async function* inChunks(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(content: string | Buffer, limits?: ReadLimits): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of readRows(inChunks(Buffer.from(content)), limits)) rows.push(row);
  return rows;
}

const titles = (rows: FileRow[]) => rows.map((row) => ("row" in row ? row.row.title : `error on line ${row.line}`));

const LINES = '{"title":"Nurse"}\n\n{broken}\n{"title":"Müller gesucht"}\n[1]\n';
const LINES_READ = ["Nurse", "error on line 3", "Müller gesucht", "error on line 5"];

test("a broken line of NDJSON is named by its line and the rest is read", async () => {
  expect(titles(await read(LINES))).toEqual(LINES_READ);
});

test.each([
  ["gzip", gzipSync(LINES)],
  ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${LINES}`)],
  ["UTF-16, little endian", Buffer.from(`\ufeff${LINES}`, "utf16le")],
  ["UTF-16, big endian", Buffer.from(`\ufeff${LINES}`, "utf16le").swap16()],
  ["windows-1252", Buffer.from(LINES, "latin1")],
])("the same rows are read from %s", async (_name, bytes) => {
  expect(titles(await read(bytes))).toEqual(LINES_READ);
});

test.each([
  ["an array", '[{"title":"A}\\"{"},\n {"title":"B"}]'],
  [
    "an array in an object, after other lists",
    '{"count":2,"errors":[],"meta":{"ids":[1]},"jobs":[{"title":"A}\\"{","tags":["x"]},{"title":"B"}]}',
  ],
  ["a pretty-printed list", '{\n "jobs": [\n {\n  "title":"A}\\"{"},\n {"title":"B"}\n]}'],
  ["objects over several lines", '{\n "title": "A}\\"{"\n}\n{\n "title": "B"\n}'],
  ["NDJSON whose rows hold lists", '{"title":"A}\\"{","places":[{"city":"Bonn"}]}\n{"title":"B"}'],
])("rows are found in %s", async (_name, text) => {
  expect(titles(await read(text))).toEqual(['A}"{', "B"]);
});

test("an object of an array that is no JSON is an error of that row only", async () => {
  expect(titles(await read('[{"title":"A"},\n{"title":oops},\n{"title":"C"}]'))).toEqual(["A", "error on line 2", "C"]);
});

test("an array of numbers is an error, an empty one is no rows", async () => {
  expect(await read("[1, 2]")).toEqual([{ line: 1, error: expect.stringContaining("no object") }]);
  expect(await read("[]")).toEqual([]);
});

test("CSV fields may hold quotes, separators and line breaks", async () => {
  expect(
    await read('\ufeffTitle,Company,description\r\nCook,"Salt, ""Pepper""","one\r\ntwo"\r\nMaid,Inn,x\r\n'),
  ).toEqual([
    { line: 2, row: { Title: "Cook", Company: 'Salt, "Pepper"', description: "one\r\ntwo" } },
    { line: 4, row: { Title: "Maid", Company: "Inn", description: "x" } },
  ]);
});

test("CSV may be parted by semicolons or tabs", async () => {
  expect(titles(await read('title;place\nA;"Ulm; Bayern"\nB;Köln'))).toEqual(["A", "B"]);
  expect(titles(await read("title\tplace\nA\tUlm\n"))).toEqual(["A"]);
});

test("a CSV row with fewer fields than the header is an error of that row", async () => {
  expect(titles(await read("title,company\nA,X\nB\nC,Z\n"))).toEqual(["A", "error on line 3", "C"]);
});

test("a quote that is never closed is named by the line where it began", async () => {
  expect(titles(await read('title,company\nA,X\nB,"Y\nC,Z\n'))).toEqual(["A", "error on line 3"]);
});

test.each([
  ["NDJSON", `{"title":"A"}\n{"title":"${"x".repeat(300)}"}\n{"title":"B"}\n`, 2],
  ["an array", `[{"title":"A"},\n{"title":"${"x".repeat(300)}"},\n{"title":"B"}]`, 2],
  ["CSV", `title,company\nA,X\nx,${"x".repeat(300)}\nB,Y\n`, 3],
])("a row of %s beyond the limit is an error of that row", async (_name, text, line) => {
  expect(titles(await read(text, { rowCharacters: 200 }))).toEqual(["A", `error on line ${line}`, "B"]);
});

test("what packs small and unpacks large is stopped at the limit", async () => {
  const bomb = gzipSync(`{"title":"A"}\n`.repeat(500_000));
  expect(bomb.length).toBeLessThan(100_000);
  await expect(read(bomb, { unpackedBytes: 1_000_000 })).rejects.toMatchObject({ code: "PAYLOAD_TOO_LARGE" });
});

test("rows before the break of a cut off gzip file are read, then it says so", async () => {
  // Lines that do not repeat, so that the packed file is long enough to be cut in its middle.
  const lines = Array.from(
    { length: 20_000 },
    (_, index) => `{"title":"Job ${(index * 2_654_435_761) % 4_294_967_296}"}\n`,
  );
  const packed = gzipSync(lines.join(""));
  const rows: FileRow[] = [];
  const reading = (async () => {
    for await (const row of readRows(inChunks(packed.subarray(0, packed.length / 2), 4_096))) rows.push(row);
  })();
  await expect(reading).rejects.toMatchObject({ code: "BAD_USER_INPUT", message: expect.stringContaining("cut off") });
  expect(rows.length).toBeGreaterThan(1_000);
});

test.each([
  ["nothing", "", "BAD_USER_INPUT"],
  ["a page", "<html><body>Jobs, jobs</body></html>", "UNSUPPORTED_MEDIA_TYPE"],
  ["a spreadsheet", "PK\u0003\u0004rest", "UNSUPPORTED_MEDIA_TYPE"],
  ["prose", "Dear all, we have jobs.", "BAD_USER_INPUT"],
  ["binary data", "\u0000\u0001\u0002\u0000,", "UNSUPPORTED_MEDIA_TYPE"],
  ["an array that breaks off", '[{"title":"A"', "BAD_USER_INPUT"],
])("a file that holds %s is refused with what to do", async (_name, text, code) => {
  await expect(read(text)).rejects.toMatchObject({ code, name: "AppError" });
});

test("a reader that fails in the middle fails the import, not the process", async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield gzipSync(LINES).subarray(0, 20);
    throw new Error("connection lost");
  }
  const reading = (async () => {
    for await (const _ of readRows(failing()));
  })();
  await expect(reading).rejects.toThrow("connection lost");
});

test("a row is read by the usual names of its fields", () => {
  const row = {
    "Job Title": "Baker",
    company_name: "Crumb",
    JobLocation: "Ulm, Germany",
    date_posted: "2026-01-02",
    apply_url: "https://example.com/1",
    body: "Bake bread.",
    is_remote: "0",
    salary_min: "30,000",
    salary_max: 40000,
    currency: "EUR",
    id: 17,
    Source: "crumbs",
  };
  expect(fromRow(row, "import")).toMatchObject({
    source: "crumbs",
    externalId: "17",
    title: "Baker",
    company: "Crumb",
    locations: ["Ulm, Germany"],
    postedAt: "2026-01-02",
    url: "https://example.com/1",
    description: "Bake bread.",
    remote: false,
    salary: { min: 30_000, max: 40_000, currency: "EUR" },
  });
});

test("nested values are read by their names, blanks are nothing, and a source that is no slug is not taken", () => {
  const row = {
    title: "Baker",
    company: { display_name: "Crumb" },
    location: { city: "Ulm", country: "DE" },
    salary: "null",
    url: " ",
    source: "../x",
  };
  const raw = fromRow(row, "import");
  expect(raw).toMatchObject({ source: "import", company: "Crumb", locations: ["Ulm, DE"] });
  expect(raw.salary ?? raw.url).toBeUndefined();
});

test("a row with neither title nor description says which fields it has", () => {
  expect(() => fromRow({ foo: 1, bar: "x" }, "import")).toThrow(/neither a title nor a description.*foo, bar/);
});
