import { Alert, Button, Stack, Text } from "@mantine/core";
import { wordsFor } from "../errors.ts";

export interface FailureProps {
  error: unknown;
  /** What did not work, e.g. "The jobs could not be loaded". */
  title: string;
  /** Offered as a button when trying again may help. */
  retry?: (() => void) | undefined;
}

/** A failure in words, with what to do next. */
export function Failure({ error, title, retry }: FailureProps) {
  return (
    <Alert color="red" variant="light" title={title} role="alert" radius="lg">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{wordsFor(error)}</Text>
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
