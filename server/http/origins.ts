import type { IncomingMessage, ServerResponse } from "node:http";
import type { Sender } from "./sender.ts";

/** What a page of another origin may send and read. */
const PREFLIGHT = {
  "Access-Control-Allow-Methods": "POST",
  "Access-Control-Allow-Headers": "authorization, content-type, x-graphql-yoga-csrf",
  "Access-Control-Max-Age": "600",
};
const EXPOSED = "RateLimit, RateLimit-Policy, Retry-After";

/** Which pages may send requests: those of this server, and those of the origins that the operator lists. */
export interface Origins {
  /**
   * Whether whoever sent this may have: a script, a page of ours or of a listed origin. Browsers say where a request comes from
   * (Sec-Fetch-Site, Origin), and no page can make them say otherwise.
   */
  allows(request: IncomingMessage, sender: Sender): boolean;
  /** Lets the page of a listed origin read the answer. */
  open(request: IncomingMessage, response: ServerResponse): void;
  /** Answers a browser that asks whether a page may send something; false when the request is no such question. */
  answerPreflight(request: IncomingMessage, response: ServerResponse): boolean;
}

/** @param listed origins as browsers write them: https://app.example.com */
export function createOrigins(listed: readonly string[]): Origins {
  const isListed = (origin: string | undefined) => origin !== undefined && listed.includes(origin);

  function open(request: IncomingMessage, response: ServerResponse): void {
    if (listed.length === 0) return;
    response.setHeader("Vary", "Origin");
    const { origin } = request.headers;
    if (!origin || !isListed(origin)) return;
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.setHeader("Access-Control-Allow-Credentials", "true");
    response.setHeader("Access-Control-Expose-Headers", EXPOSED);
  }

  return {
    allows({ headers }, { host, isSecure }) {
      const { origin } = headers;
      const site = headers["sec-fetch-site"];
      if (isListed(origin)) return true;
      // Sent only to https and loopback; "none" is what a person typed.
      if (site !== undefined) return site === "same-origin" || site === "none";
      if (origin === undefined) return true;
      if (!URL.canParse(origin)) return false;
      const { protocol, host: from } = new URL(origin);
      // What came by HTTP anybody on its way may have written.
      return from === host.toLowerCase() && !(isSecure && protocol === "http:");
    },
    open,
    answerPreflight(request, response) {
      if (request.method !== "OPTIONS" || !request.headers["access-control-request-method"]) return false;
      open(request, response);
      if (isListed(request.headers.origin))
        for (const [name, value] of Object.entries(PREFLIGHT)) response.setHeader(name, value);
      response.writeHead(isListed(request.headers.origin) ? 204 : 403).end();
      return true;
    },
  };
}
