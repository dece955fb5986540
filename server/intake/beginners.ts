import { matchesIn } from "./matches.ts";

/** Whoever begins: interns, juniors, graduates, in the six languages. */
const BEGINNER =
  /(?<![\p{L}\p{N}/_.@-]|ex-|[=?&])(?<who>interns?(?:hips?)?|co-?ops?(?= (?:students?|positions?|terms?))|apprentice(?:s|ships?)?|trainees?|(?:working|placement|coop|co-op) students?|students?(?= (?:welcome|internships?|jobs?|positions?|developers?))|juniors?(?:[- ]level)?|jr\.?|entry[- ]levels?|(?:new|recent|fresh|college|university) (?:college |university |cs )?grad(?:uate)?s?|grad(?:uate)?s?(?= (?:(?:software|java|web|data|\.net|c\+\+) )?(?:developers?|engineers?|roles?|positions?|schemes?|jobs?|analysts?|consultants?))|werkstudent(?:en|innen|in)?|praktik(?:um|a|ant(?:en|innen|in)?)|berufseinsteiger(?:innen|in)?|auszubildende[rn]?|stagiaires?|alternants?|alternance|becari[oa]s?|recién graduad[oa]s|estagi[áa]ri[oa]s?|estágio|stagiairs?|afstudeerders?|starters?(?= (?:welkom|gezocht)))(?![\p{L}\p{N}@_]|[./-][\p{Ll}\d])/giu;
const CHEAP =
  /intern|junior|grad|entry|level|apprentic|trainee|student|coop|co-op|praktik|einsteiger|auszubild|stagi|alternan|becari|starter|afstud|\bjr\b/i;

/** What calls for them, before. */
const CALLS =
  /\b(?:look(?:s|ing)? (?:for|to)|hir(?:e|es|ing)|seek(?:s|ing)?|search(?:es|ing)? for|in search of|recruit(?:s|ing)?|need(?:s|ed)?|want(?:s|ed)?|open(?:ings?)?|consider(?:s|ing)?|welcom(?:es?|ing)|accept(?:s|ing)?|offer(?:s|ing)?|interested in|positions?|roles?|jobs?|opportunit(?:y|ies)|taking|available|vacanc(?:y|ies)|whether you(?:['’]re| are)|if you(?:['’]re| are)|have (?:an? |one |two |some |several |summer |paid |spots? |room )|expanding|grow(?:ing)? (?:our|the) team|suchen|bieten|cherch(?:e|ons)|recrut(?:e|ons)|propos(?:e|ons)|busc(?:a|amos)|ofrecemos|procura(?:mos)?|oferecemos|zoek(?:en|t)?|bieden)\b/i;
/** What says so behind them. */
const OFFERED =
  /^(?:[ -]level)?[^.!?;\n]{0,32}?\b(?:welcome|ok(?:ay)?|accepted|considered|possible|available|wanted|needed|encouraged|invited|can apply|may apply|please apply|fine|positions?|openings?|opportunit(?:y|ies)|roles?|jobs?|openings|spots?|slots?|willkommen|gesucht|bienvenus?|bienvenid[oa]s|bem-vind[oa]s|welkom|gezocht)\b/i;
/** "We don't have openings for interns": whatever else is said of them. */
const NO_INTERNS = /(?:\b(?:no|not|cannot|kein\w*)\b|n['’]t\b)[^.;!?\n]{0,40}\bintern(?:s|ships?)\b/i;
/** Nobody of them is wanted, or they are others: colleagues, whom one is to teach, what somebody once was. */
const NO =
  /\b(?:no|not|non|nor|never|cannot|unable|without|unfortunately|sorry|except|excluding|filled|closed|over|rather than|instead of|unlike|beyond|outside of|less|kein\w*|nicht|pas de|sin|sem|geen)\b|n['’]t\b/i;
const OTHERS =
  /\b(?:mentor\w*|coach\w*|teach\w*|train(?:s|ing)?|guid(?:e|es|ing|ance)|lead(?:s|ing)?|led|manag(?:e|es|ing)|direct(?:s|ing)|supervis\w+|onboard\w*|help(?:s|ing)?|support(?:s|ing)?|review\w*|assist\w*|educat\w+|develop(?:s|ing)?|level(?:ing)? up|our (?:\p{L}+ )?(?=$)|their|more|most|fellow|other|by|former|formerly|previous(?:ly)?|past|prior|started|began|was|were|had|hired|been|since|as an?(?! (?:full|part))|than (?:an? )?|alongside|among|with (?:an? |our |the |some |several |other |more )|work(?:ing)? (?:closely )?with|(?:team|group|full|bunch|crowd) of|founded|alumni|including|includes?|connects?|connecting|placing|place|helping|for (?:students|employers|companies)|experience)\b/iu;
/** Between the call and them. */
const CUT = /[.!?\n;•]/g;

/** That any level may come: "engineers of all levels", "(all experience levels)". */
const ANY_LEVEL =
  /\b(?:all|any|every) (?:(?:experience|skill|seniority|career|job|programming|expertise)[ -])*levels?(?: of (?:experience|seniority|skills?|expertise|developers?|engineers?|software engineers?|programmers?|candidates?|talent))?(?![\p{L}]| of\b|[ -](?:in|up|down|design|service|support|test)\w*| (?:across )?(?:of )?(?:the|our) (?:company|stack|organi[sz]ation|team|application|product|system|game))/giu;
const HIRED =
  /\b(?:hiring|hire|looking|seek(?:ing)?|recruiting|need|want|open|openings?|interview(?:ing)?|engineers?|developers?|devs?|programmers?|designers?|hackers?|scientists?|analysts?|nurses?|cooks?|teachers?|positions?|roles?|jobs?|opportunities|candidates?|applicants?|people|folks|nerds|talent|coders?|sales|rubyists|pythonistas)\b(?<gap>[^.!?\n]{0,60})$/i;
/** What is done at all levels, or who is served there. */
const DONE =
  /\b(?:work\w*|contribut\w+|cod(?:e|ing)|involv\w+|impact\w*|interact\w*|collaborat\w+|support\w*|problems?|challeng\w+|drive\w*|lead\w*|communicat\w+|with|build\w*|participat\w+|influenc\w+|improv\w+|solv\w+|understand\w*|comfortable|debug\w*|can|across the|optimi[sz]\w+|management|student|learners?|help\w*|teach\w*|train\w*|writ\w+|automat\w+|software at|code|deal\w*|play\w*|sense|just)\b/i;
const MAY = /^[^.!?\n]{0,25}\b(?:welcome|considered|may apply|can apply|encouraged|apply|available|open)\b/i;

/** From the bottom up: "from junior to senior", "juniors through to leads". */
const FROM_BOTTOM =
  /\b(?:from |both |anywhere from |ranging from )?(?:interns?|apprentices?|entry[- ]level|(?:recent |new |fresh )?grad(?:uate)?s?|juniors?|jr\.?)(?:[- ]level)?(?: (?:engineers?|developers?|devs?))? ?(?:->|–|-|to|through|all the way|thru|up to|and up) ?(?:to |up to )?(?:mid|senior|sr|lead|principal|staff|architect|executive|expert|vp|director)/iu;
const NO_MATTER =
  /\b(?:no matter|regardless of|independent of|irrespective of) (?:your |the |how much |their )?(?:level of )?(?:prior |years of )?(?:work )?(?:experience|seniority)\b(?! (?:with|in)\b)/i;

/**
 * Whether a posting offers work to those who begin, beside others or at large: interns, juniors, graduates, people of any
 * level. `text` begins with the headline. It then asks for no years at the least, whatever its other roles ask for.
 */
export function offersToBeginners(text: string): boolean {
  if (!CHEAP.test(text)) return false;
  const headline = headlineOf(text);
  const refused = NO_INTERNS.test(text);
  for (const match of matchesIn(text, BEGINNER)) {
    if (refused && /^(?:intern|recent|college|university)/i.test(match[0])) continue;
    if (isOffered(text, match, headline)) return true;
  }
  for (const match of matchesIn(text, ANY_LEVEL)) {
    const { before, after } = around(text, match.index, match[0].length);
    if (NO.test(before.slice(-40))) continue;
    if (match.index < headline && !DONE.test(before.slice(-30))) return true;
    if (/\(\s?(?:of |for )?$/.test(before) && /^ ?(?:[),]|welcome|considered)/.test(after)) return true;
    const gap = HIRED.exec(before)?.groups?.gap;
    if (gap !== undefined && !DONE.test(gap)) return true;
    if (MAY.test(after) && !DONE.test(before.slice(-40))) return true;
  }
  const bottom = FROM_BOTTOM.exec(text);
  if (bottom) {
    const { before } = around(text, bottom.index, 0);
    if (!NO.test(before) && !OTHERS.test(before)) return true;
  }
  const matter = NO_MATTER.exec(text);
  return matter !== null && !DONE.test(around(text, matter.index, 0).before.slice(-60));
}

function isOffered(text: string, match: RegExpExecArray, headline: number): boolean {
  const { before, after } = around(text, match.index, match[0].length);
  const who = match.groups?.who ?? "";
  if (
    NO.test(before.slice(-60)) ||
    /['’]s?\s$/.test(before) ||
    /^[^.!?\n]{0,30}\b(?:not|no longer|later|n['’]t|closed|filled|full)\b/.test(after)
  )
    return false;
  if (match.index < headline) return !OTHERS.test(before.slice(-25));
  if (/\bour (?:\p{L}+ ){0,2}$/iu.test(before) && !CALLS.test(before)) return false;
  if (isRoleLine(text, match, who)) return true;
  const call = lastCall(before);
  if (call !== null && !OTHERS.test(call)) return true;
  return OFFERED.test(after) && !OTHERS.test(before.slice(-50));
}

/** What stands between the last call and whom it calls for; null without one. */
function lastCall(before: string): string | null {
  let rest: string | null = null;
  let from = 0;
  for (;;) {
    const found = CALLS.exec(before.slice(from));
    if (!found) return rest;
    from += found.index + found[0].length;
    rest ??= before.slice(from);
  }
}

const VERB =
  /\b(?:you|we|our|your|is|are|was|were|will|have|has|had|who|that|mentor\w*|lead|guide|built|started|former|experience|years|manage|work(?:ed|ing)?|help|train|coach|support|their|ago|about|other|like)\b/i;
const ROLE_NOUN =
  /\b(?:engineers?|developers?|devs?|programmers?|designers?|scientists?|analysts?|architects?|consultants?|administrators?|sysadmins?|managers?|accountants?|marketers?|writers?|recruiters?|researchers?|technicians?|testers?|assistants?|positions?|roles?|level|editors?|product|qa|marketing|sales|backend|frontend|full[- ]?stack|engineering|development|software)\b/i;

/** A short line that names a role: "- Junior Web Developer (https://…)", "Software Engineering Intern: …". */
function isRoleLine(text: string, match: RegExpExecArray, who: string): boolean {
  const start = text.lastIndexOf("\n", match.index) + 1;
  if (match.index - start > 80) return false;
  const end = text.indexOf("\n", match.index);
  const line = text.slice(start, end < 0 ? undefined : end).slice(0, 160);
  const head = line.slice(0, match.index - start + who.length);
  const tail = (/^[^:(|\n.!?]{0,60}/.exec(line.slice(head.length)) ?? [""])[0].split(/\s[-–—]\s|https?/)[0] ?? "";
  const name = `${head}${tail}`;
  if (VERB.test(name) || /[.!?]\s/.test(head.replace(/\b(?:Jr|Sr)\./gi, "").replace(/^\W*\d+\./, ""))) return false;
  if (!/^[^\p{L}]{0,8}(?:\p{Lu}|\p{Ll}[\p{L}-]* ?(?:$|\s))/u.test(line)) return false;
  return name.length <= 110 && (/^(?:intern|praktik|werkstud|stagi|co)/i.test(who) || ROLE_NOUN.test(name));
}

/** The sentence before and after. */
function around(text: string, index: number, length: number): { before: string; after: string } {
  const before = text.slice(Math.max(0, index - 140), index);
  const after = text.slice(index + length, index + length + 80);
  let cut = 0;
  for (const stop of before
    .replace(/\b(?:jr|sr|e\.g|i\.e|incl)\./gi, (short) => short.replaceAll(".", " "))
    .matchAll(CUT))
    cut = stop.index + 1;
  return { before: before.slice(cut), after: after.split("\n")[0] ?? "" };
}

/** Where the headline ends: the first line, where it is of parts. */
function headlineOf(text: string): number {
  const end = text.indexOf("\n");
  const length = end < 0 ? text.length : end;
  if (length > 350) return 0;
  return /[|•·]|\s[-–—]\s|,.*,|[([]/.test(text.slice(0, length)) ? length : 0;
}
