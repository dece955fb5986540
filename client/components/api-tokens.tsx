import { useMutation } from "@apollo/client/react";
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { graphql } from "../generated/gql.ts";
import type { ApiTokenFieldsFragment } from "../generated/graphql.ts";
import { ago, date } from "../words.ts";
import { NewApiToken } from "./new-api-token.tsx";
import { SectionSheet } from "./section-sheet.tsx";
import { ShownToken } from "./shown-token.tsx";
import { tellDone, tellFailure } from "./toasts.tsx";

graphql(`
  fragment ApiTokenFields on ApiToken {
    id
    name
    createdAt
    expiresAt
    lastUsedAt
  }
`);

const RevokeApiToken = graphql(`
  mutation RevokeApiToken($id: ID!) {
    revokeApiToken(id: $id) {
      apiTokens {
        ...ApiTokenFields
      }
    }
  }
`);

/** Long-lived tokens for the person's scripts, newest first. One that was just made is shown, this once. */
export function ApiTokens({ tokens }: { tokens: ApiTokenFieldsFragment[] }) {
  const [shown, setShown] = useState<{ id: string; token: string } | null>(null);
  return (
    <SectionSheet
      title="API tokens"
      words="For scripts that use the API in your name. They may do what you may, but change nothing on this page."
    >
      {shown && <ShownToken key={shown.id} token={shown.token} done={() => setShown(null)} />}
      <NewApiToken made={setShown} />
      {tokens.length > 0 && (
        <Stack component="ul" aria-label="Your API tokens" gap="md" p={0} m={0} style={{ listStyle: "none" }}>
          {tokens.map((token) => (
            <ApiToken key={token.id} token={token} revoked={() => shown?.id === token.id && setShown(null)} />
          ))}
        </Stack>
      )}
    </SectionSheet>
  );
}

function ApiToken({ token, revoked }: { token: ApiTokenFieldsFragment; revoked: () => void }) {
  const { id, name, createdAt, expiresAt, lastUsedAt } = token;
  const [revoke, { loading }] = useMutation(RevokeApiToken, { variables: { id } });
  const isOver = Date.parse(expiresAt) < Date.now();

  const ask = () => {
    if (!window.confirm(`Revoke “${name}”? Whatever uses it can no longer.`)) return;
    revoke()
      .then(() => {
        revoked();
        tellDone(`“${name}” is revoked.`);
      })
      .catch((error: unknown) => tellFailure("The token could not be revoked", error));
  };
  return (
    <Group component="li" justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
      <div style={{ minWidth: 0, flex: 1 }}>
        <Group gap={8}>
          <Text fw={560} style={{ minWidth: 0, overflowWrap: "anywhere" }}>
            {name}
          </Text>
          {isOver && (
            <Badge size="sm" tt="none" variant="light" color="gray">
              Has run out
            </Badge>
          )}
        </Group>
        <Text size="sm" className="soft">
          Made {date(createdAt)} · {isOver ? "ran out" : "good until"} {date(expiresAt)}
        </Text>
        <Text size="sm" className="soft">
          {lastUsedAt ? `Last used ${ago(lastUsedAt)}` : "Never used"}
        </Text>
      </div>
      <Button size="xs" variant="subtle" color="red" loading={loading} aria-label={`Revoke ${name}`} onClick={ask}>
        Revoke
      </Button>
    </Group>
  );
}
