/** The codes a caller may see in `extensions.code`; the whole list is promised in the public contract. */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "BAD_USER_INPUT"
  | "NOT_FOUND"
  | "CONFLICT"
  | "RATE_LIMITED"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "QUERY_TOO_COMPLEX"
  | "SERVICE_UNAVAILABLE"
  | "INTERNAL_SERVER_ERROR";

/** What is wrong with one part of the input; `path` leads to it from the arguments, e.g. `["input", "email"]`. */
export interface InputIssue {
  path: (string | number)[];
  message: string;
}

/** An error that a caller may see: its message says what to do next. Every other error is masked and logged. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly issues: InputIssue[] | undefined;

  constructor(code: ErrorCode, message: string, issues?: InputIssue[]) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.issues = issues;
  }
}

/** RATE_LIMITED, with when to come again. */
export class RateLimited extends AppError {
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number) {
    super("RATE_LIMITED", message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Bad input at one place: BAD_USER_INPUT with that one issue. */
export function badInput(path: (string | number)[], message: string): AppError {
  return new AppError("BAD_USER_INPUT", message, [{ path, message }]);
}
