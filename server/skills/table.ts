/** A file of rows under a header, as objects. */
export interface Table {
  header: string[];
  rows: Record<string, string>[];
}

/**
 * Reads separated values: tabs without quoting (O*NET) where the header holds one, else commas quoted as RFC 4180 says
 * (ESCO). Cells that a row lacks are empty.
 */
export function readTable(text: string): Table {
  const whole = text.replace(/^\uFEFF/, "");
  const lineEnd = whole.search(/\r?\n|$/);
  const isTabbed = whole.slice(0, lineEnd).includes("\t");
  const [header = [], ...lines] = isTabbed ? tabbedRows(whole) : quotedRows(whole);
  const names = header.map((name) => name.trim());
  return {
    header: names,
    rows: lines
      .filter((cells) => cells.some((cell) => cell.trim()))
      .map((cells) => Object.fromEntries(names.map((name, index) => [name, (cells[index] ?? "").trim()]))),
  };
}

function tabbedRows(text: string): string[][] {
  return text.split(/\r?\n/).map((line) => line.split("\t"));
}

function quotedRows(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  // A cell and what ends it: quoted with doubled quotes, or up to the next comma or line end.
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|\r|$)/y;
  while (cell.lastIndex <= text.length) {
    const from = cell.lastIndex;
    const found = cell.exec(text);
    // A stray quote inside a cell: taken as it stands.
    if (!found) {
      const end = text.slice(from).search(/[,\r\n]|$/) + from;
      cells.push(text.slice(from, end));
      cell.lastIndex = end + 1;
      if (text[end] !== ",") {
        rows.push(cells);
        cells = [];
      }
      continue;
    }
    cells.push(found[1] === undefined ? (found[2] ?? "") : found[1].replaceAll('""', '"'));
    if (found[3] === ",") continue;
    rows.push(cells);
    cells = [];
    if (cell.lastIndex >= text.length) break;
  }
  return rows;
}
