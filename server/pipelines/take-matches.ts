import type pg from "pg";
import { asJson } from "../claude/ask.ts";
import { type JudgedMatch, judgeMatches } from "../claude/judge-matches.ts";
import type { MatchInput } from "../claude/match-input.ts";
import type { Failure } from "../claude/question.ts";
import type { AboutMatch, AboutMatches } from "./analysis-plan.ts";
import type { AskedRequest, Handling, NewRequest } from "./claude-requests.ts";

const MOST_ATTEMPTS = 3;
/** Where another answer may be better. What expired or could not be reached falls back to the rules until it is looked at anew. */
const WORTH_ASKING_AGAIN: readonly (Failure | null)[] = [
  "TRUNCATED",
  "EMPTY",
  "INVALID_JSON",
  "INVALID_ANSWER",
  "ERRORED",
  null,
];

/** Keeps what Claude said of matches; what it said nothing useful of is asked in smaller parts, then left to the rules. */
export function matchHandling(now: () => Date): Handling {
  return {
    question: judgeMatches,
    async take(client, request, answer, failure) {
      const { matches } = request.input.about as AboutMatches;
      const judged = new Map((answer as JudgedMatch[] | null)?.map((match) => [match.id, match]));
      const generic: AboutMatch[] = [];
      const missing: AboutMatch[] = [];
      for (const match of matches) {
        const said = judged.get(match.id);
        if (!said) missing.push(match);
        else if (said.summary === null && request.attempt === 1) generic.push(match);
      }
      const isAgain =
        request.attempt < MOST_ATTEMPTS &&
        (WORTH_ASKING_AGAIN.includes(failure) || (failure === "REFUSED" && missing.length > 1));
      await keep(client, request, matches, judged, isAgain ? [] : missing, failure, now());
      const parts = generic.length > 0 ? [generic] : [];
      if (isAgain && missing.length > 0) parts.push(...smaller(missing, failure !== null, request.attempt));
      return parts.map((part) => requestOf(request, part));
    },
  };
}

/** What all together could not be answered may be one's fault. */
function smaller(matches: readonly AboutMatch[], hasFailed: boolean, attempt: number): AboutMatch[][] {
  if (!hasFailed) return [[...matches]];
  const size = attempt === 1 ? Math.ceil(matches.length / 2) : 1;
  const parts: AboutMatch[][] = [];
  for (let from = 0; from < matches.length; from += size) parts.push(matches.slice(from, from + size));
  return parts;
}

function requestOf(before: AskedRequest & { input: NewRequest["input"] }, matches: readonly AboutMatch[]): NewRequest {
  const { purpose, userId, cvId, model, version, urgent, weight, attempt, input } = before;
  const asked = input.asked as MatchInput;
  const ids = new Set(matches.map(({ id }) => id));
  return {
    purpose,
    userId,
    cvId,
    model,
    version,
    urgent,
    weight,
    attempt: attempt + 1,
    jobIds: matches.map(({ jobId }) => jobId),
    keys: matches.map(({ key }) => key),
    input: {
      asked: { ...asked, matches: asked.matches.filter(({ id }) => ids.has(id)) },
      about: { ...(input.about as AboutMatches), matches },
    },
  };
}

/** An answer stays until there is a better one; that there is none is kept as well, so that it is not asked for again and again. */
async function keep(
  client: pg.PoolClient,
  { userId, model, version, input }: AskedRequest & { input: NewRequest["input"] },
  matches: readonly AboutMatch[],
  judged: ReadonlyMap<string, JudgedMatch>,
  given: readonly AboutMatch[],
  failure: Failure | null,
  at: Date,
): Promise<void> {
  const { profileHash, isTop } = input.about as AboutMatches;
  const rows = matches.flatMap((match) => {
    const said = judged.get(match.id);
    if (!said && !given.includes(match)) return [];
    const { id: _, ...answer } = said ?? { id: "" };
    return [{ ...match, answer: said ? answer : null, failure: said ? null : (failure ?? "INVALID_ANSWER") }];
  });
  await client.query(
    `INSERT INTO claude_answers (key, purpose, user_id, job_id, content_hash, profile_hash, model, version, is_top, answer, failure, answered_at)
     SELECT key, 'MATCH', $2, "jobId", "contentHash", $3, $4, $5, $6, nullif(answer, 'null'), failure, $7
     FROM jsonb_to_recordset($1) AS given (key text, "jobId" int, "contentHash" text, answer jsonb, failure text)
     WHERE EXISTS (SELECT FROM jobs WHERE id = "jobId")
     ON CONFLICT (key) DO UPDATE SET answer = excluded.answer, failure = excluded.failure, answered_at = excluded.answered_at
       WHERE claude_answers.answer IS NULL OR excluded.answer IS NOT NULL`,
    [asJson(rows), userId, profileHash, model, version, isTop, at],
  );
}
