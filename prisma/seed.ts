import type pg from "pg";
import { type DemoPerson, demoPeople } from "./demo-people.data.ts";
import { demoPostings } from "./demo-postings.ts";
import type { DemoPosting } from "./demo-vocabulary.ts";

/** What the demo needs of the rooms that it fills. */
export type SeedDeps<Counts> = {
  /** With the pipelines' rights. */
  sql: pg.Pool;
  hashPassword(password: string): Promise<string>;
  /** Takes the postings in; unchanged ones cost little. */
  importPostings(postings: Iterable<DemoPosting>, now: Date): Promise<Counts>;
  /** Removes the postings of the source "demo" but those with an external id in `keep`; answers how many jobs went. */
  removePostings(keep: readonly string[], now: Date): Promise<number>;
  /** Makes the account (users.demo is true), its CV and its preferences; false if the e-mail address is taken after all. */
  addPerson(person: DemoPerson & { passwordHash: string }): Promise<boolean>;
};

export type Seeded<Counts> = {
  jobs: Counts;
  /** Jobs whose postings had their time. */
  removed: number;
  /** Accounts made just now. */
  people: number;
};

/**
 * Brings the demo up to the UTC day of `now`: new postings in, outlived ones out, and those of the four people whose
 * address has no account yet. A second call on the same day changes nothing. An account that a demo's address already
 * has, whoever made it, is left as it is.
 */
export async function seedDemo<Counts>(deps: SeedDeps<Counts>, { now }: { now: Date }): Promise<Seeded<Counts>> {
  const postings = [...demoPostings({ now })];
  // In before out: at no moment is there less to see than a day has.
  const jobs = await deps.importPostings(postings, now);
  const keep = postings.map(({ externalId }) => externalId);
  const removed = await withdraw(deps, keep, now);
  const known = await deps.sql.query<{ email: string }>("SELECT email FROM users WHERE email = ANY($1)", [
    demoPeople.map(({ email }) => email),
  ]);
  const taken = new Set(known.rows.map(({ email }) => email));
  let people = 0;
  for (const person of demoPeople) {
    if (taken.has(person.email)) continue;
    const passwordHash = await deps.hashPassword(person.password);
    if (await deps.addPerson({ ...person, passwordHash })) people++;
  }
  return { jobs, removed, people };
}

/**
 * Takes away the demo's people with all that is theirs, its postings, and the companies that only it named. A posting
 * that somebody else saved or applied to stays, closed.
 */
export async function removeDemo(
  deps: Pick<SeedDeps<unknown>, "sql" | "removePostings">,
  { now }: { now: Date },
): Promise<{ jobs: number; people: number }> {
  // People first: what they saved would keep postings alive.
  const people = await deps.sql.query("DELETE FROM users WHERE demo");
  const jobs = await withdraw(deps, [], now);
  // Nothing of the demo stays behind; made again, its jobs are new.
  await deps.sql.query("DELETE FROM tombstones WHERE source = 'demo'");
  return { jobs, people: people.rowCount ?? 0 };
}

/** Removes all postings but those in `keep`, and the companies that no job names any more. */
async function withdraw(
  { sql, removePostings }: Pick<SeedDeps<unknown>, "sql" | "removePostings">,
  keep: readonly string[],
  now: Date,
): Promise<number> {
  const going = await sql.query<{ id: number }>(
    `SELECT DISTINCT company_id AS id FROM jobs JOIN listings ON listings.job_id = jobs.id
     WHERE listings.source = 'demo' AND company_id IS NOT NULL AND NOT external_id = ANY($1)`,
    [keep],
  );
  const removed = await removePostings(keep, now);
  await sql.query(
    "DELETE FROM companies WHERE id = ANY($1) AND NOT EXISTS (SELECT FROM jobs WHERE company_id = companies.id)",
    [going.rows.map(({ id }) => id)],
  );
  return removed;
}
