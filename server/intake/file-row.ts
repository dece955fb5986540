/** A row as the file holds it, or why it could not be read. `line` is where it begins, from 1. */
export type FileRow = { line: number; row: Record<string, unknown> } | { line: number; error: string };

export function tooLongMessage(rowLimit: number): string {
  return `This row is longer than ${rowLimit.toLocaleString("en")} characters; one posting should be far shorter.`;
}
