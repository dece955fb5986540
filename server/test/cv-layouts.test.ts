import { describe, expect, test } from "vitest";
import { readProfile } from "../cv/profile.ts";
import { extractText } from "../cv/text.ts";
import { makeDocx, makeZip, paragraph, table } from "./support/cv-docx.ts";
import { makePdf } from "./support/cv-pdf.ts";

const NOW = new Date("2026-07-01T00:00:00Z");
const textOf = async (bytes: Uint8Array) =>
  (await extractText({ bytes, fileName: null, mediaType: "application/octet-stream" })).text;
const read = (text: string) => readProfile(text, NOW);

const tabbed = (left: string, right: string) => `<w:p><w:r><w:t>${left}</w:t><w:tab/><w:t>${right}</w:t></w:r></w:p>`;

describe("a Word document", () => {
  test("of a layout table is read one cell after the other", async () => {
    const cell = (lines: string[]) => `<w:tc>${lines.map(paragraph).join("")}</w:tc>`;
    const left = ["Contact", "Berlin, Germany", "Languages", "German (native)", "English (C1)"];
    const right = ["Experience", "Nurse, City Hospital", "01/2018 - 01/2020", "Cared for patients", "Kept records"];
    const text = await textOf(makeDocx(`<w:tbl><w:tr>${cell(left)}${cell(right)}</w:tr></w:tbl>`));
    expect(text).toBe(`${left.join("\n")}\n\n${right.join("\n")}`);
    expect(read(text)).toMatchObject({ titles: ["Nurse"], languages: ["German (native)", "English (C1)"] });
  });

  test("keeps dates in a column of their own beside what they date", async () => {
    const row = (dates: string, lines: string[]) =>
      `<w:tr><w:tc>${paragraph(dates)}</w:tc><w:tc>${lines.map(paragraph).join("")}</w:tc></w:tr>`;
    const text = await textOf(
      makeDocx(
        `${paragraph("Experience")}<w:tbl>${row("2018 - 2020", ["Nurse, City Hospital", "Cared for many"])}${row("2015 - 2018", ["Carer, Hill House", "Cared for some"])}</w:tbl>`,
      ),
    );
    expect(text).toContain("2018 - 2020\tNurse, City Hospital\nCared for many");
    expect(read(text).positions.map(({ title, from, to }) => [title, from, to])).toEqual([
      ["Nurse", "2018", "2020"],
      ["Carer", "2015", "2018"],
    ]);
  });

  test("set side by side with tabs is read column by column, labels and dates apart", async () => {
    const sides: [string, string][] = [
      ["Skills", "Experience"],
      ["Wound care", "Nurse, City Hospital"],
      ["Triage", "January 2018 to May 2020"],
      ["Patience", "Cared for many patients"],
      ["Night shifts", "Kept the records of a ward"],
    ];
    const text = await textOf(makeDocx(sides.map(([left, right]) => tabbed(left, right)).join("")));
    expect(text).toBe(`${sides.map(([left]) => left).join("\n")}\n\n${sides.map(([, right]) => right).join("\n")}`);
    const labels = ["Phone:", "Email:", "City:", "Born:", "Sex:"].map((label) => tabbed(label, "what it is")).join("");
    expect((await textOf(makeDocx(labels))).split("\n")[0]).toBe("Phone:\twhat it is");
    const jobs = ["Chef", "Cook", "Baker", "Waiter", "Bartender"].map((job, at) =>
      tabbed(job, `${2010 + at} - ${2011 + at}`),
    );
    expect((await textOf(makeDocx(jobs.join("")))).split("\n")[1]).toBe("Cook\t2011 - 2012");
  });

  test("gives its page header first, its text boxes and lists, and nothing deleted, hidden or said twice", async () => {
    const part = (kind: string, text: string) => `<w:${kind} xmlns:w="x">${paragraph(text)}</w:${kind}>`;
    const item = `<w:p><w:pPr><w:numPr/><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Wound care</w:t></w:r></w:p>`;
    const box =
      "<w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent><w:r><w:t>Around it</w:t></w:r></w:p>";
    const gone =
      "<w:p><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>Here to stay</w:t></w:r></w:p>";
    const text = await textOf(
      makeDocx(item + box + gone, [
        { name: "word/header1.xml", content: part("hdr", "Maria Muster, Berlin") },
        { name: "word/header2.xml", content: part("hdr", "Maria Muster, Berlin") },
        { name: "word/footer1.xml", content: part("ftr", "Page 1") },
      ]),
    );
    expect(text).toBe("Maria Muster, Berlin\n\n- Wound care\nAround it\n\nIn a box\n\nHere to stay");
  });

  test("written with another prefix or as document2.xml is read", async () => {
    const xml =
      '<ns0:document xmlns:ns0="x"><ns0:body><ns0:p><ns0:r><ns0:t>Maria Muster, nurse in Berlin</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>';
    expect(await textOf(makeZip([{ name: "word/document2.xml", content: xml }]))).toBe("Maria Muster, nurse in Berlin");
  });

  test("keeps a table of single lines row by row", async () => {
    const text = await textOf(
      makeDocx(
        table([
          ["Degree", "School", "Year"],
          ["BSc", "Example University", "2012"],
        ]),
      ),
    );
    expect(text).toBe("Degree\tSchool\tYear\nBSc\tExample University\t2012");
  });
});

describe("a text", () => {
  test("in Markdown is read without its signs", () => {
    const profile = read(
      "# Jane Doe\n\n**Software Engineer**\n\n## Experience\n\n### Software Engineer, [Example Ltd](https://example.org)\n*01/2018 – 01/2020*\n\n- Services in `Java`\n\n## Languages\n\n| Language | Level |\n|---|---|\n| German | native |\n| English | C1 |\n",
    );
    expect(profile).toMatchObject({
      headline: "Software Engineer",
      titles: ["Software Engineer"],
      yearsOfExperience: 2,
      languages: ["German (native)", "English (C1)"],
      skills: ["Java"],
    });
    expect(profile.positions[0]).toMatchObject({ employer: "Example Ltd" });
  });

  test("with columns made of spaces is read column by column", () => {
    const pad = (left: string, right: string) => left.padEnd(40) + right;
    const { skills } = read(
      [
        "Skills",
        pad("Wound care", "Project"),
        pad("Triage", "Management"),
        pad("Nutrition", "Risk"),
        pad("Budgeting", "Management"),
      ].join("\n"),
    );
    expect(skills).toEqual(expect.arrayContaining(["Project Management", "Risk Management", "Triage"]));
  });

  test("run together in one line is cut at its headings", () => {
    const profile = read(
      `Jane Doe  Nurse  Summary  ${"She cares for people of all ages and keeps calm. ".repeat(6)}  Experience  Nurse 01/2018 – 01/2020 City Hospital  Skills  Triage, Wound Care  Languages  German, English`,
    );
    expect(profile).toMatchObject({ yearsOfExperience: 2, languages: ["German", "English"] });
    expect(profile.skills).toEqual(expect.arrayContaining(["Triage", "Wound Care"]));
  });

  test("whose words are cut at line ends is made whole", () => {
    const { skills } = read("Skills\nProject manage-\nment, risk manage-\nment, cross-\nfunctional work, wound care");
    expect(skills).toEqual(expect.arrayContaining(["Project Management", "Risk Management"]));
  });

  test("with ligatures and separate accents is written as others", async () => {
    expect(await textOf(Buffer.from("Of\uFB01ce work and cafe\u0301 in Berlin"))).toBe(
      "Office work and café in Berlin",
    );
  });
});

test("a PDF whose side bar does not share its lines is read side by side", async () => {
  const side = ["Languages", "German (native)", "English (C1)", "French (B1)", "Spanish (A2)"];
  const main = [
    "Experience",
    "Nurse, City Hospital",
    "01/2018 - 01/2020",
    "Cared for patients on a ward",
    "Kept the records",
  ];
  const lines = [
    ...side.map((text, at) => ({ x: 50, y: 700 - at * 17, text })),
    ...main.map((text, at) => ({ x: 260, y: 693 - at * 14, text })),
  ];
  expect(read(await textOf(makePdf([lines])))).toMatchObject({
    titles: ["Nurse"],
    languages: ["German (native)", "English (C1)", "French (B1)", "Spanish (A2)"],
  });
});
