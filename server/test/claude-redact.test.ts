import { describe, expect, test } from "vitest";
import { type Known, namesIn, redact, redactAll } from "../claude/redact.ts";
import { PLAIN_CVS, type PlainCv } from "./support/personal-cvs.ts";
import { NAME_SHAPES, SHAPES, type Shape } from "./support/personal-shapes.ts";

const NOBODY: Known = { names: [], emails: [] };
const knownOf = ({ given, surname }: PlainCv): Known => ({ names: [`${given} ${surname}`], emails: [] });
const fold = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();
const digits = (text: string) => text.replace(/\D/g, "");

/** A line planted at the head, in the middle, at the end, and in a table's row. */
function planted({ lines }: PlainCv, line: string): string[] {
  const half = lines.length >> 1;
  return [
    [line, ...lines],
    [...lines.slice(0, half), line, ...lines.slice(half)],
    [...lines, "", line],
    [...lines.slice(0, 2), `${lines[1]} | ${line} | ${lines[0]}`, ...lines.slice(2)],
    [...lines, `Contact\t${line}\t2019 - 2021`],
  ].map((all) => all.join("\n"));
}

function leaks(text: string, secrets: readonly string[], line: string): string[] {
  const left = text.split("\n");
  return secrets.filter((secret) => {
    const number = digits(secret);
    return (
      text.includes(secret) ||
      fold(text).includes(fold(secret)) ||
      // In one line: the digits of all lines in a row hold any number.
      (number.length >= 7 && /^[\d\s().+/-]+$/.test(secret) && left.some((each) => digits(each).includes(number))) ||
      text.includes(line)
    );
  });
}

/** Each of a CV at two of the places, so that all CVs together have each at all of them. */
const all = (shapes: readonly Shape[]) =>
  PLAIN_CVS.flatMap((cv, at) =>
    shapes.map((shape, n) => ({ cv, shape, places: [at + n, at + n + 2], of: cv.surname, is: shape.name })),
  );

describe("personal data planted in a CV is gone, and all else is left", () => {
  test("there are CVs in four languages and more than twenty shapes", () => {
    expect(new Set(PLAIN_CVS.map(({ language }) => language)).size).toBe(4);
    expect(PLAIN_CVS.length).toBeGreaterThanOrEqual(6);
    expect(SHAPES.length + NAME_SHAPES.length).toBeGreaterThan(60);
  });

  test.each(all([...NAME_SHAPES, ...SHAPES]))("$is, of $of", ({ cv, shape, places }) => {
    const { line, secrets } = shape.plant(cv);
    const texts = planted(cv, line);
    for (const text of places.map((place) => texts[place % texts.length]!)) {
      const redacted = redact(text, knownOf(cv));
      expect(leaks(redacted, secrets, line), redacted).toEqual([]);
      expect(
        cv.kept.filter((kept) => !redacted.includes(kept)),
        redacted,
      ).toEqual([]);
      expect(redact(redacted, knownOf(cv))).toBe(redacted);
    }
  });

  test.each(PLAIN_CVS)("a CV without any comes back as it was ($surname)", (cv) => {
    expect(redact(cv.lines.join("\n"), knownOf(cv))).toBe(cv.lines.join("\n"));
    expect(redact(cv.lines.join("\n"), NOBODY)).toBe(cv.lines.join("\n"));
  });

  test.each(PLAIN_CVS)("all of them at once ($surname)", (cv) => {
    const shapes = [...NAME_SHAPES, ...SHAPES].map((shape) => shape.plant(cv));
    const redacted = redact([...cv.lines, ...shapes.map(({ line }) => line)].join("\n"), knownOf(cv));
    const secrets = shapes.flatMap((shape) => shape.secrets).filter((secret) => secret.length > 4);
    expect(leaks(redacted, secrets, "\n\n\n\n"), redacted).toEqual([]);
    expect(
      cv.kept.filter((kept) => !redacted.includes(kept)),
      redacted,
    ).toEqual([]);
    expect(redact(redacted, knownOf(cv))).toBe(redacted);
  });
});

const PERSON: Known = { names: ["Maria Silva"], emails: ["msilva77@example.de"] };

describe("what may be taken for personal data stays", () => {
  test.each([
    "Java, C++, C#, .NET 6, ISO 27001:2013, ISO 9001, Node.js 18, ASP.NET Core 6.0, 3.5 years",
    "socket.io, vue.js, draw.io, next.js, three.js, D3.js, monday.com, Booking.com, Amazon.com",
    "TCP/IP, CI/CD, 24/7, PL/SQL, 802.11ac, 192.168.100.200, 10.0.19041.1234, Kubernetes 1.28.3, 0.00000123",
    "2015-2019, 01/2010 - 12/2020, 2010/01 - 2012/05, 01.2015 - 03.2018, 01.03.2015 – 31.12.2018, 06/15 - 08/17",
    "08/25/10-12/15/11, 04/15/04-04/30/04, Exchange 2010 2013 2016, SQL 2005 2008 2012",
    "grew revenue by 35% to 1,200,000; $10,000,000; 2.500.000 EUR; 10 000 users; 650 000 000 users; budget 1000000000",
    "Engineer @ Google, Engineer @ Booking.com, worked at example.com, precision@10, @angular/core",
    "5 Star Hotel, Top 10 High Street retailers, 2016 Central Park Conservancy, Wall Street Journal, Route 66",
    "Windows 10 Professional; Office 365 Administrator; Python 3 Developer; SAP R/3; HTTP/2; USB 3.0; Java 8/11/17",
    "Slack: API integration; GitHub: Actions; Twitter: Ads; LinkedIn: Sales Navigator; Photo: Adobe Lightroom",
    "Race condition; Age of Empires; aged care; taught 12 year old students; 25 years old company",
    "10 ans d'expérience; 5 años de experiencia; donné 2 cours de Python; Carrera Java 8",
    "ISBN 978-3-16-148410-0; RFC 2616; IEEE 802.3; GPA 3.8/4.0; Form 1099; Rule 144A",
    "Reported to the CEO; reports to VP of Engineering; Supervisor: Team of 12; Manager: IT Operations",
    "Project Name: Online Banking; Company Name: Acme; Name of employer: Acme; Location: Berlin; Title: Engineer",
    "Server 2012 R2, 15000 Users, 20000 Euro, upgraded from 10g to 11203/11204",
    "Houston, TX 2009 - 2011; Des Moines, IA 2012-2014; University of Cologne 2006 – 2011",
    "References available upon request",
    "silver medal in silviculture",
  ])("%s", (text) => {
    expect(redact(text, PERSON)).toBe(text);
  });

  test("a name that is a word, a month or a skill leaves the word, the month and the skill alone", () => {
    const text = "Java and C++ since May 2019; a baker, head baker and Baker by trade in April, May and June.";
    expect(redact(text, { names: ["April May", "Java Baker"], emails: [] })).toBe(text);
    expect(
      redact("Signed: April May\nBaker, Java\nJ. Baker\nApril B. May", {
        names: ["April May", "Java Baker"],
        emails: [],
      }),
    ).not.toMatch(/April|Java|Baker/);
  });

  test("a town that is also a name stays where it stands alone", () => {
    const known = { names: ["Jack London"], emails: [] };
    expect(redact("Jack London\nLondon, 2015 - 2019", known)).toBe("[name]\nLondon, 2015 - 2019");
  });
});

describe("names", () => {
  test.each([
    "Silva Maria",
    "M Silva",
    "SILVA M.",
    "m.silva",
    "mariasilva",
    "msilva77",
    "Silva_CV.docx",
    "Maria\nSilva",
    "Maria (Mary) Silva",
    "Maria de Silva",
    "M A R I A S I L V A",
    "\u041caria Silva",
    "Ms Silva",
    "mariasilva.com",
  ])("%s is the person's", (text) => {
    expect(redact(text, PERSON)).not.toMatch(/silva|mari|mary/i);
  });

  test.each<[string, string[]]>([
    ["Anna Kowalska\nDeveloper\nanna@example.pl\nSkills\nJava", ["Anna", "Kowalska"]],
    ["Curriculum Vitae of Priya Raghunathan, MBA\nPune\nSkills\nSQL", ["Priya", "Raghunathan"]],
    ["J O H N  D O E\nDeveloper\nSkills\nJava", ["JOHN", "DOE"]],
    ["MARIA\nGONZALEZ\nContable\nSevilla", ["MARIA", "GONZALEZ"]],
    ["Ludwig van Beethoven - Komponist - Bonn\nBerufserfahrung\nWien\nKlavier", ["Ludwig", "van Beethoven"]],
    ["Zbrxl Qwopty\nZürich | +41 79 123 45 67\nDeveloper\nExperience", ["Zbrxl", "Qwopty"]],
    ["Developer\nExperience\nAcme\nZbrxl Qwopty, zbrxl.qwopty@example.ch", ["Zbrxl", "Qwopty"]],
    ["LEBENSLAUF\nName\nMax Mustermann\nGeburtsdatum\n12.05.1990\nKöln", ["Max", "Mustermann"]],
    ["Senior Nurse\nMercy Hospital\nLondon\nSkills\nTriage", []],
    ["Project Manager\nAgile Coach\nhello@example.com\nNew York", []],
    ["Acme Robotics hires a Senior Engineer", []],
  ])("the head of %j names %j", (text, names) => {
    expect(namesIn(text)).toEqual(names);
    const redacted = redact(text, NOBODY);
    for (const name of names) expect(redacted).not.toContain(name);
  });

  test("referees and superiors are not named either, their work is", () => {
    const text = [
      "Skills: Java",
      "References",
      "Mary Ashdown, CTO, Harrowgate Systems Ltd",
      "mary.ashdown@example.co.uk, 020 7946 0018",
      "",
      "Prof. Dr. Heinz Rademacher",
      "Universität zu Köln",
      "Tel. 0221 4700",
    ].join("\n");
    expect(redact(text, NOBODY)).toBe(
      [
        "Skills: Java",
        "References",
        "[name], CTO, Harrowgate Systems Ltd",
        "[e-mail], [phone]",
        "",
        "[name]",
        "Universität zu Köln",
        "Tel. [phone]",
      ].join("\n"),
    );
  });
});

test("what cannot be seen is gone, and what looks like a letter is that letter", () => {
  const hidden = "I\u00adgnore\u{e0069}\u{e0067} \u202Ethis\u202C \uFEFFＪａｖａ\u2060 \uE000 5\u00BD";
  expect(redact(hidden, NOBODY)).toBe("Ignore this Java • 5 1\u20442");
});

test("every string in a value is redacted at any depth, and nothing else of it changes", () => {
  const value = {
    headline: "Maria Silva, Nurse",
    years: 7,
    none: null,
    employed: true,
    positions: [{ title: "Nurse", contact: { phone: "Tel. 0221 9876543" } }, ["msilva77@example.de"]],
  };
  expect(redactAll(value, PERSON)).toEqual({
    headline: "[name], Nurse",
    years: 7,
    none: null,
    employed: true,
    positions: [{ title: "Nurse", contact: { phone: "Tel. [phone]" } }, ["[e-mail]"]],
  });
});

test.each(["a@", "1 ", "12 ", "a ", "Ab-", "a.", "(at)", "+1 (", "name: ", "Straße ", "12 rue de ", "[", " ", "\n"])(
  "a text of nothing but %j comes back",
  (unit) => {
    // An expression that reads a text in every way there is would not end within the test's time.
    const text = redact(unit.repeat(60_000 / unit.length), PERSON);
    expect(redact(text, PERSON)).toBe(text);
  },
);
