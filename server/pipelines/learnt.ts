import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type pg from "pg";
import { createCorpus, createLearner, type Learnt } from "../matching/corpus.ts";
import { createJobIndexBuilder } from "../matching/job-index.ts";
import type { Corpus } from "../matching/model.ts";
import { SKILL_LORE } from "../skills/lore.ts";
import { type IndexFile, originOf } from "./index-file.ts";
import { versionsIn } from "./index-reading.ts";
import { insertForAll } from "./ledger.ts";
import { openJobs } from "./match-jobs.ts";
import { runThread, WORTH_A_THREAD } from "./thread.ts";

/** What was learnt of the postings, as it is stored. */
export interface StoredCorpus {
  id: number;
  /** When it was learnt, as the database writes it: with the id, what no other has. */
  learntAt: string;
  corpus: Corpus;
}

/** Where the open jobs have become so many times as many, or as few, it is time to learn anew. */
const GROWN = 1.2;

export function isOutgrown({ jobs }: Pick<Corpus, "jobs">, open: number): boolean {
  return open > jobs * GROWN || open * GROWN < jobs;
}

/** Where they have become twice as many, what was learnt tells nothing any more: it is learnt anew before anybody is judged by it. */
const OUTDATED = 2;

export function isOutdated({ jobs }: Pick<Corpus, "jobs">, open: number): boolean {
  return open > jobs * OUTDATED;
}

/**
 * By which all are judged now; null before anything was learnt.
 * @param embeddedIn numbers in the vectors of the sentence model; null: there is none; and see learnCorpus
 */
export async function storedCorpus(
  client: Pick<pg.ClientBase, "query">,
  embeddedIn: number | null = null,
): Promise<StoredCorpus | null> {
  const { rows } = await client.query<{ id: number; learntAt: string; learnt: Buffer }>(
    `SELECT id, learnt_at::text AS "learntAt", learnt FROM learnt_corpora ORDER BY id DESC LIMIT 1`,
  );
  const row = rows[0];
  if (!row) return null;
  const text = await promisify(gunzip)(row.learnt);
  return {
    id: row.id,
    learntAt: row.learntAt,
    corpus: createCorpus(JSON.parse(text.toString()) as Learnt, SKILL_LORE, embeddedIn),
  };
}

/**
 * The same as learnCorpus, in a thread of its own where it would keep this one busy for long.
 * @param options the path of the index file, which that thread writes as well; null: there is none
 */
export async function learnApart(
  pool: pg.Pool,
  directUrl: string,
  now: Date,
  { path = null, known = null }: { path?: string | null; known?: number | null } = {},
): Promise<void> {
  const { rows } = await pool.query<{ open: number }>("SELECT count(*)::int AS open FROM jobs WHERE status = 'OPEN'");
  if (rows[0]!.open < WORTH_A_THREAD) return learnCorpus(pool, now, { known });
  await runThread(new URL("./learner-thread.ts", import.meta.url), { directUrl, now, path, known });
}

/**
 * Learns from all jobs that are open at `now`, and stores it in place of what was known.
 * @param options `file`: where the index of the same jobs is written to: they are read but once; null: it is not. `known`: id of what is to
 *   be replaced; where somebody else has replaced it meanwhile, theirs stands. Null: whatever there is
 */
export async function learnCorpus(
  pool: pg.Pool,
  now: Date,
  { file = null, known = null }: { file?: IndexFile | null; known?: number | null } = {},
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    // Of two at once the second waits, and finds what the first has learnt.
    await client.query("LOCK TABLE learnt_corpora IN SHARE ROW EXCLUSIVE MODE");
    const other = await client.query("SELECT FROM learnt_corpora WHERE id > $1", [known]);
    if (other.rowCount) return void (await client.query("ROLLBACK"));
    // What changes from here on is followed, and does no harm where it is in the index already.
    const { version } = await versionsIn(client);
    const learner = createLearner(SKILL_LORE);
    const builder = file && createJobIndexBuilder(null);
    for await (const batch of openJobs(client, now, null))
      for (const job of batch) {
        learner.add(job);
        builder?.add(job);
      }
    const learnt = learner.finish();
    const packed = await promisify(gzip)(JSON.stringify(learnt));
    // Lists that are being written by it come first; those that come later are made by the new one.
    await client.query("DELETE FROM learnt_corpora");
    const { rows } = await client.query<Pick<StoredCorpus, "id" | "learntAt">>(
      `INSERT INTO learnt_corpora (learnt_at, jobs, learnt) VALUES ($1, $2, $3) RETURNING id, learnt_at::text AS "learntAt"`,
      [now, learnt.jobs, packed],
    );
    // Everybody's list is made by it, whatever becomes of this process.
    await insertForAll(client);
    await client.query("COMMIT");
    if (builder && file)
      await file.write(builder.finish(createCorpus(learnt, SKILL_LORE)), { learnt: originOf(rows[0]!), version });
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
