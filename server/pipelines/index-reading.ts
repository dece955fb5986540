import type pg from "pg";
import { createJobIndexBuilder } from "../matching/job-index.ts";
import type { JobIndex } from "../matching/layout.ts";
import type { Corpus } from "../matching/model.ts";
import type { Embeddings } from "./embeddings.ts";
import { openJobs } from "./match-jobs.ts";

/** Versions of the jobs, and of what was learnt of them. */
export interface Versions {
  version: bigint;
  /** What changed up to here is no longer told. */
  forgottenTo: bigint;
  learntId: number | null;
}

export async function versionsIn(client: Pick<pg.ClientBase, "query">): Promise<Versions> {
  const { rows } = await client.query<Record<"version" | "forgottenTo", string> & Pick<Versions, "learntId">>(
    `SELECT version, forgotten_to AS "forgottenTo", (SELECT max(id) FROM learnt_corpora) AS "learntId" FROM corpus`,
  );
  const { version, forgottenTo, learntId } = rows[0]!;
  return { version: BigInt(version), forgottenTo: BigInt(forgottenTo), learntId };
}

/** What is read in it is of one moment. */
export async function snapshot<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/**
 * Reads all jobs that are open at `now` into an index, without the kernel.
 * @param windowDays only those discovered in so many days; null: all
 * @returns it, and the version of the jobs that it has
 */
export function readIndex(
  pool: pg.Pool,
  now: Date,
  { corpus, windowDays, embeddings }: { corpus: Corpus; windowDays: number | null; embeddings: Embeddings },
): Promise<{ index: JobIndex; version: bigint }> {
  return snapshot(pool, async (client) => {
    const builder = createJobIndexBuilder(corpus);
    const { version } = await versionsIn(client);
    for await (const batch of openJobs(client, now, windowDays)) {
      await embeddings.ofJobs(batch);
      for (const job of batch) builder.add(job);
    }
    return { version, index: builder.finish(corpus) };
  });
}
