import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import sirv from "sirv";
import { graphiqlTabs } from "../graphql/graphiql-tabs.ts";

type Page = (request: IncomingMessage, response: ServerResponse) => void;

/** Mantine writes a style element; everything else that the client runs or reads comes from this server. */
const CLIENT_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** What every answer says; pages say more. */
export function setSafeHeaders(response: ServerResponse, isSecure: boolean): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  if (isSecure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
}

/** Nothing of a page may be framed, sent along or reached from another window. */
function setPageHeaders(response: ServerResponse): void {
  response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("X-Frame-Options", "DENY");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
}

/** The built client; null when there is none. */
export function createClientPages(folder: string): Page | null {
  if (!existsSync(folder)) return null;
  return sirv(folder, {
    single: true,
    etag: true,
    gzip: true,
    setHeaders(response, path) {
      setPageHeaders(response);
      response.setHeader("Content-Security-Policy", CLIENT_POLICY);
      // Files below /assets/ carry a hash of their content in their name.
      if (path.startsWith("/assets/")) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    },
  });
}

/** GraphiQL without a network: 9 MB that are compressed once, with a policy that allows just its own script. */
export function createGraphiqlPage(): Page {
  let page: Promise<{ plain: Buffer; packed: Buffer; headers: Record<string, string> }> | null = null;

  async function render() {
    const html = renderGraphiQL({
      title: "Shortlist GraphiQL",
      defaultTabs: graphiqlTabs,
      subscriptionsProtocol: "WS",
    });
    const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
      ([, script]) =>
        `'sha256-${createHash("sha256")
          .update(script ?? "")
          .digest("base64")}'`,
    );
    const policy = `default-src 'self'; script-src ${hashes.join(" ")} blob:; worker-src blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; font-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
    const plain = Buffer.from(html);
    const headers = {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": "no-cache",
      Vary: "Accept-Encoding",
    };
    return { plain, packed: await promisify(gzip)(plain), headers };
  }

  return (request, response) => {
    page ??= render();
    void page.then(({ plain, packed, headers }) => {
      const zipped = /\bgzip\b/.test(String(request.headers["accept-encoding"]));
      setPageHeaders(response);
      response.writeHead(200, zipped ? { ...headers, "Content-Encoding": "gzip" } : headers);
      response.end(zipped ? packed : plain);
    });
  };
}
