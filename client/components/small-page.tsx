import { Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";

/** A page with one thing to do, in the middle. */
export function SmallPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack
      className="sheet"
      p={{ base: "lg", sm: "xl" }}
      mt={{ base: 0, sm: 48 }}
      mx="auto"
      gap="md"
      maw={480}
      align="stretch"
    >
      <Title order={1}>{title}</Title>
      {children}
    </Stack>
  );
}

/** What takes the place of a form that was sent: read out, and focused, because the form's button is gone. */
export function Told({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  return (
    <Stack ref={box} tabIndex={-1} role="status" gap="md" className="told">
      {children}
    </Stack>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <Text className="soft">{children}</Text>;
}
