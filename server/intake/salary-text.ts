import { homeCurrency } from "./currency.ts";
import { PAY_BANDS } from "./currency-words.data.ts";
import type { SalaryPeriod } from "./job-record.ts";
import { matchesIn } from "./matches.ts";
import { findMoney, type Money, periodByFigure } from "./money.ts";
import { periodIn } from "./pay-period.ts";
import { ABOUT_PAY, LABEL, MORE_THAN_PAY, NOT_PAY, NOT_PAY_BEHIND, PAY_BEHIND } from "./salary-words.data.ts";

interface TextPay extends Pick<Money, "min" | "max" | "currency"> {
  period: SalaryPeriod;
}

/** Characters before and behind an amount that are read for what it is. */
const BEFORE = 80;
const BEHIND = 36;
const HEADLINE = 300;
const MONEY_HINT = /[$£€¥₹₽₺₪₩₴₱₫₦]|\d\s?k\b|[A-Z]{3}|zł|Kč|kr\b|euro|rs\.|lakh/i;
/** More amounts than this are a price list. */
const MOST = 60;
/** Times the least yearly pay of a currency. */
const HIGHEST = 30;
const RATE = /\brates?\b[^.;|]{0,30}$/i;
const CLAUSE_END = /[.!?;]\s|\||\n/;
/** Where pay is named by the month, so that a bare range of such a size is pay. */
const MONTHLY = new Set(["BRL", "PLN", "CZK", "HUF", "SEK", "NOK", "DKK", "MXN", "TWD", "CNY"]);
/** A time right behind an amount; prices by the hour are named by a word for them. */
const BY_THE_HOUR = /^\s?(?:USD|EUR|GBP)?\s?(?:\/\s?|per |an? |p\/?)(?:h|hr|hour|std|stunde|hora)\b/i;
const BY_THE_YEAR = /^\s?(?:USD|EUR|GBP)?\s?(?:(?:\/\s?|per |a )(?:yr|year|annum|jahr)|p\.?a\b)/i;

/**
 * The pay that running text states, likeliest first: amounts that the words around them call pay, ranges with a period
 * behind them, and ranges that stand alone in a headline or on a line. Other money (funding, revenue, bonuses, prices)
 * is left out, and so is total compensation with equity in it.
 */
export function findPay(text: string, countries: readonly string[], isHeadline: boolean): TextPay[] {
  if (!/\d/.test(text) || !MONEY_HINT.test(text)) return [];
  const headlineEnd = isHeadline ? text.length : Math.min(HEADLINE, endOfLine(text, 0));
  const found: TextPay[] = [];
  let roles: (Reading & { lineStart: number }) | null = null;
  const monies = findMoney(text, countries);
  let read = 0;
  for (const [at, money] of monies.entries()) {
    // Bare numbers are no pay, but end the words that belong to an amount.
    if (!(money.currency || money.isThousands) || read++ >= MOST) continue;
    const lineStart = text.lastIndexOf("\n", money.start - 1) + 1;
    const lineEnd = endOfLine(text, money.end);
    let before = text.slice(Math.max(lineStart, money.start - BEFORE), money.start);
    // "The salary range for this position is:" on the line above.
    if (/^\W*(?:\w+\s?:)?\W*$/.test(before)) before = `${lineAbove(text, lineStart).slice(-BEFORE)} ${before}`;
    const next = monies[at + 1];
    const behindEnd = Math.min(lineEnd, money.end + BEHIND, next && next.start >= money.end ? next.start : lineEnd);
    const pay = readPay(money, {
      before: parted(before),
      behind: parted(text.slice(money.end, behindEnd)),
      line: segmentOf(text.slice(lineStart, lineEnd), money.start - lineStart),
      atHead: money.end <= headlineEnd,
      countries,
    });
    if (!pay) continue;
    const isRange = money.min !== null && money.max !== null && money.min !== money.max;
    // Several roles, or several places, each with its range: the posting's range holds them all. What a label calls
    // the salary is widened only by what another one does, or by the rest of its line.
    const belongs = roles && (!roles.labelled || pay.labelled || lineStart === roles.lineStart);
    if (roles && belongs && isRange && money.end > headlineEnd && canJoin(roles.pay, pay.pay)) {
      roles.pay.min = Math.min(roles.pay.min ?? 0, pay.pay.min ?? 0);
      roles.pay.max = Math.max(roles.pay.max ?? 0, pay.pay.max ?? 0);
      continue;
    }
    found.push(pay.pay);
    if (isRange && money.end > headlineEnd && found.length === 1) roles = { ...pay, lineStart };
  }
  return found;
}

interface Reading {
  pay: TextPay;
  /** A label such as "Salary:" stands right before it. */
  labelled: boolean;
}

interface Surroundings {
  before: string;
  behind: string;
  /** The line, or between bars the part of it. */
  line: string;
  atHead: boolean;
  countries: readonly string[];
}

function readPay(money: Money, around: Surroundings): Reading | null {
  const { before, behind } = around;
  if (NOT_PAY_BEHIND.test(behind) || MORE_THAN_PAY.test(before) || /^\W{0,3}(?:OTE|total comp)/i.test(behind))
    return null;
  const labelled = LABEL.test(before);
  const payAt = lastIndexOf(before, ABOUT_PAY);
  const notPayAt = lastIndexOf(before, NOT_PAY, CLAUSE_END);
  const isRange = money.min !== null && money.max !== null && money.min !== money.max;
  const currency =
    money.currency ??
    (money.isThousands && isRange && (labelled || payAt >= 0) ? homeCurrency(around.countries) : null);
  if (!currency) return null;
  const figures = { min: money.min, max: money.max, currency };
  const guess = periodByFigure(figures);
  // The digit stands for the amount: "ph" and "pa" are periods only right behind one.
  const said = periodIn(`0${behind}`) ?? (money.isYearly ? "YEAR" : null);
  const speaksOfPay =
    labelled || (payAt >= 0 && payAt > notPayAt) || PAY_BEHIND.test(behind) || (said !== null && RATE.test(before));
  if (!speaksOfPay && notPayAt >= 0) return null;
  const saidBefore = speaksOfPay ? periodIn(before.slice(-60), "last") : null;
  const period =
    said ??
    (fits(saidBefore, guess) ? saidBefore : null) ??
    (labelled || guess === "YEAR" || (isRange && MONTHLY.has(currency)) ? guess : null);
  // Bare figures beyond any salary are a company's.
  const highest = HIGHEST * (PAY_BANDS[currency]?.year ?? Number.POSITIVE_INFINITY);
  if (!said && !labelled && (money.max ?? money.min ?? 0) > (speaksOfPay ? 2 : 1) * highest) return null;
  if (
    !period ||
    (guess && period !== guess && (guess === "YEAR") !== (period === "YEAR") && !plausible(figures, period))
  )
    return null;
  const reading = { pay: { ...figures, period }, labelled };
  if (speaksOfPay) return reading;
  if (said && (isRange || (guess === period && (period === "HOUR" ? BY_THE_HOUR : BY_THE_YEAR).test(behind)))) {
    return reading;
  }
  // Nothing says that it is pay but its size and where it stands.
  const isLikely = isRange && (money.max ?? 0) <= 3 * (money.min ?? 0) && (period === "YEAR" || MONTHLY.has(currency));
  if (!isLikely) return standsAlone(money, around, period) ? reading : null;
  const isShortLine = around.line.length <= 140 && lastIndexOf(around.line, NOT_PAY) < 0;
  return around.atHead || isShortLine ? reading : null;
}

/** A single amount between bars in a headline: "Acme | Baker | Ulm | €45k". */
function standsAlone(money: Money, around: Surroundings, period: SalaryPeriod): boolean {
  return (
    around.atHead &&
    period === "YEAR" &&
    /(?:^|[|•([,–-])\s*(?:up to |from |circa |c\. ?|~ ?|to )?$/i.test(around.before) &&
    /^\s*\+?\s*(?:(?:DOE|base|gross|brutto|basic|max)\b[\s.]*)?(?:$|[|)\]•,+&])/i.test(around.behind) &&
    (money.max ?? money.min ?? 0) <= 500_000
  );
}

/** A period in the words before must not contradict what the size says. */
function fits(said: SalaryPeriod | null, guess: SalaryPeriod | null): boolean {
  return guess === null || said === guess;
}

function plausible(figures: Pick<Money, "min" | "max">, period: SalaryPeriod): boolean {
  const most = figures.max ?? figures.min ?? 0;
  return period === "YEAR" ? most >= 3_000 : most < 1_000_000;
}

function canJoin(one: TextPay, other: TextPay): boolean {
  if (one.currency !== other.currency || one.period !== other.period) return false;
  const least = Math.min(one.min ?? 0, other.min ?? 0);
  return Math.max(one.max ?? 0, other.max ?? 0) <= 4 * least;
}

/** Where the pattern occurs last; -1 for nowhere, and where the clause that it stands in has ended. */
function lastIndexOf(text: string, pattern: RegExp, end?: RegExp): number {
  let at = -1;
  for (const match of matchesIn(text, pattern)) at = match.index;
  return at >= 0 && end?.test(text.slice(at)) ? -1 : at;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function segmentOf(line: string, at: number): string {
  const start = line.lastIndexOf("|", at) + 1;
  const end = line.indexOf("|", at);
  return line.slice(start, end < 0 ? line.length : end).replace(/https?:\/\/\S+/g, "");
}

/** Text that lost its line breaks: "ManagerSalary: $90K". */
function parted(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
}

/** The nearest line above that holds anything. */
function lineAbove(text: string, lineStart: number): string {
  const above = text.slice(Math.max(0, lineStart - 160), Math.max(0, lineStart - 1)).trimEnd();
  return above.slice(above.lastIndexOf("\n") + 1);
}
