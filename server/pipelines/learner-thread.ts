import { workerData } from "node:worker_threads";
import { createPool } from "../database/pool.ts";
import { refreshTaxonomy } from "../skills/widening.ts";
import { createIndexFile } from "./index-file.ts";
import { learnCorpus } from "./learnt.ts";

/** Learns from all open jobs, which takes seconds of computing, writes the index of them to its file if there is one, and ends. */

interface LearnerData {
  directUrl: string;
  now: Date;
  path: string | null;
  known: number | null;
}

const { directUrl, now, path, known } = workerData.data as LearnerData;
const pool = createPool({ connectionString: directUrl, max: 1, application_name: "shortlist learner" });
try {
  await refreshTaxonomy(pool);
  await learnCorpus(pool, now, { file: path === null ? null : createIndexFile(path), known });
} finally {
  await pool.end();
}
