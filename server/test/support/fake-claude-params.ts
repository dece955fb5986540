import type Anthropic from "@anthropic-ai/sdk";
import { z } from "zod";
import { notFound, wrong } from "./fake-claude-errors.ts";
import { checkSchema } from "./fake-claude-schema.ts";

/** What POST /v1/messages takes, by the SDK's types; text blocks are all that the fake plays. */

/** `smallestCacheable`: tokens of a prefix below which nothing is cached. The one of Sonnet is assumed. */
export const MODELS: Record<string, { smallestCacheable: number; canStopThinking: boolean }> = {
  "claude-haiku-5-5": { smallestCacheable: 512, canStopThinking: true },
  "claude-sonnet-5-5": { smallestCacheable: 1_024, canStopThinking: false },
  "claude-opus-5-5": { smallestCacheable: 512, canStopThinking: false },
};
export const CONTEXT_TOKENS = 1_000_000;
const MOST_OUTPUT_TOKENS = 128_000;
const MOST_BREAKPOINTS = 4;

/** Of a body that is well formed, but asks for what the fake does not play: the test learns it as a problem. */
const UNPLAYED_BLOCKS = [
  "image",
  "document",
  "search_result",
  "thinking",
  "redacted_thinking",
  "tool_use",
  "tool_result",
  "server_tool_use",
  "web_search_tool_result",
  "web_fetch_tool_result",
  "code_execution_tool_result",
  "bash_code_execution_tool_result",
  "text_editor_code_execution_tool_result",
  "tool_search_tool_result",
  "container_upload",
] as const satisfies Anthropic.ContentBlockParam["type"][];
const UNPLAYED = ["container", "diagnostics", "stop_sequences", "tools"] as const;

const cacheControl = z.strictObject({ type: z.literal("ephemeral"), ttl: z.enum(["5m", "1h"]).optional() });
const textBlock = z.strictObject({
  type: z.literal("text"),
  text: z.string(),
  cache_control: cacheControl.nullish(),
  citations: z.array(z.unknown()).nullish(),
});
const otherBlock = z.looseObject({ type: z.enum(UNPLAYED_BLOCKS) });
/** A text is short for one block of it. */
const asBlocks = (content: unknown) => (typeof content === "string" ? [{ type: "text", text: content }] : content);

const PARAMS = {
  model: z.string(),
  max_tokens: z.int(),
  messages: z
    .array(
      z.strictObject({
        role: z.enum(["user", "assistant", "system"]),
        content: z.preprocess(asBlocks, z.array(z.discriminatedUnion("type", [textBlock, otherBlock]))),
      }),
    )
    .max(100_000),
  cache_control: cacheControl.nullish(),
  container: z.unknown().optional(),
  diagnostics: z.unknown().optional(),
  inference_geo: z.enum(["global", "us"]).nullish(),
  metadata: z.strictObject({ user_id: z.string().max(256).nullish() }).optional(),
  output_config: z
    .strictObject({
      effort: z.enum(["low", "medium", "high", "xhigh", "max"]).nullish(),
      format: z.strictObject({ type: z.literal("json_schema"), schema: z.record(z.string(), z.unknown()) }).nullish(),
    })
    .optional(),
  service_tier: z.enum(["auto", "standard_only"]).optional(),
  speed: z.enum(["standard", "fast"]).nullish(),
  stop_sequences: z.array(z.string()).optional(),
  stream: z.boolean().optional(),
  system: z.preprocess(asBlocks, z.array(textBlock)).optional(),
  thinking: z
    .discriminatedUnion("type", [
      z.strictObject({ type: z.literal("adaptive"), display: z.enum(["summarized", "omitted"]).nullish() }),
      z.strictObject({ type: z.literal("disabled") }),
      z.strictObject({ type: z.literal("between_tools") }),
      z.looseObject({ type: z.literal("enabled") }),
    ])
    .optional(),
  tool_choice: z.looseObject({ type: z.enum(["auto", "any", "tool", "none"]) }).optional(),
  tools: z.array(z.looseObject({})).optional(),
} satisfies Record<keyof Omit<Anthropic.MessageCreateParamsNonStreaming, InHeaders>, z.ZodType>;

/** Sent as headers by the SDK; in a body they are unknown. */
type InHeaders = "user_profile_id" | "workspace_id";

const { model, messages, cache_control, output_config, speed, system, thinking, tool_choice, tools } = PARAMS;
const COUNTED = {
  model,
  messages,
  cache_control,
  output_config,
  speed,
  system,
  thinking,
  tool_choice,
  tools,
} satisfies Record<keyof Omit<Anthropic.MessageCountTokensParams, InHeaders>, z.ZodType>;

const whole = z.strictObject(PARAMS);
const counted = z.strictObject(COUNTED);

export type Params = z.infer<typeof whole>;
export type CountParams = z.infer<typeof counted>;
export type TextBlock = z.infer<typeof textBlock>;

/** @throws ApiError 400 naming the first thing that is wrong, as the API words it */
export function parsed<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const { data, error } = shape.safeParse(body);
  const issue = error?.issues[0];
  if (!issue) return data as z.infer<Shape>;
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys")
    throw wrong(`${[...issue.path, issue.keys[0]].join(".")}: Extra inputs are not permitted`);
  throw wrong(`${path || "body"}: ${issue.message.endsWith("received undefined") ? "Field required" : issue.message}`);
}

/**
 * Parameters of a message.
 * @throws ApiError for what the API refuses, Error for what it takes and the fake does not play
 */
export function checkParams(body: unknown, { inBatch }: { inBatch: boolean }): Params {
  const params = parsed(whole, body);
  if (params.max_tokens < 1) throw wrong("max_tokens: Input should be greater than or equal to 1");
  checkPrompt(params);
  if (params.max_tokens > MOST_OUTPUT_TOKENS)
    throw wrong(
      `max_tokens: ${params.max_tokens} > ${MOST_OUTPUT_TOKENS}, which is the maximum allowed number of output tokens for ${params.model}`,
    );
  if (inBatch && params.stream) throw wrong("stream: streaming is not supported in a batch");
  return params;
}

/** Parameters of a count of tokens, as strictly. */
export function checkCountParams(body: unknown): CountParams {
  const params = parsed(counted, body);
  checkPrompt(params);
  return params;
}

function checkPrompt(params: CountParams): void {
  const model = Object.hasOwn(MODELS, params.model) ? MODELS[params.model] : undefined;
  if (!model) throw notFound(`model: ${params.model}`);
  checkMessages(params);
  checkBreakpoints(params);
  const type = params.thinking?.type;
  if (type === "enabled" || (type === "disabled" && !model.canStopThinking))
    throw wrong(`thinking.type: "${type}" is not supported for this model. Use "adaptive" and output_config.effort`);
  const choice = params.tool_choice?.type;
  if (choice && !params.tools?.length) throw wrong("tool_choice may only be specified while providing tools");
  if (choice === "any" || choice === "tool")
    throw wrong("Thinking may not be enabled when tool_choice forces tool use.");
  const schema = params.output_config?.format?.schema;
  if (schema) checkSchema(schema);

  const unplayed = UNPLAYED.filter((name) => name in params && params[name as keyof CountParams] != null);
  if (type === "between_tools") unplayed.push("tools");
  if (unplayed.length > 0 || params.speed === "fast") throw new Error(`not played: ${unplayed.join(", ") || "speed"}`);
}

function checkMessages({ messages }: CountParams): void {
  if (messages.length === 0) throw wrong("messages: at least one message is required");
  for (const [index, { role, content }] of messages.entries()) {
    if (role === "system") throw new Error("not played: a message of the role system");
    if (content.length === 0) throw wrong(`messages.${index}: all messages must have non-empty content`);
    const other = content.find(({ type }) => type !== "text");
    if (other) throw new Error(`not played: a block of the type ${other.type}`);
  }
  if (messages[0]?.role !== "user") throw wrong('messages: first message must use the "user" role');
  if (messages.at(-1)?.role === "assistant")
    throw wrong(
      "This model does not support assistant message prefill. The conversation must end with a user message.",
    );
}

function checkBreakpoints(params: CountParams): void {
  const blocks = blocksOf(params);
  for (const { role, block, path } of blocks) {
    if (block.text === "" && block.cache_control)
      throw wrong(`${path}: cache_control cannot be set for empty text blocks`);
    if (block.text === "") throw wrong(`${path}: text content blocks must be non-empty`);
    if (block.citations?.length && role !== "assistant") throw wrong(`${path}: citations are not permitted here`);
    if (block.text.trim() === "") throw wrong(`${path}: text content blocks must contain non-whitespace text`);
  }
  const marks = blocks.flatMap(({ block, path }) => (block.cache_control ? [{ path, ...block.cache_control }] : []));
  if (params.cache_control && !blocks.at(-1)?.block.cache_control)
    marks.push({ path: "body", ...params.cache_control });
  if (marks.length > MOST_BREAKPOINTS)
    throw wrong(`A maximum of 4 blocks with cache_control may be provided. Found ${marks.length}.`);
  const firstShort = marks.findIndex(({ ttl = "5m" }) => ttl === "5m");
  const late = marks.find(({ ttl }, index) => ttl === "1h" && firstShort !== -1 && index > firstShort);
  if (late)
    throw wrong(
      `${late.path}.cache_control.ttl: a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block`,
    );
}

/** All text that Claude reads, in its order. */
export function blocksOf({ system = [], messages }: CountParams): { role: string; block: TextBlock; path: string }[] {
  return [
    ...system.map((block, index) => ({ role: "system", block, path: `system.${index}` })),
    ...messages.flatMap(({ role, content }, at) =>
      content.map((block, index) => ({
        role: role as string,
        block: block as TextBlock,
        path: `messages.${at}.content.${index}`,
      })),
    ),
  ];
}
