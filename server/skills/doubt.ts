import type { Form } from "./lexicon.ts";
import { areAlike } from "./taxonomy.ts";

/** Whether a form, found at a place, is what the text means: surely, only in good company, only in a row of its like, or not. */
export type Verdict = "sure" | "doubtful" | "row" | "no";

/** Judges a form by what stands around it; `start` and `end` are its place in the text. */
export function judge(form: Form, text: string, start: number, end: number): Verdict {
  if (form.strictness === "any") return isInAddress(text, start, end) ? "no" : "sure";
  const { written, capitals, small } = form;
  const isAsWritten = text.startsWith(written, start) && end - start === written.length;
  if (!isAsWritten && !text.startsWith(capitals, start)) {
    return text.startsWith(small, start) && standsFree(text, start, end) ? "row" : "no";
  }
  if (isInAddress(text, start, end)) return "no";
  const isAbbreviation = /^[A-Z\d]{2}/.test(written);
  if (!isAbbreviation && (isDesignation(text, start, end) || isPartOfWord(text, start, end))) return "no";
  if (isShouted(text, start, end)) {
    const isNamed = TOOL_WORD.test(text.slice(end, end + 32));
    if (isAbbreviation) return isNamed ? "sure" : "doubtful";
    return isNamed || isListItem(form, text, start, end) ? "doubtful" : "no";
  }
  if (!isAsWritten) return "no";
  if (form.strictness === "list") {
    if (isNamedAsTool(form, text, start, end)) return "sure";
    if (isListItem(form, text, start, end)) return "doubtful";
    return standsFree(text, start, end) ? "row" : "no";
  }
  if (!/^[A-Z][a-z]/.test(written)) return "sure";
  if (opensSentence(text, start, end)) return isListItem(form, text, start, end) ? "doubtful" : "no";
  return isPartOfName(text, end) ? "doubtful" : "sure";
}

const LONGEST_ADDRESS = 200;
const ENDS_ADDRESS = /^(?:[\w-]*\.)*[\w-]*\.(?:com|org|edu|gov|io|co|ai|dev|app|eu|uk|de|fr|es|nl|at|ch)\b/;
const BEGINS_ADDRESS = /:\/\/|^www\.|\.(?:com|org|edu|gov|eu|uk|de|fr|es|nl|at|ch)\//;

/** In the middle of a link, a mail address or a site's name; a name such as "Node.js" holds its own dot. */
function isInAddress(text: string, start: number, end: number): boolean {
  const before = start > 0 ? text.charCodeAt(start - 1) : 32;
  const after = end < text.length ? text.charCodeAt(end) : 32;
  // Slash, dot, colon, at, hyphen, underscore, equals: what an address is joined by.
  if (!isAddressSign(before) && !isAddressSign(after)) return false;
  let from = start;
  while (from > 0 && start - from < LONGEST_ADDRESS && !isAddressEnd(text.charCodeAt(from - 1))) from--;
  const left = text.slice(from, start);
  const right = /^[^\s<>()"',;]*/.exec(text.slice(end, end + 100))?.[0] ?? "";
  return (
    BEGINS_ADDRESS.test(left) ||
    ENDS_ADDRESS.test(right) ||
    (left.endsWith("@") && /^[\w-]*\.\w/.test(right)) ||
    /^[\w.+-]*@[\w-]+\.\w/.test(right) ||
    /@[\w.-]*[.-]$/.test(left)
  );
}

/** A space, or one of < > ( ) " ' , ; */
function isAddressEnd(code: number): boolean {
  return (
    code <= 34 || code === 160 || (code >= 39 && code <= 41) || code === 44 || (code >= 59 && code <= 62 && code !== 61)
  );
}

function isAddressSign(code: number): boolean {
  return (code >= 45 && code <= 47) || code === 58 || code === 64 || code === 95 || code === 61;
}

/** "Series C", "vitamin C", "Class C license": the letter counts something. */
function isDesignation(text: string, start: number, end: number): boolean {
  if (end - start > 1) return false;
  return /\b(?:series|rounds?|vitamins?|hepatitis|class|classes|level|levels|grades?|plan|schedule|section|part|type|tier|categor(?:y|ies)|phase|block|building|appendix|annex|exhibit|option|group|unit|division|team|band|stage|form|model|zone|item|room|wing|ward|hall|suite|floor|step|shift|line|title|protein|medicare parts?)[\s:-]*$/i.test(
    text.slice(Math.max(0, start - 18), start),
  );
}

/** "#Go", "Julia's", "R&D", "C-level", "Go-to-market", "X.Go": glued to something else; "Scala-based" is not. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? " ";
  if (before === "#" || before === "@" || /(?:\w-|\b[A-Z]\.|['’_])$/.test(text.slice(Math.max(0, start - 2), start))) {
    return true;
  }
  return /^(?:['’_]|-(?!(?:based|driven|powered|like|style|focus|heavy|orient|native|entwick|kennt|program|develop|engineer))[a-z]|\.[a-z\d]|\s?&\s?[A-Z]\b)/.test(
    text.slice(end, end + 12),
  );
}

/** So many characters to each side, in the same line, tell what the letters are like. */
const SHOUT_WINDOW = 40;

/** All letters around are capitals: case tells nothing here. */
function isShouted(text: string, start: number, end: number): boolean {
  let capitals = 0;
  for (const step of [-1, 1]) {
    let at = step < 0 ? start - 1 : end;
    for (let steps = 0; steps < SHOUT_WINDOW && at >= 0 && at < text.length; steps++, at += step) {
      const code = text.charCodeAt(at);
      if (code === 10) break;
      if (code >= 97 && code <= 122) return false;
      if (code >= 65 && code <= 90) capitals++;
    }
  }
  return capitals >= 4;
}

/** "Excel in your field", "React to": a capital that only begins a sentence names no product. */
function opensSentence(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[.!?:\n•*-])\s*$/.test(text.slice(Math.max(0, start - 4), start)) && /^ [a-z]/.test(text.slice(end, end + 2))
  );
}

/** Whether nothing touches it but a space or a line's end. */
function standsFree(text: string, start: number, end: number): boolean {
  return isBlank(text, start - 1) && isBlank(text, end);
}

/** A space, a line break, or beyond the text. */
function isBlank(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text.charCodeAt(at) === 32 || text.charCodeAt(at) === 10;
}

/** Whether a row of names may begin, or end, at this side of a word: the edge of its line, for a word in its own case also of an item. */
export function isRowEdge({ written }: Form, text: string, start: number, end: number, side: -1 | 1): boolean {
  const at = side < 0 ? start - 1 : end;
  if (at < 0 || at >= text.length || text.charCodeAt(at) === 10) return true;
  if (!text.startsWith(written, start)) return false;
  return side < 0
    ? BEFORE_ITEM.test(text.slice(Math.max(0, start - 12), start))
    : AFTER_ITEM.test(text.slice(end, end + 32));
}

const BEFORE_ITEM =
  /(?:^|[,;:/|()•·\n*&+、，；：（）]|[\s,(/]\.|\s-|[-–—]\s|\be\.?g\.,?|\b(?:and|or|in|with|use|using|know|und|oder|mit|et|ou|y|o|en|like|including|of|is|such as|on|via|e\.?g|mostly|mainly|primarily|preferably))\s*$/i;
const AFTER_ITEM =
  /^\s*(?:$|[,;:/|()•·\n*&+.、，；：（）]|[-–—]\s|(?:and|or|und|oder|et|ou|y|o|with|etc)\b|\d|(?:is|are|would be|as) (?:an? )?(?:big |huge |strong |definite |great |nice )?(?:plus|must|bonus|asset|advantage|preferred|required|desirable|desired)\b)/i;

/** Stands between commas, slashes, brackets, line ends, or "and", "or", "in", "with" and the like. */
function isListItem(form: Form, text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 32);
  return (
    AFTER_ITEM.test(after) &&
    BEFORE_ITEM.test(text.slice(Math.max(0, start - 12), start)) &&
    // "Excel 2016" is a version, "Spring 2019" a season.
    (form.skill.field === "office" || !/^\s*\d{4}/.test(after))
  );
}

const TOOL_WORD =
  /^ (?:(?:back-?end|front-?end|software|web|full-?stack|core|mobile) )?(?:developers?|engineers?|programmers?|programming|coders?|coding|stacks?|codebases?|scripts?|scripting|libraries|frameworks?|micro-?services?|entwickler(?:in)?|programmierung)\b/i;
/** Said of a product: "Rails apps", "Go experience"; of a subject ("ECG monitoring experience") it tells too little. */
const PRODUCT_WORD = /^ (?:skills?|experience|knowledge|expertise|apps?|applications?)\b/i;
const RANK =
  /^(?:Senior|Junior|Sr|Jr|Mid|Lead|Principal|Staff|Head|Chief|Experienced|Expert|Remote|Freelance|Back|Front|Full|Strong|Great|And|Or|For|As|Our|Your|The|An?|We|Some|In|With|Of)$/;
const TOOL_VERB =
  /\b(?:programming|coding|coded|programs?|scripts?|code|written|proficien(?:t|cy)|fluent|fluency|experienced?|expertise|skilled|skills|knowledge|familiar(?:ity)?|programmierung|kenntnisse) (?:in|with|of) $/i;

/** "Go developer", "programming in R.": a digital tool that is spoken of as one. */
function isNamedAsTool(form: Form, text: string, start: number, end: number): boolean {
  if (!areAlike(form.skill.field, "software")) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 32);
  if (TOOL_WORD.test(after) || (form.skill.kind === "tool" && PRODUCT_WORD.test(after))) {
    // "American Express developers", "Open Source frameworks".
    const [, earlier] = /\b([A-Z][a-z]+) $/.exec(before) ?? [];
    return earlier === undefined || RANK.test(earlier);
  }
  return TOOL_VERB.test(before) && /^(?:$|[,;/()\n]| ?\.(?:\s|$)| (?:and|or|und|oder)\b)/.test(after);
}

const ROLE_OR_THING =
  /^(?:developers?|engineers?|programmers?|administrators?|admins?|architects?|analysts?|consultants?|specialists?|experts?|designers?|teams?|skills?|experience|knowledge|certifi\w*|training|trainers?|programming|development|leads?|managers?|support|databases?|spreadsheets?|proficiency|entwickler\w*|applications?|software|web|mobile|back|backend|front|frontend|full|fullstack|lead|senior|junior|principal|staff|remote|and|or)$/i;

/** "Ruby Tuesday", "Unity Health": a capitalised word follows that is neither a role nor what is done with a tool. */
function isPartOfName(text: string, end: number): boolean {
  const [, next] = /^ ([A-Z][a-z]+)/.exec(text.slice(end, end + 24)) ?? [];
  return next !== undefined && !ROLE_OR_THING.test(next);
}
