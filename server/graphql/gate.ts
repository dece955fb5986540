import { setTimeout as delay } from "node:timers/promises";
import { type ExecutionArgs, type ExecutionResult, GraphQLError, parse } from "graphql";
import type { Plugin } from "graphql-yoga";
import { Spent } from "../accounts/limits.ts";
import type { Viewer } from "../accounts/viewer.ts";
import { AppError } from "../errors.ts";
import type { Context, Deps, Served } from "./context.ts";
import { costOf, FAILED_POINTS, MOST } from "./cost.ts";

/** Who pays for what is asked: the person, or the address of somebody who is not signed in. */
export function payerOf({ viewer, address }: Pick<Context, "viewer" | "address">): string {
  return viewer ? viewer.userId : `@${address}`;
}

/** Takes one of what a person, or an address, may do only so often. @throws RATE_LIMITED */
export async function takeOne(name: "generations" | "uploads" | "matches", context: Context): Promise<void> {
  await context.deps.limits.take(name, payerOf(context));
}

/** What stands before every operation. */
export interface Gate {
  /** Parses with a bound, takes the operation's price over HTTP, and ends what takes too long. */
  plugin: Plugin<Served & Context>;
  /**
   * Takes the operation's price.
   * @throws QUERY_TOO_COMPLEX, RATE_LIMITED, FORBIDDEN (introspection, where it is off)
   */
  admit(args: ExecutionArgs): Promise<void>;
  /** Takes the price of a request that came to nothing, so that those are not free either; `error`: by what it ended. */
  charge(who: string, error?: unknown): Promise<void>;
  /**
   * Who sends this Authorization header; null for none. Nobody who is signed in is held up by what strangers at the same address ask.
   * @throws UNAUTHENTICATED; RATE_LIMITED for strangers whose address has asked for too much
   */
  identify(authorization: string | undefined, address: string): Promise<Viewer | null>;
}

export function createGate({ limits, settings, accounts }: Pick<Deps, "limits" | "settings" | "accounts">): Gate {
  async function admit(args: ExecutionArgs): Promise<void> {
    const context = args.contextValue as Context;
    // Admins are trusted with documents of their own.
    if (context.viewer?.role !== "ADMIN") settings.trustedDocuments?.check(args.document);
    const { points, isIntrospection } = costOf(args);
    if (isIntrospection && !mayIntrospect(context))
      throw new AppError("FORBIDDEN", "This server does not describe its schema: its documentation does.");
    const left = await limits.take("requests", payerOf(context), points);
    if (left) context.reply?.limited(left);
  }

  function mayIntrospect({ viewer }: Context): boolean {
    return settings.introspection === "on" || (settings.introspection === "admins" && viewer?.role === "ADMIN");
  }

  async function charge(who: string, error?: unknown): Promise<void> {
    // A refusal is not counted: whoever goes on asking is not refused for longer by that.
    if (error instanceof Spent) return;
    // Refused or not: the next request is.
    await limits.take("requests", who, FAILED_POINTS).catch(() => {});
  }

  return {
    admit,
    charge,
    async identify(authorization, address) {
      const stranger = `@${address}`;
      if (!authorization) {
        limits.knock(stranger);
        return null;
      }
      try {
        const [scheme, token] = authorization.split(" ");
        if (scheme?.toLowerCase() !== "bearer" || !token)
          throw new AppError("UNAUTHENTICATED", "The Authorization header must be: Bearer <token>.");
        if (accounts.isStrange(token)) limits.knock(stranger);
        return await accounts.viewerOf(token);
      } catch (error) {
        limits.knock(stranger);
        await charge(stranger, error);
        throw error;
      }
    },
    plugin: {
      onParse({ params, setParseFn }) {
        // Before anything is kept of it.
        if (String(params.source).length > MOST.characters)
          throw new AppError(
            "QUERY_TOO_COMPLEX",
            `A document has at most ${MOST.characters.toLocaleString("en")} characters: send long texts as variables.`,
          );
        setParseFn(parseBounded);
      },
      async onExecute({ args, executeFn, setExecuteFn }) {
        await pay(args);
        setExecuteFn(((given: ExecutionArgs) =>
          endInTime(executeFn(given), settings.requestSeconds)) as typeof executeFn);
      },
      onSubscribe: ({ args }) => pay(args),
    },
  };

  async function pay(args: ExecutionArgs): Promise<void> {
    const { reply } = args.contextValue as Context;
    // On a socket it was paid for before.
    if (!reply) return;
    await admit(args);
    reply.isPaid = true;
  }
}

function parseBounded(...[source, options]: Parameters<typeof parse>): ReturnType<typeof parse> {
  try {
    return parse(source, { ...options, maxTokens: MOST.tokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes("tokens. Parsing aborted"))
      throw new AppError("QUERY_TOO_COMPLEX", `A document has at most ${MOST.tokens} tokens: ask in several requests.`);
    throw error;
  }
}

async function endInTime(
  result: ExecutionResult | Promise<ExecutionResult>,
  seconds: number,
): Promise<ExecutionResult> {
  if (!(result instanceof Promise)) return result;
  const done = new AbortController();
  const late = delay(seconds * 1000, null, { signal: done.signal });
  late.catch(() => {});
  try {
    const first = await Promise.race([result, late]);
    if (first) return first;
    const error = new AppError(
      "SERVICE_UNAVAILABLE",
      "This took too long and was given up. What it was to change may be changed all the same: look before you try again.",
    );
    return { errors: [new GraphQLError(error.message, { originalError: error })] };
  } finally {
    done.abort();
  }
}
