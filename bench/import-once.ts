import { createReadStream } from "node:fs";
import pg from "pg";
import { type ImportCounts, importFile } from "../server/intake/import.ts";

/** One import of FILE into DATABASE_URL; prints its time, counts and peak memory as JSON. A process of its own. */
export interface Imported {
  seconds: number;
  counts: ImportCounts;
  peakBytes: number;
  cpuSeconds: number;
}

const [file = ""] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
await pool.query("SELECT 1");
const startedAt = performance.now();
const startedCpu = process.cpuUsage();
const { counts } = await importFile(pool, createReadStream(file));
const { user, system } = process.cpuUsage(startedCpu);
const imported: Imported = {
  seconds: (performance.now() - startedAt) / 1000,
  counts,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  cpuSeconds: (user + system) / 1e6,
};
await pool.end();
console.log(JSON.stringify(imported));
