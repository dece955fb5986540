import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runEnded } from "./support/backend.ts";
import { holdNext, openSearchVendors, repeated, type SearchVendors } from "./support/search-vendors.ts";
import { CV, openTestServer, type TestServer } from "./support/server.ts";

/** A CV that looks for both of these. */
const TITLES = ["Software Engineer", "Backend Engineer"];
const RECENTLY = new Date(Date.now() - 20 * 86_400_000).toISOString();
const SUBMIT = "mutation ($text: String!) { submitCvText(text: $text) { run { id name } } }";
const READY = "subscription ($after: String) { recommendationsReady(after: $after) { reason total } }";

describe("a CV whose searches are new", () => {
  let vendors: SearchVendors;
  let server: TestServer;

  beforeAll(async () => {
    vendors = await openSearchVendors(TITLES, () => new Date(), { created: RECENTLY });
    server = await openTestServer({ sources: vendors });
  });
  afterAll(async () => {
    await server.close();
    await vendors.close();
  });

  async function submit(email: string) {
    const { token } = await server.signUp(email);
    const before = await server.graphql("{ recommendations { eventCursor } }", null, token);
    const { data, errors } = await server.graphql(SUBMIT, { text: CV.content }, token);
    expect(errors).toBeUndefined();
    const variables = {
      after: (before.data as unknown as { recommendations: { eventCursor: string } }).recommendations.eventCursor,
    };
    const events = server
      .socket(token)
      .iterate<{ recommendationsReady: { reason: string; total: number } }>({ query: READY, variables });
    const next = async () => {
      const { value } = await events.next();
      if (!value?.data) throw new Error(JSON.stringify(value));
      return value.data.recommendationsReady;
    };
    return { token, data: data as unknown, next };
  }

  async function latestBackfill(): Promise<string> {
    const { rows } = await server.test.pool.query(
      "SELECT id FROM pipeline_runs WHERE name = 'BACKFILL' ORDER BY queued_at DESC LIMIT 1",
    );
    return rows[0].id;
  }

  test("has its postings fetched behind its back, and its list made again with them", async () => {
    const { letGo } = holdNext(vendors.jsearch);
    const asked = once(vendors.jsearch.asking, "call");
    const { token, data, next } = await submit("ada@example.com");
    expect(data).toMatchObject({ submitCvText: { run: { name: "GENERATE_RECOMMENDATIONS" } } });
    expect((await next()).reason).toBe("CV_CHANGED");
    await asked;
    // Shown to the person while it goes on.
    const standing = await server.graphql("{ viewer { activeRuns { name status total } } }", null, token);
    expect(standing.data).toEqual({
      viewer: { activeRuns: expect.arrayContaining([{ name: "BACKFILL", status: "RUNNING", total: 6 }]) },
    });
    letGo();
    const again = await next();
    expect(again.reason).toBe("BACKFILLED");
    // Three of each of three employers, who have more.
    expect(again.total).toBe(9);

    const admin = await server.signUp("admin@example.com", "ADMIN");
    const figures = () =>
      server.graphql(
        `{ adminStats { backfill { combinations backfilled requestsMade requestsSaved } }
           searchCombinations(backfilled: true) { edges { node { title users backfilledAt jobsFound } } }
           pipelineRuns(name: BACKFILL) { edges { node { status trigger done total bySource { source } } } } }`,
        null,
        admin.token,
      );
    const made = await figures();
    expect(made.errors).toBeUndefined();
    expect(made.data).toMatchObject({
      adminStats: { backfill: { combinations: 2, backfilled: 2, requestsSaved: 0 } },
      searchCombinations: {
        edges: expect.arrayContaining(
          TITLES.map((title) => ({
            node: expect.objectContaining({ title: title.toLowerCase(), users: 1, backfilledAt: expect.any(String) }),
          })),
        ),
      },
      pipelineRuns: { edges: [{ node: { status: "SUCCEEDED", trigger: "EVENT", done: 6, total: 6 } }] },
    });
    const calls = vendors.asked();
    expect(repeated(calls)).toEqual([]);
    const requestsMade = (made.data as unknown as { adminStats: { backfill: { requestsMade: number } } }).adminStats
      .backfill.requestsMade;
    expect(requestsMade).toBe(calls.length);

    // The next person who looks for the same costs nothing, and has the postings at once.
    const grace = await submit("grace@example.com");
    expect((await grace.next()).total).toBe(9);
    expect(await runEnded(server.test.url, await latestBackfill())).toMatchObject({ counts: { fetched: 0 } });
    expect(vendors.asked()).toEqual([]);
    expect((await figures()).data).toMatchObject({
      adminStats: { backfill: { combinations: 2, backfilled: 2, requestsMade, requestsSaved: requestsMade } },
    });

    // What changes no search begins none.
    await server.graphql("mutation { updatePreferences(input: { minimumSalary: 1 }) { user { id } } }", null, token);
    const { rows } = await server.test.pool.query(
      "SELECT count(*)::int AS runs FROM pipeline_runs WHERE name = 'BACKFILL'",
    );
    expect(rows).toEqual([{ runs: 2 }]);
  });

  test("is taken, whatever the sources say", async () => {
    const broken = { status: 500, body: "down" };
    for (const vendor of [vendors.adzuna, vendors.jsearch, vendors.activeJobs])
      vendor.instead(...Array.from({ length: 40 }, () => broken));
    const { token } = await server.signUp("alan@example.com");
    const { data, errors } = await server.graphql(
      SUBMIT,
      { text: "Alan\n\nPlumber\n\nExperience\nPlumber, Pipes Ltd, 2015 - 2024\nCopper pipes, boilers\n" },
      token,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ submitCvText: { run: { name: "GENERATE_RECOMMENDATIONS" } } });
    const run = await runEnded(server.test.url, await latestBackfill());
    expect(run.status).toBe("SUCCEEDED");
    expect(run.warnings.join()).toContain("500");
  });
});
