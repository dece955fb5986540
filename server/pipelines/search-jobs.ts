import type pg from "pg";
import { countMatches } from "../matching/count-matches.ts";
import { type Gap, gapOf } from "../matching/gap.ts";
import { scoreOne } from "../matching/job-index.ts";
import { type MatchPerson, NO_PREFERENCES, type ScoredJob } from "../matching/model.ts";
import type { StrategyShare } from "../matching/strategies.ts";
import { topJobs } from "../matching/top-jobs.ts";
import { refreshTaxonomy } from "../skills/widening.ts";
import type { CorpusLoader, LoadedCorpus } from "./corpus.ts";
import { loadJobs } from "./match-jobs.ts";
import { personLike, readPasted } from "./pasted.ts";
import { loadPeople, type PersonProfile, type PersonWishes, personOf, preferencesOf } from "./people.ts";

/** The best of all open jobs, and how many there are in all. */
export interface Found {
  matches: ScoredJob[];
  total: number;
  /** Of the matching itself: no reading of texts, no waiting. */
  milliseconds: number;
  /** Of the corpus; until when it holds though no job changes, in milliseconds since 1970 (Infinity: for good). */
  version: string;
  until: number;
}

/** What may be asked, by kind, and what is found. Nothing of it is stored. */
export interface Searches {
  /** The best jobs for somebody who is no user, say of a resume that was just read. */
  person: { asked: { profile: PersonProfile; wishes: PersonWishes; count: number }; found: Found };
  /** The jobs most like a posting; null for a text without any word. */
  posting: { asked: { text: string; wishes: PersonWishes; count: number }; found: Found | null };
  /** The jobs most like each of these, itself left out, wherever they are; in the order asked. */
  similar: { asked: { jobId: number; count: number }[]; found: Found[] };
  /** How a user fits a posting: nobody is a user without a profile, unreadable is a text without any word. */
  fit: { asked: { userId: string; text: string }; found: { scored: ScoredJob; gap: Gap } | "nobody" | "unreadable" };
  /** What of these jobs a user lacks, by the job's id; null for a user without a profile. */
  gaps: { asked: { userId: string; jobIds: number[] }; found: Map<number, Gap> | null };
}

/** A question of any kind. */
export type Search = { [Kind in keyof Searches]: { kind: Kind; asked: Searches[Kind]["asked"] } }[keyof Searches];

type Answers = {
  [Kind in keyof Searches]: (asked: Searches[Kind]["asked"], now: Date) => Promise<Searches[Kind]["found"]>;
};

/**
 * Answers searches over all open jobs by the same engine as shortlists.
 * @param loader of all open jobs
 * @param shares by which users have their strategies; all others have the default
 */
export function createJobSearch(
  pool: pg.Pool,
  { current, embeddings }: CorpusLoader,
  shares: readonly StrategyShare[],
) {
  const answers: Answers = {
    async person({ profile, wishes, count }, now) {
      const person = personOf(profile, wishes, []);
      await embeddings.ofAsked({ person });
      return best(await current(now), person, count);
    },
    async posting({ text, wishes, count }, now) {
      const pasted = await read(text, now);
      return pasted && best(await current(now), personLike(pasted.job, preferencesOf(wishes)), count);
    },
    async similar(asked, now) {
      const ids = asked.map(({ jobId }) => jobId);
      const loaded = await loadJobs(pool, ids);
      await embeddings.ofAsked({ jobs: loaded });
      const jobs = new Map(loaded.map((job) => [job.id, job]));
      const corpus = await current(now);
      return asked.map(({ jobId, count }) => {
        const job = jobs.get(jobId);
        // Deleted since it was read: nothing is like it.
        return job ? best(corpus, personLike(job, NO_PREFERENCES), count) : nothing(corpus);
      });
    },
    async fit({ userId, text }, now) {
      const person = await profiled(userId, now);
      if (!person) return "nobody";
      const pasted = await read(text, now);
      if (!pasted) return "unreadable";
      const { corpus } = (await current(now)).jobs;
      const { job, preferredSkills } = pasted;
      return { scored: scoreOne(corpus, job, person), gap: gapOf(job.skills, preferredSkills, person.skills, corpus) };
    },
    async gaps({ userId, jobIds }, now) {
      const person = await profiled(userId, now);
      if (!person) return null;
      const [jobs, preferred, loaded] = await Promise.all([
        loadJobs(pool, jobIds),
        preferredSkills(pool, jobIds),
        current(now),
      ]);
      const { corpus } = loaded.jobs;
      return new Map(jobs.map(({ id, skills }) => [id, gapOf(skills, preferred.get(id) ?? [], person.skills, corpus)]));
    },
  };

  async function profiled(userId: string, now: Date): Promise<MatchPerson | null> {
    const people = await embeddings.ofPeople(await loadPeople(pool, [userId], { now, shares }));
    const person = people.get(userId);
    return person && person.skills.length + person.titles.length > 0 ? person : null;
  }

  /** With the taxonomy as it is now: this thread lives as long as the server. */
  async function read(text: string, now: Date) {
    await refreshTaxonomy(pool);
    const pasted = readPasted(text, now);
    if (pasted) await embeddings.ofAsked({ jobs: [pasted.job] });
    return pasted;
  }

  return ({ kind, asked }: Search, now: Date): Promise<Searches[keyof Searches]["found"]> =>
    (answers[kind] as (asked: Search["asked"], now: Date) => Promise<Searches[keyof Searches]["found"]>)(asked, now);
}

function best({ version, jobs }: LoadedCorpus, person: MatchPerson, count: number): Found {
  const startedAt = performance.now();
  const matches = topJobs(jobs.indexes, person, count);
  const total = countMatches(jobs.indexes, person);
  return { matches, total, milliseconds: performance.now() - startedAt, version, until: jobs.until };
}

function nothing({ version, jobs }: LoadedCorpus): Found {
  return { matches: [], total: 0, milliseconds: 0, version, until: jobs.until };
}

async function preferredSkills(pool: pg.Pool, jobIds: number[]): Promise<Map<number, string[]>> {
  const { rows } = await pool.query<{ id: number; preferred: string[] }>(
    "SELECT id, preferred_skills AS preferred FROM jobs WHERE id = ANY($1)",
    [jobIds],
  );
  return new Map(rows.map(({ id, preferred }) => [id, preferred]));
}
