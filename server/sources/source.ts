import type { z } from "zod";
import type { RawPosting } from "../raw-posting.ts";
import type { Ask } from "./ask.ts";
import type { Limit } from "./ledger.ts";

/**
 * LISTING: each answer holds all that a board has open, so what is missing from a complete one is closed. WINDOW:
 * searches and feeds show a posting for a while, and its absence says nothing.
 */
export type SourceKind = "LISTING" | "WINDOW";

/** What to look for, at a source that searches. */
export interface Search {
  title: string;
  /** As a person writes it: a town, a region or a country in English. */
  location: string | null;
  remote: boolean;
  employmentType: "FULL_TIME" | "PART_TIME" | "CONTRACT" | "TEMPORARY" | "INTERNSHIP" | null;
  experienceLevel: "ENTRY" | "MID" | "SENIOR" | "LEAD" | null;
}

export interface SourceQuery {
  /** One of the source's scopes; null where it has none. */
  scope: string | null;
  /** Null: all that the source shows. */
  search: Search | null;
  /** Only what appeared in so many last hours, as near as the source can tell; null: no bound. */
  windowHours: number | null;
  /** Goes on after a page that was got before: its `next`. */
  after: string | null;
  /** Whether a posting was read lately when its row of the list said the same: boards with a call for each do not ask again. */
  known?: (externalId: string, stamp: string) => boolean;
  /** The `digest` of an answer that is known: a source that answers all at once does not read the same again. */
  last?: string | null;
}

/** A posting that stands in a board's list, and so is open, but was not read. */
export interface Listed {
  externalId: string;
  /** Why it could not be read, one sentence; null: it is known as it is. */
  fault: string | null;
}

export interface SourcePage {
  postings: RawPosting[];
  /** Why entries of the answer could not be made a posting, one sentence each. */
  unreadable: string[];
  /** What `after` takes for the page behind this one; null where this is the last. */
  next: string | null;
  /** Open besides the postings. */
  listed?: readonly Listed[];
  /** What the list said of postings that were read, by their external ids: what `known` is asked with the next time. */
  stamps?: ReadonlyMap<string, string>;
  /** Of a source that answers all at once: what `last` takes the next time. */
  digest?: string;
  /** The answer was the `last` one, and is not read. */
  isLast?: boolean;
}

/** A place where postings are got. It writes nothing, and whatever it throws names it. */
export interface Source {
  readonly name: string;
  /** What is asked one by one: boards, countries. Null: the source is one whole. */
  readonly scopes: readonly string[] | null;
  /** Whether it takes a search. */
  readonly searches: boolean;
  /** The windows that it can be asked for, in hours, the shortest first; empty where it has none. */
  readonly windowsHours: readonly number[];
  /** The longest window that is worth its price for a search that is new; left out: any. */
  readonly backfillHours?: number;
  /**
   * The pages of an answer, in turn. Ending without an error after a query without `after` means that the whole was seen,
   * unless it stopped at the most pages that its settings allow: then `next` of the last page is not null.
   * @throws SourceError
   */
  pages(query: SourceQuery, signal?: AbortSignal): AsyncGenerator<SourcePage>;
  /** Ids of postings that the source says are gone, where it tells. */
  expired?(signal?: AbortSignal): Promise<string[]>;
  /** How many postings a query would bring and bill, where asking that costs less than getting them. */
  count?(query: SourceQuery, signal?: AbortSignal): Promise<number>;
}

/** What is known of a source before anybody set it up. */
export interface SourceDefinition {
  /** The slug that listings carry: "greenhouse". */
  readonly name: string;
  readonly kind: SourceKind;
  /** One sentence for the operator: what it has, and what it needs. */
  readonly description: string;
  /** The credit that it asks for, shown with a followed link. */
  readonly attribution: string | null;
  /** What the vendor allows and does not tell in its answers. */
  readonly limits?: readonly Limit[];
  /**
   * What is freshest there, for the hourly collection. NEWEST: its first page, the newest first. SLOTS: windows of whole
   * hours by the clock, an hour late, each of them paid for. Left out: it is asked daily.
   */
  readonly hourly?: "NEWEST" | "SLOTS";
  /** Every environment variable that it reads. */
  readonly variables: readonly string[];
  /** Reads its settings out of the environment. @throws z.ZodError */
  read(environment: Record<string, string | undefined>): SourceSetup;
}

export interface SourceSetup {
  /** The environment variables that it still needs. */
  missing: string[];
  /** Null while something is missing. */
  create: ((ask: Ask) => Source) | null;
}

export interface SourceParts<Shape extends z.ZodRawShape> extends Omit<SourceDefinition, "read" | "variables"> {
  /** Every variable that it reads, by the name that the vendor's users know; all optional or with a default. */
  settings: z.ZodObject<Shape>;
  /** Names of variables without which it cannot be asked. */
  missing(settings: z.output<z.ZodObject<Shape>>): string[];
  create(settings: z.output<z.ZodObject<Shape>>, ask: Ask): Source;
}

export function defineSource<Shape extends z.ZodRawShape>(parts: SourceParts<Shape>): SourceDefinition {
  const { settings, missing, create, ...known } = parts;
  return {
    ...known,
    variables: Object.keys(settings.shape),
    read(environment) {
      const read = settings.parse(environment);
      const lacks = missing(read);
      return { missing: lacks, create: lacks.length ? null : (ask) => create(read, ask) };
    },
  };
}
