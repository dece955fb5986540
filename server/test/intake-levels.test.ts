import { describe, expect, test } from "vitest";
import { findExperience } from "../intake/experience.ts";
import { identify } from "../intake/identify.ts";
import { findLocationLine } from "../intake/location-line.ts";
import { findVisaSponsorship } from "../intake/visa.ts";
import { readTitle } from "../skills/titles.ts";

const level = (text: string, title = "Engineer") => findExperience(null, title, text).level;

describe("words say how much somebody must have done", () => {
  test.each([
    ["We are a bakery chain. You are an experienced Rails developer who likes bread.", "MID"],
    ["We need a seasoned network engineer.", "SENIOR"],
  ])("%s", (text, expected) => expect(level(text)).toBe(expected));

  test.each([
    "Our team of experienced engineers builds ovens.",
    "You will learn from seasoned engineers.",
    "Nice to have:\n- Experienced developers of databases",
    "Requirements:\n- Proven experience with databases",
    "Requirements:\n- Extensive experience with databases",
    "Experienced engineers wanted, and recent graduates as well.",
    "I'm an experienced developer and can teach you a lot.",
  ])("but not of the one who is sought: %s", (text) => expect(level(text)).toBeNull());

  test("several ranks side by side span the years of all", () => {
    expect(findExperience(null, "Mid/Senior Engineer", "")).toEqual({ minYears: 2, maxYears: null, level: null });
    expect(findExperience(null, "Engineer", "We hire junior and mid-level developers.")).toEqual({
      minYears: 0,
      maxYears: 5,
      level: null,
    });
    expect(findExperience(null, "Engineer", "We hire mostly seniors and leads, but also juniors.").level).toBeNull();
    expect(level("You mentor junior and senior developers.")).toBeNull();
  });

  test("of a senior or staff engineer the least is asked for", () => {
    expect(level("", "Senior or Staff Engineer")).toBe("SENIOR");
    expect(level("", "Staff Engineer")).toBe("LEAD");
  });
});

describe("below a headline without a role", () => {
  const headline = "London, England - Full Time - ONSITE";
  const sought = (text: string) => identify("", headline, `${headline}\n${text}`, []).title;

  test.each([
    ["Acme Ovens ( http://ovens.example/ ) is hiring a full stack developer for our bakery.", "Full stack developer"],
    ["We are looking for a talented senior Go engineer who likes bread.", "Senior Go engineer"],
  ])("one sentence names it: %s", (text, title) => expect(sought(text)).toBe(title));

  test.each([
    "Acme Ovens is hiring a wide array of engineers.",
    "Acme Ovens is hiring a backend developer. We are also looking for a designer.",
    "Acme Ovens is looking for a better loaf.",
  ])("nothing sure leaves the title: %s", (text) => expect(sought(text)).toBe(headline));
});

test.each([
  ["New Business Developer", "sales"],
  ["Land Developer", "real estate"],
  ["Curriculum Developer", "training"],
  ["Learning and Development Facilitator", "training"],
  ["Child Health Governance Nurse", "nursing"],
  ["Market Intelligence Analyst", "marketing"],
])("%s works in %s", (title, field) => expect(readTitle(title).field).toBe(field));

test("interns beside developers make no internship", () => {
  expect(readTitle("Interns and Developers").seniority).toBeNull();
  expect(readTitle("Software Engineering Intern").seniority).toBe("INTERN");
});

test("a line of the text names the place, also glued to the next one", () => {
  expect(findLocationLine("Java\nLocation: Hoofddorp, near Amsterdam\nWe build")).toBe("Hoofddorp");
  expect(findLocationLine("Location : Boston, MADirect client")).toBe("Boston, MA");
  expect(findLocationLine("Location: Berlin\nLocation: Madrid")).toBeNull();
});

test("a refusal that is softened is none", () => {
  expect(findVisaSponsorship(null, "", "We cannot sponsor new H-1B visas but can do transfers.")).toBeNull();
  expect(findVisaSponsorship(null, "", "We are unable to sponsor visas.")).toBe(false);
});
