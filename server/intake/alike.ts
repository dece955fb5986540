import { contradicts } from "./contradicts.ts";
import type { JobRecord } from "./job-record.ts";
import { type KnownJob, listingKey } from "./known.ts";
import { likenessOf } from "./likeness.ts";
import { counterpart, isCopy, isSameJob } from "./same-job.ts";
import { isOneTenant } from "./tracking-key.ts";

/** Finds the job that says what a record says, among those that a batch is judged by. */
export interface Alike {
  /** The job can be found by these keys too. */
  file(jobId: number, keys: readonly (string | null)[]): void;
  /** The job can be found by what it says now, and by the keys of its listings. */
  fileJob(job: KnownJob): void;
  /** It is about to say something else. */
  unfileJob(job: KnownJob): void;
  /** Whether the job says what the record says: by its key, to the letter, or else nearly. */
  says(jobId: number, record: JobRecord): boolean;
  /** The oldest job that says so, but for its own. */
  find(record: JobRecord, own?: number): number | undefined;
}

/** With so many kin at most a record is compared: a hundred vacancies from one template are not worth the time. */
const MOST_KIN = 25;
/** A copy's key is a title and a town: of a large corpus, every employer there that looks for one. */
const MOST_COUNTERPARTS = 250;

/** `jobs` by id; whoever changes one of them files it anew. */
export function createAlike(jobs: ReadonlyMap<number, KnownJob>): Alike {
  /** Job ids by content hash, kin, copy and tracking keys, the oldest first. */
  const alike = new Map<string, Set<number>>();
  const keysOf = (job: KnownJob) => [job.contentHash, job.kinKey, job.siteKinKey, job.copyKey];

  const file: Alike["file"] = (jobId, keys) => {
    for (const key of keys) {
      if (key === null) continue;
      const of = alike.get(key);
      if (of) of.add(jobId);
      else alike.set(key, new Set([jobId]));
    }
  };
  const fileJob: Alike["fileJob"] = (job) =>
    file(job.id, [...keysOf(job), ...job.listings.map((listing) => listing.trackingKey)]);

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
  const says: Alike["says"] = (jobId, record) => {
    const job = jobs.get(jobId);
    if (!job) return false;
    const key = listingKey(record.listing);
    if (record.trackingKey !== null)
      if (job.listings.some((of) => of.trackingKey === record.trackingKey && of.key !== key)) return true;
    if (job.contentHash === record.contentHash) return !contradicts(job.likeness, likenessOf(record));
    return saysNearly(job, record);
  };

  for (const job of [...jobs.values()].sort((a, b) => a.id - b.id)) fileJob(job);
  return {
    file,
    fileJob,
    unfileJob(job) {
      for (const key of keysOf(job)) alike.get(key ?? "")?.delete(job.id);
    },
    says,
    find(record, own) {
      const others = (key: string) => [...(alike.get(key) ?? [])].filter((id) => id !== own);
      const { trackingKey, contentHash, kinKey, siteKinKey, copyKey } = record;
      for (const key of [trackingKey, contentHash]) {
        const found = key === null ? undefined : others(key).find((id) => says(id, record));
        if (found !== undefined) return found;
      }
      const copies = copyKey && counterpart(copyKey);
      for (const key of [kinKey, siteKinKey, copies]) {
        if (!key) continue;
        const kin = others(key).slice(0, key === copies ? MOST_COUNTERPARTS : MOST_KIN);
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
    },
  };
}
