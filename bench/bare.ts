import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { reasonsOf, type StoredExplanation } from "../server/matching/explain.ts";
import { accessKey, verifyToken } from "./tokens.ts";

/**
 * The limit: a shortlist read by nothing but node:http, node:crypto and pg, two prepared statements a request. The
 * answer is the real server's, field by field; only the event cursor is a stand-in of the same length. BARE_MODE:
 * "open" looks the session up and reads with a WHERE; "guarded" reads under row level security, in the same pipelined
 * transaction as the real server.
 */

const { DATABASE_URL, JWT_SECRET = "", BARE_MODE } = process.env;
const guarded = BARE_MODE === "guarded";
const key = accessKey(JWT_SECRET);
/** As many connections as the server's pool for requests has by default. */
const POOL_MAX = 10;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: POOL_MAX, ...(guarded && { pipeline: true }) });

const SESSION = {
  name: "session",
  text: "SELECT user_id FROM sessions WHERE id = $1 AND user_id = $2 AND expires_at > now()",
};
const VIEWER = {
  name: "viewer",
  text: "SELECT set_config('role', 'shortlist_app', true), set_config('app.user_id', $1, true)",
};
const ROWS = {
  name: "rows",
  text: `SELECT r.id, array_position(s.jobs, r.job_id) AS rank, r.score, r.explanation, r.seen_at, j.id AS job_id, j.title, j.url, j.locations,
      j.work_arrangement, j.employment_types::text[] AS employment_types, j.experience_level, j.posted_at, j.salary_min, j.salary_max,
      j.salary_currency, j.salary_period, c.id AS company_id, c.name AS company, s.generated_at
    FROM recommendations r JOIN jobs j ON j.id = r.job_id LEFT JOIN companies c ON c.id = j.company_id JOIN shortlists s ON s.user_id = r.user_id
    WHERE r.user_id = $1 AND r.gone_at IS NULL AND s.expires_at > now() AND j.status = 'OPEN' AND (j.expires_at IS NULL OR j.expires_at > now())
      AND NOT EXISTS (SELECT FROM dismissals d WHERE d.user_id = $1 AND d.job_id = r.job_id)
      AND NOT EXISTS (SELECT FROM applications a WHERE a.user_id = $1 AND a.job_id = r.job_id)
    ORDER BY rank LIMIT 21`,
};

interface Row {
  id: string;
  rank: number;
  score: number;
  explanation: StoredExplanation;
  seen_at: Date | null;
  job_id: number;
  title: string;
  url: string | null;
  locations: string[];
  work_arrangement: string | null;
  employment_types: string[];
  experience_level: string | null;
  posted_at: Date | null;
  salary_min: number | null;
  salary_max: number | null;
  salary_currency: string | null;
  salary_period: string | null;
  company_id: number | null;
  company: string | null;
  generated_at: Date;
}

async function readRows(userId: string, sessionId: string): Promise<Row[] | null> {
  if (!guarded) {
    const session = await pool.query({ ...SESSION, values: [sessionId, userId] });
    if (session.rowCount === 0) return null;
    return (await pool.query<Row>({ ...ROWS, values: [userId] })).rows;
  }
  const client = await pool.connect();
  try {
    const [, , { rows }] = await Promise.all([
      client.query("BEGIN"),
      client.query({ ...VIEWER, values: [userId] }),
      client.query<Row>({ ...ROWS, values: [userId] }),
      client.query("COMMIT"),
    ]);
    return rows;
  } finally {
    client.release();
  }
}

const idOf = (type: string, id: string | number) => Buffer.from(`${type}:${id}`).toString("base64");
const cursorOf = ({ rank, id }: Row) => Buffer.from(JSON.stringify(["RANK", String(rank), id])).toString("base64url");

function toJson(rows: Row[]): string {
  const page = rows.slice(0, 20);
  const edges = page.map((row) => ({
    cursor: cursorOf(row),
    node: {
      id: idOf("Recommendation", row.id),
      rank: row.rank,
      score: row.score,
      priority: row.score >= 80 ? "HIGH" : row.score >= 60 ? "MEDIUM" : "LOW",
      isNew: row.seen_at === null,
      reasons: reasonsOf(row.explanation),
      matchingSkills: row.explanation.matchingSkills,
      missingSkills: row.explanation.missingSkills,
      job: {
        id: idOf("Job", row.job_id),
        title: row.title,
        url: row.url,
        locations: row.locations,
        workArrangement: row.work_arrangement,
        employmentTypes: row.employment_types,
        experienceLevel: row.experience_level,
        postedAt: row.posted_at,
        salary:
          (row.salary_min !== null || row.salary_max !== null) && row.salary_period
            ? { min: row.salary_min, max: row.salary_max, currency: row.salary_currency, period: row.salary_period }
            : null,
        company: row.company_id === null ? null : { id: idOf("Company", row.company_id), name: row.company },
      },
    },
  }));
  const last = page.at(-1);
  const pageInfo = { hasNextPage: rows.length > 20, endCursor: last ? cursorOf(last) : null };
  const generatedAt = rows[0]?.generated_at ?? null;
  return JSON.stringify({ data: { recommendations: { generatedAt, eventCursor: "-".repeat(32), pageInfo, edges } } });
}

/** The document is read, as it must be, and not looked at. */
async function drain(request: IncomingMessage): Promise<void> {
  for await (const _chunk of request);
}

const server = createServer(async (request, response) => {
  await drain(request);
  const person = verifyToken(key, request.headers.authorization?.slice("Bearer ".length) ?? "");
  const rows = person && (await readRows(person.userId, person.sessionId));
  const body = rows ? toJson(rows) : '{"errors":[{"message":"Sign in again."}]}';
  response
    .writeHead(rows ? 200 : 401, {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Length": Buffer.byteLength(body),
    })
    .end(body);
});
process.on("SIGTERM", () => process.exit(0));
server.listen(0, "127.0.0.1", () => console.log(`listening on ${(server.address() as AddressInfo).port}`));
