/** A piece of text on a page. Points; `x` and `y` are the start of its baseline, and y grows upwards. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pieces that touch: one run of words on one line. */
interface Run {
  text: string;
  left: number;
  right: number;
  y: number;
  height: number;
}

/** Runs on one baseline, from left to right. */
type Row = Run[];

/** How many rows must stand side by side for a gap between them to be a gutter between columns. */
const MIN_COLUMN_ROWS = 4;

/** Years and months: a column of them belongs to the rows beside it. */
const DATE_LIKE = /\b(?:19|20)\d\d\b|\b\d{1,2}\/\d{2,4}\b|present|current|heute/i;

/**
 * The text of a page as it is read: rows from top to bottom; where two columns stand side by side, the left one
 * first. A narrow column of dates stays in the rows of what it dates. An empty line stands where there is a gap.
 */
export function readingOrder(pieces: readonly Piece[]): string {
  const rows = rowsOf(pieces);
  const gutter = findGutter(rows);
  if (gutter === null) return linesOf(rows);
  const parts: string[] = [];
  let single: Row[] = [];
  let band: Row[] = [];
  const closeBand = () => {
    for (const part of splitBand(band, gutter)) {
      if (!isTwoColumns(part, gutter)) {
        single.push(...part);
        continue;
      }
      if (single.length > 0) parts.push(linesOf(single));
      single = [];
      parts.push(linesOf(part.map((row) => row.filter((run) => run.left < gutter))));
      parts.push(linesOf(part.map((row) => row.filter((run) => run.left >= gutter))));
    }
    band = [];
  };
  for (const row of rows) {
    if (row.some((run) => run.left < gutter && run.right > gutter)) {
      closeBand();
      single.push(row);
    } else band.push(row);
  }
  closeBand();
  if (single.length > 0) parts.push(linesOf(single));
  return parts.join("\n\n");
}

/**
 * Rows between two rows that cross the gutter, cut where a heading or paragraph of the left side alone stands between
 * lists in two columns. Where the two sides do not share their baselines (a side bar) there is nothing to cut.
 */
function splitBand(band: Row[], gutter: number): Row[][] {
  const hasRight = (row: Row) => row.some((run) => run.left >= gutter);
  const hasLeft = (row: Row) => row.some((run) => run.left < gutter);
  const right = band.filter(hasRight);
  if (right.filter(hasLeft).length < right.length * 0.6) return [band];
  const gaps = band.slice(1).map((row, index) => band[index]![0]!.y - row[0]!.y);
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const parts: Row[][] = [];
  let alone = false;
  for (const [index, row] of band.entries()) {
    const before = band[index - 1];
    const apart = !before || gaps[index - 1]! > usual * 1.3 || row[0]!.height > before[0]!.height * 1.1;
    const startsAlone: boolean = !hasRight(row) && (alone || apart);
    if (index === 0 || startsAlone !== alone) parts.push([]);
    alone = startsAlone;
    parts.at(-1)!.push(row);
  }
  return parts;
}

/** Pieces on about the same baseline, joined to runs where they touch. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: { y: number; height: number; pieces: Piece[] }[] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row && row.y - piece.y < Math.max(1.5, Math.min(row.height, piece.height) * 0.45)) row.pieces.push(piece);
    else rows.push({ y: piece.y, height: piece.height, pieces: [piece] });
  }
  return rows.map((row) => runsOf(row.pieces.sort((a, b) => a.x - b.x))).filter((row) => row.length > 0);
}

function runsOf(pieces: Piece[]): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (piece.text.trim() === "") {
      if (run && piece.width < piece.height * 1.5 && !run.text.endsWith(" ")) run.text += " ";
      continue;
    }
    const gap = run ? piece.x - run.right : 0;
    // A word space is about a quarter of the height of the type; over one and a half heights it is another column.
    if (run && gap < piece.height * 1.5) {
      const spaced = /\s$/.test(run.text) || /^\s/.test(piece.text) || gap < piece.height * 0.12;
      run.text += spaced ? piece.text : ` ${piece.text}`;
      run.right = Math.max(run.right, piece.x + piece.width);
    } else {
      runs.push({ text: piece.text, left: piece.x, right: piece.x + piece.width, y: piece.y, height: piece.height });
    }
  }
  return runs;
}

/** The x that separates most rows with text on both sides while fewest runs cross it; null when there is none. */
function findGutter(rows: Row[]): number | null {
  const runs = rows.flat();
  if (runs.length === 0) return null;
  const left = Math.min(...runs.map((run) => run.left));
  const width = Math.max(...runs.map((run) => run.right)) - left;
  let best: { x: number; score: number } | null = null;
  const candidates = new Set(runs.map((run) => Math.round(run.left) - 3));
  for (const x of candidates) {
    if (x < left + width * 0.15 || x > left + width * 0.85) continue;
    let beside = 0;
    let starts = 0;
    let crossed = 0;
    for (const row of rows) {
      const crossing = row.some((run) => run.left < x && run.right > x);
      if (crossing) crossed++;
      else if (row.some((run) => run.left >= x)) {
        beside++;
        if (row.some((run) => Math.abs(run.left - x - 3) <= 3)) starts++;
      }
    }
    const score = beside + starts - crossed * 0.5;
    if (beside >= MIN_COLUMN_ROWS && starts >= MIN_COLUMN_ROWS && (!best || score > best.score)) best = { x, score };
  }
  return best?.x ?? null;
}

/** Whether the rows of this band are two columns of running text, and no list of things with their dates. */
function isTwoColumns(band: Row[], gutter: number): boolean {
  const left = band.flatMap((row) => row.filter((run) => run.left < gutter));
  const right = band.flatMap((row) => row.filter((run) => run.left >= gutter));
  if (left.length < MIN_COLUMN_ROWS || right.length < MIN_COLUMN_ROWS) return false;
  const dated = (runs: Run[]) => runs.filter((run) => DATE_LIKE.test(run.text) && run.text.length < 30).length;
  return dated(right) < right.length * 0.4 && dated(left) < left.length * 0.4;
}

/** Rows as lines; runs of one row apart by a tab; an empty line where the gap is wider than between the lines around. */
function linesOf(rows: Row[]): string {
  const lines: string[] = [];
  let last: Run | undefined;
  for (const row of rows) {
    const first = row[0];
    if (!first) continue;
    if (last && last.y - first.y > Math.max(last.height, first.height) * 2.2) lines.push("");
    lines.push(row.map((run) => run.text.trim()).join("\t"));
    last = first;
  }
  return lines.join("\n");
}
