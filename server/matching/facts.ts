import { type Band, jobBand, personBand } from "./experience.ts";
import type { Signal } from "./feedback.ts";
import type { MatchJob, MatchPerson } from "./model.ts";
import { DEFAULT_STRATEGY, type Strategy } from "./strategies.ts";
import { titleWords } from "./title-words.ts";
import { type JobWhere, type PersonWhere, personWhere, whereOf } from "./where.ts";
import { companyKey, distinct } from "./words.ts";

/** What of a job its score depends on. */
export interface JobFacts {
  /** Key to name. */
  skills: Map<string, string>;
  band: Band | null;
  /** Key to name. */
  industries: Map<string, string>;
  where: JobWhere;
  /** Of its title, and what they mean. */
  words: string[];
  /** The company's key; "": not known. */
  company: string;
  /** What a sentence model makes of it; null: not known. */
  embedding: Int8Array | null;
}

/** What of a person a score depends on. */
export interface PersonFacts {
  skills: Map<string, string>;
  band: Band | null;
  industries: Map<string, string>;
  where: PersonWhere;
  /** Every title and the headline, as words; a job's title is compared with the one most like it. */
  titles: { text: string; words: string[] }[];
  /** The words of all of them. */
  titleWords: ReadonlySet<string>;
  weights: Strategy["weights"];
  feedback: readonly Signal[];
  embedding: Int8Array | null;
}

/** So many titles fit the bits of an integer in the index; a person has fewer. The headline goes first. */
const MAX_TITLES = 31;

/** Nobody changes a job or a person that is being matched: what was read of one holds as long as it is there. */
const knownJobs = new WeakMap<MatchJob, JobFacts>();
const knownPeople = new WeakMap<MatchPerson, PersonFacts>();

export function jobFacts(job: MatchJob): JobFacts {
  const facts = knownJobs.get(job) ?? readJob(job);
  knownJobs.set(job, facts);
  return facts;
}

export function personFacts(person: MatchPerson): PersonFacts {
  const facts = knownPeople.get(person) ?? readPerson(person);
  knownPeople.set(person, facts);
  return facts;
}

function readJob(job: MatchJob): JobFacts {
  return {
    skills: distinct(job.skills),
    band: jobBand(job.experienceMinYears, job.experienceMaxYears, job.experienceLevel),
    industries: distinct(job.industries),
    where: whereOf(job),
    words: [...titleWords(job.title), ...(job.roles ?? [])],
    company: companyKey(job.company ?? ""),
    embedding: job.embedding ?? null,
  };
}

function readPerson(person: MatchPerson): PersonFacts {
  const titles: PersonFacts["titles"] = [];
  for (const text of new Set([person.headline ?? "", ...person.titles])) {
    const words = [...titleWords(text), ...(person.roles?.[text] ?? [])];
    if (words.length > 0 && titles.length < MAX_TITLES) titles.push({ text: text.trim(), words });
  }
  return {
    skills: distinct(person.skills),
    band: personBand(person.yearsOfExperience, person.experienceLevel),
    industries: distinct(person.industries),
    where: personWhere(person),
    titles,
    titleWords: new Set(titles.flatMap(({ words }) => words)),
    weights: (person.strategy ?? DEFAULT_STRATEGY).weights,
    feedback: person.feedback ?? [],
    embedding: person.embedding ?? null,
  };
}
