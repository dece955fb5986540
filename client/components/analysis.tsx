import { Stack, Text } from "@mantine/core";
import { graphql } from "../generated/gql.ts";
import type { AnalysisFieldsFragment } from "../generated/graphql.ts";
import { Points } from "./points.tsx";

graphql(`
  fragment AnalysisFields on MatchAnalysis {
    source
    summary
    keyAlignments
    potentialGaps
    model
  }
`);

/** What Claude says of a match. Nothing where it was judged by rules: the skills and the parts of the score say all that these know. */
export function Analysis({ analysis }: { analysis: AnalysisFieldsFragment }) {
  const { source, summary, keyAlignments, potentialGaps, model } = analysis;
  if (source !== "CLAUDE") return null;
  return (
    <Stack gap="sm">
      <Text fz={15}>{summary}</Text>
      <Points points={keyAlignments} kind="for" label="What speaks for it" />
      <Points points={potentialGaps} kind="against" label="What speaks against it" />
      <Text size="xs" className="soft">
        Claude looked closer{model && ` (${model})`}
      </Text>
    </Stack>
  );
}
