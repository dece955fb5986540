import type { ExperienceLevel } from "./job-record.ts";

const ROLE =
  "(?:engineers?|developers?|programmers?|designers?|scientists?|analysts?|architects?|consultants?|nurses?|accountants?|marketers?|devs?|administrators?|researchers?|recruiters?|writers?|editors?|technicians?|hackers?|coders?|sysadmins?|rubyists?|pythonistas?|salesp\\p{L}+|chefs?|electricians?|teachers?|drivers?|practitioners?|clinicians?|carers?|professionals?|leaders?|managers?)";
const BETWEEN = "(?:(?:[\\p{L}\\d.+#/&-]+|\\([^)\\n]{0,30}\\)),? ){0,4}?";

/** Whoever is sought has done it before: "an experienced Rails developer". */
const PRACTISED = new RegExp(
  `(?<![\\p{L}-])(?:well[- ])?experienced(?: and \\p{L}+|,? \\p{L}+,)? ${BETWEEN}${ROLE}(?![\\p{L}])`,
  "giu",
);
/** Whoever is sought has done it long and well. */
const SEASONED = new RegExp(
  `(?<![\\p{L}-])(?:seasoned|veteran|(?:very|highly|extremely|deeply)[- ]experienced) ${BETWEEN}${ROLE}(?![\\p{L}])`,
  "giu",
);

/** Said of the employer, of colleagues, of customers, or of what the job brings. */
const OF_OTHERS =
  /\b(?:we|we['’]re|we['’]ve|our|us|their|his|her|founders?|co-?founders?|founded|team (?:of|has|have|is|with)|teams? of|group of|network of|community of|surrounded by|led by|run by|backed by|with (?:an? |some |other |very |highly |the )?|alongside|from|among|amongst|most|introduced to|possible for|if not,?|another|less|more|equally|(?:not|n['’]t|or) have|by|under|other|fellow|mentor\p{L}*|learn|work(?:ing)? (?:closely )?with|report(?:ing|s)? to|clients?|customers?|users?|hundreds|thousands|investors?|advisors?|staff|has|is|company|startup|whether|i|i['’]m|i['’]ve|i am|my|or|and|unless|existing|support|if you(?:['’]re| are) more|gain|get|build up|developed|offer)(?: an?)?\W*$/iu;
/** A little further before: "our team consists of … experienced". */
const OUR_TEAM =
  /\b(?:our (?:\p{L}+ )?(?:team|founders?|leadership|staff|engineers|people|company|colleagues)|we (?:are|have|bring|provide|offer|train|employ)|we['’](?:re|ve)(?! (?:currently |also |now |actively |still |always )*(?:looking|hiring|seeking|searching|recruiting|in need))|team (?:is|of|consists|includes|has)|founders|founded|you(?:['’]ll| will) (?:work|be working|join|learn|be (?:part|joining|supported|surrounded|mentored))|working (?:closely )?(?:with|alongside)|surrounded by|a plus|bonus|nice to have|not (?:required|necessary|need)|no need|don['’]t need|preferabl[ey]|ideally|either|whether|customers|clients|CEO|CTO|made up|comprise[ds]?|consists?|unless|company (?:has|is|with)|startup (?:with|run|led))[^.!?\n]{0,90}$/iu;
/** What follows makes it a wish, one of several, or another's. */
const MERELY =
  /^[^.!?\n]{0,60}?\b(?:(?:is |are |would be |be )?(?:an? )?(?:big |huge |definite |strong |major )?(?:plus|bonus|advantage|preferred|desirable|desired|optional|not (?:required|necessary|essential|needed|a must)|nice to have|helpful)|or (?:a )?(?:recent |new )?(?:graduate|junior|beginner|newcomer|entry)|as well as (?:junior|graduate|people|beginner)|and (?:junior|graduate|beginner|newcomer|entry))/i;
/** Others are called for as well: those who begin, or other ranks. */
export const RANKS_TOO =
  /\b(?:junior|jr\.?|senior (?=\w+ ?(?:\w+ )?(?:engineer|developer|designer|scientist|manager|analyst))|sr\b|tech(?:nical)? lead|entry[- ]level|(?:new|recent|fresh|college|university) grad(?:uate)?s?|graduates?(?= (?:position|role|engineer|developer|welcome))|interns?(?:hips?)?|apprentices?|all (?:experience |skill )?levels|any level|every level|no experience|trainees?|newly qualified|levels of experience|experience levels)\b/i;
/** A heading above says that what follows is no must. */
const WISHES =
  /(?:^|\n)[^\n]{0,30}\b(?:preferred|nice[- ]to[- ]have|bonus|desirable|desired|advantageous|plus(?:es)?)\b[^\n]{0,40}\n(?:[^\n]{0,120}\n){0,4}[^\n]{0,20}$/i;
/** Several roles are offered, of which one may be for the experienced. */
export const SEVERAL =
  /\b(?:(?:also|currently|always) (?:\p{L}+ )?(?:looking|hiring|seeking|need|recruiting|searching|interested)|(?:other|several|multiple|many|various|more|these|following|all|open|available|our|two|three|four|five) (?:\p{L}+ )?(?:roles|positions|openings|jobs|vacancies|opportunities)|(?:roles|positions|openings|jobs|vacancies) ?(?::|are\b|include|available|open\b|below|across)|hiring (?:across|for (?:several|multiple|many|all))|(?:looking for|hiring|need|seeking) (?:several|many|multiple|two|three|four|five|\d))/iu;
/** Items or short lines that name roles: "* Data Engineer: …", "1) Experienced Solidity Developer". */
const NAMED_LINE = new RegExp(`^[^\\p{L}\\n]{0,8}(?:\\p{Lu}[\\p{L}\\d+#./-]*,? ){1,5}?${ROLE}(?![\\p{L}])`, "gimu");
/** "… and Web Developers", ", a media focused backend engineer", "as well as designers". */
const AND_OTHERS = new RegExp(
  `^[^.!?\\n]{0,40}?(?:, | and |& |, and | as well as | plus )(?:an? |also )?(?:[\\p{L}\\d+#./()-]+ ){0,4}?${ROLE}(?![\\p{L}])`,
  "iu",
);
const CUE = /experienced|seasoned|veteran/i;
const OTHERS_BEFORE = 120;
const HEADING_BEFORE = 400;

/**
 * The level that a text asks for by how much somebody must have done, in words: MID for "an experienced developer",
 * SENIOR for a seasoned one; null where beginners are called for too, or where it speaks of others. That experience is to
 * be "strong", "proven" or "extensive" says no number of years.
 */
export function practised(text: string): ExperienceLevel | null {
  if (!CUE.test(text) || RANKS_TOO.test(text) || SEVERAL.test(text) || namesSeveral(text)) return null;
  if (isAsked(SEASONED, text)) return "SENIOR";
  return isAsked(PRACTISED, text) ? "MID" : null;
}

function isAsked(pattern: RegExp, text: string): boolean {
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, match.index - OTHERS_BEFORE), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 120);
    if (OF_OTHERS.test(before) || OUR_TEAM.test(before) || MERELY.test(after) || AND_OTHERS.test(after)) continue;
    if (WISHES.test(text.slice(Math.max(0, match.index - HEADING_BEFORE), match.index))) continue;
    return true;
  }
  return false;
}

/** Whether lines of the text name more than one role. */
export function namesSeveral(text: string): boolean {
  const named = new Set<string>();
  for (const [line] of text.matchAll(NAMED_LINE))
    named.add(
      line
        .replace(/[^\p{L} ]/gu, "")
        .trim()
        .toLowerCase(),
    );
  return named.size > 1;
}
