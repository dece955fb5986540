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

/**
 * The kept analyses of people's matches, of each the better model's, then the latest: by person and job.
 * @param people what Claude would be told of each (profileHash)
 * @param jobs what each job says (its content hash)
 */
export async function keptAnalyses(
  client: Pick<pg.ClientBase, "query">,
  people: ReadonlyMap<string, string>,
  jobs: ReadonlyMap<number, string>,
): Promise<Map<string, Map<number, Analysis>>> {
  interface Row extends Omit<Analysis, "judged"> {
    userId: string;
    jobId: number;
    profileHash: string;
    answer: Analysis["judged"];
  }
  const { rows } = await client.query<Row>(
    `SELECT user_id AS "userId", job_id AS "jobId", profile_hash AS "profileHash", key, model, content_hash AS "contentHash", answer
     FROM claude_answers WHERE user_id = ANY($1) AND job_id = ANY($2) AND profile_hash = ANY($3) AND answer IS NOT NULL
     ORDER BY is_top DESC, answered_at DESC, key`,
    [[...people.keys()], [...jobs.keys()], [...people.values()]],
  );
  const kept = new Map<string, Map<number, Analysis>>();
  for (const { userId, jobId, profileHash, answer, ...analysis } of rows) {
    if (people.get(userId) !== profileHash || jobs.get(jobId) !== analysis.contentHash) continue;
    const of = kept.get(userId) ?? new Map<number, Analysis>();
    if (!of.has(jobId)) of.set(jobId, { ...analysis, judged: answer });
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
