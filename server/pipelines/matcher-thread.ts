import { parentPort, workerData } from "node:worker_threads";
import { isAway } from "../database/away.ts";
import { createPool } from "../database/pool.ts";
import type { Encoder } from "../embeddings/encoder.ts";
import { LeaseLost } from "./chunks.ts";
import { type CorpusLoader, createCorpusLoader } from "./corpus.ts";
import { createEmbeddings } from "./embeddings.ts";
import { followJobs } from "./follow.ts";
import { generate, type MadeList } from "./generation.ts";
import { createIndexFile } from "./index-file.ts";
import { learnApart } from "./learnt.ts";
import type { MatcherAnswer, MatcherData, MatcherRequest } from "./matcher.ts";
import { createJobSearch } from "./search-jobs.ts";
import type { ListRules } from "./shortlists.ts";

/**
 * The matching thread: reads people, ranks all open jobs for each, writes the shortlists; answers searches; and follows the
 * jobs as they come and close.
 */

/** Connections: the index is loaded and people are read while other runs write. */
const POOL_MAX = 6;
const PROGRESS_EVERY_MS = 200;

const port = parentPort;
if (!port) throw new Error("matcher-thread.ts runs in a worker thread");
const data = workerData.data as MatcherData;
const { directUrl, shares, indexFile, follows, embeddings: settings, encoderModule } = data;
const load = new Int32Array(data.load);
const pool = createPool({
  connectionString: directUrl,
  max: POOL_MAX,
  application_name: "shortlist matcher",
  // Connections are kept: a generation for one person must not begin with a handshake.
  idleTimeoutMillis: 0,
});
const tell = (message: MatcherAnswer) => port.postMessage(message);
const complain = (warning: string, cause: string) => tell({ id: null, warning, cause });
const openEncoder = async (): Promise<Encoder> => (await import(encoderModule)).openEncoder(settings);
const embeddings = createEmbeddings(pool, settings && openEncoder, complain);
/** All open jobs; and where shortlists are made of the newest jobs alone, those. Searches are over all. */
const allJobs = openLoader(null);
const newestJobs = new Map<number, CorpusLoader>();
const searchJobs = createJobSearch(pool, allJobs, shares);
const cancelled = new Set<number>();
/** Generations under way, in the order in which they came. */
const generating = new Set<number>();
/** A main thread that is busier than this is serving people. */
const SERVING = 100;
const isServing = () => Atomics.load(load, 0) > SERVING;
/** To whoever follows in this thread. */
let hand: ((made: readonly MadeList[]) => void) | null = null;

port.on("message", (message: MatcherRequest) => {
  if ("cancel" in message) cancelled.add(message.id);
  else void answer(message);
});

if (follows) {
  void followJobs({
    pool,
    directUrl,
    loader: loaderOf(follows),
    shares,
    rules: follows,
    now: () => new Date(),
    complain,
    onHand(to) {
      hand = to;
    },
  });
}

async function answer(message: Exclude<MatcherRequest, { cancel: true }>): Promise<void> {
  const { id } = message;
  try {
    if ("search" in message) tell({ id, found: await searchJobs(message.search, message.now) });
    else if ("open" in message) {
      await embeddings.dimensions();
      tell({ id, counts: {} });
    } else {
      const { request } = message;
      let toldAt = 0;
      generating.add(id);
      // Of several at once the first one goes on, and the others wait until nobody is served.
      const isFirst = () => generating.values().next().value === id;
      const counts = await generate({ pool, loader: loaderOf(request.rules), shares, isServing, isFirst }, request, {
        isCancelled: () => cancelled.has(id),
        progress(done, total, counts) {
          if (done > 0 && done < total && Date.now() - toldAt < PROGRESS_EVERY_MS) return;
          toldAt = Date.now();
          tell({ id, progress: { done, total, counts } });
        },
        warn: (warning, cause) => tell({ id, warning, cause }),
        made: (lists) => {
          if (follows?.windowDays === request.rules.windowDays) hand?.(lists);
        },
      });
      tell({ id, counts });
    }
  } catch (error) {
    const why = error instanceof LeaseLost ? "LOST" : isAway(error) ? "AWAY" : null;
    tell({ id, error: (error as Error).stack ?? String(error), why });
  } finally {
    cancelled.delete(id);
    generating.delete(id);
  }
}

function loaderOf({ windowDays }: ListRules): CorpusLoader {
  if (windowDays === null) return allJobs;
  const known = newestJobs.get(windowDays) ?? openLoader(windowDays);
  newestJobs.set(windowDays, known);
  return known;
}

function openLoader(windowDays: number | null): CorpusLoader {
  // That of a few days is soon read; and vectors of a sentence model come late, one by one.
  const path = windowDays === null && settings === null ? indexFile : null;
  return createCorpusLoader(pool, windowDays, {
    learn: (now, known) => learnApart(pool, directUrl, now, { path, known }),
    embeddings,
    file: path === null ? null : createIndexFile(path),
  });
}
