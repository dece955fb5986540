import { setRole } from "../accounts/role.ts";
import { Role } from "../generated/prisma/enums.ts";
import { builder, viewerId } from "./builder.ts";
import { defineConnection, pageArgs } from "./connection.ts";
import { cleanText } from "./input.ts";
import { idOf } from "./node-id.ts";
import { readPage } from "./page.ts";
import { createParams } from "./params.ts";

const MAX_SEARCH_LENGTH = 200;

const RoleEnum = builder.enumType("Role", { values: Object.keys(Role) as (keyof typeof Role)[] });

const User = builder.prismaNode("User", {
  description:
    "An account, as its owner and admins see it. What is in its CV, profile and shortlist only its owner sees.",
  id: { field: "id" },
  select: { id: true },
  fields: (t) => ({
    email: t.exposeString("email"),
    emailVerified: t.boolean({
      select: { emailVerifiedAt: true },
      resolve: ({ emailVerifiedAt }) => emailVerifiedAt !== null,
    }),
    name: t.exposeString("name", { nullable: true }),
    role: t.expose("role", { type: RoleEnum }),
    createdAt: t.expose("createdAt", { type: "DateTime" }),
  }),
});

const UserConnection = defineConnection("User", User);

/**
 * A regular expression of PostgreSQL that finds just this text, in capitals or not. Whether ILIKE knows the capitals of
 * other alphabets depends on the database's locale, and the embedded one's knows only those of ASCII.
 */
function anyCase(text: string): string {
  return [...text]
    .map((character) => {
      const forms = new Set([character, character.toLowerCase(), character.toUpperCase()]);
      if (forms.size > 1) return `(?:${[...forms].join("|")})`;
      return /[\p{L}\p{N}\p{M}]/u.test(character) ? character : `\\${character}`;
    })
    .join("");
}

builder.queryField("users", (t) =>
  t.field({
    type: UserConnection,
    nullable: true,
    description: "Admins only. Latest first. Searched are e-mail and name, for the text as it stands.",
    authScopes: { admin: true },
    args: { search: t.arg.string(), ...pageArgs },
    resolve: (_root, { search, ...args }, context, info) => {
      const params = createParams();
      const text = cleanText(search ?? "", MAX_SEARCH_LENGTH, ["search"]);
      const pattern = text && params.add(anyCase(text));
      return readPage(
        {
          pool: context.deps.database.systemPool,
          model: "User",
          from: "users",
          alias: "users",
          where: pattern ? [`(users.email ~ ${pattern} OR users.name ~ ${pattern})`] : [],
          params,
          order: {
            name: "CREATED",
            key: "users.created_at",
            keyType: "timestamptz",
            descending: true,
            id: "users.id",
            idType: "uuid",
          },
        },
        args,
        context,
        info,
      );
    },
  }),
);

builder.mutationField("setUserRole", (t) =>
  t.prismaField({
    type: "User",
    description:
      "Admins only. Holds at once, at every server process; the person stays signed in. The last admin cannot be made a user.",
    authScopes: { admin: true },
    args: { userId: t.arg.id({ required: true }), role: t.arg({ type: RoleEnum, required: true }) },
    resolve: async (query, _root, { userId, role }, context) => {
      const { systemPool, systemPrisma } = context.deps.database;
      const id = idOf("User", userId, ["userId"]);
      await setRole(systemPool, viewerId(context), { userId: id, role });
      return systemPrisma.user.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
