import { Text, Title } from "@mantine/core";

/** The heading of a part of a page, by which it is named (`id`), and a sentence about it. */
export function SectionHeading({ id, title, words }: { id: string; title: string; words: string }) {
  return (
    <div>
      <Title order={2} id={id}>
        {title}
      </Title>
      <Text size="sm" className="soft" mt={4}>
        {words}
      </Text>
    </div>
  );
}
