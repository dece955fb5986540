import type { MailServer } from "./address.ts";

/** A mail was not sent. What it says may be logged: no password, no recipient, nothing of the mail. */
export class MailError extends Error {
  /** The same mail will be refused again: do not try it later. */
  readonly isPermanent: boolean;

  constructor(message: string, isPermanent: boolean) {
    super(message);
    this.name = "MailError";
    this.isPermanent = isPermanent;
  }
}

const LONGEST_ANSWER = 200;
/** What a token is, and a server's own words are not. */
const LONGEST_WORD = 24;
/** Refused before the server was asked, for what the mail is. */
const NOT_TO_BE_SENT = ["EENVELOPE", "EMESSAGE", "ESTREAM"];

/** RFC 4954: about who sends, which the operator can mend. */
const NOT_LET_IN = [530, 534, 535, 538];

/** What nodemailer tells of a failure. */
export interface SendingFailure {
  /** Of nodemailer's own, e.g. ESOCKET. */
  code?: string;
  /** Of the system or of TLS below it, e.g. ECONNREFUSED. */
  originalCode?: string;
  /** The server's answer, where it gave one: all of it, and its code. */
  response?: string;
  responseCode?: number;
  /** Told with an answer: 5xx, but not 503, which is about the connection. */
  permanent?: boolean;
}

/** The same as a MailError, without the original as its cause: that names the recipient, and loggers print causes. */
export function mailErrorOf(error: SendingFailure, server: MailServer, recipient: string): MailError {
  const name = `The mail server ${server.host}${server.port ? `:${server.port}` : ""}`;
  const code = error.code ?? "UNKNOWN";
  if (error.response && error.responseCode) {
    const words = wordsOf(error.response, server, recipient);
    const isPermanent = (error.permanent ?? false) && !NOT_LET_IN.includes(error.responseCode);
    return new MailError(`${name} answered ${error.responseCode}: ${words}`, isPermanent);
  }
  if (code === "ETIMEDOUT") return new MailError(`${name} was silent for too long.`, false);
  if (code === "EABORT") return new MailError(`${name} did not take the mail in time.`, false);
  const isPermanent = NOT_TO_BE_SENT.includes(code);
  const what = isPermanent ? "cannot be given this mail" : "cannot be used";
  return new MailError(`${name} ${what} (${error.originalCode ?? code}).`, isPermanent);
}

/** A server's answer; it may repeat what it was sent, so whatever could be an address, a link, a token or a password is cut. */
function wordsOf(response: string, { auth }: MailServer, recipient: string): string {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const secrets = auth ? [base64(`\0${auth.user}\0${auth.pass}`), base64(auth.pass), auth.pass] : [];
  const person = recipient.slice(0, recipient.indexOf("@")).toLowerCase();
  const isTelling = (word: string) =>
    word.length > LONGEST_WORD ||
    /[@/]/.test(word) ||
    word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "") === person;
  return secrets
    .reduce((text, secret) => text.replaceAll(secret, "…"), response)
    .split(/[\s\p{C}]+/u)
    .map((word) => (isTelling(word) ? "…" : word))
    .join(" ")
    .slice(0, LONGEST_ANSWER);
}
