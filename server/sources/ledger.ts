import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import type { PipelineName } from "../generated/prisma/enums.ts";
import type { Ledger, QuotaReading } from "./ask.ts";
import { SourceError } from "./source-error.ts";

/** A quota that the vendor tells nobody about: counted here. */
export interface Limit {
  unit: "REQUESTS" | "ROWS";
  window: "minute" | "day" | "week" | "month";
  limit: number;
}

const SPAN_MS = { minute: 60_000, day: 86_400_000, week: 7 * 86_400_000, month: 31 * 86_400_000 };

/** The share of every quota that only a person who waits may touch. */
const RESERVE = 0.1;
/** What of a limit is not touched by background work. */
const reserveOf = (limit: number) => limit - Math.floor(limit * (1 - RESERVE));

export interface LedgerOptions {
  pool: pg.Pool;
  /** The pipeline that spends. */
  pipeline: string;
  /** A person waits: the reserve may be used. */
  urgent?: boolean;
  limitsOf(source: string): readonly Limit[];
  now(): Date;
}

interface Told {
  unit: "REQUESTS" | "ROWS";
  window: string;
  limit: number | null;
  used: number;
  resets_at: Date | null;
}

/**
 * The quotas of all sources, in the database and so of all processes. A request is entered before it is made: a process
 * that dies has spent it. Limits counted here hold for every span of their length, wherever it begins (a sliding window),
 * and so for the vendor's own, wherever that begins.
 */
export function createLedger({ pool, pipeline, urgent = false, limitsOf, now }: LedgerOptions): Ledger {
  const usable = (limit: number) => (urgent ? limit : limit - reserveOf(limit));

  return {
    reserve: (source, rows) =>
      transaction(pool, async (client) => {
        // What is counted cannot change until this is entered.
        await inTurn(client, source);
        const at = now();
        const refuse = (limit: number, unit: string, window: string, until: Date | null) => {
          const words = `${limit} ${unit.toLowerCase()} a ${window}${urgent ? "" : `, of which ${usable(limit)} for background work`}`;
          throw new SourceError(source, { kind: "QUOTA", message: `its quota is spent (${words}).`, until });
        };
        for (const { unit, window, limit } of limitsOf(source)) {
          const cost = unit === "REQUESTS" ? 1 : rows;
          const over = await freeAt(client, source, unit, cost, usable(limit), SPAN_MS[window], at);
          if (over) refuse(limit, unit, window, over);
        }
        const { rows: told } = await client.query<Told>(
          `SELECT unit, "window", "limit", used, resets_at FROM source_quotas WHERE source = $1 AND "limit" IS NOT NULL
             AND (resets_at IS NULL OR resets_at > $2)`,
          [source, at],
        );
        for (const { unit, window, limit, used, resets_at } of told) {
          const cost = unit === "REQUESTS" ? 1 : rows;
          if (cost > 0 && used + cost > usable(limit ?? 0)) refuse(limit ?? 0, unit, window, resets_at);
        }
        await client.query(
          `UPDATE source_quotas SET used = used + CASE unit WHEN 'REQUESTS' THEN 1 ELSE $2 END WHERE source = $1`,
          [source, rows],
        );
        const entered = await client.query<{ id: string }>(
          "INSERT INTO source_calls (source, pipeline, called_at, rows) VALUES ($1, $2, $3, $4) RETURNING id",
          [source, pipeline, at, rows],
        );
        const id = entered.rows[0]?.id;
        return {
          release: () =>
            transaction(pool, async (client) => {
              await inTurn(client, source);
              await client.query("DELETE FROM source_calls WHERE id = $1", [id]);
              await client.query(
                `UPDATE source_quotas SET used = greatest(0, used - CASE unit WHEN 'REQUESTS' THEN 1 ELSE $2 END) WHERE source = $1`,
                [source, rows],
              );
            }),
          settle: async (billed, readings) => {
            if (billed === rows && readings.length === 0) return;
            await transaction(pool, async (client) => {
              await inTurn(client, source);
              await client.query("UPDATE source_calls SET rows = $2 WHERE id = $1", [id, billed]);
              await client.query(
                "UPDATE source_quotas SET used = greatest(0, used - $2) WHERE source = $1 AND unit = 'ROWS'",
                [source, rows - billed],
              );
              for (const reading of readings) await enter(client, source, reading, now());
            });
          },
        };
      }),
  };
}

/** Longer than any span that is counted here. */
const KEPT_DAYS = 93;

/** Forgets calls that no quota asks after any more. */
export async function forgetCalls(pool: pg.Pool, now: Date): Promise<void> {
  await pool.query("DELETE FROM source_calls WHERE called_at < $1::timestamptz - make_interval(days => $2)", [
    now,
    KEPT_DAYS,
  ]);
}

/** One at a time of each source, until the end of the transaction: its quotas are several rows, in any order. */
async function inTurn(client: pg.PoolClient, source: string): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('source:' || $1, 0))", [source]);
}

/** When so much more may be spent within the span; null: now. */
async function freeAt(
  client: pg.PoolClient,
  source: string,
  unit: "REQUESTS" | "ROWS",
  cost: number,
  limit: number,
  spanMs: number,
  at: Date,
): Promise<Date | null> {
  const what = unit === "REQUESTS" ? "1" : "rows";
  const { rows } = await client.query<{ called_at: Date }>(
    `SELECT called_at FROM (
       SELECT called_at, sum(${what}) OVER (ORDER BY called_at DESC, id DESC) AS spent FROM source_calls WHERE source = $1 AND called_at > $2
     ) calls WHERE spent > $3 ORDER BY called_at DESC LIMIT 1`,
    [source, new Date(at.getTime() - spanMs), limit - cost],
  );
  return rows[0] ? new Date(rows[0].called_at.getTime() + spanMs) : null;
}

/**
 * What the vendor says is left. Its figures lag by seconds, so within one period the higher use counts; a later end of
 * the period is a new one.
 */
async function enter(client: pg.PoolClient, source: string, reading: QuotaReading, at: Date): Promise<void> {
  const { unit, window, limit, remaining, resetsAt } = reading;
  if (remaining === null && limit === null) return;
  const used = limit !== null && remaining !== null ? Math.max(0, limit - remaining) : 0;
  await client.query(
    `INSERT INTO source_quotas AS known (source, unit, "window", "limit", used, resets_at, read_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (source, unit, "window") DO UPDATE SET "limit" = coalesce(excluded."limit", known."limit"), read_at = excluded.read_at,
       resets_at = coalesce(excluded.resets_at, known.resets_at),
       used = CASE WHEN known.resets_at <= excluded.read_at OR excluded.resets_at > known.resets_at + interval '1 hour'
                   THEN excluded.used ELSE greatest(known.used, excluded.used) END`,
    [source, unit, window, limit, used, resetsAt, at],
  );
}

/** A quota as it stands. */
export interface Quota {
  unit: "REQUESTS" | "ROWS";
  window: string;
  limit: number | null;
  used: number;
  remaining: number | null;
  /** Of the limit: what is kept for a person who waits. */
  reserve: number | null;
  resetsAt: Date | null;
}

/** What a pipeline spent at a source. */
export interface Spending {
  pipeline: PipelineName;
  requests: number;
  rows: number;
}

export const SPENDING_DAYS = 31;

/** What was spent at a source in the last SPENDING_DAYS, the most first. */
export async function readSpending(pool: pg.Pool, source: string, now: Date): Promise<Spending[]> {
  const { rows } = await pool.query<Spending>(
    `SELECT pipeline, count(*)::int AS requests, sum(rows)::int AS rows FROM source_calls
     WHERE source = $1 AND called_at > $2::timestamptz - make_interval(days => $3) GROUP BY pipeline ORDER BY requests DESC, pipeline`,
    [source, now, SPENDING_DAYS],
  );
  return rows;
}

/** What a source allows and what is spent of it: limits counted here first, then those that the vendor told of. */
export async function readQuotas(pool: pg.Pool, source: string, limits: readonly Limit[], now: Date): Promise<Quota[]> {
  const counted = limits.map(async ({ unit, window, limit }): Promise<Quota> => {
    const { rows } = await pool.query<{ used: number; oldest: Date | null }>(
      `SELECT coalesce(sum(${unit === "REQUESTS" ? "1" : "rows"}), 0)::int AS used, min(called_at) AS oldest
       FROM source_calls WHERE source = $1 AND called_at > $2`,
      [source, new Date(now.getTime() - SPAN_MS[window])],
    );
    const { used, oldest } = rows[0] ?? { used: 0, oldest: null };
    const resetsAt = oldest ? new Date(oldest.getTime() + SPAN_MS[window]) : null;
    return { unit, window, limit, used, remaining: Math.max(0, limit - used), reserve: reserveOf(limit), resetsAt };
  });
  const { rows } = await pool.query<Told>(
    `SELECT unit, "window", "limit", CASE WHEN resets_at <= $2 THEN 0 ELSE used END AS used, resets_at
     FROM source_quotas WHERE source = $1 ORDER BY unit, "window"`,
    [source, now],
  );
  const told = rows.map(({ unit, window, limit, used, resets_at }): Quota => {
    const remaining = limit === null ? null : Math.max(0, limit - used);
    const reserve = limit === null ? null : reserveOf(limit);
    return { unit, window, limit, used, remaining, reserve, resetsAt: resets_at };
  });
  return [...(await Promise.all(counted)), ...told];
}
