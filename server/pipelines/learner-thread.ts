import { workerData } from "node:worker_threads";
import pg from "pg";
import { refreshTaxonomy } from "../skills/widening.ts";
import { createIndexFile } from "./index-file.ts";
import { learnCorpus } from "./learnt.ts";

/** Learns from all open jobs, which takes seconds of computing, writes the index of them to its file if there is one, and ends. */

const { directUrl, now, path } = workerData.data as { directUrl: string; now: Date; path: string | null };
const pool = new pg.Pool({ connectionString: directUrl, max: 1, application_name: "shortlist learner" });
try {
  await refreshTaxonomy(pool);
  await learnCorpus(pool, now, path === null ? null : createIndexFile(path));
} finally {
  await pool.end();
}
