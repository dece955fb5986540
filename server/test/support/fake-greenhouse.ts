import { openVendor, unknownParameter, type Vendor } from "./vendor.ts";

export interface GreenhouseJob {
  id: number;
  title: string;
  [field: string]: unknown;
}

const escaped = (html: string) => html.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A board's job as Greenhouse shows it; `html` is escaped as theirs is. */
export function greenhouseJob(id: number, title: string, html: string, fields = {}): GreenhouseJob {
  return {
    id,
    internal_job_id: id + 7_000,
    title,
    updated_at: "2026-10-02T09:30:00-04:00",
    first_published: "2026-09-28T09:30:00-04:00",
    requisition_id: `R-${id}`,
    location: { name: "Utrecht, Netherlands" },
    absolute_url: `https://job-boards.greenhouse.io/tulip/jobs/${id}`,
    company_name: "Tulip Instruments",
    language: "en",
    application_deadline: null,
    metadata: [],
    content: escaped(html),
    departments: [{ id: 1, name: "Engineering", parent_id: null, child_ids: [] }],
    offices: [{ id: 3, name: "Utrecht", location: "Utrecht, Netherlands", parent_id: null, child_ids: [] }],
    ...fields,
  };
}

/** Boards by token. Without content=true the texts are left out, as there. */
export function openGreenhouse(boards: Record<string, GreenhouseJob[]>): Promise<Vendor> {
  return openVendor((call) => {
    const wrong = unknownParameter(call, "content");
    if (wrong) return wrong;
    const token = /^\/boards\/([^/]+)\/jobs$/.exec(call.path)?.[1] ?? "";
    const jobs = boards[token];
    if (!jobs) return { status: 404, body: { status: 404, error: "Job not found" } };
    const withText = call.query.content === "true";
    const shown = jobs.map(({ content, departments, offices, ...job }) =>
      withText ? { ...job, content, departments, offices } : job,
    );
    return { body: { jobs: shown, meta: { total: jobs.length } } };
  });
}
