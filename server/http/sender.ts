import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";
import proxyAddr from "proxy-addr";

/** TRUST_PROXY: how many proxies stand in front of this server, or their addresses (CIDR; loopback, linklocal, uniquelocal). */
export type TrustProxy = number | readonly string[];

/** Where a request comes from, as far as its headers can be believed. */
export interface Sender {
  /** Of the client, by which it is limited: an IPv4 address, or the /64 network of an IPv6 address, which one household or host has. */
  address: string;
  /** Whether the client came by HTTPS. */
  isSecure: boolean;
  /** What the client calls this server: host and port. */
  host: string;
}

export function createSenderOf(trust: TrustProxy): (request: IncomingMessage) => Sender {
  const isTrusted =
    typeof trust === "number" ? (_address: string, hop: number) => hop < trust : proxyAddr.compile([...trust]);

  return (request) => {
    const peer = request.socket.remoteAddress ?? "";
    // A header of somebody who is no proxy of ours says whatever they like.
    const isBehindProxy = isTrusted(peer, 0);
    const forwarded = (name: string) =>
      isBehindProxy
        ? String(request.headers[name] ?? "")
            .split(",")
            .at(-1)
            ?.trim()
        : "";
    return {
      address: networkOf(isBehindProxy ? proxyAddr(request, isTrusted) : peer),
      isSecure: forwarded("x-forwarded-proto")?.toLowerCase() === "https" || isHttps(request.headers.origin),
      host: forwarded("x-forwarded-host") || request.headers.host || "",
    };
  };
}

/** A page that was got by HTTPS says so, whatever stands in between; a script cannot make it say otherwise. */
function isHttps(origin: string | undefined): boolean {
  return origin?.startsWith("https:") ?? false;
}

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  return parsed.kind() === "ipv4"
    ? parsed.toString()
    : `${(parsed as ipaddr.IPv6).parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(":")}::/64`;
}

/** Whether TRUST_PROXY can be made sense of. */
export function isTrustProxy(trust: TrustProxy): boolean {
  if (typeof trust === "number") return true;
  try {
    proxyAddr.compile([...trust]);
    return true;
  } catch {
    return false;
  }
}
