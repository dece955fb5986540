import { describe, expect, test } from "vitest";
import { extractText, MAX_CV_BYTES, MAX_CV_CHARACTERS } from "../cv/text.ts";
import type { AppError } from "../errors.ts";
import { makeDocx, makeZip, paragraph, table } from "./support/cv-docx.ts";
import { makePdf, pageOf } from "./support/cv-pdf.ts";

const CV = "Maria Muster\nNurse\nExperience\n03/2018 - present Staff Nurse, City Hospital";

function file(bytes: Uint8Array | string, fileName: string | null = null, mediaType = "application/octet-stream") {
  return { bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes, fileName, mediaType };
}

async function refusal(bytes: Uint8Array | string, fileName: string | null = null): Promise<[string, string]> {
  const error = (await extractText(file(bytes, fileName)).then(
    ({ text }) => expect.fail(`was read: ${text.slice(0, 80)}`),
    (cause: unknown) => cause,
  )) as AppError;
  expect(error.name).toBe("AppError");
  return [error.code, error.message];
}

describe("a PDF", () => {
  test("gives its lines in order, pages apart", async () => {
    const { text, mediaType } = await extractText(
      file(makePdf([pageOf(CV), pageOf("Second page of the CV")]), "cv.pdf"),
    );
    expect(mediaType).toBe("application/pdf");
    expect(text).toBe(`${CV}\n\nSecond page of the CV`);
  });

  test("with two columns is read one column after the other", async () => {
    const left = ["Contact", "Berlin, Germany", "Languages", "German and English", "Strong in statistics"];
    const right = [
      "Experience of many years",
      "Data analyst at a large bank",
      "Wrote reports each month",
      "Led a small team of four",
      "Taught colleagues to use SQL",
    ];
    const lines = left.flatMap((text, index) => [
      { x: 60, y: 700 - index * 15, text },
      { x: 300, y: 700 - index * 15, text: right[index]! },
    ]);
    const { text } = await extractText(
      file(
        makePdf([
          [
            {
              x: 60,
              y: 760,
              text: "Maria Muster, a data analyst who has a long headline over both of the columns here",
            },
            ...lines,
          ],
        ]),
      ),
    );
    expect(text.indexOf("Strong in statistics")).toBeLessThan(text.indexOf("Experience of many years"));
    expect(text).toContain(right.join("\n"));
  });

  test("keeps dates at the right margin in the lines that they date", async () => {
    const jobs = [
      "Head Chef, Grand Hotel",
      "Sous Chef, Harbour Inn",
      "Line Cook, Old Mill",
      "Kitchen Helper, Cafe Blue",
    ];
    const lines = jobs.flatMap((text, index) => [
      { x: 60, y: 700 - index * 15, text },
      { x: 450, y: 700 - index * 15, text: `${2010 + index} - ${2011 + index}` },
    ]);
    const { text } = await extractText(file(makePdf([lines])));
    expect(text.split("\n")[1]).toBe("Sous Chef, Harbour Inn\t2011 - 2012");
  });

  test("under a password, without text, damaged, or with too many pages is refused by its own words", async () => {
    expect(await refusal(makePdf([pageOf(CV)], { encrypted: true }))).toEqual([
      "BAD_USER_INPUT",
      expect.stringContaining("password"),
    ]);
    expect(await refusal(makePdf([[]]))).toEqual(["BAD_USER_INPUT", expect.stringContaining("scan")]);
    expect(await refusal("%PDF-1.7\nthis is not one")).toEqual(["BAD_USER_INPUT", expect.stringContaining("damaged")]);
    const book = makePdf(Array.from({ length: 101 }, () => pageOf("page")));
    expect(await refusal(book)).toEqual(["PAYLOAD_TOO_LARGE", expect.stringContaining("101 pages")]);
  });
});

describe("a Word document", () => {
  test("gives paragraphs and table rows as lines", async () => {
    const body =
      paragraph("Maria Muster") +
      paragraph("Experience") +
      table([
        ["2018 - 2020", "Nurse"],
        ["2015 - 2018", "Carer &amp; driver"],
      ]) +
      paragraph("The end of it");
    const { text, mediaType } = await extractText(file(makeDocx(body), "CV.DOCX"));
    expect(mediaType).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    expect(text).toBe("Maria Muster\nExperience\n\n2018 - 2020\tNurse\n2015 - 2018\tCarer & driver\n\nThe end of it");
  });

  test("that announces more than it may unpack to is refused before it is unpacked", async () => {
    const bomb = makeDocx(paragraph("x"), [{ name: "word/media/a.bin", content: "a", claimedSize: 900_000_000 }]);
    expect((await refusal(bomb))[0]).toBe("PAYLOAD_TOO_LARGE");
  });

  test("that unpacks to more than it announces is refused as damaged", async () => {
    const liar = makeZip([{ name: "word/document.xml", content: "x".repeat(5_000_000), claimedSize: 1000 }]);
    expect(await refusal(liar)).toEqual(["BAD_USER_INPUT", expect.stringContaining("damaged")]);
  });

  test("whose pictures are huge is still read, for they are never unpacked", async () => {
    const picture = { name: "word/media/a.bmp", content: "x".repeat(30_000_000) };
    const { text } = await extractText(file(makeDocx(paragraph("Maria Muster, nurse in Berlin"), [picture])));
    expect(text).toBe("Maria Muster, nurse in Berlin");
  });

  test("cut off, or without its main part, is refused", async () => {
    const whole = makeDocx(paragraph(CV));
    expect((await refusal(whole.subarray(0, whole.length - 40)))[0]).toBe("BAD_USER_INPUT");
    expect(await refusal(makeZip([{ name: "word/document.xml", content: "<broken" }]))).toEqual([
      "BAD_USER_INPUT",
      expect.stringContaining("damaged"),
    ]);
  });

  test("under a password is told from an old one", async () => {
    const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
    expect(await refusal(Buffer.concat([ole, Buffer.alloc(600)]), "cv.doc")).toEqual([
      "UNSUPPORTED_MEDIA_TYPE",
      expect.stringContaining(".doc"),
    ]);
    const locked = Buffer.concat([ole, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusal(locked, "cv.docx")).toEqual(["BAD_USER_INPUT", expect.stringContaining("password")]);
  });
});

describe("a text", () => {
  test("is decoded from UTF-8, UTF-16 and windows-1252", async () => {
    const wanted = "Größe, café, naïve résumé of Zoë";
    const encoded = [
      Buffer.from(wanted),
      Buffer.from(`\uFEFF${wanted}`),
      Buffer.from(`\uFEFF${wanted}`, "utf16le"),
      Buffer.from(wanted, "utf16le"),
      Buffer.from(`\uFEFF${wanted}`, "utf16le").swap16(),
      Buffer.from(wanted, "latin1"),
    ];
    for (const bytes of encoded) expect((await extractText(file(bytes))).text).toBe(wanted);
  });

  test("loses NULs, control characters, half surrogate pairs and invisible signs", async () => {
    const dirty = `Nurse\u0000 in\u0007 Ber\u00ADlin\u200B and\uFEFF Bonn\r\nsecond line${"\n".repeat(9)}last line \uF0B7 end`;
    expect((await extractText(file(dirty))).text).toBe("Nurse in Berlin and Bonn\nsecond line\n\nlast line • end");
    const half = Buffer.from("A nurse who lives in Berlin \ud83d and Bonn", "utf16le");
    expect((await extractText(file(half))).text).toBe("A nurse who lives in Berlin  and Bonn");
  });

  test("that was broken by reading UTF-8 as windows-1252 is mended", async () => {
    expect((await extractText(file("CafÃ© Zentral â€“ MÃ¼nchen, nurseâ€™s aide"))).text).toBe(
      "Café Zentral – München, nurse’s aide",
    );
  });

  test("is Markdown by its name only", async () => {
    expect((await extractText(file(`# ${CV}`, "cv.md"))).mediaType).toBe("text/markdown");
    expect((await extractText(file(`# ${CV}`, "cv.txt"))).mediaType).toBe("text/plain");
    expect((await extractText(file(`# ${CV}`, null, "text/markdown; charset=utf-8"))).mediaType).toBe("text/markdown");
  });

  test("over 200,000 characters is refused, not cut", async () => {
    const words = "nurse in Berlin ";
    const most = words.repeat(MAX_CV_CHARACTERS / words.length);
    expect((await extractText(file(most))).text.length).toBeGreaterThan(MAX_CV_CHARACTERS - 20);
    expect((await refusal(`${most}${words}`))[0]).toBe("PAYLOAD_TOO_LARGE");
  });
});

describe("a file that is no CV", () => {
  test("empty, too large or nearly without letters is refused", async () => {
    expect(await refusal("")).toEqual(["BAD_USER_INPUT", expect.stringContaining("empty")]);
    expect(await refusal(Buffer.alloc(MAX_CV_BYTES + 1, 65))).toEqual([
      "PAYLOAD_TOO_LARGE",
      expect.stringContaining("5 MB"),
    ]);
    expect((await refusal("   \n 123 -- 456"))[0]).toBe("BAD_USER_INPUT");
  });

  test("is told by its content, whatever it is called", async () => {
    const kinds: [Uint8Array | string, string][] = [
      [Buffer.from("89504e470d0a1a0a0000", "hex"), "PNG"],
      [Buffer.from("ffd8ffe000104a46", "hex"), "JPEG"],
      ["{\\rtf1\\ansi Hello}", "RTF"],
      ["<!DOCTYPE html><html><body>My CV</body></html>", "HTML"],
      [
        makeZip([
          { name: "mimetype", content: "application/vnd.oasis.opendocument.text" },
          { name: "content.xml", content: "<x/>" },
        ]),
        "odt",
      ],
      [makeZip([{ name: "cv.pdf", content: "%PDF-" }]), "ZIP"],
      [makeZip([{ name: "xl/workbook.xml", content: "<x/>" }]), "spreadsheet"],
      [Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 7919) % 32)), "no kind"],
    ];
    for (const [bytes, word] of kinds) {
      expect(await refusal(bytes, "cv")).toEqual(["UNSUPPORTED_MEDIA_TYPE", expect.stringContaining(word)]);
    }
  });

  test("with a name of another kind than its content is refused with both named", async () => {
    expect(await refusal(makePdf([pageOf(CV)]), "cv.docx")).toEqual([
      "UNSUPPORTED_MEDIA_TYPE",
      expect.stringMatching(/docx.*PDF/),
    ]);
    expect(await refusal(CV, "cv.pdf")).toEqual(["UNSUPPORTED_MEDIA_TYPE", expect.stringMatching(/PDF.*plain text/)]);
    expect((await refusal(makeDocx(paragraph(CV)), "cv.txt"))[0]).toBe("UNSUPPORTED_MEDIA_TYPE");
  });
});
