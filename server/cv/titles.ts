import { readTitle } from "../skills/titles.ts";
import { ROLES } from "./roles.data.ts";

const ROLE = new RegExp(`(?<![\\p{L}])(?:${ROLES})(?:e?s)?(?![\\p{L}])`, "iu");

const ENDS_IN_ROLE = new RegExp(`(?<![\\p{L}])(?:${ROLES})(?:e?s)?(?:\\s(?:i{1,3}|iv|v|\\d))?$`, "iu");

/** Words that begin a line about what was done, not what one was. */
const DUTY =
  /^(?:(?!(?:regist|licens|chart|certifi|experienc|qualifi|accredit|embedd|advanc|appli|distribut|integrat|unlimit|limit|unit|associat|self-employ|skill|train)(?:er)?ed)\p{L}+ed|led|built|wrote|ran|made|kept|held|taught|sold|drove|won|set up|oversaw|took|gave|met|grew|spoke|began|brought|responsible|responsibilities|duties|in charge|worked?|working|assist(?:ing)?|manag(?:e|ing)|provid(?:e|ing)|develop(?:ing)?|maintain(?:ing)?|perform(?:ing)?|prepar(?:e|ing)|coordinat(?:e|ing)|supervis(?:e|ing)|conduct(?:ing)?|ensur(?:e|ing)|creat(?:e|ing)|review(?:ing)?|monitor(?:ing)?|serv(?:e|ing)|supporting|act(?:ing)? as|report(?:ing|s)? to|promotion|recipient|member of|experience (?:with|in|as)|knowledge|looking|seeking|my|i|we|the|a|an|to|for|and|with|of|by|as|this|that|all|also|include[sd]?|including|various|verantwortlich|participation|gestion d)(?![\p{L}-])/iu;

/** What a template leaves where a name was. */
const PLACEHOLDERS =
  /\bcompany name\b(?!\s*[-–|,]?\s*city\s*,?\s*state)(?:\s*[-–|,]?\s*city\b)?|\bcompany name\b|\bcity\s*,\s*state(?:\s*,\s*(?:usa|country))?\b|\bcity\s+state\b|\bcity\b(?=\s*,?\s*$)|^\s*(?:,\s*)?state\b|\[[^\]]{0,60}\]/gi;

const COMPANY =
  /\b(?:inc|llc|ltd|limited|gmbh|corp|corporation|company|co|plc|s\.?a\.?s?|s\.?r\.?l|ag|kg|university|college|school|hospital|institute|bank|group|universität|université|universidad|hochschule|provider)\b\.?/i;

const MAX_TITLE = 80;
const MAX_LINE = 400;

/** Whether these words name what someone does. */
export function namesRole(words: string): boolean {
  return ROLE.test(words);
}

/**
 * The job title in a line of a CV (its dates already taken out): the first part between separators that names a role;
 * null when there is none or the line is prose.
 */
export function titleIn(line: string): string | null {
  const bare = line
    .slice(0, MAX_LINE)
    .replace(PLACEHOLDERS, " | ")
    .replace(/\b(sr|jr|asst|mgr|dept|exec|dir|gen|dr|dipl|lt|sgt|st)\.(?=\s)/gi, "$1")
    .replace(/^(?:[\s\-–—•*·●▪◦‣➢✓#>|,:;]|\.(?!NET))+/, "")
    .trim();
  if (bare.length === 0 || DUTY.test(bare)) return null;
  const parts = bare.split(
    /\s*(?:[\t|•·;:–—@]{1,2}\s|\/{2}\s|[\t|•·;:–—@]|\s-+\s|,|\s\/\s|\(|\)|\s{3,}|[\uFF0F\u00EF\u00BC]+|(?<=\p{Ll}{2})\.\s|(?<=\p{Ll}{2})-+\s(?=\p{Lu})|\bpromoted to\b|\bworked as\b|\bat\b|\bAt\b(?=\s\p{Lu})|\bbei\b|\bchez\b|\bbij\b|\b(?:en|em)\b(?=\s\p{Lu}))\s*/u,
  );
  for (const part of parts) {
    const title = tidy(part);
    if (title && isTitle(title)) return withDepartment(title, part, bare);
  }
  return null;
}

/** "Assistant Manager - HR": a department behind a title belongs to it. */
function withDepartment(title: string, part: string, line: string): string {
  const behind = line.slice(line.indexOf(part) + part.length);
  const department = behind.match(DEPARTMENT_BEHIND)?.[1] ?? (BARE_RANK.test(title) ? fieldBehind(behind) : null);
  return department ? `${title} - ${tidy(department)}` : title;
}

/** Says nothing without the field that follows: "Manager, Classification/Compensation". */
const BARE_RANK =
  /^(?:(?:senior|sr|junior|assistant|associate|deputy|vice) )?(?:manager|director|vice president|vp|supervisor|coordinator|specialist|analyst)$/iu;

function fieldBehind(behind: string): string | null {
  const field = behind.match(/^(?:,\s|\s[-–—]\s|:\s)(\p{Lu}[\p{L}&/ ]{2,40}?)(?=$|\s*[,;|\t(]|\s[-–—])/u)?.[1];
  if (!field || field.split(" ").length > 5 || COMPANY.test(field) || ROLE.test(field)) return null;
  return readTitle(field).field === null ? null : field;
}

const DEPARTMENTS =
  "hr|human resources|sales|marketing|finance|operations|it|information technology|engineering|accounting|accounts(?: payable| receivable)?|procurement|purchasing|logistics|legal|r&d|production|quality(?: assurance| control)?|customer (?:service|support|success)|administration|admin|training|recruitment|business development|research|security|maintenance|retail|technology|digital|communications|pr|public relations|analytics|product|compliance|risk|audit|tax|payroll|vertrieb|einkauf|buchhaltung|personal|marketing et communication|comptabilité|ventas|vendas";
const DEPARTMENT_BEHIND = new RegExp(
  `^(?:\\s[-–—]\\s|,\\s|\\s?\\()((?:${DEPARTMENTS})(?: department| dept)?(?:\\s(?:and|&)\\s[\\p{L} ]{3,40})?)(?=$|[),;|\\t]|\\s[-–—|])`,
  "iu",
);

/** Whether these words name a department, which employs no one. */
export const isDepartment = (words: string): boolean =>
  new RegExp(`^(?:${DEPARTMENTS})(?: department| dept\\.?| team)?$`, "i").test(words);

/** A house of this kind has a longer name: "Director Contact Center" is a title. */
const CENTER = /(?:\p{Lu}\S*\s){2}(?:center|centre|agency)$/iu;

/** A title that ran into the name of an employer ("Cook Grand Hotel"), cut behind its noun; `house` tells such a name. */
export function splitTitle(title: string | null, house: RegExp): { title: string | null; rest: string | null } {
  if (!title || !(house.test(title) || CENTER.test(title))) return { title, rest: null };
  const noun = title.match(ROLE);
  const end = noun ? (noun.index ?? 0) + noun[0].length : title.length;
  const rest = title.slice(end).trim();
  const isHouse = house.test(rest) || CENTER.test(rest);
  const isName = /^\p{Lu}/u.test(rest) && rest.includes(" ") && isHouse && !ROLE.test(rest);
  return isName ? { title: title.slice(0, end), rest } : { title, rest: null };
}

/** What ends so is the name of a part of a CV, or what one brings. */
const NO_TITLE =
  /^(?:may|co-?op|an? .*|cold calls)$|\b(?:dell|blade|DNS|DHCP|IIS|SQL|web|mail|file|print|windows|linux|database|application) servers?\b(?! (?:admin|engineer|developer|specialist|technician|manager))|\b(?:office|suite|software|excel) experts?$|^\d+ ?(?:hrs|hours)|\b(?:responsibilities|worked as)\b|\bof the (?:year|month|quarter|week)\b|(?:^|\s)(?:experience|summary|skills|history|qualifications|objective|profile|responsibilities|duties|tasks|knowledge|references?)$|^(?:professional|work|career) (?:experience|summary)\b/i;

/** Whether these words name a part of a CV and no work: "Duties". */
export const namesPart = (words: string): boolean => NO_TITLE.test(words);

/** Whether these words, tidied, are a job title. */
export function isTitle(words: string): boolean {
  const count = words.split(/[\s&/]+/).length;
  if (words.length < 2 || count > 9 || words.length > MAX_TITLE || /(?<=\p{Ll}{2})[.!?]\s|\.{2}|@|https?:/u.test(words))
    return false;
  if (DUTY.test(words) || NO_TITLE.test(words) || !/^(?:[\p{Lu}\d]|\.NET)/u.test(words)) return false;
  if (!ROLE.test(words) && (words.length < 4 || readTitle(words).function === null)) return false;
  // "Engineering Support Services GmbH" is who one worked for.
  if (COMPANY.test(words) && !ENDS_IN_ROLE.test(words)) return false;
  // The words of a title begin with capitals, but for small joining ones: a sentence does not.
  const small = words.split(/\s+/).filter((word) => /^\p{Ll}{4,}/u.test(word)).length;
  if (small <= count / 2) return true;
  // "Outsourcing data analyst" is one, "Coaching new teachers" is none.
  return (
    count <= 3 && (!/^\p{Lu}\p{Ll}+ing\b/u.test(words) || (ENDS_IN_ROLE.test(words) && !/(?:s|staff)$/i.test(words)))
  );
}

/** A title without numbers of years, trailing signs and spare spaces; shouted ones in ordinary case. */
export function tidy(part: string): string {
  const words = part
    .replace(/\b(?:19|20)\d\d\b/g, " ")
    .replace(/^(?:[\s\-–—•*·,:;'"“”/&+]|\.(?!NET))+|[\s\-–—•*·,:;'"“”./&+]+$/g, "")
    .replace(/^\d{1,2}[/.)]\s*|^current\s+(?=\p{Lu})/iu, "")
    .replace(/\s+(?:and|or|of|for|with|in|the|und|et|y|e|de|at)$/i, "")
    .replace(/\s+/g, " ")
    .trim()
    // Said twice by a template.
    .replace(/^(\p{L}{2}.{2,40})\s\1$/iu, "$1");
  if (words.length < 5 || /\p{Ll}/u.test(words)) return words;
  return words.replace(/\p{L}+/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (SMALL.has(lower)) return lower;
    if (/\d$/.test(words.slice(0, at))) return lower;
    return ACRONYMS.has(lower) || (word.length <= 4 && !/[AEIOUYÄÖÜ]/.test(word) && !ABBREVIATIONS.has(lower))
      ? word
      : word[0] + lower.slice(1);
  });
}

const ABBREVIATIONS = new Set(["sr", "jr", "mgr", "dr", "st"]);
const SMALL = new Set(["of", "and", "the", "for", "in", "to", "de", "du", "la", "und", "y", "et", "at", "on"]);

/** Short words with a vowel that are read letter by letter, or whose letters are numerals. */
const ACRONYMS = new Set(
  "it hr qa ux ui api ios ai ceo cfo cto coo cio cmo evp avp pa pe usa uk us eu erp sap sas aws icu er ii iii iv vi cna cpa ase osha ehs emea apac saas seo sem plc cad oem b2b iot ot rn or".split(
    " ",
  ),
);
