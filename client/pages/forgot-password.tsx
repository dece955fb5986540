import { useMutation } from "@apollo/client/react";
import { Anchor, Button, Stack, Text, TextInput } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { type SubmitEvent, useState } from "react";
import { Link, useLocation } from "react-router";
import { Failure } from "../components/failure.tsx";
import { Paragraph, SmallPage, Told } from "../components/small-page.tsx";
import { messagesByField } from "../errors.ts";
import { graphql } from "../generated/gql.ts";
import { useHealth } from "../health.ts";

const RequestPasswordReset = graphql(`
  mutation RequestPasswordReset($email: String!) {
    requestPasswordReset(email: $email)
  }
`);

/** Asks for the link by which a password is set anew. Whether there is such an account is not said: the server does not say. */
export function ForgotPasswordPage() {
  useDocumentTitle("Forgot your password · Shortlist");
  const { state } = useLocation();
  const [email, setEmail] = useState(emailOf(state));
  const [request, { data, loading, error, reset }] = useMutation(RequestPasswordReset);
  const { mail } = useHealth();
  const { email: wrong } = messagesByField(error, ["email"]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    request({ variables: { email } }).catch(() => {});
  };

  return (
    <SmallPage title={data ? "Look for the link" : "Forgot your password?"}>
      {data ? (
        <Told>
          <Text>
            {mail === false ? (
              <>
                This server sends no mail. If there is an account for <b>{email}</b>, whoever runs the server finds the
                link in its log: ask them for it.
              </>
            ) : (
              <>
                If there is an account for <b>{email}</b>, a mail with a link is on its way. Nothing there in a few
                minutes? Look among the spam as well.
              </>
            )}
          </Text>
          <Paragraph>The link is good for an hour, and once.</Paragraph>
          <Button variant="default" onClick={reset}>
            Try another address
          </Button>
        </Told>
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <Paragraph>
              Say which address your account has. You get a link by which you choose a new password.
            </Paragraph>
            <TextInput
              label="Email"
              type="email"
              autoComplete="username"
              required
              value={email}
              error={wrong}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            {error && !wrong && <Failure error={error} title="The link could not be asked for" />}
            <Button type="submit" size="md" loading={loading} disabled={email.trim() === ""}>
              Send me a link
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} to="/sign-in" size="sm" ta="center">
        Back to signing in
      </Anchor>
    </SmallPage>
  );
}

/** What was typed into the form before. */
function emailOf(state: unknown): string {
  return typeof state === "object" && state !== null && "email" in state && typeof state.email === "string"
    ? state.email
    : "";
}
