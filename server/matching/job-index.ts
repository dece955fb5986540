import { createIntegers, createInterner, createNumbers, invert, type Lists } from "./columns.ts";
import { jobFacts, personFacts } from "./facts.ts";
import { publish } from "./judge.ts";
import { itemsOf, type JobClass, type JobIndex } from "./layout.ts";
import type { MatchJob, MatchPerson, ScoredJob } from "./model.ts";
import type { Place } from "./places.ts";
import { NO_LORE, relate, type SkillLore } from "./related.ts";
import { ENOUGH_EVIDENCE, evidenceOf, FULL, rarity } from "./score.ts";
import { titleRarity } from "./title-words.ts";
import { salaryOf, type Terms, termsOf } from "./veto.ts";
import type { JobWhere } from "./where.ts";
import { companyKey } from "./words.ts";

export type { JobIndex } from "./layout.ts";

/** Takes jobs one by one, keeping none of them, until `finish` makes the index; about 400 bytes a job, strings included. */
interface JobIndexBuilder {
  /** Ids must differ. */
  add(job: MatchJob): void;
  finish(): JobIndex;
}

/** The index of these jobs, read once in one pass. */
export function createJobIndex(jobs: Iterable<MatchJob>, lore: SkillLore = NO_LORE): JobIndex {
  const builder = createJobIndexBuilder(lore);
  for (const job of jobs) builder.add(job);
  return builder.finish();
}

/**
 * For jobs that arrive in batches.
 * @param lore what is known of skills; without it no skill gives part of another
 */
export function createJobIndexBuilder(lore: SkillLore = NO_LORE): JobIndexBuilder {
  const ids = createNumbers();
  const publishedAt = createNumbers();
  const salaries = createNumbers();
  const classes = createIntegers();
  const terms = createIntegers();
  const wheres = createIntegers();
  const companies = createIntegers();
  const skillItems = createIntegers();
  const skillStarts = createIntegers();
  const wordItems = createIntegers();
  const wordStarts = createIntegers();
  const skillKeys = createInterner<string>();
  const skillNames = createInterner<{ name: string; skill: number }>();
  const words = createInterner<string>();
  const classTable = createInterner<JobClass>();
  const industries = createInterner<Map<string, string>>();
  const termsTable = createInterner<Terms>();
  const whereTable = createInterner<JobWhere>();
  const places = createInterner<Place>();
  const companyKeys = createInterner<string>();

  /** Jobs at one place share it, so that how near it is need be worked out once. */
  const shared = ({ arrangement, remoteCountries, place }: JobWhere): [string, () => JobWhere] => {
    const at = place === null ? -1 : places.number(JSON.stringify(place), () => place);
    const there = places.values[at] ?? null;
    return [`${at} ${arrangement} ${remoteCountries.join()}`, () => ({ arrangement, remoteCountries, place: there })];
  };

  const add = (job: MatchJob) => {
    const facts = jobFacts(job);
    ids.push(job.id);
    publishedAt.push(Number.isNaN(job.publishedAt) ? 0 : job.publishedAt);
    salaries.push(salaryOf(job));
    skillStarts.push(skillItems.length);
    for (const [key, name] of facts.skills)
      skillItems.push(skillNames.number(name, () => ({ name, skill: skillKeys.number(key, () => key) })));
    wordStarts.push(wordItems.length);
    for (const word of facts.words) wordItems.push(words.number(word, () => word));
    const jobClass: JobClass = {
      band: facts.band,
      industries: industries.number(JSON.stringify([...facts.industries.values()]), () => facts.industries),
      hasSkills: facts.skills.size > 0,
      hasWords: facts.words.length > 0,
    };
    classes.push(classTable.number(JSON.stringify(jobClass), () => jobClass));
    const jobTerms = termsOf(job);
    terms.push(termsTable.number(JSON.stringify(jobTerms), () => jobTerms));
    wheres.push(whereTable.number(...shared(facts.where)));
    const company = job.company === null ? "" : companyKey(job.company);
    companies.push(companyKeys.number(company, () => company));
  };

  const finish = (): JobIndex => {
    skillStarts.push(skillItems.length);
    wordStarts.push(wordItems.length);

    const count = ids.length;
    const jobSkills = { starts: skillStarts.finish(), items: skillItems.finish() };
    const jobWords = { starts: wordStarts.finish(), items: wordItems.finish() };
    const skillOf = (name: number) => skillNames.values[name]!.skill;
    const skillJobs = invert(jobSkills, skillKeys.values.length, skillOf);
    const named = skillKeys.values.map((key) => ({ key, name: key }));
    for (const { name, skill } of skillNames.values.toReversed()) named[skill]!.name = name;
    const asked = { starts: jobSkills.starts, items: jobSkills.items.map(skillOf) };
    const relations = relate(asked, skillJobs, named, lore);
    const wordJobs = invert(jobWords, words.values.length);
    const skillRarity = rarities(skillJobs, count);
    const wordRarity = Uint16Array.from(words.values, (word, at) => titleRarity(word, lengthOf(wordJobs, at), count));
    const askedWeights = sums(jobSkills, (name) => skillRarity[skillOf(name)]!);
    const evidence = Uint16Array.from(askedWeights, (_, job) =>
      evidenceOf(itemsOf(jobSkills, job).map((name) => skillRarity[skillOf(name)]!)),
    );
    return {
      jobs: count,
      jobsWithSkill: (key) => lengthOf(skillJobs, skillKeys.find(key)),
      relatedTo: (key) => relations.of.get(skillKeys.find(key) ?? -1) ?? [],
      jobsWithWord: (word) => lengthOf(wordJobs, words.find(word)),
      ids: ids.finish(),
      publishedAt: publishedAt.finish(),
      classes: classes.finish(),
      terms: terms.finish(),
      wheres: wheres.finish(),
      companies: companies.finish(),
      salaries: salaries.finish(),
      askedWeights,
      evidence,
      skillScales: Float32Array.from(askedWeights, (weight, job) =>
        weight === 0 ? 0 : (FULL * evidence[job]!) / (weight * ENOUGH_EVIDENCE),
      ),
      titleWeights: sums(jobWords, (word) => wordRarity[word]! ** 2),
      jobSkills,
      jobWords,
      skillJobs,
      wordJobs,
      skillRarity,
      wordRarity,
      skillNames: skillNames.values,
      skillKeys,
      relations,
      words,
      classTable: classTable.values,
      industries: industries.values,
      termsTable: termsTable.values,
      whereTable: whereTable.values,
      companyKeys,
      scratch: {
        hits: new Uint32Array(count),
        next: new Int32Array(count),
        titles: new Int32Array(words.values.length),
      },
    };
  };

  return { add, finish };
}

/** The exact score of any one job, in the index or not, by the index's rarities. Vetoes are not asked. */
export function scoreOne(index: JobIndex, job: MatchJob, person: MatchPerson): ScoredJob {
  return publish(job.id, jobFacts(job), personFacts(person), index);
}

function lengthOf({ starts }: Lists, list: number | undefined): number {
  return list === undefined ? 0 : starts[list + 1]! - starts[list]!;
}

function rarities(lists: Lists, jobs: number): Uint8Array {
  return Uint8Array.from({ length: lists.starts.length - 1 }, (_, list) => rarity(lengthOf(lists, list), jobs));
}

function sums({ starts, items }: Lists, weightOf: (item: number) => number): Int32Array {
  const totals = new Int32Array(starts.length - 1);
  for (let list = 0; list < totals.length; list++)
    for (let at = starts[list]!; at < starts[list + 1]!; at++) totals[list]! += weightOf(items[at]!);
  return totals;
}
