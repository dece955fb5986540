import { REFEREE_HEADINGS, ROLES } from "./fields.data.ts";
import { ANY_MARK, mark } from "./marks.ts";
import { isTerm, personName, squeeze } from "./name-parts.ts";
import { AROUND, NO_NAME, PARTICLES } from "./names.data.ts";

const HEADING = new RegExp(`^[\\s#*=•_–—-]{0,8}(?:${REFEREE_HEADINGS})[\\s:*=_–—-]{0,8}$`, "iu");
/** Referees rarely take more lines than these. */
const MOST_LINES = 30;
const NAME = "(?:\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?|de|del|della|da|di|dos|du|la|le|van|von|der|den|ter)";
const TITLE =
  "(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|M|Señora?|Sra?|Ing|Dhr|Mevr|Dipl\\.-Ing)\\.? ){1,3}";
const ROLE = new RegExp(
  `(?<![\\p{L}\\d])((?:${ROLES})\\s?[:|–-]?\\s{0,3}(?:${TITLE})?)(${NAME}(?: ${NAME}){0,4})`,
  "giu",
);
/** "Mr. Smith", "Frau Dr. Meier", "Mme Dupont": others than the person. "Ms" without a dot is a maker of software. */
const ADDRESSED = new RegExp(
  `(?<![\\p{L}\\d])((?:Mr\\.?|Mrs\\.?|Ms\\.|Herrn?|Frau|Mme\\.?|Mlle\\.?|Monsieur|Madame|Señora?|Dhr\\.|Mevr\\.|Prof\\.|Professor|(?<!\\p{Lu}\\p{Ll}{1,20} )Dr\\.?)(?: (?:Dr|Prof|med|Ing|rer|nat|phil)\\.)*(?: |(?<=\\.)))((?:${NAME} ){0,3}\\p{Lu}[\\p{L}\\p{M}'’-]+)`,
  "gu",
);
const SEPARATOR = new RegExp(`([|•·;:\\t(/${ANY_MARK}]|,| [-–—] | {2,})`, "u");

/** The text without the names of others: of referees, of those a label names as one's superior, after Mr and Mrs. */
export function takeOthers(text: string): string {
  const NAME_MARK = mark("name");
  const rest = text
    .replace(ROLE, (found, label: string, value: string) => {
      if (!/^\p{Lu}/u.test(value)) return found;
      const name = nameAtStart(value);
      const isSaid = personName(name).sure || (name === value && /[:|.]\s*$/.test(label));
      return name && isSaid ? label + NAME_MARK + value.slice(name.length) : found;
    })
    .replace(ADDRESSED, (found, _, value: string) => {
      const words = value.split(" ");
      const end = words.findIndex(
        (word) => NO_NAME.has(squeeze(word)) || AROUND.has(squeeze(word)) || (word.length > 2 && isTerm(word)),
      );
      const name = end < 0 ? words : words.slice(0, end);
      if (/^Professor/.test(found) && !personName(value).sure) return found;
      return name.length > 0 ? NAME_MARK + value.slice(name.join(" ").length) : found;
    });
  return underReferences(rest);
}

/** As many of the first words as are a person's name; "" for none. */
function nameAtStart(words: string): string {
  const all = words.split(" ");
  for (let count = Math.min(all.length, 4); count > 1; count--) {
    const name = all.slice(0, count).join(" ");
    const { is, sure } = personName(name);
    if (sure || (is && /\p{Ll}/u.test(name) && !PARTICLES.has(squeeze(all[count - 1] as string)))) return name;
  }
  return "";
}

function underReferences(text: string): string {
  if (!/refe|réf/i.test(text)) return text;
  const lines = text.split("\n");
  let left = 0;
  return lines
    .map((line, index) => {
      if (HEADING.test(line)) {
        left = MOST_LINES;
        return line;
      }
      if (left === 0) return line;
      left--;
      if (isHeading(line)) {
        left = 0;
        return line;
      }
      const begins = /^\s*$/.test(lines[index - 1] ?? "") || HEADING.test(lines[index - 1] ?? "");
      return withoutNames(line, begins);
    })
    .join("\n");
}

/** A line of the names of sections alone. */
function isHeading(line: string): boolean {
  const words = line
    .replace(/[^\p{L}\s&]/gu, "")
    .split(/[\s&]+/)
    .filter(Boolean);
  return (
    words.length > 0 && words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word) && NO_NAME.has(squeeze(word)))
  );
}

/** The first chunk of a line that begins a referee is a name where it has the form of one, any other where a given name says so. */
function withoutNames(line: string, begins: boolean): string {
  let isFirst = true;
  return line
    .split(SEPARATOR)
    .map((chunk) => {
      const name = chunk.trim();
      if (name === "" || SEPARATOR.test(chunk)) return chunk;
      const { is, sure } = personName(name);
      const takes = sure || (is && isFirst && begins);
      isFirst = false;
      if (takes) return chunk.replace(name, () => mark("name"));
      const leading = nameAtStart(name);
      return leading && personName(leading).sure ? chunk.replace(leading, () => mark("name")) : chunk;
    })
    .join("");
}
