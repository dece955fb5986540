import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import type { EmbeddingSettings, Encoder } from "../../embeddings/encoder.ts";

/** What it makes nothing of, and what it fails at. */
export const MUTE = "Mute";
export const BROKEN = "Broken";
/** Where in settings.folder it writes down what it was given, a text a line. */
export const ENCODED = "encoded.txt";

/**
 * A model to whom words mean what their first letters are. Opened in the matching thread, by the address of this module; one
 * by the name of "closed" does not open.
 */
export async function openEncoder({ model, folder }: EmbeddingSettings): Promise<Encoder> {
  if (model === "closed") throw new Error("This model does not open.");
  return {
    model,
    dimensions: 32,
    async encode(texts) {
      if (texts.some((text) => text.startsWith(BROKEN))) throw new Error("It is broken.");
      await appendFile(join(folder, ENCODED), texts.map((text) => `${text}\n`).join(""));
      return texts.map(vectorOf);
    },
  };
}

export function vectorOf(text: string): Int8Array | null {
  if (text.startsWith(MUTE)) return null;
  const vector = new Int8Array(32);
  for (const [letter] of text.toLowerCase().matchAll(/\b[a-z]/g)) vector[letter.charCodeAt(0) - 97]! += 10;
  return vector;
}
