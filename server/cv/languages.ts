import type { Section } from "./sections.ts";

/** Languages by their English name, with how English, German, French and Spanish speakers write them. */
const NAMES: Record<string, string> = {
  English: "english|englisch|anglais|inglés|ingles|inglese",
  German: "german|deutsch|allemand|alemán|aleman",
  French: "french|französisch|français|francés|frances|francais",
  Spanish: "spanish|spanisch|espagnol|español|espanol|castellano|castilian",
  Italian: "italian|italienisch|italien|italiano",
  Portuguese: "portuguese|portugiesisch|portugais|portugués|português",
  Dutch: "dutch|niederländisch|néerlandais|neerlandés|nederlands|flemish",
  Polish: "polish|polnisch|polonais|polaco|polski",
  Russian: "russian|russisch|russe|ruso",
  Ukrainian: "ukrainian|ukrainisch|ukrainien|ucraniano",
  Turkish: "turkish|türkisch|turc|turco|türkçe",
  Arabic: "arabic|arabisch|arabe|árabe",
  Hebrew: "hebrew|hebräisch|hébreu|hebreo",
  Persian: "persian|farsi|persisch|persan|persa|dari",
  Hindi: "hindi",
  Urdu: "urdu",
  Bengali: "bengali|bangla",
  Punjabi: "punjabi|panjabi",
  Gujarati: "gujarati",
  Marathi: "marathi",
  Tamil: "tamil",
  Telugu: "telugu",
  Kannada: "kannada",
  Malayalam: "malayalam",
  Nepali: "nepali",
  Mandarin: "mandarin|chinese|chinesisch|chinois|chino",
  Cantonese: "cantonese|kantonesisch",
  Japanese: "japanese|japanisch|japonais|japonés",
  Korean: "korean|koreanisch|coréen|coreano",
  Vietnamese: "vietnamese|vietnamesisch|vietnamien",
  Thai: "thai|thaï",
  Indonesian: "indonesian|bahasa indonesia|indonesisch",
  Malay: "malay|bahasa melayu",
  Tagalog: "tagalog|filipino",
  Greek: "greek|griechisch|grec|griego",
  Romanian: "romanian|rumänisch|roumain|rumano",
  Bulgarian: "bulgarian|bulgarisch|bulgare",
  Hungarian: "hungarian|ungarisch|hongrois|húngaro",
  Czech: "czech|tschechisch|tchèque|checo",
  Slovak: "slovak|slowakisch|slovaque",
  Croatian: "croatian|kroatisch|croate",
  Serbian: "serbian|serbisch|serbe",
  Bosnian: "bosnian|bosnisch",
  Albanian: "albanian|albanisch|albanais",
  Swedish: "swedish|schwedisch|suédois|sueco",
  Norwegian: "norwegian|norwegisch|norvégien",
  Danish: "danish|dänisch|danois",
  Finnish: "finnish|finnisch|finnois",
  Armenian: "armenian|armenisch|arménien",
  Georgian: "georgian|georgisch",
  Swahili: "swahili|kiswahili|suaheli",
  Amharic: "amharic|amharisch",
  Somali: "somali",
  Yoruba: "yoruba",
  Igbo: "igbo",
  Hausa: "hausa",
  Catalan: "catalan|katalanisch|català|catalán",
  Basque: "basque|euskera",
  Latin: "latin|latein",
  Creole: "haitian creole|creole|kreol",
  "American Sign Language": "american sign language|asl|sign language|gebärdensprache|langue des signes",
};

const LEVELS: [string, RegExp][] = [
  [
    "native",
    /\b(?:native|mother tongue|first language|muttersprach\p{L}*|langue maternelle|lengua materna|nativo|nativa|maternelle)/iu,
  ],
  ["C2", /\bC2\b/],
  ["C1", /\bC1\b/],
  ["B2", /\bB2\b/],
  ["B1", /\bB1\b/],
  ["A2", /\bA2\b/],
  ["A1", /\bA1\b/],
  ["bilingual", /\b(?:bilingual|bilingue|bilingüe|zweisprachig)/i],
  [
    "fluent",
    /\b(?:fluent(?:ly)?|fließend|verhandlungssicher|courant|fluido|full professional|excellent|advanced|sehr gut|avanzado|avancé)/i,
  ],
  ["professional", /\b(?:professional|proficient|business|working|good|gut|upper[- ]intermediate|professionnel)/i],
  ["intermediate", /\b(?:intermediate|conversational|moderate|mittel|intermédiaire|intermedio|semi-fluent|limited)/i],
  ["basic", /\b(?:basic|beginner|elementary|grundkenntnisse|notions|básico|débutant|scolaire|some)/i],
];

const ANY = Object.values(NAMES).join("|");
const NAME = new RegExp(`(?<![\\p{L}])(?:${ANY})(?![\\p{L}])`, "giu");
const CANONICAL = new Map(
  Object.entries(NAMES).flatMap(([name, forms]) => forms.split("|").map((form) => [form, name] as const)),
);

/** Outside a section on languages, only what says that it is spoken counts. */
const SPOKEN = new RegExp(
  `(?:fluent(?:ly)?(?: in| speaker of)?|bilingual(?: in|[,:(-])?|trilingual(?: in|[,:(-])?|multilingual(?: in|[,:(-])?|speaks?|speaking|spoken|native(?: speaker of)?|proficient in|conversational|written and verbal|read,? write,? and speak|languages?(?: spoken)?:?|conversant in|parle|sprachen:?)[\\s(:]*((?:(?:in|both|written|spoken|and|und|et|y|&|/|,|-|–|:|verbal|basic|some|fluent|conversational)\\s*|(?:${ANY})\\s*(?:\\([^)]{1,25}\\))?\\s*)+)|((?:${ANY}))[\\s]*(?:\\(\\s*(?:native|fluent|basic|intermediate|advanced|[ABC][12]|mother|professional|conversational|muttersprache|fließend|courant)[^)]{0,25}\\)|[-–:]\\s*(?:native|fluent|basic|intermediate|advanced|[ABC][12]\\b|muttersprache|fließend|courant))`,
  "giu",
);

/** The languages a person speaks, by their English name, with the level where it is stated: `German (C1)`. */
export function languagesOf(text: string, sections: readonly Section[]): string[] {
  const found = new Map<string, string | null>();
  const lines = sections.filter((section) => section.kind === "languages").flatMap((section) => section.lines);
  for (const line of lines) readNames(line.slice(0, 300), found);
  for (const match of text.matchAll(SPOKEN)) readNames(match[0], found);
  return [...found].map(([name, level]) => (level ? `${name} (${level})` : name));
}

/** Each name with the level that stands between it and the next name, or just before it. */
function readNames(line: string, found: Map<string, string | null>): void {
  const names = [...line.matchAll(NAME)];
  for (const [index, match] of names.entries()) {
    const name = CANONICAL.get(match[0].toLowerCase());
    if (!name) continue;
    const after = line.slice(match.index + match[0].length, names[index + 1]?.index ?? line.length);
    const previousEnd = index > 0 ? names[index - 1]!.index + names[index - 1]![0].length : 0;
    const before = line.slice(previousEnd, match.index);
    // "English (fluent), basic French": a level before the comma belongs to the name before it.
    const level = levelIn(after.split(/[,;]|\band\b|\bund\b|\bet\b/)[0]!) ?? levelIn(before.split(/[,;)]/).at(-1)!);
    if (!found.get(name)) found.set(name, level);
  }
}

function levelIn(words: string): string | null {
  return LEVELS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
