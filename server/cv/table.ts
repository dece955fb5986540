import { headingKind } from "./sections.ts";

/** A cell with no more text than this is a label or a date beside what it says something about. */
const MAX_LABEL_LINES = 3;
const MAX_LABEL = 60;

/**
 * The lines of a table row. Cells of one line each are one line, apart by tabs; a label or date stands before the
 * first line of the cell beside it; cells that are columns of a page follow one another.
 */
export function rowLines(cells: readonly (readonly string[])[]): string[] {
  const filled = cells.map((lines) => withoutMargins(lines)).filter((lines) => lines.length > 0);
  if (filled.length <= 1) return filled[0] ?? [];
  if (filled.every((lines) => lines.length === 1)) return [filled.map((lines) => lines[0]).join("\t")];
  const first = filled[0]!;
  if (first.length === 1 && headingKind(first[0]!.trim())) return ["", first[0]!, ...rowLines(filled.slice(1))];
  const count = first.length;
  // "Nurse / City Hospital" beside "2015 - 2018 / Berlin".
  if (count <= MAX_LABEL_LINES && filled.every((lines) => lines.length === count && lines.every(isShort))) {
    return first.map((_, index) => filled.map((lines) => lines[index]).join("\t"));
  }
  if (filled.length === 2) {
    const [left, right] = filled as [string[], string[]];
    if (isLabel(left)) return [`${left.join(" ")}\t${right[0]}`, ...right.slice(1)];
    if (isLabel(right) && /\d{2}/.test(right.join(" "))) return [`${left[0]}\t${right.join(" ")}`, ...left.slice(1)];
  }
  return filled.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}

function isShort(line: string): boolean {
  return line.length <= MAX_LABEL;
}

function isLabel(lines: readonly string[]): boolean {
  return lines.length <= MAX_LABEL_LINES && lines.join(" ").length <= MAX_LABEL && !lines.some((line) => line === "");
}

/** Trimmed lines, without the empty ones at both ends and with one empty line at most between others. */
function withoutMargins(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (const line of lines) {
    const trimmed = line.trim();
    if (trimmed !== "" || (kept.length > 0 && kept.at(-1) !== "")) kept.push(trimmed);
  }
  if (kept.at(-1) === "") kept.pop();
  return kept;
}
