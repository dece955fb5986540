import { describe, expect, test } from "vitest";
import { offersToBeginners } from "../intake/beginners.ts";
import { findExperience } from "../intake/experience.ts";
import { levelCalled } from "../intake/ranks.ts";
import { findYears } from "../intake/years.ts";

const inForum = (text: string, title = text.split("\n")[0] ?? "") => findExperience(null, title, text, { forum: true });

describe("a forum's posting that takes beginners beside others asks for no years", () => {
  test.each([
    "Breadly | Baker, Engineer | Lyon | ONSITE, INTERNS, VISA\nWe bake with robots.",
    "Breadly - Lyon, France (interns welcome)\nWe bake with robots.",
    "Breadly | Lyon\nOpen roles:\n- Data Engineer\n- Data Engineer Intern\n- Senior Baker",
    "Breadly | Lyon\n* Junior Web Developer (https://breadly.example/jobs/3)\n* Oven Engineer",
    "Breadly | Lyon\nOven Engineer - Entry Level\nHead Baker",
    "Breadly | Lyon\nWe are looking for oven engineers and interns for the summer.",
    "Breadly | Lyon\nPaid internships are also available.",
    "Breadly | Lyon\nWe look for recent graduates and for old hands.",
    "Breadly | Lyon\nWe hire both senior and junior developers.",
    "Breadly | Lyon\nWe are hiring bakers and developers at all levels.",
    "Breadly | Lyon\nOVEN ENGINEER (all experience levels)",
    "Breadly | Lyon\nOpenings are at every level of experience.",
    "Breadly | Lyon\nThe positions range from junior to principal.",
    "Breadly | Lyon\nApply no matter your experience level.",
    "Brotwerk | Berlin\nWir suchen auch Werkstudenten und Praktikanten.",
    "Painly | Paris\nNous cherchons aussi des stagiaires.",
  ])("%s", (text) => {
    expect(offersToBeginners(text)).toBe(true);
    expect(inForum(text, "Breadly")).toEqual({ minYears: 0, maxYears: null, level: null });
  });

  test.each([
    "Breadly | Oven Engineer | Lyon | no interns\nWe bake with robots.",
    "Breadly | Lyon\nWe don't have openings for interns. For internships ask next year.",
    "Breadly | Lyon\nYou will mentor our interns and junior developers.",
    "Breadly | Lyon\nMany of our leads started as interns.",
    "Breadly | Lyon\nOur founders are recent graduates of a school for bakers.",
    "Breadly | Lyon\nWe help students find internships in bakeries.",
    "Breadly | Lyon\nWe replace the lawyers' interns jobs by robots.",
    "Breadly | Lyon\nYou will work at all levels of the stack.",
    "Breadly | Lyon\nWe need engineers who communicate at all levels of the company.",
    "Breadly | Lyon\nCommon sense on every level. We look for bakers.",
    "Breadly | Lyon\nFor internal and international ovens.",
    "Breadly | Lyon\nThis is not a junior position.",
  ])("but not: %s", (text) => expect(offersToBeginners(text)).toBe(false));

  test("figures and a rank of its own weigh more, and other sources are read as before", () => {
    expect(inForum("Breadly | Lyon | INTERNS\nYou have 4+ years of experience with ovens.", "Breadly")).toMatchObject({
      minYears: 4,
    });
    expect(inForum("Breadly | Senior Engineer | Lyon | INTERNS\nWe bake.", "Senior Engineer").level).toBe("SENIOR");
    expect(findExperience(null, "Engineer", "Breadly\nPaid internships are also available.").minYears).toBeNull();
  });

  test("hostile text is read within the limit", () => {
    for (const piece of ["intern ", "all levels of ", "junior to ", "looking for a senior ", "(", "- Junior "]) {
      const start = performance.now();
      offersToBeginners(piece.repeat(50_000 / piece.length));
      levelCalled(piece.repeat(50_000 / piece.length));
      expect(performance.now() - start, piece).toBeLessThan(2_000);
    }
  });
});

describe("the rank of whom a forum's posting calls for", () => {
  test.each([
    ["We are looking to bring on two new senior engineers.", "SENIOR"],
    ["This is a senior role in the company.", "SENIOR"],
    ["We are looking for a Head of Baking.", "LEAD"],
    ["Looking for a technical cofounder / CTO.", "LEAD"],
    ["We're hiring experienced oven, web and mobile developers.", "MID"],
    ["We are seeking several experienced Oven Engineers.", "MID"],
  ])("%s", (text, expected) => {
    expect(levelCalled(text)).toBe(expected);
    expect(inForum(text, "Breadly").level).toBe(expected);
  });

  test.each([
    "We are looking for a CTO and an oven engineer.",
    "Looking for bakers, a senior engineer and designers.",
    "We are looking for developers experienced in Java.",
    "We're hiring experienced bakers and one front-end developer.",
    "We are looking for a baker. You report to the Head of Baking.",
    "Hiring: CTO + 3 other bakers.",
    "We are looking for somebody who can grow into a lead engineer.",
  ])("but not: %s", (text) => expect(levelCalled(text)).toBeNull());

  test("a headline of several parts is not all of the rank that one of them bears", () => {
    expect(inForum("Engineer, Designer, Sales Team Lead").level).toBeNull();
    expect(inForum("Loaf GPS | Maps | Portland").level).toBeNull();
  });
});

describe("ranks side by side", () => {
  test.each([
    ["We are hiring a mid-to-senior oven developer.", 2, null],
    ["You are a mid to senior-level frontend developer.", 2, null],
    ["POP is looking for a medior/senior front-end developer.", 2, null],
    ["We're looking for an entry to intermediate-level engineer.", 0, 5],
    ["Breadly | Montreal\n* Intermediate to senior software engineers", 2, null],
  ])("%s", (text, minYears, maxYears) => expect(inForum(text, "Breadly")).toEqual({ minYears, maxYears, level: null }));
});

describe("years", () => {
  test.each([
    ["Requirement: 5+ years of programming experience.", 5],
    ["* Over 3 years experience with ovens.", 3],
    ["We are hiring a baker with over 3 years of professional experience.", 3],
    ["Oven engineer (C++, 2+ yrs exp)", 2],
    ["Hibernate: 4+ years", 4],
    ["- Oven Engineer. 6+ years Python, SQL", 6],
    ["3-5+ years full-stack development", 3],
  ])("%s", (text, min) => expect(findYears(text)).toMatchObject({ min }));

  test("of several roles the least is asked for", () => {
    expect(findYears("- Senior Baker Engineer (8+ years): ovens\n- Oven Engineer (4+ years): flour")).toEqual({
      min: 4,
      max: null,
      several: true,
    });
    expect(findYears("Senior: 5+ years of experience\nJunior: 1+ years of experience")).toMatchObject({ min: 1 });
    expect(inForum("- Senior Baker Engineer (8+ years)\n- Oven Engineer (4+ years)", "Breadly")).toEqual({
      minYears: 4,
      maxYears: null,
      level: null,
    });
    expect(findYears("Oven developer: 5 years of programming experience, 3 years of experience with dough")).toEqual({
      min: 5,
      max: null,
    });
  });

  test.each([
    "We are an established (20+ years) bakery.",
    "Our company, with over 10 years of experience in bread, is hiring.",
    "In 2 years we have grown to 30 people.",
    "A four-year college degree",
    "2 years of program in a bakery school",
  ])("%s asks for nothing", (text) => expect(findYears(text)).toBeNull());
});
