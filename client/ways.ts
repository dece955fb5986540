import type { TypedDocumentNode } from "@apollo/client";
import { useState } from "react";
import { alone } from "./alone.ts";
import { ask } from "./ask.ts";
import { remember, remembered } from "./device.ts";
import { codeOf } from "./errors.ts";
import { graphql } from "./generated/gql.ts";
import type { BegunFragment } from "./generated/graphql.ts";
import { endSession, RefreshSession, renewAlone, startSession, tokenNow } from "./session.ts";

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    begun: signIn(input: $input) {
      ...Begun
    }
  }
`);

const SignUp = graphql(`
  mutation SignUp($input: SignUpInput!) {
    begun: signUp(input: $input) {
      ...Begun
    }
  }
`);

const ResetPassword = graphql(`
  mutation ResetPassword($token: String!, $newPassword: String!) {
    begun: resetPassword(token: $token, newPassword: $newPassword) {
      ...Begun
    }
  }
`);

const ChangePassword = graphql(`
  mutation ChangePassword($currentPassword: String!, $newPassword: String!) {
    begun: changePassword(currentPassword: $currentPassword, newPassword: $newPassword) {
      ...Begun
    }
  }
`);

const SignOut = graphql(`
  mutation SignOut($everywhere: Boolean!) {
    signOut(everywhere: $everywhere)
  }
`);

const LEAVING = "shortlist.leaving";
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** Ways in and out. None is of a connection, which is of one person: each changes who that is, and the session's cookie. */
export const signIn = (input: { email: string; password: string }) => begin(() => ask(SignIn, { input }));

export const signUp = (input: { email: string; password: string; name: string | null }) =>
  begin(() => ask(SignUp, { input }));

export const resetPassword = (input: { token: string; newPassword: string }) => begin(() => ask(ResetPassword, input));

/** All other devices are signed out; the other tabs of this one go on with its cookie. */
export const changePassword = (input: { currentPassword: string; newPassword: string }) =>
  begin(() => askInPerson(ChangePassword, input));

function begin(asking: () => Promise<{ begun: BegunFragment }>): Promise<void> {
  return alone(async () => {
    const { begun } = await asking();
    remember(LEAVING, null);
    startSession(begun);
  });
}

export function signOutEverywhere(person: string): Promise<void> {
  return alone(async () => {
    await askInPerson(SignOut, { everywhere: true });
    endSession(person, "You are signed out on all devices.");
  });
}

/** This device does not wait for the answer: signing out holds here even when the server cannot be told. It is told as soon as it can be. */
export function signOut(person: string): void {
  const token = tokenNow();
  remember(LEAVING, "yes");
  endSession(person);
  void leave(token);
}

/** Goes on with a sign-out of which the server has not heard. */
export function finishSignOut(): void {
  if (remembered(LEAVING)) void leave(null);
}

async function leave(token: string | null): Promise<void> {
  for (let waitMs = FIRST_WAIT_MS; remembered(LEAVING); waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    const left = await alone(() => tellLeaving(token)).then(
      () => true,
      () => false,
    );
    if (left) return;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

async function tellLeaving(token: string | null): Promise<void> {
  // Whoever has signed in meanwhile stays.
  if (!remembered(LEAVING)) return;
  const everywhere = false;
  try {
    await ask(SignOut, { everywhere }, token ?? (await ask(RefreshSession, {})).refreshSession.token);
  } catch (error) {
    if (codeOf(error) !== "UNAUTHENTICATED") throw error;
    // The token had ended; or the session has, and there is nothing left to tell.
    if (token !== null) return tellLeaving(null);
  }
  remember(LEAVING, null);
}

/** For what is already alone: a token that has just ended is renewed, once. */
async function askInPerson<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const token = tokenNow() ?? (await renewAlone(null));
  try {
    return await ask(document, variables, token);
  } catch (error) {
    if (codeOf(error) !== "UNAUTHENTICATED") throw error;
    return ask(document, variables, await renewAlone(token));
  }
}

/** A way as a form takes it: whether it is under way, and why it failed. `go` answers whether it worked. */
export function useWay<Input>(way: (input: Input) => Promise<void>) {
  const [state, setState] = useState<{ loading: boolean; error: unknown }>({ loading: false, error: null });
  const go = async (input: Input): Promise<boolean> => {
    setState({ loading: true, error: null });
    const error: unknown = await way(input).then(
      () => null,
      (reason: unknown) => reason,
    );
    setState({ loading: false, error });
    return error === null;
  };
  return { go, ...state };
}
