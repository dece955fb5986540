import { CombinedGraphQLErrors, ServerError, ServerParseError } from "@apollo/client/errors";

/** What is wrong with one field of an input; `path` as the server names it, outermost first. */
interface Issue {
  path: string[];
  message: string;
}

interface Refusal {
  message: string;
  extensions?: Record<string, unknown> | undefined;
}

/** The GraphQL errors of a failure; those of a refused request come in the body of a plain HTTP error. */
function refusalsOf(error: unknown): readonly Refusal[] {
  if (CombinedGraphQLErrors.is(error)) return error.errors;
  if (!ServerError.is(error)) return [];
  try {
    const body: unknown = JSON.parse(error.bodyText);
    if (typeof body !== "object" || body === null || !("errors" in body) || !Array.isArray(body.errors)) return [];
    return body.errors.filter(isRefusal);
  } catch {
    return [];
  }
}

function isRefusal(error: unknown): error is Refusal {
  return typeof error === "object" && error !== null && "message" in error && typeof error.message === "string";
}

/** The code of the first GraphQL error (BAD_USER_INPUT, CONFLICT, …), or null for any other failure. */
export function codeOf(error: unknown): string | null {
  const code = refusalsOf(error)[0]?.extensions?.code;
  return typeof code === "string" ? code : null;
}

/** How many seconds the server asks to wait, or null. */
export function retryAfterOf(error: unknown): number | null {
  const seconds = refusalsOf(error)[0]?.extensions?.retryAfterSeconds;
  return typeof seconds === "number" ? seconds : null;
}

/** All issues of all errors, in the order in which they came. */
function issuesOf(error: unknown): Issue[] {
  return refusalsOf(error).flatMap(({ extensions }) => {
    const issues: unknown = extensions?.issues;
    return Array.isArray(issues) ? issues.flatMap(readIssue) : [];
  });
}

function readIssue(issue: unknown): Issue[] {
  if (typeof issue !== "object" || issue === null || !("message" in issue) || typeof issue.message !== "string")
    return [];
  const path = "path" in issue && Array.isArray(issue.path) ? issue.path.map(String) : [];
  return [{ path, message: issue.message }];
}

/** Messages by field, for the fields that a form shows: the last of them that occurs in an issue's path. */
export function messagesByField<Field extends string>(
  error: unknown,
  fields: readonly Field[],
): Partial<Record<Field, string>> {
  const messages: Partial<Record<Field, string>> = {};
  for (const { path, message } of issuesOf(error)) {
    const field = path.findLast((step): step is Field => fields.some((known) => known === step));
    if (field && !messages[field]) messages[field] = message;
  }
  return messages;
}

/** A failure in words for the person, ending in what to do. */
export function wordsFor(error: unknown): string {
  const [refusal] = refusalsOf(error);
  if (refusal) {
    if (codeOf(error) === "RATE_LIMITED") {
      const seconds = retryAfterOf(error);
      if (seconds !== null && seconds > 90)
        return `That is enough for now. Try again in ${Math.ceil(seconds / 60)} minutes.`;
      if (seconds !== null) return `That was a little too fast. Try again in ${Math.ceil(seconds)} seconds.`;
    }
    const issues = issuesOf(error).map(({ message }) => message);
    return issues.length > 0 && codeOf(error) === "BAD_USER_INPUT" ? [...new Set(issues)].join(" ") : refusal.message;
  }
  const broken = error instanceof TypeError || ServerError.is(error) || ServerParseError.is(error);
  if (broken || !navigator.onLine) {
    return "The server cannot be reached. Check your connection, and that the server is running, then try again.";
  }
  return error instanceof Error && error.message ? error.message : "Something went wrong. Try again.";
}
