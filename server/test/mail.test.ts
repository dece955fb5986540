import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openMailer } from "../mail/mailer.ts";
import { CERTIFICATE } from "./support/fake-smtp-certificate.ts";
import { closeAll, failure, LINK, LOGIN, MAIL, mailer, smtp, toClose } from "./support/mailing.ts";
import { openVendor } from "./support/vendor.ts";

afterEach(closeAll);

describe("a mail", () => {
  test("arrives as it was sent, in both its parts, with headers that say a program sent it", async () => {
    const server = await smtp();
    const text = `Grüße, Zoë 👋\n.\n..\nFrom the start:\n${LINK}\n\n${"a long line without an end ".repeat(50)}\n`;
    const html = `<p title="€">Grüße</p><a href="${LINK.replaceAll("&", "&amp;")}">${"x".repeat(2_000)}</a>\n`;
    const subject =
      "Ein Gruß an Zoë 👋, der länger ist als eine Zeile und deshalb in mehreren Stücken verschickt werden muss";
    await mailer(server.port, { from: '"Kürzeste Liste" <mail@shortlist.example>' }).send({
      ...MAIL,
      subject,
      text,
      html,
    });
    const { headers, ...mail } = await server.next();
    expect(mail).toEqual({
      sender: "mail@shortlist.example",
      recipients: ["ada@example.com"],
      text,
      html,
      isEncrypted: false,
    });
    expect(headers).toMatchObject({
      from: ["Kürzeste Liste <mail@shortlist.example>"],
      to: ["ada@example.com"],
      subject: [subject],
      "auto-submitted": ["auto-generated"],
      "message-id": [expect.stringMatching(/^<[^@<>\s]+@shortlist\.example>$/)],
      "mime-version": ["1.0"],
    });
    expect(Math.abs(Date.parse(headers.date?.[0] ?? "") - Date.now())).toBeLessThan(600_000);
    expect(Object.keys(headers).sort()).toEqual(
      ["auto-submitted", "content-type", "date", "from", "message-id", "mime-version", "subject", "to"].sort(),
    );
  });

  test("may be plain text alone, and its long link is whole when decoded", async () => {
    const server = await smtp();
    await mailer(server.port, { from: "mail@shortlist.example" }).send({
      to: "zoë@exämple.example",
      subject: "A link",
      text: LINK,
    });
    const mail = await server.next();
    expect([mail.text?.trim(), mail.html]).toEqual([LINK, null]);
    expect(mail.recipients).toEqual(["zoë@exämple.example"]);
  });

  test("brings in no file and no page that its text names", async () => {
    const web = await openVendor(() => ({ body: "the page" }));
    toClose.push(web.close);
    const file = join(tmpdir(), `shortlist-mail-${process.pid}.txt`);
    await writeFile(file, "the file");
    toClose.push(() => rm(file));
    const server = await smtp();
    const from = mailer(server.port);
    const html = `<img src="${web.url}/a.png"><img src="file://${file}"><link href="${web.url}/a.css">`;
    await from.send({ ...MAIL, text: `file://${file}`, html });
    const mail = await server.next();
    expect([mail.text?.trim(), mail.html?.trim()]).toEqual([`file://${file}`, html]);
    for (const text of [{ path: file }, { path: web.url }, { href: web.url }]) {
      expect(await failure(from, { text: text as unknown as string })).toMatchObject({ isPermanent: true });
    }
    expect(web.calls).toEqual([]);
    expect(server.delivered).toHaveLength(1);
  });
});

describe("headers cannot be added", () => {
  test.each([
    "ada@example.com\r\nBcc: eve@example.com",
    "ada@example.com\nBcc: eve@example.com",
    "ada@example.com\n",
    "ada\r@example.com",
    "ada@example.com, eve@example.com",
    "ada@example.com,eve",
    "friends: ada@example.com, eve@example.com;",
    "Ada <ada@example.com>",
    "<ada@example.com>",
    "<eve@example.com>ada@example.com",
    '"ada> SIZE=1"@example.com',
    "ada(eve@example.com)@example.com",
    "ada@example.com>\u2028",
    "ada smith@example.com",
    "ada@[127.0.0.1]",
    "ada@",
    "ada",
    "",
    `${"a".repeat(65)}@example.com`,
  ])("by the recipient %j, which is refused", async (to) => {
    const server = await smtp();
    const error = await failure(mailer(server.port), { to });
    expect(error.isPermanent).toBe(true);
    expect(error.message).not.toContain("ada");
    expect(server.connections.made).toBe(0);
  });

  test("by the subject, which stays one line", async () => {
    const server = await smtp();
    const subject = "Hello\r\nBcc: eve@example.com\r\n\r\n<b>a body</b>\rX: y\nX: z";
    await mailer(server.port).send({ ...MAIL, subject });
    const mail = await server.next();
    expect(Object.keys(mail.headers)).not.toEqual(expect.arrayContaining(["bcc"]));
    expect(Object.keys(mail.headers)).not.toEqual(expect.arrayContaining(["x"]));
    expect(mail.headers.subject).toHaveLength(1);
    expect(mail.recipients).toEqual(["ada@example.com"]);
    expect(mail.text).toBe(MAIL.text);
  });

  test.each(["A\r\nBcc: eve@example.com <mail@shortlist.example>", "mail@a.example, b@a.example", "Shortlist", ""])(
    "by the sender %j, with whom nothing begins",
    (from) => {
      expect(() => openMailer({ url: "smtp://127.0.0.1", from })).toThrow("The sender of mails must look like");
    },
  );
});

describe("who sends", () => {
  test("signs in, and keeps the connection for the next mail", async () => {
    const server = await smtp({ login: LOGIN });
    const from = mailer(server.port, { login: LOGIN });
    await from.send(MAIL);
    await from.send({ ...MAIL, to: "grace@example.com" });
    expect(server.delivered.map(({ recipients }) => recipients)).toEqual([["ada@example.com"], ["grace@example.com"]]);
    expect(server.connections.made).toBe(1);
  });

  test("is told that the password is wrong, which the operator may still mend", async () => {
    const server = await smtp({ login: LOGIN });
    const error = await failure(mailer(server.port, { login: { ...LOGIN, password: "wrong-password" } }));
    expect(error.isPermanent).toBe(false);
    expect(error.message).toBe(
      `The mail server 127.0.0.1:${server.port} answered 535: 535 5.7.8 Authentication credentials invalid`,
    );
    expect(server.delivered).toEqual([]);
  });

  test.each([
    "",
    "shortlist.example",
    "http://user:secret@mail.example",
    "smtp://user:secret@mail.example/?tls.rejectUnauthorized=false",
    "smtp://user:secret@mail.example?ignoreTLS=true",
    "smtp://user:secret@mail.example/path",
    "smtp://user:secret@mail.example#part",
    "smtp://user:secr%et@mail.example",
    "smtp://user:secr/et@mail.example",
    "smtp://user@mail.example",
    "smtp://:secret@mail.example",
    "smtp://user:secret@mail.example:99999",
  ])("cannot begin with the URL %j, which is not repeated", (url) => {
    const begin = () => openMailer({ url, from: "mail@shortlist.example" });
    expect(begin).toThrow("The mail server's URL must look like");
    expect(begin).toThrow(expect.not.objectContaining({ message: expect.stringMatching(/secr|mail\.example/) }));
    expect(begin).toThrow(expect.not.objectContaining({ cause: expect.anything() }));
  });
});

describe("a connection", () => {
  test.each(["offered", "demanded"] as const)(
    "is encrypted where STARTTLS is %s and the certificate trusted",
    async (encryption) => {
      const server = await smtp({ login: LOGIN, encryption });
      await mailer(server.port, { login: LOGIN, ca: CERTIFICATE }).send(MAIL);
      expect((await server.next()).isEncrypted).toBe(true);
    },
  );

  test("is encrypted from the first byte on with smtps", async () => {
    const server = await smtp({ encryption: "always" });
    await mailer(server.port, { url: `smtps://127.0.0.1:${server.port}/`, ca: CERTIFICATE }).send(MAIL);
    expect((await server.next()).isEncrypted).toBe(true);
  });

  test.each(["offered", "demanded", "always"] as const)(
    "with a certificate that is not trusted ends before the password (%s)",
    async (encryption) => {
      const server = await smtp({ login: LOGIN, encryption });
      const signIns: unknown[] = [];
      server.happens.on("auth", () => signIns.push("auth"));
      const options = encryption === "always" ? { url: `smtps://a:secret@127.0.0.1:${server.port}` } : { login: LOGIN };
      const error = await failure(mailer(server.port, options));
      expect(error.message).toBe(
        `The mail server 127.0.0.1:${server.port} cannot be used (DEPTH_ZERO_SELF_SIGNED_CERT).`,
      );
      expect(error.isPermanent).toBe(false);
      expect([signIns, server.delivered]).toEqual([[], []]);
    },
  );

  // 0.0.0.0 leads to this machine as well, but is not known as loopback.
  test("to another machine that offers no encryption gets no password", async () => {
    const server = await smtp({ login: LOGIN });
    const signIns: unknown[] = [];
    server.happens.on("auth", () => signIns.push("auth"));
    const error = await failure(mailer(server.port, { login: LOGIN, host: "0.0.0.0" }));
    expect(error.message).toContain(`The mail server 0.0.0.0:${server.port} answered 5`);
    expect([signIns, server.delivered]).toEqual([[], []]);
  });

  test("to another machine that offers it is encrypted, also without a password", async () => {
    const server = await smtp({ encryption: "offered" });
    await mailer(server.port, { host: "0.0.0.0", ca: CERTIFICATE }).send(MAIL);
    expect((await server.next()).isEncrypted).toBe(true);
    expect((await failure(mailer(server.port, { host: "0.0.0.0" }))).message).toContain("SELF_SIGNED");
  });

  test("to this machine without a password minds no certificate", async () => {
    const server = await smtp({ encryption: "offered" });
    await mailer(server.port).send(MAIL);
    expect((await server.next()).isEncrypted).toBe(false);
  });

  test("is ended by close(), when nothing is sent over it any more", async () => {
    const server = await smtp();
    const from = mailer(server.port);
    await from.send(MAIL);
    expect(server.connections.open).toBe(1);
    const gone = once(server.happens, "gone");
    await from.close();
    await gone;
    expect(server.connections.open).toBe(0);
    expect(await failure(from)).toMatchObject({ isPermanent: false });
  });

  test("that is sending when close() is called sends to the end", async () => {
    const server = await smtp();
    const from = mailer(server.port);
    const arriving = once(server.happens, "sender");
    const sending = from.send(MAIL);
    await arriving;
    await from.close();
    await sending;
    expect(server.delivered).toHaveLength(1);
  });

  test("that the server has ended meanwhile is made anew", async () => {
    const server = await smtp();
    const from = mailer(server.port);
    await from.send(MAIL);
    server.trouble("sender", "drop");
    server.happens.once("sender", () => server.trouble("sender", null));
    await from.send(MAIL);
    expect([server.delivered.length, server.connections.made]).toEqual([2, 2]);
  });
});
