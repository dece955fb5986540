import { Cron } from "croner";
import type pg from "pg";
import type { PipelineName } from "../generated/prisma/enums.ts";
import type { Log } from "../log.ts";
import { claimTick } from "./ledger.ts";
import type { Pipeline } from "./pipeline.ts";

/** A tick missed while no server ran is made up for at start, if it is not older than this: a day has up to 25 hours. */
const CATCH_UP_MS = 25 * 3_600_000;

interface Plan {
  name: PipelineName;
  schedule: string;
  timezone: string;
}

export interface Schedule {
  planOf(name: PipelineName): { schedule: string; timezone: string; nextRunAt: Date | null } | null;
  stop(): void;
}

/**
 * Fires every pipeline's ticks in this process; of several processes the one that inserts the tick's row first has it.
 * A row of the table `pipelines` wins over what the code says.
 */
export async function openSchedule(
  pool: pg.Pool,
  log: Log,
  now: () => Date,
  list: readonly Pipeline[],
): Promise<Schedule> {
  const crons = new Map<string, { cron: Cron; schedule: string; timezone: string }>();
  for (const pipeline of list) {
    await pool.query("INSERT INTO pipelines (name, known_at) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
      pipeline.name,
      now(),
    ]);
    const { rows } = await pool.query<{
      enabled: boolean;
      schedule: string | null;
      timezone: string | null;
      known_at: Date;
    }>("SELECT enabled, schedule, timezone, known_at FROM pipelines WHERE name = $1", [pipeline.name]);
    const state = rows[0];
    const schedule = state?.schedule ?? pipeline.schedule;
    const timezone = state?.timezone ?? pipeline.timezone;
    if (!schedule || !state?.enabled) continue;
    const cron = new Cron(schedule, { timezone, paused: true });
    const plan: Plan = { name: pipeline.name, schedule, timezone };
    await catchUp(plan, cron, state.known_at);
    crons.set(pipeline.name, { cron: fire(plan), schedule, timezone });
  }

  function fire(plan: Plan): Cron {
    const { name, schedule, timezone } = plan;
    const running: Cron = new Cron(schedule, { timezone }, () => {
      // The tick's own instant, not the moment at which this process came to it: all processes must name the same.
      const [tick] = running.previousRuns(1, new Date(now().getTime() + 1_000));
      if (!tick) return;
      claim(plan, tick).catch((error) => log.error({ err: error, pipeline: name }, "a tick could not be queued"));
    });
    return running;
  }

  /** Of what runs at a time of the day, one tick a day where its time zone is, also when that time is changed. */
  async function claim({ name, schedule, timezone }: Plan, tick: Date): Promise<boolean> {
    if (/^\d+ \d+ \* \* \*$/.test(schedule)) {
      const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone: timezone, dateStyle: "short" });
      const { rows } = await pool.query<{ at: Date }>(
        "SELECT scheduled_for AS at FROM pipeline_runs WHERE name = $1 AND abs(extract(epoch FROM scheduled_for - $2)) < 90000",
        [name, tick],
      );
      if (rows.some(({ at }) => dayOf.format(at) === dayOf.format(tick))) return false;
    }
    return claimTick(pool, name, tick);
  }

  async function catchUp(plan: Plan, cron: Cron, knownAt: Date): Promise<void> {
    const at = now();
    const [missed] = cron.previousRuns(1, at);
    if (!missed || missed < knownAt || at.getTime() - missed.getTime() >= CATCH_UP_MS) return;
    if (await claim(plan, missed))
      log.info({ pipeline: plan.name, scheduledFor: missed }, "a missed tick is made up for");
  }

  return {
    planOf(name) {
      const known = crons.get(name);
      return known ? { schedule: known.schedule, timezone: known.timezone, nextRunAt: known.cron.nextRun() } : null;
    },
    stop() {
      for (const { cron } of crons.values()) cron.stop();
    },
  };
}
