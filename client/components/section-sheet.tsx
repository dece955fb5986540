import { Stack } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { SectionHeading } from "./section-heading.tsx";

/** A part of a page with a heading, by which it is named, and a sentence about it. */
export function SectionSheet({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  const heading = useId();
  return (
    <Stack className="sheet" p={{ base: "md", sm: "lg" }} gap="md" component="section" aria-labelledby={heading}>
      <SectionHeading id={heading} title={title} words={words} />
      {children}
    </Stack>
  );
}
