import type { Alike } from "./alike.ts";
import type { JobRecord } from "./job-record.ts";
import { adopt, type Known, type KnownJob, listingKey, type Sibling, tellersOf } from "./known.ts";
import { likenessOf } from "./likeness.ts";
import { fills, hasFallen, lacksOf, lacksThen, PARTS, partsOf, worthOf } from "./tellers.ts";
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

/** The ways in which a posting changes the jobs; each is noted in the plan and done to `jobs`, so that the next one sees it. */
export interface Changes {
  plan: Plan;
  /** The job of this id, or the one that it has become. */
  ownOf(jobId: number | undefined): number | undefined;
  /** Whether this batch inserts it. */
  isNew(jobId: number): boolean;
  insert(record: JobRecord, id: number, discoveredAt: Date): void;
  /** The listing is the job's now; `changed`: and may tell something else of it. */
  join(jobId: number, record: JobRecord, changed?: boolean): void;
  /** The listing's words are the job's, whoever told them. */
  update(jobId: number, record: JobRecord): void;
  /** The first job becomes the second; all that the second is told by is judged again but for the listing of the key. */
  merge(from: number, to: number, key: string): void;
}

export function createChanges(known: Known, jobs: Map<number, KnownJob>, alike: Alike, now: Date): Changes {
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
  const added = new Set<number>();
  /** Jobs that have become another's, and which. */
  const moved = new Map<number, number>();
  const kindOf = (record: JobRecord) => known.kinds.get(record.listing.source) ?? "STATIC";

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
  const insert: Changes["insert"] = (record, id, discoveredAt) => {
    added.add(id);
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
    alike.fileJob(job);
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
    alike.unfileJob(job);
    job.toldBy = alone ? null : { ...before };
    for (const part of parts) {
      if (job.toldBy) job.toldBy[part] = { by, worth: worth[part] };
      adopt(job, part, record);
    }
    job.lacks = lacks;
    alike.fileJob(job);
    plan.updates.push({ id: job.id, record, parts, toldBy: job.toldBy && { ...job.toldBy } });
  };
  const update: Changes["update"] = (jobId, record) => {
    const job = jobs.get(jobId);
    if (job) tell(job, record, true);
    reopen(jobId, record);
  };
  const join: Changes["join"] = (jobId, record, changed = true) => {
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
    alike.file(jobId, [record.trackingKey]);
    reopen(jobId, record);
    if (changed) tell(job, record);
  };
  const merge: Changes["merge"] = (from, to, key) => {
    plan.merges.push({ from, to });
    plan.heirs.push({ from, to, parted: false });
    plan.abandoned.add(from);
    plan.reread.set(to, key);
    moved.set(from, to);
    const listings = jobs.get(from)?.listings ?? [];
    jobs.get(to)?.listings.push(...listings);
    alike.file(
      to,
      listings.map((listing) => listing.trackingKey),
    );
    jobs.delete(from);
  };

  return {
    plan,
    ownOf(jobId) {
      let own = jobId;
      for (let next = own; next !== undefined; next = moved.get(next)) own = next;
      return own;
    },
    isNew: (jobId) => added.has(jobId),
    insert,
    join,
    update,
    merge,
  };
}
