import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { wordsFor } from "../errors.ts";

const DONE = "done";

/** Says that something was done, in place of what was said so before. */
export function tellDone(message: string): void {
  dropDone();
  notifications.show({ id: DONE, message, color: "pine" });
}

/** What was done has had its effect, which is told instead: on a phone two toasts are one too many. */
export function dropDone(): void {
  notifications.hide(DONE);
}

/** Says that something did not work, and what to do. */
export function tellFailure(title: string, error: unknown): void {
  notifications.show({ title, message: wordsFor(error), color: "red", autoClose: 10_000 });
}

/** Says that something was done, with a button that takes it back. */
export function tellWithUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    color: "pine",
    autoClose: 10_000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" lineClamp={2}>
          {message}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          style={{ flexShrink: 0 }}
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
