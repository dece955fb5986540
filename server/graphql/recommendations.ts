import { badInput } from "../errors.ts";
import { builder, viewerId } from "./builder.ts";
import { defineConnection, pageArgs } from "./connection.ts";
import { WorkArrangement } from "./enums.ts";
import { isOpen, isRemote } from "./job-filter.ts";
import { type Connection, type KeyedRow, nodeSelection, type Order, readSeek, toPage } from "./page.ts";
import { createParams, type Params } from "./params.ts";
import { statementName } from "./prepared.ts";
import { Priority, Recommendation } from "./recommendation.ts";
import { rowAsJson } from "./rows.ts";

const EmptyReason = builder.enumType("EmptyReason", {
  values: ["NO_PROFILE", "NOT_GENERATED", "EXPIRED", "NOTHING_MATCHED", "FILTERED_OUT"] as const,
});
type Reason = typeof EmptyReason.$inferType;

const MESSAGES: Record<Reason, string> = {
  NO_PROFILE: "Nothing is known of your skills yet: hand in a CV, or fill in your profile.",
  NOT_GENERATED: "Your shortlist has not been made yet. It takes a moment; you hear of it when it is ready.",
  EXPIRED: "Your last shortlist has run out: generate a new one.",
  NOTHING_MATCHED:
    "No open job fits at the moment. Loosen your preferences or add skills; new jobs are matched every day.",
  FILTERED_OUT: "None of your recommendations passes this filter: loosen it.",
};

/** From the score: HIGH from 80, MEDIUM from 60. */
const PRIORITIES = { HIGH: "r.score >= 80", MEDIUM: "r.score >= 60 AND r.score < 80", LOW: "r.score < 60" };

/** With fewer jobs that fit well than this, a shortlist is thin. */
const ENOUGH = 10;

function thinMessage(fitting: number): string {
  const few =
    ["None of these jobs fits", "Only one of these jobs fits"][fitting] ?? `Only ${fitting} of these jobs fit`;
  return `${few} you well; the others are the nearest there are at the moment. Add skills and past titles to your profile, or loosen your preferences; new jobs are matched every day.`;
}

const RANK: Order = { name: "RANK", key: "r.rank", keyType: "int4", descending: false, id: "r.id", idType: "uuid" };

const RecommendationFilter = builder.inputType("RecommendationFilter", {
  fields: (t) => ({
    minimumScore: t.float(),
    workArrangements: t.field({ type: [WorkArrangement] }),
    remote: t.boolean(),
    priorities: t.field({ type: [Priority] }),
  }),
});

interface Shortlist extends Connection {
  emptyReason: Reason | null;
  /** Of the whole shortlist, whatever the filter. */
  shown: number;
  fitting: number;
  generatedAt: Date | null;
  eventCursor: string;
}

const RecommendationConnection = defineConnection("Recommendation", Recommendation);
builder.objectFields(RecommendationConnection, (t) => ({
  emptyReason: t.field({
    type: EmptyReason,
    nullable: true,
    description: "Why it is empty, when it is.",
    resolve: (list) => (list as Shortlist).emptyReason,
  }),
  emptyMessage: t.string({
    nullable: true,
    description: "The same, in words for the person, with what to do.",
    resolve: (list) => {
      const { emptyReason } = list as Shortlist;
      return emptyReason && MESSAGES[emptyReason];
    },
  }),
  thinMessage: t.string({
    nullable: true,
    description: `When fewer than ${ENOUGH} jobs of the shortlist, and not all of it, fit well (MEDIUM or HIGH): says so, in words for the person, with what to do.`,
    resolve: (list) => {
      const { shown, fitting } = list as Shortlist;
      return fitting < Math.min(ENOUGH, shown) ? thinMessage(fitting) : null;
    },
  }),
  generatedAt: t.field({
    type: "DateTime",
    nullable: true,
    resolve: (list) => (list as Shortlist).generatedAt,
  }),
  eventCursor: t.string({
    description:
      "Read together with the rows: hand it to recommendationsReady(after:) and nothing in between is missed.",
    resolve: (list) => (list as Shortlist).eventCursor,
  }),
}));

/** SQL for what of a person's recommendations `r` on their shortlist `s` may be shown now, whatever that still holds; `j` are their jobs. */
export function isShown(user: string, now: string): string {
  return `r.user_id = ${user} AND s.user_id = ${user} AND r.gone_at IS NULL AND s.expires_at > ${now} AND ${isOpen("j", now)}
    AND NOT EXISTS (SELECT FROM dismissals d WHERE d.user_id = ${user} AND d.job_id = r.job_id)
    AND NOT EXISTS (SELECT FROM applications a WHERE a.user_id = ${user} AND a.job_id = r.job_id)`;
}

/** SQL for where a recommendation stands on the shortlist `s`, from 1. */
export function rankOf(alias: string): string {
  return `array_position(s.jobs, ${alias}.job_id)`;
}

function filterConditions(filter: typeof RecommendationFilter.$inferInput, params: Params): string[] {
  const conditions: string[] = [];
  if (filter.minimumScore != null) {
    if (!(filter.minimumScore >= 0 && filter.minimumScore <= 100)) {
      throw badInput(["filter", "minimumScore"], "Scores run from 0 to 100.");
    }
    conditions.push(`r.score >= ${params.add(filter.minimumScore)}`);
  }
  if (filter.workArrangements) {
    conditions.push(`j.work_arrangement = ANY(${params.add(filter.workArrangements)}::"WorkArrangement"[])`);
  }
  if (filter.remote != null) conditions.push(isRemote("j", filter.remote));
  if (filter.priorities) {
    conditions.push(`(${filter.priorities.map((priority) => PRIORITIES[priority]).join(" OR ") || "false"})`);
  }
  return conditions;
}

interface Snapshot {
  rows: KeyedRow[];
  shown: number;
  fitting: number;
  total: number;
  /** Null: there was no list yet. */
  hasRows: boolean | null;
  isProfiled: boolean;
  position: string | null;
  generatedAt: Date | null;
  generated: number | null;
}

builder.queryField("recommendations", (t) =>
  t.field({
    type: RecommendationConnection,
    nullable: true,
    description:
      "The viewer's pre-computed, unexpired recommendations, best first. Never computes a match while it answers.",
    authScopes: { signedIn: true },
    args: { filter: t.arg({ type: RecommendationFilter }), ...pageArgs },
    resolve: async (_root, { filter, ...args }, context, info): Promise<Shortlist> => {
      const { database, now, eventCursors } = context.deps;
      const userId = viewerId(context);
      const params = createParams();
      const user = params.add(userId);
      const at = params.add(now());
      const passes = filterConditions(filter ?? {}, params).join(" AND ") || "true";
      const seek = readSeek(args, RANK, params);
      // What the shortlist says of each, where Recommendation looks for it first.
      const selection = { ...nodeSelection("Recommendation", context, info), rank: true, expiresAt: true };
      const row = rowAsJson("Recommendation", "r", selection);
      // One statement, one snapshot: rows, counts and the position of the event that announced them belong together.
      const text = `WITH shown AS MATERIALIZED (
          SELECT r.*, ${rankOf("r")} AS rank, s.expires_at, ${passes} AS passes
          FROM recommendations r JOIN jobs j ON j.id = r.job_id CROSS JOIN shortlists s WHERE ${isShown(user, at)}
        )
        SELECT s.position, s.generated_at AS "generatedAt", s.total AS generated,
          (SELECT count(*)::int FROM shown) AS shown,
          (SELECT count(*)::int FROM shown r WHERE NOT (${PRIORITIES.LOW})) AS fitting,
          (SELECT count(*)::int FROM shown WHERE passes) AS total,
          s.expires_at > ${at} AND EXISTS (SELECT FROM recommendations WHERE user_id = ${user} AND gone_at IS NULL) AS "hasRows",
          EXISTS (SELECT FROM profiles WHERE user_id = ${user} AND cardinality(skills || titles) > 0) AS "isProfiled",
          (SELECT coalesce(json_agg(page), '[]') FROM (
             SELECT r.rank::text AS key, r.id::text AS id, ${row} AS node FROM shown r
             WHERE ${["passes", ...seek.conditions].join(" AND ")} ORDER BY ${seek.orderBy} LIMIT ${params.add(seek.limit + 1)}
           ) page) AS rows
        FROM (SELECT) one LEFT JOIN shortlists s ON s.user_id = ${user}`;
      const statement = { name: statementName(text), text, values: params.values };
      const { rows: snapshots } = await database.viewerPool.query<Snapshot>(statement);
      const snapshot = snapshots[0];
      if (!snapshot) throw new Error("recommendations: no snapshot");
      if (hasFreePlaces(snapshot, now())) await database.viewerPool.query("SELECT start_generation('JOBS_CLOSED')");
      const total = { count: snapshot.total, isExact: true };
      return {
        ...toPage(snapshot.rows, seek, RANK, args, "Recommendation"),
        total: async () => total,
        over: () => Promise.reject(new Error("recommendations have no facets")),
        emptyReason: snapshot.total > 0 ? null : reasonOf(snapshot),
        shown: snapshot.shown,
        fitting: snapshot.fitting,
        generatedAt: snapshot.generatedAt,
        eventCursor: eventCursors.encode(userId, BigInt(snapshot.position ?? 0)),
      };
    },
  }),
);

/** A generation that has just been made is not made again because of a job that it could not know to end. */
const REFILL_AFTER_MS = 10_000;

/** Whether places became free without the person's doing: jobs were closed, or came to their end. */
function hasFreePlaces({ hasRows, shown, generated, generatedAt }: Snapshot, now: Date): boolean {
  return hasRows === true && shown < (generated ?? 0) && Number(now) - Number(generatedAt) > REFILL_AFTER_MS;
}

function reasonOf({ shown, hasRows, isProfiled, generatedAt, generated }: Snapshot): Reason {
  if (shown > 0) return "FILTERED_OUT";
  if (!isProfiled) return "NO_PROFILE";
  if (!generatedAt) return "NOT_GENERATED";
  return generated && !hasRows ? "EXPIRED" : "NOTHING_MATCHED";
}
