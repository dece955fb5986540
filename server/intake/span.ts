import type { ExperienceLevel } from "./job-record.ts";
import { namesSeveral } from "./practice.ts";

/** The years at which a level begins, and those at which the next does; null where none follows. */
const YEARS: Record<ExperienceLevel, [number, number | null]> = {
  ENTRY: [0, 2],
  MID: [2, 5],
  SENIOR: [5, null],
  LEAD: [10, null],
};
const ORDER: ExperienceLevel[] = ["ENTRY", "MID", "SENIOR", "LEAD"];

const RANK = "(?:entry|junior|jr\\.?|intermediate|mid|medior|senior|sr\\.?|lead|principal|staff)(?:[- ]?level)?s?\\.?";
/** Ranks in a row: "junior and senior", "mid to senior level", "Jr., Mid, and Sr.", "Mid/Senior". */
const ROW = new RegExp(
  `(?<![\\p{L}])${RANK}(?:(?:\\s?-?\\s?(?:to|and|or)[\\s-]\\s?|\\s?(?:[/,&|–-]|through|und|bis|à|a|e|y|ou)\\s?)(?:and |or |to )?${RANK})+(?![\\p{L}])(?<next>[^\\n.]{0,40})`,
  "giu",
);
const CALLS =
  /\b(?:looking|hir\p{L}+|seek\p{L}*|search\p{L}*|open(?:ings?)?|positions?|roles?|need\p{L}*|recruit\p{L}*|want\p{L}*|join|welcome|level|available)\b/iu;
const YOU_ARE = /\b(?:you(?:['’]re| are)|as) an? $/i;
const NAMES_ROLE =
  /\b(?:engineers?|developers?|devs?|designers?|scientists?|analysts?|levels?|positions?|roles?|programmers?)\b/i;
/** "You mentor junior and mid-level engineers", "work with senior and lead developers". */
const OTHERS =
  /\b(?:mentor\p{L}*|coach\p{L}*|guid\p{L}+|lead(?:ing)?|support\p{L}*|train\p{L}*|manag\p{L}+|work(?:ing)? (?:closely )?with|report\p{L}*|with|our|from|alongside|between|by|team of|help\p{L}*)\b[^.\n]{0,40}$/iu;

export interface Span {
  min: number;
  max: number | null;
  /** Where all of them are senior or above. */
  level: ExperienceLevel | null;
}

/** The years that several levels span: those of the least to those of the highest. Null for less than two. */
export function spanOf(levels: readonly ExperienceLevel[]): Span | null {
  const known = ORDER.filter((level) => levels.includes(level));
  const [least] = known;
  const most = known.at(-1);
  if (!least || !most || least === most) return null;
  return { min: YEARS[least][0], max: YEARS[most][1], level: least === "SENIOR" ? least : null };
}

/** The ranks that a title or text calls for side by side: "junior and senior developers"; null where it does not. */
export function findSpan(title: string, text: string): Span | null {
  for (const where of [title, text.slice(0, 6_000)]) {
    if (!/senior|\bsr\b|\bmid\b|medior|intermediate|junior|\bjr\b/i.test(where)) continue;
    const headline = /^[^\n]{0,300}\|[^\n]{0,300}/.exec(where)?.[0].length ?? 0;
    for (const match of where.matchAll(ROW)) {
      const before = where.slice(Math.max(0, match.index - 90), match.index);
      const next = match.groups?.next ?? "";
      if (OTHERS.test(before)) continue;
      const called =
        where === title ||
        CALLS.test(before) ||
        YOU_ARE.test(before) ||
        /^\W*[)\]]/.test(next) ||
        /\b(?:positions?|roles?|levels?)\b/i.test(next) ||
        // In a headline or at the start of an item: of the only role.
        ((match.index < headline || /(?:^|\n)[\s*•+–-]*$/.test(before)) && !namesSeveral(where));
      if (!called || (where !== title && !NAMES_ROLE.test(`${before} ${next} ${match[0]}`))) continue;
      // "Mostly seniors and leads, but also juniors".
      const span = spanOf(levelsIn(match[0]));
      if (span) return span;
    }
  }
  return null;
}

function levelsIn(row: string): ExperienceLevel[] {
  const levels: ExperienceLevel[] = [];
  if (/\b(?:entry|junior|jr)/i.test(row)) levels.push("ENTRY");
  if (/\b(?:mid|medior|intermediate)/i.test(row)) levels.push("MID");
  if (/\b(?:senior|sr)/i.test(row)) levels.push("SENIOR");
  if (/\b(?:lead|principal|staff)/i.test(row)) levels.push("LEAD");
  return levels;
}
