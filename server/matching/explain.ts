import { arrangementName, ELSEWHERE, titleWordsShared, wayTo } from "./detail.ts";
import { distance, years } from "./experience.ts";
import { type JobFacts, jobFacts, type PersonFacts, personFacts } from "./facts.ts";
import { nearestTitle } from "./judge.ts";
import type { Corpus, MatchJob, MatchPerson, Priority, ScoreComponent, ScoredJob } from "./model.ts";
import { fits } from "./places.ts";
import { isRemote } from "./score.ts";
import { salaryOf, type Terms, termsOf } from "./veto.ts";

/** What of a job is told beside its score. */
export interface ToldJob {
  facts: JobFacts;
  terms: Terms;
  /** US dollars a year; NaN: unknown. */
  salary: number;
}

/** Why a job is on a person's list, in words. Every sentence is true of this person and this job. */
export interface Explanation {
  /** By what it was judged. */
  source: "RULES" | "CLAUDE";
  /** The person's skills that the job did not ask for, those rare among postings first; at most 10. */
  additionalSkills: string[];
  summary: string;
  /** What speaks for it, the weightiest first. */
  alignments: string[];
  /** Wishes that rule jobs out and that it meets. */
  wishes: string[];
  /** What speaks against it, or is not known. */
  gaps: string[];
  /** Claude's: why it is on the list, its own score before bounds (0 to 100), and the model. */
  reasons?: string[];
  claudeScore?: number;
  model?: string;
}

/** The same with what the score is made of, as recommendations.explanation holds it. */
export type StoredExplanation = Explanation & Omit<ScoredJob, "jobId" | "score" | "matchScore">;

const MAX_REASONS = 4;
const LEAST_REASONS = 2;
const MAX_ADDITIONAL = 10;
/** A related skill that gives less says little for the job. */
const NEAR_ENOUGH = 0.4;
/** Titles that are less alike (thousandths of a point) have a word in common, no more. */
const CLOSE_TITLE = 50_000;
/** Titles of those who learn a trade, in the languages that postings come in most. */
const LEARNING = /\b(?:intern|internship|trainee|apprentice|praktikant|werkstudent|stagiaire|becario|estagi[aá]rio)/i;

/** HIGH 80 and more, MEDIUM 60 and more. */
export function priorityOf(score: number): Priority {
  return score >= 80 ? "HIGH" : score >= 60 ? "MEDIUM" : "LOW";
}

const telling = new WeakMap<PersonFacts, { corpus: Corpus; skills: readonly { key: string; name: string }[] }>();

export function toldJob(job: MatchJob): ToldJob {
  return { facts: jobFacts(job), terms: termsOf(job), salary: salaryOf(job) };
}

/**
 * Explains a score by rules.
 * @param scored what topJobs or scoreOne said of this job and person
 * @param corpus the index: rarity is measured by it
 */
export function explain(job: ToldJob, person: MatchPerson, scored: ScoredJob, corpus: Corpus): Explanation {
  const facts = personFacts(person);
  const place = atPlace(job.facts, facts);
  return {
    source: "RULES",
    additionalSkills: additionalSkills(job.facts, facts, corpus),
    summary: summaryOf(job.facts, facts, scored),
    alignments: alignmentsOf(job, person, scored, corpus),
    wishes: metWishes(job, person, place),
    gaps: gapsOf(job.facts, facts, scored, place),
  };
}

/** Two to four: what speaks for it; where that is little, what speaks against it or is not known says why it stands no higher. */
export function reasonsOf({
  alignments,
  wishes,
  gaps,
  reasons = [],
}: Pick<Explanation, "alignments" | "wishes" | "gaps" | "reasons">): string[] {
  if (reasons.length >= LEAST_REASONS) return reasons.slice(0, MAX_REASONS);
  const known = [...alignments, ...wishes];
  const missing = Math.max(0, LEAST_REASONS - known.length);
  return [...known.slice(0, MAX_REASONS), ...gaps.slice(0, missing)];
}

function partOf(scored: ScoredJob, component: ScoreComponent): number | null {
  return scored.parts.find((part) => part.component === component)?.score ?? null;
}

function alignmentsOf({ facts, terms }: ToldJob, person: MatchPerson, scored: ScoredJob, corpus: Corpus): string[] {
  const own = personFacts(person);
  const found: string[] = [];
  const { matchingSkills: matching } = scored;
  if (matching.length > 0) found.push(`You have ${skillCount(scored)}: ${listed(matching, 5)}.`);
  const [near] = scored.relatedSkills;
  if (near && near.share >= NEAR_ENOUGH)
    found.push(`You know ${near.via}, which is near to the ${near.skill} it asks for.`);
  const { band, industries } = facts;
  if (band && own.band && distance(band, own.band) === 0)
    found.push(`It asks for ${band.text}, and you have ${own.band.text}.`);
  const title = nearestTitle(facts, own, corpus);
  const words = titleWordsShared(facts, own);
  if (title && title.likeness >= CLOSE_TITLE && isOfAge(title.text, terms))
    found.push(`Its title is close to yours: ${title.text}.`);
  else if (matching.length === 0 && words.length > 0) found.push(`Your titles speak of ${listed(words, 3)} as well.`);
  const shared = [...industries].filter(([key]) => own.industries.has(key)).map(([, name]) => name);
  if (shared.length > 0) found.push(`You know its industry: ${listed(shared, 3)}.`);
  const { arrangement } = terms;
  if (arrangement && person.preferences.workArrangements.includes(arrangement))
    found.push(`It is ${arrangementName(arrangement)}, as you wish.`);
  return found;
}

/** An internship years ago speaks for no director's chair. */
function isOfAge(title: string, { isInternship }: Terms): boolean {
  return isInternship || !LEARNING.test(title);
}

/**
 * Wishes that rule jobs out and that this one is known to meet.
 * @param way to its place, where that suits
 */
function metWishes({ terms, salary }: ToldJob, { preferences }: MatchPerson, way: string | null): string[] {
  const met: string[] = [];
  if (way)
    met.push(`It is ${preferences.locations.length > 0 ? "where you want to work" : "near where you live"}: ${way}.`);
  const floor = preferences.minimumSalaryUsd;
  if (floor !== null && salary >= floor)
    met.push(`It pays up to ${dollars(salary)} a year; you want ${dollars(floor)} or more.`);
  if (preferences.needsVisaSponsorship && terms.visaSponsorship === true) met.push("It sponsors a visa.");
  return met;
}

/** How far it is from where the person wants to work, or lives; null where it is not there, or that is not known. */
function atPlace({ where }: JobFacts, { where: own }: PersonFacts): string | null {
  const isThere = where.place !== null && own.places.some((wish) => fits(where.place!, wish));
  return isThere ? wayTo(where, own) : null;
}

function gapsOf(job: JobFacts, person: PersonFacts, scored: ScoredJob, place: string | null): string[] {
  const gaps: string[] = [];
  if (scored.missingSkills.length > 0)
    gaps.push(`It asks for more than your profile names: ${listed(scored.missingSkills, 5)}.`);
  const [{ band: wanted }, { band: own }] = [job, person];
  const off = wanted && own ? distance(wanted, own) : 0;
  if (off !== 0)
    gaps.push(
      `It asks for ${wanted?.text}; you have ${own?.text}, ${years(Math.abs(off))} ${off < 0 ? "less" : "more"}.`,
    );
  if (partOf(scored, "INDUSTRY") === 0)
    gaps.push(`Its industry is new to you: ${listed([...job.industries.values()], 3)}.`);
  const [{ where }, { where: home }] = [job, person];
  if (partOf(scored, "WORK_ARRANGEMENT") !== null && !isRemote(where.arrangement) && !place) {
    const way = wayTo(where, home);
    if (way) gaps.push(way === ELSEWHERE ? "It is not where you live." : `It is far from where you live: ${way}.`);
  }
  if (partOf(scored, "SEMANTIC") !== null && titleWordsShared(job, person).length === 0)
    gaps.push("Its title has no word in common with yours.");
  for (const component of scored.unknown) gaps.push(unknownText(component, job));
  return gaps;
}

/** Who did not say it. */
function unknownText(component: ScoreComponent, facts: JobFacts): string {
  switch (component) {
    case "SKILLS":
      return facts.skills.size === 0 ? "The posting names no skills." : "Your profile names no skills.";
    case "EXPERIENCE":
      return facts.band === null
        ? "The posting asks for no certain experience."
        : "Your profile does not say how much experience you have.";
    case "INDUSTRY":
      return facts.industries.size === 0 ? "The posting does not say its industry." : "Your profile names no industry.";
    case "WORK_ARRANGEMENT":
      return facts.where.arrangement === null && facts.where.place === null
        ? "The posting does not say where the work is done."
        : "You have not said where you want to work.";
    case "SEMANTIC":
      return facts.words.length === 0
        ? "The posting's title does not say what is done."
        : "Your profile names no title.";
  }
}

function summaryOf(job: JobFacts, person: PersonFacts, scored: ScoredJob): string {
  const priority = priorityOf(scored.score);
  const grade = priority === "HIGH" ? "A strong match" : priority === "MEDIUM" ? "A fair match" : "A partial match";
  const asked = askedOf(scored);
  const skills = asked === 0 ? "its skills could not be compared" : `you have ${skillCount(scored)}`;
  const [{ band: wanted }, { band: own }] = [job, person];
  const off = wanted && own ? distance(wanted, own) : null;
  const experience =
    off === null
      ? ""
      : off === 0
        ? ", and your experience fits"
        : `, and you have ${years(Math.abs(off))} ${off < 0 ? "less" : "more"} than it asks for`;
  return `${grade}: ${skills}${experience}.`;
}

/** How many skills the job asks for. */
function askedOf({ matchingSkills, missingSkills, relatedSkills }: ScoredJob): number {
  return matchingSkills.length + missingSkills.length + relatedSkills.length;
}

function skillCount(scored: ScoredJob): string {
  const { matchingSkills } = scored;
  const asked = askedOf(scored);
  if (matchingSkills.length === asked)
    return asked === 1 ? "the one skill it asks for" : `all ${asked} skills it asks for`;
  const count = matchingSkills.length === 0 ? "none" : matchingSkills.length;
  return `${count} of the ${asked === 1 ? "one skill" : `${asked} skills`} it asks for`;
}

function additionalSkills({ skills: asked }: JobFacts, person: PersonFacts, corpus: Corpus): string[] {
  const found: string[] = [];
  for (const { key, name } of tellingSkills(person, corpus)) {
    if (found.length === MAX_ADDITIONAL) break;
    if (!asked.has(key)) found.push(name);
  }
  return found;
}

/** A person's skills, those rare among postings first; the same for every job of theirs. */
function tellingSkills(person: PersonFacts, corpus: Corpus): readonly { key: string; name: string }[] {
  const known = telling.get(person);
  if (known?.corpus === corpus) return known.skills;
  // What no posting asks for tells no employer anything.
  const weigh = (key: string) => (corpus.jobsWithSkill(key) === 0 ? 0 : corpus.skillRarity(key));
  const skills = Array.from(person.skills, ([key, name]) => ({ key, name, weight: weigh(key) }));
  skills.sort((a, b) => b.weight - a.weight);
  telling.set(person, { corpus, skills });
  return skills;
}

function listed(names: readonly string[], most: number): string {
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(", ")} and ${more} more` : names.join(", ");
}

function dollars(amount: number): string {
  return `$${Math.round(amount)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",")}`;
}
