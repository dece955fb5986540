import { describe, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import type { RawPosting } from "../raw-posting.ts";

const NOW = new Date("2026-11-22T06:00:00Z");
const read = (raw: Partial<RawPosting>) => normalisePosting({ source: "import", title: "Baker", ...raw }, NOW);
const pay = (raw: Partial<RawPosting>) => {
  const job = read(raw);
  return [job.salaryMin, job.salaryMax, job.salaryCurrency, job.salaryPeriod];
};

describe("a salary of its own field", () => {
  test.each([
    ["CHF 100'000 - 120'000", [100_000, 120_000, "CHF", "YEAR"]],
    ["R$ 5.000,00", [5_000, 5_000, "BRL", "MONTH"]],
    ["₹12-15 LPA", [1_200_000, 1_500_000, "INR", "YEAR"]],
    ["15 000 - 20 000 zł brutto/mies. (miesiąc = month), per month", [15_000, 20_000, "PLN", "MONTH"]],
    ["A$85k", [85_000, 85_000, "AUD", "YEAR"]],
    ["US$ 4.000 mensuales", [4_000, 4_000, "USD", "MONTH"]],
    ["$40,000 MXN al mes", [40_000, 40_000, "MXN", "MONTH"]],
    ["60 000 € brut par an", [60_000, 60_000, "EUR", "YEAR"]],
    ["45-55 k€", [45_000, 55_000, "EUR", "YEAR"]],
    ["€60.000 Jahresgehalt", [60_000, 60_000, "EUR", "YEAR"]],
    ["tot € 3.950 bruto per maand", [null, 3_950, "EUR", "MONTH"]],
    ["von 3.200 € bis 3.900 € im Monat", [3_200, 3_900, "EUR", "MONTH"]],
    ["de 1.800 € à 2.200 € par mois", [1_800, 2_200, "EUR", "MONTH"]],
    ["ab 18,50 € pro Stunde", [18.5, null, "EUR", "HOUR"]],
    ["£11.44ph", [11.44, 11.44, "GBP", "HOUR"]],
    ["£21.22p/h - £30.00p/h", [21.22, 30, "GBP", "HOUR"]],
    ["£450 per day", [450, 450, "GBP", "DAY"]],
    ["between £25,000 and £28,000", [25_000, 28_000, "GBP", "YEAR"]],
    ["£31,365/£33,176/£37,890", [31_365, 37_890, "GBP", "YEAR"]],
    ["Band 7 £38,890 - £44,503 pa pro rata", [38_890, 44_503, "GBP", "YEAR"]],
    ["Band 3 - £19,737 -  £21,142 per annum inc HCAS", [19_737, 21_142, "GBP", "YEAR"]],
    ["£30,000 for 37.5 hours per week", [30_000, 30_000, "GBP", "YEAR"]],
    ["£24,000 (£12 per hour)", [24_000, 24_000, "GBP", "YEAR"]],
    ["£8.72 + pension", [8.72, 8.72, "GBP", "HOUR"]],
  ])("%s", (salary, expected) => {
    expect(pay({ salary })).toEqual(expected);
  });

  test.each([
    "DOE",
    "nach Vereinbarung",
    "£10,000 per session per annum",
    "1",
    "0",
    "£250 - £300",
    "Band 8a",
    "+ £5,000 bonus",
  ])("%s is no salary", (salary) => {
    expect(read({ salary }).salarySource).toBeNull();
  });

  test("figures without a currency are the country's own where a period is said", () => {
    expect(pay({ salary: "17.50 per hour", locations: ["London"], countries: ["GB"] })).toEqual([
      17.5,
      17.5,
      "GBP",
      "HOUR",
    ]);
    expect(read({ salary: "17.50 per hour" }).salarySource).toBeNull();
  });
});

describe("a salary in the text", () => {
  test.each([
    ["Salary: $90K - $120KLocation: Ulm", [90_000, 120_000, "USD", "YEAR"]],
    ["The salary range for this position is:\n€53.900 — €72.900 EUR", [53_900, 72_900, "EUR", "YEAR"]],
    ["Faixa salarial: R$ 12.000 a 22.000/mês, conforme experiência.", [12_000, 22_000, "BRL", "MONTH"]],
    ["Salaris indicatie: € 4.000 - € 6.000 per maand", [4_000, 6_000, "EUR", "MONTH"]],
    ["Rémunération : 51k€ /61k€", [51_000, 61_000, "EUR", "YEAR"]],
    ["You earn up to £28,000pa with us.", [null, 28_000, "GBP", "YEAR"]],
    ["Pay rates (hourly):\nDays: £15.66", [15.66, 15.66, "GBP", "HOUR"]],
    ["Bakers\n$150-180k", [150_000, 180_000, "USD", "YEAR"]],
    ["We offer:\n$95K to $130K + up to 1.0% equity", [95_000, 130_000, "USD", "YEAR"]],
    ["Compensation: $180-230k OTE Base: $90k-115k", [90_000, 115_000, "USD", "YEAR"]],
    ["The rate is $30/hour.", [30, 30, "USD", "HOUR"]],
    ["薪資： 年薪 NT$ 1,000,000 - NT$ 1,400,000", [1_000_000, 1_400_000, "TWD", "YEAR"]],
  ])("%s", (description, expected) => {
    expect(pay({ description })).toEqual(expected);
    expect(read({ description }).salarySource).toBe("PARSED");
  });

  test.each([
    "We closed a $20M Series B and have 5k users.",
    "401k match. Phone: 0800 123 4567. You are 18-24 years old.",
    "A relocation bonus of $10,000 and £500 referral fee.",
    "Problems that companies pay $100K to solve.",
    "Gym: £15.00 a month. A €1000 yearly budget for conferences.",
    "OTE £60,000 - £80,000",
    "Vale-refeição: R$ 1.200,00 por mês",
    "Mileage at £0.45p/mile",
    "You must pay for a check, which is £29.50.",
    "Each shop makes $500,000 in print advertising revenue.",
  ])("%s is not pay", (description) => {
    expect(read({ description }).salarySource).toBeNull();
  });

  test("several roles, each with its range, make one range; a labelled one stands alone", () => {
    expect(pay({ description: "We hire:\n- Senior Baker (£50-65k)\n- Junior Baker (£25-30k)" })).toEqual([
      25_000,
      65_000,
      "GBP",
      "YEAR",
    ]);
    expect(pay({ description: "Salary: £22,500-£36,000\nBand A £22,500 - £27,000\nBand E £40,000 - £50,000" })).toEqual(
      [22_500, 36_000, "GBP", "YEAR"],
    );
  });

  test("a title cut short gives way to the range in the text", () => {
    expect(
      pay({ title: "Crumb | Baker | Full-time | $100k", description: "Full-time | $100k-$160k + equity" }),
    ).toEqual([100_000, 160_000, "USD", "YEAR"]);
  });
});

test("yearly figures know the hours of a full week and salaries paid fourteen times", () => {
  expect(read({ salary: "€20 per hour", description: "35h/semaine" })).toMatchObject({ salaryYearlyMin: 36_400 });
  expect(read({ salary: "€20 per hour", description: "16 hours per week" })).toMatchObject({ salaryYearlyMin: 41_600 });
  expect(read({ description: "Bruttomonatsgehalt: EUR 3.954,00 (14x jährlich)" })).toMatchObject({
    salaryPeriod: "MONTH",
    salaryYearlyMax: 55_356,
  });
  expect(read({ description: "Salario: 2.000 € al mes, 14 pagas" }).salaryYearlyMin).toBe(28_000);
});

test("what a model guessed is called predicted", () => {
  expect(read({ salary: "$69K-$127K (Glassdoor est.)" }).salarySource).toBe("PREDICTED");
  expect(
    read({ salary: { min: 50_000, max: null, currency: "EUR", period: "yearly", source: "PREDICTED" } }),
  ).toMatchObject({
    salarySource: "PREDICTED",
    salaryPeriod: "YEAR",
  });
});

test("hostile figures take no time", () => {
  const start = performance.now();
  for (const piece of ["9", "$9 ", "£1,000-", "$ ", "(((", "1k ", "per hour ", "a a ", "€1.000 bis ", "salary of "]) {
    read({ description: piece.repeat(400_000 / piece.length) });
  }
  expect(performance.now() - start).toBeLessThan(10_000);
});
