import { createRandom } from "../../evaluation/numbers.ts";
import { createMatchJob, createMatchPerson } from "../../evaluation/subjects.ts";
import type { MatchJob, MatchPerson, MatchPreferences } from "../../matching/model.ts";

/** A posting that says nothing but what is given. */
export function matchJob(given: Partial<MatchJob> = {}): MatchJob {
  return createMatchJob({ id: 1, title: "", ...given });
}

/** A person who says nothing but what is given. */
export function matchPerson(
  given: Partial<Omit<MatchPerson, "preferences">> = {},
  preferences: Partial<MatchPreferences> = {},
): MatchPerson {
  const person = createMatchPerson(given);
  return { ...person, preferences: { ...person.preferences, ...preferences } };
}

/** Numbers from 0 up to 1, the same for the same seed. */
export const seeded = createRandom;
