import { isAgency } from "./agency.ts";
import type { JobRecord, SourceKind } from "./job-record.ts";
import { siteOf } from "./site.ts";

/**
 * What a job says is told by its listings part by part: `head` is title, company, address and dates, `places` where it
 * is, `words` the text and what was read from it, `salary` the pay. Each part is told by the listing that is worth most for it.
 */
export type Part = "head" | "places" | "words" | "salary";

export const PARTS: readonly Part[] = ["head", "places", "words", "salary"];

/** By part: the listing (listingKey) that tells it, and what it is worth (0: it has nothing to say). */
export type Tellers = Record<Part, { by: string; worth: number }>;

export interface Telling
  extends Pick<JobRecord, "locations" | "descriptionTruncated" | "salarySource" | "trackingKey" | "url"> {
  company: { name: string; website: string | null } | null;
}

const SALARY = { STATED: 3, PARSED: 2, PREDICTED: 1 } as const;

/**
 * What a listing is worth for each part. The employer's own board goes before whoever passes it on, a link to the
 * employer before one to an aggregator, and an agency last; a whole text goes before a truncated one, and a stated
 * salary before one read from the text, before the estimate of a model, wherever they stand.
 */
export function worthOf(told: Telling, kind: SourceKind): Record<Part, number> {
  const site = siteOf(told.company?.website);
  const own = told.trackingKey !== null || (site !== null && siteOf(told.url) === site);
  const standing = isAgency(told.company?.name) ? 1 : 2 + (kind === "LISTING" ? 4 : 0) + (own ? 2 : 0);
  const whole = told.descriptionTruncated ? 0 : 1;
  return {
    head: standing + whole,
    places: told.locations.length ? standing + whole : 0,
    words: standing + 100 * whole,
    salary: told.salarySource ? standing + 100 * SALARY[told.salarySource] : 0,
  };
}

/** What a listing tells of a job that others show too: what it told before, and what it is worth more for. */
export function partsOf(by: string, worth: Record<Part, number>, tellers: Tellers, alive: ReadonlySet<string>): Part[] {
  return PARTS.filter((part) => {
    const teller = tellers[part];
    return teller.by === by || !alive.has(teller.by) || worth[part] > teller.worth;
  });
}

/** Whether a listing was worth more for a part that it tells: another may now be better. */
export function hasFallen(by: string, worth: Record<Part, number>, tellers: Tellers): boolean {
  return PARTS.some((part) => tellers[part].by === by && worth[part] < tellers[part].worth);
}

export function toldBy(by: string, worth: Record<Part, number>): Tellers {
  const tell = (part: Part) => ({ by, worth: worth[part] });
  return { head: tell("head"), places: tell("places"), words: tell("words"), salary: tell("salary") };
}

/** What any listing may fill in where the job lacks it, and the part that it belongs to. */
export const FILLED = {
  url: "head",
  postedAt: "head",
  expiresAt: "head",
  address: "places",
  workArrangement: "words",
  employmentTypes: "words",
  education: "words",
  benefits: "words",
  industries: "words",
  visaSponsorship: "words",
  workingHours: "words",
} as const satisfies Partial<Record<keyof JobRecord, Part>>;

export type Filled = keyof typeof FILLED;

const FILLED_NAMES = Object.keys(FILLED) as Filled[];

export function lacksOf(record: JobRecord): Filled[] {
  return FILLED_NAMES.filter((name) => isEmpty(record[name]));
}

/** What the job lacks once the record has written these parts, and filled in the others. */
export function lacksThen(
  lacks: readonly Filled[],
  parts: readonly Part[],
  filled: readonly Filled[],
  record: JobRecord,
): Filled[] {
  return FILLED_NAMES.filter((name) =>
    parts.includes(FILLED[name]) ? isEmpty(record[name]) : lacks.includes(name) && !filled.includes(name),
  );
}

/** Of what a job lacks, what the record can fill in. */
export function fills(lacks: readonly Filled[], record: JobRecord): Filled[] {
  return lacks.filter((name) => !isEmpty(record[name]));
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
