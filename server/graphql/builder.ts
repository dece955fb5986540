import SchemaBuilder from "@pothos/core";
import ComplexityPlugin from "@pothos/plugin-complexity";
import PrismaPlugin from "@pothos/plugin-prisma";
import RelayPlugin from "@pothos/plugin-relay";
import ScopeAuthPlugin from "@pothos/plugin-scope-auth";
import type { Viewer } from "../accounts/viewer.ts";
import { AppError } from "../errors.ts";
import type PrismaTypes from "../generated/pothos.ts";
import { getDatamodel } from "../generated/pothos.ts";
import type { Context } from "./context.ts";
import { fieldCost } from "./cost.ts";
import { dateTime } from "./date-time.ts";
import { file, type Upload } from "./upload.ts";

/** What every type of the schema is declared with. Each file of this room adds its own; schema.ts lists them. */
export const builder = new SchemaBuilder<{
  PrismaTypes: PrismaTypes;
  Context: Context;
  AuthScopes: { signedIn: boolean; admin: boolean };
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    File: { Input: Upload; Output: never };
  };
  DefaultFieldNullability: false;
}>({
  plugins: [ScopeAuthPlugin, RelayPlugin, PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  // node.ts has its own: a bad id is null there, and admins see what is not their own.
  relay: { nodeQueryOptions: false, nodesQueryOptions: false, clientMutationId: "omit", cursorType: "String" },
  prisma: { client: ({ deps }) => deps.database.prisma, dmmf: getDatamodel() },
  // Looked at before an operation begins (gate.ts).
  complexity: { fieldComplexity: fieldCost, disabled: true },
  scopeAuth: {
    authScopes: ({ viewer }) => ({ signedIn: viewer !== null, admin: viewer?.role === "ADMIN" }),
    unauthorizedError: (_parent, context) => refusal(context),
  },
});

builder.addScalarType("DateTime", dateTime);
builder.addScalarType("File", file);
builder.queryType();
builder.mutationType();
builder.subscriptionType();

function refusal({ viewer }: Context): AppError {
  return viewer === null
    ? new AppError("UNAUTHENTICATED", "Sign in first: send the token of signIn as `Authorization: Bearer …`.")
    : new AppError("FORBIDDEN", "Only admins may do this.");
}

/** The admin's id, for subscriptions, which no scope guards. @throws UNAUTHENTICATED, FORBIDDEN */
export function adminId(context: Context): string {
  if (context.viewer?.role !== "ADMIN") throw refusal(context);
  return context.viewer.userId;
}

/**
 * The person at a keyboard, for what decides over ways in: a script that has got hold of a token must not make itself another.
 * @throws UNAUTHENTICATED, FORBIDDEN
 */
export function viewerInPerson({ viewer }: Context): Viewer {
  if (!viewer) throw new AppError("UNAUTHENTICATED", "Sign in first.");
  if (viewer.by === "API_TOKEN")
    throw new AppError("FORBIDDEN", "An API token may not do this: sign in with your password.");
  return viewer;
}

/** The signed-in person's id, for resolvers behind the scope `signedIn`. */
export function viewerId({ viewer }: Context): string {
  if (!viewer) throw new AppError("UNAUTHENTICATED", "Sign in first.");
  return viewer.userId;
}
