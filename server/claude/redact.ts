import { takePostcodes, takeStreets } from "./redaction/address.ts";
import { takeFields } from "./redaction/fields.ts";
import { headNames } from "./redaction/head.ts";
import { takeLinks } from "./redaction/links.ts";
import { takeMails } from "./redaction/mail.ts";
import { hideMarks, showMarks } from "./redaction/marks.ts";
import { isTerm, partsOf, squeeze } from "./redaction/name-parts.ts";
import { ORDINARY, ROLE_LOCALS } from "./redaction/names.data.ts";
import { takeLocals, takeNames } from "./redaction/names.ts";
import { takePhones } from "./redaction/phones.ts";
import { plainForm } from "./redaction/plain.ts";
import { takeOthers } from "./redaction/referees.ts";

export { namesIn } from "./redaction/head.ts";

/** What is known of whose text it is. */
export interface Known {
  /** Of the person: the account's name, the name at the head of the CV; whole or in parts. */
  names: readonly string[];
  emails: readonly string[];
}

/** What one rule takes away may uncover something for another; more rounds than these no text has needed. */
const MOST_ROUNDS = 5;

/**
 * The text with personal data replaced by marks such as [name], [e-mail], [phone], [address], [date of birth], [link].
 * Towns, employers, titles, skills and the dates of positions stay. The text comes back in plain form (NFKC, nothing
 * invisible); a redacted text redacts to itself. The name at the head of a CV's own text is found by itself.
 */
export function redact(text: string, known: Known): string {
  let redacted = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = once(redacted, known);
    if (next === redacted) break;
    redacted = next;
  }
  return redacted;
}

/** The same for every string in a JSON value, at any depth; keys stay. */
export function redactAll<T>(value: T, known: Known): T {
  const walk = (each: unknown): unknown => {
    if (typeof each === "string") return redact(each, known);
    if (Array.isArray(each)) return each.map(walk);
    if (each === null || typeof each !== "object" || Object.getPrototypeOf(each) !== Object.prototype) return each;
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as T;
}

function once(text: string, known: Known): string {
  const { text: withoutMails, locals } = takeMails(hideMarks(plainForm(text)));
  const mine = [...known.emails.map((email) => email.split("@")[0] ?? ""), ...locals].filter(isOwnWord);
  const parts = partsOf([...known.names, ...headNames(withoutMails, locals)]);
  const spellings = parts.flatMap((part) => (part.risky ? [] : part.spellings)).filter(({ length }) => length > 3);
  const ownWords = [...spellings, ...mine.map(squeeze).filter(({ length }) => length > 3)];
  const isOwn = (word: string) => ownWords.some((own) => squeeze(word).includes(own));
  let rest = takeLinks(withoutMails, isOwn);
  rest = takeFields(rest);
  rest = takePhones(rest);
  rest = takePostcodes(takeStreets(rest));
  rest = takeOthers(rest);
  rest = takeLocals(takeNames(rest, parts), mine);
  return showMarks(rest);
}

/** The first part of a mail address that is no plain word, so that it names the person wherever it stands. */
function isOwnWord(local: string): boolean {
  const squeezed = squeeze(local);
  return local.length > 3 && !ROLE_LOCALS.has(squeezed) && !ORDINARY.has(squeezed) && !isTerm(local);
}
