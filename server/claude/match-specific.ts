import { extractSkills, findSkills, type SkillMention, skillOf } from "../skills/extract.ts";
import { countsSomething, numbersIn } from "./match-numbers.ts";
import { foldedWords, isIn, isNear, isSolid, type Pair } from "./match-pair.ts";
import { FOREIGN, GENERIC_WORDS, ORDER, STOP_WORDS } from "./match-words.data.ts";

const ADDRESS = /\S@\S+\.\S|:\/\/|\bwww\.|\b(?:javascript|data|mailto|vbscript):\S|\[[^\]]*\]\s?\(/i;
const DOMAIN = /\b[a-z0-9-]+\.(?:com|org|net|io|co|ai|app|dev|info|biz|xyz|ru|cn)\b/gi;
/** "Maria has": the person is spoken to, not of. */
const THIRD_PERSON =
  /(?:^|[.!?] )(\p{Lu}\p{Ll}+) (?:has|had|is|was|works|worked|knows|lives|brings|holds|wants|earns|applied)\b/gu;
const CAPITAL = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*[+#]*/gu;
/** Before the first word of a sentence, which has a capital whatever it is. */
const SENTENCE_START = /(?:^|[.!?]["'”’)]?\s)["'“‘(]*$/u;
/** Answers are in English: in another script stand names of the pair, or what is checked by none of the rules here. */
const OTHER_SCRIPT = /(?=\p{L})\P{Script=Latin}/u;
const MIXED = /(?<![\p{L}\p{N}])(?=\p{N}*\p{L})(?=\p{L}*\p{N})[\p{L}\p{N}]+/gu;

/**
 * Whether a sentence about a match can be believed as far as the pair's data goes: every number, skill and name in it
 * is of this pair, and it tells its reader nothing else.
 * @param said as Claude wrote it, before it was made plain
 */
export function isOfPair(said: string, plain: string, pair: Pair): boolean {
  if (ADDRESS.test(said) || FOREIGN.test(plain) || ORDER.test(plain)) return false;
  const { words, numbers, skills } = pair;
  if (numbersIn(plain).some((number) => !numbers.has(number))) return false;
  const knows = (text: string): boolean =>
    foldedWords(text).every((word) => words.has(word) || isIn(STOP_WORDS, word) || isIn(GENERIC_WORDS, word));
  if (foldedWords(plain).some((word) => OTHER_SCRIPT.test(word) && !words.has(word))) return false;
  const mentions = findSkills(plain);
  const isInvented = ({ name, start, end }: SkillMention): boolean => {
    if (skills.has(name) || !isSolid(name) || knows(plain.slice(start, end))) return false;
    return skillOf(name)?.kind === "tool" || !isNear(name, pair);
  };
  if (mentions.some(isInvented)) return false;
  if ((plain.match(DOMAIN) ?? []).some((name) => !knows(name))) return false;
  for (const [, name = ""] of plain.matchAll(THIRD_PERSON)) if (!knows(name)) return false;
  const isMention = (at: number): boolean => mentions.some(({ start, end }) => start <= at && at < end);
  for (const { 0: token, index } of plain.matchAll(MIXED)) {
    // "95k", "10km".
    const isNumber = [token, token.replace(/\p{L}+$/u, "")].flatMap(numbersIn).some((number) => numbers.has(number));
    if (!knows(token) && !isMention(index) && !isNumber) return false;
  }
  for (const { 0: token, index } of plain.matchAll(CAPITAL)) {
    if (!SENTENCE_START.test(plain.slice(0, index)) && !knows(token) && !isMention(index)) return false;
  }
  return true;
}

/** What a sentence is for: of praise more is asked. */
export type Part = "summary" | "alignment" | "gap";

/**
 * Whether a sentence names something of this pair: a skill, a word of a title, a number, a place, the company, the
 * industry, the arrangement. What everybody is said to have (communication, a strong background) is nothing, unless it is
 * missed; and the job's own title and company are too little for a summary: they fit whoever is told of the job.
 */
export function names(plain: string, pair: Pair, part: Part): boolean {
  const words = foldedWords(plain);
  const line = ` ${words.join(" ")} `;
  if (words.some((word) => pair.ownTitles.has(word))) return true;
  if (countsSomething(plain) || pair.names.some((name) => line.includes(` ${name} `))) return true;
  if ((plain.match(/[\p{L}\p{N}.+#]*[\p{L}\p{N}+#]/gu) ?? []).some((word) => pair.written.has(word))) return true;
  if (solidSkills(plain).some((name) => pair.skills.has(name))) return true;
  if (part === "gap" && extractSkills(plain).some((name) => pair.missing.has(name))) return true;
  if (part === "summary") return false;
  return words.some((word) => pair.jobTitle.has(word)) || (pair.company !== null && line.includes(` ${pair.company} `));
}

/** Whether all the skills that it names are ones the person lacks: no word in favour. */
export function namesOnlyMissing(plain: string, pair: Pair): boolean {
  const named = solidSkills(plain);
  return named.length > 0 && named.every((name) => pair.missing.has(name));
}

function solidSkills(text: string): string[] {
  return extractSkills(text).filter(isSolid);
}
