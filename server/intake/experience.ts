import { readTitle, type Title } from "../skills/titles.ts";
import { offersToBeginners } from "./beginners.ts";
import { asksForNone, levelInText } from "./experience-words.ts";
import { levelOfFaculty } from "./faculty.ts";
import { withoutAlsoInterns } from "./identify.ts";
import type { ExperienceLevel } from "./job-record.ts";
import { higher, levelOfTitle, levelOfWord, levelOfYears, levelsOfBands } from "./level.ts";
import { levelOfPay, type Pay } from "./pay-bands.ts";
import { levelOfTitleWords, namedRanks } from "./rank-words.ts";
import { levelCalled } from "./ranks.ts";
import { findSpan, spanOf } from "./span.ts";
import { findYears } from "./years.ts";
import { findYearsInChinese } from "./years-chinese.ts";

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
  /** A forum's, which may offer several roles in one text. */
  forum?: boolean;
  /** The title as the source has it, where another one was read from the text. */
  listedAs?: string;
  /** What it pays, as read and as the source wrote it. */
  pay?: Pay | null;
  payText?: string;
}

const ALSO_BEGINNERS = /\b(?:intern(?:s|ships?)?|co-?ops?|new grad(?:uate)?s?|recent grad(?:uate)?s?)\b/gi;
/** A forum's title of several parts may name several roles, one of them with a rank; one that names none is a sentence. */
const SEVERAL_PARTS = /[,|/&+;•]|\s(?:and|or|[-–—]+)\s/i;

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
  const years = findYears(description) ?? findYears(title) ?? findYearsInChinese(description);
  const least = hints.minYears ?? years?.min ?? null;
  const byYears = least === null || (years?.several && least === years.min) ? null : levelOfYears(least);
  const read = hints.title ?? readTitle(title);
  // A forum's headline says that interns are welcome as well, not that it is for them: such a title is read as one.
  const own = hints.forum ? title.replace(ALSO_BEGINNERS, " ") : withoutAlsoInterns(title);
  const inTitle = findSpan(own, "");
  const unsure = hints.forum === true && (read.function === null || SEVERAL_PARTS.test(own));
  const byTitle = read.seniority === null && (inTitle !== null || unsure) ? null : levelOfTitle(own, read, description);
  const byWord = levelOfWord(stated ?? "");
  const bands = bandsOf(title, description, hints);
  const byBand = bands.length === 1 ? (bands[0] ?? null) : null;
  // "Band 5/6": both are offered, whatever one usually enters at.
  const spanned = read.seniority === null && /\bband\s?\d/i.test(title) ? spanOf(bands) : null;
  const ranked = read.seniority !== null || byTitle === "LEAD" ? higher(byTitle, read.seniority ? null : byBand) : null;
  const { levels = [] } = hints;
  const ranks = years || levels.length > 1 || hints.forum ? [] : namedRanks(title, description);
  const row = years || levels.length > 1 ? null : (spanned ?? findSpan(title, description) ?? spanOf(ranks));
  let level: ExperienceLevel | null;
  if (read.seniority === "INTERN") level = "ENTRY";
  else if (byYears) level = higher(byYears, higher(ranked, higher(byBand, byWord)));
  else
    level =
      ranked ??
      byBand ??
      (byWord === "ENTRY" ? null : byWord) ??
      (spanned ? null : byTitle) ??
      (ranks.length === 1 ? ranks[0] : null) ??
      (row ? null : levelInText(description, levels.length < 2)) ??
      (row ? null : levelOfFaculty(title, description)) ??
      (hints.listedAs && !hints.forum && !row ? levelOfTitleWords(hints.listedAs, false) : null) ??
      (hints.forum && !row ? levelCalled(description) : null) ??
      byWord;
  const named = levels.filter((each) => each !== null);
  if (levels.length > 0 && !byYears) level = levels.every((each) => each === levels[0]) ? (levels[0] ?? level) : null;
  // Several ranks are asked for: what they span stands for the years.
  const span =
    years || level ? null : levels.length > 1 ? (named.length === levels.length ? spanOf(named) : null) : row;
  const none = !years && (level === null || level === "ENTRY") && asksForNone(description) ? 0 : null;
  const beside = hints.forum && !years && level === null && none === null && !inTitle && span?.min !== 0;
  if (beside && offersToBeginners(description)) return { minYears: 0, maxYears: null, level: null };
  return {
    minYears: years?.min ?? none ?? span?.min ?? null,
    maxYears: years?.max ?? (none === null ? (span?.max ?? null) : null),
    level: level ?? span?.level ?? null,
  };
}

/** The levels of the pay bands that the title names, else of the sum that is paid, else of what is said of it. */
function bandsOf(title: string, text: string, { pay, payText }: ExperienceHints): ExperienceLevel[] {
  const paid = /\bband\s?\d/i.test(title) ? null : levelOfPay(pay, title, text);
  return paid ? [paid] : levelsOfBands(title, text, payText);
}
