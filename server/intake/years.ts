import { matchesIn } from "./matches.ts";

/** Years of experience that are asked for. */
export interface Years {
  min: number;
  max: number | null;
  /** Several roles ask for different years: `min` is the least of them. */
  several?: true;
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
  ein: 1,
  einem: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  zehn: 10,
  un: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  dix: 10,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  diez: 10,
  um: 1,
  dois: 2,
  três: 3,
  quatro: 4,
  dez: 10,
  een: 1,
  één: 1,
  twee: 2,
  drie: 3,
  vijf: 5,
  zes: 6,
  tien: 10,
};
const NUMBER = `(?:\\d{1,2}(?:[.,]5)?|${Object.keys(WORDS).join("|")})`;
/** How a number may begin: a glance that spares most places of a text the whole look. */
const NUMBER_BEGINS = `(?<![a-z\\d])(?=[\\d${[...new Set(Object.keys(WORDS).map((word) => word[0]))].join("")}])`;
const UNIT = "(?:years?|yrs?\\.?|jahren?|jährige[rn]?|jaren?|jaar|ans?|années?|años?|anos?)(?![\\p{L}])['’]?";
/** A figure of years: "3-5 years", "three (3) or more years", "2 bis 4 Jahre". */
const SPAN = new RegExp(
  `${NUMBER_BEGINS}(?<![\\p{L}\\d£$€/]|[\\p{L}\\d][-–]|\\d[.,])(?<from>${NUMBER})\\s?(?:\\(\\d{1,2}\\)\\s?)?(?<plus>\\+|plus(?![\\p{L}])|or more(?![\\p{L}])|ou mais|ou plus|o más|of meer|oder mehr)?(?:\\s?(?:-|–|—|to|bis|à|a|tot|y|e|et)\\s?(?<to>${NUMBER})\\s?(?<plus2>\\+)?)?[\\s-]?(?:or more |plus |full |\\+ ?)?${UNIT}(?<plus3>\\s?\\+|\\s(?:or more|minimum|minimaal|mínimo)(?![\\p{L}]))?`,
  "giu",
);
const EXPERIENCE =
  /^[^.;\n]{0,70}?(?:experi[eê]n|exp(?![\p{L}])|erfahrung|praxis|ervaring|expérience|hands-on|expertise|background in|track record|vivência|atuação|atuando|post[- ](?:qualif|registration))/iu;
const DOING =
  /^\s?(?:of\s|in\s|as\s|with\s|working|building|developing|designing|managing|leading|writing|using|programming|coding|delivering|running|als\s|en tant que\s|como\s|[a-z]+ing\b)/i;
/** "2 years of college", "3 years of study": not of work. */
const OF_SCHOOL =
  /^\s?(?:of |['’] ?)?(?:full[- ]time )?(?:college|university|school|study|studies|degree|higher education|undergraduate|training|ausbildung|étude|course|education|academic|program(?!m)|apprenticeship|research plan)/i;
const MINIMUM =
  /(?:at least|minimum(?: of)?|min\.?|no less than|more than|mindestens|wenigstens|mehr als|m[ií]nim[oa](?: de)?|al menos|pelo menos|no mínimo|más de|mais de|au moins|au minimum|minimum de|plus de|minimaal|minstens|ten ?minste|meer dan|requires?|with|mit|avec|con|com|requirements?:?|experience:?|erfahrung:?|must have:?)\s*(?:an? |de |von |van )?$/i;
/** The word goes before the figure: "Erfahrung von mindestens 3 Jahren", "Experience: 3 years". */
const EXPERIENCE_BEFORE =
  /(?:experi[eê]n\p{L}*|erfahrung\p{L}*|praxis|expérience|ervaring)(?:\s\p{L}+){0,4}\s*(?:[:–-]|\bof|\bvon|\bvan|\bde|\bd['’]|\(|required|needed|level)\s*(?:\p{L}+\s){0,2}\(?$/iu;
const OF_THE_EMPLOYER =
  /\b(?:we|we['’]ve|our|us|company|firm|founded|established|trust|over the|in the|for the|for over|for more than|more than|with over|with nearly|nearly|combined|collective|has been|have been|(?:we|which|that|who|team|it|staff|trust|company) (?:has|have)|last|past|next|every|within|after|under|aged?|over|team (?:has|with)|history|up to|seit|seit über|seit mehr als|über|depuis|depuis plus de|desde hace|hace más de|há|há mais de|ha più di|al|al meer dan|sinds|ruim|we hebben|wir haben|nous avons|fort de|con más de|com mais de|every|each|erst|since)\s*(?:the |an? |about |almost |some |more than |über )?$/i;
const ASKED =
  /\b(?:you|your|candidate|applicant|du|sie|vous|usted|tú|você|je|jij|u|minimum|mindestens|requir\w+|must)s?\b/i;
const PREFERRED =
  /\b(?:prefer|preferred|preferably|ideal(?! candidate)|ideally|nice to have|bonus|advantage|desirable|desired|a plus\b|von vorteil|wünschenswert|idealerweise|diferencial|desejável|deseable|un plus|souhaité|idéalement|pré|is een pré|bij voorkeur)/i;
const TIME_AHEAD =
  /^\s?(?:old|ago|in business|of (?:age|operation|service|success|history|growth|funding|maternity|age|existence)|contract|fixed|later|term|post\b(?![- ](?:qualif|reg))|program|plan|commitment|in a row|since|alt\b|d['’]existence|de vida|de edad|de idade|d['’]âge|(?:of )?experience (?:in|on) the market|oud\b|am markt|auf dem markt|de mercado|no mercado)/i;
const DEGREE =
  /\b(?:bachelor|master|ph\.?d|doctorate|degree|msc|bsc|mba|diploma|high school)\b|\b(?:B\.?S|M\.?S|B\.?A)\.?(?= (?:in|and|with|or|degree|\+)\b|[,/;] )/i;
/** The last rank before, in the same sentence. */
const RANK_BEFORE =
  /\b(?:junior|jr|senior|sr|lead|principal|mid[- ]?level|entry[- ]level)\b(?![^;]*\b(?:junior|jr|senior|sr|lead|principal|mid[- ]?level|entry[- ]level)\b)(?:[^.;]|\.(?=\s\p{Lu}?[\p{Ll}-]+ (?:engineer|developer)))*$/iu;

/** "Hibernate: 4+ years", "Firmware engineer (3+ yrs)", or on a line of its own. */
const BESIDE_NAME = /(?:^[\s*•+–-]*|\p{L}[^\n(]{0,40}(?::|\())\s?$/u;
const NOTHING_ELSE = /^\s*(?:\)|$)/;
/** "6+ years Python". */
const WORK = /^ (?:[\p{L}\d+#./-]+ ){0,4}?(?:development|engineering|programming|administration|design)\b/iu;
const TOOL = /^ (?!(?:We|I|Our|The|Since|In|And|You)\b)\p{Lu}[\p{L}\d+#./-]+/u;
/** "We look for somebody with over 3 years …", "* Over 3 years of …": the figure is asked for, not boasted of. */
const CALLS_WITH =
  /(?:^[\s*•+–-]*over|\b(?:hiring|looking for|seeking|searching for|in search of|need(?:s|ed)?|suchen|cherchons|buscamos|procuramos|zoeken)\b(?![^.;]*\b(?:we|our|company|team|startup|firm|founders?|agency)\b)[^.;]{0,80}\b(?:with|has|have|mit|avec|con|com|met))(?: (?:over|more than|über|mehr als|plus de|más de|mais de|meer dan))? ?$/i;

/** A line that begins with the name of a role: "- Senior Software Engineer (8+ years): …". */
const OF_ROLE =
  /^[^\p{L}\n]{0,8}(?:[\p{L}\d+#./&|-]+,? ){0,5}?(?:engineers?|developers?|programmers?|designers?|scientists?|analysts?|architects?|managers?|consultants?|administrators?|PMs?|nurses?|accountants?|technicians?|specialists?|assistants?|entwickler(?:in)?|ingenieure?|développeurs?|desarrollador(?:es)?)(?![\p{L}])/iu;

interface Demand extends Years {
  preferred: boolean;
  sentence: string;
  /** Where the line begins that names the role it is asked of; null where it names none. */
  ofRole: number | null;
  /** Where the rank stands that it is asked of: "senior engineers with 5 years". */
  ofRank: number | null;
}

/** Where a line break got lost: "Requirements3+ years", "degree10+ years". */
const GLUED = /(?<=[a-z)])(?=\d{1,2}\s?(?:\+|[-–]\s?\d{1,2}\+?)?\s?(?:or more |plus )?(?:years?|yrs?)\b)/g;

/**
 * The largest demand that is no mere preference; of a range also its end; of alternatives by degree ("a bachelor and 5
 * years, or a master and 3") and of several roles that ask for different years the least.
 */
export function findYears(glued: string): Years | null {
  const text = /[a-z)]\d/.test(glued) ? glued.replace(GLUED, "\n") : glued;
  const demands: Demand[] = [];
  for (const match of matchesIn(text, SPAN)) {
    const demand = readDemand(text, match);
    if (demand) demands.push(demand);
    if (demands.length >= 20) break;
  }
  const required = demands.filter((demand) => !demand.preferred);
  // A mere preference asks for nothing.
  if (required.length === 0) return null;
  for (const role of [(demand: Demand) => demand.ofRole, (demand: Demand) => demand.ofRank]) {
    const asked = new Map<number, number>();
    for (const demand of required) {
      const at = role(demand);
      if (at !== null) asked.set(at, Math.max(asked.get(at) ?? 0, demand.min));
    }
    if (new Set(asked.values()).size > 1) return { min: Math.min(...asked.values()), max: null, several: true };
  }
  const alternatives = required.filter((demand) => DEGREE.test(demand.sentence));
  const several =
    alternatives.length > 1 ||
    (alternatives.length === 1 && required.length > 1 && / or /.test(alternatives[0]?.sentence ?? ""));
  const chosen =
    several && / or |oder|ou /i.test(alternatives.map((demand) => demand.sentence).join(" ")) && alternatives.length > 1
      ? alternatives.reduce((least, demand) => (demand.min < least.min ? demand : least))
      : required.reduce((most, demand) => (demand.min > most.min ? demand : most));
  return { min: chosen.min, max: chosen.max };
}

function readDemand(text: string, match: RegExpMatchArray): Demand | null {
  const groups = match.groups ?? {};
  const at = match.index ?? 0;
  const min = toNumber(groups.from);
  const max = groups.plus2 || groups.plus3 ? null : toNumber(groups.to);
  if (min === null || min > 20 || (max !== null && (max <= min || max > 25))) return null;
  // "Females of 18-24 years", "anything from 0 to 10 years".
  if (max !== null && (min >= 12 || max - min > 8)) return null;
  const end = at + match[0].length;
  const lineStart = Math.max(text.lastIndexOf("\n", at - 1) + 1, at - 80);
  const before = text.slice(lineStart, at);
  const after = (/^[^\n]{0,110}/.exec(text.slice(end, end + 120)) ?? [""])[0];
  // "£30,476 (less than 2 years' experience)": a scale of pay.
  if (/\bless than $|[£$€]\s?\d[^\n]{0,30}$/i.test(before.slice(-40))) return null;
  if (TIME_AHEAD.test(after) || OF_SCHOOL.test(after)) return null;
  const minimum = MINIMUM.test(before);
  // An item of a list that begins with the figure asks for it.
  const item = /^[\s*•+–-]*$/.test(before) && before.length < 6;
  const open = Boolean(groups.plus || groups.plus2 || groups.plus3) || max !== null || minimum || item;
  const sentence = `${before.slice(before.search(/[^.;]*$/))}${match[0]}${after.split(/[.;,]/)[0]}`;
  const ofEmployer = OF_THE_EMPLOYER.test(before) && !ASKED.test(before) && !CALLS_WITH.test(before);
  if (ofEmployer && !(groups.plus && DOING.test(after))) return null;
  if (
    /\b(?:our|we|founders?|team|wir|nous|nuestr\w+|noss\w+|onze|company)\b[^.;]{0,60}$/i.test(before) &&
    !ASKED.test(before) &&
    !/\b(?:looking|seek|need|want|require|hir)/i.test(before)
  )
    return null;
  const said =
    EXPERIENCE.test(after) ||
    EXPERIENCE_BEFORE.test(before) ||
    ((groups.plus !== undefined || groups.plus2 !== undefined) &&
      min <= 10 &&
      (TOOL.test(after) || WORK.test(after) || (NOTHING_ELSE.test(after) && BESIDE_NAME.test(before))));
  if (!said && !(open && DOING.test(after)) && !(minimum && /experience|erfahrung|ervaring/i.test(before))) return null;
  if (min > 12 && !open) return null;
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const rank = before.search(RANK_BEFORE);
  return {
    min,
    max,
    preferred: PREFERRED.test(sentence),
    sentence,
    ofRole: at - start < 400 && OF_ROLE.test(text.slice(start, at)) ? start : null,
    ofRank: rank < 0 ? null : lineStart + rank,
  };
}

function toNumber(written: string | undefined): number | null {
  if (!written) return null;
  return WORDS[written.toLowerCase()] ?? Math.floor(Number(written.replace(",", ".")));
}
