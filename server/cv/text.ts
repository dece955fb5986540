import { AppError } from "../errors.ts";
import { docxText } from "./docx.ts";
import { type FileKind, kindOf, MEDIA_TYPES } from "./kind.ts";
import { pdfText } from "./pdf.ts";
import { cleanText, decodeText } from "./plain.ts";

/** A file as it was uploaded. The name and the media type are what the sender says, not what it is. */
export interface CvFile {
  bytes: Uint8Array;
  fileName: string | null;
  mediaType: string;
}

/** The largest CV file, in bytes. */
export const MAX_CV_BYTES = 5 * 1024 * 1024;

/** The longest text of a CV, in characters; more is refused, not cut: half a CV would make a wrong profile. */
export const MAX_CV_CHARACTERS = 200_000;

/** A CV says at least this many letters. */
const MIN_LETTERS = 20;

/**
 * The text of a CV file, and the media type that its content has.
 *
 * @throws AppError BAD_USER_INPUT (empty, damaged, under a password, without text), UNSUPPORTED_MEDIA_TYPE (a kind
 * that we do not read, or a name that says another kind than the content), PAYLOAD_TOO_LARGE (file, pages or text).
 */
export async function extractText(file: CvFile): Promise<{ text: string; mediaType: string }> {
  const { bytes } = file;
  if (bytes.length === 0)
    throw new AppError("BAD_USER_INPUT", "The file is empty. Choose the file that holds your CV.");
  if (bytes.length > MAX_CV_BYTES) {
    const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
    throw new AppError(
      "PAYLOAD_TOO_LARGE",
      `The file has ${megabytes} MB; a CV may have 5 MB. Save it without large images and upload that.`,
    );
  }
  const kind = kindOf(bytes, file.fileName, file.mediaType);
  const text = checkText(cleanText(await read(kind, bytes)), kind);
  return { text, mediaType: MEDIA_TYPES[kind] };
}

/**
 * Cleans a text that was typed or pasted, and checks it as the text of a file is checked.
 *
 * @throws AppError BAD_USER_INPUT when it says nothing, PAYLOAD_TOO_LARGE over 200,000 characters.
 */
export function acceptText(text: string): string {
  // Refused before it is cleaned: cleaning takes time in proportion.
  if (text.length > MAX_CV_CHARACTERS * 2) throw tooLong();
  return checkText(cleanText(text), "text");
}

async function read(kind: FileKind, bytes: Uint8Array): Promise<string> {
  if (kind === "pdf") return pdfText(bytes, MAX_CV_CHARACTERS);
  if (kind === "docx") return docxText(bytes, MAX_CV_CHARACTERS);
  const text = decodeText(bytes);
  if (text === null) {
    throw new AppError(
      "UNSUPPORTED_MEDIA_TYPE",
      "The content of this file is no text. Please upload a PDF, DOCX, plain text or Markdown file.",
    );
  }
  return text;
}

function checkText(text: string, kind: FileKind): string {
  if (text.length > MAX_CV_CHARACTERS) throw tooLong();
  if ((text.match(/\p{L}/gu)?.length ?? 0) >= MIN_LETTERS) return text;
  if (kind === "pdf") {
    throw new AppError(
      "BAD_USER_INPUT",
      "The PDF holds no text; it seems to be a scan. Export it from the program it was written in, or paste its text.",
    );
  }
  throw new AppError("BAD_USER_INPUT", "There is hardly any text here. Upload or paste your whole CV.");
}

function tooLong(): AppError {
  return new AppError(
    "PAYLOAD_TOO_LARGE",
    `The text has more than ${MAX_CV_CHARACTERS.toLocaleString("en")} characters. Upload your CV alone.`,
  );
}
