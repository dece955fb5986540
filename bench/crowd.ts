import type pg from "pg";
import { demoPostings } from "../prisma/demo-postings.ts";
import { takeIn } from "../server/intake/take-in.ts";
import { createDice } from "./numbers.ts";
import { accessKey, signToken } from "./tokens.ts";

/** Synthetic jobs and people, the same ones for the same numbers and day. */

const BATCH = 1_000;
const DAY_MS = 86_400_000;

/** @returns how many jobs that made, doubles being one */
export async function makeJobs(pool: pg.Pool, count: number): Promise<number> {
  const now = new Date();
  let batch = [];
  for (const posting of demoPostings({ seed: 11, count, now })) {
    batch.push(posting);
    if (batch.length < BATCH) continue;
    await takeIn(pool, batch, { now });
    batch = [];
  }
  await takeIn(pool, batch, { now });
  await pool.query("ANALYZE");
  const { rows } = await pool.query<{ count: number }>("SELECT count(*)::int AS count FROM jobs");
  return rows[0]?.count ?? 0;
}

interface Seen {
  title: string;
  skills: string[];
  industries: string[];
  cities: string[];
  years: number | null;
  work_arrangement: string | null;
}

/**
 * Accounts with profiles. Everybody knows most of what two or three postings of one industry ask for, so that skills
 * come together as they do in life; one in three has preferences.
 */
export async function makePeople(pool: pg.Pool, count: number): Promise<void> {
  const { rows: jobs } = await pool.query<Seen>(
    `SELECT title, skills, industries, cities, experience_min_years AS years, work_arrangement FROM jobs
     WHERE cardinality(skills) > 2 ORDER BY id LIMIT 20000`,
  );
  const byIndustry = new Map<string, Seen[]>();
  for (const job of jobs) {
    const known = byIndustry.get(job.industries[0] ?? "");
    if (known) known.push(job);
    else byIndustry.set(job.industries[0] ?? "", [job]);
  }
  const dice = createDice(5);
  const pick = <T>(from: readonly T[]) => from[dice.whole(from.length)] as T;
  for (let from = 0; from < count; from += BATCH) {
    const people = Array.from({ length: Math.min(BATCH, count - from) }, (_, place) => {
      const first = pick(jobs);
      const others = byIndustry.get(first.industries[0] ?? "") ?? jobs;
      const held = [first, pick(others), ...(dice.next() < 0.5 ? [pick(others)] : [])];
      const skills = new Set(held.flatMap((job) => job.skills).filter(() => dice.next() < 0.8));
      const choosy = dice.next() < 1 / 3;
      return {
        email: `person-${from + place}@people.example`,
        skills: [...skills],
        titles: [...new Set(held.slice(0, 2).map(({ title }) => title))],
        industries: first.industries,
        locations: first.cities.slice(0, 1),
        years: (first.years ?? 0) + dice.whole(8),
        arrangements: choosy && first.work_arrangement ? [first.work_arrangement] : [],
        places: choosy && dice.next() < 0.3 ? first.cities.slice(0, 1) : [],
      };
    });
    await pool.query(
      `WITH given AS (
         SELECT md5(g.email)::uuid AS id, g.* FROM jsonb_to_recordset($1) AS g (email text, skills text[], titles text[], industries text[],
           locations text[], years float8, arrangements text[], places text[])
       ), accounts AS (
         INSERT INTO users (id, email) SELECT id, email FROM given
       ), profiled AS (
         INSERT INTO profiles (user_id, skills, titles, industries, locations, years_of_experience)
         SELECT id, skills, titles, industries, locations, years FROM given
       )
       INSERT INTO preferences (user_id, work_arrangements, locations)
       SELECT id, arrangements::"WorkArrangement"[], places FROM given`,
      [JSON.stringify(people)],
    );
  }
  await pool.query("ANALYZE");
}

/** Signs in the people whose generation comes first, `count` of them. @returns their ids and tokens */
export async function makeReaders(
  pool: pg.Pool,
  secret: string,
  count: number,
): Promise<{ userId: string; token: string }[]> {
  const { rows } = await pool.query<{ user_id: string }>("SELECT user_id FROM profiles ORDER BY user_id LIMIT $1", [
    count,
  ]);
  return Promise.all(
    rows.map(async ({ user_id }) => ({ userId: user_id, token: await signIn(pool, secret, user_id) })),
  );
}

export async function makeAdmin(pool: pg.Pool, secret: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    "INSERT INTO users (email, role) VALUES ('admin@people.example', 'ADMIN') RETURNING id",
  );
  return signIn(pool, secret, rows[0]?.id as string);
}

async function signIn(pool: pg.Pool, secret: string, userId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + DAY_MS);
  const { rows } = await pool.query<{ id: string }>(
    "INSERT INTO sessions (user_id, expires_at) VALUES ($1, $2) RETURNING id",
    [userId, expiresAt],
  );
  return signToken(accessKey(secret), userId, rows[0]?.id as string, expiresAt);
}
