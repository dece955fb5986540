import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "../config.ts";

/** Settings of accounts, mails and of who may ask. */

const BASE = {
  DATABASE_URL: "postgresql://user:password@db.example:5432/shortlist",
  JWT_SECRET: "a secret that has more than 32 characters",
};
const PROVIDER = {
  JWKS_URL: "https://auth.example.com/.well-known/jwks.json",
  JWT_ISSUER: "https://auth.example.com/",
  JWT_AUDIENCE: "shortlist",
};

const config = (given: Record<string, string> = {}) => readConfig({ ...BASE, ...given });

function problemsOf(given: Record<string, string>): string[] {
  try {
    config(given);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test("left out, nobody else's tokens, pages or proxies are trusted, and nobody asks without end", () => {
  expect(config()).toMatchObject({
    jwtSecrets: [BASE.JWT_SECRET],
    takesSignUps: true,
    provider: null,
    publicUrl: "http://127.0.0.1:4000",
    mail: null,
    corsOrigins: [],
    trustProxy: 0,
    introspection: "on",
    pointsPerMinute: 200_000,
  });
});

describe("a value that will do", () => {
  const LONG = "x".repeat(32);

  test.each<[Record<string, string>, object]>([
    [{ JWT_SECRET: `${LONG}, ${BASE.JWT_SECRET}` }, { jwtSecrets: [LONG, BASE.JWT_SECRET] }],
    [{ SIGN_UP: "off" }, { takesSignUps: false }],
    [
      PROVIDER,
      {
        provider: {
          jwksUrl: PROVIDER.JWKS_URL,
          issuer: PROVIDER.JWT_ISSUER,
          audience: PROVIDER.JWT_AUDIENCE,
          roleClaim: null,
          adminRole: "admin",
        },
      },
    ],
    [{ ...PROVIDER, JWKS_URL: "http://127.0.0.1:9000/jwks" }, { provider: { jwksUrl: "http://127.0.0.1:9000/jwks" } }],
    [{ ...PROVIDER, JWKS_URL: "http://localhost:9000/jwks" }, { provider: { jwksUrl: "http://localhost:9000/jwks" } }],
    [
      { ...PROVIDER, JWT_ROLE_CLAIM: "realm_access.roles", JWT_ADMIN_ROLE: "boss" },
      { provider: { roleClaim: "realm_access.roles", adminRole: "boss" } },
    ],
    [
      { ...PROVIDER, JWT_ROLE_CLAIM: "https://example.com/roles" },
      { provider: { roleClaim: "https://example.com/roles" } },
    ],
    [{ ...PROVIDER, JWT_ROLE_CLAIM: "app_metadata.roles" }, { provider: { roleClaim: "app_metadata.roles" } }],
    [{ PUBLIC_URL: "https://jobs.example.com//" }, { publicUrl: "https://jobs.example.com" }],
    [{ HOST: "::1", PORT: "5000" }, { publicUrl: "http://[::1]:5000" }],
    [
      {
        SMTP_URL: "smtps://u:p@mail.example.com:465",
        PUBLIC_URL: "https://jobs.example.com",
        MAIL_FROM: "Shortlist <jobs@example.com>",
      },
      { mail: { url: "smtps://u:p@mail.example.com:465", from: "Shortlist <jobs@example.com>" } },
    ],
    [
      { CORS_ORIGINS: "https://app.example.com, http://localhost:5173" },
      { corsOrigins: ["https://app.example.com", "http://localhost:5173"] },
    ],
    [{ TRUST_PROXY: "1" }, { trustProxy: 1 }],
    [{ TRUST_PROXY: "10.0.0.0/8, loopback" }, { trustProxy: ["10.0.0.0/8", "loopback"] }],
    [{ INTROSPECTION: "admins" }, { introspection: "admins" }],
    [{ RATE_LIMIT: "0" }, { pointsPerMinute: 0 }],
  ])("%j is understood", (given, expected) => {
    expect(config(given)).toMatchObject(expected);
  });
});

describe("a value that will not do", () => {
  test.each<[Record<string, string>, RegExp]>([
    [{ JWT_SECRET: `${BASE.JWT_SECRET},short` }, /^JWT_SECRET must have at least 32 characters, each of them/],
    [{ JWT_SECRET: `${BASE.JWT_SECRET},` }, /^JWT_SECRET must have at least 32 characters/],
    [{ SIGN_UP: "no" }, /^SIGN_UP must be on or off\.$/],
    [{ ...PROVIDER, JWKS_URL: "http://auth.example.com/jwks" }, /^JWKS_URL is not an address like https:/],
    [{ ...PROVIDER, JWKS_URL: "http://localhost.evil.example/jwks" }, /^JWKS_URL is not an address like https:/],
    [{ ...PROVIDER, JWKS_URL: "http://127.0.0.1@evil.example/jwks" }, /^JWKS_URL is not an address like https:/],
    [{ ...PROVIDER, JWKS_URL: "file:///etc/passwd" }, /^JWKS_URL is not an address like https:/],
    [{ ...PROVIDER, JWT_ISSUER: "shortlist" }, /^JWT_ISSUER must not be shortlist: so this server calls itself/],
    [
      { JWKS_URL: PROVIDER.JWKS_URL },
      /^JWKS_URL, JWT_ISSUER and JWT_AUDIENCE belong together: set all three, or none\.$/,
    ],
    [{ JWKS_URL: PROVIDER.JWKS_URL, JWT_ISSUER: PROVIDER.JWT_ISSUER }, /belong together/],
    [{ JWT_AUDIENCE: PROVIDER.JWT_AUDIENCE }, /belong together/],
    [{ ...PROVIDER, JWT_AUDIENCE: "" }, /belong together/],
    [{ ...PROVIDER, JWT_ROLE_CLAIM: " " }, /^JWT_ROLE_CLAIM names no claim/],
    [{ ...PROVIDER, JWT_ROLE_CLAIM: "." }, /^JWT_ROLE_CLAIM names no claim/],
    ...[
      "user_metadata",
      "user_metadata.roles",
      "unsafe_metadata.role",
      "unsafeMetadata.role",
      "https://example.com/user_metadata",
      "raw_user_meta_data.role",
    ].map((claim): [Record<string, string>, RegExp] => [
      { ...PROVIDER, JWT_ROLE_CLAIM: claim },
      /^JWT_ROLE_CLAIM must not be a claim that people may write themselves .*anybody could be an admin\.$/,
    ]),
    [{ PUBLIC_URL: "jobs.example.com" }, /^PUBLIC_URL is not an address like https:/],
    [{ PUBLIC_URL: "javascript:alert(1)" }, /^PUBLIC_URL is not an address like https:/],
    [{ SMTP_URL: "smtp://mail.example.com" }, /^SMTP_URL is set: set PUBLIC_URL, .* and MAIL_FROM, /],
    [{ SMTP_URL: "smtp://mail.example.com", PUBLIC_URL: "https://jobs.example.com" }, /^SMTP_URL is set/],
    [{ SMTP_URL: "http://mail.example.com" }, /^SMTP_URL is not an address like smtps:/],
    [{ MAIL_FROM: "Shortlist" }, /^MAIL_FROM is not a sender like/],
    [{ MAIL_FROM: "Shortlist\r\nBcc: a@b.example <jobs@example.com>" }, /^MAIL_FROM is not a sender like/],
    [{ CORS_ORIGINS: "*" }, /^CORS_ORIGINS must be origins like https:/],
    [{ CORS_ORIGINS: "null" }, /^CORS_ORIGINS must be origins like https:/],
    [{ CORS_ORIGINS: "https://*.example.com" }, /^CORS_ORIGINS must be origins like https:/],
    [{ CORS_ORIGINS: "app.example.com" }, /^CORS_ORIGINS must be origins like https:/],
    [{ CORS_ORIGINS: "https://app.example.com/" }, /^CORS_ORIGINS must be origins like https:/],
    [{ CORS_ORIGINS: "https://app.example.com,," }, /^CORS_ORIGINS must be origins like https:/],
    [{ CORS_ORIGINS: "file:///app" }, /^CORS_ORIGINS must be origins like https:/],
    [{ TRUST_PROXY: "everybody" }, /^TRUST_PROXY must be how many proxies/],
    [{ TRUST_PROXY: "-1" }, /^TRUST_PROXY must be how many proxies/],
    [{ TRUST_PROXY: "10.0.0.0/33" }, /^TRUST_PROXY must be how many proxies/],
    [{ INTROSPECTION: "yes" }, /^INTROSPECTION must be on, admins or off\.$/],
    [{ RATE_LIMIT: "-1" }, /^RATE_LIMIT is not a whole number\.$/],
  ])("%j is told in one line", (given, line) => {
    const problems = problemsOf(given);
    expect(problems).toEqual([expect.stringMatching(line)]);
    expect(problems.join()).not.toMatch(/\n/);
  });

  test("never stands in the line itself when it is a secret", () => {
    for (const given of [
      { JWT_SECRET: "hunter2" },
      { SMTP_URL: "http://user:hunter2@mail.example.com" },
      { REDIS_URL: "user:hunter2@host" },
    ])
      expect(problemsOf(given as unknown as Record<string, string>).join()).not.toContain("hunter2");
  });
});
