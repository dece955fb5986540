import type pg from "pg";
import { asJson } from "../claude/ask.ts";
import type { Failure } from "../claude/question.ts";
import { readCv } from "../claude/read-cv.ts";
import type { CvProfile } from "../cv/profile.ts";
import { secondReading } from "../cv/second-reading.ts";
import type { Sources } from "../sources/registry.ts";
import type { Handling, NewRequest } from "./claude-requests.ts";
import { lockProfile, writeProfile } from "./profile-write.ts";

const MOST_ATTEMPTS = 2;
const FINAL: readonly (Failure | null)[] = ["REFUSED", "EXPIRED", "CANCELED"];

interface Tools {
  now: () => Date;
  sources: Pick<Sources, "takeSearches">;
}

export function cvHandling(tools: Tools): Handling {
  return {
    question: readCv,
    async take(client, request, answer, failure) {
      if (answer === null && request.attempt < MOST_ATTEMPTS && !FINAL.includes(failure))
        return [{ ...request, attempt: request.attempt + 1 }];
      await keep(client, request, answer, failure, tools.now());
      await takeCv(client, request, answer, failure, tools);
      return [];
    },
  };
}

/** Puts what Claude reads in a CV together with what rules read, and has the person's list made anew where that tells more. */
export async function takeCv(
  client: pg.PoolClient,
  { cvId }: Pick<NewRequest, "cvId">,
  answer: unknown,
  failure: Failure | null,
  { now, sources }: Tools,
): Promise<void> {
  // What could not be had today may be had when the CV is handed in again; this one stays as rules read it.
  await client.query("UPDATE cvs SET claude_at = $2 WHERE id = $1", [cvId, now()]);
  if (failure !== null || answer === null) return;
  const { rows } = await client.query<{ userId: string; text: string; reading: CvProfile; active: boolean }>(
    `SELECT user_id AS "userId", text, reading, active FROM cvs WHERE id = $1`,
    [cvId],
  );
  const [cv] = rows;
  if (!cv) return;
  const { userId, text, active } = cv;
  const reading = secondReading(text, cv.reading, answer as Parameters<typeof secondReading>[2], now());
  await client.query("UPDATE cvs SET reading = $2, parsed_by = 'CLAUDE' WHERE id = $1", [
    cvId,
    JSON.stringify(reading),
  ]);
  if (!active) return;
  // As the person themselves, whose searches and generation these are.
  await client.query("SELECT set_config('app.user_id', $1, true)", [userId]);
  const stated = await lockProfile(client, userId, now());
  const before = await profileOf(client, userId);
  await writeProfile(client, userId, stated, sources);
  if ((await profileOf(client, userId)) !== before) await client.query("SELECT start_generation('CV_CHANGED')");
}

async function profileOf(client: pg.PoolClient, userId: string): Promise<string> {
  const { rows } = await client.query<{ told: string }>(
    "SELECT profiles::text AS told FROM profiles WHERE user_id = $1",
    [userId],
  );
  return rows[0]?.told ?? "";
}

/** So that the same text is not read twice. */
async function keep(
  client: pg.PoolClient,
  { keys, userId, model, version }: NewRequest,
  answer: unknown,
  failure: Failure | null,
  at: Date,
): Promise<void> {
  await client.query(
    `INSERT INTO claude_answers (key, purpose, user_id, model, version, answer, failure, answered_at) VALUES ($1, 'CV', $2, $3, $4, $5, $6, $7)
     ON CONFLICT (key) DO UPDATE SET answer = excluded.answer, failure = excluded.failure, answered_at = excluded.answered_at`,
    [keys[0], userId, model, version, answer === null ? null : asJson(answer), failure, at],
  );
}
