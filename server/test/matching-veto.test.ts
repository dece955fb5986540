import { describe, expect, test } from "vitest";
import type { MatchJob, MatchPreferences, Point } from "../matching/model.ts";
import { vetoes } from "../matching/veto.ts";
import { matchJob, matchPerson } from "./support/matching.ts";

const wishing = (preferences: Partial<MatchPreferences>) => matchPerson({}, preferences);
const passes = (job: Partial<MatchJob>, person: ReturnType<typeof matchPerson>) =>
  vetoes(matchJob(job), person) === null;

test("an excluded company is known by its name without case, accents, punctuation and legal form", () => {
  const person = wishing({ excludedCompanies: ["Café Noir", "ACME, Inc."] });
  expect(vetoes(matchJob({ company: "Cafe Noir GmbH & Co. KG" }), person)).toBe("You excluded the company.");
  expect(passes({ company: "acme" }, person)).toBe(false);
  expect(passes({ company: "Acme Rockets" }, person)).toBe(true);
  expect(passes({ company: null }, person)).toBe(true);
  expect(passes({ company: "Somebody" }, wishing({ excludedCompanies: ["", " – "] }))).toBe(true);
});

test("a dismissed or applied-to job stays away", () => {
  expect(passes({ id: 7 }, matchPerson({ excludedJobIds: [7] }))).toBe(false);
  expect(passes({ id: 8 }, matchPerson({ excludedJobIds: new Set([7]) }))).toBe(true);
});

test("the salary floor looks at the most a job pays, and unknown salaries go by the preference", () => {
  const floor = { minimumSalaryUsd: 80_000 };
  expect(passes({ salaryYearlyMin: 60_000, salaryYearlyMax: 79_999 }, wishing(floor))).toBe(false);
  expect(passes({ salaryYearlyMin: 60_000, salaryYearlyMax: 80_000 }, wishing(floor))).toBe(true);
  expect(passes({ salaryYearlyMin: 90_000 }, wishing(floor))).toBe(true);
  expect(passes({}, wishing(floor))).toBe(true);
  expect(passes({}, wishing({ ...floor, keepUnknownSalary: false }))).toBe(false);
  expect(passes({}, wishing({ keepUnknownSalary: false }))).toBe(true);
});

describe("a preferred location", () => {
  test.each([
    ["Berlin", { cities: ["Berlin"], countries: ["DE"] }, true],
    ["Berlin", { locations: ["Berlin-Mitte (DE)"] }, true],
    ["Berlin", { locations: ["Munich, Germany"], countries: ["DE"] }, false],
    ["Berlin", {}, true],
    ["Berlin", { locations: ["Remote"] }, true],
    ["Zürich", { cities: ["Zurich"] }, true],
    ["York", { cities: ["New Yorkshire"] }, false],
    ["York", { cities: ["New York"] }, true],
    ["New York", { cities: ["York"], countries: ["GB"] }, false],
    ["Germany", { cities: ["Munich"], countries: ["DE"] }, true],
    ["Deutschland", { cities: ["Munich"], countries: ["de"] }, true],
    ["Germany", { locations: ["München, Deutschland"] }, true],
    ["DE", { cities: ["Munich"], countries: ["DE"] }, true],
    ["UK", { locations: ["Leeds"], countries: ["GB"] }, true],
    ["Paris, France", { cities: ["Paris"], countries: ["US"] }, false],
    ["Paris, France", { cities: ["Paris"] }, true],
    ["Lyon, France", { countries: ["FR"] }, true],
    ["San Francisco Bay Area", { cities: ["San Francisco"] }, true],
    ["Greater London", { locations: ["London"] }, true],
    ["Atlanta, Georgia", { cities: ["Atlanta"], countries: ["US"] }, true],
    ["San Francisco, CA", { cities: ["San Francisco"], countries: ["US"] }, true],
  ] as const)("%j, a job at %j: %j", (location, job, expected) => {
    expect(passes(job, wishing({ locations: [location] }))).toBe(expected);
  });

  test.each([
    ["at the town's own place", [[52.52, 13.4]], true],
    ["45 km away", [[52.52, 14.06]], true],
    ["55 km away", [[52.52, 14.21]], false],
    [
      "with one of several places near",
      [
        [48.14, 11.58],
        [52.4, 13.06],
      ],
      true,
    ],
  ] as [string, Point[], boolean][])("is met by what is near enough: %s", (_where, points, expected) => {
    const person = matchPerson({ points: { "Berlin, Germany": [52.52, 13.4] } }, { locations: ["Berlin, Germany"] });
    expect(passes({ cities: ["Elsewhere"], countries: ["DE"], points }, person)).toBe(expected);
  });

  test("is met by any of several", () => {
    const person = wishing({ locations: ["Lisbon", "Berlin"] });
    expect(passes({ cities: ["Berlin"] }, person)).toBe(true);
    expect(passes({ cities: ["Porto"] }, person)).toBe(false);
  });

  test("does not hold back remote jobs, unless they are for other countries", () => {
    const person = matchPerson({ locations: ["Berlin, Germany"] }, { locations: ["Berlin"] });
    const remote = { workArrangement: "REMOTE_ONLY", locations: ["Denver"], countries: ["US"] } as const;
    expect(passes(remote, person)).toBe(true);
    expect(passes({ ...remote, remoteCountries: ["AT", "DE"] }, person)).toBe(true);
    expect(passes({ ...remote, remoteCountries: ["US"] }, person)).toBe(false);
    expect(passes({ workArrangement: "REMOTE_OK", remoteCountries: ["US"] }, person)).toBe(false);
    // Nor does a person without wishes have what is remote from elsewhere only.
    const home = matchPerson({ locations: ["Berlin, Germany"] });
    expect(passes({ ...remote, remoteCountries: ["US"] }, home)).toBe(false);
    expect(passes({ ...remote, workArrangement: "HYBRID" }, home)).toBe(true);
    // Where the person lives is not known.
    expect(passes({ ...remote, remoteCountries: ["US"] }, wishing({ locations: ["Berlin"] }))).toBe(true);
    expect(passes({ ...remote, workArrangement: "HYBRID" }, person)).toBe(false);
  });

  test("may be Remote, and then a job on site is none", () => {
    const person = wishing({ locations: ["Remote"] });
    expect(passes({ workArrangement: "REMOTE_OK", cities: ["Denver"] }, person)).toBe(true);
    expect(passes({ workArrangement: "ON_SITE", cities: ["Denver"] }, person)).toBe(false);
    expect(passes({ workArrangement: "ON_SITE" }, person)).toBe(false);
    expect(passes({}, person)).toBe(true);
  });
});

test("of what is stated and wished for, only what is known to be otherwise is out", () => {
  const person = wishing({ employmentTypes: ["FULL_TIME"], experienceLevels: ["MID"], workArrangements: ["HYBRID"] });
  expect(passes({}, person)).toBe(true);
  expect(passes({ employmentTypes: ["PART_TIME", "FULL_TIME"] }, person)).toBe(true);
  expect(passes({ employmentTypes: ["PART_TIME"] }, person)).toBe(false);
  expect(passes({ experienceLevel: "SENIOR" }, person)).toBe(false);
  expect(passes({ experienceMinYears: 8 }, person)).toBe(false);
  expect(passes({ workArrangement: "ON_SITE" }, person)).toBe(false);
  expect(passes({ workArrangement: "HYBRID" }, person)).toBe(true);
});

test("the two kinds of remote stand in for each other", () => {
  expect(passes({ workArrangement: "REMOTE_OK" }, wishing({ workArrangements: ["REMOTE_ONLY"] }))).toBe(true);
  expect(passes({ workArrangement: "HYBRID" }, wishing({ workArrangements: ["REMOTE_ONLY"] }))).toBe(false);
});

test("who needs a visa sees no job that says it sponsors none", () => {
  const person = wishing({ needsVisaSponsorship: true });
  expect(passes({ visaSponsorship: false }, person)).toBe(false);
  expect(passes({ visaSponsorship: null }, person)).toBe(true);
  expect(passes({ visaSponsorship: false }, wishing({}))).toBe(true);
});

test("a job that needs a licence is for those of its profession, and for those of whom nothing is known", () => {
  const doctor = { profession: "health" };
  expect(passes(doctor, matchPerson({ professions: ["health"] }))).toBe(true);
  expect(passes(doctor, matchPerson({ professions: null }))).toBe(true);
  expect(passes({ profession: null }, matchPerson({ professions: [] }))).toBe(true);
  expect(vetoes(matchJob(doctor), matchPerson({ professions: ["law"] }))).toBe(
    "It needs a licence (health) of which your titles say nothing.",
  );
});

test("a level more than one away is out, unless it is asked for or unknown", () => {
  const entry = matchPerson({ experienceLevel: "ENTRY" });
  expect(passes({ experienceLevel: "MID" }, entry)).toBe(true);
  expect(vetoes(matchJob({ experienceLevel: "SENIOR" }), entry)).toBe(
    "Its level is SENIOR, too far from yours (ENTRY).",
  );
  expect(passes({ experienceLevel: "ENTRY" }, matchPerson({ yearsOfExperience: 12 }))).toBe(false);
  expect(passes({ experienceMinYears: 10 }, matchPerson({ yearsOfExperience: 3 }))).toBe(false);
  expect(passes({ experienceLevel: "LEAD" }, matchPerson())).toBe(true);
  const bold = matchPerson({ experienceLevel: "ENTRY" }, { experienceLevels: ["LEAD"] });
  expect(passes({ experienceLevel: "LEAD" }, bold)).toBe(true);
});

test("internships are for those who ask for them or are at entry level", () => {
  const internship = { isInternship: true };
  expect(passes(internship, matchPerson({ yearsOfExperience: 1 }))).toBe(true);
  expect(passes(internship, matchPerson({ yearsOfExperience: 3 }))).toBe(false);
  expect(passes(internship, matchPerson())).toBe(false);
  expect(passes(internship, wishing({ employmentTypes: ["INTERNSHIP"] }))).toBe(true);
  expect(passes({ employmentTypes: ["INTERNSHIP"] }, matchPerson())).toBe(false);
  expect(passes({}, wishing({ employmentTypes: ["INTERNSHIP"] }))).toBe(false);
});

test("whoever leads has outgrown an assistant's work, unless they did it, or ask for its level", () => {
  const roles = { "HR Manager": ["=manager", "==human resources"], Assistant: ["=assistant"] };
  const manager = (given = {}, wishes = {}) =>
    matchPerson({ headline: "HR Manager", roles, yearsOfExperience: 12, ...given }, wishes);
  const job = { roles: ["=assistant", "==human resources"] };
  expect(vetoes(matchJob(job), manager())).toBe("It is work for an assistant, and you lead.");
  expect(vetoes(matchJob({ roles: ["=receptionist"] }), manager())).toBe(
    "It is work for a receptionist, and you lead.",
  );
  expect(passes({ roles: ["=manager"] }, manager())).toBe(true);
  expect(passes(job, manager({ titles: ["Assistant"] }))).toBe(true);
  expect(passes(job, manager({ headline: "Assistant", titles: ["HR Manager"] }))).toBe(true);
  expect(passes(job, manager({ yearsOfExperience: 3 }))).toBe(true);
  expect(passes(job, manager({}, { experienceLevels: ["ENTRY"] }))).toBe(true);
});
