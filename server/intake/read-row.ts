import type { RawPosting, RawSalary } from "../raw-posting.ts";
import { NAMES } from "./field-names.data.ts";

type Field = keyof typeof NAMES;

/** Of a field; longer ones are no field's. */
const LONGEST_NAME = 100;

function foldName(name: string): string {
  return name
    .slice(0, LONGEST_NAME)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

const ESSENTIAL = new Set<string>([...NAMES.title, ...NAMES.description]);

/** Whether one of the names is that of a title or a description: then they are the columns of a list of postings. */
export function namePostings(names: readonly string[]): boolean {
  return names.some((name) => ESSENTIAL.has(foldName(name)));
}

const SLUG = /^[a-z0-9][a-z0-9._-]{0,39}$/;

/** A figure with its currency, period or unit is shorter; longer text is none. */
const LONGEST_FIGURE = 200;
/** A posting names fewer skills, places and the like; what comes behind is not read. */
const MOST_ITEMS = 500;
const LONGEST_ITEM = 1_000;
/** A value stands in a list in an object, not deeper. */
const MAX_DEPTH = 6;

/**
 * Reads a row of an import file by the usual names of its fields, whatever their case ("job_title", "Job Title").
 * The row's own `source` is kept where it is a slug, else it is `source`. Nested values such as
 * `{"company": {"name": …}}` are read by their name. Throws an Error that says what the row lacks.
 */
export function fromRow(row: Record<string, unknown>, source: string): RawPosting {
  const values = new Map<string, unknown>();
  for (const [name, value] of Object.entries(row)) {
    const key = foldName(name);
    if (!values.has(key)) values.set(key, value);
  }
  const find = (field: Field): unknown => {
    for (const name of NAMES[field]) {
      const value = values.get(name);
      if (!isBlank(value)) return value;
    }
    return undefined;
  };
  const text = (field: Field): string | undefined => toText(find(field));
  const list = (field: Field): string[] | undefined => toList(find(field));

  const title = text("title");
  const description = text("description");
  if (!title && !description) {
    const names = Object.keys(row)
      .slice(0, 8)
      .map((name) => name.slice(0, 40));
    throw new Error(
      `This row has neither a title nor a description (its fields: ${names.join(", ") || "none"}). Name them "title" and "description".`,
    );
  }
  const place = [text("city"), text("region"), text("countries")].filter(Boolean).join(", ");
  const locations = toPlaces(find("locations")) ?? (text("city") ? [place] : undefined);
  const own = toText(values.get("source"))?.toLowerCase();
  const raw: RawPosting = {
    source: own && SLUG.test(own) ? own : source,
    externalId: text("externalId"),
    platform: text("platform"),
    url: text("url"),
    attribution: text("attribution"),
    title,
    company: text("company"),
    companyWebsite: text("companyWebsite"),
    companyLogoUrl: text("companyLogoUrl"),
    locations,
    countries: list("countries"),
    description,
    postedAt: toInstant(find("postedAt")),
    expiresAt: toInstant(find("expiresAt")),
    remote: toFlag(find("remote")),
    workArrangement: text("workArrangement"),
    employmentTypes: list("employmentTypes"),
    experienceLevel: text("experienceLevel"),
    salary: readSalary(find, text),
    skills: list("skills"),
    keywords: list("keywords"),
    industries: list("industries"),
    benefits: list("benefits"),
    education: list("education"),
    responsibilities: text("responsibilities"),
    requirements: text("requirements"),
    language: text("language"),
    visaSponsorship: toFlag(find("visaSponsorship")),
    workingHours: toHours(find("workingHours")),
  };
  return raw;
}

function readSalary(find: (field: Field) => unknown, text: (field: Field) => string | undefined): RawPosting["salary"] {
  const [min, max] = [toAmount(find("salaryMin")), toAmount(find("salaryMax"))];
  const [currency, period] = [text("salaryCurrency"), text("salaryPeriod")];
  if (min !== undefined || max !== undefined) return { min, max, currency, period };
  const value = find("salary");
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return readParts(value as Record<string, unknown>, currency, period);
  }
  const written = toText(value);
  if (!written || !currency || written.length > LONGEST_FIGURE) return written;
  // "85000" and "60000-70000" beside a column for the currency.
  const range = /^\s*(\d[\d.,\s]*?)(?:\s*(?:-|–|to)\s*(\d[\d.,\s]*))?\s*$/i.exec(written);
  if (!range) return period && !/[a-z]/i.test(written) ? `${written} ${period}` : written;
  const [least, most] = [toAmount(range[1]), toAmount(range[2] ?? range[1])];
  return least === undefined ? written : { min: least, max: most, currency, period };
}

/** In our own words, as archives of deleted jobs have them. */
const SALARY_SOURCES = ["STATED", "PREDICTED", "PARSED"] as const;

/** schema.org: { currency, value: { minValue, maxValue, unitText } }, and its likes. */
function readParts(parts: Record<string, unknown>, currency?: string, period?: string): RawSalary | undefined {
  const inner = (typeof parts.value === "object" && parts.value !== null ? parts.value : parts) as Record<
    string,
    unknown
  >;
  const pick = (...names: string[]) => names.map((name) => inner[name] ?? parts[name]).find((value) => !isBlank(value));
  const salary: RawSalary = {
    min: toAmount(pick("min", "minValue", "from", "minimum", "min_amount", "low", "amount", "value")),
    max: toAmount(pick("max", "maxValue", "to", "maximum", "max_amount", "high", "amount", "value")),
    currency: toText(pick("currency", "currencyCode", "currency_code")) ?? currency,
    period: toText(pick("period", "unitText", "interval", "unit", "frequency", "per", "type")) ?? period,
  };
  const source = SALARY_SOURCES.find((known) => known === parts.source);
  if (source) salary.source = source;
  return salary.min === undefined && salary.max === undefined ? undefined : salary;
}

/** "85,000", "60.000", "1.234,50", "85k", "$85,000.00": an amount of its own column. */
function toAmount(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  const text = toFigure(value).replace(/[\s'’]|^[^\d-]{1,4}|(?:[A-Z]{3}|[€$£])$/g, "");
  // A mark before three last digits parts thousands, but behind more than three digits ("85000.000") it does not.
  const match = /^(?:(\d{1,3}(?:[.,]\d{3})+)([.,]\d{1,2})?|(\d+)([.,]\d{1,6})?)(k)?$/i.exec(text);
  if (!match) return toNumber(value);
  const whole = Number((match[1] ?? match[3] ?? "").replace(/[.,]/g, ""));
  const number = whole + Number(`0.${(match[2] ?? match[4] ?? "").slice(1) || "0"}`);
  return match[5] ? number * 1_000 : number;
}

/** What files write for nothing. */
function isBlank(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "string" && /^(?:null|none|nan|n\/a|undefined|-|-1|\\n)?$/i.test(value.trim());
}

/** The text of a figure; empty where there is none, or one too long to be one. */
function toFigure(value: unknown): string {
  const text = toText(value)?.trim() ?? "";
  return text.length > LONGEST_FIGURE ? "" : text;
}

function toText(value: unknown, depth = 0): string | undefined {
  if (isBlank(value) || depth > MAX_DEPTH) return undefined;
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) {
    const parts = value.map((part) => toText(part, depth + 1)).filter((part) => part !== undefined);
    return parts.length ? parts.join("\n") : undefined;
  }
  const parts = value as Record<string, unknown>;
  return toText(
    parts.name ?? parts.display_name ?? parts.displayName ?? parts.title ?? parts.label ?? parts.text ?? parts.value,
    depth + 1,
  );
}

function toList(value: unknown): string[] | undefined {
  if (isBlank(value)) return undefined;
  const parts = Array.isArray(value)
    ? value.slice(0, MOST_ITEMS).map((part) => toText(part))
    : (toText(value)?.split(/[,;|\n]/) ?? []);
  const list = parts
    .slice(0, MOST_ITEMS)
    .map((part) => part?.slice(0, LONGEST_ITEM).trim())
    .filter((part) => part !== undefined && part !== "") as string[];
  return list.length ? list : undefined;
}

/** A place keeps its commas ("Austin, TX"). */
function toPlaces(value: unknown): string[] | undefined {
  if (isBlank(value)) return undefined;
  const places = (Array.isArray(value) ? value.slice(0, MOST_ITEMS) : [value])
    .map((place) => {
      if (typeof place !== "object" || place === null) return toText(place);
      const { city, region, state, country } = place as Record<string, unknown>;
      return [toText(city), toText(region ?? state), toText(country)].filter(Boolean).join(", ") || toText(place);
    })
    .filter((place) => place !== undefined && place.trim() !== "") as string[];
  return places.length ? places : undefined;
}

function toFlag(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  const word = toText(value)?.trim().toLowerCase();
  if (!word) return undefined;
  if (["true", "yes", "y", "1", "1.0", "ja", "t"].includes(word)) return true;
  return ["false", "no", "n", "0", "0.0", "nein", "f"].includes(word) ? false : undefined;
}

function toNumber(value: unknown): number | undefined {
  const written = toFigure(value).replace(/[\s,]/g, "");
  const number = written ? Number(written) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** "37.5", "37,5 Std./Woche", "40 hours per week"; a range or a figure by the day is none. */
function toHours(value: unknown): number | undefined {
  const match =
    /^\s*(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h|hours?|hrs?|std\.?|stunden|heures?|horas|uur|uren)?\b(?!.*(?:\d|day|tag|jour|dag|d[ií]a))/i.exec(
      toFigure(value),
    );
  return match ? Number((match[1] ?? "").replace(",", ".")) : undefined;
}

function toInstant(value: unknown): string | number | undefined {
  return typeof value === "number" ? value : toText(value);
}
