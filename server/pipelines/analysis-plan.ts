import type pg from "pg";
import { judgeMatches, MATCHES_AT_ONCE } from "../claude/judge-matches.ts";
import { type MatchProfile, pairKey, profileHash } from "../claude/match-input.ts";
import { type Known, redactAll } from "../claude/redact.ts";
import { transaction } from "../database/transaction.ts";
import { matchProfileOf } from "./analyses.ts";
import type { AnalystTools } from "./analyst.ts";
import { insertRequests, type NewRequest } from "./claude-requests.ts";
import { knownOf } from "./known-person.ts";
import { matchesToJudge } from "./matches-told.ts";
import { loadPeople } from "./people.ts";

/** The better model looks at so many of a list. */
const TOP_MATCHES = 10;
/** What could not be answered for reasons that pass is asked again after this, where the match is still on the list. */
const AGAIN_AFTER_MS = 6 * 3_600_000;
const PASSING = ["EXPIRED", "ERRORED", "CANCELED", "UNREACHABLE"];
/** What the better model is asked comes after all that the other is asked. */
const AFTER_ALL = -1_000;

/** A match that is to be judged, with what its answer is kept by. */
export interface AboutMatch {
  /** Within its request. */
  id: string;
  jobId: number;
  key: string;
  contentHash: string;
}

/** What is to be known when a request about matches is answered. */
export interface AboutMatches {
  matches: AboutMatch[];
  profileHash: string;
  isTop: boolean;
}

interface Place {
  userId: string;
  jobId: number;
  matchScore: number;
  analysisKey: string | null;
  contentHash: string;
  /** On the list, as it is shown. */
  rank: number;
}

interface Pending {
  id: string;
  userId: string;
  purpose: string;
  keys: string[];
  isWaiting: boolean;
}

interface KnownAnswer {
  key: string;
  isAnswered: boolean;
  failure: string | null;
  answeredAt: Date;
}

/** What was found on people's lists. */
export interface Planned {
  /** Matches that are asked about from now on. */
  matches: number;
  /** People on whose lists there is something that an answer kept earlier tells more of. */
  toShow: string[];
}

/**
 * Looks through the lists of these people for matches good enough that Claude has not judged, and queues the questions.
 * @param urgent whether they wait for it
 */
export async function planMatches(tools: AnalystTools, userIds: readonly string[], urgent: boolean): Promise<Planned> {
  const { pool, settings, now, shares, lease } = tools;
  const people = await loadPeople(pool, await settledAmong(pool, userIds), { now: now(), shares });
  const places = await placesOf(pool, userIds, now(), settings.minimumScore);
  // In this order: what is answered in between is among the answers.
  const { rows: pending } = await pool.query<Pending>(
    `SELECT id, user_id AS "userId", purpose, keys, status = 'WAITING' AS "isWaiting" FROM claude_requests WHERE user_id = ANY($1)`,
    [userIds],
  );
  const isReading = new Set(pending.filter(({ purpose }) => purpose === "CV").map(({ userId }) => userId));
  const isAsked = new Set(pending.flatMap(({ keys }) => keys));
  const profiles = new Map<string, { profile: MatchProfile; hash: string }>();
  for (const [id, person] of people) {
    const profile = matchProfileOf(person);
    profiles.set(id, { profile, hash: profileHash(profile) });
  }
  const models = [settings.model, settings.topModel].flatMap((model) => model ?? []);
  const keyOf = ({ userId, jobId, contentHash }: Place, model: string) =>
    pairKey({
      userId,
      jobId,
      contentHash,
      profileHash: profiles.get(userId)!.hash,
      model,
      version: judgeMatches.version,
    });
  const mine = places.filter(({ userId }) => profiles.has(userId) && !isReading.has(userId));
  const answers = await answersOf(
    pool,
    mine.flatMap((place) => models.map((model) => keyOf(place, model))),
  );
  const isOver = (key: string) => {
    const answer = answers.get(key);
    if (!answer) return false;
    return (
      answer.isAnswered ||
      !PASSING.includes(answer.failure ?? "") ||
      now().getTime() - answer.answeredAt.getTime() < AGAIN_AFTER_MS
    );
  };

  // What waits about a list, a profile or a posting of before is not asked any more.
  const current = new Set(mine.flatMap((place) => models.map((model) => keyOf(place, model))));
  const outdated = pending.filter(
    ({ userId, purpose, isWaiting, keys }) =>
      purpose === "MATCH" && isWaiting && profiles.has(userId) && keys.some((key) => !current.has(key)),
  );
  for (const { keys } of outdated) for (const key of keys) isAsked.delete(key);
  const wanted: { place: Place; key: string; model: string }[] = [];
  const toShow = new Set<string>();
  for (const userId of new Set(mine.map((place) => place.userId))) {
    const own = mine.filter((place) => place.userId === userId);
    for (const place of own) {
      const keys = models.map((model) => keyOf(place, model));
      const best = keys.findLast((key) => answers.get(key)?.isAnswered);
      if (best !== undefined && place.analysisKey !== best) toShow.add(userId);
      if (!isOver(keys[0]!) && !isAsked.has(keys[0]!)) wanted.push({ place, key: keys[0]!, model: models[0]! });
    }
    const [, top] = models;
    // The first of the list as the first pass leaves it.
    if (top === undefined || toShow.has(userId) || own.some((place) => !isOver(keyOf(place, models[0]!)))) continue;
    for (const place of own.filter(({ rank }) => rank <= TOP_MATCHES)) {
      const key = keyOf(place, top);
      if (!isOver(key) && !isAsked.has(key)) wanted.push({ place, key, model: top });
    }
  }
  const known = await knownOf(pool, [...new Set(wanted.map(({ place }) => place.userId))]);
  const requests = await requestsFor(tools, wanted, profiles, known, urgent);
  await transaction(pool, async (client) => {
    await lease.check(client);
    await client.query("DELETE FROM claude_requests WHERE id = ANY($1) AND status = 'WAITING'", [
      outdated.map(({ id }) => id),
    ]);
    // Whoever planned at the same time has written by now.
    const { rows: known } = await client.query<{ key: string }>(
      `SELECT unnest(keys) AS key FROM claude_requests WHERE user_id = ANY($1)
       UNION ALL SELECT key FROM claude_answers WHERE key = ANY($2) AND answer IS NOT NULL`,
      [userIds, requests.flatMap(({ keys }) => keys)],
    );
    const isKnown = new Set(known.map(({ key }) => key));
    await insertRequests(
      client,
      requests.filter(({ keys }) => !keys.some((key) => isKnown.has(key))),
    );
  });
  return { matches: wanted.length, toShow: [...toShow] };
}

/** Those of whom no list is being made: of the others the next is looked through. */
async function settledAmong(pool: pg.Pool, userIds: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM unnest($1::uuid[]) AS asked (id) WHERE NOT EXISTS (
       SELECT FROM pipeline_runs WHERE name = 'GENERATE_RECOMMENDATIONS' AND user_id = asked.id AND status IN ('QUEUED', 'RUNNING'))`,
    [userIds],
  );
  return rows.map(({ id }) => id);
}

async function placesOf(pool: pg.Pool, userIds: readonly string[], now: Date, minimumScore: number): Promise<Place[]> {
  const { rows } = await pool.query<Place>(
    `SELECT r.user_id AS "userId", r.job_id AS "jobId", match_score AS "matchScore", analysis_key AS "analysisKey", j.content_hash AS "contentHash",
       array_position(s.jobs, r.job_id) AS rank
     FROM shortlists s JOIN recommendations r ON r.user_id = s.user_id JOIN jobs j ON j.id = r.job_id
     WHERE s.user_id = ANY($1) AND s.expires_at > $2 AND gone_at IS NULL AND j.status = 'OPEN' AND match_score >= $3 AND r.job_id = ANY(s.jobs)
     ORDER BY r.user_id, rank`,
    [userIds, now, minimumScore],
  );
  return rows;
}

async function answersOf(pool: pg.Pool, keys: readonly string[]): Promise<Map<string, KnownAnswer>> {
  const { rows } = await pool.query<KnownAnswer>(
    `SELECT key, answer IS NOT NULL AS "isAnswered", failure, answered_at AS "answeredAt" FROM claude_answers WHERE key = ANY($1)`,
    [keys],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

async function requestsFor(
  { pool, settings }: AnalystTools,
  wanted: readonly { place: Place; key: string; model: string }[],
  profiles: ReadonlyMap<string, { profile: MatchProfile; hash: string }>,
  known: ReadonlyMap<string, Known>,
  urgent: boolean,
): Promise<NewRequest[]> {
  const told = await matchesToJudge(
    pool,
    wanted.map(({ place }) => place),
  );
  const requests: NewRequest[] = [];
  const groups = new Map<string, typeof wanted>();
  for (const one of wanted) {
    const of = `${one.place.userId} ${one.model}`;
    groups.set(of, [...(groups.get(of) ?? []), one]);
  }
  for (const group of groups.values()) {
    const [{ place: first, model }] = group as [(typeof wanted)[number]];
    const { profile, hash } = profiles.get(first.userId)!;
    const isTop = model === settings.topModel;
    const whose = known.get(first.userId) ?? { names: [], emails: [] };
    const there = group.filter(({ place }) => told.has(`${place.userId} ${place.jobId}`));
    for (let from = 0; from < there.length; from += MATCHES_AT_ONCE) {
      const part = there.slice(from, from + MATCHES_AT_ONCE);
      const matches: AboutMatch[] = part.map(({ place: { jobId, contentHash }, key }, at) => ({
        id: `m${at + 1}`,
        jobId,
        key,
        contentHash,
      }));
      const about: AboutMatches = { matches, profileHash: hash, isTop };
      const asked = {
        person: redactAll(profile, whose),
        matches: part.map(({ place }, at) => ({ ...told.get(`${place.userId} ${place.jobId}`)!, id: `m${at + 1}` })),
      };
      requests.push({
        purpose: "MATCH",
        userId: first.userId,
        cvId: null,
        jobIds: matches.map(({ jobId }) => jobId),
        keys: matches.map(({ key }) => key),
        model,
        version: judgeMatches.version,
        input: { asked, about },
        urgent,
        weight: Math.max(...part.map(({ place }) => place.matchScore)) + (isTop ? AFTER_ALL : 0),
        attempt: 1,
      });
    }
  }
  return requests;
}
