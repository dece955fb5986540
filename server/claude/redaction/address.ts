import { countryOf } from "../../gazetteer/countries.ts";
import { countryOfTown, populationOf, townsNamed } from "../../gazetteer/gazetteer.ts";
import { regionsNamed } from "../../gazetteer/regions.ts";
import { findSkills } from "../../skills/extract.ts";
import { ADDRESS_LABELS, CALLES, ENDINGS, PLACES, STREETS, VOIES, WEAK_VOIES } from "./address.data.ts";
import { ANY_MARK, mark } from "./marks.ts";

/** Words as they begin a name or stand in capitals: "Street", "STREET". */
function capital(words: string): string {
  const capitals = words.split("|").map((word) => (word[0] as string).toUpperCase() + word.slice(1));
  return `(?:${[...capitals, words.toUpperCase()].join("|")})`;
}

function anyCase(words: string): string {
  return `(?:${words}|${capital(words)})`;
}

/** A word of a name: by itself, and with its hyphens where none parts the words. Else there are many ways to read one name. */
const W = "\\p{Lu}[\\p{L}\\p{M}'’.]{0,30}";
const HYPHENED = "\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}";
const FREE = "(?<![\\p{L}\\d.,$€£/-])";
const CHUNK = `(?<=^|[\\n|•·;,:\\t(${ANY_MARK}] ?| {2})`;
const CHUNK_END = `(?= ?(?:$|[\\n|•·;,.\\t)${ANY_MARK}]|[-–] | \\d{4,6}(?!\\d)| in ))`;
const UNIT_WORDS = anyCase("flat|apartment|apt\\.?|unit|suite|ste\\.?|room|floor|house|no\\.?|bldg\\.?");
const UNIT = `(?:(?:${UNIT_WORDS}|#) ?[\\p{L}\\d/-]{1,6},? )?`;
const UNIT_BEHIND_WORDS = anyCase(
  "apt|apartment|suite|ste|unit|flat|floor|fl|room|bldg|wohnung|appartement|appt?|bât|bâtiment|[ée]tage|escalier|piso|puerta|bloque|esc|planta|portal|andar|bloco|interno|int",
);
const UNIT_BEHIND = `(?:,? {0,2}(?:(?:${UNIT_BEHIND_WORDS})(?!\\p{L})\\.? {0,2}#?[\\p{L}\\d]{1,5}(?!\\p{L})|#\\w{1,6}|\\d{1,2}[ºªo°a]?\\.? ?(?:[A-Z](?![\\p{L}])|izq\\p{L}*|dcha\\p{L}*|der\\p{L}*|esq\\p{L}*|dto\\p{L}*|[ée]tage|OG|og|Stock|stock)\\.?)){0,3}`;
const NUMBER = "\\d{1,5}(?:-?[A-Za-z](?!\\p{L}))?(?:[-/–]\\d{1,4}[A-Za-z]?(?!\\p{L}))?";
const HOUSE =
  "\\d{1,4}(?: ?[A-Za-z](?![\\p{L}\\d]))?(?: ?[-/–+] ?\\d{1,4} ?[A-Za-z]?(?![\\p{L}\\d]))?(?!\\d|[.,]\\d|%| ?(?:%|€|\\+))";
const SMALL =
  "(?:(?:de|del|du|des|la|le|las|los|les|da|do|dos|das|di|della|delle|dei|et|y|e|à|aux?|en|sur|sous|lo|el) |[ld]['’] ?)";
const NAMED = `(?:\\s${SMALL}{0,4}(?:\\p{Lu}|\\d{1,2}\\s)[\\p{L}\\d'’.ªº-]{0,30})`;

/** Streets whose form says what they are. */
const STREET_FORMS: readonly RegExp[] = [
  new RegExp(
    `${FREE}${UNIT}${NUMBER},? {1,2}(?:[NSEW]{1,2}\\.? )?(?:(?:${HYPHENED}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}${capital(STREETS)}(?!\\p{L})\\.?(?: [NSEW]{1,2}(?!\\p{L}))?${UNIT_BEHIND}`,
    "gu",
  ),
  new RegExp(
    `${CHUNK}${UNIT}${NUMBER},? {1,2}(?:[NSEW]{1,2}\\.? )?(?:(?:${HYPHENED}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}${capital(PLACES)}(?!\\p{L})\\.?(?: [NSEW]{1,2}(?!\\p{L}))?${UNIT_BEHIND}${CHUNK_END}`,
    "gu",
  ),
  new RegExp(
    `${CHUNK}${UNIT}${NUMBER},? (?:[\\p{L}'’-]{2,20} ){1,3}(?:${STREETS})(?!\\p{L})\\.?${UNIT_BEHIND}${CHUNK_END}`,
    "giu",
  ),
  new RegExp(
    `${FREE}(?:${W}(?: |-)){0,3}(?:\\p{Lu}\\p{L}{1,30}(?:${ENDINGS})|${W}[ -](?:Straße|Strasse|Str\\.?|Weg|Allee|Platz|Damm|Ring|Ufer|Chaussee|Straat|Laan|Plein|Gasse)|(?:Straße|Strasse|Platz|Allee) (?:der|des|am|zum|zur)(?: \\d{1,2}\\.)?(?: ${W}){1,3}) ${HOUSE}${UNIT_BEHIND}`,
    "gu",
  ),
  new RegExp(
    `${FREE}\\p{Lu}{2,30}(?:STRASSE|STRAßE|STR\\.|STRAAT|LAAN|WEG|ALLEE|PLATZ|GASSE|PLEIN|GRACHT) ${HOUSE}`,
    "gu",
  ),
  new RegExp(
    `${CHUNK}(?:Am|An der|An den|Auf dem|Auf der|Im|In der|In den|Zum|Zur|Unter den|Hinter der|Vor dem|Bei der|Op de|Aan de) ${HYPHENED}(?: ${HYPHENED}){0,2} ${HOUSE}${CHUNK_END}`,
    "gu",
  ),
  new RegExp(
    `${FREE}\\d{1,4}(?: ?(?:bis|ter|quater|[A-D](?!\\p{L})))?(?:[-/]\\d{1,4})?,? {0,2}(?:${VOIES})${NAMED}{1,6}${UNIT_BEHIND}`,
    "giu",
  ),
  new RegExp(
    `${CHUNK}\\d{1,4}(?: ?(?:bis|ter|quater|[A-D](?!\\p{L})))?,? (?:${WEAK_VOIES}|${capital(WEAK_VOIES)})${NAMED}{1,6}${CHUNK_END}`,
    "gu",
  ),
  new RegExp(
    `(?<![\\p{L}\\d.])(?:${capital(CALLES)}|c/|calle|avenida|rua|ul\\.|os\\.)(?:(?:(?:(?<=/) ?| )${SMALL}{0,3}${HYPHENED})|(?<=[CcAa](?:alle|ra\\.?|arrera|venida)) \\d{1,3} (?=#|n[ºo]))(?:,? ${SMALL}{0,3}${HYPHENED}){0,5}(?:,? {0,2}(?:n[ºo°.]{1,2}|n[úu]m\\.?|#|s/n))? ?,? ?(?:(?<=s/n)|${HOUSE})${UNIT_BEHIND}`,
    "gu",
  ),
  /(?<![\p{L}\d])(?:P\.? ?O\.? ?Box|Post ?fach|Postbus|Bo[îi]te postale|B\.?P\.?(?= \d{2,5}(?!\d|%))|Apartado(?: de correos| postal)?|Caixa postal|Casella postale)\.? {0,2}(?:n[ºo]\.? ?)?\d{1,6}(?: \d{2,3}){0,2}(?!\d)/giu,
];
/** Any words with a number, and a postcode with a town behind them: "Schlossberg 5, 79098 Freiburg". */
const BEFORE_POSTCODE = new RegExp(
  `${CHUNK}((?:${W}[ -]){1,4}${HOUSE})(?=(?:\\s?[,|•·\\n–-]\\s?|\\s)(?:[A-Z]{1,2}-)?(?:\\d{5}|\\d{4} ?[A-Z]{2}|(?!19|20)\\d{4}) (\\p{Lu}[\\p{L}-]+))`,
  "gu",
);
const LABELLED = new RegExp(
  `(?<![\\p{L}\\d])((?:${ADDRESS_LABELS})(?: ?\\([^)\\n]{0,20}\\))? {0,4}(?:[:=|\\t]| {2}|[–-](?= ))[ \\t:-]{0,8})([^\\n|\\t•;]{3,160})((?:(?<=,) ?\\n[^\\n|\\t•:;]{3,80}){0,3})`,
  "giu",
);
const NEXT =
  /[ ,.]{1,3}(?:e-?mail|phone|tel(?:efon|[ée]fono|\.)?|t[ée]l|mobile?|m[óo]vil|date of birth|d\.?o\.?b|contact|nationality|gender|linkedin|website|geburtsdatum|fecha|languages?|marital|pin ?code|objective|skills)(?: ?(?:no|number))?\.? {0,3}[:=|]/iu;

/** The text without streets with their numbers, PO boxes, and what follows an address's label; towns and countries stay. */
export function takeStreets(text: string): string {
  const ADDRESS = mark("address");
  let rest = text.replace(LABELLED, (_, label: string, line: string, more: string) => {
    const next = line.search(NEXT);
    if (next >= 0) return label + places(line.slice(0, next)) + line.slice(next) + more;
    return label + places(line + more);
  });
  for (const form of STREET_FORMS) {
    rest = rest.replace(form, (found, at) => {
      const before = rest.slice(Math.max(0, (at as number) - 12), at as number);
      if (/(?:top|over|across|than|opened|all|of) $/i.test(before)) return found;
      const behind = rest.slice((at as number) + found.length, (at as number) + found.length + 2);
      // A year before a name that ends like a street's: "2009 Winner's Circle Award".
      const opens = /(?:^|[\n|•·:\t]) ?$/.test(before) && /^ ?(?:[,\n]|$)/.test(behind);
      if (/^(?:19|20)\d\d[ ,]/.test(found) && !opens) return found;
      if (/ (?:19|20)\d\d$/.test(found) || namesSkills(found)) return found;
      return ADDRESS;
    });
  }
  return rest.replace(BEFORE_POSTCODE, (found, _, town: string) =>
    /(?<!\d)(?:19|20)\d\d$/.test(found) || !isPlace(town) || namesSkills(found) ? found : ADDRESS,
  );
}

function namesSkills(words: string): boolean {
  const name = words.replace(/^\S+\s/, "");
  const covered = findSkills(name).reduce((sum, { start, end }) => sum + end - start, 0);
  return covered > 0 && covered >= name.replace(/[\d\s]+$/, "").length * 0.5;
}

function isPlace(words: string): boolean {
  const name = words.replace(/[.)]+$/, "").trim();
  return name.length > 1 && (countryOf(name) !== null || regionsNamed(name).length > 0 || townsNamed(name).length > 0);
}

/** Of an address, the parts that are towns, regions and countries; a mark for all else. */
function places(address: string): string {
  let isMarked = false;
  const kept: string[] = [];
  for (const part of address.split(/\s*[,\n]\s*/)) {
    const words = part.replace(new RegExp(`[${ANY_MARK}]`, "g"), "").trim();
    if (words === "" && part !== "") isMarked ||= part.includes(mark("address"));
    const bare = words
      .replace(
        /^(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})? ?(?:[A-Z]{2} )?|[ –-]{0,3}\d{3} ?\d{2,3}$|(?<= |^)[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|-\d{3}$/g,
        "",
      )
      .trim();
    if (words === "" && part !== "") kept.push(part);
    else if (bare !== "" && !/\d/.test(bare) && isPlace(bare)) kept.push(part);
    else if (!isMarked && words !== "") {
      kept.push(mark("address"));
      isMarked = true;
    }
  }
  return kept.join(", ");
}

const TOWN =
  "(\\p{Lu}[\\p{L}'’]{1,30}(?:[ -](?:(?:de|la|le|les|sur|am|an|der|den|upon|im|aan)[ -]){0,2}\\p{Lu}[\\p{L}'’]{1,30}){0,3})";
const SURE_CODES =
  /(?<![\p{L}\d#-])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d|\d{5}-\d{3}|(?:D|A|CH|F|B|L|NL|DK|S|N|E|I|FL|DE|AT|FR|BE|ES|IT|PT|SE|PL)-\d{4,5}(?: [A-Z]{2}(?![\p{L}\d]))?)(?![\p{L}\d:-])/gu;
const US_CODE =
  /(?<![\p{L}\d])([A-Z]{2}|D\.C\.|[A-Z]\p{Ll}+(?: [A-Z]\p{Ll}+)?)(,? {1,2}| \| )\d{5}(?:-\d{4})?(?![\d%]|[.,]\d)/gu;
const BEFORE_TOWN = new RegExp(
  `(?<![\\p{L}\\d.,$€£/-])(\\d{5}|\\d{4} ?[A-Z]{2}|\\d{4}|\\d{4}-\\d{3}|\\d{2}-\\d{3}|\\d{3} \\d{2}|\\d{6}),? {1,2}${TOWN}`,
  "gu",
);
const BEHIND_TOWN = new RegExp(
  `(?<![\\p{L}'’])${TOWN}( ?[,–-]? ?)(\\d{6}|\\d{3} \\d{3}|\\d{5})(?![\\d%]|[.,]\\d)(?= ?(?:$|[\\n|•·;,.\\t)${ANY_MARK}]))`,
  "gu",
);
const BEHIND_STREET = new RegExp(
  `(${mark("address")}[ ,|•·\\n–-]{1,4}(?:${TOWN}[ ,]{1,2})?)(?:[A-Z]{1,2}-)?(?:\\d{4,6})(?:-\\d{3,4})?(?: [A-Z]{2}(?![\\p{L}\\d]))?(?![\\d%-])`,
  "gu",
);

/** So large a town is called by its name in another language as well. */
const METROPOLIS = 300_000;
/** Countries whose codes have four digits and stand before the town. */
const FOUR_DIGITS = new Set(["AT", "CH", "BE", "DK", "NO", "LU", "HU", "BG", "SI", "LI", "NL", "PT"]);
/** Countries where the code stands behind the town or its state. */
const LAST_CODES = new Set(["US", "GB", "CA", "AU", "NZ", "IN", "IE"]);

/** The text without postcodes, where a state, a town or a street beside them says what they are. */
export function takePostcodes(text: string): string {
  const CODE = mark("postcode");
  return text
    .replace(BEHIND_STREET, (_, before: string) => before + CODE)
    .replace(SURE_CODES, (code, at: number) =>
      /[\p{L}] $/u.test(text.slice(Math.max(0, at - 2), at)) && /^[A-Z]\d[A-Z]\d/.test(code) ? code : CODE,
    )
    .replace(US_CODE, (found, state: string, gap: string) =>
      regionsNamed(state).some(({ country }) => country === "US") || state === "D.C." ? state + gap + CODE : found,
    )
    .replace(BEFORE_TOWN, (found, code: string, town: string, at: number, rest: string) => {
      if (/^(?:19|20)\d\d(?:$|[ A-Z]|-\d{3})/.test(code)) return found;
      const countries = /^\d{4}$/.test(code) ? FOUR_DIGITS : null;
      if (countries && !/(?:^|[\n|•·;,:\t(]) ?$/.test(rest.slice(Math.max(0, at - 2), at))) return found;
      return startsWithTown(town, countries) ? CODE + found.slice(code.length) : found;
    })
    .replace(BEHIND_TOWN, (found, town: string, gap: string) =>
      /\p{Ll}|.{4}/u.test(town) && endsWithTown(town) ? town + gap + CODE : found,
    );
}

function startsWithTown(words: string, countries: ReadonlySet<string> | null): boolean {
  const all = words.split(" ");
  return all.some((_, index) =>
    townsNamed(all.slice(0, index + 1).join(" ")).some(
      ({ town, own }) =>
        (own || populationOf(town) >= METROPOLIS) &&
        (countries ? countries.has(countryOfTown(town)) : !LAST_CODES.has(countryOfTown(town))),
    ),
  );
}

function endsWithTown(words: string): boolean {
  const all = words.split(" ");
  return all.some((_, index) => townsNamed(all.slice(index).join(" ")).length > 0);
}
