/** More than that is a message, not a name. */
const MAX_LENGTH = 60;
const MAX_WORDS = 8;

const LETTER = "\\p{L}\\p{M}{0,4}";
/** A dot stands at the end of a word or after an initial: elsewhere it would make an address of it ("evil.example"). */
const WORD = `(?:(?:${LETTER}|['’-])+\\.?|(?:${LETTER}\\.-?)+(?:${LETTER})?)`;
const NAME = new RegExp(`^${WORD}(?: ${WORD}){0,${MAX_WORDS - 1}}$`, "u");

/**
 * A person's name as it may stand in a mail of ours, or null. Whoever signs up with a stranger's address chooses what that stranger reads
 * in our name, so what has anything but letters, marks, spaces, hyphens, apostrophes and the dots of abbreviations is left out whole:
 * cut to what is allowed, it would still be somebody's message.
 */
export function printableName(name: string | null): string | null {
  const tidy = (name ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
  return tidy.length <= MAX_LENGTH && NAME.test(tidy) && /\p{L}/u.test(tidy) ? tidy : null;
}
