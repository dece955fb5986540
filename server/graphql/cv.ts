import { transaction } from "../database/transaction.ts";
import { lockProfile, type ProfileFields, writeProfile } from "../pipelines/profile-write.ts";
import { builder, viewerId } from "./builder.ts";
import { defineConnection, pageArgs } from "./connection.ts";
import type { Context } from "./context.ts";
import { AnalysisSource } from "./enums.ts";
import { takeOne } from "./gate.ts";
import { cleanText, refuseLarger } from "./input.ts";
import { idOf, notFound } from "./node-id.ts";
import { readPage } from "./page.ts";
import { createParams } from "./params.ts";
import { Profile } from "./profile.ts";
import { startGeneration } from "./start-generation.ts";
import { Viewer } from "./viewer.ts";

export const MAX_FILE_BYTES = 5 * 1024 * 1024;
const MAX_NAME_LENGTH = 255;

const Cv = builder.prismaNode("Cv", {
  id: { field: "id" },
  select: { id: true },
  fields: (t) => ({
    fileName: t.exposeString("fileName", { nullable: true }),
    mediaType: t.exposeString("mediaType"),
    uploadedAt: t.expose("uploadedAt", { type: "DateTime" }),
    active: t.exposeBoolean("active"),
    text: t.exposeString("text"),
    parsedBy: t.expose("parsedBy", { type: AnalysisSource }),
  }),
});

const CvConnection = defineConnection("Cv", Cv);

builder.objectFields(Viewer, (t) => ({
  cv: t.prismaField({
    type: "Cv",
    nullable: true,
    description: "The active CV.",
    resolve: (query, { userId }, _args, { deps }) =>
      deps.database.prisma.cv.findFirst({ ...query, where: { userId, active: true } }),
  }),
  cvs: t.field({
    type: CvConnection,
    description: "Latest first.",
    args: pageArgs,
    resolve: ({ userId }, args, context, info) => {
      const params = createParams();
      return readPage(
        {
          pool: context.deps.database.viewerPool,
          model: "Cv",
          from: "cvs",
          alias: "cvs",
          where: [`cvs.user_id = ${params.add(userId)}`],
          params,
          order: {
            name: "UPLOADED",
            key: "cvs.uploaded_at",
            keyType: "timestamptz",
            descending: true,
            id: "cvs.id",
            idType: "uuid",
          },
        },
        args,
        context,
        info,
      );
    },
  }),
}));

interface Change {
  cvId: string;
  runId: string;
  userId: string;
}

const CvPayload = builder.objectRef<Change>("CvPayload").implement({
  fields: (t) => ({
    cv: t.prismaField({
      type: "Cv",
      resolve: (query, { cvId }, _args, { deps }) =>
        deps.database.prisma.cv.findUniqueOrThrow({ ...query, where: { id: cvId } }),
    }),
    profile: t.field({
      type: Profile,
      nullable: true,
      resolve: ({ userId }, _args, { deps }) => deps.database.prisma.profile.findUnique({ where: { userId } }),
    }),
    run: t.prismaField({
      type: "PipelineRun",
      nullable: true,
      description: "The generation (and backfill) that it started.",
      resolve: (query, { runId }, _args, { deps }) =>
        deps.database.prisma.pipelineRun.findUnique({ ...query, where: { id: runId } }),
    }),
  }),
});

interface NewCv {
  fileName: string | null;
  mediaType: string;
  text: string;
  reading: ProfileFields;
}

/** Stores a CV as the active one, renews the profile and queues a generation, all or nothing. */
function storeCv({ fileName, mediaType, text, reading }: NewCv, context: Context): Promise<Change> {
  const userId = viewerId(context);
  const at = context.deps.now();
  return transaction(context.deps.database.viewerPool, async (client) => {
    const stated = await lockProfile(client, userId, at);
    await client.query("UPDATE cvs SET active = false WHERE user_id = $1 AND active", [userId]);
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO cvs (user_id, file_name, media_type, uploaded_at, active, text, reading)
       VALUES ($1, $2, $3, $4, true, $5, $6) RETURNING id`,
      [userId, fileName, mediaType, at, text, JSON.stringify(reading)],
    );
    await writeProfile(client, userId, stated, context.deps.sources);
    return { cvId: rows[0]?.id as string, runId: await startGeneration(client, "CV_CHANGED"), userId };
  });
}

builder.mutationFields((t) => ({
  uploadCv: t.field({
    type: CvPayload,
    description:
      "Stores a CV (PDF, DOCX, plain text or Markdown, up to 5 MB), makes it the active one, parses it into a profile, derives search queries, queues the backfill of those not yet fetched, and starts a generation.",
    authScopes: { signedIn: true },
    args: { file: t.arg({ type: "File", required: true }) },
    resolve: async (_root, { file }, context) => {
      refuseLarger(file.size, MAX_FILE_BYTES);
      await takeOne("uploads", context);
      const fileName = cleanText(file.name.slice(-MAX_NAME_LENGTH), MAX_NAME_LENGTH, ["file"]) || null;
      const { cvParser, now } = context.deps;
      const bytes = await file.bytes();
      const { text, mediaType, profile } = await cvParser.parse(
        { bytes, fileName: file.name, mediaType: file.type },
        now(),
      );
      return storeCv({ fileName, mediaType, text, reading: profile }, context);
    },
  }),
  submitCvText: t.field({
    type: CvPayload,
    description: "The same for a CV typed or pasted as text.",
    authScopes: { signedIn: true },
    args: { text: t.arg.string({ required: true }) },
    resolve: async (_root, { text }, context) => {
      refuseLarger(Buffer.byteLength(text), MAX_FILE_BYTES);
      await takeOne("uploads", context);
      const parsed = await context.deps.cvParser.parseText(text, context.deps.now());
      return storeCv({ fileName: null, mediaType: "text/plain", text: parsed.text, reading: parsed.profile }, context);
    },
  }),
  setActiveCv: t.field({
    type: CvPayload,
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, args, context) => {
      const userId = viewerId(context);
      const cvId = idOf("Cv", args.id, ["id"]);
      return transaction(context.deps.database.viewerPool, async (client) => {
        const stated = await lockProfile(client, userId, context.deps.now());
        // The one that goes first: a person has one active CV at any moment.
        await client.query("UPDATE cvs SET active = false WHERE user_id = $1 AND active AND id <> $2", [userId, cvId]);
        const { rowCount } = await client.query("UPDATE cvs SET active = true WHERE user_id = $1 AND id = $2", [
          userId,
          cvId,
        ]);
        if (!rowCount) throw notFound("CV");
        await writeProfile(client, userId, stated, context.deps.sources);
        return { cvId, runId: await startGeneration(client, "CV_CHANGED"), userId };
      });
    },
  }),
  deleteCv: t.field({
    type: Viewer,
    description:
      "Deleting the active CV makes the newest other one active; deleting the last empties the profile and the shortlist, except for what was stated.",
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, args, context) => {
      const userId = viewerId(context);
      const id = idOf("Cv", args.id, ["id"]);
      await transaction(context.deps.database.viewerPool, async (client) => {
        const stated = await lockProfile(client, userId, context.deps.now());
        const { rows } = await client.query<{ active: boolean }>(
          "DELETE FROM cvs WHERE user_id = $1 AND id = $2 RETURNING active",
          [userId, id],
        );
        if (!rows[0]) throw notFound("CV");
        if (!rows[0].active) return;
        await client.query(
          "UPDATE cvs SET active = true WHERE id = (SELECT id FROM cvs WHERE user_id = $1 ORDER BY uploaded_at DESC, id LIMIT 1)",
          [userId],
        );
        await writeProfile(client, userId, stated, context.deps.sources);
        await startGeneration(client, "CV_CHANGED");
      });
      return { userId };
    },
  }),
}));
