import { afterAll, beforeEach, expect, test } from "vitest";
import { importFile } from "../intake/import.ts";
import { normalisePosting } from "../intake/normalise.ts";
import { removePostings } from "../intake/remove.ts";
import { takeIn } from "../intake/take-in.ts";
import { upsertPostings } from "../intake/upsert.ts";
import type { RawPosting } from "../raw-posting.ts";
import { createTestDatabase } from "./support/database.ts";

const { pool, close } = await createTestDatabase();
afterAll(close);
beforeEach(async () => {
  await pool.query("TRUNCATE jobs, listings, companies, tombstones, sources, users CASCADE");
});

const DAY_1 = new Date("2026-11-01T06:00:00Z");
const DAY_2 = new Date("2026-11-02T06:00:00Z");
const DAY_3 = new Date("2026-11-03T06:00:00Z");

const posting = (externalId: string, more: Partial<RawPosting> = {}): RawPosting => ({
  source: "board",
  externalId,
  title: `Baker ${externalId}`,
  company: "Crumb GmbH",
  description: `Bake bread number ${externalId}.`,
  ...more,
});
const take = (raws: RawPosting[], now = DAY_1) => takeIn(pool, raws, { now });
async function row<Row>(sql: string, values: unknown[] = []): Promise<Row> {
  const { rows } = await pool.query(sql, values);
  return rows[0] as Row;
}
const jobOf = (externalId: string, source = "board") =>
  row<{ id: number; title: string; status: string; discovered_at: Date; source: string; listings: number }>(
    `SELECT j.*, (SELECT count(*)::int FROM listings WHERE job_id = j.id) AS listings
     FROM jobs j JOIN listings l ON l.job_id = j.id WHERE l.source = $1 AND l.external_id = $2`,
    [source, externalId],
  );
const count = async (table: string) => (await row<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).n;
const corpusVersion = async () => (await row<{ version: string }>("SELECT version FROM corpus")).version;

async function personWho(table: "saved_jobs" | "applications", jobId: number): Promise<void> {
  const { id } = await row<{ id: string }>("INSERT INTO users (email) VALUES ('ada@example.com') RETURNING id");
  await pool.query(
    table === "saved_jobs"
      ? "INSERT INTO saved_jobs (user_id, job_id, expires_at) VALUES ($1, $2, now())"
      : "INSERT INTO applications (user_id, job_id, status, history, snapshot) VALUES ($1, $2, 'APPLIED', '[]', '')",
    [id, jobId],
  );
}

test("a posting becomes a job with all that is known of it", async () => {
  const description =
    'You bring 3+ years of experience and know "Python" \\ {PostgreSQL}. We are the bakery of this town and you will bake for us with joy.';
  await take([
    posting("1", {
      title: "Senior Baker (Remote, US)",
      description,
      locations: ["Austin, TX", "Köln, Germany"],
      salary: "$60,000 - $70,000 a year",
      employmentTypes: ["FULL_TIME", "Internship"],
      keywords: ['say "hi"', "back\\slash", "{brace}", "comma, and"],
      postedAt: "2026-10-20",
      url: "https://example.com/1",
      platform: "greenhouse",
    }),
  ]);
  const job = await row<Record<string, unknown>>(
    `SELECT j.*, employment_types::text[] AS types, c.name AS company, c.key, search_text @@ to_tsquery('english', 'bakery & python') AS found
     FROM jobs j JOIN companies c ON c.id = j.company_id`,
  );
  expect(job).toMatchObject({
    title: "Senior Baker (Remote, US)",
    description,
    company: "Crumb GmbH",
    key: "crumb",
    source: "board",
    status: "OPEN",
    countries: ["US", "DE"],
    cities: ["Austin", "Cologne"],
    work_arrangement: "REMOTE_OK",
    types: ["FULL_TIME", "INTERNSHIP"],
    keywords: ['say "hi"', "back\\slash", "{brace}", "comma, and"],
    experience_level: "SENIOR",
    experience_min_years: 3,
    salary_yearly_usd: 70_000,
    salary_period: "YEAR",
    salary_source: "STATED",
    language: "en",
    text_config: "english",
    posted_at: new Date("2026-10-20"),
    newest_at: new Date("2026-10-20"),
    discovered_at: DAY_1,
    found: true,
  });
  expect(await row("SELECT name, kind FROM sources")).toEqual({ name: "board", kind: "STATIC" });
  expect(await row("SELECT platform, url, first_seen_at FROM listings")).toEqual({
    platform: "greenhouse",
    url: "https://example.com/1",
    first_seen_at: DAY_1,
  });
});

test("what is seen again unchanged is only marked as seen", async () => {
  const raws = [posting("1"), posting("2"), posting("3", { externalId: null })];
  expect(await take(raws)).toMatchObject({ inserted: 3, unchanged: 0 });
  await pool.query("UPDATE listings SET missing_since = $1 WHERE external_id = '2'", [DAY_1]);
  const version = await corpusVersion();
  expect(await take(raws, DAY_2)).toEqual({
    inserted: 0,
    updated: 0,
    unchanged: 3,
    duplicates: 0,
    failed: [],
    jobIds: { inserted: [], updated: [] },
  });
  expect(await corpusVersion()).toBe(version);
  expect(
    await row("SELECT count(*)::int AS n FROM listings WHERE last_seen_at = $1 AND missing_since IS NULL", [DAY_2]),
  ).toEqual({ n: 3 });
  expect(
    (
      await upsertPostings(
        pool,
        raws.map((raw) => normalisePosting(raw, DAY_2)),
        DAY_2,
      )
    ).unchanged,
  ).toBe(3);
});

test("the same content found elsewhere is the same job with a further listing", async () => {
  const first = posting("1");
  const elsewhere = {
    ...first,
    source: "other",
    externalId: "77",
    description: `<p>${first.description}</p>`,
    company: "CRUMB",
  };
  expect(await take([first, elsewhere])).toMatchObject({ inserted: 1, duplicates: 1 });
  expect(await take([{ ...first, source: "third" }], DAY_2)).toMatchObject({ inserted: 0, duplicates: 1 });
  expect(await jobOf("1")).toMatchObject({ listings: 3, source: "board" });
  expect(await count("companies")).toBe(1);
});

test("a changed posting changes its job and keeps its id and discovery", async () => {
  const { jobIds } = await take([posting("1")]);
  const changed = await take([posting("1", { title: "Master Baker", postedAt: "2026-10-01" })], DAY_2);
  expect(changed).toMatchObject({ inserted: 0, updated: 1, jobIds: { inserted: [], updated: jobIds.inserted } });
  expect(await jobOf("1")).toMatchObject({ id: jobIds.inserted[0], title: "Master Baker", discovered_at: DAY_1 });
});

test("a listing that comes to say something else leaves a shared job for one of its own", async () => {
  await take([posting("1"), { ...posting("1"), source: "other" }]);
  const shared = await jobOf("1");
  const split = await take([{ ...posting("1"), source: "other", title: "Miller" }], DAY_2);
  expect(split).toMatchObject({ inserted: 0, updated: 1, jobIds: { updated: [] } });
  expect(split.jobIds.inserted).toHaveLength(1);
  expect(await jobOf("1")).toMatchObject({ id: shared.id, title: "Baker 1", listings: 1 });
  expect(await jobOf("1", "other")).toMatchObject({ id: split.jobIds.inserted[0], title: "Miller", listings: 1 });
});

test("a job whose listings all change alike stays one job", async () => {
  await take([posting("1"), { ...posting("1"), source: "other" }]);
  const { id } = await jobOf("1");
  const now = { title: "Master Baker" };
  await take([posting("1", now), { ...posting("1", now), source: "other" }], DAY_2);
  expect(await jobOf("1", "other")).toMatchObject({ id, title: "Master Baker", listings: 2 });
  expect(await count("jobs")).toBe(1);
});

test("two jobs that come to say the same become the older one", async () => {
  await take([posting("1"), posting("2")]);
  const older = await jobOf("1");
  await take([posting("1", { title: "Baker 2", description: "Bake bread number 2." })], DAY_2);
  expect(await jobOf("2")).toMatchObject({ id: older.id, listings: 2 });
  expect(await count("jobs")).toBe(1);
  await take([posting("3"), posting("4")], DAY_2);
  const kept = await jobOf("3");
  await take([posting("4", { title: "Baker 3", description: "Bake bread number 3." })], DAY_3);
  expect(await jobOf("4")).toMatchObject({ id: kept.id, listings: 2 });
  expect(await count("jobs")).toBe(2);
});

test("a closed job opens again when it is seen again, unless its end has passed", async () => {
  await take([posting("1"), posting("2", { expiresAt: "2026-11-01T12:00:00Z" })]);
  await pool.query("UPDATE jobs SET status = 'CLOSED', closed_at = $1", [DAY_1]);
  const { id } = await jobOf("1");
  expect(await take([posting("1"), posting("2", { expiresAt: "2026-11-01T12:00:00Z" })], DAY_2)).toMatchObject({
    updated: 1,
    unchanged: 1,
    jobIds: { inserted: [], updated: [id] },
  });
  expect(await jobOf("1")).toMatchObject({ status: "OPEN", closed_at: null });
  expect(await jobOf("2")).toMatchObject({ status: "CLOSED" });
});

test("a deleted job that comes back has its old id and date, and is not new", async () => {
  await take([posting("1"), posting("2")]);
  const [one, two] = [await jobOf("1"), await jobOf("2")];
  expect(await removePostings(pool, "board", [], DAY_2)).toEqual({ listings: 2, deleted: 2, closed: 0 });
  expect([await count("jobs"), await count("tombstones")]).toEqual([0, 2]);
  // One by its listing though it says something new, one by its content though another source shows it.
  const back = await take(
    [posting("1", { title: "Master Baker" }), { ...posting("2"), source: "other" }, posting("3")],
    DAY_3,
  );
  expect(back).toMatchObject({ inserted: 1, updated: 2 });
  expect(back.jobIds.updated.sort()).toEqual([one.id, two.id].sort());
  expect(await jobOf("1")).toMatchObject({ id: one.id, discovered_at: DAY_1 });
  expect(await jobOf("2", "other")).toMatchObject({ id: two.id, discovered_at: DAY_1 });
  expect(back.jobIds.inserted).not.toContain(one.id);
  expect(await count("tombstones")).toBe(0);
});

test("removing a source keeps what is listed elsewhere, what is to be kept, and what people saved or applied to", async () => {
  await take([1, 2, 3, 4, 5].map((id) => posting(String(id))));
  await take([{ ...posting("2"), source: "other" }]);
  await personWho("saved_jobs", (await jobOf("3")).id);
  const saved = await jobOf("3");
  expect(await removePostings(pool, "board", ["4"], DAY_2)).toEqual({ listings: 4, deleted: 2, closed: 1 });
  expect(await row("SELECT status, closed_at FROM jobs WHERE id = $1", [saved.id])).toEqual({
    status: "CLOSED",
    closed_at: DAY_2,
  });
  expect(await jobOf("2", "other")).toMatchObject({ listings: 1, status: "OPEN" });
  expect(await jobOf("4")).toMatchObject({ status: "OPEN" });
  expect(await count("tombstones")).toBe(2);
  // Found again, the saved job opens again under its id.
  await take([posting("3")], DAY_3);
  expect(await jobOf("3")).toMatchObject({ id: saved.id, status: "OPEN" });
});

test("a job that somebody applied to outlives its listings", async () => {
  await take([posting("1")]);
  await personWho("applications", (await jobOf("1")).id);
  expect(await removePostings(pool, "board")).toMatchObject({ deleted: 0, closed: 1 });
});

test("a source that is collected is not removed by name", async () => {
  await takeIn(pool, [posting("1")], { now: DAY_1, kind: "LISTING" });
  await expect(removePostings(pool, "board")).rejects.toThrow(/LISTING/);
});

test("a company's first spelling stays and its address is filled in", async () => {
  await take([posting("1"), posting("2", { company: "CRUMB", companyWebsite: "https://crumb.example" })]);
  await take([posting("3", { company: "Crumb", companyWebsite: "https://else.example" })], DAY_2);
  expect(await row("SELECT name, website FROM companies")).toEqual({
    name: "Crumb GmbH",
    website: "https://crumb.example",
  });
});

test("two imports at once make one job of the same content", async () => {
  const raws = Array.from({ length: 30 }, (_, index) => posting(String(index)));
  await Promise.all(["a", "b", "c"].map((source) => take(raws.map((raw) => ({ ...raw, source })))));
  expect([await count("jobs"), await count("listings")]).toEqual([30, 90]);
});

test("a batch that fails leaves nothing behind", async () => {
  const good = normalisePosting(posting("1"), DAY_1);
  const bad = { ...normalisePosting(posting("2"), DAY_1), workingHours: 1.5 };
  await expect(upsertPostings(pool, [good, bad], DAY_1)).rejects.toThrow();
  expect([await count("jobs"), await count("listings"), await count("companies")]).toEqual([0, 0, 0]);
});

async function* file(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
}
const line = (id: number, more = {}) =>
  `${JSON.stringify({ id, title: `Baker ${id}`, description: `Bread ${id}`, ...more })}\n`;

test("every row of a file is accounted for, failures by line, and a second import changes nothing", async () => {
  const text = `${line(1)}{oops}\n${line(2)}{"foo":1}\n${line(1)}${line(3, { title: "Baker 2", description: "Bread 2" })}`;
  const inserted: number[] = [];
  const first = await importFile(pool, file(text), { now: DAY_1, onInserted: (ids) => void inserted.push(...ids) });
  expect(first.counts).toEqual({ read: 6, inserted: 2, updated: 0, unchanged: 0, duplicates: 2, failed: 2 });
  expect(first.warnings).toEqual([
    expect.stringMatching(/^Line 2: .*JSON/),
    expect.stringMatching(/^Line 4: .*neither a title/),
  ]);
  expect(inserted).toHaveLength(2);
  const version = await corpusVersion();
  const second = await importFile(pool, file(text), { now: DAY_2 });
  expect(second.counts).toEqual({ read: 6, inserted: 0, updated: 0, unchanged: 3, duplicates: 1, failed: 2 });
  expect(await corpusVersion()).toBe(version);
});

// Its threads have a lower priority than whatever else the machine does.
const PATIENT = { timeout: 180_000 };

test("a file of many batches reports its progress, and gives way to other work meanwhile", PATIENT, async () => {
  const text = Array.from({ length: 3_000 }, (_, index) => line(index)).join("");
  const rows: number[] = [];
  let turns = 0;
  const tick = () => {
    turns++;
    next = setImmediate(tick);
  };
  let next = setImmediate(tick);
  const { counts } = await importFile(pool, file(text), {
    source: "many",
    onProgress: (progress) => {
      rows.push(progress.rows);
      expect(progress.bytes).toBeGreaterThan(0);
    },
  });
  clearImmediate(next);
  expect(counts).toMatchObject({ read: 3_000, inserted: 3_000 });
  expect(rows).toEqual([500, 1_000, 1_500, 2_000, 2_500, 3_000]);
  expect(turns).toBeGreaterThan(20);
  expect(await row("SELECT name FROM sources")).toEqual({ name: "many" });
});

test("an import that is cancelled keeps what is in and goes no further", PATIENT, async () => {
  const text = Array.from({ length: 3_000 }, (_, index) => line(index)).join("");
  const stop = new AbortController();
  const importing = importFile(pool, file(text), { signal: stop.signal, onInserted: () => stop.abort() });
  await expect(importing).rejects.toMatchObject({ name: "AbortError" });
  expect(await count("jobs")).toBe(500);
});

test("of very many failures the first fifty are named", async () => {
  const { counts, warnings } = await importFile(pool, file(line(1) + "{oops}\n".repeat(80)));
  expect(counts).toMatchObject({ read: 81, inserted: 1, failed: 80 });
  expect(warnings).toHaveLength(51);
  expect(warnings.at(-1)).toContain("30 more");
});

test("a file that breaks off in the middle keeps the rows before it and says so", async () => {
  const { counts, warnings } = await importFile(pool, file(`[${line(1)},${line(2)},{"title":"Ba`));
  expect(counts).toMatchObject({ read: 2, inserted: 2 });
  expect(warnings).toEqual([expect.stringContaining("ends in the middle")]);
});
