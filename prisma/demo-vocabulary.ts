import type { RawPosting } from "../server/raw-posting.ts";

/** The five steps of a career that the demo knows; INTERN is an internship. */
export type DemoLevel = "intern" | "entry" | "mid" | "senior" | "lead";

export type DemoLanguage = "de" | "en" | "es" | "fr" | "nl" | "pt";

/**
 * Texts below are patterns: `[a|b]` becomes one of its choices and `{name}` is filled in. A leading `@GB: ` or
 * `@US,CA: ` keeps a line for postings in those countries, a leading `#Hotel,Inn: ` for employers of those kinds, and
 * `#desk: ` for work that can be done from home, `#mid,senior: ` for those levels. Marks can follow one another.
 */
export type Pattern = string;

/** One kind of job within a field of work. */
export type Role = {
  /** How it is called at each level at which it exists. */
  titles: Partial<Record<DemoLevel, Pattern>>;
  /** The countries that have it, comma separated; all if left out. */
  in?: string;
  /** The kinds of employer that have it, comma separated; all of the field's if left out. */
  at?: string;
  /** A year's full-time pay at mid level in Germany, in thousand euros; other levels and countries are scaled from it. */
  pay: readonly [number, number];
  /** Comma separated, in the language of the posting, as a reader of that trade would write them. */
  skills: string;
  duties: readonly Pattern[];
  asks?: readonly Pattern[];
};

/** A field of work in one language. */
export type Field = {
  /** The same word in every language. */
  field: string;
  /** As the employer would tick them on a board; in the language of the posting. */
  industries: readonly string[];
  /** What employers of this field add to their name. */
  kinds: readonly string[];
  /** Can be done from home. */
  desk: boolean;
  /** In what unit its pay is usually named. */
  payBy: "HOUR" | "MONTH" | "YEAR";
  /** What the employer is, each a sentence. */
  about: readonly Pattern[];
  /** What everybody in this field is asked for. */
  asks: readonly Pattern[];
  roles: readonly Role[];
};

type Headings = Record<"about" | "duties" | "asks" | "offers" | "apply", readonly string[]>;

/** How postings are written in one language, whatever the field. */
export type Tongue = {
  language: DemoLanguage;
  /** The last line of every posting: that it is made up. */
  labels: readonly string[];
  /** First words of company names. Every one is invented. */
  names: readonly string[];
  /** The kinds of employer that stand before the name ("Hotel Kringelbach") and not behind it. */
  kindFirst: readonly string[];
  /** The kinds of employer that have no legal form to show and sit in one country only. */
  formless: readonly string[];
  /** Legal forms, mostly none. */
  forms: readonly string[];
  /** What some titles end with. */
  titleMarks: readonly string[];
  openings: readonly Pattern[];
  headings: Headings;
  /** Duties run together as prose. */
  prose: { leads: readonly string[]; joiner: string; lowerFirst: boolean };
  /** Between the last two of a list. */
  and: string;
  skillLines: readonly Pattern[];
  niceLines: readonly Pattern[];
  skillsLabel: readonly string[];
  years: Record<DemoLevel, readonly Pattern[]>;
  softAsks: readonly Pattern[];
  /** Where the employer's own words about itself are missing: the employer is not named. */
  anonymous: readonly Pattern[];
  offers: readonly Pattern[];
  closings: readonly Pattern[];
  facts: Record<"place" | "contract" | "start" | "pay" | "reference", string>;
  starts: readonly string[];
  arrangements: Record<"ON_SITE" | "HYBRID" | "REMOTE_OK" | "REMOTE_ONLY", readonly Pattern[]>;
  contracts: Record<
    "FULL_TIME" | "PART_TIME" | "CONTRACT" | "TEMPORARY" | "INTERNSHIP" | "PER_DIEM",
    readonly Pattern[]
  >;
  contractWords: Record<
    "FULL_TIME" | "PART_TIME" | "CONTRACT" | "TEMPORARY" | "INTERNSHIP" | "PER_DIEM",
    readonly string[]
  >;
  visa: { yes: readonly string[]; no: readonly string[] };
  /** `{min}` and `{max}` carry their currency sign already. */
  pay: Record<"HOUR" | "DAY" | "MONTH" | "YEAR", readonly Pattern[]>;
  vaguePay: readonly string[];
  payLines: readonly Pattern[];
  /** Between thousands. */
  grouping: string;
  decimal: string;
};

export type Country = {
  iso: string;
  /** By the language of the posting. */
  names: Partial<Record<DemoLanguage, string>>;
  currency: string;
  /** What stands beside a figure, and where. */
  sign: readonly ["before" | "after", string];
  /** Pay beside Germany's, in this currency. */
  payFactor: number;
  /** Between thousands, where it is not as usual in the language. */
  grouping?: string;
};

export type Place = { city: string; region?: string; country: string };

/** A posting of the source "demo"; dates are ISO 8601. */
export type DemoPosting = RawPosting & {
  source: "demo";
  externalId: string;
  title: string;
  description: string;
  url: string;
  locations: string[];
  postedAt: string | null;
  expiresAt: string | null;
};
