import { gzipSync } from "node:zlib";
import { makeZip } from "./cv-docx.ts";
import { makePdf, pageOf } from "./cv-pdf.ts";
import { fill, MEGABYTE, type Outcome, seededBytes } from "./hostile.ts";

/** A row of NDJSON as it stands in the file; `fails` when the row is an error, and the others go in all the same. */
export type HostileRow = [name: string, row: () => string, fails?: "fails"];

const SOUND = { title: "Nurse", company: "Example Hospital", description: "Care for patients on a ward in Berlin." };
/** A sound posting with these fields. */
const row = (fields: object) => JSON.stringify({ ...SOUND, ...fields });
/** The same with a piece of JSON that JSON.stringify would not write. */
const raw = (piece: string) => `${JSON.stringify(SOUND).slice(0, -1)},${piece}}`;
const nested = (open: string, inner: string, close: string, depth: number) =>
  `${open.repeat(depth)}${inner}${close.repeat(depth)}`;

/** Rows of a file that holds sound ones between them. */
export const ROWS: HostileRow[] = [
  ["no JSON", () => "{title: Nurse}", "fails"],
  ["JSON cut off", () => '{"title":"Nurse","description":"Care', "fails"],
  ["a list", () => "[1,2,3]", "fails"],
  ["a number", () => "1e309", "fails"],
  ["null", () => "null", "fails"],
  ["no fields", () => "{}", "fails"],
  ["fields of no meaning", () => '{"a":1,"b":2}', "fails"],
  ["a title and a description of spaces", () => '{"title":"   ","description":"\\n\\t"}', "fails"],
  ["a title of invisible characters", () => '{"title":"\\u200b\\u202e\\u0000"}', "fails"],
  ["a title that is a list of lists of nothing", () => '{"title":[[[]]]}', "fails"],
  ["a row of 20 MB", () => row({ description: fill("nurse ", 20 * MEGABYTE) }), "fails"],
  ["lists a hundred thousand deep", () => raw(`"location":${nested("[", "1", "]", 100_000)}`)],
  ["objects a hundred thousand deep", () => raw(`"company":${nested('{"name":', "1", "}", 100_000)}`)],
  [
    "a title a thousand deep",
    () => `{"description":"Nurse in Berlin","title":${nested('{"name":', '"x"', "}", 1000)}}`,
  ],
  ["a title of 1 MB", () => row({ title: fill("nurse ", MEGABYTE) })],
  ["a title of 1 MB without a space", () => row({ title: fill("nurse", MEGABYTE) })],
  ["a title of emoji", () => row({ title: fill("\u{1f468}\u200d\u{1f469}", 5000) })],
  ["a title cut in an emoji", () => row({ title: `x${fill("\u{1f468}", 5000)}` })],
  ["a title of a NUL", () => raw('"job_title":"a\\u0000b"')],
  ["a title of half a character", () => '{"title":"Nurse \\ud83d","description":"Care"}'],
  ["a title turned around", () => row({ title: "\u202eesruN" })],
  ["a title of a thousand accents", () => row({ title: `Nurse${fill("\u0301\u0336", 1000)}` })],
  ["a title of code", () => row({ title: "<script>alert(1)</script>Nurse" })],
  ["a title of a statement", () => row({ title: "Nurse'); DROP TABLE jobs; --" })],
  ["a title of a template", () => row({ title: "Nurse {{7*7}} #{1} <%= 1 %> $1 $& $`" })],
  ["a title of letters that grow when folded", () => row({ title: fill("\ufdfa", 4000) })],
  ["a title that is a number", () => row({ title: 12345 })],
  ["a title that is true", () => row({ title: true })],
  ["a description that is a list", () => row({ description: Array.from({ length: 10_000 }, () => "care") })],
  ["a description of a megabyte without a space", () => row({ description: fill("care", MEGABYTE) })],
  ["a description of a hundred thousand lines", () => row({ description: fill("care\n", 500_000) })],
  ["a description of a hundred thousand elements", () => row({ description: fill("<div><b><li>", MEGABYTE) })],
  ["a description of NULs", () => raw(`"text":"${"\\u0000".repeat(10_000)}"`)],
  [
    "a description of entities of entities",
    () => row({ description: `Care ${fill("&amp;amp;lt;p&amp;amp;gt;", 200_000)}` }),
  ],
  [
    "a description that hides a script",
    () => row({ description: "<p>Care</p><script>alert(1)</script><style>x{}</style>" }),
  ],
  [
    "a description of pictures",
    () => row({ description: `Care <img src="data:image/png;base64,${fill("A", 500_000)}">` }),
  ],
  ["a field named __proto__", () => raw('"__proto__":{"title":"x","salary":1}')],
  [
    "fields named as those of all objects",
    () => row({ constructor: "x", toString: "y", hasOwnProperty: "z", valueOf: 1 }),
  ],
  ["a company named __proto__", () => row({ company: "__proto__" })],
  ["a company named constructor", () => row({ company: { name: "constructor", constructor: { name: "x" } } })],
  ["a source named __proto__", () => row({ source: "__proto__", id: "__proto__" })],
  ["skills named as fields of all objects", () => row({ skills: ["__proto__", "constructor", "toString", "valueOf"] })],
  ["a location named constructor", () => row({ location: "constructor", country: "__proto__" })],
  [
    "a hundred thousand fields",
    () => row(Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`f${at}`, at]))),
  ],
  ["a field whose name has 1 MB", () => row({ [fill("x", MEGABYTE)]: 1 })],
  ["the same field twice", () => raw('"title":"Cook","TITLE":"Maid"')],
  ["a hundred thousand locations", () => row({ location: Array.from({ length: 100_000 }, (_, at) => `Town ${at}`) })],
  ["a hundred thousand skills", () => row({ skills: Array.from({ length: 100_000 }, (_, at) => `skill ${at}`) })],
  ["a skill of 1 MB", () => row({ skills: [fill("nursing ", MEGABYTE)] })],
  ["skills that are objects, numbers and nothing", () => row({ skills: [{ name: "Nursing" }, 7, null, [], {}, true] })],
  ["a location of 1 MB", () => row({ location: fill("Berlin, Germany; ", MEGABYTE) })],
  ["a location of a list in a list", () => row({ location: [[["Berlin"]]] })],
  ["a company of 1 MB", () => row({ company: fill("Acme GmbH ", MEGABYTE) })],
  ["a company of marks", () => row({ company: "!!! ... ???" })],
  ["an id of 1 MB", () => row({ id: fill("x", MEGABYTE) })],
  ["an id of a NUL", () => raw('"id":"a\\u0000b"')],
  ["an id that is an object", () => row({ id: { a: 1 } })],
  ["an address that is a script", () => row({ url: "javascript:alert(1)" })],
  ["an address of a file", () => row({ url: "file:///etc/passwd" })],
  ["an address of 1 MB", () => row({ url: `https://example.com/${fill("a", MEGABYTE)}` })],
  ["an address with line ends", () => row({ url: "https://example.com/\r\nSet-Cookie: a=b" })],
  ["an address with half a character", () => raw('"url":"https://example.com/\\ud800"')],
  ["an address of a person and a password", () => row({ url: "https://user:password@example.com:99999/" })],
  ["a salary of 1e309", () => raw('"salary_min":1e309,"salary_max":-1e309,"salary_currency":"EUR"')],
  [
    "a salary of 1e308",
    () => row({ salary_min: 1e308, salary_max: 1e308, salary_currency: "EUR", salary_period: "hour" }),
  ],
  [
    "a salary of 1e308 in money without a rate",
    () => row({ salary_min: 1e308, salary_currency: "XXX", salary_period: "hour" }),
  ],
  ["a salary below zero", () => row({ salary_min: -5, salary_max: -1, salary_currency: "USD" })],
  ["a salary that is no number", () => row({ salary_min: "NaN", salary_max: "Infinity", salary_currency: "USD" })],
  ["a salary of a thousand digits", () => row({ salary: `$${fill("9", 1000)} per year` })],
  ["a salary of 1 MB", () => row({ salary: fill("$1,000 - ", MEGABYTE), salary_currency: "USD" })],
  [
    "a salary of objects",
    () => row({ salary: { value: { minValue: {}, maxValue: [[]], unitText: { a: 1 } }, currency: [] } }),
  ],
  ["a currency of 1 MB", () => row({ salary_min: 5, salary_currency: fill("€", MEGABYTE) })],
  ["a date in the year 99999", () => row({ posted_at: "99999-99-99", expires_at: "99999-12-31T00:00:00Z" })],
  ["a date of 1e309", () => raw('"posted_at":1e309,"expires_at":-1e309')],
  ["a date of 8.64e15 milliseconds", () => row({ posted_at: 8.64e15, expires_at: -8.64e15 })],
  ["a date that is an object", () => row({ posted_at: { $date: 5 }, expires_at: [1, 2] })],
  ["a date of 1 MB", () => row({ posted_at: fill("2020-", MEGABYTE) })],
  [
    "99,999,999,999 years of experience",
    () => row({ description: "Nurse with 99999999999 years of experience, 10-99999 years" }),
  ],
  ["an experience level of 1 MB", () => row({ experience_level: fill("senior ", MEGABYTE) })],
  ["1e308 hours a week", () => row({ working_hours: 1e308 })],
  ["hours below zero", () => row({ working_hours: -40 })],
  ["a language that is none", () => row({ language: "xx-__proto__" })],
  ["a language of 1 MB", () => row({ language: fill("de-", MEGABYTE) })],
  ["a country of 1 MB", () => row({ country: fill("\ufdfa", MEGABYTE) })],
  ["types of employment of 1 MB", () => row({ employment_type: fill("full time, ", MEGABYTE) })],
  ["flags that are neither", () => row({ remote: "maybe", visa_sponsorship: { a: 1 } })],
  [
    "requirements of 1 MB",
    () => row({ requirements: fill("care ", MEGABYTE), responsibilities: fill("care\n", MEGABYTE) }),
  ],
  [
    "benefits and industries of 1 MB",
    () => row({ benefits: fill("car, ", MEGABYTE), industries: fill("care, ", MEGABYTE) }),
  ],
  [
    "a logo that is no address",
    () => row({ company_logo: "data:text/html,<script>alert(1)</script>", company_url: "\\\\a\\b" }),
  ],
  ["mojibake of mojibake", () => row({ title: "Krankenpfleger fÃƒÂ¼r KÃƒÂ¶ln" })],
  ["Arabic, Hebrew and Chinese", () => row({ title: "ممرضة אחות 护士", location: "القاهرة" })],
];

/** A file for import: what becomes of it, how many rows of it are taken in, how many fail, and its bytes. */
export type HostileImport = [
  name: string,
  outcome: Outcome,
  inserted: number,
  failed: number,
  content: () => string | Uint8Array,
];

const A = '{"title":"Nurse A","description":"Care on ward A."}';
const B = '{"title":"Cook B","description":"Cooking in kitchen B."}';
const header = "title,company,description\n";
const utf16 = (text: string) => Buffer.from(text, "utf16le");

export const IMPORTS: HostileImport[] = [
  ["an empty file", "BAD_USER_INPUT", 0, 0, () => ""],
  ["a file of spaces", "BAD_USER_INPUT", 0, 0, () => fill(" \n", MEGABYTE)],
  ["a file of NULs", "UNSUPPORTED_MEDIA_TYPE", 0, 0, () => Buffer.alloc(MEGABYTE)],
  ["random bytes", "UNSUPPORTED_MEDIA_TYPE", 0, 0, () => seededBytes(100_000)],
  ["a PDF", "UNSUPPORTED_MEDIA_TYPE", 0, 0, () => makePdf([pageOf("Jobs")])],
  ["a ZIP archive", "UNSUPPORTED_MEDIA_TYPE", 0, 0, () => makeZip([{ name: "jobs.json", content: "[]" }])],
  ["a page", "UNSUPPORTED_MEDIA_TYPE", 0, 0, () => "<html><body>Jobs, jobs</body></html>"],
  ["prose", "BAD_USER_INPUT", 0, 0, () => "Dear all, we have jobs, and more of them.\nYours"],
  ["one brace", "BAD_USER_INPUT", 0, 0, () => "["],
  ["JSON a hundred thousand deep", "BAD_USER_INPUT", 0, 0, () => "[".repeat(100_000)],
  ["JSON a hundred thousand deep and closed", "value", 0, 1, () => `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["braces a hundred thousand deep", "value", 0, 1, () => '{"a":'.repeat(100_000)],
  ["a list of lists", "value", 0, 1, () => "[[1],[2]]"],
  ["a text of 1 MB as JSON", "UNSUPPORTED_MEDIA_TYPE", 0, 0, () => JSON.stringify(fill("a", MEGABYTE))],
  ["a JSON array cut off in a row", "value", 1, 0, () => `[${A},${B.slice(0, -5)}`],
  ["a quote that is never closed in JSON", "value", 1, 0, () => `[${A},{"title":"${fill("x", 100_000)}`],
  ["two braces too many", "value", 2, 2, () => `[${A}}},${B}]`],
  ["NDJSON without an end of line", "value", 1, 0, () => A],
  ["NDJSON with ends of lines of three kinds", "value", 2, 0, () => `${A}\r\n\r\n${B}\r\n\n`],
  ["a line of 20 MB between two", "value", 2, 1, () => `${A}\n{"title":"${fill("x", 20 * MEGABYTE)}"}\n${B}\n`],
  ["a line of 20 MB that is not JSON between two", "value", 2, 1, () => `${A}\n${fill("x", 20 * MEGABYTE)}\n${B}\n`],
  ["ten thousand broken lines", "value", 1, 10_000, () => `${A}\n${"{x}\n".repeat(10_000)}`],
  ["UTF-16 with its mark", "value", 2, 0, () => utf16(`\ufeff${A}\n${B}\n`)],
  ["UTF-16 cut in a letter", "value", 2, 0, () => utf16(`\ufeff${A}\n${B}\n`).subarray(0, -1)],
  ["UTF-16 without its mark", "UNSUPPORTED_MEDIA_TYPE", 0, 0, () => utf16(`${A}\n${B}\n`)],
  ["marks of byte order on every line", "value", 1, 1, () => `\ufeff${A}\n\ufeff${B}\n`],
  ["Latin-1", "value", 1, 0, () => Buffer.from('{"title":"Köchin für Küche","description":"Größe"}', "latin1")],
  [
    "bytes of no encoding",
    "value",
    1,
    0,
    () =>
      Buffer.concat([Buffer.from('{"title":"Nurse '), seededBytes(500).map((byte) => byte | 0xa0), Buffer.from('"}')]),
  ],
  ["gzip without data", "BAD_USER_INPUT", 0, 0, () => gzipSync("")],
  ["gzip of its first two bytes", "BAD_USER_INPUT", 0, 0, () => Buffer.from([0x1f, 0x8b])],
  ["gzip cut off", "BAD_USER_INPUT", 0, 0, () => gzipSync(seededBytes(1000)).subarray(0, 40)],
  [
    "gzip cut off behind a row",
    "value",
    1,
    0,
    () => gzipSync(`${A}\n${seededBytes(300_000).toString("hex")}`).subarray(0, -1000),
  ],
  [
    "gzip with a broken sum",
    "BAD_USER_INPUT",
    0,
    0,
    () => {
      const packed = gzipSync(`${A}\n${B}\n`);
      packed.fill(0, packed.length - 8, packed.length - 4);
      return packed;
    },
  ],
  ["gzip in gzip", "UNSUPPORTED_MEDIA_TYPE", 0, 0, () => gzipSync(gzipSync(A))],
  ["a gzip bomb of spaces", "BAD_USER_INPUT", 0, 0, () => gzipSync(Buffer.alloc(40 * MEGABYTE, " "))],
  ["a gzip bomb", "PAYLOAD_TOO_LARGE", 0, 0, () => gzipSync(`[${fill(" ", 40 * MEGABYTE)}`)],
  ["a gzip bomb behind a row", "value", 1, 0, () => gzipSync(`${A}\n${fill("x", 40 * MEGABYTE)}`)],
  ["two gzip files in one", "value", 2, 0, () => Buffer.concat([gzipSync(`${A}\n`), gzipSync(`${B}\n`)])],
  [
    "CSV of a million columns",
    "BAD_USER_INPUT",
    0,
    0,
    () => `${fill("a,", 2 * MEGABYTE)}\n${fill("1,", 2 * MEGABYTE)}\n`,
  ],
  ["CSV of a million columns, one a title", "value", 0, 1, () => `title,${fill("a,", 2 * MEGABYTE)}\nNurse\n`],
  [
    "CSV with rows longer and shorter than its header",
    "value",
    1,
    2,
    () => `${header}Nurse,X,Care\nNurse\nNurse,X,Care,one,more\n`,
  ],
  [
    "CSV with a quote that is never closed",
    "value",
    1,
    1,
    () => `${header}Nurse,X,Care\nCook,"Y,${fill("x\n", 100_000)}`,
  ],
  ["CSV of quotes", "value", 0, 1, () => `${header}${fill('"', 99_999)}`],
  [
    "CSV with columns named as those of all objects",
    "value",
    1,
    0,
    () => "title,__proto__,constructor,toString\nNurse,a,b,c\n",
  ],
  ["CSV with a header of NULs", "UNSUPPORTED_MEDIA_TYPE", 0, 0, () => "title,\0\nNurse,x\n"],
  ["CSV with NULs in a row", "value", 1, 0, () => `${header}${fill("\n", 70_000)}Nu\0rse,X\0,Ca\0re\n`],
  ["CSV with a formula", "value", 1, 0, () => `${header}"=HYPERLINK(""http://192.0.2.1"")",+1,@SUM(1)\n`],
  ["CSV with ends of lines of Macintosh", "value", 2, 0, () => "title,company\rNurse,X\rCook,Y\r"],
  ["CSV of a header alone", "value", 0, 0, () => header],
  [
    "CSV with a row of 20 MB",
    "value",
    2,
    1,
    () => `${header}Nurse,X,Care\n"${fill("x", 20 * MEGABYTE)}",x,y\nCook,Y,Cooking\n`,
  ],
];
