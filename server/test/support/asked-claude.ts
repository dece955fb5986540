import Anthropic from "@anthropic-ai/sdk";
import { zodOutputFormat } from "@anthropic-ai/sdk/helpers/zod";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { CLAUDE_KEY, type FakeClaudeOptions, openFakeClaude } from "./fake-claude.ts";

/** Asking the fake Claude by the SDK. */

export const { schema: SCHEMA } = zodOutputFormat(
  z.object({ name: z.string().max(20), years: z.int().nullable(), tags: z.array(z.enum(["a", "b"])) }),
);
/** The smallest answer that keeps to it. */
export const SMALLEST = { name: "", years: null, tags: [] };
export const FORMAT = { type: "json_schema" as const, schema: SCHEMA };
export const NO_TOKENS = { requests: 0, input: 0, cacheWrite5m: 0, cacheWrite1h: 0, cacheRead: 0, output: 0 };

export type Body = Anthropic.MessageCreateParamsNonStreaming;

/** A block of one letter, so many times, with a breakpoint or without. */
export const text = (characters: number, letter: string, ttl?: "5m" | "1h"): Anthropic.TextBlockParam => ({
  type: "text",
  text: letter.repeat(characters),
  ...(ttl ? { cache_control: { type: "ephemeral", ttl } } : {}),
});
export const body = (fields: Partial<Body> = {}): Body => ({
  model: "claude-haiku-5-5",
  max_tokens: 1_000,
  messages: [{ role: "user", content: "Hello" }],
  ...fields,
});
export const structured = (fields: Partial<Body> = {}) =>
  body({ output_config: { effort: "low", format: FORMAT }, ...fields });

/** A fake Claude until the test is over, and a client of it that asks once. */
export async function openAsked(options: FakeClaudeOptions = {}) {
  const fake = await openFakeClaude(options);
  onTestFinished(() => fake.close());
  const client = new Anthropic({ apiKey: CLAUDE_KEY, baseURL: fake.url, maxRetries: 0, timeout: 30_000 });
  return { fake, client };
}

/** The status, the type and the message of what a call fails with. */
export async function failure(call: PromiseLike<unknown>) {
  const error = await Promise.resolve(call).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Anthropic.APIError)) throw error ?? new Error("nothing failed");
  const shown = error.error as Anthropic.ErrorResponse | undefined;
  return { status: error.status, type: shown?.error.type, message: shown?.error.message ?? error.message };
}
