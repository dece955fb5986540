import { deflateRawSync } from "node:zlib";
import { makeDocx, makeZip, paragraph, table } from "./cv-docx.ts";
import { makePdf, pageOf } from "./cv-pdf.ts";
import { fill, type HostileFile, MEGABYTE, type Outcome, seededBytes } from "./hostile.ts";
import { PERSON } from "./hostile-texts.ts";

type Document = [name: string, outcome: Outcome, content: () => string | Uint8Array];

const LINE = "Maria Muster, nurse in Berlin, Germany";
const ascii = (text: string) => Buffer.from(text, "latin1");
const body = PERSON.split("\n").map(paragraph).join("");
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const document = (xml: string) => makeZip([{ name: "word/document.xml", content: xml }]);
const word = (inside: string, doctype = "") =>
  document(`${doctype}<w:document ${NAMESPACE}><w:body>${inside}</w:body></w:document>`);

/** A sound document after a change of its bytes, made at each entry of its directory. */
function tampered(change: (archive: Buffer, entry: number) => void): Buffer {
  const archive = Buffer.from(makeDocx(body));
  const next = (from: number) => archive.indexOf("PK\u0001\u0002", from, "latin1");
  for (let entry = next(0); entry >= 0; entry = next(entry + 1)) change(archive, entry);
  return archive;
}

const laughs = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");

const WORDS: Document[] = [
  ["an archive of nothing", "UNSUPPORTED_MEDIA_TYPE", () => ascii(`PK\u0005\u0006${"\0".repeat(18)}`)],
  ["an archive of four bytes", "BAD_USER_INPUT", () => ascii("PK\u0003\u0004")],
  ["a Word document cut off", "BAD_USER_INPUT", () => makeDocx(body).subarray(0, -40)],
  [
    "an archive without its directory",
    "BAD_USER_INPUT",
    () => Buffer.concat([ascii("PK\u0003\u0004"), deflateRawSync(Buffer.alloc(9000))]),
  ],
  [
    "a Word document without its text",
    "UNSUPPORTED_MEDIA_TYPE",
    () => makeZip([{ name: "[Content_Types].xml", content: "<Types/>" }]),
  ],
  ["a Word document whose text is empty", "BAD_USER_INPUT", () => document("")],
  ["a Word document whose text is no XML", "BAD_USER_INPUT", () => document(LINE)],
  ["a Word document of random bytes", "BAD_USER_INPUT", () => document(seededBytes(50_000).toString("latin1"))],
  ["a Word document of NULs", "BAD_USER_INPUT", () => document("\0".repeat(5_000_000))],
  [
    "a Word document in UTF-16",
    "value",
    () =>
      makeZip([
        {
          name: "word/document.xml",
          content: Buffer.from(`\ufeff<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`, "utf16le"),
        },
      ]),
  ],
  ["100 MB packed small", "PAYLOAD_TOO_LARGE", () => document(" ".repeat(100 * MEGABYTE))],
  ["30 MB of text packed small", "PAYLOAD_TOO_LARGE", () => word(fill(paragraph("nurse"), 30 * MEGABYTE))],
  [
    "a packed part that lies about its size",
    "BAD_USER_INPUT",
    () => makeZip([{ name: "word/document.xml", content: " ".repeat(50 * MEGABYTE), claimedSize: 1000 }]),
  ],
  [
    "other parts that unpack to 60 MB",
    "value",
    () => makeDocx(body, [{ name: "word/media/image1.png", content: Buffer.alloc(60 * MEGABYTE) }]),
  ],
  [
    "three thousand parts",
    "PAYLOAD_TOO_LARGE",
    () =>
      makeDocx(
        body,
        Array.from({ length: 3000 }, (_, at) => ({ name: `word/${at}.xml`, content: "" })),
      ),
  ],
  [
    "an archive in an archive in an archive",
    "BAD_USER_INPUT",
    () =>
      makeZip([
        { name: "word/document.xml", content: makeZip([{ name: "word/document.xml", content: makeDocx(body) }]) },
      ]),
  ],
  [
    "parts that climb folders",
    "value",
    () =>
      makeDocx(body, [
        { name: "../../../../etc/cron.d/x", content: "x" },
        { name: "/etc/passwd", content: "x" },
        { name: "C:\\x", content: "x" },
      ]),
  ],
  [
    "parts with names of prototypes",
    "value",
    () =>
      makeDocx(body, [
        { name: "__proto__", content: "x" },
        { name: "constructor", content: "x" },
      ]),
  ],
  ["the text twice", "value", () => makeDocx(body, [{ name: "word/document.xml", content: "x" }])],
  ["a macro", "value", () => makeDocx(body, [{ name: "word/vbaProject.bin", content: seededBytes(5000) }])],
  [
    "a template from elsewhere",
    "value",
    () =>
      makeDocx(body, [
        {
          name: "word/_rels/settings.xml.rels",
          content:
            '<Relationships><Relationship TargetMode="External" Target="http://192.0.2.1/x.dotm"/></Relationships>',
        },
      ]),
  ],
  [
    "parts under a password",
    "BAD_USER_INPUT",
    () =>
      tampered((archive, entry) => {
        archive[entry + 8] = 1;
      }),
  ],
  [
    "packing that nobody knows",
    "BAD_USER_INPUT",
    () =>
      tampered((archive, entry) => {
        archive[entry + 10] = 99;
      }),
  ],
  [
    "parts that lie beyond the end",
    "BAD_USER_INPUT",
    () =>
      tampered((archive, entry) => {
        archive.writeUInt32LE(0x7fffffff, entry + 42);
      }),
  ],
  [
    "parts that lie one on the other",
    "BAD_USER_INPUT",
    () =>
      tampered((archive, entry) => {
        archive.writeUInt32LE(0, entry + 42);
      }),
  ],
  [
    "a directory that counts 65,535 parts",
    "PAYLOAD_TOO_LARGE",
    () =>
      tampered((archive) => {
        archive.writeUInt16LE(0xffff, archive.length - 12);
      }),
  ],
  [
    "a directory that begins elsewhere",
    "BAD_USER_INPUT",
    () =>
      tampered((archive) => {
        archive.writeUInt32LE(7, archive.length - 6);
      }),
  ],
  [
    "a packed part with broken bytes",
    "BAD_USER_INPUT",
    () =>
      tampered((archive, entry) => {
        archive.fill(0xff, entry - 120, entry - 20);
      }),
  ],
  [
    "a billion laughs in a Word document",
    "value",
    () => word(`${body}${paragraph("&l12;")}`, `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`),
  ],
  [
    "an entity of a file of ours",
    "value",
    () => word(`${body}${paragraph("&f;")}`, '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
  ],
  [
    "a long entity many times",
    "value",
    () => word(`${body}${paragraph("&a;".repeat(50_000))}`, `<!DOCTYPE x [<!ENTITY a "${"a".repeat(50_000)}">]>`),
  ],
  ["a million paragraphs", "PAYLOAD_TOO_LARGE", () => word(fill("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 20 * MEGABYTE))],
  ["a million empty paragraphs", "BAD_USER_INPUT", () => word("<w:p/>".repeat(1_000_000))],
  ["tables in tables without end", "BAD_USER_INPUT", () => word("<w:tbl><w:tr><w:tc>".repeat(100_000))],
  ["text boxes in text boxes", "BAD_USER_INPUT", () => word("<w:p><w:r><w:txbxContent>".repeat(100_000))],
  ["elements a hundred thousand deep", "BAD_USER_INPUT", () => word("<a>".repeat(100_000))],
  [
    "an element of a hundred thousand attributes",
    "value",
    () => word(`<w:p ${Array.from({ length: 100_000 }, (_, at) => `a${at}="x"`).join(" ")}/>${body}`),
  ],
  ["an attribute of 5 MB", "value", () => word(`<w:p a="${"x".repeat(5 * MEGABYTE)}"/>${body}`)],
  ["a name of an element of 5 MB", "value", () => word(`<${"x".repeat(5 * MEGABYTE)}/>${body}`)],
  ["a comment that is never closed", "BAD_USER_INPUT", () => word(`<!--${body}`)],
  ["raw text that is never closed", "value", () => word(`${body}<![CDATA[${"x".repeat(100_000)}`)],
  [
    "numbers of characters that are none",
    "value",
    () => word(`${body}${paragraph("&#0;&#xD800;&#x110000;&#99999999999;&#x202e;")}`),
  ],
  [
    "a table of a thousand columns",
    "value",
    () => word(`${body}${table([Array.from({ length: 1000 }, () => "a b")])}`),
  ],
  [
    "a thousand page headers",
    "value",
    () =>
      makeDocx(
        body,
        Array.from({ length: 1000 }, (_, at) => ({
          name: `word/header${at}.xml`,
          content: `<w:hdr ${NAMESPACE}>${paragraph("a header")}</w:hdr>`,
        })),
      ),
  ],
  [
    "hidden text only",
    "BAD_USER_INPUT",
    () => word(`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${LINE}</w:t></w:r></w:p>`),
  ],
  [
    "an OpenDocument file",
    "UNSUPPORTED_MEDIA_TYPE",
    () =>
      makeZip([
        { name: "mimetype", content: "x" },
        { name: "content.xml", content: "<x/>" },
      ]),
  ],
  [
    "a spreadsheet",
    "UNSUPPORTED_MEDIA_TYPE",
    () =>
      makeZip([
        { name: "[Content_Types].xml", content: "<x/>" },
        { name: "xl/workbook.xml", content: "<x/>" },
      ]),
  ],
  ["a presentation", "UNSUPPORTED_MEDIA_TYPE", () => makeZip([{ name: "ppt/presentation.xml", content: "<x/>" }])],
  ["an archive of CVs", "UNSUPPORTED_MEDIA_TYPE", () => makeZip([{ name: "a.pdf", content: makePdf([pageOf(LINE)]) }])],
  ["a PDF called a Word document", "UNSUPPORTED_MEDIA_TYPE", () => makePdf([pageOf(PERSON)])],
];

export const WORD_FILES: HostileFile[] = WORDS.map(([name, outcome, content]) => ({
  name,
  outcome,
  content,
  fileName: "cv.docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}));
