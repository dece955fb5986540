import type pg from "pg";
import { createDice, type Dice } from "../../../prisma/demo-dice.ts";
import { demoPostings } from "../../../prisma/demo-postings.ts";
import { takeIn } from "../../intake/take-in.ts";
import { generateRecommendations } from "../../pipelines/generate.ts";
import { insertRun } from "../../pipelines/ledger.ts";
import { executeRun } from "../../pipelines/run.ts";
import { openContext, SETTINGS } from "./backend.ts";
import { openScratch } from "./scratch.ts";

/** What costs are measured on: the demo's postings in a PostgreSQL of its own, people who look for such work, and their lists. */

const POSTINGS = 2_000;
const PEOPLE = 40;
const SEED = 5;
/** The demo's postings are another day's on another day. */
export const NOW = new Date("2026-10-15T06:00:00Z");

export interface CostsWorld {
  pool: pg.Pool;
  people: number;
  postings: number;
  /** Everybody's list, made anew as by the night's run; it takes up the answers that are kept. */
  makeLists(): Promise<void>;
  /** As many matches as if so large a share of the lists were new: their answers are gone. */
  turnOver(share: number): Promise<void>;
  /** Match scores of all that is listed. */
  scores(): Promise<number[]>;
  close(): Promise<void>;
}

interface Asking {
  id: number;
  title: string;
  skills: string[];
  industries: string[];
  locations: string[];
  level: string | null;
}

export async function openCostsWorld(): Promise<CostsWorld> {
  const scratch = await openScratch("costs");
  const { url, pool } = scratch;
  await takeIn(pool, [...demoPostings({ seed: SEED, count: POSTINGS, now: NOW })], { now: NOW });
  await addPeople(pool);
  const context = openContext({ url, pool, close: async () => {} }, () => NOW);
  let nights = 0;

  async function count(table: string): Promise<number> {
    const { rows } = await pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    return rows[0]?.count ?? 0;
  }

  return {
    pool,
    people: await count("profiles"),
    postings: await count("jobs"),
    async makeLists() {
      const run = await insertRun(pool, "GENERATE_RECOMMENDATIONS", { trigger: "MANUAL" }, true);
      await executeRun(context, generateRecommendations, run, new AbortController().signal);
    },
    async turnOver(share) {
      const dice = createDice(SEED, ++nights);
      const { rows } = await pool.query<{ key: string }>("SELECT key FROM claude_answers ORDER BY user_id, job_id");
      const gone = dice.some(rows, Math.round(share * rows.length));
      await pool.query("DELETE FROM claude_answers WHERE key = ANY($1)", [gone.map(({ key }) => key)]);
    },
    async scores() {
      const { rows } = await pool.query<{ score: number }>(
        "SELECT match_score AS score FROM recommendations WHERE gone_at IS NULL",
      );
      return rows.map(({ score }) => score);
    },
    async close() {
      await context.close();
      await scratch.close();
    },
  };
}

/** People who know what a posting asks for, and what is asked for together with that. */
async function addPeople(pool: pg.Pool): Promise<void> {
  const { rows: jobs } = await pool.query<Asking>(
    `SELECT id, title, skills, industries, locations, experience_level AS level FROM jobs WHERE cardinality(skills) >= 4 ORDER BY id`,
  );
  const dice = createDice(SEED);
  for (const [at, job] of dice.some(jobs, PEOPLE).entries()) {
    const near = byNearness(job, jobs);
    const titles = new Set([job, ...near.slice(0, 5)].map(({ title }) => title));
    const industries = new Set([job, ...near.slice(0, 5)].flatMap((each) => each.industries));
    const known = new Set([
      ...dice.some(job.skills, dice.whole(3, job.skills.length)),
      ...near.flatMap(({ skills }) => skills),
    ]);
    const id = `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
    await pool.query("INSERT INTO users (id, email) VALUES ($1, $2)", [id, `person${at}@example.com`]);
    await pool.query(
      `INSERT INTO profiles (user_id, headline, skills, titles, years_of_experience, experience_level, industries, locations)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        `${job.title} with experience in ${[...titles].slice(1, 3).join(" and ") || "this field"}`,
        [...known].slice(0, dice.whole(12, 30)),
        [...titles].slice(0, dice.whole(2, 4)),
        dice.whole(1, 18),
        job.level,
        [...industries].slice(0, 3),
        job.locations.slice(0, 1),
      ],
    );
    await addWishes(pool, id, job, dice);
  }
}

async function addWishes(pool: pg.Pool, id: string, { level }: Asking, dice: Dice): Promise<void> {
  const salary = dice.chance(0.3) ? dice.whole(10, 16) * 2_000 : null;
  await pool.query(
    `INSERT INTO preferences (user_id, work_arrangements, employment_types, experience_levels, minimum_salary, salary_currency)
     VALUES ($1, $2::text[]::"WorkArrangement"[], $3::text[]::"EmploymentType"[], $4::text[]::"ExperienceLevel"[], $5, $6)`,
    [
      id,
      dice.chance(0.3) ? ["ON_SITE", "HYBRID", "REMOTE_OK"] : [],
      dice.chance(0.4) ? ["FULL_TIME", "PART_TIME", "CONTRACT"] : [],
      level && dice.chance(0.3) ? [level] : [],
      salary,
      salary === null ? null : "EUR",
    ],
  );
}

/** The other postings, those first that ask for the most of the same. */
function byNearness(job: Asking, jobs: readonly Asking[]): Asking[] {
  const asked = new Set(job.skills);
  const shared = new Map(jobs.map((each) => [each, each.skills.filter((skill) => asked.has(skill)).length]));
  return jobs
    .filter(({ id }) => id !== job.id)
    .sort((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || a.id - b.id);
}

/** How many a list has at most. */
export const LIST = SETTINGS.recommendationsPerUser;
