import { useMutation } from "@apollo/client/react";
import { NumberInput, Select, SimpleGrid, TagsInput, TextInput } from "@mantine/core";
import { messagesByField } from "../errors.ts";
import { graphql } from "../generated/gql.ts";
import type { ProfileFieldsFragment, UpdateProfileInput } from "../generated/graphql.ts";
import { LEVELS, options } from "../words.ts";
import { numberOf, useDraft } from "./draft.ts";
import { FormSheet } from "./form-sheet.tsx";
import { tellDone } from "./toasts.tsx";

graphql(`
  fragment ProfileFields on Profile {
    headline
    skills
    yearsOfExperience
    experienceLevel
    titles
    industries
    locations
    languages
    education
    certificates
    updatedAt
  }
`);

const UpdateProfile = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      profile {
        ...ProfileFields
      }
      searchQueries {
        ...SearchFields
      }
      activeRuns {
        ...RunFields
      }
    }
  }
`);

const LISTS = {
  titles: { label: "Job titles", words: "What you are or were called" },
  industries: { label: "Fields of work", words: "For example health care, software, retail" },
  locations: { label: "Where you are", words: "Cities, regions or countries" },
  languages: { label: "Languages", words: "As you would name them" },
  education: { label: "Education", words: "Degrees and trainings" },
  certificates: { label: "Certificates", words: "Certificates and licences by name" },
} as const;
type ListField = keyof typeof LISTS;
const LIST_FIELDS = Object.keys(LISTS) as ListField[];
const FIELDS = ["headline", "skills", "yearsOfExperience", "experienceLevel", ...LIST_FIELDS] as const;

/** What matching knows of the person, to be corrected. Give it a key that changes with the profile. */
export function ProfileForm({ profile }: { profile: ProfileFieldsFragment | null }) {
  const { values, changed, isChanged, set, reset } = useDraft({
    headline: profile?.headline ?? "",
    skills: profile?.skills ?? [],
    yearsOfExperience: profile?.yearsOfExperience ?? null,
    experienceLevel: profile?.experienceLevel ?? null,
    titles: profile?.titles ?? [],
    industries: profile?.industries ?? [],
    locations: profile?.locations ?? [],
    languages: profile?.languages ?? [],
    education: profile?.education ?? [],
    certificates: profile?.certificates ?? [],
  });
  const [update, { loading, error }] = useMutation(UpdateProfile);
  const messages = messagesByField(error, FIELDS);

  async function save(): Promise<void> {
    const input: UpdateProfileInput = { ...changed };
    if (changed.headline !== undefined) input.headline = changed.headline.trim() || null;
    await update({ variables: { input } }).then(
      () => tellDone("Your profile is saved. Your shortlist is being updated."),
      () => undefined,
    );
  }

  return (
    <FormSheet
      title="Profile"
      words="Read from your CV; what you change here wins over it, also over the next one."
      isChanged={isChanged}
      loading={loading}
      error={Object.keys(messages).length === 0 ? error : undefined}
      save={() => void save()}
      reset={reset}
    >
      <TextInput
        label="Headline"
        placeholder="One line about you"
        value={values.headline}
        error={messages.headline}
        onChange={(event) => set("headline", event.currentTarget.value)}
      />
      <TagsInput
        label="Skills"
        description="The largest part of a score. Press Enter after each."
        value={values.skills}
        error={messages.skills}
        onChange={(skills) => set("skills", skills)}
        acceptValueOnBlur
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput
          label="Years of experience"
          min={0}
          max={80}
          step={0.5}
          decimalScale={1}
          value={values.yearsOfExperience ?? ""}
          error={messages.yearsOfExperience}
          onChange={(years) => set("yearsOfExperience", numberOf(years))}
        />
        <Select
          label="Level"
          placeholder="Not said"
          clearable
          data={options(LEVELS)}
          value={values.experienceLevel}
          error={messages.experienceLevel}
          onChange={(level) => set("experienceLevel", level)}
        />
        {LIST_FIELDS.map((field) => (
          <TagsInput
            key={field}
            label={LISTS[field].label}
            description={LISTS[field].words}
            value={values[field]}
            error={messages[field]}
            onChange={(list) => set(field, list)}
            acceptValueOnBlur
          />
        ))}
      </SimpleGrid>
    </FormSheet>
  );
}
