import { Role } from "../generated/prisma/enums.ts";
import { builder } from "./builder.ts";

const RoleEnum = builder.enumType("Role", { values: Object.keys(Role) as (keyof typeof Role)[] });

builder.prismaNode("User", {
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
