import { HEADINGS, type SectionKind } from "./headings.data.ts";

/** The lines under one heading. A `heading: value` line is a section of its own. */
export interface Section {
  kind: SectionKind;
  /** Trimmed; "" where a line is empty. */
  lines: string[];
  /** Where each line begins in the text. */
  starts: number[];
  /** Goes on with the section before the line that was cut out, under no heading of its own. */
  resumed: boolean;
}

const PATTERNS = HEADINGS.map(([kind, pattern]) => [kind, new RegExp(`^(?:${pattern.source})$`, "iu")] as const);

/** Kinds that one line may hold whole: `Languages: English, German`. */
const INLINE = new Set<SectionKind>(["languages", "skills", "education", "certificates"]);

/** Headings that the first of their lines may follow: `Professional Experience: Cook, 2021 – present`. */
const OPENING =
  /^(?:(?:professional|work|relevant) experience|(?:employment|work) history|berufserfahrung|expériences? professionnelles?|experiencia (?:laboral|profesional)|experiência profissional|werkervaring)$/iu;

const MAX_HEADING = 60;

/** Cuts a CV into sections by its headings: short lines that say nothing but the name of a section. */
export function sectionsOf(text: string): Section[] {
  let current: Section = { kind: "top", lines: [], starts: [], resumed: false };
  const sections = [current];
  const open = (kind: SectionKind, resumed = false) => {
    current = { kind, lines: [], starts: [], resumed };
    sections.push(current);
  };
  let at = 0;
  for (const raw of text.split("\n")) {
    const line = raw.trim();
    const start = at + raw.length - raw.trimStart().length;
    at += raw.length + 1;
    const kind = headingKind(line);
    if (kind) {
      open(kind);
      continue;
    }
    const opening = line.match(/^(\p{Lu}[\p{L} ]{5,40})\s?:\s{1,20}(\S.*)$/u);
    if (opening && OPENING.test(opening[1]!)) {
      open("experience");
      current.lines.push(opening[2]!);
      current.starts.push(start + line.length - opening[2]!.length);
      continue;
    }
    const inline = inlineHeading(line);
    // What a position or a project took belongs to it.
    const stays = inline?.kind === "skills" && (current.kind === "experience" || current.kind === "projects");
    if (!inline || stays) {
      current.lines.push(line);
      current.starts.push(start);
      continue;
    }
    const before = current.kind;
    open(inline.kind);
    current.lines.push(inline.value);
    current.starts.push(start + line.length - inline.value.length);
    open(before, true);
  }
  return sections;
}

/** The section that a line announces; null when it is no heading. */
export function headingKind(line: string): SectionKind | null {
  if (line.length === 0 || line.length > MAX_HEADING + 20) return null;
  const words = line
    .replace(/^[#*=\-–—•\s\d.:|_>[\]►▪■●]+|[#*=\-–—•\s:.|_[\]]+$/g, "")
    // Some set their headings with spaces between the letters.
    .replace(/^(?:\p{L} ){3,}\p{L}$/u, (spaced) => spaced.replaceAll(" ", ""))
    .replace(/\s+/g, " ");
  // "experience" at the start of a wrapped line of prose is no heading.
  if (words.length > MAX_HEADING || !/^\p{Lu}/u.test(words)) return null;
  // "Work with children", "Skills and knowledge that I use": in a heading, small words only join.
  if (/\.\s/.test(words)) return null;
  return kindNamed(words) ?? sideBySide(words);
}

function kindNamed(words: string): SectionKind | null {
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** "EXPERIENCE SKILLS": the headings of two columns whose lines were woven into one. What stands under them is of both. */
function sideBySide(words: string): SectionKind | null {
  const parts = words.split(" ");
  if (parts.length < 2 || parts.length > 4) return null;
  for (let cut = 1; cut < parts.length; cut++) {
    const right = parts.slice(cut).join(" ");
    const kinds = [kindNamed(parts.slice(0, cut).join(" ")), /^\p{Lu}/u.test(right) ? kindNamed(right) : null];
    if (kinds.includes(null) || kinds[0] === kinds[1]) continue;
    if (!kinds.includes("experience")) return kinds[0]!;
    return kinds.includes("education") ? null : "experience";
  }
  return null;
}

/** `Languages: English, German` and `Skills: Java`. */
function inlineHeading(line: string): { kind: SectionKind; value: string } | null {
  const match = line.match(/^[-•*\s]{0,6}\*{0,2}(\p{Lu}[\p{L} &/-]{3,30}?)\*{0,2}\s{0,8}:\*{0,2}\s{0,20}(\S.*)$/u);
  if (!match) return null;
  const kind = PATTERNS.find(([candidate, pattern]) => INLINE.has(candidate) && pattern.test(match[1]!))?.[0];
  return kind ? { kind, value: match[2]! } : null;
}
