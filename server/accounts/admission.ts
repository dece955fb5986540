import type pg from "pg";
import { transaction } from "../database/transaction.ts";
import { AppError } from "../errors.ts";
import type { Identity } from "./identity.ts";
import type { Provider } from "./provider.ts";
import { signInAgain } from "./tokens.ts";

/** Lets in whom an identity provider vouches for. */
export interface Admission extends Provider {
  /**
   * Makes the account at first sight, keeps its role as the claim says, and answers its session, which stands for all of the provider's
   * tokens.
   * @throws UNAUTHENTICATED for a token from before the person signed out here, CONFLICT when an account has its address already and the
   *   provider does not vouch for that
   */
  admit(identity: Identity): Promise<string>;
}

/** A provider's session has no end here: its tokens have. */
const FOR_EVER = "100 years";

export function createAdmission(pool: pg.Pool, provider: Provider): Admission {
  return {
    ...provider,
    admit: (identity) =>
      transaction(pool, async (client) => {
        const person = (await readPerson(client, identity)) ?? (await makePerson(client, identity));
        if (person.tokens_since && person.tokens_since > identity.issuedAt) throw signInAgain();
        if (identity.role !== null && identity.role !== person.role)
          // Tokens from before are of the role from before: none of them may bring it back.
          await client.query("UPDATE users SET role = $2, tokens_since = greatest(tokens_since, $3) WHERE id = $1", [
            person.id,
            identity.role,
            identity.issuedAt,
          ]);
        const { rows } = await client.query<{ id: string }>(
          `WITH known AS (SELECT id FROM sessions WHERE user_id = $1 AND provider), made AS (
             INSERT INTO sessions (user_id, expires_at, provider) SELECT $1, now() + interval '${FOR_EVER}', true
             WHERE NOT EXISTS (SELECT FROM known) RETURNING id
           ) SELECT id FROM known UNION ALL SELECT id FROM made`,
          [person.id],
        );
        return rows[0]?.id as string;
      }),
  };
}

interface Person {
  id: string;
  role: "USER" | "ADMIN";
  tokens_since: Date | null;
}

/** Locked, so that two requests make one session. */
async function readPerson(client: pg.PoolClient, { issuer, subject }: Identity): Promise<Person | undefined> {
  const { rows } = await client.query<Person>(
    "SELECT id, role, tokens_since FROM users WHERE identity_issuer = $1 AND identity_subject = $2 FOR NO KEY UPDATE",
    [issuer, subject],
  );
  return rows[0];
}

async function makePerson(client: pg.PoolClient, identity: Identity): Promise<Person> {
  const { issuer, subject, email, emailVerified, name, role } = identity;
  // RFC 2606: nobody's address, and no mail goes there.
  const address = email ?? `${Buffer.from(subject).toString("hex").slice(0, 200)}@unknown.invalid`;
  const made = await client.query(
    `INSERT INTO users (email, email_verified_at, name, identity_issuer, identity_subject, role)
     VALUES ($1, CASE WHEN $2 THEN now() END, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [address, emailVerified && email !== null, name, issuer, subject, role ?? "USER"],
  );
  // Another request may have made it just now, or the address has an account.
  if (made.rowCount === 0 && email !== null && emailVerified) await takeOver(client, identity);
  const person = await readPerson(client, identity);
  if (person) return person;
  throw new AppError(
    "CONFLICT",
    "An account here has your address already. Let your identity provider verify the address, and come again.",
  );
}

/**
 * The account that somebody made with a password becomes the provider's person's, who has shown that the address is theirs: all other
 * ways in end, because whoever made it may have been somebody else.
 */
async function takeOver(client: pg.PoolClient, { issuer, subject, email }: Identity): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `UPDATE users SET identity_issuer = $1, identity_subject = $2, password_hash = NULL, email_verified_at = coalesce(email_verified_at, now())
     WHERE email = $3 AND identity_issuer IS NULL RETURNING id`,
    [issuer, subject, email],
  );
  if (!rows[0]) return;
  await client.query("DELETE FROM sessions WHERE user_id = $1", [rows[0].id]);
  await client.query("DELETE FROM api_tokens WHERE user_id = $1", [rows[0].id]);
}
