import { type DateRange, dateRanges } from "./dates.ts";
import type { Section } from "./sections.ts";
import { titleIn } from "./titles.ts";

/** A line that is not empty, with the spans of time it names. */
export interface Line {
  text: string;
  ranges: DateRange[];
  /** Where it begins and ends in the text of the CV. */
  start: number;
  end: number;
  /** An empty line or a heading stands before it. */
  afterGap: boolean;
}

/** A date that a dash leaves open at the end of its line. */
const OPEN_END = /(?:\d{4}|['’]\d\d|\d\/\d\d)\s*(?:[-–—]|to|bis|à|hasta|até|tot)$/iu;
/** A line that is nothing but the other end. */
const ONLY_END = /^[-–—\s]{0,4}(?:(?:\p{L}{3,10}\.?\s)?\(?\d{0,2}[./]?(?:19|20)\d\d\)?|[\p{L}'’ ]{2,20})[\s.,;:)]*$/u;
/** A beginning whose dash was lost, before something else. */
const LOST_END = /^(?:\p{L}{3,9}\.?\s)?(?:\d{1,2}[./])?(?:19|20)\d\d {2,}(?=\p{L})/u;
const DATE_LINE = /^(?:\p{L}{3,9}\.?\s)?(?:\d{1,2}[./])?(?:19|20)\d\d$/u;
const TO_LINE = /^(?:to|until|till|bis|à|au|hasta|até|tot|[-–—])$/iu;
const NOW_LINE =
  /^(?:present|current(?:ly(?: working)?)?|till now|now|heute|aktuell|présent|actualidad|atual|heden)\b[\s.)]{0,4}$/iu;

/** A longer line holds more than the head of a position. */
const MAX_HEAD = 100;

/** The lines of these sections, dates that stand on two lines joined. */
export function linesOf(sections: readonly Section[], now: Date): Line[] {
  const lines: Line[] = [];
  for (const section of sections) {
    let afterGap = !section.resumed;
    for (const [index, text] of section.lines.entries()) {
      if (text === "") {
        afterGap = true;
        continue;
      }
      const start = section.starts[index]!;
      const before = afterGap ? undefined : lines.at(-1);
      const end = start + text.length;
      if (before && TO_LINE.test(text) && DATE_LINE.test(before.text)) {
        join(before, `${before.text} –`, end, now);
      } else if (before && OPEN_END.test(before.text) && text.length < 40 && ONLY_END.test(text)) {
        join(before, `${before.text} ${text}`, end, now);
      } else if (before && NOW_LINE.test(text) && before.ranges[0]?.written !== "range" && LOST_END.test(before.text)) {
        join(before, before.text.replace(/ {2,}/, " – present  "), end, now);
      } else if (before && LOST_END.test(before.text) && before.ranges.length < 2 && DATE_LINE.test(text)) {
        join(before, before.text.replace(/ {2,}/, ` – ${text}  `), end, now);
      } else {
        const cut = headLength(text);
        const head = text.slice(0, cut).trimEnd();
        lines.push({ text: head, ranges: dateRanges(head, now), start, end: start + head.length, afterGap });
        const rest = text.slice(cut);
        if (rest) lines.push({ text: rest, ranges: dateRanges(rest, now), start: start + cut, end, afterGap: false });
      }
      afterGap = false;
    }
  }
  return lines;
}

/** A title with the place that a template leaves for its employer, and what was done there right behind it. */
const RUNS_ON =
  /^.{3,90}?\bCompany Name\b(?:\s*[-–|,]?\s*City\b)?(?:\s*,?\s*State\b)?(?:\s*,?\s*USA?\b)?\s+(?=\p{Lu}\p{Ll})/u;

/** What of a line is the head of a position, where the rest is not: its length. */
function headLength(text: string): number {
  const head = text.length > MAX_HEAD ? RUNS_ON.exec(text)?.[0] : undefined;
  return head && titleIn(head) ? head.length : text.length;
}

function join(line: Line, text: string, end: number, now: Date): void {
  line.text = text;
  line.end = end;
  line.ranges = dateRanges(text, now);
}
