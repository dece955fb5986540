import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Reads the profiles that Node writes of a server's threads: where the matching thread's time went. */

/** What of the matching thread's work a function belongs to; the innermost known one on the stack counts. */
const WORK: readonly (readonly [what: string, functions: readonly string[]])[] = [
  ["learning", ["learnCorpus", "storedCorpus"]],
  ["loading jobs", ["load", "readIndex", "openJobs", "createJobPool"]],
  ["ranking", ["rankJobs", "bestJobs"]],
  ["describing", ["tellPlace"]],
  ["people", ["loadPeople", "personOf", "peopleWithProfile"]],
  ["following", ["readPeople", "followedLists", "reached", "addToLists", "keep", "followOn", "step"]],
  ["writing", ["swap", "patch", "writeLists", "listsBefore", "differenceOf"]],
];
const IDLE = new Set(["(idle)"]);
const OWN = new Set(["(garbage collector)"]);

interface Frame {
  functionName: string;
  url: string;
}
interface Profile {
  nodes: { id: number; callFrame: Frame; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** @returns seconds by what was done and by function (self time), of the thread that ranked; idle time left out */
export async function readProfile(
  folder: string,
): Promise<{ work: Map<string, number>; functions: Map<string, number> }> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".cpuprofile")) continue;
    const profile = JSON.parse(await readFile(join(folder, name), "utf8")) as Profile;
    if (profile.nodes.some(({ callFrame }) => callFrame.functionName === "bestJobs")) return sumUp(profile);
  }
  throw new Error(`No profile in ${folder} is the matching thread's.`);
}

function sumUp({ nodes, samples, timeDeltas }: Profile) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const workOf = new Map<number, string>();
  const kindOf = (id: number): string => {
    const known = workOf.get(id);
    if (known) return known;
    const { functionName, url } = frames.get(id)!;
    const parent = parents.get(id);
    const own = OWN.has(functionName)
      ? "garbage"
      : /\/node_modules\/(pg|pg-protocol|pg-pool)\//.test(url) || /node:(net|stream|internal\/stream)/.test(url)
        ? "PostgreSQL's protocol"
        : url.includes("/server/") || functionName === "stringify"
          ? WORK.find(([, names]) => names.includes(functionName))?.[0]
          : undefined;
    const kind = own ?? (parent === undefined ? "else" : kindOf(parent));
    workOf.set(id, kind);
    return kind;
  };
  const work = new Map<string, number>();
  const functions = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, seconds: number) => to.set(key, (to.get(key) ?? 0) + seconds);
  for (const [at, id] of samples.entries()) {
    const { functionName, url } = frames.get(id)!;
    if (IDLE.has(functionName)) continue;
    const seconds = (timeDeltas[at] ?? 0) / 1e6;
    add(work, kindOf(id), seconds);
    add(functions, `${functionName || "(anonymous)"} ${url.split("/").slice(-2).join("/")}`, seconds);
  }
  return { work, functions };
}
