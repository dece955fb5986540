import { createAlike } from "./alike.ts";
import { createChanges, type Plan } from "./changes.ts";
import type { JobRecord } from "./job-record.ts";
import { type Known, type KnownJob, listingKey } from "./known.ts";

/**
 * Decides what becomes of each record; pure. Records differ in their listing keys. `newId` gives ids for new jobs.
 * - A listing with equal hash changes nothing but opens its job again.
 * - A new listing joins the job that says the same: by the employer's own key, to the letter, or by near-identical text of
 *   one company (isSameJob) or of an agency and its client (isCopy). Else it brings back a deleted one under its old id, or is a new job.
 *   Where it shows that two known jobs of different sources are one (each held a part of its text), they become one.
 * - A listing writes the parts of its job that it is worth most for (tellers.ts), and fills in what the job lacks.
 * - A changed listing that still says what its job says stays with it; else it leaves for a job of its own, but for the
 *   only listing of an employer's board: the job is that, and the others are judged again when they are seen next.
 *   Where another job already says the same, the older job stays.
 */
export function planBatch(records: readonly JobRecord[], known: Known, now: Date, newId: () => number): Plan {
  const jobs = new Map(known.jobs.map((job) => [job.id, { ...job, listings: [...job.listings] }]));
  const together = movedTogether(records, known, jobs);
  const alike = createAlike(jobs);
  const { says, find } = alike;
  const { plan, ownOf, isNew, insert, join, update, merge } = createChanges(known, jobs, alike, now);
  const sharesKey = (jobId: number, record: JobRecord) =>
    record.trackingKey !== null &&
    jobs.get(jobId)?.listings.some((listing) => listing.trackingKey === record.trackingKey) === true;
  /** Whether the job is what this listing says, since none but it is of an employer's board. */
  const owns = (job: KnownJob, record: JobRecord) => {
    const boards = job.listings.filter((listing) => listing.kind === "LISTING" && !listing.missing);
    return boards.length === 1 && boards[0]?.key === listingKey(record.listing) && job.listings.length > 1;
  };

  /** Whether no source shows both: it would have told them apart. */
  const isElsewhere = (one: number, other: number) => {
    const sources = new Set(jobs.get(other)?.listings.map(({ source }) => source));
    return jobs.get(one)?.listings.every(({ source }) => !sources.has(source)) ?? false;
  };

  for (const record of records) {
    const key = listingKey(record.listing);
    const listing = known.listings.get(key);
    const own = ownOf(listing?.jobId);
    const same = listing?.contentHash === record.listing.contentHash ? undefined : find(record, own);
    if (!listing || own === undefined) {
      const tombstone = known.tombstones.get(key) ?? known.tombstonesByContent.get(record.contentHash);
      if (same !== undefined) {
        join(same, record);
        plan.counts.duplicates++;
        const other = record.descriptionTruncated ? undefined : find(record, same);
        if (other !== undefined && !isNew(other) && !isNew(same) && isElsewhere(other, same)) merge(other, same, key);
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
    const jobId = own;
    if (listing.contentHash === record.listing.contentHash) {
      join(jobId, record, false);
      if (plan.reopened.has(jobId)) plan.counts.updated++;
      else plan.counts.unchanged++;
      continue;
    }
    plan.counts.updated++;
    const job = jobs.get(jobId);
    const left = job?.listings.length ?? 1;
    const isOwn = says(jobId, record) || together.has(jobId);
    const isTwin = same !== undefined && (left === 1 || sharesKey(same, record));
    if (isOwn && !isTwin) {
      join(jobId, record);
    } else if (!isOwn && left > 1 && job && !owns(job, record)) {
      // What it told of the job it leaves, the others shall tell.
      plan.reread.set(jobId, key);
      if (same !== undefined) join(same, record);
      else {
        const id = newId();
        job.listings = job.listings.filter((of) => of.key !== key);
        insert(record, id, now);
        plan.heirs.push({ from: jobId, to: id, parted: true });
      }
    } else if (left === 1 && same !== undefined && (same < jobId || isNew(same))) {
      join(same, record);
      plan.abandoned.add(jobId);
      plan.heirs.push({ from: jobId, to: same, parted: false });
    } else if (isOwn && same !== undefined && same < jobId) {
      merge(jobId, same, key);
      join(same, record);
    } else {
      if (same !== undefined) merge(same, jobId, key);
      join(jobId, record, isOwn);
      if (!isOwn) update(jobId, record);
    }
  }
  return plan;
}

/** Jobs all of whose listings are in the batch and have come to the same new content: they change as one. */
function movedTogether(records: readonly JobRecord[], known: Known, jobs: ReadonlyMap<number, KnownJob>): Set<number> {
  const seen = new Map<number, { contentHash: string; count: number }>();
  for (const record of records) {
    const listing = known.listings.get(listingKey(record.listing));
    if (!listing || (jobs.get(listing.jobId)?.listings.length ?? 1) < 2) continue;
    const group = seen.get(listing.jobId) ?? { contentHash: record.contentHash, count: 0 };
    if (group.contentHash === record.contentHash) group.count++;
    seen.set(listing.jobId, group);
  }
  return new Set([...seen].filter(([id, group]) => group.count === jobs.get(id)?.listings.length).map(([id]) => id));
}
