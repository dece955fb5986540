import { Parser } from "htmlparser2";
import mammoth from "mammoth";
import { AppError } from "../errors.ts";
import { listZip, readZipEntry, storeZip } from "./zip.ts";

/** The parts that text comes from; pictures, fonts and embedded files are never unpacked. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/** Elements that begin a line of their own. */
const BLOCKS = new Set(["p", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br"]);

/**
 * The text of a Word document: a line for each paragraph, list item ("- …") and table row (cells apart by tabs), an
 * empty line before headings.
 *
 * @throws AppError BAD_USER_INPUT when it is damaged, PAYLOAD_TOO_LARGE when it unpacks to too much.
 */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of listZip(bytes)) {
    if (WANTED.test(entry.name)) parts.set(entry.name, readZipEntry(bytes, entry));
  }
  try {
    const { value } = await mammoth.convertToHtml({ buffer: storeZip(parts) });
    return linesOf(value);
  } catch (cause) {
    throw Object.assign(
      new AppError("BAD_USER_INPUT", "The Word document is damaged and cannot be read. Save it again, or as a PDF."),
      { cause },
    );
  }
}

function linesOf(html: string): string {
  let text = "";
  let cellDepth = 0;
  const newLine = () => {
    if (text !== "" && !text.endsWith("\n")) text += "\n";
  };
  const parser = new Parser({
    onopentag(name) {
      // Inside a table the row is the line; paragraphs of one cell stand side by side.
      if (cellDepth > 0 && (name === "p" || name === "br") && !/[\n\t]$/.test(text)) text += "\n";
      else if (/^h[1-6]$/.test(name)) {
        newLine();
        text += "\n";
      } else if (BLOCKS.has(name)) newLine();
      if (name === "li") text += "- ";
      if (name === "td" || name === "th") {
        if (cellDepth === 0 && text !== "" && !text.endsWith("\n")) text += "\t";
        cellDepth++;
      }
    },
    ontext(content) {
      text += content;
    },
    onclosetag(name) {
      if (name === "td" || name === "th") cellDepth--;
      else if (BLOCKS.has(name) && cellDepth === 0) newLine();
    },
  });
  parser.write(html);
  parser.end();
  return text;
}
