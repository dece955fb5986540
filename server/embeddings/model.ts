import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** Where a model is, and in which of its forms it is taken. */
export interface PlacedModel {
  /** The folder around the model's; null: it is on the hub. */
  parent: string | null;
  /** Of its folder, or on the hub. */
  name: string;
  dtype: "fp32" | "q8";
}

/** Of a folder, the files that decide what a vector is. */
const FILES = ["config.json", "tokenizer.json", "tokenizer_config.json"];
const FORMS = [
  ["fp32", "onnx/model.onnx"],
  ["q8", "onnx/model_quantized.onnx"],
] as const;
const HUB_NAME = /^[\w.-]+\/[\w.-]+$/;

/**
 * @param model a folder with config.json, tokenizer.json, tokenizer_config.json and onnx/model.onnx (or model_quantized.onnx),
 *   or a name on the hub
 * @throws Error that says what is missing
 */
export function placeModel(model: string): PlacedModel {
  const folder = resolve(model);
  if (!existsSync(folder)) {
    if (HUB_NAME.test(model) && !model.startsWith(".")) return { parent: null, name: model, dtype: "fp32" };
    throw new Error(
      `EMBEDDING_MODEL is ${model}: there is no such folder, and it is no name on the hub (owner/model).`,
    );
  }
  const form = FORMS.find(([, file]) => existsSync(join(folder, file)));
  const missing = FILES.filter((file) => !existsSync(join(folder, file)));
  if (!form) missing.push(FORMS[0][1]);
  if (!form || missing.length > 0)
    throw new Error(
      `EMBEDDING_MODEL is ${model}, a folder without ${missing.join(", ")}: it takes a sentence model in ONNX.`,
    );
  return { parent: dirname(folder), name: basename(folder), dtype: form[0] };
}

/** What its vectors are stored by: the name on the hub, or a folder's name with a hash of what is in it. */
export async function identify({ parent, name, dtype }: PlacedModel): Promise<string> {
  if (parent === null) return name;
  const hash = createHash("sha256");
  const [, weights] = FORMS.find(([form]) => form === dtype) as (typeof FORMS)[number];
  for (const file of [...FILES, weights]) hash.update(await readFile(join(parent, name, file)));
  return `${name} ${hash.digest("hex").slice(0, 16)}`;
}
