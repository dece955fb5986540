import type { RawPosting } from "../raw-posting.ts";
import type { Ask, Policy } from "./ask.ts";
import { type Entry, listIn, readEntries } from "./entry.ts";
import type { Source } from "./source.ts";

/** A source that is one whole: no boards, no searches, no windows. */
export function createFeed(name: string, pages: Source["pages"]): Source {
  return { name, scopes: null, searches: false, windowsHours: [], pages };
}

/** A feed whose one answer is all it has; the list of postings lies at `path` in it. */
export function createOneAnswerFeed(
  policy: Policy,
  address: string,
  ask: Ask,
  read: (entry: Entry) => RawPosting | null,
  ...path: string[]
): Source {
  return createFeed(policy.source, async function* (_, signal) {
    const { body } = await ask({ policy, url: new URL(address), as: "json" }, signal);
    yield { ...readEntries(listIn(policy.source, body, ...path), read), next: null };
  });
}
