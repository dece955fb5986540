import type { JobRecord } from "./job-record.ts";
import { contradicts, isSameJob, type Likeness } from "./same-job.ts";
import type { JobRow, ListingRow } from "./write.ts";

export interface KnownListing {
  jobId: number;
  contentHash: string;
  /** The job's oldest listing: the one whose words the job bears. */
  first: boolean;
  /** How many listings the job has. */
  siblings: number;
}

export interface KnownJob {
  id: number;
  contentHash: string;
  open: boolean;
  expiresAt: Date | null;
  kinKey: string | null;
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
  /** The jobs of those listings, all that have the content of a record, and all that are kin of one. */
  jobs: readonly KnownJob[];
  /** By listing key. */
  tombstones: ReadonlyMap<string, KnownTombstone>;
  /** By job content hash. */
  tombstonesByContent: ReadonlyMap<string, KnownTombstone>;
}

/** What to write so that the database says what the batch says. */
export interface Plan {
  inserts: JobRow[];
  updates: JobRow[];
  listings: ListingRow[];
  /** Jobs seen again that were closed or had expired. */
  reopened: Set<number>;
  /** Listings of the first job become the second's: both have come to say the same. */
  merges: { from: number; to: number }[];
  /** What people did with the first job holds for the second, which takes its place (or, parted from it, its words). */
  heirs: { from: number; to: number; parted: boolean }[];
  /** Jobs that may have no listing left. */
  abandoned: Set<number>;
  /** Inserted jobs that bear an old id: known before, deleted since. */
  returned: Set<number>;
  counts: { inserted: number; updated: number; unchanged: number; duplicates: number };
}

/** With so many kin at most a record is compared: a hundred vacancies from one template are not worth the time. */
const MOST_KIN = 25;

/** A listing's place, as one string. */
export function listingKey(listing: { source: string; externalId: string }): string {
  return `${listing.source}\n${listing.externalId}`;
}

/**
 * Decides what becomes of each record; pure. Records differ in their listing keys. `newId` gives ids for new jobs.
 * - A listing with equal hash changes nothing but opens its job again.
 * - A new listing joins the job of the same content, or of near-identical content (isSameJob), or brings back a deleted one under its old id, or is a new job.
 * - A changed listing changes its job if no other listing holds that job to its words; else it leaves for a job of its own.
 *   Where another job already says the same, the older job stays.
 */
export function planBatch(records: readonly JobRecord[], known: Known, now: Date, newId: () => number): Plan {
  const plan: Plan = {
    inserts: [],
    updates: [],
    listings: [],
    reopened: new Set(),
    merges: [],
    heirs: [],
    abandoned: new Set(),
    returned: new Set(),
    counts: { inserted: 0, updated: 0, unchanged: 0, duplicates: 0 },
  };
  const jobs = new Map(known.jobs.map((job) => [job.id, { ...job }]));
  /** Job ids by content hash and by kin key, the oldest first. */
  const alike = new Map<string, Set<number>>();
  const file = (key: string | null, jobId: number) => {
    if (key === null) return;
    const of = alike.get(key);
    if (of) of.add(jobId);
    else alike.set(key, new Set([jobId]));
  };
  for (const job of [...jobs.values()].sort((a, b) => a.id - b.id)) {
    file(job.contentHash, job.id);
    file(job.kinKey, job.id);
  }
  const siblings = new Map<number, number>();
  for (const listing of known.listings.values()) siblings.set(listing.jobId, listing.siblings);
  const together = movedTogether(records, known);
  const added = new Set<number>();

  const says = (jobId: number, record: JobRecord) => {
    const job = jobs.get(jobId);
    if (!job) return false;
    const likeness = likenessOf(record);
    if (job.contentHash === record.contentHash) return !contradicts(job.likeness, likeness);
    return record.kinKey !== null && job.kinKey === record.kinKey && isSameJob(job.likeness, likeness);
  };
  /** The job that says what the record says: to the letter, or else nearly. */
  const find = (record: JobRecord): number | undefined => {
    const kin = record.kinKey === null ? [] : (alike.get(record.kinKey) ?? []);
    return [...(alike.get(record.contentHash) ?? []), ...[...kin].slice(0, MOST_KIN)].find((id) => says(id, record));
  };
  const know = (jobId: number, record: JobRecord) => {
    const before = jobs.get(jobId);
    for (const key of [before?.contentHash, before?.kinKey]) alike.get(key ?? "")?.delete(jobId);
    file(record.contentHash, jobId);
    file(record.kinKey, jobId);
    return { contentHash: record.contentHash, kinKey: record.kinKey, likeness: likenessOf(record) };
  };

  const reopen = (jobId: number, record: JobRecord) => {
    const job = jobs.get(jobId);
    const endsAt = record.expiresAt ?? job?.expiresAt;
    if (!job || job.open || (endsAt && endsAt <= now)) return false;
    job.open = true;
    plan.reopened.add(jobId);
    return true;
  };
  const insert = (record: JobRecord, id: number, discoveredAt: Date) => {
    plan.inserts.push({ id, record, discoveredAt });
    plan.listings.push({ jobId: id, listing: record.listing });
    jobs.set(id, { id, open: true, expiresAt: record.expiresAt, ...know(id, record) });
    added.add(id);
  };
  const update = (jobId: number, record: JobRecord) => {
    const job = jobs.get(jobId);
    if (job) Object.assign(job, know(jobId, record));
    plan.updates.push({ id: jobId, record, discoveredAt: now });
    reopen(jobId, record);
  };
  const join = (jobId: number, record: JobRecord) => {
    plan.listings.push({ jobId, listing: record.listing });
    reopen(jobId, record);
    // A source that gives the whole text lends it to one that gives only the beginning.
    if (jobs.get(jobId)?.likeness.descriptionTruncated && !record.descriptionTruncated) update(jobId, record);
  };

  for (const record of records) {
    const key = listingKey(record.listing);
    const listing = known.listings.get(key);
    const same = find(record);
    if (!listing) {
      const tombstone = known.tombstones.get(key) ?? known.tombstonesByContent.get(record.contentHash);
      if (same !== undefined) {
        join(same, record);
        plan.counts.duplicates++;
      } else if (tombstone && !jobs.has(tombstone.jobId)) {
        insert(record, tombstone.jobId, tombstone.discoveredAt);
        plan.returned.add(tombstone.jobId);
        plan.counts.updated++;
      } else {
        insert(record, newId(), now);
        plan.counts.inserted++;
      }
      continue;
    }
    const jobId = listing.jobId;
    if (listing.contentHash === record.listing.contentHash) {
      join(jobId, record);
      if (plan.reopened.has(jobId)) plan.counts.updated++;
      else plan.counts.unchanged++;
      continue;
    }
    plan.counts.updated++;
    const left = siblings.get(jobId) ?? 1;
    if (says(jobId, record) || together.has(jobId)) {
      const isWhole = jobs.get(jobId)?.likeness.descriptionTruncated === false;
      join(jobId, record);
      // One listing speaks for the job: with two that differ in what is not content, each import would undo the other.
      if (left === 1 || (listing.first && !(isWhole && record.descriptionTruncated))) update(jobId, record);
    } else if (left > 1) {
      siblings.set(jobId, left - 1);
      if (same !== undefined) join(same, record);
      else {
        const id = newId();
        insert(record, id, now);
        plan.heirs.push({ from: jobId, to: id, parted: true });
      }
    } else if (same !== undefined && (same < jobId || added.has(same))) {
      join(same, record);
      plan.abandoned.add(jobId);
      plan.heirs.push({ from: jobId, to: same, parted: false });
    } else {
      if (same !== undefined) {
        plan.merges.push({ from: same, to: jobId });
        plan.heirs.push({ from: same, to: jobId, parted: false });
        plan.abandoned.add(same);
      }
      join(jobId, record);
      update(jobId, record);
    }
  }
  return plan;
}

function likenessOf(record: JobRecord): Likeness {
  return { ...record, source: record.listing.source };
}

/** Jobs all of whose listings are in the batch and have come to the same new content: they change as one. */
function movedTogether(records: readonly JobRecord[], known: Known): Set<number> {
  const seen = new Map<number, { contentHash: string; count: number; siblings: number }>();
  for (const record of records) {
    const listing = known.listings.get(listingKey(record.listing));
    if (!listing || listing.siblings < 2) continue;
    const group = seen.get(listing.jobId) ?? { contentHash: record.contentHash, count: 0, siblings: listing.siblings };
    if (group.contentHash === record.contentHash) group.count++;
    seen.set(listing.jobId, group);
  }
  return new Set([...seen].filter(([, group]) => group.count === group.siblings).map(([jobId]) => jobId));
}
