import type {
  AdjustmentKind,
  AnalysisSource,
  ApplicationStatus,
  EmploymentType,
  ExperienceLevel,
  JobOrder,
  Priority,
  SalaryPeriod,
  ScoreComponent,
  WorkArrangement,
} from "./generated/graphql.ts";

/** The words that a person reads for the names of the API. */
export const ARRANGEMENTS: Record<WorkArrangement, string> = {
  ON_SITE: "On site",
  HYBRID: "Hybrid",
  REMOTE_OK: "Remote possible",
  REMOTE_ONLY: "Fully remote",
};

export const EMPLOYMENT_TYPES: Record<EmploymentType, string> = {
  FULL_TIME: "Full time",
  PART_TIME: "Part time",
  CONTRACT: "Contract",
  TEMPORARY: "Temporary",
  INTERNSHIP: "Internship",
  VOLUNTEER: "Volunteer",
  PER_DIEM: "Per diem",
  OTHER: "Other",
};

export const LEVELS: Record<ExperienceLevel, string> = {
  ENTRY: "Entry (0–2 years)",
  MID: "Mid (2–5 years)",
  SENIOR: "Senior (5–10 years)",
  LEAD: "Lead (10 years or more)",
};

export const LEVEL_NAMES: Record<ExperienceLevel, string> = {
  ENTRY: "Entry level",
  MID: "Mid level",
  SENIOR: "Senior",
  LEAD: "Lead",
};

export const PRIORITIES: Record<Priority, string> = { HIGH: "Strong match", MEDIUM: "Good match", LOW: "Worth a look" };

export const COMPONENTS: Record<ScoreComponent, string> = {
  SKILLS: "Skills",
  EXPERIENCE: "Experience",
  INDUSTRY: "Field of work",
  WORK_ARRANGEMENT: "Way of working",
  SEMANTIC: "Kind of role",
};

export const ADJUSTMENTS: Record<AdjustmentKind, string> = {
  ANALYSIS: "Claude's closer look",
  FEEDBACK: "Your feedback",
  SIMILAR_PEOPLE: "People like you",
};

/** By what a CV was read. */
export const READ_BY: Record<AnalysisSource, string> = { RULES: "read by rules", CLAUDE: "read by Claude" };

/** What moves a score: "+2.4 points", "−0.7 points". */
export function pointsWords(delta: number): string {
  const size = Math.abs(delta);
  if (size < 0.05) return "less than 0.1 points";
  return `${delta < 0 ? "−" : "+"}${size.toFixed(1)} points`;
}

export const APPLICATION_STATUSES: Record<ApplicationStatus, string> = {
  APPLIED: "Applied",
  INTERVIEWING: "Interviewing",
  OFFERED: "Offer received",
  REJECTED: "Rejected",
  WITHDRAWN: "Withdrawn",
};

/** By kilometres around a place. */
export const DISTANCES = {
  "25": "Within 25 km",
  "50": "Within 50 km",
  "100": "Within 100 km",
  "200": "Within 200 km",
} as const;

export const ORDERS: Record<JobOrder, string> = {
  RELEVANCE: "Best fit to the search",
  NEWEST: "Newest first",
  SALARY: "Highest salary first",
};

const PERIODS: Record<SalaryPeriod, string> = {
  HOUR: "an hour",
  DAY: "a day",
  WEEK: "a week",
  MONTH: "a month",
  YEAR: "a year",
};

/** A table of names as the options of a select. */
export function options<Name extends string>(words: Record<Name, string>): { value: Name; label: string }[] {
  return (Object.keys(words) as Name[]).map((value) => ({ value, label: words[value] }));
}

/** The names of a table that occur in `values`; what a person or an address bar made up is dropped. */
export function known<Name extends string>(words: Record<Name, string>, values: readonly string[]): Name[] {
  return values.filter((value): value is Name => Object.hasOwn(words, value));
}

/** "1 job", "1,204 jobs". */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount.toLocaleString("en")} ${amount === 1 ? one : many}`;
}

/** An amount of money; an unknown currency's code is written beside the figure. */
function money(amount: number, currency: string | null | undefined): string {
  const digits = Math.abs(amount) < 1_000 && !Number.isInteger(amount) ? 2 : 0;
  const figure: Intl.NumberFormatOptions = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (!currency) return amount.toLocaleString("en", figure);
  try {
    return amount.toLocaleString("en", { ...figure, style: "currency", currency });
  } catch {
    return `${amount.toLocaleString("en", figure)} ${currency}`;
  }
}

export interface SalaryFigures {
  min?: number | null;
  max?: number | null;
  currency?: string | null;
  period: SalaryPeriod;
  source: "STATED" | "PREDICTED" | "PARSED";
}

/** "€60,000 – €80,000 a year", "from £18.50 an hour (estimate)"; null where no amount is known. */
export function salaryWords(salary: SalaryFigures | null | undefined): string | null {
  if (!salary) return null;
  const { min, max, currency } = salary;
  let range: string;
  if (min != null && max != null)
    range = min === max ? money(min, currency) : `${money(min, currency)} – ${money(max, currency)}`;
  else if (min != null) range = `from ${money(min, currency)}`;
  else if (max != null) range = `up to ${money(max, currency)}`;
  else return null;
  const estimate = salary.source === "PREDICTED" ? " (estimate)" : "";
  return `${range} ${PERIODS[salary.period]}${estimate}`;
}

/** The first places of a posting, and how many more there are; null where it names none. */
export function placeWords(locations: readonly string[], shown = 2): string | null {
  if (locations.length === 0) return null;
  const rest = locations.length - shown;
  return locations.slice(0, shown).join(" · ") + (rest > 0 ? ` and ${rest} more` : "");
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** "3 hours ago", "in 2 days", "just now". */
export function ago(instant: string, now = Date.now()): string {
  const seconds = (Date.parse(instant) - now) / 1_000;
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.round(seconds / size), unit);
  }
  return "just now";
}

/** A calendar date, for what is far away. */
export function date(instant: string): string {
  return new Date(instant).toLocaleDateString("en", { dateStyle: "medium" });
}

/** "Apr 2019" for 2019-04; a bare year stays one. */
function month(text: string): string {
  if (!/^\d{4}-\d{2}$/.test(text)) return text;
  return new Date(`${text}-01T00:00:00Z`).toLocaleDateString("en", {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}

export interface Span {
  /** Year, or year and month: 2019-04. */
  from?: string | null;
  to?: string | null;
  current: boolean;
}

/** "Apr 2019 – Jun 2021", "2019 – now"; null where nothing is known. */
export function spanWords({ from, to, current }: Span): string | null {
  const end = to ? month(to) : current ? "now" : null;
  if (from && end) return from === to ? end : `${month(from)} – ${end}`;
  if (from) return `from ${month(from)}`;
  return to ? `until ${end}` : end;
}

export interface SearchTerms {
  title: string;
  location?: string | null;
  workArrangement?: WorkArrangement | null;
  employmentType?: EmploymentType | null;
  experienceLevel?: ExperienceLevel | null;
  industry?: string | null;
}

/** "senior · data scientist · Berlin, Germany": what a search asks for; what it leaves open is not said. */
export function searchWords(search: SearchTerms): string {
  const { title, location, workArrangement, employmentType, experienceLevel, industry } = search;
  return [
    experienceLevel && LEVEL_NAMES[experienceLevel].toLowerCase(),
    title,
    location,
    workArrangement && ARRANGEMENTS[workArrangement].toLowerCase(),
    employmentType && EMPLOYMENT_TYPES[employmentType].toLowerCase(),
    industry,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** An address that may be linked: http or https only. Addresses of postings come from outside. */
export function safeUrl(url: string | null | undefined): string | undefined {
  if (!url) return undefined;
  try {
    const { protocol, href } = new URL(url);
    return protocol === "http:" || protocol === "https:" ? href : undefined;
  } catch {
    return undefined;
  }
}

/** The host of an address, as a person would say it; null for one that may not be linked. */
export function hostOf(url: string | null | undefined): string | null {
  const safe = safeUrl(url);
  return safe ? new URL(safe).hostname.replace(/^www\./, "") : null;
}
