import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { demoPostings } from "../prisma/demo-postings.ts";
import { allSkills, extractSkills } from "../server/skills/extract.ts";
import { buildLexicon } from "../server/skills/lexicon.ts";
import { readEntry, taxonomyLines } from "../server/skills/taxonomy.ts";
import { createWordList, scanWords } from "../server/skills/tokens.ts";
import { matchTrie } from "../server/skills/trie.ts";
import { describeMachine } from "./machine.ts";
import { median, printTable, spread } from "./numbers.ts";

/** How fast are skills found in text, beside what one would write first; on one core, in turn, several rounds. */

const USAGE = "skill-trie [FILE | --postings 4000] [--rounds 5]";
/** A regular expression of all forms is slow: it reads this much. */
const REGEXP_BYTES = 400_000;

interface Reader {
  name: string;
  texts: string[];
  read(text: string): number;
}

export async function runSkillTrie(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { postings: { type: "string" }, rounds: { type: "string", default: "5" } },
  });
  const [given, ...others] = positionals;
  const [postings, rounds] = [Number(values.postings ?? 4_000), Number(values.rounds)];
  if (
    others.length ||
    (given && values.postings) ||
    ![postings, rounds].every((value) => Number.isInteger(value) && value > 0)
  ) {
    throw new Error(`Usage: ${USAGE}`);
  }
  const texts = given
    ? await readTexts(resolve(process.env.INIT_CWD ?? ".", given))
    : [...demoPostings({ count: postings, now: new Date("2026-01-01T00:00:00Z") })].map(textOf);
  const readers = createReaders(texts);
  const speeds = readers.map(() => [] as number[]);
  const found = readers.map(() => 0);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, reader] of readers.entries()) {
      const before = process.cpuUsage();
      found[index] = reader.texts.reduce((sum, text) => sum + reader.read(text), 0);
      const { user, system } = process.cpuUsage(before);
      // The first round warms up.
      if (round > 0) speeds[index]!.push(bytesOf(reader.texts) / (user + system));
    }
  }
  const peer = speeds[readers.findIndex(({ name }) => name.startsWith("Map trie"))]!;
  console.log(`\n${texts.length} texts, ${(bytesOf(texts) / 1e6).toFixed(1)} MB; ${allSkills().length} skills`);
  console.log(describeMachine());
  printTable(
    ["what", "MB a second of processor time", "to the Map trie", "found"],
    readers.map(({ name }, index) => [
      name,
      spread(speeds[index]!, 1),
      spread(speeds[index]!.map((speed, round) => speed / peer[round]!)),
      `${found[index]}`,
    ]),
  );
  console.log(`extractSkills: median ${median(speeds[0]!).toFixed(1)} MB/s; the goal is 40.`);
}

function createReaders(texts: string[]): Reader[] {
  const lines = taxonomyLines();
  const { trie } = buildLexicon(lines.map(({ field, line }) => readEntry(line, field)));
  const forms = lines.flatMap(({ field, line }) =>
    readEntry(line, field).forms.map((form) => form.replace(/^[=~!]/, "")),
  );
  const list = createWordList();
  const plain = createMapTrie(forms);
  const expression = createExpression(forms);
  let bytes = 0;
  const few = texts.filter((text) => {
    bytes += Buffer.byteLength(text);
    return bytes <= REGEXP_BYTES;
  });
  return [
    {
      name: "extractSkills: found, judged by what stands around, each once",
      texts,
      read: (text) => extractSkills(text).length,
    },
    {
      name: "the trie alone: every form, whatever stands around",
      texts,
      read(text) {
        let count = 0;
        scanWords(text, list);
        matchTrie(trie, list, () => {
          count++;
          return true;
        });
        return count;
      },
    },
    {
      name: "cutting into words alone",
      texts,
      read(text) {
        scanWords(text, list);
        return list.count;
      },
    },
    {
      name: "Map trie: lower-case words by a regular expression, a Map a node",
      texts,
      read: (text) => countInMapTrie(plain, text),
    },
    {
      name: `one regular expression of all forms (the first ${REGEXP_BYTES / 1e6} MB)`,
      texts: few.length > 0 ? few : texts.slice(0, 1),
      read: (text) => text.toLowerCase().match(expression)?.length ?? 0,
    },
  ];
}

interface MapNode {
  next: Map<string, MapNode>;
  ends: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:\+\+|#)?/gu;

function createMapTrie(forms: string[]): MapNode {
  const root: MapNode = { next: new Map(), ends: false };
  for (const form of forms) {
    let node = root;
    for (const word of form.toLowerCase().match(WORD) ?? []) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), ends: false };
        node.next.set(word, next);
      }
      node = next;
    }
    node.ends = true;
  }
  return root;
}

function countInMapTrie(root: MapNode, text: string): number {
  const words = text.toLowerCase().match(WORD) ?? [];
  let count = 0;
  for (let first = 0; first < words.length; first++) {
    let node = root.next.get(words[first]!);
    let longest = -1;
    for (let last = first; node; node = node.next.get(words[++last] ?? "")) {
      if (node.ends) longest = last;
    }
    if (longest < 0) continue;
    count++;
    first = longest;
  }
  return count;
}

/** Sorted, so that the engine can fold common beginnings; backwards, so that of two the longer comes first. */
function createExpression(forms: string[]): RegExp {
  const sorted = [...new Set(forms.map((form) => form.toLowerCase()))].sort().reverse();
  return new RegExp(`\\b(?:${sorted.map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|")})\\b`, "g");
}

function bytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function textOf(posting: { title?: string | null; description?: string | null }): string {
  return `${posting.title ?? ""}\n${posting.description ?? ""}`;
}

/** The postings of an NDJSON file (gzipped or not), title and description each; another file's lines. */
async function readTexts(path: string): Promise<string[]> {
  const bytes = await readFile(path).catch(() => {
    throw new Error(`There is no file ${path}: give an NDJSON file of postings, gzipped or not.`);
  });
  const lines = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n").filter(Boolean);
  return lines.map((line) => (line.startsWith("{") ? textOf(JSON.parse(line)) : line));
}
