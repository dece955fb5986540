import type { SourcePage } from "./source.ts";

/**
 * One page after the other, from `after` on, until the last of them, or `most`: then `next` says where to go on. Postings
 * that a page before had already (they move while we read) are left out; a page of nothing else is the end, as an empty
 * one is.
 */
export async function* walk(
  most: number,
  after: string | null,
  get: (at: string | null) => Promise<SourcePage>,
): AsyncGenerator<SourcePage> {
  const seen = new Set<string>();
  let at = after;
  for (let count = 0; count < most; count++) {
    const page = await get(at);
    const postings = page.postings.filter(({ externalId }) => !externalId || !seen.has(externalId));
    for (const { externalId } of postings) if (externalId) seen.add(externalId);
    const isEnd = postings.length === 0 && (page.postings.length > 0 || page.unreadable.length === 0);
    const next = isEnd || page.next === at ? null : page.next;
    yield { ...page, postings, next };
    if (next === null) return;
    at = next;
  }
}
