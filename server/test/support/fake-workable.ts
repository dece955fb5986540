import { openVendor, unknownParameter, type Vendor } from "./vendor.ts";

export type WorkableJob = Record<string, unknown> & { shortcode: string };

/** A posting as Workable's widget shows it. */
export function workableJob(shortcode: string, title: string, fields = {}): WorkableJob {
  return {
    title,
    shortcode,
    code: "",
    employment_type: "Full-time",
    telecommuting: false,
    department: "Gardens",
    url: `https://apply.workable.com/j/${shortcode}`,
    shortlink: `https://apply.workable.com/j/${shortcode}`,
    application_url: `https://apply.workable.com/j/${shortcode}/apply`,
    published_on: "2026-09-14",
    created_at: "2026-08-30",
    country: "Portugal",
    city: "Porto",
    state: "Porto District",
    education: "Bachelor's Degree",
    experience: "Entry level",
    function: "Other",
    industry: "Environmental Services",
    locations: [
      { country: "Portugal", countryCode: "PT", city: "Porto", region: "Porto District", hidden: false },
      { country: "Spain", countryCode: "ES", city: "Vigo", region: "Galicia", hidden: false },
      { country: "Italy", countryCode: "IT", city: "Turin", region: "Piedmont", hidden: true },
    ],
    description: "<p>You plant <strong>trees</strong>.</p>",
    ...fields,
  };
}

/** Accounts by name. Without details=true the texts are left out. */
export function openWorkable(accounts: Record<string, { name: string | null; jobs: WorkableJob[] }>): Promise<Vendor> {
  return openVendor((call) => {
    const wrong = unknownParameter(call, "details");
    if (wrong) return wrong;
    const account = accounts[/^\/widget\/accounts\/([^/]+)$/.exec(call.path)?.[1] ?? ""];
    if (!account) return { status: 404, body: { error: "Not found" } };
    const jobs = account.jobs.map(({ description, ...job }) =>
      call.query.details === "true" ? { ...job, description } : job,
    );
    return { body: { name: account.name, description: null, jobs } };
  });
}
