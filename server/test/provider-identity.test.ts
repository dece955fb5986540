import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ProviderOptions } from "../accounts/provider.ts";
import { type Claims, type FakeIssuer, openFakeIssuer } from "./support/fake-issuer.ts";

let issuer: FakeIssuer;

beforeAll(async () => {
  issuer = await openFakeIssuer(() => new Date("2026-11-22T12:00:00Z"));
  issuer.addKey("only");
});

afterAll(() => issuer.close());

describe("of what a token says of the person", () => {
  const identityOf = (claims: Claims, options: Partial<ProviderOptions> = {}) =>
    issuer.provider(options).verify(issuer.token(claims));

  test.each<[unknown, string | null]>([
    [" Ada.Lovelace@Example.COM ", "ada.lovelace@example.com"],
    ["ada+jobs@mail.example.com", "ada+jobs@mail.example.com"],
    ["", null],
    ["ada", null],
    ["ada@localhost", null],
    ["ada@@example.com", null],
    ["ada lovelace@example.com", null],
    ["ada@example.com\0", null],
    ["ada\r\nbcc:eve@example.com", null],
    ["ada\ud800@example.com", null],
    [`${"a".repeat(250)}@example.com`, null],
    [["ada@example.com"], null],
    [{ toString: "ada@example.com" }, null],
    [7, null],
    [null, null],
    [undefined, null],
  ])("the address %j is taken as %j", async (email, expected) => {
    expect(await identityOf({ email, email_verified: true })).toMatchObject({
      email: expected,
      emailVerified: expected !== null,
    });
  });

  test.each([[undefined], [false], [null], ["true"], [1], [{}]])(
    "an address is not verified when email_verified is %j",
    async (email_verified) => {
      expect(await identityOf({ email: "ada@example.com", email_verified })).toMatchObject({ emailVerified: false });
    },
  );

  test("an address is not verified by what people write of themselves (Supabase)", async () => {
    const written = { email: "boss@example.com", email_verified: true, name: "Boss", full_name: "Boss" };
    const claims = { email: "ada@example.com", user_metadata: written, app_metadata: { provider: "email" } };
    expect(await identityOf(claims)).toMatchObject({ email: "ada@example.com", emailVerified: false, name: null });
  });

  test.each<[unknown, string | null]>([
    ["  Ada  Lovelace ", "Ada  Lovelace"],
    ["Ada\u0000\r\n\tLovelace\u0085", "Ada Lovelace"],
    ["愛田", "愛田"],
    ["a".repeat(300), "a".repeat(200)],
    [`${"a".repeat(199)}😀`, "a".repeat(199)],
    ["\u0000", null],
    ["", null],
    [["Ada"], null],
    [7, null],
    [undefined, null],
  ])("the name %j is taken as %j", async (name, expected) => {
    expect(await identityOf({ name })).toMatchObject({ name: expected });
  });

  test.each<[string, string, Claims]>([
    ["a claim of a long name", "https://example.com/roles", { "https://example.com/roles": ["editor", "admin"] }],
    ["a claim that is a text", "user_role", { user_role: "admin" }],
    ["a path", "realm_access.roles", { realm_access: { roles: ["admin"] } }],
    [
      "a path through a name with dots",
      "resource_access.jobs.example.roles",
      { resource_access: { "jobs.example": { roles: ["admin"] } } },
    ],
    [
      "a path that begins with a name with dots",
      "https://example.com/app.role",
      { "https://example.com/app": { role: "admin" } },
    ],
    ["a list that has other things too", "roles", { roles: [7, null, { admin: true }, "admin"] }],
    ["a claim by the name of a property", "__proto__", JSON.parse('{"__proto__":"admin"}')],
    ["its whole name before the path", "a.b", { "a.b": "admin", a: { b: "user" } }],
  ])("the role is found in %s", async (_title, roleClaim, claims) => {
    expect(await identityOf(claims, { roleClaim })).toMatchObject({ role: "ADMIN" });
  });

  test.each<[string, string, Claims]>([
    ["absent", "role", {}],
    ["another", "role", { role: "user" }],
    ["in other letters", "role", { role: "Admin" }],
    ["one of several in a text", "role", { role: "admin user" }],
    ["a part of a word", "role", { role: "administrator" }],
    ["true", "role", { role: true }],
    ["an object", "role", { role: { admin: true } }],
    ["an object that has it", "role", { role: { includes: "admin", 0: "admin", length: 1 } }],
    ["a list in a list", "role", { role: [["admin"]] }],
    ["null", "role", { role: null }],
    ["only at the end of a path", "role", { app: { role: "admin" } }],
    ["at another path", "app.role", { role: "admin", other: { role: "admin" } }],
    ["behind a text", "role.length", { role: "admin" }],
    ["behind a list", "roles.0", { roles: ["admin"] }],
    ["not where its whole name says so", "a.b", { "a.b": "user", a: { b: "admin" } }],
  ])("whoever's role is %s is a user", async (_title, roleClaim, claims) => {
    expect(await identityOf(claims, { roleClaim })).toMatchObject({ role: "USER" });
  });

  test.each([
    ["constructor.name", "Object"],
    ["__proto__.constructor.name", "Object"],
    ["toString.name", "toString"],
    ["a.constructor.name", "Object"],
  ])("what every object has (%s) makes nobody an admin", async (roleClaim, adminRole) => {
    expect(await identityOf({ a: {} }, { roleClaim, adminRole })).toMatchObject({ role: "USER" });
  });

  test("what every object inherits makes nobody an admin, even where it is just that", async () => {
    Object.defineProperty(Object.prototype, "inherited", { value: "admin", configurable: true });
    Object.defineProperty(Object.prototype, "parent", { value: { own: "admin" }, configurable: true });
    try {
      for (const roleClaim of ["inherited", "a.inherited", "parent.own"]) {
        expect(await identityOf({ a: {} }, { roleClaim })).toMatchObject({ role: "USER" });
      }
    } finally {
      for (const name of ["inherited", "parent"]) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  test("a letter of a text makes nobody an admin", async () => {
    expect(await identityOf({ role: "admin" }, { roleClaim: "role.0", adminRole: "a" })).toMatchObject({
      role: "USER",
    });
  });

  test("the admins' value is whatever is configured, and where no claim is, there is no role", async () => {
    const claims = { roles: ["owner", "admin"] };
    expect(await identityOf(claims, { roleClaim: "roles", adminRole: "owner" })).toMatchObject({ role: "ADMIN" });
    expect(await identityOf(claims, { roleClaim: "roles", adminRole: "root" })).toMatchObject({ role: "USER" });
    expect(await identityOf(claims)).toMatchObject({ role: null });
  });

  test("no other claim has a say", async () => {
    const identity = await identityOf({
      issuer: "x",
      subject: "x",
      userId: "x",
      emailVerified: true,
      role: "ADMIN",
      isAdmin: true,
    });
    expect(identity).toEqual(await identityOf({}));
  });
});
