import type { GenerationReason } from "./generated/graphql.ts";
import { count } from "./words.ts";

/** What a person is told of their shortlist. */
export interface News {
  title: string;
  words: string;
  /** Jobs that were not on it before. */
  hasNew: boolean;
  /** Does not take the place of other news that are still in view. */
  isAside: boolean;
}

/** Small changes of a list in view, mostly of the person's own doing: the list moves, nobody is told. */
const QUIET: readonly GenerationReason[] = ["FEEDBACK", "JOBS_CLOSED"];

/** @returns null where nobody is told */
export function newsOf({
  reason,
  added,
  total,
}: {
  reason: GenerationReason;
  added: number;
  total: number;
}): News | null {
  if (QUIET.includes(reason)) return null;
  const words = total > 0 ? `${count(total, "job")}, best first.` : "No open job fits at the moment.";
  const hasNew = added > 0;
  // Nothing comes or goes by it; it may follow a new list at once, and many times.
  if (reason === "ANALYSED")
    return { title: "Claude has looked closer at your matches", words, hasNew: false, isAside: true };
  const title = hasNew ? `Your shortlist is ready: ${added.toLocaleString("en")} new` : "Your shortlist is up to date";
  return { title, words, hasNew, isAside: false };
}
