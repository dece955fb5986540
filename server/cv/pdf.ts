import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { AppError } from "../errors.ts";
import { type Piece, readingOrder } from "./layout.ts";

/** A CV has a few pages; a book is refused before it is read. */
const MAX_PAGES = 100;

type TextContent = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>;

const LIBRARY = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/**
 * The text of a PDF in reading order, an empty line between pages. Reading stops once `maxCharacters` are passed.
 *
 * @throws AppError BAD_USER_INPUT when it wants a password or is damaged; PAYLOAD_TOO_LARGE over 100 pages.
 */
export async function pdfText(bytes: Uint8Array, maxCharacters: number): Promise<string> {
  const task = getDocument({
    // The library takes the buffer away from its owner, so it gets a copy.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: `${join(LIBRARY, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(LIBRARY, "standard_fonts")}/`,
  });
  try {
    return await pagesText(await task.promise, maxCharacters);
  } catch (error) {
    throw readable(error);
  } finally {
    await task.destroy();
  }
}

async function pagesText(document: PDFDocumentProxy, maxCharacters: number): Promise<string> {
  if (document.numPages > MAX_PAGES) {
    throw new AppError(
      "PAYLOAD_TOO_LARGE",
      `The PDF has ${document.numPages} pages; a CV may have ${MAX_PAGES}. Upload the pages that are your CV.`,
    );
  }
  const pages: string[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages && characters <= maxCharacters; number++) {
    const page = await document.getPage(number);
    const text = readingOrder(await piecesOf(page, maxCharacters - characters));
    page.cleanup();
    characters += text.length;
    pages.push(text);
  }
  return pages.join("\n\n");
}

/** The pieces of text on a page, as they come: a page that unpacks to megabytes is left once there are enough. */
async function piecesOf(page: PDFPageProxy, maxCharacters: number): Promise<Piece[]> {
  const pieces: Piece[] = [];
  let characters = 0;
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<TextContent>;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const item of next.value.items) {
      if (!("str" in item) || item.str === "") continue;
      const [, , skewX, scaleY, x, y] = item.transform as number[];
      const height = item.height || Math.hypot(skewX!, scaleY!);
      pieces.push({ text: item.str, x: x!, y: y!, width: item.width, height });
      characters += item.str.length;
    }
    if (characters > maxCharacters) {
      await reader.cancel(new Error("The text is long enough."));
      break;
    }
  }
  return pieces;
}

function readable(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  if (error.name === "PasswordException") {
    return new AppError(
      "BAD_USER_INPUT",
      "The PDF is protected by a password. Remove the password and upload it again.",
    );
  }
  const damaged = "The PDF is damaged and cannot be read. Export it again and upload the new file.";
  return Object.assign(new AppError("BAD_USER_INPUT", damaged), { cause: error });
}
