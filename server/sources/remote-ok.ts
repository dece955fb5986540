import { isIP } from "node:net";
import { z } from "zod";
import type { RawPosting } from "../raw-posting.ts";
import type { Policy } from "./ask.ts";
import { type Entry, textOf, textsOf } from "./entry.ts";
import { createOneAnswerFeed } from "./feed.ts";
import { payOf } from "./pay.ts";
import { baseUrl, isOn } from "./settings.ts";
import { defineSource } from "./source.ts";

/** Remote OK's public feed: the newest hundred remote jobs in one call, without a key. */

/** robots.txt asks for a second between calls. */
const policy: Policy = { source: "remoteok", timeoutMs: 30_000, intervalMs: 1_000 };
/** Its terms: name it, and link to the posting there without nofollow; never show its logo. */
const ATTRIBUTION = "This posting comes from Remote OK.";

export const remoteOk = defineSource({
  name: policy.source,
  kind: "WINDOW",
  hourly: "NEWEST",
  description: "The newest hundred remote jobs of Remote OK, without a key; REMOTEOK=off leaves it out.",
  attribution: ATTRIBUTION,
  settings: z.object({ REMOTEOK: isOn(true), REMOTEOK_BASE_URL: baseUrl("https://remoteok.com") }),
  missing: ({ REMOTEOK }) => (REMOTEOK ? [] : ["REMOTEOK"]),
  create: ({ REMOTEOK_BASE_URL }, ask) => createOneAnswerFeed(policy, `${REMOTEOK_BASE_URL}/api`, ask, readJob),
});

function readJob(job: Entry): RawPosting | null {
  // The first element is no job, but the terms of use.
  if ("legal" in job) return null;
  const title = mended(job.position);
  if (!title) throw new Error("it has no position");
  const place = mended(job.location)?.replace(/[\s,]+$/, "");
  const tags = textsOf(job.tags);
  return {
    source: policy.source,
    externalId: textOf(job.id) ?? textOf(job.slug),
    url: textOf(job.url) ?? textOf(job.apply_url),
    attribution: ATTRIBUTION,
    title,
    company: mended(job.company),
    companyLogoUrl: textOf(job.company_logo),
    locations: place ? [place] : [],
    description: withoutTripwire(mended(job.description)),
    postedAt: textOf(job.date) ?? textOf(job.epoch),
    // No more than a hint: shop assistants of one town are listed too, and their text says so.
    remote: true,
    employmentTypes: tags.filter((tag) => EMPLOYMENT.test(tag)),
    salary: payOf(job.salary_min, job.salary_max, "USD", "year"),
    keywords: tags.length > MOST_CHOSEN_TAGS ? [] : tags.filter((tag) => !EMPLOYMENT.test(tag)),
  };
}

const EMPLOYMENT = /^(?:full|part)[ -]?time$|^contract(?:or)?$|^freelance$|^temporary$|^internship$|^intern$/i;
/** An employer chooses a few; dozens were found by a machine, and most are wrong ("c", "vfx" at a greengrocer's). */
const MOST_CHOSEN_TAGS = 10;

/** A text; where all of it is UTF-8 that was read as ISO 8859-1, set right. */
function mended(value: unknown): string | null {
  const text = textOf(value);
  if (!text || !/[\u00c2-\u00f4][\u0080-\u00bf]/.test(text) || /[^\0-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text, "latin1"));
  } catch {
    return text;
  }
}

/** Where the sentence begins, of the form that it has now or had: "Please mention the word **…** and tag R… when applying". */
const TRIPWIRE = /Please mention the words?\b(?=[\s\S]{0,300}(?:\*\*|\btag\b|read the job post|#R|beta feature))/i;
const TAG = /#?\bR([A-Za-z0-9+/]{8,64}={0,2})/g;

/**
 * The text without what Remote OK adds to the end of each for spotting machines: an order to the reader that is no part
 * of the job. Its tag is the Base64 of our own public address, so that no trace of it may stay.
 */
function withoutTripwire(text: string | null): string | null {
  const [cut = ""] = text?.split(TRIPWIRE, 1) ?? [];
  const kept = cut.replace(/(?:<br ?\/?>){1,4}$/i, "");
  const tagless = kept.replace(TAG, (tag, packed: string) =>
    isIP(Buffer.from(packed, "base64").toString()) ? "" : tag,
  );
  return textOf(tagless);
}
