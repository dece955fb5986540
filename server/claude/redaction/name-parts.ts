import { countryOf } from "../../gazetteer/countries.ts";
import { populationOf, townsNamed } from "../../gazetteer/gazetteer.ts";
import { regionsNamed } from "../../gazetteer/regions.ts";
import { remembered } from "../../remembered.ts";
import { canonicalSkill, findSkills, skillOf } from "../../skills/extract.ts";
import { readTitle } from "../../skills/titles.ts";
import { MONTH } from "./dates.ts";
import { AROUND, GIVEN_NAMES, NO_NAME, ORDINARY, PARTICLES, TRADES } from "./names.data.ts";
import { plainForm } from "./plain.ts";

/** One part of a person's name. */
export interface NamePart {
  /** Folded, letters alone, with the spellings of its umlauts: "muller", "mueller". */
  spellings: readonly string[];
  /** Alone it may be a skill, a title, a month, a town or a plain word. */
  risky: boolean;
  /** The same for the part in capitals, which may be an acronym as well. */
  riskyInCapitals: boolean;
}

const CITY = 100_000;
const MOST_PARTS = 12;
const MONTHS = new RegExp(`^${MONTH}$`, "iu");

/** Letters of other scripts that look like Latin ones. */
const ALIKE = new Map(
  [..."аaеeоoрpсcуyхxіiјjѕsԁdһhӏlոnмmтtвbнhкkαaεeοoρpνvιiκkτtυu"]
    .map((char, at, all) => [char, all[at + 1] as string] as const)
    .filter((_, at) => at % 2 === 0),
);
const JOINED: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** One letter in lower case without its accents, or two; "" for a mark. */
export const foldLetter = remembered((char: string): string => {
  const bare = char
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "");
  return [...bare].map((letter) => JOINED[letter] ?? ALIKE.get(letter) ?? letter).join("");
}, 5_000);

/** The letters of a word, folded. */
export function squeeze(word: string): string {
  let folded = "";
  for (const char of word) if (/[\p{L}\p{M}]/u.test(char)) folded += foldLetter(char);
  return folded;
}

/** The words of a name, without titles and degrees; particles stay. "Doe, John" is turned round. */
export function nameWords(name: string): string[] {
  const plain = plainForm(name)
    .replace(/@.*$/, "")
    .replace(/[()"“”„«»]/g, " ");
  const [surname = "", given = "", ...more] = plain.split(",").map((part) => part.trim());
  const isTurned = given !== "" && more.length === 0 && !given.split(/\s+/).every((word) => AROUND.has(squeeze(word)));
  return (isTurned ? `${given} ${surname}` : plain)
    .split(/[\s,._/|\d]+/)
    .filter(
      (word) =>
        /\p{L}/u.test(word) &&
        !(AROUND.has(squeeze(word)) && squeeze(word).length > 1 && !GIVEN_NAMES.has(squeeze(word))),
    );
}

/** The parts of several names of one person, each once. */
export function partsOf(names: readonly string[]): NamePart[] {
  const parts = new Map<string, NamePart>();
  for (const name of names) {
    for (const word of nameWords(name)) {
      const squeezed = squeeze(word);
      const isPart = squeezed.length > 1 && !(PARTICLES.has(squeezed) && /\s/.test(name.trim()));
      if (!isPart || parts.size >= MOST_PARTS || parts.has(squeezed)) continue;
      const risky = isRisky(capitalised(word));
      parts.set(squeezed, {
        spellings: spellingsOf(word, squeezed),
        risky,
        riskyInCapitals: risky || isRisky(word.toUpperCase()),
      });
    }
  }
  return [...parts.values()];
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

function spellingsOf(word: string, squeezed: string): string[] {
  const written = squeeze(
    word.toLowerCase().replace(/[äöü]/g, (umlaut) => ({ ä: "ae", ö: "oe", ü: "ue" })[umlaut] as string),
  );
  const short = squeezed.replace(/ae|oe|ue/g, (pair) => pair[0] as string);
  return [...new Set([squeezed, written, short.length > 2 ? short : squeezed])].sort((a, b) => b.length - a.length);
}

/** Whether a word alone may say something else than whose CV it is. */
const isRisky = remembered((word: string): boolean => {
  const squeezed = squeeze(word);
  if (squeezed.length < (/\p{Script=Latin}/u.test(word) ? 3 : 2) || ORDINARY.has(squeezed) || PARTICLES.has(squeezed))
    return true;
  if (MONTHS.test(word) || MONTHS.test(squeezed) || NO_NAME.has(squeezed)) return true;
  if (isTitleWord(word) || isSkillAsWritten(word)) return true;
  return countryOf(word) !== null || regionsNamed(word).length > 0 || isTown(word);
});

/** A skill or a word of titles. */
export function isTerm(words: string): boolean {
  return skillOf(canonicalSkill(words)) !== null || isTitleWord(words);
}

function isTitleWord(words: string): boolean {
  const { function: does, field, seniority } = readTitle(words);
  return does !== null || field !== null || seniority !== null;
}

/** A skill among its like when it is written so: "DOE" is one, "Doe" is none. */
function isSkillAsWritten(word: string): boolean {
  return findSkills(`Java, ${word}, SQL`).some(({ start, end }) => start <= 6 && end >= 6 + word.length);
}

/** A town so large that a CV speaks of it. */
function isTown(name: string, population = CITY): boolean {
  return townsNamed(name).some(({ town, own }) => own && populationOf(town) >= population);
}

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;

/** Whether words have the form of a person's name and say nothing else; `sure` where the first is a usual given name. */
export function personName(words: string): { is: boolean; sure: boolean } {
  const none = { is: false, sure: false };
  const all = words.trim().split(/\s+/);
  if (all.length < 2 || all.length > 6 || words.length > 60) return none;
  const own = all.filter((word) => !PARTICLES.has(word) && !AROUND.has(squeeze(word)));
  if (own.length < 2 || own.length > 5 || !own.every((word) => NAME_WORD.test(word))) return none;
  if (regionsNamed(own[own.length - 1] as string).length > 0 && /^\p{Lu}{2,3}$/u.test(own[own.length - 1] as string))
    return none;
  const folded = own.map(squeeze);
  if (folded.filter((word) => word.length > 1).length < 1 || folded.some((word) => NO_NAME.has(word))) return none;
  const isGiven = (word: string) => word.split("-").some((part) => GIVEN_NAMES.has(squeeze(part)));
  const sure =
    isGiven(own[0] as string) ||
    (own.length > 1 && isGiven(own[own.length - 1] as string) && /^[\p{Lu}'’ -]+$/u.test(own[0] as string));
  const rest = own.filter((word) => !isGiven(word));
  const saysWork = rest.some((word) => {
    if (TRADES.has(squeeze(word))) return false;
    return sure ? isTitleWord(word) || isSkillAsWritten(capitalised(word)) : isTerm(word);
  });
  if (saysWork || (!sure && isTerm(own.join(" ")))) return none;
  if (skillOf(canonicalSkill(own.join(" "))) !== null || countryOf(words) !== null || isTown(words, 15_000))
    return none;
  return { is: true, sure };
}
