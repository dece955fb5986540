import { setTimeout as delay } from "node:timers/promises";
import type { MatchJob } from "../../matching/model.ts";
import { oracleTopJobs } from "../../matching/oracle.ts";
import { DEFAULT_SHARES } from "../../matching/strategies.ts";
import { storedCorpus } from "../../pipelines/learnt.ts";
import { openJobs } from "../../pipelines/match-jobs.ts";
import { loadPeople } from "../../pipelines/people.ts";
import { SETTINGS } from "./backend.ts";
import { cursors, type Listener } from "./chaos-people.ts";
import { TICKING, type World } from "./chaos-world.ts";

/** What must be true in the end. Each check names what is wrong; nothing is wrong where they are empty. */

const MOST_TOLD = 5;

/** Until nothing is under way any more and everybody has heard the last of it. @returns what was still open after the time, or null */
export async function settle(world: World, listeners: readonly Listener[], seconds: number): Promise<string | null> {
  const deadline = Date.now() + 1_000 * seconds;
  for (;;) {
    const open = await openWork(world, listeners);
    if (!open || Date.now() > deadline) return open;
    await delay(500);
  }
}

async function openWork(world: World, listeners: readonly Listener[]): Promise<string | null> {
  const [state] = await world.sql<{ runs: string[]; chunks: number; jobs: number; followed: boolean }>(
    `SELECT ARRAY(SELECT name || ' ' || status FROM pipeline_runs WHERE status IN ('QUEUED', 'RUNNING') AND scheduled_for IS NULL) AS runs,
       (SELECT count(*)::int FROM run_chunks) AS chunks,
       (SELECT count(*)::int FROM graphile_worker.jobs WHERE created_at < now() - interval '10 s') AS jobs,
       (SELECT version FROM followers) IS NOT DISTINCT FROM (SELECT version FROM corpus) AS followed`,
  );
  if (state!.runs.length) return `runs under way: ${state!.runs.slice(0, MOST_TOLD).join(", ")}`;
  if (state!.chunks || state!.jobs) return `${state!.chunks} chunks and ${state!.jobs} jobs of the queue are left`;
  if (!state!.followed) return "the jobs are not followed to the last";
  const lists = await world.sql<{ id: string; position: string }>("SELECT user_id AS id, position FROM shortlists");
  const positions = new Map(lists.map(({ id, position }) => [id, Number(position)]));
  const behind = listeners.filter(({ person, told }) => told.length < (positions.get(person.userId) ?? 0));
  return behind.length ? `${behind.length} people have not heard all` : null;
}

/** What was told must be the table, for each person, in its order. */
export async function wronglyTold(world: World, listeners: readonly Listener[]): Promise<string[]> {
  interface Row {
    userId: string;
    position: string;
    told: string;
  }
  const rows = await world.sql<Row>(
    `SELECT user_id AS "userId", position, concat_ws(' ', reason, total, added, removed, round(extract(epoch FROM generated_at) * 1000)) AS told
     FROM shortlist_events ORDER BY user_id, position`,
  );
  const table = new Map<string, string[]>();
  for (const { userId, position, told } of rows)
    table.set(userId, [...(table.get(userId) ?? []), `${position} ${told}`]);
  return listeners.flatMap(({ person, told, wrong }) => {
    const heard = told.map(({ cursor, reason, total, added, removed, generatedAt }) =>
      [cursors.decode(person.userId, cursor), reason, total, added, removed, Date.parse(generatedAt)].join(" "),
    );
    const real = table.get(person.userId) ?? [];
    const at = real.findIndex((event, place) => event !== heard[place]);
    const differs = at >= 0 || heard.length !== real.length;
    return [
      ...wrong.map((what) => `${person.userId}: ${what}`),
      ...(differs
        ? [`${person.userId} heard ${heard.length} of ${real.length}; at ${at}: ${heard[at]} for ${real[at]}`]
        : []),
    ];
  });
}

/** Every list is what brute force makes of the same rows. */
export async function wrongLists(world: World): Promise<string[]> {
  const now = new Date();
  const client = await world.pool.connect();
  const jobs: MatchJob[] = [];
  await client.query("BEGIN");
  for await (const batch of openJobs(client, now, null)) jobs.push(...batch);
  await client.query("COMMIT");
  client.release();
  const stored = await storedCorpus(world.pool);
  const ids = world.people.map(({ userId }) => userId);
  const people = await loadPeople(world.pool, ids, { now, shares: DEFAULT_SHARES });
  const rows = await world.sql<{ id: string; list: { job: number; score: number }[] }>(
    `SELECT user_id AS id, ARRAY(SELECT json_build_object('job', job, 'score', score) FROM unnest(jobs) WITH ORDINALITY AS place (job, rank)
       JOIN recommendations r ON r.user_id = s.user_id AND r.job_id = job AND gone_at IS NULL ORDER BY rank) AS list FROM shortlists s`,
  );
  const lists = new Map(rows.map(({ id, list }) => [id, JSON.stringify(list.map(({ job, score }) => [job, score]))]));
  const wrong: string[] = [];
  for (const [id, person] of people) {
    const best = oracleTopJobs(
      jobs,
      person,
      SETTINGS.recommendationsPerUser,
      SETTINGS.recommendationsPerCompany,
      stored?.corpus,
    );
    const right = JSON.stringify(best.map(({ jobId, score }) => [jobId, score]));
    if (right !== lists.get(id)) wrong.push(`${id} has ${lists.get(id)} and should have ${right}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return wrong;
}

/** Each tick ran once and to its end, and is one of its schedule; nothing is left of anything. */
export async function wrongRows(world: World): Promise<string[]> {
  const wrong: string[] = [];
  const ticks = await world.sql<{ name: string; at: Date; status: string }>(
    "SELECT name, scheduled_for AS at, status FROM pipeline_runs WHERE scheduled_for IS NOT NULL",
  );
  const seen = new Set<string>();
  for (const { name, at, status } of ticks) {
    const key = `${name} ${at.toISOString()}`;
    if (seen.has(key)) wrong.push(`${key} ran twice`);
    seen.add(key);
    // One that was handed back while a newer one waited is done by that one.
    const isMerged =
      status === "CANCELLED" &&
      ticks.some((other) => other.name === name && other.at > at && other.status === "SUCCEEDED");
    if (status !== "SUCCEEDED" && !isMerged && Date.now() - at.getTime() > 30_000) wrong.push(`${key} is ${status}`);
    if (TICKING.includes(name) && at.getTime() % 60_000 !== 0) wrong.push(`${key} is not on its schedule`);
  }
  if (!ticks.length) wrong.push("no tick ran");
  const failed = await world.sql<{ name: string; error: string }>(
    "SELECT name, error FROM pipeline_runs WHERE status = 'FAILED'",
  );
  for (const { name, error } of failed) wrong.push(`${name} failed: ${error}`);
  const orphans: [what: string, sql: string][] = [
    ["chunks without a run", "SELECT FROM run_chunks"],
    [
      "jobs of the queue",
      "SELECT key, locked_at, attempts, run_at, last_error FROM graphile_worker.jobs WHERE created_at < now() - interval '10 s'",
    ],
    [
      "recommendations that are on no list",
      "SELECT FROM recommendations r JOIN shortlists s USING (user_id) WHERE gone_at IS NULL AND NOT job_id = ANY(jobs)",
    ],
    [
      "places without a recommendation",
      "SELECT FROM shortlists s, unnest(jobs) AS job WHERE NOT EXISTS (SELECT FROM recommendations r WHERE r.user_id = s.user_id AND job_id = job)",
    ],
    [
      "events out of count",
      "SELECT FROM shortlists s WHERE position <> (SELECT count(*) FROM shortlist_events e WHERE e.user_id = s.user_id)",
    ],
    [
      "transactions that stand open",
      "SELECT FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND xact_start < now() - interval '20 s'",
    ],
  ];
  for (const [what, sql] of orphans) {
    const { length, 0: first } = await world.sql(sql);
    if (length > 0) wrong.push(`${length} ${what}, the first of which ${JSON.stringify(first)}`);
  }
  return wrong;
}
