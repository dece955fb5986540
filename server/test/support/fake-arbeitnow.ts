import { openVendor, unknownParameter, type Vendor } from "./vendor.ts";

export interface ArbeitnowJob {
  slug: string;
  title: string;
  [field: string]: unknown;
}

export function arbeitnowJob(slug: string, title: string, fields = {}): ArbeitnowJob {
  return {
    slug,
    company_name: "Kranich Werke GmbH",
    title,
    description: `<p>Du baust Kräne.</p><p>Find <a href="https://www.arbeitnow.com">Jobs in Germany</a> on Arbeitnow</a>`,
    remote: false,
    url: `https://www.arbeitnow.com/jobs/companies/kranich-werke/${slug}`,
    tags: ["Engineering"],
    job_types: ["Full time permanent"],
    location: "Rostock",
    created_at: 1_795_003_600,
    ...fields,
  };
}

/** Pages of `size` jobs, with the links and the figures that its answers carry. */
export function openArbeitnow(jobs: ArbeitnowJob[], size = 100): Promise<Vendor> {
  return openVendor((call) => {
    const wrong = unknownParameter(call, "page");
    if (wrong) return wrong;
    if (call.path !== "/job-board-api") return { status: 404, body: { message: "The route could not be found." } };
    const page = Number(call.query.page ?? 1);
    if (!Number.isInteger(page) || page < 1) return { status: 400, body: { message: "The page is no number." } };
    const data = jobs.slice((page - 1) * size, page * size);
    const link = (to: number) => `https://www.arbeitnow.com/api/job-board-api?page=${to}`;
    return {
      body: {
        data,
        links: {
          first: link(1),
          last: null,
          prev: page > 1 ? link(page - 1) : null,
          next: page * size < jobs.length ? link(page + 1) : null,
        },
        meta: { current_page: page, from: (page - 1) * size + 1, per_page: size, to: (page - 1) * size + data.length },
      },
    };
  });
}
