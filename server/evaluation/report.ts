import type { Estimate } from "./numbers.ts";

/** What an evaluation prints. */
export interface Report {
  title: string;
  /** What was measured, on what. */
  about: string;
  columns: string[];
  rows: string[][];
}

export function figure(value: number): string {
  return value.toFixed(3);
}

export function percent(value: number): string {
  return `${(100 * value).toFixed(1)}%`;
}

/** "0.412 (0.377 to 0.449)". */
export function interval({ value, low, high }: Estimate): string {
  return `${figure(value)} (${figure(low)} to ${figure(high)})`;
}

/** The same for a difference: with its sign. */
export function difference({ value, low, high }: Estimate): string {
  const signed = (number: number) => `${number < 0 ? "" : "+"}${figure(number)}`;
  return `${signed(value)} (${signed(low)} to ${signed(high)})`;
}

/** As Markdown. */
export function printReport({ title, about, columns, rows }: Report): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "/")).join(" | ")} |`;
  return [`## ${title}`, "", about, "", line(columns), line(columns.map(() => "---")), ...rows.map(line), ""].join(
    "\n",
  );
}
