import Anthropic from "@anthropic-ai/sdk";
import { describe, expect, test } from "vitest";
import { body, failure, NO_TOKENS, openAsked, SCHEMA, SMALLEST, structured, text } from "./support/asked-claude.ts";
import { CLAUDE_KEY, invalid } from "./support/fake-claude.ts";

describe("the fake Claude's messages", () => {
  test("a message has the fields of the SDK's types, the smallest answer of the schema, and is billed", async () => {
    const { fake, client } = await openAsked();
    const message = await client.messages.create(structured());
    const said = JSON.stringify(SMALLEST);
    const input = 200 + Math.ceil((JSON.stringify(SCHEMA).length + 5) / 2.5);
    expect(message).toMatchObject({
      id: "msg_000000000000000000000001",
      type: "message",
      role: "assistant",
      model: "claude-haiku-5-5",
      content: [{ type: "text", text: expect.any(String), citations: null }],
      stop_reason: "end_turn",
      stop_sequence: null,
      stop_details: null,
      usage: {
        input_tokens: input,
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: 0,
        cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
        output_tokens: Math.ceil(said.length / 2.5),
        output_tokens_details: null,
        server_tool_use: null,
        service_tier: "standard",
        inference_geo: "global",
        speed: "standard",
      },
    });
    const [block] = message.content;
    expect(JSON.parse(block?.type === "text" ? block.text : "")).toEqual(SMALLEST);
    expect(message._request_id).toMatch(/^req_/);
    const sums = { ...NO_TOKENS, requests: 1, input, output: Math.ceil(said.length / 2.5) };
    expect(fake.bill).toEqual({ "claude-haiku-5-5": { direct: sums, batch: NO_TOKENS } });
    expect(fake.requests).toMatchObject([{ kind: "message", method: "POST", status: 200, params: structured() }]);
  });

  test("the test's model sees the system prompt, the last turn read as JSON, and the schema", async () => {
    const seen: unknown[] = [];
    const { client } = await openAsked({
      model: ({ params, ...request }) => {
        seen.push(request);
        return { name: "Ada", years: 3, tags: ["b"] };
      },
    });
    const message = await client.messages.create(
      structured({
        system: [text(2, "s"), text(1, "t")],
        messages: [
          { role: "user", content: "before" },
          { role: "assistant", content: "then" },
          {
            role: "user",
            content: [
              { type: "text", text: '{"a":[1]}' },
              { type: "text", text: "no JSON" },
            ],
          },
        ],
      }),
    );
    expect(seen).toEqual([{ system: "sst", turn: [{ a: [1] }, "no JSON"], model: "claude-haiku-5-5", schema: SCHEMA }]);
    expect(message.content).toMatchObject([{ text: '{"name":"Ada","years":3,"tags":["b"]}' }]);
  });

  test("a stream has the API's events in their order, and the SDK makes the same message of it", async () => {
    const answer = { name: "Zoë 🙂 ".repeat(20), years: 1, tags: [] };
    const { fake, client } = await openAsked({ model: () => answer });
    const plain = await client.messages.create(structured());
    const streamed = await client.messages.stream(structured()).finalMessage();
    expect({ ...streamed, id: plain.id, _request_id: null }).toMatchObject({ ...plain, _request_id: null });
    expect(fake.bill["claude-haiku-5-5"]?.direct.requests).toBe(2);

    const raw = await client.messages.create({ ...structured(), stream: true }).asResponse();
    const names = [...(await raw.text()).matchAll(/^event: (\w+)$/gm)].map(([, name]) => name);
    expect(raw.headers.get("content-type")).toBe("text/event-stream");
    expect([...new Set(names)]).toEqual([
      "message_start",
      "content_block_start",
      "ping",
      "content_block_delta",
      "content_block_stop",
      "message_delta",
      "message_stop",
    ]);
  });

  test.each([
    ["a value of another type", { ...SMALLEST, name: 7 }, "$.name is no string"],
    ["a property too many", { ...SMALLEST, more: 1 }, "$.more is not in the schema"],
    ["a property too few", { name: "", tags: [] }, "$.years is missing"],
    ["an item that is not allowed", { ...SMALLEST, tags: ["c"] }, "$.tags[0] is none of"],
    ["a text that is no JSON", "Certainly!", "answers no JSON"],
  ])("a model of the test's that answers %s is a problem of the test", async (_, answer, problem) => {
    const { fake, client } = await openAsked({ model: () => answer });
    expect(await failure(client.messages.create(structured()))).toMatchObject({ status: 500, type: "api_error" });
    expect(fake.problems).toEqual([expect.stringContaining(problem)]);
    expect(fake.bill).toEqual({});
    await expect(fake.close()).rejects.toThrow(problem);
    fake.problems.splice(0);
  });

  test("what breaks the schema on purpose is said", async () => {
    const { client } = await openAsked({ model: () => invalid("Certainly!") });
    expect((await client.messages.create(structured())).content).toMatchObject([{ text: "Certainly!" }]);
  });

  test("an answer longer than max_tokens is cut there", async () => {
    const { client } = await openAsked({ model: () => "x".repeat(100) });
    const message = await client.messages.create(body({ max_tokens: 10 }));
    expect(message).toMatchObject({
      stop_reason: "max_tokens",
      content: [{ text: "x".repeat(25) }],
      usage: { output_tokens: 10 },
    });
  });

  test("a count is what the message is billed as input, cached or not, and costs nothing", async () => {
    const { fake, client } = await openAsked();
    const { max_tokens, ...counted } = structured({ system: [text(3_000, "s", "1h")] });
    const { input_tokens } = await client.messages.countTokens(counted);
    expect(fake.bill).toEqual({});
    for (const _ of [1, 2]) {
      const { usage } = await client.messages.create({ max_tokens, ...counted });
      const cached = (usage.cache_creation_input_tokens ?? 0) + (usage.cache_read_input_tokens ?? 0);
      expect(cached).toBeGreaterThan(0);
      expect(usage.input_tokens + cached).toBe(input_tokens);
    }
  });
});

describe("the fake Claude's door", () => {
  test("a key that is missing, unknown or revoked is refused, and an accepted one is let in", async () => {
    const { fake, client } = await openAsked();
    const unknown = new Anthropic({ apiKey: "sk-other", baseURL: fake.url, maxRetries: 0 });
    const refused = { status: 401, type: "authentication_error" };
    expect(await failure(unknown.messages.create(body()))).toMatchObject(refused);
    fake.acceptKey("sk-other");
    await unknown.messages.create(body());
    fake.revokeKey();
    expect(await failure(client.messages.create(body()))).toMatchObject(refused);
    const bare = await fetch(`${fake.url}/v1/messages`, { method: "POST", body: "{}" });
    expect([bare.status, await bare.json()]).toEqual([
      401,
      {
        type: "error",
        error: { type: "authentication_error", message: "x-api-key header is required" },
        request_id: bare.headers.get("request-id"),
      },
    ]);
    expect(bare.headers.get("request-id")).toMatch(/^req_/);
  });

  test("a request without a version, for an unknown address, or that is no JSON, is refused", async () => {
    const { fake } = await openAsked();
    const ask = async (path: string, init: RequestInit = {}) => {
      const headers = { "x-api-key": CLAUDE_KEY, "anthropic-version": "2026-10-21", ...init.headers };
      const answer = await fetch(fake.url + path, { ...init, headers });
      return [answer.status, ((await answer.json()) as Anthropic.ErrorResponse).error.type];
    };
    const post = { method: "POST", body: JSON.stringify(body()) };
    expect(await ask("/v1/messages", { ...post, headers: { "anthropic-version": "" } })).toEqual([
      400,
      "invalid_request_error",
    ]);
    expect(await ask("/v1/messages", { ...post, headers: { "anthropic-version": "2023-06-01" } })).toEqual([
      400,
      "invalid_request_error",
    ]);
    expect(await ask("/v1/complete", post)).toEqual([404, "not_found_error"]);
    expect(await ask("/v1/messages")).toEqual([404, "not_found_error"]);
    expect(await ask("/v1/messages/batches/")).toEqual([404, "not_found_error"]);
    expect(await ask("/v1/messages?beta=true", post)).toEqual([400, "invalid_request_error"]);
    expect(await ask("/v1/messages", { method: "POST", body: "{" })).toEqual([400, "invalid_request_error"]);
  });

  test("half of a surrogate pair is no JSON to the API", async () => {
    const { client } = await openAsked();
    const cut = "🙂".slice(0, 1);
    expect(await failure(client.messages.create(body({ system: `Hello ${cut}` })))).toMatchObject({
      status: 400,
      message: expect.stringContaining("no low surrogate"),
    });
    await client.messages.create(body({ system: "🙂 and \\ud83d, spelled out" }));
  });

  test("a body of more than 32 MB is too large, that of a batch is not", async () => {
    const { client } = await openAsked();
    const large = body({ messages: [{ role: "user", content: "x".repeat(32_000_000) }] });
    expect(await failure(client.messages.create(large))).toMatchObject({ status: 413, type: "request_too_large" });
    expect(await client.messages.batches.create({ requests: [{ custom_id: "a", params: large }] })).toMatchObject({
      processing_status: "in_progress",
    });
  });
});
