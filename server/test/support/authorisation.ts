import { type DocumentNode, type ExecutionResult, type GraphQLSchema, parse } from "graphql";
import type { Viewer } from "../../accounts/viewer.ts";
import { asViewer } from "../../database/viewer.ts";
import type { Context } from "../../graphql/context.ts";
import { type Live, subscribeLive } from "../../graphql/live.ts";
import { createOpenLines } from "../../graphql/open-lines.ts";
import { createSchema } from "../../graphql/schema.ts";
import { greenhouse } from "../../sources/greenhouse.ts";
import { type Audience, TYPES } from "./authorisation.data.ts";
import { insertJob, NOTHING_TOLD } from "./backend.ts";
import { insertPersonalRows, PERSONAL_TABLES, personOf, textColumns } from "./personal-rows.ts";
import { type Answer, CV, openTestServer, type TestServer } from "./server.ts";

export type Person = Awaited<ReturnType<TestServer["signUp"]>>;

/** A server on which Ada has everything that can be had, each text of it told apart from all others, and Eve has the same of her own. */
export interface World {
  server: TestServer;
  schema: GraphQLSchema;
  ada: Person;
  eve: Person;
  admin: Person;
  /** Ada's texts, by `<table>-<column>`. */
  canaries: ReadonlyMap<string, string>;
  /** Ids in Ada's rows, by table. */
  secrets: ReadonlyMap<string, readonly string[]>;
  /** Global ids by the type's name: Ada's, and of what is nobody's one that exists. */
  nodes: Readonly<Record<string, string>>;
  jobId: number;
  /** A run of Eve's, which Ada asked for. */
  evesRun: string;
  close(): Promise<void>;
}

/** How the database knows a node that Ada's id stands for. */
const NODES: Record<string, string> = {
  ApiToken: "SELECT id FROM api_tokens WHERE user_id = $1",
  Application: "SELECT id FROM applications WHERE user_id = $1",
  Company: "SELECT company_id AS id FROM jobs JOIN saved_jobs ON job_id = jobs.id WHERE user_id = $1",
  Cv: "SELECT id FROM cvs WHERE user_id = $1",
  Job: "SELECT job_id AS id FROM saved_jobs WHERE user_id = $1",
  Pipeline: "SELECT 'GENERATE_RECOMMENDATIONS' AS id WHERE $1::text <> ''",
  PipelineRun: "SELECT id FROM pipeline_runs WHERE user_id = $1",
  Recommendation: "SELECT id FROM recommendations WHERE user_id = $1",
  SavedJob: "SELECT id FROM saved_jobs WHERE user_id = $1",
  SearchCombination: "SELECT combination_id AS id FROM search_requests WHERE user_id = $1",
  Source: "SELECT 'greenhouse' AS id WHERE $1::text <> ''",
  User: "SELECT id FROM users WHERE id = $1",
};

/** What a column of JSON may hold, around a text. */
const JSON_VALUES: Record<string, (text: string) => unknown> = {
  "applications-history": (text) => [{ status: "APPLIED", at: "2026-11-22T12:00:00Z", note: text }],
  "claude_answers-answer": (text) => ({ summary: text, alignments: [text], gaps: [text], reasons: [text] }),
  "claude_requests-input": (text) => ({ asked: { person: { headline: text } }, about: {} }),
  "cvs-reading": (text) => ({
    headline: text,
    positions: [{ title: text, employer: text, place: text, from: null, to: null, current: true }],
    skillDetails: [{ name: text, kind: null, years: null, lastUsed: null, found: [{ section: text, text }] }],
  }),
  "pipeline_runs-by_source": (text) => ({ [text]: { counts: { [text]: 1 }, error: text } }),
  "pipeline_runs-counts": (text) => ({ [text]: 1 }),
  "pipeline_runs-options": (text) => ({ fileName: text }),
  "profiles-stated": (text) => ({ headline: text }),
  "recommendations-explanation": (text) => ({
    ...NOTHING_TOLD,
    adjustments: [{ kind: "FEEDBACK", delta: 1, detail: text }],
    parts: [{ component: "SKILLS", score: 90, weight: 1, detail: text }],
    matchingSkills: [text],
    missingSkills: [text],
    relatedSkills: [{ skill: text, via: text, share: 0.5 }],
    additionalSkills: [text],
    summary: text,
    alignments: [text],
    wishes: [text],
    gaps: [text],
    model: text,
  }),
};

export async function openWorld(): Promise<World> {
  const server = await openTestServer({ sources: { definitions: [greenhouse] } });
  // It runs nothing by the clock, and so has no schedule that could be changed.
  server.deps.pipelines = { ...server.deps.pipelines, update: async () => {} };
  const { pool } = server.test;
  const [ada, eve] = [await server.signUp("ada@example.com"), await server.signUp("eve@example.com")];
  const admin = await server.signUp("admin@example.com", "ADMIN");
  const company = await pool.query("INSERT INTO companies (name, key) VALUES ('Example', 'example') RETURNING id");
  const columns = { company_id: company.rows[0].id, skills: ["TypeScript"], salary_min: 1, salary_period: "YEAR" };
  const jobId = await insertJob(pool, { ...columns, salary_source: "STATED", latitudes: [1], longitudes: [1] });
  const listedJobId = await insertJob(pool, columns);
  for (const { userId, email } of [ada, eve]) {
    const combination = await pool.query("INSERT INTO search_combinations (title) VALUES ($1) RETURNING id", [email]);
    await insertPersonalRows(pool, { userId, jobId, listedJobId, combinationId: combination.rows[0].id });
  }
  const run = await pool.query<{ id: string }>(
    "UPDATE pipeline_runs SET requested_by_id = $1 WHERE user_id = $2 RETURNING id",
    [ada.userId, eve.userId],
  );
  const nodes: Record<string, string> = {};
  for (const [type, sql] of Object.entries(NODES)) {
    const { rows } = await pool.query<{ id: string | number }>(sql, [ada.userId]);
    nodes[type] = globalId(type, rows[0]!.id);
  }
  const canaries = await plantCanaries(server, ada.userId);
  const secrets = await secretIds(server, ada.userId);
  const close = () => server.close();
  const evesRun = globalId("PipelineRun", run.rows[0]!.id);
  return { server, schema: createSchema(), ada, eve, admin, canaries, secrets, nodes, jobId, evesRun, close };
}

function globalId(type: string, id: string | number): string {
  return Buffer.from(`${type}:${id}`).toString("base64");
}

/** Every text in Ada's rows becomes one that says where it stood. */
async function plantCanaries({ test: { pool } }: TestServer, userId: string): Promise<Map<string, string>> {
  const canaries = new Map<string, string>();
  for (const { table, column, type } of await textColumns(pool)) {
    const place = `${table}-${column}`;
    const canary = `canary-ada-${place}-end`;
    const value = type.startsWith("json") ? jsonOf(place, canary) : type.startsWith("_") ? [canary] : canary;
    await pool.query(`UPDATE ${table} SET ${column} = $1 WHERE ${personOf(table)} = $2`, [value, userId]);
    canaries.set(place, canary);
  }
  // No person's by its columns, and yet what her CV asked for.
  await pool.query(
    `UPDATE search_combinations SET (title, location, industry) = ($2, $2, $2)
     WHERE id IN (SELECT combination_id FROM search_requests WHERE user_id = $1)`,
    [userId, "canary-ada-search_combinations-title-end"],
  );
  return canaries.set("search_combinations-title", "canary-ada-search_combinations-title-end");
}

function jsonOf(place: string, canary: string): string {
  const value = JSON_VALUES[place];
  if (!value) throw new Error(`${place} holds JSON: say in JSON_VALUES what it may look like.`);
  return JSON.stringify(value(canary));
}

async function secretIds({ test: { pool } }: TestServer, userId: string): Promise<Map<string, string[]>> {
  const secrets = new Map<string, string[]>([["users", [userId]]]);
  for (const table of PERSONAL_TABLES) {
    const { rows } = await pool.query<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${personOf(table)} = $1`,
      [userId],
    );
    if (rows.length === 0) throw new Error(`Ada has no row in ${table}.`);
    if (table !== "users")
      secrets.set(
        table,
        rows.flatMap(({ row }) => (typeof row.id === "string" ? [row.id] : [])),
      );
  }
  return secrets;
}

/** Asks over HTTP, a document with `$file` with a file. */
export function ask(world: World, document: string, person: Person | null, variables: object = {}): Promise<Answer> {
  const token = person?.token ?? null;
  if (document.includes("$file")) return world.server.upload(document, CV, token);
  const { email, password } = world.eve;
  const newEmail = `visitor-${++visitors}@example.com`;
  return world.server.graphql(document, { ...world.nodes, email, password, newEmail, ...variables }, token);
}

let visitors = 0;

/** The same person in another session, which may be ended. */
export async function anotherSession({ server }: World, person: Person): Promise<Person> {
  return { ...person, token: (await server.deps.accounts.signIn(person, "here")).token };
}

/** As the server remembers them: who asks the same shares an answer. */
const documents = new Map<string, DocumentNode>();

/** Subscribes as somebody; resolves when whatever happens from now on is heard. */
export async function listen(
  { server: { deps }, schema, nodes }: World,
  document: string,
  person: Person | null,
  variables: object = {},
): Promise<Live | ExecutionResult> {
  const viewer: Viewer | null = person && (await deps.accounts.viewerOf(person.token));
  const contextValue: Context = { deps, viewer, address: "here", reply: null };
  const variableValues = { ...nodes, ...variables };
  const parsed = documents.get(document) ?? parse(document);
  documents.set(document, parsed);
  return asViewer(viewer?.userId ?? null, () =>
    subscribeLive({ schema, document: parsed, contextValue, variableValues }, createOpenLines(deps)),
  );
}

/** What of Ada's an answer holds, by `<table>-<column>` or, for an id, `<table>`; cursors and ids are looked into. */
export function foundIn({ canaries, secrets, nodes }: World, answer: unknown): string[] {
  const json = JSON.stringify(answer);
  const inside = [...json.matchAll(/"([\w+/=-]{8,})"/g)].map(([, text]) => Buffer.from(text!, "base64").toString());
  const text = [json, ...inside].join("\n");
  const places = [...canaries].filter(([, canary]) => text.includes(canary)).map(([place]) => place);
  const tables = [...secrets].filter(([, ids]) => ids.some((id) => text.includes(id))).map(([table]) => table);
  if (text.includes(nodes.SearchCombination!)) tables.push("search_combinations");
  return [...places, ...tables].sort();
}

/** Every object of an answer with its `__typename`. */
export function* objectsIn(answer: unknown): Generator<Record<string, unknown> & { __typename: string }> {
  if (typeof answer !== "object" || answer === null) return;
  if ("__typename" in answer) yield answer as Record<string, unknown> & { __typename: string };
  for (const value of Object.values(answer)) yield* objectsIn(value);
}

export interface Decision {
  audience: Audience;
  fields: Map<string, Audience>;
}

/** The table TYPES, read: by type, who may get one, and each of its fields. */
export function readDecisions(): Map<string, Decision> {
  const lines = TYPES.trim().replace(/\n\s+/g, " ").split("\n");
  return new Map(
    lines.map((line) => {
      const [, audience, type, fields] = /^(public|own|own\+admin|admin) (\w+): (.+)$/.exec(line) ?? [];
      if (!type || !fields) throw new Error(`Unreadable: ${line}`);
      const parts = fields.split(" ").map((field) => field.split("=") as [string, Audience?]);
      const own = audience as Audience;
      return [type, { audience: own, fields: new Map(parts.map(([name, other]) => [name, other ?? own])) }];
    }),
  );
}
