import { type Profession, professionsOf } from "../skills/professions.ts";
import { isTrait } from "../skills/taxonomy.ts";
import { readTitle } from "../skills/titles.ts";

/** What is known of a person's work, as a profile or the reading of a CV has it. */
interface Known {
  skills: readonly string[];
  headline: string | null;
  titles: readonly string[];
  industries: readonly string[];
}

/** The same as it is compared with postings. */
export interface ComparedKnown {
  skills: string[];
  industries: string[];
  /** The licensed professions that may be theirs; null where that is not known. */
  professions: Profession[] | null;
}

/** What a person knows of, as it is compared with postings: the fields of their titles stand beside the industries, as jobs' do. */
export function comparedKnown({ skills, headline, titles, industries }: Known): ComparedKnown {
  return {
    // Traits are claimed by every CV: they tell nothing of who fits where.
    skills: skills.filter((name) => !isTrait(name)),
    industries: [...new Set([...industries, ...titles.flatMap((title) => readTitle(title).field ?? [])])],
    professions: professionsOf([headline ?? "", ...titles], skills),
  };
}
