import type pg from "pg";
import type { Encoder } from "../embeddings/encoder.ts";
import type { MatchJob, MatchPerson } from "../matching/model.ts";
import { DEFAULT_SHARES } from "../matching/strategies.ts";
import {
  forgetOtherModels,
  hasOtherModels,
  jobText,
  personText,
  storedVectors,
  storeVectors,
  tellEmbedded,
} from "./embedding-store.ts";
import { giveWay } from "./generation.ts";
import { loadJobs } from "./match-jobs.ts";
import { loadPeople } from "./people.ts";

/** So few are worked out before they are matched; more wait for the background, counting by their titles until then. */
const FEW = 32;
/** The thread does nothing else while the model works on so many: a tenth of a second, about. */
const BATCH = 16;

/** Where jobs and people get the vectors of a sentence model from; without a model they stay as they are. */
export type Embeddings = ReturnType<typeof createEmbeddings>;

interface Wanted {
  text: string | null;
  give(vector: Int8Array | null): void;
  /** What to do where it has to wait. */
  later(): void;
}

/**
 * @param open loads the model, when it is first needed; one that failed is tried again the next time. Null: there is none
 * @param complain hears of texts that the model failed at
 * @param few so many are worked out at once
 */
export function createEmbeddings(
  pool: pg.Pool,
  open: (() => Promise<Encoder>) | null,
  complain: (warning: string, cause: string) => void = () => {},
  few = FEW,
) {
  let opening: Promise<Encoder> | null = null;
  /** Those without a vector, by id, that fill() is to give one; and who has got one of it that nobody has been told of. */
  const waiting = { jobs: new Set<number>(), people: new Set<string>() };
  const filled = { jobs: new Set<number>(), people: false };
  let isTidy = false;

  async function encoder(): Promise<Encoder | null> {
    if (!open) return null;
    opening ??= open().catch((error) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  /** Works them out batch by batch; what comes in meanwhile is handled in between. */
  async function encode(model: Encoder, texts: readonly string[]): Promise<Map<string, Int8Array | null>> {
    const made = new Map<string, Int8Array | null>();
    for (let from = 0; from < texts.length; from += BATCH) {
      const batch = texts.slice(from, from + BATCH);
      for (const [text, vector] of await encodeBatch(model, batch)) made.set(text, vector);
      await giveWay();
    }
    return made;
  }

  /** A text that the model fails at is left out. */
  async function encodeBatch(model: Encoder, texts: readonly string[]): Promise<[string, Int8Array | null][]> {
    try {
      const vectors = await model.encode(texts);
      return texts.map((text, at) => [text, vectors[at] ?? null]);
    } catch (error) {
      if (texts.length > 1) return (await Promise.all(texts.map((text) => encodeBatch(model, [text])))).flat();
      complain("The sentence model failed at a text, which counts by its title alone.", String((error as Error).stack));
      return [];
    }
  }

  /** @returns the vectors that were found or made, by text */
  async function give(
    wanted: readonly Wanted[],
    most: number,
    isKept: boolean,
  ): Promise<Map<string, Int8Array | null>> {
    const model = await encoder();
    if (!model) return new Map();
    const texts = [...new Set(wanted.flatMap(({ text }) => text ?? []))];
    const vectors = await storedVectors(pool, model.model, texts);
    const missing = texts.filter((text) => !vectors.has(text));
    if (missing.length > 0 && missing.length <= most) {
      const made = await encode(model, missing);
      if (isKept) await storeVectors(pool, model.model, made);
      for (const [text, vector] of made) vectors.set(text, vector);
    }
    for (const { text, give, later } of wanted) {
      if (text === null) continue;
      const vector = vectors.get(text);
      if (vector !== undefined) give(vector);
      else if (missing.length > most) later();
    }
    return vectors;
  }

  const ofJob = (job: MatchJob): Wanted => ({
    text: jobText(job),
    give(vector) {
      job.embedding = vector;
    },
    later: () => void waiting.jobs.add(job.id),
  });
  const ofPerson = (person: MatchPerson, id: string | null): Wanted => ({
    text: personText(person),
    give(vector) {
      person.embedding = vector;
    },
    later: () => void (id === null || waiting.people.add(id)),
  });

  /** Takes so many of those who wait, and gives them their vectors. */
  async function fillSome(): Promise<void> {
    const jobIds = take(waiting.jobs, few);
    const jobs = jobIds.length > 0 ? await loadJobs(pool, jobIds) : [];
    const made = await give(jobs.map(ofJob), few, true);
    for (const job of jobs) if (made.has(jobText(job) ?? "")) filled.jobs.add(job.id);
    const people = take(waiting.people, few - jobIds.length);
    if (people.length === 0) return;
    const read = await loadPeople(pool, people, { now: new Date(), shares: DEFAULT_SHARES });
    const given = await give(
      [...read].map(([id, person]) => ofPerson(person, id)),
      few,
      true,
    );
    filled.people ||= given.size > 0;
  }

  return {
    /** Of the model's vectors; null: there is no model. Opens it. @throws what opening it does */
    dimensions: async (): Promise<number | null> => (await encoder())?.dimensions ?? null,
    /** Gives jobs their vectors. Few that have none yet are worked out and stored first; more are left to fill(). */
    async ofJobs(jobs: readonly MatchJob[]): Promise<void> {
      await give(jobs.map(ofJob), few, true);
    },
    /** Gives people, by their ids, their vectors, as ofJobs. @returns the same people */
    async ofPeople<Person extends MatchPerson>(people: Map<string, Person>): Promise<Map<string, Person>> {
      await give(
        [...people].map(([id, person]) => ofPerson(person, id)),
        few,
        true,
      );
      return people;
    },
    /** For one search: nothing is stored. */
    async ofAsked(asked: { jobs?: readonly MatchJob[]; person?: MatchPerson }): Promise<void> {
      const { jobs = [], person } = asked;
      await give([...jobs.map(ofJob), ...(person ? [ofPerson(person, null)] : [])], Number.POSITIVE_INFINITY, false);
    },
    /**
     * Gives some of those who wait their vectors; when nobody waits any more, those who got one are told of, and the lists follow.
     * So they do where another model was in use before.
     * For the one process that follows the jobs.
     * @returns whether there is more to do
     */
    async fill(): Promise<boolean> {
      if (waiting.jobs.size + waiting.people.size > 0) await fillSome();
      if (waiting.jobs.size + waiting.people.size > 0) return true;
      const model = (await encoder())?.model ?? "";
      // Lists and caches are another model's, or were made by what is learnt.
      const isOther = !isTidy && (await hasOtherModels(pool, model));
      const told = [...filled.jobs];
      if (told.length > 0 || filled.people || isOther) await tellEmbedded(pool, told, filled.people || isOther);
      filled.jobs.clear();
      filled.people = false;
      if (isOther) await forgetOtherModels(pool, model);
      isTidy = true;
      return false;
    },
  };
}

function take<Id>(ids: Set<Id>, most: number): Id[] {
  const taken: Id[] = [];
  for (const id of ids) {
    if (taken.length >= most) break;
    ids.delete(id);
    taken.push(id);
  }
  return taken;
}
