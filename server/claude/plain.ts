/**
 * A text without what no reader sees: control and format characters, zero-width ones, marks of direction, variation
 * selectors, Unicode tags, private-use and half characters. Text hidden in a posting or a CV by them does not reach the
 * model, nor what Claude says a client. Line breaks (of whatever kind) and tabs stay.
 */
export function visible(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n").replace(/[^\P{C}\n\t]|\p{Default_Ignorable_Code_Point}/gu, "");
}

/** Plain JSON with each of its texts as a reader sees it. */
export function allVisible<Value extends object>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, inner) => (typeof inner === "string" ? visible(inner) : inner));
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: " " };
/** Browsers read the first ones without their semicolon, too. */
const ENTITY = /&(?:#(\d{1,7});?|#[xX]([\da-fA-F]{1,6});?|(lt|gt|amp|quot|LT|GT|AMP|QUOT);?|(apos|nbsp);)/g;
/** As browsers see one: "< 5 years" is none. One that nobody closes takes the rest. */
const TAG = /<[a-z!?/][^<>]*(?:>|$)/gi;
/** What no browser shows of a page. */
const HIDDEN = /<(script|style|iframe|svg|object|template)\b[^>]*>.{0,5000}?<\/\1\s*>/gis;
const MARKDOWN_LINK =
  /!?\[([^\][]{0,300})\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,2000})?(?:\s[^()]{0,300})?\)/g;
const ADDRESS = /\b(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.|(?:javascript|vbscript|data|mailto|tel):(?=\S))\S+/gi;
/** An address without its protocol; a name such as "Example.com" or "Node.js/Express" is none. */
const BARE_ADDRESS = /\b(?:[a-z\d-]{1,63}\.){1,5}(?:com|org|info|biz|xyz|top|ru|cn)\/\S*/gi;
const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;

/** What is wrapped deeper was wrapped to hide. */
const MOST_ROUNDS = 5;
const LONGEST_READ = 20_000;

/**
 * What Claude says as one line of plain text, at most `max` UTF-16 units, cut between words: without invisible
 * characters, tags, entities, Markdown, addresses of sites and mail. Ordinary text ("C++ < 5 years", "R&D") stays. May be
 * empty.
 */
export function plainLine(text: string, max: number): string {
  let line = text.slice(0, LONGEST_READ);
  // Until nothing changes: what is taken out of the middle of a tag, or an entity stood for, may make another one.
  for (let round = 0; ; round++) {
    const before = line;
    line = strip(line);
    if (line === before) return cut(line, max);
    if (round === MOST_ROUNDS)
      return cut(
        line
          .replace(/[<>]|&[#\w]{1,20};?/g, " ")
          .replace(/\s+/g, " ")
          .trim(),
        max,
      );
  }
}

function strip(line: string): string {
  return visible(line.replace(ENTITY, decode))
    .replace(HIDDEN, " ")
    .replace(TAG, " ")
    .replace(MARKDOWN_LINK, "$1")
    .replace(ADDRESS, " ")
    .replace(BARE_ADDRESS, " ")
    .replace(MAIL, " ")
    .replace(/\*{2,}|`+|~~|^[\s>]*(?:#{1,6}|[-*•])\s/gm, "")
    .replace(/\s+/g, " ")
    .replace(/ (?=[,;:!?](?: |$))/g, "")
    .trim();
}

function decode(_entity: string, decimal?: string, hex?: string, short?: string, long?: string): string {
  const name = short ?? long;
  if (name) return ENTITIES[name.toLowerCase()]!;
  const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

function cut(line: string, max: number): string {
  if (line.length <= max) return line;
  const space = line.lastIndexOf(" ", max);
  // One long word is cut through, but never a character.
  const short = line.slice(0, space > max / 2 ? space : max);
  return short.replace(/[\uD800-\uDBFF]$/, "").trimEnd();
}
