import type pg from "pg";
import type { Log } from "../log.ts";
import { MailError } from "../mail/mail-error.ts";
import type { Mailer } from "../mail/mailer.ts";
import { emailVerification, passwordChanged, passwordReset } from "../mail/mails.ts";
import type { Tokens } from "./tokens.ts";

const RESET_MINUTES = 60;
const VERIFICATION_DAYS = 7;

/** A mail that waits in the queue. It holds no link: that is made when it is sent. */
export type Letter =
  | { kind: "password reset"; email: string }
  | { kind: "email verification"; userId: string }
  | { kind: "password changed"; userId: string; at: string };

export interface Letters {
  /** Sends what waited in the queue. Throws where trying again later makes sense. */
  deliver(letter: Letter): Promise<void>;
}

export interface LettersOptions {
  /** With the pipelines' rights. */
  pool: pg.Pool;
  tokens: Tokens;
  /** Null: links are written to the log, for the operator to pass on. */
  mailer: Mailer | null;
  /** Where people find the client; never taken from a request. */
  publicUrl: string;
  log: Log;
  now: () => Date;
}

/** Queues a letter, in whatever transaction `client` is in. */
export async function queueLetter(client: pg.Pool | pg.ClientBase, letter: Letter): Promise<void> {
  // Ten attempts are some six hours.
  await client.query("SELECT graphile_worker.add_job('mail', $1::json, max_attempts := 10)", [JSON.stringify(letter)]);
}

/** What must not have changed until the link is used. */
export const resetMark = ({ email, password_hash }: { email: string; password_hash: string | null }) =>
  `${email}\n${password_hash ?? ""}`;
export const verificationMark = ({ email }: { email: string }) => email;

interface Person {
  id: string;
  email: string;
  name: string | null;
  password_hash: string | null;
  email_verified_at: Date | null;
}

export function createLetters({ pool, tokens, mailer, publicUrl, log, now }: LettersOptions): Letters {
  const later = (minutes: number) => new Date(now().getTime() + minutes * 60_000);
  // Behind a #, which browsers send to no server.
  const linkTo = (page: string, token: string) => `${publicUrl}/${page}#token=${token}`;

  /** People of an identity provider have no password, and their address is the provider's to check. */
  async function find(letter: Letter): Promise<Person | undefined> {
    const { rows } = await pool.query<Person>(
      `SELECT id, email, name, password_hash, email_verified_at FROM users
       WHERE ${"email" in letter ? "email" : "id::text"} = $1 AND identity_issuer IS NULL`,
      ["email" in letter ? letter.email : letter.userId],
    );
    return rows[0];
  }

  async function write(letter: Letter, person: Person) {
    const { id: userId, name } = person;
    if (letter.kind === "password reset") {
      const expiresAt = later(RESET_MINUTES);
      const token = await tokens.signLink(letter.kind, { userId, mark: resetMark(person), expiresAt });
      const link = linkTo("reset-password", token);
      return { link, mail: passwordReset({ name, link, validMinutes: RESET_MINUTES }) };
    }
    if (letter.kind === "email verification") {
      const expiresAt = later(VERIFICATION_DAYS * 24 * 60);
      const token = await tokens.signLink(letter.kind, { userId, mark: verificationMark(person), expiresAt });
      const link = linkTo("verify-email", token);
      return { link, mail: emailVerification({ name, link, validDays: VERIFICATION_DAYS }) };
    }
    const resetLink = `${publicUrl}/forgot-password`;
    return { link: null, mail: passwordChanged({ name, at: new Date(letter.at), resetLink }) };
  }

  return {
    async deliver(letter) {
      const person = await find(letter);
      // Nobody has this address, or no longer.
      if (!person || (letter.kind === "email verification" && person.email_verified_at)) return;
      const { link, mail } = await write(letter, person);
      const told = { kind: letter.kind, userId: person.id };
      if (!mailer) {
        if (link) log.warn({ ...told, link }, "SMTP_URL is not set: pass this link on to the person, or throw it away");
        return;
      }
      try {
        await mailer.send({ to: person.email, ...mail });
        log.info(told, "a mail was sent");
      } catch (error) {
        log.warn({ ...told, err: error }, "a mail could not be sent");
        if (!(error instanceof MailError && error.isPermanent)) throw error;
      }
    },
  };
}
