import { z } from "zod";
import type { RawPosting } from "../raw-posting.ts";
import type { Ask, Policy } from "./ask.ts";
import { type Entry, listIn, numberOf, objectOf, readEntries, textOf, textsOf } from "./entry.ts";
import { createFeed } from "./feed.ts";
import { payOf } from "./pay.ts";
import { baseUrl, isOn, whole } from "./settings.ts";
import { defineSource, type Source } from "./source.ts";
import { walk } from "./walk.ts";

/** Himalayas' public API: remote jobs, the newest first, twenty a page and no more, without a key. */

const policy: Policy = { source: "himalayas", timeoutMs: 30_000, intervalMs: 1_000 };
const ATTRIBUTION = "This posting comes from Himalayas.";
const PAGE_SIZE = 20;
/** Before a place in the list, where `after` is no cursor. */
const OFFSET = "offset:";

export const himalayas = defineSource({
  name: policy.source,
  kind: "WINDOW",
  hourly: "NEWEST",
  description: "The newest remote jobs of Himalayas, without a key; HIMALAYAS=off leaves it out.",
  attribution: ATTRIBUTION,
  settings: z.object({
    HIMALAYAS: isOn(true),
    HIMALAYAS_MAX_PAGES: whole(1, 10_000, 10),
    HIMALAYAS_BASE_URL: baseUrl("https://himalayas.app"),
  }),
  missing: ({ HIMALAYAS }) => (HIMALAYAS ? [] : ["HIMALAYAS"]),
  create: ({ HIMALAYAS_BASE_URL, HIMALAYAS_MAX_PAGES }, ask) =>
    createHimalayas(HIMALAYAS_BASE_URL, HIMALAYAS_MAX_PAGES, ask),
});

function createHimalayas(base: string, mostPages: number, ask: Ask): Source {
  return createFeed(policy.source, ({ after }, signal) =>
    walk(mostPages, after, async (at) => {
      const url = new URL(`${base}/jobs/api?limit=${PAGE_SIZE}`);
      if (at?.startsWith(OFFSET)) url.searchParams.set("offset", at.slice(OFFSET.length));
      else if (at) url.searchParams.set("cursor", at);
      const { body } = await ask({ policy, url, as: "json" }, signal);
      const jobs = listIn(policy.source, body, "jobs");
      return { ...readEntries(jobs, readJob), next: nextOf(objectOf(body), jobs.length) };
    }),
  );
}

/** Its cursor; answers without one say their place in the whole. */
function nextOf({ nextCursor, offset, totalCount }: Entry, count: number): string | null {
  const cursor = textOf(nextCursor);
  if (cursor) return cursor;
  const end = (numberOf(offset) ?? Number.NaN) + count;
  return end < (numberOf(totalCount) ?? 0) ? `${OFFSET}${end}` : null;
}

/** An advertisement behind every text. */
const TRAILER = /<p>\s*Originally posted on\s*<a\b[^>]*>\s*Himalayas\s*<\/a>\s*<\/p>\s*$/i;

function readJob(job: Entry): RawPosting {
  const page = textOf(job.guid) ?? textOf(job.applicationLink);
  const restrictions = Array.isArray(job.locationRestrictions) ? job.locationRestrictions.map(countryOf) : null;
  const countries = restrictions?.filter(({ name }) => name !== null) ?? [];
  const seniority = textsOf(job.seniority);
  return {
    source: policy.source,
    externalId: page,
    // Its own page, which its terms ask to link to.
    url: page,
    attribution: ATTRIBUTION,
    title: textOf(job.title),
    company: companyOf(job),
    companyLogoUrl: isPlaceholder(job.companyLogo) ? null : textOf(job.companyLogo),
    // An empty list: from anywhere.
    locations: restrictions?.length === 0 ? ["Worldwide"] : countries.flatMap(({ name }) => name ?? []),
    remoteCountries: countries.flatMap(({ code, name }) => code ?? name ?? []),
    description: (textOf(job.description) ?? textOf(job.excerpt))?.replace(TRAILER, "") ?? null,
    descriptionTruncated: textOf(job.description) === null,
    postedAt: instantOf(job.pubDate),
    expiresAt: instantOf(job.expiryDate),
    workArrangement: "Remote",
    employmentTypes: textsOf(job.employmentType),
    // Several levels are none.
    experienceLevel: seniority.length === 1 ? (seniority[0] ?? null) : null,
    salary: payOf(job.minSalary, job.maxSalary, job.currency, job.salaryPeriod ?? "year"),
    keywords: textsOf(job.categories).map((category) => category.replaceAll("-", " ")),
    industries: textsOf(job.parentCategories).map((category) => category.replaceAll("-", " ")),
  };
}

/** "Kenya", or { alpha2: "KE", name: "Kenya" }: both have been seen. */
function countryOf(place: unknown): { code: string | null; name: string | null } {
  if (typeof place === "string") return { code: null, name: textOf(place) };
  const { alpha2, name } = objectOf(place);
  return { code: textOf(alpha2), name: textOf(name) ?? textOf(alpha2) };
}

/** Some answers hold a field's name in place of its value ("companyName": "name"). */
function isPlaceholder(value: unknown): boolean {
  return value === "name" || value === "thumbnail_url";
}

/** The name, else what its page's address makes of it: "north-pole-labs". */
function companyOf({ companyName, companySlug }: Entry): string | null {
  const name = textOf(companyName);
  if (name && !isPlaceholder(companyName)) return name;
  return (
    textOf(companySlug)?.replace(/(^|-)(\p{L}?)/gu, (_, dash, letter) => (dash ? " " : "") + letter.toUpperCase()) ??
    null
  );
}

/** Milliseconds since 1970 by its documentation, seconds in its answers: intake tells them apart. */
function instantOf(value: unknown): string | number | null {
  return typeof value === "number" ? value : textOf(value);
}
