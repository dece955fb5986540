import { remembered } from "../remembered.ts";
import { countriesOfGroup, countryOf } from "./countries.ts";
import { foldName } from "./fold.ts";
import { countryOfTown, type NamedTown, regionCodeOfTown, townsOfFolded } from "./gazetteer.ts";
import { NICKNAMES } from "./nicknames.data.ts";
import { withoutPostcodes } from "./postcodes.ts";
import { type Region, regionsNamed } from "./regions.ts";

/** A part of a written place with all that it may mean. */
export interface Segment {
  text: string;
  towns: readonly NamedTown[];
  regions: readonly Region[];
  country: string | null;
  /** Short letters ("DE", "tx") or an everyday word ("Mobile"): means a place only beside another that agrees. */
  weak: boolean;
  /** Said of one place alone ("NYC", "Central London"). */
  nickname: boolean;
  /** Nothing but noise stands beside it. */
  sole?: boolean;
  /** What stands before it, where that is no known place but looks like the name of one ("Lake Tahoe, CA"). */
  unknownBefore?: boolean;
}

const MOST_SEGMENTS = 16;
const LONGEST_NAME = 60;

/** Everyday words that are also names of larger towns, and words for no place: never a place by themselves. */
const WEAK = new Set(
  "mobile,male,most,man,date,van,of,san,bar,split,same,are,hit,normal,enterprise,commerce,union,media,central,remote,hybrid,onsite,on site,office,home,lead,various,multiple,flexible,field,hospital,community,clinic,centre,center,east,west,north,south,city,county,town,village,university,college,school,house,street,road,park,lane,building,site,campus,main,base,head,global,international,national,regional,local,any,all,other,none,unknown,contract,permanent,internship,intern,visa,senior,junior,data,java,scala,oracle,ada,ward,unit,trust,bank,start,work,job,jobs,sales,best,us,we,it,hr,pa,research,security,science,energy,security,independent,travel,north east,south east,outside,inside,grade,band,level,team,general,service,services,asap,now,today,sur,march,august,may,orange,same,male female,god,bad,lot,sun,page,time,plan,go,rust,spring,front,back,full,part,live,live in,live out,days,nights,new,old,great".split(
    ",",
  ),
);
/** Letters that are more often a word of working life than a country. */
const WEAK_LETTERS = new Set(
  "HR IT QA PR AI ML PM TV CV BI UX UI AR VR GP OR IN ME TO NO SO AS AT BE IS DO PA MS MD VP CEO CTO LA PE".split(" "),
);

const NOISE_WORDS =
  "fully|remote|remoto|remotely|hybrid|hybride|on-?site|in-?office|office|offices|hq|headquarters?|head ?quarters|based|near|around|nearby|close to|in|at|within|from|or|and|home|wfh|full[- ]?time|part[- ]?time|permanent|contract|interns?|internships?|visa|only|preferred|relocation|flexible|downtown|midtown|uptown|city cent(?:re|er)|town cent(?:re|er)|metro(?:politan)?|greater|area|region|surrounding(?: areas?)?|vicinity|raum|gro(?:ß|ss)raum|umgebung|stadt|nähe|bei|ville de|région|region de|provincia(?: de)?|province(?: of)?|state of|city of|county of|london borough of|royal borough of|borough of|county|co\\.?|landkreis|kreis|metropolregion|metropolitan area|area metropolitana|and surrounding|und|location|locations|job location|place|ort|standort|lieu|ubicación|work from|various(?: locations)?|multiple(?: locations)?|across|throughout|all over|anywhere|the|usa-?wide|nationwide|us-?based|ok|yes|no|optional|possible|north|south|east|west|northern|southern|eastern|western|inner|outer|central|nord|sud|süd|ost|est|ouest|cidade de|ciudad de|city|town|airport|de|d[’']";
const LEADING = new RegExp(`^(?:(?:${NOISE_WORDS})(?=[\\s:.]|$)[\\s:.]*)+`, "iu");
const TRAILING = new RegExp(`(?:(?<=\\s)(?:${NOISE_WORDS})[\\s:.!]*)+$`, "iu");

const nicknames = new Map<string, { towns: NamedTown[]; regions: Region[] }>();
function nicknameOf(folded: string) {
  if (nicknames.size === 0) readNicknames();
  return nicknames.get(folded);
}

function readNicknames(): void {
  for (const entry of NICKNAMES) {
    const [said = "", meant = ""] = entry.split(" = ");
    const [name = "", where = ""] = meant.replace("~", "").split("|");
    const country = where.slice(0, 2);
    const inside = (town: NamedTown) =>
      countryOfTown(town.town) === country && (where.length === 2 || regionCodeOfTown(town.town) === where);
    const reading = meant.startsWith("~")
      ? { towns: [], regions: regionsNamed(name).filter((region) => region.country === country) }
      : { towns: townsOfFolded(foldName(name)).filter(inside).slice(0, 1), regions: [] };
    for (const word of said.split(",")) nicknames.set(foldName(word), reading);
  }
}

/** What a name may mean as it stands. `inside`: other parts stand before it. */
function readName(name: string, inside: boolean): Segment | null {
  const text = name.trim();
  if (text.length < 2 || text.length > LONGEST_NAME || !/\p{L}/u.test(text)) return null;
  const folded = foldName(text);
  const nickname = nicknameOf(folded);
  if (nickname && !(text.length <= 2 && text !== text.toUpperCase())) {
    // "LA" behind a town is Louisiana.
    if (!(inside && regionsNamed(text).length)) {
      return { text, ...nickname, country: null, weak: false, nickname: true };
    }
  }
  const short = text.length <= 3 && !/[^A-Za-z]/.test(text);
  // "tx" and "Bc" behind a town.
  const letters = short && inside ? text.toUpperCase() : text;
  const country = countryOf(letters);
  const regions = regionsNamed(letters);
  const isWeak = WEAK.has(folded) && !/^(?:US|U\.S\.?)$/.test(text);
  const towns = short && (country || regions.length) && text !== "Bar" ? [] : townsOfFolded(folded);
  if (!country && !regions.length && !towns.length) return null;
  const isCode = short && !/^(?:US|USA|UK|GB|UAE|EU)$/.test(text);
  return { text, towns, regions, country, weak: isWeak || (isCode && (text !== letters || short)), nickname: false };
}

/** Name by name: "Austin TX", "Remote US", "Greater Manchester Area". */
function readPart(part: string, inside: boolean): Segment[] {
  const text = withoutPostcodes(part).replace(/^[\s.:'"–—-]+|[\s.:'"–—-]+$/g, "");
  const whole = readName(text, inside);
  if (whole) return [whole];
  const bare = text
    .replace(LEADING, "")
    .replace(TRAILING, "")
    .replace(/[’']s$/i, "")
    .trim();
  if (bare && bare !== text) {
    const found = readName(bare, inside);
    if (found) return found.weak && bare.length <= 3 && WEAK_LETTERS.has(bare) ? [] : [found];
  }
  return readWords(bare, inside);
}

/** Words without commas: a country or region at the end or the beginning, a town beside it. */
function readWords(text: string, inside: boolean): Segment[] {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 7) return [];
  for (let count = Math.min(3, words.length - 1); count >= 1; count--) {
    const tail = words.slice(-count).join(" ");
    const area = countryOf(tail) || regionsNamed(tail).length ? readName(tail, true) : null;
    if (!area || (tail.length <= 3 && !/^[A-Z]{2,3}$/.test(tail))) continue;
    const head = readPart(words.slice(0, -count).join(" "), inside);
    if (head.length) return [...head, area];
    if (!area.weak) return [area];
  }
  for (let count = Math.min(3, words.length - 1); count >= 1; count--) {
    const head = words.slice(0, count).join(" ");
    const country = head.length > 3 || /^(?:US|USA|UK|UAE)$/.test(head) ? countryOf(head) : null;
    if (!country) continue;
    const tail = readPart(words.slice(count).join(" "), true);
    // "Germany Berlin", but not "Denmark Hill".
    if (tail[0]?.towns.some(({ town }) => countryOfTown(town) === country))
      return [{ text: head, towns: [], regions: [], country, weak: false, nickname: false }, ...tail];
  }
  return [];
}

const COMMAS = /[,;|•·()[\]\n/>→]|\s[-–—:]+\s|\s-(?=\p{L})|(?<=\p{L})-\s|:\s/u;
/** One to three capitalised words, none of which belongs to a job or a firm. */
const PLACE_LIKE =
  /^(?!.*\b(?:Inc|LLC|Ltd|Co|Corp|GmbH|Engineers?|Developers?|Designers?|Managers?|Scientists?|Analysts?|Sales|Marketing|Full|Part|Time|Remote|On-?site|Data|Software|Web|Frontend|Backend|Mobile|Node|Python|Java|Design|Product|Senior|Junior|Lead|Intern|DevOps|Ops|Machine|Research|Security|Visa|Hybrid|Nurse|Consultant|Director|Support|Services?|Systems?|Solutions|Technolog\w+|Labs?|Group|Media|Health|Capital|Partners)\b)\p{Lu}\p{Ll}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]+){0,2}$/u;
const WORDS_BETWEEN = /\s(?:or|and|&|\+|und|oder|et|ou|y|o|e)\s/i;

/** The parts of a written place that mean something, in order; what means nothing is left out. */
export const segmentsOf: (written: string) => readonly Segment[] = remembered(readSegments);

function readSegments(written: string): Segment[] {
  const text = written.replace(/\s+/g, " ").trim();
  const whole = readName(text, false);
  if (whole) return [{ ...whole, sole: true }];
  const found: Segment[] = [];
  let before = "";
  let hasUnknown = false;
  for (const part of text.split(COMMAS).slice(0, MOST_SEGMENTS)) {
    const count = found.length;
    const known = readName(part, found.length > 0);
    const pieces = known || !WORDS_BETWEEN.test(part) ? [part] : part.split(WORDS_BETWEEN);
    for (const piece of pieces) {
      if (countriesOfGroup(piece) && !readName(piece, found.length > 0)?.towns.length) continue;
      found.push(...readPart(piece, found.length > 0));
    }
    const first = found[count];
    const bare = part.trim().replace(LEADING, "");
    if (!first && /\p{L}/u.test(bare)) hasUnknown = true;
    if (first) first.unknownBefore = PLACE_LIKE.test(before);
    before = first ? "" : bare || before;
    if (found.length >= MOST_SEGMENTS) break;
  }
  const [only] = found;
  if (only && found.length === 1) only.sole = !hasUnknown;
  return found.slice(0, MOST_SEGMENTS);
}

/** Letters that stand for something else in working life. */
export function isOrdinaryCode(letters: string): boolean {
  return WEAK_LETTERS.has(letters);
}

const FACILITY =
  /(?<![\p{L}])(?:(?:university|city) of (\p{Lu}[\p{L}'’-]+(?: (?:on|upon|under|le) \p{L}+)?)|(?:HMP|HMYOI) (\p{Lu}[\p{L}'’-]+)|(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?) (?:(?:General|Royal|District|County|City|Community|Central|Teaching|University|Care|Health|Mental|Memorial|Treatment|Resource|Medical|Children[’']?s|Women[’']?s|Site) ?)*(?:Hospitals?|Infirmary|University|Clinic|College|Cent(?:re|er)|Surgery|Campus|Airport|Council|Organisation|Practice|Locality))(?![\p{L}])/u;

/** Towns after which a facility is named: "Salford Royal Hospital", "University of Leeds". */
export function facilityTown(text: string): readonly NamedTown[] {
  const match = FACILITY.exec(text.slice(0, 200));
  const name = match?.[1] ?? match?.[2] ?? match?.[3] ?? "";
  const folded = foldName(
    name.replace(/ (?:General|Royal|District|County|City|Community|Central|University|Care|Health)$/, ""),
  );
  return folded && !WEAK.has(folded) ? townsOfFolded(folded) : [];
}
