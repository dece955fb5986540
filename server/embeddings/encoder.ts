import { join } from "node:path";
import { identify, placeModel } from "./model.ts";
import { loadTransformers, packageProblem } from "./package.ts";
import { paddedTo, quantise } from "./quantise.ts";

/** Which model, and where what it needs is kept. */
export interface EmbeddingSettings {
  /** A folder, or a name on the hub ("Xenova/all-MiniLM-L6-v2"). */
  model: string;
  /** Where the package may be, and what comes from the hub is kept. */
  folder: string;
}

/** A sentence model that is ready. */
export interface Encoder {
  /** Vectors of other models do not compare. */
  model: string;
  /** Numbers in a vector, a multiple of 16. */
  dimensions: number;
  /** A vector for each text, its length as may be; null where the model makes nothing of it. Keeps the thread busy until it is done. */
  encode(texts: readonly string[]): Promise<(Int8Array | null)[]>;
}

/** What keeps the model from being opened, as far as that shows without opening it; null: nothing. */
export function encoderProblem({ model, folder }: EmbeddingSettings): string | null {
  try {
    placeModel(model);
    return packageProblem(folder);
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * Loads the model; one from the hub is downloaded the first time. Mean pooling over the words' vectors.
 * @throws Error that says what is missing
 */
export async function openEncoder({ model, folder }: EmbeddingSettings): Promise<Encoder> {
  const { env, pipeline } = loadTransformers(folder);
  const placed = placeModel(model);
  env.cacheDir = join(folder, "models");
  env.allowLocalModels = placed.parent !== null;
  env.allowRemoteModels = placed.parent === null;
  if (placed.parent !== null) env.localModelPath = placed.parent;
  // One core: it works beside requests, in the thread and with the priority of whoever opened it.
  const session_options = { intraOpNumThreads: 1, interOpNumThreads: 1 };
  const extract = await pipeline("feature-extraction", placed.name, { dtype: placed.dtype, session_options });
  const run = async (texts: readonly string[]) => {
    const { dims, data } = await extract([...texts], { pooling: "mean", normalize: true });
    return { size: dims.at(-1) as number, data };
  };
  const { size } = await run(["text"]);
  return {
    model: await identify(placed),
    dimensions: paddedTo(size),
    async encode(texts) {
      if (texts.length === 0) return [];
      const { data } = await run(texts);
      return texts.map((_, at) => quantise(data.subarray(at * size, (at + 1) * size)));
    },
  };
}
