import { z } from "zod";
import type { RawPosting } from "../raw-posting.ts";
import type { Ask, Policy } from "./ask.ts";
import { type ListRow, readDetails, stampOf } from "./details.ts";
import { type Entry, listIn, numberOf, objectOf, textOf, textsOf } from "./entry.ts";
import { baseUrl, names, whole } from "./settings.ts";
import { defineSource, type Source } from "./source.ts";
import { SourceError } from "./source-error.ts";
import { joinParts } from "./text-parts.ts";

/** SmartRecruiters' public Posting API, without a key: a list without texts, then a call for each posting. */

const policy: Policy = { source: "smartrecruiters", timeoutMs: 30_000, intervalMs: 200 };
/** The most that it gives. */
const PAGE_SIZE = 100;

const settings = z.object({
  SMARTRECRUITERS_COMPANIES: names(),
  SMARTRECRUITERS_BASE_URL: baseUrl("https://api.smartrecruiters.com/v1"),
  /** Of 100 postings each. */
  SMARTRECRUITERS_MAX_PAGES: whole(1, 1_000, 100),
});

export const smartrecruiters = defineSource({
  name: "smartrecruiters",
  kind: "LISTING",
  description:
    "Career pages of employers at SmartRecruiters, one call a posting; name them in SMARTRECRUITERS_COMPANIES as in their address (BoschGroup).",
  attribution: null,
  settings,
  missing: ({ SMARTRECRUITERS_COMPANIES }) => (SMARTRECRUITERS_COMPANIES.length ? [] : ["SMARTRECRUITERS_COMPANIES"]),
  create: createSmartRecruiters,
});

function createSmartRecruiters(set: z.infer<typeof settings>, ask: Ask): Source {
  return {
    name: policy.source,
    scopes: set.SMARTRECRUITERS_COMPANIES,
    searches: false,
    windowsHours: [],
    async *pages({ scope, after, known }, signal) {
      const base = `${set.SMARTRECRUITERS_BASE_URL}/companies/${encodeURIComponent(scope ?? "")}/postings`;
      const asked = async (url: URL) => (await ask({ policy, url, as: "json" }, signal)).body;
      const from = numberOf(after) ?? 0;
      const { rows, doubt } = await listPostings(from, (offset) =>
        asked(new URL(`${base}?limit=${PAGE_SIZE}&offset=${offset}`)),
      );
      yield* readDetails({
        source: policy.source,
        rows,
        from,
        pageSize: PAGE_SIZE,
        mostPages: set.SMARTRECRUITERS_MAX_PAGES,
        known,
        doubt,
        read: async ({ externalId }) =>
          readPosting(objectOf(await asked(new URL(`${base}/${encodeURIComponent(externalId)}`))), scope),
      });
    },
  };
}

/** All postings from an offset on. Read before any detail, so that little can move meanwhile. */
async function listPostings(from: number, pageAt: (offset: number) => Promise<unknown>) {
  const listed = new Map<string, ListRow>();
  const totals = new Set<number>();
  let offset = from;
  for (;;) {
    const body = await pageAt(offset);
    const rows = listIn(policy.source, body, "content").map(objectOf);
    const total = numberOf(objectOf(body).totalFound);
    if (total === null)
      throw new SourceError(policy.source, { kind: "UNREADABLE", message: "its list does not say how long it is." });
    // It answers so for companies that it does not have; an empty board that may be none closes nothing.
    if (total === 0 && from === 0)
      throw new SourceError(policy.source, {
        kind: "UNKNOWN",
        message: "it lists nothing, as for a company that does not exist: check the name, or take it off the list.",
      });
    totals.add(total);
    const before = listed.size;
    for (const row of rows)
      for (const externalId of textsOf(row.id)) listed.set(externalId, { externalId, stamp: stampOfRow(row) });
    offset += rows.length;
    if (offset >= total || listed.size === before) break;
  }
  const [total = 0] = totals;
  const isWhole = totals.size === 1 && listed.size === Math.max(0, total - from);
  const doubt = isWhole
    ? null
    : `it showed ${listed.size} of ${Math.max(0, total - from)} postings, or changed while it was read`;
  return { rows: [...listed.values()], doubt };
}

/** By the fields that tell of the job; no others, since any may be counted up or drawn anew with each answer. */
function stampOfRow(row: Entry): string {
  const { city, region, country, remote, hybrid, fullLocation } = objectOf(row.location);
  const labels = ["department", "function", "industry", "typeOfEmployment", "experienceLevel"].map(
    (name) => objectOf(row[name]).label,
  );
  return stampOf(
    row.name,
    row.refNumber,
    row.releasedDate,
    labels,
    city,
    region,
    country,
    remote,
    hybrid,
    fullLocation,
  );
}

const SECTIONS = ["companyDescription", "jobDescription", "qualifications", "additionalInformation"];

/** Who created the posting is told too: it is not read. */
function readPosting(posting: Entry, company: string | null): RawPosting | null {
  const id = textOf(posting.id);
  if (!id) throw new SourceError(policy.source, { kind: "UNREADABLE", message: "a posting of its list has no id." });
  if (posting.active === false || (posting.visibility ?? "PUBLIC") !== "PUBLIC") return null;
  const employer = objectOf(posting.company);
  const identifier = textOf(employer.identifier) ?? company;
  const label = (name: string) => textsOf(objectOf(posting[name]).label);
  const location = objectOf(posting.location);
  const sections = objectOf(objectOf(posting.jobAd).sections);
  return {
    source: policy.source,
    externalId: id,
    url: textOf(posting.postingUrl) ?? `https://jobs.smartrecruiters.com/${identifier}/${id}`,
    title: textOf(posting.name),
    company: textOf(employer.name) ?? identifier,
    locations: placesOf(location),
    countries: textsOf(location.country),
    description: joinParts(
      SECTIONS.map((name) => objectOf(sections[name])).map(({ title, text }) => ({
        heading: textOf(title),
        html: textOf(text),
      })),
    ),
    postedAt: textOf(posting.releasedDate),
    workArrangement: arrangementOf(location),
    employmentTypes: label("typeOfEmployment"),
    experienceLevel: label("experienceLevel")[0] ?? null,
    industries: label("industry"),
    language: textOf(objectOf(posting.language).code),
  };
}

/** "Remote, , United States": parts that are missing leave their comma. */
function placesOf({ fullLocation, city, region }: Entry): string[] {
  const parts = textOf(fullLocation)?.split(",") ?? [city, region].flatMap(textsOf);
  const place = parts.map((part) => part.trim()).filter(Boolean);
  return place.length ? [place.join(", ")] : [];
}

/** False is written also where nobody said. */
function arrangementOf({ remote, hybrid }: Entry): string | null {
  if (remote === true) return hybrid === true ? "Remote OK" : "Remote";
  return hybrid === true ? "Hybrid" : null;
}
