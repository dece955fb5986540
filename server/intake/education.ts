import { LEVELS, NOT_ASKED } from "./education-words.data.ts";

/** What `findEducation` calls the levels, lowest first. */
export const EDUCATION_LEVELS: readonly string[] = LEVELS.map(([name]) => name);

/** A line without any of these names no level. Plain words first, one behind the other: so they are found thrice as fast. */
const HINT =
  /degree|bachelor|baccala|master|diplom|high-school|high school|secondary school|secondary educ|trade school|doct|BTEC|guilds|vocational|apprentice|studium|studien|studios|ausbildung|abitur|reife|abschluss|meisterbrief|gesellenbrief|promotion in|promovier|licence en|licence pro|licenciat|licenciad|brevet|grado|titul|formaci|formaç|superior|graduaç|graduad|técnic|ensino|mestrado|doutorado|bacharel|maestría|máster|opleiding|école|ingén|ingenier|HND|HNC|juris|pharmd|pharm\.d|trade certif|journeyman|\b(?:ph\.? ?d|GCSE|[AO][- ]level|NVQ|SVQ|QCF|GED\b|[BM]\.? ?[AS]\b|[BM]\.?(?:Sc|Eng|Tech|Ed|BA|FA|PH|SW)|BSN|LL\.?[BM]|bac\b|[mhv]bo\b|havo|wo\b|J\.?D\b|DUT\b|BTS\b|CAP\b)/i;
/** A choice of a form that was not taken, and a heading. */
const UNTICKED = /^(?:- )?\[ \]|^#/;
/** Longer lines are read sentence by sentence. */
const LONG_LINE = 200;

/**
 * The levels of education that a posting asks for, lowest first, by one list of names ("Bachelor's degree", "Vocational
 * training", …): the source's words, else those of the text. A degree without a level is a bachelor's.
 */
export function findEducation(stated: readonly string[], text: string): string[] {
  if (stated.length) {
    const named = levelsIn(stated.join("\n"));
    return named.length ? named : [...stated];
  }
  if (!HINT.test(text)) return [];
  const asked = text
    .split("\n")
    .flatMap((line) => (line.length > LONG_LINE ? line.split(/(?<=[.;])\s/) : [line]))
    .filter((line) => HINT.test(line) && !NOT_ASKED.test(line) && !UNTICKED.test(line));
  return asked.length ? levelsIn(asked.join("\n")) : [];
}

function levelsIn(text: string): string[] {
  return LEVELS.filter(([, ...patterns]) => patterns.some((pattern) => pattern.test(text))).map(([name]) => name);
}
