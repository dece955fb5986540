import { useQuery } from "@apollo/client/react";
import { Grid, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { AddressSheet } from "../components/address-sheet.tsx";
import { ApiTokens } from "../components/api-tokens.tsx";
import { DevicesSheet } from "../components/devices-sheet.tsx";
import { Failure } from "../components/failure.tsx";
import { PageSkeleton } from "../components/page-skeleton.tsx";
import { PasswordForm } from "../components/password-form.tsx";
import { graphql } from "../generated/gql.ts";

const Account = graphql(`
  query Account {
    viewer {
      user {
        ...AddressFields
      }
      apiTokens {
        ...ApiTokenFields
      }
    }
  }
`);

/** Ways into the account: the address, the password, other devices, tokens for scripts. */
export function AccountPage() {
  useDocumentTitle("Account · Shortlist");
  const { data, error, refetch } = useQuery(Account);
  const viewer = data?.viewer;
  if (!viewer) {
    if (error) return <Failure error={error} title="Your account could not be loaded" retry={() => void refetch()} />;
    return <PageSkeleton rows={3} />;
  }
  const { user, apiTokens } = viewer;
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>Account and security</Title>
        <Text className="soft" mt={4}>
          Who gets in, and how.
        </Text>
      </div>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="lg">
            <AddressSheet user={user} />
            <PasswordForm email={user.email} />
            <DevicesSheet person={user.id} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <ApiTokens tokens={apiTokens} />
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
