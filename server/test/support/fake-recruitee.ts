import { openVendor, unknownParameter, type Vendor } from "./vendor.ts";

export type RecruiteeOffer = Record<string, unknown> & { id: number };

/** An offer as Recruitee shows it. */
export function recruiteeOffer(id: number, title: string, fields = {}): RecruiteeOffer {
  return {
    id,
    slug: title.toLowerCase().replaceAll(" ", "-"),
    position: 3,
    status: "published",
    title,
    company_name: "Molen & Zoon",
    department: "Mills",
    description: "<p>You keep <em>windmills</em> turning.</p>",
    requirements: "<ul><li>No fear of heights</li></ul>",
    location: "Zaandam, Noord-Holland, Netherlands",
    city: "Zaandam",
    state_name: "Noord-Holland",
    country: "Netherlands",
    country_code: "NL",
    locations: [
      { id: 5, name: "Works", city: "Zaandam", state: "Noord-Holland", country: "Netherlands", country_code: "NL" },
      { id: 6, name: "Yard", city: "Ghent", state: "Oost-Vlaanderen", country: "Belgium", country_code: "BE" },
    ],
    remote: false,
    hybrid: true,
    on_site: false,
    employment_type_code: "parttime_fixed_term",
    experience_code: "mid_level",
    education_code: "bachelor_degree",
    min_hours: 24,
    max_hours: 24,
    salary: { min: "2800.00", max: "3400.50", period: "month", currency: "EUR" },
    careers_url: `https://molen.recruitee.com/o/${id}`,
    careers_apply_url: `https://molen.recruitee.com/o/${id}/c/new`,
    mailbox_email: `job.${id}@molen.recruitee.com`,
    created_at: "2026-09-01 08:00:00 UTC",
    published_at: "2026-09-03 10:20:30 UTC",
    updated_at: "2026-10-01 08:00:00 UTC",
    close_at: "2026-12-31 22:59:59 UTC",
    translations: { en: { title } },
    ...fields,
  };
}

/** Employers by name, which stands in front of the path here and in front of the host there. */
export function openRecruitee(companies: Record<string, RecruiteeOffer[]>): Promise<Vendor> {
  return openVendor((call) => {
    const wrong = unknownParameter(call, "department", "tag");
    if (wrong) return wrong;
    const offers = companies[/^\/([^/]+)\/api\/offers\/$/.exec(call.path)?.[1] ?? ""];
    return offers ? { body: { offers } } : { status: 404, body: { error: ["Not found"] } };
  });
}
