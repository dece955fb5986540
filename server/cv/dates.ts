import { MONTH_NAMES, NOW_WORDS, SEASONS } from "./dates.data.ts";

/** A span of time in a line. Months are counted from year 0, January: `year * 12 + month`. */
export interface DateRange {
  startMonth: number;
  /** The month it ended in; that of reading where it still goes on. */
  endMonth: number;
  /** Reaches to the day the CV is read. */
  open: boolean;
  /** Both ends name a month. */
  exact: boolean;
  /**
   * How it is written: with both ends; since a beginning; a beginning and a dash that leads nowhere; one date alone,
   * which says when but not for how long.
   */
  written: "range" | "since" | "dangling" | "point";
  /** Where it stands in the line. */
  from: number;
  to: number;
}

const MONTH_NAME = `(?:${MONTH_NAMES.join("|")})(?!\\p{L})`;
const SEASON_NAME = `(?:${SEASONS.map(([names]) => names).join("|")})`;
const YEAR = "(?:19[5-9]\\d|20\\d\\d)";
const POINT = [
  `(?:\\d{1,2}(?:st|nd|rd|th|\\.)?\\s{1,3})?${MONTH_NAME}[.,]?\\s{0,3}[-/]?\\s{0,3}(?:\\d{1,2},\\s{0,3})?(?:de\\s|of\\s)?(?:${YEAR}|['’‘]?\\d\\d)(?!\\d)`,
  `${YEAR},?\\s${MONTH_NAME}`,
  `${SEASON_NAME}(?:\\s(?:of|de))?,?\\s${YEAR}`,
  `Q[1-4][\\s/]{1,2}${YEAR}`,
  `\\d{1,2}[./-]\\d{1,2}[./-](?:${YEAR}|\\d\\d)(?!\\d)`,
  `\\d{1,2}\\s?[./-]\\s?${YEAR}`,
  `${YEAR}[./-](?:0?[1-9]|1[0-2])(?!\\d)(?:[./-]\\d{1,2}(?!\\d))?`,
  "(?:0?[1-9]|1[0-2])/\\d\\d(?!\\d)",
  `${YEAR}(?!\\d)`,
  "['’‘]\\d\\d(?![\\ds])",
].join("|");
const DASH = "\\s{0,12}[-–—−‒―~→]{1,3}\\s{0,12}";
const SEPARATOR = `(?:${DASH}|,?\\s{1,4}(?:to|up to|until|till|through|thru|and|bis(?: zum?)?|à|au|jusqu['’]?(?:à|en)?|al?|hasta|até|tot(?: en met)?|t/m)\\s{1,4}|\\s{2,60})`;
const PREFIX = "(?:(?:from|between|von|vom|de|du|desde|depuis|van)\\s{1,4})?";

/** Where a date may begin and end, so that no telephone number or version is one. */
const OPEN = "(?<![\\p{L}\\d/.$€£]|\\d-)";
const SHUT = "(?![\\p{L}\\d/]|[.-]\\d)";

const RANGE = new RegExp(
  `${OPEN}${PREFIX}(${POINT}|${MONTH_NAME}\\.?|(?:0?[1-9]|1[0-2])(?=\\s?[-–]\\s?(?:0?[1-9]|1[0-2])[./]${YEAR}))(${SEPARATOR})(?:(?:the|a|la|o)\\s)?(${POINT}|(?:${NOW_WORDS})(?!\\p{L}))${SHUT}`,
  "giu",
);
const IS_NOW = new RegExp(`^(?:${NOW_WORDS})$`, "iu");
const SINCE = new RegExp(
  `${OPEN}(?:since|seit|depuis|desde|ab|sinds|vanaf|a partir de)\\s(?:(?:the|dem|le|el)\\s)?(${POINT})${SHUT}`,
  "giu",
);
const SHORT_END = /(?<![\p{L}\d/.$€£-])((?:19[5-9]|20\d)\d)\s?[-–/]\s?(\d\d)(?![\p{L}\d/.-])/gu;
const YEARS_SLASHED = new RegExp(`(?<![\\d/.$€£-])(${YEAR})\\s?/\\s?(${YEAR})(?![\\d/.-])`, "gu");
const DANGLING = new RegExp(
  `^[\\s•*·-]{0,4}(${POINT})(?:\\s?[-–—]{1,2}|\\s?/\\s?-{1,3})(?=\\s{1,12}\\p{Lu}|\\s*$)`,
  "iu",
);
/** A dash or stroke that leads nowhere at the end of a line says that it goes on. */
const DANGLING_END = new RegExp(`${OPEN}(${POINT})\\s{0,2}(?:[-–—]{1,3}|/\\s?-{1,3})\\s{0,9}$`, "iu");
/** Months beside a lost dash. */
const LOST_DASH = new RegExp(`^[\\s•*·-]{0,4}(${YEAR})(?: {2,4}|\\t)(${YEAR})(?=$|[\\s.:,;|])`, "u");
const LONE = new RegExp(
  `(?:^[\\s•*·(|-]{0,4}|\\s[–-]?\\s?|[(|,])(${POINT})(?=\\s{0,9}$|\\s?[):|,]|\\s[–-]\\s|\\t)`,
  "giu",
);

/** A date further on in a line dates no line. */
const MAX_LOOKED = 600;
/** The dates of a longer list are no one's work. */
const MAX_RANGES = 20;
const LONGEST_MONTHS = 60 * 12;

/**
 * The spans of time that a line names, in order; `now` ends the open ones. Impossible ones are left out. A single date
 * is one only where the line names no span.
 */
export function dateRanges(line: string, now: Date): DateRange[] {
  if (!/\d\d/.test(line)) return [];
  const looked = line.slice(0, MAX_LOOKED);
  const nowMonth = now.getUTCFullYear() * 12 + now.getUTCMonth();
  const found: DateRange[] = [];
  const add = (
    match: RegExpMatchArray,
    written: DateRange["written"],
    first: Point | null,
    last: Point | "now" | null,
  ) => {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    if (!first || !last || found.length >= MAX_RANGES) return;
    if (found.some((range) => from < range.to && to > range.from)) return;
    const open = last === "now" || (last.month > nowMonth && written !== "point");
    const endMonth = open ? nowMonth : last.month;
    const exact = first.exact && (last === "now" || last.exact);
    if (first.month > nowMonth || endMonth - first.month > LONGEST_MONTHS) return;
    if (first.month <= endMonth) found.push({ startMonth: first.month, endMonth, open, exact, written, from, to });
    // "September 2014 to May 2014": one of them is a slip; that it began then is all there is.
    else if (exact)
      found.push({ startMonth: first.month, endMonth: first.month, open: false, exact, written: "range", from, to });
  };
  let isRange = false;
  for (const match of looked.matchAll(RANGE)) {
    const last = IS_NOW.test(match[3]!) ? "now" : pointOf(match[3]!);
    // "March to June 2019", "03 - 06/2019": the year stands once.
    const first = pointOf(match[1]!) ?? (last && last !== "now" ? monthOfYear(match[1]!, last.month) : null);
    // Where the dash was lost on the way, only months tell that two dates side by side are a span.
    if (match[2]!.trim() === "" && !(first?.exact && (last === "now" || last?.exact))) continue;
    isRange = true;
    // "in 2015 and 2018" are two dates.
    if (/and/i.test(match[2]!) && !/^(?:between|from)/i.test(match[0])) continue;
    add(match, "range", first, last === "now" || !last ? last : { ...last, month: last.lastMonth });
  }
  for (const match of looked.matchAll(SHORT_END)) {
    const last = Number(match[1]!.slice(0, 2) + match[2]!);
    if (last >= Number(match[1]) && last <= now.getUTCFullYear())
      add(match, "range", pointOf(match[1]!), pointOf(String(last)));
  }
  for (const match of looked.matchAll(YEARS_SLASHED)) add(match, "range", pointOf(match[1]!), pointOf(match[2]!));
  for (const match of looked.matchAll(SINCE)) add(match, "since", pointOf(match[1]!), "now");
  if (found.length > 0) return found.sort((a, b) => a.from - b.from);
  // A span that cannot be is not two dates instead.
  if (isRange) return found;
  const lost = looked.match(LOST_DASH);
  if (lost) add(lost, "range", pointOf(lost[1]!), pointOf(lost[2]!));
  const ending = found.length === 0 ? looked.match(DANGLING_END) : null;
  if (ending) add(ending, /-{2}/.test(ending[0]) ? "since" : "dangling", pointOf(ending[1]!), "now");
  const dangling = found.length === 0 ? looked.match(DANGLING) : null;
  if (dangling) add(dangling, "dangling", pointOf(dangling[1]!), "now");
  if (found.length === 0) {
    for (const match of looked.matchAll(LONE)) {
      const point = pointOf(match[1]!);
      if (point && point.month <= nowMonth) add(match, "point", point, { ...point, month: point.lastMonth });
    }
  }
  return found;
}

interface Point {
  month: number;
  /** The last month of a season or a quarter; else the month itself. */
  lastMonth: number;
  /** Names a month, not only a year. */
  exact: boolean;
}

const MONTH_PATTERNS = MONTH_NAMES.map((names) => new RegExp(`^(?:${names})$`, "iu"));
const SEASON_PATTERNS = SEASONS.map(([names, month]) => [new RegExp(`^(?:${names})$`, "iu"), month] as const);

function pointOf(written: string): Point | null {
  const name = written.match(/\p{L}{3,}/u)?.[0];
  const numbers = [...written.matchAll(/\d+/g)].map((match) => match[0]);
  const yearAt = numbers.findIndex((digits) => digits.length === 4);
  const season = name && SEASON_PATTERNS.find(([pattern]) => pattern.test(name));
  if (season) return spanOf(Number(numbers[0]) * 12 + season[1]);
  const named = name === undefined ? -1 : MONTH_PATTERNS.findIndex((pattern) => pattern.test(name));
  if (named >= 0) {
    const year = numbers[yearAt] ?? numbers.at(-1);
    return year === undefined ? null : monthAt(fullYear(year) * 12 + named);
  }
  if (/^q/i.test(written)) return spanOf(Number(numbers[1]) * 12 + (Number(numbers[0]) - 1) * 3);
  if (numbers.length === 1) {
    const year = yearAt === 0 ? Number(numbers[0]) : /^['’‘]/.test(written) ? fullYear(numbers[0]!) : null;
    return year === null ? null : { month: year * 12, lastMonth: year * 12, exact: false };
  }
  const year = yearAt >= 0 ? Number(numbers[yearAt]) : fullYear(numbers.at(-1)!);
  // Year first: the month follows. Day and month: 13.4. and 4/13 tell which is which; else the month is first in
  // "m/d/y" and second in "d.m.y".
  let month = Number(yearAt === 0 ? numbers[1] : numbers[0]);
  if (yearAt !== 0 && numbers.length === 3 && (written.includes(".") || month > 12)) month = Number(numbers[1]);
  return month >= 1 && month <= 12 ? monthAt(year * 12 + month - 1) : null;
}

function monthAt(month: number): Point {
  return { month, lastMonth: month, exact: true };
}

/** Three months from this one on. */
function spanOf(month: number): Point {
  return { month, lastMonth: month + 2, exact: true };
}

function monthOfYear(written: string, lastMonth: number): Point | null {
  const name = written.replace(/\P{L}+$/u, "");
  const named = /^\d/.test(written) ? Number(written) - 1 : MONTH_PATTERNS.findIndex((pattern) => pattern.test(name));
  return named < 0 ? null : monthAt(Math.floor(lastMonth / 12) * 12 + named);
}

function fullYear(digits: string): number {
  const number = Number(digits.slice(-4));
  if (digits.length > 2) return number;
  return number > 50 ? 1900 + number : 2000 + number;
}

const DURATION =
  /(?<![\p{L}\d])(?:(\d{1,2})\s?\+?\s?(?:years?|yrs?|jahre?n?|ans?|années?|años?|anos?|jaar)[\s,&]{0,3}(?:and|und|et|y|e|en)?\s{0,2})?(?:(\d{1,2})\s?(?:months?|mos?|monate?n?|mois|mes(?:es)?|maanden|maand)(?!\p{L}))?/giu;

/** The months that a line states as "2 years 3 months"; null where it states none. */
export function durationMonths(line: string): number | null {
  if (line.length > 200 || !/\d/.test(line)) return null;
  for (const match of line.matchAll(DURATION)) {
    if (match[1] === undefined && match[2] === undefined) continue;
    const months = Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0);
    if (months > 0 && months <= LONGEST_MONTHS) return months;
  }
  return null;
}

/** How many years these ranges cover, overlaps once, to one decimal. */
export function yearsCovered(ranges: readonly DateRange[]): number {
  const sorted = [...ranges].sort((a, b) => a.startMonth - b.startMonth);
  let months = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const range of sorted) {
    // A position named by one year alone ("2018 - 2018") lasted some months of it.
    const end = Math.max(range.endMonth, range.startMonth + (range.exact ? 1 : 6));
    months += Math.max(0, end - Math.max(range.startMonth, covered));
    covered = Math.max(covered, end);
  }
  return Math.round((months / 12) * 10) / 10;
}

/** A month as it is stored: `2015-03`, or `2015` where only the year is known. */
export function monthText(month: number, exact: boolean): string {
  const year = String(Math.floor(month / 12));
  return exact ? `${year}-${String((month % 12) + 1).padStart(2, "0")}` : year;
}
