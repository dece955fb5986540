import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { expect, test } from "vitest";
import { codeOf, messagesByField, wordsFor } from "./errors.ts";

function refusal(message: string, extensions: Record<string, unknown>): CombinedGraphQLErrors {
  return new CombinedGraphQLErrors({ errors: [{ message, extensions }] });
}

test("a form gets each message at its field, also for an entry of a list", () => {
  const error = refusal("Check the input.", {
    code: "BAD_USER_INPUT",
    issues: [
      { path: ["input", "email"], message: "This is no address." },
      { path: ["input", "skills", 3], message: "A skill has at most 80 characters." },
      { path: ["input", "skills", 4], message: "Another one." },
      { path: "odd", message: 7 },
    ],
  });
  expect(messagesByField(error, ["email", "skills", "name"])).toEqual({
    email: "This is no address.",
    skills: "A skill has at most 80 characters.",
  });
});

test("the server's own words are shown, and its issues before them", () => {
  expect(wordsFor(refusal("Sign in first.", { code: "UNAUTHENTICATED" }))).toBe("Sign in first.");
  expect(
    wordsFor(refusal("Bad.", { code: "BAD_USER_INPUT", issues: [{ path: ["file"], message: "Empty file." }] })),
  ).toBe("Empty file.");
});

test("who was too fast hears for how long to wait", () => {
  const error = refusal("Slow down.", { code: "RATE_LIMITED", retryAfterSeconds: 11.2 });
  expect(codeOf(error)).toBe("RATE_LIMITED");
  expect(wordsFor(error)).toContain("12 seconds");
  expect(wordsFor(refusal("Slow down.", { code: "RATE_LIMITED", retryAfterSeconds: 2_700 }))).toContain("45 minutes");
});

test("a request that was refused as a whole is told by its body", () => {
  const body = JSON.stringify({ errors: [{ message: "Sign in again.", extensions: { code: "UNAUTHENTICATED" } }] });
  const refused = (bodyText: string, status: number) =>
    new ServerError("", { bodyText, response: new Response(bodyText, { status }) });
  expect(codeOf(refused(body, 401))).toBe("UNAUTHENTICATED");
  expect(wordsFor(refused(body, 401))).toBe("Sign in again.");
  expect(wordsFor(refused("<html>Bad gateway</html>", 502))).toContain("cannot be reached");
});

test("a broken connection is told as one", () => {
  expect(codeOf(new TypeError("Failed to fetch"))).toBeNull();
  expect(wordsFor(new TypeError("Failed to fetch"))).toContain("cannot be reached");
});
