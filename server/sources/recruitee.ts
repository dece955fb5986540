import { z } from "zod";
import type { RawPosting } from "../raw-posting.ts";
import type { Ask, Policy } from "./ask.ts";
import { type Entry, listIn, numberOf, objectOf, readEntries, textOf, textsOf } from "./entry.ts";
import { payOf } from "./pay.ts";
import { baseUrl, names } from "./settings.ts";
import { defineSource, type Source } from "./source.ts";
import { joinParts } from "./text-parts.ts";
import { wholeAnswer } from "./whole-answer.ts";

/** Recruitee's (Tellent's) public careers site API: one call is a whole employer, often with pay, without a key. */

const policy: Policy = { source: "recruitee", timeoutMs: 30_000, intervalMs: 1_000 };

export const recruitee = defineSource({
  name: "recruitee",
  kind: "LISTING",
  description:
    "Career pages of employers at Recruitee; name them in RECRUITEE_COMPANIES as in their address (acme of acme.recruitee.com).",
  attribution: null,
  settings: z.object({
    RECRUITEE_COMPANIES: names().refine(
      (companies) => companies.every((company) => /^[a-z\d-]+$/i.test(company)),
      "holds a name that is no part of an address: of https://acme.recruitee.com it is acme",
    ),
    /** With {company} where the employer's name goes. */
    RECRUITEE_BASE_URL: baseUrl("https://{company}.recruitee.com/api"),
  }),
  missing: ({ RECRUITEE_COMPANIES }) => (RECRUITEE_COMPANIES.length ? [] : ["RECRUITEE_COMPANIES"]),
  create: ({ RECRUITEE_COMPANIES, RECRUITEE_BASE_URL }, ask) =>
    createRecruitee(RECRUITEE_COMPANIES, RECRUITEE_BASE_URL, ask),
});

function createRecruitee(companies: string[], pattern: string, ask: Ask): Source {
  return {
    name: policy.source,
    scopes: companies,
    searches: false,
    windowsHours: [],
    async *pages(query, signal) {
      const { scope } = query;
      const url = new URL(`${pattern.replaceAll("{company}", scope ?? "")}/offers/`);
      const read = (body: unknown) =>
        readEntries(listIn(policy.source, body, "offers"), (offer) => readOffer(offer, scope));
      yield await wholeAnswer(ask, { policy, url, as: "json" }, query, read, signal);
    },
  };
}

function readOffer(offer: Entry, company: string | null): RawPosting | null {
  if (offer.status !== undefined && offer.status !== "published") return null;
  const listed = Array.isArray(offer.locations) ? offer.locations.map(objectOf) : [];
  const places = listed.length ? listed : [{ ...offer, state: offer.state_name }];
  const named = [...new Set(places.map(placeOf).filter(Boolean))];
  const { min, max, currency, period } = objectOf(offer.salary);
  const [least, most] = [numberOf(offer.min_hours), numberOf(offer.max_hours)];
  const languages = Object.keys(objectOf(offer.translations));
  return {
    source: policy.source,
    externalId: textOf(offer.id),
    url: textOf(offer.careers_url),
    title: textOf(offer.title),
    company: textOf(offer.company_name) ?? company,
    locations: named.length ? named : textsOf(offer.location),
    countries: [...new Set(places.flatMap(({ country_code, country }) => textOf(country_code) ?? textsOf(country)))],
    // What it takes is told apart from what it is.
    description: joinParts([
      { html: textOf(offer.description) },
      { heading: "Requirements", html: textOf(offer.requirements) },
    ]),
    postedAt: textOf(offer.published_at) ?? textOf(offer.created_at),
    expiresAt: textOf(offer.close_at),
    workArrangement: arrangementOf(offer),
    // "fulltime_permanent", "parttime_fixed_term".
    employmentTypes: textsOf(spaced(offer.employment_type_code)),
    experienceLevel: spaced(offer.experience_code),
    education: textsOf(spaced(offer.education_code)),
    salary: payOf(min, max, currency, period),
    language: languages.length === 1 ? (languages[0] ?? null) : null,
    workingHours: least === most ? most : least === null || most === null ? (least ?? most) : null,
  };
}

function placeOf({ city, state, country }: Entry): string {
  return [city, state, country].flatMap(textsOf).join(", ");
}

/** Several may be ticked: remote beside another leaves the choice. */
function arrangementOf({ remote, hybrid, on_site }: Entry): string | null {
  if (remote === true) return hybrid === true || on_site === true ? "Remote OK" : "Remote";
  if (hybrid === true) return "Hybrid";
  return on_site === true ? "On-site" : null;
}

function spaced(code: unknown): string | null {
  return textOf(code)?.replaceAll("_", " ") ?? null;
}
