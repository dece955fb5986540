import { unfoldSpaces } from "./columns.ts";

/** A line this long is many lines that lost their ends. */
const MAX_LINE = 300;

/**
 * The text of a CV as its sections and positions are read from it: without the signs of Markdown, columns one after
 * the other, lines apart that were run together, words whole that a line end cut.
 */
export function arrangeText(text: string): string {
  return joinHyphens(splitRunTogether(unfoldSpaces(joinFirstLetters(withoutMarkdown(text)))));
}

/** Headings, lists, emphasis, links and tables of Markdown as plain lines; other text as it is. */
function withoutMarkdown(text: string): string {
  const marked =
    (text.match(/^#{1,6} \S/gm)?.length ?? 0) >= 2 || (text.match(/\*\*[^*\n]{1,80}\*\*/g)?.length ?? 0) >= 3;
  if (!marked) return text;
  return text
    .split("\n")
    .map((line) => {
      const table = /^\s*\|.*\|\s*$/.test(line);
      if (/^\s*(?:\|?[\s:|-]*-{3,}[\s:|-]*|={3,}|\*{3,}|_{3,}|```\w*)\s*$/.test(line)) return "";
      const bare = line
        .slice(0, 5000)
        .replace(/^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/, "\n$2")
        .replace(/^\s*>\s?/, "")
        .replace(/!?\[([^\][]{1,200})\]\([^)\s]{0,500}\)/g, "$1")
        .replace(/(\*\*|__)(?=\S)([^*_\n]{1,300}?)\1/g, "$2")
        .replace(/(?<![\p{L}\d*_])([*_])(?=\S)([^*_\n]{1,200}?)(?<=\S)\1(?![\p{L}\d*_])/gu, "$2")
        .replace(/`([^`\n]{1,200})`/g, "$1")
        .replace(/<\/?[a-z][^>]{0,200}>/gi, " ");
      if (!table) return bare;
      return bare
        .trim()
        .replace(/^\||\|$/g, "")
        .split("|")
        .map((cell) => cell.trim())
        .filter((cell) => cell !== "")
        .join("\t");
    })
    .join("\n");
}

/** Lines whose words lost their first letter to a space of its own ("w as r esponsible f or"), as some programs print. */
function joinFirstLetters(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const alone = line.match(/(?<![\p{L}\d'’])\p{L} (?=\p{L}{2})/gu)?.length ?? 0;
      if (alone < 3 || alone < (line.match(/\p{L}{2,}/gu)?.length ?? 0) * 0.4) return line;
      return line.replace(/(?<![\p{L}\d'’])(\p{L}) (?=\p{L}{2}|[+#]|\p{Lu}\b)/gu, "$1");
    })
    .join("\n");
}

/** The headings that are sure even in the middle of a line: alone they say nothing else. */
const SURE_HEADING =
  "(?:Professional |Work |Relevant )?(?:Experience|Employment History|Work History)|Education(?: and Training)?|(?:Technical |Core |Key )?Skills|Professional Summary|Summary|Languages|Certifications|Projects|References|Interests|Berufserfahrung|Berufliche[rn]? Werdegang|Ausbildung|Kenntnisse|Sprachkenntnisse|Sprachen|Zertifikate|Expériences? professionnelles?|Formation|Compétences|Langues|Experiencia (?:laboral|profesional)|Formación|Habilidades|Idiomas|Experiência profissional|Formação|Competências|Werkervaring|Opleiding(?:en)?|Vaardigheden|Talen";
const IN_LINE = new RegExp(
  `(^|[.;!?)»”]\\s+|\\s{2,})(${SURE_HEADING}|(?:${SURE_HEADING.toUpperCase()}))(?::\\s*|\\s+(?=[\\p{Lu}\\d«"•-]))`,
  "gu",
);

/** Long lines cut where headings, bullets and wide gaps show that lines were joined. */
function splitRunTogether(text: string): string {
  if (!text.split("\n").some((line) => line.length > MAX_LINE)) return text;
  return text
    .split("\n")
    .map((line) => {
      if (line.length <= MAX_LINE) return line;
      const headings = line.match(IN_LINE)?.length ?? 0;
      const gaps = line.match(/\S {2,20}\S|\S\s[•▪●■◦]\s/g)?.length ?? 0;
      if (headings < 2 && gaps < 3) return line;
      return (
        line
          .replace(IN_LINE, "$1\n$2\n")
          .replace(/\s[•▪●■◦]\s/g, "\n• ")
          // A gap before a date keeps the date with its title.
          .replace(/ {2,}(?!\s|(?:19|20)\d\d\b|\d{1,2}[./]\d)/g, "\n")
          .replace(/ {2,}/g, " ")
      );
    })
    .join("\n");
}

/** First halves after which a hyphen belongs to the word. */
const COMPOUND = new Set(
  "self non co cross multi pre post anti high low long short full part well hands client customer data results result detail team problem goal user event test object open real end front back on off in out up mid semi third first second time decision cost fast follow day month year state world large small one two three four five six seven eight nine ten state-of-the point face business product market service process quality safety patient student family community computer web cloud mission value award best decision revenue profit life work job hand top bottom double single best near on-the follow start set check build roll".split(
    " ",
  ),
);

/** What follows a hyphen that stands for the rest of a word: "Projekt- und Teamleitung". */
const JOINING = /^(?:und|oder|and|or|et|ou|y|o|e|en|of|bzw|to)$/u;

/** "develop-" and "ment" on the next line are one word; the rest of the next line stays there. */
function joinHyphens(text: string): string {
  if (!/\p{Ll}[-\u2010]\n/u.test(text)) return text;
  const words = new Set(text.toLowerCase().match(/\p{L}{2,}(?:-\p{L}{2,})*/gu) ?? []);
  return text.replace(
    /(\p{L}{1,40}\p{Ll})[-\u2010]\n[ \t]{0,40}(\p{Ll}{2,40})[ \t]{0,4}/gu,
    (whole, first: string, second: string) => {
      if (JOINING.test(second)) return whole;
      const lower = first.toLowerCase();
      if (words.has(lower + second)) return `${first}${second}\n`;
      const keepsHyphen = COMPOUND.has(lower) || words.has(`${lower}-${second}`);
      return `${first}${keepsHyphen ? "-" : ""}${second}\n`;
    },
  );
}
