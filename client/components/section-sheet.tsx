import { Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";

/** A part of a page with a heading, by which it is named, and a sentence about it. */
export function SectionSheet({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  const heading = useId();
  return (
    <Stack className="sheet" p={{ base: "md", sm: "lg" }} gap="md" component="section" aria-labelledby={heading}>
      <div>
        <Title order={2} id={heading}>
          {title}
        </Title>
        <Text size="sm" className="soft" mt={4}>
          {words}
        </Text>
      </div>
      {children}
    </Stack>
  );
}
