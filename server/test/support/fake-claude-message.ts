import type Anthropic from "@anthropic-ai/sdk";
import { CHARACTERS_PER_TOKEN, createPromptCache, inputTokensOf, tokensOf } from "./fake-claude-cache.ts";
import { type Mishap, wrong } from "./fake-claude-errors.ts";
import { faultsOf, leastOf } from "./fake-claude-instance.ts";
import { blocksOf, CONTEXT_TOKENS, type Params } from "./fake-claude-params.ts";
import type { Schema } from "./fake-claude-schema.ts";

/** What the test's model is asked. */
export interface ModelRequest {
  /** All blocks of the system prompt, one after the other. */
  system: string;
  /** The text blocks of the last message, read where they are JSON. */
  turn: unknown[];
  model: string;
  /** Of `output_config.format`; null without one. */
  schema: Schema | null;
  params: Params;
}

/** An answer that breaks the request's schema, or is no JSON, on purpose. */
export interface Invalid {
  invalid: string;
}

/** Plays Claude: a text is said as it is, anything else as JSON. It may take its time (a promise). */
export type Model = (request: ModelRequest) => unknown;

/** What the real API bills, in tokens; `input` is what was neither written to nor read from the cache. */
export interface Sums {
  requests: number;
  input: number;
  cacheWrite5m: number;
  cacheWrite1h: number;
  cacheRead: number;
  output: number;
}

/** By model. */
export type Bill = Record<string, { direct: Sums; batch: Sums }>;

const NOTHING: Sums = { requests: 0, input: 0, cacheWrite5m: 0, cacheWrite1h: 0, cacheRead: 0, output: 0 };
/** What is said before a refusal, and what an answer without a text costs: it is billed, and not shown. */
const UNSEEN_TOKENS = 8;

export interface SpeakerOptions {
  now: () => Date;
  /** Null: the smallest valid answer. */
  model: () => Model | undefined;
  /** Added to. */
  bill: Bill;
}

/** Says something, with a stop reason and its tokens. */
interface Said {
  text: string | null;
  stop: Anthropic.StopReason;
  tokens: number;
}

/** Answers requests as Claude does, and bills each. */
export function createSpeaker({ now, model, bill }: SpeakerOptions) {
  const cache = createPromptCache(now);
  let messages = 0;

  async function textOf(params: Params): Promise<string> {
    const schema = params.output_config?.format?.schema ?? null;
    const play = model();
    const said = play ? await play(requestOf(params)) : schema ? leastOf(schema) : "OK";
    if (isInvalid(said)) return said.invalid;
    const text = typeof said === "string" ? said : JSON.stringify(said);
    if (text === undefined) throw new Error("the test's model answers undefined");
    if (schema) checkAnswer(text, schema);
    return text;
  }

  async function say(params: Params, mishap: Mishap | null, most: Said): Promise<Said> {
    if (mishap === "refusal") return { text: null, stop: "refusal", tokens: Math.min(UNSEEN_TOKENS, most.tokens) };
    if (mishap === "empty") return { text: null, stop: "end_turn", tokens: Math.min(UNSEEN_TOKENS, most.tokens) };
    const right = mishap === "wrong-shape" ? wrongShape(params) : await textOf(params);
    const text = mishap === "invalid-json" ? `Here is what I found: ${right}` : right;
    const shown = cut(text, most.tokens * CHARACTERS_PER_TOKEN);
    if (mishap === "truncated" || mishap === "context-window") {
      // The rest went into thoughts.
      const half = cut(shown, Math.floor(text.length / 2));
      const stop = mishap === "truncated" ? "max_tokens" : "model_context_window_exceeded";
      return { text: half || null, stop, tokens: most.tokens };
    }
    if (tokensOf(text.length) > most.tokens) return { ...most, text: shown };
    return { text, stop: "end_turn", tokens: tokensOf(text.length) };
  }

  return {
    /**
     * @throws ApiError for a prompt that does not fit, Error for a model that breaks the schema or fails
     */
    async speak(params: Params, tier: "standard" | "batch", mishap: Mishap | null): Promise<Anthropic.Message> {
      const total = inputTokensOf(params);
      if (total > CONTEXT_TOKENS) throw wrong(`prompt is too long: ${total} tokens > ${CONTEXT_TOKENS} maximum`);
      const { input, commit } = cache.look(params);
      const room = CONTEXT_TOKENS - total;
      const most: Said =
        room < params.max_tokens
          ? { text: null, stop: "model_context_window_exceeded", tokens: room }
          : { text: null, stop: "max_tokens", tokens: params.max_tokens };
      const { text, stop, tokens } = await say(params, mishap, most);
      commit();
      messages++;

      bill[params.model] ??= { direct: { ...NOTHING }, batch: { ...NOTHING } };
      const sums = (bill[params.model] as Bill[string])[tier === "batch" ? "batch" : "direct"];
      sums.requests++;
      sums.input += input.fresh;
      sums.cacheWrite5m += input.write5m;
      sums.cacheWrite1h += input.write1h;
      sums.cacheRead += input.read;
      sums.output += tokens;

      return {
        id: `msg_${String(messages).padStart(24, "0")}`,
        type: "message",
        role: "assistant",
        model: params.model,
        content: text === null ? [] : [{ type: "text", text, citations: null }],
        container: null,
        diagnostics: null,
        stop_reason: stop,
        stop_sequence: null,
        stop_details:
          stop === "refusal"
            ? { type: "refusal", category: "general_harms", explanation: "This request was declined." }
            : null,
        usage: {
          input_tokens: input.fresh,
          cache_creation_input_tokens: input.write5m + input.write1h,
          cache_read_input_tokens: input.read,
          cache_creation: {
            ephemeral_5m_input_tokens: input.write5m,
            ephemeral_1h_input_tokens: input.write1h,
          },
          output_tokens: tokens,
          output_tokens_details: null,
          server_tool_use: null,
          service_tier: tier,
          inference_geo: params.inference_geo ?? "global",
          speed: "standard",
        },
      };
    },
  };
}

function requestOf(params: Params): ModelRequest {
  const blocks = blocksOf(params);
  const last = `messages.${params.messages.length - 1}.`;
  return {
    system: blocks.flatMap(({ role, block }) => (role === "system" ? [block.text] : [])).join(""),
    turn: blocks.flatMap(({ path, block }) => (path.startsWith(last) ? [read(block.text)] : [])),
    model: params.model,
    schema: params.output_config?.format?.schema ?? null,
    params,
  };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isInvalid(said: unknown): said is Invalid {
  return said instanceof Object && marked.has(said);
}
const marked = new WeakSet<object>();

/** For a test's model: says this, whatever the schema. */
export function invalid(text: string): Invalid {
  const said = { invalid: text };
  marked.add(said);
  return said;
}

function checkAnswer(text: string, schema: Schema): void {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    throw new Error(`the test's model answers no JSON, which structured outputs do not: ${text.slice(0, 200)}`);
  }
  const faults = faultsOf(said, schema);
  if (faults.length > 0) throw new Error(`the test's model breaks the schema: ${faults.slice(0, 5).join("; ")}`);
}

/** JSON, but not what the schema says. */
function wrongShape(params: Params): string {
  const schema = params.output_config?.format?.schema;
  const wrongs = [{ unexpected: true }, [], "text", 0];
  return JSON.stringify(wrongs.find((one) => !schema || faultsOf(one, schema).length > 0) ?? null);
}

/** The beginning of a text, never half a character. */
function cut(text: string, units: number): string {
  return text.slice(0, Math.floor(units)).replace(/[\uD800-\uDBFF]$/, "");
}
