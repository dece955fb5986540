import { builder, viewerInPerson } from "./builder.ts";
import { idOf, notFound } from "./node-id.ts";
import { Viewer } from "./viewer.ts";

/** What a token lasts whose maker names no time. */
const DAYS = 90;

const ApiToken = builder.prismaNode("ApiToken", {
  description:
    "A long-lived token for scripts, sent like any bearer token. It may do what its person may, but nothing about ways in.",
  id: { field: "id" },
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString("name"),
    createdAt: t.expose("createdAt", { type: "DateTime" }),
    expiresAt: t.expose("expiresAt", { type: "DateTime" }),
    lastUsedAt: t.expose("lastUsedAt", { type: "DateTime", nullable: true, description: "To the minute." }),
  }),
});

const ApiTokenPayload = builder.objectRef<{ id: string; token: string }>("ApiTokenPayload").implement({
  fields: (t) => ({
    token: t.exposeString("token", { description: "Shown this once: only its hash is kept." }),
    apiToken: t.prismaField({
      type: ApiToken,
      resolve: (query, { id }, _args, { deps }) =>
        deps.database.prisma.apiToken.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

builder.objectField(Viewer, "apiTokens", (t) =>
  t.prismaField({
    type: [ApiToken],
    description: "Newest first; also those that have run out, until the next is made.",
    resolve: (query, { userId }, _args, { deps }) =>
      deps.database.prisma.apiToken.findMany({
        ...query,
        where: { userId },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      }),
  }),
);

builder.mutationFields((t) => ({
  createApiToken: t.field({
    type: ApiTokenPayload,
    description: "A long-lived token for scripts; shown once. At most 50 a person.",
    authScopes: { signedIn: true },
    args: {
      name: t.arg.string({ required: true, description: "What it is for; at most 100 characters." }),
      expiresInDays: t.arg.int({ defaultValue: DAYS, description: "From 1 to 365." }),
    },
    resolve: (_root, { name, expiresInDays }, context) =>
      context.deps.accounts.createApiToken(viewerInPerson(context), { name, days: expiresInDays ?? DAYS }),
  }),
  revokeApiToken: t.field({
    type: Viewer,
    description: "Holds at once, at every server process.",
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, args, context) => {
      const viewer = viewerInPerson(context);
      if (!(await context.deps.accounts.revokeApiToken(viewer, idOf("ApiToken", args.id, ["id"]))))
        throw notFound("token");
      return { userId: viewer.userId };
    },
  }),
}));
