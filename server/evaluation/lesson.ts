import { createLearner, type Learnt } from "../matching/corpus.ts";
import type { MatchJob } from "../matching/model.ts";
import { SKILL_LORE } from "../skills/lore.ts";

/** What the sets of one evaluation have in common: the time, and what the postings among them teach the others. */
export interface Lesson {
  now: Date;
  /** Of a posting, before anything is judged. */
  add(job: MatchJob): void;
  /** What all of them taught; null without any. */
  learnt(): Learnt | null;
}

/** What a set is judged by. */
export interface Basis {
  learnt: Learnt;
  /** Where it comes from and what it lacks, as a sentence of a report. */
  about: string;
}

export function createLesson(now: Date): Lesson {
  const learner = createLearner(SKILL_LORE);
  let postings = 0;
  let learnt: Learnt | null = null;
  return {
    now,
    add(job) {
      postings++;
      learner.add(job);
    },
    learnt() {
      if (postings > 0) learnt ??= learner.finish();
      return learnt;
    },
  };
}

/**
 * What a set of jobs is judged by: what postings taught, as a server judges the jobs it has by a corpus that was frozen before.
 * Only without postings do the judged jobs tell how rare their own words are, and they never tell what words mean.
 */
export function basisOf(learnt: Learnt | null, judged: Iterable<MatchJob>): Basis {
  if (learnt) {
    const vectors = learnt.vectors
      ? `${learnt.vectors.dimensions} numbers for each of ${learnt.vectors.words.length} words and skills`
      : "left out, because it takes more postings";
    return {
      learnt,
      about: `Rarities and relations are learnt from ${learnt.jobs} postings, none of them judged here; word vectors: ${vectors}.`,
    };
  }
  const learner = createLearner(SKILL_LORE, Number.POSITIVE_INFINITY);
  for (const job of judged) learner.add(job);
  return {
    learnt: learner.finish(),
    about:
      "No postings were given: rarities and relations are learnt from the jobs that are judged, and word vectors are left out.",
  };
}
