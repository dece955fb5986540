import { LEVELS, NOT_ASKED } from "./education-words.data.ts";

/** A line without any of these names no level. */
const HINT =
  /degree|bachelor|baccala|master|diplom|high[- ]school|secondary (?:school|educ)|trade school|\bph\.? ?d|doct|\bGCSE|\b[AO][- ]level|\bNVQ|\bSVQ|\bQCF|BTEC|guilds|vocational|apprentice|\bGED\b|\b[BM]\.? ?[AS]\b|\b[BM]\.?(?:Sc|Eng|Tech|Ed|BA|FA|PH|SW)|\bBSN|\bLL\.?[BM]|studi(?:um|en|os)|ausbildung|abitur|reife|abschluss|(?:meister|gesellen)brief|promo(?:tion in|vier)|\bbac\b|licence (?:en|pro)|licenciat|licenciad|brevet|grado|titul|formaci|formaç|superior|graduaç|graduad|técnic|ensino|mestrado|doutorado|bacharel|maestría|máster|\b[mhv]bo\b|\bhavo|\bwo\b|opleiding|école|ingén|ingenier|HN[DC]|\bJ\.?D\b|juris|pharm\.?d|trade certif|journeyman|\bDUT\b|\bBTS\b|\bCAP\b/i;
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
  const asked = text
    .split("\n")
    .flatMap((line) => (line.length > LONG_LINE ? line.split(/(?<=[.;])\s/) : [line]))
    .filter((line) => HINT.test(line) && !NOT_ASKED.test(line) && !UNTICKED.test(line));
  return asked.length ? levelsIn(asked.join("\n")) : [];
}

function levelsIn(text: string): string[] {
  return LEVELS.filter(([, ...patterns]) => patterns.some((pattern) => pattern.test(text))).map(([name]) => name);
}
