import { workerData } from "node:worker_threads";
import pg from "pg";
import { refreshTaxonomy } from "../skills/widening.ts";
import { learnCorpus } from "./learnt.ts";

/** Learns from all open jobs, which takes seconds of computing, and ends. */

const { directUrl, now } = workerData.data as { directUrl: string; now: Date };
const pool = new pg.Pool({ connectionString: directUrl, max: 1, application_name: "shortlist learner" });
try {
  await refreshTaxonomy(pool);
  await learnCorpus(pool, now);
} finally {
  await pool.end();
}
