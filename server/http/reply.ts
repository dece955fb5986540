import type { IncomingMessage, ServerResponse } from "node:http";
import type { Left } from "../accounts/limits.ts";
import type { Reply } from "../graphql/context.ts";

/** A browser takes a `__Host-` cookie only over HTTPS, and from no subdomain (RFC 6265bis, 4.1.3.2). */
const NAME = { secure: "__Host-shortlist", plain: "shortlist" };

/** What a resolver may read of a request's headers and say in those of its answer. */
export function createReply(
  request: IncomingMessage,
  response: ServerResponse,
  { isSecure, now }: { isSecure: boolean; now: () => Date },
): Reply {
  const name = isSecure ? NAME.secure : NAME.plain;

  function setCookie(value: string, maxAgeSeconds: number): void {
    // Strict: no request that another site causes carries it.
    const cookie = `${name}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Strict${isSecure ? "; Secure" : ""}`;
    response.setHeader("Set-Cookie", cookie);
  }

  return {
    refreshToken() {
      const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim());
      const found = pairs.filter((pair) => pair.startsWith(`${name}=`));
      // Of two by the same name one was planted.
      return found.length === 1 ? (found[0] as string).slice(name.length + 1) : null;
    },
    keep: (refreshToken, until) =>
      setCookie(refreshToken, Math.max(0, Math.floor((until.getTime() - now().getTime()) / 1000))),
    forget: () => setCookie("", 0),
    limited: (left) => setLimit(response, left),
    isPaid: false,
  };
}

/** RateLimit header fields for HTTP: draft-ietf-httpapi-ratelimit-headers-10. */
export function setLimit(response: ServerResponse, { limit, remaining, resetSeconds, windowSeconds }: Left): void {
  if (response.headersSent) return;
  response.setHeader("RateLimit-Policy", `"requests";q=${limit};w=${windowSeconds}`);
  response.setHeader("RateLimit", `"requests";r=${remaining};t=${resetSeconds}`);
}
