import { afterEach, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { arbeitnow } from "../sources/arbeitnow.ts";
import { type ArbeitnowJob, arbeitnowJob, openArbeitnow } from "./support/fake-arbeitnow.ts";
import { allPages, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const jobs = (count: number): ArbeitnowJob[] =>
  Array.from({ length: count }, (_, index) => arbeitnowJob(`kran-${index + 1}`, `Kranführer ${index + 1}`));
let vendor: Vendor;
afterEach(() => vendor?.close());

const open = (settings = {}) => sourceOf(arbeitnow, { ARBEITNOW_BASE_URL: vendor.url, ...settings });

test("it is asked without any setting, and left out by ARBEITNOW=off", () => {
  expect(arbeitnow.read({}).missing).toEqual([]);
  expect(arbeitnow.read({ ARBEITNOW: "off" })).toEqual({ missing: ["ARBEITNOW"], create: null });
});

test("page follows page until the links name no other", async () => {
  vendor = await openArbeitnow(jobs(5), 2);
  const pages = await allPages(open());
  expect(pages.map(({ next }) => next)).toEqual(["2", "3", null]);
  expect(pages.flatMap(({ postings }) => postings).map(({ externalId }) => externalId)).toEqual(
    [1, 2, 3, 4, 5].map((number) => `kran-${number}`),
  );
  expect(vendor.calls.map(({ query }) => query)).toEqual([{ page: "1" }, { page: "2" }, { page: "3" }]);
});

test("at the most pages it stops, and says where to go on", async () => {
  vendor = await openArbeitnow(jobs(5), 2);
  const source = open({ ARBEITNOW_MAX_PAGES: "2" });
  expect((await allPages(source)).at(-1)?.next).toBe("3");
  const [last] = await allPages(source, { after: "3" });
  expect(last).toMatchObject({ next: null, postings: [{ externalId: "kran-5" }] });
});

test("a page that repeats the one before ends it", async () => {
  vendor = await openArbeitnow(jobs(2), 2);
  const body = { data: jobs(2), links: { next: "https://www.arbeitnow.com/api/job-board-api?page=9" } };
  vendor.instead({ body }, { body }, { body });
  const pages = await allPages(open());
  expect(pages.map(({ postings, next }) => [postings.length, next])).toEqual([
    [2, "2"],
    [0, null],
  ]);
});

test("the advertisement behind every text is cut off, also behind escaped HTML", async () => {
  vendor = await openArbeitnow([
    arbeitnowJob("kran-1", "Kranführer"),
    arbeitnowJob("kran-2", "Crane Operator", {
      description: `&lt;p&gt;You lift.&lt;/p&gt;<p>Find <a href="https://www.arbeitnow.com">Jobs in Germany</a> on Arbeitnow</a>`,
    }),
  ]);
  const read = (await allPages(open())).flatMap(({ postings }) => postings).map((raw) => normalisePosting(raw, NOW));
  expect(read.map(({ description }) => description)).toEqual(["Du baust Kräne.", "You lift."]);
});

test("seconds since 1970, the town and the kind of employment are read; remote: false says nothing", async () => {
  vendor = await openArbeitnow([
    arbeitnowJob("kran-1", "Kranführer"),
    arbeitnowJob("kran-2", "Texterin", { remote: true }),
  ]);
  const [page] = await allPages(open());
  expect(page?.postings.map(({ remote }) => remote)).toEqual([null, true]);
  const [site, remote] = (page?.postings ?? []).map((raw) => normalisePosting(raw, NOW));
  expect(site).toMatchObject({
    postedAt: new Date(1_795_003_600_000),
    countries: ["DE"],
    employmentTypes: ["FULL_TIME"],
    workArrangement: null,
  });
  expect(remote?.workArrangement).toBe("REMOTE_OK");
});

test("the credit names the vendor, and the link leads to its page", async () => {
  vendor = await openArbeitnow(jobs(1));
  const [page] = await allPages(open());
  expect(page?.postings[0]).toMatchObject({
    source: "arbeitnow",
    attribution: "This posting comes from Arbeitnow.",
    url: "https://www.arbeitnow.com/jobs/companies/kranich-werke/kran-1",
  });
});
