import { z } from "zod";
import type { RawPosting } from "../raw-posting.ts";
import type { Ask, Policy } from "./ask.ts";
import { type Entry, listIn, objectOf, readEntries, textOf, textsOf } from "./entry.ts";
import { baseUrl, names } from "./settings.ts";
import { defineSource, type Source } from "./source.ts";
import { wholeAnswer } from "./whole-answer.ts";

/** Workable's widget, which employers put on their own sites: one call is a whole employer, without a key. */

const policy: Policy = { source: "workable", timeoutMs: 30_000, intervalMs: 1_000 };

export const workable = defineSource({
  name: "workable",
  kind: "LISTING",
  description: "Career pages of employers at Workable; name their accounts in WORKABLE_ACCOUNTS (enfos,acme).",
  attribution: null,
  settings: z.object({
    WORKABLE_ACCOUNTS: names(),
    WORKABLE_BASE_URL: baseUrl("https://apply.workable.com/api/v1"),
  }),
  missing: ({ WORKABLE_ACCOUNTS }) => (WORKABLE_ACCOUNTS.length ? [] : ["WORKABLE_ACCOUNTS"]),
  create: ({ WORKABLE_ACCOUNTS, WORKABLE_BASE_URL }, ask) => createWorkable(WORKABLE_ACCOUNTS, WORKABLE_BASE_URL, ask),
});

function createWorkable(accounts: string[], base: string, ask: Ask): Source {
  return {
    name: policy.source,
    scopes: accounts,
    searches: false,
    windowsHours: [],
    async *pages(query, signal) {
      const { scope } = query;
      const url = new URL(`${base}/widget/accounts/${encodeURIComponent(scope ?? "")}?details=true`);
      const read = (body: unknown) => {
        const company = textOf(objectOf(body).name) ?? scope;
        return readEntries(listIn(policy.source, body, "jobs"), (job) => readJob(job, company));
      };
      yield await wholeAnswer(ask, { policy, url, as: "json" }, query, read, signal);
    },
  };
}

function readJob(job: Entry, company: string | null): RawPosting {
  const listed = Array.isArray(job.locations) ? job.locations.map(objectOf) : [];
  const shown = listed.filter(({ hidden }) => hidden !== true);
  const places = shown.length ? shown : [{ ...job, region: job.state }];
  return {
    source: policy.source,
    externalId: textOf(job.shortcode),
    url: textOf(job.url) ?? textOf(job.shortlink),
    title: textOf(job.title),
    company,
    locations: [...new Set(places.map(placeOf).filter(Boolean))],
    countries: [
      ...new Set(places.flatMap(({ countryCode, country }: Entry) => textOf(countryCode) ?? textsOf(country))),
    ],
    description: textOf(job.description),
    postedAt: textOf(job.published_on) ?? textOf(job.created_at),
    // False is written also where nobody said.
    remote: job.telecommuting === true ? true : null,
    workArrangement: textOf(job.workplace_type),
    employmentTypes: textsOf(job.employment_type),
    experienceLevel: textOf(job.experience),
    education: textsOf(job.education),
    industries: textsOf(job.industry),
  };
}

function placeOf({ city, region, country }: Entry): string {
  return [city, region, country].flatMap(textsOf).join(", ");
}
