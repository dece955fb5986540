import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { greenhouseJob } from "./support/fake-greenhouse.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shortlist-answers-"));
  const jobs = [1, 2, 3].map((id) => greenhouseJob(id, `Optician ${id}`, "<p>You grind lenses.</p>"));
  const files = {
    "greenhouse.tulip.json": JSON.stringify({ jobs: [...jobs, "no job"] }),
    "greenhouse_wrapped.json": JSON.stringify({ _note: "as kept elsewhere", board: { jobs: [jobs[0]] } }),
    "greenhouse.broken.json": `{"jobs": [{"id": 1`,
    "nobody.tulip.json": "{}",
    "readme.txt": "Not an answer.",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true }));

/** What it wrote, and how it ended. */
function run(...paths: string[]) {
  return promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/read-answers.ts", ...paths], {
    cwd: ROOT,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
}

test("of each recorded answer it says what its connector reads, and names those without one", async () => {
  const { code, stdout, stderr } = await run(folder);
  expect(stderr).toBe("");
  expect(stdout).toMatch(
    /greenhouse\.tulip\.json: 3 postings, 1 unreadable\n {2}Entry 4: it is no object\.\n {2}externalId +3 .*\btitle +3\b/,
  );
  expect(stdout).toMatch(/greenhouse_wrapped\.json \(board\): 1 posting, 0 unreadable/);
  expect(stdout).toMatch(/in none: .*\bskills\b.*\bworkingHours\b/);
  expect(stdout).toMatch(/greenhouse\.broken\.json: not read\.\n {2}greenhouse: .*no whole JSON/);
  expect(stdout).toMatch(/No connector \(they are .*greenhouse.*\):\n {2}nobody\.tulip\.json\n$/);
  expect(stdout).not.toContain("readme");
  expect(code).toBe(1);
});

test("without files, or with one that is not there, it says what to do", async () => {
  expect(await run()).toMatchObject({ code: 2, stderr: expect.stringContaining("Usage: npm run answers -- ") });
  expect(await run(join(folder, "nothing"))).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("There is no file"),
  });
});
