import { z } from "zod";
import type { RawPosting, RawSalary } from "../raw-posting.ts";
import type { Ask, Policy } from "./ask.ts";
import { type Entry, listIn, numberOf, objectOf, readEntries, textOf, textsOf } from "./entry.ts";
import { payOf } from "./pay.ts";
import { baseUrl, names } from "./settings.ts";
import { defineSource, type Source } from "./source.ts";
import { wholeAnswer } from "./whole-answer.ts";

/** Ashby's public job boards (Job Postings API): one call is a whole employer, with pay, without a key. */

const policy: Policy = { source: "ashby", timeoutMs: 30_000, intervalMs: 500 };

export const ashby = defineSource({
  name: "ashby",
  kind: "LISTING",
  description: "Career pages of employers at Ashby; name them in ASHBY_BOARDS (ramp,notion).",
  attribution: null,
  settings: z.object({
    ASHBY_BOARDS: names(),
    ASHBY_BASE_URL: baseUrl("https://api.ashbyhq.com/posting-api"),
  }),
  missing: ({ ASHBY_BOARDS }) => (ASHBY_BOARDS.length ? [] : ["ASHBY_BOARDS"]),
  create: ({ ASHBY_BOARDS, ASHBY_BASE_URL }, ask) => createAshby(ASHBY_BOARDS, ASHBY_BASE_URL, ask),
});

function createAshby(boards: string[], base: string, ask: Ask): Source {
  return {
    name: policy.source,
    scopes: boards,
    searches: false,
    windowsHours: [],
    async *pages(query, signal) {
      const { scope } = query;
      const url = new URL(`${base}/job-board/${encodeURIComponent(scope ?? "")}?includeCompensation=true`);
      const read = (body: unknown) => readEntries(listIn(policy.source, body, "jobs"), (job) => readJob(job, scope));
      yield await wholeAnswer(ask, { policy, url, as: "json" }, query, read, signal);
    },
  };
}

function readJob(job: Entry, board: string | null): RawPosting | null {
  // Open to those who have its link only.
  if (job.isListed === false) return null;
  const second = Array.isArray(job.secondaryLocations) ? job.secondaryLocations.map(objectOf) : [];
  const places = [job, ...second];
  const arrangement = textOf(job.workplaceType);
  return {
    source: policy.source,
    externalId: textOf(job.id),
    url: textOf(job.jobUrl),
    title: textOf(job.title),
    // The answer does not name the employer.
    company: board,
    locations: [...new Set(places.flatMap(({ location }) => textsOf(location)))],
    countries: [...new Set(places.flatMap(({ address }) => textsOf(countryIn(address))))],
    description: textOf(job.descriptionHtml) ?? textOf(job.descriptionPlain),
    postedAt: textOf(job.publishedAt),
    // isRemote is true of hybrid work too.
    remote: arrangement === null && typeof job.isRemote === "boolean" ? job.isRemote : null,
    workArrangement: arrangement,
    employmentTypes: textsOf(job.employmentType),
    salary: salaryOf(objectOf(job.compensation)),
  };
}

function countryIn(address: unknown): unknown {
  return objectOf(objectOf(address).postalAddress).addressCountry;
}

/** The pay of all tiers (of places or ranks) together, as far as it is in the currency and interval of the first. */
function salaryOf({ summaryComponents, compensationTiers }: Entry): RawSalary | null {
  const tiers = Array.isArray(compensationTiers) ? compensationTiers.map(objectOf) : [];
  const whole = salariesIn(summaryComponents);
  const found = whole.length ? whole : tiers.flatMap(({ components }) => salariesIn(components));
  const [first] = found;
  // "1 YEAR", "1 HOUR": two weeks or half a month are no period of ours.
  const period = /^1 (HOUR|DAY|WEEK|MONTH|YEAR)$/i.exec(textOf(first?.interval) ?? "")?.[1];
  if (!first || !period) return null;
  const same = found.filter(
    ({ currencyCode, interval }) => currencyCode === first.currencyCode && interval === first.interval,
  );
  const figures = (name: "minValue" | "maxValue") => same.flatMap((each) => numberOf(each[name]) || []);
  const [lowest, highest] = [figures("minValue"), figures("maxValue")];
  return payOf(
    lowest.length ? Math.min(...lowest) : null,
    highest.length ? Math.max(...highest) : null,
    first.currencyCode,
    period,
  );
}

/** Salaries with figures: not equity, bonuses or commissions. */
function salariesIn(components: unknown): Entry[] {
  const all = Array.isArray(components) ? components.map(objectOf) : [];
  return all.filter(
    ({ compensationType, minValue, maxValue }) =>
      compensationType === "Salary" && (numberOf(minValue) || numberOf(maxValue)),
  );
}
