import { workerData } from "node:worker_threads";
import pg from "pg";
import { refreshTaxonomy } from "../skills/widening.ts";
import { createEmbeddings } from "./embeddings.ts";
import { createIndexFile, originOf } from "./index-file.ts";
import { readIndex } from "./index-reading.ts";
import { storedCorpus } from "./learnt.ts";

/** Makes the index of all open jobs, writes it to its file, and ends. */

const { directUrl, path, now } = workerData.data as { directUrl: string; path: string; now: Date };
const pool = new pg.Pool({ connectionString: directUrl, max: 1, application_name: "shortlist index" });
try {
  await refreshTaxonomy(pool);
  const stored = await storedCorpus(pool);
  if (stored) {
    const given = { corpus: stored.corpus, windowDays: null, embeddings: createEmbeddings(pool, null) };
    const { index, version } = await readIndex(pool, now, given);
    await createIndexFile(path).write(index, { learnt: originOf(stored), version });
  }
} finally {
  await pool.end();
}
