import { createHash, randomUUID } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { badInput } from "../errors.ts";
import type { FileFormat } from "../intake/read-file.ts";
import type { RunOptions } from "../pipelines/pipeline.ts";
import { MAX_BODY_BYTES } from "./body.ts";
import { builder, viewerId } from "./builder.ts";
import type { Context } from "./context.ts";
import { refuseLarger } from "./input.ts";
import { spoolFolder } from "./upload.ts";

const ImportFormat = builder.enumType("ImportFormat", {
  description:
    "NDJSON: one JSON object a line. JSON: an array of objects, or an object that holds one. CSV: the first row names the columns.",
  values: ["NDJSON", "JSON", "CSV"] satisfies FileFormat[],
});

/** Queues the import of a spooled file, which the run removes. */
async function start(path: string, options: Omit<RunOptions, "file">, context: Context): Promise<string> {
  try {
    return await context.deps.pipelines.start("IMPORT_JOBS", {
      trigger: "MANUAL",
      requestedById: viewerId(context),
      options: { file: path, ...options },
    });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** @returns the path of a new file with this text */
async function spool(text: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  try {
    // With the mark of UTF-8 in front: a table whose first column is called PK would pass for a ZIP archive.
    await writeFile(path, `\ufeff${text}`, { mode: 0o600 });
    return path;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

builder.mutationFields((t) => ({
  importJobs: t.prismaField({
    type: "PipelineRun",
    description: "Admins only. Imports jobs from an NDJSON, JSON or CSV file, gzipped or not.",
    authScopes: { admin: true },
    args: { file: t.arg({ type: "File", required: true }) },
    resolve: async (query, _root, { file }, context) => {
      const { database, settings } = context.deps;
      refuseLarger(file.size, settings.importMaxBytes);
      const id = await start(await file.keep(), { fileName: file.name }, context);
      return database.systemPrisma.pipelineRun.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  importJobsText: t.prismaField({
    type: "PipelineRun",
    description: `Admins only. The same for pasted text, which is read as the format says. A request without a file has at most ${MAX_BODY_BYTES / 1024 / 1024} MB: send what is longer as a file.`,
    authScopes: { admin: true },
    args: { text: t.arg.string({ required: true }), format: t.arg({ type: ImportFormat, required: true }) },
    resolve: async (query, _root, { text: given, format }, context) => {
      const { database, settings } = context.deps;
      const text = given.replace(/^\ufeff/, "");
      if (!text.trim()) throw badInput(["text"], "The text is empty: paste the postings, as NDJSON, JSON or CSV.");
      refuseLarger(Buffer.byteLength(text), settings.importMaxBytes);
      // Named by its content: the same text waits for itself, others go in beside it.
      const digest = createHash("sha256").update(text).digest("hex").slice(0, 12);
      const fileName = `pasted-${digest}.${format.toLowerCase()}`;
      const id = await start(await spool(text, spoolFolder(settings.dataDir)), { fileName, format }, context);
      return database.systemPrisma.pipelineRun.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
