import type pg from "pg";
import type { Log } from "../log.ts";
import type { Limits } from "./limits.ts";
import { signInAgain, type Tokens } from "./tokens.ts";
import type { Viewer } from "./viewer.ts";

/** An access token is good for so long; whoever is signed out or has another role is found out at once all the same. */
const ACCESS_MINUTES = 15;
/** Who does not come back for so long signs in again, */
const IDLE_DAYS = 30;
/** and in any case after so long. */
const LONGEST_DAYS = 180;
/** Two tabs, or an answer that was lost: the refresh token just replaced gets the one that replaced it. */
const GRACE_MS = 20_000;
/** Of one person at once: the oldest goes. */
const MOST_SESSIONS = 100;

/** What somebody gets who signed in. */
export interface Session {
  /** An access token (JWT). */
  token: string;
  expiresAt: Date;
  userId: string;
  /** For a cookie that no script can read. Each is good once. */
  refreshToken: string;
  refreshUntil: Date;
}

export interface Sessions {
  /**
   * Always a new one: none that was there before becomes a person's.
   * @param passwordHash what the person has shown to know. @throws UNAUTHENTICATED when it was changed meanwhile
   */
  open(userId: string, passwordHash: string): Promise<Session>;
  /**
   * Another access token and the next refresh token. A refresh token that was replaced some time ago has been copied: then its session
   * ends, whoever has the other one.
   * @throws UNAUTHENTICATED, RATE_LIMITED
   */
  renew(refreshToken: string, from: string): Promise<Session>;
  end(viewer: Viewer, everywhere: boolean): Promise<void>;
}

interface Row {
  id: string;
  user_id: string;
  renewals: number;
  renewed_at: Date | null;
  expires_at: Date;
}

const ROW = "id, user_id, renewals, renewed_at, expires_at";

export function createSessions({
  pool,
  tokens,
  limits,
  log,
  now,
  forget,
}: {
  pool: pg.Pool;
  tokens: Tokens;
  limits: Limits;
  log: Log;
  now: () => Date;
  /** Called with each session that ended, before the database's own news of it arrive. */
  forget(sessionId: string): void;
}): Sessions {
  async function sessionOf({ id, user_id: userId, renewals, expires_at: refreshUntil }: Row): Promise<Session> {
    const issuedAt = now();
    const end = Math.min(issuedAt.getTime() + ACCESS_MINUTES * 60_000, refreshUntil.getTime());
    const expiresAt = new Date(Math.floor(end / 1000) * 1000);
    const token = await tokens.signAccess({ userId, sessionId: id, issuedAt, expiresAt });
    return { token, expiresAt, userId, refreshToken: tokens.refreshToken(id, renewals), refreshUntil };
  }

  return {
    async open(userId, passwordHash) {
      const { rows } = await pool.query<Row>(
        `WITH person AS (
           SELECT id FROM users WHERE id = $1 AND password_hash = $5 FOR SHARE
         ), old AS (
           DELETE FROM sessions WHERE user_id = $1 AND (expires_at < $2 OR id IN (
             SELECT id FROM sessions WHERE user_id = $1 AND NOT provider ORDER BY coalesce(renewed_at, created_at) DESC, id OFFSET $4))
         ) INSERT INTO sessions (user_id, created_at, expires_at)
           SELECT id, $2, $2::timestamptz + make_interval(days => $3) FROM person RETURNING ${ROW}`,
        [userId, now(), IDLE_DAYS, MOST_SESSIONS - 1, passwordHash],
      );
      // Whoever changed the password has ended all sessions, and this would outlive that.
      if (!rows[0]) throw signInAgain();
      return sessionOf(rows[0]);
    },

    async renew(refreshToken, from) {
      await limits.take("tokensFrom", from);
      const named = tokens.readRefresh(refreshToken);
      if (!named) throw signInAgain();
      const { sessionId, renewal } = named;
      const { rows } = await pool.query<Row>(
        `UPDATE sessions SET renewals = renewals + 1, renewed_at = $3,
           expires_at = least($3::timestamptz + make_interval(days => $4), created_at + make_interval(days => $5))
         WHERE id = $1 AND renewals = $2 AND expires_at > $3 RETURNING ${ROW}`,
        [sessionId, renewal, now(), IDLE_DAYS, LONGEST_DAYS],
      );
      if (rows[0]) return sessionOf(rows[0]);
      const kept = await pool.query<Row>(`SELECT ${ROW} FROM sessions WHERE id = $1 AND expires_at > $2`, [
        sessionId,
        now(),
      ]);
      const [session] = kept.rows;
      if (!session) throw signInAgain();
      const isLast = session.renewals === renewal + 1;
      if (isLast && now().getTime() - Number(session.renewed_at) <= GRACE_MS) return sessionOf(session);
      await pool.query("DELETE FROM sessions WHERE id = $1", [sessionId]);
      forget(sessionId);
      log.warn(
        { userId: session.user_id },
        "a refresh token came a second time: it was copied, and its session is ended",
      );
      throw signInAgain();
    },

    async end({ userId, sessionId, by }, everywhere) {
      // A provider's token cannot be ended, but what it issued until now is no longer taken.
      if (everywhere || by === "PROVIDER")
        await pool.query("UPDATE users SET tokens_since = $2 WHERE id = $1 AND identity_issuer IS NOT NULL", [
          userId,
          now(),
        ]);
      const { rows } = await pool.query<{ id: string }>(
        "DELETE FROM sessions WHERE user_id = $1 AND ($2 OR id = $3) RETURNING id",
        [userId, everywhere, sessionId],
      );
      for (const { id } of rows) forget(id);
    },
  };
}
