import type { Anchor } from "./anchors.ts";
import type { DateRange } from "./dates.ts";
import { type Heading, mayHead, readHeading } from "./header.ts";
import type { Line } from "./lines.ts";
import { tidy } from "./titles.ts";

/** A line with more than this is no employer's name. */
const MAX_EMPLOYER_LINE = 60;

/** A position with the lines that head it. */
export interface Headed {
  position: {
    title: string | null;
    employer: string | null;
    place: string | null;
    range: DateRange | null;
    /** Where it has no dates: how long it lasted, when that is said. */
    statedMonths: number | null;
  };
  /** The first and the last of its heading lines. */
  first: number;
  last: number;
}

/** Where the title of an anchor stands above and below it; -1 where there is none. */
interface Neighbours {
  above: number;
  below: number;
}

/** The positions of dated lines, each with its title and employer from the lines around. */
export function headPositions(lines: readonly Line[], anchors: readonly Anchor[]): Headed[] {
  return closesWithDates(lines, anchors) ? headByOpening(lines, anchors) : headAll(lines, anchors);
}

function headAll(lines: readonly Line[], anchors: readonly Anchor[]): Headed[] {
  const isAnchor = new Set(anchors.map((anchor) => anchor.at));
  const near = anchors.map(
    (anchor): Neighbours =>
      anchor.here.title
        ? { above: -1, below: -1 }
        : { above: titleFrom(lines, isAnchor, anchor.at, -1), below: titleFrom(lines, isAnchor, anchor.at, 1) },
  );
  // One CV has its titles on one side of the dates: where both sides could be, the others tell.
  const onlyAbove = near.filter(({ above, below }) => above >= 0 && below < 0).length;
  const onlyBelow = near.filter(({ above, below }) => above < 0 && below >= 0).length;
  const headed: Headed[] = [];
  for (const [index, { at, range, here }] of anchors.entries()) {
    const floor = headed.at(-1)?.last ?? -1;
    const { above, below } = near[index]!;
    const next = anchors[index + 1];
    // "Example Ltd, 2010 - 2020" over the positions held there: the next title is the first of theirs.
    const isSpan =
      !!next && here.isEmployerLine && !here.title && near[index + 1]!.above === below && holds(range, next.range);
    const mayBeAbove = above > floor;
    const titleAt = isSpan ? -1 : mayBeAbove && (below < 0 || onlyAbove >= onlyBelow) ? above : below;
    const beside = titleAt >= 0 ? readHeading(lines[titleAt]!.text) : null;
    // Beside an employer, the line where the others have their title is one, whatever it is called.
    const unknown =
      titleAt < 0 && !here.title && here.isEmployerLine
        ? onlyAbove >= 2 && onlyBelow === 0 && at - 1 > floor
          ? at - 1
          : onlyBelow >= 2 && onlyAbove === 0
            ? at + 1
            : -1
        : -1;
    const named = unknown >= 0 && !isAnchor.has(unknown) ? unknownTitle(lines[unknown]) : null;
    const position = {
      title: here.title ?? beside?.title ?? named,
      employer: here.employer ?? beside?.employer ?? null,
      place: here.place ?? beside?.place ?? null,
      range,
      statedMonths: null,
    };
    const headingAt = titleAt >= 0 ? titleAt : named ? unknown : at;
    const first = Math.min(at, headingAt);
    const last = Math.max(at, headingAt);
    headed.push({ position, first, last });
    // Lines between the title and the dates, as in "Title / Employer / Dates".
    for (let between = first + 1; between < last; between++) fill(position, readHeading(lines[between]!.text));
  }
  addEmployers(lines, isAnchor, headed);
  nameByEmployer(lines, headed);
  return headed;
}

function holds(outer: DateRange, inner: DateRange): boolean {
  return inner.startMonth >= outer.startMonth && inner.endMonth <= outer.endMonth;
}

function unknownTitle(line: Line | undefined): string | null {
  if (!line || line.ranges.length > 0 || !mayHead(line.text) || line.text.split(/\s+/).length > 8) return null;
  return readHeading(line.text).isEmployerLine ? null : tidy(line.text) || null;
}

/** Whether dates alone on their line end each position: title first, then what was done, then when. */
function closesWithDates(lines: readonly Line[], anchors: readonly Anchor[]): boolean {
  const last = anchors.at(-1);
  if (!last || anchors[0]!.at < 2 || !opensPosition(lines[0]!) || lines.slice(last.at + 1).some(opensPosition))
    return false;
  return anchors.every(({ at, here }, index) => {
    const next = lines[at + 1];
    return (
      !here.title &&
      !here.employer &&
      !mayHead(lines[at - 1]!.text) &&
      (index === anchors.length - 1 || (next !== undefined && opensPosition(next)))
    );
  });
}

function opensPosition(line: Line): boolean {
  return line.ranges.length === 0 && mayHead(line.text) && readHeading(line.text).title !== null;
}

function headByOpening(lines: readonly Line[], anchors: readonly Anchor[]): Headed[] {
  return anchors.map(({ range }, index) => {
    const first = index === 0 ? 0 : anchors[index - 1]!.at + 1;
    const { title, employer, place } = readHeading(lines[first]!.text);
    return { position: { title, employer, place, range, statedMonths: null }, first, last: first };
  });
}

/** The nearest line in this direction that names a title, over at most three lines that may head a position. */
function titleFrom(lines: readonly Line[], isAnchor: Set<number>, at: number, step: 1 | -1): number {
  for (let away = 1; away <= 3; away++) {
    const index = at + step * away;
    const line = lines[index];
    if (!line || isAnchor.has(index) || line.ranges.length > 0 || !mayHead(line.text)) return -1;
    // An empty line parts positions, but for one between dates and their title.
    const parted = step > 0 ? line.afterGap : lines[index + 1]!.afterGap;
    if (parted && away > 1) return -1;
    if (readHeading(line.text).title) return index;
  }
  return -1;
}

function fill(position: Headed["position"], heading: Heading): void {
  position.employer ??= heading.title ? null : heading.employer;
  position.place ??= heading.place;
}

/** Employers in the line above or below: those that say so by their form, else those on the side where most have one. */
function addEmployers(lines: readonly Line[], isAnchor: Set<number>, headed: Headed[]): void {
  const lacking = headed.filter(
    ({ position, first, last }) => !position.employer && !isPlaceholder(lines, first, last),
  );
  const candidates = lacking.map((entry) => {
    const floor = headed[headed.indexOf(entry) - 1]?.last ?? -1;
    const ceiling = headed[headed.indexOf(entry) + 1]?.first ?? lines.length;
    const aboveAt = entry.first - 1;
    const belowAt = entry.last + 1;
    const above = aboveAt > floor && !lines[entry.first]!.afterGap ? employerLine(lines, isAnchor, aboveAt, -1) : null;
    const below = belowAt < ceiling && !lines[belowAt]!.afterGap ? employerLine(lines, isAnchor, belowAt, 1) : null;
    return { entry, above, below };
  });
  const count = (side: "above" | "below") => candidates.filter((candidate) => candidate[side]).length;
  const mostly = count("above") > count("below") ? "above" : "below";
  const isUsual = count(mostly) >= candidates.length * 0.6;
  for (const { entry, above, below } of candidates) {
    const stated = below?.isEmployerLine ? below : above?.isEmployerLine ? above : null;
    const chosen = stated ?? (isUsual ? (mostly === "above" ? above : below) : null);
    if (!chosen) continue;
    fill(entry.position, chosen);
    if (chosen === above) entry.first--;
    else entry.last++;
  }
}

/** Of two heading lines, one surely an employer's, the other is the title, even one that no table knows. */
function nameByEmployer(lines: readonly Line[], headed: readonly Headed[]): void {
  for (const { position, first, last } of headed) {
    if (position.title || !position.employer) continue;
    const unknown = position.employer;
    for (const at of [last, last + 1, first - 1]) {
      const line = lines[at];
      const isOwn = line?.text.includes(unknown) ?? true;
      if (!line || (isOwn && !isPlaceholder(lines, at, at)) || !mayHead(line.text) || readsAsHouse(unknown)) continue;
      const heading = readHeading(line.text);
      // "University" alone, the end of a wrapped name, employs no one.
      if (!isOwn && heading.employer?.includes(" ") === false) continue;
      if (!heading.isEmployerLine || heading.title || (!isOwn && line.ranges.length > 0)) continue;
      position.title = tidy(unknown);
      position.employer = isOwn ? null : heading.employer;
      break;
    }
  }
}

function readsAsHouse(name: string): boolean {
  return readHeading(name).isEmployerLine;
}

function isPlaceholder(lines: readonly Line[], first: number, last: number): boolean {
  return lines.slice(first, last + 1).some((line) => /\bcompany name\b/i.test(line.text));
}

/** What this line says of an employer, when it stands alone between headings and body. */
function employerLine(lines: readonly Line[], isAnchor: Set<number>, at: number, step: 1 | -1): Heading | null {
  const line = lines[at];
  if (!line || isAnchor.has(at) || line.ranges.length > 0 || !mayHead(line.text)) return null;
  const heading = readHeading(line.text);
  if (heading.title) return null;
  if (heading.isEmployerLine) return heading;
  if (!heading.employer || line.text.length > MAX_EMPLOYER_LINE || line.text.split(",").length > 2) return null;
  const beyond = lines[at + step];
  const isAlone = !beyond || (step > 0 ? beyond.afterGap : line.afterGap) || !mayHead(beyond.text);
  return isAlone ? heading : null;
}
