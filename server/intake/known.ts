import type { JobRecord, SourceKind } from "./job-record.ts";
import { type Likeness, likenessOf } from "./likeness.ts";
import { type Filled, type Part, type Tellers, toldBy, worthOf } from "./tellers.ts";

export interface KnownListing {
  jobId: number;
  contentHash: string;
}

/** A listing of a job. */
export interface Sibling {
  /** listingKey */
  key: string;
  source: string;
  kind: SourceKind;
  trackingKey: string | null;
  /** Its board no longer shows it. */
  missing: boolean;
}

export interface KnownJob {
  id: number;
  contentHash: string;
  open: boolean;
  expiresAt: Date | null;
  kinKey: string | null;
  siteKinKey: string | null;
  copyKey: string | null;
  /** Null while its first listing tells all. */
  toldBy: Tellers | null;
  lacks: Filled[];
  url: string | null;
  website: string | null;
  /** The oldest first. */
  listings: Sibling[];
  /** Without its text for a job that is no kin of any record. */
  likeness: Likeness;
}

export interface KnownTombstone {
  jobId: number;
  discoveredAt: Date;
}

/** What the database holds of a batch. */
export interface Known {
  /** By listing key. */
  listings: ReadonlyMap<string, KnownListing>;
  /** The jobs of those listings, all that have the content or the tracking key of a record, and all that are kin of one. */
  jobs: readonly KnownJob[];
  /** By source. */
  kinds: ReadonlyMap<string, SourceKind>;
  /** By listing key. */
  tombstones: ReadonlyMap<string, KnownTombstone>;
  /** By job content hash. */
  tombstonesByContent: ReadonlyMap<string, KnownTombstone>;
}

/** A listing's place, as one string. */
export function listingKey(listing: { source: string; externalId: string }): string {
  return `${listing.source}\n${listing.externalId}`;
}

/** The job's parts as its listing of the first hour tells them. */
export function tellersOf(job: KnownJob): Tellers {
  const [first] = job.listings;
  if (!first) return toldBy("", { head: 0, places: 0, words: 0, salary: 0 });
  const { likeness, url, website } = job;
  const company = likeness.company === null ? null : { name: likeness.company, website };
  const { locations, descriptionTruncated, salarySource } = likeness;
  const telling = { locations: [...locations], descriptionTruncated, salarySource, url, company };
  return toldBy(first.key, worthOf({ ...telling, trackingKey: first.trackingKey }, first.kind));
}

/** The job says a part as the record does. */
export function adopt(job: KnownJob, part: Part, record: JobRecord): void {
  const { title, source, company, locations, cities, salaryMin, salaryMax, salaryPeriod, salarySource, ...words } =
    likenessOf(record);
  if (part === "salary") Object.assign(job.likeness, { salaryMin, salaryMax, salaryPeriod, salarySource });
  else if (part === "places") Object.assign(job.likeness, { locations, cities });
  else if (part === "words") {
    Object.assign(job.likeness, words);
    job.contentHash = record.contentHash;
  } else {
    Object.assign(job.likeness, { title, source, company });
    const { kinKey, siteKinKey, copyKey, url, expiresAt } = record;
    Object.assign(job, { kinKey, siteKinKey, copyKey, url, expiresAt, website: record.company?.website ?? null });
  }
}
