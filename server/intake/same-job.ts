import { createHash } from "node:crypto";
import { isAgency } from "./agency.ts";
import { contradicts } from "./contradicts.ts";
import type { CompanyRecord, JobRecord } from "./job-record.ts";
import type { Likeness } from "./likeness.ts";
import { bare, isNearIdentical } from "./same-text.ts";
import { siteOf } from "./site.ts";
import { isPostedBeside, tellsApart } from "./tells-apart.ts";

/**
 * Postings with equal kin keys are of one company, with one title, at one place: the only ones whose texts are compared.
 * Null where the company is not known: two unknowns are not the same. A company is told by its name, in which spaces
 * do not count ("people-ai" is "People.ai"), or by its site. `title` comes as its core and seniority (skills/titles.ts),
 * so that "Sr. Data Scientist (m/w/d)" and "Senior Data Scientist" meet. The copy key leaves the company out: by it an
 * agency's copy meets the posting of the employer.
 */
export function keysOf(
  company: CompanyRecord | null,
  title: string,
  record: Pick<JobRecord, "cities" | "countries" | "locations">,
): Pick<JobRecord, "kinKey" | "siteKinKey" | "copyKey"> {
  if (!title || !company) return { kinKey: null, siteKinKey: null, copyKey: null };
  const places = record.cities.length ? [...record.cities, ...record.countries] : record.locations.map(bare);
  const where = [...places].sort().join("|");
  const site = siteOf(company.website);
  const copy = where ? hash(`${title}\n${where}`) : null;
  return {
    kinKey: hash([company.key.replaceAll(" ", ""), title, where].join("\n")),
    siteKinKey: site && hash([`site ${site}`, title, where].join("\n")),
    copyKey: copy && isAgency(company.name) ? `${AGENCY_MARK}${copy}` : copy,
  };
}

const AGENCY_MARK = "agency ";

/** The key of those of whom a posting may be a copy, or who may be its copies: of an agency the employers', and the other way round. */
export function counterpart(copyKey: string): string {
  return copyKey.startsWith(AGENCY_MARK) ? copyKey.slice(AGENCY_MARK.length) : `${AGENCY_MARK}${copyKey}`;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/**
 * Whether two postings of equal kin keys are one job: nothing stated contradicts, the texts are near-identical, and
 * what differs in them tells no two vacancies apart. Employers write ten vacancies from one template, so a wrong merge
 * (which hides a vacancy) is more likely, and worse, than a missed one.
 */
export function isSameJob(one: Likeness, other: Likeness): boolean {
  return (
    !contradicts(one, other) && isNearIdentical(one, other) && !isPostedBeside(one, other) && !tellsApart(one, other)
  );
}

/**
 * Whether a posting of an agency is the employer's own, passed on: title and place are equal (counterpart), the texts
 * near-identical but for the names of both.
 */
export function isCopy(one: Likeness, other: Likeness): boolean {
  if (isAgency(one.company) === isAgency(other.company) || contradicts(one, other)) return false;
  const names = [one.company, other.company].flatMap((name) => name?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [left, right] = [nameless(one, names), nameless(other, names)];
  return isNearIdentical(left, right) && !tellsApart(left, right);
}

function nameless(likeness: Likeness, names: readonly string[]): Likeness {
  const description = likeness.description.replace(/[\p{L}\p{N}]+/gu, (word) =>
    names.includes(word.toLowerCase()) ? " " : word,
  );
  return { ...likeness, description };
}
