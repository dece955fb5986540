/** A whole score, in thousandths of a point (score.ts: FULL). */
export const FULL: i32 = 100_000;
/** Bounds are f32; scores are rounded by up to half a thousandth. All of that stays under this. */
export const SLACK: f32 = 4;

/** The number in a word of a block (fields.ts). */
@inline
export function number(block: usize, field: i32): i32 {
  return load<i32>(block + ((<usize>field) << 2));
}

/** The address in a word of a block. */
@inline
export function address(block: usize, field: i32): usize {
  return <usize>load<u32>(block + ((<usize>field) << 2));
}

/** One of an array of 32-bit words. */
@inline
export function item(array: usize, at: u32): u32 {
  return load<u32>(array + ((<usize>at) << 2));
}
