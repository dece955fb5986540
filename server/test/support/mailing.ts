import { expect } from "vitest";
import { MailError } from "../../mail/mail-error.ts";
import { type Mail, type Mailer, type MailerOptions, openMailer } from "../../mail/mailer.ts";
import { type FakeSmtpOptions, openFakeSmtp } from "./fake-smtp.ts";

export const LOGIN = { user: "post@shortlist.example", password: "p:ss/w@rd ü" };
export const LINK = `https://shortlist.example/reset?token=${"aB3-_".repeat(40)}&email=ada%40example.com`;
export const MAIL: Mail = {
  to: "ada@example.com",
  subject: "A link",
  text: `Here:\n${LINK}\n`,
  html: `<a href="${LINK}">here</a>`,
};

export const toClose: (() => Promise<unknown>)[] = [];
/** To be called after each test. */
export async function closeAll(): Promise<void> {
  for (const close of toClose.splice(0).reverse()) await close();
}

export async function smtp(options?: FakeSmtpOptions) {
  const server = await openFakeSmtp(options);
  toClose.push(server.close);
  return server;
}

export function mailer(
  port: number,
  options: Partial<MailerOptions> & { login?: typeof LOGIN; host?: string } = {},
): Mailer {
  const { login, host = "127.0.0.1", ...rest } = options;
  const credentials = login ? `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@` : "";
  const opened = openMailer({
    url: `smtp://${credentials}${host}:${port}`,
    from: "Shortlist <mail@shortlist.example>",
    ...rest,
  });
  toClose.push(opened.close);
  return opened;
}

/** How sending it fails. */
export async function failure(from: Mailer, mail: Partial<Mail> = {}): Promise<MailError> {
  const error = await from.send({ ...MAIL, ...mail }).then(
    () => null,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(MailError);
  expect(error.cause).toBeUndefined();
  return error;
}
