import { createHash } from "node:crypto";

/** A person, as far as matches are judged by it: without name, address, employers' names. */
export interface MatchProfile {
  headline: string | null;
  /** Canonical. */
  skills: string[];
  yearsOfExperience: number | null;
  experienceLevel: string | null;
  titles: string[];
  industries: string[];
  places: string[];
  wishes: {
    workArrangements: string[];
    places: string[];
    /** A year. */
    minimumSalaryUsd: number | null;
    employmentTypes: string[];
    experienceLevels: string[];
    needsVisaSponsorship: boolean;
  };
}

/** A match with all that was computed of it. */
export interface MatchToJudge {
  /** Of this request alone: "m1" and so on. */
  id: string;
  job: {
    title: string;
    company: string | null;
    places: string[];
    workArrangement: string | null;
    employmentTypes: string[];
    experience: string | null;
    industries: string[];
    salary: string | null;
    /** Shortened (match-excerpt.ts). */
    description: string;
  };
  comparison: {
    /** The engine's, 0 to 100. */
    matchScore: number;
    /** Between these the answer lies. */
    lowest: number;
    highest: number;
    /** null: the posting names no skills, or the person has none. */
    skillMatch: { percent: number; matched: number; asked: number } | null;
    matchingSkills: string[];
    missingSkills: string[];
    /** Asked for, and not had but in part: `via` is what the person knows. */
    relatedSkills: { skill: string; via: string }[];
    additionalSkills: string[];
    parts: { component: string; score: number; detail: string }[];
    /** Components that could not be compared. */
    unknown: string[];
  };
}

/** Matches of one person. */
export interface MatchInput {
  person: MatchProfile;
  matches: MatchToJudge[];
}

/** sha256 (hex) of a profile, whatever the order of its keys. */
export function profileHash(person: MatchProfile): string {
  return sha256(canonical(person));
}

/** What an answer about a person and a job is kept by: sha256 (hex); another one when anything of these changes. */
export function pairKey(pair: {
  userId: string;
  jobId: number;
  contentHash: string;
  profileHash: string;
  model: string;
  version: number;
}): string {
  const { userId, jobId, contentHash, profileHash, model, version } = pair;
  return sha256(JSON.stringify(["MATCH", version, model, userId, jobId, contentHash, profileHash]));
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** JSON with the keys in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
