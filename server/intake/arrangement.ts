import type { WorkArrangement } from "./job-record.ts";
import type { RawPosting } from "./raw-posting.ts";

export interface Arrangement {
  workArrangement: WorkArrangement | null;
  /** Hybrid: days a week in the office. */
  officeDaysPerWeek: number | null;
}

// "Remote sensing", "remote monitoring", "remote site": another meaning of the word.
const REMOTE =
  /\b(?:remote(?:ly)?(?! (?:sens|support|monitor|control|access|desktop|patient|hands|sites?\b|areas?|communit|server|system|api|call|procedure|method|sales team|island|location|learning|teaching|consult|video))|télétravail|teletrabalho|teletrabajo|remot[oa]|home[- ]?office|homeoffice|work from home|wfh|remotly|telecommut\w*|zdalna|anywhere)\b/i;
const NOT_REMOTE =
  /\b(?:no|not|non|never|isn['’]t|sorry,? no) (?:a |an )?(?:\w+ )?(?:remote|telecommut)|remote (?:work |working |candidates? |is |are |not )*(?:is |are )?(?:not|n['’]t|unfortunately not)\b|\blocal(?:s)? only\b|\bon-?site only\b/i;
const ON_SITE =
  /\b(?:on[- ]?site|in[- ]office|in[- ]person|presencial|présentiel|vor ort|local(?:s)? only|no remote|office[- ]based)\b/i;
const HYBRID_WORD = /\b(?:hybrid|h[ií]brid[oa]|hybride)\b/i;
const HYBRID =
  /\bhybrid[- ]?(?:work\w*|model|role|position|schedule|arrangement|set-?up|office|remote|job|opportunity|basis|policy|approach|flexib\w*|\()|\((?:partly |flexible )?hybrid\)|(?:^|\n|: ?|\| ?)\W{0,3}hybrid\W{0,3}(?:$|\n|\|)|\bhybrid\b[^.\n]{0,40}\b(?:days?|office|home|remote)\b|\b(?:work|role|position|arbeiten|modelo|regime|trabalho)[^.\n]{0,20}\b(?:hybrid|híbrido)|\b(?:hybrides arbeiten|modelo híbrido|regime híbrido|télétravail partiel)/i;
const FULLY_REMOTE =
  /\b(?:fully|100 ?%|completely|entirely|purely|permanently)[- ]?(?:remote|remot[oa])\b(?! (?:team|company|workforce|or|and|sens|support))|\bremote[- ]only\b|\b(?:position|role|job) is (?:a )?(?:fully |100 ?% )?remote\b|\bthis is a (?:fully |100 ?% )?remote\b|\bwork from anywhere\b|\b100 ?% (?:télétravail|home ?office|home[- ]based|teletrabalho)\b/i;
const REMOTE_CHOICE =
  /\b(?:fully |100 ?% )?remote (?:work(?:ing)? )?(?:is |are )?(?:also )?(?:ok(?:ay)?|possible|friendly|welcome|considered|an? option|optional|available|allowed|negotiable|fine|candidates? (?:ok|welcome|considered)|or (?:local|on-?site|hybrid|in))|\b(?:open to|can be|option to(?: work)?|able to(?: work)?|may(?: also)? work|possibility (?:of|to)(?: work)?|flexible|opportunity to work|welcome) remote(?:ly)?\b|\b(?:local|on-?site|office|in-?person|hybrid) (?:or|\/|and) (?:fully )?remote\b|\bwork from home (?:option|possib|available|opportunit)/i;
const EITHER = /\bremote(?:ly)? or (?:in )?(?:a |as )?hybrid\b|\bhybrid or (?:fully )?remote\b/i;
const NOT_REMOTE_TEXT =
  /\bno remote\b|\bnot (?:a |open to |considering |offering )remote\b|\bremote (?:work |working |candidates )?(?:is |are )?not (?:possible|available|an option|considered|allowed|supported)\b|\b(?:position|role|job)[^.\n]{0,25} (?:is|be) (?:fully |100 ?% )?(?:on-?site|in[- ]office|office[- ]based)\b|\b(?:work|working)[- ]?(?:setting|location|arrangement|type|model)?: ?(?:in-?person|on-?site)\b|\bmust (?:be able to )?work on-?site\b/i;
const DAYS =
  /\b([1-5]|one|two|three|four)(?:\s?(?:-|–|to)\s?([1-5]|two|three|four))?\s?(?:\+ )?days?(?: (?:a|per|each|\/) ?week)?,? (?:in|at|from|on)[- ](?:the |our |an? )?(?:\w+ )?(?:office|site|on-?site)\b|\b(?:office|on-?site)\b[^.\n]{0,25}?\b([1-5]|one|two|three|four) days? (?:a|per|each) week\b|\b([1-4]) tage?(?: (?:pro|die|in der) woche)? im büro\b/i;
const DAY_WORDS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4 };

/**
 * Where the work is done. The source's own word goes first, then the title and the places, then the text.
 * REMOTE_ONLY only where the text says fully remote; "remote" without more is REMOTE_OK. A source's `remote: false`
 * says nothing by itself: most write it for what they do not know.
 */
export function findArrangement(raw: RawPosting, title: string, locations: string[], text: string): Arrangement {
  const days = readDays(text);
  const workArrangement =
    byWord(raw.workArrangement ?? "", text) ?? byHeadline([title, ...locations], text) ?? byText(raw, text, days);
  const stated = raw.officeDaysPerWeek;
  const officeDays = typeof stated === "number" && stated >= 0 && stated <= 7 ? Math.round(stated) : days;
  return { workArrangement, officeDaysPerWeek: workArrangement === "HYBRID" ? officeDays : null };
}

function byWord(word: string, text: string): WorkArrangement | null {
  if (!word.trim()) return null;
  if (HYBRID_WORD.test(word)) return "HYBRID";
  if (/fully|only|solely|100/i.test(word) && /remote/i.test(word)) return "REMOTE_ONLY";
  if (/remote|télétravail|home/i.test(word))
    return FULLY_REMOTE.test(text) && !/ok|optional/i.test(word) ? "REMOTE_ONLY" : "REMOTE_OK";
  return /on-?_?\s?site|office|person|presencial|vor ort/i.test(word) ? "ON_SITE" : null;
}

function byHeadline(lines: string[], text: string): WorkArrangement | null {
  const headline = lines.join(" | ");
  if (NOT_REMOTE.test(headline)) return "ON_SITE";
  const remote = REMOTE.test(headline);
  const onSite = ON_SITE.test(headline);
  if (HYBRID_WORD.test(headline) && !/hybrid (?:cloud|app|mobile|vehicle|electric)/i.test(headline))
    return remote && onSite ? "REMOTE_OK" : "HYBRID";
  if (remote && onSite) return "REMOTE_OK";
  if (remote) {
    if (FULLY_REMOTE.test(headline)) return "REMOTE_ONLY";
    return !REMOTE_CHOICE.test(headline) && FULLY_REMOTE.test(text) && !REMOTE_CHOICE.test(text)
      ? "REMOTE_ONLY"
      : "REMOTE_OK";
  }
  return onSite ? "ON_SITE" : null;
}

function byText(raw: RawPosting, text: string, days: number | null): WorkArrangement | null {
  const notRemote = NOT_REMOTE_TEXT.test(text);
  const choice = REMOTE_CHOICE.test(text);
  const fully = FULLY_REMOTE.test(text);
  if (notRemote && !choice && !fully) return "ON_SITE";
  if (HYBRID.test(text) || (days !== null && days < 5)) return fully || EITHER.test(text) ? "REMOTE_OK" : "HYBRID";
  if (fully) return choice || notRemote ? "REMOTE_OK" : "REMOTE_ONLY";
  if (choice) return "REMOTE_OK";
  return raw.remote ? "REMOTE_OK" : null;
}

function readDays(text: string): number | null {
  const match = DAYS.exec(text);
  const word = match?.[2] ?? match?.[1] ?? match?.[3] ?? match?.[4];
  return word ? (DAY_WORDS[word.toLowerCase()] ?? Number(word)) : null;
}
