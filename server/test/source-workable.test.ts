import { afterAll, beforeAll, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { workable } from "../sources/workable.ts";
import { openWorkable, workableJob } from "./support/fake-workable.ts";
import { allPages, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

let vendor: Vendor;
const open = (accounts: string) => sourceOf(workable, { WORKABLE_ACCOUNTS: accounts, WORKABLE_BASE_URL: vendor.url });

beforeAll(async () => {
  vendor = await openWorkable({
    arbor: {
      name: "Arbor & Filhos",
      jobs: [
        workableJob("AA11", "Gardener", { owner: "Rita Sousa" }),
        workableJob("BB22", "Planner", {
          locations: undefined,
          telecommuting: true,
          published_on: null,
          industry: null,
        }),
      ],
    },
    empty: { name: null, jobs: [] },
  });
});
afterAll(() => vendor.close());

test("without accounts it says what it lacks", () => {
  expect(workable.read({})).toEqual({ missing: ["WORKABLE_ACCOUNTS"], create: null });
});

test("a whole account in one call, with texts, and without places that are hidden", async () => {
  const [page, ...others] = await allPages(open("arbor"));
  expect(others).toEqual([]);
  const job = normalisePosting(page?.postings[0] ?? { source: "" }, new Date("2026-11-22"));
  expect(job).toMatchObject({
    title: "Gardener",
    company: { name: "Arbor & Filhos" },
    description: "You plant trees.",
    locations: ["Porto, Porto District, Portugal", "Vigo, Galicia, Spain"],
    countries: ["PT", "ES"],
    employmentTypes: ["FULL_TIME"],
    experienceLevel: "ENTRY",
    workArrangement: null,
    postedAt: new Date("2026-09-14"),
  });
});

test("the place of an older answer stands in the job itself; telecommuting is remote", async () => {
  const [page] = await allPages(open("arbor"));
  expect(page?.postings[1]).toMatchObject({
    locations: ["Porto, Porto District, Portugal"],
    countries: ["Portugal"],
    remote: true,
    postedAt: "2026-08-30",
  });
  expect(JSON.stringify(page)).not.toContain("Sousa");
});

test("an account that does not exist is no empty account", async () => {
  await expect(allPages(open("nobody"))).rejects.toMatchObject({ name: "SourceError", kind: "UNKNOWN" });
  expect(await allPages(open("empty"))).toMatchObject([{ postings: [], unreadable: [], next: null }]);
  vendor.instead({ body: { name: "Arbor", jobs: null } });
  await expect(allPages(open("arbor"))).rejects.toMatchObject({ kind: "UNREADABLE" });
});
