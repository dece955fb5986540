import type { DateRange } from "./dates.ts";
import { type Heading, mayHead, readHeading, withoutDates } from "./header.ts";
import type { SectionKind } from "./headings.data.ts";
import type { Line } from "./lines.ts";
import { namesRole, titleIn } from "./titles.ts";

const SCHOOLING =
  /\b(?:bachelor|master of|master['’]s|masters|ph\.?d|doctorate|diploma|b\.?sc|m\.?sc|b\.?a\.?|m\.?b\.?a|b\.?tech|associate of|associate degree|degree|high school|university|college|school of|academy|institute of|lyc[ée]e|gpa|abitur|studium|studies|licence|baccalauréat|bachillerato|licenciatura|universität|hochschule|université|universidad(?:e)?|universiteit|coursework|ged|certificate|ausbildung zu[mr]?|student|opleiding|mestrado)\b/i;
const DEGREE =
  /^\W*education\b|\beducation(?=[,)]|$)|\b(?:bachelor|master of|diploma|degree|gpa|mestrado|licenciatura)\b/i;

/** Past this length what stands beside a date is prose that mentions it. */
const MAX_BESIDE = 110;
const MAX_BESIDE_YEARS = 80;

/** A line whose dates head a position. */
export interface Anchor {
  at: number;
  range: DateRange;
  here: Heading;
}

/** The line as the head of a position; null where its dates are of school, of prose, or of nothing. `isFirst`: no other came before. */
export function anchorAt(lines: readonly Line[], at: number, kind: SectionKind, isFirst: boolean): Anchor | null {
  const line = lines[at]!;
  const written = line.ranges[0];
  if (!written || line.ranges.length > 2) return null;
  // A beginning without an end is still held where it is the first; further down, its end was lost.
  const range: DateRange =
    written.written === "dangling" && !isFirst
      ? { ...written, written: "point", open: false, endMonth: written.startMonth }
      : written;
  const before = line.text.slice(0, range.from).replace(/[\s,|:–—(-]+$/, "");
  // "Cook 2018 - 2020 Grand Hotel cooked for ..." run together: what stands before the dates heads it.
  const runsOn = line.text.length > MAX_BESIDE * 1.5 && before.length <= MAX_BESIDE_YEARS && titleIn(before) !== null;
  const beside = runsOn ? before : withoutDates(line.text, range.from, range.to);
  const here = readHeading(beside.slice(0, MAX_BESIDE));
  const isSpan = range.written === "range" || range.written === "since";
  if (!isSpan && !(kind === "experience" && here.title && beside.length <= MAX_BESIDE_YEARS && mayHead(beside)))
    return null;
  // Text run together: exact dates near the beginning of a long line still head it.
  const heads = range.exact && range.to <= MAX_BESIDE;
  if (beside.length > (range.exact || here.title ? MAX_BESIDE : MAX_BESIDE_YEARS) && !heads) return null;
  // "... used by our clients since 2007." is a sentence too.
  if (range.written === "since" && !here.title && (/\.$/.test(line.text) || (beside !== "" && !mayHead(beside))))
    return null;
  // "moved all sites from release 2010 to 2019" is a sentence.
  if (!range.exact && !here.title && /^[-•*\s|]*\p{Ll}/u.test(beside)) return null;
  const ofSchool = SCHOOLING.test(beside);
  if (ofSchool && (kind !== "experience" || !namesRole(beside))) return null;
  if (ofSchool && DEGREE.test(beside)) return null;
  if (kind !== "experience" && kind !== "top" && !here.title && !range.exact) return null;
  if (kind === "other" && !here.title) return null;
  return { at, range, here };
}
