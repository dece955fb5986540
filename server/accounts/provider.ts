import { decodeJwt, errors, type JWTPayload, type JWTVerifyResult, jwtVerify } from "jose";
import { AppError } from "../errors.ts";
import type { Log } from "../log.ts";
import { type Identity, profileOf, type RoleSettings, roleOf } from "./identity.ts";
import { createProviderKeys, KeysUnavailable, type ProviderKeysOptions } from "./provider-keys.ts";

/** Signatures only a holder of the private key can make. With HS256 the published key itself would be the secret (RFC 8725, 2.1). */
const ALGORITHMS = [
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
  ...["ES256", "ES384", "ES512", "EdDSA", "Ed25519"],
];
/** Of access tokens; a logout token or a proof of possession calls itself otherwise (RFC 9068, 4; RFC 8725, 3.11). */
const HEADER_TYPES = ["jwt", "at+jwt", "application/jwt", "application/at+jwt"];
/** Keycloak says in the payload what a token is for: others are "Refresh", "ID", "Logout". */
const PAYLOAD_TYPES = ["Bearer", "JWT"];
const MAX_TOKEN_LENGTH = 16_384;
const MAX_SUBJECT_LENGTH = 255;
/** How far the provider's clock may be from ours. */
const TOLERANCE_SECONDS = 5;

export interface ProviderOptions extends ProviderKeysOptions, RoleSettings {
  /** Exactly as its tokens have it in `iss`, with or without a slash at the end. */
  issuer: string;
  /** One of the values of `aud`. */
  audience: string;
}

export interface Provider {
  /** Whether a token claims to be of this issuer: a look at it, without any proof. Never throws. */
  issued(token: string): boolean;
  /**
   * Whom a token names. Its `expiresAt` may be up to 5 seconds past.
   * @throws UNAUTHENTICATED for anything wrong with the token, SERVICE_UNAVAILABLE when its key is not known and the provider's
   *   keys cannot be fetched
   */
  verify(token: string): Promise<Identity>;
}

/** Access tokens (JWT) of another identity provider, checked with the keys that it publishes. */
export function createProvider(options: ProviderOptions): Provider {
  const { issuer, audience, now, log } = options;
  const keys = createProviderKeys(options);

  async function identityOf(token: string): Promise<Identity> {
    if (token.length > MAX_TOKEN_LENGTH) throw new errors.JWTInvalid("The token is too long");
    const at = now();
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      issuer,
      audience,
      requiredClaims: ["sub", "iat", "exp"],
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: at,
    });
    checkType(payload, protectedHeader);
    const issuedAt = instantOf(payload, "iat");
    // Not looked at by jose unless a token's age is limited.
    if (issuedAt.getTime() > at.getTime() + 1_000 * TOLERANCE_SECONDS) throw unfit(payload, "iat");
    return {
      issuer,
      subject: subjectOf(payload),
      ...profileOf(payload),
      role: roleOf(payload, options),
      issuedAt,
      expiresAt: instantOf(payload, "exp"),
    };
  }

  return {
    issued(token) {
      if (token.length > MAX_TOKEN_LENGTH) return false;
      try {
        return decodeJwt(token).iss === issuer;
      } catch {
        return false;
      }
    },

    async verify(token) {
      try {
        return await identityOf(token);
      } catch (error) {
        if (error instanceof KeysUnavailable) {
          throw new AppError(
            "SERVICE_UNAVAILABLE",
            "The identity provider cannot be reached to check the token: try again in a minute.",
          );
        }
        tell(log, error);
        throw new AppError(
          "UNAUTHENTICATED",
          "The identity provider's token has run out or is not valid here: sign in there again.",
        );
      }
    },
  };
}

function checkType(payload: JWTPayload, { typ }: JWTVerifyResult["protectedHeader"]): void {
  const isFit = typ === undefined || (typeof typ === "string" && HEADER_TYPES.includes(typ.toLowerCase()));
  if (!isFit) throw unfit(payload, "header typ");
  if (payload.typ !== undefined && !PAYLOAD_TYPES.includes(payload.typ as string)) throw unfit(payload, "typ");
}

/** Kept in the database, whose text has neither NUL nor half a character: two of these would be one there. */
function subjectOf(payload: JWTPayload): string {
  const { sub } = payload;
  if (typeof sub !== "string" || !sub.trim() || sub.length > MAX_SUBJECT_LENGTH || /[\p{Cc}\p{Cs}]/u.test(sub)) {
    throw unfit(payload, "sub");
  }
  return sub;
}

/** JSON has numbers (1e999) that are no instants. */
function instantOf(payload: JWTPayload, claim: "iat" | "exp"): Date {
  const instant = new Date(1_000 * Number(payload[claim]));
  if (Number.isNaN(instant.getTime())) throw unfit(payload, claim);
  return instant;
}

function unfit(payload: JWTPayload, claim: string): Error {
  return new errors.JWTClaimValidationFailed(`unfit "${claim}"`, payload, claim);
}

/** For whoever sets a provider up: "aud" is most often what is wrong. Of the token itself nothing is told. */
function tell(log: Log, error: unknown): void {
  const { code, name, claim } = error as { code?: unknown; name?: string; claim?: string };
  log.debug({ cause: typeof code === "string" ? code : name, claim }, "A token of the identity provider was refused");
}
