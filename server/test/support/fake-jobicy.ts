import { openVendor, unknownParameter, type Vendor } from "./vendor.ts";

interface JobicyJob {
  id: number;
  jobTitle: string;
  [field: string]: unknown;
}

/** Salary fields are there only where a salary is stated. */
export function jobicyJob(id: number, jobTitle: string, fields = {}): JobicyJob {
  return {
    id,
    url: `https://jobicy.com/jobs/${id}-job`,
    jobSlug: `${id}-job`,
    jobTitle,
    companyName: "Tern Analytics",
    companyLogo: `https://jobicy.com/data/${id}.png`,
    jobIndustry: ["Accounting &amp; Finance"],
    jobType: ["Full-Time"],
    jobGeo: "Portugal,  Spain",
    jobLevel: "Senior",
    jobExcerpt: "You count birds.",
    jobDescription: "<p>You count birds, and then you count them again.</p>",
    pubDate: "2026-11-19T06:15:00+00:00",
    ...fields,
  };
}

/** The newest jobs, at most fifty. */
export function openJobicy(jobs: JobicyJob[]): Promise<Vendor> {
  return openVendor((call) => {
    const wrong = unknownParameter(call, "count", "geo", "industry", "tag");
    if (wrong) return wrong;
    if (call.path !== "/remote-jobs") return { status: 404, body: { success: false, error: "Not found" } };
    const count = Number(call.query.count ?? 50);
    if (!(count >= 1 && count <= 50)) return { status: 400, body: { success: false, error: "Invalid count" } };
    const shown = jobs.slice(0, count);
    return {
      body: {
        apiVersion: "2.2",
        friendlyNotice: "Link back, and name Jobicy.",
        jobCount: shown.length,
        lastUpdate: "2026-11-22 09:00:00",
        success: true,
        jobs: shown,
      },
    };
  });
}
