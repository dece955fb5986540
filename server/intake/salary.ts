import type { RawPosting, RawSalary } from "../raw-posting.ts";
import { cleanLine } from "./clean.ts";
import { currencyOf, homeCurrency, toUsd } from "./currency.ts";
import type { SalaryPeriod, SalarySource } from "./job-record.ts";
import { findMoney, type Money, periodByFigure } from "./money.ts";
import { periodIn, periodOf } from "./pay-period.ts";
import { findPay } from "./salary-text.ts";

export interface Salary {
  /** In `currency` per `period`; one of both may be null ("up to …"). Of a "pro rata" salary these are the full-time figures. */
  min: number | null;
  max: number | null;
  currency: string;
  period: SalaryPeriod;
  yearlyMin: number | null;
  yearlyMax: number | null;
  /** The larger yearly figure in US dollars; null for a currency without a rate. */
  yearlyUsd: number | null;
  source: SalarySource;
}

/** A year of full-time work: 52 weeks of 5 days and 40 hours, as the statistics offices of the US and the UK count it. */
const PER_YEAR: Record<SalaryPeriod, number> = { HOUR: 2080, DAY: 260, WEEK: 52, MONTH: 12, YEAR: 1 };
const WEEKS = 52;

/** Salaries that are paid more than twelve times a year: "14 Monatsgehälter", "14 pagas", "(14x jährlich)", "13,5 Gehälter". */
const PAYMENTS =
  /\b(1[2-6](?:[.,]\d)?)\s?(?:x\s?(?:jährlich|im jahr|p\.\s?a)|(?:monats)?gehälter|(?:monats)?gehältern|pagas\b|mensualidades\b|maandsalarissen|maal per jaar|mensualités)/i;
const LONGEST_FIELD = 300;

/**
 * The salary a posting states in its own field, or else in its text; null where neither says it for sure. `weeklyHours`
 * turns hourly pay into yearly where it is a full week's; part-time pay is counted as if it were full-time, as a
 * "pro rata" salary is.
 */
export function findSalary(
  stated: RawPosting["salary"],
  title: string,
  description: string,
  countries: readonly string[],
  weeklyHours: number | null = null,
): Salary | null {
  const finish = (pay: Pay) => toSalary(pay, weeklyHours, paymentsIn(description));
  const field =
    typeof stated === "string" ? readField(stated, countries) : stated ? [readFigures(stated, countries)] : [];
  for (const pay of field) {
    const salary = pay && (finish(pay) ?? finish({ ...pay, period: periodByFigure(pay) }));
    if (salary) return salary;
  }
  const told = [...findPay(title, countries, true), ...findPay(description, countries, false)];
  for (const pay of told) {
    // A title cut short ("… | $100k") gives way to the whole range.
    const isSingle = pay.min !== null && (pay.max === null || pay.max === pay.min);
    const whole = isSingle
      ? told.find((other) => other.min === pay.min && other.period === pay.period && (other.max ?? 0) > (pay.min ?? 0))
      : undefined;
    const salary = finish({ ...(whole ?? pay), source: "PARSED" });
    if (salary) return salary;
  }
  return null;
}

/** Pay that somebody else read in the text; null where it can be none. */
export function readSalary(
  read: Pick<Salary, "min" | "max" | "currency" | "period">,
  description: string,
  weeklyHours: number | null,
): Salary | null {
  return toSalary({ ...read, source: "PARSED" }, weeklyHours, paymentsIn(description));
}

/** How often a year a month's pay is paid. */
function paymentsIn(description: string): number {
  return Number((PAYMENTS.exec(description)?.[1] ?? "12").replace(",", "."));
}

interface Pay extends Pick<Money, "min" | "max" | "currency"> {
  period: SalaryPeriod | null;
  source: SalarySource;
}

function readFigures(raw: RawSalary, countries: readonly string[]): Pay | null {
  const currency = raw.currency ? currencyOf(raw.currency, countries) : null;
  // Sources write 0 for "not stated".
  const min = raw.min && raw.min > 0 ? raw.min : null;
  const max = raw.max && raw.max > 0 ? raw.max : null;
  if (!currency || (min === null && max === null)) return null;
  const money = min !== null && max !== null && min > max ? { min: max, max: min, currency } : { min, max, currency };
  return { ...money, period: periodOf(raw.period ?? "") ?? periodByFigure(money), source: raw.source ?? "STATED" };
}

/** Pay by something that no year can be counted from, or money that comes on top. */
const BY_PIECE =
  /^\s?(?:(?:(?:per|an?) |p?\/\s?)(?:session|shift|night|visit|mile|assignment|article|word|pa session)s?|sessions?|(?:welcome |annual )?bonus|referral)\b/i;
const ON_TOP = /(?:\bplus|\+)\s*$|\bbursary\b|\bexpenses?\b|\bbonus of\b/i;

function readField(written: string, countries: readonly string[]): Pay[] {
  const text = cleanLine(written, LONGEST_FIELD).replace(/(\d),\s(?=\d{3}\b)/g, "$1,");
  const source: SalarySource = /glassdoor est|\bestimated?\b|\bpredicted\b/i.test(text) ? "PREDICTED" : "STATED";
  const found: Pay[] = [];
  const monies = findMoney(text, countries);
  for (const [at, money] of monies.entries()) {
    const after = text.slice(money.end, Math.min(monies[at + 1]?.start ?? text.length, money.end + 40));
    if (BY_PIECE.test(after) || ON_TOP.test(text.slice(0, money.start))) continue;
    // The period stands behind the figure ("£12 per hour (£24,000 pa)"), or once for all of the field.
    const said =
      periodIn(`0${after}`) ?? periodIn(text.slice(money.start, money.end), "last") ?? (money.isYearly ? "YEAR" : null);
    const period = said ?? periodByFigure(money) ?? periodIn(text);
    // "17.50 per hour" in the United Kingdom can be pounds only.
    const currency =
      money.currency ?? (said && !/\bband\s?$/i.test(text.slice(0, money.start)) ? homeCurrency(countries) : null);
    found.push({ min: money.min, max: money.max, currency, period, source });
  }
  return found;
}

function toSalary(pay: Pay, weeklyHours: number | null, payments: number): Salary | null {
  const { min, max, currency, period, source } = pay;
  if (!period || !currency || (min === null && max === null)) return null;
  if (min !== null && max !== null && max > min * 10) return null;
  const isFullWeek = weeklyHours !== null && weeklyHours >= 30 && weeklyHours <= 50;
  const times =
    period === "HOUR" && isFullWeek
      ? weeklyHours * WEEKS
      : period === "MONTH" && payments > 12
        ? payments
        : PER_YEAR[period];
  const yearly = (amount: number | null) => (amount === null ? null : Math.round(amount * times * 100) / 100);
  const [yearlyMin, yearlyMax] = [yearly(min), yearly(max)];
  const usd = toUsd(yearlyMax ?? yearlyMin ?? 0, currency);
  // Outside this it is a typing error, or no salary at all.
  if (usd !== null && (usd < 1_000 || usd > 2_000_000)) return null;
  return { min, max, currency, period, yearlyMin, yearlyMax, yearlyUsd: usd === null ? null : Math.round(usd), source };
}
