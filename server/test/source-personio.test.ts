import { afterAll, beforeAll, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { personio } from "../sources/personio.ts";
import { openPersonio } from "./support/fake-personio.ts";
import { allPages, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

let vendor: Vendor;
const open = (companies: string, more = {}) =>
  sourceOf(personio, { PERSONIO_COMPANIES: companies, PERSONIO_BASE_URL: `${vendor.url}/{company}`, ...more });

beforeAll(async () => {
  vendor = await openPersonio({
    kaffeekontor: [
      {
        id: 501,
        name: "Roaster (m/f/d) &amp; Taster",
        text: {
          "Your tasks": "<ul><li>Roast beans</li></ul>",
          "Your profile": "<p>A fine nose &amp; patience</p>",
          CONTACT_PERSON: "<p>Frauke Janssen, frauke@kontor.example, 0421 555</p>",
        },
        more: `<subcompany>Kontor Rösterei GmbH</subcompany>
          <additionalOffices><office>Hamburg</office><office>Kiel</office></additionalOffices>
          <employmentType>permanent</employmentType><seniority>experienced</seniority><schedule>full-time</schedule>
          <yearsOfExperience>2-5</yearsOfExperience><keywords>coffee, roasting</keywords>
          <salaryInformation><min>2900</min><max>3500</max><currencyCode>EUR</currencyCode><type>monthly</type></salaryInformation>`,
      },
      {
        id: 502,
        name: "Packer",
        text: { "Deine Aufgaben": "<p>Du packst.</p>", "Deine Ansprechpartnerin": "<p>Frauke Janssen</p>" },
        language: "de",
        more: "<schedule>part-time</schedule><employmentType>working_student</employmentType><yearsOfExperience>gt-15</yearsOfExperience>",
      },
    ],
    english: [{ id: 1, name: "Buyer", text: { Role: "<p>Buys.</p>" } }],
    empty: [],
  });
});
afterAll(() => vendor.close());

test("without companies it says what it lacks, and a name that is no part of an address is refused", () => {
  expect(personio.read({})).toEqual({ missing: ["PERSONIO_COMPANIES"], create: null });
  expect(() => personio.read({ PERSONIO_COMPANIES: "a.b" })).toThrow(/no part of an address/);
});

test("a whole employer in one feed, its sections as one text, its pay and its offices", async () => {
  const [page, ...others] = await allPages(open("kaffeekontor"));
  expect(others).toEqual([]);
  expect(page?.postings[0]).toMatchObject({
    externalId: "501",
    url: "https://kaffeekontor.jobs.personio.de/job/501",
    locations: ["Bremen", "Hamburg", "Kiel"],
    keywords: ["coffee", "roasting"],
  });
  const job = normalisePosting(page?.postings[0] ?? { source: "" }, new Date("2026-11-22"));
  expect(job).toMatchObject({
    title: expect.stringContaining("Roaster"),
    company: { name: "Kontor Rösterei GmbH" },
    description: "Your tasks\n- Roast beans\n\nYour profile\n\nA fine nose & patience",
    countries: ["DE"],
    employmentTypes: ["FULL_TIME"],
    experienceMinYears: 2,
    experienceMaxYears: 5,
    salaryMin: 2_900,
    salaryMax: 3_500,
    salaryCurrency: "EUR",
    salaryPeriod: "MONTH",
    postedAt: new Date("2026-10-05T09:12:44Z"),
  });
});

test("a position without a text in the language that was asked for is read in the employer's own", async () => {
  const [page] = await allPages(open("kaffeekontor"));
  expect(page?.postings[1]).toMatchObject({
    company: "kaffeekontor",
    description: expect.stringContaining("Du packst."),
    employmentTypes: ["part-time", "working student"],
    experienceMinYears: 15,
    experienceMaxYears: null,
  });
});

test("a second feed is asked for only where a text is missing", async () => {
  const before = vendor.calls.length;
  await allPages(open("english"));
  await allPages(open("english", { PERSONIO_LANGUAGE: "de" }));
  expect(vendor.calls.slice(before).map(({ query }) => query)).toEqual([{ language: "en" }, { language: "de" }]);
});

test("sections about people to turn to are not picked up", async () => {
  expect(JSON.stringify(await allPages(open("kaffeekontor")))).not.toMatch(/frauke|0421/i);
});

test("a feed that was cut off is none, also where a position ended just before", async () => {
  const head = '<?xml version="1.0"?><workzag-jobs><position><id>1</id><name>Buyer</name></position>';
  for (const body of [head, "", "<html><body>Maintenance</body></html>", "<rss></rss>"]) {
    vendor.instead({ headers: { "content-type": "text/xml" }, body });
    await expect(allPages(open("english"))).rejects.toMatchObject({ name: "SourceError", kind: "UNREADABLE" });
  }
});

test("an employer that does not exist is sent elsewhere, where nothing is asked; an empty feed is whole", async () => {
  await expect(allPages(open("nobody"))).rejects.toMatchObject({ name: "SourceError", kind: "UNKNOWN" });
  expect(vendor.calls.some(({ path }) => path === "/marketing")).toBe(false);
  expect(await allPages(open("empty"))).toEqual([{ postings: [], unreadable: [], next: null }]);
  vendor.instead({ headers: { "content-type": "text/xml" }, body: "<workzag-jobs/>" });
  expect(await allPages(open("empty"))).toEqual([{ postings: [], unreadable: [], next: null }]);
});
