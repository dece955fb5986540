import { openVendor, type Vendor } from "./vendor.ts";

export interface WorkdayPosting {
  /** As the site shows it: /job/PLACE/TITLE_REQUISITION. */
  path: string;
  title: string;
  /** Its value of each facet. */
  facets?: Record<string, string>;
  /** "jobPostingInfo" of the detail. */
  info: Record<string, unknown>;
}

export function workdayPosting(requisition: string, title: string, info = {}, facets = {}): WorkdayPosting {
  const path = `/job/Turku/${title.replaceAll(" ", "-")}_${requisition}`;
  return {
    path,
    title,
    facets,
    info: {
      id: `id-${requisition}`,
      title,
      jobDescription: "<p>You fold <b>paper boats</b>.</p>",
      location: "Turku",
      additionalLocations: [],
      postedOn: "Posted Today",
      startDate: "2026-10-19",
      timeType: "Full time",
      jobReqId: requisition,
      country: { descriptor: "Finland", id: "f1" },
      canApply: true,
      posted: true,
      externalUrl: `https://paperfleet.wd3.myworkdayjobs.com/Careers${path}`,
      questionnaireId: "q",
      recruiter: { descriptor: "Aino Laine", email: "aino@paperfleet.example" },
      ...info,
    },
  };
}

/**
 * One site. Like theirs it takes POST only, all four fields and 20 rows at most, tells the total on the first page only,
 * and (with `mostShown`) begins anew behind so many, which it then gives as the total.
 */
export function openWorkday(
  site: string,
  postings: WorkdayPosting[],
  { mostShown = Number.POSITIVE_INFINITY, postedOn = "Posted Today" } = {},
): Promise<Vendor> {
  const problem = (status: number, code: string) => ({
    status,
    body: { errorCode: code, httpStatus: status, message: "" },
  });
  return openVendor((call) => {
    const [, tenantAndSite, rest = ""] = /^\/wday\/cxs\/([^/]+\/[^/]+)(\/.*)$/.exec(call.path) ?? [];
    if (tenantAndSite !== site) return problem(422, "HTTP_422");
    if (rest !== "/jobs") {
      const found = postings.find(({ path }) => path === rest);
      if (!found) return problem(404, "HTTP_404");
      return { body: { jobPostingInfo: found.info, hiringOrganization: { name: "2100 Paper Fleet Oy", url: "" } } };
    }
    const { appliedFacets, limit, offset, searchText } = call.json as Record<string, number> & {
      appliedFacets: Record<string, string[]>;
    };
    if (call.method !== "POST") return problem(405, "HTTP_405");
    if (!appliedFacets || searchText === undefined || !limit || offset === undefined) return problem(422, "HTTP_422");
    if (limit > 20) return problem(400, "HTTP_400");
    const found = postings.filter(({ facets = {} }) =>
      Object.entries(appliedFacets).every(([parameter, ids]) => ids.includes(facets[parameter] ?? "")),
    );
    const from = offset >= mostShown ? 0 : offset;
    const shown = found.slice(from, Math.min(from + limit, mostShown));
    return {
      body: {
        total: from === 0 ? Math.min(found.length, mostShown) : 0,
        jobPostings: shown.map(({ path, title }) => ({
          title,
          externalPath: path,
          locationsText: "2 Locations",
          postedOn,
          bulletFields: [path.split("_").at(-1)],
        })),
        facets: facetsOf(found),
        userAuthenticated: false,
      },
    };
  });
}

function facetsOf(postings: WorkdayPosting[]) {
  const counts = new Map<string, Map<string, number>>();
  for (const { facets = {} } of postings)
    for (const [parameter, id] of Object.entries(facets)) {
      const values = counts.get(parameter) ?? new Map<string, number>();
      counts.set(parameter, values.set(id, (values.get(id) ?? 0) + 1));
    }
  return [...counts].map(([facetParameter, values]) => ({
    facetParameter,
    descriptor: facetParameter,
    values: [...values].map(([id, count]) => ({ id, descriptor: id, count })),
  }));
}
