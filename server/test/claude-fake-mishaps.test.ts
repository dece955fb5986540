import Anthropic from "@anthropic-ai/sdk";
import { describe, expect, test } from "vitest";
import { body, failure, openAsked, structured } from "./support/asked-claude.ts";
import { CLAUDE_KEY, type Mishap } from "./support/fake-claude.ts";

describe("the fake Claude's mishaps", () => {
  test.each<[Mishap, number, string]>([
    [400, 400, "invalid_request_error"],
    [401, 401, "authentication_error"],
    [402, 402, "billing_error"],
    [403, 403, "permission_error"],
    [429, 429, "rate_limit_error"],
    [500, 500, "api_error"],
    [529, 529, "overloaded_error"],
  ])("%s comes as the API says it, unbilled, and the next request goes well", async (mishap, status, type) => {
    const { fake, client } = await openAsked();
    fake.next("message", mishap);
    expect(await failure(client.messages.create(body()))).toMatchObject({ status, type });
    expect(fake.bill).toEqual({});
    await client.messages.create(body());
    expect(fake.requests.map((request) => request.status)).toEqual([status, 200]);
  });

  test("429 says after how long to ask again, which the SDK does", async () => {
    const { fake } = await openAsked({
      mishap: (n, kind) => (kind === "message" && n === 1 ? { status: 429, retryAfterSeconds: 0.01 } : null),
    });
    const client = new Anthropic({ apiKey: CLAUDE_KEY, baseURL: fake.url, maxRetries: 1 });
    await client.messages.create(body());
    expect(fake.requests.map(({ status }) => status)).toEqual([429, 200]);
    fake.next("message", { status: 429, retryAfterSeconds: 30 });
    const answer = await fetch(`${fake.url}/v1/messages`, {
      method: "POST",
      headers: { "x-api-key": CLAUDE_KEY, "anthropic-version": "2026-10-21" },
      body: JSON.stringify(body()),
    });
    expect(answer.headers.get("retry-after")).toBe("30");
  });

  test.each(["plain", "streamed"])("a %s refusal, a truncated, an empty and a wrong answer are billed", async (how) => {
    const { fake, client } = await openAsked({ model: () => ({ name: "Ada".repeat(30), years: 1, tags: [] }) });
    fake.next("message", "refusal", "truncated", "context-window", "empty", "invalid-json", "wrong-shape");
    const ask = () =>
      how === "plain" ? client.messages.create(structured()) : client.messages.stream(structured()).finalMessage();
    const refusal = await ask();
    expect(refusal).toMatchObject({
      content: [],
      stop_reason: "refusal",
      stop_details: { type: "refusal", category: "general_harms", explanation: expect.any(String) },
      usage: { output_tokens: 8 },
    });
    for (const reason of ["max_tokens", "model_context_window_exceeded"]) {
      const { stop_reason, usage, content } = await ask();
      expect([stop_reason, usage.output_tokens]).toEqual([reason, 1_000]);
      expect(() => JSON.parse((content[0] as Anthropic.TextBlock).text)).toThrow();
    }
    expect(await ask()).toMatchObject({ content: [], stop_reason: "end_turn" });
    const prose = (await ask()).content[0] as Anthropic.TextBlock;
    expect(() => JSON.parse(prose.text)).toThrow();
    const shape = (await ask()).content[0] as Anthropic.TextBlock;
    expect(JSON.parse(shape.text)).toEqual({ unexpected: true });
    expect(fake.bill["claude-haiku-5-5"]?.direct.requests).toBe(6);
    expect(fake.bill["claude-haiku-5-5"]?.direct.output).toBeGreaterThan(2_016);
  });

  test("a request that is never answered ends when its client gives up", async () => {
    const { fake, client } = await openAsked();
    fake.next("message", "timeout");
    const asking = client.messages.create(body(), { timeout: 200 });
    await expect(asking).rejects.toThrow(Anthropic.APIConnectionTimeoutError);
    expect([fake.bill, fake.requests[0]?.status]).toEqual([{}, null]);
  });

  test("a reset before the answer is not billed, one after the message was made is", async () => {
    const { fake, client } = await openAsked();
    fake.next("message", "reset", "reset-after-accept");
    await expect(client.messages.create(body())).rejects.toThrow(Anthropic.APIConnectionError);
    expect(fake.bill).toEqual({});
    await expect(client.messages.create(body())).rejects.toThrow(Anthropic.APIConnectionError);
    expect(fake.bill["claude-haiku-5-5"]?.direct.requests).toBe(1);
  });

  test("a reset midway breaks a message and a stream that has begun, and both are billed", async () => {
    const { fake, client } = await openAsked({ model: () => "x".repeat(500) });
    fake.next("message", "reset-midway", "reset-midway");
    await expect(client.messages.create(body())).rejects.toThrow();
    const events: string[] = [];
    const read = async () => {
      for await (const { type } of await client.messages.create({ ...body(), stream: true })) events.push(type);
    };
    await expect(read()).rejects.toThrow();
    expect(events.slice(0, 3)).toEqual(["message_start", "content_block_start", "content_block_delta"]);
    expect(events).not.toContain("message_delta");
    expect(fake.bill["claude-haiku-5-5"]?.direct).toMatchObject({ requests: 2, output: 400 });
  });

  test("a mishap that cannot happen to a kind of request is a problem of the test", async () => {
    const { fake, client } = await openAsked();
    fake.next("count", "refusal");
    const { max_tokens, ...counted } = body();
    expect(await failure(client.messages.countTokens(counted))).toMatchObject({ status: 500 });
    expect(fake.problems.splice(0)).toEqual(['"refusal" cannot happen to a count']);
  });
});
