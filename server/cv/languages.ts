import type { Section } from "./sections.ts";

/** Languages by their English name, with how speakers of English, German, French, Spanish, Portuguese and Dutch write them. */
const NAMES: Record<string, string> = {
  English: "english|englisch|anglais|inglés|ingles|inglese|inglês|engels",
  German: "german|deutsch|allemand|alemán|aleman|alemão|duits",
  French: "french|französisch|français|francés|frances|francais|francês|frans",
  Spanish: "spanish|spanisch|espagnol|español|espanol|castellano|castilian|espanhol|spaans",
  Italian: "italian|italienisch|italien|italiano|italiaans|italienne",
  Portuguese: "portuguese|portugiesisch|portugais|portugués|português|portugees",
  Dutch: "dutch|niederländisch|néerlandais|neerlandés|nederlands|flemish|holandês|neerlandês",
  Polish: "polish|polnisch|polonais|polaco|polski|polonês|pools",
  Russian: "russian|russisch|russe|ruso|russo",
  Ukrainian: "ukrainian|ukrainisch|ukrainien|ucraniano|oekraïens",
  Turkish: "turkish|türkisch|turc|turco|türkçe|turks",
  Arabic: "arabic|arabisch|arabe|árabe",
  Hebrew: "hebrew|hebräisch|hébreu|hebreo|hebraico|hebreeuws",
  Persian: "persian|farsi|persisch|persan|persa|dari|perzisch",
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
  Mandarin: "mandarin|chinese|chinesisch|chinois|chino|mandarim|mandarín|mandarijn|chinês|chinees",
  Cantonese: "cantonese|kantonesisch",
  Japanese: "japanese|japanisch|japonais|japonés|japonês|japans",
  Korean: "korean|koreanisch|coréen|coreano|koreaans",
  Vietnamese: "vietnamese|vietnamesisch|vietnamien",
  Thai: "thai|thaï",
  Indonesian: "indonesian|bahasa indonesia|indonesisch",
  Malay: "malay|bahasa melayu",
  Tagalog: "tagalog|filipino",
  Greek: "greek|griechisch|grec|griego|grego|grieks",
  Romanian: "romanian|rumänisch|roumain|rumano|romeno",
  Bulgarian: "bulgarian|bulgarisch|bulgare",
  Hungarian: "hungarian|ungarisch|hongrois|húngaro",
  Czech: "czech|tschechisch|tchèque|checo",
  Slovak: "slovak|slowakisch|slovaque",
  Croatian: "croatian|kroatisch|croate",
  Serbian: "serbian|serbisch|serbe",
  Bosnian: "bosnian|bosnisch",
  Albanian: "albanian|albanisch|albanais",
  Swedish: "swedish|schwedisch|suédois|sueco|zweeds",
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
    /\b(?:native|mother tongue|mothertongue|first language|muttersprach\p{L}*|langue maternelle|lengua materna|l[ií]ngua materna|nativ[oa]|maternelle|materna|moedertaal)/iu,
  ],
  ["C2", /\bC2\b/i],
  ["C1", /\bC1\b/i],
  ["B2", /\bB2\b/i],
  ["B1", /\bB1\b/i],
  ["A2", /\bA2\b/i],
  ["A1", /\bA1\b/i],
  ["bilingual", /\b(?:bilingual|bilingue|bilingüe|zweisprachig|tweetalig)/iu],
  ["intermediate", /\b(?:semi[- ]fluent|limited working|lower[- ]intermediate)/iu],
  [
    "fluent",
    /(?<!\p{L})(?:fluent(?:ly)?|fluency|fließend|fliessend|verhandlungssicher|courant|couramment|fluido|fluente|vloeiend|full professional|excellent|advanced|sehr gut|avanzado|avançado|avancé|very good|muy bueno|uitstekend|zeer goed|full proficiency)/iu,
  ],
  [
    "professional",
    /(?<!\p{L})(?:professional|proficient|business|working|good|gut|gute|goed|upper[- ]intermediate|professionnel|bueno|bien|bom)/iu,
  ],
  [
    "intermediate",
    /(?<!\p{L})(?:intermediate|conversational|moderate|mittel|intermédiaire|intermedio|intermediário|limited|fair|redelijk|average)/iu,
  ],
  [
    "basic",
    /(?<!\p{L})(?:basics?|beginner|elementary|grundkenntnisse|notions|básic[oa]|débutant|scolaire|some|basis(?:kennis)?|anfänger|currently learning|learning)/iu,
  ],
];

const ANY = Object.values(NAMES).join("|");
const NAME = new RegExp(`(?<![\\p{L}])(?:${ANY})(?![\\p{L}])`, "giu");
const CANONICAL = new Map(
  Object.entries(NAMES).flatMap(([name, forms]) => forms.split("|").map((form) => [form, name] as const)),
);

/** Outside a section on languages, only what says that it is spoken counts. */
const SPOKEN = new RegExp(
  `(?:fluent(?:ly)?(?: in| speaker of)?|bilingual(?: in|[,:(-])?|trilingual(?: in|[,:(-])?|multilingual(?: in|[,:(-])?|speaks?|speaking|spoken|native(?: speaker of)?|proficient in|conversational|written and verbal|read,? write,? and speak|languages?(?: spoken)?:?|conversant in|parle|sprachen:?)[ \\t(:]{0,4}((?:(?:in|both|written|spoken|and|und|et|y|&|/|,|-|–|:|verbal|basic|some|fluent|conversational)[ \\t]{0,4}|(?:${ANY})(?!\\p{L})[ \\t]{0,4}(?:\\([^)]{1,25}\\))?\\s*)+)|((?<!\\p{L})(?:${ANY}))[ \\t]{0,4}(?:\\(\\s{0,3}(?:native|fluent|basic|intermediate|advanced|[ABC][12]|mother|professional|conversational|muttersprache|fließend|courant)[^)]{0,25}\\)|[-–:]\\s{0,3}(?:native|fluent|basic|intermediate|advanced|[ABC][12]\\b|muttersprache|fließend|courant))`,
  "giu",
);

const MAX_LINE = 300;
const MAX_LANGUAGES = 20;

/** The languages a person speaks, by their English name, with the level where it is stated: `German (C1)`. */
export function languagesOf(text: string, sections: readonly Section[]): string[] {
  const found = new Map<string, string | null>();
  for (const section of sections) {
    if (section.kind !== "languages") continue;
    for (const line of withLevels(section.lines)) readNames(line.slice(0, MAX_LINE), found);
  }
  for (const match of text.matchAll(SPOKEN)) readNames(match[0].slice(0, MAX_LINE), found, true);
  return [...found].slice(0, MAX_LANGUAGES).map(([name, level]) => (level ? `${name} (${level})` : name));
}

/** The name that we use of a language ("Mandarin" for "Chinese"); itself where we know none. */
export function languageNamed(name: string): string {
  return CANONICAL.get(name.toLowerCase()) ?? name;
}

/** Lines of such a section; a level that stands under its language goes to it. */
function withLevels(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    if (line === "" || line.length > MAX_LINE) continue;
    const before = joined.at(-1);
    const isLevel = levelIn(line) !== null && !line.match(NAME);
    if (isLevel && before && levelIn(before) === null && before.match(NAME)?.length === 1)
      joined[joined.length - 1] = `${before}: ${line}`;
    else joined.push(line);
  }
  return joined;
}

/**
 * Each name with the level that stands between it and the next name, or just before it. Of a phrase ("fluent in
 * German and French") the level at its beginning goes for all names that have none of their own.
 */
function readNames(line: string, found: Map<string, string | null>, isPhrase = false): void {
  const names = [...line.matchAll(NAME)];
  const shared =
    isPhrase && names[0] && /\bin\b|bilingual|speak/i.test(line.slice(0, names[0].index))
      ? levelIn(line.slice(0, names[0].index))
      : null;
  for (const [index, match] of names.entries()) {
    const name = CANONICAL.get(match[0].toLowerCase());
    if (!name) continue;
    const after = line.slice(match.index + match[0].length, names[index + 1]?.index ?? line.length);
    const previousEnd = index > 0 ? names[index - 1]!.index + names[index - 1]![0].length : 0;
    const before = line.slice(previousEnd, match.index);
    // "English (fluent), basic French": a level before the comma belongs to the name before it.
    const level =
      levelIn(after.split(/[,;]|\band\b|\bund\b|\bet\b/)[0]!) ?? levelIn(before.split(/[,;)]/).at(-1)!) ?? shared;
    if (!found.get(name)) found.set(name, level);
  }
}

function levelIn(words: string): string | null {
  return LEVELS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
