import { Parser } from "htmlparser2";
import mammoth from "mammoth";
import { AppError } from "../errors.ts";
import { listZip, readZipEntry, storeZip } from "./zip.ts";

/** The parts that text comes from; pictures, fonts and embedded files are never unpacked. */
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/** The XML of a long CV has a few megabytes; a tree of it in memory takes many times as much. */
const MAX_XML_BYTES = 24 * 1024 * 1024;

/** Elements that begin a line of their own. */
const BLOCKS = new Set(["p", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "br"]);

/**
 * The text of a Word document: a line for each paragraph, list item ("- …") and table row (cells apart by tabs), an
 * empty line before headings.
 *
 * @throws AppError BAD_USER_INPUT when it is damaged, PAYLOAD_TOO_LARGE when it unpacks to too much.
 */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const entries = listZip(bytes).filter((entry) => WANTED.test(entry.name));
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MAX_XML_BYTES) {
    throw new AppError("PAYLOAD_TOO_LARGE", "The Word document is larger than a CV can be. Upload your CV alone.");
  }
  const parts = new Map(entries.map((entry) => [entry.name, readZipEntry(bytes, entry)]));
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
      // Inside a table the row is the line; a second paragraph of a cell is a line of its own.
      if (cellDepth > 0) {
        if ((name === "p" || name === "br") && !/[\n\t]$/.test(text)) text += "\n";
      } else if (BLOCKS.has(name)) {
        newLine();
        if (/^h[1-6]$/.test(name)) text += "\n";
      }
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
