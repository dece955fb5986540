import { Parser } from "htmlparser2";
import { htmlToLines } from "./html.ts";
import { mendEncoding } from "./mojibake.ts";

const BLOCK_TAG =
  /<\/?(?:p|br|div|ul|ol|li|h[1-6]|table|tr|td|section|article|header|footer|blockquote|pre|hr|dl|dt|dd)\b[^<>]*>/i;
const ANY_TAG = /<\/?(?:a|b|i|u|em|strong|span|font|small|sup|sub|code|img|label)\b[^<>]*>/i;
const ESCAPED_TAG = /&lt;\/?(?:p|br|div|ul|ol|li|h[1-6]|strong|em|b|span|a)\b[^<>]{0,300}?&gt;/i;
const ENTITY = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/i;

/** Longer text than this is cut before it is read: no posting is. */
const LONGEST_INPUT = 400_000;

/**
 * Text or HTML as clean lines: paragraphs apart by a blank line, list items as "- " lines, entities read (also where
 * they or the tags were escaped twice), broken encodings mended, and nothing that cannot be stored or shown
 * (control characters, NUL, lone surrogates, direction overrides).
 */
export function cleanText(input: string): string {
  let text = normaliseCharacters(mendEncoding(input.slice(0, LONGEST_INPUT)));
  // Three rounds: tags, escaped tags, escaped twice. Text about HTML has lone tags and no more than one round.
  for (let round = 0; round < 3 && /[<&]/.test(text); round++) {
    if (BLOCK_TAG.test(text)) text = htmlToLines(text, false);
    else if (ANY_TAG.test(text)) text = htmlToLines(text, true);
    else if (ESCAPED_TAG.test(text)) text = decodeEntities(text);
    else break;
    if (!ESCAPED_TAG.test(text) && !BLOCK_TAG.test(text)) break;
  }
  for (let round = 0; round < 2 && ENTITY.test(text); round++) text = decodeEntities(text);
  return tidyLines(normaliseCharacters(text));
}

/** A name or a title: clean text on one line, at most `limit` characters, cut between words. */
export function cleanLine(input: string, limit: number): string {
  const line = cleanText(input.slice(0, limit * 20))
    .replace(/\s*\n\s*/g, " ")
    .trim();
  return cutWords(line, limit);
}

/** A posting's title: one line of at most 200 characters, without Markdown emphasis around it. */
export function cleanTitle(input: string): string {
  return cleanLine(input, 200)
    .replace(/^(?:#+ |\*\*|__|- )+|(?:\*\*|__)$/g, "")
    .replace(/\*\*/g, "")
    .trim();
}

/** At most `limit` characters, cut between words and marked with an ellipsis. */
export function cutWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.search(/\s\S*$/);
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/\p{Surrogate}/gu, "").trimEnd()}…`;
}

/** An address that may be shown as a link: http or https, at most 2,048 characters; null otherwise. */
export function cleanUrl(input: string | null | undefined): string | null {
  const address = input?.trim();
  if (!address || address.length > 2048 || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  return /[\s<>"\p{Cc}\p{Surrogate}]/u.test(address) ? new URL(address).href : address;
}

/** What most texts are made of, which stays as it is. */
const USUAL = /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u00ff\u2010-\u2027\u20ac\u2122]*$/;

function normaliseCharacters(text: string): string {
  if (USUAL.test(text)) return text;
  return (
    text
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
      .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v\f]/g, " ")
      // Control characters but for the line feed; C1 ones are left to the mending of encodings.
      .replace(
        /[^\P{Cc}\n\u0080-\u009f]|[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu,
        "",
      )
      .normalize("NFC")
  );
}

function decodeEntities(text: string): string {
  let decoded = "";
  const parser = new Parser({ ontext: (part) => (decoded += part) }, { decodeEntities: true });
  // The parser must see no tags here: a bare "<" stays text.
  parser.end(text.replaceAll("<", "&lt;"));
  return decoded;
}

/**
 * Comments and words without an end. PostgreSQL's parser of texts goes through them again and again: 20,000 characters
 * of "a@1a@1…" take it 13 seconds, 50,000 of "<!--" five. No address is as long as such a word.
 */
const COMMENT = /<!-{2,}/g;
const ENDLESS = 1_000;
const ENDLESS_WORD = /(?<!\S)\S{1000,}/g;

const cutEndless = (word: string) => word.replace(/[@_./<]{1,20}/g, "$& ");

function tidyLines(text: string): string {
  return text
    .replace(COMMENT, "")
    .split("\n")
    .map((line) => (line.length < ENDLESS ? line : line.replace(ENDLESS_WORD, cutEndless)))
    .map((line) => (line.includes("  ") ? line.replace(/ {2,}/g, " ") : line).trim())
    .filter((line) => line !== "-" && line !== "•")
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^(- .*)\n\n(?=- )/gm, "$1\n")
    .trim();
}
