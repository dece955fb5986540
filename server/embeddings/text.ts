/** Longer texts say little more to a model of sentences, and take long. */
const LONGEST = 1_000;

/**
 * What a sentence model is given of a job (its title) or a person (headline and titles), and of the skills of either: "Welder.
 * Fitter: Welding, Forklift". Null where nothing is said.
 */
export function textOf(titles: readonly (string | null)[], skills: readonly string[]): string | null {
  const named = new Set(titles.flatMap((title) => title?.trim() || []));
  const text = [[...named].join(". "), [...new Set(skills)].join(", ")].filter(Boolean).join(": ");
  return text.slice(0, LONGEST) || null;
}
