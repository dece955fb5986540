import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createJobIndex } from "../matching/job-index.ts";
import type { MatchJob } from "../matching/model.ts";
import { topJobs } from "../matching/top-jobs.ts";
import { type CorpusLoader, createCorpusLoader } from "../pipelines/corpus.ts";
import { createEmbeddings, type Embeddings } from "../pipelines/embeddings.ts";
import { createFollower } from "../pipelines/follower.ts";
import { type GenerationHandle, generate } from "../pipelines/generation.ts";
import { isOutgrown, storedCorpus } from "../pipelines/learnt.ts";
import { openJobs } from "../pipelines/match-jobs.ts";
import { loadPeople } from "../pipelines/people.ts";
import { type ListRules, makeShortlist } from "../pipelines/shortlists.ts";
import { swapShortlists } from "../pipelines/swap.ts";
import { createClock, insertJob, insertPerson, RANKED } from "./support/backend.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { vectorOf } from "./support/fake-encoder.ts";
import { chooser } from "./support/random-matching.ts";

/** HISTORIES=1000 npm test -- follow-histories: as many as were tried before a release. */
const HISTORIES = Number(process.env.HISTORIES ?? 40);
const STEPS = 4;
const SKILLS = ["Python", "SQL", "Nursing", "Excel", "React", "Welding", "JavaScript", "Docker"];
const TITLES = ["Engineer", "Nurse", "Senior Welder", "Data Analyst", "Office Clerk"];
const RULES: ListRules = { count: 6, mostOfCompany: 2, days: 7, windowDays: null };
const SHARES = [
  { table: "rules", share: 1 },
  { table: "titles", share: 1 },
];
const HOUR_MS = 3_600_000;
/** Every second history goes by it; jobs that come several at a time get their vectors later. */
const MODEL = {
  model: "first letters",
  dimensions: 32,
  encode: async (texts: readonly string[]) => texts.map((text) => vectorOf(text)),
};
const AT_ONCE = 4;

let database: TestDatabase;
const clock = createClock("2026-11-20T07:00:00Z");

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.close());

/** The lists as a full generation of this moment would make them, by an index of its own. */
async function full(people: readonly string[], embeddings: Embeddings) {
  const client = await database.pool.connect();
  const jobs: MatchJob[] = [];
  await client.query("BEGIN");
  for await (const batch of openJobs(client, clock.now(), null)) jobs.push(...batch);
  await client.query("COMMIT");
  client.release();
  const stored = await storedCorpus(database.pool, await embeddings.dimensions());
  await embeddings.ofAsked({ jobs });
  const index = createJobIndex(jobs, stored!.corpus);
  const read = await embeddings.ofPeople(
    await loadPeople(database.pool, [...people], { now: clock.now(), shares: SHARES }),
  );
  return people.map((id) =>
    topJobs([index], read.get(id)!, RULES.count, RULES.mostOfCompany).map((scored, at) => ({
      job: scored.jobId,
      rank: at + 1,
      score: scored.score,
      matchScore: scored.matchScore,
      adjustments: scored.adjustments,
      parts: scored.parts,
      matching: scored.matchingSkills,
    })),
  );
}

async function lists(people: readonly string[]) {
  const { rows } = await database.pool.query<{ userId: string }>(
    `SELECT user_id AS "userId", job_id AS job, array_position(jobs, job_id) AS rank, score, match_score AS "matchScore",
       explanation->'adjustments' AS adjustments, explanation->'parts' AS parts, explanation->'matchingSkills' AS matching ${RANKED} AND expires_at > $1 ORDER BY user_id, rank`,
    [clock.now()],
  );
  return people.map((id) => rows.filter(({ userId }) => userId === id).map(({ userId: _, ...row }) => row));
}

/** Something that happens; says whose list had to be made anew for it. */
async function happen(
  seed: number,
  people: readonly string[],
  loader: CorpusLoader,
  made: GenerationHandle["made"],
): Promise<string[]> {
  const { pool } = database;
  const { random, one, maybe, some } = chooser(seed, 0.2);
  const anyOpen = "(SELECT id FROM jobs WHERE status = 'OPEN' ORDER BY md5(id || $1::text) LIMIT 1)";
  const person = one(people);
  const regenerate = async () => {
    const request = {
      people: [person],
      lease: null,
      reason: "PROFILE_CHANGED" as const,
      dryRun: false,
      now: clock.now(),
      rules: RULES,
    };
    // Half of them are handed over by the thread that made them, the others are read.
    const told = random() < 0.5 ? { made } : {};
    const handle = { isCancelled: () => false, progress() {}, warn: expect.unreachable, ...told };
    await generate({ pool, loader, shares: SHARES }, request, handle);
    return [person];
  };
  const job = () => ({
    title: one(TITLES),
    skills: some(SKILLS, 4),
    experience_min_years: maybe([0, 3, 8]),
    work_arrangement: maybe(["ON_SITE", "REMOTE_OK"]),
    company_id: maybe([1, 2, 3]),
    field: maybe(["nursing", "software"]),
    newest_at: one(["2026-11-18T00:00:00Z", "2026-11-19T00:00:00Z"]),
    expires_at: random() < 0.15 ? new Date(clock.now().getTime() + 2 * HOUR_MS) : null,
  });
  const kind = random();
  if (kind < 0.4) for (let each = Math.ceil(random() * 4); each > 0; each--) await insertJob(pool, job());
  else if (kind < 0.55) await pool.query(`UPDATE jobs SET status = 'CLOSED' WHERE id = ${anyOpen}`, [seed]);
  else if (kind < 0.6) await pool.query(`DELETE FROM jobs WHERE id = ${anyOpen}`, [seed]);
  else if (kind < 0.7)
    await pool.query(`UPDATE jobs SET skills = $2, title = $3 WHERE id = ${anyOpen}`, [
      seed,
      some(SKILLS, 4),
      one(TITLES),
    ]);
  else if (kind < 0.75)
    await pool.query("UPDATE jobs SET status = 'OPEN' WHERE id = (SELECT id FROM jobs WHERE status <> 'OPEN' LIMIT 1)");
  else if (kind < 0.8) clock.set(new Date(clock.now().getTime() + HOUR_MS).toISOString());
  else if (kind < 0.87) {
    await pool.query("UPDATE profiles SET skills = $2, titles = $3 WHERE user_id = $1", [
      person,
      some(SKILLS, 5),
      some(TITLES, 2),
    ]);
    return regenerate();
  } else if (kind < 0.94) {
    await pool.query(
      `INSERT INTO preferences (user_id, work_arrangements) VALUES ($1, $2::"WorkArrangement"[])
       ON CONFLICT (user_id) DO UPDATE SET work_arrangements = excluded.work_arrangements`,
      [person, random() < 0.5 ? [] : ["REMOTE_OK"]],
    );
    return regenerate();
  } else if (kind < 0.97) {
    await pool.query(
      `INSERT INTO ratings (user_id, job_id, rating, rated_at)
       SELECT $2, id, CASE WHEN $3 THEN 'UP' ELSE 'DOWN' END::"Rating", $4 FROM jobs WHERE id = ${anyOpen}
       ON CONFLICT (user_id, job_id) DO UPDATE SET rating = excluded.rating`,
      [seed, person, random() < 0.5, clock.now()],
    );
    return regenerate();
  } else {
    await pool.query(
      `INSERT INTO dismissals (user_id, job_id) SELECT $2, id FROM jobs WHERE id = ${anyOpen} ON CONFLICT DO NOTHING`,
      [seed, person],
    );
    return regenerate();
  }
  return [];
}

test(`in ${HISTORIES} random histories, lists that follow the jobs are those that a full generation would make`, async () => {
  const { pool } = database;
  await pool.query(
    "INSERT INTO companies (id, name, key) VALUES (1, 'One', 'one'), (2, 'Two', 'two'), (3, 'Three', 'three')",
  );
  let changes = 0;
  let nights = 0;
  let filled = 0;
  for (let history = 1; history <= HISTORIES; history++) {
    await pool.query(
      "DELETE FROM users; DELETE FROM jobs; DELETE FROM learnt_corpora; DELETE FROM followers; DELETE FROM embeddings",
    );
    clock.set("2026-11-20T07:00:00Z");
    const { one, maybe, some } = chooser(history, 0.2);
    for (let each = 0; each < 20; each++)
      await insertJob(pool, { title: one(TITLES), skills: some(SKILLS, 4), company_id: maybe([1, 2, 3]) });
    const people: string[] = [];
    for (let each = 0; each < 4; each++) {
      const profile = { skills: some(SKILLS, 5), titles: some(TITLES, 2), years_of_experience: maybe([1, 6]) };
      people.push(await insertPerson(pool, `person${each}@example.com`, profile));
    }
    people.sort();
    const hasModel = history % 2 === 0;
    const embeddings = createEmbeddings(pool, hasModel ? async () => MODEL : null, expect.unreachable, AT_ONCE);
    const loader = createCorpusLoader(pool, null, { embeddings });
    const everybody = { people: null, lease: null, reason: "SCHEDULED" as const, dryRun: false, rules: RULES };
    const handle = { isCancelled: () => false, progress() {}, warn: expect.unreachable };
    const night = () => generate({ pool, loader, shares: SHARES }, { ...everybody, now: clock.now() }, handle);
    await night();
    const follower = createFollower({
      pool,
      loader,
      shares: SHARES,
      rules: RULES,
      now: clock.now,
      complain: expect.unreachable,
    });
    /** What waits for its vector gets it, and the lists follow. */
    const settle = async () => {
      while (await embeddings.fill()) filled++;
      if (hasModel) await follower.step([]);
    };
    await follower.step([]);
    await settle();
    let before = JSON.stringify(await lists(people));
    for (let step = 0; step < STEPS; step++) {
      await follower.step(await happen(history * 1_000 + step, people, loader, follower.hand));
      await settle();
      const now = await lists(people);
      expect({ history, step, lists: now }).toEqual({ history, step, lists: await full(people, embeddings) });
      if (JSON.stringify(now) !== before) changes++;
      before = JSON.stringify(now);
    }
    // What the night finds: nothing, unless it learns anew.
    const { jobs } = loader.latest();
    if (isOutgrown(jobs.corpus, jobs.open)) continue;
    expect({ history, ...(await night()) }).toMatchObject({ history, unchanged: people.length, added: 0, removed: 0 });
    nights++;
  }
  expect(nights).toBeGreaterThan(HISTORIES / 2);
  expect(filled).toBeGreaterThan(HISTORIES);
  expect(changes).toBeGreaterThan(HISTORIES);
}, 600_000);

test("a list that this thread has made itself is not read from the database", async () => {
  const { pool } = database;
  await pool.query("DELETE FROM users; DELETE FROM jobs; DELETE FROM learnt_corpora; DELETE FROM followers");
  for (let each = 0; each < 3; each++) await insertJob(pool, { title: "Welder", skills: ["Welding", "Excel"] });
  const person = await insertPerson(pool, "ada@example.com", { skills: ["Welding"], titles: ["Welder"] });
  let reads = 0;
  const counting: Pick<typeof pool, "query" | "connect"> = {
    connect: pool.connect.bind(pool),
    query: ((text: string, values: unknown[]) => {
      if (text.includes("LATERAL")) reads++;
      return pool.query(text, values);
    }) as typeof pool.query,
  };
  const loader = createCorpusLoader(pool, null);
  const follower = createFollower({
    pool: counting as typeof pool,
    loader,
    shares: SHARES,
    rules: RULES,
    now: clock.now,
    complain: expect.unreachable,
  });
  const make = (made?: GenerationHandle["made"]) =>
    generate(
      { pool, loader, shares: SHARES },
      { people: [person], lease: null, reason: "MANUAL", dryRun: false, now: clock.now(), rules: RULES },
      { isCancelled: () => false, progress() {}, warn: expect.unreachable, ...(made && { made }) },
    );
  await make();
  await follower.step([]);
  expect(reads).toBe(1);
  await make(follower.hand);
  await follower.step([person]);
  expect(reads).toBe(1);
  // Somebody else has made it since.
  await make(follower.hand);
  await make();
  await follower.step([person]);
  expect(reads).toBe(2);
  await insertJob(pool, { title: "Welder", skills: ["Welding"] });
  await follower.step([]);
  expect(await lists([person])).toEqual(await full([person], loader.embeddings));
});

test("a list that lost a place to a job which closed while it was written gets what comes next, whoever wrote it", async () => {
  const { pool } = database;
  await pool.query("DELETE FROM users; DELETE FROM jobs; DELETE FROM learnt_corpora; DELETE FROM followers");
  const jobs: number[] = [];
  for (const skills of [["Welding"], ["Welding", "Excel"], ["Welding", "SQL", "Nursing"]])
    jobs.push(await insertJob(pool, { title: "Welder", skills, company_id: 1 }));
  const person = await insertPerson(pool, "ada@example.com", { skills: ["Welding"], titles: ["Welder"] });
  const [mine, elsewhere] = [createCorpusLoader(pool, null), createCorpusLoader(pool, null)];
  const tools = { shares: SHARES, rules: RULES, now: clock.now, complain: expect.unreachable };
  const follower = createFollower({ pool, loader: mine, ...tools });
  const request = { people: [person], lease: null, reason: "MANUAL" as const, dryRun: false, now: clock.now() };
  const handle = { isCancelled: () => false, progress() {}, warn: expect.unreachable };
  await generate({ pool, loader: elsewhere, shares: SHARES }, { ...request, rules: RULES }, handle);
  await follower.step([person]);
  const who = (await loadPeople(pool, [person], { now: clock.now(), shares: SHARES })).get(person)!;
  const made = makeShortlist(person, who, elsewhere.latest(), RULES, { ...request, changed: null });
  // Two of one company; the first of them closes before the list is written, the third takes its place.
  expect(made.ranked.map(({ jobId }) => jobId)).toEqual(jobs.slice(0, 2));
  await pool.query("UPDATE jobs SET status = 'CLOSED' WHERE id = $1", [jobs[0]]);
  await swapShortlists(pool, [made]);
  await follower.step([person]);
  expect(await lists([person])).toMatchObject([[{ job: jobs[1] }, { job: jobs[2] }]]);
  expect(await lists([person])).toEqual(await full([person], mine.embeddings));
});

test("a list that came too late for whoever followed, and died, is followed by who follows next; one that came in time is left alone", async () => {
  const { pool } = database;
  await pool.query("DELETE FROM users; DELETE FROM jobs; DELETE FROM learnt_corpora; DELETE FROM followers");
  for (const skill of ["Welding", "Nursing"]) await insertJob(pool, { title: "Worker", skills: [skill] });
  const late = await insertPerson(pool, "ada@example.com", { skills: ["Welding"], titles: ["Welder"] });
  const inTime = await insertPerson(pool, "grace@example.com", { skills: ["Nursing"], titles: ["Nurse"] });
  const loader = createCorpusLoader(pool, null);
  const tools = { pool, loader, shares: SHARES, rules: RULES, now: clock.now, complain: expect.unreachable };
  const first = createFollower(tools);
  const request = { lease: null, reason: "MANUAL" as const, dryRun: false, now: clock.now(), rules: RULES };
  const handle = { isCancelled: () => false, progress() {}, warn: expect.unreachable };
  await generate(tools, { ...request, people: [late, inTime] }, handle);
  const time = vi.spyOn(performance, "now").mockReturnValue(0);
  await first.step([late, inTime]);
  const person = (await loadPeople(pool, [late], { now: clock.now(), shares: SHARES })).get(late)!;
  const made = makeShortlist(late, person, loader.latest(), RULES, { ...request, changed: null });
  time.mockReturnValue(5_000);
  await insertJob(pool, { title: "Worker", skills: ["Welding"] });
  await first.step([]);
  time.mockRestore();
  await swapShortlists(pool, [made]);
  first.stop();
  const revisions = async () =>
    (await pool.query("SELECT revision FROM shortlists ORDER BY user_id = $1", [late])).rows.map(
      ({ revision }) => revision,
    );
  expect(await revisions()).toEqual([1, 3]);
  await createFollower({ ...tools, loader: createCorpusLoader(pool, null) }).step([]);
  expect(await lists([late, inTime])).toEqual(await full([late, inTime], loader.embeddings));
  expect(await revisions()).toEqual([1, 4]);
});
