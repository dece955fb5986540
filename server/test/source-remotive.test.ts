import { afterEach, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { remotive } from "../sources/remotive.ts";
import { openRemotive, type RemotiveJob, remotiveJob } from "./support/fake-remotive.ts";
import { allPages, createTestAsk, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
let vendor: Vendor;
afterEach(() => vendor?.close());

async function crawl(jobs: RemotiveJob[], ask = createTestAsk().ask) {
  vendor = await openRemotive(jobs);
  const pages = await allPages(sourceOf(remotive, { REMOTIVE: "on", REMOTIVE_BASE_URL: vendor.url }, ask));
  return pages.flatMap(({ postings }) => postings);
}

test("its terms restrict use: it is off until REMOTIVE=on", async () => {
  expect(remotive.read({})).toEqual({ missing: ["REMOTIVE"], create: null });
  expect(remotive.read({ REMOTIVE: "on" }).missing).toEqual([]);
  expect(remotive.description).toContain("REMOTIVE=on");
});

test("one unfiltered call brings the whole feed; the notes beside the jobs do no harm", async () => {
  const postings = await crawl([remotiveJob(7, "Illustrator"), remotiveJob(8, "Type Designer")]);
  expect(postings.map(({ externalId, title }) => [externalId, title])).toEqual([
    ["7", "Illustrator"],
    ["8", "Type Designer"],
  ]);
  expect(vendor.calls.map(({ path, query }) => [path, query])).toEqual([["/remote-jobs", {}]]);
});

test("a date without a zone is UTC; one with a zone is taken at its word", async () => {
  const [first, second] = await crawl([
    remotiveJob(7, "Illustrator"),
    remotiveJob(8, "Type Designer", { publication_date: "2026-11-17T08:30:00+01:00" }),
  ]);
  expect(first?.postedAt).toBe("2026-11-17T08:30:00Z");
  expect(second?.postedAt).toBe("2026-11-17T08:30:00+01:00");
});

test("salaries are free text, read where they are sure", async () => {
  const written = ["$40,000 - $50,000", "$150k - $180k", "$120k", "Pay per task", ""];
  const postings = await crawl(written.map((salary, index) => remotiveJob(index + 1, "Illustrator", { salary })));
  const read = postings
    .map((raw) => normalisePosting(raw, NOW))
    .map(({ salaryMin, salaryMax }) => [salaryMin, salaryMax]);
  expect(read.slice(0, 2)).toEqual([
    [40_000, 50_000],
    [150_000, 180_000],
  ]);
  expect(read[2]).toContain(120_000);
  expect(read.slice(3)).toEqual([
    [null, null],
    [null, null],
  ]);
});

test("where a worker may live is read as countries, and everything is remote", async () => {
  const [worldwide, some] = (
    await crawl([
      remotiveJob(7, "Illustrator"),
      remotiveJob(8, "Type Designer", { candidate_required_location: "USA, Kenya" }),
    ])
  ).map((raw) => normalisePosting(raw, NOW));
  expect(worldwide).toMatchObject({ locations: ["Worldwide"], remoteCountries: [], workArrangement: "REMOTE_OK" });
  expect(some).toMatchObject({ countries: ["US", "KE"], remoteCountries: ["US", "KE"] });
});

test("the kind of employment is read, an empty one is none; the picture that counts readers is gone", async () => {
  const [first, second] = (
    await crawl([
      remotiveJob(7, "Illustrator", { job_type: "freelance" }),
      remotiveJob(8, "Type Designer", { job_type: "" }),
    ])
  ).map((raw) => normalisePosting(raw, NOW));
  expect(first?.employmentTypes).toEqual(["CONTRACT"]);
  expect(second?.employmentTypes).toEqual([]);
  expect(first?.description).toBe("You draw what others only think of.");
});

test("the credit names the vendor, and the link leads to its page", async () => {
  const [raw] = await crawl([remotiveJob(7, "Illustrator")]);
  expect(raw).toMatchObject({
    source: "remotive",
    attribution: "This posting comes from Remotive.",
    url: "https://remotive.com/remote-jobs/design/job-7",
    company: "Heron & Reed",
  });
});

test("a second try waits half a minute: more than two calls a minute are blocked", async () => {
  const { ask, pauses } = createTestAsk();
  vendor = await openRemotive([remotiveJob(7, "Illustrator")]);
  vendor.instead({ status: 502, body: "Bad gateway" });
  await allPages(sourceOf(remotive, { REMOTIVE: "on", REMOTIVE_BASE_URL: vendor.url }, ask));
  expect(pauses).toContain(30_000);
  expect(remotive.limits).toEqual([{ unit: "REQUESTS", window: "day", limit: 4 }]);
});

test("an answer without a list of jobs is no empty feed", async () => {
  vendor = await openRemotive([]);
  vendor.instead({ body: { "0-legal-notice": "…", "job-count": 0 } });
  const source = sourceOf(remotive, { REMOTIVE: "on", REMOTIVE_BASE_URL: vendor.url });
  await expect(allPages(source)).rejects.toMatchObject({ kind: "UNREADABLE" });
});
