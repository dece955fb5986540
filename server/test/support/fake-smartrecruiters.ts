import { openVendor, unknownParameter, type Vendor } from "./vendor.ts";

export type SmartPosting = Record<string, unknown> & { id: string };

/** A posting as SmartRecruiters shows it in full. */
export function smartPosting(id: string, name: string, fields = {}): SmartPosting {
  return {
    id,
    uuid: `u-${id}`,
    name,
    refNumber: `REF${id}`,
    company: { identifier: "LumenWorks", name: "Lumen Works AG" },
    releasedDate: "2026-07-21T06:30:00.000Z",
    location: {
      city: "Graz",
      country: "at",
      remote: false,
      hybrid: true,
      latitude: "47.07",
      longitude: "15.44",
      fullLocation: "Graz, , Austria",
    },
    industry: { id: "manufacturing", label: "Manufacturing" },
    department: { id: "d1", label: "Optics" },
    function: { id: "engineering", label: "Engineering" },
    typeOfEmployment: { id: "permanent", label: "Full-time" },
    experienceLevel: { id: "entry_level", label: "Entry Level" },
    language: { code: "en", label: "English" },
    customField: [{ fieldId: "f1", fieldLabel: "Recruiter", valueLabel: "Heidi Moser" }],
    creator: { name: "Heidi Moser", avatarUrl: null },
    postingUrl: `https://jobs.smartrecruiters.com/LumenWorks/${id}-job`,
    applyUrl: `https://jobs.smartrecruiters.com/LumenWorks/${id}-job?oga=true`,
    active: true,
    visibility: "PUBLIC",
    jobAd: {
      sections: {
        qualifications: { title: "Qualifications", text: "<ul><li>Steady hands</li></ul>" },
        companyDescription: { title: "Company Description", text: "<p>We make lamps.</p>" },
        jobDescription: { title: "Job Description", text: "<p>You test lamps &amp; lasers.</p>" },
        additionalInformation: { title: "Additional Information", text: "" },
        videos: { title: "Videos", urls: [] },
      },
    },
    ...fields,
  };
}

/**
 * Employers by identifier; one that it does not have looks like one without postings. The list leaves out the texts. Of
 * `broken` ids the detail fails.
 */
export function openSmartRecruiters(
  companies: Record<string, SmartPosting[]>,
  broken: Record<string, number> = {},
): Promise<Vendor> {
  return openVendor((call) => {
    const [, company = "", id] = /^\/companies\/([^/]+)\/postings(?:\/([^/]+))?$/.exec(call.path) ?? [];
    const postings = companies[company] ?? [];
    if (id !== undefined) {
      const posting = postings.find((each) => each.id === id);
      const status = posting ? (broken[id] ?? 200) : 404;
      return status === 200 ? { body: posting } : { status, body: { message: "Posting not found", errors: [] } };
    }
    const wrong = unknownParameter(call, "limit", "offset", "q", "country", "region", "city", "department", "language");
    if (wrong) return wrong;
    const [offset, limit] = [Number(call.query.offset ?? 0), Number(call.query.limit ?? 10)];
    if (limit > 100) return { status: 400, body: { message: "limit must be less than or equal to 100" } };
    const content = postings
      .slice(offset, offset + limit)
      .map(({ jobAd, creator, postingUrl, applyUrl, active, visibility, ...row }) => row);
    return { body: { offset, limit, totalFound: postings.length, content } };
  });
}
