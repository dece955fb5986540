import type Anthropic from "@anthropic-ai/sdk";

/** How many characters of a text come with an event. */
const PIECE = 24;

/** A message as a stream of server-sent events, one text each. A ping is in it, which the SDK's types do not know. */
export function eventsOf(message: Anthropic.Message): string[] {
  const { usage } = message;
  const text = message.content.flatMap((block) => (block.type === "text" ? [block.text] : [])).join("");
  const characters = Array.from(text);
  const pieces = Array.from({ length: Math.ceil(characters.length / PIECE) }, (_, index) =>
    characters.slice(index * PIECE, (index + 1) * PIECE).join(""),
  );
  const events: (Anthropic.RawMessageStreamEvent | { type: "ping" })[] = [
    {
      type: "message_start",
      message: {
        ...message,
        content: [],
        stop_reason: null,
        stop_details: null,
        usage: { ...usage, output_tokens: Math.min(1, usage.output_tokens) },
      },
    },
  ];
  if (message.content.length > 0) {
    events.push(
      { type: "content_block_start", index: 0, content_block: { type: "text", text: "", citations: null } },
      { type: "ping" },
      ...pieces.map((piece) => ({
        type: "content_block_delta" as const,
        index: 0,
        delta: { type: "text_delta" as const, text: piece },
      })),
      { type: "content_block_stop", index: 0 },
    );
  } else events.push({ type: "ping" });
  events.push(
    {
      type: "message_delta",
      delta: {
        container: null,
        stop_reason: message.stop_reason,
        stop_sequence: message.stop_sequence,
        stop_details: message.stop_details,
      },
      usage: {
        input_tokens: usage.input_tokens,
        cache_creation_input_tokens: usage.cache_creation_input_tokens,
        cache_read_input_tokens: usage.cache_read_input_tokens,
        output_tokens: usage.output_tokens,
        output_tokens_details: null,
        server_tool_use: null,
      },
    },
    { type: "message_stop" },
  );
  return events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
}
