import { z } from "zod";
import type { RawPosting, RawSalary } from "../raw-posting.ts";
import type { Ask, Policy } from "./ask.ts";
import { type Entry, listIn, numberOf, objectOf, readEntries, textOf, textsOf } from "./entry.ts";
import { payOf } from "./pay.ts";
import { baseUrl, names, whole } from "./settings.ts";
import { defineSource, type Source } from "./source.ts";
import { joinParts, plainAsHtml } from "./text-parts.ts";

/** Lever's public Postings API: an employer's postings with their texts, without a key; European accounts have a host of their own. */

// At most 2 requests a second (Lever Postings API, README).
const policy: Policy = { source: "lever", timeoutMs: 30_000, intervalMs: 500 };
const PAGE_SIZE = 100;

const settings = z.object({
  LEVER_BOARDS: names(),
  LEVER_BASE_URL: baseUrl("https://api.lever.co/v0"),
  LEVER_EU_BASE_URL: baseUrl("https://api.eu.lever.co/v0"),
  LEVER_MAX_PAGES: whole(1, 1_000, 100),
});

export const lever = defineSource({
  name: "lever",
  kind: "LISTING",
  description:
    "Career pages of employers at Lever; name them in LEVER_BOARDS (spotify,eu:acme: those of jobs.eu.lever.co with eu: in front).",
  attribution: null,
  settings,
  missing: ({ LEVER_BOARDS }) => (LEVER_BOARDS.length ? [] : ["LEVER_BOARDS"]),
  create: createLever,
});

function createLever(set: z.infer<typeof settings>, ask: Ask): Source {
  return {
    name: policy.source,
    scopes: set.LEVER_BOARDS,
    searches: false,
    windowsHours: [],
    async *pages({ scope, after }, signal) {
      const isEuropean = scope?.startsWith("eu:") ?? false;
      const site = scope?.replace(/^eu:/, "") ?? "";
      const base = isEuropean ? set.LEVER_EU_BASE_URL : set.LEVER_BASE_URL;
      const pageAt = async (skip: number) => {
        const url = new URL(`${base}/postings/${encodeURIComponent(site)}`);
        url.search = new URLSearchParams({ mode: "json", skip: `${skip}`, limit: `${PAGE_SIZE}` }).toString();
        return listIn(policy.source, (await ask({ policy, url, as: "json" }, signal)).body);
      };
      const seen = new Set<string>();
      let skip = numberOf(after) ?? 0;
      for (let page = 0; page < set.LEVER_MAX_PAGES; page++) {
        const rows = await pageAt(skip);
        // What moved from one page to the next while they were read comes twice.
        const fresh = rows.filter((row) => isNew(textOf(objectOf(row).id), seen));
        skip += rows.length;
        // Only an empty or a repeated page ends the list: a short one may come of a smaller limit than the one asked for.
        const isLast = fresh.length === 0;
        yield { ...readEntries(fresh, (job) => readJob(job, site)), next: isLast ? null : `${skip}` };
        if (isLast) return;
      }
    },
  };
}

function isNew(id: string | null, seen: Set<string>): boolean {
  if (id === null) return true;
  const isFirst = !seen.has(id);
  seen.add(id);
  return isFirst;
}

function readJob(job: Entry, site: string): RawPosting {
  const { location, allLocations, commitment, level } = objectOf(job.categories);
  const places = textsOf(allLocations);
  const arrangement = textOf(job.workplaceType);
  const createdAt = numberOf(job.createdAt);
  return {
    source: policy.source,
    externalId: textOf(job.id),
    url: textOf(job.hostedUrl),
    title: textOf(job.text),
    // The answer does not name the employer.
    company: site,
    locations: places.length ? places : textsOf(location),
    countries: textsOf(job.country),
    description: textOfJob(job),
    // Milliseconds.
    postedAt: createdAt === null ? null : new Date(createdAt).toISOString(),
    workArrangement: arrangement === "unspecified" ? null : arrangement,
    employmentTypes: textsOf(commitment),
    experienceLevel: textOf(level),
    salary: salaryOf(objectOf(job.salaryRange)),
  };
}

/** The beginning and the body come together in `description`; the lists and what stands behind them come apart. */
function textOfJob(job: Entry): string | null {
  const html = (name: string) => textOf(job[name]) ?? plainAsHtml(textOf(job[`${name}Plain`]));
  const lists = Array.isArray(job.lists) ? job.lists.map(objectOf) : [];
  const additional = html("additional");
  const pay = html("salaryDescription");
  return joinParts([
    { html: html("description") ?? joinParts([{ html: html("opening") }, { html: html("descriptionBody") }]) },
    ...lists.map(({ text, content }) => ({ heading: textOf(text), html: asList(textOf(content)) })),
    { html: additional },
    { html: pay === additional ? null : pay },
  ]);
}

/** List items come without their list. */
function asList(items: string | null): string | null {
  return items && /^\s*<li\b/i.test(items) ? `<ul>${items}</ul>` : items;
}

/** "per-year-salary", "per-hour-wage". What is paid once, every second week or twice a month has no period of ours. */
function salaryOf({ min, max, currency, interval }: Entry): RawSalary | null {
  const period = /^per-(hour|day|week|month|year)\b/.exec(textOf(interval) ?? "")?.[1] ?? null;
  return interval && !period ? null : payOf(min, max, currency, period);
}
