import type { Concepts } from "./esco.ts";
import {
  ESCO_BROADER_HEADER,
  ESCO_RELATIONS_HEADER,
  ESCO_SKILLS_HEADER,
  readEscoHints,
  readEscoRelations,
  readEscoSkills,
} from "./esco.ts";
import { ONET_HEADER, readOnet } from "./onet.ts";
import { readTable, type Table } from "./table.ts";
import type { TaxonomyLine } from "./taxonomy.ts";

/** A file to widen the taxonomy with. */
export interface TaxonomyFile {
  name: string;
  text: string;
}

/** What a file gives; no lines for one that only helps to read the others. */
export interface ReadTaxonomyFile {
  name: string;
  layout: Layout;
  rows: number;
  lines: TaxonomyLine[];
}

type Layout = "O*NET technology skills" | "ESCO skills" | "ESCO relations" | "ESCO broader concepts";

/** The layouts we know, and what their header row holds. */
const LAYOUTS: [Layout, string[]][] = [
  ["O*NET technology skills", ONET_HEADER],
  ["ESCO relations", ESCO_RELATIONS_HEADER],
  ["ESCO skills", ESCO_SKILLS_HEADER],
  ["ESCO broader concepts", ESCO_BROADER_HEADER],
];

/**
 * Reads files of O*NET and ESCO, told by their header row, as lines of our taxonomy. Files of one command help each other:
 * relations need the skills that they relate.
 * Throws an Error that names the file and what is expected for a layout that we do not know, and for relations alone.
 */
export function readTaxonomyFiles(files: readonly TaxonomyFile[]): ReadTaxonomyFile[] {
  const tables = files.map(({ name, text }) => ({ name, ...recognise(name, readTable(text)) }));
  const of = (layout: Layout) => tables.filter((each) => each.layout === layout).map(({ table }) => table);
  const hints = readEscoHints(of("ESCO relations"), of("ESCO broader concepts"));
  const concepts: Concepts = new Map();
  const read = new Map<Table, TaxonomyLine[]>();
  for (const table of of("O*NET technology skills")) read.set(table, readOnet(table));
  for (const table of of("ESCO skills")) read.set(table, readEscoSkills(table, hints, concepts));
  for (const { name, layout, table } of tables) {
    if (layout !== "ESCO relations" && layout !== "ESCO broader concepts") continue;
    if (of("ESCO skills").length === 0) {
      throw new Error(
        `${name} only relates ESCO's skills to each other: give it together with files such as skills_en.csv.`,
      );
    }
    if (layout === "ESCO relations") read.set(table, readEscoRelations(table, concepts));
  }
  return tables.map(({ name, layout, table }) => ({
    name,
    layout,
    rows: table.rows.length,
    lines: read.get(table) ?? [],
  }));
}

function recognise(name: string, table: Table): { layout: Layout; table: Table } {
  const isOccupations = table.header.includes("iscoGroup") || table.rows[0]?.conceptType === "Occupation";
  const layout = LAYOUTS.find(([, header]) => header.every((column) => table.header.includes(column)))?.[0];
  if (layout && !isOccupations) return { layout, table };
  const known = LAYOUTS.map(([each, header]) => `  ${each}: ${header.join(", ")}`).join("\n");
  const found = table.header.slice(0, 8).join(", ").slice(0, 200) || "nothing";
  throw new Error(
    `${name} is no file that the taxonomy can be widened with: ${isOccupations ? "it lists occupations, not skills" : `its header row holds ${found}`}.\nA file needs a header row with these columns:\n${known}`,
  );
}
