import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { Stage, Trouble } from "./support/fake-smtp.ts";
import { closeAll, failure, LINK, LOGIN, MAIL, mailer, smtp, toClose } from "./support/mailing.ts";

afterEach(closeAll);

describe("what fails", () => {
  const PERMANENT: [Stage, number][] = [
    ["connect", 554],
    ["sender", 550],
    ["recipient", 550],
    ["data", 550],
  ];
  const TEMPORARY: [Stage, number][] = [
    ["connect", 421],
    ["auth", 454],
    // The operator's fault, who can mend it.
    ["auth", 535],
    ["sender", 450],
    ["sender", 503],
    ["recipient", 450],
    ["recipient", 421],
    ["data", 450],
    ["data", 421],
  ];

  test.each([
    ...PERMANENT.map(([stage, code]) => [stage, code, true] as const),
    ...TEMPORARY.map(([stage, code]) => [stage, code, false] as const),
  ])("%s: %i is permanent: %s", async (stage, code, isPermanent) => {
    const server = await smtp({ login: LOGIN });
    server.trouble(stage, { code, says: "1.2.3 Not today" });
    const from = mailer(server.port, { login: LOGIN });
    const error = await failure(from);
    expect(error.isPermanent).toBe(isPermanent);
    expect(error.message).toMatch(new RegExp(`answered ${code}: ${code} .*1\\.2\\.3 Not today`));
    server.trouble(stage, null);
    await from.send(MAIL);
    expect(server.delivered).toHaveLength(1);
  });

  const STAGES: Stage[] = ["connect", "auth", "sender", "recipient", "data"];
  test.each(STAGES.flatMap((stage) => (["drop", "hang"] as Trouble[]).map((trouble) => [stage, trouble] as const)))(
    "%s: a server's %s is temporary",
    async (stage, trouble) => {
      const server = await smtp({ login: LOGIN });
      server.trouble(stage, trouble);
      const error = await failure(mailer(server.port, { login: LOGIN, timeoutMs: trouble === "hang" ? 150 : 5_000 }));
      expect(error.isPermanent).toBe(false);
      expect(error.message).toMatch(trouble === "hang" ? /was silent for too long/ : /cannot be used \(E\w+\)/);
      expect(server.delivered).toEqual([]);
    },
  );

  test("a server that tells a little now and then, and never all, is given up", async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => {
      sockets.push(socket);
      socket.on("error", () => {});
      socket.write("220 hello\r\n");
      const timer = setInterval(() => socket.write("250-wait\r\n"), 20);
      socket.on("close", () => clearInterval(timer));
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    toClose.push(async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    const error = await failure(mailer((server.address() as AddressInfo).port, { timeoutMs: 100 }));
    expect([error.isPermanent, error.message]).toEqual([
      false,
      expect.stringContaining("did not take the mail in time"),
    ]);
  });

  test("nobody at the port is temporary", async () => {
    const server = await smtp();
    await server.close();
    const error = await failure(mailer(server.port));
    expect([error.isPermanent, error.message]).toEqual([
      false,
      `The mail server 127.0.0.1:${server.port} cannot be used (ECONNREFUSED).`,
    ]);
  });

  test("a sender who gives up hears their own reason, and the connection is not left behind", async () => {
    const server = await smtp();
    server.trouble("data", "hang");
    const from = mailer(server.port);
    const stop = new AbortController();
    const arriving = once(server.happens, "data");
    const sending = from.send(MAIL, stop.signal);
    await arriving;
    const gone = once(server.happens, "gone");
    stop.abort(new Error("enough"));
    await expect(sending).rejects.toThrow("enough");
    await gone;
    await expect(from.send(MAIL, AbortSignal.abort(new Error("before")))).rejects.toThrow("before");
  });

  test.each<[Stage, string]>([
    ["recipient", "5.1.1 <ada@example.com>: Recipient address rejected: Ada, unknown in (ADA)"],
    ["data", `5.7.1 The link ${LINK} and shortlist.example/reset?token=aB3-_aB3-_ are listed`],
    ["data", `5.7.1 found ${"aB3-_".repeat(5)}, which is listed`],
    ["auth", `5.7.8 ${LOGIN.password} is not ${Buffer.from(LOGIN.password).toString("base64")} of ${LOGIN.user}`],
    ["auth", `5.5.2 AUTH PLAIN ${Buffer.from(`\0${LOGIN.user}\0${LOGIN.password}`).toString("base64")}`],
    ["sender", `5.0.0 ${"words ".repeat(80)}`],
  ])("tells no recipient, link or password, whatever the server repeats at %s: %s", async (stage, says) => {
    const server = await smtp({ login: LOGIN });
    server.trouble(stage, { code: 550, says });
    const error = await failure(mailer(server.port, { login: LOGIN }));
    expect(error.message).toMatch(/answered 550: .*5\.\d\.\d/);
    expect(`${error.message}${error.stack}`).not.toMatch(/ada\b|example\.com|token|p:ss|w@rd|post@|aB3-_/i);
    expect(`${error.stack}`).not.toContain(Buffer.from(LOGIN.password).toString("base64"));
    expect(error.message.length).toBeLessThan(300);
    expect(JSON.stringify(error)).toBe(JSON.stringify({ isPermanent: true, name: "MailError" }));
  });
});
