import { Bucket, type BucketRow, MedianBucket, type MedianRow } from "./bucket.ts";
import { builder } from "./builder.ts";
import { isShown } from "./recommendations.ts";
import { Viewer } from "./viewer.ts";

interface Figures {
  recommended: number;
  analysed: number;
  unseen: number;
  averageScore: number | null;
  medianScoreByExperienceLevel: MedianRow[];
  topIndustries: BucketRow[];
  saved: number;
  applied: number;
  dismissed: number;
}

const ViewerStats = builder.objectRef<Figures>("ViewerStats").implement({
  fields: (t) => ({
    recommended: t.exposeInt("recommended"),
    analysed: t.exposeInt("analysed", { description: "Of these, judged by Claude." }),
    unseen: t.exposeInt("unseen"),
    averageScore: t.exposeFloat("averageScore", { nullable: true }),
    medianScoreByExperienceLevel: t.expose("medianScoreByExperienceLevel", { type: [MedianBucket] }),
    topIndustries: t.expose("topIndustries", { type: [Bucket] }),
    saved: t.exposeInt("saved"),
    applied: t.exposeInt("applied"),
    dismissed: t.exposeInt("dismissed"),
  }),
});

builder.objectField(Viewer, "stats", (t) =>
  t.field({
    type: ViewerStats,
    resolve: async ({ userId }, _args, { deps }) => {
      const { rows } = await deps.database.viewerPool.query<Figures>(
        `WITH shown AS MATERIALIZED (
           SELECT r.score, r.seen_at, r.explanation, j.experience_level, j.industries
           FROM recommendations r JOIN jobs j ON j.id = r.job_id CROSS JOIN shortlists s WHERE ${isShown("$1", "$2")}
         )
         SELECT count(*)::int AS recommended,
           count(*) FILTER (WHERE explanation->>'source' = 'CLAUDE')::int AS analysed,
           count(*) FILTER (WHERE seen_at IS NULL)::int AS unseen,
           avg(score) AS "averageScore",
           (SELECT coalesce(json_agg(b ORDER BY b.level), '[]') FROM (
              SELECT experience_level AS level, coalesce(experience_level::text, 'UNKNOWN') AS key, count(*)::int AS count,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY score) AS median
              FROM shown GROUP BY experience_level) b) AS "medianScoreByExperienceLevel",
           (SELECT coalesce(json_agg(b), '[]') FROM (
              SELECT key, count(*)::int AS count FROM shown, unnest(industries) key GROUP BY key ORDER BY 2 DESC, key LIMIT 10) b) AS "topIndustries",
           (SELECT count(*)::int FROM saved_jobs WHERE user_id = $1 AND expires_at > $2) AS saved,
           (SELECT count(*)::int FROM applications WHERE user_id = $1) AS applied,
           (SELECT count(*)::int FROM dismissals WHERE user_id = $1) AS dismissed
         FROM shown`,
        [userId, deps.now()],
      );
      return rows[0] as Figures;
    },
  }),
);
