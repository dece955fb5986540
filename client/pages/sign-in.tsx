import {
  Alert,
  Anchor,
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
import { type SubmitEvent, useState } from "react";
import { Link, Navigate, useLocation } from "react-router";
import { Failure } from "../components/failure.tsx";
import { NewPasswordInput } from "../components/new-password-input.tsx";
import { messagesByField } from "../errors.ts";
import { useHealth } from "../health.ts";
import { useSession } from "../session.ts";
import { signIn, signUp, useWay } from "../ways.ts";

const FIELDS = ["email", "password", "name"] as const;
const DEMO = { email: "ada@example.com", password: "shortlist" };

/** Sign in or sign up; afterwards one is where one wanted to be. */
export function SignInPage() {
  useDocumentTitle("Sign in · Shortlist");
  const { person, farewell } = useSession();
  const location = useLocation();
  if (person !== null) return <Navigate to={wantedPlace(location.state)} replace />;
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
  const entering = useWay(signIn);
  const joining = useWay(signUp);
  const { error, loading } = kind === "in" ? entering : joining;
  const messages = messagesByField(error, FIELDS);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (kind === "in") void entering.go({ email, password });
    else void joining.go({ email, password, name: name.trim() || null });
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
          autoComplete="username"
          required
          value={email}
          error={messages.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {kind === "in" ? (
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            required
            value={password}
            error={messages.password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        ) : (
          <NewPasswordInput label="Password" value={password} error={messages.password} change={setPassword} />
        )}
        {Boolean(error) && Object.keys(messages).length === 0 && (
          <Failure error={error} title={kind === "in" ? "You are not signed in" : "The account was not made"} />
        )}
        <Button type="submit" size="md" loading={loading} disabled={email === "" || password === ""}>
          {kind === "in" ? "Sign in" : "Make an account"}
        </Button>
        {kind === "in" && (
          <>
            <Anchor component={Link} to="/forgot-password" state={{ email }} size="sm" ta="center">
              Forgot your password?
            </Anchor>
            <DemoHint enter={() => void entering.go(DEMO)} busy={loading} />
          </>
        )}
      </Stack>
    </form>
  );
}

/** On a demo server: an account to look around with. */
function DemoHint({ enter, busy }: { enter: () => void; busy: boolean }) {
  const { demo } = useHealth();
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
