import { z } from "zod";
import { ISSUER } from "./tokens.ts";

/** Another identity provider, whose tokens are taken. */
export interface ProviderSettings {
  jwksUrl: string;
  issuer: string;
  audience: string;
  roleClaim: string | null;
  adminRole: string;
}

export const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;
export const MIN_SECRET_LENGTH = 32;
/** What people may write themselves at Supabase, Clerk and Auth0: whoever read roles there would let anybody be an admin. */
const PERSONS_OWN = /(^|[./])(raw_)?(user_meta_?data|unsafe_?metadata)($|[./])/i;
const safeUrl = (example: string) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && (value.startsWith("https:") || LOOPBACK.test(new URL(value).hostname)),
      `is not an address like ${example}`,
    );

/** The environment's variables for accounts. */
export const ACCOUNT_VARIABLES = {
  JWT_SECRET: z
    .string()
    .transform((text) => text.split(",").map((secret) => secret.trim()))
    .refine(
      (secrets) => secrets.every((secret) => secret.length >= MIN_SECRET_LENGTH),
      "must have at least 32 characters, each of them if there are several with commas (openssl rand -base64 32 makes one)",
    )
    .optional(),
  SIGN_UP: z.enum(["on", "off"], { error: "must be on or off" }).default("on"),
  JWKS_URL: safeUrl("https://auth.example.com/.well-known/jwks.json").optional(),
  JWT_ISSUER: z
    .string()
    .refine((value) => value !== ISSUER, `must not be ${ISSUER}: so this server calls itself in its own tokens`)
    .optional(),
  JWT_AUDIENCE: z.string().optional(),
  JWT_ROLE_CLAIM: z
    .string()
    .refine((value) => /[^\s.]/.test(value), "names no claim: leave it out, or give one such as realm_access.roles")
    .refine(
      (value) => !PERSONS_OWN.test(value),
      "must not be a claim that people may write themselves (user_metadata, unsafe_metadata): anybody could be an admin",
    )
    .optional(),
  JWT_ADMIN_ROLE: z.string().default("admin"),
};

type Variables = z.infer<z.ZodObject<typeof ACCOUNT_VARIABLES>>;

/** What is wrong with them together, a sentence each. */
export function accountProblems(env: Variables): string[] {
  if (new Set([env.JWKS_URL, env.JWT_ISSUER, env.JWT_AUDIENCE].map((value) => value === undefined)).size > 1)
    return ["JWKS_URL, JWT_ISSUER and JWT_AUDIENCE belong together: set all three, or none."];
  return [];
}

export function providerOf(env: Variables): ProviderSettings | null {
  return env.JWKS_URL && env.JWT_ISSUER && env.JWT_AUDIENCE
    ? {
        jwksUrl: env.JWKS_URL,
        issuer: env.JWT_ISSUER,
        audience: env.JWT_AUDIENCE,
        roleClaim: env.JWT_ROLE_CLAIM ?? null,
        adminRole: env.JWT_ADMIN_ROLE,
      }
    : null;
}
