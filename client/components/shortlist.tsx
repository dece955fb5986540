import { useMutation } from "@apollo/client/react";
import { Button, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { graphql } from "../generated/gql.ts";
import type { RecommendationsQuery } from "../generated/graphql.ts";
import { Notice } from "./notice.tsx";
import { RowsSkeleton } from "./page-skeleton.tsx";
import { RecommendationCard } from "./recommendation-card.tsx";

const MarkSeen = graphql(`
  mutation MarkSeen {
    markRecommendationsSeen {
      user {
        id
      }
    }
  }
`);

/** Cards shown at first, and by each step on. */
const STEP = 20;
const SHOWN_MS = 2_500;

export interface ShortlistProps {
  found: NonNullable<RecommendationsQuery["recommendations"]>;
  /** A first or new list is on its way. */
  making: boolean;
  /** Takes the filter away; null when none is set. */
  clear: (() => void) | null;
}

/** The cards, a step at a time. What was in view for a moment counts as seen. */
export function Shortlist({ found, making, clear }: ShortlistProps) {
  const [shown, setShown] = useState(STEP);
  const [markSeen] = useMutation(MarkSeen);
  const fresh = found.edges
    .filter(({ node }) => node.isNew)
    .map(({ node }) => node.id)
    .join();
  useEffect(() => {
    if (fresh === "") return;
    // The marks stay until the list is read again: the server knows, the eye has time.
    const timer = setTimeout(() => markSeen().catch(() => undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [fresh, markSeen]);

  if (found.edges.length === 0) {
    if (making) return <RowsSkeleton rows={3} height={190} />;
    return (
      <Notice
        title={clear ? "No job passes this filter" : "Nothing here yet"}
        words={found.emptyMessage ?? "Look at all open jobs meanwhile."}
      >
        {clear ? (
          <Button onClick={clear}>Show all</Button>
        ) : (
          <>
            <Button component={Link} to="/profile" variant="default">
              Profile and preferences
            </Button>
            <Button component={Link} to="/jobs" variant="default">
              All jobs
            </Button>
          </>
        )}
      </Notice>
    );
  }
  return (
    <>
      {found.thinMessage && !clear && (
        <Text className="soft" size="sm" role="status">
          {found.thinMessage}
        </Text>
      )}
      {found.edges.slice(0, shown).map(({ node }) => (
        <RecommendationCard key={node.id} recommendation={node} />
      ))}
      {shown < found.edges.length && (
        <Button variant="default" onClick={() => setShown(shown + STEP)}>
          Show {Math.min(STEP, found.edges.length - shown)} more
        </Button>
      )}
    </>
  );
}
