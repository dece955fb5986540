import { countriesOfGroup, countryOf } from "../gazetteer/countries.ts";

const WINDOW = 100;
const MOST_TEXT = 20_000;
const BEHIND_REMOTE =
  /\b(?:remote|remoto|remotely|telecommute|wfh|work from home|home ?office)\b(?: ?-?(?:only|ok|first|friendly|work(?:ing)?|jobs?|positions?|roles?|possible|available|option))*/giu;
/** Between "remote" and the countries. */
const LINK =
  /^\s*[[(:,/|–—-]*\s*(?:(?:but|only|must be|based|located|live|in|within|from|across|inside|for|to|throughout|candidates?|residents?|anywhere|anyone|people|open|the|of|any|all|eu\/eea-based)(?![\p{L}-])[\s:(–-]*)*/iu;
const SENTENCES =
  /\b(?:(?:must|should|need to|have to|you(?:'re| are)|candidates?|applicants?) (?:currently )?(?:be |to be )?(?:permanently )?(?:based|located|resid(?:e|ing|ent)|liv(?:e|ing)|physically located|domiciled) (?:with)?in|anywhere (?:with)?in|open (?:only )?to (?:candidates|applicants|residents|people|anyone) (?:(?:who are )?(?:based |located |living |residing ))?(?:with)?(?:in|from|of)|only (?:hire|hiring|accept(?:ing)?|consider(?:ing)?)(?: \p{L}+){0,3} (?:with)?(?:in|from))\s+/giu;
const ONLY =
  /(?<!visas?\W{0,3}(?:ok|sponsorship)?\W{0,3})(?<=^|[\s(|/,-])(\p{Lu}[\p{L}.]*(?:[ /&-]{1,3}(?:(?:and|or) )?\p{Lu}[\p{L}.]*){0,3})[- ](?:based |residents? |citizens? |candidates? )?only\b/giu;
const BEFORE = /(?:^|[|;([–—]\s?)((?:[\p{L}.&]+[ /-]){1,4})\(?remote\b/giu;
const WHOLE_WORLD =
  /\b(?:worldwide|world-wide|globally|anywhere in the world|any ?where on earth|all over the world)\b/i;

/**
 * Countries in which a remote worker may live, ISO 3166-1 alpha-2: those that the source states, else from "Remote (US
 * only)", "Remote - UK, Ireland", "anywhere in Europe", "must be based in the US". Empty: nothing is said, or anywhere.
 * `lines` are short (title, locations), `text` is the description.
 */
export function findRemoteCountries(stated: readonly string[], lines: readonly string[], text = ""): string[] {
  const named = new Set(stated.flatMap((written) => areaOf(written) ?? []));
  if (named.size) return [...named];
  for (const line of lines) {
    const found = inLine(line.slice(0, 500));
    if (found.length) return found;
  }
  const body = text.slice(0, MOST_TEXT);
  if (lines.some((line) => WHOLE_WORLD.test(line)) || WHOLE_WORLD.test(body)) return [];
  const found = new Set<string>();
  for (const match of body.matchAll(SENTENCES)) {
    for (const code of areasAt(body.slice(match.index + match[0].length, match.index + match[0].length + WINDOW))) {
      found.add(code);
    }
  }
  return found.size ? [...found] : inLine(body);
}

function inLine(line: string): string[] {
  for (const match of line.matchAll(BEHIND_REMOTE)) {
    const rest = line.slice(match.index + match[0].length, match.index + match[0].length + WINDOW);
    const link = LINK.exec(rest)?.[0] ?? "";
    // "Remote. Germany is…": a new sentence.
    const found = link.trim() || /^\s/.test(rest) ? areasAt(rest.slice(link.length)) : [];
    if (found.length) return found;
  }
  if (line.length > 500 || !/remote|remoto|home/i.test(line)) return [];
  for (const pattern of [ONLY, BEFORE]) {
    for (const match of line.matchAll(pattern)) {
      const found = areasAt((match[1] ?? "").trim());
      if (found.length) return found;
    }
  }
  return [];
}

/** The areas named at the very beginning of a text: "US and Canada only)". */
function areasAt(text: string): string[] {
  const list = text.split(/[;:|)\]\n]|\.\s|\s[-–—]\s/, 1)[0] ?? "";
  const found = new Set<string>();
  for (const part of list.split(/,|\/|&|\+|\s(?:or|and|und|et|y|o|e)\s/)) {
    const codes = areaIn(part);
    if (!codes) break;
    for (const code of codes) found.add(code);
  }
  return [...found];
}

const AROUND =
  /^(?:or |and )?(?:(?:the|only|within|in|anywhere|from|continental|mainland|any|all) )*|[\s-]*(?:only|based|residents?|citizens?|candidates|region|area|countries|remote|if|please|as|who|with|\(.*)(?:[\s-].*)?$/giu;

/** A wish, or the hours of the day, is no condition. */
const NO_CONDITION = /time ?-?zones?|\bhours?\b|\btz\b|prefer|primarily|ideally|mostly/i;

/** An area with a few words around it. */
function areaIn(part: string): string[] | null {
  if (NO_CONDITION.test(part)) return null;
  const words = part
    .trim()
    .replace(AROUND, "")
    .replace(/^[("'\s]+|[.!"'\s]+$/g, "");
  const found = areaOf(words);
  if (found) return found;
  // "Europe for this role": at most three words are a name.
  const all = words.split(/\s+/);
  for (let count = Math.min(3, all.length - 1); count >= 1; count--) {
    const next = all[count] ?? "";
    if (/^\p{Lu}/u.test(next)) continue;
    const begun = areaOf(all.slice(0, count).join(" "));
    if (begun) return begun;
  }
  return null;
}

function areaOf(written: string): string[] | null {
  const name = written.trim();
  // "it" and "in" are words before they are codes.
  if (name.length < 2 || (name.length === 2 && !/^(?:US|UK|GB|EU|CA|DE|FR|NL|ES|PL|AU|NZ|CH|BR|MX|ZA|SG)$/.test(name)))
    return null;
  if (name === name.toLowerCase() && name.length < 4 && !/^(?:usa|uk|eu)$/.test(name)) return null;
  const country = countryOf(name);
  return country ? [country] : countriesOfGroup(name);
}
