import { afterEach, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { jobicy } from "../sources/jobicy.ts";
import { jobicyJob, openJobicy } from "./support/fake-jobicy.ts";
import { allPages, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
let vendor: Vendor;
afterEach(() => vendor?.close());

const open = () => sourceOf(jobicy, { JOBICY_BASE_URL: vendor.url });

async function read(fields: object) {
  vendor = await openJobicy([jobicyJob(5, "Ornithology Controller", fields)]);
  const [page] = await allPages(open());
  const raw = page?.postings[0] ?? { source: "" };
  return { raw, job: normalisePosting(raw, NOW) };
}

test("it is asked without any setting, and left out by JOBICY=off", () => {
  expect(jobicy.read({}).missing).toEqual([]);
  expect(jobicy.read({ JOBICY: "off" })).toEqual({ missing: ["JOBICY"], create: null });
});

test("one call brings the newest fifty", async () => {
  vendor = await openJobicy(Array.from({ length: 70 }, (_, index) => jobicyJob(index + 1, `Counter ${index + 1}`)));
  const pages = await allPages(open());
  expect(pages.map(({ postings, next }) => [postings.length, next])).toEqual([[50, null]]);
  expect(vendor.calls.map(({ path, query }) => [path, query])).toEqual([["/remote-jobs", { count: "50" }]]);
});

test("countries stand in one text, apart by commas", async () => {
  const { raw, job } = await read({});
  expect(raw.locations).toEqual(["Portugal", "Spain"]);
  expect(job).toMatchObject({ remoteCountries: ["PT", "ES"], workArrangement: "REMOTE_OK" });
  await vendor.close();
  expect((await read({ jobGeo: "Anywhere" })).job.remoteCountries).toEqual([]);
});

test("industries are read out of their entities", async () => {
  expect((await read({})).raw.industries).toEqual(["Accounting & Finance"]);
});

test("a salary is there where it is stated, by the names of today or those of before", async () => {
  expect((await read({})).raw.salary).toBeNull();
  await vendor.close();
  const now = await read({ salaryMin: 50, salaryMax: 60, salaryCurrency: "USD", salaryPeriod: "hourly" });
  expect(now.job).toMatchObject({ salaryMin: 50, salaryMax: 60, salaryPeriod: "HOUR" });
  await vendor.close();
  const before = await read({ annualSalaryMin: "90000", annualSalaryMax: "110000", salaryCurrency: "EUR" });
  expect(before.job).toMatchObject({
    salaryMin: 90_000,
    salaryMax: 110_000,
    salaryCurrency: "EUR",
    salaryPeriod: "YEAR",
  });
});

test("a level of “Any” is none", async () => {
  expect((await read({})).job.experienceLevel).toBe("SENIOR");
  await vendor.close();
  expect((await read({ jobLevel: "Any" })).job.experienceLevel).not.toBe("SENIOR");
});

test("an entry without its text has the beginning of it, marked as cut", async () => {
  expect((await read({ jobDescription: null })).raw).toMatchObject({
    description: "You count birds.",
    descriptionTruncated: true,
  });
});

test("a refusal is no empty feed", async () => {
  vendor = await openJobicy([]);
  vendor.instead({ body: { success: false, error: "Too broad" } });
  await expect(allPages(open())).rejects.toMatchObject({ name: "SourceError", kind: "UNREADABLE" });
});

test("the credit names the vendor, and the link leads to its page", async () => {
  expect((await read({})).raw).toMatchObject({
    source: "jobicy",
    attribution: "This posting comes from Jobicy.",
    url: "https://jobicy.com/jobs/5-job",
  });
});
