import { deflateSync } from "node:zlib";
import { makeDocx, paragraph } from "./cv-docx.ts";
import { hostilePdf, onePage, pdfOf, streamOf } from "./cv-hostile.ts";
import { makePdf, pageOf } from "./cv-pdf.ts";
import { fill, type HostileFile, type Outcome, seededBytes } from "./hostile.ts";
import { PERSON } from "./hostile-texts.ts";

type Document = [name: string, outcome: Outcome, content: () => string | Uint8Array];

const LINE = "Maria Muster, nurse in Berlin, Germany";
const ascii = (text: string) => Buffer.from(text, "latin1");

/** A PDF of one page with this content, and further objects from number 6 on. */
function page(
  content: string | Uint8Array,
  { resources = "", more = [] as (string | Uint8Array)[], stream = "" } = {},
) {
  return pdfOf([...onePage(resources), streamOf(stream, Buffer.from(content as string)), ...more]);
}

const shown = (text: string) => `BT /F1 10 Tf 60 700 Td (${text}) Tj ET\n`;

/** A PDF whose catalogue, page tree or page is what is given, by number; the rest is sound. */
function replaced(objects: Record<number, string>): Uint8Array {
  const sound = [...onePage(), streamOf("", Buffer.from(shown(LINE)))];
  return pdfOf(sound.map((object, index) => objects[index + 1] ?? object));
}

/** Letters of a font that stand for what is given in hexadecimal UTF-16. */
function renamed(unicode: string): Uint8Array {
  const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <${unicode}> endbfchar endcmap end`;
  const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>";
  const [catalogue, tree, sheet] = onePage() as [string, string, string];
  return pdfOf([
    catalogue,
    tree,
    sheet,
    font,
    streamOf("", Buffer.from(shown(`${LINE} AAAA`))),
    streamOf("", Buffer.from(map)),
  ]);
}

const PDFS: Document[] = [
  ["a PDF of its header alone", "BAD_USER_INPUT", () => "%PDF-1.7"],
  ["a PDF cut off", "BAD_USER_INPUT", () => makePdf([pageOf(LINE)]).subarray(0, 300)],
  ["a PDF without its second half", "BAD_USER_INPUT", () => page(fill(shown(LINE), 4000)).subarray(0, 700)],
  [
    "a PDF behind a kilobyte of rubbish",
    "value",
    () => Buffer.concat([Buffer.alloc(900, "x"), makePdf([pageOf(PERSON)])]),
  ],
  [
    "a PDF behind two kilobytes of text",
    "UNSUPPORTED_MEDIA_TYPE",
    () => Buffer.concat([Buffer.alloc(2000, "nurse "), makePdf([pageOf(PERSON)])]),
  ],
  ["a PDF with rubbish behind it", "value", () => Buffer.concat([makePdf([pageOf(PERSON)]), seededBytes(50_000)])],
  [
    "a PDF that is a ZIP archive too",
    "value",
    () => Buffer.concat([makePdf([pageOf(PERSON)]), makeDocx(paragraph(PERSON))]),
  ],
  ["a picture that is a PDF too", "value", () => Buffer.concat([ascii("GIF89a"), makePdf([pageOf(PERSON)])])],
  ["a PDF under a password", "BAD_USER_INPUT", () => makePdf([pageOf(LINE)], { encrypted: true })],
  ["a PDF of 101 pages", "PAYLOAD_TOO_LARGE", () => makePdf(Array.from({ length: 101 }, () => pageOf("page")))],
  ["a PDF of 5,000 pages", "PAYLOAD_TOO_LARGE", () => makePdf(Array.from({ length: 5000 }, () => pageOf("page")))],
  [
    "a page tree that holds itself",
    "BAD_USER_INPUT",
    () => replaced({ 2: "<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>" }),
  ],
  [
    "a page tree that counts a thousand million",
    "value",
    () => replaced({ 2: "<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>" }),
  ],
  [
    "a page tree that counts below zero",
    "BAD_USER_INPUT",
    () => replaced({ 2: "<< /Type /Pages /Count -5 /Kids [3 0 R] >>" }),
  ],
  ["a page tree of numbers", "BAD_USER_INPUT", () => replaced({ 2: "<< /Type /Pages /Count 1 /Kids [1 2 3] >>" })],
  ["a catalogue that is a number", "BAD_USER_INPUT", () => replaced({ 1: "42" })],
  [
    "a catalogue that is its own page",
    "BAD_USER_INPUT",
    () => replaced({ 1: "<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 1 >>" }),
  ],
  ["a page without size or content", "BAD_USER_INPUT", () => replaced({ 3: "<< /Type /Page >>" })],
  [
    "a page whose content is itself",
    "BAD_USER_INPUT",
    () => replaced({ 3: "<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>" }),
  ],
  ["lists fifty thousand deep", "BAD_USER_INPUT", () => replaced({ 2: `<< /Kids ${"[".repeat(50_000)}` })],
  ["dictionaries fifty thousand deep", "BAD_USER_INPUT", () => replaced({ 2: "<< /A ".repeat(50_000) })],
  ["a table of objects that points nowhere", "BAD_USER_INPUT", () => "%PDF-1.4\nstartxref\n999999\n%%EOF"],
  [
    "a table of objects that follows itself",
    "BAD_USER_INPUT",
    () => "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF",
  ],
  [
    "a table of a thousand million objects",
    "BAD_USER_INPUT",
    () =>
      "%PDF-1.4\nxref\n0 1000000000\n0000000000 65535 f \ntrailer\n<< /Size 1000000000 /Root 1 0 R >>\nstartxref\n9\n%%EOF",
  ],
  [
    "a PDF whose places are all wrong",
    "value",
    () =>
      ascii(
        Buffer.from(makePdf([pageOf(PERSON)]))
          .toString("latin1")
          .replace(/\d{10} 00000 n/g, "0000000003 00000 n"),
      ),
  ],
  [
    "a stream that lies about its length",
    "value",
    () =>
      ascii(
        Buffer.from(page(shown(LINE)))
          .toString("latin1")
          .replace(/\/Length \d+/, "/Length 999999999"),
      ),
  ],
  [
    "a stream whose length is itself",
    "value",
    () =>
      ascii(
        Buffer.from(page(shown(LINE)))
          .toString("latin1")
          .replace(/\/Length \d+/, "/Length 5 0 R"),
      ),
  ],
  ["a PDF without a text", "BAD_USER_INPUT", () => page("0 0 m 100 100 l S")],
  [
    "a picture of ten thousand million points",
    "BAD_USER_INPUT",
    () =>
      page("q 500 0 0 700 0 0 cm /I Do Q", {
        resources: "/XObject << /I 6 0 R >>",
        more: [
          streamOf(
            "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB",
            seededBytes(1000),
          ),
        ],
      }),
  ],
  ["a page that unpacks to 100 MB of spaces", "BAD_USER_INPUT", () => hostilePdf(" ", 100)],
  ["a page that unpacks to 20 MB of text", "PAYLOAD_TOO_LARGE", () => hostilePdf(shown(LINE), 20)],
  [
    "a page packed forty times over",
    "BAD_USER_INPUT",
    () => page("x", { stream: `/Filter [${"/FlateDecode ".repeat(40)}]` }),
  ],
  ["a page packed in a way that nobody knows", "BAD_USER_INPUT", () => page("x", { stream: "/Filter /NoSuchDecode" })],
  [
    "broken packing",
    "BAD_USER_INPUT",
    () => page(deflateSync(Buffer.from(shown(LINE))).subarray(0, 12), { stream: "/Filter /FlateDecode" }),
  ],
  [
    "a drawing that draws itself",
    "BAD_USER_INPUT",
    () =>
      page("/X Do", {
        resources: "/XObject << /X 6 0 R >>",
        more: [
          streamOf(
            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
            Buffer.from("/X Do /X Do"),
          ),
        ],
      }),
  ],
  [
    "drawings that draw each other twice, thirty deep",
    "BAD_USER_INPUT",
    () =>
      page("/X0 Do", {
        resources: "/XObject << /X0 6 0 R >>",
        more: Array.from({ length: 30 }, (_, at) =>
          streamOf(
            `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X${at + 1} ${7 + at} 0 R >> >>`,
            Buffer.from(`/X${at + 1} Do /X${at + 1} Do`),
          ),
        ),
      }),
  ],
  [
    "a program that runs on opening",
    "value",
    () => replaced({ 1: "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while(1){}) >> >>" }),
  ],
  [
    "a PDF that starts a program",
    "value",
    () => replaced({ 1: "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (cmd.exe) >> >>" }),
  ],
  ["letters that stand for NUL", "value", () => renamed("0000")],
  ["letters that stand for halves of characters", "value", () => renamed("D800")],
  ["letters that stand for marks of right to left", "value", () => renamed("202E2067")],
  ["letters that stand for ten thousand letters", "value", () => renamed("0041".repeat(10_000))],
  ["a font that is missing", "value", () => page(`BT /F9 10 Tf 60 700 Td (${LINE}) Tj ET`)],
  ["a font of size 1e308", "BAD_USER_INPUT", () => page(`BT /F1 1e308 Tf 1e308 1e308 Td (${LINE}) Tj ET`)],
  ["places that are no numbers", "value", () => page(`BT /F1 10 Tf NaN Infinity Td (${LINE}) Tj ET`)],
  [
    "a page turned inside out",
    "value",
    () =>
      replaced({
        3: "<< /Type /Page /Parent 2 0 R /MediaBox [595 842 -595 -842] /Rotate 37 /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
      }),
  ],
  [
    "twenty thousand letters, each at its own place",
    "value",
    () =>
      page(Array.from({ length: 20_000 }, (_, at) => `BT /F1 5 Tf ${at % 600} ${at % 800} Td (n) Tj ET`).join("\n")),
  ],
  ["brackets that are never closed in a text", "BAD_USER_INPUT", () => page(`BT /F1 10 Tf ${"(".repeat(100_000)}`)],
  ["states saved five thousand times", "value", () => page(`${"q ".repeat(5_000)}${shown(LINE)}`)],
];

export const PDF_FILES: HostileFile[] = PDFS.map(([name, outcome, content]) => ({
  name,
  outcome,
  content,
  fileName: "cv.pdf",
  mediaType: "application/pdf",
}));
