import { afterAll, beforeAll, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { recruitee } from "../sources/recruitee.ts";
import { openRecruitee, recruiteeOffer } from "./support/fake-recruitee.ts";
import { allPages, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

let vendor: Vendor;
const open = (companies: string) =>
  sourceOf(recruitee, { RECRUITEE_COMPANIES: companies, RECRUITEE_BASE_URL: `${vendor.url}/{company}/api` });

beforeAll(async () => {
  vendor = await openRecruitee({
    molen: [
      recruiteeOffer(11, "Miller"),
      recruiteeOffer(12, "Draft", { status: "internal" }),
      recruiteeOffer(13, "Carpenter", {
        locations: [],
        remote: true,
        translations: { en: {}, nl: {} },
        salary: { min: null, max: null, period: null, currency: null },
        requirements: "<p> </p>",
        max_hours: 40,
      }),
      recruiteeOffer(14, "Smith", { remote: true, hybrid: false, employment_type_code: "fulltime_permanent" }),
    ],
    empty: [],
  });
});
afterAll(() => vendor.close());

test("without companies it says what it lacks, and a name that is no part of an address is refused", () => {
  expect(recruitee.read({})).toEqual({ missing: ["RECRUITEE_COMPANIES"], create: null });
  expect(() => recruitee.read({ RECRUITEE_COMPANIES: "acme,acme.com/jobs" })).toThrow(/no part of an address/);
});

test("each employer is asked at its own address", () => {
  const { create } = recruitee.read({ RECRUITEE_COMPANIES: "molen" });
  const asked: string[] = [];
  const source = create?.(async ({ url }) => {
    asked.push(url.href);
    return { status: 200, headers: new Headers(), body: { offers: [] }, digest: "" };
  });
  const pages = source?.pages({ scope: "molen", search: null, windowHours: null, after: null });
  return pages?.next().then(() => expect(asked).toEqual(["https://molen.recruitee.com/api/offers/"]));
});

test("a whole employer in one call, with pay in texts, hours and both halves of the text", async () => {
  const [page, ...others] = await allPages(open("molen"));
  expect(others).toEqual([]);
  const job = normalisePosting(page?.postings[0] ?? { source: "" }, new Date("2026-11-22"));
  expect(job).toMatchObject({
    title: "Miller",
    company: { name: "Molen & Zoon" },
    description: "You keep windmills turning.\n\nRequirements\n- No fear of heights",
    locations: ["Zaandam, Noord-Holland, Netherlands", "Ghent, Oost-Vlaanderen, Belgium"],
    countries: ["NL", "BE"],
    workArrangement: "HYBRID",
    employmentTypes: ["PART_TIME", "TEMPORARY"],
    experienceLevel: "MID",
    salaryMin: 2_800,
    salaryMax: 3_400.5,
    salaryCurrency: "EUR",
    salaryPeriod: "MONTH",
    workingHours: 24,
    language: "en",
    postedAt: new Date("2026-09-03T10:20:30Z"),
    expiresAt: new Date("2026-12-31T22:59:59Z"),
  });
});

test("what is not published is left out", async () => {
  const [page] = await allPages(open("molen"));
  expect(page?.postings.map(({ externalId }) => externalId)).toEqual(["11", "13", "14"]);
});

test("remote beside another arrangement leaves the choice; alone it does not", async () => {
  const [page] = await allPages(open("molen"));
  expect(page?.postings.map(({ workArrangement }) => workArrangement)).toEqual(["Hybrid", "Remote OK", "Remote"]);
});

test("without a list of places the offer's own is read; what is not stated stays open", async () => {
  const [page] = await allPages(open("molen"));
  expect(page?.postings[1]).toMatchObject({
    locations: ["Zaandam, Noord-Holland, Netherlands"],
    countries: ["NL"],
    description: "<p>You keep <em>windmills</em> turning.</p>",
    salary: null,
    language: null,
    workingHours: null,
  });
});

test("mail addresses are not picked up", async () => {
  expect(JSON.stringify(await allPages(open("molen")))).not.toMatch(/@/);
});

test("an employer that does not exist is no empty one", async () => {
  await expect(allPages(open("nobody"))).rejects.toMatchObject({ name: "SourceError", kind: "UNKNOWN" });
  expect(await allPages(open("empty"))).toMatchObject([{ postings: [], unreadable: [], next: null }]);
  vendor.instead({ headers: { "content-type": "text/html" }, body: "<html><title>Recruitee</title></html>" });
  await expect(allPages(open("molen"))).rejects.toMatchObject({ kind: "UNREADABLE" });
});
