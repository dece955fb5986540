import { type Piece, readingOrder } from "./layout.ts";

/** How many lines must stand side by side to be columns. */
const MIN_LINES = 4;

/** Between the columns that tabs make, in characters. */
const TAB_GAP = 8;

const WIDTH = 6;
const HEIGHT = 10;
const LINE = 12;

/** A line that names what stands beside it. */
const LABEL = /:\s*$|^[-•*]\s/;

/**
 * Paragraphs that a tab cuts in two, at least four in a row: the left column first, then the right one. Labels
 * with their values and things with their dates stay in one line.
 */
export function unfoldTabs(lines: readonly string[]): string[] {
  if (!lines.some((line) => line.includes("\t"))) return [...lines];
  const unfolded: string[] = [];
  let run: string[] = [];
  const close = () => {
    for (const line of isSideBySide(run) ? arranged(tabPieces(run)) : run) unfolded.push(line);
    run = [];
  };
  for (const line of lines) {
    if (/^[^\t]*\t+[^\t]*\S[^\t]*$/.test(line)) run.push(line);
    else {
      close();
      unfolded.push(line);
    }
  }
  close();
  return unfolded;
}

function isSideBySide(run: readonly string[]): boolean {
  const both = run.filter((line) => /\S\s*\t/.test(line));
  if (both.length < MIN_LINES) return false;
  return both.filter((line) => LABEL.test(line.split("\t")[0]!)).length < both.length * 0.3;
}

function tabPieces(run: readonly string[]): { text: string; column: number }[][] {
  const cells = run.map((line) => line.split(/\t+/).map((cell) => cell.trim()));
  const second = cells.reduce((longest, [left = ""]) => Math.max(longest, left.length), 0) + TAB_GAP;
  return cells.map(([left = "", right = ""]) => [
    { text: left, column: 0 },
    { text: right, column: second },
  ]);
}

/**
 * Text whose columns are made of spaces, as programs print a page: each stretch of lines with wide gaps is read
 * column by column.
 */
export function unfoldSpaces(text: string): string {
  if (!/\S {4,}\S|\n {24,}\S/.test(text)) return text;
  const lines = text.split("\n");
  const wide = lines.map((line) => /^ {24,}\S|\S {4,}\S/.test(line));
  const parts: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = stretchEnd(wide, at);
    if (end - at < MIN_LINES) {
      parts.push(lines[at]!);
      at++;
      continue;
    }
    for (const line of arranged(lines.slice(at, end).map((line) => spacePieces(line)))) parts.push(line);
    at = end;
  }
  return parts.join("\n");
}

/** Where the stretch of lines with gaps that begins here ends: it goes over one or two lines without. */
function stretchEnd(wide: readonly boolean[], start: number): number {
  if (!wide[start] && !wide[start + 1]) return start;
  let end = start;
  for (let at = start; at < wide.length && at <= end + 2; at++) if (wide[at]) end = at + 1;
  return end;
}

function spacePieces(line: string): { text: string; column: number }[] {
  return [...line.matchAll(/\S+(?: {1,3}\S+)*/g)].map((match) => ({ text: match[0], column: match.index }));
}

/** Lines of a grid in the order in which they are read. */
function arranged(rows: { text: string; column: number }[][]): string[] {
  const pieces: Piece[] = rows.flatMap((row, index) =>
    row
      .filter(({ text }) => text !== "")
      .map(({ text, column }) => ({
        text,
        x: column * WIDTH,
        y: -index * LINE,
        width: text.length * WIDTH,
        height: HEIGHT,
      })),
  );
  return readingOrder(pieces).split("\n");
}
