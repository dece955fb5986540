import { AppError } from "../errors.ts";
import { readWordPart } from "./docx-part.ts";
import { listZip, readZipEntry, type ZipEntry } from "./zip.ts";

/** The parts that text comes from; pictures, fonts and embedded files are never unpacked. */
const BODY = /^word\/document\d*\.xml$/;
const HEADER = /^word\/header\d*\.xml$/;
const FOOTER = /^word\/footer\d*\.xml$/;

/** The XML of a long CV has a few megabytes. */
const MAX_XML_BYTES = 24 * 1024 * 1024;

/** A document has a header for its first page, its odd and its even ones, and each section of it may have others. */
const MAX_MARGINS = 12;

/**
 * The text of a Word document: a line for each paragraph, list item ("- …") and table row (cells apart by tabs), an
 * empty line before headings; page headers first and footers last, each once; text boxes after the paragraph that
 * holds them. Reading stops once `maxCharacters` are passed.
 *
 * @throws AppError BAD_USER_INPUT when it is damaged, PAYLOAD_TOO_LARGE when it unpacks to too much.
 */
export function docxText(bytes: Uint8Array, maxCharacters: number): string {
  const entries = listZip(bytes);
  const body = entries.find((entry) => BODY.test(entry.name));
  if (!body) throw damaged();
  const headers = entries.filter((entry) => HEADER.test(entry.name)).slice(0, MAX_MARGINS);
  const footers = entries.filter((entry) => FOOTER.test(entry.name)).slice(0, MAX_MARGINS);
  if ([body, ...headers, ...footers].reduce((sum, entry) => sum + entry.size, 0) > MAX_XML_BYTES) {
    throw new AppError("PAYLOAD_TOO_LARGE", "The Word document is larger than a CV can be. Upload your CV alone.");
  }
  const read = (entry: ZipEntry) => readWordPart(readZipEntry(bytes, entry), maxCharacters);
  const main = read(body);
  if (main === null) throw damaged();
  const margins = (parts: ZipEntry[]) =>
    [...new Set(parts.map((entry) => read(entry)?.trim() ?? ""))].filter(
      (text) => !/^[\P{L}]*(?:\p{L}{1,6}[\P{L}]*)?$/u.test(text),
    );
  return [...margins(headers), main, ...margins(footers)].join("\n\n");
}

function damaged(): AppError {
  return new AppError("BAD_USER_INPUT", "The Word document is damaged and cannot be read. Save it again, or as a PDF.");
}
