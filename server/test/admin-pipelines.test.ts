import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Answer, openTestServer, type TestServer } from "./support/server.ts";
import { cutListeners, heardAll, unheard } from "./support/streams.ts";

/** What admins change about pipelines, at two processes of one service. */

const UPDATE = `mutation Update($name: PipelineName!, $input: UpdatePipelineInput!) {
  updatePipeline(name: $name, input: $input) { name schedule timezone enabled nextRunAt }
}`;
const LIST = "{ pipelines { name schedule timezone enabled nextRunAt } }";
/** What the code says of the pipeline that the tests change; it is far from any moment at which they may run. */
const OWN = { name: "EXPIRE_SAVED_JOBS", schedule: "0 0 * * *", timezone: "UTC", enabled: true };

interface Pipeline {
  name: string;
  schedule: string | null;
  timezone: string | null;
  enabled: boolean;
  nextRunAt: string | null;
}

let server: TestServer;
let beside: TestServer;
let admin: { token: string };

beforeAll(async () => {
  server = await openTestServer({ scheduled: true });
  beside = await openTestServer({ scheduled: true, beside: server });
  admin = await server.signUp("admin@example.com", "ADMIN");
});

afterAll(async () => {
  await beside.close();
  await server.close();
});

beforeEach(async () => {
  await update({ schedule: null, timezone: null, enabled: true });
  await shows(beside, OWN);
});

const send = (input: object, name = OWN.name, token: string | null = admin.token) =>
  server.graphql(UPDATE, { name, input }, token);
const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);

async function update(input: object): Promise<Pipeline> {
  const { data, errors } = await send(input);
  expect(errors).toBeUndefined();
  return (data as unknown as { updatePipeline: Pipeline }).updatePipeline;
}

/** What a process says of the pipeline. */
async function askOf(each: TestServer): Promise<Pipeline | undefined> {
  const { data } = await each.graphql(LIST, {}, admin.token);
  return (data as unknown as { pipelines: Pipeline[] }).pipelines.find(({ name }) => name === OWN.name);
}

/** Until a process says this of the pipeline. */
async function shows(each: TestServer, expected: Partial<Pipeline>): Promise<void> {
  const isSo = (told: Pipeline | undefined) =>
    Object.entries(expected).every(([field, value]) => told?.[field as keyof Pipeline] === value);
  await vi.waitUntil(async () => isSo(await askOf(each)), { timeout: 60_000 });
}

describe("updatePipeline", () => {
  test("is for admins", async () => {
    const ada = await server.signUp("ada@example.com");
    expect(codesOf(await send({ enabled: false }, OWN.name, ada.token))).toEqual(["FORBIDDEN"]);
    expect(codesOf(await send({ enabled: false }, OWN.name, null))).toEqual(["UNAUTHENTICATED"]);
    expect(await askOf(server)).toMatchObject({ enabled: true });
  });

  test("answers with the new state, which every process then tells, also one that starts later", async () => {
    const changed = await update({ schedule: " 30  4 1 1 *", timezone: "America/New_York" });
    const state = { name: OWN.name, schedule: "30 4 1 1 *", timezone: "America/New_York", enabled: true };
    // Half past four in New York is half past nine in Greenwich, in winter.
    expect(changed).toEqual({ ...state, nextRunAt: expect.stringMatching(/^\d{4}-01-01T09:30:00\.000Z$/) });
    expect(await askOf(server)).toEqual(changed);
    await shows(beside, state);
    expect(await askOf(beside)).toEqual(changed);
    const later = await openTestServer({ scheduled: true, beside: server });
    expect(await askOf(later)).toEqual(changed);
    await later.close();
  });

  test("leaves alone what is absent; null gives back to code and environment", async () => {
    await update({ schedule: "15 3 * * *", timezone: "Europe/Berlin" });
    expect(await update({ enabled: false })).toEqual({
      ...OWN,
      schedule: "15 3 * * *",
      timezone: "Europe/Berlin",
      enabled: false,
      nextRunAt: null,
    });
    expect(await update({ timezone: null })).toMatchObject({ schedule: "15 3 * * *", timezone: "UTC" });
    expect(await update({ enabled: true, schedule: null })).toMatchObject(OWN);
    expect(await update({})).toMatchObject(OWN);
  });

  test("of a process that was cut off from the news is told once it hears again", async () => {
    const { pool } = server.test;
    await heardAll(pool, beside.deps.events);
    await unheard(pool, "pipelines", () =>
      pool.query("UPDATE pipelines SET enabled = false WHERE name = 'EXPIRE_SAVED_JOBS'"),
    );
    await cutListeners(pool);
    await shows(beside, { enabled: false, nextRunAt: null });
  });

  test("by hand, in the table, reaches every process as well", async () => {
    await server.test.pool.query("UPDATE pipelines SET schedule = '5 5 5 5 *' WHERE name = 'EXPIRE_SAVED_JOBS'");
    for (const each of [server, beside]) await shows(each, { schedule: "5 5 5 5 *" });
  });

  test("pauses what starts by itself; an admin may still start it", async () => {
    await update({ enabled: false });
    const { data } = await server.graphql(
      "mutation { runPipeline(name: EXPIRE_SAVED_JOBS) { name } }",
      {},
      admin.token,
    );
    expect(data).toEqual({ runPipeline: { name: OWN.name } });
  });
});

describe("a schedule that will not do", () => {
  test.each([
    ["* * * * * *", /five fields, and a minute is the shortest step/],
    ["0 6 * *", /five fields/],
    ["", /five fields/],
    ["@daily", /five fields/],
    ["60 * * * *", /The minute “60” cannot be read: give 0 to 59/],
    ["0 24 * * *", /The hour “24” cannot be read: give 0 to 23/],
    ["0 6 0 * *", /The day of the month “0” cannot be read: give 1 to 31/],
    ["0 6 * SUMMER *", /The month “SUMMER” cannot be read: give 1 to 12/],
    ["0 6 * * 9", /The day of the week “9” cannot be read: give 0 \(Sunday\) to 6/],
    ["0 0 31 2 *", /This never comes/],
    ["0 0 31 4,6,9,11 *", /This never comes/],
    [`${"1,".repeat(150)}1 * * * *`, /too long/],
  ])("(%s) is refused with what a good one looks like", async (schedule, message) => {
    const { errors } = await send({ schedule });
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.message).toContain("A schedule is like 0 6 * * 1-5");
    expect(errors?.[0]?.extensions).toEqual({
      code: "BAD_USER_INPUT",
      issues: [{ path: ["input", "schedule"], message: errors?.[0]?.message }],
    });
    expect(await askOf(server)).toMatchObject(OWN);
  });

  test.each(["Mars/Phobos", "+01:00", "CEST!", ""])("neither will the time zone “%s”", async (timezone) => {
    const { errors } = await send({ timezone });
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining("like Europe/Berlin"),
        extensions: { code: "BAD_USER_INPUT", issues: [{ path: ["input", "timezone"] }] },
      },
    ]);
  });

  test("is told together with all else that is wrong, and nothing of it is stored", async () => {
    const { errors } = await send({ schedule: "nonsense", timezone: "nonsense", enabled: false });
    expect(errors?.[0]?.extensions.issues?.map(({ path }) => path)).toEqual([
      ["input", "schedule"],
      ["input", "timezone"],
    ]);
    expect(await askOf(server)).toMatchObject(OWN);
  });

  test("does not come from null for a pause that is neither on nor off", async () => {
    const { errors } = await send({ enabled: null });
    expect(errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT", issues: [{ path: ["input", "enabled"] }] } },
    ]);
  });

  test("is any at all for what only starts on demand, or does not exist here", async () => {
    for (const [field, value] of [
      ["schedule", "0 6 * * *"],
      ["timezone", "UTC"],
      ["enabled", false],
    ] as const) {
      const { errors } = await send({ [field]: value }, "IMPORT_JOBS");
      expect(errors).toMatchObject([
        {
          message: expect.stringContaining("only starts on demand"),
          extensions: { code: "BAD_USER_INPUT", issues: [{ path: ["input", field] }] },
        },
      ]);
    }
    const { data } = await send({ schedule: null, timezone: null, enabled: true }, "IMPORT_JOBS");
    expect(data?.updatePipeline).toEqual({
      name: "IMPORT_JOBS",
      schedule: null,
      timezone: null,
      enabled: true,
      nextRunAt: null,
    });
    expect(codesOf(await send({ enabled: false }, "SYNC_TALENT"))).toEqual(["BAD_USER_INPUT"]);
  });
});
