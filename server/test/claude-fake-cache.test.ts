import { once } from "node:events";
import type Anthropic from "@anthropic-ai/sdk";
import { describe, expect, test } from "vitest";
import { type Body, body, FORMAT, openAsked, text } from "./support/asked-claude.ts";

describe("the fake Claude's cache", () => {
  const MINUTE = 60_000;
  function clock() {
    let at = Date.parse("2026-11-23T08:00:00Z");
    const pass = (minutes: number) => {
      at += minutes * MINUTE;
    };
    return { now: () => new Date(at), pass };
  }
  const usageOf = async (client: Anthropic, fields: Partial<Body>) => {
    const { usage } = await client.messages.create(body(fields));
    return [
      usage.input_tokens,
      usage.cache_read_input_tokens,
      usage.cache_creation?.ephemeral_1h_input_tokens,
      usage.cache_creation?.ephemeral_5m_input_tokens,
    ];
  };
  const turn = (...content: Anthropic.TextBlockParam[]): Partial<Body> => ({ messages: [{ role: "user", content }] });
  // 200 + 1,000 tokens.
  const system = [text(2_500, "s", "1h")];

  test("the longest prefix that was written is read; what is new up to a breakpoint is written at its price", async () => {
    const { now, pass } = clock();
    const { fake, client } = await openAsked({ now });
    const ada = text(2_500, "a", "5m");
    const bob = text(2_500, "b", "5m");
    expect(await usageOf(client, { system, ...turn(ada, text(25, "1")) })).toEqual([10, 0, 1_200, 1_000]);
    expect(await usageOf(client, { system, ...turn(ada, text(50, "2")) })).toEqual([20, 2_200, 0, 0]);
    expect(await usageOf(client, { system, ...turn(bob, text(50, "2")) })).toEqual([20, 1_200, 0, 1_000]);
    // Read four minutes later, an entry lives five more; then the hour's alone is left.
    pass(4);
    expect(await usageOf(client, { system, ...turn(ada, text(50, "3")) })).toEqual([20, 2_200, 0, 0]);
    pass(4);
    expect(await usageOf(client, { system, ...turn(ada, text(50, "4")) })).toEqual([20, 2_200, 0, 0]);
    expect(await usageOf(client, { system, ...turn(bob, text(50, "4")) })).toEqual([20, 1_200, 0, 1_000]);
    pass(5);
    expect(await usageOf(client, { system, ...turn(ada, text(50, "5")) })).toEqual([20, 1_200, 0, 1_000]);
    pass(60);
    expect(await usageOf(client, { system, ...turn(ada, text(50, "6")) })).toEqual([20, 0, 1_200, 1_000]);
    expect(fake.bill["claude-haiku-5-5"]?.direct).toEqual({
      requests: 8,
      input: 150,
      cacheRead: 3 * 2_200 + 3 * 1_200,
      cacheWrite1h: 2 * 1_200,
      cacheWrite5m: 5 * 1_000,
      output: 8,
    });
  });

  test("another model, schema or text before the breakpoint is another prefix", async () => {
    const { client } = await openAsked();
    const fields = { system, ...turn(text(1, "x")) };
    await usageOf(client, fields);
    expect((await usageOf(client, fields))[1]).toBe(1_200);
    expect((await usageOf(client, { ...fields, model: "claude-opus-5-5" }))[1]).toBe(0);
    expect((await usageOf(client, { ...fields, output_config: { format: FORMAT } }))[1]).toBe(0);
    expect((await usageOf(client, { ...fields, system: [text(2_501, "s", "1h")] }))[1]).toBe(0);
    // What comes after it may be another.
    expect((await usageOf(client, { ...fields, ...turn(text(9, "y")) }))[1]).toBe(1_200);
  });

  test("a prefix below the smallest of its model is not cached, without a word", async () => {
    const { client } = await openAsked();
    // 511 and 512 tokens; 1,023 and 1,024.
    const cases = [
      ["claude-haiku-5-5", 777, 0],
      ["claude-haiku-5-5", 780, 512],
      ["claude-opus-5-5", 780, 512],
      ["claude-sonnet-5-5", 2_057, 0],
      ["claude-sonnet-5-5", 2_060, 1_024],
    ] as const;
    for (const [model, characters, written] of cases)
      expect((await usageOf(client, { model, system: [text(characters, "s", "1h")] }))[2]).toBe(written);
  });

  test("what was written up to 20 blocks before a breakpoint is found, and no further back", async () => {
    const { client } = await openAsked();
    const blocks = (count: number) => Array.from({ length: count }, (_, index) => text(25, String(index % 10)));
    const conversation = (count: number) => turn(text(2_500, "a"), ...blocks(count - 1), text(25, "z", "5m"));
    await usageOf(client, turn(text(2_500, "a", "5m")));
    expect((await usageOf(client, conversation(20)))[1]).toBe(0);
    expect((await usageOf(client, conversation(19)))[1]).toBe(1_200);
  });

  test("two requests at once both write, for neither has begun to answer", async () => {
    const gates: (() => void)[] = [];
    const { fake, client } = await openAsked({
      model: () => new Promise((resolve) => gates.push(() => resolve("OK"))),
    });
    const both = [usageOf(client, { system }), usageOf(client, { system })];
    while (gates.length < 2) await once(fake.happens, "message").then(() => new Promise(setImmediate));
    for (const go of gates) go();
    expect((await Promise.all(both)).map(([, , written]) => written)).toEqual([1_200, 1_200]);
  });
});
