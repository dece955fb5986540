import { append, createIntegers, createInterner, invert, type Lists } from "./columns.ts";
import { jobFacts } from "./facts.ts";
import { itemsOf } from "./layout.ts";
import type { Corpus, MatchJob } from "./model.ts";
import { type LearntRelation, learnRelations, NO_LORE, type Related, type SkillLore, WHOLE } from "./related.ts";
import { rarity } from "./score.ts";
import { titleRarity } from "./title-words.ts";
import { featuresOf, learnVectors, squareOf, vectorOf, type WordVectors } from "./vectors.ts";
import { distinct } from "./words.ts";

/** What was learnt of a collection of postings, as plain data. Lists are in the order of their keys. */
export interface Learnt {
  /** How many postings. */
  jobs: number;
  /** In how many of them each skill is asked for. */
  skills: [key: string, jobs: number][];
  /** In how many titles each word and meaning is. */
  words: [word: string, jobs: number][];
  /** Which skills give part of which, as far as the postings tell. */
  relations: LearntRelation[];
  /** What the words mean; null where the postings are too few to tell. Values and weights as text, a character each (bytesAsText). */
  vectors: { dimensions: number; words: string[]; values: string; weights: string } | null;
}

/** Of fewer postings nothing is learnt of what words mean. */
const ENOUGH_FOR_VECTORS = 500;

/** Takes postings one by one, keeping none of them. */
interface Learner {
  add(job: MatchJob): void;
  finish(): Learnt;
}

/** @param lore the fields of skills: what is asked for together tells something within a field only */
export function createLearner(lore: SkillLore, enoughForVectors = ENOUGH_FOR_VECTORS): Learner {
  const items = createIntegers();
  const starts = createIntegers();
  const skills = createInterner<string>();
  const words = createInterner<string>();
  const wordItems = createIntegers();
  const wordStarts = createIntegers();
  return {
    add(job) {
      starts.push(items.length);
      // Read for the index as well, once.
      const facts = jobFacts(job);
      for (const key of facts.skills.keys()) items.push(skills.number(key, () => key));
      wordStarts.push(wordItems.length);
      for (const word of facts.words) wordItems.push(words.number(word, () => word));
    },
    finish() {
      const jobs = starts.length;
      starts.push(items.length);
      const jobSkills: Lists = { starts: starts.finish(), items: items.finish() };
      const skillJobs = invert(jobSkills, skills.values.length);
      wordStarts.push(wordItems.length);
      const jobWords: Lists = { starts: wordStarts.finish(), items: wordItems.finish() };
      const counted = (keys: readonly string[], { starts }: Lists) =>
        keys.map((key, at): [string, number] => [key, starts[at + 1]! - starts[at]!]).sort(byKey);
      return {
        jobs,
        skills: counted(skills.values, skillJobs),
        words: counted(words.values, invert(jobWords, words.values.length)),
        relations: learnRelations(jobSkills, skillJobs, skills.values, lore).sort(byKey),
        vectors: jobs < enoughForVectors ? null : pack(learnVectors(texts())),
      };

      function* texts(): Iterable<string[]> {
        for (let job = 0; job < jobs; job++)
          yield featuresOf(
            itemsOf(jobWords, job).map((word) => words.values[word]!),
            itemsOf(jobSkills, job).map((skill) => skills.values[skill]!),
          );
      }
    },
  };
}

/** What these postings teach, ready to be asked. */
export function corpusOf(
  jobs: Iterable<MatchJob>,
  lore: SkillLore = NO_LORE,
  enoughForVectors = ENOUGH_FOR_VECTORS,
): Corpus {
  const learner = createLearner(lore, enoughForVectors);
  for (const job of jobs) learner.add(job);
  return createCorpus(learner.finish(), lore);
}

/**
 * What was learnt, and what is known of skills anyway, ready to be asked.
 * @param embeddedIn numbers in the vectors of a sentence model, which then stand in place of the learnt ones; null: there is none
 */
export function createCorpus(learnt: Learnt, lore: SkillLore, embeddedIn: number | null = null): Corpus {
  const skills = new Map(learnt.skills);
  const words = new Map(learnt.words);
  const rarest = rarity(0, learnt.jobs);
  const skillRarities = new Map(learnt.skills.map(([key, jobs]) => [key, rarity(jobs, learnt.jobs)]));
  const wordRarities = new Map(learnt.words.map(([word, jobs]) => [word, titleRarity(word, jobs, learnt.jobs)]));
  const told = new Map<string, Related[]>();
  for (const [asked, key, share] of learnt.relations) append(told, asked, { key, share });
  const related = new Map<string, readonly Related[]>();
  const vectors = embeddedIn === null && learnt.vectors ? unpack(learnt.vectors) : null;
  return {
    jobs: learnt.jobs,
    jobsWithSkill: (key) => skills.get(key) ?? 0,
    skillRarity: (key) => skillRarities.get(key) ?? rarest,
    jobsWithWord: (word) => words.get(word) ?? 0,
    wordRarity: (word) => wordRarities.get(word) ?? titleRarity(word, 0, learnt.jobs),
    relatedTo(key) {
      const known = related.get(key) ?? relatives(key, told.get(key) ?? [], lore);
      related.set(key, known);
      return known;
    },
    dimensions: embeddedIn ?? vectors?.dimensions ?? 0,
    isEmbedded: embeddedIn !== null,
    vectorOf(said, keys) {
      const values = vectors && vectorOf(featuresOf(said, keys), vectors);
      return values && { values, square: squareOf(values) };
    },
  };
}

/** Where both postings and lore tell, the larger share counts. */
function relatives(key: string, told: readonly Related[], lore: SkillLore): readonly Related[] {
  const shares = new Map(told.map((related) => [related.key, related.share]));
  for (const { name, share } of lore.relativesOf(key))
    for (const other of distinct([name]).keys()) {
      const part = Math.min(WHOLE - 1, Math.floor(WHOLE * share));
      if (other !== key) shares.set(other, Math.max(part, shares.get(other) ?? 0));
    }
  return [...shares]
    .filter(([, share]) => share > 0)
    .map(([other, share]) => ({ key: other, share }))
    .sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1));
}

function byKey(a: readonly unknown[], b: readonly unknown[]): number {
  const [first, second] = [`${a[0]}\n${a[1]}`, `${b[0]}\n${b[1]}`];
  return first < second ? -1 : 1;
}

function pack({ dimensions, words, values, weights }: WordVectors): NonNullable<Learnt["vectors"]> {
  return { dimensions, words, values: bytesAsText(new Uint8Array(values.buffer)), weights: bytesAsText(weights) };
}

function unpack({ dimensions, words, values, weights }: NonNullable<Learnt["vectors"]>): WordVectors {
  return { dimensions, words, values: new Int8Array(textAsBytes(values).buffer), weights: textAsBytes(weights) };
}

/** A character of the code of each byte: short as JSON, and gone in the gzip. */
function bytesAsText(bytes: Uint8Array): string {
  let text = "";
  // A call takes so many arguments at most.
  for (let from = 0; from < bytes.length; from += 8_192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  return text;
}

function textAsBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
