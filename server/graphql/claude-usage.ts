import { dayOf, type Spending, spendingOf } from "../claude/ledger.ts";
import { pauseOf } from "../claude/pause.ts";
import { builder } from "./builder.ts";
import type { Deps } from "./context.ts";

interface Usage extends Spending {
  enabled: boolean;
  model: string | null;
  budgetUsd: number | null;
  pause: string | null;
}

export const ClaudeUsage = builder.objectRef<Usage>("ClaudeUsage").implement({
  description:
    "What was asked of Claude and what it cost. Days and months are UTC's; a batch counts on the day it was handed over.",
  fields: (t) => ({
    enabled: t.exposeBoolean("enabled", {
      description: "False without a key, and while the key is refused: rules do everything.",
    }),
    model: t.exposeString("model", { nullable: true }),
    requests: t.exposeInt("requests", { description: "Those whose answers were paid for." }),
    failed: t.exposeInt("failed", {
      description: "Of all that were asked, those whose answer could not be used, or did not come.",
    }),
    inputTokens: t.exposeFloat("inputTokens", { description: "All that was sent, from the cache or not." }),
    cachedInputTokens: t.exposeFloat("cachedInputTokens", { description: "Of these, read from the cache." }),
    outputTokens: t.exposeFloat("outputTokens"),
    costUsd: t.exposeFloat("costUsd"),
    budgetUsd: t.exposeFloat("budgetUsd", { nullable: true }),
    pause: t.exposeString("pause", {
      nullable: true,
      description: "Why Claude refuses to be asked, in its own words.",
    }),
  }),
});

/** @param of the span: today, or this month up to today */
export async function claudeUsage({ database, claude, now }: Deps, of: "day" | "month"): Promise<Usage> {
  const today = dayOf(now());
  const from = of === "day" ? today : `${today.slice(0, 8)}01`;
  const spending = await spendingOf(database.systemPool, from, today);
  if (!claude) return { ...spending, enabled: false, model: null, budgetUsd: null, pause: null };
  const pause = await pauseOf(database.systemPool, claude.apiKey);
  const budgetUsd = of === "day" ? claude.budget.perDay : claude.budget.perMonth;
  return { ...spending, enabled: pause === null, model: claude.model, budgetUsd, pause };
}
