import type { JobFacts, PersonFacts } from "./facts.ts";
import type { Corpus, Vector } from "./model.ts";
import { squareOf } from "./vectors.ts";

/** By corpus: who is judged many times has the same vector each time. */
const known = new WeakMap<Corpus, WeakMap<JobFacts | PersonFacts, Vector | null>>();

/** What is known of a job's vector without working it out. */
export function knowVector(job: JobFacts, corpus: Corpus, vector: Vector | null): void {
  remember(job, corpus, () => vector);
}

/** Of a job's title and skills: the sentence model's where the corpus goes by one, else the corpus' own. The two never meet. */
export function jobVector(job: JobFacts, corpus: Corpus): Vector | null {
  return remember(job, corpus, () =>
    corpus.isEmbedded ? embedded(job, corpus) : corpus.vectorOf(job.words, job.skills.keys()),
  );
}

/** Of all of a person's titles and skills. */
export function personVector(person: PersonFacts, corpus: Corpus): Vector | null {
  return remember(person, corpus, () =>
    corpus.isEmbedded ? embedded(person, corpus) : corpus.vectorOf(person.titleWords, person.skills.keys()),
  );
}

/** One of another length is another model's. */
function embedded({ embedding: values }: JobFacts | PersonFacts, { dimensions }: Corpus): Vector | null {
  if (values?.length !== dimensions) return null;
  const square = squareOf(values);
  return square === 0 ? null : { values, square };
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
