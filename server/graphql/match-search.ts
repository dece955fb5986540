import { createHash } from "node:crypto";
import type { ScoredJob } from "../matching/model.ts";
import { DEFAULT_STRATEGY } from "../matching/strategies.ts";
import { corpusVersion } from "../pipelines/corpus.ts";
import type { Found } from "../pipelines/search-jobs.ts";
import type { Deps } from "./context.ts";

const DAY_MS = 86_400_000;

/** What a search found, and how long that took: the matching, or the recalling of what was found before. */
export interface Answered {
  matches: ScoredJob[];
  total: number;
  searchTimeMs: number;
}

/** The answer to `subject` (plain data, with all that it depends on but the jobs), found now or within the last 24 hours. */
export async function searchOnce(subject: unknown, deps: Deps, search: () => Promise<Found>): Promise<Answered> {
  const recalled = await recall(subject, await corpusVersion(deps.database.systemPool), deps);
  return recalled ?? keep(subject, await search(), deps);
}

/** What was found for the same subject among the same jobs. */
export async function recall(subject: unknown, version: string, { searchCache }: Deps): Promise<Answered | null> {
  const startedAt = performance.now();
  const known = await searchCache.get(keyOf(subject, version));
  if (known === null) return null;
  const { matches, total } = JSON.parse(known) as Pick<Found, "matches" | "total">;
  return { matches, total, searchTimeMs: performance.now() - startedAt };
}

/** Keeps what was found for 24 hours, or until the first open job comes to its end. */
export async function keep(subject: unknown, found: Found, { searchCache, now }: Deps): Promise<Answered> {
  const { matches, total, milliseconds, version, until } = found;
  const ttlMs = Math.min(DAY_MS, until - now().getTime());
  await searchCache.set(keyOf(subject, version), JSON.stringify({ matches, total }), ttlMs);
  return { matches, total, searchTimeMs: milliseconds };
}

/** Of those who search nobody is a user: all have the default strategy. A digest: a key is of one length, whatever it stands for, and tells nobody what was searched for. */
function keyOf(subject: unknown, version: string): string {
  return `search:${digest(JSON.stringify([DEFAULT_STRATEGY.name, version, subject]))}`;
}

export function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url");
}
