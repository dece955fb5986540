import { Box, Group, Progress, RingProgress, Stack, Text } from "@mantine/core";
import { graphql } from "../generated/gql.ts";
import type { Priority, ScoreFieldsFragment } from "../generated/graphql.ts";
import { ADJUSTMENTS, COMPONENTS, PRIORITIES, pointsWords } from "../words.ts";

graphql(`
  fragment ScoreFields on Recommendation {
    score
    priority
    parts {
      component
      score
      weight
      detail
    }
    adjustments {
      kind
      delta
      detail
    }
    unknown
    matchingSkills
    missingSkills
    relatedSkills {
      skill
      via
    }
    reasons
    analysis {
      ...AnalysisFields
    }
  }
`);

/** What a person has of skills through near ones: "JavaScript, by React". */
export function inPart(related: ScoreFieldsFragment["relatedSkills"]): string[] {
  return related.map(({ skill, via }) => `${skill}, by ${via}`);
}

const COLORS: Record<Priority, string> = { HIGH: "pine", MEDIUM: "amber", LOW: "gray" };

/** A score out of 100 as a ring. */
export function ScoreRing({ score, priority, size = 64 }: { score: number; priority: Priority; size?: number }) {
  const rounded = Math.round(score);
  return (
    <RingProgress
      role="img"
      aria-label={`${rounded} out of 100: ${PRIORITIES[priority]}`}
      size={size}
      thickness={5}
      roundCaps
      sections={[{ value: score, color: `${COLORS[priority]}.5` }]}
      label={
        <Text ta="center" fw={700} fz={size / 3.2} lh={1} className="figures">
          {rounded}
        </Text>
      }
    />
  );
}

/** How a score is made: each part with its share, then what moved it away from them, and what could not be judged. */
export function ScoreParts({
  parts,
  adjustments,
  unknown,
}: Pick<ScoreFieldsFragment, "parts" | "adjustments" | "unknown">) {
  const missing = unknown.map((component) => COMPONENTS[component]);
  return (
    <Stack gap="sm">
      {parts.map(({ component, score, weight, detail }) => (
        <Box key={component}>
          <Group justify="space-between" gap="xs" fz="sm" wrap="nowrap">
            <Text span inherit fw={600}>
              {COMPONENTS[component]}
            </Text>
            <span className="soft figures">
              {Math.round(score)} of 100, counts {Math.round(weight * 100)}%
            </span>
          </Group>
          <Progress
            value={score}
            size="sm"
            my={5}
            aria-label={`${COMPONENTS[component]}: ${Math.round(score)} of 100`}
          />
          <Text size="sm" className="soft sentence">
            {detail}
          </Text>
        </Box>
      ))}
      {adjustments.map(({ kind, delta, detail }) => (
        <Box key={kind}>
          <Group justify="space-between" gap="xs" fz="sm" wrap="nowrap">
            <Text span inherit fw={600}>
              {ADJUSTMENTS[kind]}
            </Text>
            <span className="soft figures">{pointsWords(delta)}</span>
          </Group>
          <Text size="sm" className="soft sentence">
            {detail}
          </Text>
        </Box>
      ))}
      {missing.length > 0 && (
        <Text size="sm" className="soft">
          <Text span inherit fw={600}>
            Not judged:
          </Text>{" "}
          {missing.join(", ")}. The posting or your profile does not say, so the other parts count for more.
        </Text>
      )}
    </Stack>
  );
}
