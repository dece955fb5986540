import type pg from "pg";
import { type Known, namesIn } from "../claude/redact.ts";

/** As much of a CV as its head can be. */
const HEAD = 2_000;

/** What is to be taken out of all that is sent of these people, beside what tells itself. */
export async function knownOf(pool: pg.Pool, userIds: readonly string[]): Promise<Map<string, Known>> {
  const { rows } = await pool.query<{ id: string; name: string | null; email: string; head: string | null }>(
    `SELECT users.id, name, email, left(text, ${HEAD}) AS head FROM users LEFT JOIN cvs ON cvs.user_id = users.id AND active WHERE users.id = ANY($1)`,
    [userIds],
  );
  return new Map(
    rows.map(({ id, name, email, head }) => [
      id,
      { names: [...(name ? [name] : []), ...namesIn(head ?? "")], emails: [email] },
    ]),
  );
}
