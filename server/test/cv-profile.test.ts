import { describe, expect, test } from "vitest";
import { readProfile } from "../cv/profile.ts";

const NOW = new Date("2026-07-01T00:00:00Z");
const read = (text: string) => readProfile(text, NOW);

const NURSE = `Maria Muster
Registered Nurse
Berlin, Germany | maria@example.org | +49 30 1234567

Summary
Caring nurse with a taste for order.

Work Experience
Senior Staff Nurse, City Hospital, Berlin
07/2020 - present
- Patient care and wound care on a ward of thirty
- Triage, medication administration, infection control
Staff Nurse | St. Mary Clinic | Jan 2018 – Jul 2020
Nursing Assistant, Hill House
2015-2016

Education
Bachelor of Science in Nursing, Example University, 2011 - 2015
High School Diploma, 2003 - 2011

Skills
Microsoft Office, CPR

Languages
German (native), English: C1, Spanish - basic`;

describe("a whole CV", () => {
  test("is read into a profile", () => {
    const { positions, skillDetails, ...profile } = read(NURSE);
    expect(profile).toEqual({
      headline: "Registered Nurse",
      skills: [
        "Patient Care",
        "Wound Care",
        "Triage",
        "Medication Administration",
        "Infection Control",
        "Microsoft Office",
        "CPR",
      ],
      yearsOfExperience: 9.5,
      experienceLevel: "SENIOR",
      titles: ["Senior Staff Nurse", "Staff Nurse", "Nursing Assistant"],
      industries: ["Healthcare"],
      locations: ["Berlin, Germany"],
      languages: ["German (native)", "English (C1)", "Spanish (basic)"],
      education: ["Bachelor's degree", "High school"],
      certificates: ["CPR"],
      studies: [
        { level: "Bachelor's degree", subject: "Nursing" },
        { level: "High school", subject: null },
      ],
    });
    expect(positions.map(({ employer, place, from, to }) => [employer, place, from, to])).toEqual([
      ["City Hospital", "Berlin", "2020-07", null],
      ["St. Mary Clinic", null, "2018-01", "2020-07"],
      ["Hill House", null, "2015", "2016"],
    ]);
    expect(skillDetails.map(({ name }) => name)).toEqual(profile.skills);
  });

  test("in German is read as well", () => {
    const profile = read(`Erika Beispiel
Softwareentwicklerin
10115 Berlin

Berufserfahrung
03/2018 – heute   Softwareentwicklerin, Beispiel GmbH
Okt. 2015 bis Feb. 2018   Junior-Entwicklerin, Muster AG

Ausbildung
10/2010 – 09/2015 Studium der Informatik, Bachelor of Science

Kenntnisse
Java, Spring Boot, PostgreSQL, Docker

Sprachen
Deutsch (Muttersprache), Englisch (fließend)`);
    expect(profile.titles).toEqual(["Softwareentwicklerin", "Junior-Entwicklerin"]);
    expect(profile.yearsOfExperience).toBe(10.7);
    expect(profile.locations).toEqual(["Berlin, Germany"]);
    expect(profile.languages).toEqual(["German (native)", "English (fluent)"]);
    expect(profile.education).toEqual(["Bachelor's degree"]);
    expect(profile.skills).toEqual(["Java", "Spring Boot", "PostgreSQL", "Docker"]);
  });

  test("in French is read as well", () => {
    const profile = read(`Jean Exemple
Chef de projet

Expérience professionnelle
avril 2016 – aujourd'hui : Chef de projet, Société Exemple
de janvier 2014 à mars 2016 : Assistant commercial, Maison Modèle

Formation
2010 - 2013 Licence en gestion, Université Exemple

Langues
Français (langue maternelle), anglais (courant)`);
    expect(profile.titles).toEqual(["Chef de projet", "Assistant commercial"]);
    expect(profile.yearsOfExperience).toBe(12.4);
    expect(profile.languages).toEqual(["French (native)", "English (fluent)"]);
  });

  test("that says nothing gives an empty profile", () => {
    expect(read("Hello, this is only a short letter about the weather.")).toEqual({
      headline: null,
      skills: [],
      yearsOfExperience: null,
      experienceLevel: null,
      titles: [],
      industries: [],
      locations: [],
      languages: [],
      education: [],
      positions: [],
      skillDetails: [],
      certificates: [],
      studies: [],
    });
  });
});

describe("years of experience", () => {
  const years = (lines: string) => read(`Experience\n${lines}`).yearsOfExperience;

  test("are counted once where positions overlap", () => {
    expect(years("Cook, Inn A, 01/2010 - 01/2014\nChef, Inn B, 01/2012 - 01/2016")).toBe(6);
    expect(years("Cook, Inn A, 01/2010 - 01/2016\nChef, Inn B, 01/2012 - 01/2014")).toBe(6);
  });

  test("leave out the gaps between positions", () => {
    expect(years("Cook, Inn A, 01/2010 - 01/2012\nChef, Inn B, 01/2015 - 01/2016")).toBe(3);
  });

  test("are read from dates in many styles", () => {
    const styles = [
      "Mar 2015 – Mar 2018",
      "March 2015 to March 2018",
      "03/2015 - 03/2018",
      "03.2015–03.2018",
      "2015-03 - 2018-03",
      "15.03.2015 - 15.03.2018",
      "3/15/2015 - 3/15/2018",
      "Mar. '15 - Mar. '18",
      "März 2015 bis März 2018",
      "mars 2015 à mars 2018",
      "marzo 2015 hasta marzo 2018",
      "2015 - 2018",
      "2015-18",
      "03/2015  03/2018",
      "'15-'18",
      "2015/2018",
      "2015  2018",
      "Spring 2015 - March 2018",
      "Q1 2015 - 01/2018",
      "von März 2015 bis März 2018",
      "março de 2015 até março de 2018",
      "maart 2015 t/m maart 2018",
      "from 2015 to 2018",
      "(2015 - 2018)",
      "2015 – 2018 (3 years)",
    ];
    for (const style of styles) expect([style, years(`Cook, Inn A\n${style}`)]).toEqual([style, 3]);
  });

  test("run to the day of reading where a position is still held", () => {
    for (const end of [
      "present",
      "Current",
      "now",
      "heute",
      "présent",
      "aujourd'hui",
      "actualidad",
      "atual",
      "heden",
      "to date",
      "till now",
    ]) {
      expect([end, years(`Cook, Inn A\n07/2023 - ${end}`)]).toEqual([end, 3]);
    }
    expect(years("Cook, Inn A, since 07/2023")).toBe(3);
    expect(years("Koch, Gasthof A, seit 07/2023")).toBe(3);
    expect(years("Cuisinier, Auberge A, depuis juillet 2023")).toBe(3);
    expect(years("Cocinero, Posada A, desde julio de 2023")).toBe(3);
    expect(years("Cook, Inn A 07/2023 -")).toBe(3);
  });

  test("never come from education, wherever it stands", () => {
    expect(read("Education\nExample University, 2010 - 2015\nB.Sc. in Physics").yearsOfExperience).toBeNull();
    expect(read("John Doe\nBachelor of Arts, Example College, 09/2010 - 06/2014").yearsOfExperience).toBeNull();
  });

  test("do not come from years that prose mentions, phone numbers or impossible spans", () => {
    expect(
      years(
        "Raised sales by 40 percent between 2003 - 2005 and again in the years 2007 - 2009 with the help of a small team",
      ),
    ).toBeNull();
    expect(years("Call 030 2015-2018-77\nCook 05/2031 - 06/2035\nChef 2018 - 2015")).toBeNull();
  });

  test("fall back to what is stated when nothing is dated", () => {
    expect(read("Accountant with 10+ years of experience in audit").yearsOfExperience).toBe(10);
    expect(read("Over twelve years' experience as a cook").yearsOfExperience).toBe(12);
    expect(read("7 Jahre Berufserfahrung in der Pflege").yearsOfExperience).toBe(7);
    expect(read("We are a company that is 100 years old").yearsOfExperience).toBeNull();
  });

  test("are the stated durations where no position is dated", () => {
    expect(years("Cook at Inn A Ltd\n2 years 3 months\nChef at Inn B Ltd\n9 months")).toBe(3);
  });

  test("of one season, month or year are what it lasts", () => {
    expect(years("Harvest helper, Farm A, Summer 2014")).toBe(0.2);
    expect(years("Cook, Inn A, 2014")).toBe(0.5);
  });

  test("decide the level", () => {
    const levels = ["01/2025", "01/2023", "01/2019", "01/2010"].map(
      (start) => read(`Experience\nCook, ${start} - present`).experienceLevel,
    );
    expect(levels).toEqual(["ENTRY", "MID", "SENIOR", "LEAD"]);
  });
});

describe("titles", () => {
  const titles = (lines: string) => read(`Experience\n${lines}`).titles;

  test("stand newest first, each once", () => {
    expect(titles("Cook, 2010 - 2012\nHead Chef, 2015 - present\nCOOK, 2008 - 2010\nSous Chef, 2012 - 2015")).toEqual([
      "Head Chef",
      "Sous Chef",
      "Cook",
    ]);
  });

  test("are found before, beside and after their dates", () => {
    expect(titles("Project Manager\nExample Ltd\n01/2018 - 02/2020")).toContain("Project Manager");
    expect(titles("01/2018 - 02/2020 Example Ltd, Project Manager")).toEqual(["Project Manager"]);
    expect(titles("01/2018 - 02/2020\nExample Ltd\nProject Manager")).toEqual(["Project Manager"]);
    expect(titles("Example Ltd | Project Manager | 01/2018 - 02/2020")).toEqual(["Project Manager"]);
  });

  test("are not what one did", () => {
    expect(
      titles(
        "01/2018 - 02/2020\nManaged the work of an engineer and a designer.\nResponsible for the director's diary",
      ),
    ).toEqual([]);
  });

  test("shouted ones are written as others, with their abbreviations", () => {
    expect(titles("SENIOR HR MANAGER, 2015 - 2018")).toEqual(["Senior HR Manager"]);
    expect(titles("SR. DIRECTOR OF SALES, 2015 - 2018")).toEqual(["Sr Director of Sales"]);
  });
});

describe("the headline", () => {
  const headline = (text: string) => read(text).headline;

  test("is what the person calls themselves, not their name", () => {
    expect(headline("John Baker\nSoftware Engineer\nBerlin")).toBe("Software Engineer");
    expect(headline("Anna Koch\nExperience\nNurse, 2010 - 2012")).toBe("Nurse");
    expect(headline("Head Cook\nExperience\nCook, 2010 - 2012")).toBe("Head Cook");
  });
});

test("languages that are only mentioned are not spoken", () => {
  expect(read("Experience\nTaught English literature, 2010 - 2012\nGerman cars and French cuisine").languages).toEqual(
    [],
  );
  expect(read("Summary\nBilingual in English and Spanish; fluent in French").languages).toEqual([
    "English (bilingual)",
    "Spanish (bilingual)",
    "French (fluent)",
  ]);
});

test("a place of former work is not where the person lives", () => {
  expect(read("Jane Doe\nExperience\nCook, Hamburg, Germany, 2010 - 2012").locations).toEqual([]);
  expect(read("Jane Doe\nAddress: Hamburg, Germany\nExperience\nCook, 2010 - 2012").locations).toEqual([
    "Hamburg, Germany",
  ]);
});
