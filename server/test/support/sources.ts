import { type AskParts, createAsk, createTurns, type Ledger } from "../../sources/ask.ts";
import type { Source, SourceDefinition, SourcePage, SourceQuery } from "../../sources/source.ts";

/** A ledger of a test: grants all, and counts. */
export function createCountingLedger(): Ledger & { requests: number; rows: number } {
  const counted = {
    requests: 0,
    rows: 0,
    async reserve() {
      counted.requests++;
      return {
        async release() {
          counted.requests--;
        },
        async settle(rows: number) {
          counted.rows += rows;
        },
      };
    },
  };
  return counted;
}

/** `pauses` are the waits that would have been, in milliseconds; nothing waits. */
export function createTestAsk(parts: Partial<AskParts> = {}) {
  const pauses: number[] = [];
  const { now = () => new Date("2026-11-22T12:00:00Z"), sleep = async (ms: number) => void pauses.push(ms) } = parts;
  const ask = createAsk({
    fetch,
    userAgent: "Shortlist/test",
    ledger: createCountingLedger(),
    now,
    sleep,
    random: () => 0.5,
    inTurn: createTurns(now, sleep),
    ...parts,
  });
  return { ask, pauses };
}

/** The source with these settings. */
export function sourceOf(
  definition: SourceDefinition,
  environment: Record<string, string>,
  ask = createTestAsk().ask,
): Source {
  const { create, missing } = definition.read(environment);
  if (!create) throw new Error(`${definition.name} lacks ${missing.join(", ")}`);
  return create(ask);
}

/** Every page of an answer. */
export async function allPages(source: Source, query: Partial<SourceQuery> = {}): Promise<SourcePage[]> {
  const whole: SourceQuery = { scope: source.scopes?.[0] ?? null, search: null, windowHours: null, after: null };
  const pages: SourcePage[] = [];
  for await (const page of source.pages({ ...whole, ...query })) pages.push(page);
  return pages;
}
