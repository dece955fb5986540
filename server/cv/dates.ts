/** A span of time in a line. Months are counted from year 0, January: `year * 12 + month`. */
export interface DateRange {
  startMonth: number;
  endMonth: number;
  /** Reaches to the day the CV is read. */
  open: boolean;
  /** Both ends name a month. */
  exact: boolean;
  /** Where it stands in the line. */
  from: number;
  to: number;
}

const MONTHS: [RegExp, number][] = [
  [/^(?:jan|jän|ene|janv)/, 0],
  [/^(?:feb|fév|fev)/, 1],
  [/^(?:mar|mär|mrz)/, 2],
  [/^(?:apr|avr|abr)/, 3],
  [/^(?:may|mai)/, 4],
  [/^(?:jun|juin)/, 5],
  [/^(?:jul|juil)/, 6],
  [/^(?:aug|aoû|aou|ago)/, 7],
  [/^(?:sep|set)/, 8],
  [/^(?:oct|okt)/, 9],
  [/^nov/, 10],
  [/^(?:dec|dez|déc|dic)/, 11],
];

const MONTH_NAME =
  "(?:j[aä]n(?:uary|uar|vier|v)?|jänner|ene(?:ro)?|feb(?:ruary|ruar|rero)?|f[ée]v(?:rier|r)?|mar(?:ch|s|zo)?|mär(?:z)?|mrz|apr(?:il)?|avr(?:il)?|abr(?:il)?|may(?:o)?|mai|june?|juni?o?|juin|july?|juli?o?|juil(?:let)?|aug(?:ust)?|ao[uû]t|ago(?:sto)?|sept?(?:ember|embre|iembre)?|set(?:iembre)?|o[ck]t(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|de[cz](?:ember)?|d[ée]c(?:embre)?|dic(?:iembre)?)";

const YEAR = "(?:19[5-9]\\d|20\\d\\d)";
const POINT = [
  `(?:\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+)?${MONTH_NAME}\\b[.,]?\\s*(?:\\d{1,2},\\s*)?(?:de\\s+)?(?:${YEAR}|['’]\\d\\d)`,
  `\\d{1,2}[./-]\\d{1,2}[./-](?:${YEAR}|\\d\\d)`,
  `\\d{1,2}\\s?[./-]\\s?${YEAR}`,
  `${YEAR}[./-]\\d{1,2}(?!\\d)(?:[./-]\\d{1,2})?`,
  `\\d{1,2}/\\d\\d`,
  `${YEAR}(?!\\d)`,
].join("|");
const NOW =
  "present|current(?:ly)?|now|today|ongoing|heute|aktuell|jetzt|pr[ée]sent|aujourd['’]hui|[àa] ce jour|ce jour|actuel(?:lement)?|en cours|actualidad|actual(?:mente)?|presente|hoy|till date|to date|date|laufend";
const SEPARATOR = "(?:\\s*[-–—−~→]+\\s*|\\s+(?:to|until|till|through|thru|bis|à|au|al?|hasta)\\s+|\\s{2,})";

const RANGE = new RegExp(
  `(?<![\\d/.])(?:(?:from|von|de|du|desde|depuis)\\s+)?(${POINT}|${MONTH_NAME}\\b\\.?)(${SEPARATOR})(?:the\\s+)?(${POINT}|${NOW})(?![\\d/]|[.-]\\d)`,
  "gi",
);
const IS_NOW = new RegExp(`^(?:${NOW})$`, "i");
const SINCE = new RegExp(`\\b(?:since|seit|depuis|desde|ab)\\s+(${POINT})(?![\\d/]|\\.\\d)`, "gi");
const SHORT_END = /(?<![\d/.-])((?:19[5-9]|20\d)\d)\s?[-–/]\s?(\d\d)(?![\d/.-])/g;

/** The spans of time that a line names, in order; `now` ends the open ones. Impossible ones are left out. */
export function dateRanges(line: string, now: Date): DateRange[] {
  const nowMonth = now.getUTCFullYear() * 12 + now.getUTCMonth();
  const found: DateRange[] = [];
  const add = (from: number, to: number, first: Point | null, last: Point | "now" | null) => {
    if (!first || !last || found.some((range) => from < range.to && to > range.from)) return;
    const open = last === "now" || last.month >= nowMonth;
    const endMonth = open ? nowMonth : last.month;
    if (first.month > endMonth || first.month > nowMonth || endMonth - first.month > 60 * 12) return;
    found.push({
      startMonth: first.month,
      endMonth,
      open,
      exact: first.exact && (last === "now" || last.exact),
      from,
      to,
    });
  };
  for (const match of line.matchAll(RANGE)) {
    const last = IS_NOW.test(match[3]!) ? "now" : pointOf(match[3]!);
    // "March to June 2019": the year stands once.
    const first = pointOf(match[1]!) ?? (last && last !== "now" ? monthOfYear(match[1]!, last.month) : null);
    // Where the dash was lost on the way, only months tell that two dates side by side are a span.
    if (match[2]!.trim() === "" && !(first?.exact && (last === "now" || last?.exact))) continue;
    add(match.index, match.index + match[0].length, first, last);
  }
  for (const match of line.matchAll(SHORT_END)) {
    const last = Number(match[1]!.slice(0, 2) + match[2]!);
    if (last < Number(match[1]) || last > now.getUTCFullYear()) continue;
    add(match.index, match.index + match[0].length, pointOf(match[1]!), pointOf(String(last)));
  }
  for (const match of line.matchAll(SINCE)) {
    add(match.index, match.index + match[0].length, pointOf(match[1]!), "now");
  }
  return found.sort((a, b) => a.from - b.from);
}

interface Point {
  month: number;
  /** Names a month, not only a year. */
  exact: boolean;
}

function pointOf(written: string): Point | null {
  const lower = written.toLowerCase();
  const name = lower.match(/\p{L}{3,}/u)?.[0];
  const named = name === undefined ? undefined : MONTHS.find(([pattern]) => pattern.test(name))?.[1];
  const numbers = [...lower.matchAll(/\d+/g)].map((match) => match[0]);
  if (named !== undefined) {
    const year = numbers.at(-1);
    return year === undefined ? null : { month: fullYear(year) * 12 + named, exact: true };
  }
  const yearAt = numbers.findIndex((digits) => digits.length === 4);
  if (numbers.length === 1) return yearAt === 0 ? { month: Number(numbers[0]) * 12, exact: false } : null;
  const year = yearAt >= 0 ? Number(numbers[yearAt]) : fullYear(numbers.at(-1)!);
  // Year first: the month follows. Day and month: 13.4. and 4/13 tell which is which; else the month is first in
  // "m/d/y" and second in "d.m.y".
  let month = Number(yearAt === 0 ? numbers[1] : numbers[0]);
  if (yearAt !== 0 && numbers.length === 3 && (lower.includes(".") || month > 12)) month = Number(numbers[1]);
  return month >= 1 && month <= 12 ? { month: year * 12 + month - 1, exact: true } : null;
}

function monthOfYear(name: string, lastMonth: number): Point | null {
  const lower = name.toLowerCase();
  const month = MONTHS.find(([pattern]) => pattern.test(lower))?.[1];
  return month === undefined ? null : { month: Math.floor(lastMonth / 12) * 12 + month, exact: true };
}

function fullYear(digits: string): number {
  const number = Number(digits.slice(-4));
  if (digits.length > 2) return number;
  return number > 50 ? 1900 + number : 2000 + number;
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
