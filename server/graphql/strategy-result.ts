import { builder } from "./builder.ts";
import type { Deps } from "./context.ts";

interface Figures {
  strategy: string;
  people: number;
  shown: number;
  saved: number;
  applied: number;
  dismissed: number;
  ratedUp: number;
  ratedDown: number;
}

export const StrategyResult = builder.objectRef<Figures>("StrategyResult").implement({
  description:
    "What people did with the recommendations of a strategy, since ever. Each deed counts for the strategy that recommended the job when it was done, whatever the list has become since; what was taken back does not count.",
  fields: (t) => ({
    strategy: t.exposeString("strategy"),
    people: t.exposeInt("people", { description: "Whose shortlist of now it made." }),
    shown: t.exposeInt("shown", {
      description:
        "Recommendations that were new and were seen (markRecommendationsSeen). One that left the list and returned is new again.",
    }),
    saved: t.exposeInt("saved", { description: "Also those that have run out since." }),
    applied: t.exposeInt("applied"),
    dismissed: t.exposeInt("dismissed"),
    ratedUp: t.exposeInt("ratedUp"),
    ratedDown: t.exposeInt("ratedDown"),
  }),
});

const COUNTS = ["people", "shown", "saved", "applied", "dismissed", "ratedUp", "ratedDown"] as const;
type Count = (typeof COUNTS)[number];

/** Rows of a table as counts; what is not named is 0. */
function countsOf(from: string, counts: Partial<Record<Count, string>>): string {
  return `SELECT strategy, ${COUNTS.map((count) => `${counts[count] ?? 0} AS "${count}"`).join(", ")} FROM ${from}`;
}

const SQL = `SELECT strategy, ${COUNTS.map((count) => `sum("${count}")::int AS "${count}"`).join(", ")} FROM (
    ${[
      countsOf("shortlists", { people: "1" }),
      countsOf("strategy_tallies", { shown: "shown", saved: "saved" }),
      countsOf("saved_jobs", { saved: "1" }),
      countsOf("applications", { applied: "1" }),
      countsOf("dismissals", { dismissed: "1" }),
      countsOf("ratings", { ratedUp: "(rating = 'UP')::int", ratedDown: "(rating = 'DOWN')::int" }),
    ].join(" UNION ALL ")}
  ) counted WHERE strategy IS NOT NULL GROUP BY strategy ORDER BY strategy`;

/** Of every strategy that made a list that is there, or that anybody did something with; by name. */
export async function strategyResults({ database }: Deps): Promise<Figures[]> {
  const { rows } = await database.systemPool.query<Figures>(SQL);
  return rows;
}
