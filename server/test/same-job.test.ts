import { afterAll, beforeEach, expect, test } from "vitest";
import { takeIn } from "../intake/take-in.ts";
import type { RawPosting } from "../raw-posting.ts";
import { createTestDatabase } from "./support/database.ts";

const { pool, close } = await createTestDatabase();
afterAll(close);
beforeEach(async () => {
  await pool.query("TRUNCATE jobs, listings, companies, tombstones, sources, users CASCADE");
});

const DAY_1 = new Date("2026-11-01T06:00:00Z");
const DAY_2 = new Date("2026-11-02T06:00:00Z");

const TEXT = `We are looking for a person who bakes bread, rolls and cakes with care and keeps the ovens in good order.
You knead dough by hand, weigh ingredients, mind the temperature and clean your station before you leave.
You have baked for a living before, you like to rise early, and you get along with customers and colleagues.
We give you a contract that lasts, fair pay, free bread, and a team that has been together for a long while.`;

const posting = (source: string, externalId: string, more: Partial<RawPosting> = {}): RawPosting => ({
  source,
  externalId,
  title: "Senior Baker",
  company: "Crumb GmbH",
  locations: ["Berlin, Germany"],
  description: TEXT,
  ...more,
});
const take = (raws: RawPosting[], now = DAY_1) => takeIn(pool, raws, { now });
const jobIdOf = async (source: string, externalId: string): Promise<number> => {
  const { rows } = await pool.query("SELECT job_id FROM listings WHERE source = $1 AND external_id = $2", [
    source,
    externalId,
  ]);
  return rows[0].job_id;
};
const jobIds = async (): Promise<number[]> =>
  (await pool.query("SELECT id FROM jobs ORDER BY id")).rows.map((row) => row.id);
const person = async (email: string): Promise<string> =>
  (await pool.query("INSERT INTO users (email) VALUES ($1) RETURNING id", [email])).rows[0].id;

/** As another board would write it: other marks, a line more, the title in other words. */
const rewritten: Partial<RawPosting> = {
  title: "Sr. Baker (m/w/d)",
  company: "CRUMB",
  locations: ["Berlin, Deutschland"],
  description: `${TEXT.replaceAll(", ", " , ").replace("with care", "carefully")}\nApply at https://example.org/jobs/81?from=board`,
};

test("near-identical postings of one company, title and place are one job, within an import and across imports", async () => {
  expect(await take([posting("one", "1"), posting("two", "81", rewritten)])).toMatchObject({
    inserted: 1,
    duplicates: 1,
  });
  expect(await take([posting("three", "9", rewritten)], DAY_2)).toMatchObject({ inserted: 0, duplicates: 1 });
  expect(await jobIds()).toHaveLength(1);
  const { rows } = await pool.query("SELECT source FROM listings ORDER BY source");
  expect(rows.map((row) => row.source)).toEqual(["one", "three", "two"]);
});

test.each<[string, Partial<RawPosting>]>([
  ["another company", { company: "Crust GmbH" }],
  ["no company", { company: null }],
  ["another title", { title: "Senior Confectioner" }],
  ["another level", { title: "Junior Baker" }],
  ["another place", { locations: ["Munich, Germany"] }],
  ["another contract", { employmentTypes: ["PART_TIME"] }],
  ["another salary", { salary: "€41,000 - €43,000 a year" }],
  ["other terms", { description: TEXT.replace("a contract that lasts", "a fixed term of six months") }],
  ["another workplace", { description: `${TEXT}\nYou work at our shop Sonnenallee 5.` }],
  ["another text", { description: TEXT.split(" ").reverse().join(" ") }],
])("%s makes another job", async (_what, other) => {
  const base = { employmentTypes: ["FULL_TIME"], salary: "€31,000 - €33,000 a year" };
  const first = posting("one", "1", { ...base, description: `${TEXT}\nYou work at our shop Hauptstraße 7.` });
  const second = posting("two", "2", {
    ...base,
    description: `${TEXT}\nYou work at our shop Hauptstraße 7.`,
    ...other,
  });
  expect(await take([first, second])).toMatchObject({ inserted: 2, duplicates: 0 });
});

test("ten vacancies that one board writes from one template stay ten", async () => {
  const wards = Array.from({ length: 10 }, (_, ward) =>
    posting("board", `${ward}`, { description: `${TEXT}\nYou join the bakery of branch ${ward + 1}.` }),
  );
  expect(await take(wards)).toMatchObject({ inserted: 10 });
});

test("a later row that contradicts parts them again, and who dismissed the job has dismissed both", async () => {
  await take([posting("one", "1"), posting("two", "81", rewritten)]);
  const [jobId] = await jobIds();
  await pool.query("INSERT INTO dismissals (user_id, job_id) VALUES ($1, $2)", [
    await person("ada@example.com"),
    jobId,
  ]);
  const changed = {
    ...rewritten,
    salary: "€41,000 a year",
    description: `${rewritten.description}\nPart time, 20 hours a week.`,
  };
  await take([posting("two", "81", changed)], DAY_2);
  // The first has to say something for the second to contradict it.
  await take([posting("one", "1", { salary: "€31,000 a year" })], DAY_2);
  const [one, two] = [await jobIdOf("one", "1"), await jobIdOf("two", "81")];
  expect(one).toBe(jobId);
  expect(two).not.toBe(one);
  const { rows } = await pool.query("SELECT job_id FROM dismissals ORDER BY job_id");
  expect(rows.map((row) => row.job_id)).toEqual([one, two]);
  // Seen again unchanged, nothing moves.
  expect(await take([posting("two", "81", changed)], DAY_2)).toMatchObject({ unchanged: 1 });
});

test("two jobs that come to say the same become one, and what people did with either holds", async () => {
  await take([posting("one", "1"), posting("two", "2", { title: "Oven Keeper" })]);
  const [kept, gone] = [await jobIdOf("one", "1"), await jobIdOf("two", "2")];
  const [ada, eve] = [await person("ada@example.com"), await person("eve@example.com")];
  await pool.query("INSERT INTO dismissals (user_id, job_id) VALUES ($1, $2)", [ada, gone]);
  await pool.query("INSERT INTO saved_jobs (user_id, job_id, expires_at) VALUES ($1, $2, now()), ($1, $3, now())", [
    eve,
    kept,
    gone,
  ]);
  await pool.query(
    "INSERT INTO applications (user_id, job_id, status, history, snapshot) VALUES ($1, $2, 'APPLIED', '[]', '')",
    [eve, gone],
  );
  await take([posting("two", "2", rewritten)], DAY_2);
  expect(await jobIds()).toEqual([kept]);
  for (const table of ["dismissals", "saved_jobs", "applications"]) {
    const { rows } = await pool.query(`SELECT job_id FROM ${table}`);
    expect([table, rows]).toEqual([table, [{ job_id: kept }]]);
  }
});

test("a source that gives the whole text lends it to one that gives only the beginning", async () => {
  const beginning = posting("short", "1", { description: `${TEXT.slice(0, 300)}…`, descriptionTruncated: true });
  await take([beginning]);
  expect(await take([posting("long", "2")], DAY_2)).toMatchObject({ inserted: 0, duplicates: 1 });
  const read = async () => (await pool.query("SELECT description, description_truncated FROM jobs")).rows;
  expect(await read()).toEqual([{ description: TEXT, description_truncated: false }]);
  await take([{ ...beginning, url: "https://example.org/1" }], DAY_2);
  expect(await read()).toEqual([{ description: TEXT, description_truncated: false }]);
});

/** A posting of a board that shows several from one template. */
const ward = (externalId: string, said: string, postedAt: string | null) =>
  posting("board", externalId, { description: `${TEXT}\n${said}`, postedAt });

test("two that one board shows within a day are two, whatever little differs; later it is one posted again", async () => {
  const first = "You qualify as a baker in March 2027.";
  const second = "You qualify as a baker in September 2027.";
  await take([ward("1", first, "2026-10-30T09:12:01Z"), ward("2", second, "2026-10-30T09:12:04Z")]);
  expect(await jobIds()).toHaveLength(2);
  await take([ward("3", second, "2026-11-20T10:00:00Z")], DAY_2);
  expect(await jobIds()).toHaveLength(2);
  expect(await jobIdOf("board", "3")).toBe(await jobIdOf("board", "2"));
});

test("shown twice within minutes with the same words, or on a day without a time, they are one", async () => {
  const said = "You begin in spring.";
  await take([ward("1", said, "2026-10-30T09:12:01Z"), ward("2", said, "2026-10-30T09:15:04Z")]);
  expect(await jobIds()).toHaveLength(1);
  await take([ward("3", `${said} Soon.`, "2026-10-30"), ward("4", said, "2026-10-30")]);
  expect(await jobIds()).toHaveLength(1);
});

test.each([
  ["bands", "This post is band 5, and we bake 6 days a week.", "This post is band 6, and we bake 5 days a week."],
  [
    "contracts",
    "It is on a part time contract, with a full day off.",
    "It is on a full time contract, part of it at home.",
  ],
])(
  "what fills the same place with another of %s is another vacancy, also where the word stands elsewhere",
  async (_, one, other) => {
    await take([ward("1", one, "2026-10-01T09:00:01Z"), ward("2", other, "2026-10-30T09:00:01Z")]);
    expect(await jobIds()).toHaveLength(2);
  },
);

test("a form in which nobody named the company names none", async () => {
  const form =
    "### Company\n\n_No response_\n\n### Job title\n\nBaker\n\n### Location\n\n_No response_\n\n### About\n\n";
  await take([posting("forms", "1", { title: "Baker", company: null, locations: [], description: `${form}${TEXT}` })]);
  const { rows } = await pool.query("SELECT company_id, locations FROM jobs");
  expect(rows).toEqual([{ company_id: null, locations: [] }]);
});
