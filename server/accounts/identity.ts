import { addressOf, nameOf } from "./person.ts";

/** Whom a provider's token names. */
export interface Identity {
  issuer: string;
  /** The provider's own id of the person: exact, 1 to 255 characters. People are told apart by it and by nothing else. */
  subject: string;
  /** In lower case; null where there is none, or none of that shape. */
  email: string | null;
  /** Whether the provider itself vouches for the address. */
  emailVerified: boolean;
  /** At most 200 characters. */
  name: string | null;
  /** Null where no claim is configured to say so. */
  role: "USER" | "ADMIN" | null;
  issuedAt: Date;
  expiresAt: Date;
}

export interface RoleSettings {
  /**
   * Where the roles are: the literal name of a claim ("https://example.com/roles") or a dotted path ("realm_access.roles");
   * null: nowhere. A danger: it must not be a claim that people fill in themselves (Supabase's user_metadata).
   */
  roleClaim: string | null;
  /** The value that makes an admin. */
  adminRole: string;
}

/** What a token says, by the names of its claims; it has been verified, its values may be anything. */
type Claims = Record<string, unknown>;

/** What a token says of the person, as far as it can be believed: what is absent or of a wrong type is null. */
export function profileOf(payload: Claims): Pick<Identity, "email" | "emailVerified" | "name"> {
  const email = typeof payload.email === "string" ? addressOf(payload.email) : null;
  // Only this one: user_metadata.email_verified (Supabase) is the person's own to write.
  return {
    email,
    emailVerified: email !== null && payload.email_verified === true,
    name: typeof payload.name === "string" ? nameOf(payload.name) : null,
  };
}

/** Whether the claim is the admin's value, or a list with it; whoever has neither is a user. */
export function roleOf(payload: Claims, { roleClaim, adminRole }: RoleSettings): Identity["role"] {
  if (roleClaim === null) return null;
  const value = claimAt(payload, roleClaim);
  return value === adminRole || (Array.isArray(value) && value.includes(adminRole)) ? "ADMIN" : "USER";
}

/** By its whole name, then by each part of the path up to a dot: the names of Keycloak's clients may have dots themselves. */
function claimAt(value: unknown, path: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const claims = value as Claims;
  // Own ones only: every object inherits a "constructor".
  if (Object.hasOwn(claims, path)) return claims[path];
  for (let dot = path.indexOf("."); dot >= 0; dot = path.indexOf(".", dot + 1)) {
    const first = path.slice(0, dot);
    const found = Object.hasOwn(claims, first) ? claimAt(claims[first], path.slice(dot + 1)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
