import { useMutation } from "@apollo/client/react";
import { ActionIcon, Group } from "@mantine/core";
import { graphql } from "../generated/gql.ts";
import type { Rating, RecommendationFieldsFragment } from "../generated/graphql.ts";
import { Icon } from "./icons.tsx";
import { tellFailure, tellWithUndo } from "./toasts.tsx";

const RateRecommendation = graphql(`
  mutation RateRecommendation($id: ID!, $rating: Rating) {
    rateRecommendation(id: $id, rating: $rating) {
      id
      rating
    }
  }
`);

const THUMBS = [
  { rating: "UP", name: "More like this", icon: "thumbUp", color: "pine" },
  { rating: "DOWN", name: "Less like this", icon: "thumbDown", color: "amber" },
] as const;

/** As the cache knows it: by its type. */
function rated(id: string, rating: Rating | null) {
  return { __typename: "Recommendation" as const, id, rating };
}

/** Thumbs: pressed again, the thumb is taken back. The next shortlist, some moments later, goes by them. */
export function RatingButtons({ recommendation }: { recommendation: RecommendationFieldsFragment }) {
  const { id, rating, job } = recommendation;
  const [rate] = useMutation(RateRecommendation);

  /** Shown at once; what the server refuses is shown as it was. */
  async function set(next: Rating | null): Promise<boolean> {
    try {
      await rate({
        variables: { id, rating: next },
        optimisticResponse: { rateRecommendation: rated(id, next) },
      });
      return true;
    } catch (error) {
      tellFailure("Your thumb could not be noted", error);
      return false;
    }
  }

  async function press(next: Rating, name: string): Promise<void> {
    if (rating === next) return void set(null);
    // The job may leave the list by a thumb down, and the button with it.
    if ((await set(next)) && next === "DOWN") tellWithUndo(`${name}: ${job.title}`, () => void set(rating ?? null));
  }

  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={`Rate ${job.title}`}>
      {THUMBS.map(({ rating: thumb, name, icon, color }) => (
        <ActionIcon
          key={thumb}
          variant={rating === thumb ? "light" : "subtle"}
          color={rating === thumb ? color : "gray"}
          size="lg"
          aria-pressed={rating === thumb}
          aria-label={`${name}: ${job.title}`}
          title={name}
          onClick={() => void press(thumb, name)}
        >
          <Icon name={icon} size={18} filled={rating === thumb} />
        </ActionIcon>
      ))}
    </Group>
  );
}
