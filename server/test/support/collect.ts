import { randomUUID } from "node:crypto";
import type { PipelineContext, Progress, RunHandle, RunOptions } from "../../pipelines/pipeline.ts";
import { createSources, type SourcesOptions } from "../../sources/registry.ts";
import { SETTINGS, silent, type TestSources } from "./backend.ts";
import type { TestDatabase } from "./database.ts";

export interface TestRun extends RunHandle {
  /** What it told last. */
  latest(): Progress | null;
  warnings: string[];
}

/** A run of nobody's, without a row: for pipelines that are called at once. */
export function createRunHandle(options: RunOptions = {}, handle: Partial<RunHandle> = {}): TestRun {
  let told: Progress | null = null;
  const warnings: string[] = [];
  return {
    id: randomUUID(),
    attempt: 1,
    userId: null,
    reason: "SCHEDULED",
    options,
    requestedById: null,
    signal: new AbortController().signal,
    progress(state) {
      told = state;
    },
    warn: (message) => void warnings.push(message),
    latest: () => told,
    warnings,
    ...handle,
  };
}

/** What pipelines run with where nobody's shortlist is made: sources that wait for nobody. */
export function createCollecting(
  database: TestDatabase,
  now: () => Date,
  options: TestSources & Partial<Pick<SourcesOptions, "fetch" | "sleep">>,
): PipelineContext {
  const { definitions = [], environment = {}, ...others } = options;
  const { pool } = database;
  const config = { environment, only: null, contact: null };
  const sources = createSources({ definitions, config, pool, now, sleep: async () => {}, random: () => 0, ...others });
  const matcher = { generate: () => Promise.reject(new Error("nobody is matched here")), close: async () => {} };
  return { pool, matcher, sources, log: silent, now, settings: SETTINGS };
}

/**
 * A process that dies: `fetch` reaches the vendor as before, but of the call after `calls` others its answer comes to
 * nobody, and nothing happens in that process any more. `died` resolves then.
 */
export function createDyingFetch(calls: number): { fetch: typeof fetch; died: Promise<void> } {
  let died = () => {};
  const death = new Promise<void>((resolve) => {
    died = resolve;
  });
  let asked = 0;
  return {
    died: death,
    fetch: async (...request) => {
      const last = ++asked > calls;
      const response = await fetch(...request);
      if (!last) return response;
      await response.arrayBuffer();
      died();
      return new Promise<Response>(() => {});
    },
  };
}

/**
 * A process that hangs: the answers to calls for which `holds` says so come to it when they are let go. `reached`
 * resolves at the first of them.
 */
export function createHoldingFetch(holds: (address: string, call: number) => boolean): {
  fetch: typeof fetch;
  reached: Promise<void>;
  letGo(): void;
} {
  let arrive = () => {};
  let letGo = () => {};
  const reached = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let calls = 0;
  return {
    reached,
    letGo,
    fetch: async (address, init) => {
      const isHeld = holds(String(address), ++calls);
      const response = await fetch(address, init);
      if (isHeld) {
        arrive();
        await held;
      }
      return response;
    },
  };
}
