import {
  type Corpus,
  type ExperienceLevel,
  type MatchJob,
  type MatchPerson,
  NO_PREFERENCES,
  type Point,
  type WorkArrangement,
} from "../server/matching/model.ts";
import { matchJob, matchPerson } from "../server/test/support/matching.ts";
import { createDice } from "./numbers.ts";

/**
 * Synthetic postings and people, the same for the same seed: 8,000 skills, 80 families of roles with favourites of their own,
 * 12.5 skills a posting, 10 to 40 a person; 1,500 towns in 20 countries, 20,000 companies.
 */

const SKILLS = 8_000;
const FAMILIES = 80;
/** Each family asks for so many skills, the first ones most. */
const FAVOURITES = 240;
/** Everybody asks for these. */
const COMMON = 60;
const TOWNS = 1_500;
const COUNTRIES = "DE FR GB US ES IT PL NL AT CH SE NO DK FI PT CZ IE BE CA AU".split(" ");
const INDUSTRIES = 24;
const COMPANIES = 20_000;
const NOUNS = "engineer manager specialist analyst developer consultant technician assistant nurse designer".split(" ");
const LEVELS: ExperienceLevel[] = ["ENTRY", "MID", "SENIOR", "LEAD"];
const ARRANGEMENTS: WorkArrangement[] = ["ON_SITE", "HYBRID", "REMOTE_OK", "REMOTE_ONLY"];
const YEARS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12];
const DAY = 86_400_000;

type Dice = ReturnType<typeof createDice>;

/** Low numbers much oftener than high ones. */
function skewed(dice: Dice, below: number): number {
  return Math.floor(dice.next() ** 2.2 * below);
}

function skillOf(family: number, favourite: number): string {
  return `Skill ${COMMON + ((family * 97 + favourite * 31 + favourite * favourite) % (SKILLS - COMMON))}`;
}

function skillsOf(dice: Dice, family: number, count: number): string[] {
  return Array.from({ length: count }, () => {
    const kind = dice.next();
    if (kind < 0.15) return `Skill ${skewed(dice, COMMON)}`;
    return kind < 0.92 ? skillOf(family, skewed(dice, FAVOURITES)) : `Skill ${dice.whole(SKILLS)}`;
  });
}

function titleOf(dice: Dice, family: number): string {
  const noun = NOUNS[(family + skewed(dice, 3)) % NOUNS.length]!;
  const what = `area${family} ${dice.next() < 0.5 ? `topic${family}x${dice.whole(12)} ` : ""}`;
  return `${["", "", "Senior ", "Junior "][dice.whole(4)]}${what}${noun}${dice.next() < 0.2 ? ` detail${dice.whole(4_000)}` : ""}`;
}

function rolesOf(family: number): string[] {
  return [`=function${family}`, `==field${family % 20}`];
}

interface Town {
  name: string;
  country: string;
  point: Point;
}

function townsOf(): Town[] {
  const dice = createDice(7);
  return Array.from({ length: TOWNS }, (_, town) => ({
    name: `Town${String.fromCharCode(97 + (town % 26))}${town}`,
    country: COUNTRIES[skewed(dice, COUNTRIES.length)]!,
    point: [36 + 24 * dice.next(), -8 + 34 * dice.next()],
  }));
}
const towns = townsOf();

/** One after the other, so that a million need not be kept. */
export function* jobsOf(count: number, seed = 1): Generator<MatchJob> {
  const dice = createDice(seed);
  const now = Date.UTC(2026, 10, 1);
  for (let id = 1; id <= count; id++) {
    const family = skewed(dice, FAMILIES);
    const town = towns[skewed(dice, TOWNS)]!;
    const placed = dice.next() < 0.85;
    const arrangement = dice.next() < 0.4 ? null : ARRANGEMENTS[skewed(dice, 4)]!;
    const years = dice.next() < 0.45 ? null : YEARS[dice.whole(YEARS.length)]!;
    const pay = dice.next() < 0.5 ? null : 30_000 + 1_000 * dice.whole(150);
    yield matchJob({
      id,
      title: titleOf(dice, family),
      roles: rolesOf(family),
      skills: skillsOf(dice, family, 1 + dice.whole(26)),
      experienceMinYears: years,
      experienceMaxYears: years !== null && dice.next() < 0.3 ? years + 1 + dice.whole(4) : null,
      experienceLevel: dice.next() < 0.5 ? null : LEVELS[dice.whole(4)]!,
      workArrangement: arrangement,
      industries: dice.next() < 0.2 ? [] : [`Industry ${(family + skewed(dice, 6)) % INDUSTRIES}`],
      employmentTypes: dice.next() < 0.4 ? [] : [["FULL_TIME", "FULL_TIME", "PART_TIME", "CONTRACT"][dice.whole(4)]!],
      cities: placed ? [town.name] : [],
      countries: placed || dice.next() < 0.5 ? [town.country] : [],
      points: placed ? [town.point] : [],
      remoteCountries: dice.next() < 0.9 ? [] : [COUNTRIES[skewed(dice, COUNTRIES.length)]!],
      salaryYearlyMin: pay,
      salaryYearlyMax: pay === null ? null : pay * 1.2,
      company: dice.next() < 0.3 ? null : `Company ${skewed(dice, COMPANIES)}`,
      publishedAt: now - dice.whole(45) * DAY,
    });
  }
}

export function peopleOf(count: number, jobs: number, seed = 2): MatchPerson[] {
  const dice = createDice(seed);
  return Array.from({ length: count }, () => personOf(dice, jobs));
}

function personOf(dice: Dice, jobs: number): MatchPerson {
  const family = skewed(dice, FAMILIES);
  const titles = Array.from({ length: 1 + dice.whole(4) }, () => titleOf(dice, family));
  const home = towns[skewed(dice, TOWNS)]!;
  const named = `${home.name}, ${home.country}`;
  const wishful = dice.next() < 0.4;
  return {
    ...matchPerson({
      skills: skillsOf(dice, family, 10 + dice.whole(31)),
      yearsOfExperience: dice.next() < 0.1 ? null : dice.whole(16),
      headline: titles[0]!,
      titles,
      roles: Object.fromEntries(titles.map((title) => [title, rolesOf(family)])),
      industries: [`Industry ${family % INDUSTRIES}`],
      locations: [named],
      points: { [named]: home.point },
      excludedJobIds: new Set(Array.from({ length: dice.whole(20) }, () => 1 + dice.whole(jobs))),
    }),
    preferences: {
      ...NO_PREFERENCES,
      workArrangements: wishful && dice.next() < 0.5 ? (["HYBRID", "REMOTE_OK", "REMOTE_ONLY"] as const) : [],
      locations: wishful && dice.next() < 0.5 ? [named] : [],
      employmentTypes: wishful && dice.next() < 0.5 ? ["FULL_TIME"] : [],
      minimumSalaryUsd: wishful && dice.next() < 0.5 ? 60_000 : null,
      excludedCompanies: wishful && dice.next() < 0.3 ? ["Company 1"] : [],
    },
  };
}

/** People who are hard to search for: by how much they say, or by how little comes of it. */
export function hostilePeople(jobs: number): { name: string; person: MatchPerson }[] {
  const dice = createDice(5);
  const plain = personOf(dice, jobs);
  const range = <Item>(count: number, itemOf: (at: number) => Item) =>
    Array.from({ length: count }, (_, at) => itemOf(at));
  const skills = range(2_000, (at) => `Skill ${at}`);
  const titles = range(FAMILIES, (family) => `Senior area${family} topic${family}x1 ${NOUNS.join(" ")}`);
  const roles = Object.fromEntries(titles.map((title, family) => [title, rolesOf(family)]));
  const named = towns.slice(0, 300).map(({ name, country, point }) => [`${name}, ${country}`, point] as const);
  const places = { locations: named.map(([place]) => place), points: Object.fromEntries(named) };
  const feedback = range(200, (at) => ({
    jobId: at,
    reaction: at % 3 ? ("LIKED" as const) : ("DISMISSED" as const),
    company: `company ${at}`,
    does: `function${at % FAMILIES}`,
    field: `field${at % 20}`,
  }));
  const excluded = {
    excludedJobIds: new Set(range(20_000, () => 1 + dice.whole(jobs))),
    preferences: { ...NO_PREFERENCES, excludedCompanies: range(5_000, (at) => `Company ${at}`) },
  };
  const unpaid = { ...NO_PREFERENCES, minimumSalaryUsd: 1_000_000_000, keepUnknownSalary: false };
  const all = {
    ...plain,
    skills,
    headline: null,
    titles,
    roles,
    industries: range(INDUSTRIES, (at) => `Industry ${at}`),
  };
  return [
    { name: "2,000 skills, the most common ones", person: { ...plain, skills } },
    { name: "80 titles of as many fields, each with every noun", person: { ...plain, headline: null, titles, roles } },
    { name: "nothing but one word of many titles", person: matchPerson({ titles: ["engineer"] }) },
    { name: "nothing but one skill that everybody asks for", person: matchPerson({ skills: ["Skill 0"] }) },
    { name: "300 places", person: { ...plain, ...places } },
    { name: "200 reactions", person: { ...plain, feedback } },
    { name: "20,000 postings and 5,000 companies ruled out", person: { ...plain, ...excluded } },
    { name: "pay that nobody offers", person: { ...plain, preferences: unpaid } },
    { name: "all skills and titles", person: all },
    {
      name: "all skills, titles and places, reactions, pay that nobody offers",
      person: { ...all, ...places, feedback, preferences: unpaid },
    },
    { name: "nothing at all", person: matchPerson({}) },
  ];
}

const DIMENSIONS = 96;

/** What families mean, with noise by what is said: in the place of vectors that learning a million postings would give. */
export function withVectors(corpus: Corpus): Corpus {
  const centres = createDice(3);
  const means = Int8Array.from({ length: FAMILIES * DIMENSIONS }, () => centres.whole(121) - 60);
  return {
    ...corpus,
    dimensions: DIMENSIONS,
    vectorOf(words, skills) {
      const said = [...words];
      const family = Number(/^=function(\d+)$/.exec(said.find((word) => /^=\w/.test(word)) ?? "")?.[1] ?? 0);
      const dice = createDice([...said, ...skills].join().length + family * 1_000);
      const values = Int8Array.from(
        { length: DIMENSIONS },
        (_, at) => means[family * DIMENSIONS + at]! + dice.whole(121) - 60,
      );
      return { values, square: values.reduce((sum, value) => sum + value * value, 0) };
    },
  };
}
