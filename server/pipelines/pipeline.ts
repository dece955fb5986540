import type pg from "pg";
import type { ClaudeSettings } from "../claude/settings.ts";
import type { GenerationReason, PipelineName, RunTrigger } from "../generated/prisma/enums.ts";
import type { FileFormat } from "../intake/read-file.ts";
import type { Log } from "../log.ts";
import type { Sources } from "../sources/registry.ts";
import type { Lease } from "./chunks.ts";
import type { Plan } from "./plans.ts";
import type { FileContent } from "./run-files.ts";
import type { PlanInForce } from "./schedule.ts";
import type { Searches } from "./search-jobs.ts";
import type { ListRules } from "./shortlists.ts";

/** What a run did, by name: inserted, updated, deleted, failed, … */
export type Counts = Record<string, number>;

/** Options of a run, as RunPipelineInput gives them, and what IMPORT_JOBS needs. */
export interface RunOptions {
  dryRun?: boolean;
  /** IMPORT_JOBS: the path of a file that was not handed over with the run (command line), its name, and what it is said to be. */
  file?: string;
  fileName?: string;
  format?: FileFormat;
  /** Collection and backfill: the names of the sources to ask; all if left out. */
  sources?: string[];
  /** Collection and backfill: how far back a source is asked that was never asked before. */
  lookbackDays?: number;
  /** Collection: no searches, but everything that a source shows. */
  unfiltered?: boolean;
  /** EXPIRE_JOBS: the folder, of the process that runs it, where what is deleted is written first. */
  archive?: string;
}

export interface GenerateRequest {
  /** Each once, in this order; null: everybody who has a profile. */
  people: readonly string[] | null;
  /** In whose name; nothing is written once that is lost. Null: in nobody's (tests, benchmarks). */
  lease: Lease | null;
  reason: GenerationReason;
  dryRun: boolean;
  /** The moment of the generation. */
  now: Date;
  rules: ListRules;
}

/**
 * Generates shortlists and answers searches in a thread of its own, which keeps all open jobs indexed in memory and has
 * its own connections, so that the thread that answers requests does none of the work.
 */
export interface Matcher {
  generate(
    request: GenerateRequest,
    handle: { signal: AbortSignal; progress(state: Progress): void; warn(message: string): void },
  ): Promise<Counts>;
  /** Over all jobs that are open at `now`; while a generation is under way, between two of its people. Stores nothing. */
  search<Kind extends keyof Searches>(
    kind: Kind,
    asked: Searches[Kind]["asked"],
    now: Date,
  ): Promise<Searches[Kind]["found"]>;
  /** When the sentence model is open, if there is one. @throws what kept it from that */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** What a pipeline works with. */
export interface PipelineContext {
  /** With the pipelines' rights. */
  pool: pg.Pool;
  /** Searches are for those who wait for an answer. */
  matcher: Omit<Matcher, "search" | "ready">;
  sources: Sources;
  log: Log;
  now: () => Date;
  settings: PipelineSettings;
  /** How Claude is asked; null or left out: it is not. */
  claude?: ClaudeSettings | null;
}

export interface PipelineSettings {
  recommendationsPerUser: number;
  /** Null: any number. */
  recommendationsPerCompany: number | null;
  recommendationDays: number;
  /** Only jobs discovered in so many days are matched; null: all that are open. */
  recommendationWindowDays: number | null;
  /** For so long a subscriber may have been away and still miss nothing. */
  eventRetentionDays: number;
  savedJobDays: number;
  jobRetentionDays: number;
  jobExpiryDays: number;
  /** Where EXPIRE_JOBS writes what it deletes, unless a run says otherwise; null: nowhere. */
  archiveFolder: string | null;
  /** How far back sources are asked for a search that is new. */
  backfillDays: number;
}

/** What became of one source's postings, and why it could not be asked (for all). */
export interface SourceCounts {
  counts: Counts;
  error: string | null;
}

export interface Progress {
  done: number;
  total?: number | null;
  counts?: Counts;
  bySource?: Record<string, SourceCounts>;
}

/** One execution, as the pipeline sees it. */
export interface RunHandle {
  id: string;
  /** Counts the run's executions: a later one takes from an earlier what that was at, never the other way round. */
  attempt: number;
  /** The person whose run it is; null: all. */
  userId: string | null;
  reason: GenerationReason;
  options: RunOptions;
  /** Who asked; null for a schedule. */
  requestedById: string | null;
  /** Aborts when the run is cancelled or the server stops. */
  signal: AbortSignal;
  /** Written to the run's row at most a few times a second. */
  progress(state: Progress): void;
  /** A fault of a single item; the run goes on. Kept up to a bound. */
  warn(message: string): void;
}

/** Background work; safe to run twice. */
export interface Pipeline {
  name: PipelineName;
  description: string;
  /** Cron expression; null: on demand only. */
  schedule: string | null;
  timezone: string;
  run(context: PipelineContext, run: RunHandle): Promise<Counts>;
}

export interface StartOptions {
  trigger: RunTrigger;
  /** One person's run; GENERATE_RECOMMENDATIONS and BACKFILL have those. */
  userId?: string | null;
  requestedById?: string | null;
  reason?: GenerationReason;
  options?: RunOptions;
  /** IMPORT_JOBS: what it reads; kept with the run until that has ended. */
  file?: FileContent;
}

/** The pipelines as the API and the command line see them. */
export interface Pipelines {
  /** With the plans that are in force at this moment. The command line, which has no schedule, knows those of the code. */
  list(): (Pick<Pipeline, "name" | "description"> & PlanInForce)[];
  /**
   * Changes when a pipeline starts by itself, or pauses and resumes that, at every process.
   * @throws BAD_USER_INPUT for what is no schedule or time zone, or where the pipeline takes none
   */
  update(name: PipelineName, changes: Partial<Plan>): Promise<void>;
  /**
   * Queues a run.
   * @returns the run's id
   * @throws CONFLICT while one of the same name and subject waits or runs, NOT_FOUND for a person who does not exist,
   *   BAD_USER_INPUT for options that the pipeline does not take
   */
  start(name: PipelineName, options: StartOptions): Promise<string>;
  /**
   * Runs it here and now, past the queue (the command line).
   * @returns its counts
   * @throws as start() does, and what the pipeline throws
   */
  runNow(name: PipelineName, options: StartOptions, onProgress: (state: Progress) => void): Promise<Counts>;
  /** Cancels a waiting or running run. @throws NOT_FOUND, CONFLICT when it has ended */
  cancel(runId: string): Promise<void>;
}
