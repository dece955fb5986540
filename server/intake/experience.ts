import type { ExperienceLevel } from "./job-record.ts";

export interface Experience {
  minYears: number | null;
  maxYears: number | null;
  level: ExperienceLevel | null;
}

const WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
};
const NUMBER = `(?:\\d{1,2}(?:\\.5)?|${Object.keys(WORDS).join("|")})`;
const YEARS = "(?:years?|yrs?\\.?|jahren?|ans|années?|años|anos)\\b['’]?";
/** What must stand around the figure: it speaks of experience, or of doing the work. */
const SPAN = new RegExp(
  `(?<![\\d£$€/-]|\\d[.,])(?<from>${NUMBER})\\s?(?:\\(\\d{1,2}\\)\\s?)?(?<plus>\\+|plus\\b|or more\\b|ou mais\\b|o más\\b)?(?:\\s?(?:-|–|—|to|bis|à|a)\\s?(?<to>${NUMBER})\\s?(?<plus2>\\+)?)?[\\s-]?(?:or more |plus |\\+ ?)?${YEARS}`,
  "giu",
);
const EXPERIENCE = /^[^.;\n]{0,70}?(?:experi[eê]n|erfahrung|expérience|hands-on|expertise|background in|track record)/i;
const DOING =
  /^\s?(?:of\s|in\s|as\s|with\s|working|building|developing|designing|managing|leading|writing|using|programming|coding|delivering|running|[a-z]+ing\b)/i;
const MINIMUM =
  /(?:at least|minimum(?: of)?|min\.?|mindestens|mínimo(?: de)?|au moins|requires?|with|requirements?:?|experience:?|erfahrung:?|must have:?)\s*(?:an? )?$/i;
const OF_THE_EMPLOYER =
  /\b(?:we|we['’]ve|our|us|company|firm|founded|established|trust|over the|in the|for the|for over|for more than|more than|with over|with nearly|nearly|combined|collective|has been|have been|(?:we|which|that|who|team|it|staff|trust|company) (?:has|have)|last|past|next|every|within|after|under|aged?|over|team (?:has|with)|history|up to)\s*(?:the |an? |about |almost |some )?$/i;
const PREFERRED =
  /\b(?:prefer|preferred|preferably|ideal(?! candidate)|ideally|nice to have|bonus|advantage|desirable|desired|von vorteil|wünschenswert|diferencial)/i;
const TIME_AHEAD =
  /^\s?(?:old|ago|in business|of (?:age|operation|service|success|history|growth|funding|maternity|age)|contract|fixed|later|term|post|program|plan|commitment|in a row|since)/i;

/**
 * What a posting asks for in years, and its level: by the title's words, else the source's, else the years
 * (ENTRY below 2, MID below 5, SENIOR below 10, LEAD from 10).
 */
export function findExperience(level: string | null | undefined, title: string, description: string): Experience {
  const years = findYears(description) ?? findYears(title);
  const byYears = years ? levelOfYears(years.min) : null;
  const byWord = levelOfWord(level ?? "");
  // Boards fill in "entry level" for want of anything better; years that the text asks for outweigh it.
  const stated = byWord === "ENTRY" && byYears ? byYears : byWord;
  return {
    minYears: years?.min ?? null,
    maxYears: years?.max ?? null,
    level: levelOfTitle(title) ?? stated ?? byYears,
  };
}

/** The largest demand that is no mere preference; of a range also its end. */
function findYears(text: string): { min: number; max: number | null } | null {
  let best: { min: number; max: number | null; rank: number } | null = null;
  for (const match of text.matchAll(SPAN)) {
    const min = toNumber(match.groups?.from);
    const max = match.groups?.plus2 ? null : toNumber(match.groups?.to);
    if (min === null || min > 20 || (max !== null && (max <= min || max > 25))) continue;
    // "Females of 18-24 years", "anything from 0 to 10 years".
    if (max !== null && (min >= 12 || max - min > 8)) continue;
    const end = match.index + match[0].length;
    const lineStart = Math.max(text.lastIndexOf("\n", match.index - 1) + 1, match.index - 80);
    const before = text.slice(lineStart, match.index);
    const after = (/^[^\n]{0,110}/.exec(text.slice(end)) ?? [""])[0];
    if (TIME_AHEAD.test(after)) continue;
    const minimum = MINIMUM.test(before);
    const open = Boolean(match.groups?.plus) || max !== null || minimum;
    const ofEmployer = OF_THE_EMPLOYER.test(before) && !/\b(?:you|candidate|applicant)s?\b/i.test(before);
    if (ofEmployer && !(match.groups?.plus && DOING.test(after))) continue;
    if (!EXPERIENCE.test(after) && !(open && DOING.test(after)) && !(minimum && /experience|erfahrung/i.test(before)))
      continue;
    if (min > 12 && !open) continue;
    const sentence = `${before.slice(before.search(/[^.;]*$/))}${after.split(/[.;,]/)[0]}`;
    const rank = PREFERRED.test(sentence) ? 0 : 1;
    if (!best || rank > best.rank || (rank === best.rank && min > best.min)) best = { min, max, rank };
  }
  // A mere preference asks for nothing.
  return best && best.rank > 0 ? { min: best.min, max: best.max } : null;
}

function toNumber(written: string | undefined): number | null {
  if (!written) return null;
  return WORDS[written.toLowerCase()] ?? Number(written);
}

function levelOfYears(years: number): ExperienceLevel {
  if (years < 2) return "ENTRY";
  if (years < 5) return "MID";
  return years < 10 ? "SENIOR" : "LEAD";
}

/** Vendors' own words. Null for those that span levels ("Mid-Senior level") or say nothing. */
function levelOfWord(word: string): ExperienceLevel | null {
  const text = word.trim().toLowerCase();
  if (!text || /mid[- ]senior|not applicable|any|all/.test(text)) return null;
  const years = /^(\d{1,2})\s?(?:-\s?(\d{1,2})|\+)?(?:\s?(?:years?|yrs?))?$/.exec(text);
  if (years) return levelOfYears(Number(years[1]));
  if (/entry|junior|intern|trainee|graduate|associate|berufseinsteiger|no experience|apprentice|student/.test(text))
    return "ENTRY";
  if (/director|executive|lead|principal|head|vp|chief|expert|staff|c-level/.test(text)) return "LEAD";
  if (/senior|sr\b|sênior/.test(text)) return "SENIOR";
  return /mid|intermediate|regular|pleno|experienced/.test(text) ? "MID" : null;
}

const TITLE_LEVELS: [ExperienceLevel, RegExp][] = [
  [
    "LEAD",
    /\b(?:principal|tech(?:nical)? lead|team lead|teamleiter|lead(?! (?:gen|generation|nurture|management|qualification))(?= ?(?:$|[a-z,|)/-]))|head of|vp|vice president|chief|c[teiof]o|director|direktor|leiter(?:in)?|staff (?:[a-z]+ )?(?:engineer|developer|scientist|designer|architect|product)|diretor|responsable)\b/i,
  ],
  ["SENIOR", /\b(?:senior|snr\.?|sr\.?|sênior|sénior|expérimenté)(?![a-z])/i],
  ["MID", /\b(?:mid|mid[- ]?level|intermediate|pleno)\b(?![- ]?(?:senior|market|west|wife))/i],
  [
    "ENTRY",
    /\b(?:junior|jr\.?|júnior|entry[- ]level|graduate|grad|trainee|apprentice(?:ship)?|intern|internship|estágio|estagiári[oa]|praktikum|praktikant(?:in)?|werkstudent(?:in)?|working student|stagiaire|new grad|berufseinsteiger|volontariat|azubi|auszubildende[rn]?)(?![a-z])/i,
  ],
];

/**
 * A title that names several levels ("Junior/Senior developers") names none; but of "Senior Director" the higher
 * counts. Headlines of several parts ("Acme | Senior Engineer | Berlin") are read part by part.
 */
function levelOfTitle(title: string): ExperienceLevel | null {
  if (/\b(?:assistant|secretary|pa|ea) to\b/i.test(title)) return null;
  const levels = new Set<ExperienceLevel>();
  for (const part of title.split(/[|,;]| - | – /)) {
    const found = TITLE_LEVELS.filter(([, pattern]) => pattern.test(part)).map(([level]) => level);
    if (found[0] === "LEAD" && found[1] === "SENIOR") found.splice(1, 1);
    for (const level of found) levels.add(level);
  }
  const [only] = levels;
  return levels.size === 1 ? (only ?? null) : null;
}
