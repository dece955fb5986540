import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { threadId } from "node:worker_threads";
import { fromSnapshot, toSnapshot } from "../matching/kernel/snapshot.ts";
import type { JobIndex } from "../matching/layout.ts";
import type { Corpus } from "../matching/model.ts";
import { taxonomyVersion } from "../skills/widening.ts";
import type { StoredCorpus } from "./learnt.ts";

/** What an index on disk was made of and by: another one's is not read. */
export interface IndexOrigin {
  /** Of what was learnt: its id, and when it was. */
  learnt: string;
  /** Changes of the jobs up to this one are in it. */
  version: bigint;
}

/** What it is called that a corpus was learnt then. */
export function originOf({ id, learntAt }: Pick<StoredCorpus, "id" | "learntAt">): string {
  return `${id} ${learntAt}`;
}

/** The large index between one start and the next. What cannot be read or written is as if it were not there. */
export interface IndexFile {
  /** Null: there is none of this origin; its version is for the reader to judge. */
  read(learnt: string, corpus: Corpus): Promise<{ index: JobIndex; version: bigint } | null>;
  write(index: JobIndex, origin: IndexOrigin): Promise<void>;
}

interface Header {
  learnt: string;
  version: string;
  code: string;
}

/** Room for the header, so that the numbers behind it begin where they must. */
const HEADER_BYTES = 1_024;

export function createIndexFile(path: string): IndexFile {
  return {
    async read(learnt, corpus) {
      try {
        const bytes = await readFile(path);
        const header = JSON.parse(bytes.subarray(0, HEADER_BYTES).toString()) as Header;
        if (header.learnt !== learnt || header.code !== codeDigest()) return null;
        return { index: fromSnapshot(bytes.subarray(HEADER_BYTES), corpus), version: BigInt(header.version) };
      } catch {
        return null;
      }
    },
    async write(index, { learnt, version }) {
      // At once: jobs may close while it is written.
      const bytes = toSnapshot(index);
      const header: Header = { learnt, version: `${version}`, code: codeDigest() };
      try {
        await mkdir(dirname(path), { recursive: true });
        // Another thread, or another process on the same folder, may be writing its own.
        const fresh = `${path}.${process.pid}.${threadId}.new`;
        await writeFile(fresh, [JSON.stringify(header).padEnd(HEADER_BYTES), bytes]);
        await rename(fresh, path);
      } catch {
        // The next start reads the jobs from the database, as ever.
      }
    },
  };
}

let digest: string | null = null;

/** Of all code and data that says how a job is read for matching. */
function codeDigest(): string {
  digest ??= digestOf(["../matching/", "../intake/compared.ts", "./match-jobs.ts"]);
  return `${digest} ${taxonomyVersion()}`;
}

function digestOf(places: readonly string[]): string {
  const hash = createHash("sha256");
  for (const place of places) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    const files = place.endsWith("/")
      ? readdirSync(path, { recursive: true, encoding: "utf8" })
          .filter((name) => name.endsWith(".ts"))
          .sort()
          .map((name) => `${path}${name}`)
      : [path];
    for (const file of files) hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}
