import { Button, Checkbox, Group, NativeSelect, Stack, Switch } from "@mantine/core";
import type { JobSearchState } from "../pages/job-filter.ts";
import { ARRANGEMENTS, DISTANCES, EMPLOYMENT_TYPES, LEVELS, options } from "../words.ts";
import { CURRENCIES } from "./currencies.ts";
import { TypedInput } from "./typed-input.tsx";

const POSTED = [
  { value: "", label: "At any time" },
  { value: "1", label: "In the last 24 hours" },
  { value: "3", label: "In the last 3 days" },
  { value: "7", label: "In the last week" },
  { value: "30", label: "In the last month" },
];

export interface JobFiltersProps {
  search: JobSearchState;
  /** What is wrong with the place; true where the words stand beside the filters. */
  placeError: string | boolean | undefined;
}

/** The filters of the list of jobs; each change is in the list at once. */
export function JobFilters({ search, placeError }: JobFiltersProps) {
  const { filter, params, change, clear, narrowed } = search;
  return (
    <Stack gap="md" component="section" aria-label="Filters">
      <Stack gap={6}>
        <TypedInput
          label="Place"
          placeholder="City, region or country"
          value={params.get("location") ?? ""}
          change={(location) => change(location.trim() ? { location } : { location, within: null })}
          error={placeError}
        />
        <NativeSelect
          aria-label="Distance from the place"
          data={[{ value: "", label: "In the place itself" }, ...options(DISTANCES)]}
          value={String(filter.withinKm ?? "")}
          disabled={!filter.location}
          onChange={(event) => change({ within: event.currentTarget.value })}
        />
      </Stack>
      <Switch
        label="Remote jobs only"
        checked={filter.remote === true}
        onChange={(event) => change({ remote: event.currentTarget.checked ? "1" : null })}
      />
      <Choices
        label="Way of working"
        words={ARRANGEMENTS}
        chosen={filter.workArrangements ?? []}
        change={(arrangement) => change({ arrangement })}
      />
      <Choices
        label="Level"
        words={LEVELS}
        chosen={filter.experienceLevels ?? []}
        change={(level) => change({ level })}
      />
      <Choices
        label="Employment"
        words={EMPLOYMENT_TYPES}
        chosen={filter.employmentTypes ?? []}
        change={(type) => change({ type })}
      />
      <NativeSelect
        label="Posted"
        data={POSTED}
        value={String(filter.postedWithinDays ?? "")}
        onChange={(event) => change({ days: event.currentTarget.value })}
      />
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TypedInput
          label="At least, a year"
          placeholder="50000"
          inputMode="numeric"
          value={String(filter.minimumSalary ?? "")}
          change={(salary) => change({ salary: salary.replace(/\D/g, "") })}
        />
        <NativeSelect
          w={92}
          aria-label="Currency of the salary"
          data={CURRENCIES}
          value={params.get("currency") ?? "USD"}
          onChange={(event) => change({ currency: event.currentTarget.value })}
        />
      </Group>
      {narrowed > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={clear} style={{ alignSelf: "flex-start" }}>
          Clear {narrowed === 1 ? "the filter" : `all ${narrowed} filters`}
        </Button>
      )}
    </Stack>
  );
}

interface ChoicesProps<Name extends string> {
  label: string;
  words: Record<Name, string>;
  chosen: readonly Name[];
  change: (chosen: string[]) => void;
}

function Choices<Name extends string>({ label, words, chosen, change }: ChoicesProps<Name>) {
  return (
    <Checkbox.Group label={label} value={[...chosen]} onChange={change}>
      <Stack gap={8} mt={8}>
        {options(words).map(({ value, label: text }) => (
          <Checkbox key={value} value={value} label={text} size="sm" />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
