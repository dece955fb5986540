import type { ExperienceLevel } from "./job-record.ts";
import { matchesIn } from "./matches.ts";
import { practised } from "./practice.ts";

/** That the years do not matter. */
const ANY_LEVEL =
  /\b(?:all|any|every|various) (?:skill |experience |seniority )?levels?(?: of (?:experience|seniority|skill))?\b(?! of (?:government|the|management|our|care|society|detail|court|staff|an?\b))|\bany level of (?:experience|seniority)|\b(?:from|anywhere from) (?:0|zero) to \d+ years/i;
/** "You talk with people at all levels", "care at all levels", "input to nurses of all levels". */
const OF_OTHERS =
  /\b(?:with|across|at|support|advance|on|to|for|between) (?:(?:the |our )?[\p{L}-]+ (?:and [\p{L}-]+ )?(?:at|of|from|in) )?(?:all|any|every|various)\b|\b(?:co-?workers|colleagues|stakeholders|communicat\w+|management|audiences|care|clients|customers)\b/iu;
const HIRES =
  /\b(?:hir\w+|looking|seek\w*|welcom\w+|open(?:ings|ing)?|positions?|roles?|engineers?|developers?|candidates?|experience|applicants?)\b/i;

/** Whether it says in words that it asks for no years: "no experience needed", "engineers of all levels". */
export function asksForNone(text: string): boolean {
  if (BEGINNERS.test(text) && !NOT_BEGINNERS.test(text)) return true;
  const match = ANY_LEVEL.exec(text);
  if (!match) return false;
  const around = text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 40);
  return HIRES.test(around) && !OF_OTHERS.test(around);
}

/** That whoever begins may come. */
const BEGINNERS =
  /\b(?:no (?:prior |previous |work |professional |relevant |industry )*experience (?:is |are )?(?:needed|required|necessary)|(?:^|[.!\n•-] ?)(?:previous |prior |relevant |work )*experience (?:is )?not (?:required|necessary|needed|essential)|without (?:any )?(?:prior |previous )?experience\b[^.\n]{0,20}\bwelcome|entry[- ]level (?:role|position|job|opportunit|engineer|developer|analyst)|(?:newly|recently)[- ]qualified (?:nurses?|staff|candidates?|applicants?|practitioners?|midwi\w+|registered|therapists?|physio\w*|radiographers?|professionals?)[^.\n]{0,60}\b(?:welcome|considered|apply|encouraged|invited)|(?:welcome|encourage|accept|invite|consider)[^.\n]{0,50}\b(?:newly|recently)[- ]qualified|(?:recent|new|fresh) (?:grads?|graduates?) (?:are )?(?:welcome|encouraged|considered|can apply|may apply)|berufseinsteiger(?:innen|\*innen|:innen)? (?:sind )?(?:willkommen|gesucht)|quereinsteiger(?:innen|\*innen|:innen)? (?:sind )?(?:(?:herzlich |sehr )?willkommen|gesucht)|auch (?:für |als )?(?:berufs|quer)(?:einsteiger|anfänger)|(?:keine|ohne) (?:vor|berufs)?(?:erfahrung|kenntnisse)\w* (?:nötig|erforderlich|notwendig)|erste (?:praktische |relevante )?(?:berufs)?erfahrung(?:en)?\b|débutants? (?:accepté|bienvenu)|(?:aucune|sans) expérience (?:requise|exigée|nécessaire|préalable)|(?:no (?:se )?(?:requiere|necesita|precisa)|sin) experiencia(?: previa)?\b|no es necesaria? (?:la )?experiencia|não (?:é )?(?:exige|exigimos|necess\w+|requer) (?:ter )?experiência|sem experiência|geen (?:werk)?ervaring (?:nodig|vereist)|ervaring is niet (?:nodig|vereist))/i;
const NOT_BEGINNERS = /\bnot (?:an? )?(?:entry[- ]level|junior)\b/i;
/** Some years, without a figure. */
const SEVERAL =
  /\b(?:several years(?:['’]| of)|mehrjährige|einige jahre (?:berufs)?erfahrung|plusieurs années d['’]expérience|varios años de experiencia|vários anos de experiência|meerdere jaren (?:werk)?ervaring|enkele jaren (?:werk)?ervaring|a few years (?:of )?(?:['’] )?experience|couple of years(?: of)? experience)/i;
const MANY =
  /\b(?:langjährige (?:berufs|praxis)?erfahrung|many years of experience|longue expérience|jarenlange ervaring|amplia experiencia de años)/i;
const OURS = /\b(?:we|our|wir|unsere?r?|nous|notre|nuestr[oa]|noss[oa]|onze?|team)\b[^.\n]{0,60}$/i;

const ROLE =
  "(?:engineers?|developers?|programmers?|designers?|scientists?|analysts?|architects?|managers?|consultants?|nurses?|accountants?|marketers?|devs?|administrators?|researchers?|recruiters?|writers?|editors?|technicians?|people|talent|folks|hackers?|coders?|devops|sysadmins?|rubyists?|entwickler|ingenieure?)";
/** A role that is called for in so many words, with its rank: "we are looking for a senior Go engineer". */
const CALLED = new RegExp(
  `\\b(?:looking for|looking to (?:hire|add)|hir(?:e|ing)(?: for)?|seek(?:s|ing)?|searching for|in search of|in need of|need(?:s|ing)?|recruiting|join us as|role of|position of|opening for|openings for|want(?:s|ed)?|suchen|recrut\\p{L}+|buscamos|procuramos|zoeken)[:\\s]+(?:[\\p{L}’'-]+,?\\s){0,4}?(?<rank>senior|sr\\.?|junior|jr\\.?|mid[- ]level|lead|principal|intern(?:s)?|entry[- ]level|graduate|experienced|seasoned)[\\s-]+(?:(?:[\\p{L}\\d.+#/&-]+|\\([^)]{0,30}\\)),?\\s){0,5}?${ROLE}(?![\\p{L}])`,
  "giu",
);
const RANKS: [ExperienceLevel, RegExp][] = [
  ["ENTRY", /junior|jr|intern|entry|graduate/i],
  ["MID", /mid|experienced/i],
  ["SENIOR", /senior|sr|seasoned/i],
  ["LEAD", /lead|principal/i],
];

/** The ranks of university teachers, in how a posting begins: one without another says the level. */
const ACADEMIC: [ExperienceLevel, RegExp][] = [
  ["ENTRY", /\bpost-?doc(?:toral)? (?:fellow|position|research|scholar|associate|teaching)/i],
  ["MID", /\bassistant professors?\b/i],
  ["SENIOR", /\bassociate professors?\b|\bassistant ?(?:\/|or) ?associate prof|\bassociate rank/i],
  [
    "LEAD",
    /\b(?:full|endowed|chair(?:ed)?) professors?(?:hip)?\b|\bopen[- ]rank|\brank (?:is )?open|\ball ranks|\bany rank|\bdepartment chair\b/i,
  ],
];
const OTHER_TEACHERS = /\b(?:lecturers?|instructors?|adjuncts?|teaching assistants?)\b/i;

function academicLevel(text: string): ExperienceLevel | null {
  const start = text.slice(0, 700);
  if (!/\bprofessor|\bpost-?doc/i.test(start) || OTHER_TEACHERS.test(start)) return null;
  const found = ACADEMIC.filter(([, pattern]) => pattern.test(start));
  const [only] = found;
  return found.length === 1 && only ? only[0] : null;
}

const RANKED = new RegExp(
  `\\b(?:senior|sr\\.?|junior|jr\\.?|lead|principal|vp|head of)\\s+(?:[\\p{L}+#.-]+\\s){0,3}${ROLE}(?![\\p{L}])`,
  "iu",
);

/**
 * The level that the text names in words; null where it names none, or several. `single`: it offers one role, so that
 * what it asks for is asked of all.
 */
export function levelInText(text: string, single = true): ExperienceLevel | null {
  const called = new Set<ExperienceLevel>();
  for (const match of matchesIn(text, CALLED)) {
    const level = RANKS.find(([, pattern]) => pattern.test(match.groups?.rank ?? ""))?.[0];
    // Experienced people are called for beside juniors and seniors as well.
    if (level && !(level === "MID" && RANKED.test(text))) called.add(level);
  }
  const done = called.size === 0 && single ? practised(text) : null;
  if (done) called.add(done);
  const beginners = BEGINNERS.test(text) && !NOT_BEGINNERS.test(text);
  if (beginners) called.add("ENTRY");
  if (called.size > 1) return null;
  const [only] = called;
  if (only) return only;
  const academic = academicLevel(text);
  if (academic) return academic;
  if (asked(MANY, text)) return "SENIOR";
  return asked(SEVERAL, text) ? "MID" : null;
}

function asked(pattern: RegExp, text: string): boolean {
  const match = pattern.exec(text);
  return match !== null && !OURS.test(text.slice(Math.max(0, match.index - 60), match.index));
}
