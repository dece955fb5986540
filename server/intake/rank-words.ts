import type { ExperienceLevel } from "./job-record.ts";

/** The words of ranks as lists and labels name them, in English, Portuguese and Spanish. */
const WORDS: Record<ExperienceLevel, string> = {
  ENTRY:
    "j[úu]nior(?:es)?|jr\\.?|est[áa]gio|estagi[áa]ri[oa]s?|trainees?|entry(?:[- ]level)?|new grads?|intern(?:ship)?s?",
  MID: "plen[oa]s?|pl|semi[- ]?s[êe]nior|semi[- ]?sr\\.?|ssr\\.?|mid(?:[- ]level)?|intermediate",
  SENIOR: "s[êe]nior(?:es|s)?|sr\\.?\\+?",
  LEAD: "especialistas?|tech lead|lead|principal|staff",
};
const LEVELS = Object.entries(WORDS).map(
  ([level, words]) => [level as ExperienceLevel, new RegExp(`^(?:${words})$`, "iu")] as const,
);
const JOINT = /\s*(?:[/,|&+()]|\se\s|\sou\s|\so\s|\sy\s|\sand\s|\sor\s|\sà\s|\sa\s|\sto\s)\s*/iu;

/** What goes before the ranks: "Nível:", "#### Experiência", "Experience level:", "¿De qué nivel es el trabajo?". */
const LABEL =
  /^[ \t#*_>•-]{0,12}(?:labels|n[íi]ve(?:l|is)(?: (?:de|da) (?:experi[êe]ncia|senioridade|vaga))?|senioridade|seniority(?: level)?|experience level|experi[êe]ncia|¿?[^\n¿?]{0,12}qué nivel [^\n?]{0,30}|nivel(?: de (?:experiencia|seniority))?|is this an? (?:new grad|internship)[^\n?]{0,40})[ \t*_]{0,4}(?<mark>[?:]*)[ \t*_]{0,4}(?<rest>[^\n]{0,60})$/gimu;
const MOST_LINES = 12;
/** All rungs of a form: it was left as it came. */
const WHOLE_FORM = 4;

/** The levels of a line that holds nothing but ranks; null for any other line. */
function ranksOnly(line: string): ExperienceLevel[] | null {
  const bare = line.replace(/\[[ xX]?\]|[^\p{L}\p{N}\s/,|&+().-]/gu, " ").replace(/^[\s*•.-]+|[\s.,;-]+$/g, "");
  if (!bare || bare.length > 60) return null;
  const levels: ExperienceLevel[] = [];
  for (const word of bare.split(JOINT).filter(Boolean)) {
    const level = LEVELS.find(([, pattern]) => pattern.test(word.trim()))?.[0];
    if (!level) return null;
    levels.push(level);
  }
  return levels;
}

/** The levels that a label of the posting lists, ticked ones only where the list has boxes; empty where none does. */
function labelled(text: string): ExperienceLevel[] {
  for (const match of text.matchAll(LABEL)) {
    const rest = match.groups?.rest ?? "";
    const own = rest.trim() ? ranksOnly(rest) : [];
    // Other words on the line: a sentence.
    if (own === null || (own.length > 0 && !match.groups?.mark)) continue;
    const levels = new Set<ExperienceLevel>(own);
    if (own.length === 0) {
      const lines = text.slice(match.index + match[0].length + 1, match.index + 1_000).split("\n", MOST_LINES);
      const end = lines.findIndex((line, at) => at > 0 && /^\s*#/.test(line) && ranksOnly(line) === null);
      const items = end < 0 ? lines : lines.slice(0, end);
      const boxed = items.some((line) => /\[[ xX]?\]/.test(line));
      for (const line of items)
        if (!boxed || /\[[xX]\]/.test(line)) for (const level of ranksOnly(line) ?? []) levels.add(level);
    }
    if (levels.size > 0) return levels.size >= WHOLE_FORM ? [] : [...levels];
  }
  return [];
}

const RUNG = "(?:j[úu]nior(?:es)?|jr|plen[oa]s?|pl|s[êe]nior(?:es|s)?|sr|ssr|semi[- ]?s[êe]nior)";
/** Portuguese and Spanish put the rank behind the role: "Desenvolvedor Java Pleno/Sênior", "em nível júnior". */
const BEHIND = new RegExp(
  `(?<![\\p{L}])(?:(?:desenvolvedor|desarrollador|programador|engenheir|ingenier|analista|dev(?:eloper)?s?(?![\\p{L}])|consultor|cientista|pessoa)[\\p{L}()/]*(?<gap>[^\\n.,;:!?]{0,45}?)|n[íi]vel |n[íi]veis )(?<![\\p{L}])(?<ranks>${RUNG}(?:\\s?(?:[/,|]|e|ou|y|o)\\s?${RUNG})*)(?![\\p{L}]| (?:leader|manage|member|stakeholder|executive|staff|team))`,
  "giu",
);
const OTHERS =
  /(?:mentor|apoia|orienta|junto|equipe|time de|nossos|trabalhar com|suporte|líder|lider|acompanha|desenvolver)[^\n.]{0,50}$/iu;

function behindRole(text: string): ExperienceLevel[] {
  const levels = new Set<ExperienceLevel>();
  for (const match of text.matchAll(BEHIND)) {
    if (OTHERS.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
    if (/\b(?:and|from|with|com|para|que|of|to|our)\b/i.test(match.groups?.gap ?? "")) continue;
    for (const level of ranksOnly(match.groups?.ranks ?? "") ?? []) levels.add(level);
  }
  return [...levels];
}

const IN_TITLE = new RegExp(`(?<![\\p{L}])(?:${RUNG}|trainees?|especialistas?)(?![\\p{L}])`, "giu");
/** A title in Portuguese or Spanish, or with a rank that no other language has. */
const IBERIAN =
  /plen[oa]|sênior|júnior|\bpl\b|\bssr\b|\b(?:sr|jr)\b|especialista|desenvolv|desarroll|programador|analista|remot[oa]\b|presencial|h[íi]brido|\bvaga|trainee/i;
const NAMES_RANK =
  /plen[oa]|s[êe]nior|j[úu]nior|\bjr\b|\bsr\b|\bpl\b|\bssr\b|especialista|n[íi]vel|level|labels|new grad|internship\?/i;

/** The ranks that a title, a label or the text calls for by name, in no order; empty where none does. */
export function namedRanks(title: string, text: string): ExperienceLevel[] {
  const start = text.slice(0, 8_000);
  const own = new Set<ExperienceLevel>();
  // "Especialista de Tecnologia" is a role, "PL/SQL" a language.
  for (const match of title.matchAll(IN_TITLE))
    if (!/^ (?:de|em)\b|^\/SQL/i.test(title.slice(match.index + match[0].length)))
      for (const level of ranksOnly(match[0]) ?? []) own.add(level);
  if (!IBERIAN.test(title)) own.clear();
  const isSure = own.size > 1 || (own.size === 1 && !own.has("LEAD"));
  if (isSure) return [...own];
  if (!NAMES_RANK.test(start)) return [...own];
  const said = labelled(start);
  if (said.length > 0) return said;
  return own.size > 0 ? [...own] : behindRole(start);
}

/** Those who come from school. */
const BEGINS =
  /\b(?:new (?:college |university )?grad(?:uate)?s?\b|(?:university|college|recent) (?:grad(?:uate)?|hire)s?\b|undergrad\b|graduate (?:programme?|scheme|trainee)|interns?(?:hip)?s?\b|co-?op\b|summer analyst|in[- ]training$)/i;
const NOT_BEGINS =
  /\b(?:full[- ]time or intern|(?:and|or) interns?\b|program(?:me)? (?:manager|coordinator|lead)|recruit|list|resource|suggest|should\b)/i;
const LEADS =
  /\b(?:l[íi]der t[ée]cnico|tech leader)\b|\b(?:tech|team|science|analytics|learning|engineering|strategy|design|technical) lead\b|^(?:head (?:data|research|machine|product|software|analytics)\b|principal\b|staff (?:(?!bank|nurse|support)[\w&-]+ ){1,4}(?:engineer|scientist|researcher|developer|designer|architect)\b)/i;
const SENIORS =
  /^(?:senior|sr\b\.?)(?! (?:living|care|citizens?|cent(?:er|re)|services|housing|communit|high|school))/i;
/** British doctors by the stage of their training. */
const STAGES: [ExperienceLevel, RegExp][] = [
  ["ENTRY", /\b(?:FY\s?[12]|foundation year)\b/i],
  [
    "MID",
    /\b(?:[SC]T\s?[1-8]|registrar|SHO|core (?:surgical |medical )?training|specialty training|(?:trust|clinical) fellow|middle grade)\b/i,
  ],
  ["SENIOR", /\b(?:staff grade|associate specialist)\b/i],
  ["LEAD", /\bconsultants (?:in|of)\b|\bto consultants?\b|\bassociate dean\b/i],
];

/** The level of a title's own words that say no rank in the usual way; null where they say none, or several. */
export function levelOfTitleWords(title: string, ofHealth: boolean): ExperienceLevel | null {
  if (BEGINS.test(title)) return NOT_BEGINS.test(title) ? null : "ENTRY";
  if (LEADS.test(title)) return /\bsenior\b|\blead gen/i.test(title) ? null : "LEAD";
  if (SENIORS.test(title)) return "SENIOR";
  const step = /\blevel (I{1,3}|[123])\b(?! ?[/-])/i.exec(title)?.[1]?.toUpperCase();
  if (step && !ofHealth)
    return step === "I" || step === "1" ? "ENTRY" : step === "II" || step === "2" ? "MID" : "SENIOR";
  if (!ofHealth) return null;
  const stages = STAGES.filter(([, pattern]) => pattern.test(title));
  const [stage] = stages;
  return stages.length === 1 && stage ? stage[0] : null;
}
