import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import { AppError, type ErrorCode } from "../errors.ts";
import type { Log } from "../log.ts";

/** What Yoga and its plugins answer by themselves, by HTTP status. */
const CODE_BY_STATUS: Record<number, ErrorCode> = {
  400: "BAD_USER_INPUT",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  405: "BAD_USER_INPUT",
  406: "BAD_USER_INPUT",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
  429: "RATE_LIMITED",
};

const SORRY = "Something went wrong on our side. Try again; if it stays so, tell whoever runs this server.";

/** graphql-js repeats what it was given, however long that is. */
const LONGEST = 1_000;
/** What graphql-js knows besides. */
const HINT = / Did you mean [^?]*\?/g;

/**
 * The error as a caller may see it: a code, a message and for some codes what belongs to it, and nothing else. Whatever
 * was not meant for a caller is logged and masked. Without `hints` it tells no names of the schema that it was not asked for.
 */
export function maskError(error: unknown, log: Log, hints = true): GraphQLError {
  const given = error instanceof GraphQLError ? error : null;
  const origin = rootOf(error);
  if (origin instanceof AppError) {
    const { code, issues } = origin;
    const { retryAfterSeconds } = origin as { retryAfterSeconds?: number };
    const extensions = {
      code,
      ...(issues && { issues }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    };
    return rewrite(origin.message, given, extensions);
  }
  const { status } = (given?.extensions.http ?? {}) as { status?: number };
  if (given && origin instanceof GraphQLError && (!given.path || origin.message.startsWith('Argument "'))) {
    // Not from a resolver: graphql-js or Yoga speaks of the document, its variables or the request.
    const code =
      given.extensions.code === "CSRF_ERROR" ? "FORBIDDEN" : status ? CODE_BY_STATUS[status] : "BAD_USER_INPUT";
    if (code) {
      const cut = given.message.length > LONGEST ? `${given.message.slice(0, LONGEST)}...` : given.message;
      const message = hints ? cut : cut.replace(HINT, "");
      const issues = code === "BAD_USER_INPUT" && { issues: [{ path: variablePath(given), message }] };
      return rewrite(message, given, { code, ...issues });
    }
  }
  log.error({ err: origin, path: given?.path }, "an operation failed");
  return rewrite(SORRY, given, { code: "INTERNAL_SERVER_ERROR" });
}

/** A plugin for Yoga, which masks every error but those of validation. */
export function createValidationPlugin(mask: (error: unknown) => GraphQLError): Plugin {
  return {
    onValidate:
      () =>
      ({ valid, result, setResult }) => {
        if (!valid) setResult(result.map((error) => mask(error)));
      },
  };
}

/** What was thrown at first, below the errors that only say where. */
function rootOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}

/** Leads to the variable that could not be read; empty when the document itself is at fault. */
function variablePath({ message }: GraphQLError): (string | number)[] {
  const [, name, rest] = /^Variable "\$(\w+)" got invalid value .* at "\w+((?:\.\w+|\[\d+\])*)";/s.exec(message) ?? [];
  if (name) return [name, ...(rest?.match(/\w+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
  const variable = /^Variable "\$(\w+)"/.exec(message)?.[1];
  return variable ? [variable] : [];
}

function rewrite(message: string, given: GraphQLError | null, extensions: Record<string, unknown>): GraphQLError {
  return new GraphQLError(message, {
    nodes: given?.nodes,
    source: given?.source,
    positions: given?.positions,
    path: given?.path,
    extensions,
  });
}
