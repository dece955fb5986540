import { z } from "zod";
import type { RawPosting } from "../raw-posting.ts";
import type { Ask, Policy } from "./ask.ts";
import { type Entry, listIn, objectOf, readEntries, textOf } from "./entry.ts";
import { baseUrl, names } from "./settings.ts";
import { defineSource, type Source } from "./source.ts";

/** Greenhouse's public job boards (Job Board API): a call or two are a whole employer, without a key. */

const policy: Policy = { source: "greenhouse", timeoutMs: 30_000, intervalMs: 500 };

export const greenhouse = defineSource({
  name: "greenhouse",
  kind: "LISTING",
  description: "Career pages of employers at Greenhouse; name them in GREENHOUSE_BOARDS (stripe,gitlab).",
  attribution: null,
  settings: z.object({
    GREENHOUSE_BOARDS: names(),
    GREENHOUSE_BASE_URL: baseUrl("https://boards-api.greenhouse.io/v1"),
  }),
  missing: ({ GREENHOUSE_BOARDS }) => (GREENHOUSE_BOARDS.length ? [] : ["GREENHOUSE_BOARDS"]),
  create: ({ GREENHOUSE_BOARDS, GREENHOUSE_BASE_URL }, ask) =>
    createGreenhouse(GREENHOUSE_BOARDS, GREENHOUSE_BASE_URL, ask),
});

function createGreenhouse(boards: string[], base: string, ask: Ask): Source {
  return {
    name: policy.source,
    scopes: boards,
    searches: false,
    windowsHours: [],
    async *pages({ scope, last = null }, signal) {
      const url = new URL(`${base}/boards/${encodeURIComponent(scope ?? "")}/jobs`);
      // Without the texts, which are nearly all of it, a board says by each job's `updated_at` whether anything is new.
      const { body: list, digest } = await ask({ policy, url, as: "json", last }, signal);
      const isLast = digest === last;
      if (isLast) return yield { postings: [], unreadable: [], next: null, digest, isLast };
      listIn(policy.source, list, "jobs");
      url.searchParams.set("content", "true");
      const { body } = await ask({ policy, url, as: "json" }, signal);
      const read = readEntries(listIn(policy.source, body, "jobs"), (job) => readJob(job, scope));
      yield { ...read, next: null, digest, isLast };
    },
  };
}

function readJob(job: Entry, board: string | null): RawPosting {
  const place = textOf(objectOf(job.location).name);
  const offices = Array.isArray(job.offices) ? job.offices.map(objectOf) : [];
  return {
    source: policy.source,
    externalId: textOf(job.id),
    url: textOf(job.absolute_url),
    title: textOf(job.title),
    company: textOf(job.company_name) ?? board,
    locations: place ? [place] : offices.flatMap(({ location, name }) => textOf(location) ?? textOf(name) ?? []),
    // HTML, escaped once more: intake reads both.
    description: textOf(job.content),
    postedAt: textOf(job.first_published) ?? textOf(job.updated_at),
    expiresAt: textOf(job.application_deadline),
    language: textOf(job.language),
  };
}
