import type { EmploymentType } from "./job-record.ts";
import type { Likeness } from "./likeness.ts";
import { bare } from "./same-text.ts";
import { isAnotherHouse } from "./workplace.ts";

/** Whether both state something, and state it differently: place, pay, hours, contract, arrangement, years or title. */
export function contradicts(one: Likeness, other: Likeness): boolean {
  const differ = (a: unknown, b: unknown) => a !== null && b !== null && a !== b;
  const elsewhere = one.source !== other.source;
  const remote = (likeness: Likeness) => likeness.workArrangement?.startsWith("REMOTE") === true;
  // Sources tell the two kinds of remote apart in different ways.
  if (differ(one.workArrangement, other.workArrangement) && !(elsewhere && remote(one) && remote(other))) return true;
  // Half a text may state the years and hours of something else.
  if (!elsewhere || one.descriptionTruncated === other.descriptionTruncated) {
    if (differ(one.experienceMinYears, other.experienceMinYears)) return true;
    if (differ(one.workingHours, other.workingHours)) return true;
  }
  if (titlesDiffer(one, other)) return true;
  // One source writes one place in one way.
  if (!elsewhere && bare(one.locations.join("|")) !== bare(other.locations.join("|"))) return true;
  if (elsewhere && isAnotherHouse(one.locations, other.locations)) return true;
  if (one.salaryPeriod === other.salaryPeriod && !(elsewhere && (isVague(one) || isVague(other)))) {
    if (differ(one.salaryMin, other.salaryMin) || differ(one.salaryMax, other.salaryMax)) return true;
  }
  // One source may state the hours and another how long it lasts.
  return (elsewhere ? [HOURS, LASTING] : [ALL_TYPES]).some((axis) => {
    const [types, others] = [one, other].map(({ employmentTypes }) => employmentTypes.filter((type) => axis.has(type)));
    return types?.length && others?.length && !types.some((type) => others.includes(type));
  });
}

const HOURS: ReadonlySet<EmploymentType> = new Set(["FULL_TIME", "PART_TIME"]);
const LASTING: ReadonlySet<EmploymentType> = new Set(["CONTRACT", "TEMPORARY", "INTERNSHIP", "VOLUNTEER", "PER_DIEM"]);
const ALL_TYPES: ReadonlySet<EmploymentType> = new Set([...HOURS, ...LASTING, "OTHER"] as const);

/** Pay that a model guessed, or that was read from half a text. */
function isVague({ salarySource, descriptionTruncated }: Likeness): boolean {
  return salarySource === "PREDICTED" || (salarySource === "PARSED" && descriptionTruncated);
}

/** What titles say beside the work: rank is in the kin key, the rest are marks and numbers of the source. */
const TITLE_NOISE =
  /^(?:senior|sr|snr|junior|jr|m|w|f|d|x|h|mwd|mfd|gn|all|genders|divers|remote|hybrid|onsite|[a-z]*\d[a-z\d]{3,})$/;

/** Whether a word of one title is in neither the other nor the places of either. */
function titlesDiffer(one: Likeness, other: Likeness): boolean {
  const elsewhere = one.source !== other.source;
  const [words, others] = [titleWords(one.title), titleWords(other.title)];
  const places = new Set(
    [one, other]
      .flatMap(({ locations, cities }) => (elsewhere ? [...locations, ...cities] : locations))
      .flatMap((place) => bare(place).split(" ")),
  );
  const differ = [...words.filter((word) => !others.includes(word)), ...others.filter((word) => !words.includes(word))];
  return differ.some((word) => !TITLE_NOISE.test(word) && !places.has(word));
}

function titleWords(title: string): string[] {
  return bare(title).split(" ");
}
