import { describe, expect, test } from "vitest";
import { allSkills, canonicalSkill, extractSkills, skillOf } from "../skills/extract.ts";
import { findIndustries, INDUSTRIES } from "../skills/industries.ts";

describe("extractSkills", () => {
  test("Java is not JavaScript, and neither is in the middle of a word", () => {
    expect(extractSkills("JavaScript only")).toEqual(["JavaScript"]);
    expect(extractSkills("Java only")).toEqual(["Java"]);
    expect(extractSkills("the javanese lavascript")).toEqual([]);
  });

  test("names come once, in order of first appearance, under their canonical name", () => {
    expect(extractSkills("Postgres and reactjs. More PostgreSQL, more React.js, some k8s and Kubernetes")).toEqual([
      "PostgreSQL",
      "React",
      "Kubernetes",
    ]);
  });

  test("signs belong to the names of languages", () => {
    expect(extractSkills("C++, C#, .NET and F#")).toEqual(["C++", "C#", ".NET", "F#"]);
    expect(extractSkills("ASP.NET with C#/.NET Core")).toEqual(["ASP.NET", "C#", ".NET"]);
    expect(extractSkills("a net income of 5 million")).toEqual([]);
  });

  test("Node.js is Node.js however it is written", () => {
    for (const spelling of ["Node.js", "NodeJS", "node js", "NODE.JS", "Node-js"]) {
      expect(extractSkills(`services in ${spelling}`)).toEqual(["Node.js"]);
    }
  });

  test("hyphens, plurals and line breaks inside a name do not hide it", () => {
    expect(extractSkills("micro-services")).toEqual(["Microservices"]);
    expect(extractSkills("electronic medical\nrecord")).toEqual(["Electronic Health Records"]);
    expect(extractSkills("relational databases; pivot tables")).toEqual(["Databases", "Pivot Tables"]);
  });

  test("a name does not reach over the end of a sentence, a list item or a paragraph", () => {
    expect(extractSkills("used for big. Data was lost")).toEqual([]);
    expect(extractSkills("we like machine, learning")).toEqual([]);
    expect(extractSkills("machine\n\nlearning")).toEqual([]);
  });

  test("C, R, Go and Swift count in a list of their like", () => {
    expect(extractSkills("Languages: Go, Rust, Swift, C and R; Python")).toEqual([
      "Go",
      "Rust",
      "Swift",
      "C",
      "R",
      "Python",
    ]);
    expect(extractSkills("Excel, Word, Access and PowerPoint")).toEqual([
      "Excel",
      "Microsoft Word",
      "Microsoft Access",
      "PowerPoint",
    ]);
  });

  test("the same words in plain speech are no skills", () => {
    const chatter = [
      "Go to the store, get vitamin C and access to the spring festival.",
      "Excel in your role. React to news. A swift response sparks joy; in a word, rust never sleeps.",
      "My teacher said teaching is hard, but I like her and the pilot of that show.",
      "R. Smith and C. Jones will express their outlook; the chef went to the helm.",
    ];
    for (const text of chatter) expect(extractSkills(text)).toEqual([]);
  });

  test("German, French and Spanish names are the same skills", () => {
    expect(extractSkills("Krankenpflege, Buchhaltung und Qualitätssicherung")).toEqual([
      "Nursing",
      "Accounting",
      "Quality Assurance",
    ]);
    expect(extractSkills("gestion de projet, soins infirmiers, comptabilité")).toEqual([
      "Project Management",
      "Nursing",
      "Accounting",
    ]);
    expect(extractSkills("atención al cliente, contabilidad")).toEqual(["Customer Service", "Accounting"]);
  });

  test("all fields of work are known, not only software", () => {
    expect(
      extractSkills("Wound care, welding, bricklaying, forklift operator, food safety, litigation, lesson plans"),
    ).toEqual([
      "Wound Care",
      "Welding",
      "Masonry",
      "Forklift Operation",
      "Food Safety",
      "Litigation",
      "Lesson Planning",
    ]);
  });
});

describe("the taxonomy", () => {
  test("has at least 2,500 skills, each its own canonical name", () => {
    const skills = allSkills();
    expect(skills.length).toBeGreaterThanOrEqual(2_500);
    expect(new Set(skills.map((skill) => skill.name)).size).toBe(skills.length);
    for (const { name, field } of skills) {
      expect(canonicalSkill(name)).toBe(name);
      expect(skillOf(name)?.field).toBe(field);
    }
  });

  test("canonicalSkill maps aliases, and leaves what it does not know trimmed", () => {
    expect(canonicalSkill(" ReactJS ")).toBe("React");
    expect(canonicalSkill("golang")).toBe("Go");
    expect(canonicalSkill("go")).toBe("Go");
    expect(canonicalSkill("  Basket weaving under water ")).toBe("Basket weaving under water");
    expect(skillOf("Basket weaving under water")).toBeNull();
  });
});

describe("findIndustries", () => {
  test("names what a text is about, from the one list", () => {
    const text = "Staff Nurse\nYou care for patients on a busy ward of our hospital, and know the clinic's medication.";
    expect(findIndustries(text)).toEqual(["Healthcare"]);
    expect(findIndustries("Line Cook\nOur restaurant kitchen needs a cook. HACCP, menus, food preparation.")).toEqual([
      "Hospitality",
    ]);
    for (const industry of findIndustries(text)) expect(INDUSTRIES).toContain(industry);
  });

  test("says nothing when nothing is clear", () => {
    expect(findIndustries("We are a great team and look for great people.")).toEqual([]);
    expect(findIndustries("")).toEqual([]);
  });

  test("never names more than three", () => {
    const everything = `${INDUSTRIES.join(" ")} hospital school bank restaurant farm airline lawyer police retail software developer`;
    expect(findIndustries(everything).length).toBeLessThanOrEqual(3);
  });
});
