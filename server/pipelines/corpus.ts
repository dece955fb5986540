import type pg from "pg";
import { createJobIndexBuilder } from "../matching/job-index.ts";
import { createJobPool, type JobPool } from "../matching/job-pool.ts";
import { refreshTaxonomy } from "../skills/widening.ts";
import { createEmbeddings } from "./embeddings.ts";
import type { IndexFile } from "./index-file.ts";
import { withKernel } from "./kernel.ts";
import { isOutgrown, learnCorpus, type StoredCorpus, storedCorpus } from "./learnt.ts";
import { openAmong, openJobs } from "./match-jobs.ts";

/** So many changes are not read one by one any more. */
const TOO_MANY_CHANGES = 10_000;
/** The large index is made anew when so many jobs, and a tenth of all, came or closed since. */
const UNTIDY = 1_000;

/** All jobs that are matched, as of a version of the corpus. The pool follows the jobs until the next look. */
export interface LoadedCorpus {
  version: string;
  jobs: JobPool;
}

/** What changed from one look to the next. */
export interface JobChanges {
  /** Jobs that are open now and were not, or not so. */
  arrived: number[];
  /** Jobs that were open, or not so. */
  closed: number[];
}

/** The jobs as they are known at this moment, with the changes up to a version. */
export interface LatestJobs {
  version: bigint;
  jobs: JobPool;
}

function originOf({ id, learntAt }: StoredCorpus): string {
  return `${id} ${learntAt}`;
}

export type CorpusLoader = ReturnType<typeof createCorpusLoader>;

interface Loaded {
  learntId: number;
  changeVersion: bigint;
  jobs: JobPool;
}

interface Versions {
  version: string;
  forgottenTo: string;
  learntId: number | null;
}

/** Changes with every change of the jobs, and with what is learnt of them. */
export async function corpusVersion(pool: pg.Pool): Promise<string> {
  const { version, learntId } = await versionsIn(pool);
  return `${version} ${learntId}`;
}

async function versionsIn(client: Pick<pg.ClientBase, "query">): Promise<Versions> {
  const { rows } = await client.query<Versions>(
    `SELECT version, forgotten_to AS "forgottenTo", (SELECT max(id) FROM learnt_corpora) AS "learntId" FROM corpus`,
  );
  return rows[0] as Versions;
}

/**
 * Keeps the index of all open jobs: what comes and goes is put in and closed one by one, as the database tells it.
 * @param windowDays only jobs discovered in so many days; null: all
 * @param learn learns from the open jobs and stores it
 * @param embeddings where vectors come from if they are a sentence model's
 * @param file where the index is kept from one start to the next
 */
export function createCorpusLoader(
  pool: pg.Pool,
  windowDays: number | null,
  learn: (now: Date) => Promise<void> = (now) => learnCorpus(pool, now),
  embeddings = createEmbeddings(pool, null),
  file: IndexFile | null = null,
) {
  const listeners: ((changes: JobChanges | null) => void)[] = [];
  let loaded: Loaded | null = null;
  let loading: Promise<unknown> = Promise.resolve();
  let renewing: Promise<void> | null = null;

  const tell = (changes: JobChanges | null) => {
    for (const listener of listeners) listener(changes);
  };

  async function refresh(now: Date): Promise<Loaded> {
    const { version, forgottenTo, learntId } = await versionsIn(pool);
    const usable = loaded !== null && loaded.changeVersion >= BigInt(forgottenTo);
    const changes = loaded && usable ? await follow(loaded, BigInt(version), now) : null;
    if (!changes || !loaded) {
      const kept = loaded ? null : await loadKept();
      // It has yet to be followed, and may be too far behind for that.
      loaded = kept && (await follow(kept, BigInt(version), now)) ? kept : await load(now);
      tell(null);
      return loaded;
    }
    if (changes.arrived.length + changes.closed.length > 0) tell(changes);
    const isUntidy = loaded.jobs.drift >= Math.max(UNTIDY, loaded.jobs.open / 10);
    if (isUntidy || loaded.learntId !== learntId) void renew(now).catch(() => {});
    return loaded;
  }

  /** Null: so much changed that all is better read anew. */
  async function follow(known: Loaded, version: bigint, now: Date): Promise<JobChanges | null> {
    const due = known.jobs.closeDue(now.getTime());
    if (version === known.changeVersion) return { arrived: [], closed: due };
    return snapshot(async (client) => {
      const { rows } = await client.query<{ jobId: number }>(
        `SELECT DISTINCT job_id AS "jobId" FROM job_changes WHERE version > $1 LIMIT ${TOO_MANY_CHANGES}`,
        [known.changeVersion],
      );
      if (rows.length === TOO_MANY_CHANGES) return null;
      const ids = rows.map(({ jobId }) => jobId);
      const arrived = await openAmong(client, ids, now, windowDays);
      await embeddings.ofJobs(arrived);
      known.changeVersion = BigInt((await versionsIn(client)).version);
      const closed = known.jobs.close(ids);
      known.jobs.put(arrived);
      return { arrived: arrived.map(({ id }) => id), closed: [...due, ...closed] };
    });
  }

  async function load(now: Date): Promise<Loaded> {
    await refreshTaxonomy(pool);
    const embeddedIn = await embeddings.dimensions();
    let stored = await storedCorpus(pool, embeddedIn);
    if (!stored) {
      await learn(now);
      stored = await storedCorpus(pool, embeddedIn);
    }
    if (!stored) throw new Error("What was learnt of the jobs is not there.");
    const { id, corpus } = stored;
    const fresh = await snapshot(async (client) => {
      const builder = createJobIndexBuilder(corpus);
      const changeVersion = BigInt((await versionsIn(client)).version);
      for await (const batch of openJobs(client, now, windowDays)) {
        await embeddings.ofJobs(batch);
        for (const job of batch) builder.add(job);
      }
      return { changeVersion, index: await withKernel(builder.finish()) };
    });
    void file?.write(fresh.index, { learnt: originOf(stored), version: fresh.changeVersion });
    return { learntId: id, changeVersion: fresh.changeVersion, jobs: createJobPool(fresh.index) };
  }

  /** From disk; null: there is none, or the changes since are no longer told. */
  async function loadKept(): Promise<Loaded | null> {
    if (!file) return null;
    await refreshTaxonomy(pool);
    const stored = await storedCorpus(pool);
    const kept = stored && (await file.read(originOf(stored), stored.corpus));
    const { version, forgottenTo } = await versionsIn(pool);
    if (!kept || kept.version < BigInt(forgottenTo) || kept.version > BigInt(version)) return null;
    // It serves at once, and faster once the kernel has laid it out.
    setImmediate(() => void withKernel(kept.index));
    return { learntId: stored.id, changeVersion: kept.version, jobs: createJobPool(kept.index) };
  }

  /**
   * Makes the large index anew, tidily and by what was learnt last, while the one there is goes on being used; what happened
   * meanwhile is followed then. One that failed is tried again at the next look.
   */
  function renew(now: Date): Promise<void> {
    renewing ??= load(now)
      .then((fresh) =>
        inTurn(async () => {
          // Nobody gets to see older jobs than before.
          const { version } = await versionsIn(pool);
          if (!(await follow(fresh, BigInt(version), now))) return;
          const isOther = loaded?.learntId !== fresh.learntId;
          loaded = fresh;
          if (isOther) tell(null);
        }),
      )
      .finally(() => {
        renewing = null;
      });
    return renewing;
  }

  /** What is read in it is of one moment. */
  async function snapshot<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
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

  /** One at a time. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = loading.then(work);
    loading = result.catch(() => {});
    return result;
  }

  /** The jobs as of now. */
  function current(now: Date): Promise<LoadedCorpus> {
    return inTurn(async () => {
      const { changeVersion, learntId, jobs } = await refresh(now);
      return { version: `${changeVersion} ${learntId}`, jobs };
    });
  }

  return {
    current,
    embeddings,
    /** The same, after learning from them if they have become a fifth more or fewer since that was last done. */
    async relearnt(now: Date): Promise<LoadedCorpus> {
      const { jobs } = await current(now);
      if (isOutgrown(jobs.corpus, jobs.open)) {
        await learn(now);
        // One that was begun before knows nothing of it.
        await renewing?.catch(() => {});
        await renew(now);
      }
      return current(now);
    },
    /** Tells of every change (twice perhaps) before anybody gets to see it; null: everything may have changed. */
    onChange: (listener: (changes: JobChanges | null) => void): void => void listeners.push(listener),
    /** As of the latest look, which there must have been. */
    latest(): LatestJobs {
      if (!loaded) throw new Error("Nobody has looked at the jobs yet.");
      return { version: loaded.changeVersion, jobs: loaded.jobs };
    },
  };
}
