import { z } from "zod";
import type { RawPosting } from "../raw-posting.ts";
import type { Ask, Policy } from "./ask.ts";
import { readDetails } from "./details.ts";
import { numberOf, objectOf, textOf, textsOf } from "./entry.ts";
import { baseUrl, names, whole } from "./settings.ts";
import { defineSource, type Source } from "./source.ts";
import { SourceError } from "./source-error.ts";
import { listRows, PAGE_SIZE } from "./workday-list.ts";

/**
 * Career sites at Workday, by the JSON behind their own pages (nothing of it is documented): a list without texts, 20 at
 * a time, then a call for each posting.
 */

const policy: Policy = {
  source: "workday",
  timeoutMs: 30_000,
  intervalMs: 300,
  // It answers 422 for a tenant that it does not have.
  trouble: (status) =>
    status === 422 ? { kind: "UNKNOWN", message: "there is no such site (answer 422): check its address." } : null,
};

interface Site {
  tenant: string;
  host: string;
  site: string;
}

const settings = z.object({
  WORKDAY_SITES: names().transform((written, context) =>
    written.flatMap((address) => {
      const site = siteOf(address);
      if (site) return site;
      context.addIssue({
        code: "custom",
        message: `holds “${address}”, which is no address like https://acme.wd5.myworkdayjobs.com/External, nor tenant/host/site`,
      });
      return [];
    }),
  ),
  /** With {host} where the site's own host goes. */
  WORKDAY_BASE_URL: baseUrl("https://{host}"),
  /** Of 20 postings each. */
  WORKDAY_MAX_PAGES: whole(1, 5_000, 500),
});

export const workday = defineSource({
  name: "workday",
  kind: "LISTING",
  description:
    "Career sites of employers at Workday, one call a posting; give their addresses in WORKDAY_SITES (https://acme.wd5.myworkdayjobs.com/External).",
  attribution: null,
  settings,
  missing: ({ WORKDAY_SITES }) => (WORKDAY_SITES.length ? [] : ["WORKDAY_SITES"]),
  create: createWorkday,
});

/**
 * "https://acme.wd5.myworkdayjobs.com/en-US/External", "https://wd5.myworkdaysite.com/recruiting/acme/External" or
 * "acme/acme.wd5.myworkdayjobs.com/External". The language in an address is no part of the site.
 */
function siteOf(written: string): Site | null {
  const isAddress = /^https?:\/\//i.test(written);
  if (isAddress && !URL.canParse(written)) return null;
  const { host, pathname } = isAddress ? new URL(written) : { host: "", pathname: written };
  const parts = pathname.split("/").filter((part) => part !== "" && !/^[a-z]{2}-[A-Z]{2}$/.test(part));
  const [first, second, third] = parts;
  const isRecruiting = first === "recruiting";
  const [tenant, at, site] = !isAddress
    ? [first, second, third]
    : isRecruiting
      ? [second, host, third]
      : [host.split(".")[0], host, first];
  return tenant && at && site ? { tenant, host: at, site } : null;
}

function createWorkday(set: z.infer<typeof settings>, ask: Ask): Source {
  const sites = new Map(set.WORKDAY_SITES.map((site) => [`${site.tenant}/${site.site}`, site]));
  return {
    name: policy.source,
    scopes: [...sites.keys()],
    searches: false,
    windowsHours: [],
    async *pages({ scope, after, known }, signal) {
      const site = sites.get(scope ?? "");
      if (!site) throw new SourceError(policy.source, { kind: "UNKNOWN", message: `“${scope}” is none of its sites.` });
      const origin = set.WORKDAY_BASE_URL.replaceAll("{host}", site.host);
      const base = `${origin}/wday/cxs/${encodeURIComponent(site.tenant)}/${encodeURIComponent(site.site)}`;
      const from = numberOf(after) ?? 0;
      const { rows, doubt } = await listRows(
        async (appliedFacets, offset) => {
          const json = { appliedFacets, limit: PAGE_SIZE, offset, searchText: "" };
          return (await ask({ policy, url: new URL(`${base}/jobs`), json, as: "json" }, signal)).body;
        },
        (path) => externalIdOf(site, path),
      );
      yield* readDetails({
        source: policy.source,
        rows: rows.slice(from),
        from,
        pageSize: PAGE_SIZE,
        mostPages: set.WORKDAY_MAX_PAGES,
        known,
        doubt,
        read: async ({ path }) =>
          readPosting((await ask({ policy, url: new URL(`${base}${path}`), as: "json" }, signal)).body, path, site),
      });
    },
  };
}

/**
 * `postedOn` ("Posted 3 Days Ago") changes daily: the day itself is in `startDate`.
 * @throws SourceError UNREADABLE
 */
function readPosting(body: unknown, path: string, at: Site): RawPosting | null {
  const { tenant, host, site } = at;
  const { jobPostingInfo, hiringOrganization } = objectOf(body);
  const info = objectOf(jobPostingInfo);
  if (!textOf(info.title))
    throw new SourceError(policy.source, { kind: "UNREADABLE", message: `${path} holds no posting.` });
  if (info.posted === false) return null;
  const places = [...textsOf(info.location), ...textsOf(info.additionalLocations)].map(placeOf);
  const country = objectOf(info.country);
  const ofRequisition = objectOf(objectOf(info.jobRequisitionLocation).country);
  return {
    source: policy.source,
    externalId: externalIdOf(at, path),
    url: textOf(info.externalUrl) ?? `https://${host}/${site}${path}`,
    title: textOf(info.title),
    company: employerOf(textOf(objectOf(hiringOrganization).name)) ?? tenant,
    locations: [...new Set(places)],
    countries: [textOf(ofRequisition.alpha2Code) ?? textOf(country.descriptor)].filter((each) => each !== null),
    description: textOf(info.jobDescription),
    postedAt: textOf(info.startDate),
    expiresAt: textOf(info.endDate),
    workArrangement: textOf(info.remoteType),
    employmentTypes: textsOf(info.timeType),
  };
}

/** A requisition may stand on several sites of an employer, each with a life of its own. */
function externalIdOf({ tenant, site }: Site, path: string): string {
  return `${tenant}/${site}/${idIn(path)}`;
}

/** ".../Senior-Engineer_JR-1001-2": behind the title, which may be mended, stands the requisition, and which posting of it. */
function idIn(path: string): string {
  const last = path.split("/").at(-1) ?? path;
  return last.slice(last.lastIndexOf("_") + 1);
}

/** "2100 Acme USA": the number of a legal entity. */
function employerOf(name: string | null): string | null {
  return name?.replace(/^\d{3,}\s+(?:-\s+)?(?=\p{L})/u, "") ?? null;
}

/** "US-CA-Santa Clara" as others write it; names of one's own ("Winston-Salem") stay. */
function placeOf(written: string): string {
  const [, country, region, town] = /^([A-Z]{2})-([A-Z]{2})-(.+)$/.exec(written) ?? [];
  return country ? `${town}, ${region}, ${country}` : written;
}
