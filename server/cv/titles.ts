import { ROLES } from "./roles.data.ts";

const ROLE = new RegExp(`(?<![\\p{L}])(?:${ROLES})(?:e?s)?(?![\\p{L}])`, "iu");

const ENDS_IN_ROLE = new RegExp(`(?:${ROLES})$`, "iu");

/** Words that begin a line about what was done, not what one was. */
const DUTY =
  /^(?:(?!(?:regist|licens|chart|certifi|experienc|qualifi|accredit|embedd|advanc|appli|distribut|integrat|unlimit|limit|unit|associat|self-employ|skill|train)(?:er)?ed)\p{L}+ed|led|built|wrote|ran|made|kept|held|taught|sold|drove|won|set up|oversaw|took|gave|met|grew|spoke|began|brought|responsible|responsibilities|duties|in charge|worked?|assist(?:ing)?|manag(?:e|ing)|provid(?:e|ing)|develop(?:ing)?|maintain(?:ing)?|perform(?:ing)?|prepar(?:e|ing)|coordinat(?:e|ing)|supervis(?:e|ing)|conduct(?:ing)?|ensur(?:e|ing)|creat(?:e|ing)|review(?:ing)?|monitor(?:ing)?|serv(?:e|ing)|supporting|act(?:ing)? as|report(?:ing|s)? to|promotion|recipient|member of|my|i|we|the|a|an|to|for|and|with|of|by|as|this|that|all|also|include[sd]?|including|various|verantwortlich|participation|gestion d)(?![\p{L}-])/iu;

/** What a template leaves where a name was. */
const PLACEHOLDERS =
  /\bcompany name\b|\bcity\s*,\s*state(?:\s*,\s*(?:usa|country))?\b|\bcity\s+state\b|\bcity\b(?=\s*,?\s*$)|^\s*(?:,\s*)?state\b|\[[^\]]*\]/gi;

const COMPANY =
  /\b(?:inc|llc|ltd|limited|gmbh|corp|corporation|company|co|plc|s\.?a\.?s?|s\.?r\.?l|ag|kg|university|college|school|hospital|institute|bank|group|universität|université|universidad|hochschule)\b\.?/i;

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
    .replace(PLACEHOLDERS, " | ")
    .replace(/\b(sr|jr|asst|mgr|dept|exec|dir|gen|dr|dipl|lt|sgt|st)\.(?=\s)/gi, "$1")
    .replace(/^(?:[\s\-–—•*·●▪◦‣➢✓#>|,:;]|\.(?!NET))+/, "")
    .trim();
  if (bare.length === 0 || DUTY.test(bare)) return null;
  const parts = bare.split(
    /\s*(?:[\t|•·;:–—@/]{1,2}\s|[\t|•·;:–—@]|\s-+\s|,|\s\/\s|\(|\)|\s{3,}|[\uFF0F\u00EF\u00BC]+|\bat\b|\bbei\b|\bchez\b|\ben\b(?=\s\p{Lu}))\s*/u,
  );
  for (const part of parts) {
    const title = tidy(part);
    if (title && isTitle(title)) return title;
  }
  return null;
}

function isTitle(words: string): boolean {
  const count = words.split(/\s+/).length;
  if (words.length < 2 || count > 10 || words.length > 80 || /[.!?]\s|\.{2}|@|https?:/.test(words)) return false;
  if (DUTY.test(words) || !/^(?:[\p{Lu}\d]|\.NET)/u.test(words)) return false;
  const role = words.match(ROLE);
  if (!role) return false;
  // "Engineering Support Services GmbH" is who one worked for.
  if (COMPANY.test(words) && !ENDS_IN_ROLE.test(words)) return false;
  // The words of a title begin with capitals, but for small joining ones: a sentence does not.
  const small = words.split(/\s+/).filter((word) => /^\p{Ll}{4,}/u.test(word)).length;
  return small <= count / 2 || count <= 3;
}

/** A title without numbers of years, trailing signs and spare spaces; shouted ones in ordinary case. */
export function tidy(part: string): string {
  const words = part
    .replace(/\b(?:19|20)\d\d\b/g, " ")
    .replace(/^(?:[\s\-–—•*·,:;'"“”]|\.(?!NET))+|[\s\-–—•*·,:;'"“”.]+$/g, "")
    .replace(/\s+/g, " ");
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
