import { regionsNamed } from "../gazetteer/regions.ts";
import { MONTH_NAMES } from "./dates.data.ts";
import type { Section } from "./sections.ts";

/** What was studied. */
export interface CvStudy {
  /** A level of LEVELS, the names of postings: `Bachelor's degree`. */
  level: string;
  /** As written; null where the line does not say it surely. */
  subject: string | null;
}

/** The levels of education, highest first, with the degrees that are of that level. */
const LEVELS: [string, RegExp][] = [
  [
    "Doctorate",
    /\bph\.?\s?d\b|\bdoctor(?:ate| of (?!nursing assist)\p{L}+)|\bdoktor(?:grad|at)\b|\bpromotion zu[mr]?\b|\bdr\. ?(?:rer|phil|med|ing)\b|\bdoctorat\b|\bdoctorad?o\b|\bdoutoramento\b|\bdoutorado\b|\bJ\.D\.?|\bJD(?=\s*[:,.–-]|\s*$)|\bjuris doctor\b|\bM\.D\.|\bD\.?D\.?S\b|\bPharm\.?D\b/iu,
  ],
  [
    "Master's degree",
    /\bmaster['’]?s?\b(?= (?:of|in|degree|['’]|thesis|abschluss|en|em)|\s*[:,(]|$)|\bmaster['’]s\b|(?<!\b(?:court|guild) of )\bmasters\b|\bM\.?B\.?A\b|\bM\.?Sc\b\.?|\bM\.S\.?(?=[\s,:]|$)|\bMS(?=\s*[,:]|\s+in\b)|\bM\.?A\.?(?=\s*[:,]|\s+(?:in|degree)\b)|\bM\.?Eng\b|\bM\.?Ed\b|\bM\.?Tech\b|\bLL\.?M\b|\bMFA\b|\bMPH\b|\bMSW\b|\bMSN\b|\bMCA\b|\bM\.?Com\b|\bM\.?Phil\b|\bmagister\b|\bdiplom(?:-| )?(?:ingenieur|kauf|informatik|betriebswirt|phys|chem|psych|päd)\p{L}*|\bdipl\.|\bmagistère\b|\bmaestría\b|\bmáster\b|\bmestrado\b|\bpostgraduate (?:degree|diploma)|\bdiplôme d['’]ingénieur|\bstaatsexamen\b|\bbac ?\+ ?5\b/iu,
  ],
  [
    "Bachelor's degree",
    /\bbachelor(?:['’]?s)?\b|\bbachlor|\bB\.?Sc\b\.?|\bB\.S\.?(?=[\s,:]|$)|\bBS(?=\s*[,:]|\s+(?:in|degree)\b)|\bB\.?A\.?(?=\s*[:,(]|\s+(?:in|degree)\b)|\bB\.?B\.?[AM]\b|\bB\.?Eng\b|\bB\.?Tech\b|\bB\.?Com\b|\bB\.?Ed\b|\bBFA\b|\bBSN\b|\bLL\.?B\b|\bBCA\b|\bBSW\b|\bB\.?E\b(?=\s*[:,(]|\s+in\b)|\bundergraduate degree|\blicence\b(?= (?:en|de|d['’]|professionnelle))(?! de conduc)|\bgrado en\b|\blicenciatura\b|\blicenciad[oa] en\b|\bgraduação em\b|\bbacharel(?:ado)?\b|\bhbo\b|\bbaccalaureate degree|(?<!master['’]?s? )\b(?:diploma|degree) in engineering\b|\bbac ?\+ ?3\b/iu,
  ],
  [
    "Associate degree",
    /\bassociate(?:['’]?s)? (?:of|in|degree)|\bassociates?\b(?=\s*[:,]\s*(?:degree|science|arts|applied))|\bA\.?A\.?S?(?=\s*:|\s+(?:in|degree)\b)|\bA\.S\.?(?=[\s,:])|\bBTS\b|\bDUT\b|\bfoundation degree|\bHND\b|\btécnico superior\b|\btecnólogo em\b/iu,
  ],
  [
    "Vocational training",
    /\b(?:abgeschlossene )?(?:berufs)?ausbildung (?:zu[mr]?|als|im)\b|\bausbildung\s*[:–-]|\bgesellenbrief\b|\bmeisterbrief\b|\bmeisterprüfung\b|\bapprenticeship\b|\bvocational (?:training|diploma|certificate|school)|\btrade school\b|\bCAP(?= (?:de |en )?\p{L})|\bBEP\b|\bbac pro\b|\bNVQ\b|\bformación profesional\b|\bcurso técnico\b|\bmbo\b|\bculinary (?:diploma|degree|certificate)|\bdiploma (?:in|of)\b/iu,
  ],
  [
    "High school",
    /\bhigh[- ]school\b|\bGED\b|\bsecondary school\b|\babitur\b|\bmatura\b|\bbaccalauréat\b|\bbachillerato\b|\bA[- ]levels?\b|\bGCSEs?\b|\bmittlere reife\b|\brealschulabschluss\b|\bfachabitur\b|\bHSC\b|\bgeneral certificate of (?:secondary )?education\b|\bensino médio\b|\bensino secundário\b|\bvwo\b|\bhavo\b/iu,
  ],
];

/** Letters that are a degree only as capitals. */
const CASED = /\b(?:[MB]\.?[AS]|A\.?A\.?S?|CAP|BEP|BTS|DUT|HND|GED|HSC|HBO|MBO|VWO|HAVO|MCA|BCA|MFA|BFA|MPH)\b/i;

const SCHOOL =
  /(?<!\p{L})(?:university|college|institute|school|academy|polytechnic|faculty|campus|universität|hochschule|fachhochschule|berufsschule|gymnasium|akademie|université|école|lycée|faculté|institut|universidad(?:e)?|instituto|facultad|faculdade|escuela|escola|colegio|universiteit|hogeschool|school voor|lyceum|roc)(?!\p{L})/iu;

/** The line after a degree's name up to what is no subject any more. */
const SUBJECT =
  /(?:(?:bachelor|master|associate)(?:['’]?s)?(?: degree)?(?: (?:of|in) (?:(?:science|arts|applied science|applied arts|engineering|technology|commerce|fine arts|education|laws?|philosophy)(?: degree)?(?=\s*(?:[,:(–-]|in\b|$))))?|\b(?:B|M)\.?(?:Sc|S|A|Eng|Tech|Ed|Com|BA)\.?|\bph\.?\s?d\.?|\bdoctor(?:ate)? of philosophy|\bdiplom|\blicence(?: professionnelle)?|\blicenciatura|\bmestrado|\bm[aá]ster|\bgrado|\bgraduação|\bmaestría|\bdegree|\bdiploma)(?:\s*\([^)]{1,20}\))?\s*(?:[:,–-]|\b(?:in|of|en|em|de|der|im|d['’]|degree in|degree of)(?:\s|(?<=['’])))\s*(?:\b(?:in|of)\s)?((?:\p{Lu}[\p{L}&'’/-]*|and|und|et|y|e|of|de|in|en|der|with)(?:\s(?:\p{Lu}[\p{L}&'’/-]*|and|und|et|y|e|of|de|&|in|der)){0,6})/iu;

/** A longer section is none. */
const MAX_LINES = 1000;

const AFTER_SUBJECT = new RegExp(
  `(?:\\s+(?:and|und|et|y|e|of|de|in|der|&|the|with|honou?rs|hons|expected|GPA|minor|city|[A-Z]|${MONTH_NAMES.join("|")}))+$`,
  "iu",
);

/** "MBA-level training" is no MBA. */
const OF_LEVEL = /\b(?:MBA|master['’]?s?|bachelor['’]?s?|(?:under)?graduate|doctoral|ph\.?d)[- ]level\b/giu;

/** What someone means to learn yet. */
const INTENDED =
  /\b(?:plan(?:ning)?|hop(?:e|ing)|intend(?:ing)?|want(?:ing)?|wish(?:ing)?|aim(?:ing)?|aspir(?:e|ing)|transferring|would like) to\b/iu;

const IS_MONTH = new RegExp(`^(?:${MONTH_NAMES.join("|")})\\b`, "iu");

/** The levels of education that a text names, highest first. */
export function educationIn(text: string): string[] {
  const plain = text.replace(OF_LEVEL, " ");
  return LEVELS.filter(([, pattern]) => names(plain, pattern)).map(([name]) => name);
}

/** A line without its sentences on what is only intended. */
function withoutIntentions(line: string): string {
  if (!INTENDED.test(line)) return line;
  return line
    .split(/(?<=\p{Ll}{2}[.!?])\s+/u)
    .filter((sentence) => !INTENDED.test(sentence))
    .join(" ");
}

/** Where the match is letters that are also a word, only capitals count. */
function names(text: string, pattern: RegExp): boolean {
  const match = text.match(pattern);
  if (!match) return false;
  if (!CASED.test(match[0]) || match[0] === match[0].toUpperCase()) return true;
  return pattern.test(text.slice((match.index ?? 0) + match[0].length));
}

/** Whether a line names a school or a degree. */
export function namesSchooling(line: string): boolean {
  return SCHOOL.test(line) || LEVELS.some(([, pattern]) => names(line, pattern));
}

/** What was studied, highest level first, each level and subject once. */
export function studiesOf(sections: readonly Section[]): CvStudy[] {
  const found = new Map<string, CvStudy>();
  for (const line of educationLines(sections)) {
    const level = line.length <= 400 ? educationIn(line)[0] : undefined;
    if (!level) continue;
    const subject = level === "High school" ? null : subjectIn(line);
    const bare = found.get(`${level} `);
    if (bare && subject) found.delete(`${level} `);
    if (subject || ![...found.values()].some((study) => study.level === level))
      found.set(`${level} ${subject?.toLowerCase() ?? ""}`, { level, subject });
  }
  return highestFirst([...found.values()]);
}

/** Studies by their level. */
export function highestFirst(studies: readonly CvStudy[]): CvStudy[] {
  const rank = ({ level }: CvStudy) => LEVELS.findIndex(([name]) => name === level);
  return studies.toSorted((a, b) => rank(a) - rank(b));
}

function subjectIn(line: string): string | null {
  // "Exercise Science Small Business Minor": nothing says where the one ends and the other begins.
  const match = /\p{L} minor\b(?! in\b)/iu.test(line) ? null : line.match(SUBJECT);
  const said = match?.[1];
  if (!match || !said) return null;
  const behind = line.slice((match.index ?? 0) + match[0].length - said.length);
  const subject = (repeatedStart(behind) ?? withoutSchool(said, behind))
    .split(/\s*(?:[:;)]|\/\s?minor)/i)[0]!
    .replace(/(?:\s\d[\d/]*)?[\s,–-]*$/, "")
    .replace(AFTER_SUBJECT, "")
    .replace(/[\s,/–-]+$/, "")
    .trim()
    // Said twice by a template.
    .replace(/^(.{3,})\s\1$/, "$1");
  // Longer ones ran into what stands behind them.
  if (
    !subject ||
    subject.length < 3 ||
    subject.split(" ").length > 5 ||
    /-$|- |\b\p{Lu}{4,}$|\s\p{Lu}{3,}$/u.test(subject) ||
    !/^\p{Lu}/u.test(subject) ||
    SCHOOL.test(subject)
  )
    return null;
  if (
    /^(?:science|arts|degree|applied science|honou?rs|city|state|company|general|(?:dual |double )?majors?$|executive$|applied$|expected)\b/i.test(
      subject,
    )
  )
    return null;
  // A date, or the beginning of a school's name.
  if (IS_MONTH.test(subject) || /\b(?:international|state|st|mount|saint|inc)$/i.test(subject)) return null;
  const words = subject.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  // Two subjects that a template ran together name the same things twice.
  if (new Set(words).size < words.length) return null;
  return LEVELS.some(([, pattern]) => pattern.test(subject)) ? null : subject;
}

const CONTINUES =
  /^(?:administration|management|sciences?|studies|engineering|technology|systems|design|education|arts|development|communications?|and|&|of|in)$/i;

/** "Psychology Example College Psychology": some forms print the subject once more behind the school. */
function repeatedStart(behind: string): string | null {
  const words = behind.slice(0, 300).split(/\s+/);
  for (let count = Math.min(5, words.length - 1); count > 0; count--) {
    const start = words
      .slice(0, count)
      .join(" ")
      .replace(/[,;:]+$/, "");
    // Cut short where it is said again.
    if (count === 1 && CONTINUES.test(words[1] ?? "")) continue;
    if (start.length <= 3 || !/^\p{Lu}/u.test(start) || SCHOOL.test(start)) continue;
    const rest = ` ${words.slice(count).join(" ")} `;
    const again = rest.indexOf(` ${start} `);
    if (again >= 0 && SCHOOL.test(rest.slice(0, again))) return start;
  }
  return null;
}

const DIRECTION = /^(?:(?:north|south)(?:east|west)?(?:ern)?|(?:east|west)(?:ern)?|central|new)$|\d/i;

/** "Business Administration Southern Example University": a school whose name shows where it begins. */
function withoutSchool(said: string, behind: string): string {
  const words = behind.slice(0, 200).split(/\s+/);
  const school = words.findIndex((word) => SCHOOL.test(word));
  if (school < 1 || school > 8) return said;
  const place = words.findIndex(
    (word, at) =>
      at > 0 &&
      at < school &&
      (DIRECTION.test(word) || regionsNamed(word).length > 0 || regionsNamed(`${word} ${words[at + 1]}`).length > 0),
  );
  if (place > 0) return words.slice(0, place).join(" ");
  return /^of$/i.test(words[school + 1] ?? "") ? words.slice(0, school).join(" ") : said;
}

/** The lines of the sections on education; without any, lines outside of work that name a school or a degree. */
export function educationLines(sections: readonly Section[]): string[] {
  const own = sections
    .filter(({ kind }) => kind === "education" || kind === "certificates")
    .flatMap(({ lines }) => lines);
  const written = own
    .filter((line) => line !== "")
    .slice(0, MAX_LINES)
    .map(withoutIntentions);
  if (written.some(namesSchooling)) return written;
  return sections
    .filter(({ kind }) => kind !== "experience")
    .flatMap(({ lines }) => lines)
    .filter((line) => line !== "" && line.length <= 200)
    .slice(0, MAX_LINES)
    .map(withoutIntentions)
    .filter(namesSchooling);
}
