/** Those who multiply vectors take so many numbers at a step. */
const STEP = 16;
const LARGEST = 127;

/** How many numbers a vector of so many has once it is filled up with zeros, which change no cosine. */
export function paddedTo(dimensions: number): number {
  return Math.ceil(dimensions / STEP) * STEP;
}

/**
 * The same direction in eight bits: the largest number becomes 127, which leaves a cosine of 384 numbers wrong by a thousandth
 * or less (at a length of 127 it would be several). Filled up with zeros to a multiple of 16. Null where there is no direction.
 */
export function quantise(values: Float32Array): Int8Array | null {
  let largest = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) return null;
    largest = Math.max(largest, Math.abs(value));
  }
  if (largest === 0) return null;
  const quantised = new Int8Array(paddedTo(values.length));
  for (const [at, value] of values.entries()) quantised[at] = Math.round((LARGEST * value) / largest);
  return quantised;
}
