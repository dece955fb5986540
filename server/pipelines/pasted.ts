import { comparedJob } from "../intake/compared.ts";
import { normalisePosting } from "../intake/normalise.ts";
import type { MatchJob, MatchPerson, MatchPreferences } from "../matching/model.ts";
import { meanings } from "../matching/title-words.ts";
import { pointsOf } from "./people.ts";

/** A posting that is no job here, as matching takes it, and those of its skills that it calls a plus. */
export interface Pasted {
  job: MatchJob;
  preferredSkills: readonly string[];
}

/** Reads the pasted text (or HTML) of a posting by intake's rules. Null when it holds no text. */
export function readPasted(text: string, now: Date): Pasted | null {
  const record = readRecord(text, now);
  if (!record) return null;
  return {
    preferredSkills: record.preferredSkills,
    job: {
      ...comparedJob(record),
      id: 0,
      roles: meanings(record.jobFunction, record.field),
      // Nobody is kept from looking at a text.
      profession: null,
      publishedAt: now.getTime(),
    },
  };
}

function readRecord(text: string, now: Date) {
  try {
    return normalisePosting({ source: "pasted", description: text }, now);
  } catch {
    // What normalisePosting throws for a posting without any text; of text it refuses none.
    return null;
  }
}

/** Somebody for whom this posting was written: the jobs that fit them best are those most like it. */
export function personLike(job: MatchJob, preferences: MatchPreferences): MatchPerson {
  return {
    skills: job.skills,
    embedding: job.embedding ?? null,
    yearsOfExperience: null,
    // Internships are kept from everybody who is further on.
    experienceLevel: job.isInternship ? "ENTRY" : job.experienceLevel,
    headline: null,
    titles: [job.title],
    roles: { [job.title]: job.roles ?? [] },
    // They have whatever licence it takes.
    professions: null,
    industries: job.industries,
    locations: [],
    points: pointsOf(preferences.locations),
    preferences,
    excludedJobIds: [job.id],
  };
}
