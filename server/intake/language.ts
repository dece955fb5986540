import { eld } from "eld/small";

/** Languages for which PostgreSQL 15 and later bring a text search configuration. */
const CONFIGURATIONS: Record<string, string> = {
  ar: "arabic",
  hy: "armenian",
  eu: "basque",
  ca: "catalan",
  da: "danish",
  nl: "dutch",
  en: "english",
  fi: "finnish",
  fr: "french",
  de: "german",
  el: "greek",
  hi: "hindi",
  hu: "hungarian",
  id: "indonesian",
  ga: "irish",
  it: "italian",
  lt: "lithuanian",
  ne: "nepali",
  no: "norwegian",
  nb: "norwegian",
  pt: "portuguese",
  ro: "romanian",
  ru: "russian",
  sr: "serbian",
  es: "spanish",
  sv: "swedish",
  ta: "tamil",
  tr: "turkish",
  yi: "yiddish",
};

/** The text search configuration that stands for a language (ISO 639-1); "simple" for all others and for null. */
export function textConfigOf(language: string | null): string {
  return (language && CONFIGURATIONS[language]) || "simple";
}

const NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
/** "German", "deutsch", "français": the languages' names, in English and in their own words. */
const BY_NAME = new Map(
  Object.keys(CONFIGURATIONS).flatMap((code) =>
    ["en", code].map((inLanguage) => [nameOf(code, inLanguage), code] as const),
  ),
);

function nameOf(code: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: "language" }).of(code)?.toLowerCase() ?? code;
}

/** Characters that are looked at: more costs more and tells no more. */
const SAMPLE = 600;
const LEAST_LETTERS = 60;

/** ISO 639-1: as the source says ("en", "en-GB", "German"), else as the text reads; null when that is not sure or too short. */
export function findLanguage(stated: string | null | undefined, title: string, description: string): string | null {
  const said = stated?.trim() ?? "";
  const code = /^([a-z]{2})(?:[-_][a-z0-9]{2,8})*$/i.exec(said)?.[1]?.toLowerCase();
  if (code && NAMES.of(code)) return code;
  const named = BY_NAME.get(said.toLowerCase());
  if (named) return named;
  // The middle of a long text says more than its head, which is names and labels.
  const start = description.length > 3 * SAMPLE ? SAMPLE : 0;
  const first = languageOf(title, description.slice(start, start + SAMPLE));
  // What the one place leaves open (a list of tools, two languages) another may tell.
  return (
    first ?? (description.length > 3 * SAMPLE ? languageOf(title, description.slice(2 * SAMPLE, 3 * SAMPLE)) : null)
  );
}

function languageOf(title: string, part: string): string | null {
  const body = part.replace(/https?:\/\/\S+|[\w.+-]+@[\w.-]+/g, " ");
  const sample = body.length < 200 ? `${title}\n${body}` : body;
  if (sample.length >= 2 * LEAST_LETTERS && isPlainEnglish(sample)) return "en";
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const asian = letters < SAMPLE ? asianLanguage(sample, letters) : null;
  if (asian) return asian;
  if (letters < LEAST_LETTERS) return null;
  const result = eld.detect(sample);
  return result.language && result.isReliable() ? result.language : null;
}

/** Chinese, Japanese and Korean show by their script, also among many English terms; a letter of theirs is half a word. */
function asianLanguage(sample: string, letters: number): string | null {
  const count = (script: RegExp) => sample.match(script)?.length ?? 0;
  const [han, kana, hangul] = [
    count(/\p{Script=Han}/gu),
    count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    count(/\p{Script=Hangul}/gu),
  ];
  if (han + kana + hangul < Math.max(20, letters * 0.25)) return null;
  if (hangul > han + kana) return "ko";
  return kana > 0.15 * (han + kana) ? "ja" : "zh";
}

const ENGLISH = /\b(?:the|and|of|to|with|for|our|you|your|we|will|are|is|that|this|have|be|by|from|who)\b/gi;
/** Of these, those that are no words of another language. */
const ENGLISH_ALONE = new Set("the and of with for your you our will that this from who have are".split(" "));

/** Most postings are English, and a count of its small words tells that ten times faster than the detector does. */
function isPlainEnglish(sample: string): boolean {
  const small = sample.match(ENGLISH) ?? [];
  const words = sample.match(/\S+/g)?.length ?? 1;
  const distinct = new Set(small.map((word) => word.toLowerCase()));
  if (small.length / words >= 0.2) return distinct.size >= 5;
  // A list of tools has fewer of them.
  return small.length / words >= 0.1 && [...distinct].filter((word) => ENGLISH_ALONE.has(word)).length >= 4;
}
