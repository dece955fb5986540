import { type GatewayQuota, gatewayAnswer, noEndpoint, quotaHeaders } from "./fake-rapid-api.ts";
import { openVendor, type Vendor, type VendorAnswer, type VendorCall } from "./vendor.ts";

export const FANTASTIC_KEY = "fantastic-secret";

export type ActiveJob = Record<string, unknown>;

/** A row of either generation, with the people in it whom nobody may pick up. */
export function activeJob(id: number, title: string, style: "legacy" | "current" = "legacy", fields = {}): ActiveJob {
  const [end, min, max, unit, org] =
    style === "legacy"
      ? ["date_validthrough", "ai_salary_minvalue", "ai_salary_maxvalue", "ai_salary_unittext", "linkedin_org"]
      : ["date_valid_through", "ai_salary_min_value", "ai_salary_max_value", "ai_salary_unit_text", "org_linkedin"];
  return {
    id: String(id),
    date_posted: "2026-11-20T12:00:00",
    date_created: "2026-11-20T13:05:18.648802",
    [end]: "2026-12-31T00:00:00",
    title,
    organization: "Marble Arcade",
    organization_url: "https://careers.marblearcade.example",
    organization_logo: null,
    locations_derived: ["Leipzig, Saxony, Germany"],
    countries_derived: ["Germany"],
    location_type: null,
    salary_raw: null,
    employment_type: ["FULL_TIME"],
    url: `https://boards.greenhouse.io/marblearcade/jobs/${id}`,
    source_type: "ats",
    source: "greenhouse",
    source_domain: "boards.greenhouse.io",
    remote_derived: true,
    domain_derived: "marblearcade.example",
    description_text: "You carve interfaces in TypeScript. Write to us.",
    ai_salary_currency: "EUR",
    ai_salary_value: null,
    [min]: 62_000,
    [max]: 74_000,
    [unit]: "YEAR",
    ai_benefits: ["30 days of vacation"],
    ai_experience_level: "2-5",
    ai_work_arrangement: "Hybrid",
    ai_work_arrangement_office_days: 3,
    ai_remote_location: null,
    ai_remote_location_derived: null,
    ai_key_skills: ["TypeScript"],
    ai_keywords: ["interfaces"],
    ai_core_responsibilities: "Carve interfaces.",
    ai_requirements_summary: "Three years of TypeScript.",
    ai_working_hours: 40,
    ai_employment_type: ["FULL_TIME"],
    ai_job_language: "English",
    ai_visa_sponsorship: false,
    ai_taxonomies_a: ["Software", "Technology"],
    ai_education_requirements: ["bachelor degree"],
    ai_hiring_manager_name: "Quentin Private",
    ai_hiring_manager_email_address: "quentin@private.example",
    recruiter_name: "Rosa Hidden",
    recruiter_url: "https://people.example/rosa-hidden",
    [`${org}_industry`]: "Software Development",
    [`${org}_slug`]: "marblearcade",
    ...fields,
  };
}

const LEGACY_FILTERS =
  "title_filter location_filter description_type include_ai include_li ai_work_arrangement_filter ai_employment_type_filter ai_experience_level_filter";
const CURRENT_FILTERS = "title location ai_work_arrangement ai_employment_type ai_experience_level";
const WORK = "description_format include_basic_organization_details limit offset";

export interface ActiveJobsOptions {
  style?: "legacy" | "current";
  /** The current generation behind the gateway, as it has been seen too. */
  gateway?: boolean;
  quotas?: { requests: GatewayQuota; jobs: GatewayQuota };
  /** What the address for expired ones answers. */
  expired?: unknown;
}

/** Rows found by the phrase of their titles; each one returned is billed. */
export function openActiveJobs(rows: ActiveJob[], options: ActiveJobsOptions = {}): Promise<Vendor> {
  const { style = "legacy", gateway = style === "legacy", expired = [] } = options;
  const month = 2_505_077;
  const {
    requests = { limit: 20_000, remaining: 20_000, reset: month },
    jobs = { limit: 20_000, remaining: 20_000, reset: month },
  } = options.quotas ?? {};
  const isLegacy = style === "legacy";

  function headers(billed: number): Record<string, string> {
    if (gateway) return quotaHeaders({ jobs, requests });
    return {
      "x-api-jobs-this-request": String(billed),
      "x-api-jobs-limit": String(jobs.limit),
      "x-api-jobs-remaining": String(jobs.remaining),
      "x-api-requests-limit": String(requests.limit),
      "x-api-requests-remaining": String(requests.remaining),
      "x-api-next-billing-date": "2026-12-08",
    };
  }

  /** What stands before the vendor: the gateway, or its own check of the key. */
  function stopped(call: VendorCall): VendorAnswer | null {
    if (gateway) return gatewayAnswer(call, "active-jobs-db.p.rapidapi.com", { requests, jobs });
    const isKeyed = call.headers.authorization === `Bearer ${FANTASTIC_KEY}` && !call.headers["x-rapidapi-key"];
    if (!isKeyed) return { status: 401, body: { message: "Unauthorized" } };
    if (requests.remaining > 0 && jobs.remaining > 0) return null;
    return { status: 429, headers: headers(0), body: { message: "Limit reached" } };
  }

  function unknown(call: VendorCall, ...lists: string[]): VendorAnswer | null {
    const names = lists.join(" ").split(" ");
    const other = Object.keys(call.query).find((name) => !names.includes(name));
    return other ? { status: 400, headers: headers(0), body: { message: `Unknown parameter ${other}` } } : null;
  }

  function found(call: VendorCall): ActiveJob[] {
    const phrase = (call.query.title_filter ?? call.query.title ?? "").replaceAll('"', "").toLowerCase();
    const place = (call.query.location_filter ?? call.query.location ?? "").toLowerCase();
    const arrangements = (call.query.ai_work_arrangement_filter ?? call.query.ai_work_arrangement ?? "").split(",");
    return rows.filter(
      (row) =>
        String(row.title).toLowerCase().includes(phrase) &&
        place.split(" or ").some((one) => {
          const at = JSON.stringify(row.locations_derived).toLowerCase();
          return one.split(" ").every((word) => at.includes(word));
        }) &&
        (arrangements[0] === "" || arrangements.includes(String(row.ai_work_arrangement))),
    );
  }

  return openVendor((call) => {
    const refused = stopped(call);
    if (refused) return refused;
    requests.remaining--;
    const window = /^\/active-ats-(1h|24h|7d|6m)$/.exec(call.path)?.[1];
    if (call.path === (isLegacy ? "/active-ats-expired" : "/expired-ats")) {
      const wrong = isLegacy ? unknown(call) : unknown(call, "time_frame");
      return wrong ?? { headers: headers(0), body: expired };
    }
    if (isLegacy ? !window : !/^\/active-ats(?:-count)?$/.test(call.path)) return noEndpoint(call.path);
    const wrongFrame = !isLegacy && !["1h", "24h", "7d", "6m"].includes(call.query.time_frame ?? "");
    if (wrongFrame) return { status: 400, headers: headers(0), body: { message: "time_frame is required" } };
    if (!isLegacy && call.path === "/active-ats-count")
      return (
        unknown(call, "time_frame", CURRENT_FILTERS) ?? { headers: headers(0), body: { count: found(call).length } }
      );
    const wrong = isLegacy
      ? unknown(call, LEGACY_FILTERS, window === "1h" ? "offset" : "limit offset")
      : unknown(call, "time_frame", CURRENT_FILTERS, WORK);
    if (wrong) return wrong;
    const limit = Number(call.query.limit ?? 100);
    const [least, most] = isLegacy ? [10, window === "6m" ? 500 : 100] : [100, 1_000];
    if (limit < least || limit > most) return { status: 400, headers: headers(0), body: { message: "Wrong limit" } };
    const offset = Number(call.query.offset ?? 0);
    const withText = call.query.description_type ?? call.query.description_format;
    const shown = found(call)
      .slice(offset, offset + limit)
      .map(({ description_text, ...row }) => (withText ? { ...row, description_text } : row));
    jobs.remaining = Math.max(0, jobs.remaining - shown.length);
    return { headers: headers(shown.length), body: shown };
  });
}
