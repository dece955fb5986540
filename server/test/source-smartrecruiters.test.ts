import { afterAll, beforeAll, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { smartrecruiters } from "../sources/smartrecruiters.ts";
import type { Listed } from "../sources/source.ts";
import { openSmartRecruiters, smartPosting } from "./support/fake-smartrecruiters.ts";
import { allPages, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

const ALL = { search: null, windowHours: null, after: null };
let vendor: Vendor;
let patchy: Vendor;
const open = (companies: string, more = {}, base = vendor.url) =>
  sourceOf(smartrecruiters, { SMARTRECRUITERS_COMPANIES: companies, SMARTRECRUITERS_BASE_URL: base, ...more });
const many = (count: number) => Array.from({ length: count }, (_, at) => smartPosting(`${1_000 + at}`, `Tester ${at}`));
/** What came before it ended, and with what. */
async function toTheEnd(source: ReturnType<typeof open>) {
  const ids: unknown[] = [];
  const listed: Listed[] = [];
  try {
    for await (const page of source.pages({ scope: source.scopes?.[0] ?? null, ...ALL })) {
      ids.push(...page.postings.map(({ externalId }) => externalId));
      listed.push(...(page.listed ?? []));
    }
    return { ids, listed, error: null };
  } catch (error) {
    return { ids, listed, error };
  }
}

beforeAll(async () => {
  vendor = await openSmartRecruiters({
    LumenWorks: [
      smartPosting("1", "Lamp Tester"),
      smartPosting("2", "Writer", { location: { remote: true, hybrid: false, fullLocation: "Remote, , Austria" } }),
      smartPosting("3", "Insider", { visibility: "INTERNAL" }),
      smartPosting("4", "Leaver", { active: false }),
    ],
    Steady: many(5),
  });
  patchy = await openSmartRecruiters({ Patchy: many(5) }, { "1002": 500 });
});
afterAll(() => Promise.all([vendor.close(), patchy.close()]));

test("without companies it says what it lacks", () => {
  expect(smartrecruiters.read({})).toEqual({ missing: ["SMARTRECRUITERS_COMPANIES"], create: null });
});

test("each posting's text is read by a call of its own, its sections in their order", async () => {
  const [page, ...others] = await allPages(open("LumenWorks"));
  expect(others).toEqual([]);
  const job = normalisePosting(page?.postings[0] ?? { source: "" }, new Date("2026-11-22"));
  expect(job).toMatchObject({
    title: "Lamp Tester",
    company: { name: "Lumen Works AG" },
    url: "https://jobs.smartrecruiters.com/LumenWorks/1-job",
    description:
      "Company Description\n\nWe make lamps.\n\nJob Description\n\nYou test lamps & lasers.\n\nQualifications\n- Steady hands",
    locations: ["Graz, Austria"],
    countries: ["AT"],
    workArrangement: "HYBRID",
    employmentTypes: ["FULL_TIME"],
    experienceLevel: "ENTRY",
    language: "en",
    postedAt: new Date("2026-07-21T06:30:00Z"),
  });
});

test("what is not public or no longer active is left out", async () => {
  const [page] = await allPages(open("LumenWorks"));
  expect(page?.postings.map(({ title }) => title)).toEqual(["Lamp Tester", "Writer"]);
  expect(page?.postings[1]).toMatchObject({ locations: ["Remote, Austria"], workArrangement: "Remote" });
});

test("people behind a posting are not picked up", async () => {
  expect(JSON.stringify(await allPages(open("LumenWorks")))).not.toContain("Moser");
});

test("a long list is read in pages of 100, and goes on where it was left", async () => {
  const big = await openSmartRecruiters({ Big: many(250) });
  const source = open("Big", {}, big.url);
  expect((await allPages(source)).map(({ postings, next }) => [postings.length, next])).toEqual([
    [100, "100"],
    [100, "200"],
    [50, null],
  ]);
  const rest = await allPages(source, { after: "200" });
  expect(rest.map(({ postings, next }) => [postings[0]?.externalId, postings.length, next])).toEqual([
    ["1200", 50, null],
  ]);
  const few = await allPages(open("Big", { SMARTRECRUITERS_MAX_PAGES: "1" }, big.url));
  expect(few.map(({ next }) => next)).toEqual(["100"]);
  await big.close();
});

test("a company without postings may be none: it is no empty board", async () => {
  await expect(allPages(open("Nobody"))).rejects.toMatchObject({ name: "SourceError", kind: "UNKNOWN" });
});

test("a posting that cannot be read stops no other, and is open all the same, since it is listed", async () => {
  const { ids, listed, error } = await toTheEnd(open("Patchy", {}, patchy.url));
  expect(ids).toEqual(["1000", "1001", "1003", "1004"]);
  expect(listed).toEqual([{ externalId: "1002", fault: expect.stringContaining("answered 500") }]);
  expect(error).toBeNull();
});

test("what is known by what its row says is not asked for again, and a row that says something else is", async () => {
  const postings = many(4);
  const steady = await openSmartRecruiters({ Steady: postings });
  const source = open("Steady", {}, steady.url);
  const [first] = await allPages(source);
  const known = (externalId: string, stamp: string) => first?.stamps?.get(externalId) === stamp;
  postings[2] = smartPosting("1002", "Chief Tester", { typeOfEmployment: { label: "Part-time" } });
  const asked = steady.calls.length;
  const [second] = await allPages(source, { known });
  expect(second?.postings.map(({ title }) => title)).toEqual(["Chief Tester"]);
  expect(second?.listed?.map(({ externalId, fault }) => [externalId, fault])).toEqual([
    ["1000", null],
    ["1001", null],
    ["1003", null],
  ]);
  expect(steady.calls.slice(asked).map(({ path }) => path.split("/").at(-1))).toEqual(["postings", "1002"]);
  await steady.close();
});

test("after three postings in a row that cannot be read it gives up", async () => {
  const down = await openSmartRecruiters({ Ruined: many(9) }, Object.fromEntries(many(9).map(({ id }) => [id, 500])));
  const { ids, error } = await toTheEnd(open("Ruined", {}, down.url));
  expect(ids).toEqual([]);
  expect(error).toMatchObject({ kind: "TEMPORARY" });
  // The list, and three postings with three retries each.
  expect(down.calls).toHaveLength(1 + 3 * 4);
  await down.close();
});

test("a posting that is gone since the list was read is left out; many of them are a wrong address", async () => {
  const gone = await openSmartRecruiters({ Big: many(6) }, { "1001": 404 });
  expect((await allPages(open("Big", {}, gone.url)))[0]?.postings).toHaveLength(5);
  await gone.close();
  const lost = await openSmartRecruiters({ Big: many(6) }, Object.fromEntries(many(6).map(({ id }) => [id, 404])));
  expect(await toTheEnd(open("Big", {}, lost.url))).toMatchObject({ ids: [], error: { kind: "TEMPORARY" } });
  await lost.close();
});

test("a list that is shorter than it says, or changes while it is read, closes nothing, but gives what it has", async () => {
  const first = (totalFound?: number) => ({ body: { offset: 0, limit: 100, totalFound, content: many(3) } });
  for (const total of [9, 6]) {
    vendor.instead(first(total));
    const { ids, error } = await toTheEnd(open("Steady"));
    expect(ids).toEqual(["1000", "1001", "1002", "1003", "1004"]);
    expect(error).toMatchObject({ kind: "TEMPORARY", message: expect.stringContaining(`5 of ${total}`) });
  }
  vendor.instead(first());
  expect(await toTheEnd(open("Steady"))).toMatchObject({ ids: [], error: { kind: "UNREADABLE" } });
});
