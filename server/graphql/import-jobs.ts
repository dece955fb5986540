import { createHash } from "node:crypto";
import { badInput } from "../errors.ts";
import type { FileFormat } from "../intake/read-file.ts";
import type { RunOptions } from "../pipelines/pipeline.ts";
import type { FileContent } from "../pipelines/run-files.ts";
import { MAX_BODY_BYTES } from "./body.ts";
import { builder, viewerId } from "./builder.ts";
import type { Context } from "./context.ts";
import { refuseLarger } from "./input.ts";

const ImportFormat = builder.enumType("ImportFormat", {
  description:
    "NDJSON: one JSON object a line. JSON: an array of objects, or an object that holds one. CSV: the first row names the columns.",
  values: ["NDJSON", "JSON", "CSV"] satisfies FileFormat[],
});

/** Queues the import of a file. @returns the run's id */
function start(file: FileContent, options: RunOptions, context: Context): Promise<string> {
  return context.deps.pipelines.start("IMPORT_JOBS", {
    trigger: "MANUAL",
    requestedById: viewerId(context),
    options,
    file,
  });
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
      const id = await start(file.chunks(), { fileName: file.name }, context);
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
      // With the mark of UTF-8 in front: a table whose first column is called PK would pass for a ZIP archive.
      const id = await start([Buffer.from(`\ufeff${text}`)], { fileName, format }, context);
      return database.systemPrisma.pipelineRun.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
