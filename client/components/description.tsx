import { Stack, Text, Title } from "@mantine/core";

/** A line of a text, with its number. */
interface Line {
  at: number;
  text: string;
}

export type Block = { kind: "list"; at: number; items: Line[] } | ({ kind: "heading" | "text" } & Line);

const BULLET = /^(?:[-–*•·▪●‣]|\d{1,2}[.)])\s+/;
const HEADING_LENGTH = 60;

/** Plain text as blocks: lines that begin with a mark are a list, a short line ending in a colon is a heading. */
export function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const [at, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const last = blocks.at(-1);
    if (BULLET.test(line)) {
      const item = { at, text: line.replace(BULLET, "") };
      if (last?.kind === "list") last.items.push(item);
      else blocks.push({ kind: "list", at, items: [item] });
    } else if (line.length <= HEADING_LENGTH && /[:：]$/.test(line)) {
      blocks.push({ kind: "heading", at, text: line.slice(0, -1) });
    } else {
      blocks.push({ kind: "text", at, text: line });
    }
  }
  return blocks;
}

/** A posting's text. It comes from outside: it is only ever shown as text. */
export function Description({ text, language }: { text: string; language?: string | null | undefined }) {
  return (
    <Stack gap="sm" lang={language ?? undefined} maw={720}>
      {readBlocks(text).map((block) => {
        if (block.kind === "list") {
          return (
            <ul key={block.at} style={{ margin: 0, paddingInlineStart: 22, lineHeight: 1.6 }}>
              {block.items.map((item) => (
                <li key={item.at}>{item.text}</li>
              ))}
            </ul>
          );
        }
        if (block.kind === "heading") {
          return (
            <Title order={3} key={block.at} mt="xs">
              {block.text}
            </Title>
          );
        }
        return (
          <Text key={block.at} lh={1.6}>
            {block.text}
          </Text>
        );
      })}
    </Stack>
  );
}
