import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

export interface NoticeProps {
  title: string;
  words: string;
  /** Buttons: what one can do about it. */
  children?: ReactNode;
}

/** What stands where there is nothing to show. */
export function Notice({ title, words, children }: NoticeProps) {
  return (
    <Stack className="sheet" p="xl" align="center" ta="center" gap="xs" role="status">
      <Title order={2}>{title}</Title>
      <Text maw={460} className="soft">
        {words}
      </Text>
      {children && (
        <Group mt="sm" justify="center">
          {children}
        </Group>
      )}
    </Stack>
  );
}
