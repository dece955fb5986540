import { openVendor, unknownParameter, type Vendor } from "./vendor.ts";

export interface HimalayasJob {
  guid: string;
  title: string;
  [field: string]: unknown;
}

export function himalayasJob(slug: string, title: string, fields = {}): HimalayasJob {
  const page = `https://himalayas.app/companies/north-pole-labs/jobs/${slug}`;
  return {
    title,
    excerpt: "You keep the ice cold.",
    companyName: "North Pole Labs",
    companySlug: "north-pole-labs",
    companyLogo: "https://cdn.himalayas.example/north-pole-labs.png",
    employmentType: "Full Time",
    minSalary: 90_000,
    maxSalary: 120_000,
    salaryPeriod: "annual",
    seniority: ["Senior"],
    currency: "CAD",
    locationRestrictions: ["Canada"],
    timezoneRestrictions: [-8, -5],
    categories: ["Ice-Engineering"],
    parentCategories: ["Engineering"],
    description: `<p>You keep the ice cold.</p><p>Originally posted on <a href="https://himalayas.app">Himalayas</a></p>`,
    pubDate: 1_795_003_600,
    expiryDate: 1_800_187_600,
    applicationLink: page,
    guid: page,
    ...fields,
  };
}

const MOST_ROWS = 20;

/** Pages of at most twenty by cursor, or by offset where `cursors` are off as they were. */
export function openHimalayas(jobs: HimalayasJob[], { cursors = true, size = MOST_ROWS } = {}): Promise<Vendor> {
  const cursorOf = (start: number) => Buffer.from(`2026-11-20T10:00:00Z|${start}`).toString("base64url");
  return openVendor((call) => {
    const wrong = unknownParameter(call, "limit", "offset", ...(cursors ? ["cursor"] : []));
    if (wrong) return wrong;
    if (call.path !== "/jobs/api")
      return { status: 404, headers: { "content-type": "text/html" }, body: "<h1>404</h1>" };
    if (Number(call.query.limit) > MOST_ROWS)
      return { status: 400, body: { error: `limit must be at most ${MOST_ROWS}` } };
    const { cursor, offset = "0" } = call.query;
    const start = cursor ? Number(Buffer.from(cursor, "base64url").toString().split("|")[1]) : Number(offset);
    if (Number.isNaN(start)) return { status: 400, body: { error: "Invalid cursor" } };
    const end = start + size;
    return {
      body: {
        comments: "Link back, and name Himalayas.",
        updatedAt: 1_795_010_000,
        offset: start,
        limit: size,
        totalCount: jobs.length,
        jobs: jobs.slice(start, end),
        ...(cursors ? { nextCursor: end < jobs.length ? cursorOf(end) : "" } : {}),
      },
    };
  });
}
