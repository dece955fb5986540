import type { RawPosting } from "../raw-posting.ts";
import type { WorkArrangement } from "./job-record.ts";
import { matchesIn } from "./matches.ts";

export interface Arrangement {
  workArrangement: WorkArrangement | null;
  /** Hybrid: days a week in the office. */
  officeDaysPerWeek: number | null;
}

// "Remote sensing", "remote monitoring", "remote site": another meaning of the word.
const REMOTE =
  /\b(?:remote(?:ly)?(?! (?:sens|support|monitor|control|access|desktop|patient|hands|sites?\b|areas?|communit|server|system|api|call|procedure|method|sales team|island|location|learning|teaching|consult|video))|télétravail|teletrabalho|teletrabajo|remot[oa]|home[- ]?office|homeoffice|work from home|wfh|remotly|telecommut\w*|zdalna|thuiswerk\w*|distanciel|mobiles? arbeiten|anywhere)\b/i;
const NOT_REMOTE =
  /\b(?:no|not|non|never|isn['’]t|sorry,? no)[ -](?:a |an )?(?:\w+ )?(?:remote|telecommut)|\bnon-?remote\b|remote (?:work |working |candidates? |is |are |not )*(?:is |are )?(?:not|n['’]t|unfortunately not)\b|\blocal(?:s)? only\b|\bon-?site only\b/i;
const ON_SITE =
  /\b(?:on[- ]?site|in[- ]office|in[- ]person|presencial|présentiel|vor ort|op locatie|sur site|local(?:s)? only|no remote|office[- ]based)\b/i;
const HYBRID_WORD =
  /\b(?:hybrid|h[ií]brid[oa]|hybrides?)\b(?! (?:cloud|app|mobile|vehicle|electric|theatre|theater|operating|suite|intelligence|system))/i;
const HYBRID =
  /\bhybrid[- ]?(?:work\w*|model|role|position|schedule|arrangement|set-?up|office|remote|job|opportunity|basis|policy|approach|flexib\w*|\()|\((?:partly |flexible )?hybrid\)|(?:^|\n|: ?|\| ?)\W{0,3}hybrid\W{0,3}(?:$|\n|\|)|\bhybrid\b(?! (?:theatre|theater|operating|cloud))[^.\n]{0,30}\b(?:days? (?:a|per|in|from|at)|office|home|remote)\b|\b(?:work|role|position|arbeiten|modelo|regime|trabalho)[^.\n]{0,20}\b(?:hybrid|híbrido)|\b(?:hybrides arbeiten|modelo híbrido|regime híbrido|télétravail partiel|hybrides arbeitsmodell|mix aus (?:büro|präsenz|home ?office)|mode hybride|hybride (?:functie|werkplek|organisation)|trabajo híbrido|deels thuis)/i;
const FULLY_REMOTE =
  /\b(?:fully|100 ?%|completely|entirely|purely|permanently)[- ]?(?:remote|remot[oa])\b(?! (?:team|company|workforce|or|and|sens|support))(?<!\b(?:engineers|developers|people|staff|team|of us|members) (?:are|is|work) (?:fully|100 ?%|completely|entirely)[- ](?:remote))|\b(?<!non[- ]?|not |no )remote[- ]only\b|\bwork from anywhere\b|\b100 ?% (?:télétravail|home ?office|home[- ]based|teletrabalho)\b/i;
/** One of these stands in all that REMOTE_CHOICE finds. */
const AT_A_DISTANCE = /remote|home|thuis|travail|teletrabajo/i;
const REMOTE_CHOICE =
  /\b(?:fully |100 ?% )?remote (?:work(?:ing)? )?(?:is |are )?(?:also )?(?:ok(?:ay)?|possible|friendly|welcome|considered|an? option|optional|available|allowed|negotiable|fine|candidates? (?:ok|welcome|considered)|or (?:local|on-?site|hybrid|in))|\b(?:open to|can be|option to(?: work)?|able to(?: work)?|may(?: also)? work|possibility (?:of|to)(?: work)?|flexible|opportunity to work|welcome) remote(?:ly)?\b|\b(?:local|on-?site|office|in-?person|hybrid|[\p{Lu}][\p{L}]{2,}) (?:or|\/|and\/or) (?:fully |100% )?remote\b|\bhome[- ]?office (?:möglich|nach absprache|option)|\btélétravail possible|\bthuiswerken (?:is )?mogelijk|\bteletrabajo posible|\bwork from home (?:option|possib|available|opportunit)/iu;
const EITHER = /\bremote(?:ly)? or (?:in )?(?:a |as )?hybrid\b|\bhybrid or (?:fully )?remote\b/i;
const NOT_REMOTE_TEXT =
  /\bno remote\b|\bnot (?:a |open to |considering |offering )remote\b|\bremote (?:work |working |candidates )?(?:is |are )?not (?:possible|available|an option|considered|allowed|supported)\b|\b(?:position|role|job)[^.\n]{0,25} (?:is|be) (?:fully |100 ?% )?(?:on-?site|in[- ]office|office[- ]based)\b|\b(?:work|working)[- ]?(?:setting|location|arrangement|type|model)?: ?(?:in-?person|on-?site)\b|\bmust (?:be able to )?work on-?site\b|\b(?:full[- ]time|part[- ]time|contract),? (?:on-?site|in[- ]office|in[- ]person) (?:role|position|job)\b|\bnot remote work\b|\bon-?site only\b|\bon-?site (?:role|position|job) (?:located |based )?in\b/i;
/** A line of its own, with or without a label: "Location: Remote", "- Presencial", "Keywords: ONSITE". */
const LINE =
  /^[^\p{L}\n]{0,8}(?:(?:location|workplace(?: type)?|work(?:ing)? (?:type|model|mode|setting|arrangement)|remote|keywords|labels?|modalidade?|local(?:ização|idad)?|regime|modelo(?: de trabalho)?|alocação|standort|einsatzort|arbeitsort|arbeitsmodell|lieu|ubicación|locatie|standplaats)[*\s]*[:=][*\s]*)?\W{0,8}(?<word>(?:fully |100 ?% ?)?remot[eo]a?|presencial|h[íi]brid[oa]|hybride?|on-?site|home ?office|télétravail)(?<more>[^\n]{0,40})$/gimu;
const DAYS =
  /\b([1-5]|one|two|three|four)(?:\s?(?:-|–|to)\s?([1-5]|two|three|four))?\s?(?:\+ )?days?(?: (?:a|per|each|\/) ?week)?,? (?:in|at|from|on)[- ](?:the |our |an? )?(?:\w+ )?(?:office|site|on-?site)\b|\b(?:office|on-?site)\b[^.\n]{0,25}?\b([1-5]|one|two|three|four) days? (?:a|per|each) week\b|\b([1-4]) tage?(?: (?:pro|die|in der) woche)? im büro\b/i;
const DAY_WORDS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4 };

/**
 * Where the work is done. The source's own word goes first, then the title and the places, then the text.
 * REMOTE_ONLY only where the text says fully remote; "remote" without more is REMOTE_OK. A source's `remote: false`
 * says nothing by itself: most write it for what they do not know.
 */
export function findArrangement(raw: RawPosting, title: string, locations: string[], text: string): Arrangement {
  const said = partsThatSay(text);
  const days = readDays(said);
  const workArrangement =
    byWord(raw.workArrangement ?? "", said) ?? byHeadline([title, ...locations], said) ?? byText(raw, said, days);
  const stated = raw.officeDaysPerWeek;
  const officeDays = typeof stated === "number" && stated >= 0 && stated <= 7 ? Math.round(stated) : days;
  return { workArrangement, officeDaysPerWeek: workArrangement === "HYBRID" ? officeDays : null };
}

/** Words without which a text says nothing of where the work is done. */
const ABOUT =
  /remot|hybrid|híbrid|hibrid|onsite|on-site|on site|office|in person|in-person|home|telecommut|teletrab|presencial|présentiel|local only|locals only|anywhere|thuis|wfh|büro|vor ort|sur site|op locatie|zdalna|mobile arbeiten|mobiles arbeiten|t[ée]l[ée]?travail/gi;
/** Of a longer line only what stands this near to such a word is read. */
const NEAR = 110;

/** The lines, and of long ones the parts, that may say it: a fraction of the text. */
function partsThatSay(text: string): string {
  const parts: string[] = [];
  let lineEnd = -1;
  for (const { index } of matchesIn(text, ABOUT)) {
    if (index < lineEnd) continue;
    const before = text.lastIndexOf("\n", index) + 1;
    const after = text.indexOf("\n", index);
    const start = Math.max(before, index - NEAR, lineEnd);
    lineEnd = Math.min(after < 0 ? text.length : after, index + NEAR);
    parts.push(text.slice(start, lineEnd));
  }
  return parts.join("\n");
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
  const choice = /\b(?:or|\/) ?(?:fully |100% )?remote\b|\bremote (?:or|\/) /i.test(headline);
  const onSite = ON_SITE.test(headline);
  if (HYBRID_WORD.test(headline) && !/hybrid (?:cloud|app|mobile|vehicle|electric)/i.test(headline))
    return remote && onSite ? "REMOTE_OK" : "HYBRID";
  if (remote && onSite) return "REMOTE_OK";
  if (remote) {
    if (FULLY_REMOTE.test(headline)) return "REMOTE_ONLY";
    return !choice && !REMOTE_CHOICE.test(headline) && FULLY_REMOTE.test(text) && !REMOTE_CHOICE.test(text)
      ? "REMOTE_ONLY"
      : "REMOTE_OK";
  }
  return onSite ? "ON_SITE" : null;
}

function byText(raw: RawPosting, text: string, days: number | null): WorkArrangement | null {
  const notRemote = NOT_REMOTE_TEXT.test(text);
  const choice = AT_A_DISTANCE.test(text) && REMOTE_CHOICE.test(text);
  const fully = FULLY_REMOTE.test(text);
  if (notRemote && !choice && !fully) return "ON_SITE";
  const line = byLine(text);
  if (line) return line;
  if (HYBRID.test(text) || (days !== null && days < 5)) return fully || EITHER.test(text) ? "REMOTE_OK" : "HYBRID";
  if (fully) return choice || notRemote ? "REMOTE_OK" : "REMOTE_ONLY";
  if (choice) return "REMOTE_OK";
  return raw.remote ? "REMOTE_OK" : null;
}

/** What lines of their own say; of several, what they allow together. */
function byLine(text: string): WorkArrangement | null {
  const found = new Set<WorkArrangement>();
  for (const { groups } of matchesIn(text.slice(0, 8_000), LINE)) {
    const word = groups?.word?.toLowerCase() ?? "";
    const more = groups?.more ?? "";
    // The line goes on with something else: "Remote sensing of …", "Onsite gym".
    if (!/^\s*(?:$|[-–|,/()[\].!*_]|or\b|ou\b|oder\b|and\b|in\b|ok\b|only\b)/i.test(more)) continue;
    if (word.startsWith("h") && !word.startsWith("home")) found.add("HYBRID");
    else if (/presencial|site/.test(word)) found.add(/remot/i.test(more) ? "REMOTE_OK" : "ON_SITE");
    else if (/on-?site|presencial|office|hybrid|h[íi]brid/i.test(more)) found.add("REMOTE_OK");
    else found.add(/100|fully/.test(word) || /^\W*only\b|100 ?%/i.test(more) ? "REMOTE_ONLY" : "REMOTE_OK");
  }
  const [only] = found;
  if (found.size < 2) return only ?? null;
  return found.has("REMOTE_ONLY") && found.size === 2 && found.has("REMOTE_OK") ? "REMOTE_ONLY" : "REMOTE_OK";
}

const AT_HOME =
  /\b([1-4])(?:\s?[-–]\s?[1-4])? (?:tage?(?: (?:pro|die|in der) woche)? (?:home ?office|mobiles arbeiten|von zu ?hause)|jours? (?:de |en )télétravail|días? de teletrabajo|dias? (?:de |em )home ?office|dagen (?:per week )?thuiswerken|days? (?:a week |per week )?(?:working )?(?:from|at) home)\b/i;

function readDays(text: string): number | null {
  const home = AT_HOME.exec(text)?.[1];
  if (home) return 5 - Number(home);
  const match = DAYS.exec(text);
  const word = match?.[2] ?? match?.[1] ?? match?.[3] ?? match?.[4];
  return word ? (DAY_WORDS[word.toLowerCase()] ?? Number(word)) : null;
}
