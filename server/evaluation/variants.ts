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
  const corpus = createCorpus(learnt, SKILL_LORE);
  const [vectors, words, idf] = OF_TITLES;
  const variants = [
    variant(SCORE, corpus, () => ({})),
    variant("without semantic", corpus, () => ({ SEMANTIC: null })),
    variant(vectors, corpus, ({ title }) => ({ SEMANTIC: title })),
    variant(words, corpus, ({ meaning }) => ({ SEMANTIC: meaning })),
    variant(idf, createCorpus(withoutRarities(learnt), SKILL_LORE), () => ({})),
    variant("without related skills", createCorpus({ ...learnt, relations: [] }, NO_LORE), () => ({})),
    variant("without skills", corpus, () => ({ SKILLS: null })),
    variant("without experience", corpus, () => ({ EXPERIENCE: null })),
    variant("without industry", corpus, () => ({ INDUSTRY: null })),
    variant(WITHOUT_PLACE, corpus, () => ({ WORK_ARRANGEMENT: null })),
  ];
  return learnt.vectors ? variants : variants.filter(({ name }) => name !== vectors && name !== words);
}

function variant(name: string, by: Corpus, change: (judged: Judged) => Partial<Parts>): Variant {
  const parts = (job: JobFacts, person: PersonFacts) => {
    const judged = judgeParts(job, person, by);
    return { ...judged.parts, ...change(judged) };
  };
  return { name, parts, score: (job, person) => totalOf(parts(job, person)).score };
}

/** Of no jobs at all everything is as rare as can be (score.ts: rarity), and so are the words that vectors are means of. */
function withoutRarities(learnt: Learnt): Learnt {
  const { vectors } = learnt;
  const weights = "\xff".repeat(vectors?.words.length ?? 0);
  return { ...learnt, jobs: 0, vectors: vectors && { ...vectors, weights } };
}
