import { type QuotaReading, retryAfter } from "./ask.ts";
import type { Trouble } from "./source-error.ts";

/** RapidAPI, the gateway before JSearch and Active Jobs DB: its headers, and the errors that are its own. */

export function rapidApiHeaders(host: string, key: string): Record<string, string> {
  return { "x-rapidapi-key": key, "x-rapidapi-host": host };
}

/** What is counted, in the names of headers and in ours. */
export const COUNTED = [
  ["requests", "REQUESTS"],
  ["jobs", "ROWS"],
] as const;

/** `x-ratelimit-<object>-limit`, `-remaining` and `-reset` (in seconds), on every answer. */
export function rapidApiQuotas(headers: Headers, now: Date): QuotaReading[] {
  return COUNTED.flatMap(([object, unit]) => {
    const read = (what: string) => numberIn(headers, `x-ratelimit-${object}-${what}`);
    const [limit, remaining, seconds] = [read("limit"), read("remaining"), read("reset")];
    if (limit === null && remaining === null) return [];
    const resetsAt = seconds === null ? null : new Date(now.getTime() + seconds * 1_000);
    // Plans that may be overdrawn for money go below 0. All plans are by the month.
    return [{ unit, window: "month", limit, remaining: remaining === null ? null : Math.max(0, remaining), resetsAt }];
  });
}

/** A header's number; null for anything else. */
export function numberIn(headers: Headers, name: string): number | null {
  const value = headers.get(name)?.trim();
  return value && /^-?\d{1,12}(?:\.\d+)?$/.test(value) ? Number(value) : null;
}

const SPENT = /exceeded the (\w+) quota for (\w+)/i;
const UNSUBSCRIBED = /not subscribed to this API/i;
const NOT_IN_PLAN = /disabled for your subscription|not (?:available|included) in your (?:current )?plan/i;
const BAD_KEY = /invalid API key/i;
const GONE = /endpoint .{0,200} does not exist|API does(?:n't| not) exist/i;

/** `movedTo` says what to set when the address is gone. */
export function rapidApiTrouble(
  status: number,
  headers: Headers,
  body: string,
  now: Date,
  movedTo: string,
): Trouble | null {
  if (status === 429) return spentQuota(headers, body, now);
  if ((status === 401 || status === 403) && BAD_KEY.test(body))
    return { kind: "KEY", message: "RapidAPI does not know its key: check it." };
  if (status === 403 && UNSUBSCRIBED.test(body))
    return { kind: "KEY", message: "its key has no subscription to this API: choose a plan at rapidapi.com." };
  if (status === 403 && NOT_IN_PLAN.test(body))
    return { kind: "REFUSED", message: "the plan of its key does not have this address." };
  if (status === 404 && GONE.test(body))
    return { kind: "RETIRED", message: `the vendor no longer has this address: ${movedTo}.` };
  return null;
}

/** The quota that is spent; null for a burst, which says “Too many requests” or nothing. */
export function spentQuota(
  headers: Headers,
  body: string,
  now: Date,
  readings: readonly QuotaReading[] = rapidApiQuotas(headers, now),
): Trouble | null {
  const [said, window, object] = SPENT.exec(body) ?? [];
  const named = object ? COUNTED.find(([name]) => name === object.toLowerCase())?.[1] : undefined;
  const spent = readings.find(({ unit, remaining }) => (said ? unit === named : remaining === 0));
  if (!said && !spent) return null;
  const what = said
    ? `${window?.toLowerCase()} quota of ${object?.toLowerCase()}`
    : `quota of ${spent?.unit.toLowerCase()}`;
  const afterMs = retryAfter(headers, now);
  const until = spent?.resetsAt ?? (afterMs === null ? null : new Date(now.getTime() + afterMs));
  return { kind: "QUOTA", message: `its ${what} is spent.`, until };
}
