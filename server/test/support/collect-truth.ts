import type pg from "pg";
import type { World } from "./collect-world.ts";
import { type Merging, measureMerging } from "./merging.ts";

/** What the database holds, beside what there truly is. */
export interface Judgement {
  /** Of all postings that are there, open or not. */
  names: string[];
  jobs: number;
  merging(): Merging;
  /** Open postings whose jobs are not open. */
  closedWrongly: string[];
  /** Open postings of these sources that are not there, or not open. */
  lost(...sources: string[]): string[];
  /** Names of the open postings that are there and open. */
  present(): string[];
}

interface Row {
  name: string;
  job: number;
  is_open: boolean;
}

/** A posting is open when a job of its vacancy is, should its copies have come to be several jobs. */
export async function judge(pool: pg.Pool, world: World): Promise<Judgement> {
  const { rows } = await pool.query<Row>(
    `SELECT listings.source || ' ' || external_id AS name, job_id AS job, status = 'OPEN' AS is_open
     FROM listings JOIN jobs ON jobs.id = job_id`,
  );
  const live = world.live();
  const vacancyOf = (name: string) => world.vacancyOf.get(name) ?? `none of ${name}`;
  const open = new Set(rows.filter((row) => row.is_open).map(({ name }) => vacancyOf(name)));
  const known = new Set(rows.map(({ name }) => name));
  const isOpen = (name: string) => known.has(name) && open.has(vacancyOf(name));
  return {
    names: rows.map(({ name }) => name),
    jobs: new Set(rows.map(({ job }) => job)).size,
    merging: () => measureMerging(rows.map(({ name, job }) => ({ name, job, vacancy: vacancyOf(name) }))),
    closedWrongly: rows
      .filter(({ name, is_open }) => !is_open && live.has(name) && !isOpen(name))
      .map(({ name }) => name),
    lost: (...sources) =>
      [...live].filter((name) => sources.includes(name.slice(0, name.indexOf(" "))) && !isOpen(name)),
    present: () => [...live].filter(isOpen),
  };
}
