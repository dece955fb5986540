import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClock } from "./support/backend.ts";
import { type FakeIssuer, openFakeIssuer } from "./support/fake-issuer.ts";
import { hear, openReadySocket, subscribe } from "./support/raw-socket.ts";
import { type Answer, openTestServer, type TestServer } from "./support/server.ts";
import { nextListener, serverSent } from "./support/streams.ts";

/** People whom another identity provider vouches for: their accounts, roles and ways out here. Their tokens: provider.test.ts. */

const START = "2026-11-22T12:00:00Z";
const WHO = "{ viewer { user { email name role emailVerified } } }";
const ADDED = "subscription { jobAdded { title } }";
const ADMIN = "{ adminStats { users } }";
const SAVE = "mutation { updatePreferences(input: { minimumSalary: 60000 }) { preferences { minimumSalary } } }";

const clock = createClock(START);
let issuer: FakeIssuer;
let server: TestServer;

beforeAll(async () => {
  issuer = await openFakeIssuer(clock.now);
  issuer.addKey("one");
  const { jwksUrl } = issuer;
  server = await openTestServer({
    now: clock.now,
    provider: { jwksUrl, issuer: issuer.issuer, audience: "shortlist-api", roleClaim: "roles", adminRole: "admin" },
  });
});

afterAll(async () => {
  await server.close();
  await issuer.close();
});

const codeOf = async (answer: Promise<Answer>) => (await answer).errors?.[0]?.extensions.code;
const later = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1_000).toISOString());
const seconds = () => Math.floor(clock.now().getTime() / 1_000);
const whoIs = async (token: string) =>
  (await server.graphql(WHO, null, token)).data as unknown as { viewer: { user: object } };

/** Claims of somebody whose address is verified. */
const claims = (name: string, more: object = {}) => ({
  sub: `auth|${name}`,
  email: `${name}@provided.example`,
  email_verified: true,
  name: name.toUpperCase(),
  ...more,
});

async function rowsOf(subject: string) {
  const { rows } = await server.test.pool.query<{
    id: string;
    email: string;
    sessions: number;
    tokens: number;
    password_hash: string | null;
  }>(
    `SELECT id, email, password_hash, (SELECT count(*)::int FROM sessions WHERE user_id = users.id) AS sessions,
       (SELECT count(*)::int FROM api_tokens WHERE user_id = users.id) AS tokens
     FROM users WHERE identity_subject = $1`,
    [subject],
  );
  return rows;
}

describe("somebody who comes for the first time", () => {
  test("has an account by that, with what the token says", async () => {
    const { viewer } = await whoIs(issuer.token(claims("ada")));
    expect(viewer.user).toEqual({ email: "ada@provided.example", name: "ADA", role: "USER", emailVerified: true });
  });

  test("with twenty requests at once has one account and one session", async () => {
    const tokens = Array.from({ length: 20 }, (_, at) => issuer.token(claims("burst", { jti: `${at}` })));
    const answers = await Promise.all(tokens.map((token) => server.graphql(WHO, null, token)));
    for (const { data, errors } of answers) {
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({ viewer: { user: { email: "burst@provided.example" } } });
    }
    expect(await rowsOf("auth|burst")).toMatchObject([{ sessions: 1 }]);
  });

  test("is told apart by the provider's id alone: not by the address, the name or the case of the id", async () => {
    await whoIs(issuer.token(claims("case")));
    await whoIs(issuer.token(claims("case2", { sub: "auth|CASE", name: "CASE" })));
    const [one] = await rowsOf("auth|case");
    const [other] = await rowsOf("auth|CASE");
    expect(one?.id).not.toBe(other?.id);
  });

  test("without an address has one that is nobody's", async () => {
    for (const email of [undefined, "nonsense", 5]) {
      const subject = `auth|none-${String(email)}`;
      expect(
        (await server.graphql(WHO, null, issuer.token({ sub: subject, email, email_verified: true }))).errors,
      ).toBeUndefined();
      const [row] = await rowsOf(subject);
      expect(row?.email).toMatch(/^[\da-f]+@unknown\.invalid$/);
    }
  });

  test("on a socket is let in as well", async () => {
    const socket = await openReadySocket(server, issuer.token(claims("wired")));
    socket.send(subscribe("1", WHO));
    expect((await hear(socket, 2))[0]).toMatchObject({
      payload: { data: { viewer: { user: { email: "wired@provided.example" } } } },
    });
  });
});

describe("a role", () => {
  test("is what the claim says, at once and for what is open already; an older token does not bring it back", async () => {
    const admin = issuer.token(claims("boss", { roles: ["admin"] }));
    expect((await server.graphql(ADMIN, null, admin)).errors).toBeUndefined();
    const socket = await openReadySocket(server, admin);
    later(60);
    const user = issuer.token(claims("boss", { roles: [] }));
    expect(await codeOf(server.graphql(ADMIN, null, user))).toBe("FORBIDDEN");
    expect(await socket.closed).toMatchObject({ code: 4205 });
    expect(await codeOf(server.graphql(ADMIN, null, admin))).toBe("UNAUTHENTICATED");
    expect(await codeOf(server.graphql(ADMIN, null, user))).toBe("FORBIDDEN");
    later(60);
    const again = issuer.token(claims("boss", { roles: "admin" }));
    expect((await server.graphql(ADMIN, null, again)).errors).toBeUndefined();
    clock.set(START);
  });

  test.each<[string, object]>([
    ["another value", { roles: ["administrator"] }],
    ["what the person may write", { user_metadata: { roles: ["admin"] }, role: "admin" }],
    ["an object of that name", { roles: { admin: true } }],
    ["a text with it", { roles: "user,admin" }],
  ])("of an admin is not given by %s", async (title, more) => {
    const token = issuer.token(claims(`no-${title.replaceAll(" ", "-")}`, more));
    expect(await codeOf(server.graphql(ADMIN, null, token))).toBe("FORBIDDEN");
  });
});

describe("an account that somebody made with a password", () => {
  const ways = async (email: string) => {
    const person = await server.signUp(email);
    await server.graphql(SAVE, null, person.token);
    const { data } = await server.graphql('mutation { createApiToken(name: "x") { token } }', null, person.token);
    return { ...person, script: (data as unknown as { createApiToken: { token: string } }).createApiToken.token };
  };

  test("becomes the provider's person's, who has shown that the address is theirs: all other ways in end, what is in it stays", async () => {
    const { token, script, email, password, userId } = await ways("taken@provided.example");
    const socket = await openReadySocket(server, script);
    const { viewer } = await whoIs(issuer.token(claims("taken")));
    expect(viewer.user).toMatchObject({ email, emailVerified: true });
    expect(await rowsOf("auth|taken")).toMatchObject([{ id: userId, sessions: 1, tokens: 0, password_hash: null }]);
    expect(await socket.closed).toMatchObject({ code: 4403 });
    for (const each of [token, script]) expect(await codeOf(server.graphql(WHO, null, each))).toBe("UNAUTHENTICATED");
    await expect(server.deps.accounts.signIn({ email, password }, "here")).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
    const kept = await server.graphql(
      "{ viewer { preferences { minimumSalary } } }",
      null,
      issuer.token(claims("taken")),
    );
    expect(kept.data).toEqual({ viewer: { preferences: { minimumSalary: 60_000 } } });
  });

  test.each<[string, object]>([
    ["not verified", { email_verified: false }],
    ["said to be verified by the person", { email_verified: undefined, user_metadata: { email_verified: true } }],
    ["verified by a word", { email_verified: "true" }],
  ])("stays its owner's where the address is %s", async (title, more) => {
    const name = `kept-${title.replaceAll(" ", "-")}`;
    const { token, script } = await ways(`${name}@provided.example`);
    expect(await codeOf(server.graphql(WHO, null, issuer.token(claims(name, more))))).toBe("CONFLICT");
    for (const each of [token, script]) expect(await codeOf(server.graphql(WHO, null, each))).toBeUndefined();
    expect(await rowsOf(`auth|${name}`)).toEqual([]);
  });

  test("is not taken from one of the provider's people by another with the same address", async () => {
    await whoIs(issuer.token(claims("first")));
    const second = issuer.token(claims("second", { email: "first@provided.example" }));
    expect(await codeOf(server.graphql(WHO, null, second))).toBe("CONFLICT");
    expect(await rowsOf("auth|first")).toMatchObject([{ email: "first@provided.example" }]);
  });
});

describe("whoever signs out", () => {
  test.each(["signOut", "signOut(everywhere: true)"])(
    "by %s is out for all tokens from before, and for what is open; later ones work",
    async (mutation) => {
      const name = mutation.includes("everywhere") ? "leaves-all" : "leaves";
      const [token, other] = [issuer.token(claims(name)), issuer.token(claims(name, { jti: "2" }))];
      const socket = await openReadySocket(server, other);
      const listener = nextListener(server.deps.events);
      const last = serverSent(server, ADDED, {}, token).next();
      const { left } = await listener;
      later(1);
      expect((await server.graphql(`mutation { ${mutation} }`, null, token)).data).toEqual({ signOut: true });
      expect(await socket.closed).toMatchObject({ code: 4403 });
      expect(((await last).value as Answer).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
      await left;
      for (const each of [token, other]) expect(await codeOf(server.graphql(WHO, null, each))).toBe("UNAUTHENTICATED");
      later(1);
      expect((await whoIs(issuer.token(claims(name)))).viewer.user).toMatchObject({
        email: `${name}@provided.example`,
      });
      clock.set(START);
    },
  );

  test("leaves others of the provider alone", async () => {
    const [ada, bob] = [issuer.token(claims("out")), issuer.token(claims("in"))];
    await Promise.all([whoIs(ada), whoIs(bob)]);
    later(1);
    await server.graphql("mutation { signOut(everywhere: true) }", null, ada);
    expect(await codeOf(server.graphql(WHO, null, bob))).toBeUndefined();
    clock.set(START);
  });
});

test("a socket and a stream end when their token does: 4498, by which the client comes back with another", async () => {
  // The clock stands; what ends is told by a timer of the real one.
  const short = () => issuer.token(claims("short", { exp: seconds() + 1 }));
  const socket = await openReadySocket(server, short());
  socket.send(subscribe("1", ADDED));
  const last = serverSent(server, "subscription { jobAdded(filter: {}) { title } }", {}, short()).next();
  expect(await socket.closed).toMatchObject({ code: 4498 });
  expect(((await last).value as Answer).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  expect(await codeOf(server.graphql(WHO, null, issuer.token(claims("short"))))).toBeUndefined();
});

describe("beside each other", () => {
  test("people of the provider have no password here: none is changed, none is mailed for, none is guessed", async () => {
    const token = issuer.token(claims("nopass"));
    await whoIs(token);
    const change = 'mutation { changePassword(currentPassword: "", newPassword: "four words in a row") { token } }';
    expect(await codeOf(server.graphql(change, null, token))).toBe("CONFLICT");
    expect(await codeOf(server.graphql("mutation { requestEmailVerification }", null, token))).toBe("CONFLICT");
    await expect(
      server.deps.accounts.signIn({ email: "nopass@provided.example", password: "" }, "here"),
    ).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    const signUp = server.deps.accounts.signUp(
      { email: "nopass@provided.example", password: "four words in a row" },
      "here",
    );
    await expect(signUp).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await rowsOf("auth|nopass")).toMatchObject([{ password_hash: null }]);
  });

  test("tokens of this server's own work, and neither is taken for the other", async () => {
    const { token, userId, email } = await server.signUp("local@example.com");
    expect((await whoIs(token)).viewer.user).toMatchObject({ email });
    // By the provider's key, in this server's name and for its person.
    const { sessionId } = await server.deps.accounts.viewerOf(token);
    for (const forged of [
      issuer.token({ iss: "shortlist", sub: userId, sid: sessionId }),
      issuer.token({ iss: ["shortlist", issuer.issuer], sub: userId, sid: sessionId }),
      issuer.token({ iss: `${issuer.issuer}/`, sub: userId }),
      issuer.token({ iss: undefined, sub: userId, sid: sessionId }),
    ])
      expect(await codeOf(server.graphql(WHO, null, forged))).toBe("UNAUTHENTICATED");
    // The provider's person of that name is another one.
    const namesake = await whoIs(issuer.token({ sub: userId, sid: sessionId, email: "namesake@provided.example" }));
    expect(namesake.viewer.user).toMatchObject({ email: "namesake@provided.example" });
  });

  test("a provider that is away is told as such, and this server's own people come in", async () => {
    const { token } = await server.signUp("stays@example.com");
    const { issuer: iss, jwksUrl } = await openFakeIssuer(clock.now).then(async (gone) => {
      await gone.close();
      return gone;
    });
    const alone = await openTestServer({
      beside: server,
      now: clock.now,
      provider: { jwksUrl, issuer: iss, audience: "shortlist-api", roleClaim: null, adminRole: "admin" },
    });
    expect(await codeOf(alone.graphql(WHO, null, issuer.token({ iss })))).toBe("SERVICE_UNAVAILABLE");
    expect(await codeOf(alone.graphql(WHO, null, token))).toBeUndefined();
    await alone.close();
  });
});
