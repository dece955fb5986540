import type { JobRecord } from "./job-record.ts";
import { adopt, type Known, type KnownJob, likenessOf, listingKey, type Sibling, tellersOf } from "./known.ts";
import { contradicts, counterpart, isCopy, isSameJob } from "./same-job.ts";
import { fills, hasFallen, lacksOf, lacksThen, PARTS, partsOf, worthOf } from "./tellers.ts";
import { isOneTenant } from "./tracking-key.ts";
import type { JobRow, ListingRow, UpdateRow } from "./write.ts";

/** What to write so that the database says what the batch says. */
export interface Plan {
  inserts: JobRow[];
  /** In turn: a job may change more than once, each time in other parts. */
  updates: UpdateRow[];
  /** Jobs whose listings are to be read again when they are seen next, but for the one of the key. */
  reread: Map<number, string>;
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

/**
 * Decides what becomes of each record; pure. Records differ in their listing keys. `newId` gives ids for new jobs.
 * - A listing with equal hash changes nothing but opens its job again.
 * - A new listing joins the job that says the same: by the employer's own key, to the letter, or by near-identical text of
 *   one company (isSameJob) or of an agency and its client (isCopy). Else it brings back a deleted one under its old id, or is a new job.
 * - A listing writes the parts of its job that it is worth most for (tellers.ts), and fills in what the job lacks.
 * - A changed listing that still says what its job says stays with it; else it leaves for a job of its own, but for the
 *   only listing of an employer's board: the job is that, and the others are judged again when they are seen next.
 *   Where another job already says the same, the older job stays.
 */
export function planBatch(records: readonly JobRecord[], known: Known, now: Date, newId: () => number): Plan {
  const plan: Plan = {
    inserts: [],
    updates: [],
    reread: new Map(),
    listings: [],
    reopened: new Set(),
    merges: [],
    heirs: [],
    abandoned: new Set(),
    returned: new Set(),
    counts: { inserted: 0, updated: 0, unchanged: 0, duplicates: 0 },
  };
  const jobs = new Map(known.jobs.map((job) => [job.id, { ...job, listings: [...job.listings] }]));
  /** Job ids by content hash, kin, copy and tracking keys, the oldest first. */
  const alike = new Map<string, Set<number>>();
  const keysOf = (job: KnownJob) => [job.contentHash, job.kinKey, job.siteKinKey, job.copyKey];
  const file = (jobId: number, keys: readonly (string | null)[]) => {
    for (const key of keys) {
      if (key === null) continue;
      const of = alike.get(key);
      if (of) of.add(jobId);
      else alike.set(key, new Set([jobId]));
    }
  };
  for (const job of [...jobs.values()].sort((a, b) => a.id - b.id))
    file(job.id, [...keysOf(job), ...job.listings.map((listing) => listing.trackingKey)]);
  const together = movedTogether(records, known, jobs);
  const added = new Set<number>();
  /** Jobs that have become another's, and which. */
  const moved = new Map<number, number>();
  const kindOf = (record: JobRecord) => known.kinds.get(record.listing.source) ?? "STATIC";

  /** By the words of both, what the employer calls it aside. */
  const saysNearly = (job: KnownJob, record: JobRecord) => {
    const { source } = record.listing;
    const by = listingKey(record.listing);
    const others = job.listings.filter((listing) => listing.key !== by);
    // A job of several sources is compared as that one's where one of them is the same.
    const nearest = others.find((listing) => listing.source === source) ?? others[0];
    const likeness = { ...job.likeness, source: nearest?.source ?? source };
    const { trackingKey } = record;
    if (
      trackingKey !== null &&
      job.listings.some((of) => of.source !== source && of.trackingKey && isOneTenant(of.trackingKey, trackingKey))
    )
      return false;
    const isKin =
      (record.kinKey !== null && job.kinKey === record.kinKey) ||
      (record.siteKinKey !== null && job.siteKinKey === record.siteKinKey);
    if (isKin) return isSameJob(likeness, likenessOf(record));
    const isCounterpart = record.copyKey !== null && job.copyKey === counterpart(record.copyKey);
    return isCounterpart && isCopy(likeness, likenessOf(record));
  };
  const says = (jobId: number, record: JobRecord) => {
    const job = jobs.get(jobId);
    if (!job) return false;
    const key = listingKey(record.listing);
    if (record.trackingKey !== null)
      if (job.listings.some((of) => of.trackingKey === record.trackingKey && of.key !== key)) return true;
    if (job.contentHash === record.contentHash) return !contradicts(job.likeness, likenessOf(record));
    return saysNearly(job, record);
  };
  /** The job that says what the record says: by its key, to the letter, or else nearly. */
  const find = (record: JobRecord, own?: number): number | undefined => {
    const others = (key: string) => [...(alike.get(key) ?? [])].filter((id) => id !== own);
    const { trackingKey, contentHash, kinKey, siteKinKey, copyKey } = record;
    for (const key of [trackingKey, contentHash]) {
      const found = key === null ? undefined : others(key).find((id) => says(id, record));
      if (found !== undefined) return found;
    }
    for (const key of [kinKey, siteKinKey, copyKey && counterpart(copyKey)]) {
      if (!key) continue;
      const kin = others(key).slice(0, MOST_KIN);
      if (!record.descriptionTruncated) {
        const found = kin.find((id) => says(id, record));
        if (found !== undefined) return found;
        continue;
      }
      // The beginning of several vacancies may be of any of them.
      const [found, another] = kin.filter((id) => says(id, record));
      if (found !== undefined && (another === undefined || jobs.get(found)?.likeness.descriptionTruncated))
        return found;
    }
    return undefined;
  };

  const reopen = (jobId: number, record: JobRecord) => {
    const job = jobs.get(jobId);
    const endsAt = record.expiresAt ?? job?.expiresAt;
    if (!job || job.open || (endsAt && endsAt <= now)) return false;
    // What its boards no longer show is closed, however long others go on showing it.
    const boards = job.listings.filter((listing) => listing.kind === "LISTING");
    if (boards.length && boards.every((listing) => listing.missing) && kindOf(record) !== "LISTING") return false;
    job.open = true;
    plan.reopened.add(jobId);
    return true;
  };
  const siblingOf = (record: JobRecord): Sibling => ({
    key: listingKey(record.listing),
    source: record.listing.source,
    kind: kindOf(record),
    trackingKey: record.trackingKey,
    missing: false,
  });
  const insert = (record: JobRecord, id: number, discoveredAt: Date) => {
    plan.inserts.push({ id, record, discoveredAt });
    plan.listings.push({ jobId: id, record });
    const job: KnownJob = {
      id,
      open: true,
      contentHash: record.contentHash,
      kinKey: record.kinKey,
      siteKinKey: record.siteKinKey,
      copyKey: record.copyKey,
      expiresAt: record.expiresAt,
      url: record.url,
      website: record.company?.website ?? null,
      toldBy: null,
      lacks: lacksOf(record),
      listings: [siblingOf(record)],
      likeness: likenessOf(record),
    };
    jobs.set(id, job);
    file(id, [...keysOf(job), record.trackingKey]);
    added.add(id);
  };
  /** Writes what the listing tells of its job; `whole` where its words now are the job's, whoever told them. */
  const tell = (job: KnownJob, record: JobRecord, whole = false) => {
    const by = listingKey(record.listing);
    const worth = worthOf(record, kindOf(record));
    const alone = job.listings.length === 1;
    const before = job.toldBy ?? tellersOf(job);
    const alive = new Set(job.listings.map((listing) => listing.key));
    const parts = alone || whole ? PARTS : partsOf(by, worth, before, alive);
    const filled = parts.length === PARTS.length ? [] : fills(job.lacks, record);
    if (parts.length === 0 && filled.length === 0) return;
    // What others filled in or would now tell better is theirs to say again.
    const lacks = lacksThen(job.lacks, parts, filled, record);
    const erases = lacks.some((name) => !job.lacks.includes(name));
    if (!alone && (whole || erases || hasFallen(by, worth, before))) plan.reread.set(job.id, by);
    for (const key of keysOf(job)) alike.get(key ?? "")?.delete(job.id);
    job.toldBy = alone ? null : { ...before };
    for (const part of parts) {
      if (job.toldBy) job.toldBy[part] = { by, worth: worth[part] };
      adopt(job, part, record);
    }
    job.lacks = lacks;
    file(job.id, [...keysOf(job), record.trackingKey]);
    plan.updates.push({ id: job.id, record, parts, toldBy: job.toldBy && { ...job.toldBy } });
  };
  const update = (jobId: number, record: JobRecord) => {
    const job = jobs.get(jobId);
    if (job) tell(job, record, true);
    reopen(jobId, record);
  };
  const join = (jobId: number, record: JobRecord, changed = true) => {
    plan.listings.push({ jobId, record });
    const job = jobs.get(jobId);
    if (!job) return;
    const key = listingKey(record.listing);
    const before = known.listings.get(key)?.jobId;
    if (before !== undefined && before !== jobId) {
      const left = jobs.get(before);
      if (left) left.listings = left.listings.filter((listing) => listing.key !== key);
    }
    if (job.toldBy === null) job.toldBy = tellersOf(job);
    const at = job.listings.findIndex((listing) => listing.key === key);
    if (at < 0) job.listings.push(siblingOf(record));
    else job.listings[at] = siblingOf(record);
    file(jobId, [record.trackingKey]);
    reopen(jobId, record);
    if (changed) tell(job, record);
  };
  /** The first job becomes the second; all that the second is told by is judged again but for the listing at hand. */
  const merge = (from: number, to: number, key: string) => {
    plan.merges.push({ from, to });
    plan.heirs.push({ from, to, parted: false });
    plan.abandoned.add(from);
    plan.reread.set(to, key);
    moved.set(from, to);
    const listings = jobs.get(from)?.listings ?? [];
    jobs.get(to)?.listings.push(...listings);
    file(
      to,
      listings.map((listing) => listing.trackingKey),
    );
    jobs.delete(from);
  };
  const sharesKey = (jobId: number, record: JobRecord) =>
    record.trackingKey !== null &&
    jobs.get(jobId)?.listings.some((listing) => listing.trackingKey === record.trackingKey) === true;
  /** Whether the job is what this listing says, since none but it is of an employer's board. */
  const owns = (job: KnownJob, record: JobRecord) => {
    const boards = job.listings.filter((listing) => listing.kind === "LISTING" && !listing.missing);
    return boards.length === 1 && boards[0]?.key === listingKey(record.listing) && job.listings.length > 1;
  };

  for (const record of records) {
    const key = listingKey(record.listing);
    const listing = known.listings.get(key);
    let own = listing?.jobId;
    for (let next = own; next !== undefined; next = moved.get(next)) own = next;
    const same = listing?.contentHash === record.listing.contentHash ? undefined : find(record, own);
    if (!listing || own === undefined) {
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
    } else if (left === 1 && same !== undefined && (same < jobId || added.has(same))) {
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
