import type { VendorAnswer, VendorCall } from "./vendor.ts";

export const RAPIDAPI_KEY = "gateway-secret";

export interface GatewayQuota {
  limit: number;
  remaining: number;
  /** Seconds until it is whole again. */
  reset: number;
}

/** The gateway before a vendor's API: who may ask, and how often. Null: the vendor itself answers. */
export function gatewayAnswer(
  call: VendorCall,
  host: string,
  quotas: Record<string, GatewayQuota>,
): VendorAnswer | null {
  if (call.headers["x-rapidapi-host"] !== host) return { status: 404, body: { message: "API doesn't exists" } };
  if (call.headers["x-rapidapi-key"] !== RAPIDAPI_KEY)
    return {
      status: 401,
      body: { message: "Invalid API key. Go to https://docs.rapidapi.com/docs/keys for more info." },
    };
  for (const [object, { remaining }] of Object.entries(quotas)) {
    if (remaining > 0) continue;
    const name = object[0]?.toUpperCase() + object.slice(1);
    return {
      status: 429,
      headers: quotaHeaders(quotas),
      body: { message: `You have exceeded the MONTHLY quota for ${name} on your current plan, BASIC.` },
    };
  }
  return null;
}

export function quotaHeaders(quotas: Record<string, GatewayQuota>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(quotas).flatMap(([object, quota]) =>
      Object.entries(quota).map(([what, figure]) => [`x-ratelimit-${object}-${what}`, String(figure)]),
    ),
  );
}

export const noEndpoint = (path: string): VendorAnswer => ({
  status: 404,
  headers: { "x-rapidapi-proxy-response": "true" },
  body: { message: `Endpoint '${path}' does not exist` },
});
