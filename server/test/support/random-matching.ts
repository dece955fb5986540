import type { Reaction } from "../../matching/feedback.ts";
import type { ExperienceLevel, MatchJob, MatchPerson, Point, WorkArrangement } from "../../matching/model.ts";
import type { SkillLore } from "../../matching/related.ts";
import { createStrategy, STRATEGIES } from "../../matching/strategies.ts";
import { meanings } from "../../matching/title-words.ts";
import { companyKey } from "../../matching/words.ts";
import { matchJob, matchPerson, seeded } from "./matching.ts";

/** Postings and people of all kinds, hostile ones too, the same for the same seed. */

const LEVELS: ExperienceLevel[] = ["ENTRY", "MID", "SENIOR", "LEAD"];
const ARRANGEMENTS: WorkArrangement[] = ["ON_SITE", "HYBRID", "REMOTE_OK", "REMOTE_ONLY"];
const TYPES = ["FULL_TIME", "PART_TIME", "CONTRACT", "INTERNSHIP"];
const INDUSTRIES = ["Healthcare", "Finance", "Software", "Energía", "  ", "finance"];
const WORDS = [
  "backend",
  "Engineer",
  "nurse",
  "chef",
  "Entwickler:in",
  "(m/w/d)",
  "Señor",
  "開発者",
  "C++",
  "of",
  "Senior",
];
const PLACES = ["Berlin, Germany", "Berlin", "München", "New York, NY", "Remote", "Germany", "London, UK", "", "Łódź"];
/** Berlin, Potsdam, Munich, New York, and one where longitudes meet. */
const POINTS: Point[] = [
  [52.52, 13.4],
  [52.4, 13.06],
  [48.14, 11.58],
  [40.71, -74],
  [-16.5, 180],
  [-16.5, -179.99],
];
export const COMPANIES = ["Acme Inc.", "ACME", "Globex GmbH", "株式会社", "", "Limited"];
const ANY_STRATEGY = [
  undefined,
  ...STRATEGIES.values(),
  createStrategy("lopsided", { SKILLS: 1, EXPERIENCE: 3, INDUSTRY: 0, WORK_ARRANGEMENT: 7, SEMANTIC: 89 }),
];
const HEADLINES = ["", "Senior backend engineer and occasional chef", "(m/w/d)", "unheard-of words only"];
const TITLES = ["Backend Engineer", "Nurse", "Chef de cuisine", "開発者", "Senior", "🤷", ""];
export const FUNCTIONS = ["engineer", "nurse", "chef", "manager", "assistant"];
export const FIELDS = ["software", "nursing", "gastronomy"];
export const REACTIONS: Reaction[] = ["LIKED", "DISLIKED", "APPLIED", "DISMISSED", "SAVED"];
const YEARS = [0, 0.5, 1, 2, 3, 5, 7.25, 10, 15, 40, 100, -3, Number.NaN];

/** Choices by a seed; `unknown` is how often a thing is not said. */
export function chooser(seed: number, unknown: number) {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const maybe = <T>(list: readonly T[]): T | null => (random() < unknown ? null : one(list));
  const some = <T>(list: readonly T[], most: number): T[] =>
    list.length === 0 || random() < unknown ? [] : Array.from({ length: Math.ceil(random() * most) }, () => one(list));
  return { random, one, maybe, some };
}

/** Every third skill gives part of two others, one of which may be asked for by nobody. */
export const LORE: SkillLore = {
  relativesOf: (key) => {
    const number = Number(/\d+/.exec(key)?.[0] ?? 1);
    return [number * 3, number * 3 + 1].map((other, at) => ({ name: `Skill ${other}`, share: at ? 0.999 : 0.3 }));
  },
  fieldOf: (key) => (key.endsWith("4") ? null : `${key.length % 2}`),
};

/** Few skills are in most jobs, most in one or two; some differ in case only, some are blank. */
export function skillNames(count: number): string[] {
  return [...Array.from({ length: count }, (_, i) => `Skill ${i}`), "skill 1", " SKILL  2", "Ünïcode ✓", "", " "];
}

export function randomJobs(seed: number, count: number, unknown: number, skills: readonly string[]): MatchJob[] {
  const { random, one, maybe, some } = chooser(seed, unknown);
  const rare = (most: number) =>
    some(skills, most).map((name) => (random() < 0.5 ? name : skills[Math.floor(random() ** 4 * skills.length)]!));
  return Array.from({ length: count }, (_, i) =>
    matchJob({
      // Ids are neither dense nor in order.
      id: (i * 7_919) % 1_000_003,
      title: some(WORDS, 6).join(" "),
      skills: rare(random() < 0.05 ? 300 : 8),
      experienceMinYears: maybe(YEARS),
      experienceMaxYears: random() < 0.5 ? null : maybe(YEARS),
      experienceLevel: random() < 0.5 ? null : maybe(LEVELS),
      workArrangement: maybe(ARRANGEMENTS),
      industries: some(INDUSTRIES, 3),
      employmentTypes: random() < 0.5 ? [] : some(TYPES, 2),
      locations: some(PLACES, 2),
      cities: random() < 0.5 ? [] : some(["Berlin", "London", "New York"], 2),
      countries: random() < 0.5 ? [] : some(["DE", "GB", "us"], 2),
      points: some(POINTS, 2),
      remoteCountries: random() < 0.7 ? [] : some(["DE", "US"], 2),
      salaryYearlyMin: maybe([20_000, 50_000]),
      salaryYearlyMax: maybe([60_000, 90_000, 150_000.5]),
      company: maybe(COMPANIES),
      isInternship: random() < 0.1,
      visaSponsorship: maybe([true, false]),
      profession: random() < 0.8 ? null : maybe(["health", "law"]),
      // Few dates: equal scores then often have equal dates, and ids decide.
      publishedAt: one([0, 1_000, 2_000, Number.NaN]),
      roles: meanings(maybe(FUNCTIONS), maybe(FIELDS)),
    }),
  );
}

export function randomPerson(
  seed: number,
  unknown: number,
  skills: readonly string[],
  jobs: readonly MatchJob[],
): MatchPerson {
  const { random, one, maybe, some } = chooser(seed, unknown);
  const wishful = random() < 0.5;
  const wish = <T>(list: readonly T[], most: number) => (wishful && random() < 0.4 ? some(list, most) : []);
  return matchPerson(
    {
      skills: some([...skills, "nobody asks for this"], random() < 0.1 ? 2_000 : 25),
      yearsOfExperience: maybe(YEARS),
      experienceLevel: random() < 0.5 ? null : maybe(LEVELS),
      headline: maybe(HEADLINES),
      // What each title means is another thing to everybody.
      roles: Object.fromEntries([...HEADLINES, ...TITLES].map((title) => [title, meanings(maybe(FUNCTIONS), null)])),
      titles: some(TITLES, random() < 0.1 ? 200 : 4),
      industries: some(INDUSTRIES, 3),
      professions: random() < 0.3 ? null : some(["health", "law"], 2),
      locations: some(PLACES, 2),
      points: Object.fromEntries(some(PLACES, 9).map((place) => [place, one(POINTS)])),
      excludedJobIds: new Set(some(jobs, 20).map(({ id }) => id)),
      strategy: one(ANY_STRATEGY),
      feedback: some(REACTIONS, random() < 0.1 ? 60 : 12).map((reaction) => ({
        // Some of them are of jobs that may be listed.
        jobId: random() < 0.3 && jobs.length > 0 ? one(jobs).id : -1,
        reaction,
        does: maybe(FUNCTIONS),
        field: maybe(FIELDS),
        company: one([...COMPANIES, "Nobody & Sons"].map(companyKey)),
      })),
    },
    {
      experienceLevels: wish(LEVELS, 2),
      workArrangements: wish(ARRANGEMENTS, 2),
      employmentTypes: wish(TYPES, 2),
      locations: wish(PLACES, 3),
      minimumSalaryUsd: wishful ? maybe([0, 55_000, 100_000]) : null,
      keepUnknownSalary: one([true, false]),
      excludedCompanies: wish(COMPANIES, 2),
      needsVisaSponsorship: wishful && random() < 0.3,
    },
  );
}
