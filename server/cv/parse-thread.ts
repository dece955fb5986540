// What runs inside the parsing thread: one message in, one answer out. Started through server/worker.mjs.
import { parentPort } from "node:worker_threads";
import { AppError, type ErrorCode, type InputIssue } from "../errors.ts";
import { type CvProfile, readProfile } from "./profile.ts";
import { acceptText, type CvFile, extractText } from "./text.ts";

/** A CV to be read: a file, or a text that was typed. `now` in milliseconds since 1970. */
export interface ParseRequest {
  cv: CvFile | string;
  now: number;
}

/** What is in a CV. `mediaType` is that of the content. */
export interface ParsedCv {
  text: string;
  mediaType: string;
  profile: CvProfile;
}

/** The thread's answer; an error that the caller may see travels with its code, any other with its stack. */
export type ParseAnswer =
  | { ready: true }
  | { parsed: ParsedCv }
  | { refused: { code: ErrorCode; message: string; issues: InputIssue[] | undefined } }
  | { failed: string };

async function parse(request: ParseRequest): Promise<ParsedCv> {
  const { text, mediaType } =
    typeof request.cv === "string"
      ? { text: acceptText(request.cv), mediaType: "text/plain" }
      : await extractText(request.cv);
  return { text, mediaType, profile: readProfile(text, new Date(request.now)) };
}

async function answer(request: ParseRequest): Promise<ParseAnswer> {
  try {
    return { parsed: await parse(request) };
  } catch (error) {
    if (error instanceof AppError)
      return { refused: { code: error.code, message: error.message, issues: error.issues } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

if (parentPort) {
  const port = parentPort;
  port.on("message", (request: ParseRequest) => {
    void answer(request).then((result) => port.postMessage(result));
  });
  port.postMessage({ ready: true } satisfies ParseAnswer);
}
