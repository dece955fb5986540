import { EventEmitter, once } from "node:events";
import Anthropic from "@anthropic-ai/sdk";
import { describe, expect, test } from "vitest";
import { type Body, body, failure, NO_TOKENS, openAsked, SMALLEST, structured, text } from "./support/asked-claude.ts";

const item = (custom_id: string, params: Body = structured()) => ({ custom_id, params });

async function resultsOf(client: Anthropic, id: string) {
  const results: Anthropic.Messages.MessageBatchIndividualResponse[] = [];
  for await (const result of await client.messages.batches.results(id)) results.push(result);
  return results;
}

describe("the fake Claude's batches", () => {
  test("a batch is under way until it ends; its results come in another order and are billed as a batch's", async () => {
    const { fake, client } = await openAsked();
    const requests = ["a", "b", "c"].map((id) => item(id));
    const created = await client.messages.batches.create({ requests });
    const counts = { processing: 3, succeeded: 0, errored: 0, canceled: 0, expired: 0 };
    const { _request_id, ...batch } = created;
    expect(batch).toEqual({
      id: "msgbatch_000000000000000000000001",
      type: "message_batch",
      processing_status: "in_progress",
      request_counts: counts,
      created_at: expect.any(String),
      expires_at: new Date(Date.parse(created.created_at) + 86_400_000).toISOString(),
      ended_at: null,
      cancel_initiated_at: null,
      archived_at: null,
      results_url: null,
    });
    await expect(client.messages.batches.results(created.id)).rejects.toThrow("No batch `results_url`");
    expect(await failure(client.get(`/v1/messages/batches/${created.id}/results`))).toMatchObject({ status: 404 });
    expect(await failure(client.messages.batches.delete(created.id))).toMatchObject({ status: 400 });
    expect(fake.bill).toEqual({});

    await fake.endBatches();
    expect(await client.messages.batches.retrieve(created.id)).toMatchObject({
      processing_status: "ended",
      request_counts: { ...counts, processing: 0, succeeded: 3 },
      ended_at: expect.any(String),
      results_url: `${fake.url}/v1/messages/batches/${created.id}/results`,
    });
    const results = await resultsOf(client, created.id);
    expect(results.map(({ custom_id }) => custom_id)).toEqual(["c", "b", "a"]);
    expect(results[0]?.result).toMatchObject({
      type: "succeeded",
      message: { type: "message", usage: { service_tier: "batch" } },
    });
    expect(fake.bill["claude-haiku-5-5"]).toMatchObject({ direct: NO_TOKENS, batch: { requests: 3 } });
    expect(fake.batches[0]).toMatchObject({
      polls: 3,
      items: [{ customId: "a" }, { customId: "b" }, { customId: "c" }],
    });

    expect(await client.messages.batches.delete(created.id)).toMatchObject({ type: "message_batch_deleted" });
    expect(await failure(client.messages.batches.retrieve(created.id))).toMatchObject({ status: 404 });
  });

  test("requests of a batch share the cache with one another and with messages", async () => {
    const { fake, client } = await openAsked({ batchesEnd: "at once" });
    const params = body({ system: [text(2_500, "s", "1h")] });
    await client.messages.batches.create({ requests: [item("a", params), item("b", params)] });
    await fake.endBatches();
    expect(fake.bill["claude-haiku-5-5"]?.batch).toMatchObject({ cacheWrite1h: 1_200, cacheRead: 1_200 });
    expect((await client.messages.create(params)).usage.cache_read_input_tokens).toBe(1_200);
  });

  test.each<[string, "at once" | number, string[]]>([
    ["at once", "at once", ["ended", "ended"]],
    ["when it is retrieved for the second time", 2, ["in_progress", "ended"]],
  ])("a batch ends %s", async (_, batchesEnd, statuses) => {
    const { client } = await openAsked({ batchesEnd });
    const { id, processing_status } = await client.messages.batches.create({ requests: [item("a")] });
    expect(processing_status).toBe("in_progress");
    const seen = [await client.messages.batches.retrieve(id), await client.messages.batches.retrieve(id)];
    expect(seen.map((batch) => batch.processing_status)).toEqual(statuses);
    expect(await resultsOf(client, id)).toHaveLength(1);
  });

  test.each<[string, object, string]>([
    ["no requests", { requests: [] }, "at least 1 item"],
    ["no list", {}, "requests: Field required"],
    ["an unknown parameter", { requests: [item("a")], name: "x" }, "name: Extra inputs are not permitted"],
    ["an unknown one of a request", { requests: [{ ...item("a"), id: 1 }] }, "requests.0.id: Extra inputs"],
    ["a custom_id that is malformed", { requests: [item("a"), item("a b")] }, "requests.1.custom_id"],
    ["a custom_id that is too long", { requests: [item("a".repeat(65))] }, "requests.0.custom_id"],
    ["the same custom_id twice", { requests: [item("a"), item("b"), item("a")] }, "requests.2.custom_id"],
    ["no params", { requests: [{ custom_id: "a" }] }, "requests.0.params: Field required"],
    [
      "too many requests",
      { requests: Array.from({ length: 100_001 }, (_, index) => ({ custom_id: `${index}`, params: {} })) },
      "at most 100000",
    ],
  ])("a batch with %s is refused as a whole", async (_, params, message) => {
    const { fake, client } = await openAsked();
    const creating = client.messages.batches.create(params as Anthropic.Messages.BatchCreateParams);
    expect(await failure(creating)).toEqual({
      status: 400,
      type: "invalid_request_error",
      message: expect.stringContaining(message),
    });
    expect(fake.batches).toEqual([]);
  });

  test("requests that are invalid, of an unknown model, fail, expire or are canceled: each by itself, unbilled", async () => {
    const { fake, client } = await openAsked({ batchesEnd: "at once" });
    fake.next("item", null, "errored", "expired", "canceled", "refusal");
    const { id } = await client.messages.batches.create({
      requests: [
        item("invalid", { ...body(), temperature: 1 } as Body),
        item("streamed", { ...body(), stream: true } as unknown as Body),
        item("model", body({ model: "claude-2" })),
        ...["well", "errored", "expired", "canceled", "refused"].map((name) => item(name)),
      ],
    });
    const results = Object.fromEntries(
      (await resultsOf(client, id)).map(({ custom_id, result }) => [custom_id, result]),
    );
    const errored = (type: string, message: unknown) => ({
      type: "errored",
      error: { type: "error", error: { type, message }, request_id: null },
    });
    expect(results).toMatchObject({
      invalid: errored("invalid_request_error", "temperature: Extra inputs are not permitted"),
      streamed: errored("invalid_request_error", expect.stringContaining("stream")),
      model: errored("not_found_error", "model: claude-2"),
      well: { type: "succeeded" },
      errored: errored("api_error", expect.any(String)),
      expired: { type: "expired" },
      canceled: { type: "canceled" },
      refused: { type: "succeeded", message: { stop_reason: "refusal" } },
    });
    expect((await client.messages.batches.retrieve(id)).request_counts).toEqual({
      processing: 0,
      succeeded: 2,
      errored: 4,
      canceled: 1,
      expired: 1,
    });
    expect(fake.bill["claude-haiku-5-5"]?.batch.requests).toBe(2);
  });

  test("a model that breaks the schema in a batch is a problem of the test", async () => {
    const { fake, client } = await openAsked({ batchesEnd: "at once", model: () => ({}) });
    const { id } = await client.messages.batches.create({ requests: [item("a")] });
    expect(await resultsOf(client, id)).toMatchObject([{ result: { type: "errored" } }]);
    expect(fake.problems.splice(0)).toEqual([expect.stringContaining("$.name is missing")]);
  });

  test("a batch that is canceled midway is billed for what was answered until then", async () => {
    const { fake, client } = await openAsked();
    const { id } = await client.messages.batches.create({ requests: [item("a"), item("b"), item("c")] });
    await fake.answerItems(id, 1);
    expect(await client.messages.batches.cancel(id)).toMatchObject({
      processing_status: "canceling",
      cancel_initiated_at: expect.any(String),
      request_counts: { processing: 3 },
    });
    await fake.endBatches();
    expect((await resultsOf(client, id)).map(({ result }) => result.type)).toEqual([
      "canceled",
      "canceled",
      "succeeded",
    ]);
    expect(fake.bill["claude-haiku-5-5"]?.batch.requests).toBe(1);
    expect(await failure(client.messages.batches.cancel(id))).toMatchObject({ status: 400 });
  });

  test("what is being answered when its batch is canceled is answered still, and nothing after it", async () => {
    const happens = new EventEmitter();
    const model = async () => {
      happens.emit("asked");
      await once(happens, "go");
      return SMALLEST;
    };
    const isAsked = once(happens, "asked");
    const { fake, client } = await openAsked({ model });
    const { id } = await client.messages.batches.create({ requests: [item("a"), item("b")] });
    const answering = fake.answerItems(id, 2);
    await isAsked;
    await client.messages.batches.cancel(id);
    happens.emit("go");
    await answering;
    await fake.endBatches();
    expect((await resultsOf(client, id)).map(({ result }) => result.type)).toEqual(["canceled", "succeeded"]);
  });

  test("a batch expires after a day, and its results are gone after 29", async () => {
    let at = Date.parse("2026-11-01T00:00:00Z");
    const { fake, client } = await openAsked({ now: () => new Date(at) });
    const { id, expires_at } = await client.messages.batches.create({ requests: [item("a"), item("b")] });
    await fake.answerItems(id, 1);
    at += 25 * 3_600_000;
    const { ended_at, request_counts } = await client.messages.batches.retrieve(id);
    expect([ended_at, request_counts.succeeded, request_counts.expired]).toEqual([expires_at, 1, 1]);
    at += 28 * 86_400_000;
    expect(await client.messages.batches.retrieve(id)).toMatchObject({
      archived_at: "2026-11-30T00:00:00.000Z",
      results_url: null,
    });
    expect(fake.bill["claude-haiku-5-5"]?.batch.requests).toBe(1);
  });

  test("the list begins with the newest and is read page by page, both ways", async () => {
    const { client } = await openAsked();
    const ids: string[] = [];
    for (const name of ["a", "b", "c", "d", "e"])
      ids.unshift((await client.messages.batches.create({ requests: [item(name)] })).id);
    const first = await client.messages.batches.list({ limit: 2 });
    expect(first).toMatchObject({ has_more: true, first_id: ids[0], last_id: ids[1] });
    expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(await client.messages.batches.list({ limit: 5 })).toMatchObject({ has_more: false, last_id: ids[4] });
    const all: string[] = [];
    for await (const { id } of client.messages.batches.list({ limit: 2 })) all.push(id);
    expect(all).toEqual(ids);
    const before = await client.messages.batches.list({ before_id: ids[4], limit: 3 });
    expect([before.data.map(({ id }) => id), before.has_more]).toEqual([ids.slice(1, 4), true]);
    const last = await client.messages.batches.list({ after_id: ids[4] });
    expect(last).toMatchObject({ data: [], has_more: false, first_id: null, last_id: null });
    for (const query of [{ limit: 0 }, { limit: 1_001 }, { after_id: "x" }, { status: "ended" } as object])
      expect(await failure(client.messages.batches.list(query))).toMatchObject({ status: 400 });
  });

  test("a batch may be accepted without the client being told, and is found in the list", async () => {
    const { fake, client } = await openAsked();
    fake.next("batch", "reset", "reset-after-accept");
    const create = () => client.messages.batches.create({ requests: [item("a")] });
    await expect(create()).rejects.toThrow(Anthropic.APIConnectionError);
    expect((await client.messages.batches.list()).data).toEqual([]);
    await expect(create()).rejects.toThrow(Anthropic.APIConnectionError);
    expect((await client.messages.batches.list()).data).toMatchObject([{ id: fake.batches[0]?.id }]);
    await fake.endBatches();
    expect(fake.bill["claude-haiku-5-5"]?.batch.requests).toBe(1);
  });

  test("results may break off in the middle of a line, and come whole the next time", async () => {
    const { fake, client } = await openAsked({ batchesEnd: "at once" });
    const requests = ["a", "b", "c", "d", "e"].map((id) => item(id));
    const { id } = await client.messages.batches.create({ requests });
    fake.next("results", "reset-midway");
    const seen: string[] = [];
    const read = async () => {
      for await (const { custom_id } of await client.messages.batches.results(id)) seen.push(custom_id);
    };
    await expect(read()).rejects.toThrow();
    expect(seen).toEqual(["e", "d"]);
    expect(await resultsOf(client, id)).toHaveLength(5);
    expect(fake.bill["claude-haiku-5-5"]?.batch.requests).toBe(5);
  });
});
