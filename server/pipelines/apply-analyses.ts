import type pg from "pg";
import { profileHash } from "../claude/match-input.ts";
import { transaction } from "../database/transaction.ts";
import type { StoredExplanation } from "../matching/explain.ts";
import { reorder } from "../matching/reorder.ts";
import type { StrategyShare } from "../matching/strategies.ts";
import { keptAnalyses, matchProfileOf, withAnalysis } from "./analyses.ts";
import { type ListWrite, type RankedJob, type WrittenRow, writeLists, written } from "./list-writes.ts";
import { loadPeople } from "./people.ts";

interface ListRow {
  userId: string;
  jobId: number;
  score: number;
  delta: number;
  matchScore: number;
  explanation: StoredExplanation;
  analysisKey: string | null;
  rowHash: string | null;
  contentHash: string;
  companyId: number | null;
}

interface ListState {
  userId: string;
  generatedAt: Date;
  expiresAt: Date;
  strategy: string;
  corpusVersion: string | null;
  jobs: number[];
}

/**
 * Puts kept analyses on the lists of these people, each list in order, and appends an event for those whose list looks another than
 * before. Somebody who has changed meanwhile is passed over: a list of theirs is being made, which takes up what is kept.
 * @returns how many recommendations tell something new
 */
export async function applyAnalyses(
  pool: pg.Pool,
  userIds: readonly string[],
  { now, shares, mostOfCompany }: { now: Date; shares: readonly StrategyShare[]; mostOfCompany: number | null },
): Promise<number> {
  const people = await loadPeople(pool, [...userIds], { now, shares });
  return transaction(pool, async (client) => {
    const { rows: lists } = await client.query<ListState>(
      `SELECT user_id AS "userId", generated_at AS "generatedAt", expires_at AS "expiresAt", strategy, corpus_version AS "corpusVersion", jobs
       FROM shortlists WHERE user_id = ANY($1) AND expires_at > $2 AND strategy IS NOT NULL ORDER BY user_id FOR UPDATE`,
      [userIds, now],
    );
    const { rows: changed } = await client.query<{ id: string }>(
      "SELECT id FROM users JOIN unnest($1::uuid[], $2::int[]) AS of (person, known) ON id = person WHERE changes <> known",
      [[...people.keys()], [...people.values()].map(({ changes }) => changes)],
    );
    const hasChanged = new Set(changed.map(({ id }) => id));
    const { rows } = await client.query<ListRow>(
      `SELECT user_id AS "userId", job_id AS "jobId", round((score - analysis_delta)::numeric, 3)::float8 AS score, analysis_delta AS delta,
         match_score AS "matchScore", explanation, analysis_key AS "analysisKey", r.content_hash AS "rowHash", j.content_hash AS "contentHash",
         company_id AS "companyId"
       FROM recommendations r JOIN jobs j ON j.id = job_id WHERE user_id = ANY($1) AND gone_at IS NULL`,
      [userIds],
    );
    const hashes = new Map([...people].map(([id, person]) => [id, profileHash(matchProfileOf(person))]));
    const jobs = new Map(rows.map(({ jobId, contentHash }) => [jobId, contentHash]));
    const analyses = await keptAnalyses(client, hashes, jobs);
    const writes: ListWrite[] = [];
    for (const list of lists) {
      if (hasChanged.has(list.userId) || !people.has(list.userId)) continue;
      const own = rows.filter(({ userId }) => userId === list.userId);
      const write = rewrite(list, own, analyses.get(list.userId) ?? new Map(), mostOfCompany);
      if (write) writes.push(write);
    }
    await writeLists(client, writes);
    return writes.reduce((sum, { written }) => sum + written.length, 0);
  });
}

/** @returns null: nothing differs */
function rewrite(
  list: ListState,
  rows: readonly ListRow[],
  analyses: NonNullable<ReturnType<Awaited<ReturnType<typeof keptAnalyses>>["get"]>>,
  mostOfCompany: number | null,
): ListWrite | null {
  const fresh: WrittenRow[] = [];
  let isTold = false;
  const places = rows.map((row): RankedJob & Pick<ListRow, "companyId"> => {
    const analysis = analyses.get(row.jobId);
    if (!analysis || analysis.key === row.analysisKey) return row;
    const told = withAnalysis(row, analysis);
    const next = written(told, list.strategy);
    fresh.push(next);
    isTold ||= next.contentHash !== row.rowHash;
    return { ...row, delta: told.delta ?? 0 };
  });
  if (fresh.length === 0) return null;
  // As the list was made, then by what is shown: those of equal scores stay as they stood.
  const stood = new Map(list.jobs.map((jobId, at) => [jobId, at]));
  places.sort((a, b) => b.score - a.score || (stood.get(a.jobId) ?? 0) - (stood.get(b.jobId) ?? 0));
  const { userId, generatedAt, expiresAt, strategy, corpusVersion } = list;
  return {
    making: {
      userId,
      reason: "ANALYSED",
      generatedAt,
      expiresAt,
      strategy,
      corpusVersion: corpusVersion === null ? 0n : BigInt(corpusVersion),
      learntId: null,
    },
    places: inOrder(places, mostOfCompany),
    written: fresh,
    gone: [],
    added: 0,
    removed: 0,
    isTold,
  };
}

/** With none left out, whatever the bound of companies is by now. */
function inOrder(places: readonly (RankedJob & Pick<ListRow, "companyId">)[], mostOfCompany: number | null) {
  const ordered = reorder(places, ({ companyId }) => companyId, mostOfCompany);
  const isPlaced = new Set(ordered);
  return [...ordered, ...places.filter((place) => !isPlaced.has(place))];
}
