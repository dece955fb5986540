import { findSkills } from "../skills/extract.ts";
import { ASIDE_HEADINGS, ASIDE_WORDS, WORK_HEADINGS, WORK_WORDS } from "./match-excerpt.data.ts";
import { visible } from "./plain.ts";

/** What stands after so much of a posting is no longer about the work. */
const MOST_READ = 20_000;
const LONGEST_HEADING = 80;
/** A longer line is taken sentence by sentence. */
const LONGEST_LINE = 300;
/** Less is not worth a look. */
const LEAST_PIECE = 3;

/** What a piece is worth, in mentions of a skill. */
const WORTH = { underWork: 2, underAside: -4, wordOfWork: 0.75, wordAside: -2.5, first: 1 };
/** So many of each kind are counted: a long list is one piece of news. */
const MOST_COUNTED = 4;
/** What is not about the work is taken only up to this share of what may be sent. */
const LEAST_FILLED = 0.5;
const SENTENCE_END = /(?<=[.!?])\s+(?=["“(•–-]?[\p{Lu}\d])/u;

/** A line, or a sentence of a long one. */
interface Piece {
  text: string;
  line: number;
  /** The heading that it stands under, by its line. */
  heading: number | null;
  worth: number;
}

/**
 * What of a description is worth sending: the work and who is wanted for it, before what an employer says of itself.
 * @param max characters at most; whole lines or sentences in their order, under their headings
 */
export function excerpt(description: string, max: number): string {
  const lines = visible(description.slice(0, MOST_READ))
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line.length >= LEAST_PIECE);
  const whole = lines.join("\n");
  if (whole.length <= max && description.length <= MOST_READ) return whole;
  const pieces = piecesOf(lines);
  const taken = new Set<Piece>();
  const headings = new Set<number>();
  let left = max + 1;
  for (const piece of [...pieces].sort((a, b) => b.worth - a.worth)) {
    if (piece.worth < 0 && left < max * (1 - LEAST_FILLED)) break;
    const { heading } = piece;
    const title = heading === null || headings.has(heading) ? 0 : lines[heading]!.length + 1;
    if (piece.text.length + 1 + title > left) continue;
    left -= piece.text.length + 1 + title;
    taken.add(piece);
    if (heading !== null) headings.add(heading);
  }
  if (taken.size === 0) return whole.slice(0, max).replace(/[\ud800-\udbff]$|\s+\S*$/, "");
  return joined(
    lines,
    pieces.filter((piece) => taken.has(piece)),
  );
}

function piecesOf(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let heading: number | null = null;
  let kind: "work" | "aside" | null = null;
  lines.forEach((text, line) => {
    const named = headingKind(text);
    if (named) {
      heading = line;
      kind = named === "other" ? null : named;
      return;
    }
    const bonus = kind === "work" ? WORTH.underWork : kind === "aside" ? WORTH.underAside : 0;
    for (const part of text.length > LONGEST_LINE ? text.split(SENTENCE_END) : [text])
      pieces.push({ text: part, line, heading, worth: bonus + worthOf(part) });
  });
  const [first] = pieces;
  if (first) first.worth += WORTH.first;
  return pieces;
}

/** What a line is a heading of; null: it is none. */
function headingKind(line: string): "work" | "aside" | "other" | null {
  const name = line.replace(/^[^\p{L}]+|[^\p{L})]+$/gu, "");
  const isMarked = /^#{1,6} |^\*\*.*\*\*:?$|:$/.test(line);
  if (name.length < 3 || line.length > LONGEST_HEADING || /^[-•*·–] |[.,;]$|:./.test(line)) return null;
  if (name.split(" ").length > (isMarked ? 10 : 5)) return null;
  if (ASIDE_HEADINGS.test(name)) return "aside";
  if (WORK_HEADINGS.test(name)) return "work";
  return isMarked ? "other" : null;
}

function worthOf(text: string): number {
  const skills = new Set(findSkills(text).map(({ name }) => name)).size;
  return (
    Math.min(skills, MOST_COUNTED) +
    WORTH.wordOfWork * count(text, WORK_WORDS) +
    WORTH.wordAside * count(text, ASIDE_WORDS)
  );
}

function count(text: string, words: RegExp): number {
  return Math.min((text.match(words) ?? []).length, MOST_COUNTED);
}

function joined(lines: readonly string[], pieces: readonly Piece[]): string {
  let text = "";
  let line = -1;
  let under: number | null = null;
  for (const piece of pieces) {
    if (piece.heading !== null && piece.heading !== under) text += `\n${lines[piece.heading]}`;
    under = piece.heading;
    text += `${piece.line === line ? " " : "\n"}${piece.text}`;
    line = piece.line;
  }
  return text.slice(1);
}
