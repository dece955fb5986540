import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { MODELS } from "../../claude/prices.ts";
import type { ClaudeSettings } from "../../claude/settings.ts";
import { generateRecommendations } from "../../pipelines/generate.ts";
import { insertRun } from "../../pipelines/ledger.ts";
import { executeRun } from "../../pipelines/run.ts";
import { insertJob, insertPerson, openContext } from "./backend.ts";
import { FIELDS, judging, matchesOf } from "./claude-judge.ts";
import type { TestDatabase } from "./database.ts";
import { CLAUDE_KEY, type FakeClaude, type Mishap, openFakeClaude } from "./fake-claude.ts";

/** A night: everybody's list is made, and every match on it judged in batches, while things go wrong and the process is killed. */

/** What goes wrong with an item of a batch, in turn. */
const OF_ITEMS: readonly Mishap[] = [
  "refusal",
  "truncated",
  "empty",
  "invalid-json",
  "wrong-shape",
  "errored",
  "expired",
  "canceled",
];
/** What goes wrong with a request that is not an item, one each, early in the night. */
const OF_REQUESTS = {
  batch: [429, 529, 500, "reset", "reset-after-accept"],
  results: [500, "reset", "reset-midway"],
  retrieve: [529, "reset"],
  count: [429, 500, "reset"],
  list: [500],
} as const satisfies Record<string, readonly Mishap[]>;

export interface NightOptions {
  people: number;
  /** On each list. */
  matches: number;
  /** Of 100 items so many go wrong. */
  faults: number;
  budget: ClaudeSettings["budget"];
}

export interface NightResult {
  /** How many recommendations are told by whom. */
  told: Record<string, number>;
  /** Recommendations of which it is not known that Claude was asked, or why there is no answer. */
  forgotten: number;
  /** What the fake bills, and what the ledger says, in tokens: input, cache writes, cache reads, output; and how many requests. */
  billed: number[];
  counted: number[];
  /** Matches that were answered well more than once. */
  twice: number;
  /** Of what was reserved and spent, the most that it ever was, in US dollars; and what was spent. */
  most: number;
  spent: number;
  kills: number;
  batches: number;
  /** What went wrong, and how often. */
  mishaps: Record<string, number>;
  /** Requests that the fake refused for what was in them. */
  refused: (string | null)[];
}

export function settingsFor(fake: Pick<FakeClaude, "url">, more: Partial<ClaudeSettings> = {}): ClaudeSettings {
  return {
    apiKey: CLAUDE_KEY,
    baseUrl: fake.url,
    model: "claude-haiku-5-5",
    topModel: null,
    minimumScore: 50,
    budget: { perDay: 100, perMonth: 1_000 },
    facts: MODELS,
    ...more,
  };
}

/** Jobs and people of which every list is full of matches that are good enough. */
export async function fillWorld(pool: pg.Pool, people: number, matches: number): Promise<string[]> {
  for (const { title, skills } of FIELDS)
    for (let n = 0; n < matches + 5; n++) {
      const asked = Array.from({ length: 4 }, (_, at) => skills[(n + at * (1 + (n % 3))) % skills.length]!);
      await insertJob(pool, {
        title: `${title} ${n + 1}`,
        skills: [...new Set(asked)],
        description: `We look for a ${title}. You work with ${asked.join(", ")} every day. You have done so for years.`,
        experience_level: "SENIOR",
      });
    }
  const ids: string[] = [];
  for (let n = 0; n < people; n++) {
    const { title, skills } = FIELDS[n % FIELDS.length]!;
    const own = skills.filter((_, at) => at !== n % skills.length);
    ids.push(
      await insertPerson(pool, `person${n}@example.com`, {
        skills: own,
        titles: [title],
        years_of_experience: 6 + n / 100,
        experience_level: "SENIOR",
      }),
    );
  }
  return ids;
}

async function makeLists(database: Pick<TestDatabase, "url" | "pool">): Promise<void> {
  const context = openContext({ ...database, close: async () => {} }, () => new Date());
  try {
    const run = await insertRun(database.pool, "GENERATE_RECOMMENDATIONS", { trigger: "MANUAL" }, true);
    await executeRun(context, generateRecommendations, run, new AbortController().signal);
  } finally {
    await context.close();
  }
}

/** Starts a process that asks Claude. */
async function startAnalyst(database: Pick<TestDatabase, "url">, settings: ClaudeSettings): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", fileURLToPath(new URL("./analyst-process.ts", import.meta.url))],
    {
      env: {
        PATH: process.env.PATH,
        ANALYST: JSON.stringify({
          url: database.url,
          settings: { ...settings, facts: [...settings.facts] },
          logLevel: "silent",
        }),
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await once(child.stdout!, "data");
  return child;
}

/** @param database migrated, with nothing in it */
export async function runNight(
  database: Pick<TestDatabase, "url" | "pool">,
  { people, matches, faults, budget }: NightOptions,
): Promise<NightResult> {
  const { pool } = database;
  const mishaps: Record<string, number> = {};
  const answered = new Map<string, number>();
  const fake = await openFakeClaude({
    model: judging,
    batchesEnd: "at once",
    mishap(n, kind, params) {
      if (kind !== "item") return null;
      if ((n * faults) % 100 < faults) {
        const mishap = OF_ITEMS[Math.floor((n * faults) / 100) % OF_ITEMS.length]!;
        mishaps[String(mishap)] = (mishaps[String(mishap)] ?? 0) + 1;
        return mishap;
      }
      for (const pair of pairsOf(params)) answered.set(pair, (answered.get(pair) ?? 0) + 1);
      return null;
    },
  });
  for (const [kind, some] of Object.entries(OF_REQUESTS)) fake.next(kind as keyof typeof OF_REQUESTS, ...some);
  await fillWorld(pool, people, matches);
  await makeLists(database);
  await watchBudget(pool);
  const settings = settingsFor(fake, { budget });

  let kills = 0;
  let child = await startAnalyst(database, settings);
  const end = async () => {
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  };
  // As its first batch is being handed over; when it asks for the results; and while it asks whether a batch has ended.
  const points = ["batch", "results", "retrieve"];
  let killing: Promise<void> | null = null as Promise<void> | null;
  for (const kind of [...points])
    fake.happens.on(kind, () => {
      // What a process that is being killed has still sent is not another's.
      if (kind !== points[0] || killing) return;
      points.shift();
      kills++;
      killing = end().then(async () => {
        child = await startAnalyst(database, settings);
        killing = null;
      });
    });

  try {
    while (points.length > 0 || (await isOpen(pool))) {
      await killing;
      await delay(100);
    }
    await killing;
  } finally {
    await end();
  }
  const { rows: told } = await pool.query<{ source: string; count: number }>(
    "SELECT explanation->>'source' AS source, count(*)::int AS count FROM recommendations GROUP BY 1",
  );
  const { rows: figures } = await pool.query<{ most: number; spent: number; counted: number[]; forgotten: number }>(
    `SELECT (SELECT max(usd) FROM night_budget) AS most, sum(cost_usd) AS spent,
       ARRAY[sum(requests), sum(input_tokens), sum(cache_write_tokens), sum(cache_read_tokens), sum(output_tokens)]::float8[] AS counted,
       (SELECT count(*)::int FROM recommendations r WHERE analysis_key IS NULL AND NOT EXISTS (
          SELECT FROM claude_answers a WHERE a.user_id = r.user_id AND a.job_id = r.job_id)) AS forgotten FROM claude_days`,
  );
  const bills = Object.values(fake.bill).map(({ batch }) => batch);
  const billed = [
    (bill: (typeof bills)[number]) => bill.requests,
    (bill: (typeof bills)[number]) => bill.input,
    (bill: (typeof bills)[number]) => bill.cacheWrite5m + bill.cacheWrite1h,
    (bill: (typeof bills)[number]) => bill.cacheRead,
    (bill: (typeof bills)[number]) => bill.output,
  ].map((of) => bills.reduce((sum, bill) => sum + of(bill), 0));
  const batches = fake.batches.length;
  const refused = fake.requests.filter(({ status }) => status === 400 || status === 413).map(({ error }) => error);
  await fake.close();
  return {
    told: Object.fromEntries(told.map(({ source, count }) => [source, count])),
    ...figures[0]!,
    billed,
    twice: [...answered.values()].filter((times) => times > 1).length,
    kills,
    batches,
    mishaps,
    refused,
  };
}

/** What was ever reserved and spent of a day is written down in the transactions themselves. */
async function watchBudget(pool: pg.Pool): Promise<void> {
  await pool.query(`CREATE TABLE night_budget (usd float8);
    CREATE FUNCTION note_night() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO night_budget SELECT sum(cost_usd + reserved_usd) FROM claude_days GROUP BY day;
      RETURN NULL;
    END $$;
    CREATE TRIGGER claude_days_night AFTER INSERT OR UPDATE ON claude_days FOR EACH STATEMENT EXECUTE FUNCTION note_night()`);
}

async function isOpen(pool: pg.Pool): Promise<boolean> {
  const { rowCount } = await pool.query(
    `SELECT FROM claude_requests UNION ALL SELECT FROM claude_batches UNION ALL
     SELECT FROM recommendations r WHERE analysis_key IS NULL AND NOT EXISTS (
       SELECT FROM claude_answers a WHERE a.user_id = r.user_id AND a.job_id = r.job_id) LIMIT 1`,
  );
  return rowCount === 1;
}

/** Which matches a request is about: whose, and of which posting. */
function pairsOf(params: unknown): string[] {
  const { messages } = params as { messages: { content: { text: string }[] }[] };
  const turn = messages[0]!.content.map(({ text }) => JSON.parse(text));
  const person = JSON.stringify(turn[0].person);
  return matchesOf({ turn }).map(({ job }) => `${person} ${job.title}`);
}
