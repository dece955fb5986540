import { Cron } from "croner";
import type pg from "pg";
import { AppError, type InputIssue } from "../errors.ts";
import type { Events } from "../events.ts";
import type { PipelineName } from "../generated/prisma/enums.ts";
import type { Log } from "../log.ts";
import type { Pipeline } from "./pipeline.ts";
import { isTimeZone, type Plan, readPlan, writePlan } from "./plans.ts";
import { claimTick } from "./ticks.ts";

/** A tick missed while no server ran is made up for at start, if it is not older than this: a day has up to 25 hours. */
const CATCH_UP_MS = 25 * 3_600_000;
/** After a plan could not be read; the database is away. */
const RETRY_MS = 1_000;
const LONGEST_SCHEDULE = 200;

/** What is in force: the table `pipelines` wins over what code and environment say. */
export interface PlanInForce {
  schedule: string | null;
  /** Null where there is no schedule. */
  timezone: string | null;
  enabled: boolean;
  nextRunAt: Date | null;
}

export interface Schedule {
  planOf(name: PipelineName): PlanInForce | null;
  /**
   * Changes the table, for all processes; planOf() tells the new state once it resolves. Ticks from before are not made up for.
   * @throws BAD_USER_INPUT for what is no schedule or time zone, or where a pipeline takes none
   */
  update(name: PipelineName, changes: Partial<Plan>): Promise<void>;
  stop(): void;
}

export interface ScheduleOptions {
  /** Tells when the table is changed, here or elsewhere. */
  events?: Pick<Events, "onScheduleChanged" | "onReopened">;
  /** Stands for the clock of the database, which all processes share (tests). */
  databaseNow?: () => Date;
}

/** A pipeline's plan at this process. */
interface Entry {
  pipeline: Pipeline;
  row: Plan;
  schedule: string | null;
  timezone: string;
  /** Null: no ticks. */
  cron: Cron | null;
}

/**
 * Fires every pipeline's ticks in this process; of several processes the one that inserts the tick's row first has it.
 * A row of the table `pipelines` wins over what the code says, and is read anew whenever it may have changed.
 */
export async function openSchedule(
  pool: pg.Pool,
  log: Log,
  now: () => Date,
  list: readonly Pipeline[],
  { events, databaseNow }: ScheduleOptions = {},
): Promise<Schedule> {
  const entries = new Map<PipelineName, Entry>();
  const retries = new Set<NodeJS.Timeout>();
  let isStopped = false;
  /** Rows are read one after the other, so that what was read last is what holds. */
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  const at = () => databaseNow?.() ?? null;

  /** Takes over what the table says. The timer goes on where nothing changed: a tick may be due this moment. */
  function apply(pipeline: Pipeline, row: Plan): Entry {
    const { name } = pipeline;
    const known = entries.get(name);
    // What only starts on demand has nothing to do at a tick.
    const schedule = pipeline.schedule && (row.schedule ?? pipeline.schedule);
    const timezone = row.timezone ?? pipeline.timezone;
    const isSame = known && known.schedule === schedule && known.timezone === timezone;
    if (isSame && known.row.enabled === row.enabled) return Object.assign(known, { row });
    known?.cron?.stop();
    const entry: Entry = { pipeline, row, schedule, timezone, cron: null };
    entries.set(name, entry);
    const problem = row.schedule === null ? null : scheduleProblem(row.schedule);
    if (problem ?? (row.timezone !== null && !isTimeZone(row.timezone)))
      log.error({ pipeline: name, schedule, timezone, problem }, "the table pipelines holds what cannot be followed");
    else if (schedule && row.enabled && !isStopped) entry.cron = fire(entry, schedule);
    return entry;
  }

  function fire(entry: Entry, schedule: string): Cron {
    const cron: Cron = new Cron(schedule, { timezone: entry.timezone }, () => {
      // The tick's own instant, not the moment at which this process came to it: all processes must name the same.
      const [tick] = cron.previousRuns(1, new Date(now().getTime() + 1_000));
      if (!tick) return;
      claim(entry, tick).catch((error) =>
        log.error({ err: error, pipeline: entry.pipeline.name }, "a tick could not be queued"),
      );
    });
    return cron;
  }

  /** Of what runs at a time of the day, one tick a day where its time zone is, also when the environment names another time. */
  async function claim({ pipeline, row, schedule, timezone }: Entry, tick: Date): Promise<boolean> {
    const isDaily = /^\d+ \d+ \* \* \*$/.test(schedule ?? "");
    const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone: timezone, dateStyle: "short" });
    const outcome = await claimTick(pool, {
      name: pipeline.name,
      at: tick,
      plan: row,
      isDone: (others) => isDaily && others.some((other) => dayOf.format(other) === dayOf.format(tick)),
    });
    // The news of a change is still to come, or was lost.
    if (outcome === "outdated") reload(pipeline);
    return outcome === "claimed";
  }

  async function catchUp(entry: Entry): Promise<void> {
    const moment = now();
    const [missed] = entry.cron?.previousRuns(1, moment) ?? [];
    if (!missed || moment.getTime() - missed.getTime() >= CATCH_UP_MS) return;
    if (await claim(entry, missed))
      log.info({ pipeline: entry.pipeline.name, scheduledFor: missed }, "a missed tick is made up for");
  }

  async function load(pipeline: Pipeline): Promise<void> {
    if (!isStopped) await catchUp(apply(pipeline, await readPlan(pool, pipeline.name, at())));
  }

  function reload(pipeline: Pipeline): void {
    inTurn(() => load(pipeline)).catch((error) => {
      if (isStopped) return;
      log.warn({ err: error, pipeline: pipeline.name }, "a schedule could not be read; trying again");
      const retry = setTimeout(() => {
        retries.delete(retry);
        reload(pipeline);
      }, RETRY_MS);
      retries.add(retry);
    });
  }

  // Before the first reading: a change in between is not missed.
  events?.onScheduleChanged((name) => {
    for (const pipeline of list) if (pipeline.name === name) reload(pipeline);
  });
  events?.onReopened(() => list.forEach(reload));
  for (const pipeline of list) await inTurn(() => load(pipeline));

  return {
    planOf(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const { schedule, timezone, row, cron } = entry;
      const nextRunAt = cron?.nextRun(now()) ?? null;
      return { schedule, timezone: schedule && timezone, enabled: row.enabled, nextRunAt };
    },
    async update(name, changes) {
      const pipeline = list.find((each) => each.name === name);
      if (!pipeline) throw new AppError("BAD_USER_INPUT", `The pipeline ${name} does not exist on this server.`);
      const clean = { ...changes, schedule: changes.schedule?.trim().replace(/\s+/g, " ") ?? changes.schedule };
      refuseBad(pipeline, clean);
      await inTurn(async () => apply(pipeline, await writePlan(pool, name, clean, at())));
    },
    stop() {
      isStopped = true;
      for (const retry of retries) clearTimeout(retry);
      for (const { cron } of entries.values()) cron?.stop();
    },
  };
}

function refuseBad({ name, schedule: own }: Pipeline, changes: Partial<Plan>): void {
  const issues: InputIssue[] = [];
  const note = (field: keyof Plan, message: string) => void issues.push({ path: ["input", field], message });
  if (own === null) {
    const why = `${name} only starts on demand`;
    if (changes.schedule != null) note("schedule", `${why}: it takes no schedule.`);
    if (changes.timezone != null) note("timezone", `${why}: it takes no time zone.`);
    if (changes.enabled === false) note("enabled", `${why}: there is no schedule to pause.`);
  } else {
    const problem = changes.schedule == null ? null : scheduleProblem(changes.schedule);
    if (problem) note("schedule", problem);
    if (changes.timezone != null && !isTimeZone(changes.timezone))
      note("timezone", "This is no IANA time zone: write it like Europe/Berlin.");
  }
  if (issues.length) throw new AppError("BAD_USER_INPUT", issues.map(({ message }) => message).join(" "), issues);
}

const FIELDS: readonly [name: string, values: string][] = [
  ["minute", "0 to 59"],
  ["hour", "0 to 23"],
  ["day of the month", "1 to 31"],
  ["month", "1 to 12"],
  ["day of the week", "0 (Sunday) to 6"],
];
const LIKE =
  "A schedule is like 0 6 * * 1-5: minute, hour, day of the month, month and day of the week, here six o'clock on workdays.";

/** What is wrong with a cron expression, in a sentence or two that say what a good one looks like; null: nothing. */
export function scheduleProblem(schedule: string): string | null {
  const fields = schedule.trim().split(/\s+/);
  if (schedule.length > LONGEST_SCHEDULE) return `This is too long. ${LIKE}`;
  if (fields.length !== FIELDS.length)
    return `This does not have five fields, and a minute is the shortest step. ${LIKE}`;
  const bad = fields.findIndex((field, place) => !open(FIELDS.map((_, at) => (at === place ? field : "*")).join(" ")));
  const [name, values] = FIELDS[bad] ?? [];
  if (name) return `The ${name} “${fields[bad]}” cannot be read: give ${values}, a list, a range, a step or *. ${LIKE}`;
  const cron = open(schedule);
  if (!cron) return `This cannot be read. ${LIKE}`;
  return cron.nextRun() ? null : `This never comes: no month that it names has such a day. ${LIKE}`;
}

function open(schedule: string): Cron | null {
  try {
    return new Cron(schedule, { mode: "5-part", paused: true });
  } catch {
    return null;
  }
}
