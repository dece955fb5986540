import type Anthropic from "@anthropic-ai/sdk";
import { zodOutputFormat } from "@anthropic-ai/sdk/helpers/zod";
import { type Failure, type Question, Unusable } from "./question.ts";

/** Low: these are questions of reading, and what is thought is paid as output. */
const EFFORT = "low";

/** What Unicode text comes to at most, by the models' documentation: a million tokens are some 2.5 million characters. */
const CHARACTERS_PER_TOKEN = 2.5;

/** An entry that lives an hour costs 2 times the input to write instead of 1.25 times: more than it saves (docs/costs.md). */
const FIVE_MINUTES: Anthropic.CacheControlEphemeral = { type: "ephemeral", ttl: "5m" };

export interface AskOptions {
  model: string;
  /** A shorter beginning of a prompt is not cached (prices.ts). */
  leastCached: number;
  /** What others will begin with within minutes: nothing, the system prompt, or what is shared as well. Writing to the cache has a price. */
  caches: "nothing" | "system" | "shared";
}

// biome-ignore lint/suspicious/noExplicitAny: a question is asked as one of any kind.
export type AnyQuestion = Question<any, any, any>;

/** The request that asks a question: a static system prompt, JSON in the user turn, no tools. */
export function requestOf(
  question: AnyQuestion,
  input: unknown,
  { model, leastCached, caches }: AskOptions,
): Anthropic.MessageCreateParamsNonStreaming {
  const { shared, own } = question.prompt(input);
  const format = formatOf(question);
  const turn: Anthropic.TextBlockParam[] = [];
  let length = question.system.length + JSON.stringify(format).length;
  const isLong = () => length >= leastCached * CHARACTERS_PER_TOKEN;
  const system: Anthropic.TextBlockParam = { type: "text", text: question.system };
  if (caches !== "nothing" && isLong()) system.cache_control = FIVE_MINUTES;
  if (shared) {
    const block: Anthropic.TextBlockParam = { type: "text", text: asJson(shared) };
    length += block.text.length;
    if (caches === "shared" && isLong()) block.cache_control = FIVE_MINUTES;
    turn.push(block);
  }
  turn.push({ type: "text", text: asJson(own) });
  return {
    model,
    max_tokens: question.maxTokens(input),
    system: [system],
    messages: [{ role: "user", content: turn }],
    output_config: { effort: EFFORT, format },
  };
}

/** As JSON that the API and PostgreSQL take: without halves of characters, on which a text may have been cut, and without NUL. */
export function asJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === "string" ? inner.toWellFormed().replaceAll("\0", "") : inner,
  );
}

const formats = new WeakMap<AnyQuestion, Anthropic.JSONOutputFormat>();

/** The answer's schema, in the part of JSON Schema that structured outputs take. */
function formatOf(question: AnyQuestion): Anthropic.JSONOutputFormat {
  const known = formats.get(question);
  if (known) return known;
  const { type, schema } = zodOutputFormat(question.schema);
  const format: Anthropic.JSONOutputFormat = { type, schema };
  formats.set(question, format);
  return format;
}

/** What a message answers. */
export function answerOf<Input, Said, Answer>(
  question: Question<Input, Said, Answer>,
  input: Input,
  { content, stop_reason: stopReason }: Pick<Anthropic.Message, "content" | "stop_reason">,
): { answer: Answer } | { failure: Failure } {
  if (stopReason === "refusal") return { failure: "REFUSED" };
  if (stopReason === "max_tokens" || stopReason === "model_context_window_exceeded") return { failure: "TRUNCATED" };
  const text = content.flatMap((block) => (block.type === "text" ? [block.text] : [])).join("");
  if (text.trim() === "") return { failure: "EMPTY" };
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return { failure: "INVALID_JSON" };
  }
  const parsed = question.schema.safeParse(said);
  if (!parsed.success) return { failure: "INVALID_ANSWER" };
  try {
    return { answer: question.check(parsed.data, input) };
  } catch (error) {
    if (error instanceof Unusable) return { failure: "INVALID_ANSWER" };
    throw error;
  }
}
