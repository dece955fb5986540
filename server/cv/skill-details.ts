import { findSkills, type SkillMention as Place, skillOf } from "../skills/extract.ts";
import type { SkillKind } from "../skills/taxonomy.ts";
import { type DateRange, yearsCovered } from "./dates.ts";
import { namesSchooling } from "./education.ts";
import type { SectionKind } from "./headings.data.ts";
import type { FoundPosition } from "./positions.ts";
import type { Section } from "./sections.ts";
import { namesRole, titleIn } from "./titles.ts";

/** A place of a CV that names a skill. */
export interface SkillMention {
  section: SectionKind;
  /** Index in the profile's positions; null outside of them. */
  position: number | null;
  /** The line, or what of it stands around the skill: at most 120 characters. */
  text: string;
}

/** A skill with where it was found. */
export interface SkillDetail {
  name: string;
  /** Null for what the taxonomy does not know. */
  kind: SkillKind | null;
  /** What the dated positions that name it cover, overlaps once, to one decimal; null when none does. */
  years: number | null;
  /** The year in which the latest of them ended; that of reading where it is still held. */
  lastUsed: number | null;
  /** At most three, of different positions and sections where there are. */
  found: SkillMention[];
}

const MAX_TEXT = 120;
const MAX_FOUND = 3;

/** Of these nothing is a skill: names, addresses, hobbies. */
const SILENT = new Set<SectionKind>(["languages", "personal"]);

const CONTACT =
  /@|https?:|www\.|\+?\d[\d\s()./-]{7,}|\b(?:street|avenue|straße|rue|calle|linkedin|address|birth|residence|citizenship)\b/i;

interface Mention extends SkillMention {
  range: DateRange | null;
}

/**
 * The skills of a CV in order of appearance; `text` is what the sections were cut from. Employers, schools, degrees and
 * contact details feed none, and of a title only the tools and subjects it names: "Java" of "Java Developer". What
 * somebody else found in the text (`said`, canonical names) is taken from wherever it stands.
 */
export function skillDetailsOf(
  text: string,
  sections: readonly Section[],
  positions: readonly FoundPosition[],
  said: readonly Place[] = [],
): SkillDetail[] {
  const mentions = new Map<string, Mention[]>();
  const byStart = positions
    .map((position, index) => ({ position, index }))
    .sort((a, b) => a.position.start - b.position.start);
  const lines = linesIn(sections);
  const isSaid = new Set(said);
  const named = new Set<string>();
  let at = 0;
  let next = 0;
  for (const place of inOrder(findSkills(text), said)) {
    const { name, start, end } = place;
    while (at + 1 < lines.length && lines[at + 1]!.start <= start) at++;
    const line = lines[at];
    if (!line || start < line.start || start >= line.start + line.text.length) continue;
    while (next < byStart.length && byStart[next]!.position.end <= start) next++;
    const around = byStart[next];
    const held = around && around.position.start <= start ? around : null;
    const inHeading = held !== null && start < held.position.bodyStart;
    if (!isSaid.has(place) && !mayFeed(line, text.slice(start, end), inHeading ? held.position : null)) continue;
    // Both found it there.
    if (said.length > 0 && named.has(`${line.start} ${name}`)) continue;
    named.add(`${line.start} ${name}`);
    const mention = {
      section: line.kind,
      position: held?.index ?? null,
      text: textAround(line.text, start - line.start),
      range: held?.position.range ?? null,
    };
    const known = mentions.get(name);
    if (known) known.push(mention);
    else mentions.set(name, [mention]);
  }
  return [...mentions].map(([name, found]) => detailOf(name, found));
}

function inOrder(found: readonly Place[], said: readonly Place[]): readonly Place[] {
  return said.length === 0 ? found : [...found, ...said].sort((a, b) => a.start - b.start);
}

interface KnownLine {
  kind: SectionKind;
  text: string;
  start: number;
  /** Whether it names a school or a degree, once that was asked: a line may name ten thousand skills. */
  isSchooling?: boolean;
}

function linesIn(sections: readonly Section[]): KnownLine[] {
  return sections.flatMap(({ kind, lines, starts }) =>
    lines.flatMap((text, index) => (text === "" ? [] : { kind, text, start: starts[index]! })),
  );
}

/** Whether words of this line, as they are written, may be a skill; `heading` is the position whose heading it is. */
function mayFeed(line: KnownLine, written: string, heading: FoundPosition | null): boolean {
  if (SILENT.has(line.kind)) return false;
  if (heading) return (heading.title?.includes(written) ?? false) && !namesRole(written);
  if (line.kind === "education") {
    line.isSchooling ??= namesSchooling(line.text);
    return !line.isSchooling;
  }
  if (line.kind !== "top" || line.text.length > 100) return true;
  return !CONTACT.test(line.text) && !(titleIn(line.text) !== null && namesRole(written));
}

function detailOf(name: string, mentions: readonly Mention[]): SkillDetail {
  const ranges = new Set(mentions.flatMap(({ range }) => range ?? []));
  const last = Math.max(...[...ranges].map((range) => range.endMonth));
  const firstOf = new Map(mentions.toReversed().map((mention) => [`${mention.section} ${mention.position}`, mention]));
  const different = mentions.filter((mention) => firstOf.get(`${mention.section} ${mention.position}`) === mention);
  const chosen = [...different, ...mentions.filter((mention) => !different.includes(mention))].slice(0, MAX_FOUND);
  return {
    name,
    kind: skillOf(name)?.kind ?? null,
    years: ranges.size > 0 ? yearsCovered([...ranges]) : null,
    lastUsed: ranges.size > 0 ? Math.floor(last / 12) : null,
    found: chosen.map(({ section, position, text }) => ({ section, position, text })),
  };
}

/** The line without its bullet; of a long one what stands around the words, which begin at `at`. */
function textAround(line: string, at: number): string {
  const bullet = line.match(/^[\s•*·●▪◦‣➢✓-]+/)?.[0].length ?? 0;
  const bare = line.slice(bullet);
  if (bare.length <= MAX_TEXT) return bare;
  const from = Math.max(0, Math.min(at - bullet - Math.floor(MAX_TEXT / 3), bare.length - MAX_TEXT));
  const cut = bare.slice(from, from + MAX_TEXT);
  // Words that the cut went through are left out.
  const start = from === 0 ? 0 : cut.indexOf(" ") + 1;
  const end = from + MAX_TEXT >= bare.length ? cut.length : cut.lastIndexOf(" ");
  return cut.slice(start, end > start ? end : cut.length);
}
