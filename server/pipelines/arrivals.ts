import { withArrivals } from "../matching/arrivals.ts";
import { DEFAULT_STRATEGY } from "../matching/strategies.ts";
import type { FollowOptions } from "./follow.ts";
import { asRead, type FollowedLists } from "./followed-lists.ts";
import { giveWay } from "./generation.ts";
import type { RankedJob } from "./list-writes.ts";
import { endOf, tellPlace } from "./shortlists.ts";
import { type ListPatch, patchShortlists } from "./swap.ts";

const LISTS_AT_ONCE = 100;

/** Jobs that came. */
export interface Arrivals {
  /** Which of them could come on whose list, with what they score there. */
  by: ReadonlyMap<string, readonly RankedJob[]>;
  /** Of the jobs, with these. */
  version: bigint;
  now: Date;
}

type Tools = Pick<FollowOptions, "pool" | "loader" | "rules">;

/**
 * Puts jobs that came on lists that stay as they are otherwise, without reading or ranking anything again.
 * @returns whose lists are to be made anew instead: nothing of theirs was written
 */
export async function addToLists(tools: Tools, lists: FollowedLists, arrivals: Arrivals): Promise<string[]> {
  const others: string[] = [];
  // While the database writes some, the next are worked out.
  let writing = Promise.resolve();
  let patches: ListPatch[] = [];
  for (const [userId, came] of arrivals.by) {
    const patch = patchOf(userId, came);
    if (patch === null) others.push(userId);
    else if (patch.rows.length > 0) patches.push(patch);
    if (patches.length === LISTS_AT_ONCE) {
      await writing;
      writing = write(patches);
      patches = [];
    }
    await giveWay();
  }
  await writing;
  await write(patches);
  return others;

  /** Null: it is not known what the list becomes. Without rows: what it was. */
  function patchOf(userId: string, came: readonly RankedJob[]): ListPatch | null {
    const { loader, rules } = tools;
    const { version, now } = arrivals;
    const { jobs: open, learntId } = loader.latest();
    const list = lists.get(userId);
    const person = lists.people.personOf(userId);
    const strategy = (person?.strategy ?? DEFAULT_STRATEGY).name;
    if (!list || !person || list.expiresAt <= now.getTime() || list.strategy !== strategy) return null;
    const places = withArrivals(open, list.places, came, rules.count, rules.mostOfCompany);
    if (places === null) return null;
    const isPlaced = new Set(places.map(({ jobId }) => jobId));
    const added = came.filter(({ jobId }) => isPlaced.has(jobId));
    const rows = added.flatMap((place) => tellPlace(open, person, place) ?? []);
    if (rows.length < added.length) return null;
    return {
      userId,
      reason: "NEW_JOBS",
      generatedAt: now,
      expiresAt: endOf(now, rules.days),
      strategy,
      corpusVersion: version,
      learntId,
      revision: list.revision,
      places,
      rows,
      gone: list.places.filter(({ jobId }) => !isPlaced.has(jobId)).map(({ jobId }) => jobId),
    };
  }

  async function write(patches: readonly ListPatch[]): Promise<void> {
    if (patches.length === 0) return;
    // What fails is tried again, each list on its own, when it is made anew.
    const revisions = await patchShortlists(tools.pool, patches).catch(() => new Map<string, number>());
    for (const patch of patches) {
      const revision = revisions.get(patch.userId);
      if (revision === undefined) others.push(patch.userId);
      else lists.keep(asRead(patch, { places: patch.places, revision, isWhole: true }));
    }
  }
}
