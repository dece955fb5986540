import { expect, test } from "vitest";
import { extractSkills, relativesOf } from "../skills/extract.ts";

test("what an employer makes is no skill that it asks for, but the tools that it names are", () => {
  expect(extractSkills("We are a leading provider of payroll software, built with Java and Docker.")).toEqual([
    "Java",
    "Docker",
  ]);
  expect(extractSkills("The hospital provides cardiology, oncology and urology services.")).toEqual([]);
});

test("the same words count where the candidate is spoken of", () => {
  expect(extractSkills("You will run payroll for a leading provider of care.")).toEqual(["Payroll"]);
  expect(extractSkills("Our hospital has a cardiology unit; experience in cardiology is essential.")).toEqual([
    "Cardiology",
  ]);
});

test("a profile to send and a call to expect are no skills", () => {
  expect(extractSkills("Send your GitHub profile; the interview is held over Skype.")).toEqual([]);
  expect(extractSkills("Tools: Git, GitHub, Jira")).toEqual(["Git", "GitHub", "Jira"]);
});

test(".NET is found with a space behind its dot", () => {
  expect(extractSkills("Experience with C#, . NET, SQL Server")).toEqual(["C#", ".NET", "SQL Server"]);
});

test("a subject gives no part of a paper", () => {
  expect(relativesOf("AWS Certified Developer").map(({ name }) => name)).not.toContain("AWS");
});
