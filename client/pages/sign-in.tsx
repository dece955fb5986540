import { useMutation } from "@apollo/client/react";
import {
  Alert,
  Button,
  Code,
  PasswordInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { type SubmitEvent, useEffect, useState } from "react";
import { Navigate, useLocation } from "react-router";
import { fetchDemo } from "../apollo.ts";
import { Failure } from "../components/failure.tsx";
import { messagesByField } from "../errors.ts";
import { graphql } from "../generated/gql.ts";
import { startSession, useSession } from "../session.ts";

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      token
    }
  }
`);

const SignUp = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      token
    }
  }
`);

const FIELDS = ["email", "password", "name"] as const;
const DEMO = { email: "ada@example.com", password: "shortlist" };

/** Sign in or sign up; afterwards one is where one wanted to be. */
export function SignInPage() {
  useDocumentTitle("Sign in · Shortlist");
  const { token, farewell } = useSession();
  const location = useLocation();
  if (token !== null) return <Navigate to={wantedPlace(location.state)} replace />;
  return (
    <SimpleGrid
      cols={{ base: 1, md: 2 }}
      spacing={{ base: "xl", md: 72 }}
      mt={{ base: 0, md: 48 }}
      style={{ alignItems: "start" }}
    >
      <Pitch />
      <Stack className="sheet" p={{ base: "lg", sm: "xl" }} gap="md" maw={460} w="100%">
        {farewell && (
          <Alert color="amber" variant="light" role="status">
            {farewell}
          </Alert>
        )}
        <SignForm />
      </Stack>
    </SimpleGrid>
  );
}

function wantedPlace(state: unknown): string {
  const from = typeof state === "object" && state !== null && "from" in state ? state.from : null;
  return typeof from === "string" && from.startsWith("/") ? from : "/";
}

function Pitch() {
  return (
    <Stack gap="lg" maw={480}>
      <Title order={1} fz={{ base: 30, md: 40 }} lh={1.12}>
        The open jobs that fit you best, and why.
      </Title>
      <Text size="lg" className="soft">
        Add your CV. It is compared with every open posting, and the best of them become your shortlist: ranked,
        explained part by part, and renewed as jobs come and go.
      </Text>
      <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: "none", counterReset: "step" }} visibleFrom="sm">
        {[
          "Add a CV, or fill in a profile.",
          "Read your shortlist, each job with its reasons.",
          "Save, apply, hide: the list moves with you.",
        ].map((step, place) => (
          <li key={step} style={{ display: "flex", gap: 14, alignItems: "baseline" }}>
            <Text span fw={720} c="pine" className="figures">
              {place + 1}
            </Text>
            {step}
          </li>
        ))}
      </Stack>
    </Stack>
  );
}

function SignForm() {
  const [kind, setKind] = useState<"in" | "up">("in");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [name, setName] = useState("");
  const [signIn, entering] = useMutation(SignIn);
  const [signUp, joining] = useMutation(SignUp);
  const { error, loading } = kind === "in" ? entering : joining;
  const messages = messagesByField(error, FIELDS);

  async function enter(input: { email: string; password: string }): Promise<void> {
    const { data } = await signIn({ variables: { input } }).catch(failed);
    if (data) startSession(data.signIn.token);
  }

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (kind === "in") return enter({ email, password });
    const { data } = await signUp({ variables: { input: { email, password, name: name.trim() || null } } }).catch(
      failed,
    );
    if (data) startSession(data.signUp.token);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <SegmentedControl
          fullWidth
          aria-label="Sign in or make an account"
          value={kind}
          onChange={(value) => setKind(value === "up" ? "up" : "in")}
          data={[
            { value: "in", label: "Sign in" },
            { value: "up", label: "New account" },
          ]}
        />
        {kind === "up" && (
          <TextInput
            label="Name"
            description="As you like to be called; may stay empty"
            autoComplete="name"
            value={name}
            error={messages.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <TextInput
          label="Email"
          type="email"
          autoComplete="email"
          required
          value={email}
          error={messages.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          autoComplete={kind === "in" ? "current-password" : "new-password"}
          required
          value={password}
          error={messages.password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {error && Object.keys(messages).length === 0 && (
          <Failure error={error} title={kind === "in" ? "You are not signed in" : "The account was not made"} />
        )}
        <Button type="submit" size="md" loading={loading} disabled={email === "" || password === ""}>
          {kind === "in" ? "Sign in" : "Make an account"}
        </Button>
        {kind === "in" && <DemoHint enter={() => void enter(DEMO)} busy={loading} />}
      </Stack>
    </form>
  );
}

/** On a demo server: an account to look around with. */
function DemoHint({ enter, busy }: { enter: () => void; busy: boolean }) {
  const [demo, setDemo] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    void fetchDemo(controller.signal).then((offered) => {
      if (!controller.signal.aborted) setDemo(offered);
    });
    return () => controller.abort();
  }, []);
  if (!demo) return null;
  return (
    <Stack gap="xs" p="md" style={{ background: "var(--tint)", borderRadius: "var(--mantine-radius-md)" }}>
      <Text size="sm">
        This is a demo with made-up jobs. Look around as <Code>{DEMO.email}</Code>, password{" "}
        <Code>{DEMO.password}</Code>.
      </Text>
      <Button variant="light" size="sm" onClick={enter} disabled={busy} style={{ alignSelf: "flex-start" }}>
        Sign in as Ada
      </Button>
    </Stack>
  );
}

/** The failure itself stands in the mutation's state. */
function failed(): { data: undefined } {
  return { data: undefined };
}
