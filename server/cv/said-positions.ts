import { foldedWords, type Passage, type Quoted } from "../quotes.ts";
import { type DateRange, dateRanges } from "./dates.ts";
import { type CvPosition, type FoundPosition, newestFirst } from "./positions.ts";
import type { Section } from "./sections.ts";
import { tidy } from "./titles.ts";

/** A position as somebody other than the rules read it, in words of the CV. */
export interface SaidPosition extends CvPosition {
  /** Its dates as the CV writes them. */
  when: string | null;
}

/** Where a position's heading stands: its lines, and in them the title (else the employer). */
interface Heading extends Passage {
  at: number;
}

/** Of one heading, the title and the dates stand no farther apart, in characters. */
const MOST_APART = 1500;

/**
 * The positions that were said, newest first, with the months that their dates as written mean by our own reading, and
 * where they stand. A position that only the rules found stays if it has a title and months at both ends and stands
 * where nothing was said to be; of one that both found, the rules fill in what was not said.
 */
export function secondPositions(
  said: readonly SaidPosition[],
  found: readonly FoundPosition[],
  text: Quoted,
  sections: readonly Section[],
  now: Date,
): FoundPosition[] {
  const taken = new Set<number>();
  const headed = said.map((position) => {
    const heading = headingOf(position, text, sections, found, taken);
    if (heading) taken.add(heading.at);
    return { position, heading };
  });
  const starts = headed.flatMap(({ heading }) => heading?.start ?? []).sort((a, b) => a - b);
  const read = headed.map(({ position, heading }): FoundPosition => {
    const twin = heading && found.find((one) => standsAt(one, heading.at) && hasTitle(one, position.title));
    const own = rangeOf(position, now);
    return {
      title: (position.title && tidy(position.title)) || twin?.title || null,
      employer: position.employer ?? twin?.employer ?? null,
      place: position.place ?? twin?.place ?? null,
      range: own ?? twin?.range ?? null,
      statedMonths: own || twin?.range ? null : (twin?.statedMonths ?? null),
      // What stands nowhere holds no skill.
      start: heading?.start ?? 0,
      bodyStart: heading?.end ?? 0,
      end: heading ? (starts.find((start) => start > heading.start) ?? sectionEnd(sections, heading.end)) : 0,
    };
  });
  const others = found.filter((one) => isWhole(one) && !read.some((position) => isSame(one, position)));
  for (const one of others) {
    // It ends where the next one begins, whoever found that, and so does the one before.
    const next = starts.find((start) => start > one.start);
    for (const position of read) {
      if (position.start < one.start && position.end > one.start)
        position.end = Math.max(one.start, position.bodyStart);
    }
    read.push(next === undefined ? one : { ...one, end: Math.min(one.end, Math.max(next, one.bodyStart)) });
  }
  return newestFirst(read);
}

function isWhole({ title, range }: FoundPosition): boolean {
  return title !== null && range?.exact === true && range.written === "range";
}

function standsAt({ start, bodyStart }: FoundPosition, at: number): boolean {
  return start <= at && at <= bodyStart;
}

function hasTitle({ title }: FoundPosition, said: string | null): boolean {
  return title === null || said === null || foldedWords(title).join(" ") === foldedWords(said).join(" ");
}

function isSame(one: FoundPosition, other: FoundPosition): boolean {
  if (one.start <= other.bodyStart && other.start <= one.bodyStart) return true;
  const [a, b] = [one.range, other.range];
  return a !== null && b !== null && a.startMonth === b.startMonth && a.endMonth === b.endMonth;
}

/**
 * From its line with the first of title, employer and dates to the end of the line with the last; null: not found. A title
 * is also named in a summary, in a longer one, or as someone else's: of its places the one is meant that the dates stand
 * beside, where the rules found that very title, in an account of work, and that no other position has taken.
 */
function headingOf(
  { title, employer, when }: SaidPosition,
  text: Quoted,
  sections: readonly Section[],
  found: readonly FoundPosition[],
  taken: ReadonlySet<number>,
): Heading | null {
  const placesOf = (words: string | null) => (words === null ? [] : text.passagesOf(words));
  const [titles, employers, dates] = [placesOf(title), placesOf(employer), placesOf(when)];
  const firsts = titles.length > 0 ? titles : employers;
  let best: { at: number; parts: Passage[]; cost: number } | null = null;
  for (const first of firsts) {
    const at = first.start;
    const date = nearest(first, dates);
    const parts = [first, date, titles.length > 0 ? nearest(first, employers) : null].flatMap((part) => part ?? []);
    let cost = parts.reduce((sum, part) => sum + gap(first, part), 0);
    if (dates.length > 0 && !date) cost += 2 * MOST_APART;
    if (!found.some((one) => standsAt(one, at) && hasTitle(one, title))) cost += MOST_APART / 2;
    if (sections[sectionAt(sections, at)]?.kind !== "experience") cost += MOST_APART / 2;
    if (taken.has(at)) cost += MOST_APART;
    if (!best || cost < best.cost) best = { at, parts, cost };
  }
  if (!best) return null;
  const lines = best.parts.map((part) => lineAround(sections, part));
  return {
    at: best.at,
    start: Math.min(...lines.map(({ start }) => start)),
    end: Math.max(...lines.map(({ end }) => end)),
  };
}

function gap(one: Passage, other: Passage): number {
  return Math.max(0, other.start - one.end, one.start - other.end);
}

function nearest(to: Passage, places: readonly Passage[]): Passage | null {
  let best: Passage | null = null;
  for (const place of places) if (!best || gap(to, place) < gap(to, best)) best = place;
  return best && gap(to, best) <= MOST_APART ? best : null;
}

function sectionAt(sections: readonly Section[], at: number): number {
  return sections.findLastIndex(({ starts }) => starts.length > 0 && starts[0]! <= at);
}

function lineAround(sections: readonly Section[], { start, end }: Passage): Passage {
  const section = sections[sectionAt(sections, start)];
  const line = section?.starts.findLastIndex((lineStart) => lineStart <= start) ?? -1;
  if (!section || line < 0) return { start, end };
  return { start: section.starts[line]!, end: Math.max(end, section.starts[line]! + section.lines[line]!.length) };
}

/** The end of the section in which this stands, and of those that go on with it. */
function sectionEnd(sections: readonly Section[], at: number): number {
  let index = sectionAt(sections, at);
  while (sections[index + 1] && (sections[index + 1]!.resumed || sections[index + 2]?.resumed)) index++;
  const last = sections[index];
  return last ? Math.max(at, (last.starts.at(-1) ?? 0) + (last.lines.at(-1)?.length ?? 0)) : at;
}

/** What the dates as written mean; where our reading does not know their form, what was said that they mean. */
function rangeOf({ when, from, to, current }: SaidPosition, now: Date): DateRange | null {
  if (!when) return null;
  const ranges = dateRanges(when, now);
  const [own] = ranges;
  if (ranges.length === 1 && own && own.written !== "point") return own;
  const [first, last] = [monthOf(from), monthOf(to)];
  const nowMonth = now.getUTCFullYear() * 12 + now.getUTCMonth();
  if (first === null || first > nowMonth || (last !== null && last < first)) return own ?? null;
  const open = current || (last !== null && last > nowMonth);
  return {
    startMonth: first,
    endMonth: open ? nowMonth : (last ?? first),
    open,
    exact: from!.length > 4 && (open || last === null || to!.length > 4),
    written: open || last !== null ? "range" : "point",
    from: 0,
    to: when.length,
  };
}

/** Counted from year 0, January; null for what is no month of the form `2015-03` or `2015`. */
function monthOf(month: string | null): number | null {
  const parts = month?.match(/^((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?$/);
  return parts ? Number(parts[1]) * 12 + Number(parts[2] ?? 1) - 1 : null;
}
