import { DateBucket } from "./bucket.ts";
import { builder } from "./builder.ts";
import { ClaudeUsage, claudeUsage } from "./claude-usage.ts";
import { StrategyResult, strategyResults } from "./strategy-result.ts";

interface Spread {
  count: number;
  min: number;
  median: number;
  p99: number;
  max: number;
  mean: number;
}

const Distribution = builder.objectRef<Spread>("Distribution").implement({
  description: "All zero when there is nothing to measure.",
  fields: (t) => ({
    count: t.exposeInt("count"),
    min: t.exposeFloat("min"),
    median: t.exposeFloat("median"),
    p99: t.exposeFloat("p99"),
    max: t.exposeFloat("max"),
    mean: t.exposeFloat("mean"),
  }),
});

interface BackfillFigures {
  combinations: number;
  backfilled: number;
  requestsMade: number;
  requestsSaved: number;
}

const BackfillStats = builder.objectRef<BackfillFigures>("BackfillStats").implement({
  fields: (t) => ({
    combinations: t.exposeInt("combinations"),
    backfilled: t.exposeInt("backfilled"),
    requestsMade: t.exposeInt("requestsMade"),
    requestsSaved: t.exposeInt("requestsSaved", {
      description: "Requests not made because another user's combination was already fetched.",
    }),
  }),
});

interface Figures {
  users: number;
  usersWithCv: number;
  recommendations: number;
  recommendationsPerUser: Spread;
  score: Spread;
  recommendationsByExpiryDate: { date: string; count: number }[];
  databaseBytes: number;
  backfill: BackfillFigures;
}

function spread(value: string): string {
  return `json_build_object('count', count(*), 'min', coalesce(min(${value}), 0), 'max', coalesce(max(${value}), 0),
    'mean', coalesce(avg(${value})::float8, 0),
    'median', coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY ${value}), 0),
    'p99', coalesce(percentile_cont(0.99) WITHIN GROUP (ORDER BY ${value}), 0))`;
}

const ON_LISTS = "recommendations JOIN shortlists USING (user_id) WHERE gone_at IS NULL AND shortlists.expires_at > $1";
const SQL = `
  SELECT (SELECT count(*)::int FROM users) AS users,
    (SELECT count(DISTINCT user_id)::int FROM cvs) AS "usersWithCv",
    (SELECT count(*)::int FROM ${ON_LISTS}) AS recommendations,
    (SELECT ${spread("n")} FROM (
       SELECT count(*)::float8 AS n FROM ${ON_LISTS} GROUP BY user_id) per_user) AS "recommendationsPerUser",
    (SELECT ${spread("score")} FROM ${ON_LISTS}) AS score,
    (SELECT coalesce(json_agg(b ORDER BY date), '[]') FROM (
       SELECT to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS date, count(*)::int AS count
       FROM ${ON_LISTS} GROUP BY 1) b) AS "recommendationsByExpiryDate",
    pg_database_size(current_database())::float8 AS "databaseBytes",
    (SELECT json_build_object('combinations', count(*), 'backfilled', count(backfilled_at)) FROM search_combinations)::jsonb
      || (SELECT json_build_object('requestsMade', coalesce(sum(requests), 0), 'requestsSaved', coalesce(sum(requests_saved), 0))
          FROM source_searches)::jsonb AS backfill`;

const AdminStats = builder.objectRef<Figures>("AdminStats").implement({
  fields: (t) => ({
    users: t.exposeInt("users"),
    usersWithCv: t.exposeInt("usersWithCv"),
    recommendations: t.exposeInt("recommendations", { description: "Unexpired ones." }),
    recommendationsPerUser: t.expose("recommendationsPerUser", {
      type: Distribution,
      description: "Over the people who have any.",
    }),
    score: t.expose("score", { type: Distribution }),
    recommendationsByExpiryDate: t.expose("recommendationsByExpiryDate", { type: [DateBucket] }),
    subscribers: t.int({
      description: "Open subscriptions of the server process that answers.",
      resolve: (_figures, _args, { deps }) => deps.events.subscribers(),
    }),
    databaseBytes: t.exposeFloat("databaseBytes"),
    claudeToday: t.field({ type: ClaudeUsage, resolve: (_figures, _args, { deps }) => claudeUsage(deps, "day") }),
    claudeThisMonth: t.field({ type: ClaudeUsage, resolve: (_figures, _args, { deps }) => claudeUsage(deps, "month") }),
    backfill: t.expose("backfill", { type: BackfillStats }),
    strategies: t.field({
      type: [StrategyResult],
      resolve: (_figures, _args, { deps }) => strategyResults(deps),
    }),
  }),
});

builder.queryField("adminStats", (t) =>
  t.field({
    type: AdminStats,
    nullable: true,
    description: "Admins only. Figures about the service.",
    authScopes: { admin: true },
    complexity: { field: 200, multiplier: 1 },
    resolve: async (_root, _args, { deps }) => {
      const { rows } = await deps.database.systemPool.query<Figures>(SQL, [deps.now()]);
      return rows[0] as Figures;
    },
  }),
);
