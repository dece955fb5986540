import { Button, Group, Stack } from "@mantine/core";
import { type ReactNode, type SubmitEvent, useId } from "react";
import { Failure } from "./failure.tsx";
import { SectionHeading } from "./section-heading.tsx";

export interface FormSheetProps {
  title: string;
  words: string;
  isChanged: boolean;
  loading: boolean;
  /** Shown when it is of no single field. */
  error: unknown;
  save: () => void;
  reset: () => void;
  children: ReactNode;
}

/** A form that is saved as a whole. */
export function FormSheet({ title, words, isChanged, loading, error, save, reset, children }: FormSheetProps) {
  const heading = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isChanged) save();
  };
  return (
    <form onSubmit={submit} noValidate className="sheet" aria-labelledby={heading}>
      <Stack p={{ base: "md", sm: "lg" }} gap="md">
        <SectionHeading id={heading} title={title} words={words} />
        {children}
        {Boolean(error) && <Failure error={error} title="This could not be saved" />}
        <Group gap="xs">
          <Button type="submit" loading={loading} disabled={!isChanged}>
            Save
          </Button>
          {isChanged && (
            <Button variant="subtle" color="gray" onClick={reset}>
              Undo changes
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
