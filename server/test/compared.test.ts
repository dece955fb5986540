import { afterAll, beforeAll, expect, test } from "vitest";
import { jobOf, personOf } from "../evaluation/subjects.ts";
import { normalisePosting } from "../intake/normalise.ts";
import { takeIn } from "../intake/take-in.ts";
import { loadJobs } from "../pipelines/match-jobs.ts";
import { personOf as personOfProfile } from "../pipelines/people.ts";
import { professionFor } from "../skills/professions.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const POSTINGS = [
  ["Staff Nurse", "Leeds, UK", "You have an NMC registration. Newly qualified nurses are welcome. Teamwork matters."],
  [
    "Junior Java Developer",
    "Berlin, Germany",
    "Java, Spring Boot and Docker. Communication skills. 1 year of experience.",
  ],
  ["Delivery Driver", "Boston, MA", "No experience needed: you drive a van. Our logistics company pays $20 an hour."],
  ["Software Engineering Intern", "Remote", "Python, Django, PostgreSQL. Visa sponsorship available."],
  ["Consultant Cardiologist", "Cambridge, UK", "GMC registration. You lead a team. Salary £90,000 - £120,000 a year."],
] as const;

test("a stored job is compared with people as intake read it", async () => {
  const raws = POSTINGS.map(([title, place, description], at) => ({
    source: "test",
    externalId: `${at}`,
    title,
    company: `Firm ${at}`,
    locations: [place],
    description,
  }));
  expect((await takeIn(database.pool, raws, { now: NOW })).failed).toEqual([]);
  for (const raw of raws) {
    const { rows } = await database.pool.query<{ id: number }>(
      "SELECT job_id AS id FROM listings WHERE external_id = $1",
      [raw.externalId],
    );
    const [stored] = await loadJobs(database.pool, [rows[0]!.id]);
    const read = jobOf(normalisePosting(raw, NOW), stored!.id);
    // The lower end of a salary is worked out from the upper one's rate; points are stored with fewer digits.
    const { salaryYearlyMin: _min, publishedAt: _at, points: storedPoints, ...job } = stored!;
    const { salaryYearlyMin: _none, publishedAt: _same, points = [], ...same } = read;
    expect(job).toEqual(same);
    expect(storedPoints?.flat().map((degrees) => degrees.toFixed(3))).toEqual(
      points.flat().map((degrees) => degrees.toFixed(3)),
    );
  }
});

test("a CV that is evaluated is compared as the profile made of it", () => {
  const known = {
    skills: ["Java", "Teamwork", "NMC Registration"],
    yearsOfExperience: 4,
    experienceLevel: "MID" as const,
    headline: "Ward sister",
    titles: ["Staff Nurse", "Java Developer"],
    industries: ["Healthcare"],
    locations: [],
  };
  const { preferences, ...person } = personOf(known);
  const { points, ...profiled } = personOfProfile(
    known,
    { ...preferences, minimumSalary: null, salaryCurrency: null },
    [],
  );
  expect(points).toEqual({});
  expect({ ...person, preferences }).toEqual(profiled);
  expect(person).toMatchObject({
    skills: ["Java", "NMC Registration"],
    industries: ["Healthcare", "nursing", "software"],
    professions: ["health"],
    roles: { "Java Developer": ["=developer", "==software"] },
  });
});

test.each([
  ["nurse", "nursing", "health"],
  ["consultant", "medicine", "health"],
  ["consultant", "software", null],
  ["manager", "midwifery", "health"],
  ["manager", null, null],
  ["lawyer", null, "law"],
  [null, "nursing", null],
])("who is a %s in %s needs the licence of %s", (does, field, profession) => {
  expect(professionFor(does, field)).toBe(profession);
});
