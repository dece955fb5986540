import { type GatewayQuota, gatewayAnswer, noEndpoint, quotaHeaders } from "./fake-rapid-api.ts";
import { openVendor, type Vendor, type VendorAnswer } from "./vendor.ts";

export const OPENWEBNINJA_KEY = "ninja-secret";

export interface JsearchJob {
  job_id: string;
  job_title: string;
  [field: string]: unknown;
}

/** A job as JSearch shows it. */
export function jsearchJob(id: string, title: string, fields = {}): JsearchJob {
  return {
    job_id: id,
    employer_name: "Copper Kettle Systems",
    employer_logo: null,
    employer_website: "https://copperkettle.example/",
    employer_company_type: null,
    job_publisher: "JobLantern",
    job_employment_type: "FULLTIME",
    job_employment_types: ["FULLTIME"],
    job_employment_type_text: "Full-time",
    job_title: title,
    job_apply_link: `https://joblantern.example/jobs/${id}`,
    job_apply_is_direct: false,
    apply_options: [{ publisher: "JobLantern", apply_link: `https://joblantern.example/jobs/${id}`, is_direct: false }],
    job_description: "You keep our kettles online.\n• Python\n• PostgreSQL",
    job_is_remote: false,
    job_posted_human_readable: "3 days ago",
    job_posted_at: "3 days ago",
    job_posted_at_timestamp: 1_795_046_400,
    job_posted_at_datetime_utc: "2026-11-19T00:00:00.000Z",
    job_location: "Madison, WI",
    job_city: "Madison",
    job_state: "Wisconsin",
    job_country: "US",
    job_benefits: null,
    job_google_link: `https://www.google.com/search?q=jobs#${id}`,
    job_offer_expiration_datetime_utc: null,
    job_offer_expiration_timestamp: null,
    job_required_experience: null,
    job_required_skills: null,
    job_required_education: null,
    job_salary: null,
    job_min_salary: null,
    job_max_salary: null,
    job_salary_currency: null,
    job_salary_period: null,
    job_highlights: {},
    job_posting_language: null,
    ...fields,
  };
}

const PAGE = 10;
const SHARED = ["query", "country", "date_posted", "employment_types", "job_requirements"];
const KNOWN: Record<string, string[]> = {
  "/search": [...SHARED, "page", "num_pages", "remote_jobs_only"],
  "/search-v2": [...SHARED, "cursor", "work_from_home"],
};

const refusal = (message: string): VendorAnswer => ({
  status: 400,
  body: { status: "ERROR", request_id: "r-1", error: { message, code: 400 } },
});

export interface JsearchOptions {
  /** The vendor's own host, without the gateway. */
  direct?: boolean;
  /** The addresses that there are. Default: only the present one. */
  paths?: ("/search" | "/search-v2")[];
  quota?: GatewayQuota;
}

/** Jobs found by the words of their titles; pages of ten. */
export function openJsearch(
  jobs: JsearchJob[],
  {
    direct = false,
    paths = ["/search-v2"],
    quota = { limit: 200, remaining: 200, reset: 86_400 },
  }: JsearchOptions = {},
): Promise<Vendor> {
  return openVendor((call) => {
    const isKeyed = call.headers["x-api-key"] === OPENWEBNINJA_KEY && !call.headers["x-rapidapi-key"];
    if (direct && !isKeyed) return { status: 401, body: { message: "Unauthorized" } };
    const stopped = direct ? null : gatewayAnswer(call, "jsearch.p.rapidapi.com", { requests: quota });
    if (stopped) return stopped;
    const path = direct ? call.path.replace(/^\/jsearch/, "") : call.path;
    if (!paths.some((one) => one === path)) return noEndpoint(path);
    quota.remaining--;
    const { query = "", country = "us", date_posted = "", page = "1", cursor } = call.query;
    const other = Object.keys(call.query).find((name) => !KNOWN[path]?.includes(name));
    if (other) return refusal(`Unknown parameter ${other}`);
    if (!query) return refusal("Missing required parameter query");
    if (path === "/search-v2" && !(call.query.country && date_posted)) return refusal("Missing country or date_posted");
    if (!["", "all", "today", "3days", "week", "month"].includes(date_posted)) return refusal("Wrong date_posted");
    const [title = "", place = ""] = query.toLowerCase().split(" in ");
    const found = jobs.filter(
      (job) =>
        String(job.job_country ?? country).toLowerCase() === country &&
        title.split(" ").every((word) => job.job_title.toLowerCase().includes(word)) &&
        String(job.job_location ?? "")
          .toLowerCase()
          .includes(place),
    );
    const envelope = (data: unknown): VendorAnswer => ({
      headers: direct ? {} : quotaHeaders({ requests: quota }),
      body: { status: "OK", request_id: `r-${quota.remaining}`, parameters: call.query, data },
    });
    if (path === "/search") return envelope(found.slice((Number(page) - 1) * PAGE, Number(page) * PAGE));
    const [start = 0, of = query] = cursor ? JSON.parse(Buffer.from(cursor, "base64url").toString()) : [];
    if (of !== query) return refusal("This cursor is of another query");
    const end = start + PAGE;
    const next = end < found.length ? Buffer.from(JSON.stringify([end, query])).toString("base64url") : null;
    return envelope({ jobs: found.slice(start, end), cursor: next });
  });
}
