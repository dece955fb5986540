import { Button, PasswordInput, Stack } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { messagesByField } from "../errors.ts";
import { changePassword, useWay } from "../ways.ts";
import { Failure } from "./failure.tsx";
import { NewPasswordInput } from "./new-password-input.tsx";
import { SectionSheet } from "./section-sheet.tsx";
import { tellDone } from "./toasts.tsx";

const EMPTY = { currentPassword: "", newPassword: "" };

export function PasswordForm({ email }: { email: string }) {
  const [input, setInput] = useState(EMPTY);
  const { go, loading, error } = useWay(changePassword);
  const messages = messagesByField(error, ["currentPassword", "newPassword"]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await go(input))) return;
    setInput(EMPTY);
    tellDone("Your password is changed. All other devices are signed out.");
  };

  return (
    <SectionSheet title="Password" words="Changing it signs all other devices out; this one stays.">
      <form onSubmit={submit} noValidate aria-label="Change your password">
        <Stack gap="md">
          {/* By this, what keeps passwords knows whose it is. */}
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <PasswordInput
            label="Current password"
            autoComplete="current-password"
            required
            value={input.currentPassword}
            error={messages.currentPassword}
            onChange={(event) => setInput({ ...input, currentPassword: event.currentTarget.value })}
          />
          <NewPasswordInput
            label="New password"
            value={input.newPassword}
            error={messages.newPassword}
            change={(newPassword) => setInput({ ...input, newPassword })}
          />
          {Boolean(error) && Object.keys(messages).length === 0 && (
            <Failure error={error} title="The password was not changed" />
          )}
          <Button
            type="submit"
            loading={loading}
            disabled={input.currentPassword === "" || input.newPassword === ""}
            style={{ alignSelf: "flex-start" }}
          >
            Change the password
          </Button>
        </Stack>
      </form>
    </SectionSheet>
  );
}
