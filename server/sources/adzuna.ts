import { z } from "zod";
import type { RawPosting } from "../raw-posting.ts";
import type { Ask, Policy } from "./ask.ts";
import { type Entry, listIn, numberOf, objectOf, readEntries, textOf, textsOf } from "./entry.ts";
import type { Limit } from "./ledger.ts";
import { payOf } from "./pay.ts";
import { isElsewhere, placeTerms, titleTerms } from "./search-terms.ts";
import { baseUrl, countries, secret, whole } from "./settings.ts";
import { defineSource, type Source, type SourcePage, type SourceQuery } from "./source.ts";
import { walk } from "./walk.ts";

/** Adzuna (developer.adzuna.com): advertisements by country, their texts cut at 500 characters. */

/** Of the free key. Adzuna tells nobody what is left, so it is counted here. */
export const ADZUNA_LIMITS: readonly Limit[] = [
  { unit: "REQUESTS", window: "minute", limit: 25 },
  { unit: "REQUESTS", window: "day", limit: 250 },
  { unit: "REQUESTS", window: "week", limit: 1_000 },
  { unit: "REQUESTS", window: "month", limit: 2_500 },
];

const policy: Policy = { source: "adzuna", timeoutMs: 30_000, intervalMs: 1_000 };
const ATTRIBUTION = "Jobs by Adzuna";
const DAY_HOURS = 24;
/** The countries that it has, and what they pay in: it names no currency. */
const CURRENCIES: Readonly<Record<string, string>> = {
  at: "EUR",
  au: "AUD",
  be: "EUR",
  br: "BRL",
  ca: "CAD",
  ch: "CHF",
  de: "EUR",
  es: "EUR",
  fr: "EUR",
  gb: "GBP",
  in: "INR",
  it: "EUR",
  mx: "MXN",
  nl: "EUR",
  nz: "NZD",
  pl: "PLN",
  sg: "SGD",
  us: "USD",
  za: "ZAR",
};

function ownCountries() {
  return countries().refine((codes) => codes.every((code) => Object.hasOwn(CURRENCIES, code)), {
    error: `names a country that Adzuna does not have; it has ${Object.keys(CURRENCIES).join(", ")}`,
  });
}

export const adzuna = defineSource({
  name: policy.source,
  kind: "WINDOW",
  hourly: "NEWEST",
  description:
    "Advertisements of 19 countries at Adzuna; needs a free ADZUNA_APP_ID and ADZUNA_APP_KEY, and ADZUNA_COUNTRIES (gb,us).",
  attribution: ATTRIBUTION,
  limits: ADZUNA_LIMITS,
  settings: z.object({
    ADZUNA_APP_ID: secret(),
    ADZUNA_APP_KEY: secret(),
    /** One or several, together with ADZUNA_COUNTRIES. Without either it is gb: Adzuna's home, and its own examples. */
    ADZUNA_COUNTRY: ownCountries(),
    ADZUNA_COUNTRIES: ownCountries(),
    ADZUNA_RESULTS_PER_PAGE: whole(1, 50, 50),
    ADZUNA_MAX_PAGES: whole(1, 100, 10),
    ADZUNA_BASE_URL: baseUrl("https://api.adzuna.com/v1/api"),
  }),
  missing: (settings) => (["ADZUNA_APP_ID", "ADZUNA_APP_KEY"] as const).filter((name) => !settings[name]),
  create: (settings, ask) => {
    const named = [...new Set([...settings.ADZUNA_COUNTRY, ...settings.ADZUNA_COUNTRIES])];
    return createAdzuna(
      {
        scopes: named.length ? named : ["gb"],
        base: settings.ADZUNA_BASE_URL,
        key: { app_id: settings.ADZUNA_APP_ID ?? "", app_key: settings.ADZUNA_APP_KEY ?? "" },
        perPage: settings.ADZUNA_RESULTS_PER_PAGE,
        mostPages: settings.ADZUNA_MAX_PAGES,
      },
      ask,
    );
  },
});

interface Setup {
  scopes: string[];
  base: string;
  key: { app_id: string; app_key: string };
  perPage: number;
  mostPages: number;
}

function createAdzuna({ scopes, base, key, perPage, mostPages }: Setup, ask: Ask): Source {
  return {
    name: policy.source,
    scopes,
    searches: true,
    // It takes any number of days.
    windowsHours: [1, 2, 3, 7, 14, 30].map((days) => days * DAY_HOURS),
    async *pages(query, signal) {
      const country = query.scope ?? scopes[0] ?? "gb";
      if (isElsewhere(query.search?.location ?? null, country))
        return yield { postings: [], unreadable: [], next: null };
      const parameters = { ...key, ...parametersOf(query), results_per_page: String(perPage) };
      yield* walk(mostPages, query.after, async (after): Promise<SourcePage> => {
        const page = Number(after ?? 1);
        const url = new URL(`${base}/jobs/${encodeURIComponent(country)}/search/${page}`);
        url.search = new URLSearchParams({ ...parameters, "content-type": "application/json" }).toString();
        const { body } = await ask({ policy, url, keyed: true, as: "json" }, signal);
        const ads = listIn(policy.source, body, "results");
        const count = numberOf(objectOf(body).count);
        const isLast = count === null ? ads.length < perPage : page * perPage >= count;
        return { ...readEntries(ads, (ad) => readAd(ad, country)), next: isLast ? null : String(page + 1) };
      });
    },
  };
}

/** It has no flag for these: one of the words must be there, in the languages of its countries. */
const INTERNSHIP = "internship intern trainee praktikum stage stagiaire prácticas estágio tirocinio staż";
const REMOTE = "remote homeoffice télétravail teletrabajo remoto thuiswerken zdalna";
const FLAGS = { FULL_TIME: "full_time", PART_TIME: "part_time", CONTRACT: "contract", TEMPORARY: "contract" } as const;

/** It knows no levels of experience: their words would only narrow. */
function parametersOf({ search, windowHours }: SourceQuery): Record<string, string> {
  const days = windowHours === null ? null : Math.max(1, Math.ceil(windowHours / DAY_HOURS));
  const common = { sort_by: "date", ...(days === null ? {} : { max_days_old: String(days) }) };
  if (!search) return common;
  const { title, location, remote, employmentType } = search;
  const { place } = placeTerms(location);
  const anyOf = employmentType === "INTERNSHIP" ? INTERNSHIP : remote ? REMOTE : null;
  return {
    ...common,
    what: titleTerms(title),
    // Never the country: it finds nothing. A remote job may stand anywhere in it.
    ...(place && !remote ? { where: place } : {}),
    ...(anyOf ? { what_or: anyOf } : {}),
    ...(employmentType && employmentType !== "INTERNSHIP" ? { [FLAGS[employmentType]]: "1" } : {}),
  };
}

/** It marks the words that were searched for: each search would make another text of it. */
const unmarked = (value: unknown) => textOf(value)?.replace(/<\/?(?:strong|b|em|mark)>/gi, "") ?? null;

function readAd(ad: Entry, country: string): RawPosting {
  const { display_name, area } = objectOf(ad.location);
  // From the country down to the town. The town with its region is one place; with its county it may be several.
  const [, region, ...inner] = textsOf(area);
  const place = region ? [inner.at(-1), region].filter(Boolean).join(", ") : textOf(display_name);
  // By the year, also of contracts by the day.
  const salary = payOf(ad.salary_min, ad.salary_max, CURRENCIES[country], "YEAR");
  return {
    source: policy.source,
    externalId: textOf(ad.id),
    url: cleanLink(textOf(ad.redirect_url)),
    attribution: ATTRIBUTION,
    title: unmarked(ad.title),
    company: unmarked(objectOf(ad.company).display_name),
    locations: place ? [place] : [],
    countries: [country.toUpperCase()],
    description: unmarked(ad.description),
    descriptionTruncated: true,
    postedAt: textOf(ad.created),
    employmentTypes: [...textsOf(ad.contract_time), ...textsOf(ad.contract_type)],
    salary: salary && { ...salary, source: textOf(ad.salary_is_predicted) === "1" ? "PREDICTED" : "STATED" },
    industries: textsOf(objectOf(ad.category).label),
  };
}

/** Without the session (se) and the id of our key (utm_source). */
function cleanLink(link: string | null): string | null {
  if (!link || !URL.canParse(link)) return link;
  const url = new URL(link);
  for (const name of [...url.searchParams.keys()]) if (/^(?:se|utm_.*)$/.test(name)) url.searchParams.delete(name);
  return url.href;
}
