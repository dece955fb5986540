import { useMutation } from "@apollo/client/react";
import { Button, Text } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { Link } from "react-router";
import { Failure } from "../components/failure.tsx";
import { Paragraph, SmallPage, Told } from "../components/small-page.tsx";
import { messagesByField } from "../errors.ts";
import { graphql } from "../generated/gql.ts";
import { useLinkToken } from "../link-token.ts";
import { useSession } from "../session.ts";

const VerifyEmail = graphql(`
  mutation VerifyEmail($token: String!) {
    verifyEmail(token: $token) {
      id
      email
      emailVerified
    }
  }
`);

/** Where the link in a mail leads. A button, because what scans mails opens their links. */
export function VerifyEmailPage() {
  useDocumentTitle("Your address · Shortlist");
  const token = useLinkToken();
  const { person } = useSession();
  const [verify, { data, loading, error }] = useMutation(VerifyEmail);

  if (data) {
    return (
      <SmallPage title="Your address is confirmed">
        <Told>
          <Text>
            <b>{data.verifyEmail.email}</b> is yours. Thank you.
          </Text>
          <Button component={Link} to="/">
            {person === null ? "Sign in" : "To your shortlist"}
          </Button>
        </Told>
      </SmallPage>
    );
  }
  const isBad = token === null || messagesByField(error, ["token"]).token !== undefined;
  return (
    <SmallPage title="Confirm your address">
      {error && <Failure error={error} title="Your address is not confirmed" />}
      {isBad ? (
        <>
          <Paragraph>
            {token === null && "Open the link in the mail once more. "}You can have another one sent from your account's
            page.
          </Paragraph>
          <Button component={Link} to="/account">
            To your account
          </Button>
        </>
      ) : (
        <>
          <Paragraph>
            Press the button to show that the mail came to you. Opening the link is not enough: programs that check
            mails open links as well.
          </Paragraph>
          <Button
            size="md"
            loading={loading}
            onClick={() => {
              verify({ variables: { token } }).catch(() => {});
            }}
          >
            Confirm my address
          </Button>
        </>
      )}
    </SmallPage>
  );
}
