import { readTitle } from "../../skills/titles.ts";
import { labelledNames } from "./fields.ts";
import { takeMails } from "./mail.ts";
import { ANY_MARK, hideMarks, mark } from "./marks.ts";
import { nameWords, personName, squeeze } from "./name-parts.ts";
import { AROUND, NO_NAME, PARTICLES } from "./names.data.ts";
import { plainForm } from "./plain.ts";

const HEAD_LINES = 12;
/** A text of fewer lines is no CV: its first line is a title or an employer. */
const FEWEST_LINES = 4;
const FEWEST_LETTERS = 120;
/** Contact data so near says that a line of unknown words is a name. */
const NEAR_LINES = 8;

const DOCUMENT =
  /^(?:(?:curriculum vitae|curriculum|r[ée]sum[ée]|cv|c\.v\.|lebenslauf|bewerbung|profile?|currículo|hoja de vida)(?: (?:of|von|de|du|van|di|for))?\s{0,3}[:–—-]?\s{0,3})+/iu;
const SEPARATOR = /[|•·;:\t()/]| [-–—] | {3,}|,(?! ?(?:jr|sr|ph\.?d|m\.?d)\b)/iu;
const SPACED = /^(?:\p{L}[.]? {1,4}){3,}\p{L}$/u;
const CONTACT = new RegExp(
  `[${mark("e-mail")}]|https?:|www\\.|\\+?\\(?\\d[\\d ().-]{8,}\\d|@|linkedin|(?<!\\p{L})(?:tel|phone|e-?mail|adresse|address|direcci[óo]n|mobile?|m[óo]vil)(?!\\p{L})`,
  "iu",
);

/**
 * The name at the head of a CV, as far as rules can tell: its parts as written. By a label ("Name:"), by a mail address
 * that is made of it, or by the form of a line at the head; none for a text that is no CV.
 */
export function namesIn(cvText: string): string[] {
  const { text, locals } = takeMails(hideMarks(plainForm(cvText)));
  return headNames(text, locals);
}

/** The same for a text in plain form, and the first parts of the mail addresses that were in it. */
export function headNames(text: string, locals: readonly string[]): string[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const found = labelledNames(text).slice(0, 4);
  if (lines.length >= FEWEST_LINES || text.length >= FEWEST_LETTERS) {
    for (const local of locals.slice(0, 6)) found.push(...namedBy(local, lines));
    if (lines.length >= FEWEST_LINES) found.push(...atHead(lines.slice(0, HEAD_LINES + NEAR_LINES)));
  }
  return [...new Set(found.flatMap(attached))];
}

/** The words of a name, particles with the word that they go before. */
function attached(name: string): string[] {
  const parts: string[] = [];
  let before = "";
  for (const word of nameWords(name)) {
    if (PARTICLES.has(squeeze(word)) && word === word.toLowerCase()) before += `${word} `;
    else {
      parts.push(before + word);
      before = "";
    }
  }
  return parts;
}

/** Capitalised words side by side of which a mail address is made: "john.doe", "doejohn", "j.doe", "jdoe85". */
function namedBy(local: string, lines: readonly string[]): string[] {
  const wanted = squeeze(local.split("+")[0] as string);
  if (wanted.length < 4) return [];
  for (const line of lines) {
    if (line.length > 2_000) continue;
    const words = [...line.matchAll(/\p{Lu}[\p{L}\p{M}'’-]*/gu)];
    for (let first = 0; first < words.length; first++) {
      for (let last = first + 1; last < Math.min(words.length, first + 4); last++) {
        const between = line.slice(
          (words[last - 1]?.index ?? 0) + (words[last - 1]?.[0].length ?? 0),
          words[last]?.index,
        );
        if (!/^[ .]{1,2}$|^, $|^ (?:\p{Ll}{1,3} ){1,3}$/u.test(between)) break;
        const [one, two] = [squeeze(words[first]?.[0] as string), squeeze(words[last]?.[0] as string)];
        if (one.length < 2 || two.length < 2) continue;
        const isMade = [
          one + two,
          two + one,
          (one[0] as string) + two,
          two + (one[0] as string),
          one + (two[0] as string),
        ].includes(wanted);
        if (isMade)
          return [line.slice(words[first]?.index, (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0))];
      }
    }
  }
  return [];
}

/** The first line of the head that has the form of a name. */
function atHead(lines: readonly string[]): string[] {
  const head = lines.slice(0, HEAD_LINES);
  for (const [index, line] of head.entries()) {
    if (line.includes(mark("name"))) return [];
    const isNearContact = lines.slice(index, index + NEAR_LINES).some((each) => CONTACT.test(each));
    const next = head[index + 1] ?? "";
    const candidates = [...chunksOf(line)];
    if (/^\p{Lu}[\p{L}'’-]+$/u.test(line) && /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u.test(next))
      candidates.push(`${line} ${next}`);
    for (const [nth, candidate] of candidates.entries()) {
      const { is, sure } = personName(candidate);
      if (sure || (is && isNearContact && index <= 2 && nth === 0)) return [candidate];
    }
    const leading = index < 2 ? leadingName(line) : null;
    if (leading) return [leading];
  }
  return [];
}

/** The name that begins a line of more, "Maria Silva Software Engineer": what follows says work. */
function leadingName(line: string): string | null {
  const words = line.split(/\s+/);
  for (const count of [2, 3]) {
    const name = words.slice(0, count).join(" ");
    const next = words[count] ?? "";
    if (words.length <= count || !personName(name).sure) continue;
    if (
      /^\p{Ll}/u.test(next) ||
      NO_NAME.has(squeeze(next)) ||
      readTitle(words.slice(count, count + 4).join(" ")).function
    )
      return name;
  }
  return null;
}

function chunksOf(line: string): string[] {
  const plain = line.replace(DOCUMENT, "").replace(new RegExp(`[${ANY_MARK}#*]`, "g"), " | ");
  if (SPACED.test(plain)) {
    const words = plain.split(/ {2,}/).map((word) => word.replace(/[ .]/g, ""));
    if (words.length > 1) return [words.join(" ")];
  }
  return plain
    .split(SEPARATOR)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== "" && !AROUND.has(squeeze(chunk)));
}
