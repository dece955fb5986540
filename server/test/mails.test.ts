import { parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { emailVerification, type Letter, passwordChanged, passwordReset } from "../mail/mails.ts";

const LINK = "https://shortlist.example/go?token=abc_-123&email=a%40b.example&x='\"><script>alert(1)</script>";
const AT = new Date("2026-03-03T09:05:00Z");

const LETTERS: [string, (name: string | null) => Letter][] = [
  ["passwordReset", (name) => passwordReset({ name, link: LINK, validMinutes: 60 })],
  ["emailVerification", (name) => emailVerification({ name, link: LINK, validDays: 7 })],
  ["passwordChanged", (name) => passwordChanged({ name, at: AT, resetLink: LINK })],
];

type Nodes = ReturnType<typeof parseDocument>["children"];

/** What a page is made of, as a browser sees it. */
function seen(html: string): { words: string; names: Set<string>; attributes: [string, string][] } {
  const found = { words: "", names: new Set<string>(), attributes: [] as [string, string][] };
  const look = (nodes: Nodes) => {
    for (const node of nodes) {
      if ("data" in node && node.type === "text") found.words += node.data;
      if ("attribs" in node) {
        found.names.add(node.name);
        found.attributes.push(...Object.entries(node.attribs));
      }
      if ("children" in node) look(node.children);
    }
  };
  look(parseDocument(html).children);
  return found;
}

describe.each(LETTERS)("%s", (_, write) => {
  test("says the same in both parts, and has the link in each as it is", () => {
    const { subject, text, html } = write("Ada Lovelace");
    const page = seen(html);
    expect(text).toContain(`\n${LINK}\n`);
    expect(page.attributes.filter(([name]) => name === "href")).toEqual([["href", LINK]]);
    expect(page.words).toContain(LINK);
    expect(page.words).toContain(subject);
    for (const line of text.split("\n").filter(Boolean)) expect(page.words).toContain(line.replace(/:$/, ""));
    expect(text).toMatch(/^Hello Ada Lovelace,\n/);
    expect(subject).toContain("Shortlist");
    expect(subject).not.toContain("Ada");
  });

  test("loads nothing, runs nothing, and can be read aloud", () => {
    const { html } = write("Ada");
    const { names, attributes } = seen(html);
    expect([...names].sort()).toEqual(["a", "body", "div", "h1", "head", "html", "meta", "p", "title"]);
    expect(new Set(attributes.map(([name]) => name))).toEqual(
      new Set(["lang", "charset", "name", "content", "style", "href"]),
    );
    expect(attributes.filter(([name]) => name === "style").map(([, style]) => style)).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/url|@import|expression/i)]),
    );
    expect(attributes).toContainEqual(["lang", "en"]);
  });

  test.each([
    "Ada",
    "Ada King-Noel",
    "D'Arcy O’Brien",
    "'t Hooft",
    "J. R. R. Tolkien",
    "J.R.R. Tolkien",
    "J.-P. Sartre",
    "Martin Luther King Jr.",
    "María del Carmen García López de la Torre",
    "Zoë Müller-Lüdenscheidt",
    "Zoe\u0308",
    "Нина Симонова",
    "山田 太郎",
    "محمد علي",
    "सुब्रह्मण्यन चन्द्रशेखर",
    "Nguyễn Thị Minh Khai",
  ])("greets %s by name", (name) => {
    const { text, html } = write(name);
    expect(text.split("\n")[0]).toBe(`Hello ${name.normalize("NFC")},`);
    expect(seen(html).words).toContain(`Hello ${name.normalize("NFC")},`);
  });

  test("tidies the spaces of a name", () => {
    expect(write("  Ada \t\n Lovelace ").text).toMatch(/^Hello Ada Lovelace,\n/);
  });

  test.each([
    null,
    "",
    "  ",
    "'",
    "- -",
    "Click http://evil.example now",
    "Click evil.example now",
    "evil.example",
    "www.evil.example",
    "t.co",
    "a.b.evil",
    "ada@evil.example",
    "evil․example",
    "例。テスト",
    "Call 0800 123456",
    "You won $100",
    "Ada, your account is locked",
    "Ada! Sign in again",
    "Ada: sign in again",
    "<b>Ada</b>",
    "Ada & Co",
    '"Ada"',
    "Ada\u0000",
    "Ada\u202eecalevoL",
    "Ada\u200bLovelace",
    "Ada 🎉",
    `Ada${"\u0301".repeat(20)}`,
    "a".repeat(61),
    "We have found a job for you ring us now",
  ])("prints nothing of the name %j", (name) => {
    expect(write(name)).toEqual(write(null));
    expect(write(name).text).toMatch(/^Hello,\n/);
  });
});

describe("each says what matters", () => {
  const reset = (validMinutes: number) => passwordReset({ name: null, link: LINK, validMinutes }).text;
  const verify = (validDays: number) => emailVerification({ name: null, link: LINK, validDays }).text;

  test("how long its link works", () => {
    expect(reset(60)).toContain("The link works once, and for 60 minutes.");
    expect(reset(1)).toContain("The link works once, and for 1 minute.");
    expect(verify(7)).toContain("The link works for 7 days.");
    expect(verify(1)).toContain("The link works for 1 day.");
  });

  test("that ignoring it changes nothing", () => {
    expect(reset(60)).toContain("If it was not you, ignore this mail: your password stays as it is.");
    expect(verify(7)).toContain("If it was not you, ignore this mail: the address is then not confirmed");
  });

  test("when the password was changed, and what to do if it was somebody else", () => {
    const { text } = passwordChanged({ name: null, at: AT, resetLink: "https://shortlist.example/reset" });
    expect(text).toBe(`Hello,

The password of your Shortlist account was changed on 3 March 2026 at 09:05 UTC.

If it was you, there is nothing to do.

If it was not you, somebody else may have got into your account: reset your password now.

Reset your password:
https://shortlist.example/reset

Shortlist
`);
  });
});
