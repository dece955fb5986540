import { access, constants } from "node:fs/promises";
import type pg from "pg";
import { pauseOf } from "../server/claude/pause.ts";
import { pendingMigrations } from "../server/database/migrate.ts";
import { roleProblems } from "../server/database/roles.ts";
import { encoderProblem } from "../server/embeddings/encoder.ts";
import type { PipelineName } from "../server/generated/prisma/enums.ts";
import { isTimeZone, type Plan } from "../server/pipelines/plans.ts";
import { scheduleProblem } from "../server/pipelines/schedule.ts";
import { type Tools, withTools } from "./open.ts";

/** `npm run doctor`: what is wrong and what to do. Changes nothing; exits with 1 when something is wrong. */
interface Finding {
  title: string;
  /** Null: all is well. */
  advice: string | null;
}

async function claudeProblem(pool: pg.Pool, claude: Tools["config"]["claude"]): Promise<string | null> {
  // The table comes with a migration.
  const pause = claude && (await pauseOf(pool, claude.apiKey).catch(() => null));
  return pause && `It refuses (${pause}): check the key, the account's credit and CLAUDE_MODEL.`;
}

async function examine({ config, database: { pool }, pipelines }: Tools): Promise<Finding[]> {
  const findings: Finding[] = [];
  const note = (title: string, advice: string | null = null) => void findings.push({ title, advice });

  const { rows } = await pool.query<{ version: string; number: string }>(
    "SELECT version(), current_setting('server_version_num') AS number",
  );
  const version = Number(rows[0]?.number);
  note(
    `Database: ${rows[0]?.version.split(" on ")[0]}`,
    version < 150_000 ? "Shortlist needs PostgreSQL 15 or later: upgrade it." : null,
  );
  const roles = await roleProblems(pool);
  if (roles.length === 0) note("Roles: row level security holds for requests");
  for (const problem of roles) note("Roles", problem);
  if (config.embeddings)
    note(`Sentence model: ${config.embeddings.model} (EMBEDDING_MODEL)`, encoderProblem(config.embeddings));
  const { archiveFolder } = config.pipelines;
  if (archiveFolder)
    note(`Archive of deleted jobs: ${archiveFolder} (ARCHIVE_DIR)`, await archiveProblem(archiveFolder));
  note(config.mail ? "Mails: sent through SMTP_URL" : "Mails: none are sent (SMTP_URL); links are written to the log");
  note(
    config.claude
      ? `Claude: ${config.claude.model}, at most $${config.claude.budget.perDay} a day (CLAUDE_BUDGET_USD_PER_DAY)`
      : "Claude: not asked (ANTHROPIC_API_KEY); rules do everything",
    await claudeProblem(pool, config.claude),
  );
  const pending = await pendingMigrations(pool);
  note(
    `Migrations: ${pending.length ? `${pending.length} missing (${pending.join(", ")})` : "all applied"}`,
    pending.length ? "Start the server: it applies them." : null,
  );
  if (pending.length) return findings;

  const { rows: figures } = await pool.query<Record<string, number>>(
    `SELECT (SELECT count(*) FROM jobs WHERE status = 'OPEN')::int AS open, (SELECT count(*) FROM jobs)::int AS jobs,
       (SELECT count(*) FROM users)::int AS people, (SELECT count(*) FROM users WHERE id NOT IN (SELECT user_id FROM profiles))::int AS bare,
       (SELECT count(*) FROM profiles LEFT JOIN preferences USING (user_id) LEFT JOIN shortlists USING (user_id)
         WHERE generated_at IS NULL OR generated_at < greatest(profiles.updated_at, preferences.updated_at)
           OR generated_at < now() - interval '2 days')::int AS stale,
       (SELECT count(*) FROM pipeline_runs WHERE status = 'QUEUED' AND queued_at < now() - interval '5 minutes')::int AS waiting`,
  );
  const { open = 0, jobs = 0, people = 0, bare = 0, stale = 0, waiting = 0 } = figures[0] ?? {};
  note(`Jobs: ${open} open of ${jobs}`, open ? null : "Import some: npm run import -- FILE, or npm run demo.");
  note(`People: ${people}, of whom ${bare} have no profile (they get no recommendations until they give a CV)`);
  note(
    `Shortlists: ${stale} older than their profile or than two days`,
    stale ? "npm run pipeline -- GENERATE_RECOMMENDATIONS makes them anew; then see why the schedule did not." : null,
  );
  const { rows: mails } = await pool.query<{ kind: string; error: string }>(
    `SELECT payload->>'kind' AS kind, last_error AS error FROM graphile_worker._private_jobs AS jobs
       JOIN graphile_worker._private_tasks AS tasks ON tasks.id = task_id
     WHERE identifier = 'mail' AND last_error IS NOT NULL ORDER BY run_at DESC LIMIT 3`,
  );
  for (const { kind, error } of mails)
    note(`A mail (${kind}) could not be sent`, `${error.split("\n")[0]} It is tried for some hours; see SMTP_URL.`);
  if (waiting)
    note(`Runs: ${waiting} waiting for more than five minutes`, "Start a server with ROLE=all or ROLE=worker.");
  for (const pipeline of pipelines.list()) {
    const { name } = pipeline;
    const begins = await beginning(pool, pipeline);
    if (begins) findings.push(begins);
    const last = await pool.query<{ status: string; at: Date; error: string | null }>(
      "SELECT status, coalesce(finished_at, started_at, queued_at) AS at, error FROM pipeline_runs WHERE name = $1 ORDER BY queued_at DESC LIMIT 1",
      [name],
    );
    const run = last.rows[0];
    note(
      `${name}: ${run ? `${run.status.toLowerCase()} ${run.at.toISOString()}` : "has not run yet"}`,
      run?.status === "FAILED" ? `${run.error} Start it again: npm run pipeline -- ${name}` : null,
    );
  }
  return findings;
}

async function archiveProblem(folder: string): Promise<string | null> {
  return access(folder, constants.W_OK).then(
    () => null,
    (error: NodeJS.ErrnoException) =>
      `It cannot be written to from here (${error.code}), so EXPIRE_JOBS fails where this is so: make the folder, or unset ARCHIVE_DIR.`,
  );
}

/** Which settings say when a pipeline begins, as long as the table leaves it to them. */
const SETTINGS: Partial<Record<PipelineName, string>> = {
  COLLECT_DAILY: "JOB_REFRESH_TIME",
  BACKFILL: "BACKFILL_HOURS",
};

/** When a pipeline begins, and who says so; null where there is nothing to tell. */
async function beginning(
  pool: pg.Pool,
  { name, schedule: own, timezone: ownZone }: ReturnType<Tools["pipelines"]["list"]>[number],
): Promise<Finding | null> {
  if (own === null) return null;
  const isDaily = name === "COLLECT_DAILY";
  const title = isDaily ? "The daily collection" : name;
  const { rows } = await pool.query<Plan>("SELECT enabled, schedule, timezone FROM pipelines WHERE name = $1", [name]);
  const { enabled = true, schedule = null, timezone = null } = rows[0] ?? {};
  const problem =
    (schedule && scheduleProblem(schedule)) ??
    (timezone && !isTimeZone(timezone) ? "There is no such time zone." : null);
  if (problem) {
    const advice = `The table pipelines holds the schedule “${schedule ?? own}” in ${timezone ?? ownZone}. ${problem} Mend it with the mutation updatePipeline.`;
    return { title: `${title} does not begin by itself`, advice };
  }
  if (!enabled) return { title: `${title} is paused: the mutation updatePipeline resumes it`, advice: null };
  const setting = SETTINGS[name];
  const before = `${timeOf(own)} ${ownZone}, as ${setting ? `${setting} or its default says` : "is the default"}`;
  if (!schedule && !timezone) return isDaily ? { title: `${title} begins at ${before}`, advice: null } : null;
  const now = `${timeOf(schedule ?? own)} ${timezone ?? ownZone}`;
  return { title: `${title} begins at ${now}, by the table pipelines, and not at ${before}`, advice: null };
}

/** "06:00" of "0 6 * * *"; other schedules as they are. */
function timeOf(schedule: string): string {
  const [, minute, hour] = /^(\d+) (\d+) \* \* \*$/.exec(schedule) ?? [];
  return minute && hour ? `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}` : `“${schedule}”`;
}

await withTools(
  "shortlist doctor",
  async (tools) => {
    const findings = await examine(tools);
    for (const { title, advice } of findings) console.log(advice ? `✗ ${title}\n    ${advice}` : `✓ ${title}`);
    const wrong = findings.filter(({ advice }) => advice).length;
    console.log(wrong ? `${wrong} ${wrong === 1 ? "thing is" : "things are"} wrong.` : "All is well.");
    if (wrong) process.exitCode = 1;
  },
  false,
);
