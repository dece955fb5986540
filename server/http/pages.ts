import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import sirv from "sirv";
import { graphiqlTabs } from "../graphql/graphiql-tabs.ts";

type Page = (request: IncomingMessage, response: ServerResponse) => void;

/** What stands for the nonce in the built page (vite.config.ts). */
const NONCE = "{{nonce}}";

/** Everything comes from this server, and the styles that a page writes carry the nonce of its answer. 'self' covers the socket. */
function clientPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    // client/trusted-types.ts
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}
/** A file that is opened for itself is no page. */
const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";

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

/** The built client: its page for every address that names no file. Null when there is none. */
export function createClientPages(folder: string): Page | null {
  const index = join(folder, "index.html");
  if (!existsSync(index)) return null;
  const parts = readFileSync(index, "utf8").split(NONCE);

  const page: Page = (_request, response) => {
    const nonce = randomBytes(18).toString("base64");
    setPageHeaders(response);
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": clientPolicy(nonce),
      // One that is kept would come with a nonce that is known.
      "Cache-Control": "no-cache",
    });
    response.end(parts.join(nonce));
  };
  const files = sirv(folder, {
    etag: true,
    gzip: true,
    extensions: [],
    setHeaders(response, path) {
      response.setHeader("Content-Security-Policy", FILE_POLICY);
      // Files below /assets/ carry a hash of their content in their name.
      if (path.startsWith("/assets/")) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    },
    // A file that is not there (any more) is not answered with the page.
    onNoMatch: (request, response) => {
      if (/^\/\.well-known\/|\.[^/]*$/.test(pathOf(request))) response.writeHead(404).end();
      else page(request, response);
    },
  });
  return (request, response) => (/^\/index\.html\b/.test(pathOf(request)) ? page : files)(request, response);
}

/** As the files are looked for. */
function pathOf({ url = "/" }: IncomingMessage): string {
  const [path = "/"] = url.split("?");
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
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
    // Its editor writes style elements and style attributes, of which none can carry a nonce.
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
