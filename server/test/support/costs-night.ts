import { setTimeout as delay } from "node:timers/promises";
import { openClaude } from "../../claude/client.ts";
import { costOf, MODELS } from "../../claude/prices.ts";
import type { ClaudeSettings } from "../../claude/settings.ts";
import { DEFAULT_SHARES } from "../../matching/strategies.ts";
import { openAnalyst } from "../../pipelines/analyst.ts";
import { SETTINGS, silent } from "./backend.ts";
import { judgeAtLength } from "./costs-judge.ts";
import { type CostsWorld, NOW } from "./costs-world.ts";
import { CLAUDE_KEY, openFakeClaude } from "./fake-claude.ts";
import type { Sums } from "./fake-claude-message.ts";
import { checkParams, type Params } from "./fake-claude-params.ts";

export const MODEL = "claude-haiku-5-5";
const PATIENCE_MS = 120_000;

/** A request of a night, with its answer. */
export interface Asked {
  params: Params;
  /** As it was said: JSON. */
  answer: string;
}

export interface Night {
  /** As the fake bills it. */
  bill: Sums;
  /** In the order in which they were handed over; what was said nothing useful of is asked again in a later one. */
  batches: Asked[][];
  /** All of them. */
  asked: Asked[];
  /** Answers that are kept without a summary: it could be of any pair. */
  withoutSummary: number;
}

/** Lists, then the analyst until nothing is left to ask, at a Claude whose cache and bill begin with this night. */
export async function runCostsNight(world: CostsWorld, minimumScore: number): Promise<Night> {
  const { pool } = world;
  await world.makeLists();
  const fake = await openFakeClaude({ model: judgeAtLength, batchesEnd: "at once" });
  const settings: ClaudeSettings = {
    apiKey: CLAUDE_KEY,
    baseUrl: fake.url,
    model: MODEL,
    topModel: null,
    minimumScore,
    budget: { perDay: 10_000, perMonth: 10_000 },
    facts: MODELS,
  };
  const paidBefore = await spent();
  const analyst = openAnalyst({
    pool,
    claude: openClaude(settings),
    settings,
    log: silent,
    now: () => NOW,
    shares: DEFAULT_SHARES,
    mostOfCompany: SETTINGS.recommendationsPerCompany,
    sources: { takeSearches: false },
    pace: { everyMs: 20, pollEveryMs: 50, heldSeconds: 5 },
  });
  try {
    await settled();
  } finally {
    await analyst.close();
    // Throws what was wrong with the fake's model.
    await fake.close();
  }
  const bill = fake.bill[MODEL]?.batch;
  if (!bill || fake.bill[MODEL]?.direct.requests) throw new Error("something else than batches was asked");
  const batches = fake.batches.map(({ items }) =>
    items.map(({ params, result }): Asked => {
      if (result?.type !== "succeeded") throw new Error(`a request was ${result?.type ?? "not answered"}`);
      const answer = result.message.content.map((block) => (block.type === "text" ? block.text : "")).join("");
      return { params: checkParams(params, { inBatch: true }), answer };
    }),
  );
  // The ledger that the budget is kept by and the API's bill are to agree.
  const paid = (await spent()) - paidBefore;
  const billed = costOf(bill, { prices: MODELS.get(MODEL)!.prices, leastCached: 0 }, true);
  if (Math.abs(paid - billed) > 1e-6) throw new Error(`claude_days says ${paid} USD, the bill ${billed}`);
  const { rows } = await pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM claude_answers WHERE answer->>'summary' IS NULL",
  );
  return { bill, batches, asked: batches.flat(), withoutSummary: rows[0]?.count ?? 0 };

  async function spent(): Promise<number> {
    const { rows } = await pool.query<{ usd: number }>(
      "SELECT coalesce(sum(cost_usd), 0)::float8 AS usd FROM claude_days",
    );
    return rows[0]?.usd ?? 0;
  }

  /** Every match that is good enough has its answer, and nothing is under way. */
  async function settled(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const { rows } = await pool.query<{ open: number }>(
        `SELECT (SELECT count(*)::int FROM claude_requests) + (SELECT count(*)::int FROM claude_batches)
           + (SELECT count(*)::int FROM recommendations r WHERE gone_at IS NULL AND match_score >= $1 AND NOT EXISTS (
               SELECT FROM claude_answers a WHERE a.user_id = r.user_id AND a.job_id = r.job_id)) AS open`,
        [minimumScore],
      );
      if (rows[0]?.open === 0) return;
      if (Date.now() > until)
        throw new Error(
          `after ${PATIENCE_MS / 1_000} s, ${rows[0]?.open} matches and requests are open: ${fake.problems[0] ?? ""}`,
        );
      await delay(100);
    }
  }
}
