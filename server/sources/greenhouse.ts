import { z } from "zod";
import type { RawPosting } from "../raw-posting.ts";
import type { Ask, Policy } from "./ask.ts";
import { type Entry, listIn, objectOf, readEntries, textOf } from "./entry.ts";
import { baseUrl, names } from "./settings.ts";
import { defineSource, type Source } from "./source.ts";

/** Greenhouse's public job boards (Job Board API): one call is a whole employer, without a key. */

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
    async *pages({ scope }, signal) {
      const url = new URL(`${base}/boards/${encodeURIComponent(scope ?? "")}/jobs?content=true`);
      const { body } = await ask({ policy, url, as: "json" }, signal);
      yield { ...readEntries(listIn(policy.source, body, "jobs"), (job) => readJob(job, scope)), next: null };
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
