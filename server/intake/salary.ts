import { toUsd } from "./currency.ts";
import type { SalaryPeriod, SalarySource } from "./job-record.ts";
import { currencyOf, findMoney, type Money } from "./money.ts";
import type { RawPosting, RawSalary } from "./raw-posting.ts";

export interface Salary {
  /** In `currency` per `period`; one of both may be null ("up to …"). */
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

/** A year of full-time work: 52 weeks of 5 days and 40 hours. */
const PER_YEAR: Record<SalaryPeriod, number> = { HOUR: 2080, DAY: 260, WEEK: 52, MONTH: 12, YEAR: 1 };

const PERIODS: [SalaryPeriod, RegExp][] = [
  [
    "HOUR",
    /(?:\bper|\ban|\ba|\/|\bpro|\bpor|\bde l['’]|\bpar|\bl['’])\s?(?:hour|hr|h|std|stunde|hora|heure)\b|\bhourly\b|\bph\b|\bp\/h\b|\(ph\)|\bp\.h\b|\bh\/u\b|^hours?$|^stündlich$/i,
  ],
  [
    "DAY",
    /(?:\bper|\ba|\/|\bpro|\bpor|\bpar)\s?(?:day|diem|tag|dia|día|jour)\b|\bdaily rate\b|^(?:daily|days?)$|\bday rate\b/i,
  ],
  ["WEEK", /(?:\bper|\ba|\/|\bpro|\bpor|\bpar)\s?(?:week|wk|woche|semana|semaine)\b|^(?:weekly|weeks?)$/i],
  [
    "MONTH",
    /(?:\bper|\ba|\/|\bpro|\bpor|\bpar|\bal|\bim|\bao)\s?(?:month|mo|monat|mês|mes|mois)\b|\bmonthly\b|\bmonatlich\b|\bmensual|\bmensal|\bpcm\b|^months?$/i,
  ],
  [
    "YEAR",
    /(?:\bper|\ba|\/|\bpro|\bpor|\bpar|\bim|\bal)\s?(?:year|yr|annum|annuum|anum|jahr|ano|año|an)\b|\bannual|\byearly\b|\bp\.?\s?a\b|\bpa\b|\bjährlich|\bbrutto ?jahr|\banuais|\banual|^years?$/i,
  ],
];

/** Currencies whose hourly and yearly wages are far enough apart to tell a period by the figure alone. */
const TELLING = new Set(["USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "SGD"]);

/** The salary a posting states in its own field, or else in its text. Null where neither says it for sure. */
export function findSalary(
  stated: RawPosting["salary"],
  title: string,
  description: string,
  countries: readonly string[],
): Salary | null {
  const field =
    typeof stated === "string" ? readField(stated, countries) : stated ? readFigures(stated, countries) : null;
  return field ?? readText(title, countries, true) ?? readText(description, countries, false);
}

function readFigures(raw: RawSalary, countries: readonly string[]): Salary | null {
  const currency = raw.currency ? currencyOf(raw.currency, countries) : null;
  // Sources write 0 for "not stated".
  const min = raw.min && raw.min > 0 ? raw.min : null;
  const max = raw.max && raw.max > 0 ? raw.max : null;
  if (!currency || (min === null && max === null)) return null;
  const money = min !== null && max !== null && min > max ? { min: max, max: min, currency } : { min, max, currency };
  return finish(money, periodIn(raw.period?.trim() ?? "") ?? periodByFigure(money), raw.source ?? "STATED");
}

function readField(written: string, countries: readonly string[]): Salary | null {
  const text = written.replace(/(\d),\s(?=\d{3}\b)/g, "$1,");
  const source: SalarySource = /glassdoor est|\bestimated?\b|\bpredicted\b/i.test(text) ? "PREDICTED" : "STATED";
  for (const money of findMoney(text, countries)) {
    // The period stands behind the figure ("£12 per hour (£24,000 pa)"), or once for all of the field.
    const period = periodIn(text.slice(money.end, money.end + 24)) ?? periodByFigure(money) ?? periodIn(text);
    const salary = finish(money, period, source);
    if (salary) return salary;
  }
  return null;
}

const ABOUT_PAY =
  /\b(?:salar(?:y|ies)|compensation|pay|wages?|remuneration|earn(?:ing)?s?|rates?|OTE|gehalt\w*|jahresgehalt|vergütung|salaire|rémunération|salário|salario|remuneração|faixa salarial|stipend|€\/Jahr)\b/i;
const NOT_PAY =
  /\b(?:bonus|relocation|raised|funding|revenue|sales|budget|voucher|vouchers|referral|refer|sign[- ]?on|discount|allowance|allowances|401|insurance|cost|costs|fee|donat|worth|valuation|assets|investment|invested|market|turnover|loan|reimburse\w*|credit|savings?|portfolio|prize|auxílio|vale|ajuda de custo|equipment|learning|training budget|gift|card)\b/i;
const HEADLINE = /^[^\n]{0,300}/;

/** Amounts in running text count only where the words around them speak of pay, and a period is said or plain. */
function readText(text: string, countries: readonly string[], isHeadline: boolean): Salary | null {
  if (!/\d/.test(text)) return null;
  const headlineEnd = HEADLINE.exec(text)?.[0].length ?? 0;
  for (const money of findMoney(text, countries)) {
    const lineStart = text.lastIndexOf("\n", money.start - 1) + 1;
    const before = text.slice(Math.max(lineStart, money.start - 60), money.start);
    const after = (/^[^\n]{0,30}/.exec(text.slice(money.end)) ?? [""])[0];
    if (/^\s?\+?\s?(?:per|a|\/)?\s?(?:bonus|sign|relocation|raise|in (?:funding|revenue|sales|assets))/i.test(after))
      continue;
    const behind = periodIn(after);
    const period = behind ?? periodIn(before) ?? periodByFigure(money);
    const isRange = money.min !== null && money.max !== null && money.min !== money.max;
    const speaksOfPay =
      ABOUT_PAY.test(before) || /^\W{0,3}(?:salary|base|compensation|DOE|gross|brutto)\b/i.test(after);
    // A headline such as "Engineer | Berlin | €60-75k" needs no further word.
    const inHeadline = (isHeadline || money.end <= headlineEnd) && isRange;
    if (!(speaksOfPay || inHeadline || (isRange && behind))) continue;
    if (NOT_PAY.test(before.slice(-40)) || /^\W{0,3}(?:bonus|revenue|funding|voucher|budget)/i.test(after)) continue;
    const salary = finish(money, period, "PARSED");
    if (salary && (isRange || behind || salary.period === "YEAR")) return salary;
  }
  return null;
}

function periodIn(text: string): SalaryPeriod | null {
  let found: SalaryPeriod | null = null;
  let first = Number.POSITIVE_INFINITY;
  for (const [period, pattern] of PERIODS) {
    const at = text.search(pattern);
    if (at >= 0 && at < first) {
      first = at;
      found = period;
    }
  }
  return found;
}

function periodByFigure(money: Pick<Money, "min" | "max" | "currency">): SalaryPeriod | null {
  const least = money.min ?? money.max ?? 0;
  const most = money.max ?? money.min ?? 0;
  if (!money.currency || !TELLING.has(money.currency)) return null;
  if (least >= 14_000) return "YEAR";
  return least >= 5 && most <= 120 ? "HOUR" : null;
}

function finish(
  money: Pick<Money, "min" | "max" | "currency">,
  period: SalaryPeriod | null,
  source: SalarySource,
): Salary | null {
  const { min, max, currency } = money;
  if (!period || !currency || (min === null && max === null)) return null;
  if (min !== null && max !== null && max > min * 20) return null;
  const yearly = (amount: number | null) =>
    amount === null ? null : Math.round(amount * PER_YEAR[period] * 100) / 100;
  const [yearlyMin, yearlyMax] = [yearly(min), yearly(max)];
  const usd = toUsd(yearlyMax ?? yearlyMin ?? 0, currency);
  // Outside this it is a typing error, or no salary at all.
  if (usd !== null && (usd < 1_000 || usd > 3_000_000)) return null;
  return { min, max, currency, period, yearlyMin, yearlyMax, yearlyUsd: usd === null ? null : Math.round(usd), source };
}
