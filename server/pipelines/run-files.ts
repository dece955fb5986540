import type pg from "pg";

/**
 * The file that a run reads, kept in the database until the run has ended: whoever takes the run, on whichever machine, has it.
 */

/** What a file is read from: chunks of any size. */
export type FileContent = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** So many bytes at most are a row. */
const PART_BYTES = 1024 * 1024;

/** Stores a run's file; in the transaction that inserts the run. */
export async function storeFile(client: pg.ClientBase, runId: string, content: FileContent): Promise<void> {
  let part = 0;
  for await (const bytes of parts(content))
    await client.query("INSERT INTO run_files (run_id, part, bytes) VALUES ($1, $2, $3)", [runId, part++, bytes]);
}

async function* parts(content: FileContent): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content)
    for (let from = 0; from < chunk.length; from += PART_BYTES) {
      const piece = chunk.subarray(from, from + PART_BYTES);
      if (size + piece.length > PART_BYTES) {
        yield Buffer.concat(waiting);
        [waiting, size] = [[], 0];
      }
      waiting.push(piece);
      size += piece.length;
    }
  if (size > 0) yield Buffer.concat(waiting);
}

/** A run's file, from its beginning. */
export async function* readFile(pool: pg.Pool, runId: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part++) {
    const { rows } = await pool.query<{ bytes: Buffer }>(
      "SELECT bytes FROM run_files WHERE run_id = $1 AND part = $2",
      [runId, part],
    );
    if (!rows[0]) return;
    yield rows[0].bytes;
  }
}

/** Takes out what a run read, in the transaction that ends it. */
export async function dropFile(client: pg.ClientBase, runId: string): Promise<void> {
  await client.query("DELETE FROM run_files WHERE run_id = $1", [runId]);
}
