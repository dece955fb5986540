import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";
import { AppError, badInput } from "../errors.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";
import type { Upload } from "./upload.ts";

/** Bodies without a file. */
export const MAX_BODY_BYTES = 6 * 1024 * 1024;
const MAX_FILES = 5;
const CSRF_HEADER = "x-graphql-yoga-csrf";

/** The parameters of a GraphQL request, and what to do when it is over. */
export interface Body {
  params: Record<string, unknown>;
  /** Removes the spooled files. */
  dispose(): Promise<void>;
}

export interface BodyOptions {
  /** Of a multipart request; a person may have other limits than an admin. */
  maxBytes: number;
  spoolFolder: string;
  /** Whose ids may stand for a document's text. */
  trusted: TrustedDocuments | null;
}

/**
 * Reads the body of a POST: JSON, or a GraphQL multipart request (jaydenseric/graphql-multipart-request-spec, 2.0)
 * whose files are spooled to disk.
 * @throws AppError PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, BAD_USER_INPUT, FORBIDDEN (multipart without the header
 *   that a foreign page cannot send)
 */
export async function readBody(request: IncomingMessage, options: BodyOptions): Promise<Body> {
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  if (type === "application/json") {
    checkLength(request, MAX_BODY_BYTES, AS_A_FILE);
    const text = await readText(request);
    return { params: checkParams(parseObject(text, "The body"), options), dispose: async () => {} };
  }
  if (type === "multipart/form-data") {
    if (!request.headers[CSRF_HEADER]) {
      throw new AppError(
        "FORBIDDEN",
        `Send the header ${CSRF_HEADER}: 1 with a multipart request, so that no foreign page can send it.`,
      );
    }
    checkLength(request, options.maxBytes);
    return readMultipart(request, options);
  }
  throw new AppError(
    "UNSUPPORTED_MEDIA_TYPE",
    "Send the body as application/json, or as multipart/form-data with files.",
  );
}

function tooLarge(maxBytes: number, advice = "send less"): AppError {
  return new AppError(
    "PAYLOAD_TOO_LARGE",
    `The request is larger than the ${Math.floor(maxBytes / 1024 / 1024)} MB that it may have: ${advice}.`,
  );
}

/** Bodies are held in memory, files are not. */
const AS_A_FILE = "send less, or a long text as a file (importJobs instead of importJobsText)";

function checkLength(request: IncomingMessage, maxBytes: number, advice?: string): void {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes, advice);
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw tooLarge(MAX_BODY_BYTES, AS_A_FILE);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseObject(text: string, what: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError("BAD_USER_INPUT", `${what} is not valid JSON.`);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new AppError("BAD_USER_INPUT", `${what} must be one JSON object, like {"query": "{ __typename }"}.`);
}

/** What GraphQL over HTTP calls well-formed; all else is answered 400, whatever is accepted. */
function checkParams(given: Record<string, unknown>, { trusted }: BodyOptions): Record<string, unknown> {
  const query = trusted?.textOf(given);
  const { documentId: _id, ...rest } = given;
  const params = query === undefined ? given : { ...rest, query };
  if (typeof params.query !== "string") throw badInput([], "query must be a text: a GraphQL document.");
  if (typeof (params.operationName ?? "") !== "string")
    throw badInput([], "operationName must be a text, or left out.");
  for (const name of ["variables", "extensions"]) {
    const value = params[name] ?? {};
    if (!isHolder(value) || Array.isArray(value)) throw badInput([], `${name} must be an object, or left out.`);
  }
  return params;
}

async function readMultipart(request: IncomingMessage, options: BodyOptions): Promise<Body> {
  const { maxBytes, spoolFolder } = options;
  await mkdir(spoolFolder, { recursive: true, mode: 0o700 });
  const files = new Map<string, Upload>();
  const fields = new Map<string, string>();
  const spooled = new Set<string>();
  const streams: Readable[] = [];
  const writes: Promise<void>[] = [];
  const dispose = async () => {
    await Promise.all([...spooled].map((path) => rm(path, { force: true })));
  };
  let failure: AppError | null = null;

  const form = createForm(request, maxBytes);
  form.on("field", (name: string, value: string, _nameCut: boolean, cut: boolean) => {
    if (cut) failure = tooLarge(MAX_BODY_BYTES, AS_A_FILE);
    fields.set(name, value);
  });
  form.on(
    "file",
    (
      name: string,
      stream: Readable & { truncated?: boolean },
      fileName: string | undefined,
      _encoding: string,
      type: string,
    ) => {
      const path = join(spoolFolder, randomUUID());
      spooled.add(path);
      streams.push(stream);
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
      });
      const write = pipeline(stream, createWriteStream(path, { mode: 0o600 })).then(() => {
        if (stream.truncated) failure = tooLarge(maxBytes);
        files.set(name, {
          name: fileName ?? "",
          type,
          size,
          bytes: () => readFile(path),
          async *chunks() {
            yield* createReadStream(path);
          },
          toJSON: () => ({ name: fileName ?? "", size }),
        });
      });
      // Who cannot write need not read on.
      write.catch((error: Error) => form.destroy(error));
      writes.push(write);
    },
  );
  form.on("filesLimit", () => {
    failure = new AppError("BAD_USER_INPUT", `Send at most ${MAX_FILES} files in one request.`);
  });
  try {
    await pipeline(request, form);
    await Promise.all(writes);
    if (failure) throw failure;
    const params = checkParams(parseObject(fields.get("operations") ?? "", "The part operations"), options);
    const map = parseObject(fields.get("map") ?? "", "The part map");
    for (const [name, paths] of Object.entries(map)) {
      const file = files.get(name);
      if (!file || !Array.isArray(paths))
        throw new AppError("BAD_USER_INPUT", `The part map names the file ${name}, which was not sent.`);
      for (const path of paths) place(params, String(path), file);
    }
    return { params, dispose };
  } catch (error) {
    // What was cut off in the middle of a file would wait for its end for ever.
    for (const stream of streams) stream.destroy();
    const written = await Promise.allSettled(writes);
    await dispose();
    if (error instanceof AppError) throw error;
    // The disk's fault is not the caller's.
    for (const write of written) if (write.status === "rejected" && write.reason.syscall) throw write.reason;
    throw new AppError("BAD_USER_INPUT", "The multipart request is broken or ended too early: send it again.");
  }
}

function createForm(request: IncomingMessage, maxBytes: number): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: request.headers as { "content-type": string },
      limits: { fieldSize: MAX_BODY_BYTES, fields: 2, files: MAX_FILES, fileSize: maxBytes },
    });
  } catch {
    throw new AppError("BAD_USER_INPUT", "The Content-Type of a multipart request must name its boundary.");
  }
}

/** Puts the file where `path` ("variables.input.file") has a null. */
function place(params: Record<string, unknown>, path: string, file: Upload): void {
  const steps = path.split(".");
  const last = steps.pop() as string;
  let target: unknown = params;
  for (const step of steps) target = isHolder(target) && Object.hasOwn(target, step) ? target[step] : undefined;
  if (steps[0] !== "variables" || !isHolder(target) || target[last] !== null) {
    throw new AppError("BAD_USER_INPUT", `The part map leads to ${path}, where the operation has no null.`);
  }
  target[last] = file;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
