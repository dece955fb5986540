import { useMutation } from "@apollo/client/react";
import { Group, MultiSelect, NativeSelect, NumberInput, SimpleGrid, Stack, Switch, TagsInput } from "@mantine/core";
import { messagesByField } from "../errors.ts";
import { graphql } from "../generated/gql.ts";
import type { PreferenceFieldsFragment } from "../generated/graphql.ts";
import { ARRANGEMENTS, EMPLOYMENT_TYPES, LEVELS, options } from "../words.ts";
import { CURRENCIES } from "./currencies.ts";
import { numberOf, useDraft } from "./draft.ts";
import { FormSheet } from "./form-sheet.tsx";
import { tellDone } from "./toasts.tsx";

graphql(`
  fragment PreferenceFields on Preferences {
    experienceLevels
    workArrangements
    employmentTypes
    locations
    minimumSalary
    salaryCurrency
    excludedCompanies
    needsVisaSponsorship
    keepUnknownSalary
  }
`);

const UpdatePreferences = graphql(`
  mutation UpdatePreferences($input: PreferencesInput!) {
    updatePreferences(input: $input) {
      preferences {
        ...PreferenceFields
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

const FIELDS = [
  "experienceLevels",
  "workArrangements",
  "employmentTypes",
  "locations",
  "minimumSalary",
  "salaryCurrency",
  "excludedCompanies",
] as const;

/** What the person wants. Give it a key that changes with the preferences. */
export function PreferencesForm({ preferences }: { preferences: PreferenceFieldsFragment }) {
  const { values, changed, isChanged, set, reset } = useDraft(preferences);
  const [update, { loading, error }] = useMutation(UpdatePreferences);
  const messages = messagesByField(error, FIELDS);

  async function save(): Promise<void> {
    const input = { ...changed };
    // An amount is of a currency: the one that the form shows goes with it.
    if (changed.minimumSalary != null) input.salaryCurrency = values.salaryCurrency ?? "USD";
    await update({ variables: { input } }).then(
      () => tellDone("Your preferences are saved. Your shortlist is being updated."),
      () => undefined,
    );
  }

  return (
    <FormSheet
      title="Preferences"
      words="What you want from a job. What stays empty leaves everything open."
      isChanged={isChanged}
      loading={loading}
      error={Object.keys(messages).length === 0 ? error : undefined}
      save={() => void save()}
      reset={reset}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <MultiSelect
          label="Way of working"
          placeholder={values.workArrangements.length === 0 ? "Any" : ""}
          data={options(ARRANGEMENTS)}
          value={values.workArrangements}
          error={messages.workArrangements}
          onChange={(chosen) => set("workArrangements", chosen)}
        />
        <MultiSelect
          label="Level"
          placeholder={values.experienceLevels.length === 0 ? "Any" : ""}
          data={options(LEVELS)}
          value={values.experienceLevels}
          error={messages.experienceLevels}
          onChange={(chosen) => set("experienceLevels", chosen)}
        />
        <MultiSelect
          label="Employment"
          placeholder={values.employmentTypes.length === 0 ? "Any" : ""}
          data={options(EMPLOYMENT_TYPES)}
          value={values.employmentTypes}
          error={messages.employmentTypes}
          onChange={(chosen) => set("employmentTypes", chosen)}
        />
        <TagsInput
          label="Places"
          placeholder={values.locations.length === 0 ? "Anywhere" : ""}
          value={values.locations}
          error={messages.locations}
          onChange={(places) => set("locations", places)}
          acceptValueOnBlur
        />
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <NumberInput
            flex={1}
            label="At least, a year"
            placeholder="No lower bound"
            min={0}
            max={2_000_000_000}
            step={1_000}
            thousandSeparator=","
            allowDecimal={false}
            value={values.minimumSalary ?? ""}
            error={messages.minimumSalary}
            onChange={(amount) => set("minimumSalary", numberOf(amount))}
          />
          <NativeSelect
            w={92}
            aria-label="Currency"
            data={CURRENCIES}
            value={values.salaryCurrency ?? "USD"}
            error={messages.salaryCurrency}
            onChange={(event) => set("salaryCurrency", event.currentTarget.value)}
          />
        </Group>
        <TagsInput
          label="Companies to leave out"
          value={values.excludedCompanies}
          error={messages.excludedCompanies}
          onChange={(companies) => set("excludedCompanies", companies)}
          acceptValueOnBlur
        />
      </SimpleGrid>
      <Stack gap="sm">
        <Switch
          label="Keep jobs that name no salary"
          description="Matters only with a lower bound above"
          checked={values.keepUnknownSalary}
          onChange={(event) => set("keepUnknownSalary", event.currentTarget.checked)}
        />
        <Switch
          label="I need a visa"
          description="Leaves out jobs that say they sponsor none"
          checked={values.needsVisaSponsorship}
          onChange={(event) => set("needsVisaSponsorship", event.currentTarget.checked)}
        />
      </Stack>
    </FormSheet>
  );
}
