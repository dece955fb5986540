import { readTitle, type Title } from "../skills/titles.ts";
import { asksForNone, levelInText } from "./experience-words.ts";
import type { ExperienceLevel } from "./job-record.ts";
import { higher, levelOfBand, levelOfTitle, levelOfWord, levelOfYears } from "./level.ts";
import { findSpan, spanOf } from "./span.ts";
import { findYears } from "./years.ts";

export interface Experience {
  minYears: number | null;
  maxYears: number | null;
  level: ExperienceLevel | null;
}

/** What else is known of the posting. */
export interface ExperienceHints {
  /** The title as read, where the caller has it. */
  title?: Title;
  /** The years that the source itself states. */
  minYears?: number | null;
  /** The levels of the roles offered, where the posting offers several: null for those that name none. */
  levels?: readonly (ExperienceLevel | null)[];
}

/**
 * What a posting asks for in years, and its level. Years said are the least that is asked and often those of one skill:
 * a title ("Senior", "Director") or pay band that says more outweighs them, one that says less does not. Where neither
 * says anything, the source's word, the usual entry into the occupation and then the text's own words count.
 */
export function findExperience(
  stated: string | null | undefined,
  title: string,
  description: string,
  hints: ExperienceHints = {},
): Experience {
  const years = findYears(description) ?? findYears(title);
  const least = hints.minYears ?? years?.min ?? null;
  const byYears = least === null ? null : levelOfYears(least);
  const read = hints.title ?? readTitle(title);
  const byTitle = levelOfTitle(title, read, description);
  const byWord = levelOfWord(stated ?? "");
  const byBand = levelOfBand(title, description);
  const ranked = read.seniority !== null || byTitle === "LEAD" ? higher(byTitle, read.seniority ? null : byBand) : null;
  const { levels = [] } = hints;
  const row = years || levels.length > 1 ? null : findSpan(title, description);
  let level: ExperienceLevel | null;
  if (read.seniority === "INTERN") level = "ENTRY";
  else if (byYears) level = higher(byYears, higher(ranked, higher(byBand, byWord)));
  else
    level =
      ranked ??
      byBand ??
      (byWord === "ENTRY" ? null : byWord) ??
      byTitle ??
      (row ? null : levelInText(description, levels.length < 2)) ??
      byWord;
  const named = levels.filter((each) => each !== null);
  if (levels.length > 0 && !byYears) level = levels.every((each) => each === levels[0]) ? (levels[0] ?? level) : null;
  // Several ranks are asked for: what they span stands for the years.
  const span =
    years || level ? null : levels.length > 1 ? (named.length === levels.length ? spanOf(named) : null) : row;
  const none = !years && (level === null || level === "ENTRY") && asksForNone(description) ? 0 : null;
  return {
    minYears: years?.min ?? none ?? span?.min ?? null,
    maxYears: years?.max ?? (none === null ? (span?.max ?? null) : null),
    level: level ?? span?.level ?? null,
  };
}
