import { remembered } from "../remembered.ts";
import { ADJECTIVAL, FIELDS, FUNCTIONS } from "./titles.data.ts";

/** Words `start` to `end` (exclusive) of a title name a function or a field. */
export interface Named {
  name: string;
  start: number;
  end: number;
  /** Said in French, Spanish or Portuguese, where the noun goes first. */
  romance: boolean;
  /** A field that yields to any other: "production" is of cars, films or code. */
  weak?: boolean;
}

/** "m/w/d", "(f/m/x)", "[h/f]": which genders may apply. */
const GENDERS =
  /(?<![\p{L}\p{N}])[mwfdxhgniva](?:\s?[/|*,]\s?[mwfdxhgniva]){1,3}(?![\p{L}\p{N}])|\b(?:all genders|mwd|gn)\b/gu;
/** "entwickler:in", "entwickler*innen", "entwickler/-in", "entwickler(in)"; "ingenieur(e)", "infirmier/ere", "vendeur·se". */
const GENDER_ENDING =
  /(?<=\p{L}{3})(?:[:*_·]|\/-?)(?:in(?:nen)?|e|se|euse|trice|rice|ere|ne|a|o|te|frau|mann)(?![\p{L}\p{N}])|(?<=\p{L}{2})\((?:in(?:nen)?|e|se|euse|ne|a|o|s|re)\)/gu;
const ADDRESS = /\bhttps?:\S+|\bwww\.\S+|\S+@\S+\.\S+/g;
const WORD = /\.net(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}+#]*(?:\.(?:js|net))?/gu;
const JOINED: [RegExp, string][] = [
  [/\b(front|back)[\s-]end\b/g, "$1end"],
  [/\bfull[\s-]?stack\b/g, "fullstack"],
  [/\bdev[\s-]ops\b/g, "devops"],
  [/\be[\s-]commerce\b/g, "ecommerce"],
  [/\bhealth[\s-]care\b/g, "healthcare"],
  [/\b(pre|post|peri)[\s-]operative\b/g, "$1operative"],
  [/\bhouse[\s-]keeper/g, "housekeeper"],
  [/\bco[\s-]ordinator/g, "coordinator"],
  [/\bprogramme manager\b/g, "program manager"],
  [/\b(?:r ?& ?d|r and d)\b/g, "research development"],
  [/\bm ?& ?a\b/g, "mergers"],
  [/\bsage[\s-]femmes?\b/g, "sagefemme"],
  [/\baide[\s-]soignante?\b/g, "aide soignant"],
];

const PLAIN = /^[ -~]*$/;

function withoutAccents(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}

/** Lower case, without accents, gender marks, addresses and two spellings of one word. */
export const foldTitle = remembered(fold);

function fold(title: string): string {
  let text = (PLAIN.test(title) ? title : withoutAccents(title))
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/œ/g, "oe")
    .replace(/[’`´]/g, "'")
    .replace(ADDRESS, " ")
    .replace(GENDERS, " ")
    .replace(GENDER_ENDING, "");
  for (const [spelling, joined] of JOINED) text = text.replace(spelling, joined);
  return text.trim();
}

/** The words of a folded text, at most 40. */
export function wordsOf(folded: string): string[] {
  return (folded.replace(/'s\b/g, "").match(WORD) ?? []).slice(0, 40);
}

interface Form {
  name: string;
  romance: boolean;
}

interface Field {
  name: string;
  weak: boolean;
}

const functions = new Map<string, Form>();
/** Forms that end compounds, longest first by look-up. */
const endings = new Map<string, Form>();
const fields = new Map<string, Field>();
const stems = new Map<string, Field>();
/** By the first word of a phrase: the words of the longest one that begins so. */
type Longest = ReadonlyMap<string, number>;
const MOST_WORDS = 4;
const ADJECTIVES = new Set(ADJECTIVAL);

for (const [name, forms] of Object.entries(FUNCTIONS)) {
  const [germanic = "", romance = ""] = forms.split("|");
  for (const [group, isRomance] of [
    [germanic, false],
    [romance, true],
  ] as const) {
    for (const marked of group.split(" ").filter(Boolean)) {
      for (const form of endingsOf(marked.replace("~", ""))) {
        const phrase = wordsOf(foldTitle(form.replaceAll("_", " "))).join(" ");
        if (phrase && !functions.has(phrase)) functions.set(phrase, { name, romance: isRomance });
        if (marked.startsWith("~")) endings.set(phrase, { name, romance: isRomance });
      }
    }
  }
}
for (const [field, phrases] of Object.entries(FIELDS)) {
  for (const written of phrases.split(", ")) {
    const into = written.includes("*") ? stems : fields;
    const phrase = wordsOf(foldTitle(written.replace(/[*?]+$/, ""))).join(" ");
    // Titles are read without the "and" of two words that go together.
    for (const form of [phrase, phrase.replace(/ and /g, " ")]) {
      if (form && !into.has(form)) into.set(form, { name: field, weak: written.endsWith("?") });
    }
  }
}
const longestFunctionFrom = longestOf(functions.keys());
const longestFieldFrom = longestOf(fields.keys());

function longestOf(phrases: Iterable<string>): Longest {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const [first = ""] = words;
    longest.set(first, Math.min(MOST_WORDS, Math.max(words.length, longest.get(first) ?? 1)));
  }
  return longest;
}

/** So many words from `start` on may be a phrase: one word always, as it may be a compound. */
function mostFrom(longest: Longest, words: readonly string[], start: number): number {
  return Math.min(longest.get(words[start] ?? "") ?? 1, words.length - start);
}

/** "stem+o+a": with each ending; "stem+a": with it and without; "stem++in": the same. */
function endingsOf(form: string): string[] {
  const [stem = "", ...ends] = form.split("+");
  return ends.length === 1 ? [stem, `${stem}${ends[0]}`] : ends.length ? ends.map((end) => stem + end) : [stem];
}

/** What is said to be done in these words, in order; of phrases that begin at one word the longest. */
export function functionsIn(words: readonly string[]): Named[] {
  const found: Named[] = [];
  for (let start = 0; start < words.length; start++) {
    for (let length = mostFrom(longestFunctionFrom, words, start); length > 0; length--) {
      const form = functionOf(words, start, length);
      if (!form || (form.name === "secretary" && words[start] === "pa" && start > 0)) continue;
      const adjective = length === 1 && ADJECTIVES.has(words[start] ?? "") && start + 1 < words.length;
      if (
        !adjective ||
        isEnd(words[start + 1]) ||
        (BEGINNERS.has(words[start] ?? "") && !isFollowed(words, start + 1))
      ) {
        found.push({ name: form.name, start, end: start + length, romance: form.romance });
      }
      start += length - 1;
      break;
    }
  }
  return found;
}

const BEGINNERS = new Set([
  "assistant",
  "associate",
  "intern",
  "internship",
  "apprentice",
  "trainee",
  "student",
  "volunteer",
  "leader",
]);

/** Whether another noun of what is done follows before the phrase is told more closely: "assistant manager". */
function isFollowed(words: readonly string[], from: number): boolean {
  for (let at = from; at < words.length && !isEnd(words[at]); at++) {
    if (!ADJECTIVES.has(words[at] ?? "") && functionOf(words, at, 1)) return true;
  }
  return false;
}

function isEnd(word: string | undefined): boolean {
  return word === undefined || /^(?:of|for|in|with|to|de|fur|im|and|und|i{1,3}|\d+)$/.test(word);
}

/** What words alone name; postings say the same few thousand over and over. */
const known = new Map<string, { form: Form | undefined; field: Field | undefined }>();
const MOST_KNOWN = 20_000;

function wordOf(word: string): { form: Form | undefined; field: Field | undefined } {
  let found = known.get(word);
  if (!found) {
    if (known.size >= MOST_KNOWN) known.clear();
    found = { form: readForm(word), field: fields.get(word) ?? fields.get(singular(word)) ?? fieldOfStem(word) };
    known.set(word.slice(0, 100), found);
  }
  return found;
}

function functionOf(words: readonly string[], start: number, length: number): Form | undefined {
  if (length === 1) return wordOf(words[start] ?? "").form;
  const phrase = words.slice(start, start + length).join(" ");
  return functions.get(phrase) ?? functions.get(singular(phrase));
}

function readForm(phrase: string): Form | undefined {
  const form = functions.get(phrase) ?? functions.get(singular(phrase));
  if (form || phrase.length < 7) return form;
  // A compound: what ends it is what is done.
  for (let at = 3; at <= phrase.length - 4; at++) {
    const ending = endings.get(phrase.slice(at)) ?? endings.get(singular(phrase.slice(at)));
    if (ending) return ending;
  }
  return undefined;
}

function singular(word: string): string {
  if (word.endsWith("innen")) return word.slice(0, -3);
  if (word.endsWith("women")) return `${word.slice(0, -5)}woman`;
  if (word.endsWith("men")) return `${word.slice(0, -3)}man`;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
}

/** The fields that these words name, in order; of phrases that begin at one word the longest. */
export function fieldsIn(words: readonly string[]): Named[] {
  const found: Named[] = [];
  for (let start = 0; start < words.length; start++) {
    for (let length = mostFrom(longestFieldFrom, words, start); length > 0; length--) {
      const field = length === 1 ? wordOf(words[start] ?? "").field : fieldOfPhrase(words.slice(start, start + length));
      if (!field) continue;
      found.push({ name: field.name, start, end: start + length, romance: false, weak: field.weak });
      break;
    }
  }
  return found;
}

function fieldOfPhrase(words: readonly string[]): Field | undefined {
  const phrase = words.join(" ");
  return fields.get(phrase) ?? fields.get(singular(phrase));
}

/** The longest stem that begins the word. */
function fieldOfStem(word: string): Field | undefined {
  for (let length = word.length; length >= 2; length--) {
    const field = stems.get(word.slice(0, length));
    if (field && (length >= 4 || length === word.length || word.length - length >= 6)) return field;
  }
  return undefined;
}
