import { AppError } from "../errors.ts";
import { decodeText } from "./plain.ts";
import { listZip } from "./zip.ts";

/** The kinds of file a CV may be. */
export type FileKind = "pdf" | "docx" | "text" | "markdown";

/** The media type that we store for each kind. */
export const MEDIA_TYPES: Record<FileKind, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  text: "text/plain",
  markdown: "text/markdown",
};

const LABELS: Record<FileKind, string> = {
  pdf: "a PDF",
  docx: "a Word document (.docx)",
  text: "plain text",
  markdown: "Markdown",
};

const ADVICE = "Please upload a PDF, DOCX, plain text or Markdown file.";

/** What the first bytes of the files say that we do not read, and what to do with them. */
const SIGNATURES: { hex: RegExp; what: string }[] = [
  { hex: /^89504e470d0a1a0a/, what: "a PNG image" },
  { hex: /^ffd8ff/, what: "a JPEG image" },
  { hex: /^47494638/, what: "a GIF image" },
  { hex: /^52494646.{8}57454250/, what: "a WebP image" },
  { hex: /^(?:49492a00|4d4d002a)/, what: "a TIFF image" },
  { hex: /^424d.{8}00000000/, what: "a BMP image" },
  { hex: /^.{8}66747970(?:68656963|68656978|6d696631|61766966)/, what: "a HEIC or AVIF image" },
  { hex: /^1f8b/, what: "a gzip archive" },
  { hex: /^377abcaf271c/, what: "a 7z archive" },
  { hex: /^526172211a07/, what: "a RAR archive" },
  { hex: /^7f454c46|^4d5a/, what: "a program" },
];

/**
 * Tells what a file is by its content; the name is only compared with it.
 *
 * @throws AppError UNSUPPORTED_MEDIA_TYPE for a kind that we do not read, or a name that says another kind than the
 * content; BAD_USER_INPUT for a damaged or password-protected document.
 */
export function kindOf(bytes: Uint8Array, fileName: string | null, mediaType: string): FileKind {
  const kind = kindByContent(bytes);
  const claimed = claimedKind(fileName, mediaType);
  if (claimed && (kind === "text" ? claimed !== "text" && claimed !== "markdown" : claimed !== kind)) {
    throw unsupported(
      `The file says it is ${LABELS[claimed]}, but its content is ${LABELS[kind]}. Give it the right file name, or export it again.`,
    );
  }
  return kind === "text" && claimed === "markdown" ? "markdown" : kind;
}

function kindByContent(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  const start = head.toString("latin1");
  // PDF readers accept up to a kilobyte of rubbish before the header.
  if (start.includes("%PDF-")) return "pdf";
  const hex = head.toString("hex", 0, 32);
  if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) return kindOfZip(bytes);
  if (hex.startsWith("d0cf11e0a1b11ae1")) throw oldOffice(bytes);
  if (/^\s*\{\\rtf/.test(start)) {
    throw unsupported("This is an RTF document. Save it as DOCX or PDF and upload that.");
  }
  const other = SIGNATURES.find((signature) => signature.hex.test(hex));
  if (other) {
    const advice = other.what.includes("image")
      ? "An image holds no text to read: upload the document it was made from."
      : ADVICE;
    throw unsupported(`This is ${other.what}, not a CV. ${advice}`);
  }
  const text = decodeText(bytes.subarray(0, 8192));
  if (text === null) throw unsupported(`The content of this file is of no kind that we know. ${ADVICE}`);
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|svg)\b/i.test(text)) {
    throw unsupported("This is a web page (HTML). Print it to a PDF, or copy its text, and upload that.");
  }
  return "text";
}

/** An Office file before 2007, or a newer one under a password: both are OLE containers. */
function oldOffice(bytes: Uint8Array): AppError {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.includes(Buffer.from("EncryptedPackage", "utf16le"))) {
    return new AppError(
      "BAD_USER_INPUT",
      "The document is protected by a password. Remove the password and upload it again.",
    );
  }
  return unsupported("This is an old Office document (.doc). Save it as DOCX or PDF and upload that.");
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const entries = listZip(bytes);
  const names = new Set(entries.map((entry) => entry.name));
  if (entries.some((entry) => /^word\/document\d*\.xml$/.test(entry.name))) return "docx";
  if (names.has("content.xml") && names.has("mimetype")) {
    throw unsupported("This is an OpenDocument file (.odt). Save it as DOCX or PDF and upload that.");
  }
  if (names.has("xl/workbook.xml")) throw unsupported(`This is a spreadsheet. ${ADVICE}`);
  if (names.has("ppt/presentation.xml")) throw unsupported(`This is a presentation. ${ADVICE}`);
  if (names.has("[Content_Types].xml")) throw unsupported(`This Office document is no Word document. ${ADVICE}`);
  throw unsupported("This is a ZIP archive. Take the CV out of it and upload that alone.");
}

/** The kind that the name claims, else the media type; null when neither names a kind that we read. */
function claimedKind(fileName: string | null, mediaType: string): FileKind | null {
  const extension = fileName?.match(/\.([A-Za-z0-9]{1,10})$/)?.[1]?.toLowerCase();
  if (extension) {
    if (extension === "pdf" || extension === "docx") return extension;
    if (extension === "txt" || extension === "text") return "text";
    return extension === "md" || extension === "markdown" ? "markdown" : null;
  }
  const bare = mediaType.split(";")[0]!.trim().toLowerCase();
  if (bare === "text/x-markdown") return "markdown";
  return (Object.keys(MEDIA_TYPES) as FileKind[]).find((kind) => MEDIA_TYPES[kind] === bare) ?? null;
}

function unsupported(message: string): AppError {
  return new AppError("UNSUPPORTED_MEDIA_TYPE", message);
}
