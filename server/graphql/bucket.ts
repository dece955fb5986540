import { builder } from "./builder.ts";
import { inRange } from "./input.ts";

export interface BucketRow {
  key: string;
  count: number;
}

export interface MedianRow extends BucketRow {
  median: number;
}

export const Bucket = builder.objectRef<BucketRow>("Bucket").implement({
  fields: (t) => ({ key: t.exposeString("key"), count: t.exposeInt("count") }),
});

export const ShareBucket = builder.objectRef<BucketRow & { share: number }>("ShareBucket").implement({
  fields: (t) => ({
    key: t.exposeString("key"),
    count: t.exposeInt("count"),
    share: t.exposeFloat("share", { description: "0 to 1." }),
  }),
});

export const DateBucket = builder.objectRef<{ date: string; count: number }>("DateBucket").implement({
  fields: (t) => ({
    date: t.exposeString("date", { description: "ISO 8601 calendar date, UTC." }),
    count: t.exposeInt("count"),
  }),
});

export const MedianBucket = builder.objectRef<MedianRow>("MedianBucket").implement({
  fields: (t) => ({
    key: t.exposeString("key"),
    count: t.exposeInt("count"),
    median: t.exposeFloat("median"),
  }),
});

/** Buckets keyed by an enum name every value, in its order, and UNKNOWN. */
export function enumBuckets(values: Record<string, string>, found: BucketRow[]): BucketRow[] {
  const counts = new Map(found.map(({ key, count }) => [key, count]));
  return [...Object.keys(values), "UNKNOWN"].map((key) => ({ key, count: counts.get(key) ?? 0 }));
}

/** The first of buckets that come largest first. @throws BAD_USER_INPUT when `first` is negative or more than `max` */
export function largest(buckets: BucketRow[], first: number, max: number): BucketRow[] {
  return buckets.slice(0, inRange(first, 0, max, ["first"]));
}
