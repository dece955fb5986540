import type { Session } from "../accounts/accounts.ts";
import { builder } from "./builder.ts";

const AuthPayload = builder.objectRef<Session>("AuthPayload").implement({
  fields: (t) => ({
    token: t.exposeString("token", { description: "A bearer token (JWT)." }),
    expiresAt: t.expose("expiresAt", { type: "DateTime" }),
    user: t.prismaField({
      type: "User",
      // With the system's rights: within this request nobody is signed in yet.
      resolve: (query, { userId }, _args, { deps }) =>
        deps.database.systemPrisma.user.findUniqueOrThrow({ ...query, where: { id: userId } }),
    }),
  }),
});

const SignUpInput = builder.inputType("SignUpInput", {
  fields: (t) => ({
    email: t.string({ required: true }),
    password: t.string({ required: true }),
    name: t.string(),
  }),
});

const SignInInput = builder.inputType("SignInInput", {
  fields: (t) => ({ email: t.string({ required: true }), password: t.string({ required: true }) }),
});

builder.mutationFields((t) => ({
  signUp: t.field({
    type: AuthPayload,
    args: { input: t.arg({ type: SignUpInput, required: true }) },
    resolve: (_root, { input }, { deps }) => deps.accounts.signUp(input),
  }),
  signIn: t.field({
    type: AuthPayload,
    args: { input: t.arg({ type: SignInInput, required: true }) },
    resolve: (_root, { input }, { deps }) => deps.accounts.signIn(input),
  }),
  signOut: t.boolean({
    authScopes: { signedIn: true },
    args: { everywhere: t.arg.boolean({ defaultValue: false }) },
    resolve: async (_root, { everywhere }, { deps, viewer }) => {
      if (viewer) await deps.accounts.signOut(viewer, everywhere ?? false);
      return true;
    },
  }),
}));
