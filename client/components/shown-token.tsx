import { Alert, Button, Group, Stack, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useEffect, useRef } from "react";

/** A token that was just made: the server cannot show it again. */
export function ShownToken({ token, done }: { token: string; done: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const { copy, copied, error } = useClipboard({ timeout: 4_000 });
  useEffect(() => field.current?.select(), []);
  return (
    <Alert color="amber" variant="light" radius="lg" role="status" title="Copy it now: it is shown this once">
      <Stack gap="sm">
        <TextInput
          ref={field}
          aria-label="Your new API token"
          description="Send it as “Authorization: Bearer …”, and keep it like a password."
          readOnly
          autoComplete="off"
          spellCheck={false}
          value={token}
          onFocus={(event) => event.currentTarget.select()}
          styles={{ input: { fontFamily: "ui-monospace, monospace" } }}
          // Pages that were not got by HTTPS may not write to the clipboard.
          error={error ? "It could not be copied: copy it by hand." : undefined}
        />
        <Group gap="xs">
          <Button size="xs" onClick={() => copy(token)}>
            {copied ? "Copied" : "Copy"}
          </Button>
          <Button size="xs" variant="default" onClick={done}>
            I have it
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
