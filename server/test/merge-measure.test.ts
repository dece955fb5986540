import { afterAll, expect, test } from "vitest";
import { takeIn } from "../intake/take-in.ts";
import { createTestDatabase } from "./support/database.ts";
import { listingsWithTruth } from "./support/listings-with-truth.ts";

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
  const jobs = new Map(rows.map((row) => [`${row.source} ${row.external_id}`, row.job_id]));
  expect(jobs.size).toBe(3_000);
  const pairs = { true: 0, found: 0, right: 0 };
  const group = <Key>(keyOf: (place: number) => Key) => {
    const groups = new Map<Key, number[]>();
    for (const place of listings.keys()) groups.set(keyOf(place), [...(groups.get(keyOf(place)) ?? []), place]);
    return [...groups.values()].flatMap((group) =>
      group.flatMap((one, index) => group.slice(index + 1).map((other) => [one, other] as const)),
    );
  };
  const vacancyOf = (place: number) => listings[place]?.vacancy;
  const jobOf = (place: number) => jobs.get(`${listings[place]?.raw.source} ${listings[place]?.raw.externalId}`);
  const truly = group(vacancyOf);
  const found = group(jobOf);
  pairs.true = truly.length;
  pairs.found = found.length;
  pairs.right = found.filter(([one, other]) => vacancyOf(one) === vacancyOf(other)).length;
  if (process.env.SHOW_PAIRS) {
    const show = ([one, other]: readonly [number, number]) => console.log(listings[one]?.raw, listings[other]?.raw);
    truly
      .filter(([one, other]) => jobOf(one) !== jobOf(other))
      .slice(0, 12)
      .map(show);
    console.log("WRONG");
    found
      .filter(([one, other]) => vacancyOf(one) !== vacancyOf(other))
      .slice(0, 6)
      .map(show);
    console.log(pairs);
  }
  expect(pairs.true).toBeGreaterThan(500);
  expect(pairs.right / pairs.found).toBeGreaterThan(0.99);
  expect(pairs.right / pairs.true).toBeGreaterThan(0.97);
}, 120_000);
