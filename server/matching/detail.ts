import { type Band, distance, years } from "./experience.ts";
import type { JobFacts, PersonFacts } from "./facts.ts";
import type { ScoreComponent, WorkArrangement } from "./model.ts";
import { nearestWish } from "./places.ts";
import { ENOUGH_EVIDENCE, FULL, isRemote } from "./score.ts";
import { meaningOf } from "./title-words.ts";
import { isOpenTo, type JobWhere, type PersonWhere } from "./where.ts";

const ARRANGEMENTS: Readonly<Record<WorkArrangement, string>> = {
  ON_SITE: "on site",
  HYBRID: "hybrid",
  REMOTE_OK: "remote",
  REMOTE_ONLY: "fully remote",
};

interface Compared {
  /** Of the job's skills (score.ts: evidenceOf). */
  evidence: number;
  /** How many of its skills the person has; has in part. */
  matched: number;
  related: number;
  /** How near they are in meaning, in thousandths of a point; null: not known. */
  meaning: number | null;
}

/**
 * Why a known component scores what it does: one short phrase without a full stop.
 * @param compared what of the comparison the facts do not show
 */
export function detailOf(component: ScoreComponent, job: JobFacts, person: PersonFacts, compared: Compared): string {
  switch (component) {
    case "SKILLS":
      return skillsDetail(job, compared);
    case "EXPERIENCE":
      return experienceDetail(job.band!, person.band!);
    case "INDUSTRY":
      return industryDetail(job, person);
    case "WORK_ARRANGEMENT":
      return whereDetail(job.where, person.where);
    case "SEMANTIC":
      return titleDetail(job, person, compared.meaning);
  }
}

export function arrangementName(arrangement: WorkArrangement): string {
  return ARRANGEMENTS[arrangement];
}

function skillsDetail({ skills: { size: asked } }: JobFacts, { evidence, matched, related }: Compared): string {
  const more = related === 0 ? "" : ` and ${related} in part`;
  const text = `${matched} of the ${asked} skill${asked === 1 ? "" : "s"} asked for${more}`;
  if (matched + related === 0) return text;
  return evidence < ENOUGH_EVIDENCE ? `${text}; discounted, as they say little about the job` : `${text}, by rarity`;
}

function experienceDetail(job: Band, person: Band): string {
  const off = distance(job, person);
  const verdict = off === 0 ? "fits" : off < 0 ? `${years(-off)} short` : `${years(off)} more`;
  return `asks for ${job.text}, you have ${person.text}: ${verdict}`;
}

function industryDetail(job: JobFacts, person: PersonFacts): string {
  const shared = [...job.industries].filter(([key]) => person.industries.has(key)).map(([, name]) => name);
  if (shared.length > 0) return `${shared.join(", ")}: the same industry`;
  return `${[...job.industries.values()].join(", ")}: another industry`;
}

function whereDetail(job: JobWhere, person: PersonWhere): string {
  const { arrangement } = job;
  const told: string[] = [];
  if (isRemote(arrangement) && !isOpenTo(job.remoteCountries, person.countries))
    return `${ARRANGEMENTS[arrangement!]}, but only from ${job.remoteCountries.join(", ")}`;
  if (arrangement !== null && person.arrangements.length > 0) {
    const name = ARRANGEMENTS[arrangement];
    const wished = person.arrangements.map((wish) => ARRANGEMENTS[wish]).join(" or ");
    told.push(person.arrangements.includes(arrangement) ? `${name}, as wished` : `${name}, wished is ${wished}`);
  }
  const way = isRemote(arrangement) ? null : wayTo(job, person);
  if (way) told.push(way.includes(" km ") || way === ELSEWHERE ? way : `in ${way}`);
  return told.join("; ");
}

/** What lies at none of the places. */
export const ELSEWHERE = "elsewhere";

/** Which of the person's places a job is at, or how far from it: "Berlin", "12 km from Berlin", ELSEWHERE; null: not known. */
export function wayTo({ place }: JobWhere, { places }: PersonWhere): string | null {
  if (place === null || places.length === 0) return null;
  const nearest = nearestWish(place, places);
  if (nearest === null) return ELSEWHERE;
  const name = nearest.wish.text.split(",")[0]!;
  const km = Math.round(nearest.km ?? 0);
  return km === 0 ? name : `${km} km from ${name}`;
}

function titleDetail(job: JobFacts, person: PersonFacts, meaning: number | null): string {
  const shared = titleWordsShared(job, person);
  const text = shared.length > 0 ? `titles have in common: ${shared.join(", ")}` : "titles have no word in common";
  return meaning === null ? text : `${text}; in meaning ${Math.round((100 * meaning) / FULL)}% alike`;
}

/** What the job's title and any of the person's have in common; what a title means ("=nurse") may be where none of its words is. */
export function titleWordsShared(job: JobFacts, person: PersonFacts): string[] {
  return [...new Set(job.words.filter((word) => person.titleWords.has(word)).map(meaningOf))];
}
