import type { Signal } from "./feedback.ts";
import type { Strategy } from "./strategies.ts";

/** Years of experience asked for: ENTRY 0-2, MID 2-5, SENIOR 5-10, LEAD 10 or more. */
export type ExperienceLevel = "ENTRY" | "MID" | "SENIOR" | "LEAD";

export type WorkArrangement = "ON_SITE" | "HYBRID" | "REMOTE_OK" | "REMOTE_ONLY";

/** Latitude and longitude in degrees. */
export type Point = readonly [latitude: number, longitude: number];

/** What a score is made of. */
export type ScoreComponent = "SKILLS" | "EXPERIENCE" | "INDUSTRY" | "WORK_ARRANGEMENT" | "SEMANTIC";

/** From the score: HIGH 80 and more, MEDIUM 60 and more. */
export type Priority = "HIGH" | "MEDIUM" | "LOW";

/** What matching knows of an open posting. Null and empty lists mean: the posting does not say. */
export interface MatchJob {
  /** Unique among the jobs of one index. */
  id: number;
  title: string;
  /** What the title means beside its words (title-words.ts: meanings). */
  roles?: readonly string[];
  /** Canonical names; case and repetition do not matter. */
  skills: readonly string[];
  /** What a sentence model makes of the text, where the corpus goes by one; null or left out: not known. */
  embedding?: Int8Array | null;
  experienceMinYears: number | null;
  experienceMaxYears: number | null;
  experienceLevel: ExperienceLevel | null;
  workArrangement: WorkArrangement | null;
  industries: readonly string[];
  employmentTypes: readonly string[];
  /** As the posting writes them. */
  locations: readonly string[];
  cities: readonly string[];
  regions: readonly string[];
  /** ISO 3166-1 alpha-2. */
  countries: readonly string[];
  /** Of the towns among its places; left out: not known. */
  points?: readonly Point[];
  /** ISO 3166-1 alpha-2: where one may live who works remotely; empty when it does not say. */
  remoteCountries: readonly string[];
  /** US dollars a year. */
  salaryYearlyMin: number | null;
  salaryYearlyMax: number | null;
  company: string | null;
  isInternship: boolean;
  visaSponsorship: boolean | null;
  /** The profession without whose licence nobody may do it; null: none. */
  profession?: string | null;
  /** Milliseconds since 1970: of two equal scores the newer job goes first. */
  publishedAt: number;
  /** Until when it is to be matched, in the same unit; null or left out: for as long as it is open. */
  until?: number | null;
}

/** What a person will and will not have. An empty list is no wish. */
export interface MatchPreferences {
  experienceLevels: readonly ExperienceLevel[];
  workArrangements: readonly WorkArrangement[];
  employmentTypes: readonly string[];
  /** As people write them: "Berlin", "Berlin, Germany", "Germany", "Remote". */
  locations: readonly string[];
  /** US dollars a year. */
  minimumSalaryUsd: number | null;
  /** Whether jobs that name no salary stay when minimumSalaryUsd is set. */
  keepUnknownSalary: boolean;
  excludedCompanies: readonly string[];
  needsVisaSponsorship: boolean;
}

/** No wish at all. */
export const NO_PREFERENCES: MatchPreferences = {
  experienceLevels: [],
  workArrangements: [],
  employmentTypes: [],
  locations: [],
  minimumSalaryUsd: null,
  keepUnknownSalary: true,
  excludedCompanies: [],
  needsVisaSponsorship: false,
};

/** What matching knows of a person. */
export interface MatchPerson {
  skills: readonly string[];
  /** As a job's. */
  embedding?: Int8Array | null;
  yearsOfExperience: number | null;
  experienceLevel: ExperienceLevel | null;
  headline: string | null;
  titles: readonly string[];
  /** By title or headline: the roles, as a job has them. */
  roles?: Readonly<Record<string, readonly string[]>>;
  /** The licensed professions that may be theirs; null where that is not known. */
  professions?: readonly string[] | null;
  industries: readonly string[];
  /** Where they live. */
  locations: readonly string[];
  /** By location, of these and of the preferences': where it is, if it is a town. */
  points?: Readonly<Record<string, Point>>;
  preferences: MatchPreferences;
  /** Dismissed or applied to. An array or a Set: it may be read more than once. */
  excludedJobIds: Iterable<number>;
  /** Left out: the default. */
  strategy?: Strategy;
  /** What they did with postings, each posting once (feedback.ts). */
  feedback?: readonly Signal[];
}

/** One part of a score: `score` is out of 100, `weight` its share of the whole; the weights of a score sum to 1. */
export interface ScorePart {
  component: ScoreComponent;
  score: number;
  weight: number;
  detail: string;
}

/** What moves a score away from what its parts say. */
export interface ScoreAdjustment {
  kind: "ANALYSIS" | "FEEDBACK";
  delta: number;
  detail: string;
}

/** A job's score for a person. The sum of score x weight over the parts is `matchScore`, to its quantum of 0.001. */
export interface ScoredJob {
  jobId: number;
  /** 0 to 100, in steps of 0.001: matchScore and the adjustments. */
  score: number;
  matchScore: number;
  /** None of 0. */
  adjustments: ScoreAdjustment[];
  parts: ScorePart[];
  /** Components that could not be judged, because the job or the person does not say. */
  unknown: ScoreComponent[];
  /** In the job's own spelling, the most telling first; related ones by their share. All three are empty when skills are unknown. */
  matchingSkills: string[];
  missingSkills: string[];
  /** Asked for, and the person has only a near relative (in their own spelling), which counts by its share (0 to 1). */
  relatedSkills: { skill: string; via: string; share: number }[];
}

/**
 * What was learnt of a collection of postings (corpus.ts), by which others are judged: it stays as it is while jobs come and
 * go, so that a job's score for a person does not hang on which others are open.
 */
export interface Corpus {
  /** How many postings. */
  jobs: number;
  /** How many jobs ask for the skill with this key (words.ts: skillKey). */
  jobsWithSkill(key: string): number;
  /** How telling it is (score.ts: rarity). */
  skillRarity(key: string): number;
  /** What gives part of the skill with this key, the largest share first (related.ts). */
  relatedTo(key: string): readonly { key: string; share: number }[];
  /** How many jobs have this word (title-words.ts: titleWords) in their title. */
  jobsWithWord(word: string): number;
  /** How telling it is (title-words.ts: titleRarity). */
  wordRarity(word: string): number;
  /** Numbers in a vector; 0: there are none. */
  dimensions: number;
  /** Vectors are a sentence model's, which jobs and people bring along (`embedding`); else those are ignored. */
  isEmbedded: boolean;
  /** What such title words and skills (keys) mean by what postings tell (vectors.ts); null: nothing is known of any of them. */
  vectorOf(words: Iterable<string>, skills: Iterable<string>): Vector | null;
}

/** What a text means, as a direction. */
export interface Vector {
  /** From -127 to 127. */
  values: Int8Array;
  /** Its length, squared. */
  square: number;
}
