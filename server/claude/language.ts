import { foldedWords } from "../quotes.ts";

/** Tongues in which CVs call languages by name. */
const TONGUES =
  "en de fr es pt it nl pl cs sk hu ro bg hr sr sl sv da nb fi et lv lt el tr ru uk ar he fa hi bn id vi th ja ko zh ca".split(
    " ",
  );

/** Names beside those of the CLDR, folded. */
const ALSO: Record<string, string> = {
  zh: "mandarin putonghua chinese",
  fa: "farsi dari",
  es: "castellano castilian castellan",
  nl: "flemish vlaams flamand flamisch",
  fil: "tagalog pilipino",
  ms: "bahasa malay",
  id: "bahasa",
  no: "norsk norwegian",
  nb: "norsk norwegian",
  ht: "creole kreyol",
  ase: "asl sign",
  gsg: "gebardensprache dgs",
};

/** The canonical code of a language, and what it is called. */
interface Language {
  english: string;
  /** Folded words, one space between them. */
  names: string[];
}

const namesIn = new Map<string, Intl.DisplayNames>();
const known = new Map<string, Language | null>();

/** The English name of a language by its ISO 639 code ("de"); null for what is none. */
export function languageOf(code: string): string | null {
  return read(code)?.english ?? null;
}

/**
 * Whether a quote names this language, in any of the tongues of CVs. What it begins is enough ("Englischkenntnisse"), but
 * "Germany" and "Thailand" name none.
 */
export function namesLanguage(quote: string, code: string): boolean {
  const words = ` ${foldedWords(quote).join(" ")} `.replace(/ \p{L}+(?:land|many)(?= )/gu, "");
  return (read(code)?.names ?? []).some((name) => words.includes(` ${name}`));
}

function read(code: string): Language | null {
  if (!/^[a-z]{2,3}$/.test(code)) return null;
  const found = known.get(code);
  if (found !== undefined) return found;
  const language = load(code);
  known.set(code, language);
  return language;
}

function load(code: string): Language | null {
  const canonical = Intl.getCanonicalLocales(code)[0]!;
  const nameIn = (tongue: string) => {
    const names = namesIn.get(tongue) ?? new Intl.DisplayNames([tongue], { type: "language", fallback: "none" });
    namesIn.set(tongue, names);
    return names.of(canonical);
  };
  const english = nameIn("en");
  if (english === undefined) return null;
  const names = TONGUES.map((tongue) => foldedWords(nameIn(tongue) ?? "").join(" "));
  return { english, names: [...new Set([...names, ...(ALSO[canonical] ?? "").split(" ")])].filter(Boolean) };
}
