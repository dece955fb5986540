import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServer, type TestServer } from "./support/server.ts";

/** The public audits of GraphQL over HTTP (npm graphql-http). */

/** What a server may do and this one does not: a GET is refused, since any page that a person visits could send it. */
const NOT_DONE = ["5A70", "D6D5", "6A70"];

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
});

afterAll(() => server.close());

const audits = serverAudits({ url: () => `${server.url}/graphql` });

test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))("%s: %s", async (id, name, fn) => {
  const result = await fn();
  const told = result.status === "ok" ? "ok" : `${result.status}: ${result.reason}`;
  expect(told).toBe(NOT_DONE.includes(id) ? "notice: Response status code is not 200" : "ok");
  // A notice is what the audits say where a server need not.
  if (NOT_DONE.includes(id)) expect(name).toMatch(/^MAY /);
});

test("there are as many audits of what a server must, should and may do as when this was written", () => {
  const count = (word: string) => audits.filter(({ name }) => name.startsWith(`${word} `)).length;
  expect([count("MUST"), count("SHOULD"), count("MAY"), audits.length]).toEqual([13, 23, 25, 61]);
});
