import { mark } from "./marks.ts";

interface Group {
  digits: string;
  /** What stands between it and the group before. */
  gap: string;
  end: number;
}

const START = /(?<![\p{L}\d_]|\d[,:])(?:\+ ?\(?|\( ?\+? ?)?\d/gu;
/** A number may go on in the next line behind a hyphen. */
const NEXT = /([ ().\-‐‑–/·]{0,4}|-\n {0,4})(\d{1,16})/y;
const MOST_GROUPS = 20;

const LABEL =
  /(?:(?<!\p{L})(?:tele?(?:phone|fone|fono|foon|fon|fax)?|t[ée]l(?:[ée]phone|[ée]fono)?|phone|ph|mobile?s?|mob|cell(?:ulare?|ular)?|celular|m[óo]vil|telem[óo]vel|handy|mobil(?:funk|telefon)?|mobiel|gsm|portable|fax|hotline|whats ?app|telegram|viber|signal|wechat|contact|call|rufnummer|festnetz|fixe|num[ée]ro|pager)(?!\p{L})\.?(?: \p{L}{1,7}\.?){0,2} {0,2}[.:#)*=-]{0,2}|(?:^|[\s|•,;(])[TMPFCHWO] ?[.:]) {0,4}[([]?$/iu;
const LABEL_BEHIND = /^ ?[([](?:cell|mobile?|mobil|home|work|office|fax|privat|m|h|c|w|o)\.?[)\]]/i;
const EXTENSION = /^[ ,;]{0,2}(?:ext(?:ension)?|xt|x|durchwahl|poste|toestel|ramal)[ .:]{0,2}\d{1,6}(?!\d)/i;
/** A number after these is no phone's. */
const OTHER =
  /(?:[$€£₹¥#]|(?<!\p{L})(?:ISO|DIN|EN|IEC|RFC|ISBN|ISSN|IEEE|ANSI|EUR|USD|GBP|INR|CHF|Rs\.?|[Vv]ersion|[Pp]atent(?: [A-Z]{2})?|[Tt]icket|[Ii]nvoice|doi:?|DOI:?|[Pp]ort|[Vv]\.?)|(?<![\p{L}\d])\p{Lu}{1,3}(?=-))[ :-]{0,2}$/u;
const UNIT =
  /^ ?(?:[%€$£]|(?:EUR|USD|GBP|euros?|dollars?|users?|customers?|people|records|rows|requests|units|followers|views|visitors|transactions|clients?|utilisateurs|usuarios|nutzer|kunden|einwohner)(?!\p{L}))/iu;
const YEAR = /^(?:19|20)\d\d$/;
const DATE =
  /(?<!\d)(?:(?:0?[1-9]|[12]\d|3[01]) ?[./-] ?)?(?:0?[1-9]|1[0-2]) ?[./-] ?(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d ?[./-] ?(?:0?[1-9]|1[0-2])(?!\d)|(?<!\d)(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1\d\d(?!\1?\d)|(?<!\d)(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])\/\d\d(?!\/?\d)|(?<![\d/])(?:0[1-9]|1[0-2])\/\d\d(?!\/?\d)/;
/** What is left of a number behind a mark. */
const REST = new RegExp(
  `(${mark("phone")})(?:[ ./,-]{0,3}(?!(?:19|20)\\d\\d(?!\\d))\\d{5,}|[ ./]{0,3}\\d{3}-\\d{4})+(?!\\d)`,
  "g",
);

/** The text without telephone numbers: international, national, labelled. Years, amounts, versions and norms stay. */
export function takePhones(text: string): string {
  let out = "";
  let from = 0;
  START.lastIndex = 0;
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const start = match.index;
    const groups = groupsFrom(text, start + match[0].length - 1);
    const first = groups[0] as Group;
    START.lastIndex = first.end;
    const taken = phoneOf(text, start, match[0].slice(0, -1), groups);
    if (taken < 0) START.lastIndex = (groups[groups.length - 1] as Group).end;
    if (taken <= 0) continue;
    let end = (groups[taken - 1] as Group).end;
    end += EXTENSION.exec(text.slice(end, end + 24))?.[0].length ?? 0;
    const opened = text.slice(start, end);
    if (text[end] === ")" && opened.split("(").length > opened.split(")").length) end++;
    out += text.slice(from, start) + mark("phone");
    from = end;
    START.lastIndex = end;
  }
  return (out + text.slice(from)).replace(REST, "$1");
}

function groupsFrom(text: string, start: number): Group[] {
  const groups: Group[] = [];
  NEXT.lastIndex = start;
  while (groups.length < MOST_GROUPS) {
    const match = NEXT.exec(text);
    if (!match) break;
    groups.push({ gap: match[1] as string, digits: match[2] as string, end: NEXT.lastIndex });
  }
  return groups;
}

/** How many of the groups are a telephone number; 0 for none, -1 where none of them begins one. */
function phoneOf(text: string, start: number, lead: string, groups: readonly Group[]): number {
  const before = text.slice(Math.max(0, start - 40), start);
  const isAbroad = lead.includes("+") || /^00[1-9]/.test((groups[0] as Group).digits);
  const most = longest(groups, isAbroad);
  const hasLabel = LABEL.test(before);
  if (OTHER.test(before) && !lead.includes("+") && !hasLabel) return -1;
  for (let count = most; count > 0; count--) {
    const part = groups.slice(0, count);
    const end = (part[count - 1] as Group).end;
    if (/^\d/.test(text.slice(end, end + 1))) continue;
    const digits = part.map((group) => group.digits).join("");
    const behind = text.slice(end, end + 24);
    const line = text.slice(start, end);
    if (isAbroad && digits.length >= (lead.includes("+") ? 8 : 10) && digits.length <= 17) return count;
    const isLabelled = hasLabel || LABEL_BEHIND.test(behind) || EXTENSION.test(behind);
    if (
      isLabelled &&
      digits.length >= (/[:.]\s*$/.test(before) ? 6 : 7) &&
      digits.length <= 17 &&
      !DATE.test(line) &&
      !areYears(part)
    )
      return count;
    if (/^[\p{L}_]|^[,:]\d/u.test(behind)) continue;
    if (hasNationalForm(lead, part, digits, line) && !UNIT.test(behind)) return count;
  }
  return 0;
}

/** Up to where groups may be of one number: not beyond 15 digits, a wide gap or a year behind a whole number. */
function longest(groups: readonly Group[], isAbroad: boolean): number {
  let digits = 0;
  for (const [index, group] of groups.entries()) {
    const isWhole = digits >= (isAbroad ? 10 : 9);
    const parts = isWhole && (/ {2}| [/–-] /.test(group.gap) || YEAR.test(group.digits));
    digits += group.digits.length;
    if (parts || digits > 17) return index;
  }
  return groups.length;
}

function areYears(groups: readonly Group[]): boolean {
  return groups.every((group) => YEAR.test(group.digits));
}

function hasNationalForm(lead: string, groups: readonly Group[], digits: string, line: string): boolean {
  const count = digits.length;
  if (count < 9 || count > 13 || areYears(groups) || DATE.test(line)) return false;
  const form = groups.map((group) => group.digits.length).join("-");
  const first = digits[0] as string;
  if (groups.slice(1).some((group) => /\D{3,}/.test(group.gap) && !/[()]|^ [/–-] $/.test(group.gap))) return false;
  // Groups of four numbers to 255 are an address of the internet.
  if (groups.length === 4 && groups.every((group, at) => Number(group.digits) < 256 && (at === 0 || group.gap === ".")))
    return false;
  if (first === "0")
    return count <= 12 && (form.length === 2 || (groups[0] as Group).digits.length > 1 || isSingle(form));
  if (/^(?:1-)?(?:3-3-4|3-7|6-4)$/.test(form) && count - 10 < 2) return /^1?[2-9]/.test(digits);
  if (isSingle(form)) return true;
  if (groups.length === 1) return (count >= 10 && !/0{6}$/.test(digits)) || (count === 9 && /^[679]/.test(digits));
  if (/\(/.test(lead)) return /^[1-9]\d{1,2}$/.test((groups[0] as Group).digits);
  if (/^(?:3-3-3|3-2-2-2|2-3-2-2|3-6)$/.test(form)) return /[679]/.test(first);
  return (
    /^(?:5-5|4-6|2-5-5|2-10|2-4-6|2-4-4|2-5-4|3-5-4|3-4-4)$/.test(form) &&
    groups.every(({ digits: own, gap }, at) => !YEAR.test(own) && (at === 0 || /^[ -]{1,3}$/.test(gap)))
  );
}

function isSingle(form: string): boolean {
  return /^1(?:-1)+$/.test(form);
}
