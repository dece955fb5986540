import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { collectDaily } from "../pipelines/collect-daily.ts";
import { collectHourly } from "../pipelines/collect-hourly.ts";
import type { RunOptions } from "../pipelines/pipeline.ts";
import { activeJobsDb } from "../sources/active-jobs-db.ts";
import { adzuna } from "../sources/adzuna.ts";
import { arbeitnow } from "../sources/arbeitnow.ts";
import { SOURCES } from "../sources/index.ts";
import { jobicy } from "../sources/jobicy.ts";
import { createClock } from "./support/backend.ts";
import { createCollecting, createDyingFetch, createRunHandle } from "./support/collect.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { type ActiveJob, activeJob, FANTASTIC_KEY, openActiveJobs } from "./support/fake-active-jobs.ts";
import { ADZUNA_KEY, adzunaAd, openAdzuna } from "./support/fake-adzuna.ts";
import { arbeitnowJob, openArbeitnow } from "./support/fake-arbeitnow.ts";
import { jobicyJob, openJobicy } from "./support/fake-jobicy.ts";
import { RAPIDAPI_KEY } from "./support/fake-rapid-api.ts";
import type { Vendor } from "./support/vendor.ts";

const clock = createClock("2026-11-22T09:20:00Z");
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  clock.set("2026-11-22T09:20:00Z");
  await database.pool.query(
    "TRUNCATE jobs, listings, sources, source_scopes, source_searches, source_calls, source_quotas, tombstones CASCADE",
  );
});

const at = (time: string) => clock.set(`2026-11-${time}Z`);
const many = <Item>(count: number, make: (number: number) => Item) =>
  Array.from({ length: count }, (_, i) => make(i + 1));
const titles = async () => {
  const { rows } = await database.pool.query("SELECT title FROM jobs ORDER BY id");
  return rows.map(({ title }) => title);
};

/** Closed after the test. */
async function open<Opened extends Vendor>(opening: Promise<Opened>): Promise<Opened> {
  const vendor = await opening;
  onTestFinished(() => vendor.close());
  return vendor;
}
const definitions = [activeJobsDb, adzuna, arbeitnow, jobicy];
const off = { ARBEITNOW: "off", JOBICY: "off" };

async function hourly(environment: Record<string, string>, options: RunOptions = {}, more = {}) {
  const handle = createRunHandle(options, more);
  const context = createCollecting(database, clock.now, { definitions, environment: { ...off, ...environment } });
  const counts = await collectHourly.run(context, handle);
  return { counts, warnings: handle.warnings };
}

test("broad sources are asked hourly, those that need a search or want to be left alone are not", () => {
  expect(SOURCES.filter(({ hourly }) => hourly).map(({ name }) => name)).toEqual([
    "arbeitnow",
    "himalayas",
    "jobicy",
    "remoteok",
    "adzuna",
    "active-jobs-db",
  ]);
  expect([collectHourly.schedule, collectHourly.timezone]).toEqual(["20 * * * *", "UTC"]);
});

describe("a stream that is paid for by hours of the clock", () => {
  let rows: ActiveJob[];
  let vendor: Vendor;
  const stream = (more = {}) => ({ RAPIDAPI_KEY, ACTIVE_JOBS_BASE_URL: vendor.url, ...more });
  /** What was asked for since the last time: "1h+0" is the first page of the last hour. */
  const asked = () =>
    vendor.calls.splice(0).map(({ path, query }) => `${path.slice("/active-ats-".length)}+${query.offset}`);

  beforeEach(async () => {
    rows = many(3, (id) =>
      activeJob(id, `Stone Carver ${id}`, "legacy", { description_text: `You carve stone ${id}.` }),
    );
    vendor = await openActiveJobs(rows);
    return () => vendor.close();
  });

  test("each hour is bought once, by two processes at once as well", async () => {
    expect((await hourly(stream())).counts).toMatchObject({ fetched: 3, inserted: 3 });
    at("22T09:59:59");
    await hourly(stream());
    expect(asked()).toEqual(["1h+0"]);
    at("22T10:20:00");
    const both = await Promise.all([hourly(stream()), hourly(stream())]);
    expect(asked()).toEqual(["1h+0"]);
    expect(both.map(({ counts }) => counts.fetched).sort()).toEqual([0, 3]);
    at("22T11:20:00");
    await hourly(stream());
    expect(asked()).toEqual(["1h+0"]);
  });

  test("hours that were missed are made up for by one longer window, and no more", async () => {
    await hourly(stream());
    at("22T15:20:00");
    for (let run = 0; run < 2; run++) await hourly(stream());
    at("22T16:20:00");
    await hourly(stream());
    at("25T16:20:00");
    await hourly(stream());
    expect(asked()).toEqual(["1h+0", "24h+0", "1h+0", "7d+0"]);
  });

  test("an error costs nothing: its hour comes with the next one", async () => {
    vendor.instead({ status: 200, body: "<html>" });
    expect((await hourly(stream())).warnings).toContainEqual(expect.stringMatching(/^active-jobs-db: /));
    expect((await hourly(stream())).counts).toMatchObject({ inserted: 3 });
    expect(asked()).toEqual(["1h+0", "1h+0"]);
  });

  test("a page whose answer was lost with its process is not paid for again, by the same run or another", async () => {
    rows.push(
      ...many(240, (id) => activeJob(100 + id, `Mason ${id}`, "legacy", { description_text: `You lay stone ${id}.` })),
    );
    const { fetch, died } = createDyingFetch(1);
    const dying = createRunHandle();
    const environment = { ...off, ...stream() };
    void collectHourly.run(createCollecting(database, clock.now, { definitions, environment, fetch }), dying);
    await died;
    expect(asked()).toEqual(["1h+0", "1h+100"]);
    await hourly(stream(), {}, { id: dying.id });
    at("22T09:50:00");
    await hourly(stream());
    expect(asked()).toEqual([]);
    at("22T10:20:00");
    await hourly(stream());
    expect(asked()).toEqual(["1h+0", "1h+100", "1h+200"]);
  });

  test("an asking that was broken off by errors goes on where it was, within its hour", async () => {
    rows.push(
      ...many(150, (id) => activeJob(100 + id, `Mason ${id}`, "legacy", { description_text: `You lay stone ${id}.` })),
    );
    let calls = 0;
    const context = createCollecting(database, clock.now, {
      definitions,
      environment: { ...off, ...stream() },
      fetch: async (...request) => (calls++ === 0 ? fetch(...request) : Response.json({}, { status: 503 })),
    });
    const handle = createRunHandle();
    await collectHourly.run(context, handle);
    expect(handle.warnings).toContainEqual(expect.stringContaining("answered 503, 4 times in a row"));
    expect(asked()).toEqual(["1h+0"]);
    await hourly(stream());
    expect(asked()).toEqual(["1h+100"]);
    expect(await titles()).toHaveLength(153);
  });

  test("where the plan refuses the hour, the day is bought, when half of it is new", async () => {
    const refusal = { status: 403, body: { message: "This endpoint is disabled for your subscription" } };
    vendor.instead(refusal);
    expect((await hourly(stream())).warnings).toEqual([]);
    expect(asked()).toEqual(["1h+0", "24h+0"]);
    for (const time of ["22T10:20:00", "22T15:20:00", "22T20:20:00", "22T21:20:00", "22T22:20:00"]) {
      at(time);
      await hourly(stream());
      expect([time, asked()]).toEqual([time, time.startsWith("22T21") ? ["24h+0"] : []]);
    }
    at("29T10:20:00");
    vendor.instead(refusal, refusal, refusal, refusal);
    expect((await hourly(stream())).warnings).toContainEqual(expect.stringContaining("does not have this address"));
  });

  test("it takes no more of a quota than half a day's share, and hours that are passed over are not caught up on", async () => {
    const month = 2_505_077;
    const quotas = {
      requests: { limit: 1_000, remaining: 1_000, reset: month },
      jobs: { limit: 310, remaining: 310, reset: month },
    };
    await vendor.close();
    vendor = await openActiveJobs(rows, { quotas });
    for (let hour = 0; hour < 4; hour++) {
      at(`22T${10 + hour}:20:00`);
      await hourly(stream());
    }
    // 310 rows a month are 5 a day: the second hour goes over that, and the others wait.
    expect(asked()).toEqual(["1h+0", "1h+0"]);
    for (let hour = 14; hour < 35; hour++) {
      at(`${22 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, "0")}:20:00`);
      await hourly(stream());
      expect([hour, asked()]).toEqual([hour, hour === 34 ? ["1h+0"] : []]);
    }
  });

  test("a dry run says what would be asked, and leaves no trace", async () => {
    expect((await hourly(stream(), { dryRun: true })).counts).toEqual({ requests: 1 });
    expect((await database.pool.query("SELECT FROM source_searches")).rowCount).toBe(0);
    await hourly(stream());
    expect((await hourly(stream(), { dryRun: true })).counts).toEqual({ requests: 0 });
    expect(asked()).toEqual(["1h+0"]);
  });

  test("a dry run says how many rows would be billed, where the vendor tells that", async () => {
    await vendor.close();
    const current = rows.map(({ id, title }) => activeJob(Number(id), String(title), "current"));
    vendor = await openActiveJobs(current, { style: "current" });
    const environment = {
      ACTIVE_JOBS_API_KEY: FANTASTIC_KEY,
      ACTIVE_JOBS_STYLE: "current",
      ACTIVE_JOBS_BASE_URL: vendor.url,
    };
    expect((await hourly(environment, { dryRun: true })).counts).toEqual({ requests: 1, rows: rows.length });
    expect(vendor.calls.map(({ path }) => path)).toEqual(["/active-ats-count"]);
    expect(await titles()).toEqual([]);
  });
});

describe("the newest page", () => {
  test("of each country is asked for, the more countries the less often, and of what nobody pays for once an hour", async () => {
    const ads = (country: string) =>
      many(60, (id) => adzunaAd(`${country}${id}`, `Deckhand ${country} ${id}`, `Ties knot ${id}`));
    const market = await open(openAdzuna({ gb: ads("gb"), nz: ads("nz"), us: ads("us") }, clock.now));
    const feed = await open(openJobicy(many(4, (id) => jobicyJob(id, `Bird Counter ${id}`))));
    const environment = {
      ADZUNA_APP_ID: ADZUNA_KEY.app_id,
      ADZUNA_APP_KEY: ADZUNA_KEY.app_key,
      ADZUNA_COUNTRIES: "gb,nz,us",
      ADZUNA_BASE_URL: market.url,
      JOBICY: "on",
      JOBICY_BASE_URL: feed.url,
    };
    expect((await hourly(environment, { dryRun: true })).counts).toEqual({ requests: 4 });
    const perHour: number[][] = [];
    for (let hour = 0; hour < 4; hour++) {
      at(`22T${10 + hour}:20:00`);
      await Promise.all([hourly(environment), hourly(environment)]);
      await hourly(environment);
      perHour.push([market.calls.splice(0).length, feed.calls.splice(0).length]);
    }
    expect(perHour).toEqual([
      [3, 1],
      [0, 1],
      [3, 1],
      [0, 1],
    ]);
    expect(await titles()).toHaveLength(3 * 50 + 4);
  });

  test("of a feed is followed by others as long as all is new, and leaves the daily collection its whole", async () => {
    const jobs = many(7, (id) => arbeitnowJob(`kran-${id}`, `Kranführer ${id}`));
    const feed = await open(openArbeitnow(jobs, 3));
    const environment = { ARBEITNOW: "on", ARBEITNOW_BASE_URL: feed.url };
    const pages = () => feed.calls.splice(0).map(({ query }) => query.page);
    await hourly(environment);
    expect(pages()).toEqual(["1", "2", "3"]);
    jobs.unshift(arbeitnowJob("kran-8", "Kranführer 8"));
    at("22T10:20:00");
    await hourly(environment);
    expect(pages()).toEqual(["1"]);
    const context = createCollecting(database, clock.now, { definitions, environment: { ...off, ...environment } });
    await collectDaily.run(context, createRunHandle());
    expect(pages()).toEqual(["1", "2", "3"]);
    expect(await titles()).toHaveLength(8);
  });
});
