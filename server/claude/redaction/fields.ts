import { readTitle } from "../../skills/titles.ts";
import { ANY_DATE, FULL_DATE } from "./dates.ts";
import { FIELDS, NUMBERS, PLAIN_VALUES, STATES } from "./fields.data.ts";
import { ANY_MARK, type Mark, mark } from "./marks.ts";
import { personName } from "./name-parts.ts";

const COLON = "(?: ?\\([^)\\n]{0,20}\\))? {0,4}(?:[:=|\\t]| {2}|[–—-](?= ))[ \\t:]{0,8}";
const STRICT_COLON = "(?: ?\\([^)\\n]{0,20}\\))? {0,4}[:=][ \\t]{0,8}";
const BEGIN = `(?<=^|[\\n|•·;,\\t>*${ANY_MARK}]|[\\n|•·;,\\t>*${ANY_MARK}] | {2}|[\\n*-] {1,3}|\\. )`;
const ANYWHERE = "(?<![\\p{L}\\d])";

/** Where a value ends at the latest. */
const STOP = /[\n|;\t•·]| {3}|$/u;
const ALL_LABELS = FIELDS.map(({ label }) => label).join("|");
/** Where the next label begins: "Gender: Female Marital status: Single". */
const NEXT_LABEL = new RegExp(
  `[ ,.(]{1,3}(?:${ALL_LABELS}|${NUMBERS}|(?:permanent |present |current |home |postal )?address|adresse|anschrift|direcci[óo]n|endere[çc]o|adres|e-?mail|phone|tel(?:efon)?|mobile|languages? known|hobbies|date|place|visa(?: status)?|languages?|linkedin|website|permis|f[üu]hrerschein|driving licen[cs]e|skills?|availability|work permit)(?: ?\\([^)]{0,20}\\))? {0,3}[:=]`,
  "iu",
);

/** Labels with their values, one expression for each kind of mark. */
const LABELLED = FIELDS.map(({ mark: kind, any, label }) => ({
  kind,
  expression: new RegExp(
    any ? `(?:${ANYWHERE}(?:${label})${STRICT_COLON}|${BEGIN}(?:${label})${COLON})` : `${BEGIN}(?:${label})${COLON}`,
    "giu",
  ),
  /** The label fills its line, the value the next. */
  above: new RegExp(`(?<=^|\\n)[ \\t•*-]{0,4}(?:${label}) {0,3}:? {0,3}\\n{1,2}[ \\t]{0,8}(?=\\S)`, "giu"),
}));

const NUMBER = new RegExp(
  `(?<![\\p{L}\\d])((?:${NUMBERS})(?:['’]s)?(?: ?(?:card|id|no|number|nr|num[ée]ro|nummer|n[ºo°]|#)\\b\\.?){0,2} {0,3}[.:#=|–-]{0,2}[ \\t]{0,4})((?:[A-Z]{1,6}[ -]?)?\\d[A-Z\\d./-]{0,24}(?: ?[A-Z./-]{0,3}\\d[A-Z\\d./-]{0,14}){0,6}(?: ?-?[A-Z](?!\\p{L}))?)`,
  "giu",
);
/** Numbers whose form tells what they are: US, Spanish, British, French, Italian, Indian, Brazilian. */
const NUMBER_FORMS =
  /(?<![\p{L}\d-])(?:\d{3}-\d{2}-\d{4}|\d{8} ?-? ?[A-HJ-NP-TV-Z]|[XYZ] ?-?\d{7} ?-?[A-Z]|[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]|[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}|[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]|[A-Z]{5}\d{4}[A-Z]|\d{3}\.\d{3}\.\d{3}-\d{2}|0000-000\d-\d{4}-\d{3}[\dX])(?![\p{L}\d-])/gu;
const ACCOUNT = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![\p{L}\d])/gu;

const BORN = new RegExp(
  `(?<!\\p{L})((?:born|d\\.?o\\.?b\\.?|date of birth|birth ?date|geb(?:oren|\\.)?|geburtsdatum|née?(?:\\(e\\))?|ne(?= le )|date de naissance|nacid[oa]|nac[íi]|fecha de nacimiento|nascid[oa]|nasci|data de nascimento|nat[oa](?= (?:il|a) )|geboortedatum|data di nascita)(?!\\p{L})\\s?[:,]?(?: (?:on|the|am|le|el|em|en|il|op|in|den|d[íi]a|[àa]|zu|te)(?!\\p{L})(?: \\p{L}{3,20}(?=,? (?:on|am|le|el|em|il|op|in|\\d)),?)?){0,3}\\s{0,2})(?:${ANY_DATE})`,
  "giu",
);
/** "* 12.05.1990", as German CVs have it. */
const STAR = new RegExp(`((?:^|[\\s(|])\\* ?)(?:${FULL_DATE})`, "giu");
const AGE = [
  /(?<!\p{L})((?:I am|I'm|aged|age(?: of)?|alter|[âa]g[ée]{1,2}(?:\(e\))? de|edad|idade|tengo|tenho|ich bin|j['’]ai|ik ben)\s{0,2}:?\s{0,2})(?:[1-7]\d)(?=\s{0,2}(?:$|[\n|,.;•)]|years? old|yrs|y\.?o|jahre? alt|ans(?! d)|a[ñn]os(?! de (?!edad))|anos(?! de (?!idade))|jaar oud|years? of age))(?:\s{0,2}(?:years? (?:old|of age)|yrs\.?(?: old)?|y\.?o\.?|jahre? alt|ans|a[ñn]os(?: de edad)?|anos(?: de idade)?|jaar oud))?/giu,
  /((?:^|[\n|•·;,\t(])\s{0,3})[1-7]\d(?: ?-? ?(?:years?|yrs?)[ -]?old| y\.?o\.?| jahre(?: alt)?| ans| a[ñn]os(?: de edad)?| anos(?: de idade)?| jaar(?: oud)?)(?=\s{0,3}(?:$|[\n|•·;,\t)]))/giu,
];

/** A full date that fills a line of the head, long past: no position begins or ends with it. */
const EARLY_DATE = new RegExp(
  `(?<=^|[\\n|•·\\t] ?)(?:${FULL_DATE})(?= ?(?:$|[\\n|•·\\t]| in |, \\p{Lu}\\p{L}+\\n))`,
  "giu",
);
const STATE = new RegExp(`(?<=^|[\\n|•·;,\\t${ANY_MARK}] ?)(?:${STATES})(?= ?(?:$|[\\n|•·;,\\t]))`, "giu");
const PLAIN = PLAIN_VALUES.map(
  ([label, value]) => new RegExp(`(?<!\\p{L})((?:${label}) )(?:${value})(?![\\p{L}:])`, "giu"),
);
const ONLY_MARKS = new RegExp(`^[${ANY_MARK}\\s\\p{P}]*$`, "u");
const HEAD = 1_500;

/** The text without what stands behind the labels of personal data, and without dates of birth, ages and such numbers. */
export function takeFields(text: string): string {
  let rest = text
    .replace(ACCOUNT, (found) => (/\d{4}/.test(found) ? mark("bank account") : found))
    .replace(NUMBER, (found, label: string, value: string) => {
      if ((value.match(/\d/g)?.length ?? 0) < 4 || /^(?:19|20)\d\d(?:\D|$)/.test(value)) return found;
      return label + mark("id number") + (/[./-]+$/.exec(value)?.[0] ?? "");
    })
    .replace(NUMBER_FORMS, mark("id number"));
  for (const { kind, expression, above } of LABELLED) {
    rest = takeValues(rest, expression, kind, false);
    rest = takeValues(rest, above, kind, true);
  }
  rest = rest.replace(BORN, (_, label: string) => label + mark("date of birth"));
  rest = rest.replace(STAR, (found, label: string) => (isEarly(found) ? label + mark("date of birth") : found));
  for (const expression of AGE) rest = rest.replace(expression, (_, label: string) => label + mark("age"));
  for (const expression of PLAIN)
    rest = rest.replace(expression, (_, label: string) => label + mark("personal detail"));
  const head = rest
    .slice(0, HEAD)
    .replace(EARLY_DATE, (date) => (isEarly(date) ? mark("date of birth") : date))
    .replace(STATE, mark("personal detail"));
  return head + rest.slice(HEAD);
}

/** So long ago that it is no date of a position. */
function isEarly(date: string): boolean {
  return Number(/(?:19|20)\d\d/.exec(date)?.[0] ?? 1990) < 2006;
}

/** The values behind the labels of names, as written. */
export function labelledNames(text: string): string[] {
  const found: string[] = [];
  for (const { kind, expression } of LABELLED) {
    if (kind === "name")
      takeValues(text, expression, kind, false, (label, value) => {
        if (!/father|mother|spouse|husband|wife|guardian|manager|supervis|referee/i.test(label)) found.push(value);
      });
  }
  return found;
}

function takeValues(
  text: string,
  expression: RegExp,
  kind: Mark,
  isAbove: boolean,
  tell?: (label: string, value: string) => void,
): string {
  let out = "";
  let from = 0;
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const start = match.index + match[0].length;
    const line = valueAt(text, start);
    // A town may follow the date.
    const date = kind === "date of birth" ? FITS_DATE.exec(line) : null;
    const value = date ? line.slice(0, date.index + date[0].length) : line;
    expression.lastIndex = Math.max(start, match.index + 1);
    // Behind a label without a value stands the next label.
    if (ONLY_MARKS.test(value) || /[:=]$/.test(value) || !fits(kind, match[0], value, isAbove)) continue;
    tell?.(match[0], value);
    out += text.slice(from, start) + mark(kind);
    from = start + value.length;
    expression.lastIndex = from;
  }
  return out + text.slice(from);
}

/** The value that begins here: to the end of its line or column, or to the next label. */
function valueAt(text: string, start: number): string {
  const line = text.slice(start, start + 120);
  const stop = line.search(STOP);
  const whole = line.slice(0, stop < 0 ? line.length : stop);
  const next = whole.search(NEXT_LABEL);
  return (next < 0 ? whole : whole.slice(0, next)).trimEnd();
}

const PHOTO_VALUE =
  /attach|availab|enclos|request|siehe|anbei|beilieg|joint|adjunt|anexa|jpe?g|png|yes|\p{Extended_Pictographic}/iu;
const FITS_DATE = new RegExp(ANY_DATE, "iu");

/** Whether a value is one of its kind, where a label alone does not say so. */
function fits(kind: Mark, label: string, value: string, isAbove: boolean): boolean {
  const words = value.split(/\s+/).length;
  if (kind === "date of birth") return isAbove ? value.search(FITS_DATE) === 0 : /\d/.test(value);
  if (kind === "age") return /^\D{0,3}[1-9]\d(?!\d)/.test(value) && (!isAbove || words <= 3);
  if (kind === "postcode") return /\d/.test(value) && words <= 3;
  if (kind === "name") return isAbove ? personName(value).is : words <= 7 && /\p{L}/u.test(value);
  if (/photo|foto|bild/i.test(label)) return PHOTO_VALUE.test(value);
  if (/child|kind|enfant|hij|filh|figl|height|weight|gr[öo]|taille/i.test(label))
    return words <= 6 && /\d|^\p{L}+$/u.test(value);
  return words <= (isAbove ? 3 : 12) && readTitle(value).function === null;
}
