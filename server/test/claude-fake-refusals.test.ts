import type Anthropic from "@anthropic-ai/sdk";
import { describe, expect, test } from "vitest";
import { type Body, body, FORMAT, failure, openAsked, SCHEMA, SMALLEST, text } from "./support/asked-claude.ts";

describe("what the fake Claude refuses", () => {
  const user = (content: unknown) => ({ messages: [{ role: "user", content }] });
  const mark = (ttl?: string) => ({ type: "ephemeral", ...(ttl ? { ttl } : {}) });
  const marked = (...ttls: (string | undefined)[]) =>
    user(ttls.map((ttl) => ({ type: "text", text: "t", cache_control: mark(ttl) })));

  test.each<[string, object, string]>([
    ["an unknown parameter", { foo: 1 }, "foo: Extra inputs are not permitted"],
    ["temperature", { temperature: 0 }, "temperature: Extra inputs are not permitted"],
    ["top_p", { top_p: 1 }, "top_p: Extra inputs are not permitted"],
    ["top_k", { top_k: 1 }, "top_k: Extra inputs are not permitted"],
    ["an old output_format", { output_format: FORMAT }, "output_format: Extra inputs are not permitted"],
    ["what is sent as a header", { workspace_id: "w" }, "workspace_id: Extra inputs are not permitted"],
    ["an unknown parameter of a message", { messages: [{ role: "user", content: "x", name: "y" }] }, "messages.0.name"],
    ["an unknown parameter of a block", user([{ type: "text", text: "x", id: 1 }]), "messages.0.content.0.id"],
    ["an unknown parameter of a system block", { system: [{ type: "text", text: "x", id: 1 }] }, "system.0.id"],
    ["an unknown parameter of output_config", { output_config: { effect: "low" } }, "output_config.effect"],
    ["an unknown parameter of a format", { output_config: { format: { ...FORMAT, name: "x" } } }, "format.name"],
    ["an unknown parameter of metadata", { metadata: { user: "x" } }, "metadata.user: Extra"],
    ["an unknown effort", { output_config: { effort: "least" } }, "output_config.effort"],
    ["an unknown ttl", marked("2h"), "cache_control.ttl"],
    ["an unknown type of block", user([{ type: "txt", text: "x" }]), "messages.0.content.0.type"],
    ["an unknown role", { messages: [{ role: "bot", content: "x" }] }, "messages.0.role"],
    ["no max_tokens", { max_tokens: undefined }, "max_tokens: Field required"],
    ["max_tokens of 0", { max_tokens: 0 }, "max_tokens"],
    ["max_tokens that are no whole number", { max_tokens: 1.5 }, "max_tokens"],
    ["too many max_tokens", { max_tokens: 128_001 }, "max_tokens: 128001 > 128000"],
    ["no model", { model: undefined }, "model: Field required"],
    ["no messages", { messages: undefined }, "messages: Field required"],
    ["empty messages", { messages: [] }, "at least one message"],
    ["a message without content", user([]), "non-empty content"],
    ["an empty text", user(""), "must be non-empty"],
    ["a blank text", user([{ type: "text", text: " \n" }]), "non-whitespace"],
    ["an empty system block", { system: [{ type: "text", text: "" }] }, "must be non-empty"],
    ["a mark on an empty text", user([{ type: "text", text: "", cache_control: mark() }]), "empty text blocks"],
    ["citations in a question", user([{ type: "text", text: "x", citations: [{}] }]), "citations are not permitted"],
    ["five breakpoints", marked("5m", "5m", "5m", "5m", undefined), "A maximum of 4"],
    ["a fifth breakpoint in system", { system: [text(1, "s", "1h")], ...marked("5m", "5m", "5m", "5m") }, "Found 5"],
    [
      "a fifth breakpoint, on the request",
      {
        system: ["5m", "5m", "5m", "5m"].map((ttl) => ({ type: "text", text: "s", cache_control: mark(ttl) })),
        cache_control: mark(),
      },
      "Found 5",
    ],
    ["an hour after five minutes", marked(undefined, "1h"), "must not come after"],
    ["a turn of the assistant first", { messages: [{ role: "assistant", content: "x" }] }, "first message"],
    [
      "a prefill",
      {
        messages: [
          { role: "user", content: "x" },
          { role: "assistant", content: "{" },
        ],
      },
      "prefill",
    ],
    ["a budget for thinking", { thinking: { type: "enabled", budget_tokens: 2_000 } }, "thinking.type"],
    ["thinking switched off, of Sonnet", { model: "claude-sonnet-5-5", thinking: { type: "disabled" } }, "thinking"],
    ["thinking switched off, of Opus", { model: "claude-opus-5-5", thinking: { type: "disabled" } }, "thinking"],
    ["a forced tool", { tools: [{ name: "t" }], tool_choice: { type: "tool", name: "t" } }, "forces tool use"],
    ["a tool of any kind forced", { tools: [{ name: "t" }], tool_choice: { type: "any" } }, "forces tool use"],
    ["a prompt that does not fit", user("x".repeat(2_499_600)), "prompt is too long"],
  ])("%s is an invalid request, and nothing is billed", async (_, fields, message) => {
    const { fake, client } = await openAsked();
    expect(await failure(client.post("/v1/messages", { body: { ...body(), ...fields } }))).toEqual({
      status: 400,
      type: "invalid_request_error",
      message: expect.stringContaining(message),
    });
    expect(fake.requests).toMatchObject([{ status: 400, error: expect.stringContaining(message) }]);
    expect(fake.bill).toEqual({});
  });

  test("an unknown model is not found", async () => {
    const { client } = await openAsked();
    const refused = { status: 404, type: "not_found_error", message: "model: claude-2" };
    expect(await failure(client.messages.create(body({ model: "claude-2" })))).toEqual(refused);
    expect(await failure(client.messages.countTokens({ model: "claude-2", messages: body().messages }))).toEqual(
      refused,
    );
  });

  test("what is documented goes through: four breakpoints, the hour first, every effort, thinking as it is", async () => {
    const { client } = await openAsked();
    const fine: object[] = [
      marked("1h", "1h", undefined, "5m"),
      { cache_control: mark("1h") },
      // The last block has it already.
      { ...marked("5m", "5m", "5m", "5m"), cache_control: mark() },
      { thinking: { type: "adaptive" }, max_tokens: 128_000 },
      { thinking: { type: "disabled" } },
      { metadata: { user_id: "u" }, service_tier: "auto", inference_geo: "us", stream: false },
      ...["low", "medium", "high", "xhigh", "max"].map((effort) => ({ output_config: { effort } })),
    ];
    for (const fields of fine) await client.messages.create({ ...body(), ...fields } as Body, { timeout: 20_000 });
  });

  test("max_tokens is no parameter of a count", async () => {
    const { client } = await openAsked();
    expect(await failure(client.messages.countTokens(body()))).toMatchObject({
      message: "max_tokens: Extra inputs are not permitted",
    });
  });

  test("what the API takes and the fake does not play is a problem of the test", async () => {
    const { fake, client } = await openAsked();
    const source = { type: "url" as const, url: "https://a.example/a.png" };
    const image = body({ messages: [{ role: "user", content: [{ type: "image", source }] }] });
    expect(await failure(client.messages.create(image))).toMatchObject({ status: 500 });
    expect(await failure(client.messages.create(body({ stop_sequences: ["x"] })))).toMatchObject({ status: 500 });
    expect(fake.problems.splice(0)).toEqual(["not played: a block of the type image", "not played: stop_sequences"]);
  });
});

describe("the schemas that the fake Claude takes", () => {
  const closed = (properties: object, required = Object.keys(properties)) => ({
    type: "object",
    properties,
    required,
    additionalProperties: false,
  });
  const many = (count: number, property: object) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, property]));
  const string = { type: "string" };
  const nullable = { anyOf: [string, { type: "null" }] };
  const ask = (client: Anthropic, schema: object) =>
    client.messages.create(body({ output_config: { format: { type: "json_schema", schema: schema as never } } }));

  test.each<[string, object]>([
    ["an open object", { type: "object", properties: {} }],
    ["an open object deep inside", closed({ a: { type: "array", items: { type: "object", properties: {} } } })],
    ["a smallest number", closed({ a: { type: "integer", minimum: 0 } })],
    ["a greatest number", closed({ a: { type: "number", maximum: 1 } })],
    ["a multiple", closed({ a: { type: "number", multipleOf: 2 } })],
    ["a shortest text", closed({ a: { type: "string", minLength: 1 } })],
    ["a longest text", closed({ a: { type: "string", maxLength: 9 } })],
    ["most items", closed({ a: { type: "array", items: string, maxItems: 3 } })],
    ["two items at least", closed({ a: { type: "array", items: string, minItems: 2 } })],
    ["lookaround", closed({ a: { type: "string", pattern: "^(?!x)" } })],
    ["an unknown format", closed({ a: { type: "string", format: "phone" } })],
    ["oneOf", closed({ a: { oneOf: [string] } })],
    ["no type", closed({ a: {} })],
    ["a list in an enum", closed({ a: { enum: [["x"]] } })],
    ["a required property that there is not", closed({ a: string }, ["b"])],
    ["a reference to nothing", closed({ a: { $ref: "#/$defs/b" } })],
    ["a reference to elsewhere", closed({ a: { $ref: "https://a.example/schema" } })],
    [
      "a schema inside itself",
      { ...closed({ a: { $ref: "#/$defs/b" } }), $defs: { b: closed({ c: { $ref: "#/$defs/b" } }) } },
    ],
    [
      "a schema inside itself, not used",
      { ...closed({}), $defs: { b: { type: "array", items: { $ref: "#/$defs/b" } } } },
    ],
    ["25 optional properties", closed(many(25, string), [])],
    ["17 unions", closed(many(17, nullable))],
    ["17 unions by lists of types", closed(many(17, { type: ["string", "null"] }))],
  ])("%s is refused", async (_, schema) => {
    const { client } = await openAsked();
    expect(await failure(ask(client, schema))).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^output_config\.format\.schema/),
    });
  });

  test.each<[string, object, unknown]>([
    ["24 optional properties", closed(many(24, string), []), {}],
    ["16 unions", closed(many(16, nullable)), many(16, null as never)],
    ["definitions", { ...closed({ a: { $ref: "#/$defs/b" } }), $defs: { b: closed({ c: string }) } }, { a: { c: "" } }],
    ["one item at least", closed({ a: { type: "array", items: { enum: ["x", "y"] }, minItems: 1 } }), { a: ["x"] }],
    ["formats", closed({ a: { type: "string", format: "date" } }), { a: "2026-01-01" }],
    ["constants and unions", closed({ a: { anyOf: [{ const: "long" }, { type: "integer" }] } }), { a: 0 }],
    ["a schema of zod's with bounds", SCHEMA, SMALLEST],
  ])("%s are taken, and answered with the least", async (_, schema, least) => {
    const { client } = await openAsked();
    const { content } = await ask(client, schema);
    expect(content.map((block) => (block.type === "text" ? JSON.parse(block.text) : null))).toEqual([least]);
  });
});
