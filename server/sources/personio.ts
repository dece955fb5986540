import { Parser } from "htmlparser2";
import { z } from "zod";
import type { RawPosting } from "../raw-posting.ts";
import type { Ask, Policy } from "./ask.ts";
import { type Entry, objectOf, readEntries, textOf, textsOf } from "./entry.ts";
import { payOf } from "./pay.ts";
import { baseUrl, names } from "./settings.ts";
import { defineSource, type Source } from "./source.ts";
import { SourceError } from "./source-error.ts";
import { joinParts } from "./text-parts.ts";

/** Personio's XML feed of an employer's open positions, with their texts, without a key (developer.personio.de). */

const policy: Policy = {
  source: "personio",
  timeoutMs: 30_000,
  intervalMs: 1_000,
  trouble(status) {
    if (status >= 300 && status < 400)
      return { kind: "UNKNOWN", message: "it sends us to its own pages, as for a company that it does not have." };
    // No key is involved here, though the request is marked so.
    return status === 401 || status === 403 ? { kind: "REFUSED", message: `it answered ${status}.` } : null;
  },
};

const settings = z.object({
  PERSONIO_COMPANIES: names().refine(
    (companies) => companies.every((company) => /^[a-z\d-]+$/i.test(company)),
    "holds a name that is no part of an address: of https://acme.jobs.personio.de it is acme",
  ),
  /** With {company} where the employer's name goes. */
  PERSONIO_BASE_URL: baseUrl("https://{company}.jobs.personio.de"),
  /** Positions that have no text in it are read in the employer's own language. */
  PERSONIO_LANGUAGE: z
    .string()
    .regex(/^[a-z]{2}$/, "is not a language such as en or de")
    .default("en"),
});

export const personio = defineSource({
  name: "personio",
  kind: "LISTING",
  description:
    "Career pages of employers at Personio; name them in PERSONIO_COMPANIES as in their address (acme of acme.jobs.personio.de).",
  attribution: null,
  settings,
  missing: ({ PERSONIO_COMPANIES }) => (PERSONIO_COMPANIES.length ? [] : ["PERSONIO_COMPANIES"]),
  create: createPersonio,
});

function createPersonio(set: z.infer<typeof settings>, ask: Ask): Source {
  return {
    name: policy.source,
    scopes: set.PERSONIO_COMPANIES,
    searches: false,
    windowsHours: [],
    async *pages({ scope }, signal) {
      const company = scope ?? "";
      const feed = async (language: string | null) => {
        const url = new URL(`${set.PERSONIO_BASE_URL.replaceAll("{company}", company)}/xml`);
        if (language) url.searchParams.set("language", language);
        // `keyed` for its redirects: that of an unknown company must not be followed to a page of another kind.
        const { body } = await ask({ policy, url, as: "text", keyed: true }, signal);
        return positionsIn(String(body));
      };
      const positions = await feed(set.PERSONIO_LANGUAGE);
      // Of a position that is not published in this language the feed has the frame only.
      const own = positions.every(textOfPosition) ? [] : await feed(null);
      const whole = positions.map((position) =>
        textOfPosition(position) ? position : (own.find(({ id }) => id === position.id) ?? position),
      );
      yield { ...readEntries(whole, (position) => readPosition(position, company)), next: null };
    },
  };
}

interface OpenElement {
  name: string;
  /** What it holds by name: texts, elements, a list of them where a name comes more than once. */
  held: Entry;
  text: string;
}

/** @throws SourceError UNREADABLE unless it is a whole feed: a parser alone takes half of one for a short one */
function positionsIn(xml: string): Entry[] {
  const positions: Entry[] = [];
  const open: OpenElement[] = [];
  let isFeed = false;
  const parser = new Parser(
    {
      onopentag(name) {
        isFeed ||= name === "workzag-jobs" && open.length === 0;
        open.push({ name, held: Object.create(null) as Entry, text: "" });
      },
      ontext(text) {
        const innermost = open.at(-1);
        if (innermost) innermost.text += text;
      },
      onclosetag() {
        const done = open.pop();
        const around = open.at(-1)?.held;
        if (!done || !around) return;
        if (done.name === "position" && open.length === 1) return void positions.push(done.held);
        const value = Object.keys(done.held).length ? done.held : done.text;
        const before = around[done.name];
        around[done.name] = before === undefined ? value : [before, value].flat();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  if (isFeed && /(?:<\/workzag-jobs\s*>|<workzag-jobs[^<>]*\/>)\s*$/.test(xml)) return positions;
  const message = isFeed ? "its feed was cut off." : "its answer is no feed of positions.";
  throw new SourceError(policy.source, { kind: "UNREADABLE", message });
}

/** "Contact person", "Dein Ansprechpartner": names, mails and telephone numbers of people. */
const OF_PEOPLE =
  /^(?:(?:your|our|dein|deine|ihr|ihre|unser|unsere)\s+)?(?:contact(?:[\s_]+(?:person|details|information|us))?|ansprechpartner|ansprechperson|kontakt(?:person|daten)?)(?:[:*/_-]?in(?:nen)?)?\W*$/i;

function textOfPosition({ jobDescriptions }: Entry): string | null {
  const sections = [objectOf(jobDescriptions).jobDescription].flat().map(objectOf);
  return joinParts(
    sections
      .filter(({ name }) => !OF_PEOPLE.test(textOf(name) ?? ""))
      .map(({ name, value }) => ({ heading: textOf(name), html: textOf(value) })),
  );
}

function readPosition(position: Entry, company: string): RawPosting {
  const id = textOf(position.id);
  const [least, most] = YEARS[textOf(position.yearsOfExperience) ?? ""] ?? [null, null];
  const { min, max, currencyCode, currencySymbol, type } = objectOf(position.salaryInformation);
  return {
    source: policy.source,
    // Ids count on from employer to employer.
    externalId: id,
    url: id && `https://${company}.jobs.personio.de/job/${id}`,
    title: textOf(position.name),
    company: textOf(position.subcompany) ?? company,
    locations: [...new Set([...textsOf(position.office), ...textsOf(objectOf(position.additionalOffices).office)])],
    description: textOfPosition(position),
    postedAt: textOf(position.createdAt),
    workArrangement: textOf(position.workplaceType),
    // "full-time" and "permanent", "working_student".
    employmentTypes: [position.schedule, position.employmentType]
      .flatMap(textsOf)
      .map((word) => word.replaceAll("_", " ")),
    experienceLevel: textOf(position.seniority),
    experienceMinYears: least,
    experienceMaxYears: most,
    salary: payOf(min, max, currencyCode ?? currencySymbol, type),
    keywords:
      textOf(position.keywords)
        ?.split(",")
        .map((word) => word.trim())
        .filter(Boolean) ?? [],
  };
}

/** Personio's words for years of experience: at least and at most. */
const YEARS: Record<string, [number | null, number | null]> = {
  "lt-1": [0, 1],
  "1-2": [1, 2],
  "2-5": [2, 5],
  "5-7": [5, 7],
  "7-10": [7, 10],
  "10-15": [10, 15],
  "gt-15": [15, null],
};
