/** Second levels under which names are registered: "co.uk". */
const SHARED_ENDING = /^(?:co|com|org|net|ac|gov|nhs|edu|or|ne)\.[a-z]{2}$/;

/** Hosts whose pages are of many companies: their addresses say nothing of whose they are. */
const OF_MANY =
  /(?:^|\.)(?:linkedin|facebook|instagram|twitter|x|youtube|tiktok|xing|github|gitlab|glassdoor|indeed|wikipedia|crunchbase|google|bit|medium|notion|wordpress|wixsite|myshopify|blogspot|greenhouse|lever|ashbyhq|smartrecruiters|workable|myworkdayjobs|myworkdaysite|recruitee|personio|teamtailor|bamboohr|jobvite|icims|breezy|applytojob|rippling|ultipro|herokuapp|netlify|vercel|t|linktr|remoteok|remotive|himalayas|jobicy|arbeitnow|adzuna|ziprecruiter|monster|stepstone|angel|wellfound)\.[a-z.]{2,6}$/;

/** The registered name of a company's own site ("crumb.co.uk"); null for a page that is one of many companies'. */
export function siteOf(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const host = new URL(address).hostname.toLowerCase();
  const labels = host.split(".");
  if (labels.length < 2 || /^[\d.]+$|[[\]:]/.test(host) || OF_MANY.test(host)) return null;
  const ending = labels.slice(-2).join(".");
  return SHARED_ENDING.test(ending) ? (labels.length > 2 ? labels.slice(-3).join(".") : null) : ending;
}
