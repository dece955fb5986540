import { safeUrl } from "../words.ts";

/** What is known of where a job was found, as far as credit goes. */
export interface CreditedListing {
  source: string;
  url?: string | null;
  attribution?: string | null;
}

export interface CreditLink {
  name: string;
  /** The posting at the source; absent where it may not be linked. */
  href: string | undefined;
}

/** Of links that a source asks for: its terms forbid nofollow (Remote OK says so in every answer). */
export const FOLLOWED = "noopener";
/** Of all other links to what strangers wrote. */
const UNFOLLOWED = "noopener noreferrer nofollow";

const NAMES: Record<string, string> = {
  adzuna: "Adzuna",
  arbeitnow: "Arbeitnow",
  himalayas: "Himalayas",
  jobicy: "Jobicy",
  remoteok: "Remote OK",
  remotive: "Remotive",
};

/** The sources that ask for credit, each once. */
export function creditsOf(listings: readonly CreditedListing[]): CreditLink[] {
  const links = new Map<string, CreditLink>();
  for (const { source, url, attribution } of listings) {
    if (!attribution) continue;
    const href = safeUrl(url);
    if (!links.get(source)?.href) links.set(source, { name: NAMES[source] ?? source, href });
  }
  return [...links.values()];
}

/** The `rel` of a link to a posting: one to a source that asks for credit may be followed wherever it stands. */
export function relOf(href: string, listings: readonly CreditedListing[]): string {
  return listings.some(({ url, attribution }) => attribution && safeUrl(url) === href) ? FOLLOWED : UNFOLLOWED;
}
