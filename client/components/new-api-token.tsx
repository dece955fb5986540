import { useApolloClient, useMutation } from "@apollo/client/react";
import { Button, Group, NumberInput, Stack, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { messagesByField } from "../errors.ts";
import { graphql } from "../generated/gql.ts";
import { refresh } from "../refresh.ts";
import { Failure } from "./failure.tsx";

const CreateApiToken = graphql(`
  mutation CreateApiToken($name: String!, $days: Int!) {
    createApiToken(name: $name, expiresInDays: $days) {
      token
      apiToken {
        id
      }
    }
  }
`);

const DAYS = 90;

/** Makes a token; `made` is told it, this once. */
export function NewApiToken({ made }: { made: (made: { id: string; token: string }) => void }) {
  const client = useApolloClient();
  const [name, setName] = useState("");
  const [days, setDays] = useState<number | string>(DAYS);
  // Not kept: the cache would hold the token for as long as the page.
  const [create, { loading, error, reset }] = useMutation(CreateApiToken, { fetchPolicy: "no-cache" });
  const messages = messagesByField(error, ["name", "expiresInDays"]);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { data } = await create({ variables: { name, days: Number(days) } }).catch(() => ({ data: undefined }));
    if (!data) return;
    const { token, apiToken } = data.createApiToken;
    made({ id: apiToken.id, token });
    reset();
    setName("");
    setDays(DAYS);
    await refresh(client, "Account");
  };

  return (
    <form onSubmit={submit} noValidate aria-label="Make an API token">
      <Stack gap="sm">
        <Group gap="sm" align="flex-start">
          <TextInput
            label="Name"
            placeholder="What uses it"
            required
            maxLength={100}
            autoComplete="off"
            flex="1 1 180px"
            value={name}
            error={messages.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NumberInput
            label="Days"
            required
            min={1}
            max={365}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="blur"
            w={110}
            value={days}
            error={messages.expiresInDays}
            onChange={setDays}
          />
        </Group>
        {error && Object.keys(messages).length === 0 && <Failure error={error} title="No token was made" />}
        <Button
          type="submit"
          variant="light"
          loading={loading}
          disabled={name.trim() === "" || days === ""}
          style={{ alignSelf: "flex-start" }}
        >
          Make a token
        </Button>
      </Stack>
    </form>
  );
}
