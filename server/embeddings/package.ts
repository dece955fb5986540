import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * The only door to @huggingface/transformers. It is no dependency: onnxruntime-node, which comes with it, has 400 MB and a
 * script that downloads more. Who wants it installs it, below DATA_DIR where `npm ci` leaves it alone, or beside the others.
 */
const NAME = "@huggingface/transformers";

/** What of the package is used. */
export interface Transformers {
  env: { localModelPath: string; allowLocalModels: boolean; allowRemoteModels: boolean; cacheDir: string };
  pipeline(
    task: "feature-extraction",
    model: string,
    options: { dtype: "fp32" | "q8"; session_options: { intraOpNumThreads: number; interOpNumThreads: number } },
  ): Promise<FeatureExtraction>;
}

/** Of so many texts a tensor of `dims` [texts, numbers], its values end to end. */
type FeatureExtraction = (
  texts: string[],
  options: { pooling: "mean"; normalize: true },
) => Promise<{ dims: number[]; data: Float32Array }>;

/** What to install where the package is neither in the folder's node_modules nor in those of this checkout; null: it is there. */
export function packageProblem(folder: string): string | null {
  if (find(folder)) return null;
  const command = `npm install --prefix ${folder} ${NAME}`;
  return `EMBEDDING_MODEL needs the package ${NAME}, which is not there: ONNXRUNTIME_NODE_INSTALL=skip ONNXRUNTIME_NODE_INSTALL_CUDA=skip ${command}`;
}

/** @throws Error that says what to install */
export function loadTransformers(folder: string): Transformers {
  const require = find(folder);
  if (!require) throw new Error(packageProblem(folder) ?? "");
  // Its CommonJS half: nothing that transforms modules on import has a hand in a megabyte of it.
  return require(NAME) as Transformers;
}

function find(folder: string): NodeJS.Require | null {
  for (const from of [join(folder, "package.json"), import.meta.url]) {
    const require = createRequire(from);
    try {
      require.resolve(NAME);
      return require;
    } catch {
      // Not from here.
    }
  }
  return null;
}
