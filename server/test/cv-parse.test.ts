import { afterAll, beforeAll, expect, test } from "vitest";
import { type CvParser, type CvParserOptions, openCvParser } from "../cv/parse.ts";
import { makeDocx, paragraph } from "./support/cv-docx.ts";
import { hostilePdf } from "./support/cv-hostile.ts";
import { makePdf, pageOf } from "./support/cv-pdf.ts";

const NOW = new Date("2026-07-01T00:00:00Z");
const CV =
  "Grace Example\nSoftware Engineer\nExperience\n07/2020 - present Software Engineer, Example Ltd\nSkills\nJava, PostgreSQL";

/** Two for several tests, as a process takes seconds to start; after a CV that ended it, each has a new one. */
let ordinary: CvParser;
let small: CvParser;
const opened: CvParser[] = [];
function open(options?: CvParserOptions): CvParser {
  const parser = openCvParser(options);
  opened.push(parser);
  return parser;
}
beforeAll(() => {
  ordinary = open();
  small = open({ memoryMb: 200 });
});
afterAll(() => Promise.all(opened.map((parser) => parser.close())));

const file = (bytes: Uint8Array, fileName: string | null = null) => ({ bytes, fileName, mediaType: "" });

test("files and texts asked for at once are each read, and the caller's bytes stay his", async () => {
  const pdf = makePdf([pageOf(CV)]);
  const [fromPdf, fromDocx, fromText] = await Promise.all([
    ordinary.parse(file(pdf, "cv.pdf"), NOW),
    ordinary.parse(file(makeDocx(CV.split("\n").map(paragraph).join("")), "cv.docx"), NOW),
    ordinary.parseText(`${CV}\u0000`, NOW),
  ]);
  expect(fromPdf.mediaType).toBe("application/pdf");
  for (const parsed of [fromPdf, fromDocx, fromText]) {
    expect(parsed.text).toBe(CV);
    expect(parsed.profile).toMatchObject({
      skills: ["Java", "PostgreSQL"],
      yearsOfExperience: 6,
    });
  }
  expect(pdf.byteLength).toBeGreaterThan(0);
}, 60_000);

test("an error of the file reaches its caller with its code, and the next file is read", async () => {
  const locked = ordinary.parse(file(makePdf([pageOf(CV)], { encrypted: true })), NOW);
  const next = ordinary.parseText(CV, NOW);
  await expect(locked).rejects.toMatchObject({
    name: "AppError",
    code: "BAD_USER_INPUT",
    message: expect.stringContaining("password"),
  });
  expect((await next).profile.headline).toBe("Software Engineer");
}, 60_000);

test("a CV that takes too long ends alone; the next one gets a new process", async () => {
  const parser = open({ timeoutMs: 1 });
  const slow = makeDocx(paragraph("Java and PostgreSQL in Berlin").repeat(20_000));
  await expect(parser.parse(file(slow), NOW)).rejects.toMatchObject({
    code: "BAD_USER_INPUT",
    message: expect.stringContaining("longer than"),
  });
  await expect(parser.parse(file(slow), NOW)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
}, 60_000);

test("a CV that takes too much memory ends alone; the next one gets a new process", async () => {
  const refused = small.parse(file(hostilePdf(" ", 900)), NOW);
  const next = small.parseText(CV, NOW);
  await expect(refused).rejects.toMatchObject({ code: "BAD_USER_INPUT", message: expect.stringContaining("memory") });
  expect((await next).text).toBe(CV);
}, 120_000);

test("a full heap ends the reading, not the server", async () => {
  const greedy = hostilePdf("BT /F1 9 Tf (abcdefgh) Tj ET ", 60);
  await expect(small.parse(file(greedy), NOW)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  expect((await small.parseText(CV, NOW)).text).toBe(CV);
}, 120_000);

test("closing refuses who waits and who comes later", async () => {
  const parser = open();
  const waiting = [parser.parseText(CV, NOW), parser.parseText(CV, NOW)];
  const refusals = Promise.allSettled(waiting);
  await parser.close();
  for (const refusal of await refusals) {
    expect(refusal).toMatchObject({ status: "rejected", reason: { code: "SERVICE_UNAVAILABLE" } });
  }
  await expect(parser.parseText(CV, NOW)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
}, 60_000);
