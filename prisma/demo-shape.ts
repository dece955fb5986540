import type { Dice } from "./demo-dice.ts";
import type { Format } from "./demo-text.ts";
import type { Country, DemoLevel, Field, Role, Tongue } from "./demo-vocabulary.ts";

export type Arrangement = keyof Tongue["arrangements"];
type Contract = keyof Tongue["contracts"];
type Period = keyof Tongue["pay"];

type Pay = { min: number; max: number; currency: string; period: Period };

/** Where a posting names its pay, if anywhere. */
type PayPlace = "figures" | "field" | "text" | "vague" | "nowhere";

/** What is true of a job, and how much of it its posting says. */
export type Shape = {
  level: DemoLevel;
  contract: Contract;
  /** Null: the posting does not say. */
  arrangement: Arrangement | null;
  officeDays: number;
  /** A week, for part time. */
  hours: number;
  years: { min: number; max: number };
  pay: Pay;
  payPlace: PayPlace;
  visa: "yes" | "no" | null;
  namesCompany: boolean;
  format: Format;
};

const SHORT_SHIFTS = new Set(["nursing", "care", "retail", "kitchens", "customer-service", "teaching"]);
const YEARS: Record<DemoLevel, readonly (readonly [number, number])[]> = {
  intern: [[0, 0]],
  entry: [
    [0, 2],
    [1, 2],
  ],
  mid: [
    [2, 4],
    [3, 5],
    [2, 5],
  ],
  senior: [
    [5, 8],
    [6, 9],
    [7, 10],
  ],
  lead: [
    [10, 15],
    [12, 15],
  ],
};
const PAY_BY_LEVEL: Record<DemoLevel, number> = { intern: 0.42, entry: 0.8, mid: 1, senior: 1.25, lead: 1.5 };

export function chooseShape(field: Field, role: Role, country: Country, dice: Dice): Shape {
  const levels: Record<DemoLevel, number> = { intern: 10, entry: 24, mid: 38, senior: 26, lead: 12 };
  const level = dice.weighted<DemoLevel>(
    Object.fromEntries(Object.keys(role.titles).map((key) => [key, levels[key as DemoLevel]])),
  );
  const contract = level === "intern" ? "INTERNSHIP" : chooseContract(field, level, dice);
  const [min, max] = dice.pick(YEARS[level]);
  return {
    level,
    contract,
    arrangement: chooseArrangement(field, dice),
    officeDays: dice.whole(2, 4),
    hours: dice.pick([16, 20, 24, 25, 30]),
    years: { min, max },
    pay: choosePay(field, role, level, contract, country, dice),
    payPlace: dice.weighted<PayPlace>({ figures: 27, field: 27, text: 13, vague: 8, nowhere: 25 }),
    visa: dice.chance(field.desk || field.field === "nursing" ? 0.12 : 0.03) ? dice.weighted({ yes: 6, no: 5 }) : null,
    namesCompany: dice.chance(0.88),
    format: dice.weighted<Format>({ html: 34, "html-entities": 13, "html-escaped": 5, text: 42, "text-entities": 6 }),
  };
}

function chooseContract(field: Field, level: DemoLevel, dice: Dice): Contract {
  const staff = level !== "lead";
  return dice.weighted<Contract>({
    FULL_TIME: 68,
    PART_TIME: SHORT_SHIFTS.has(field.field) ? 34 : staff ? 14 : 3,
    CONTRACT: field.desk && level !== "entry" ? 7 : 0,
    TEMPORARY: staff ? 7 : 1,
    PER_DIEM: staff && (field.field === "nursing" || field.field === "care") ? 8 : 0,
  });
}

function chooseArrangement(field: Field, dice: Dice): Arrangement | null {
  if (!field.desk) return dice.chance(0.42) ? "ON_SITE" : null;
  const choice = dice.weighted({ ON_SITE: 22, HYBRID: 34, REMOTE_OK: 15, REMOTE_ONLY: 16, unsaid: 13 });
  return choice === "unsaid" ? null : choice;
}

function choosePeriod(field: Field, level: DemoLevel, contract: Contract, country: Country): Period {
  if (contract === "CONTRACT") return "DAY";
  if (contract === "PER_DIEM") return "HOUR";
  if (contract === "INTERNSHIP" || country.iso === "MX") return "MONTH";
  return field.payBy === "HOUR" && (level === "senior" || level === "lead") ? "YEAR" : field.payBy;
}

function choosePay(field: Field, role: Role, level: DemoLevel, contract: Contract, country: Country, dice: Dice): Pay {
  const yearly = (thousands: number) => thousands * 1000 * PAY_BY_LEVEL[level] * country.payFactor;
  const spread = 0.94 + dice.roll() * 0.12;
  const period = choosePeriod(field, level, contract, country);
  // A freelancer bills about 200 days a year and carries costs of his own; an employee is paid for some 1,900 hours.
  const per = { YEAR: 1, MONTH: 1 / 12, DAY: 1.25 / 200, HOUR: 1 / 1900 }[period];
  const step = { YEAR: 500, MONTH: 50, DAY: 10, HOUR: 0.1 }[period] * (country.currency === "MXN" ? 10 : 1);
  const round = (amount: number) => Math.round(Math.round(amount / step) * step * 100) / 100;
  const min = round(yearly(role.pay[0]) * per * spread);
  return {
    min,
    max: Math.max(round(yearly(role.pay[1]) * per * spread), min + step),
    currency: country.currency,
    period,
  };
}

/** A figure as people of that language and country write it, with its currency. */
export function formatMoney(amount: number, country: Country, tongue: Tongue, plainCents: boolean): string {
  const [whole = "", cents] = amount.toFixed(plainCents ? 0 : 2).split(".");
  const grouped =
    whole.replace(/\B(?=(\d{3})+$)/g, country.grouping ?? tongue.grouping) +
    (cents === undefined ? "" : tongue.decimal + cents);
  return country.sign[0] === "before" ? country.sign[1] + grouped : grouped + country.sign[1];
}
