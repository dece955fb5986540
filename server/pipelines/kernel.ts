import { readFile } from "node:fs/promises";
import { addKernel } from "../matching/kernel/kernel.ts";
import type { JobIndex } from "../matching/layout.ts";

const COMPILED = new URL("../generated/kernel.wasm", import.meta.url);

/**
 * Has an index searched by the compiled kernel. Where there is none (it was not compiled, the machine has no SIMD, or too
 * little memory) the index stays as it is and finds the same, slower.
 */
export async function withKernel(index: JobIndex, compiled: URL = COMPILED): Promise<JobIndex> {
  try {
    return addKernel(await WebAssembly.compile(await readFile(compiled)), index);
  } catch {
    return index;
  }
}
