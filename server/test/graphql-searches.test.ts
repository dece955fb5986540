import { afterAll, describe, expect, test } from "vitest";
import { openMatcher } from "../pipelines/matcher.ts";
import { createSearchCache } from "../search-cache.ts";
import { createClock, insertJob, silent } from "./support/backend.ts";
import { FIT, openMatchServer, POSTING, POSTING_QUERY, RESUME, RESUME_QUERY, START } from "./support/match-server.ts";
import { CV } from "./support/server.ts";

const { ada, ask, asked, clock, idOf, jobs, resume, server } = await openMatchServer();
afterAll(() => server.close());

describe("searches", () => {
  test("store nothing: every table holds as many rows as before", async () => {
    const count = async () => {
      const { pool } = server.test;
      const { rows } = await pool.query<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
         WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
      );
      const counts: Record<string, number> = {};
      for (const { name } of rows)
        counts[name] =
          (await pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${name}`)).rows[0]?.count ?? -1;
      const { rows: latest } = await pool.query(
        "SELECT (SELECT max(updated_at) FROM profiles), (SELECT version FROM corpus)",
      );
      return { counts, latest };
    };
    const before = await count();
    expect(Object.keys(before.counts).length).toBeGreaterThan(20);
    expect(before.counts["public.cvs"]).toBe(1);
    const unheard = `${RESUME}\nAlso: Kubernetes\n`;
    const token = ada.token;
    await ask(RESUME_QUERY, { input: { resumeText: unheard, location: "Berlin" } }, token);
    await server.upload(
      `mutation ($file: File!) { matchResumeFile(file: $file) { totalMatches } }`,
      { ...CV, content: unheard },
      token,
    );
    await ask(POSTING_QUERY, { input: { jobDescription: `${POSTING}\nJava` } }, token);
    await ask(FIT, { text: POSTING }, token);
    await ask("{ jobs(first: 3) { edges { node { gap { covered } similar(first: 7) { score } } } } }", {}, token);
    expect(await count()).toEqual(before);
  });

  test("the same again is recalled for 24 hours, with its own time, until a job changes", async () => {
    const { pool } = server.test;
    const input = { resumeText: RESUME.replace("Jane", "Joan") };
    asked.length = 0;
    const first = await resume(input);
    expect(asked).toEqual(["reading", "person"]);
    const second = await resume(input);
    expect(asked).toEqual(["reading", "person"]);
    expect([second.matches, second.totalMatches]).toEqual([first.matches, first.totalMatches]);
    expect(first.searchTimeMs).toBeGreaterThan(0);
    expect(second.searchTimeMs).toBeGreaterThan(0);
    expect(second.searchTimeMs).not.toBe(first.searchTimeMs);
    expect((await resume({ ...input, experienceLevel: "MID" })).matches).not.toEqual(first.matches);
    expect(asked).toHaveLength(4);
    const best = await insertJob(pool, {
      title: "Backend engineer",
      skills: ["TypeScript", "Node.js", "PostgreSQL", "GraphQL", "Docker"],
    });
    const third = await resume(input, 100);
    expect(asked).toHaveLength(6);
    expect(third.matches.map(({ job }) => idOf(job.id))).toContain(best);
    expect(third.totalMatches).toBe(first.totalMatches + 1);
    await pool.query("DELETE FROM jobs WHERE id = $1", [best]);
    expect((await resume(input)).totalMatches).toBe(first.totalMatches);
    expect(asked).toHaveLength(8);
    try {
      clock.set("2026-11-23T11:59:59Z");
      await resume(input);
      expect(asked).toHaveLength(8);
      clock.set("2026-11-23T12:00:00Z");
      await resume(input);
      expect(asked).toHaveLength(10);
    } finally {
      clock.set(START);
    }
  });

  test("a job past its end is shown by no recalled answer, and no longer counted", async () => {
    const id = await insertJob(server.test.pool, {
      title: "Backend engineer",
      skills: ["TypeScript", "Node.js", "PostgreSQL", "GraphQL", "Docker"],
      expires_at: "2026-11-22T13:00:00Z",
    });
    const before = await resume();
    expect(before.matches.map(({ job }) => idOf(job.id))).toContain(id);
    try {
      clock.set("2026-11-22T13:00:00Z");
      const after = await resume();
      expect(after.matches.map(({ job }) => idOf(job.id))).not.toContain(id);
      expect(after.matches).toHaveLength(20);
      expect(after.totalMatches).toBe(before.totalMatches - 1);
    } finally {
      clock.set(START);
      await server.test.pool.query("DELETE FROM jobs WHERE id = $1", [id]);
    }
  });

  test("a search is answered while a generation is under way, and does not wait for its end", async () => {
    const { pool, url } = server.test;
    await pool.query(
      `WITH made AS (INSERT INTO users (email) SELECT 'crowd' || n || '@example.com' FROM generate_series(1, 2000) n RETURNING id)
       INSERT INTO profiles (user_id, skills, titles) SELECT id, '{TypeScript,Docker}', '{Engineer}' FROM made`,
    );
    const matcher = openMatcher({ directUrl: url, log: silent });
    const ending = new AbortController();
    let ended = false;
    let begun = () => {};
    const underWay = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const generation = matcher
      .generate(
        {
          people: null,
          lease: null,
          reason: "MANUAL",
          dryRun: true,
          now: clock.now(),
          rules: { count: 50, mostOfCompany: 3, days: 1, windowDays: 30 },
        },
        { signal: ending.signal, progress: ({ done }) => done > 0 && begun(), warn: () => {} },
      )
      .catch((error: Error) => error.message)
      .finally(() => {
        ended = true;
      });
    await underWay;
    const found = await matcher.search("similar", [{ jobId: (await jobs())[0]?.id as number, count: 5 }], clock.now());
    expect(found[0]?.matches).toHaveLength(5);
    expect(ended).toBe(false);
    ending.abort();
    expect(await generation).toContain("cancelled");
    await matcher.close();
    await pool.query("DELETE FROM users WHERE email LIKE 'crowd%'");
  });

  test("a matcher that was closed refuses to search", async () => {
    const matcher = openMatcher({ directUrl: server.test.url, log: silent });
    await matcher.close();
    await expect(matcher.search("similar", [], clock.now())).rejects.toThrow("closed");
  });
});

test("the cache keeps what was asked for last, within its entries, bytes and time", async () => {
  const time = createClock(START);
  const cache = createSearchCache({ now: time.now, maxEntries: 2, maxBytes: 100 });
  await cache.set("a", "1", 1_000);
  await cache.set("b", "2", 1_000);
  expect(await cache.get("a")).toBe("1");
  await cache.set("c", "3", 1_000);
  expect([await cache.get("a"), await cache.get("b"), await cache.get("c")]).toEqual(["1", null, "3"]);
  await cache.set("d", "x".repeat(47), 1_000);
  expect([await cache.get("a"), await cache.get("c"), await cache.get("d")]).toEqual([null, "3", "x".repeat(47)]);
  await cache.set("e", "x".repeat(50), 1_000);
  expect([await cache.get("c"), await cache.get("e")]).toEqual(["3", null]);
  time.set("2026-11-22T12:00:01Z");
  expect([await cache.get("c"), await cache.get("d")]).toEqual([null, null]);
  await cache.set("f", "6", 0);
  expect(await cache.get("f")).toBeNull();
});
