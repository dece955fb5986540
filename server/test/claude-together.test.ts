import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MODELS } from "../claude/prices.ts";
import { insertJob, insertPerson } from "./support/backend.ts";
import { FIELDS, goodClaude, matchesOf } from "./support/claude-judge.ts";
import { type ClaudeServer, openClaudeServer } from "./support/claude-server.ts";

const RUN = "mutation($name: PipelineName!) { runPipeline(name: $name) { id } }";
const [{ title, skills }] = FIELDS as [(typeof FIELDS)[number]];

let world: ClaudeServer;
let admin: string;

beforeAll(async () => {
  world = await openClaudeServer(
    { model: goodClaude, batchesEnd: "at once" },
    { jobs: 20 },
    { topModel: "claude-sonnet-5-5", facts: MODELS },
  );
  ({ token: admin } = await world.server.signUp("admin@example.com", "ADMIN"));
  for (let n = 0; n < 3; n++)
    await insertPerson(world.server.test.pool, `person${n}@example.com`, {
      skills: skills.slice(n),
      titles: [title],
      years_of_experience: 6,
      experience_level: "SENIOR",
    });
});
afterAll(() => world.close());

async function run(name: string): Promise<void> {
  const { errors } = await world.server.graphql(RUN, { name }, admin);
  expect(errors).toBeUndefined();
  await world.settled();
}

const rows = async <Row extends object>(sql: string): Promise<Row[]> =>
  (await world.server.test.pool.query<Row>(sql)).rows;
const events = async () =>
  (
    await rows<{ reason: string; count: number }>(
      "SELECT reason, count(*)::int AS count FROM shortlist_events GROUP BY 1 ORDER BY 1",
    )
  ).map(({ reason, count }) => `${reason} ${count}`);
/** Of the items of all batches that were handed over since. */
const items = () =>
  world.fake.requests
    .filter(({ kind }) => kind === "batch")
    .flatMap(
      ({ params }) =>
        (params as { requests: { params: { model: string; messages: { content: { text: string }[] }[] } }[] }).requests,
    )
    .map(({ params: { model, messages } }) => ({
      model,
      matches: matchesOf({ turn: messages[0]!.content.map(({ text }) => JSON.parse(text)) }),
    }));

describe("after a run for everybody", () => {
  test("all good matches are judged in batches, the first ten of each list by the better model as well", async () => {
    await run("GENERATE_RECOMMENDATIONS");
    const good = await rows<{ model: string; rank: number }>(
      `SELECT explanation->>'model' AS model, array_position(s.jobs, r.job_id) AS rank FROM recommendations r JOIN shortlists s USING (user_id) WHERE match_score >= 50`,
    );
    expect(good.length).toBeGreaterThan(30);
    for (const { model, rank } of good) if (rank > 12) expect(model).toBe("claude-haiku-5-5");
    expect(good.filter(({ model }) => model === "claude-sonnet-5-5").length).toBe(30);
    expect(world.fake.requests.some(({ kind }) => kind === "message")).toBe(false);
    const asked = items();
    const all = asked.filter(({ model }) => model === "claude-haiku-5-5").flatMap(({ matches }) => matches);
    expect(all.length).toBe(good.length);
    expect(Math.min(...all.map(({ comparison }) => comparison.matchScore))).toBeGreaterThanOrEqual(50);
    expect(Math.max(...asked.map(({ matches }) => matches.length))).toBe(10);
  });

  test("whoever's list looks another than before hears of it; looking again changes nothing, and nobody hears", async () => {
    const before = await events();
    // After each of the two passes.
    expect(before).toEqual(["MANUAL 3", "ANALYSED 6"]);
    world.fake.requests.length = 0;
    await world.sweep();
    expect(await events()).toEqual(before);
    expect(items()).toEqual([]);
  });

  test("a job that comes is judged together with the others that came, and nothing else is asked again", async () => {
    world.fake.requests.length = 0;
    for (let n = 0; n < 2; n++)
      await insertJob(world.server.test.pool, {
        title: `${title} anew ${n}`,
        skills: skills.slice(3, 7),
        description: `We look for a ${title} who knows ${skills.slice(3, 7).join(", ")}.`,
        experience_level: "SENIOR",
      });
    await run("GENERATE_RECOMMENDATIONS");
    const asked = items().filter(({ model }) => model === "claude-haiku-5-5");
    expect(new Set(asked.flatMap(({ matches }) => matches.map(({ job }) => job.title)))).toEqual(
      new Set([`${title} anew 0`, `${title} anew 1`]),
    );
  });
});

describe("ENRICH_JOBS", () => {
  test("fills in what a posting's source left out, and is asked once", async () => {
    const description = `Ours is a small bakery in the old town. ${"You bake bread and rolls for our guests every morning, and you know sourdough. ".repeat(6)}`;
    const id = await insertJob(world.server.test.pool, { title: "Baker", skills: [], description });
    world.options.model = (request) =>
      (request.turn[0] as { jobId?: number }).jobId === undefined
        ? goodClaude(request)
        : {
            ...(goodClaude(request) as object),
            skills: ["sourdough", "rocket science"],
            responsibilities: "You bake bread and rolls for our guests every morning.",
          };
    world.fake.requests.length = 0;
    await run("ENRICH_JOBS");
    world.options.model = goodClaude;
    const [job] = await rows<{ skills: string[]; responsibilities: string }>(
      `SELECT skills, responsibilities FROM jobs WHERE id = ${id}`,
    );
    expect(job).toEqual({
      skills: [expect.stringMatching(/sourdough/i)],
      responsibilities: "You bake bread and rolls for our guests every morning.",
    });
    const asked = items().length;
    expect(asked).toBeGreaterThan(0);
    await run("ENRICH_JOBS");
    expect(items().length).toBe(asked);
  });
});

describe("a batch", () => {
  test("that the API has lost leaves its matches to the rules, and everything else goes on", async () => {
    const id = await insertPerson(world.server.test.pool, "late@example.com", {
      skills,
      titles: [title],
      years_of_experience: 7,
      experience_level: "SENIOR",
    });
    world.options.batchesEnd = "by hand";
    world.fake.next("retrieve", 404, 404, 404);
    await run("GENERATE_RECOMMENDATIONS").catch(() => {});
    world.options.batchesEnd = "at once";
    await world.settled();
    const [{ pause, told }] = (await rows<{ pause: string | null; told: string[] }>(
      `SELECT (SELECT pause FROM claude_state), ARRAY(SELECT DISTINCT explanation->>'source' FROM recommendations WHERE user_id = '${id}') AS told`,
    )) as [{ pause: string | null; told: string[] }];
    expect(pause).toBeNull();
    expect(told).toEqual(["RULES"]);
  });
});
