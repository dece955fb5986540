import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CvParser, openCvParser } from "../cv/parse.ts";
import { cleanText } from "../cv/plain.ts";
import { readProfile } from "../cv/profile.ts";
import { AppError } from "../errors.ts";
import { makeDocx, makeZip, paragraph } from "./support/cv-docx.ts";
import { onePage, pdfOf, streamOf } from "./support/cv-hostile.ts";
import { makePdf, pageOf } from "./support/cv-pdf.ts";

const NOW = new Date("2026-07-01T00:00:00Z");
const LETTERS = 200_000;
const CV = "Maria Muster, nurse in Berlin, Germany";

const inParagraph = (runs: string) => `<w:p>${runs}<w:r><w:t>${CV}</w:t></w:r></w:p>`;

/** Files that were made to break a reader, each with what may come of it: its text, or a refusal. */
const FILES: [string, Uint8Array, string, RegExp][] = [
  ["nothing but the mark of UTF-16", Buffer.from([0xff, 0xfe]), "cv.txt", /hardly any text/],
  ["UTF-16 cut in the middle of a letter", Buffer.from(`\uFEFF${CV}`, "utf16le").subarray(0, -1), "cv.txt", /Maria/],
  ["bytes of no encoding", Buffer.from(Array.from({ length: 4000 }, (_, at) => 0x80 + (at % 64))), "cv.txt", /./],
  ["a megabyte without a line end", Buffer.alloc(1_000_000, "nurse "), "cv.txt", /200,000/],
  ["only digits", Buffer.alloc(100_000, "0123456789"), "cv.txt", /hardly any text/],
  ["only marks of right to left", Buffer.from("\u202E\u2066\u200F".repeat(10_000)), "cv.txt", /hardly any text/],
  ["NULs between words", Buffer.from(CV.replaceAll(" ", "\0")), "cv.txt", /Maria|no kind/],
  ["HTML called a PDF", Buffer.from("<html><body>my CV</body></html>"), "cv.pdf", /HTML/],
  ["a PDF cut off", makePdf([pageOf(CV)]).subarray(0, 300), "cv.pdf", /damaged/],
  ["a PDF of 5,000 pages", makePdf(Array.from({ length: 5000 }, () => pageOf("page"))), "cv.pdf", /5000 pages/],
  [
    "a page tree that holds itself",
    pdfOf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>"]),
    "cv.pdf",
    /damaged|no text/,
  ],
  [
    "a drawing that draws itself",
    pdfOf([
      ...onePage("/XObject << /X 6 0 R >>"),
      streamOf("", Buffer.from("/X Do")),
      streamOf(
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
        Buffer.from("/X Do"),
      ),
    ]),
    "cv.pdf",
    /no text|damaged|longer/,
  ],
  [
    "a PDF whose table of objects points nowhere",
    Buffer.from("%PDF-1.4\nstartxref\n999999\n%%EOF"),
    "cv.pdf",
    /damaged/,
  ],
  ["three million empty paragraphs", makeDocx("<w:p/>".repeat(3_000_000)), "cv.docx", /hardly any text/],
  ["tables in tables without end", makeDocx("<w:tbl><w:tr><w:tc>".repeat(200_000)), "cv.docx", /hardly any text/],
  ["text boxes in text boxes", makeDocx("<w:p><w:r><w:txbxContent>".repeat(100_000)), "cv.docx", /hardly any text/],
  ["half a million tabs", makeDocx(inParagraph("<w:r><w:tab/></w:r>".repeat(500_000))), "cv.docx", /hardly any text/],
  ["two hundred thousand line breaks", makeDocx(inParagraph("<w:r><w:br/></w:r>".repeat(190_000))), "cv.docx", /Maria/],
  [
    "a table row of ten thousand cells",
    makeDocx(`<w:tbl><w:tr>${`<w:tc>${paragraph("a b")}</w:tc>`.repeat(10_000)}</w:tr></w:tbl>`),
    "cv.docx",
    /a b/,
  ],
  [
    "entities of entities",
    makeZip([
      {
        name: "word/document.xml",
        content: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="x"><w:body>${paragraph(`&b;&b; ${CV}`)}</w:body></w:document>`,
      },
    ]),
    "cv.docx",
    /Maria/,
  ],
  [
    "a document of zeros",
    makeZip([{ name: "word/document.xml", content: "\0".repeat(20_000_000) }]),
    "cv.docx",
    /damaged/,
  ],
  [
    "an archive in an archive",
    makeZip([{ name: "word/document.xml", content: makeZip([{ name: "word/document.xml", content: CV }]) }]),
    "cv.docx",
    /damaged/,
  ],
  [
    "an archive without its directory",
    Buffer.concat([Buffer.from("PK\x03\x04"), deflateRawSync(Buffer.alloc(9000))]),
    "cv.docx",
    /damaged/,
  ],
];

/** Texts that make careless rules slow, by what they repeat. */
const SEEDS = [
  [
    "a ",
    "a",
    "1",
    "(",
    "[",
    "\t",
    "a\tb\n",
    "a    b    ",
    "         x\n",
    "- ",
    "--",
    ". A",
    "**a** ",
    "# a\n",
    "|a|\n",
    "[a](b) ",
    "<a ",
    "ab-\ncd\n",
  ],
  [
    "2015 ",
    "2015 - ",
    "01/2015 - 02/2016 ",
    "01/2015 - 02/2016\n",
    "Jan ",
    "March to ",
    "'15-'18 ",
    "2 years 3 ",
    "10 years of ",
  ],
  [
    "Manager ",
    "Manager\n2015 - 2016\n",
    "Cook, Inn Ltd\n",
    "Berlin, Germany\n",
    "Company Name City, State ",
    "of the ",
  ],
  [
    "Languages: English\n",
    "english ",
    "fluent in ",
    "Bachelor of Science in ",
    "University ",
    "Certified ",
    "Skills: ",
  ],
  ["Experience\n", "Experience   ", "W O R K  ", "\u202Ea ", "â€", "é", "x@y.z ", "A\n\n"],
].flat();

let parser: CvParser;
beforeAll(() => {
  parser = openCvParser();
});
afterAll(() => parser.close());

describe("a hostile file ends in its text or a clear refusal", () => {
  test.each(FILES)(
    "%s",
    async (_, bytes, fileName, wanted) => {
      const answer = await parser.parse({ bytes, fileName, mediaType: "" }, NOW).then(
        ({ text }) => text,
        (error: unknown) => {
          expect(error).toBeInstanceOf(AppError);
          return (error as AppError).message;
        },
      );
      expect(answer).toMatch(wanted);
    },
    60_000,
  );
});

describe("a hostile text is read in the time its length takes", () => {
  test.each(["", "Experience\n", "Education\n", "Certifications\n"])(
    "under %j",
    (heading) => {
      for (const seed of SEEDS) {
        const text = cleanText(heading + seed.repeat(Math.ceil(LETTERS / 8 / seed.length)));
        const started = performance.now();
        const profile = readProfile(text, NOW);
        expect([seed, performance.now() - started < 2500]).toEqual([seed, true]);
        expect(profile.positions.length).toBeLessThanOrEqual(40);
        expect(profile.yearsOfExperience ?? 0).toBeLessThan(80);
      }
    },
    300_000,
  );
});
