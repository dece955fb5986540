import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import { AppError, badInput } from "../errors.ts";
import type { Log } from "../log.ts";
import { createAdmission } from "./admission.ts";
import { queueLetter, resetMark, verificationMark } from "./letters.ts";
import type { Limits } from "./limits.ts";
import { checkPassword, hashPassword, isPassword } from "./passwords.ts";
import { addressOf, nameOf } from "./person.ts";
import type { Provider } from "./provider.ts";
import { createSessions, type Session } from "./sessions.ts";
import { createApiToken, hashApiToken, signInAgain, type Tokens } from "./tokens.ts";
import type { Viewer } from "./viewer.ts";
import { createViewers, type Viewers } from "./viewers.ts";

/** Ways in and out. `from` is the address that asks, by which it is limited: each may answer RATE_LIMITED. */
export interface Accounts extends Viewers {
  /**
   * @throws BAD_USER_INPUT for an address or password that will not do, CONFLICT when the address has an account, FORBIDDEN when this server
   *   takes nobody new
   */
  signUp(input: { email: string; password: string; name?: string | null }, from: string): Promise<Session>;
  /** @throws UNAUTHENTICATED, the same for an unknown address and a wrong password, after the same time */
  signIn(input: { email: string; password: string }, from: string): Promise<Session>;
  /** @throws UNAUTHENTICATED when the refresh token is not good any more */
  renew(refreshToken: string, from: string): Promise<Session>;
  /** Ends this session, or all of the person's; their API tokens stay. */
  signOut(viewer: Viewer, everywhere: boolean): Promise<void>;
  /** Ends all sessions and begins a new one. @throws BAD_USER_INPUT, CONFLICT for somebody who has no password here */
  changePassword(viewer: Viewer, change: { current: string; next: string }, from: string): Promise<Session>;
  /** Does the same for an address without an account. @throws BAD_USER_INPUT when it is no address */
  requestPasswordReset(email: string, from: string): Promise<void>;
  /** Ends all sessions, revokes all API tokens and begins a session. @throws BAD_USER_INPUT for a link or password that will not do */
  resetPassword(token: string, password: string, from: string): Promise<Session>;
  requestEmailVerification(viewer: Viewer, from: string): Promise<void>;
  /** @returns whose address it is. @throws BAD_USER_INPUT when the link is not good (any more) */
  verifyEmail(token: string, from: string): Promise<string>;
  /** The token itself is told this once. @throws BAD_USER_INPUT, CONFLICT for somebody who has very many */
  createApiToken(viewer: Viewer, wanted: { name: string; days: number }): Promise<{ id: string; token: string }>;
  /** Whether the person had such a token. */
  revokeApiToken(viewer: Viewer, id: string): Promise<boolean>;
}

export interface AccountsOptions {
  /** With the pipelines' rights: accounts look people up before there is a viewer. */
  pool: pg.Pool;
  tokens: Tokens;
  limits: Limits;
  /** Null: no other identity provider's tokens are taken. */
  provider: Provider | null;
  /** False: nobody makes an account with a password. */
  takesSignUps: boolean;
  log: Log;
  now: () => Date;
}

interface Person {
  id: string;
  email: string;
  name: string | null;
  password_hash: string | null;
  identity_issuer: string | null;
}

const MOST_API_TOKENS = 50;
const MOST_API_TOKEN_DAYS = 365;
const MAX_TOKEN_NAME = 100;

const PERSON = "SELECT id, email, name, password_hash, identity_issuer FROM users WHERE";

/**
 * Makes the account of ADMIN_EMAIL. Where somebody has signed up with that address before, it becomes the operator's:
 * the password is the one given, and all other ways in end. An admin's own password stays.
 */
export async function ensureAdmin(
  pool: pg.Pool,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await pool.query(
    `WITH made AS (
       INSERT INTO users AS known (email, password_hash, role) VALUES ($1, $2, 'ADMIN')
       ON CONFLICT (email) DO UPDATE SET role = 'ADMIN', password_hash = excluded.password_hash WHERE known.role <> 'ADMIN' RETURNING id
     ), revoked AS (DELETE FROM api_tokens WHERE user_id IN (SELECT id FROM made))
     DELETE FROM sessions WHERE user_id IN (SELECT id FROM made)`,
    [checkEmail(email, []), await hashPassword(password)],
  );
}

export function createAccounts(options: AccountsOptions): Accounts {
  const { pool, limits, tokens, provider, takesSignUps, now } = options;
  const viewers = createViewers({ pool, tokens, admission: provider && createAdmission(pool, provider), now });
  const sessions = createSessions({ ...options, forget: viewers.forget });

  async function find(condition: "id = $1" | "email = $1", value: string): Promise<Person | undefined> {
    const { rows } = await pool.query<Person>(`${PERSON} ${condition}`, [value]);
    return rows[0];
  }

  /** Whether the password is right; many wrong ones are refused before they are looked at, whether or not there is such an account. */
  async function tries(address: string, password: string, kept: string | null, from: string): Promise<boolean> {
    await limits.take("signInsFrom", from);
    await limits.take("signIn", `${address}\n${from}`);
    await limits.take("signInAnywhere", address);
    const right = await isPassword(password, kept);
    if (right) {
      await limits.forget("signIn", `${address}\n${from}`);
      await limits.giveBack("signInAnywhere", address);
      await limits.giveBack("signInsFrom", from);
    }
    return right;
  }

  /** Sets it and ends what was open; another way in may have been somebody else's. */
  async function setPassword(person: Person, password: string, revokesTokens: boolean): Promise<Session> {
    const hash = await hashPassword(password);
    const ended = await transaction(pool, async (client) => {
      const { rowCount } = await client.query(
        "UPDATE users SET password_hash = $2 WHERE id = $1 AND password_hash IS NOT DISTINCT FROM $3 AND email = $4",
        [person.id, hash, person.password_hash, person.email],
      );
      // Since it was looked at.
      if (!rowCount)
        throw new AppError("CONFLICT", "The password was changed just now, by another request: look again.");
      const { rows } = await client.query<{ id: string }>(
        `WITH revoked AS (DELETE FROM api_tokens WHERE $2 AND user_id = $1 RETURNING id), ended AS (
           DELETE FROM sessions WHERE user_id = $1 RETURNING id) SELECT id FROM revoked UNION ALL SELECT id FROM ended`,
        [person.id, revokesTokens],
      );
      if (revokesTokens)
        await client.query("UPDATE users SET email_verified_at = coalesce(email_verified_at, $2) WHERE id = $1", [
          person.id,
          now(),
        ]);
      await queueLetter(client, { kind: "password changed", userId: person.id, at: now().toISOString() });
      return rows;
    });
    for (const { id } of ended) viewers.forget(id);
    return sessions.open(person.id, hash);
  }

  return {
    ...viewers,
    renew: sessions.renew,
    signOut: sessions.end,

    async signUp({ email, password, name }, from) {
      if (!takesSignUps)
        throw new AppError("FORBIDDEN", "New accounts are not made here: ask whoever runs this server.");
      await limits.take("signUpsFrom", from);
      const address = checkEmail(email, ["input", "email"]);
      const clean = nameOf(name);
      await checkPassword(password, [address, clean], ["input", "password"]);
      const hash = await hashPassword(password);
      const userId = await transaction(pool, async (client) => {
        const { rows } = await client.query<{ id: string }>(
          "INSERT INTO users (email, name, password_hash) VALUES ($1, $2, $3) ON CONFLICT (email) DO NOTHING RETURNING id",
          [address, clean, hash],
        );
        if (!rows[0]) throw new AppError("CONFLICT", "This e-mail address has an account already: sign in instead.");
        await queueLetter(client, { kind: "email verification", userId: rows[0].id });
        return rows[0].id;
      });
      return sessions.open(userId, hash);
    },

    async signIn({ email, password }, from) {
      const address = cleanEmail(email);
      const person = await find("email = $1", address);
      const isRight = await tries(address, password, person?.password_hash ?? null, from);
      if (!isRight || !person?.password_hash)
        throw new AppError("UNAUTHENTICATED", "The e-mail address or the password is wrong.");
      return sessions.open(person.id, person.password_hash);
    },

    async changePassword({ userId }, { current, next }, from) {
      const person = await find("id = $1", userId);
      if (!person?.password_hash) throw noPassword();
      if (!(await tries(person.email, current, person.password_hash, from)))
        throw badInput(["currentPassword"], "This is not your password.");
      await checkPassword(next, [person.email, person.name], ["newPassword"]);
      return setPassword(person, next, false);
    },

    async requestPasswordReset(email, from) {
      const address = checkEmail(email, ["email"]);
      await limits.take("mailsFrom", from);
      await limits.take("mail", address);
      // Whether there is such an account is looked at when the mail is sent: no answer, and no time, can tell.
      await queueLetter(pool, { kind: "password reset", email: address });
    },

    async resetPassword(token, password, from) {
      await limits.take("tokensFrom", from);
      const link = await tokens.readLink("password reset", token);
      const person = link && (await find("id = $1", link.userId));
      if (!person || !link.isMarked(resetMark(person)) || person.identity_issuer) throw badLink();
      await checkPassword(password, [person.email, person.name], ["newPassword"]);
      const session = await setPassword(person, password, true);
      await limits.forget("signInAnywhere", person.email);
      return session;
    },

    async requestEmailVerification({ userId }, from) {
      const person = await find("id = $1", userId);
      if (!person || person.identity_issuer)
        throw new AppError("CONFLICT", "Your address is verified where you sign in, not here.");
      await limits.take("mailsFrom", from);
      await limits.take("mail", person.email);
      await queueLetter(pool, { kind: "email verification", userId });
    },

    async verifyEmail(token, from) {
      await limits.take("tokensFrom", from);
      const link = await tokens.readLink("email verification", token);
      const person = link && (await find("id = $1", link.userId));
      if (!person || !link.isMarked(verificationMark(person))) throw badLink();
      await pool.query("UPDATE users SET email_verified_at = coalesce(email_verified_at, $2) WHERE id = $1", [
        person.id,
        now(),
      ]);
      return person.id;
    },

    async createApiToken({ userId, sessionId }, { name, days }) {
      const clean = name.replace(/\p{Cc}+/gu, " ").trim();
      if (!clean || clean.length > MAX_TOKEN_NAME)
        throw badInput(["name"], `Give it a name of at most ${MAX_TOKEN_NAME} characters, such as what uses it.`);
      if (days < 1 || days > MOST_API_TOKEN_DAYS)
        throw badInput(["expiresInDays"], `A token lasts from 1 to ${MOST_API_TOKEN_DAYS} days.`);
      const token = createApiToken();
      return transaction(pool, async (client) => {
        // Locked, so that two at once are counted one after the other, and none is made by a session that a new password has just ended.
        await client.query("SELECT FROM users WHERE id = $1 FOR NO KEY UPDATE", [userId]);
        if (!(await client.query("SELECT FROM sessions WHERE id = $1", [sessionId])).rowCount) throw signInAgain();
        await client.query("DELETE FROM api_tokens WHERE user_id = $1 AND expires_at < $2", [userId, now()]);
        const { rows } = await client.query<{ id: string }>(
          `INSERT INTO api_tokens (user_id, name, hash, created_at, expires_at)
           SELECT $1, $2, $3, $4, $4::timestamptz + make_interval(days => $5)
           WHERE (SELECT count(*) FROM api_tokens WHERE user_id = $1) < $6 RETURNING id`,
          [userId, clean, hashApiToken(token), now(), days, MOST_API_TOKENS],
        );
        if (!rows[0])
          throw new AppError("CONFLICT", `You have ${MOST_API_TOKENS} tokens: revoke one that you do not need.`);
        return { id: rows[0].id, token };
      });
    },

    async revokeApiToken({ userId }, id) {
      const { rowCount } = await pool.query("DELETE FROM api_tokens WHERE id = $1 AND user_id = $2", [id, userId]);
      viewers.forget(id);
      return rowCount === 1;
    },
  };
}

function badLink(): AppError {
  return badInput(["token"], "This link has been used, has run out or was cut off: ask for a new one.");
}

function noPassword(): AppError {
  return new AppError("CONFLICT", "You sign in elsewhere and have no password here: change it there.");
}

/** No address has a control character, and no text of the database a NUL. */
function cleanEmail(email: string): string {
  return email
    .slice(0, 1_000)
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .toLowerCase();
}

function checkEmail(email: string, path: string[]): string {
  const address = addressOf(email);
  if (!address) throw badInput(path, "This is not an e-mail address: write it like name@example.com.");
  return address;
}
