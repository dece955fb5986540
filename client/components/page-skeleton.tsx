import { Group, Skeleton, Stack, VisuallyHidden } from "@mantine/core";

const ROWS = [1, 2, 3, 4, 5, 6, 7, 8];

/** The outline of a page whose code or rows are on the way. */
export function PageSkeleton({ rows = 4 }: { rows?: number }) {
  return (
    <Stack gap="md">
      <VisuallyHidden role="status">Loading …</VisuallyHidden>
      <Skeleton height={30} width="min(340px, 70%)" />
      <RowsSkeleton rows={rows} />
    </Stack>
  );
}

/** The outline of up to eight rows of a list. */
export function RowsSkeleton({ rows = 4, height = 132 }: { rows?: number; height?: number }) {
  return (
    <Stack gap="sm" aria-hidden="true">
      {ROWS.slice(0, rows).map((row) => (
        <Group
          key={row}
          className="sheet"
          p="lg"
          h={height}
          align="flex-start"
          wrap="nowrap"
          style={{ overflow: "hidden" }}
        >
          <Stack gap={12} flex={1}>
            <Skeleton height={16} width="45%" />
            <Skeleton height={11} width="62%" />
            <Skeleton height={11} width="34%" />
            <Skeleton height={11} width="52%" />
          </Stack>
          <Skeleton height={30} width={96} />
        </Group>
      ))}
    </Stack>
  );
}
