import { Parser } from "htmlparser2";
import { unfoldTabs } from "./columns.ts";
import { rowLines } from "./table.ts";

/** Bytes that go through the parser at a time. */
const CHUNK = 16 * 1024;

/** Tables stand in tables, but not without end. */
const MAX_DEPTH = 40;
/** Elements in elements; the parser's work grows with the square of it. */
const MAX_OPEN = 500;

/** What is there twice, was taken out, or is no text. */
const SKIPPED = new Set([
  "Fallback",
  "moveFrom",
  "del",
  "instrText",
  "delText",
  "pPrChange",
  "rPrChange",
  "object",
  "binData",
]);

interface Paragraph {
  text: string;
  isListItem: boolean;
  isHeading: boolean;
  /** Lines of text boxes that hang on it. */
  boxes: string[];
}

/** Something that holds lines: the body, a cell of a table, a text box. */
interface Holder {
  kind: "body" | "cell" | "box";
  lines: string[];
  /** Of the table row that this is a cell of. */
  row: string[][];
  /** The paragraph that goes on when this text box ends. */
  outer: Paragraph | null;
}

/**
 * The text of one part of a Word document (WordprocessingML), read as a stream; null when it is no such part. Reading
 * stops once `maxCharacters` are passed.
 */
export function readWordPart(xml: Uint8Array, maxCharacters: number): string | null {
  let prefix: string | null = null;
  let skipping: string | null = null;
  let skipDepth = 0;
  let inText = false;
  let inProperties = 0;
  let hidden = false;
  let characters = 0;
  let depth = 0;
  let paragraph: Paragraph | null = null;
  const holders: Holder[] = [{ kind: "body", lines: [], row: [], outer: null }];
  const top = () => holders.at(-1)!;

  /** No spreading: a call has room for some hundred thousand arguments. */
  const add = (lines: readonly string[], to = top().lines) => {
    for (const line of lines) to.push(line);
  };

  const endParagraph = () => {
    if (!paragraph) return;
    const { text, isListItem, isHeading, boxes } = paragraph;
    const lines = text.split("\n");
    if (isListItem && text.trim() !== "") lines[0] = `- ${lines[0]!.trimStart()}`;
    if (isHeading) top().lines.push("");
    add(lines);
    if (boxes.length > 0) add(["", ...boxes, ""]);
    paragraph = null;
  };

  const open = (name: string, attributes: Record<string, string>) => {
    const value = attributes[`${prefix}:val`];
    // Empty paragraphs, cells and tabs take room as letters do.
    if (name === "p" || name === "tc" || name === "tab" || name === "br") characters++;
    if (name === "p") {
      endParagraph();
      paragraph = { text: "", isListItem: false, isHeading: false, boxes: [] };
    } else if (name === "pPr" || name === "rPr" || name === "tabs") inProperties++;
    else if (name === "numPr" && paragraph) paragraph.isListItem = true;
    else if (
      name === "pStyle" &&
      paragraph &&
      /^(?:heading|title|.?berschrift|titre|t[ií]?tulo|kop)/i.test(value ?? "")
    )
      paragraph.isHeading = true;
    else if (name === "r") hidden = false;
    else if (name === "vanish") hidden = value !== "0" && value !== "false";
    else if (name === "t") inText = true;
    else if (name === "tab" && inProperties === 0 && paragraph) paragraph.text += "\t";
    else if ((name === "br" || name === "cr") && paragraph) paragraph.text += "\n";
    else if (name === "noBreakHyphen" && paragraph) paragraph.text += "-";
    else if (name === "sym" && paragraph) paragraph.text += paragraph.text.trim() === "" ? "• " : " ";
    else if (name === "txbxContent" && holders.length < MAX_DEPTH) {
      holders.push({ kind: "box", lines: [], row: [], outer: paragraph });
      paragraph = null;
    } else if (name === "tc" && holders.length < MAX_DEPTH) {
      endParagraph();
      holders.push({ kind: "cell", lines: [], row: [], outer: null });
    } else if (name === "tbl") {
      endParagraph();
      top().lines.push("");
    } else if (name === "tr") top().row = [];
  };

  const close = (name: string) => {
    if (name === "p") endParagraph();
    else if (name === "pPr" || name === "rPr" || name === "tabs") inProperties = Math.max(0, inProperties - 1);
    else if (name === "t") inText = false;
    else if (name === "txbxContent" && top().kind === "box") {
      endParagraph();
      const box = holders.pop()!;
      paragraph = box.outer;
      add([...unfoldTabs(box.lines), ""], paragraph?.boxes ?? top().lines);
    } else if (name === "tc" && top().kind === "cell") {
      endParagraph();
      const cell = holders.pop()!;
      top().row.push(unfoldTabs(cell.lines));
    } else if (name === "tr") {
      add(rowLines(top().row));
      top().row = [];
    } else if (name === "tbl") top().lines.push("");
  };

  const parser = new Parser(
    {
      onopentag(full, attributes) {
        const [space, name = space] = full.split(":") as [string, string?];
        depth++;
        // Some programs give the namespace a prefix of their own.
        prefix ??= name === "document" || name === "hdr" || name === "ftr" ? space : null;
        if (skipping !== null) {
          if (full === skipping) skipDepth++;
        } else if (SKIPPED.has(name)) {
          skipping = full;
          skipDepth = 1;
        } else if (space === prefix) open(name, attributes);
      },
      ontext(content) {
        if (!inText || hidden || skipping !== null || !paragraph) return;
        paragraph.text += content;
        characters += content.length;
      },
      onclosetag(full) {
        depth--;
        if (skipping !== null) {
          if (full === skipping && --skipDepth === 0) skipping = null;
          return;
        }
        const [space, name = space] = full.split(":") as [string, string?];
        if (space === prefix) close(name);
      },
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder(xml[0] === 0xff ? "utf-16le" : xml[0] === 0xfe ? "utf-16be" : "utf-8");
  for (let at = 0; at < xml.length && characters <= maxCharacters && depth <= MAX_OPEN; at += CHUNK) {
    parser.write(decoder.decode(xml.subarray(at, at + CHUNK), { stream: true }));
  }
  // Ending it would close what a hostile file opened, one by one.
  if (depth <= MAX_OPEN) parser.end();
  if (prefix === null) return null;
  endParagraph();
  // A document that was cut off leaves cells open.
  while (holders.length > 1) {
    const left = holders.pop()!;
    add([...left.row.flat(), ...left.lines]);
  }
  return unfoldTabs(holders[0]!.lines).join("\n");
}
