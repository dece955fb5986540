import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Log } from "../log.ts";
import { createClock } from "./support/backend.ts";
import { type FakeSmtp, openFakeSmtp } from "./support/fake-smtp.ts";
import { type Answer, openTestServer, PUBLIC_URL, type TestServer } from "./support/server.ts";

const WHO = "{ viewer { user { email emailVerified } } }";
const REQUEST = "mutation ($email: String!) { requestPasswordReset(email: $email) }";
const RESET =
  "mutation ($token: String!, $password: String!) { resetPassword(token: $token, newPassword: $password) { token user { email emailVerified } } }";
const VERIFY = "mutation ($token: String!) { verifyEmail(token: $token) { email emailVerified } }";
const NEXT = "four words in a row";

const clock = createClock("2026-11-22T12:00:00Z");
let smtp: FakeSmtp;
let server: TestServer;

beforeAll(async () => {
  smtp = await openFakeSmtp();
  const mail = { url: `smtp://127.0.0.1:${smtp.port}`, from: "Shortlist <jobs@example.com>" };
  server = await openTestServer({ now: clock.now, mail });
});

afterAll(async () => {
  await server.close();
  await smtp.close();
});

beforeEach(() => clock.set("2026-11-22T12:00:00Z"));

const codeOf = async (answer: Promise<Answer>) => (await answer).errors?.[0]?.extensions.code;
const minutesLater = (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000).toISOString());

/** The next mail, which must be to this address; and the token of the link in it. */
async function nextMail(to: string) {
  const mail = await smtp.next();
  expect(mail.recipients).toEqual([to]);
  const [, page, token] = /(https:\/\/\S+)#token=(\S+)/.exec(mail.text ?? "") ?? [];
  return { ...mail, page, token: token as string };
}

/** Somebody whose first mail has come. */
async function newcomer(email: string) {
  const person = await server.signUp(email);
  return { ...person, verification: await nextMail(email) };
}

async function requestReset(email: string) {
  expect((await server.graphql(REQUEST, { email })).data).toEqual({ requestPasswordReset: true });
  return nextMail(email);
}

describe("verifying an address", () => {
  test("is done by the link in the mail that a new account is sent, by whoever has it, also twice", async () => {
    const { token, email, verification } = await newcomer("ada@example.com");
    expect((await server.graphql(WHO, null, token)).data).toEqual({
      viewer: { user: { email, emailVerified: false } },
    });
    expect(verification.page).toBe(`${PUBLIC_URL}/verify-email`);
    for (let turn = 0; turn < 2; turn++)
      expect((await server.graphql(VERIFY, { token: verification.token })).data).toEqual({
        verifyEmail: { email, emailVerified: true },
      });
    expect((await server.graphql(WHO, null, token)).data).toEqual({ viewer: { user: { email, emailVerified: true } } });
  });

  test("is over after a week, and for another address; another mail can be asked for", async () => {
    const { token, email, password, userId, verification } = await newcomer("grace@example.com");
    minutesLater(7 * 24 * 60 + 1);
    expect(await codeOf(server.graphql(VERIFY, { token: verification.token }))).toBe("BAD_USER_INPUT");
    const again = (await server.deps.accounts.signIn({ email, password }, "here")).token;
    expect((await server.graphql("mutation { requestEmailVerification }", null, again)).data).toEqual({
      requestEmailVerification: true,
    });
    const second = await nextMail(email);
    await server.test.pool.query("UPDATE users SET email = 'other@example.com' WHERE id = $1", [userId]);
    expect(await codeOf(server.graphql(VERIFY, { token: second.token }))).toBe("BAD_USER_INPUT");
    expect(await codeOf(server.graphql("mutation { requestEmailVerification }"))).toBe("UNAUTHENTICATED");
    expect(token).not.toBe(again);
  });
});

describe("a forgotten password", () => {
  test("is set anew by a link that is good once; all other ways in end, and its owner is told", async () => {
    const { token: old, email, password } = await newcomer("forgets@example.com");
    const created = await server.graphql('mutation { createApiToken(name: "script") { token } }', null, old);
    const script = (created.data as unknown as { createApiToken: { token: string } }).createApiToken.token;
    const mail = await requestReset(email);
    expect(mail.page).toBe(`${PUBLIC_URL}/reset-password`);
    const { data } = await server.graphql(RESET, { token: mail.token, password: NEXT });
    const { token, user } = (data as unknown as { resetPassword: { token: string; user: object } }).resetPassword;
    // Whoever has read the mail has the mailbox.
    expect(user).toEqual({ email, emailVerified: true });
    expect((await server.graphql(WHO, null, token)).errors).toBeUndefined();
    for (const each of [old, script]) expect(await codeOf(server.graphql(WHO, null, each))).toBe("UNAUTHENTICATED");
    expect(await codeOf(server.graphql(RESET, { token: mail.token, password: `${NEXT} again` }))).toBe(
      "BAD_USER_INPUT",
    );
    const { accounts } = server.deps;
    await expect(accounts.signIn({ email, password }, "here")).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await accounts.signIn({ email, password: NEXT }, "here");
    const notice = await nextMail(email);
    expect(notice.token).toBeUndefined();
    expect(notice.text).toContain(`${PUBLIC_URL}/forgot-password`);
  });

  test("has a link that is good for an hour", async () => {
    const { email } = await newcomer("late@example.com");
    const { token } = await requestReset(email);
    minutesLater(59);
    expect(await codeOf(server.graphql(RESET, { token, password: "short" }))).toBe("BAD_USER_INPUT");
    minutesLater(2);
    const { errors } = await server.graphql(RESET, { token, password: NEXT });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", issues: [{ path: ["token"] }] });
  });

  test("of two links that were asked for the first to be used ends the other", async () => {
    const { email } = await newcomer("twice@example.com");
    const [first, second] = [await requestReset(email), await requestReset(email)];
    expect((await server.graphql(RESET, { token: first.token, password: NEXT })).errors).toBeUndefined();
    await nextMail(email);
    expect(await codeOf(server.graphql(RESET, { token: second.token, password: NEXT }))).toBe("BAD_USER_INPUT");
  });

  test.each([
    ["a verification's", async () => (await newcomer("mixed@example.com")).verification.token],
    ["an access token", async () => (await newcomer("mixed2@example.com")).token],
    ["nonsense", async () => "nonsense"],
    ["nothing", async () => ""],
  ])("is not set anew by %s", async (_title, make) => {
    expect(await codeOf(server.graphql(RESET, { token: await make(), password: NEXT }))).toBe("BAD_USER_INPUT");
  });

  test("of an address without an account is answered the same, and nobody is written to", async () => {
    expect(await server.graphql(REQUEST, { email: "nobody@example.com" })).toEqual({
      data: { requestPasswordReset: true },
    });
    await server.test.pool.query(
      "INSERT INTO users (email, identity_issuer, identity_subject) VALUES ('provided@example.com', 'https://id.example', '1')",
    );
    expect(await server.graphql(REQUEST, { email: "provided@example.com" })).toEqual({
      data: { requestPasswordReset: true },
    });
    // Mails are sent in the order in which they wait: this one would come after them.
    await newcomer("after@example.com");
  });

  test("whatever a request calls this server, links lead where the operator says", async () => {
    const { email } = await newcomer("host@example.com");
    const headers = {
      "content-type": "application/json",
      "x-forwarded-host": "evil.example",
      forwarded: "host=evil.example",
    };
    await server.post(JSON.stringify({ query: REQUEST, variables: { email } }), headers);
    const mail = await nextMail(email);
    expect(mail.page).toBe(`${PUBLIC_URL}/reset-password`);
    expect(`${mail.text}${mail.html}`).not.toContain("evil.example");
  });

  test("is asked for five times an hour, whether or not there is such an account", async () => {
    for (const email of ["flood@example.com", "nobody2@example.com"]) {
      const asked = [];
      for (let turn = 0; turn < 6; turn++) asked.push(await codeOf(server.graphql(REQUEST, { email })));
      expect(asked).toEqual([...Array(5).fill(undefined), "RATE_LIMITED"]);
    }
  });
});

test("a mail server that is away is tried again", async () => {
  smtp.trouble("recipient", { code: 451, says: "4.3.0 Later" });
  const person = await server.signUp("patient@example.com");
  await new Promise((resolve) => smtp.happens.once("recipient", resolve));
  const { rows } = await server.test.pool.query(
    "SELECT task_identifier, payload FROM graphile_worker._private_jobs AS jobs JOIN graphile_worker._private_tasks AS tasks ON tasks.id = task_id, LATERAL (SELECT identifier AS task_identifier) named WHERE identifier = 'mail'",
  );
  // No link lies in the queue, which is in every backup.
  expect(rows.map(({ payload }) => payload)).toEqual([{ kind: "email verification", userId: person.userId }]);
  smtp.trouble("recipient", null);
  await server.test.pool.query("UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL");
  await nextMail(person.email);
});

test("without SMTP_URL the link is written to the log, once", async () => {
  const lines: Record<string, unknown>[] = [];
  let told: (line: Record<string, unknown>) => void = () => {};
  const log: Log = pino(
    { level: "info" },
    {
      write(text: string) {
        const line = JSON.parse(text);
        lines.push(line);
        if (line.link) told(line);
      },
    },
  );
  const other = await openTestServer({ log });
  const heard = new Promise<Record<string, unknown>>((resolve) => {
    told = resolve;
  });
  const { userId } = await other.signUp("alone@example.com");
  const line = await heard;
  expect(line).toMatchObject({
    kind: "email verification",
    userId,
    msg: expect.stringContaining("SMTP_URL is not set"),
  });
  const token = String(line.link).split("#token=")[1] as string;
  expect((await other.graphql(VERIFY, { token })).data).toMatchObject({ verifyEmail: { emailVerified: true } });
  await other.close();
  expect(lines.filter(({ link }) => link)).toHaveLength(1);
});
