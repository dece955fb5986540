import { Button, Stack, Text, Title } from "@mantine/core";
import { Link } from "react-router";
import { graphql } from "../generated/gql.ts";
import type { PanelFieldsFragment } from "../generated/graphql.ts";
import { ARRANGEMENTS, ago, LEVEL_NAMES, placeWords } from "../words.ts";
import { SkillList } from "./skill-list.tsx";

graphql(`
  fragment PanelFields on Viewer {
    cv {
      id
      fileName
      uploadedAt
    }
    profile {
      headline
      skills
      yearsOfExperience
      experienceLevel
      titles
      industries
      locations
    }
    preferences {
      workArrangements
      locations
    }
  }
`);

/** What the shortlist was made from, in short. */
export function ProfilePanel({ viewer, newCv }: { viewer: PanelFieldsFragment; newCv: () => void }) {
  const { cv, profile, preferences } = viewer;
  const years = profile?.yearsOfExperience;
  const wishes = [
    ...preferences.workArrangements.map((arrangement) => ARRANGEMENTS[arrangement]),
    ...preferences.locations,
  ];
  return (
    <Stack
      className="sheet"
      p="lg"
      gap="md"
      component="aside"
      aria-label="What your shortlist is made from"
      pos="sticky"
      top={84}
    >
      <div>
        <Title order={2} fz="md">
          {profile?.headline ?? profile?.titles[0] ?? "Your profile"}
        </Title>
        <Text size="sm" className="soft" mt={2}>
          {[
            profile?.experienceLevel && LEVEL_NAMES[profile.experienceLevel],
            years != null && `${years.toLocaleString("en", { maximumFractionDigits: 1 })} years of experience`,
            profile && placeWords(profile.locations),
          ]
            .filter(Boolean)
            .join(" · ") || "Add what you know and where you have been."}
        </Text>
      </div>
      {profile && profile.skills.length > 0 && <SkillList skills={profile.skills} limit={14} label="Your skills" />}
      {wishes.length > 0 && (
        <Text size="sm">
          <Text span inherit fw={600}>
            Wanted:
          </Text>{" "}
          <span className="soft">{wishes.join(", ")}</span>
        </Text>
      )}
      <Text size="sm" className="soft">
        {cv ? `${cv.fileName ?? "Pasted CV"}, added ${ago(cv.uploadedAt)}.` : "No CV added yet."}
      </Text>
      <Stack gap={6}>
        <Button component={Link} to="/profile" variant="light" size="sm">
          Edit profile and preferences
        </Button>
        {!cv && (
          <Button variant="default" size="sm" onClick={newCv}>
            Add a CV
          </Button>
        )}
      </Stack>
    </Stack>
  );
}
