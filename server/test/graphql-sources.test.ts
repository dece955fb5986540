import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { greenhouse } from "../sources/greenhouse.ts";
import type { SourceDefinition } from "../sources/source.ts";
import { runEnded } from "./support/backend.ts";
import { greenhouseJob, openGreenhouse } from "./support/fake-greenhouse.ts";
import { openTestServer, type TestServer } from "./support/server.ts";
import type { Vendor } from "./support/vendor.ts";

const limited: SourceDefinition = {
  ...greenhouse,
  limits: [{ unit: "REQUESTS", window: "day", limit: 10 }],
};

let vendor: Vendor;
let server: TestServer;
let admin: string;

beforeAll(async () => {
  vendor = await openGreenhouse({ tulip: [greenhouseJob(1, "Lens Grinder", "<p>You grind lenses.</p>")] });
  server = await openTestServer({
    sources: {
      definitions: [limited],
      environment: { GREENHOUSE_BOARDS: "tulip", GREENHOUSE_BASE_URL: vendor.url },
    },
  });
  admin = (await server.signUp("admin@example.com", "ADMIN")).token;
});
afterAll(async () => {
  await server.close();
  await vendor.close();
});

const SOURCES = `{ sources { id name kind description enabled configured missing jobs lastSuccessAt lastError pauseReason pausedUntil
  attribution quotas { unit window limit used remaining reserve resetsAt } spending { pipeline requests rows } } }`;
const sources = async () => {
  const { data, errors } = await server.graphql(SOURCES, null, admin);
  expect(errors).toBeUndefined();
  return (data as unknown as { sources: Record<string, unknown>[] }).sources;
};
const collect = async (options: object) => {
  const { data, errors } = await server.graphql(
    "mutation ($options: RunPipelineInput) { runPipeline(name: COLLECT_DAILY, options: $options) { id } }",
    { options },
    admin,
  );
  if (errors) return errors;
  const globalId = (data as unknown as { runPipeline: { id: string } }).runPipeline.id;
  await runEnded(server.test.url, Buffer.from(globalId, "base64").toString().split(":")[1] ?? "");
  const read = await server.graphql(
    `query ($id: ID!) { node(id: $id) { ... on PipelineRun { status bySource { source error counts { key count } } } } }`,
    { id: globalId },
    admin,
  );
  return (read.data as unknown as { node: object }).node;
};

describe("sources", () => {
  test("are the admins' to see", async () => {
    const { token } = await server.signUp("ada@example.com");
    const { errors } = await server.graphql(SOURCES, null, token);
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect(await sources()).toEqual([
      {
        id: Buffer.from("Source:greenhouse").toString("base64"),
        name: "greenhouse",
        kind: "LISTING",
        description: greenhouse.description,
        enabled: true,
        configured: true,
        missing: [],
        jobs: 0,
        lastSuccessAt: null,
        lastError: null,
        pauseReason: null,
        pausedUntil: null,
        attribution: null,
        quotas: [{ unit: "REQUESTS", window: "day", limit: 10, used: 0, remaining: 10, reserve: 1, resetsAt: null }],
        spending: [],
      },
    ]);
  });

  test("tell what a collection did, and what it spent", async () => {
    expect(await collect({ sources: ["greenhouse"] })).toMatchObject({
      status: "SUCCEEDED",
      bySource: [
        { source: "greenhouse", error: null, counts: expect.arrayContaining([{ key: "inserted", count: 1 }]) },
      ],
    });
    expect((await sources())[0]).toMatchObject({
      jobs: 1,
      lastSuccessAt: expect.any(String),
      // The list, then the texts.
      quotas: [{ used: 2, remaining: 8, resetsAt: expect.any(String) }],
      spending: [{ pipeline: "COLLECT_DAILY", requests: 2, rows: 0 }],
    });
  });

  test("switched off they are not asked; switched on their trouble is forgotten", async () => {
    const set = (enabled: boolean) =>
      server.graphql(
        `mutation { updateSource(name: "greenhouse", enabled: ${enabled}) { enabled pauseReason lastError } }`,
        null,
        admin,
      );
    expect((await set(false)).data).toEqual({
      updateSource: { enabled: false, pauseReason: "Switched off by an admin.", lastError: null },
    });
    const asked = vendor.calls.length;
    expect(await collect({})).toMatchObject({ bySource: [{ error: "switched off by an admin" }] });
    expect(vendor.calls).toHaveLength(asked);
    expect((await set(true)).data).toEqual({ updateSource: { enabled: true, pauseReason: null, lastError: null } });
    vendor.instead({ status: 400, body: {} });
    await collect({});
    expect((await sources())[0]).toMatchObject({ lastError: expect.stringContaining("400"), enabled: true });
    expect((await set(true)).data).toEqual({ updateSource: { enabled: true, pauseReason: null, lastError: null } });
  });

  test.each([
    [{ sources: ["monster"] }, "There is no source monster; it must be one of greenhouse."],
    [{ lookbackDays: 0 }, "lookbackDays must be from 1 to 365."],
  ])("%j is refused", async (options, message) => {
    expect(await collect(options)).toEqual([expect.objectContaining({ message })]);
  });

  test("a pipeline that collects nothing takes no sources, and a source that is none cannot be switched", async () => {
    const run = await server.graphql(
      `mutation { runPipeline(name: EXPIRE_JOBS, options: { unfiltered: true }) { id } }`,
      null,
      admin,
    );
    expect(run.errors?.[0]?.message).toMatch(/^EXPIRE_JOBS collects nothing/);
    const set = await server.graphql(`mutation { updateSource(name: "monster", enabled: true) { name } }`, null, admin);
    expect(set.errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  });
});
