import type { SalaryPeriod } from "./job-record.ts";

const PER =
  "(?:\\b(?:per|pro|je|por|par|al|a la|au|ao|im|in der|die|each|every|an?|de|la|p)\\s|\\bp\\/|\\/\\s?|\\b(?:de |à |par )?l['’]|p\\.)";
const UNITS: [SalaryPeriod, string, string][] = [
  [
    "HOUR",
    "(?:teaching |contact |working )?hours?|hrs?|h|std\\.?|stunde|hora|heure|uur",
    "\\bhourly\\b|(?<=\\d\\s?)(?:ph|p\\/?h)\\b|\\bp\\/h\\b|\\bph\\b|(?<=\\d\\s?)\\/?hr\\b|stündlich|stundenlohn|stundensatz|uurloon|uurtarief|taux horaire|时薪|時薪|\\/小?时",
  ],
  [
    "DAY",
    "days?|diem|tag|dia|día|jour|journée|dag",
    "\\bdaily\\b(?! (?:basis|life|work|stand))|\\bday rates?\\b|(?<=\\d\\s?)p\\/?d\\b|tagessatz|\\bTJM\\b|dagtarief",
  ],
  ["WEEK", "weeks?|wk|woche|semana|semaine", "\\bweekly\\b|(?<=\\d\\s?)p\\/?w\\b|wöchentlich"],
  [
    "MONTH",
    "months?|mo|mth|monat|mês|mes|mois|maand",
    "\\bmonthly\\b|(?<=\\d\\s?)pcm\\b|monatlich|monats?gehalt|bruttomonat|\\bmensua(?:l|les)\\b|\\bmensa(?:l|is)\\b|\\bmensuel(?:le)?s?\\b|maandsalaris|月薪|(?:\\/|每|个)月",
  ],
  [
    "YEAR",
    "years?|yr|y|annum\\w*|anum|annuum|an|année|jahr|jaar|año|ano|a",
    "\\bannual(?:ly|ized|ised)?\\b|\\byearly\\b|\\bp\\.\\s?a\\b|(?<=[\\dk]\\s?)pa\\b|(?<=\\d\\s?)gpa\\b|\\bpa\\b(?! system)|\\bp\\/a\\b|(?<!\\dx? ?)jährlich|jahresgehalt|jahresbrutto|bruttojahr|brutto ?jahr|\\banuais\\b|\\banua(?:l|les)\\b|\\bannuel(?:le)?s?\\b|jaarsalaris|年薪|(?:\\/|每)年|\\bper an\\b",
  ],
];
/** "37.5 hours per week" and "24 hours a day" say how long, not how much. */
const NOT_TIME =
  "(?<!\\b(?:hours?|hrs?|h|days?|shifts?|times|sessions?|once|twice|stunden|std\\.?|tage|uur|uren|dagen|heures|jours|horas|d[ií]as|weeks)\\s{0,2})";
const ANY = new RegExp(
  UNITS.map(([period, words, alone]) => `(?<${period}>${NOT_TIME}${PER}(?:${words})\\b(?!['’])|${alone})`).join("|"),
  "gi",
);
const WHOLE: [SalaryPeriod, RegExp][] = [
  ["HOUR", /^(?:hour|hr|h|stunde|heure|hora|uur)/i],
  ["DAY", /^(?:da(?:y|il)|tag|jour|d[ií]a|diem)/i],
  ["WEEK", /^(?:w(?:ee)?k|woche|wöch|sema)/i],
  ["MONTH", /^(?:mo(?:nth|nat|is)|mens|m[eê]s|maand)/i],
  ["YEAR", /^(?:year|yr|annu|jahr|jähr|a[nñ]o|jaar|anua|p\.?a)/i],
];

/** The period that the words name, the first or the last where there are several; null where none is named. */
export function periodIn(words: string, which: "first" | "last" = "first"): SalaryPeriod | null {
  let found: SalaryPeriod | null = null;
  for (const match of words.matchAll(ANY)) {
    found = UNITS.find(([period]) => match.groups?.[period])?.[0] ?? null;
    if (which === "first") break;
  }
  return found;
}

/** A period as a source's own field names it: "YEAR", "hourly", "per month", "Monat", "P1Y". */
export function periodOf(word: string): SalaryPeriod | null {
  const name = word
    .trim()
    .replace(/^(?:per|pro|par|por|an?|\/|P1|1)[\s_-]*/i, "")
    .replace(
      /^([HDWMY])$/i,
      (letter) => ({ H: "hour", D: "day", W: "week", M: "month", Y: "year" })[letter.toUpperCase()] ?? "",
    );
  return WHOLE.find(([, pattern]) => pattern.test(name))?.[0] ?? periodIn(word);
}
