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
/** Characters that are looked at: more costs more and tells no more. */
const SAMPLE = 600;
const LEAST_LETTERS = 60;

/** ISO 639-1: as the source says ("en", "en-GB"), else as the text reads; null when that is not sure or too short. */
export function findLanguage(stated: string | null | undefined, title: string, description: string): string | null {
  const code = /^([a-z]{2})(?:[-_][a-z0-9]{2,8})*$/i.exec(stated?.trim() ?? "")?.[1]?.toLowerCase();
  if (code && NAMES.of(code)) return code;
  // The middle of a long text says more than its head, which is names and labels.
  const start = description.length > 3 * SAMPLE ? SAMPLE : 0;
  const body = description.slice(start, start + SAMPLE).replace(/https?:\/\/\S+|[\w.+-]+@[\w.-]+/g, " ");
  const sample = body.length < 200 ? `${title}\n${body}` : body;
  if ((sample.match(/\p{L}/gu) ?? []).length < LEAST_LETTERS) return null;
  if (isPlainEnglish(sample)) return "en";
  const result = eld.detect(sample);
  return result.language && result.isReliable() ? result.language : null;
}

const ENGLISH = /\b(?:the|and|of|to|with|for|our|you|your|we|will|are|is|that|this|have|be|by|from|who)\b/gi;

/** Most postings are English, and a count of its small words tells that ten times faster than the detector does. */
function isPlainEnglish(sample: string): boolean {
  const small = sample.match(ENGLISH) ?? [];
  const words = sample.match(/\S+/g)?.length ?? 1;
  return small.length / words >= 0.2 && new Set(small.map((word) => word.toLowerCase())).size >= 5;
}
