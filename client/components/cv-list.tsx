import { useApolloClient, useMutation } from "@apollo/client/react";
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { graphql } from "../generated/gql.ts";
import type { CvFieldsFragment } from "../generated/graphql.ts";
import { refresh } from "../refresh.ts";
import { ago, READ_BY } from "../words.ts";
import { tellDone, tellFailure } from "./toasts.tsx";

graphql(`
  fragment CvFields on Cv {
    id
    fileName
    mediaType
    uploadedAt
    active
    parsedBy
  }
`);

const SetActiveCv = graphql(`
  mutation SetActiveCv($id: ID!) {
    setActiveCv(id: $id) {
      ...CvRead
    }
  }
`);

const DeleteCv = graphql(`
  mutation DeleteCv($id: ID!) {
    deleteCv(id: $id) {
      user {
        id
      }
    }
  }
`);

/** The person's CVs, newest first; one of them is matched on. */
export function CvList({ cvs }: { cvs: CvFieldsFragment[] }) {
  const client = useApolloClient();
  const [activate] = useMutation(SetActiveCv);
  const [remove] = useMutation(DeleteCv);
  const run = (change: () => Promise<unknown>, done: string, failure: string) =>
    change()
      .then(() => refresh(client, "Profile"))
      .then(() => tellDone(done))
      .catch((error: unknown) => tellFailure(failure, error));

  return (
    <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: "none" }}>
      {cvs.map(({ id, fileName, uploadedAt, active, parsedBy }) => {
        const name = fileName ?? "Pasted text";
        return (
          <Group component="li" key={id} justify="space-between" gap="xs">
            <div style={{ minWidth: 0, flex: "1 1 200px" }}>
              <Group gap={8} wrap="nowrap">
                <Text fw={560} truncate>
                  {name}
                </Text>
                {active && (
                  <Badge size="sm" tt="none" variant="light" style={{ flexShrink: 0 }}>
                    In use
                  </Badge>
                )}
              </Group>
              <Text size="sm" className="soft">
                Added {ago(uploadedAt)}, {READ_BY[parsedBy]}
              </Text>
            </div>
            <Group gap={6}>
              {!active && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Use ${name}`}
                  onClick={() =>
                    run(() => activate({ variables: { id } }), `${name} is used now.`, "The CV could not be chosen")
                  }
                >
                  Use this one
                </Button>
              )}
              <Button
                size="xs"
                variant="subtle"
                color="red"
                aria-label={`Delete ${name}`}
                onClick={() => {
                  if (!window.confirm(`Delete ${name} for good?`)) return;
                  void run(() => remove({ variables: { id } }), `${name} is deleted.`, "The CV could not be deleted");
                }}
              >
                Delete
              </Button>
            </Group>
          </Group>
        );
      })}
    </Stack>
  );
}
