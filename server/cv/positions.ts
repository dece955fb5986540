import { type DateRange, dateRanges } from "./dates.ts";
import type { Section } from "./sections.ts";
import { namesRole, titleIn } from "./titles.ts";

/** A dated place of work. */
export interface Position {
  title: string | null;
  range: DateRange;
}

const SCHOOLING =
  /\b(?:bachelor|master of|master['’]s|masters|ph\.?d|doctorate|diploma|b\.?sc|m\.?sc|b\.?a\.?|m\.?b\.?a|b\.?tech|associate of|associate degree|degree|high school|university|college|school of|academy|institute of|lyc[ée]e|gpa|abitur|studium|studies|licence|baccalauréat|bachillerato|licenciatura|universität|hochschule|université|universidad|coursework|ged|certificate|ausbildung zu[mr]?|student)\b/i;

/** Past this length what stands beside a date is prose that mentions it. */
const MAX_BESIDE = 110;
const MAX_BESIDE_YEARS = 80;

/**
 * The dated positions of a CV, newest first. Periods of schooling never count: neither those in a section on
 * education, nor, where no section says what a line is, those that speak of a degree.
 */
export function positionsOf(sections: readonly Section[], now: Date): Position[] {
  const worked = sections.filter((section) => section.kind === "experience");
  const first = worked.flatMap((section) => positionsIn(section, now));
  if (first.length > 0) return newestFirst(first);
  const other = sections.filter((section) => section.kind !== "education" && section.kind !== "projects");
  return newestFirst(other.flatMap((section) => positionsIn(section, now)));
}

/** Titles in lines without dates under a heading of experience: some name their jobs without saying when. */
export function undatedTitles(sections: readonly Section[]): string[] {
  const lines = sections.filter((section) => section.kind === "experience").flatMap((section) => section.lines);
  return lines
    .filter((line) => line.length <= 70 && !line.endsWith(".") && !/^[-•*]/.test(line))
    .flatMap((line) => titleIn(line) ?? []);
}

function newestFirst(positions: Position[]): Position[] {
  return positions
    .map((position, index) => ({ position, index }))
    .sort(
      (a, b) =>
        Number(b.position.range.open) - Number(a.position.range.open) ||
        b.position.range.endMonth - a.position.range.endMonth ||
        b.position.range.startMonth - a.position.range.startMonth ||
        a.index - b.index,
    )
    .map(({ position }) => position);
}

function positionsIn(section: Section, now: Date): Position[] {
  const lines = joinBrokenDates(section.lines.filter((line) => line !== ""));
  const dated = lines.map((line) => dateRanges(line, now));
  const positions: Position[] = [];
  for (const [index, ranges] of dated.entries()) {
    const range = ranges[0];
    if (!range || ranges.length > 2) continue;
    const line = lines[index]!;
    const beside = `${line.slice(0, range.from)} | ${line.slice(range.to)}`.replace(/\(\s*\|\s*\)/, "|").trim();
    const here = titleIn(beside.slice(0, MAX_BESIDE));
    // Text run together: exact dates near the beginning of a long line still head it.
    const heads = range.exact && range.to <= MAX_BESIDE;
    if (beside.length > (range.exact || here ? MAX_BESIDE : MAX_BESIDE_YEARS) && !heads) continue;
    // "moved all sites from release 2010 to 2019" is a sentence.
    if (!range.exact && !here && /^[-•*\s|]*\p{Ll}/u.test(beside)) continue;
    const speaksOfSchool = SCHOOLING.test(beside);
    if (speaksOfSchool && (section.kind !== "experience" || !namesRole(beside))) continue;
    if (speaksOfSchool && /\b(?:bachelor|master of|diploma|degree|gpa)\b/i.test(beside)) continue;
    if (section.kind !== "experience" && section.kind !== "top" && !here && !range.exact) continue;
    const undated = (at: number) => (dated[at]?.length === 0 ? lines[at]! : "");
    const around = [index - 1, index + 1, index + 2, index + 3, index - 2].map(undated);
    const title = here ?? near(around);
    positions.push({ title, range });
  }
  return positions;
}

/** The first title among the lines around a date; a line that is a list item or a sentence is none. */
function near(lines: string[]): string | null {
  for (const line of lines) {
    if (line.length > MAX_BESIDE || /[.!?]$/.test(line) || /^[-•*●▪]\s/.test(line)) continue;
    const title = titleIn(line);
    if (title) return title;
  }
  return null;
}

/** "June 2014 -" and "Present" on the next line are one date. */
function joinBrokenDates(lines: string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && /\d{4}\s*(?:[-–—]|to|bis)$/i.test(before) && line.length < 40)
      joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined;
}
