import { currencyOf } from "./currency.ts";
import { PAY_BANDS } from "./currency-words.data.ts";

/** An amount or a range of amounts as text writes it. Of a single amount both ends are equal, of "up to" `min` is null. */
export interface Money {
  min: number | null;
  max: number | null;
  /** ISO 4217; null where nothing names it. */
  currency: string | null;
  /** Written in thousands ("60-75k"), which only pay and prices are. */
  isThousands: boolean;
  /** Written in lakh a year ("12 LPA"). */
  isYearly: boolean;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

const CODES =
  "USD|EUR|GBP|CHF|CAD|CDN|AUD|NZD|SGD|HKD|JPY|CNY|RMB|INR|PLN|CZK|HUF|RON|SEK|NOK|DKK|ILS|NIS|AED|SAR|QAR|KWD|ZAR|BRL|MXN|PHP|IDR|MYR|THB|TWD|NTD|KRW|VND|UAH|TRY|RUB|COP|CLP|ARS|PEN|NGN|KES|EGP|PKR";
const MARKS = "(?:US|CAN?|C|AU?|NZ|HK|NT|MX|S|R)\\$|[$£€¥₹₽₺₪₩₴₱₫₦]";
/** What may stand before an amount. */
const BEFORE = new RegExp(
  `(?:(?<![A-Za-z])(?:${CODES})\\s?[$£€]?|\\$\\s?(?:USD|CAD|AUD|MXN|SGD|NZD)|(?<![A-Za-z])(?:US|CAN?|C|AU?|NZ|HK|NT|MX|S|R)\\$|[$£€¥₹₽₺₪₩₴₱₫₦]\\)?|(?<![A-Za-z])(?:Euros?|Rs\\.?|SFr\\.?|Fr\\.|zł|kr\\.?|k€))\\s?$`,
  "i",
);
/** What may stand behind it: thousands, and a currency that no other amount follows. */
const BEHIND = new RegExp(
  `^(?:\\s?(?<thousand>k(?![a-oq-z])|K(?![a-z])|thousand\\b|Tsd\\b\\.?|tausend\\b|mille?\\b)|\\s?(?<lakh>(?:lakhs?|lacs?|LPA)\\b|L(?![A-Za-z]))|\\s?(?<million>M(?![A-Za-z])))?(?:\\s?(?<sign>(?:${MARKS}|zł|Kč|[Ee]uros?\\b|EUROS?\\b|kr\\b\\.?|(?:${CODES})(?![A-Za-z])|Ft\\b|pounds\\b|dollars\\b|reais\\b|lei\\b)(?!\\s?\\d)))?`,
);
const NUMBER =
  /\d{1,3}(, |[.,’' ])\d{3}(?:\1\d{3})*(?:[.,]\d{1,2})?(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,9}(?:[.,]\d{1,4})?(?![\d]|[.,]\d)/g;
/** Millions and more are a company's money, "%" and units are none. */
const NO_MONEY =
  /^\+?\s?(?:(?:M|[mb]n|MM|mm|B|b)\+?(?![A-Za-z])|million|billion|trillion|mio\b|mrd|milh|millone|crore|cr\b|%|º|°)/i;
const UNIT =
  "(?:(?:p\\.?[ ]?/?[ ]?[ah]\\.?|per (?:annum|hour|year|month|day)|/[ ]?(?:yr|year|hr|hour|h|month))(?![a-z]))";
/** Between the two ends of a range. */
const TO = new RegExp(
  `^ ?${UNIT}? {0,2}(?:[-–—−~]{1,2}|(?<![a-z])(?:to|bis|à|a|até|hasta|tot|up to|rising to|increasing to|and|und|et|e|y|en|- ?up to)(?=[ $£€R])|/) {0,2}(?:to |c\\. ?)?$`,
  "i",
);
/** Words that join a range only behind a word that opens one. */
const AND = /^\s?(?:and|und|et|e|y|en)\s?$/i;
const BETWEEN = /\b(?:between|zwischen|entre|tussen|von|de|from|range of)\b[^\d\n]{0,12}$/i;
const UP_TO =
  /(?:up to|upto|max(?:imum|imal)?\.?(?: of| von)?|bis(?: zu| max\.?)?|jusqu['’]?à|até|hasta|\btot|no more than)(?: (?:a|an|la|de|een))?[\s:(]*$/i;
const FROM =
  /(?:\bfrom|start(?:s|ing)?(?: salary| pay| rate)?(?:\s(?:at|from|of))?|min(?:imum|destens|imal|imo|ima)?\.?(?: of| de| von)?|at least|\bab|mindestens|à partir de|dès|\bdesde|a partir de|\bvanaf|upwards of|north of|more than|over|>|≥)(?: (?:€|EUR|circa|ca\.?))?[\s:(]*$/i;
const MILLIONS = new Set(["JPY", "HUF", "KRW", "TWD", "IDR", "VND", "CLP", "COP", "INR"]);

interface Figure {
  value: number;
  scale: number;
  isYearly: boolean;
  /** As written; null where this figure bears none. */
  sign: string | null;
  /** The sign stands before the figure. */
  isPrefixed: boolean;
  start: number;
  end: number;
}

/** Every amount and range in a text, with its currency where one stands beside it. `countries` (ISO 3166-1) says what "$" and "kr" mean. */
export function findMoney(text: string, countries: readonly string[]): Money[] {
  const figures = readFigures(text);
  const found: Money[] = [];
  for (let at = 0; at < figures.length; at++) {
    const first = figures[at];
    if (!first) continue;
    let last = first;
    let next = figures[at + 1];
    // "£31,365 / £33,176 / £37,890" is one range as well.
    while (next && joins(text, last, next, last === first)) {
      last = next;
      at++;
      next = figures[at + 1];
    }
    const money = toMoney(text, first, last, countries);
    if (money) found.push(money);
  }
  return found;
}

function readFigures(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const start = match.index;
    const end = start + match[0].length;
    const left = text.slice(Math.max(0, start - 7), start);
    const before = /[A-Za-zł$£€¥₹₽₺₪₩₴₱₫₦.)]\s?$/.test(left) ? BEFORE.exec(left)?.[0] : undefined;
    const right = text.slice(end, end + 14);
    if (NO_MONEY.test(right)) {
      const sign = before ?? BEHIND.exec(right)?.groups?.sign;
      const code = sign ? currencyOf(sign, []) : null;
      const isSmall = code !== null && MILLIONS.has(code) && /^\s?M(?![A-Za-z])/.test(right);
      if (!isSmall) continue;
    }
    if (!before && /[\p{L}\p{N}_#]$|[\p{L}\p{N}][.,]$/u.test(left)) continue;
    const behind = BEHIND.exec(right);
    const { thousand, lakh, million, sign: after } = behind?.groups ?? {};
    // "$40,000 MXN": a bare dollar mark gives way to a code behind the figure.
    const sign =
      after && (!before || before.trim() === "$") ? after : (before?.replace(/^k€/i, "€") ?? (lakh ? "INR" : null));
    figures.push({
      value: readAmount(match[0], sign),
      scale: thousand || /^k€/i.test(before ?? "") ? 1_000 : lakh ? 100_000 : million ? 1_000_000 : 1,
      isYearly: /LPA/i.test(lakh ?? ""),
      sign,
      isPrefixed: before !== undefined,
      start: start - (before?.length ?? 0),
      end: end + (behind?.[0].length ?? 0),
    });
  }
  return figures;
}

function joins(text: string, left: Figure, right: Figure, isFirst: boolean): boolean {
  if (right.start - left.end > 22) return false;
  const between = text.slice(left.end, right.start);
  if (!TO.test(between)) return false;
  // "Band 7 - £38,890", "Band 6 - £21.34": a small bare figure belongs to no amount that bears its sign before it.
  if (!left.sign && left.scale === 1 && left.value < 20 && right.isPrefixed && right.scale === 1) return false;
  if (between.includes("/") && (!isFirst || !/[a-z]/i.test(between)) && !(left.sign && right.sign)) return false;
  // "£15.65 p/h / £34,271" states one pay twice.
  if (
    right.value * right.scale > 10 * left.value * left.scale &&
    left.scale === right.scale &&
    left.value < 1_000 &&
    left.sign
  ) {
    return (
      right.value < 1_000_000 &&
      !/\//.test(between) &&
      left.value >= 10 &&
      Number.isInteger(left.value) &&
      right.value >= 10_000
    );
  }
  return !AND.test(between) || BETWEEN.test(text.slice(Math.max(0, left.start - 30), left.start));
}

function toMoney(text: string, first: Figure, last: Figure, countries: readonly string[]): Money | null {
  const sign = moreTelling(first.sign, last.sign);
  const currency = sign ? currencyOf(sign, countries) : null;
  const place = {
    currency,
    isThousands: first.scale === 1_000 || last.scale === 1_000,
    isYearly: first.isYearly || last.isYearly,
    start: first.start,
    end: last.end,
  };
  let [from, to] = [first.value * first.scale, last.value * last.scale];
  if (first === last) {
    const before = text.slice(Math.max(0, first.start - 30), first.start);
    const isUpTo = UP_TO.test(before);
    const isOpen = !isUpTo && (FROM.test(before) || /^\+(?![\d£€$A-Za-z])/.test(text.slice(last.end, last.end + 4)));
    return { ...place, min: isUpTo ? null : from, max: isOpen ? null : from };
  }
  // "$60-75k", "£60 - 75,000", "$120k-150": one end has the scale of the other.
  if (first.scale === 1 && from < 1_000 && to >= 1_000 && last.scale > 1) from *= last.scale;
  else if (first.scale === 1 && from < 1_000 && to >= 10_000 && from * 1_000 <= to) from *= 1_000;
  if (last.scale === 1 && to < 1_000 && first.scale > 1) to *= first.scale;
  return from > to || from === 0 ? null : { ...place, min: from, max: to };
}

/** Of "$40,000 - 60,000 CAD" the code, not the mark. */
function moreTelling(first: string | null, last: string | null): string | null {
  if (!first || !last) return first ?? last;
  return /[A-Za-z]{3}/.test(last) ? last : first;
}

/** "28,706", "50.000", "1.500,50", "16 900", "15.5": a mark before three last digits parts thousands, but a point in pounds never does. */
function readAmount(written: string, sign: string | null): number {
  const text = written.replace(/[\s’']/g, "");
  if (/^\d{1,3}\.\d{3,4}$/.test(text) && (/£|GBP/i.test(sign ?? "") || /\.\d{4}$/.test(text))) return Number(text);
  const decimal = /([.,])(\d{1,2}|\d{4})$/.exec(text);
  const whole = decimal ? text.slice(0, decimal.index) : text;
  return Number(whole.replace(/[.,]/g, "")) + (decimal ? Number(`0.${decimal[2]}`) : 0);
}

/** The period that the size of a figure makes sure, by the bands of its currency; null where it could be several. */
export function periodByFigure(money: Pick<Money, "min" | "max" | "currency">): "HOUR" | "MONTH" | "YEAR" | null {
  const bands = money.currency ? PAY_BANDS[money.currency] : undefined;
  const least = money.min ?? money.max ?? 0;
  const most = money.max ?? money.min ?? 0;
  if (!bands) return null;
  if (most >= bands.year && least >= bands.year * 0.8) return "YEAR";
  if (least >= bands.month[0] && most <= bands.month[1]) return "MONTH";
  return least >= bands.hour[0] && most <= bands.hour[1] ? "HOUR" : null;
}
