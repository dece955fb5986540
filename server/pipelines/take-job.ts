import { asJson } from "../claude/ask.ts";
import type { Failure } from "../claude/question.ts";
import type { Handling } from "./claude-requests.ts";
import { applyFilled, fillJob } from "./enrich-jobs.ts";

const MOST_ATTEMPTS = 2;
/** No word about the posting: it is asked about by a later run. */
const PASSING: readonly (Failure | null)[] = ["EXPIRED", "CANCELED", "ERRORED", "UNREACHABLE"];

/** Keeps what Claude found in a posting, once for its content, and writes it where nothing was known. */
export function jobHandling({ now }: { now: () => Date }): Handling {
  return {
    question: fillJob,
    async take(client, request, answer, failure) {
      if (PASSING.includes(failure)) return [];
      if (answer === null && failure !== "REFUSED" && request.attempt < MOST_ATTEMPTS)
        return [{ ...request, attempt: request.attempt + 1 }];
      const { keys, jobIds, model, version } = request;
      // Of no job: the answer outlives those that have the content now.
      await client.query(
        `INSERT INTO claude_answers (key, purpose, model, version, answer, failure, answered_at) VALUES ($1, 'JOB', $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
        [keys[0], model, version, answer === null ? null : asJson(answer), failure, now()],
      );
      if (answer !== null) await applyFilled(client, jobIds);
      return [];
    },
  };
}
