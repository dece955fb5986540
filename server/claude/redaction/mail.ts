import { canonicalSkill, skillOf } from "../../skills/extract.ts";
import { mark } from "./marks.ts";

const LOCAL = /[\p{L}\p{M}\d._%+'*=-]/u;
/** Behind the @; a line may break there, and some put spaces about the dots. */
const DOMAIN = /[ \n]{0,2}\[?[\p{L}\p{M}\d-]+(?:\.[\p{L}\p{M}\d-]+)*(?: ?\. ?\p{Ll}{2,})*/uy;
/** Ends of domains that people write their mail at, for where the form alone says too little. */
export const ENDING =
  "com|net|org|info|biz|eu|edu|gov|mil|de|at|ch|fr|be|es|pt|it|nl|uk|ie|us|ca|mx|br|ar|cl|co|pe|in|cn|jp|kr|au|nz|za|pl|cz|se|no|dk|fi|ro|hu|gr|tr|ru|ua|il|ae|sg|hk|my|ph|ng|ke|io|me|dev|app|ai|tech|online|site|xyz|email|mail|pro|name|page|cat|lu";
const SPACED_ENDING = new RegExp(`\\.\\s?(?:${ENDING})(?![\\p{L}\\d])`, "iu");

const WORD = "[\\p{L}\\d_+%-]{1,64}";
const BRACKETED_AT = "\\s{0,2}[[({<]\\s{0,2}(?:at|ät|@|arroba|aroba|chez)\\s{0,2}[\\])}>]\\s{0,2}";
const WORD_AT = "(?:\\s{1,2}(?:at|ät|arroba)\\s{1,2}|[_-]at[_-])";
const WORD_DOT =
  "(?:\\s{0,2}[[({<]\\s{0,2}(?:dot|punkt|point|punto|ponto|\\.)\\s{0,2}[\\])}>]\\s{0,2}|\\s{1,2}(?:dot|punkt|point|punto|ponto)\\s{1,2}|[_-]dot[_-])";
const DOT = `(?:${WORD_DOT}|\\.)`;
const START = "(?<![\\p{L}\\d_.+%-])";

/** "john [at] example dot com": brackets about the word say enough. */
const BRACKETED = new RegExp(
  `${START}(${WORD}(?:${DOT}${WORD}){0,4})(?:${BRACKETED_AT})${WORD}(?:${DOT}${WORD}){0,4}`,
  "giu",
);
/** "john at example dot com": the dot in words says it. */
const SPOKEN = new RegExp(
  `${START}(${WORD}(?:${DOT}${WORD}){0,4})${WORD_AT}${WORD}(?:${DOT}${WORD}){0,3}${WORD_DOT}(?:${ENDING})(?![\\p{L}\\d])`,
  "giu",
);
/** "john.doe at example.com": the dot or digit before it says it, while "engineer at example.com" names an employer. */
const HALF_SPOKEN = new RegExp(
  `${START}([\\p{Ll}\\d_+-]{1,64}(?:\\.[\\p{Ll}\\d_+-]{1,64}){0,4}) (?:at|AT) ([\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,3}\\.(?:${ENDING}))(?![\\p{L}\\d])`,
  "gu",
);
const PROVIDER = /^(?:g(?:oogle)?mail|yahoo|hotmail|outlook|gmx|icloud|proton(?:mail)?|aol|live|web|msn|ymail)\./i;
const LABELLED =
  /(?<![\p{L}\d])(e-?mail(?:s|[- ]?(?:address|id|adresse))?|courriel|m[ée]l|correo(?: electr[óo]nico)?)(\s{0,2}[:=]\s{0,2})(\S{2,64} (?:at|AT|@) \S{2,64})/giu;
/** "j o h n @ e x a m p l e . c o m" */
const LETTERS = /(?<![\p{L}\d])(?:[\p{L}\d._+-] ){2,60}@(?: [\p{L}\d._-]){3,60}(?![\p{L}\d])/gu;

/** The text without mail addresses, also those written so that no machine finds them, and the parts before their @. */
export function takeMails(text: string): { text: string; locals: string[] } {
  const locals: string[] = [];
  const MAIL = mark("e-mail");
  const take = (local: string) => {
    locals.push(local.replace(new RegExp(WORD_DOT, "giu"), "."));
    return MAIL;
  };
  let rest = text.replace(/mailto:\s?/gi, "");
  if (rest.includes("@"))
    rest = takeSigned(
      rest.replace(LETTERS, (found) => take(squeezed(found))),
      take,
    );
  if (/at|ät|[[({<]\s{0,2}@|arroba|aroba|chez/i.test(rest)) {
    rest = rest
      .replace(BRACKETED, (_, local: string) => take(local))
      .replace(SPOKEN, (_, local: string) => take(local))
      .replace(HALF_SPOKEN, (found, local: string, domain: string) =>
        (/[\d._]/.test(local) || PROVIDER.test(domain)) && skillOf(canonicalSkill(local)) === null
          ? take(local)
          : found,
      )
      .replace(LABELLED, (_, label: string, colon: string) => `${label}${colon}${MAIL}`);
  }
  return { text: rest, locals };
}

function squeezed(letters: string): string {
  return letters.slice(0, letters.indexOf("@")).replaceAll(" ", "");
}

/** By hand from each @ outwards: an expression that looks for the part before it first reads a long word again and again. */
function takeSigned(text: string, take: (local: string) => string): string {
  let out = "";
  let from = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let end = at;
    while (end > from && at - end < 2 && /[ \n]/.test(text[end - 1] as string)) end--;
    let start = end;
    while (start > from && LOCAL.test(text[start - 1] as string)) start--;
    if (text[end - 1] === '"') {
      const open = text.lastIndexOf('"', end - 2);
      if (open >= from && end - open < 70 && !text.slice(open, end).includes("\n")) start = open;
    }
    const local = text.slice(start, end).replace(/^['.*=-]+/, "");
    start = end - local.length;
    DOMAIN.lastIndex = at + 1;
    const match = DOMAIN.exec(text)?.[0] ?? "";
    const domain = addressEnd(local, match, end < at || /^\s/.test(match));
    if (local === "" || domain === "") continue;
    out += text.slice(from, start) + take(local);
    from = at + 1 + domain.length;
    at = from - 1;
  }
  return out + text.slice(from);
}

/** As much of what stands behind an @ as belongs to an address; "" for none: "recall@10", "@angular/core", "Chef @ Noma". */
function addressEnd(local: string, match: string, isParted: boolean): string {
  const domain = match.trimStart();
  if (!domain.includes(".")) return /[\p{L}\d][._]\p{L}/u.test(local) && !isParted && domain !== "" ? match : "";
  if (!isParted && !/\s/.test(domain)) return match;
  const ending = SPACED_ENDING.exec(match);
  if (!ending) return "";
  // "Engineer @ Booking.com" names an employer.
  if (isParted && /^\p{Lu}\p{Ll}+$/u.test(local)) return "";
  return match.slice(0, ending.index + ending[0].length);
}
