import {
  createIntegers,
  createInterner,
  createNumbers,
  createVectors,
  type Interner,
  invert,
  type Lists,
  narrow,
} from "./columns.ts";
import { corpusOf } from "./corpus.ts";
import { jobFacts, personFacts } from "./facts.ts";
import { publish } from "./judge.ts";
import { createScratch, itemsOf, type JobClass, type JobIndex, vectorAt } from "./layout.ts";
import { jobVector } from "./meaning.ts";
import type { Corpus, MatchJob, MatchPerson, ScoredJob } from "./model.ts";
import type { Place } from "./places.ts";
import { givesOf } from "./related.ts";
import { evidenceOf } from "./score.ts";
import { type Topic, topicOf } from "./title-words.ts";
import { salaryOf, type Terms, termsOf } from "./veto.ts";
import type { JobWhere } from "./where.ts";

export type { JobIndex } from "./layout.ts";

/** Takes jobs one by one, keeping none of them, until `finish` makes the index; about 400 bytes a job, strings included. */
interface JobIndexBuilder {
  /** Ids must differ. */
  add(job: MatchJob): void;
  /** The job in a row of another index, by the corpus that was given, as it was added there: nothing is read anew. */
  addRow(index: JobIndex, row: number): void;
  /** @param corpus by which they are judged: the one that was given before, if it was */
  finish(corpus: Corpus): JobIndex;
}

/** The index of these jobs, read once in one pass; by default they are judged by what they teach themselves. */
export function createJobIndex(jobs: readonly MatchJob[], corpus: Corpus = corpusOf(jobs)): JobIndex {
  const builder = createJobIndexBuilder(corpus);
  for (const job of jobs) builder.add(job);
  return builder.finish(corpus);
}

/** The open jobs of several indexes of one corpus, each by rising ids, in one: what createJobIndex makes of them by their ids. */
export function mergeIndexes(indexes: readonly JobIndex[], corpus: Corpus): JobIndex {
  const merging = mergeInSteps(indexes, corpus, Number.POSITIVE_INFINITY);
  for (let step = merging.next(); ; step = merging.next()) if (step.done) return step.value;
}

/** The same, in steps of so many jobs: what closes in between is in it or not, and is to be closed there. */
export function* mergeInSteps(
  indexes: readonly JobIndex[],
  corpus: Corpus,
  jobsAtOnce: number,
): Generator<undefined, JobIndex> {
  const builder = createJobIndexBuilder(corpus);
  const rows = indexes.map(() => 0);
  for (let copied = 1; ; copied++) {
    if (copied % jobsAtOnce === 0) yield;
    let first = -1;
    for (const [at, { ids, isClosed, jobs }] of indexes.entries()) {
      while (rows[at]! < jobs && isClosed[rows[at]!] === 1) rows[at]!++;
      if (rows[at]! < jobs && (first < 0 || ids[rows[at]!]! < indexes[first]!.ids[rows[first]!]!)) first = at;
    }
    if (first < 0) return builder.finish(corpus);
    builder.addRow(indexes[first]!, rows[first]!++);
  }
}

/**
 * For jobs that arrive in batches.
 * @param given by which they are judged; null: by what they teach themselves, which is known when all are there
 */
export function createJobIndexBuilder(given: Corpus | null): JobIndexBuilder {
  const ids = createNumbers();
  const publishedAt = createNumbers();
  const untils = createNumbers();
  const salaries = createNumbers();
  const meanings = createVectors(given?.dimensions ?? 0);
  const classes = createIntegers();
  const terms = createIntegers();
  const wheres = createIntegers();
  const companies = createIntegers();
  const topics = createIntegers();
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
  const topicTable = createInterner<Topic>();

  const named = (key: string, name: string) =>
    skillNames.number(name, () => ({ name, skill: skillKeys.number(key, () => key) }));
  const word = (text: string) => words.number(text, () => text);
  const company = (key: string) => companyKeys.number(key, () => key);
  const industrySet = (set: Map<string, string>) => industries.number(JSON.stringify([...set.values()]), () => set);
  const alike = <Value>(table: Interner<Value>, value: Value) => table.number(JSON.stringify(value), () => value);
  /** Jobs at one place share it, so that how near it is need be worked out once. */
  const where = ({ arrangement, remoteCountries, place }: JobWhere) => {
    const at = place === null ? -1 : alike(places, place);
    const there = places.values[at] ?? null;
    const key = `${at} ${arrangement} ${remoteCountries.join()}`;
    return whereTable.number(key, () => ({ arrangement, remoteCountries, place: there }));
  };

  const add = (job: MatchJob) => {
    const facts = jobFacts(job);
    if (given) meanings.push(jobVector(facts, given));
    ids.push(job.id);
    publishedAt.push(Number.isNaN(job.publishedAt) ? 0 : job.publishedAt);
    untils.push(job.until ?? Number.POSITIVE_INFINITY);
    salaries.push(salaryOf(job));
    skillStarts.push(skillItems.length);
    for (const [key, name] of facts.skills) skillItems.push(named(key, name));
    wordStarts.push(wordItems.length);
    for (const text of facts.words) wordItems.push(word(text));
    const jobClass: JobClass = {
      band: facts.band,
      industries: industrySet(facts.industries),
      hasSkills: facts.skills.size > 0,
      hasWords: facts.words.length > 0,
    };
    classes.push(alike(classTable, jobClass));
    terms.push(alike(termsTable, termsOf(job)));
    wheres.push(where(facts.where));
    companies.push(company(facts.company));
    topics.push(alike(topicTable, topicOf(facts.words)));
  };

  /** Of the tables of each index of which rows were added, the numbers here. */
  const translations = new Map<JobIndex, ReturnType<typeof translate>>();

  function translate(index: JobIndex) {
    const by = <V>(table: readonly V[], number: (value: V) => number) => {
      const known = new Int32Array(table.length).fill(-1);
      return (from: number): number => {
        if (known[from] === -1) known[from] = number(table[from]!);
        return known[from]!;
      };
    };
    return {
      name: by(index.skillNames, ({ name, skill }) => named(index.skillKeys.values[skill]!, name)),
      word: by(index.words.values, word),
      class: by(index.classTable, (there) =>
        alike(classTable, { ...there, industries: industrySet(index.industries[there.industries]!) }),
      ),
      terms: by(index.termsTable, (each) => alike(termsTable, each)),
      where: by(index.whereTable, where),
      company: by(index.companyKeys.values, company),
      topic: by(index.topicTable, (topic) => alike(topicTable, topic)),
    };
  }

  const addRow = (index: JobIndex, row: number) => {
    const to = translations.get(index) ?? translate(index);
    translations.set(index, to);
    const { jobSkills, jobWords } = index;
    meanings.push(vectorAt(index, row));
    ids.push(index.ids[row]!);
    publishedAt.push(index.publishedAt[row]!);
    untils.push(index.untils[row]!);
    salaries.push(index.salaries[row]!);
    skillStarts.push(skillItems.length);
    for (let at = jobSkills.starts[row]!; at < jobSkills.starts[row + 1]!; at++)
      skillItems.push(to.name(jobSkills.items[at]!));
    wordStarts.push(wordItems.length);
    for (let at = jobWords.starts[row]!; at < jobWords.starts[row + 1]!; at++)
      wordItems.push(to.word(jobWords.items[at]!));
    classes.push(to.class(index.classes[row]!));
    terms.push(to.terms(index.terms[row]!));
    wheres.push(to.where(index.wheres[row]!));
    companies.push(to.company(index.companies[row]!));
    topics.push(to.topic(index.topics[row]!));
  };

  /** Of each job, as jobVector has it. */
  function vectorsBy(corpus: Corpus, jobWords: Lists, jobSkills: Lists) {
    const vectors = createVectors(corpus.dimensions);
    for (let row = 0; row < ids.length; row++) {
      const keys = itemsOf(jobSkills, row).map((name) => skillKeys.values[skillNames.values[name]!.skill]!);
      const said = itemsOf(jobWords, row).map((word) => words.values[word]!);
      vectors.push(corpus.vectorOf(said, keys));
    }
    return vectors;
  }

  const finish = (corpus: Corpus): JobIndex => {
    skillStarts.push(skillItems.length);
    wordStarts.push(wordItems.length);

    const count = ids.length;
    const jobSkills = { starts: skillStarts.finish(), items: skillItems.finish() };
    const jobWords = { starts: wordStarts.finish(), items: wordItems.finish() };
    const skillOf = (name: number) => skillNames.values[name]!.skill;
    const skillJobs = invert(jobSkills, skillKeys.values.length, skillOf);
    const wordJobs = invert(jobWords, words.values.length);
    const skillRarity = Uint8Array.from(skillKeys.values, (key) => corpus.skillRarity(key));
    const wordRarity = Uint16Array.from(words.values, corpus.wordRarity);
    const askedWeights = sums(jobSkills, (name) => skillRarity[skillOf(name)]!);
    const evidence = Uint16Array.from(askedWeights, (_, job) =>
      evidenceOf(itemsOf(jobSkills, job).map((name) => skillRarity[skillOf(name)]!)),
    );
    return {
      jobs: count,
      corpus,
      isClosed: new Uint8Array(count),
      ids: ids.finish(),
      publishedAt: publishedAt.finish(),
      untils: untils.finish(),
      classes: narrow(classes.finish(), classTable.values.length),
      terms: narrow(terms.finish(), termsTable.values.length),
      wheres: wheres.finish(),
      companies: companies.finish(),
      ...(given ? meanings : vectorsBy(corpus, jobWords, jobSkills)).finish(),
      topics: narrow(topics.finish(), topicTable.values.length),
      salaries: salaries.finish(),
      askedWeights,
      evidence,
      titleWeights: sums(jobWords, (word) => wordRarity[word]! ** 2),
      jobSkills,
      jobWords,
      skillJobs,
      wordJobs,
      skillRarity,
      wordRarity,
      skillNames: skillNames.values,
      skillKeys,
      gives: givesOf(skillKeys.values, corpus),
      words,
      classTable: classTable.values,
      industries: industries.values,
      termsTable: termsTable.values,
      whereTable: whereTable.values,
      companyKeys,
      topicTable: topicTable.values,
      scratch: createScratch(count, words.values.length),
    };
  };

  return { add, addRow, finish };
}

/** The exact score of any one job. Vetoes are not asked. */
export function scoreOne(corpus: Corpus, job: MatchJob, person: MatchPerson): ScoredJob {
  return publish(job.id, jobFacts(job), personFacts(person), corpus);
}

function sums({ starts, items }: Lists, weightOf: (item: number) => number): Int32Array {
  const totals = new Int32Array(starts.length - 1);
  for (let list = 0; list < totals.length; list++)
    for (let at = starts[list]!; at < starts[list + 1]!; at++) totals[list]! += weightOf(items[at]!);
  return totals;
}
