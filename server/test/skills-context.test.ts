import { describe, expect, test } from "vitest";
import { canonicalSkill, extractSkills, findSkills, relativesOf, skillOf } from "../skills/extract.ts";
import { buildLexicon, skillNamed } from "../skills/lexicon.ts";
import { readEntry } from "../skills/taxonomy.ts";

describe("findSkills", () => {
  test("gives every mention in order, with its place in the text", () => {
    const text = "Postgres, C++ and PostgreSQL; ASP.NET/C# (Java’s) & Résumé.";
    const mentions = findSkills(text);
    expect(mentions.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
      ["PostgreSQL", "Postgres"],
      ["C++", "C++"],
      ["PostgreSQL", "PostgreSQL"],
      [canonicalSkill("ASP.NET"), "ASP.NET"],
      ["C#", "C#"],
      ["Java", "Java"],
    ]);
  });

  test("accents, combining marks and signs do not move the places", () => {
    const text = "ßßß Œuvre naïve \u{1F600} für Python, 使用Java开发";
    expect(findSkills(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Python", "Java"]);
    expect(extractSkills("Buchpru\u0308fung und Qualita\u0308tssicherung")).toContain("Quality Assurance");
  });

  test("a text of a megabyte of doubt is read in a moment", () => {
    findSkills("The first call builds the lexicon.");
    for (const part of ["Go, ", "C ", "Excel ", "java@", "java/", "GO,", "&", "(", "a ", "9"]) {
      const text = part.repeat(Math.ceil(1_000_000 / part.length));
      const before = process.cpuUsage();
      findSkills(text);
      expect(process.cpuUsage(before).user / 1_000, part).toBeLessThan(5_000);
    }
  });
});

describe("names that are plain words", () => {
  test.each([
    "We drive our go to market plan and go live in spring 2019; Spring 2019 interns welcome.",
    "You have access to tools, excel at work and give a swift response.",
    "C level executives, a Series C startup, vitamin C, Class C license, hepatitis C.",
    "Ruby Tuesday, Dart Container Corp, Unity Health Toronto and Julia Smith are our clients.",
    "IT IS TIME TO GO AND EXCEL. REACT NOW. NO ACCESS.",
    "R. Smith's R, the word of the day, and a dart board.",
    "American Express engineers and PlayStation Vue",
  ])("are no skills in plain speech: %s", (text) => {
    const doubted = ["Go", "Spring", "Excel", "Microsoft Access", "Swift", "C", "R", "Ruby", "Dart", "Unity", "Julia"];
    expect(
      extractSkills(text).filter((name) => [...doubted, "React", "Microsoft Word", "Express"].includes(name)),
    ).toEqual([]);
  });

  test("R&D is research, not R", () => {
    expect(extractSkills("our R&D team, Python and R & D")).not.toContain("R");
  });

  test.each([
    ["Go developer wanted", "Go"],
    ["We use Go, Rust and C.", "Go"],
    ["You have experience with R.", "R"],
    ["Kenntnisse in Java, R und C", "C"],
    ["Scala-based services", "Scala"],
    ["- Excel and PowerPoint", "Excel"],
    ["Java/Spring/React stack", "Spring"],
    ["Python, Scala, R, SQL, Ruby.Experience with numpy", "Ruby"],
    ["Excel 2016, Word 2016", "Microsoft Word"],
  ])("are skills among their like: %s", (text, skill) => {
    expect(extractSkills(text)).toContain(skill);
  });

  test("a text in capitals names skills, where they stand as skills do", () => {
    expect(extractSkills("WE NEED JAVA, SCALA AND RUBY DEVELOPERS WITH GO")).toEqual(["Java", "Scala", "Ruby", "Go"]);
  });
});

describe("addresses", () => {
  test.each([
    "mail java@scala.io or python.jobs@example.com",
    "https://python.org/ruby?x=react and www.docker.com/kubernetes",
    "see github.com/acme/python-tools, docs.oracle.com",
    "https://www.linkedin.com/in/java-developer",
  ])("name no skills: %s", (text) => {
    expect(extractSkills(text)).toEqual([]);
  });

  test("names with a dot or a slash of their own still do", () => {
    expect(extractSkills("Node.js/React, ASP.NET. Java/Kotlin")).toEqual([
      "Node.js",
      "React",
      canonicalSkill("ASP.NET"),
      "Java",
      "Kotlin",
    ]);
  });

  test("a hashtag names a skill that needs no context, and no other", () => {
    expect(extractSkills("#hiring #python #Go #Swift")).toEqual(["Python"]);
  });
});

describe("a lexicon", () => {
  const build = (lines: string[], more: string[] = []) =>
    buildLexicon(
      lines.map((line) => readEntry(line, "software")),
      more.map((line) => readEntry(line, "data")),
    );

  test("relatives hold half as much the other way round, unless that is said too", () => {
    const { relatives } = build(["One | | Two 60, Three 30", "Two | | One 90", "Three", "Four | | Three 50"]);
    expect(relatives.get("One")).toEqual([
      { name: "Two", share: 0.6 },
      { name: "Three", share: 0.3 },
    ]);
    expect(relatives.get("Two")).toEqual([{ name: "One", share: 0.9 }]);
    // Half of 30 is too little to be worth a word.
    expect(relatives.get("Three")).toEqual([{ name: "Four", share: 0.25 }]);
    expect(relatives.get("Four")).toEqual([{ name: "Three", share: 0.5 }]);
  });

  test("a name stays its own where another skill has it as an alias", () => {
    const { byForm } = build(["One; two things", "Two Things"]);
    expect(byForm.get("two things")?.name).toBe("Two Things");
  });

  test("what widens it merges into what is known, and takes nothing from it", () => {
    const { skills, byForm, relatives } = build(
      ["Databases; data store", "Python"],
      ["database; data bank; python | tool", "Three Things; data store | hard | Python 40", "kept data stores"],
    );
    expect([...skills.keys()]).toEqual(["Databases", "Python", "Three Things", "kept data stores"]);
    expect(byForm.get("data bank")?.name).toBe("Databases");
    expect(byForm.get("python")?.name).toBe("Python");
    expect(byForm.get("data store")?.name).toBe("Databases");
    expect(relatives.get("Three Things")).toEqual([{ name: "Python", share: 0.4 }]);
  });

  test("plurals, singulars and closed-up spellings are the same names", () => {
    const { byForm } = build(["E-Commerce", "Data Stores", "Copy", "B.Ed", "Quality"]);
    for (const form of ["e commerce", "ecommerce", "data store", "copies", "qualities"]) {
      expect(skillNamed(byForm, form), form).toBeDefined();
    }
    expect(skillNamed(byForm, "bed")).toBeUndefined();
  });
});

test("relativesOf knows nothing of names that are no skills", () => {
  expect(relativesOf("No such skill")).toEqual([]);
  expect(canonicalSkill("databases")).toBe(canonicalSkill("Database"));
  expect(skillOf("Python")?.kind).toBeDefined();
});
