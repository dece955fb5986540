import { createCorpus, type Learnt } from "../matching/corpus.ts";
import type { JobFacts, PersonFacts } from "../matching/facts.ts";
import { type Judged, judgeParts, type Parts, totalOf } from "../matching/judge.ts";
import type { Corpus } from "../matching/model.ts";
import { NO_LORE } from "../matching/related.ts";
import { SKILL_LORE } from "../skills/lore.ts";

/** The score, or what it is with one part of it switched off. */
export interface Variant {
  name: string;
  parts(job: JobFacts, person: PersonFacts): Parts;
  /** In thousandths of a point. */
  score(job: JobFacts, person: PersonFacts): number;
}

/** The score as it is. */
export const SCORE = "ours: the score";
export const WITHOUT_PLACE = "without place";
/** Those of the variants that change the SEMANTIC part. */
export const OF_TITLES = [
  "without vectors (title words alone)",
  "without words (vectors alone)",
  "without idf (all equally rare)",
] as const;

/** The score, then each part of it switched off once; a part that drops out leaves its weight to the others. */
export function createVariants(learnt: Learnt): Variant[] {
  const asIs = createJudge(createCorpus(learnt, SKILL_LORE));
  const unweighed = createJudge(createCorpus(withoutRarities(learnt), SKILL_LORE));
  const unrelated = createJudge(createCorpus({ ...learnt, relations: [] }, NO_LORE));
  const [vectors, words, idf] = OF_TITLES;
  const variants = [
    variant(SCORE, asIs, () => ({})),
    variant("without semantic", asIs, () => ({ SEMANTIC: null })),
    variant(vectors, asIs, ({ title }) => ({ SEMANTIC: title })),
    variant(words, asIs, ({ meaning }) => ({ SEMANTIC: meaning })),
    variant(idf, unweighed, () => ({})),
    variant("without related skills", unrelated, () => ({})),
    variant("without skills", asIs, () => ({ SKILLS: null })),
    variant("without experience", asIs, () => ({ EXPERIENCE: null })),
    variant("without industry", asIs, () => ({ INDUSTRY: null })),
    variant(WITHOUT_PLACE, asIs, () => ({ WORK_ARRANGEMENT: null })),
  ];
  return learnt.vectors ? variants : variants.filter(({ name }) => name !== vectors && name !== words);
}

type Judge = (job: JobFacts, person: PersonFacts) => Judged;

/** Whoever was asked about last is not judged anew: most variants differ in what is made of the same parts. */
function createJudge(by: Corpus): Judge {
  let last: PersonFacts | null = null;
  const known = new Map<JobFacts, Judged>();
  return (job, person) => {
    if (person !== last) known.clear();
    last = person;
    const judged = known.get(job) ?? judgeParts(job, person, by);
    known.set(job, judged);
    return judged;
  };
}

function variant(name: string, judge: Judge, change: (judged: Judged) => Partial<Parts>): Variant {
  const parts = (job: JobFacts, person: PersonFacts) => {
    const judged = judge(job, person);
    return { ...judged.parts, ...change(judged) };
  };
  return { name, parts, score: (job, person) => totalOf(parts(job, person), person.weights).score };
}

/** Of no jobs at all everything is as rare as can be (score.ts: rarity), and so are the words that vectors are means of. */
function withoutRarities(learnt: Learnt): Learnt {
  const { vectors } = learnt;
  const weights = "\xff".repeat(vectors?.words.length ?? 0);
  return { ...learnt, jobs: 0, vectors: vectors && { ...vectors, weights } };
}
