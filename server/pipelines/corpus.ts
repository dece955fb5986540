import { setImmediate } from "node:timers/promises";
import type pg from "pg";
import { createJobPool, type JobPool } from "../matching/job-pool.ts";
import type { JobIndex } from "../matching/layout.ts";
import type { MatchJob } from "../matching/model.ts";
import { refreshTaxonomy, taxonomyVersion } from "../skills/widening.ts";
import { createEmbeddings, type Embeddings } from "./embeddings.ts";
import { type IndexFile, originOf } from "./index-file.ts";
import { readIndex, snapshot, versionsIn } from "./index-reading.ts";
import { withKernel } from "./kernel.ts";
import { isOutgrown, learnCorpus, type StoredCorpus, storedCorpus } from "./learnt.ts";
import { openAmong } from "./match-jobs.ts";

/** So many changes are not read one by one any more. */
const TOO_MANY_CHANGES = 10_000;
/** All is put in one large index again when so many jobs, and a tenth of all, came or closed since. */
const UNTIDY = 1_000;

/** All jobs that are matched, as of a version of the corpus. The pool follows the jobs until the next look. */
export interface LoadedCorpus {
  version: string;
  jobs: JobPool;
}

/** What changed from one look to the next. */
export interface JobChanges {
  /** Jobs that are open now and were not, or not so. */
  arrived: readonly MatchJob[];
  /** Jobs that were open, or not so. */
  closed: readonly number[];
}

/** The jobs as they are known at this moment, with the changes up to a version. */
export interface LatestJobs {
  version: bigint;
  /** Of what was learnt of them. */
  learntId: number;
  jobs: JobPool;
}

export type CorpusLoader = ReturnType<typeof createCorpusLoader>;

export interface CorpusLoaderOptions {
  /** Learns from the open jobs and stores it in place of `known`; the index, too, where it is kept. */
  learn?: (now: Date, known: number | null) => Promise<void>;
  /** Where vectors come from if they are a sentence model's. */
  embeddings?: Embeddings;
  /** Where the index is kept from one start to the next. */
  file?: IndexFile | null;
}

interface Loaded {
  stored: StoredCorpus;
  /** By which skills are related. */
  taxonomy: string;
  changeVersion: bigint;
  jobs: JobPool;
}

/** Changes with every change of the jobs, and with what is learnt of them. */
export async function corpusVersion(pool: pg.Pool): Promise<string> {
  const { version, learntId } = await versionsIn(pool);
  return `${version} ${learntId}`;
}

/** The jobs that changed; null: too many. */
async function changedIds(client: Pick<pg.ClientBase, "query">, after: bigint): Promise<number[] | null> {
  const { rows } = await client.query<{ jobId: number }>(
    `SELECT DISTINCT job_id AS "jobId" FROM job_changes WHERE version > $1 LIMIT ${TOO_MANY_CHANGES}`,
    [after],
  );
  return rows.length === TOO_MANY_CHANGES ? null : rows.map(({ jobId }) => jobId);
}

/**
 * Keeps the index of all open jobs: what comes and goes is put in and closed one by one, as the database tells it.
 * @param windowDays only jobs discovered in so many days; null: all
 */
export function createCorpusLoader(pool: pg.Pool, windowDays: number | null, options: CorpusLoaderOptions = {}) {
  const {
    learn = (now: Date, known: number | null) => learnCorpus(pool, now, { known }),
    embeddings = createEmbeddings(pool, null),
    file = null,
  } = options;
  const listeners = new Set<(changes: JobChanges | null) => void>();
  let loaded: Loaded | null = null;
  let loading: Promise<unknown> = Promise.resolve();
  let renewing: Promise<void> | null = null;
  let isTidying = false;
  let isKeeping = false;

  const tell = (changes: JobChanges | null) => {
    for (const listener of listeners) listener(changes);
  };

  async function refresh(now: Date): Promise<Loaded> {
    const { version, forgottenTo, learntId } = await versionsIn(pool);
    const usable = loaded !== null && loaded.changeVersion >= forgottenTo;
    const changes = loaded && usable ? await follow(loaded, version, now) : null;
    if (!changes || !loaded) {
      const kept = loaded ? null : await loadKept(now);
      // It has yet to be followed, and may be too far behind for that.
      loaded = kept && (await follow(kept, version, now)) ? kept : await load(now);
      tell(null);
      return loaded;
    }
    if (changes.arrived.length + changes.closed.length > 0) tell(changes);
    // Another process learnt anew, or relations of skills are others.
    if (loaded.stored.id !== learntId || loaded.taxonomy !== taxonomyVersion()) void renew(now).catch(() => {});
    if (loaded.jobs.drift >= Math.max(UNTIDY, loaded.jobs.open / 10)) tidy(loaded);
    return loaded;
  }

  /**
   * Puts what came since into the large index, and takes out of it what closed, while it goes on being used; nothing is read for
   * that. One that failed is tried again at the next look.
   */
  function tidy({ jobs, stored, changeVersion }: Loaded): void {
    if (isTidying) return;
    isTidying = true;
    const lay = async (index: JobIndex) => {
      await withKernel(index);
      if (loaded?.jobs === jobs) keep(stored, changeVersion, index);
    };
    void jobs
      .tidy(lay, () => setImmediate())
      .catch(() => {})
      .finally(() => {
        isTidying = false;
      });
  }

  /** While one is being written, the next is left to the time after. */
  function keep(stored: StoredCorpus, version: bigint, index: JobIndex): void {
    if (!file || isKeeping) return;
    isKeeping = true;
    void file.write(index, { learnt: originOf(stored), version }).finally(() => {
      isKeeping = false;
    });
  }

  /** Null: so much changed that all is better read anew. */
  async function follow(known: Loaded, version: bigint, now: Date): Promise<JobChanges | null> {
    const due = known.jobs.closeDue(now.getTime());
    if (version === known.changeVersion) return { arrived: [], closed: due };
    return snapshot(pool, async (client) => {
      const ids = await changedIds(client, known.changeVersion);
      if (ids === null) return null;
      const arrived = await openAmong(client, ids, now, windowDays);
      await embeddings.ofJobs(arrived);
      known.changeVersion = (await versionsIn(client)).version;
      const closed = known.jobs.close(ids);
      known.jobs.put(arrived);
      return { arrived, closed: [...due, ...closed] };
    });
  }

  /** The one that is known already, where it is still that. */
  async function storedNow(): Promise<StoredCorpus | null> {
    const { learntId } = await versionsIn(pool);
    if (loaded?.stored.id === learntId && loaded?.taxonomy === taxonomyVersion()) return loaded.stored;
    return storedCorpus(pool, await embeddings.dimensions());
  }

  /** The first time, it is learnt. */
  async function storedOrLearnt(now: Date): Promise<StoredCorpus> {
    await refreshTaxonomy(pool);
    const known = await storedNow();
    if (known) return known;
    await learn(now, 0);
    const stored = await storedNow();
    if (!stored) throw new Error("What was learnt of the jobs is not there.");
    return stored;
  }

  async function load(now: Date): Promise<Loaded> {
    const stored = await storedOrLearnt(now);
    const read = await readIndex(pool, now, { corpus: stored.corpus, windowDays, embeddings });
    const index = await withKernel(read.index);
    keep(stored, read.version, index);
    return loadedOf(stored, read.version, index);
  }

  function loadedOf(stored: StoredCorpus, changeVersion: bigint, index: JobIndex): Loaded {
    return { stored, taxonomy: taxonomyVersion(), changeVersion, jobs: createJobPool(index) };
  }

  /** From disk; null: there is none, or the changes since are no longer told. */
  async function loadKept(now: Date): Promise<Loaded | null> {
    if (!file) return null;
    const stored = await storedOrLearnt(now);
    const kept = await file.read(originOf(stored), stored.corpus);
    const { version, forgottenTo } = await versionsIn(pool);
    if (!kept || kept.version < forgottenTo || kept.version > version) return null;
    // It serves at once, and faster once the kernel has laid it out.
    setImmediate(() => void withKernel(kept.index));
    return loadedOf(stored, kept.version, kept.index);
  }

  /**
   * Makes the large index anew by what was learnt last, while the one there is goes on being used; what happened
   * meanwhile is followed then. One that failed is tried again at the next look.
   * @param isLearnt resolves when that is there; who learns may have written the index as well
   */
  function renew(now: Date, isLearnt: Promise<void> = Promise.resolve()): Promise<void> {
    renewing ??= isLearnt
      .then(async () => (await loadKept(now)) ?? load(now))
      .then((fresh) =>
        inTurn(async () => {
          // Nobody gets to see older jobs than before.
          const { version } = await versionsIn(pool);
          if (!(await follow(fresh, version, now))) return;
          const isOther = loaded?.stored.id !== fresh.stored.id;
          loaded = fresh;
          if (isOther) tell(null);
        }),
      )
      .finally(() => {
        renewing = null;
      });
    return renewing;
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
      const { changeVersion, stored, jobs } = await refresh(now);
      return { version: `${changeVersion} ${stored.id}`, jobs };
    });
  }

  /** Until the jobs are judged by what was learnt last, by whichever process. */
  async function renewed(now: Date): Promise<void> {
    for (;;) {
      await current(now);
      const { learntId } = await versionsIn(pool);
      if (learntId === null || loaded?.stored.id === learntId) return;
      // One that was begun before knows nothing of it.
      while (renewing) await renewing.catch(() => {});
      if (loaded?.stored.id !== learntId) await renew(now);
    }
  }

  return {
    current,
    embeddings,
    /** The same, after learning from them if they have become a fifth more or fewer since that was last done. */
    async relearnt(now: Date): Promise<LoadedCorpus> {
      const { jobs } = await current(now);
      if (isOutgrown(jobs.corpus, jobs.open)) {
        // One that was begun before knows nothing of it.
        while (renewing) await renewing.catch(() => {});
        await renew(now, learn(now, loaded?.stored.id ?? null));
      }
      await renewed(now);
      return current(now);
    },
    renewed,
    /** Tells of every change (twice perhaps) before anybody gets to see it; null: everything may have changed. @returns what ends it */
    onChange(listener: (changes: JobChanges | null) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** As of the latest look, which there must have been. */
    latest(): LatestJobs {
      if (!loaded) throw new Error("Nobody has looked at the jobs yet.");
      return { version: loaded.changeVersion, learntId: loaded.stored.id, jobs: loaded.jobs };
    },
  };
}
