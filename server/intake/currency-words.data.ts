/** How text writes a currency, lower case and without spaces, to ISO 4217. Bare "$", "kr" and "¥" are not here: the country tells. */
export const CURRENCY_WORDS: Record<string, string> = {
  "£": "GBP",
  pound: "GBP",
  pounds: "GBP",
  sterling: "GBP",
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
  "₹": "INR",
  "rs.": "INR",
  rs: "INR",
  inr: "INR",
  zł: "PLN",
  zl: "PLN",
  "₽": "RUB",
  "₺": "TRY",
  "₪": "ILS",
  nis: "ILS",
  "₩": "KRW",
  "₴": "UAH",
  "₱": "PHP",
  "₫": "VND",
  "₦": "NGN",
  kč: "CZK",
  ft: "HUF",
  "fr.": "CHF",
  sfr: "CHF",
  us$: "USD",
  dollar: "USD",
  dollars: "USD",
  usd$: "USD",
  c$: "CAD",
  ca$: "CAD",
  can$: "CAD",
  cdn: "CAD",
  a$: "AUD",
  au$: "AUD",
  nz$: "NZD",
  s$: "SGD",
  hk$: "HKD",
  nt$: "TWD",
  ntd: "TWD",
  r$: "BRL",
  reais: "BRL",
  mx$: "MXN",
  rmb: "CNY",
};

/** What a bare "$" means where all of a posting's countries are one of these; US dollars elsewhere. */
export const DOLLARS: Record<string, string> = {
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

export const KRONER: Record<string, string> = { SE: "SEK", NO: "NOK", DK: "DKK", IS: "ISK" };

/** The currency in which a country pays, for figures that name none. Countries that also pay in dollars are left out. */
export const HOME_CURRENCY: Record<string, string> = {
  US: "USD",
  GB: "GBP",
  CA: "CAD",
  AU: "AUD",
  NZ: "NZD",
  CH: "CHF",
  SE: "SEK",
  NO: "NOK",
  DK: "DKK",
  BR: "BRL",
  PL: "PLN",
  CZ: "CZK",
  AT: "EUR",
  BE: "EUR",
  DE: "EUR",
  ES: "EUR",
  FI: "EUR",
  FR: "EUR",
  GR: "EUR",
  IE: "EUR",
  IT: "EUR",
  LU: "EUR",
  NL: "EUR",
  PT: "EUR",
};

interface PayBands {
  hour: readonly [number, number];
  month: readonly [number, number];
  /** Least yearly pay; more than any usual monthly one. */
  year: number;
}

const NONE: readonly [number, number] = [0, 0];

/**
 * Where the size of a bare figure makes its period sure, by currency. Chosen by hand to lie between a country's legal
 * minimum and high pay (2013 to 2026), so that no two bands meet; where weekly and monthly pay could be meant, as in
 * pounds and dollars, there is no band for months.
 */
export const PAY_BANDS: Record<string, PayBands> = {
  USD: { hour: [6, 130], month: NONE, year: 14_000 },
  GBP: { hour: [5, 100], month: NONE, year: 12_500 },
  CAD: { hour: [9, 130], month: NONE, year: 18_000 },
  AUD: { hour: [12, 130], month: NONE, year: 22_000 },
  NZD: { hour: [12, 130], month: NONE, year: 22_000 },
  SGD: { hour: [8, 100], month: [1_200, 14_000], year: 24_000 },
  EUR: { hour: [8, 110], month: [1_200, 9_500], year: 14_000 },
  CHF: { hour: [16, 160], month: [3_000, 16_000], year: 35_000 },
  BRL: { hour: [10, 250], month: [1_200, 32_000], year: 100_000 },
  PLN: { hour: [18, 300], month: [3_000, 40_000], year: 70_000 },
  CZK: { hour: [120, 1_200], month: [18_000, 180_000], year: 350_000 },
  SEK: { hour: [110, 1_200], month: [18_000, 110_000], year: 220_000 },
  NOK: { hour: [140, 1_500], month: [24_000, 110_000], year: 300_000 },
  DKK: { hour: [110, 1_200], month: [18_000, 110_000], year: 220_000 },
  HUF: { hour: NONE, month: [200_000, 2_200_000], year: 3_500_000 },
  INR: { hour: NONE, month: [8_000, 75_000], year: 240_000 },
  JPY: { hour: [900, 8_000], month: [150_000, 1_100_000], year: 2_000_000 },
  TWD: { hour: [160, 900], month: [25_000, 200_000], year: 400_000 },
  CNY: { hour: NONE, month: [2_500, 70_000], year: 110_000 },
  HKD: { hour: NONE, month: [10_000, 110_000], year: 180_000 },
  ILS: { hour: [30, 400], month: [5_000, 75_000], year: 100_000 },
  MXN: { hour: NONE, month: [6_000, 120_000], year: 250_000 },
};
