const UUID = "[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}";

interface Pattern {
  name: string;
  host: RegExp;
  /** Of the path with its query; `tenant` may be of the host instead, or, where ids are unique without it, missing. */
  path: RegExp;
}

/** Where applicant-tracking systems show postings. Hosts and paths are matched in any case. */
const SYSTEMS: readonly Pattern[] = [
  {
    name: "greenhouse",
    host: /^(?:job-)?boards(?:\.eu)?\.greenhouse\.io$/,
    path: /^\/(?!embed\/)(?<tenant>[\w-]+)\/jobs\/(?<posting>\d{4,})(?![\w-])/i,
  },
  {
    name: "greenhouse",
    host: /^(?:job-)?boards(?:\.eu)?\.greenhouse\.io$/,
    path: /^\/embed\/job_app\?(?=.*\bfor=(?<tenant>[\w-]+))(?=.*\btoken=(?<posting>\d{4,}))/i,
  },
  {
    name: "lever",
    host: /^jobs(?:\.eu)?\.lever\.co$/,
    path: new RegExp(`^/(?<tenant>[^/?]+)/(?<posting>${UUID})(?![\\w-])`, "i"),
  },
  {
    name: "ashby",
    host: /^jobs\.ashbyhq\.com$/,
    path: new RegExp(`^/(?<tenant>[^/?]+)/(?<posting>${UUID})(?![\\w-])`, "i"),
  },
  {
    name: "smartrecruiters",
    host: /^jobs\.smartrecruiters\.com$/,
    path: /^\/(?<tenant>[\w-]+)\/(?<posting>\d{6,})(?!\d)/i,
  },
  // A shortcode is unique without its account, which half of the addresses leave out.
  { name: "workable", host: /^apply\.workable\.com$/, path: /^\/(?:[\w-]+\/)?j\/(?<posting>[\da-f]{8,12})(?![\w-])/i },
  {
    name: "workday",
    host: /^(?<tenant>[\w-]+)(?:\.wd\d+)?\.myworkdayjobs(?:-impl)?\.com$/,
    path: /^\/(?:[^/?]+\/){1,2}(?:job|details)\/(?:[^/?]+\/)?[^/?]*_(?<posting>[a-z\d.-]*\d[a-z\d.-]*)(?=\/|\?|$)/i,
  },
  {
    name: "workday",
    host: /^(?:[\w-]+\.)?myworkdaysite\.com$/,
    path: /^\/(?:[a-z]{2}-[a-z]{2}\/)?recruiting\/(?<tenant>[\w-]+)\/[^/?]+\/job\/(?:[^/?]+\/)?[^/?]*_(?<posting>[a-z\d.-]*\d[a-z\d.-]*)(?=\/|\?|$)/i,
  },
  {
    name: "recruitee",
    host: /^(?<tenant>[\w-]+)\.recruitee\.com$/,
    path: /^\/(?:l\/[a-z]{2}\/)?o\/(?<posting>[^/?]+)/i,
  },
  { name: "personio", host: /^(?<tenant>[\w-]+)\.jobs\.personio\.(?:de|com)$/, path: /^\/job\/(?<posting>\d+)(?!\w)/i },
  {
    name: "teamtailor",
    host: /^(?<tenant>[\w-]+)(?:\.na)?\.teamtailor\.com$/,
    path: /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?jobs\/(?<posting>\d{4,})(?!\d)/i,
  },
  {
    name: "bamboohr",
    host: /^(?<tenant>[\w-]+)\.bamboohr\.com$/,
    path: /^\/(?:careers\/|jobs\/view\.php\?(?:.*&)?id=)(?<posting>\d+)(?!\w)/i,
  },
  {
    name: "jobvite",
    host: /^jobs\.jobvite\.com$/,
    path: /^\/(?:careers\/)?(?<tenant>[\w-]+)\/job\/(?<posting>o[\da-z]{6,})(?!\w)/i,
  },
  { name: "icims", host: /^(?<tenant>[\w-]+)\.icims\.com$/, path: /^\/jobs\/(?<posting>\d+)(?!\w)/i },
  { name: "breezy", host: /^(?<tenant>[\w-]+)\.breezy\.hr$/, path: /^\/p\/(?<posting>[\da-f]{12})(?!\w)/i },
  {
    name: "jazzhr",
    host: /^(?<tenant>[\w-]+)\.applytojob\.com$/,
    path: /^\/apply\/(?:jobs\/details\/)?(?<posting>[\da-z]{10})(?!\w)/i,
  },
  {
    name: "rippling",
    host: /^ats\.rippling\.com$/,
    path: new RegExp(`^/(?:[a-z]{2}-[a-z]{2}/)?(?<tenant>[^/?]+)/jobs/(?<posting>${UUID})(?![\\w-])`, "i"),
  },
  {
    name: "ultipro",
    host: /^recruiting\d?\.ultipro\.(?:com|ca)$/,
    path: new RegExp(
      `^/(?<tenant>\\w+)/JobBoard/${UUID}/OpportunityDetail\\?(?:.*&)?opportunityId=(?<posting>${UUID})(?![\\w-])`,
      "i",
    ),
  },
];

/** Of a posting that stands inside the employer's own site: the parameter that names it. */
const EMBEDDED: readonly { name: string; parameter: string; posting: RegExp }[] = [
  { name: "greenhouse", parameter: "gh_jid", posting: /^\d{4,}$/ },
  { name: "ashby", parameter: "ashby_jid", posting: new RegExp(`^${UUID}$`, "i") },
];

/** Addresses that hold none of these are not looked at closer. */
const MAY_BE =
  /greenhouse|lever\.co|ashby|smartrecruiters|workable|workday|recruitee|personio|teamtailor|bamboohr|jobvite|icims|breezy|applytojob|rippling|ultipro|gh_jid/i;

/**
 * What an applicant-tracking system calls the posting that an address leads to, as `system:tenant:posting` in lower
 * case; null for any other address. Two listings with one key are one job. On an employer's own site
 * (`?gh_jid=…`) the board is not named: the company's name stands for it (boards are mostly called so), and without a
 * company there is no key.
 */
export function trackingKey(address: string | null | undefined, company: string | null = null): string | null {
  if (!address || address.length > 4_000 || !MAY_BE.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const host = url.hostname.replace(/^www\./, "");
  for (const { name, host: hosts, path } of SYSTEMS) {
    const at = hosts.exec(host);
    const found = at && path.exec(decoded(`${url.pathname}${url.search}`))?.groups;
    if (found) return keyOf(name, found.tenant ?? at.groups?.tenant ?? "", found.posting ?? "");
  }
  for (const { name, parameter, posting } of EMBEDDED) {
    const id = url.searchParams.get(parameter) ?? "";
    if (posting.test(id))
      return company ? keyOf(name, company.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""), id) : null;
  }
  return null;
}

/** Whether both keys are of one tenant of one system. */
export function isOneTenant(key: string, other: string): boolean {
  const tenant = key.slice(0, key.lastIndexOf(":"));
  return !tenant.endsWith(":") && tenant === other.slice(0, other.lastIndexOf(":"));
}

function keyOf(name: string, tenant: string, posting: string): string {
  return `${name}:${tenant.replaceAll(":", " ")}:${posting.replaceAll(":", " ")}`.toLowerCase();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
