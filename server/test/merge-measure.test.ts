import { afterAll, expect, test } from "vitest";
import { takeIn } from "../intake/take-in.ts";
import { createTestDatabase } from "./support/database.ts";
import { listingsWithTruth } from "./support/listings-with-truth.ts";
import { measureMerging } from "./support/merging.ts";

const { pool, close } = await createTestDatabase();
afterAll(close);

const NOW = new Date("2026-11-01T06:00:00Z");

test("of three thousand listings, 18% of them of vacancies shown elsewhere too, those of one vacancy become one job, and no others", async () => {
  const listings = listingsWithTruth(7, 3_000, 0.18);
  for (let start = 0; start < listings.length; start += 250)
    for (const kind of ["LISTING", "WINDOW"] as const) {
      const batch = listings.slice(start, start + 250).filter((listing) => listing.kind === kind);
      const { failed } = await takeIn(
        pool,
        batch.map(({ raw }) => raw),
        { now: NOW, kind },
      );
      expect(failed).toEqual([]);
    }
  const { rows } = await pool.query<{ source: string; external_id: string; job_id: number }>(
    "SELECT source, external_id, job_id FROM listings",
  );
  const vacancies = new Map(listings.map(({ raw, vacancy }) => [`${raw.source} ${raw.externalId}`, vacancy]));
  expect(rows.length).toBe(3_000);
  const merging = measureMerging(
    rows.map(({ source, external_id, job_id }) => {
      const name = `${source} ${external_id}`;
      return { name, vacancy: vacancies.get(name) as number, job: job_id };
    }),
  );
  if (process.env.SHOW_PAIRS) {
    const raws = new Map(listings.map(({ raw }) => [`${raw.source} ${raw.externalId}`, raw]));
    const show = (pair: [string, string]) => console.log(...pair.map((name) => raws.get(name)));
    merging.missed.slice(0, 12).map(show);
    console.log("WRONG");
    merging.wrong.slice(0, 6).map(show);
  }
  expect(merging.true).toBeGreaterThan(500);
  expect(merging.precision).toBeGreaterThan(0.99);
  expect(merging.recall).toBeGreaterThan(0.97);
}, 120_000);
