import { parentPort, workerData } from "node:worker_threads";
import { corpusOf } from "../../matching/corpus.ts";
import { personFacts } from "../../matching/facts.ts";
import { attachKernel } from "../../matching/kernel/kernel.ts";
import { fromSnapshot } from "../../matching/kernel/snapshot.ts";
import { wishesOf } from "../../matching/veto.ts";
import { LORE, randomJobs, randomPerson } from "./random-matching.ts";

/** A thread that searches what another one laid out: tells the rows of each person of its seeds. */

/** What the thread is given; all of it but the seeds is shared. */
export interface KernelThreadData {
  compiled: WebAssembly.Module;
  memory: WebAssembly.Memory;
  snapshot: SharedArrayBuffer;
  jobs: { seed: number; count: number };
  skills: string[];
  seeds: number[];
}

const { compiled, memory, snapshot, jobs, skills, seeds } = workerData.data as KernelThreadData;
const all = randomJobs(jobs.seed, jobs.count, 0.3, skills);
const index = fromSnapshot(new Uint8Array(snapshot), corpusOf(all, LORE, Number.POSITIVE_INFINITY));
const kernel = attachKernel(compiled, index, memory);
parentPort!.postMessage(
  seeds.map((seed) => {
    const person = randomPerson(seed, 0.2, skills, all);
    return kernel.topRows(personFacts(person), wishesOf(person), 50);
  }),
);
