import { countryOf } from "../gazetteer/countries.ts";
import { populationOf, townsNamed } from "../gazetteer/gazetteer.ts";
import { findSkills, skillOf } from "../skills/extract.ts";
import type { SkillKind } from "../skills/taxonomy.ts";
import { readTitle } from "../skills/titles.ts";
import { MONTH_NAMES } from "./dates.data.ts";
import { durationMonths } from "./dates.ts";
import { headingKind } from "./sections.ts";
import { isDepartment, isTitle, namesPart, splitTitle, tidy, titleIn } from "./titles.ts";

/** What the lines that head a position say. */
export interface Heading {
  title: string | null;
  employer: string | null;
  place: string | null;
  /** Says by its form that it speaks of an employer: a legal form, a kind of house, a place, a template's "Company Name". */
  isEmployerLine: boolean;
}

const TITLE_LABEL =
  /^(?:designation|position(?: held)?|role|job title|title|occupation(?: or position held)?|funktion|tätigkeit|poste(?: occupé)?|cargo|puesto|função|functie)\s{0,3}[:\t-]\s{0,9}/iu;
const EMPLOYER_LABEL =
  /^(?:company(?: name)?|employer(?: name)?|name (?:and address )?of employer|organi[sz]ation|firm|client|arbeitgeber|firma|unternehmen|entreprise|employeur|société|empresa|empleador|empregador|bedrijf|werkgever)\s{0,3}[:\t]\s{0,9}/iu;
const PLACE_LABEL =
  /^(?:location|city(?=\s?:)|place(?=\s?:)|ort|standort|lieu|lugar|ubicación|local|localidade|plaats|locatie)\s{0,3}[:\t]\s{0,9}/iu;
const OTHER_LABEL =
  /^(?:duration|period|dates?(?: \(from.{0,8}to\))?|tenure|from|zeitraum|période|dates|período|periode|type of (?:business|contract)|vertragsart|team size|salary|supervisor|hours(?: per week)?|reason for leaving|industry|branche|sector)\s{0,3}(?:[:\t]|$)/iu;

/** A line that begins what was done, not where. */
const BODY_LABEL =
  /^(?:key |main |major |selected |core |daily )?(?:responsibilit(?:y|ies)|duties|achievements?|accomplishments?|tasks(?: performed)?|technolog(?:y|ies)(?: used)?|tech(?:nical)?(?: stack| scope| environment)?|tools|environment|stack|projects?|description|role description|skills(?: used)?|results?|customers|clients|highlights|responsible|aufgaben|tätigkeiten|technologien|schwerpunkte|missions?|tâches|réalisations|funciones|logros|tareas|responsabilidades|atividades|taken|werkzaamheden|databases?|platforms?|frameworks?|languages)\b[^:]{0,40}:/iu;

/** Legal forms and kinds of house: what has one is an employer. */
const HOUSE =
  /(?<!\p{L})(?:inc|llc|l\.l\.c|ltd|limited|gmbh|corp|corporation|company|companies|co(?=\.|$| kg)|plc|s\.?a\.?s?|s\.?a\.?r\.?l|s\.?r\.?l|s\.?l|s\.?p\.?a|lda|ltda|e\.?v|ag|kg|kgaa|ohg|ug|se(?=$)|n\.?v|b\.?v|pty|llp|l\.?p|university|college|school(?:s| district)?|academy|hospital|clinic|medical center|health(?:care)? system|institute|bank|group|holdings?|partners|associates(?=$)|foundation|universität|hochschule|klinikum|krankenhaus|université|universidad(?:e)?|universiteit|ziekenhuis|stiftung|verlag|hotel|restaurant|church|ministry of \p{L}+|department of \p{L}+|city of \p{L}+|county of \p{L}+|county|army|navy|air force|laborator(?:y|ies)|technologies|industries|enterprises?|airlines?|pharmaceuticals?|motors|supermarkets?|association)(?!\p{L})/iu;

/** What a template leaves where a name was. */
const NAME_GONE = /\bcompany name\b|\bcity\s*,?\s*state\b/i;
const PLACEHOLDERS =
  /\bcompany name\b(?!\s*[-–|,]?\s*city\s*,?\s*state)(?:\s*[-–|,]?\s*city\b)?|\bcompany name\b|\bcity\s*,\s*state(?:\s*,\s*(?:usa|country))?\b|\bcity\s+state\b|\bcity\b(?=\s*,?\s*$)|^\s*(?:,\s*)?state\b|\[[^\]]{0,60}\]/gi;

/** Kinds of contract and other words that stand in a heading and are neither title nor employer. */
const NOISE =
  /^(?:full[- ]?time|part[- ]?time|remote(?:ly)?|on[- ]?site|hybrid|contract(?:or)?|permanent|temporary|temp|seasonal|freelance|self[- ]employed|internship|casual|volunteer|vollzeit|teilzeit|befristet|unbefristet|temps (?:plein|partiel)|cdi|cdd|stage|tiempo completo|tempo integral|fulltime|parttime|present|current|various|usa|n\/a|confidential|international|city|state|country|\d+ ?(?:hours?|hrs).{0,20}|[\d\W]*)$/iu;

const TOWN_POPULATION = 50_000;
/** A lone name without its country may be anything but a large town. */
const CITY_POPULATION = 200_000;
/** By a name in another language, which may be an ordinary word in a third. */
const ALTERNATE_POPULATION = 300_000;
const DATE = new RegExp(
  `^(?:(?:${MONTH_NAMES.join("|")})(?!\\p{L})[.,]?\\s?)?(?:\\d{1,2},?\\s)?(?:(?:19|20)\\d\\d)?$`,
  "iu",
);
const MAX_HEADER = 110;
const MAX_NAME = 70;
/** Skills that take so much of a name are all that it says. */
const MOSTLY = 0.6;

/** Whether a line may head a position: short, no list item, no sentence, no label of what was done. */
export function mayHead(line: string): boolean {
  if (line === "" || line.length > MAX_HEADER || /^(?!--)[-•*●▪◦‣➢✓§]/u.test(line)) return false;
  if (
    /[;,]$/.test(line) ||
    (/[.!?]$/.test(line) && !/\b(?:inc|ltd|co|corp|llc|bv|st|u\.s|l\.p|s\.a|jr|sr)\.$/i.test(line))
  )
    return false;
  if (!/^(?:-- ?)?[\p{Lu}\d("'«„“.*]/u.test(line) || BODY_LABEL.test(line)) return false;
  const words = line.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}{4,}/u.test(word)).length;
  return words.length <= 16 && (small <= words.length * 0.4 || (words.length <= 5 && isTitle(tidy(line))));
}

/** What stands before a line's dates and after them, as one line. */
export function withoutDates(line: string, from: number, to: number): string {
  return `${line.slice(0, from)} | ${line.slice(to)}`
    .replace(/\(\s*\|\s*(?:\([^)]{0,40}\)\s*)?\)/g, "|")
    .replace(/\|\s*[(,:–—-]+\s*(?=\||$)/g, "|")
    .replace(/^[\s|,.:–—-]+|[\s|,:–—(-]+$/g, "");
}

/** Reads one line that heads a position; its dates are already taken out. */
export function readHeading(line: string): Heading {
  const heading: Heading = { title: null, employer: null, place: null, isEmployerLine: false };
  const bare = line.replace(/^[\s•*·-]+/, "");
  if (PLACE_LABEL.test(bare)) {
    heading.place = nameOf(bare.replace(PLACE_LABEL, ""));
    return heading;
  }
  if (EMPLOYER_LABEL.test(bare)) {
    const named = bare.replace(EMPLOYER_LABEL, "");
    const parts = partsOf(named.replace(PLACEHOLDERS, " | "));
    heading.employer = nameOf(parts[0] ?? "");
    heading.place = placeAmong(parts.slice(1)).join(", ") || null;
    heading.isEmployerLine = true;
    return heading;
  }
  if (TITLE_LABEL.test(bare)) {
    const named = bare.replace(TITLE_LABEL, "");
    heading.title = titleIn(named) ?? (named.length <= MAX_NAME ? tidy(partsOf(named)[0] ?? "") || null : null);
    return heading;
  }
  if (OTHER_LABEL.test(bare)) return heading;
  const split = splitTitle(titleIn(bare), HOUSE);
  heading.title = split.title;
  const parts = partsOf(bare.replace(PLACEHOLDERS, " | "))
    .map(nameOf)
    .filter((name) => name !== null);
  const place = placeAmong(parts);
  heading.place = place.join(", ") || null;
  heading.isEmployerLine = NAME_GONE.test(bare) || heading.place !== null;
  const names = parts.filter(
    (name) =>
      !isDepartment(name) &&
      headingKind(name) === null &&
      !place.includes(name) &&
      !isKnownPlace(name) &&
      !isWithin(name, heading.title) &&
      !isAside(name, bare) &&
      !(isTitle(name) && !HOUSE.test(name)),
  );
  const house = split.rest ?? names.find((name) => HOUSE.test(name));
  // A template took the names away: what is left of them is none.
  if (NAME_GONE.test(bare)) {
    heading.title ??= house || !names[0] || namesPart(names[0]) ? null : tidy(names[0]);
    return heading;
  }
  if (house) heading.isEmployerLine = true;
  const plain = names.find((name) => name.length > 2 && (heading.title ? saysNoField(name) : true));
  heading.employer = house ?? plain ?? null;
  return heading;
}

/** What a label says: "Marine Corps Rank: ...". */
const LABEL = /^both\s|\b(?:rank|role|grade)$/iu;

/** What was done and what it was called: no names. */
const NO_HOUSE =
  /^(?:an?|\p{L}{3,}ed (?:as|to|in|by|for|with|at))\s|^(?:testing|development|design|support)$|\b(?:analysis|classification|simulation|schematics|deployment|implementation|projects|responsibilities|worked as)\b/iu;

/** Whether a name may be an employer's, beside this title: no work done, no field of it, no list of tools. */
export function mayEmploy(name: string, title: string | null): boolean {
  if (LABEL.test(name)) return false;
  if (HOUSE.test(name) && !/\s(?:of|for)\s/.test(name)) return true;
  if (NO_HOUSE.test(name)) return false;
  const kinds = skillKindsIn(name);
  // "Engineer, Salesforce": one tool alone beside a title may be its maker.
  return kinds.length === 0 || (title !== null && kinds[0] === "tool" && /^\p{L}+$/u.test(name));
}

/** The kinds of the skills that these words consist of; none where they say more. */
function skillKindsIn(words: string): SkillKind[] {
  const found = findSkills(words);
  const covered = found.reduce((sum, { start, end }) => sum + end - start, 0);
  return covered >= words.length * MOSTLY ? found.flatMap(({ name }) => skillOf(name)?.kind ?? []) : [];
}

/** Whether a title holds these words whole: of "Restaurant Chef/Retail Chef" neither half is an employer. */
function isWithin(name: string, title: string | null): boolean {
  const plain = (words: string) => ` ${words.replaceAll(".", "").replace(/[\s/&,-]+/g, " ")} `;
  return title !== null && plain(title).includes(plain(name));
}

/** "(WFM)", "(Brier Creek Location)": what stands in brackets beside a title tells it more closely. */
function isAside(name: string, line: string): boolean {
  return (
    line.includes(`(${name})`) &&
    /^\p{Lu}{2,4}$|\b(?:location|office|branch|region|team|project|division|department|store|site|campus)$/iu.test(name)
  );
}

/** Behind a title, "Special Education" or "Internal Control" tells it more closely; a name says nothing of the work. */
function saysNoField(name: string): boolean {
  const { function: does, field } = readTitle(name);
  return does === null && field === null;
}

/** The parts of a heading between its separators; a legal form stays with its name. */
function partsOf(line: string): string[] {
  return line
    .replace(/,\s*(?=(?:inc|llc|ltd|corp|co|gmbh|s\.?a|plc|l\.?p|llp|pty)\b)/gi, " ")
    .split(
      /\s*[\t|•·;:–—@/]\s*|\s-+\s|,|\s\/\s|\(|\)|\s{3,}|(?<=\p{Ll}{2})\.\s|\s(?:at|bei|chez|@)\s|\b(?:en|em|bij)\b(?=\s\p{Lu})/u,
    )
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A name of a house as it may be stored; null for what is none. */
function nameOf(part: string): string | null {
  const name = part
    .replace(/["“”«»]/g, "")
    .replace(/^[\s\-–—•*·,:;'.|]+|[\s\-–—•*·,:;'|]+$|(?<=\p{Ll}{3})\.$/gu, "")
    .replace(/\s+/g, " ");
  if (name.length < 2 || name.length > MAX_NAME || NOISE.test(name) || durationMonths(name) !== null) return null;
  if (DATE.test(name)) return null;
  if (!/^[\p{Lu}\d]/u.test(name) || !/\p{L}{2}/u.test(name) || /@|https?:|www\.|\d{5,}|\$/.test(name)) return null;
  if (
    /\s(?:by|to|our|with|while|that|was|is)\s|\s(?:from|by|to|for|of|in|with|and|the|as)$|^(?:while|when|for|in|on|as|with|grade|level|managing)\s/i.test(
      name,
    )
  )
    return null;
  const words = name.split(" ");
  const small = words.filter((word) => /^\p{Ll}{4,}/u.test(word)).length;
  return words.length <= 9 && small <= words.length * 0.34 ? name : null;
}

/** The parts that are a place, with its state or country where that stands beside it. */
function placeAmong(parts: readonly string[]): string[] {
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const isTown =
      part.split(" ").length <= 3 && !HOUSE.test(part) && !isTitle(part) && skillKindsIn(part).length === 0;
    if (
      next &&
      isTown &&
      (isCountry(next) || /^[A-Z]{2}$/.test(next) || isKnownPlace(next)) &&
      townsNamed(part).length > 0
    )
      return [part, next];
    if (isCountry(part) && next && next.split(" ").length <= 3 && townsNamed(next).length > 0) return [part, next];
    if (isKnownPlace(part, CITY_POPULATION)) return [part];
  }
  return [];
}

function isCountry(name: string): boolean {
  return (name.length > 3 || /^(?:USA|UAE|UK)$/.test(name)) && name.length <= 40 && countryOf(name) !== null;
}

/** A country, or a town large enough that no one takes its name for a house's. */
function isKnownPlace(name: string, population = TOWN_POPULATION): boolean {
  // Two letters are a state, a country, or half of PL/SQL.
  if (name.length < 4 || name.length > 40 || name.split(" ").length > 4) return false;
  if (isCountry(name)) return true;
  return townsNamed(name).some(({ town, own }) => populationOf(town) >= (own ? population : ALTERNATE_POPULATION));
}
