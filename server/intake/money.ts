import { isCurrency } from "./currency.ts";

/** An amount or a range of amounts as text writes it. Of a single amount both ends are equal, of "up to" `min` is null. */
export interface Money {
  min: number | null;
  max: number | null;
  /** ISO 4217; null where nothing names it. */
  currency: string | null;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

const SYMBOLS: Record<string, string> = {
  "£": "GBP",
  "€": "EUR",
  "₹": "INR",
  zł: "PLN",
  "₽": "RUB",
  "₺": "TRY",
  "₪": "ILS",
  "₩": "KRW",
  "₴": "UAH",
  "₱": "PHP",
  "₫": "VND",
  "₦": "NGN",
  kč: "CZK",
  us$: "USD",
  c$: "CAD",
  ca$: "CAD",
  a$: "AUD",
  au$: "AUD",
  nz$: "NZD",
  s$: "SGD",
  hk$: "HKD",
  nt$: "TWD",
  r$: "BRL",
  mx$: "MXN",
  "rs.": "INR",
  "fr.": "CHF",
  euro: "EUR",
  euros: "EUR",
  usd$: "USD",
};

/** What a bare "$" means where the posting is in one of these countries; US dollars elsewhere. */
const DOLLARS: Record<string, string> = {
  CA: "CAD",
  AU: "AUD",
  NZ: "NZD",
  SG: "SGD",
  HK: "HKD",
  MX: "MXN",
  AR: "ARS",
  CL: "CLP",
  CO: "COP",
  TW: "TWD",
};
const KRONER: Record<string, string> = { SE: "SEK", NO: "NOK", DK: "DKK", IS: "ISK" };

const CODES =
  "USD|EUR|GBP|CHF|CAD|AUD|NZD|SGD|HKD|JPY|CNY|RMB|INR|PLN|CZK|HUF|RON|SEK|NOK|DKK|ILS|AED|SAR|ZAR|BRL|MXN|PHP|IDR|MYR|THB|TWD|KRW|UAH|TRY";
const CURRENCY = `(?:US\\$|USD\\s?\\$|CA?\\$|AU?\\$|NZ\\$|HK\\$|NT\\$|MX\\$|S\\$|R\\$|[$£€¥₹₽₺₪₩₴₱₫₦]|(?:${CODES})(?![A-Za-z])|Rs\\.|Fr\\.|zł|Kč|kr\\b\\.?|[Ee]uros?\\b)`;
// Digits in groups of three apart by one kind of mark, or plain digits; then decimals.
const AMOUNT = "(?:\\d{1,3}(?:[,.’' ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,9}(?:[.,]\\d{1,2})?(?![\\d,.]*\\d))";
const THOUSAND = "(?:\\s?[kK](?![A-Za-z])|\\s?(?:mil|thousand|Tsd\\.?)\\b)";
const BIG = "(?!\\s?(?:[MB]\\b|[mb]n\\b|MM\\b|million|billion|trillion|Mio|Mrd|milh|crore|%))";
const SIDE = (name: string) =>
  `(?:(?<${name}pre>${CURRENCY})\\s?)?(?<${name}>${AMOUNT})(?<${name}k>${THOUSAND})?${BIG}(?:\\s?(?<${name}post>${CURRENCY}))?`;
const MONEY = new RegExp(
  `(?<![\\d.,\\w])${SIDE("a")}(?:\\s?(?:p\\.?a\\.?|per annum|/yr|/h(?:ou)?r)?\\s?(?:-|–|—|−|to\\b|bis\\b|à\\b|a\\b|até\\b|and\\b|up to\\b)\\s?${SIDE("b")})?`,
  "g",
);
const UP_TO = /(?:up to|upto|max(?:imum)?\.?(?: of)?|bis(?: zu)?|jusqu['’]?à|até|hasta)[\s:]*$/i;
const FROM =
  /(?:\bfrom|starting(?: salary)?(?: at| from)?|min(?:imum)?\.?(?: of)?|at least|ab|mindestens|à partir de|desde|a partir de|>)[\s:]*$/i;

/** Every amount and range in a text that carries a currency. `countries` (ISO 3166-1) says what "$" and "kr" mean. */
export function findMoney(text: string, countries: readonly string[]): Money[] {
  const found: Money[] = [];
  for (const match of text.matchAll(MONEY)) {
    const groups = match.groups ?? {};
    const sign = groups.apre ?? groups.apost ?? groups.bpre ?? groups.bpost;
    if (!sign || !groups.a) continue;
    const currency = currencyOf(sign, countries);
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    let first = readAmount(groups.a, currency) * (groups.ak ? 1000 : 1);
    if (groups.b) {
      const second = readAmount(groups.b, currency) * (groups.bk ? 1000 : 1);
      // "$60-75k", "£60 - 75,000": the first figure has the scale of the second.
      if (second >= 1000 && first < 1000 && first * 1000 <= second) first *= 1000;
      if (first > second) continue;
      found.push({ min: first, max: second, currency, start: match.index, end: match.index + match[0].length });
    } else {
      const openEnded = FROM.test(before) || /^\s?\+/.test(text.slice(match.index + match[0].length));
      found.push({
        min: UP_TO.test(before) ? null : first,
        max: openEnded && !UP_TO.test(before) ? null : first,
        currency,
        start: match.index,
        end: match.index + match[0].length,
      });
    }
  }
  return found;
}

/** ISO 4217 of a symbol or code as a source writes it; null where it could be several or is unknown. */
export function currencyOf(sign: string, countries: readonly string[]): string | null {
  const key = sign.trim().toLowerCase().replace(/\s/g, "");
  const known = SYMBOLS[key];
  if (known) return known;
  const only = countries.length === 1 ? (countries[0] ?? "") : "";
  if (key === "$") return DOLLARS[only] ?? "USD";
  if (key.startsWith("kr")) return KRONER[only] ?? null;
  if (key === "¥") return only === "CN" ? "CNY" : "JPY";
  if (key === "rmb") return "CNY";
  const code = key.toUpperCase();
  return isCurrency(code) ? code : null;
}

/** "28,706", "50.000", "1.500,50", "16 900", "15.5": a mark before three last digits parts thousands, but a point in pounds and dollars never does. */
function readAmount(written: string, currency: string | null): number {
  const text = written.replace(/[\s’']/g, "");
  const decimal = /([.,])(\d{1,2})$/.exec(text);
  const whole = decimal ? text.slice(0, decimal.index) : text;
  if (!decimal && /^\d{1,3}\.\d{3}$/.test(text) && currency === "GBP") return Number(text);
  return Number(whole.replace(/[.,]/g, "")) + (decimal ? Number(`0.${decimal[2]}`) : 0);
}
