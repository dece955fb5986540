import type { JobFacts, PersonFacts } from "./facts.ts";
import type { Corpus, Vector } from "./model.ts";

/** By corpus: who is judged many times has the same vector each time. */
const known = new WeakMap<Corpus, WeakMap<JobFacts | PersonFacts, Vector | null>>();

/** What is known of a job's vector without working it out. */
export function knowVector(job: JobFacts, corpus: Corpus, vector: Vector | null): void {
  remember(job, corpus, () => vector);
}

/** Of a job's title and skills. */
export function jobVector(job: JobFacts, corpus: Corpus): Vector | null {
  return remember(job, corpus, () => corpus.vectorOf(job.words, job.skills.keys()));
}

/** Of all of a person's titles and skills. */
export function personVector(person: PersonFacts, corpus: Corpus): Vector | null {
  return remember(person, corpus, () =>
    corpus.vectorOf(new Set(person.titles.flatMap(({ words }) => words)), person.skills.keys()),
  );
}

function remember(facts: JobFacts | PersonFacts, corpus: Corpus, make: () => Vector | null): Vector | null {
  const vectors = known.get(corpus) ?? new WeakMap<JobFacts | PersonFacts, Vector | null>();
  known.set(corpus, vectors);
  let vector = vectors.get(facts);
  if (vector === undefined) {
    vector = make();
    vectors.set(facts, vector);
  }
  return vector;
}
