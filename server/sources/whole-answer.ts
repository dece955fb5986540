import type { Ask, SourceRequest } from "./ask.ts";
import type { readEntries } from "./entry.ts";
import type { SourcePage, SourceQuery } from "./source.ts";

/**
 * The one page of a source that answers all at once.
 * @throws SourceError; and whatever `read` throws of a body
 */
export async function wholeAnswer(
  ask: Ask,
  request: SourceRequest,
  { last = null }: SourceQuery,
  read: (body: unknown) => ReturnType<typeof readEntries>,
  signal?: AbortSignal,
): Promise<SourcePage> {
  const { body, digest } = await ask({ ...request, last }, signal);
  const isLast = digest === last;
  return { ...(isLast ? { postings: [], unreadable: [] } : read(body)), next: null, digest, isLast };
}
