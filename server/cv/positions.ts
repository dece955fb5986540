import { type Anchor, anchorAt } from "./anchors.ts";
import { type DateRange, monthText } from "./dates.ts";
import { mayEmploy } from "./header.ts";
import { headPositions } from "./heads.ts";
import { linesOf } from "./lines.ts";
import type { Section } from "./sections.ts";
import { titleIn } from "./titles.ts";
import { addUndated } from "./undated.ts";

/** A place of work. Months as `2015-03`, or `2015` where the CV names only the year; null is unknown. */
export interface CvPosition {
  title: string | null;
  employer: string | null;
  from: string | null;
  /** Null as well where it is still held. */
  to: string | null;
  current: boolean;
  place: string | null;
}

/** A position with where it stands. */
export interface FoundPosition extends Omit<CvPosition, "from" | "to" | "current"> {
  range: DateRange | null;
  /** Where it has no dates: how long it lasted, when that is said. */
  statedMonths: number | null;
  /** Offsets in the text: of its heading lines, and of all that belongs to it. */
  start: number;
  bodyStart: number;
  end: number;
}

/** Between an employer's line and the first position there, at most its place. */
const MAX_BETWEEN = 40;

/** No one held more; a text of a hundred thousand dates is no CV. */
const MAX_POSITIONS = 80;

/**
 * The positions of a CV, newest first. Periods of schooling never count: neither those in a section on education,
 * nor, where no section says what a line is, those that speak of a degree.
 */
export function positionsOf(sections: readonly Section[], now: Date): FoundPosition[] {
  const worked = groupsOf(sections).flatMap((group) => positionsIn(group, "experience", now));
  if (worked.length > 0) return newestFirst(distinct([...worked, ...strayed(sections, now)]));
  const others = sections.filter(
    ({ kind }) => kind === "top" || kind === "summary" || kind === "skills" || kind === "other",
  );
  return newestFirst(others.flatMap((section) => positionsIn([section], section.kind, now)));
}

/**
 * Positions that go on under the heading of a side column, where its lines were woven into those of the main one: after
 * the first section on experience, with a title, and with months.
 */
function strayed(sections: readonly Section[], now: Date): FoundPosition[] {
  const first = sections.findIndex(({ kind }) => kind === "experience");
  return sections
    .slice(first + 1)
    .filter(({ kind }) => kind === "skills" || kind === "languages" || kind === "summary")
    .flatMap((section) => positionsIn([section], section.kind, now))
    .filter(({ title, range }) => title !== null && range?.exact && range.written === "range");
}

/** Each once: some files hold their text twice. */
function distinct(positions: FoundPosition[]): FoundPosition[] {
  const seen = new Set<string>();
  return positions.filter(({ title, employer, range }) => {
    if (!range || !title) return true;
    const key = `${title}|${employer}|${range.startMonth}|${range.endMonth}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Sections on experience, each with those that go on with it. */
function groupsOf(sections: readonly Section[]): Section[][] {
  const groups: Section[][] = [];
  for (const section of sections) {
    if (section.kind !== "experience") continue;
    if (section.resumed && groups.length > 0) groups.at(-1)!.push(section);
    else groups.push([section]);
  }
  return groups;
}

/** As it is stored. */
export function positionText(found: FoundPosition): CvPosition {
  const { title, employer, place, range } = found;
  return {
    title,
    employer,
    from: range ? monthText(range.startMonth, range.exact) : null,
    to: range && !range.open ? monthText(range.endMonth, range.exact) : null,
    current: range?.open ?? false,
    place,
  };
}

/** Titles in lines without dates under a heading of experience: some name their jobs without saying when. */
export function undatedTitles(sections: readonly Section[]): string[] {
  const lines = sections.filter((section) => section.kind === "experience").flatMap((section) => section.lines);
  return lines
    .filter((line) => line.length <= 70 && !line.endsWith(".") && !/^[-•*]/.test(line))
    .flatMap((line) => titleIn(line) ?? []);
}

/** Those still held, then those that ended last; what has no dates behind them. */
export function newestFirst(positions: FoundPosition[]): FoundPosition[] {
  const key = ({ range }: FoundPosition) => [
    Number(range?.open ?? false),
    range?.endMonth ?? 0,
    range?.startMonth ?? 0,
  ];
  const [first, second] = positions;
  // Newest first, and the newest without its dates: it stays where it is.
  const leads = first && second && !first.range && first.title && isNewestFirst(positions.slice(1)) ? [first] : [];
  const sorted = positions
    .slice(leads.length)
    .map((position, index) => ({ position, index, key: key(position) }))
    .sort(
      (a, b) =>
        // What has no dates keeps its place among what has.
        (a.position.range && b.position.range
          ? b.key[0]! - a.key[0]! || b.key[1]! - a.key[1]! || b.key[2]! - a.key[2]!
          : Number(a.position.range === null) - Number(b.position.range === null)) || a.index - b.index,
    )
    .map(({ position }) => position);
  return [...leads, ...sorted];
}

function isNewestFirst(positions: readonly FoundPosition[]): boolean {
  const starts = positions.flatMap(({ range }) => range?.startMonth ?? []);
  return starts.length >= 2 && starts.every((start, index) => index === 0 || start <= starts[index - 1]!);
}

function positionsIn(sections: readonly Section[], kind: Section["kind"], now: Date): FoundPosition[] {
  const lines = linesOf(sections, now);
  const anchors: Anchor[] = [];
  for (let at = 0; at < lines.length && anchors.length < MAX_POSITIONS; at++) {
    const anchor = anchorAt(lines, at, kind, anchors.length === 0);
    if (anchor) anchors.push(anchor);
  }
  const headed = headPositions(lines, anchors);
  if (kind === "experience") addUndated(lines, headed, MAX_POSITIONS);
  for (const { position } of headed) {
    if (position.employer && !mayEmploy(position.employer, position.title)) position.employer = null;
  }
  headed.sort((a, b) => a.first - b.first);
  const end = sections.at(-1)!;
  const endOffset = (end.starts.at(-1) ?? 0) + (end.lines.at(-1)?.length ?? 0);
  return withoutEmployerSpans(
    headed.map(({ position, first, last }, index) => {
      const next = headed[index + 1];
      return {
        ...position,
        start: lines[first]!.start,
        bodyStart: lines[last]!.end,
        end: next ? lines[next.first]!.start : endOffset,
      };
    }),
  );
}

/**
 * "Example Ltd, 2010 - 2020" over the positions held there is no position: it gives them their employer. Nor is the
 * empty form of a template, one date twice and nothing else.
 */
function withoutEmployerSpans(positions: FoundPosition[]): FoundPosition[] {
  return positions.filter((position, index) => {
    const { range, employer } = position;
    const isShort = position.end - position.bodyStart <= MAX_BETWEEN;
    if (!position.title && !employer && range && range.startMonth === range.endMonth && isShort) return false;
    if (position.title || !range || !employer) return true;
    const held: FoundPosition[] = [];
    for (let next = index + 1; next < positions.length; next++) {
      const inside = positions[next]!.range;
      if (!inside || inside.startMonth < range.startMonth || inside.endMonth > range.endMonth + 11) break;
      held.push(positions[next]!);
    }
    if (held.length === 0 || position.end - position.bodyStart > MAX_BETWEEN) return true;
    for (const one of held) {
      one.employer ??= employer;
      one.place ??= position.place;
    }
    return false;
  });
}
