/** The values of one SQL statement, in the order of their placeholders. */
export interface Params {
  values: unknown[];
  /** Takes a value and returns its placeholder, e.g. `$3`. */
  add(value: unknown): string;
}

export function createParams(given: readonly unknown[] = []): Params {
  const values = [...given];
  return { values, add: (value) => `$${values.push(value)}` };
}
