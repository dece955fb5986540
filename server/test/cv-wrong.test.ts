import { describe, expect, test } from "vitest";
import { type CvProfile, readProfile } from "../cv/profile.ts";

const NOW = new Date("2026-07-01T00:00:00Z");
const read = (text: string): CvProfile => readProfile(text, NOW);
const positions = (lines: string) =>
  read(lines).positions.map(
    ({ title, employer, from, to, current }) => `${title} @ ${employer} ${from}..${current ? "now" : to}`,
  );

describe("a position is not", () => {
  test("a sentence that says since when something is used", () => {
    expect(
      positions(
        "Experience\nDirector, Example Ltd, 01/2010 - present\nBuilt a product that is used by\nour investors and clients since 2015.\nIt runs in production\nsince 2018.",
      ),
    ).toEqual(["Director @ Example Ltd 2010-01..now"]);
  });

  test("the empty form of a template", () => {
    expect(
      positions(
        "Experience\nPlanner 07/2013 to 08/2015\nCompany Name\nDrew plans of the town.\n01/2011 to 01/2011\nCompany Name\n01/2010 to 01/2010\nCompany Name",
      ),
    ).toEqual(["Planner @ null 2013-07..2015-08"]);
  });
});

describe("a position is found", () => {
  test("where its title, the place of its employer's name and what was done run on in one line", () => {
    expect(
      positions(
        "Experience\n08/2006 to Current\nStaffing Manager Company Name - City , State Manage full cycle staffing and keep a list of all applicants for all our clients in town\nand beyond.",
      ),
    ).toEqual(["Staffing Manager @ null 2006-08..now"]);
  });

  test("where its dates stand on three lines", () => {
    expect(positions("Experience\nJune 2015\nto\nMay 2016\nShip Broker, Harbour Ltd\nSold ships.")).toEqual([
      "Ship Broker @ Harbour Ltd 2015-06..2016-05",
    ]);
  });

  test("where the lines of two columns are woven into one another", () => {
    const lines =
      "EXPERIENCE SKILLS\nBaker, Example Ltd Jan 2022 - June 2023\nbread of all kinds\nSkills & Expertise\nbaking, sweets\nHarbour Ltd Aug 2018 - Dec 2021\nWaiter\nguests of all kinds";
    expect(positions(lines)).toEqual(["Baker @ Example Ltd 2022-01..2023-06", "Waiter @ Harbour Ltd 2018-08..2021-12"]);
  });

  test("first where it has no dates, but stands over others that go back in time", () => {
    expect(
      read(
        "Experience\nAccount Lead\nCompany Name - City , State\nLed accounts.\nTeam Leader\nMarch 2011 to January 2014 Company Name\nLed a team.\nClerk\nMarch 2008 to February 2011 Company Name\nWrote.",
      ).titles,
    ).toEqual(["Account Lead", "Team Leader", "Clerk"]);
  });
});

describe("an employer is not", () => {
  test.each([
    ["half of the title", "Restaurant Chef/Retail Chef, 2010 - 2012\nCooked."],
    ["an abbreviation of the title in brackets", "Workforce Specialist (WFM), 2010 - 2012\nPlanned shifts."],
    ["where it was, in brackets", "Support Specialist (River Street Location), 2010 - 2012\nHelped."],
    ["a list of tools", "Developer\nMySQL & PostgreSQL 2010 - 2012\n- Built the shop."],
    ["the heading of a section", "Developer (Education, Sep 2010 - Aug 2012)\n- Built the shop."],
  ])("%s", (_, lines) => {
    expect(read(`Experience\n${lines}`).positions.map(({ employer }) => employer)).toEqual([null]);
  });
});

describe("a title", () => {
  test.each([
    ["Manager, Payroll and Benefits", "Manager - Payroll and Benefits"],
    ["Jamaica- Planning Technician", "Planning Technician"],
    ["Executive Assistant Executive Assistant", "Executive Assistant"],
    ["Media Planner At Neo", "Media Planner"],
    ["Outsourcing data analyst", "Outsourcing data analyst"],
    ["Software Developer Northern Registry Center, Berlin, Germany", "Software Developer"],
  ])("in %j is %j", (line, title) => {
    expect(read(`Experience\n${line}\n01/2010 - 02/2012\n- Worked.`).titles).toEqual([title]);
  });

  test.each(["Duties", "DNS and DHCP Servers"])("is not %j", (line) => {
    expect(read(`Experience\n${line} Company Name - City , State\n01/2010 - 02/2012\n- Worked.`).titles).toEqual([]);
  });
});

describe("education", () => {
  test.each([
    ["main project: a shop", []],
    ["Marketing course with MBA-level training", []],
    ["I plan to transfer and hope to get a bachelor's degree.", []],
    ["Court of Masters Sommelier", []],
    ["Master degree in engineering", ["Master's degree"]],
    ["MA in History", ["Master's degree"]],
  ])("of %j is %j", (line, levels) => {
    expect(read(`Education\nExample College, 2010\n${line}`).education).toEqual(levels);
  });

  test.each([
    [
      "Bachelor of Science : Computer Science May 1995 Southern Example University Computer Science",
      "Computer Science",
    ],
    ["BBA : Business Administration Western Example University - City", "Business Administration"],
    ["Bachelor of Arts : Marketing , 2006 Example University", "Marketing"],
    ["Bachelor of Science : Exercise Science Small Business Minor", null],
    ["Bachelor of Arts : Dec 2010 Example College", null],
  ])("of %j is on %j", (line, subject) => {
    expect(read(`Education\n${line}`).studies[0]).toEqual({ level: "Bachelor's degree", subject });
  });
});

test("a certificate is held, not worked for, kept for others or spoken of", () => {
  const certificates = (text: string) => read(text).certificates;
  expect(certificates("Summary\nI am working on my\nPrivate Pilot Certificate at the airfield.")).toEqual([]);
  expect(certificates("Experience\nClerk, 2010 - 2012\nMaintained files and CPR records of all employees.")).toEqual(
    [],
  );
  expect(certificates("Experience\nAide, 2010 - 2012\nCPR certified since my first day.")).toEqual(["CPR"]);
  expect(certificates("Skills\nCPR")).toEqual(["CPR"]);
});

test("a language that a sentence only names is no skill of the person", () => {
  expect(read("Experience\nClerk, 2010 - 2012\nExplained rules in plain English to clients.").skills).not.toContain(
    "English",
  );
  expect(read("Skills\nEnglish, Excel").skills).toContain("English");
});

test("the home is read with its country first, beside other labels and with its space lost", () => {
  const home = (line: string) => read(`Jane Doe\n${line}`).locations;
  expect(home("Israel, Beer Sheva")).toEqual(["Beersheba, Israel"]);
  expect(home("Germany, Hamburg")).toEqual(["Hamburg, Germany"]);
  expect(home("Residence: Hadera Languages: Hebrew, English")).toEqual(["Hadera, Israel"]);
  expect(home("Languages: English, Hebrew\tResidence: Haifa, Israel")).toEqual(["Haifa, Israel"]);
  expect(home("Location: TelAviv")).toEqual(["Tel Aviv, Israel"]);
});
