import { findSets } from "./find-sets.ts";
import { createLesson } from "./lesson.ts";
import type { Report } from "./report.ts";

/**
 * Evaluates everything that is found in these files and folders, a report each: postings first, because the labelled sets are
 * judged by what those teach. Throws an Error where there is nothing.
 * @param onSet hears the name of each set before it is evaluated
 */
export async function* evaluate(
  paths: readonly string[],
  now: Date,
  onSet: (name: string) => void = () => {},
): AsyncGenerator<Report> {
  const found = (await Promise.all(paths.map(findSets))).flat();
  // A folder may be given with one inside it.
  const sets = [...new Map(found.map((set) => [set.name, set])).values()];
  if (sets.length === 0)
    throw new Error(
      `Nothing that can be evaluated is in ${paths.join(", ")}: docs/reading.md says what is looked for.`,
    );
  const lesson = createLesson(now);
  for (const { name, run } of [...sets.filter(({ teaches }) => teaches), ...sets.filter(({ teaches }) => !teaches)]) {
    onSet(name);
    yield await run(lesson);
  }
}
