import { openVendor, unknownParameter, type Vendor } from "./vendor.ts";

export interface RemotiveJob {
  id: number;
  title: string;
  [field: string]: unknown;
}

export function remotiveJob(id: number, title: string, fields = {}): RemotiveJob {
  return {
    id,
    url: `https://remotive.com/remote-jobs/design/job-${id}`,
    title,
    company_name: "Heron & Reed ",
    company_logo: `https://remotive.com/job/${id}/logo`,
    category: "Design",
    tags: ["figma", "css"],
    job_type: "full_time",
    publication_date: "2026-11-17T08:30:00",
    candidate_required_location: "Worldwide",
    salary: "",
    description: `<p>You draw what others only think of.</p>\n<img src="https://remotive.com/job/track/${id}/blank.gif?source=public_api" alt=""/>`,
    company_logo_url: `https://remotive.com/job/${id}/logo`,
    ...fields,
  };
}

/** The whole feed whatever the limit, with the notes that its answers carry. */
export function openRemotive(jobs: RemotiveJob[]): Promise<Vendor> {
  return openVendor((call) => {
    const wrong = unknownParameter(call, "category", "company_name", "search", "limit");
    if (wrong) return wrong;
    if (call.path !== "/remote-jobs") return { status: 404, body: { detail: "Not found" } };
    return {
      body: {
        "00-warning": "Do not repost these jobs to collect sign-ups.",
        "0-legal-notice": "Link back, and name Remotive.",
        "job-count": jobs.length,
        "total-job-count": jobs.length,
        jobs,
      },
    };
  });
}
