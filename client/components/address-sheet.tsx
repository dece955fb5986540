import { useMutation } from "@apollo/client/react";
import { Badge, Button, Group, Text } from "@mantine/core";
import { graphql } from "../generated/gql.ts";
import type { AddressFieldsFragment } from "../generated/graphql.ts";
import { useHealth } from "../health.ts";
import { Failure } from "./failure.tsx";
import { SectionSheet } from "./section-sheet.tsx";
import { Told } from "./small-page.tsx";

graphql(`
  fragment AddressFields on User {
    id
    email
    emailVerified
  }
`);

const RequestEmailVerification = graphql(`
  mutation RequestEmailVerification {
    requestEmailVerification
  }
`);

/** The person's address, and whether they have shown that it is theirs. */
export function AddressSheet({ user: { email, emailVerified } }: { user: AddressFieldsFragment }) {
  const [request, { data, loading, error }] = useMutation(RequestEmailVerification);
  const { mail } = useHealth();
  return (
    <SectionSheet title="Email" words="You sign in with it, and links for a new password go there.">
      <Group gap="xs">
        <Text fw={560} style={{ minWidth: 0, overflowWrap: "anywhere" }}>
          {email}
        </Text>
        <Badge size="sm" tt="none" variant="light" color={emailVerified ? "pine" : "amber"}>
          {emailVerified ? "Confirmed" : "Not confirmed yet"}
        </Badge>
      </Group>
      {!emailVerified && data && (
        <Told>
          <Text size="sm">
            {mail === false
              ? "This server sends no mail: whoever runs it finds the link in its log. It is good for a week."
              : "The link is on its way, and good for a week. Nothing there in a few minutes? Look among the spam as well."}
          </Text>
        </Told>
      )}
      {!emailVerified && !data && (
        <>
          <Text size="sm">
            {mail === false
              ? "This server sends no mail. The link by which you show that the address is yours is in its log."
              : "Open the link in the mail that you were sent, so that the address is known to be yours."}
          </Text>
          {error && <Failure error={error} title="The link could not be sent" />}
          <Button
            variant="default"
            loading={loading}
            style={{ alignSelf: "flex-start" }}
            onClick={() => {
              request().catch(() => {});
            }}
          >
            Send the link again
          </Button>
        </>
      )}
    </SectionSheet>
  );
}
