import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { z } from "zod";
import product from "../../package.json" with { type: "json" };
import { type Ask, createAsk, createTurns } from "./ask.ts";
import { createLedger } from "./ledger.ts";
import type { Source, SourceDefinition } from "./source.ts";

/** A source as this process knows it. */
export interface KnownSource {
  definition: SourceDefinition;
  /** The environment variables that it still needs. */
  missing: string[];
  /** Changes with its settings. */
  settingsHash: string;
}

/** On whose account requests are made. */
export interface Spending {
  pipeline: string;
  /** A person waits for it. */
  urgent?: boolean;
}

/** The sources of this process. */
export interface Sources {
  readonly known: readonly KnownSource[];
  /** Whether one that can be asked takes searches. */
  readonly takeSearches: boolean;
  /** Ready to be asked; null while something is missing. @throws Error for a name that is not known */
  open(name: string, spending: Spending): Source | null;
}

/** What the environment says of the sources; checked by `sourceProblems`. */
export interface SourcesConfig {
  /** The variables of all sources. */
  environment: Record<string, string>;
  /** The names of those that may be asked; null: all. */
  only: string[] | null;
  /** Who runs this, for those who are asked: an address or an e-mail. */
  contact: string | null;
}

/** One sentence a problem with the settings of the sources; none when they will do. */
export function sourceProblems(
  definitions: readonly SourceDefinition[],
  { environment, only }: SourcesConfig,
): string[] {
  const names = definitions.map(({ name }) => name);
  const unknown = (only ?? []).filter((name) => !names.includes(name));
  const problems = unknown.map((name) => `SOURCES names ${name}, which is none of ${names.join(", ")}.`);
  for (const definition of definitions) {
    try {
      definition.read(environment);
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error;
      problems.push(...error.issues.map(({ path, message }) => `${path.join(".")} ${message}.`));
    }
  }
  return problems;
}

export interface SourcesOptions {
  definitions: readonly SourceDefinition[];
  config: SourcesConfig;
  pool: pg.Pool;
  now(): Date;
  fetch?: typeof fetch;
  sleep?(ms: number, signal?: AbortSignal): Promise<void>;
  random?(): number;
}

export function createSources(options: SourcesOptions): Sources {
  const { definitions, config, pool, now } = options;
  const { environment, only, contact } = config;
  const limits = new Map(definitions.map(({ name, limits }) => [name, limits ?? []]));
  const configured = definitions
    .filter(({ name }) => !only || only.includes(name))
    .map((definition) => {
      const settings = definition.variables.map((name) => `${name}=${environment[name] ?? ""}`).join("\n");
      const settingsHash = createHash("sha256").update(settings).digest("hex");
      return { definition, setup: definition.read(environment), settingsHash };
    });
  const sleep = options.sleep ?? ((ms: number, signal?: AbortSignal) => wait(ms, undefined, { signal }));
  const inTurn = createTurns(now, sleep);
  const asks = new Map<string, Ask>();
  const askFor = ({ pipeline, urgent = false }: Spending): Ask => {
    const key = `${pipeline} ${urgent}`;
    let ask = asks.get(key);
    if (!ask) {
      ask = createAsk({
        fetch: options.fetch ?? fetch,
        userAgent: `Shortlist/${product.version}${contact ? ` (+${contact})` : ""}`,
        ledger: createLedger({ pool, pipeline, urgent, now, limitsOf: (source) => limits.get(source) ?? [] }),
        now,
        sleep,
        random: options.random ?? Math.random,
        inTurn,
      });
      asks.set(key, ask);
    }
    return ask;
  };
  const ofBackfill = askFor({ pipeline: "BACKFILL" });
  return {
    takeSearches: configured.some(({ setup }) => setup.create?.(ofBackfill).searches),
    known: configured.map(({ definition, setup, settingsHash }) => ({
      definition,
      missing: setup.missing,
      settingsHash,
    })),
    open(name, spending) {
      const found = configured.find(({ definition }) => definition.name === name);
      if (!found) throw new Error(`There is no source ${name}.`);
      return found.setup.create?.(askFor(spending)) ?? null;
    },
  };
}
