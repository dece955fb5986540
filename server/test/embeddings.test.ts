import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmbeddingSettings, encoderProblem, openEncoder } from "../embeddings/encoder.ts";
import { packageProblem } from "../embeddings/package.ts";
import { listRules } from "../pipelines/generate.ts";
import { openMatcher } from "../pipelines/matcher.ts";
import { insertJob, insertPerson, SETTINGS, silent } from "./support/backend.ts";
import { createTestDatabase } from "./support/database.ts";
import { writeTinyModel } from "./support/tiny-model.ts";

/** Where the package may be: .ci/run installs it into a place of its own, which it names so. */
const INSTALLED = process.env.TEST_TRANSFORMERS ?? fileURLToPath(new URL("../../.data/embeddings", import.meta.url));
const missing = packageProblem(INSTALLED) ? "no package @huggingface/transformers" : "";
if (missing) console.warn(`embeddings: what a real model does is left out, because there is ${missing}`);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shortlist-embeddings-"));
  await writeTinyModel(join(folder, "tiny"), {
    welder: [1, 0, 0, 0, 0],
    nurse: [0, 3, 4, 0, 0],
    care: [0, 0, 0, 0, -3],
  });
});

afterAll(() => rm(folder, { recursive: true }));

const settings = (model: string): EmbeddingSettings => ({ model: join(folder, model), folder: INSTALLED });

describe("what keeps a model from being opened is said with what to do", () => {
  test("a package that is not there, by the command that installs it", () => {
    // From its entry on, no folder of which has packages.
    const problem = encoderProblem({ model: join(folder, "tiny"), folder: "/nowhere/embeddings" });
    if (packageProblem("/nowhere/embeddings") === null) return expect(problem).toBeNull();
    expect(problem).toContain("EMBEDDING_MODEL needs the package @huggingface/transformers");
    expect(problem).toMatch(
      /ONNXRUNTIME_NODE_INSTALL=skip ONNXRUNTIME_NODE_INSTALL_CUDA=skip npm install --prefix \/nowhere\/embeddings @huggingface\/transformers$/,
    );
  });

  test("a folder that is not there, and one that holds no model", async () => {
    expect(encoderProblem(settings("nothing"))).toMatch(/no such folder, and it is no name on the hub/);
    expect(encoderProblem({ model: "./no/where", folder })).toMatch(/no such folder/);
    const half = await mkdtemp(join(folder, "half-"));
    await writeFile(join(half, "config.json"), "{}");
    expect(encoderProblem(settings(basename(half)))).toMatch(
      /a folder without tokenizer.json, tokenizer_config.json, onnx\/model.onnx: it takes a sentence model in ONNX/,
    );
  });
});

describe.skipIf(missing)(`a real model${missing ? `, left out: ${missing}` : ""}`, () => {
  test("makes of a text the mean of its words, in eight bits, filled up with zeros to sixteen numbers", async () => {
    const encoder = await openEncoder(settings("tiny"));
    expect(encoder.dimensions).toBe(16);
    const [welder, both, ...others] = await encoder.encode(["Welder", "nurse: WELDER", "nurse care xyzzy", "xyzzy"]);
    expect([...(welder ?? [])]).toEqual([127, ...new Array(15).fill(0)]);
    // The mean of (1 0 0) and (0 3 4), of two words that count and one that is nothing.
    expect([...(both ?? [])].slice(0, 5)).toEqual([32, 95, 127, 0, 0]);
    expect([...(others[0] ?? [])].slice(0, 5)).toEqual([0, 95, 127, 0, -95]);
    expect(others[1]).toBeNull();
    expect(await encoder.encode([])).toEqual([]);
  });

  test("makes the same of a text whatever texts it is given with", async () => {
    const encoder = await openEncoder(settings("tiny"));
    const long = `welder ${"nurse ".repeat(300)}`;
    const [alone] = await encoder.encode(["care welder"]);
    const [, among] = await encoder.encode([long, "care welder", "nurse"]);
    expect(among).toEqual(alone);
    expect([...(alone ?? [])].slice(0, 5)).toEqual([42, 0, 0, 0, -127]);
  });

  test("is known by what is in its folder: what another made of the same texts is not taken for its own", async () => {
    const { model } = await openEncoder(settings("tiny"));
    expect(model).toMatch(/^tiny [\da-f]{16}$/);
    await writeTinyModel(join(folder, "other"), { welder: [1, 0], nurse: [0, 1] });
    await writeTinyModel(join(folder, "same"), { welder: [0, 1], nurse: [1, 0] });
    const names = [await openEncoder(settings("other")), await openEncoder(settings("same"))].map(
      (other) => other.model,
    );
    expect(new Set([model, ...names].map((name) => name.split(" ")[1])).size).toBe(3);
  });

  test("ranks in the matching thread, which takes it in and lets it go", async () => {
    const { pool, url, close } = await createTestDatabase();
    await insertPerson(pool, "ada@example.com", { skills: ["Lifting"], titles: ["Nurse for children"] });
    await insertJob(pool, { title: "Welder of children", skills: ["Lifting"] });
    await insertJob(pool, { title: "Care of children", skills: ["Lifting"] });
    await insertJob(pool, { title: "Children's nurse", skills: ["Lifting"] });
    const matcher = openMatcher({ directUrl: url, log: silent, embeddings: settings("tiny") });
    await matcher.ready();
    const rules = listRules(SETTINGS);
    const handle = { signal: new AbortController().signal, progress() {}, warn: expect.unreachable };
    await matcher.generate(
      { people: null, lease: null, reason: "MANUAL", dryRun: false, now: new Date(), rules },
      handle,
    );
    await matcher.close();
    const { rows } = await pool.query(
      "SELECT title, explanation->'parts' AS parts FROM recommendations JOIN shortlists s USING (user_id) JOIN jobs ON jobs.id = job_id ORDER BY array_position(s.jobs, job_id)",
    );
    const told = rows.map(({ title, parts }) => [title, /in meaning (\d+)%/.exec(JSON.stringify(parts))?.[1]]);
    expect(told[0]).toEqual(["Children's nurse", "100"]);
    expect(new Map(told.slice(1) as [string, string][])).toEqual(
      new Map([
        ["Welder of children", "0"],
        ["Care of children", "0"],
      ]),
    );
    await close();
  });
});
