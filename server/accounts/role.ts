import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import { AppError } from "../errors.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Gives a person another role, in the name of an admin. It holds at once: every process is told by the database.
 * @throws NOT_FOUND when there is no such person, CONFLICT when nobody would be an admin any more, FORBIDDEN when
 *   whoever asks has been made a user meanwhile
 */
export async function setRole(
  pool: pg.Pool,
  askedBy: string,
  { userId, role }: { userId: string; role: Viewer["role"] },
): Promise<void> {
  await transaction(pool, async (client) => {
    // Locked, so that two who make each other users come one after the other; by id, so that they do not block each other.
    const { rows } = await client.query<{ id: string }>(
      "SELECT id FROM users WHERE role = 'ADMIN' ORDER BY id FOR NO KEY UPDATE",
    );
    const admins = rows.map(({ id }) => id);
    if (!admins.includes(askedBy)) throw new AppError("FORBIDDEN", "Only admins may do this.");
    if (role !== "ADMIN" && admins.length === 1 && admins[0] === userId) {
      throw new AppError("CONFLICT", "This is the last admin: make somebody else an admin first.");
    }
    const { rowCount } = await client.query("UPDATE users SET role = $2 WHERE id = $1", [userId, role]);
    if (!rowCount) throw new AppError("NOT_FOUND", "There is no such person. Load the list again.");
  });
}
