import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { widenLexicon } from "./extract.ts";
import { readEntry, SKILL_FIELDS, type SkillField, type TaxonomyEntry, type TaxonomyLine } from "./taxonomy.ts";

/** An imported file, as the database knows it. */
export interface ImportedFile {
  name: string;
  importedAt: Date;
  /** Lines that it gave. */
  entries: number;
}

let widening: TaxonomyLine[] = [];
let version = "";
/** What the database held when it was last read; null before. */
let stamp: string | null = null;

/**
 * From now on this process knows these lines beside the taxonomy's own, and none of an earlier call. Lines that cannot
 * be read (written by another version) are passed over.
 */
export function widenTaxonomy(lines: readonly TaxonomyLine[]): void {
  const entries = lines.flatMap(readable);
  widening = [...lines];
  version = lines.length === 0 ? "" : digestOf(lines);
  widenLexicon(entries);
}

/** The lines that the taxonomy is widened by: plain data, for a worker thread to call `widenTaxonomy` with. */
export function taxonomyWidening(): readonly TaxonomyLine[] {
  return widening;
}

/** A digest of what the taxonomy is widened by, "" for nothing: another one reads other skills in the same text. */
export function taxonomyVersion(): string {
  return version;
}

/**
 * Widens this process's taxonomy by what the database holds, if that has changed since the last call. Says
 * whether it has.
 */
export async function refreshTaxonomy(pool: Pick<Pool, "query">): Promise<boolean> {
  const { rows: files } = await pool.query<{ name: string; stamp: string }>(
    "SELECT name, imported_at::text AS stamp FROM taxonomy_files ORDER BY name",
  );
  const now = JSON.stringify(files);
  if (now === stamp || (stamp === null && files.length === 0 && version === "")) {
    stamp = now;
    return false;
  }
  const { rows } = await pool.query<TaxonomyLine>(
    'SELECT field, line FROM taxonomy_entries ORDER BY file COLLATE "C", line COLLATE "C"',
  );
  widenTaxonomy(rows);
  stamp = now;
  return true;
}

/** Keeps the lines of a file in the database, in place of those that it had under this name. */
export async function saveTaxonomyFile(pool: Pool, name: string, lines: readonly TaxonomyLine[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("DELETE FROM taxonomy_files WHERE name = $1", [name]);
    await client.query("INSERT INTO taxonomy_files (name, imported_at, entries) VALUES ($1, clock_timestamp(), $2)", [
      name,
      lines.length,
    ]);
    await client.query(
      "INSERT INTO taxonomy_entries (file, field, line) SELECT $1, field, line FROM unnest($2::text[], $3::text[]) AS of (field, line)",
      [name, lines.map(({ field }) => field), lines.map(({ line }) => line)],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** Takes a file back. Says whether there was one of this name. */
export async function removeTaxonomyFile(pool: Pick<Pool, "query">, name: string): Promise<boolean> {
  const { rowCount } = await pool.query("DELETE FROM taxonomy_files WHERE name = $1", [name]);
  return (rowCount ?? 0) > 0;
}

/** The imported files, by name. */
export async function listTaxonomyFiles(pool: Pick<Pool, "query">): Promise<ImportedFile[]> {
  const { rows } = await pool.query<ImportedFile>(
    'SELECT name, imported_at AS "importedAt", entries FROM taxonomy_files ORDER BY name',
  );
  return rows;
}

function readable({ field, line }: TaxonomyLine): TaxonomyEntry[] {
  try {
    const entry = readEntry(line, field as SkillField);
    return SKILL_FIELDS.includes(field) && entry.forms.length > 0 ? [entry] : [];
  } catch {
    return [];
  }
}

function digestOf(lines: readonly TaxonomyLine[]): string {
  const hash = createHash("sha256");
  for (const each of lines.map(({ field, line }) => `${field}\t${line}\n`).sort()) hash.update(each);
  return hash.digest("hex").slice(0, 16);
}
