import { createHash } from "node:crypto";
import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import { textOf } from "../embeddings/text.ts";
import type { MatchJob, MatchPerson } from "../matching/model.ts";
import { DEFAULT_SHARES } from "../matching/strategies.ts";
import { openJobs } from "./match-jobs.ts";
import { loadPeople, peopleWithProfile } from "./people.ts";

/** More jobs than this that have got their vectors are not told one by one. */
const TOLD_ONE_BY_ONE = 1_000;
const PEOPLE_AT_ONCE = 500;

export function jobText({ title, skills }: Pick<MatchJob, "title" | "skills">): string | null {
  return textOf([title], skills);
}

export function personText({ headline, titles, skills }: MatchPerson): string | null {
  return textOf([headline, ...titles], skills);
}

/** What a text is stored by. */
export function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** The vectors of those of the texts that have one, by text; null: the model makes nothing of it. */
export async function storedVectors(
  pool: pg.Pool,
  model: string,
  texts: readonly string[],
): Promise<Map<string, Int8Array | null>> {
  if (texts.length === 0) return new Map();
  const byHash = new Map(texts.map((text) => [hashOf(text).toString("hex"), text]));
  const { rows } = await pool.query<{ hash: Buffer; vector: Buffer }>(
    "SELECT hash, vector FROM embeddings WHERE model = $1 AND hash = ANY($2)",
    [model, [...byHash.keys()].map((hash) => Buffer.from(hash, "hex"))],
  );
  return new Map(
    rows.map(({ hash, vector }) => {
      const text = byHash.get(hash.toString("hex")) as string;
      return [
        text,
        vector.length === 0 ? null : Int8Array.from(new Int8Array(vector.buffer, vector.byteOffset, vector.length)),
      ];
    }),
  );
}

export async function storeVectors(
  pool: pg.Pool,
  model: string,
  vectors: ReadonlyMap<string, Int8Array | null>,
): Promise<void> {
  if (vectors.size === 0) return;
  const bytes = (vector: Int8Array | null) => (vector ? Buffer.from(vector) : Buffer.alloc(0));
  await pool.query(
    "INSERT INTO embeddings (model, hash, vector) SELECT $1, * FROM unnest($2::bytea[], $3::bytea[]) ON CONFLICT DO NOTHING",
    [model, [...vectors.keys()].map(hashOf), [...vectors.values()].map(bytes)],
  );
}

/** Whether another model was in use before. */
export async function hasOtherModels(pool: pg.Pool, model: string): Promise<boolean> {
  const { rowCount } = await pool.query("SELECT FROM embeddings WHERE model <> $1 LIMIT 1", [model]);
  return rowCount === 1;
}

/** What they made is of no use any more. */
export async function forgetOtherModels(pool: pg.Pool, model: string): Promise<void> {
  await pool.query("DELETE FROM embeddings WHERE model <> $1", [model]);
}

/**
 * Says that these jobs have got their vectors, as if they had changed: every process takes them in anew, and the lists follow.
 * Of many it is said that everything changed, by which the follower queues one run for everybody.
 * @param all whatever the jobs
 */
export async function tellEmbedded(pool: pg.Pool, jobIds: readonly number[], all: boolean): Promise<void> {
  await transaction(pool, async (client) => {
    const everything = all || jobIds.length > TOLD_ONE_BY_ONE;
    const { rows } = await client.query<{ version: string }>(
      `UPDATE corpus SET version = version + 1, forgotten_to = CASE WHEN $1 THEN version + 1 ELSE forgotten_to END RETURNING version`,
      [everything],
    );
    if (!everything)
      await client.query("INSERT INTO job_changes (version, job_id) SELECT $1, * FROM unnest($2::int[])", [
        rows[0]?.version,
        jobIds,
      ]);
    await client.query("SELECT pg_notify('jobs', '')");
  });
}

/**
 * Deletes the vectors of texts that are no open job's and no person's any more.
 * @returns how many (with `dryRun`, how many it would be); null where there are none at all
 */
export async function pruneVectors(pool: pg.Pool, now: Date, dryRun: boolean): Promise<number | null> {
  const { rowCount } = await pool.query("SELECT FROM embeddings LIMIT 1");
  if (!rowCount) return null;
  return transaction(pool, async (client) => {
    await client.query("CREATE TEMPORARY TABLE said (hash bytea PRIMARY KEY) ON COMMIT DROP");
    const keep = (texts: (string | null)[]) =>
      client.query("INSERT INTO said SELECT * FROM unnest($1::bytea[]) ON CONFLICT DO NOTHING", [
        texts.flatMap((text) => (text === null ? [] : [hashOf(text)])),
      ]);
    for await (const batch of openJobs(client, now, null)) await keep(batch.map(jobText));
    const people = await peopleWithProfile(pool);
    for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
      const ids = people.slice(from, from + PEOPLE_AT_ONCE);
      const read = await loadPeople(pool, ids, { now, shares: DEFAULT_SHARES });
      await keep([...read.values()].map(personText));
    }
    const deleted = await client.query("DELETE FROM embeddings WHERE hash NOT IN (SELECT hash FROM said)");
    await client.query("DROP TABLE said");
    if (dryRun) await client.query("ROLLBACK; BEGIN");
    return deleted.rowCount ?? 0;
  });
}
