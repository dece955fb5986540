import type pg from "pg";
import { type Column, selected, unnest } from "./columns.ts";
import { jobColumns } from "./job-columns.ts";
import type { JobRecord } from "./job-record.ts";
import { FILLED, PARTS, type Part, type Tellers } from "./tellers.ts";

/** A job to write under its id, given beforehand. */
export interface JobRow {
  id: number;
  record: JobRecord;
  /** Of a job that comes back; now for a new one. */
  discoveredAt: Date;
}

/** What a record changes of its job. */
export interface UpdateRow {
  id: number;
  record: JobRecord;
  /** Written as the record has them; of the others it fills in what is missing (FILLED). */
  parts: readonly Part[];
  toldBy: Tellers | null;
}

/** A listing and the job it belongs to. */
export interface ListingRow {
  jobId: number;
  record: JobRecord;
}

/** Rows a statement: turning more into parameters holds the event loop up for longer than a slice of work should. */
const ROWS_A_STATEMENT = 200;

function* slices<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) yield rows.slice(start, start + ROWS_A_STATEMENT);
}

const ID: Column<{ id: number }> = { name: "id", sent: "int4", of: (row) => row.id };

/** Inserts jobs under their ids. */
export async function insertJobs(
  client: pg.PoolClient,
  rows: JobRow[],
  companyIds: ReadonlyMap<string, number>,
): Promise<void> {
  const columns: Column<JobRow>[] = [
    ID,
    ...Object.values(jobColumns(companyIds)).flat(),
    { name: "source", sent: "text", of: (row) => row.record.listing.source },
    { name: "discovered_at", sent: "timestamptz", of: (row) => row.discoveredAt },
    { name: "newest_at", sent: "timestamptz", of: (row) => row.record.postedAt ?? row.discoveredAt },
  ];
  const names = columns.map((column) => column.name).join(", ");
  for (const slice of slices(rows)) {
    const { from, values } = unnest(columns, slice);
    await client.query(`INSERT INTO jobs (${names}) SELECT ${columns.map(selected).join(", ")} FROM ${from}`, values);
  }
}

/** By column: its name in a record. */
const FILLED_COLUMNS = new Map(
  Object.keys(FILLED).map((name) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), name]),
);

/**
 * Writes what each posting tells of its job, in turn where one job has several; source and discovery stay. Neither opens
 * nor closes. What Claude filled in is to be filled in again (fill-in.ts).
 */
export async function updateJobs(
  client: pg.PoolClient,
  rows: readonly UpdateRow[],
  companyIds: ReadonlyMap<string, number>,
): Promise<void> {
  const parts = jobColumns(companyIds);
  const tells: Column<UpdateRow>[] = PARTS.map((part) => ({
    name: `tells_${part}`,
    sent: "bool",
    of: (row) => row.parts.includes(part),
  }));
  const told: Column<UpdateRow> = {
    name: "told_by",
    sent: "text",
    cast: "jsonb",
    of: (row) => row.toldBy && JSON.stringify(row.toldBy),
  };
  const set = PARTS.flatMap((part) =>
    parts[part].map((column) => {
      const { name } = column;
      const isList = column.cast?.endsWith("[]");
      const missing = isList ? `jobs.${name} = '{}'` : `jobs.${name} IS NULL`;
      const filled = part === "salary" ? part : FILLED_COLUMNS.get(name);
      // What Claude filled in counts as missing: whoever collects a posting knows better.
      const when = [
        `v.tells_${part}`,
        ...(FILLED_COLUMNS.has(name) ? [missing] : []),
        ...(filled ? [`'${filled}' = ANY(jobs.filled_in)`] : []),
      ].join(" OR ");
      return `${name} = CASE WHEN ${when} THEN ${selected(column)} ELSE jobs.${name} END`;
    }),
  ).join(", ");
  const columns = [ID, told, ...tells, ...Object.values(parts).flat()];
  for (const turn of turns(rows))
    for (const slice of slices(turn)) {
      const { from, values } = unnest<UpdateRow>(columns, slice);
      await client.query(
        `UPDATE jobs SET ${set}, filled_in = '{}', told_by = ${selected(told)}, newest_at = COALESCE(CASE WHEN v.tells_head OR jobs.posted_at IS NULL
           THEN v.posted_at ELSE jobs.posted_at END, jobs.discovered_at) FROM ${from} WHERE jobs.id = v.id`,
        values,
      );
    }
}

/** The first row of each job, then the second: UPDATE … FROM takes any one of several. */
function turns(rows: readonly UpdateRow[]): UpdateRow[][] {
  const seen = new Map<number, number>();
  const turns: UpdateRow[][] = [];
  for (const row of rows) {
    const turn = seen.get(row.id) ?? 0;
    seen.set(row.id, turn + 1);
    const of = turns[turn];
    if (of) of.push(row);
    else turns[turn] = [row];
  }
  return turns;
}

/** Inserts listings, or moves and renews those that are known. */
export async function writeListings(client: pg.PoolClient, rows: ListingRow[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const columns: Column<ListingRow>[] = [
    { name: "job_id", sent: "int4", of: (row) => row.jobId },
    { name: "source", sent: "text", of: (row) => row.record.listing.source },
    { name: "scope", sent: "text", of: (row) => row.record.listing.scope },
    { name: "external_id", sent: "text", of: (row) => row.record.listing.externalId },
    { name: "platform", sent: "text", of: (row) => row.record.listing.platform },
    { name: "url", sent: "text", of: (row) => row.record.listing.url },
    { name: "attribution", sent: "text", of: (row) => row.record.listing.attribution },
    { name: "tracking_key", sent: "text", of: (row) => row.record.trackingKey },
    { name: "posted_at", sent: "timestamptz", of: (row) => row.record.postedAt },
    { name: "expires_at", sent: "timestamptz", of: (row) => row.record.expiresAt },
    { name: "content_hash", sent: "text", of: (row) => row.record.listing.contentHash },
    { name: "first_seen_at", sent: "timestamptz", of: () => now },
    { name: "last_seen_at", sent: "timestamptz", of: () => now },
  ];
  const { from, values } = unnest(columns, rows);
  const names = columns.map((column) => column.name).join(", ");
  await client.query(
    `INSERT INTO listings (${names}) SELECT ${names} FROM ${from}
     ON CONFLICT (source, external_id) DO UPDATE SET
       job_id = excluded.job_id, scope = excluded.scope, platform = excluded.platform, url = excluded.url, attribution = excluded.attribution,
       tracking_key = excluded.tracking_key, posted_at = excluded.posted_at, expires_at = excluded.expires_at,
       content_hash = excluded.content_hash, last_seen_at = excluded.last_seen_at, missing_since = NULL`,
    values,
  );
}
