import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { collectDaily } from "../pipelines/collect-daily.ts";
import { insertRun } from "../pipelines/ledger.ts";
import type { Progress, RunOptions } from "../pipelines/pipeline.ts";
import { executeRun } from "../pipelines/run.ts";
import { adzuna } from "../sources/adzuna.ts";
import { arbeitnow } from "../sources/arbeitnow.ts";
import { greenhouse } from "../sources/greenhouse.ts";
import { createClock, openContext } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { ADZUNA_KEY, adzunaAd, openAdzuna } from "./support/fake-adzuna.ts";
import { greenhouseJob, openGreenhouse } from "./support/fake-greenhouse.ts";
import { openVendor, type Vendor } from "./support/vendor.ts";

const clock = createClock("2026-11-22T05:00:00Z");
let database: TestDatabase;
let boards: Record<string, ReturnType<typeof greenhouseJob>[]>;
let vendor: Vendor;
let feed: Vendor;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const posting = (slug: string) => ({
  slug,
  company_name: "Quay Works",
  title: `Crane Driver ${slug}`,
  description: `<p>You lift containers at berth ${slug}.</p>`,
  remote: false,
  url: `https://www.arbeitnow.com/jobs/${slug}`,
  tags: [],
  job_types: ["full time"],
  location: "Bremen",
  created_at: 1_790_000_000,
});

beforeEach(async () => {
  clock.set("2026-11-22T05:00:00Z");
  await database.pool.query(
    "TRUNCATE jobs, listings, sources, source_scopes, source_searches, source_calls, source_quotas, pipeline_runs, tombstones CASCADE",
  );
  boards = {
    tulip: [1, 2, 3, 4, 5, 6].map((id) =>
      greenhouseJob(id, `Lens Grinder ${id}`, `<p>You grind lens number ${id}.</p>`),
    ),
    iris: [greenhouseJob(11, "Buyer", "<p>You buy glass of all kinds.</p>", { company_name: "Iris Glass" })],
  };
  vendor = await openGreenhouse(boards);
  feed = await openVendor(() => ({ body: { data: [posting("a"), posting("b")], links: { next: null }, meta: {} } }));
  return async () => {
    await vendor.close();
    await feed.close();
  };
});

/** One run; its row, and what it told of each source. */
async function run(options: RunOptions = {}, environment: Record<string, string> = {}) {
  const context = openContext(
    database,
    clock.now,
    {},
    {
      definitions: [greenhouse, arbeitnow, adzuna],
      environment: {
        GREENHOUSE_BOARDS: "tulip,iris",
        GREENHOUSE_BASE_URL: vendor.url,
        ARBEITNOW_BASE_URL: feed.url,
        ...environment,
      },
    },
  );
  const row = await insertRun(database.pool, "COLLECT_DAILY", { trigger: "MANUAL", options }, true);
  let told: Progress | null = null;
  const counts = await executeRun(context, collectDaily, row, new AbortController().signal, (state) => {
    told = state;
  });
  await context.close();
  const { rows } = await database.pool.query("SELECT warnings, by_source FROM pipeline_runs WHERE id = $1", [row.id]);
  expect((told as Progress | null)?.counts).toEqual(counts);
  return { counts, warnings: rows[0].warnings as string[], bySource: rows[0].by_source };
}

async function jobs(status = "OPEN"): Promise<string[]> {
  const { rows } = await database.pool.query("SELECT title FROM jobs WHERE status::text = $1 ORDER BY title", [status]);
  return rows.map(({ title }) => title);
}
const state = async (name: string) => {
  const { rows } = await database.pool.query("SELECT * FROM sources WHERE name = $1", [name]);
  return rows[0];
};

describe("a collection", () => {
  test("brings what boards and feeds show, and the next one finds nothing new", async () => {
    const first = await run();
    expect(first.counts).toEqual({
      fetched: 9,
      inserted: 9,
      updated: 0,
      unchanged: 0,
      duplicates: 0,
      closed: 0,
      failed: 0,
    });
    expect(first.bySource).toEqual({
      greenhouse: {
        error: null,
        counts: { fetched: 7, inserted: 7, updated: 0, unchanged: 0, duplicates: 0, closed: 0, failed: 0 },
      },
      arbeitnow: {
        error: null,
        counts: { fetched: 2, inserted: 2, updated: 0, unchanged: 0, duplicates: 0, closed: 0, failed: 0 },
      },
    });
    expect(await jobs()).toHaveLength(9);
    clock.set("2026-11-23T05:00:00Z");
    expect((await run()).counts).toMatchObject({ fetched: 9, inserted: 0, unchanged: 9 });
    expect(await state("greenhouse")).toMatchObject({
      kind: "LISTING",
      last_error: null,
      last_success_at: clock.now(),
    });
    const { rows } = await database.pool.query("SELECT count(*)::int AS calls, min(pipeline::text) FROM source_calls");
    expect(rows).toEqual([{ calls: 8, min: "COLLECT_DAILY" }]);
  });

  test("closes what its board no longer shows, and opens it when it is back", async () => {
    await run();
    const gone = boards.tulip?.splice(1, 2) ?? [];
    clock.set("2026-11-23T05:00:00Z");
    expect((await run()).counts).toMatchObject({ closed: 2, unchanged: 7 });
    expect(await jobs("CLOSED")).toEqual(["Lens Grinder 2", "Lens Grinder 3"]);
    boards.tulip?.push(...gone);
    clock.set("2026-11-24T05:00:00Z");
    expect((await run()).counts).toMatchObject({ closed: 0, updated: 2 });
    expect(await jobs("CLOSED")).toEqual([]);
  });

  test("closes nothing by an answer that is broken, cut short or of another board", async () => {
    await run();
    boards.tulip?.splice(0, 3);
    for (const answer of [
      { body: "<html><title>Maintenance</title>" },
      { body: '{"jobs": [' },
      { body: { message: "ok" } },
      { status: 404, body: { status: 404, error: "Job not found" } },
    ]) {
      for (const before of [[], [{ body: { jobs: [] } }]]) {
        vendor.instead(...before, answer);
        const { counts, bySource } = await run();
        expect(counts).toMatchObject({ closed: 0, fetched: 3, unchanged: 3 });
        expect(bySource.greenhouse.error).toMatch(/\(tulip\)$/);
      }
    }
    boards.tulip?.push({ id: null as never, title: "Without an id" });
    vendor.instead({ body: { jobs: [] } }, { body: { jobs: [null, ...(boards.tulip ?? [])] } });
    expect((await run()).counts).toMatchObject({ closed: 0, failed: 1 });
    expect(await jobs("CLOSED")).toEqual([]);
  });

  test("does not believe at once that nearly all of a board is gone", async () => {
    await run();
    boards.tulip = boards.tulip ?? [];
    boards.tulip.splice(0, 6);
    clock.set("2026-11-23T05:00:00Z");
    const first = await run();
    expect(first.counts).toMatchObject({ closed: 0 });
    expect(first.warnings).toContainEqual(expect.stringContaining("tulip shows hardly anything of what it did"));
    expect(await jobs()).toHaveLength(9);
    clock.set("2026-11-24T05:00:00Z");
    expect((await run()).counts).toMatchObject({ closed: 6 });
  });

  test("a source that fails stops none of the others, and one whose key is refused is asked no more until it is set up anew", async () => {
    const market = await openAdzuna({
      gb: [adzunaAd("5", "Lock Keeper", "Keeps the lock …", { created: "2026-11-21T20:00:00Z" })],
    });
    const options = { unfiltered: true };
    const keys = { ADZUNA_APP_ID: ADZUNA_KEY.app_id, ADZUNA_APP_KEY: "wrong", ADZUNA_BASE_URL: market.url };
    vendor.instead({ status: 400, body: { error: "No" } });
    const { counts, warnings } = await run(options, keys);
    expect(counts).toMatchObject({ fetched: 3, inserted: 3 });
    expect(warnings).toContainEqual(expect.stringMatching(/^greenhouse: .*answered 400.*\(tulip\)$/));
    expect(warnings).toContainEqual(expect.stringMatching(/^adzuna: .*(key|Authorisation)/i));
    expect(await state("greenhouse")).toMatchObject({ pause_reason: null, last_error: expect.stringContaining("400") });
    expect(await state("adzuna")).toMatchObject({ pause_reason: expect.any(String), paused_until: null });
    const asked = market.calls.length;
    expect((await run(options, keys)).bySource.adzuna.error).toBe((await state("adzuna")).pause_reason);
    expect(market.calls).toHaveLength(asked);
    expect((await run(options, { ...keys, ADZUNA_APP_KEY: ADZUNA_KEY.app_key })).bySource.adzuna).toMatchObject({
      error: null,
      counts: { inserted: 1 },
    });
    expect(await state("adzuna")).toMatchObject({ pause_reason: null, last_error: null });
    await market.close();
  });

  test("asks only the sources that are named; a dry run asks nobody and says how often it would", async () => {
    expect((await run({ dryRun: true })).counts).toEqual({ requests: 3 });
    expect((await run({ sources: ["arbeitnow"], dryRun: true })).counts).toEqual({ requests: 1 });
    expect([vendor.calls.length, feed.calls.length, await jobs()]).toEqual([0, 0, []]);
    expect((await run({ sources: ["arbeitnow"] })).counts).toMatchObject({ inserted: 2 });
    expect(vendor.calls).toHaveLength(0);
  });
});
