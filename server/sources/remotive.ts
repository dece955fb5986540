import { z } from "zod";
import type { RawPosting } from "../raw-posting.ts";
import type { Policy } from "./ask.ts";
import { type Entry, textOf, textsOf } from "./entry.ts";
import { createOneAnswerFeed } from "./feed.ts";
import { baseUrl, isOn } from "./settings.ts";
import { defineSource } from "./source.ts";

/** Remotive's public feed: some twenty remote jobs, a day old, the same at any filter's limit: one call gets all. */

/** More than two calls a minute are blocked. */
const policy: Policy = { source: "remotive", timeoutMs: 30_000, intervalMs: 30_000 };
const ATTRIBUTION = "This posting comes from Remotive.";

export const remotive = defineSource({
  name: policy.source,
  kind: "WINDOW",
  description:
    "About twenty remote jobs of Remotive, without a key. Its terms forbid showing them to collect sign-ups: read them, then set REMOTIVE=on.",
  attribution: ATTRIBUTION,
  // What it advises.
  limits: [{ unit: "REQUESTS", window: "day", limit: 4 }],
  settings: z.object({ REMOTIVE: isOn(false), REMOTIVE_BASE_URL: baseUrl("https://remotive.com/api") }),
  missing: ({ REMOTIVE }) => (REMOTIVE ? [] : ["REMOTIVE"]),
  create: ({ REMOTIVE_BASE_URL }, ask) =>
    createOneAnswerFeed(policy, `${REMOTIVE_BASE_URL}/remote-jobs`, ask, readJob, "jobs"),
});

function readJob(job: Entry): RawPosting {
  const places = (textOf(job.candidate_required_location) ?? "")
    .split(",")
    .map((place) => place.trim())
    .filter(Boolean);
  return {
    source: policy.source,
    externalId: textOf(job.id),
    url: textOf(job.url),
    attribution: ATTRIBUTION,
    title: textOf(job.title),
    company: textOf(job.company_name),
    companyLogoUrl: textOf(job.company_logo_url) ?? textOf(job.company_logo),
    locations: places,
    remoteCountries: places,
    description: textOf(job.description),
    postedAt: inUtc(textOf(job.publication_date)),
    workArrangement: "Remote",
    employmentTypes: textsOf(job.job_type),
    // Free text: "$40,000 - $50,000", "$120k", "Pay per task".
    salary: textOf(job.salary),
    // Those of the employer rather than of the job ("php" at an office assistant's): no skills.
    keywords: textsOf(job.tags),
    industries: textsOf(job.category),
  };
}

/** Its dates have no zone, and are UTC. */
function inUtc(date: string | null): string | null {
  return date && /T[\d:.]+$/.test(date) ? `${date}Z` : date;
}
