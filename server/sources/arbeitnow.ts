import { z } from "zod";
import type { RawPosting } from "../raw-posting.ts";
import type { Ask, Policy } from "./ask.ts";
import { type Entry, listIn, objectOf, readEntries, textOf, textsOf } from "./entry.ts";
import { createFeed } from "./feed.ts";
import { baseUrl, isOn, whole } from "./settings.ts";
import { defineSource, type Source } from "./source.ts";
import { walk } from "./walk.ts";

/** Arbeitnow's job board API: jobs in Germany and remote ones, the newest first, a hundred a page, without a key. */

const policy: Policy = { source: "arbeitnow", timeoutMs: 30_000, intervalMs: 1_000 };
const ATTRIBUTION = "This posting comes from Arbeitnow.";

export const arbeitnow = defineSource({
  name: policy.source,
  kind: "WINDOW",
  hourly: "NEWEST",
  description: "The newest jobs of Arbeitnow (Germany and remote), without a key; ARBEITNOW=off leaves it out.",
  attribution: ATTRIBUTION,
  settings: z.object({
    ARBEITNOW: isOn(true),
    ARBEITNOW_MAX_PAGES: whole(1, 1_000, 10),
    ARBEITNOW_BASE_URL: baseUrl("https://www.arbeitnow.com/api"),
  }),
  missing: ({ ARBEITNOW }) => (ARBEITNOW ? [] : ["ARBEITNOW"]),
  create: ({ ARBEITNOW_BASE_URL, ARBEITNOW_MAX_PAGES }, ask) =>
    createArbeitnow(ARBEITNOW_BASE_URL, ARBEITNOW_MAX_PAGES, ask),
});

function createArbeitnow(base: string, mostPages: number, ask: Ask): Source {
  return createFeed(policy.source, ({ after }, signal) =>
    walk(mostPages, after, async (at) => {
      const page = Number(at ?? 1);
      const url = new URL(`${base}/job-board-api?page=${page}`);
      const { body } = await ask({ policy, url, as: "json" }, signal);
      const isLast = textOf(objectOf(objectOf(body).links).next) === null;
      return {
        ...readEntries(listIn(policy.source, body, "data"), readJob),
        next: isLast ? null : String(page + 1),
      };
    }),
  );
}

/** An advertisement behind every text. */
const TRAILER = /<p>\s*Find\s+<a\b[^>]*>[^<]{0,80}<\/a>\s*on Arbeitnow\s*(?:<\/a>)?\s*(?:<\/p>)?\s*$/i;

function readJob(job: Entry): RawPosting {
  const tags = textsOf(job.tags);
  return {
    source: policy.source,
    externalId: textOf(job.slug),
    url: textOf(job.url),
    attribution: ATTRIBUTION,
    title: textOf(job.title),
    company: textOf(job.company_name),
    locations: textsOf(job.location),
    description: textOf(job.description)?.replace(TRAILER, "") ?? null,
    // Seconds.
    postedAt: typeof job.created_at === "number" ? job.created_at : textOf(job.created_at),
    remote: job.remote === true ? true : null,
    employmentTypes: textsOf(job.job_types),
    keywords: tags,
    industries: tags,
  };
}
