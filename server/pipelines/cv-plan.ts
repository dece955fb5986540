import { createHash } from "node:crypto";
import type { Failure } from "../claude/question.ts";
import { readCv } from "../claude/read-cv.ts";
import { redact } from "../claude/redact.ts";
import { transaction } from "../database/transaction.ts";
import type { AnalystTools } from "./analyst.ts";
import { insertRequests, type NewRequest } from "./claude-requests.ts";
import { knownOf } from "./known-person.ts";
import { takeCv } from "./take-cv.ts";

const CVS_AT_ONCE = 50;
/** Whoever has handed in a CV within so many minutes waits for what is made of it. */
const FRESH_MINUTES = 60;
/** Before whatever else is to be asked in batches. */
const FIRST = 1_000;

/** Queues the questions about active CVs that Claude has not read. */
export async function planCvs(tools: AnalystTools): Promise<void> {
  const { pool, settings, now, lease } = tools;
  const { rows } = await pool.query<{ id: string; userId: string; text: string; isFresh: boolean }>(
    `SELECT id, user_id AS "userId", text, uploaded_at > $1::timestamptz - interval '${FRESH_MINUTES} minutes' AS "isFresh" FROM cvs
     WHERE active AND claude_at IS NULL AND NOT EXISTS (SELECT FROM claude_requests WHERE cv_id = cvs.id)
     ORDER BY uploaded_at DESC LIMIT ${CVS_AT_ONCE}`,
    [now()],
  );
  if (rows.length === 0) return;
  const known = await knownOf(
    pool,
    rows.map(({ userId }) => userId),
  );
  const today = now().toISOString().slice(0, 10);
  const asked = rows.map(({ id, userId, text, isFresh }): NewRequest => {
    const input = { text: redact(text, known.get(userId) ?? { names: [], emails: [] }), today };
    const key = createHash("sha256")
      .update(JSON.stringify(["CV", userId, input.text, settings.model, readCv.version]))
      .digest("hex");
    return {
      purpose: "CV",
      userId,
      cvId: id,
      jobIds: [],
      keys: [key],
      model: settings.model,
      version: readCv.version,
      input: { asked: input, about: {} },
      urgent: isFresh,
      weight: FIRST,
      attempt: 1,
    };
  });
  await transaction(pool, async (client) => {
    await lease.check(client);
    // The same text again, of the same person: it has been read.
    const { rows: kept } = await client.query<{ key: string; answer: unknown; failure: Failure | null }>(
      "SELECT key, answer, failure FROM claude_answers WHERE key = ANY($1)",
      [asked.flatMap(({ keys }) => keys)],
    );
    const requests: NewRequest[] = [];
    for (const request of asked) {
      const known = kept.find(({ key }) => key === request.keys[0]);
      if (known) await takeCv(client, request, known.answer, known.failure, tools);
      else requests.push(request);
    }
    await insertRequests(client, requests);
  });
}
