import pg from "pg";

/**
 * The limit of an import: rows that are finished already, taken from the table jobs of SOURCE_URL into memory, go into
 * the same table of DATABASE_URL, with its indexes and triggers, as `INSERT … SELECT FROM unnest … ON CONFLICT DO
 * UPDATE`, 1,000 a transaction. First into the empty table, then once more. Prints both times as JSON.
 */
export interface Upserted {
  rows: number;
  firstSeconds: number;
  secondSeconds: number;
}

const BATCH = 1_000;

interface Column {
  name: string;
  type: string;
}

async function readColumns(pool: pg.Pool): Promise<Column[]> {
  const { rows } = await pool.query<Column>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = 'jobs'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'search_text' ORDER BY attnum`,
  );
  return rows;
}

/** Every column of every batch as an array of texts, ready to be sent. */
async function readBatches(pool: pg.Pool, columns: Column[]): Promise<(string | null)[][][]> {
  const list = columns.map(({ name }) => `${name}::text`).join(", ");
  const batches: (string | null)[][][] = [];
  for (let from = 0; ; from += BATCH) {
    const { rows } = await pool.query<(string | null)[]>({
      text: `SELECT ${list} FROM jobs ORDER BY id OFFSET ${from} LIMIT ${BATCH}`,
      rowMode: "array",
    });
    if (rows.length === 0) return batches;
    batches.push(columns.map((_, column) => rows.map((row) => row[column] ?? null)));
  }
}

async function upsert(pool: pg.Pool, columns: Column[], batches: (string | null)[][][]): Promise<number> {
  const names = columns.map(({ name }) => name).join(", ");
  const sql = `INSERT INTO jobs (${names}) SELECT ${columns.map(({ name, type }) => `v.${name}::${type}`).join(", ")}
    FROM unnest(${columns.map((_, place) => `$${place + 1}::text[]`).join(", ")}) AS v(${names})
    ON CONFLICT (id) DO UPDATE SET ${columns.map(({ name }) => `${name} = excluded.${name}`).join(", ")}`;
  const startedAt = performance.now();
  for (const batch of batches) await pool.query(sql, batch);
  return (performance.now() - startedAt) / 1000;
}

const source = new pg.Pool({ connectionString: process.env.SOURCE_URL, max: 1 });
const target = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
const columns = await readColumns(source);
const batches = await readBatches(source, columns);
// Jobs point at their companies, and the trigger reads them: they are there before the clock starts.
const companies = await source.query("SELECT coalesce(json_agg(c), '[]')::text AS all FROM companies c");
await target.query("INSERT INTO companies SELECT * FROM json_populate_recordset(NULL::companies, $1)", [
  companies.rows[0]?.all,
]);
const upserted: Upserted = {
  rows: batches.reduce((sum, [first]) => sum + (first?.length ?? 0), 0),
  firstSeconds: await upsert(target, columns, batches),
  secondSeconds: await upsert(target, columns, batches),
};
await Promise.all([source.end(), target.end()]);
console.log(JSON.stringify(upserted));
