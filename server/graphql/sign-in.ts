import type { Session } from "../accounts/sessions.ts";
import { AppError } from "../errors.ts";
import { builder, viewerInPerson } from "./builder.ts";
import type { Context } from "./context.ts";

const AuthPayload = builder.objectRef<Session>("AuthPayload").implement({
  fields: (t) => ({
    token: t.exposeString("token", {
      description: "A bearer token (JWT), good for 15 minutes: renew it by refreshSession before it ends.",
    }),
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

/** The refresh token goes into the cookie, and nowhere else. */
async function begin(opening: Promise<Session>, { reply }: Context): Promise<Session> {
  const session = await opening;
  reply?.keep(session.refreshToken, session.refreshUntil);
  return session;
}

builder.mutationFields((t) => ({
  signUp: t.field({
    type: AuthPayload,
    args: { input: t.arg({ type: SignUpInput, required: true }) },
    resolve: (_root, { input }, context) => begin(context.deps.accounts.signUp(input, context.address), context),
  }),
  signIn: t.field({
    type: AuthPayload,
    args: { input: t.arg({ type: SignInInput, required: true }) },
    resolve: (_root, { input }, context) => begin(context.deps.accounts.signIn(input, context.address), context),
  }),
  refreshSession: t.field({
    type: AuthPayload,
    description:
      "Renews the session from its HttpOnly cookie, which each renewal replaces; one that comes a second time ends the session. Over HTTP only.",
    resolve: async (_root, _args, context) => {
      const { reply, address, deps } = context;
      if (!reply) throw new AppError("BAD_USER_INPUT", "A socket carries no cookie: renew the session over HTTP.");
      const refreshToken = reply.refreshToken();
      if (!refreshToken) throw new AppError("UNAUTHENTICATED", "There is no session to renew: sign in.");
      try {
        return await begin(deps.accounts.renew(refreshToken, address), context);
      } catch (error) {
        if (error instanceof AppError && error.code === "UNAUTHENTICATED") reply.forget();
        throw error;
      }
    },
  }),
  signOut: t.boolean({
    description: "Ends this session, or all of the person's. API tokens stay: revoke them one by one.",
    authScopes: { signedIn: true },
    args: { everywhere: t.arg.boolean({ defaultValue: false }) },
    resolve: async (_root, { everywhere }, context) => {
      await context.deps.accounts.signOut(viewerInPerson(context), everywhere ?? false);
      context.reply?.forget();
      return true;
    },
  }),
  changePassword: t.field({
    type: AuthPayload,
    description: "Ends all sessions of the person and begins a new one.",
    authScopes: { signedIn: true },
    args: { currentPassword: t.arg.string({ required: true }), newPassword: t.arg.string({ required: true }) },
    resolve: (_root, { currentPassword: current, newPassword: next }, context) => {
      const { accounts } = context.deps;
      return begin(accounts.changePassword(viewerInPerson(context), { current, next }, context.address), context);
    },
  }),
  requestPasswordReset: t.boolean({
    description: "Mails a link that is good for an hour. Always true, so that nobody learns who has an account.",
    args: { email: t.arg.string({ required: true }) },
    resolve: async (_root, { email }, { deps, address }) => {
      await deps.accounts.requestPasswordReset(email, address);
      return true;
    },
  }),
  resetPassword: t.field({
    type: AuthPayload,
    description: "Ends all sessions of the person, revokes their API tokens, and begins a new session.",
    args: {
      token: t.arg.string({ required: true, description: "What stands behind `token=` in the link." }),
      newPassword: t.arg.string({ required: true }),
    },
    resolve: (_root, { token, newPassword }, context) =>
      begin(context.deps.accounts.resetPassword(token, newPassword, context.address), context),
  }),
  requestEmailVerification: t.boolean({
    description: "Mails the link once more by which the viewer shows that the address is theirs; good for a week.",
    authScopes: { signedIn: true },
    resolve: async (_root, _args, context) => {
      await context.deps.accounts.requestEmailVerification(viewerInPerson(context), context.address);
      return true;
    },
  }),
  verifyEmail: t.prismaField({
    type: "User",
    description: "Whoever has the link need not be signed in.",
    args: { token: t.arg.string({ required: true, description: "What stands behind `token=` in the link." }) },
    resolve: async (query, _root, { token }, { deps, address }) => {
      const id = await deps.accounts.verifyEmail(token, address);
      return deps.database.systemPrisma.user.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
