import type { ClaudeSettings } from "../../claude/settings.ts";
import { fillWorld, settingsFor } from "./claude-night.ts";
import { type FakeClaude, type FakeClaudeOptions, openFakeClaude } from "./fake-claude.ts";
import { openTestServer, type TestServer, type TestServerOptions } from "./server.ts";

const WAIT = { timeout: 10_000 };

export interface Analysis {
  source: "RULES" | "CLAUDE";
  score: number | null;
  summary: string;
  keyAlignments: string[];
  potentialGaps: string[];
  model: string | null;
}

export interface Listed {
  rank: number;
  score: number;
  matchScore: number;
  reasons: string[];
  priority: string;
  adjustments: { kind: string; delta: number; detail: string }[];
  analysis: Analysis;
  job: { id: string; title: string };
}

export interface ClaudeServer {
  server: TestServer;
  fake: FakeClaude;
  /** Of the fake; may be changed on the way. */
  options: FakeClaudeOptions;
  /** The person's list, the best first. */
  list(token: string): Promise<Listed[]>;
  /** Their events after a cursor (from the first on), as they come. */
  events(
    token: string,
    after?: string | null,
  ): AsyncIterableIterator<{ reason: string; cursor: string; total: number }>;
  /** Resolves when nothing is asked, waits to be, or is on its way. */
  settled(): Promise<void>;
  /** Has all lists looked through. */
  sweep(): Promise<void>;
  /** Of the ledger. */
  spent(): Promise<{ requests: number; tokens: number; usd: number; reserved: number }>;
  close(): Promise<void>;
}

const READ = `{ recommendations(first: 100) { edges { node { rank score matchScore reasons priority adjustments { kind delta detail }
  analysis { source score summary keyAlignments potentialGaps model } job { id title } } } } }`;

/** A server that asks a Claude of ours, with jobs of three fields of work. */
export async function openClaudeServer(
  options: FakeClaudeOptions = {},
  {
    settings,
    jobs = 6,
    ...more
  }: Partial<Omit<TestServerOptions, "claude">> & { settings?: never; jobs?: number } = {},
  claude: Partial<ClaudeSettings> = {},
): Promise<ClaudeServer> {
  const fake = await openFakeClaude(options);
  const server = await openTestServer({ ...more, claude: settingsFor(fake, claude) });
  const { pool } = server.test;
  await fillWorld(pool, 0, jobs - 5);

  async function isSettled(): Promise<boolean> {
    const { rows } = await pool.query<{ open: number }>(
      `SELECT (SELECT count(*)::int FROM claude_requests) + (SELECT count(*)::int FROM claude_batches)
         + (SELECT count(*)::int FROM pipeline_runs WHERE status IN ('QUEUED', 'RUNNING')) AS open`,
    );
    return rows[0]!.open === 0;
  }

  async function settled(): Promise<void> {
    const until = Date.now() + WAIT.timeout;
    for (let isQuiet = false; ; ) {
      await server.looked();
      const wasQuiet = isQuiet;
      isQuiet = await isSettled();
      if (isQuiet && wasQuiet) return;
      if (Date.now() > until) throw new Error("Claude is still being asked.");
    }
  }

  return {
    server,
    fake,
    options,
    async list(token) {
      const { data } = await server.graphql(READ, null, token);
      return (data as never as { recommendations: { edges: { node: Listed }[] } }).recommendations.edges.map(
        ({ node }) => node,
      );
    },
    async *events(token, after = null) {
      const query = "subscription($after: String) { recommendationsReady(after: $after) { reason cursor total } }";
      type Event = { reason: string; cursor: string; total: number };
      for await (const { data } of server
        .socket(token)
        .iterate<{ recommendationsReady: Event }>({ query, variables: { after } }))
        if (data) yield data.recommendationsReady;
    },
    settled,
    async sweep() {
      await pool.query("UPDATE claude_state SET swept_at = NULL");
      await settled();
    },
    async spent() {
      const { rows } = await pool.query<{ requests: number; tokens: number; usd: number; reserved: number }>(
        `SELECT coalesce(sum(requests), 0)::int AS requests, coalesce(sum(input_tokens + cache_write_tokens + cache_read_tokens + output_tokens), 0)::int AS tokens,
           coalesce(sum(cost_usd), 0)::float8 AS usd, coalesce(sum(reserved_usd), 0)::float8 AS reserved FROM claude_days`,
      );
      return rows[0]!;
    },
    async close() {
      await server.close();
      await fake.close();
    },
  };
}
