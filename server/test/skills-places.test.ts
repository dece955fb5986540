import { describe, expect, test } from "vitest";
import { canonicalSkill, extractSkills, findSkills } from "../skills/extract.ts";

/** What a text names, as written there. */
const written = (text: string) => findSkills(text).map(({ start, end }) => text.slice(start, end));

describe("who does a work", () => {
  test.each([
    "Senior Software Engineer",
    "You work with data scientists, QA engineers and full-stack developers.",
    "Full Stack Web Developer at our site",
    "Frontend-Entwickler und Softwareentwickler",
  ])("is no skill where the work is digital: %s", (text) => {
    expect(extractSkills(text)).toEqual([]);
  });

  test("keeps the tools and subjects of a title", () => {
    expect(extractSkills("Senior Java Developer")).toEqual(["Java"]);
    expect(extractSkills("DevOps Engineer")).toEqual(["DevOps"]);
    expect(extractSkills("iOS developer")).toEqual(["iOS Development"]);
  });

  test("says what is asked for in the trades", () => {
    expect(extractSkills("Plumber wanted, start on Monday.")).toContain("Plumbing");
  });

  test("still vouches for a doubtful name beside it, and its form still leads to the skill", () => {
    expect(extractSkills("Backend engineers, Go")).toEqual(["Go"]);
    expect(canonicalSkill("software engineer")).toBe("Software Engineering");
  });
});

describe("a list without commas", () => {
  test("names what stands between its like", () => {
    expect(extractSkills("one of these languages: Scala Java Go")).toEqual(["Scala", "Java", "Go"]);
    expect(extractSkills("python elasticsearch go django")).toEqual(["Python", "Elasticsearch", "Go", "Django"]);
    expect(extractSkills("spring java docker")).toEqual(["Spring", "Java", "Docker"]);
    expect(extractSkills("selenium circleci jenkins")).toEqual(["Selenium", "CircleCI", "Jenkins"]);
  });

  test("needs more than one beside it that may be the other half of a name", () => {
    expect(extractSkills("experience with Apache Hadoop")).not.toContain("Apache HTTP Server");
    expect(extractSkills("our software development teams")).not.toContain("Microsoft Teams");
  });

  test("is no sentence", () => {
    expect(extractSkills("With Docker go to production, with Java react fast.")).toEqual(["Docker", "Java"]);
    expect(extractSkills("Write code in Python\ngo home early")).toEqual(["Python"]);
  });
});

test.each([
  ["BI tools such as Looker or Tableau", "Looker"],
  ["databases (e.g. Cassandra, HBase)", "Apache Cassandra"],
  ["Continuous integration and Docker; Jenkins is a big plus", "Jenkins"],
  ["監控工具：Docker、Prometheus、Grafana", "Prometheus"],
])("an example is an item of a list: %s", (text, skill) => {
  expect(extractSkills(text)).toContain(skill);
});

test("a language is where its name stands", () => {
  expect(written("You are fluent in English and have a very good knowledge of German.")).toEqual(["English", "German"]);
  expect(written("Fließend Deutsch")).toEqual(["Deutsch"]);
});

test("a cloud's maker and its service are named once, with what is said of it", () => {
  expect(written("Experience with AWS cloud services and private cloud environments")).toEqual([
    "AWS cloud services",
    "private cloud",
  ]);
});

test("what users meet is no design skill, but in a list of skills it is one", () => {
  expect(extractSkills("We care about a beautiful user experience for our clients.")).toEqual([]);
  expect(extractSkills("Skills: Figma, user experience, wireframing")).toContain("User Experience Design");
});
