import { createTransport } from "nodemailer";
import { isAddress, readSender, readServer } from "./address.ts";
import { MailError, mailErrorOf, type SendingFailure } from "./mail-error.ts";

const PATIENCE_MS = 10_000;
/** A server that tells a little now and then is never silent, so all of it together has an end too. */
const PATIENCES_IN_ALL = 3;
const MAX_CONNECTIONS = 2;

export interface Mail {
  /** One address without a name, e.g. ada@example.com. */
  to: string;
  subject: string;
  text: string;
  html?: string;
}

export interface Mailer {
  /**
   * Resolves once the server has taken the mail. It may be taken twice when the answer is lost and the caller tries again.
   * @throws MailError, or the signal's reason
   */
  send(mail: Mail, signal?: AbortSignal): Promise<void>;
  /** Takes no more mails, waits for those that are being sent, and ends all connections. */
  close(): Promise<void>;
}

export interface MailerOptions {
  /** smtp[s]://[user:password@]host[:port] with user and password percent-encoded; port 587, or 465 where all is encrypted. */
  url: string;
  /** Who the mails are from: an address, or `Name <address>`. */
  from: string;
  /** How long the server may stay silent, also while one connects. Three times that is the most that a mail takes. */
  timeoutMs?: number;
  /** A certificate (PEM) to trust in place of the system's, for tests; a server's own is told by NODE_EXTRA_CA_CERTS. */
  ca?: string;
}

/**
 * Sends mails through an SMTP server, over at most two connections that are kept for the next mail. A password goes to another machine
 * only encrypted, and a certificate that is not trusted ends the attempt.
 * @throws Error when `url` or `from` cannot be read; it does not repeat them
 */
export function openMailer({ url, from, timeoutMs = PATIENCE_MS, ca }: MailerOptions): Mailer {
  const server = readServer(url);
  const sender = readSender(from);
  const hasCredentials = server.auth !== undefined;
  const transport = createTransport({
    pool: true,
    host: server.host,
    port: server.port,
    secure: server.isEncrypted,
    auth: server.auth,
    requireTLS: hasCredentials && !server.isLoopback,
    // A mail server on this machine often has a certificate that nobody trusts, and there is nothing to hide from oneself.
    ignoreTLS: !hasCredentials && server.isLoopback,
    tls: { ca },
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    maxConnections: MAX_CONNECTIONS,
    // As many as may have been ended by the server while nobody needed them.
    maxRequeues: MAX_CONNECTIONS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const underWay = new Set<Promise<unknown>>();

  return {
    async send(mail, signal) {
      if (!isAddress(mail.to)) throw new MailError("The mail's recipient is no address that one can send to.", true);
      const limit = AbortSignal.timeout(PATIENCES_IN_ALL * timeoutMs);
      const sending = transport.sendMail({
        from: sender,
        // Not as text, which could name several.
        to: { name: "", address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { "Auto-Submitted": "auto-generated" },
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      });
      const ended = sending.then(
        () => null,
        (error: SendingFailure) => error,
      );
      underWay.add(ended);
      const error = await ended;
      underWay.delete(ended);
      if (!error) return;
      signal?.throwIfAborted();
      throw mailErrorOf(error, server, mail.to);
    },
    async close() {
      transport.close();
      await Promise.all(underWay);
    },
  };
}
