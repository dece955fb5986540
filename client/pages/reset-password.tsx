import { Button, Stack } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { type SubmitEvent, useState } from "react";
import { Link, Navigate } from "react-router";
import { Failure } from "../components/failure.tsx";
import { NewPasswordInput } from "../components/new-password-input.tsx";
import { Paragraph, SmallPage } from "../components/small-page.tsx";
import { tellDone } from "../components/toasts.tsx";
import { messagesByField } from "../errors.ts";
import { forgetLinkToken, useLinkToken } from "../link-token.ts";
import { useSession } from "../session.ts";
import { resetPassword, useWay } from "../ways.ts";

/** Where the link in a mail leads: a new password is chosen, and one is signed in with it. */
export function ResetPasswordPage() {
  useDocumentTitle("New password · Shortlist");
  const token = useLinkToken();
  const { person } = useSession();
  if (token !== null) return <ResetForm key={token} token={token} />;
  // Just now, by the form.
  if (person !== null) return <Navigate to="/" replace />;
  return (
    <SmallPage title="Choose a new password">
      <Paragraph>Open the link in the mail once more, or ask for a new one.</Paragraph>
      <NewLink />
    </SmallPage>
  );
}

function ResetForm({ token }: { token: string }) {
  const [newPassword, setNewPassword] = useState("");
  const { go, loading, error } = useWay(resetPassword);
  const messages = messagesByField(error, ["newPassword", "token"]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await go({ token, newPassword }))) return;
    forgetLinkToken();
    tellDone("Your new password is set. All other devices are signed out, and your API tokens are revoked.");
  };

  return (
    <SmallPage title="Choose a new password">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Paragraph>You are then signed in. Other devices are signed out, and API tokens are revoked.</Paragraph>
          <NewPasswordInput
            label="New password"
            value={newPassword}
            error={messages.newPassword}
            change={setNewPassword}
          />
          {Boolean(error) && !messages.newPassword && <Failure error={error} title="The password was not changed" />}
          {messages.token ? (
            <NewLink />
          ) : (
            <Button type="submit" size="md" loading={loading} disabled={newPassword === ""}>
              Set the password
            </Button>
          )}
        </Stack>
      </form>
    </SmallPage>
  );
}

function NewLink() {
  return (
    <Button component={Link} to="/forgot-password" size="md">
      Ask for a new link
    </Button>
  );
}
