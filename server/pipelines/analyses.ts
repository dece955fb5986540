import type pg from "pg";
import { adjustmentOf, type JudgedMatch, MOST_ADJUSTMENT } from "../claude/judge-matches.ts";
import type { MatchProfile } from "../claude/match-input.ts";
import type { StoredExplanation } from "../matching/explain.ts";
import type { MatchPerson } from "../matching/model.ts";
import type { RankedJob, ShortlistRow } from "./list-writes.ts";

/** What Claude said of a match, as it is kept (claude_answers). */
export interface Analysis {
  key: string;
  model: string;
  /** Of the job that it was said of: it holds while that says the same. */
  contentHash: string;
  judged: Omit<JudgedMatch, "id">;
}

/** What Claude is told of a person; answers hold while this is the same. */
export function matchProfileOf(person: MatchPerson): MatchProfile {
  const { preferences } = person;
  return {
    headline: person.headline,
    skills: [...person.skills].sort(),
    yearsOfExperience: person.yearsOfExperience,
    experienceLevel: person.experienceLevel,
    titles: [...person.titles],
    industries: [...person.industries],
    places: [...person.locations],
    wishes: {
      workArrangements: [...preferences.workArrangements],
      places: [...preferences.locations],
      minimumSalaryUsd: preferences.minimumSalaryUsd,
      employmentTypes: [...preferences.employmentTypes],
      experienceLevels: [...preferences.experienceLevels],
      needsVisaSponsorship: preferences.needsVisaSponsorship,
    },
  };
}

/** The kept analyses of people's matches, of each the better model's, then the latest: by person and job. */
export async function keptAnalyses(
  client: Pick<pg.ClientBase, "query">,
  matches: readonly { userId: string; profileHash: string; jobId: number; contentHash: string }[],
): Promise<Map<string, Map<number, Analysis>>> {
  const { rows } = await client.query<
    Omit<Analysis, "judged"> & { userId: string; jobId: number; answer: Analysis["judged"] }
  >(
    `SELECT DISTINCT ON (user_id, job_id) user_id AS "userId", job_id AS "jobId", key, model, a.content_hash AS "contentHash", answer
     FROM unnest($1::uuid[], $2::text[], $3::int[], $4::text[]) AS asked (person, profile, job, content)
     JOIN claude_answers a ON user_id = person AND job_id = job AND a.content_hash = content AND profile_hash = profile
     WHERE answer IS NOT NULL ORDER BY user_id, job_id, is_top DESC, answered_at DESC, key`,
    [
      matches.map(({ userId }) => userId),
      matches.map(({ profileHash }) => profileHash),
      matches.map(({ jobId }) => jobId),
      matches.map(({ contentHash }) => contentHash),
    ],
  );
  const kept = new Map<string, Map<number, Analysis>>();
  for (const { userId, jobId, answer, ...analysis } of rows) {
    const of = kept.get(userId) ?? new Map<number, Analysis>();
    of.set(jobId, { ...analysis, judged: answer });
    kept.set(userId, of);
  }
  return kept;
}

/** What the analysis moves the score of a place by: within its bound, and the score within 0 to 100. */
function deltaOf({ score }: RankedJob, matchScore: number, { judged }: Analysis): number {
  const delta = adjustmentOf(judged.score, matchScore);
  return Math.round(1_000 * (Math.min(100, Math.max(0, score + delta)) - score)) / 1_000;
}

/** A place as Claude tells it; what it left out is told by rules. */
export function withAnalysis(row: ShortlistRow, analysis: Analysis): ShortlistRow {
  const { judged, model, key } = analysis;
  const { explanation, matchScore } = row;
  const delta = deltaOf(row, matchScore, analysis);
  const adjustments = explanation.adjustments.filter(({ kind }) => kind !== "ANALYSIS");
  if (delta !== 0)
    adjustments.unshift({
      kind: "ANALYSIS",
      delta,
      detail: `Claude gave ${judged.score} of 100, and may move a score by ${MOST_ADJUSTMENT} points at most`,
    });
  const hasAlignments = judged.alignments.length > 0;
  const told: StoredExplanation = {
    ...explanation,
    source: "CLAUDE",
    summary: judged.summary ?? explanation.summary,
    alignments: hasAlignments ? judged.alignments : explanation.alignments,
    wishes: hasAlignments ? [] : explanation.wishes,
    gaps: judged.gaps,
    reasons: judged.reasons,
    claudeScore: judged.score,
    model,
    adjustments,
  };
  return { ...row, delta, analysisKey: key, explanation: told };
}
