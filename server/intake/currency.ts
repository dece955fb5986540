import { CURRENCY_WORDS, DOLLARS, HOME_CURRENCY, KRONER } from "./currency-words.data.ts";

/**
 * US dollars for one unit, by ISO 4217 code, as of 2026-10-31. Approximate: rounded market levels, good for comparing
 * salaries, not for paying them.
 */
const USD_PER_UNIT: Record<string, number> = {
  USD: 1,
  EUR: 1.16,
  GBP: 1.33,
  CHF: 1.25,
  CAD: 0.72,
  AUD: 0.65,
  NZD: 0.58,
  SGD: 0.77,
  HKD: 0.128,
  JPY: 0.0066,
  CNY: 0.14,
  TWD: 0.032,
  KRW: 0.0007,
  INR: 0.0113,
  PKR: 0.0036,
  BDT: 0.0082,
  LKR: 0.0033,
  PHP: 0.017,
  IDR: 0.00006,
  MYR: 0.24,
  THB: 0.031,
  VND: 0.000038,
  PLN: 0.27,
  CZK: 0.047,
  HUF: 0.003,
  RON: 0.228,
  BGN: 0.593,
  RSD: 0.0099,
  UAH: 0.024,
  RUB: 0.0124,
  TRY: 0.024,
  SEK: 0.106,
  NOK: 0.099,
  DKK: 0.155,
  ISK: 0.008,
  ILS: 0.305,
  AED: 0.2723,
  SAR: 0.2667,
  QAR: 0.2747,
  KWD: 3.26,
  BHD: 2.65,
  OMR: 2.6,
  EGP: 0.021,
  MAD: 0.108,
  ZAR: 0.058,
  NGN: 0.00068,
  KES: 0.0077,
  GHS: 0.092,
  BRL: 0.186,
  MXN: 0.054,
  ARS: 0.0007,
  CLP: 0.00106,
  COP: 0.00026,
  PEN: 0.296,
  UYU: 0.025,
};

/** Whether the table knows the ISO 4217 code. */
export function isCurrency(code: string): boolean {
  return Object.hasOwn(USD_PER_UNIT, code);
}

/**
 * ISO 4217 of a symbol, word or code as a source writes it ("€", "CAD $", "$ MXN", "euros"); null where it could be
 * several or is unknown. `countries` (ISO 3166-1) says what "$", "kr" and "¥" mean.
 */
export function currencyOf(sign: string, countries: readonly string[]): string | null {
  const key = sign.trim().toLowerCase().replace(/\s/g, "");
  const known = CURRENCY_WORDS[key];
  if (known) return known;
  const letters = key.replace(/[^a-z]/g, "").toUpperCase();
  if (letters.length === 3 && isCurrency(letters)) return letters;
  const only = countries.length === 1 ? (countries[0] ?? "") : "";
  if (key === "$") return DOLLARS[only] ?? "USD";
  if (key.startsWith("kr")) return KRONER[only] ?? null;
  if (key === "¥") return only === "CN" ? "CNY" : "JPY";
  return CURRENCY_WORDS[letters.toLowerCase()] ?? null;
}

/** The one currency in which all these countries pay; null for none, several, or one that is not sure. */
export function homeCurrency(countries: readonly string[]): string | null {
  const found = new Set(countries.map((country) => HOME_CURRENCY[country] ?? ""));
  const [only] = found;
  return found.size === 1 && only ? only : null;
}

/** The amount in US dollars by the table; null for a currency that it lacks. */
export function toUsd(amount: number, currency: string): number | null {
  const rate = isCurrency(currency) ? USD_PER_UNIT[currency] : undefined;
  return rate === undefined ? null : amount * rate;
}

/** So many US dollars in another currency by the table; null for a currency that it lacks. */
export function fromUsd(amountUsd: number, currency: string): number | null {
  const rate = isCurrency(currency) ? USD_PER_UNIT[currency] : undefined;
  return rate === undefined ? null : amountUsd / rate;
}
