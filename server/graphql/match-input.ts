import { badInput } from "../errors.ts";
import { isCurrency } from "../intake/currency.ts";
import type { PersonWishes } from "../pipelines/people.ts";
import { builder } from "./builder.ts";
import { EmploymentType, ExperienceLevel } from "./enums.ts";
import { cleanText, inRange } from "./input.ts";

const MAX_PLACE_LENGTH = 200;
const MAX_SALARY = 2_000_000_000;
const MAX_MATCHES = 100;
/** Twice what intake reads of a posting, so that HTML may be pasted as well. */
const MAX_POSTING_LENGTH = 100_000;
const LEVELS = ["ENTRY", "MID", "SENIOR", "LEAD"] as const;

export const MatchResumeInput = builder.inputType("MatchResumeInput", {
  fields: (t) => ({
    resumeText: t.string({ required: true }),
    location: t.string({ description: "A place, or Remote." }),
    internshipOnly: t.boolean({ defaultValue: false }),
    experienceLevel: t.field({ type: ExperienceLevel }),
    minimumSalary: t.int(),
    salaryCurrency: t.string({ defaultValue: "USD" }),
  }),
});

export const MatchResumeFileInput = builder.inputType("MatchResumeFileInput", {
  fields: (t) => ({
    location: t.string(),
    internshipOnly: t.boolean({ defaultValue: false }),
    experienceLevel: t.field({ type: ExperienceLevel }),
    minimumSalary: t.int(),
    salaryCurrency: t.string({ defaultValue: "USD" }),
  }),
});

export const MatchJobDescriptionInput = builder.inputType("MatchJobDescriptionInput", {
  fields: (t) => ({
    jobDescription: t.string({ required: true }),
    location: t.string(),
    employmentType: t.field({ type: EmploymentType }),
  }),
});

/** How many matches are asked for. @throws BAD_USER_INPUT outside 1 to 100 */
export function readFirst(first: number | null | undefined, otherwise: number): number {
  const count = first ?? otherwise;
  if (count < 1 || count > MAX_MATCHES) throw badInput(["first"], `Ask for 1 to ${MAX_MATCHES} matches at a time.`);
  return count;
}

/** What a search wants beside its resume or posting; all may be missing. */
type Wanted = typeof MatchResumeFileInput.$inferInput &
  Pick<typeof MatchJobDescriptionInput.$inferInput, "employmentType">;

/** The wishes of a search, as preferences have them. @throws BAD_USER_INPUT for what makes no sense */
export function readWishes(input: Wanted): PersonWishes {
  const path = (field: string) => ["input", field];
  const { minimumSalary = null, experienceLevel, employmentType } = input;
  if (minimumSalary !== null) inRange(minimumSalary, 0, MAX_SALARY, path("minimumSalary"));
  const salaryCurrency = (input.salaryCurrency ?? "USD").trim().toUpperCase();
  if (!isCurrency(salaryCurrency)) {
    throw badInput(
      path("salaryCurrency"),
      "No rate is known for this currency: give an ISO 4217 code such as USD, EUR or GBP.",
    );
  }
  const internships = input.internshipOnly ?? false;
  return {
    // Whoever wants internships wants them at whatever level they are said to be; else the resume's own would rule them out.
    experienceLevels: experienceLevel ? [experienceLevel] : internships ? LEVELS : [],
    employmentTypes: internships ? ["INTERNSHIP"] : employmentType ? [employmentType] : [],
    ...readLocation(cleanText(input.location ?? "", MAX_PLACE_LENGTH, path("location"))),
    minimumSalary,
    salaryCurrency,
    keepUnknownSalary: true,
    excludedCompanies: [],
    needsVisaSponsorship: false,
  };
}

const REMOTE = /^(?:(?:fully|100 ?%) ?)?(?:remote|anywhere|worldwide|home[ -]?office|work(?:ing)? from home)\b/i;

/**
 * "Remote" is every job that may be done from home, wherever it is; "Remote, Germany" and "Remote in Germany" those for people
 * there, and what is there; all else is a place.
 */
function readLocation(location: string): Pick<PersonWishes, "locations" | "workArrangements"> {
  const parts = location
    .split(/[,;/|()]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (!parts.some((part) => REMOTE.test(part))) return { locations: location ? [location] : [], workArrangements: [] };
  const places = parts.map((part) =>
    REMOTE.test(part) ? part.replace(REMOTE, "").replace(/^\W*(?:in|from|within)?\b/i, "") : part,
  );
  const place = places
    .map((part) => part.trim())
    .filter(Boolean)
    .join(", ");
  return { locations: [place || "Remote"], workArrangements: ["REMOTE_OK", "REMOTE_ONLY"] };
}

/** Whether any place will do, so long as the work is remote: where the person lives then says nothing either. */
export function isAnywhere({ locations }: PersonWishes): boolean {
  return locations[0] === "Remote";
}

/** A pasted posting. @throws BAD_USER_INPUT at `path` when it is too long or holds no word */
export function readPostingText(text: string, path: string[]): string {
  const cleaned = cleanText(text, MAX_POSTING_LENGTH, path);
  if (!/[\p{L}\p{N}]{2}/u.test(cleaned)) throw noPosting(path);
  return cleaned;
}

export function noPosting(path: string[]) {
  return badInput(path, "There is no text here. Paste the whole posting: its title, the work, and what is asked for.");
}
