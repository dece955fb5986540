import { isAddress } from "../mail/address.ts";

const MAX_NAME_LENGTH = 200;

/** An e-mail address as it is kept, in lower case; null for what is none, or none that mail gets to. */
export function addressOf(text: string): string | null {
  const address = text.trim().toLowerCase();
  return isAddress(address) && /@.+\../.test(address) ? address : null;
}

/** A name as it is kept, at most 200 characters; null where nothing is left of it. */
export function nameOf(text: string | null | undefined): string | null {
  const name = text
    ?.replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, MAX_NAME_LENGTH)
    // Half a character, of theirs or of the cut.
    .replace(/\p{Cs}/gu, "")
    .trim();
  return name || null;
}
