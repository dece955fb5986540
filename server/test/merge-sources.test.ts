import { afterAll, beforeEach, expect, test } from "vitest";
import { closeMissing } from "../intake/close-missing.ts";
import type { SourceKind } from "../intake/job-record.ts";
import { takeIn } from "../intake/take-in.ts";
import type { RawPosting } from "../raw-posting.ts";
import { createTestDatabase } from "./support/database.ts";

const { pool, close } = await createTestDatabase();
afterAll(close);
beforeEach(async () => {
  await pool.query("TRUNCATE jobs, listings, companies, tombstones, sources, source_scopes, users CASCADE");
});

const DAY_1 = new Date("2026-11-01T06:00:00Z");
const DAY_2 = new Date("2026-11-02T06:00:00Z");
const DAY_3 = new Date("2026-11-03T06:00:00Z");

const TEXT = `People.ai is where bread is thought about: we look for a person who bakes bread, rolls and cakes with care and keeps the ovens in good order.
You knead dough by hand, weigh ingredients, mind the temperature and clean your station before you leave for the day.
You have baked for a living before, you like to rise early, and you get along with customers and colleagues of all ages.
At People.ai you get a contract that lasts, fair pay, free bread, and a team that has been together for a long while.
We answer each letter, and we read all that you send us, whether you come from another bakery, from school or from far away.`;
const CUT = `${TEXT.slice(0, 480)}…`;

const board = (more: Partial<RawPosting> = {}): RawPosting => ({
  source: "greenhouse",
  scope: "peopleai",
  externalId: "4012345",
  url: "https://boards.greenhouse.io/peopleai/jobs/4012345",
  title: "Senior Baker",
  company: "people-ai",
  companyWebsite: "https://people.ai",
  locations: ["Berlin, Germany"],
  description: TEXT,
  postedAt: "2026-10-20",
  ...more,
});
const adzuna = (more: Partial<RawPosting> = {}): RawPosting => ({
  source: "adzuna",
  externalId: "77",
  url: "https://www.adzuna.example/ad/77",
  attribution: "Jobs by Adzuna",
  title: "Senior Baker",
  company: "People.ai",
  locations: ["Berlin, Deutschland"],
  description: CUT,
  descriptionTruncated: true,
  postedAt: "2026-10-25",
  salary: { min: 40_000, max: 42_000, currency: "EUR", period: "year", source: "PREDICTED" },
  ...more,
});
const take = (raw: RawPosting, now = DAY_1, kind: SourceKind = raw.source === "greenhouse" ? "LISTING" : "WINDOW") =>
  takeIn(pool, [raw], { now, kind });
const jobs = async () =>
  (
    await pool.query(
      `SELECT j.id, j.title, c.name AS company, j.url, j.description, j.description_truncated AS cut, j.salary_min AS pay,
         j.salary_source AS source, j.posted_at AS "postedAt", j.expires_at AS "expiresAt", j.status FROM jobs j LEFT JOIN companies c ON c.id = j.company_id ORDER BY j.id`,
    )
  ).rows;
const jobIdOf = async (source: string): Promise<number> =>
  (await pool.query("SELECT job_id FROM listings WHERE source = $1", [source])).rows[0].job_id;

const best = {
  title: "Senior Baker",
  company: "people-ai",
  url: "https://boards.greenhouse.io/peopleai/jobs/4012345",
  description: TEXT,
  cut: false,
  pay: 40_000,
  source: "PREDICTED",
  postedAt: new Date("2026-10-20"),
};

test("the employer's board and an aggregator make one job of the best of both, whichever comes first", async () => {
  for (const [first, second] of [
    [board(), adzuna()],
    [adzuna(), board()],
  ] as const) {
    await pool.query("TRUNCATE jobs, listings, companies, sources CASCADE");
    expect(await take(first)).toMatchObject({ inserted: 1 });
    expect(await take(second)).toMatchObject({ inserted: 0, duplicates: 1 });
    expect(await jobs()).toMatchObject([best]);
  }
});

test("each listing keeps its own dates, address and credit", async () => {
  await take(board());
  await take(adzuna());
  const { rows } = await pool.query(
    `SELECT source, url, attribution, tracking_key, posted_at FROM listings ORDER BY source`,
  );
  expect(rows).toEqual([
    {
      source: "adzuna",
      url: "https://www.adzuna.example/ad/77",
      attribution: "Jobs by Adzuna",
      tracking_key: null,
      posted_at: new Date("2026-10-25"),
    },
    {
      source: "greenhouse",
      url: "https://boards.greenhouse.io/peopleai/jobs/4012345",
      attribution: null,
      tracking_key: "greenhouse:peopleai:4012345",
      posted_at: new Date("2026-10-20"),
    },
  ]);
});

test("a worse listing that changes later changes nothing that a better one tells, and what the job lacks it fills in", async () => {
  await take(board());
  await take(adzuna());
  const changed = { title: "Senior Baker (m/w/d)", postedAt: "2026-10-31", expiresAt: "2026-12-24" };
  await take(adzuna(changed), DAY_2);
  expect(await jobs()).toMatchObject([{ ...best, expiresAt: new Date("2026-12-24") }]);
});

test("a stated salary takes the place of a predicted one, and a predicted one never that of a stated", async () => {
  await take(adzuna());
  await take(board({ salary: "€50,000 - €55,000 a year" }));
  expect(await jobs()).toMatchObject([{ pay: 50_000, source: "STATED" }]);
  await take(adzuna({ salary: { min: 61_000, currency: "EUR", period: "year", source: "PREDICTED" } }), DAY_2);
  expect(await jobs()).toMatchObject([{ pay: 50_000, source: "STATED" }]);
});

test("where the better one no longer says it, the other tells it again when it is seen next", async () => {
  await take(adzuna());
  await take(board({ salary: "€50,000 - €55,000 a year" }));
  await take(board(), DAY_2);
  expect(await jobs()).toMatchObject([{ pay: null }]);
  await take(adzuna(), DAY_3);
  expect(await jobs()).toMatchObject([{ pay: 40_000, source: "PREDICTED" }]);
  // Then nothing moves any more.
  expect(await take(adzuna(), DAY_3)).toMatchObject({ unchanged: 1 });
  expect(await take(board(), DAY_3)).toMatchObject({ unchanged: 1 });
});

test("the tracking key makes one job whatever the texts, titles and places say", async () => {
  await take(board());
  const passedOn = {
    source: "jsearch",
    title: "Baker wanted!",
    company: "PAI Holding",
    locations: ["Munich, Germany"],
    description: "Apply today.",
    url: "https://job-boards.greenhouse.io/PeopleAI/jobs/4012345?gh_src=x&utm_source=y",
  };
  expect(await take(adzuna(passedOn), DAY_2)).toMatchObject({ inserted: 0, duplicates: 1 });
  expect(await jobs()).toMatchObject([{ title: "Senior Baker", company: "people-ai", description: TEXT }]);
});

test("two requisitions of one tenant stay two, though another source words them alike", async () => {
  await take(board());
  const other = { source: "jsearch", url: "https://boards.greenhouse.io/peopleai/jobs/4099999" };
  const description = `${TEXT}\nApply today.`;
  expect(await take(adzuna({ ...other, description, descriptionTruncated: false }))).toMatchObject({ inserted: 1 });
});

test("a listing whose key comes to be another's parts from the job", async () => {
  await take(board());
  const passedOn = adzuna({ source: "jsearch", url: board().url, description: "Apply today.", salary: null });
  await take(passedOn);
  expect(await jobs()).toHaveLength(1);
  await take({ ...passedOn, url: "https://boards.greenhouse.io/peopleai/jobs/5555555" }, DAY_2);
  expect(await jobIdOf("jsearch")).not.toBe(await jobIdOf("greenhouse"));
  expect(await jobs()).toMatchObject([{ title: "Senior Baker" }, { description: "Apply today." }]);
});

test("two jobs whose listings come to bear one key become one", async () => {
  await take(board());
  await take(adzuna({ source: "jsearch", title: "Miller", description: "Grind." }));
  expect(await jobs()).toHaveLength(2);
  await take(adzuna({ source: "jsearch", title: "Miller", description: "Grind.", url: board().url }), DAY_2);
  expect(await jobs()).toMatchObject([{ title: "Senior Baker", description: TEXT }]);
});

test("an employer's board that changes its posting keeps the job, and the others are judged again", async () => {
  await take(board());
  await take(adzuna());
  const [before] = await jobs();
  const rewritten = "Something else altogether: you grind grain at night, mind the stones and sweep the mill. ".repeat(
    6,
  );
  await take(board({ title: "Miller", description: rewritten }), DAY_2);
  expect(await jobs()).toMatchObject([{ id: before.id, title: "Miller" }]);
  await take(adzuna(), DAY_3);
  expect(await jobs()).toMatchObject([
    { id: before.id, title: "Miller" },
    { title: "Senior Baker", url: "https://www.adzuna.example/ad/77" },
  ]);
});

test.each<[string, Partial<RawPosting>]>([
  ["another place", { locations: ["Munich, Germany"] }],
  ["another house of the town", { locations: ["Mill Lane Bakery, Berlin, Germany"] }],
  ["another company", { company: "Other.ai" }],
  ["another level", { title: "Junior Baker" }],
  [
    "another beginning",
    {
      description: CUT.replace("bakes bread, rolls and cakes", "sells flour, yeast and sugar").replace(
        "knead dough by hand",
        "stand behind the counter",
      ),
    },
  ],
])("%s at another source is another job", async (_what, more) => {
  await take(board({ locations: ["Oven House, Berlin, Germany"] }));
  expect(await take(adzuna(more))).toMatchObject({ inserted: 1 });
});

test("a beginning that two vacancies share joins neither", async () => {
  await take(board());
  const second = `${TEXT.slice(0, 500)} In this team you make nothing but cakes, for weddings, birthdays and the mayor, who is fond of marzipan.
Nobody here has ever touched a roll, and nobody will. You draw, you colour, you pile up, you carry it down the stairs without falling.`;
  await take(
    board({ externalId: "4012346", url: "https://boards.greenhouse.io/peopleai/jobs/4012346", description: second }),
  );
  expect(await jobs()).toHaveLength(2);
  expect(await take(adzuna())).toMatchObject({ inserted: 1 });
});

test("companies that go by two names are one by their site", async () => {
  await take(board());
  const passedOn = { source: "active-jobs-db", company: "PAI Holding", companyWebsite: "https://www.people.ai/about" };
  expect(await take(adzuna(passedOn))).toMatchObject({ inserted: 0, duplicates: 1 });
  // A page among those of many companies says nothing.
  const linked = { source: "jsearch", company: "Else", companyWebsite: "https://www.linkedin.com/company/else" };
  expect(await take(adzuna(linked))).toMatchObject({ inserted: 1 });
});

const agency = (more: Partial<RawPosting> = {}): RawPosting =>
  adzuna({
    source: "jsearch",
    externalId: "a1",
    url: "https://jobs.example/a1",
    company: "Bright Path Recruitment Ltd",
    description: `${TEXT.replaceAll("People.ai", "our client")}\nPlease send your letter to Bright Path Recruitment.`,
    descriptionTruncated: false,
    salary: null,
    ...more,
  });

test("an agency's copy is the employer's job, under the employer's name, whichever comes first", async () => {
  for (const [first, second] of [
    [board(), agency()],
    [agency(), board()],
  ] as const) {
    await pool.query("TRUNCATE jobs, listings, companies, sources CASCADE");
    await take(first);
    expect(await take(second)).toMatchObject({ inserted: 0, duplicates: 1 });
    expect(await jobs()).toMatchObject([{ company: "people-ai", url: board().url, description: TEXT }]);
  }
});

test("the same text of two employers, or of an agency at another place, is two jobs", async () => {
  await take(board());
  expect(await take(agency({ company: "Bread & Sons" }))).toMatchObject({ inserted: 1 });
  expect(await take(agency({ externalId: "a2", locations: ["Munich, Germany"] }))).toMatchObject({ inserted: 1 });
});

test("a job that its board closed stays closed, however long an aggregator goes on showing it, until a board shows it again", async () => {
  await take(board());
  await take(adzuna());
  await closeMissing(pool, { source: "greenhouse", scope: "peopleai", externalIds: [], at: DAY_2 });
  expect(await take(adzuna(), DAY_2)).toMatchObject({ updated: 0, unchanged: 1 });
  await take(adzuna({ postedAt: "2026-11-01" }), DAY_2);
  await take(adzuna({ source: "jsearch" }), DAY_2);
  expect(await jobs()).toMatchObject([{ ...best, status: "CLOSED" }]);
  await take(board(), DAY_3);
  expect(await jobs()).toMatchObject([{ status: "OPEN" }]);
});

test("what one batch brings of one job is told in turn", async () => {
  await takeIn(pool, [adzuna(), adzuna({ source: "jsearch", salary: "€44,000 a year" })], {
    now: DAY_1,
    kind: "WINDOW",
  });
  expect(await jobs()).toMatchObject([{ pay: 44_000, source: "STATED", cut: true }]);
  await take(board(), DAY_2);
  expect(await jobs()).toMatchObject([{ ...best, pay: 44_000, source: "STATED" }]);
});

test("in whichever order a cut copy, a copy without its beginning and the whole come, they are one job", async () => {
  const whole = `${TEXT}
The shop opens at seven and closes at six, and on market days a second oven is lit before the sun is up.
Flour comes from a mill down the river, butter from a dairy that we have known since the first winter of the shop.
Whoever stays a year learns to lead a shift, to order what is needed, and to write down what each batch has cost.
Tell us which bread you would bake for a friend, and why; that says more than a list of what you have done so far.`;
  const feed: RawPosting = {
    ...adzuna({ description: whole.slice(whole.indexOf("\n") + 1), descriptionTruncated: false }),
    source: "feed",
    externalId: "9",
    url: "https://feed.example/9",
  };
  const cut = adzuna({ description: `${whole.slice(0, 480)}…` });
  const all = [cut, feed, board({ description: whole })];
  const orders = all.flatMap((first) =>
    all
      .filter((one) => one !== first)
      .map((second) => [first, second, ...all.filter((one) => one !== first && one !== second)]),
  );
  for (const order of orders) {
    await pool.query("TRUNCATE jobs, listings, companies, sources CASCADE");
    for (const raw of order) await take(raw);
    expect([order.map(({ source }) => source), (await jobs()).length]).toEqual([order.map(({ source }) => source), 1]);
    const { rows } = await pool.query("SELECT count(*)::int AS listings FROM listings");
    expect(rows).toEqual([{ listings: 3 }]);
  }
  expect(orders).toHaveLength(6);
});

test("an agency's copy finds its employer among very many that look for the same in one town", async () => {
  const said = (name: string) => TEXT.replaceAll("People.ai", name);
  const employers = Array.from({ length: 60 }, (_, index) => index + 1).map((at) =>
    board({
      externalId: `${at}`,
      url: `https://boards.greenhouse.io/bakery${at}/jobs/${at}`,
      scope: `bakery${at}`,
      company: `Bakery No ${at}`,
      companyWebsite: null,
      description: `${said(`Bakery No ${at}`)}\n${`Oven ${at} of house ${at * 7} is yours. `.repeat(4)}`,
    }),
  );
  for (const raw of employers) await take(raw);
  const last = employers.at(-1) as RawPosting;
  await take(
    {
      ...last,
      source: "feed",
      scope: null,
      externalId: "agency",
      url: "https://feed.example/agency",
      company: "Hays Recruitment",
      description: (last.description as string).replaceAll(last.company as string, "our client"),
    },
    DAY_1,
    "WINDOW",
  );
  const { rows } = await pool.query(
    "SELECT job_id, source, external_id FROM listings WHERE external_id IN ('60', 'agency')",
  );
  expect(new Set(rows.map(({ job_id }) => job_id)).size).toBe(1);
});
