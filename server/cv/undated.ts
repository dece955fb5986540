import { durationMonths } from "./dates.ts";
import { mayHead, readHeading } from "./header.ts";
import type { Headed } from "./heads.ts";
import type { Line } from "./lines.ts";

/** What stands between a title and an employer on one line. */
const BETWEEN = /[,|•·–—@\t]|\s-\s|\s(?:at|bei|chez)\s/u;

/** Adds positions without dates, until there are `most`: a title beside an employer that shows by its form that it is one. */
export function addUndated(lines: readonly Line[], headed: Headed[], most: number): void {
  const taken = new Set(
    headed.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  );
  for (let at = 0; at < lines.length && headed.length < most; at++) {
    const line = lines[at]!;
    if (taken.has(at) || line.ranges.length > 0 || !mayHead(line.text)) continue;
    const heading = readHeading(line.text);
    if (!heading.title) continue;
    const next = lines[at + 1];
    const below =
      next && !taken.has(at + 1) && next.ranges.length === 0 && mayHead(next.text) ? readHeading(next.text) : null;
    const beside = below?.isEmployerLine && !below.title ? below : null;
    const names = heading.isEmployerLine && heading.employer && BETWEEN.test(line.text);
    if (!beside && !names && !/\bcompany name\b/i.test(line.text)) continue;
    const last = beside ? at + 1 : at;
    headed.push({
      position: {
        title: heading.title,
        employer: heading.employer ?? beside?.employer ?? null,
        place: heading.place ?? beside?.place ?? null,
        range: null,
        statedMonths: durationMonths(line.text) ?? (next ? durationMonths(next.text.slice(0, 60)) : null),
      },
      first: at,
      last,
    });
    taken.add(last);
  }
}
