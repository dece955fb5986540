import { describe, expect, test } from "vitest";
import { type CvProfile, readProfile } from "../cv/profile.ts";

const NOW = new Date("2026-07-01T00:00:00Z");
const read = (text: string): CvProfile => readProfile(text, NOW);
const positions = (lines: string) =>
  read(`Experience\n${lines}`).positions.map(
    ({ title, employer, from, to, current, place }) =>
      `${title} @ ${employer} (${place}) ${from}..${current ? "now" : to}`,
  );

describe("a position", () => {
  test("says who, where, from when and to when", () => {
    expect(read("Experience\nHead Chef, Grand Hotel, Berlin, Germany\n03/2018 - present\n- Cooked").positions).toEqual([
      {
        title: "Head Chef",
        employer: "Grand Hotel",
        from: "2018-03",
        to: null,
        current: true,
        place: "Berlin, Germany",
      },
    ]);
  });

  test("is the same in whatever order its lines stand", () => {
    const wanted = ["Project Manager @ Example Ltd (null) 2018-01..2020-02"];
    for (const lines of [
      "Project Manager\nExample Ltd\n01/2018 - 02/2020\n- Led a team.",
      "Project Manager\n01/2018 - 02/2020 Example Ltd\n- Led a team.",
      "01/2018 - 02/2020\nProject Manager\nExample Ltd\n- Led a team.",
      "01/2018 - 02/2020\nExample Ltd\nProject Manager\n- Led a team.",
      "Example Ltd\t01/2018 - 02/2020\nProject Manager\n- Led a team.",
      "Project Manager | Example Ltd | 01/2018 - 02/2020",
      "01/2018 - 02/2020: Project Manager at Example Ltd",
      "Company: Example Ltd\nDesignation: Project Manager\nDuration: 01/2018 - 02/2020",
      "January 2018 –\nFebruary 2020\nProject Manager, Example Ltd",
    ]) {
      expect([lines, positions(lines)]).toEqual([lines, wanted]);
    }
  });

  test("takes its employer from the line that shows by its place or its form that it names one", () => {
    expect(
      positions(
        "Senior Developer\t2018 - 2020\nBlue Harbour, Hamburg, Germany\nBuilt the shop.\nDeveloper\t2015 - 2018\nNorthwind GmbH\nMended the shop.",
      ),
    ).toEqual([
      "Senior Developer @ Blue Harbour (Hamburg, Germany) 2018..2020",
      "Developer @ Northwind GmbH (null) 2015..2018",
    ]);
  });

  test("under the span of an employer gets the employer, and the span is no position", () => {
    expect(
      positions(
        "Example Ltd, 01/2010 - 12/2020\nSenior Analyst\n01/2015 - 12/2020\n- Analysed.\nAnalyst\n01/2010 - 01/2015\n- Counted.",
      ),
    ).toEqual([
      "Senior Analyst @ Example Ltd (null) 2015-01..2020-12",
      "Analyst @ Example Ltd (null) 2010-01..2015-01",
    ]);
  });

  test("whose dates stand below what was done keeps its own title", () => {
    expect(
      positions(
        "Go Developer - Blue Harbour GmbH\nWrote services that many people use.\nfrom November 2021 till now\nAndroid Developer - Northwind GmbH\nWrote apps that few people use.\nfrom March 2020 till November 2021",
      ),
    ).toEqual([
      "Go Developer @ Blue Harbour GmbH (null) 2021-11..now",
      "Android Developer @ Northwind GmbH (null) 2020-03..2021-11",
    ]);
  });

  test("without dates is one where its employer is sure", () => {
    expect(positions("Cook\nGrand Hotel Ltd, Berlin, Germany\n- Cooked soup.")).toEqual([
      "Cook @ Grand Hotel Ltd (Berlin, Germany) null..null",
    ]);
  });

  test("is not what one did, studied or won", () => {
    expect(
      positions("01/2018 - 02/2020\nManaged the work of an engineer and a designer.\nResponsible for the budget."),
    ).toEqual(["null @ null (null) 2018-01..2020-02"]);
    expect(read("Education\nAssistant course, Example University, 2010 - 2012").positions).toEqual([]);
    expect(read("Awards\nEmployee of the year 2010 - 2012").positions).toEqual([]);
  });

  test("keeps a department in its title, and takes none for an employer", () => {
    expect(positions("Assistant Manager - HR, 2015 - 2018")).toEqual([
      "Assistant Manager - HR @ null (null) 2015..2018",
    ]);
  });

  test("still held comes first, then what ended last", () => {
    const { titles } = read(
      "Experience\nCook, 01/2019 - 01/2024\nTeacher, 01/2010 - present\nDriver, 01/2020 - 01/2025",
    );
    expect(titles).toEqual(["Teacher", "Driver", "Cook"]);
  });

  test("is read in German, French, Spanish, Portuguese and Dutch", () => {
    const cases: [string, string][] = [
      [
        "Berufserfahrung\nseit 03/2019: Krankenpfleger, Klinikum Nordstadt, Hamburg",
        "Krankenpfleger @ Klinikum Nordstadt (Hamburg) 2019-03..now",
      ],
      [
        "Expérience professionnelle\nComptable, Société Exemple SARL, Paris\nde mars 2015 à juin 2018",
        "Comptable @ Société Exemple SARL (Paris) 2015-03..2018-06",
      ],
      [
        "Experiencia laboral\nEnfermera, Hospital Ejemplo, Madrid\nenero de 2015 - actualidad",
        "Enfermera @ Hospital Ejemplo (Madrid) 2015-01..now",
      ],
      [
        "Experiência profissional\nDesenvolvedor de Software, Exemplo Ltda, Lisboa\nfevereiro de 2016 até o momento",
        "Desenvolvedor de Software @ Exemplo Ltda (Lisboa) 2016-02..now",
      ],
      [
        "Werkervaring\nVerpleegkundige, Voorbeeld B.V., Amsterdam\nmaart 2017 t/m heden",
        "Verpleegkundige @ Voorbeeld B.V. (Amsterdam) 2017-03..now",
      ],
    ];
    for (const [text, wanted] of cases) {
      expect(
        read(text).positions.map(
          ({ title, employer, place, from, to, current }) =>
            `${title} @ ${employer} (${place}) ${from}..${current ? "now" : to}`,
        ),
      ).toEqual([wanted]);
    }
  });
});

describe("the years of a skill", () => {
  const TEXT = `Jane Doe
Skills
Java, Python, Docker

Experience
Software Developer, Example Ltd
01/2020 - 01/2024
- Services in Java and Kotlin
Software Developer, Other Ltd
01/2018 - 01/2021
- Java, PostgreSQL
Software Developer, Third Ltd
01/2010 - 01/2012
- PostgreSQL

Education
Bachelor of Science, University of Oracle, 2008`;
  const details = new Map(read(TEXT).skillDetails.map((detail) => [detail.name, detail]));

  test("are those of the positions that name it, overlaps once", () => {
    expect(details.get("Java")).toMatchObject({ kind: "tool", years: 6, lastUsed: 2024 });
    expect(details.get("PostgreSQL")).toMatchObject({ years: 5, lastUsed: 2021 });
    expect(details.get("Kotlin")).toMatchObject({ years: 4, lastUsed: 2024 });
  });

  test("are unknown where only a list of skills names it", () => {
    expect(details.get("Docker")).toMatchObject({ years: null, lastUsed: null });
  });

  test("stand beside where it was found, three places at most", () => {
    expect(details.get("Java")?.found).toEqual([
      { section: "skills", position: null, text: "Java, Python, Docker" },
      { section: "experience", position: 0, text: "Services in Java and Kotlin" },
      { section: "experience", position: 1, text: "Java, PostgreSQL" },
    ]);
    const long = read(`Skills\n${"word ".repeat(60)}Kubernetes ${"word ".repeat(60)}`).skillDetails[0];
    expect(long?.found[0]?.text).toContain("Kubernetes");
    expect(long?.found[0]?.text.length).toBeLessThanOrEqual(120);
  });

  test("schools, degrees, employers, hobbies and addresses feed none", () => {
    const { skills } = read(
      "Jane Doe\n12 Java Street, Ruby\nExperience\nDriver, Python Logistics Ltd\n2015 - 2018\n- Drove.\nEducation\nMaster of Science in Accounting, Oracle University\nInterests\nPhotography",
    );
    expect(skills).not.toEqual(expect.arrayContaining(["Python"]));
    for (const name of ["Java", "Ruby", "Accounting", "Photography"]) expect(skills).not.toContain(name);
  });

  test("a title names the tools of its trade, and is no skill itself", () => {
    const { skillDetails } = read("Experience\nJava Developer, Example Ltd\n01/2015 - 01/2018\n- Wrote services.");
    expect(skillDetails.find(({ name }) => name === "Java")).toMatchObject({ years: 3 });
  });
});

describe("certificates", () => {
  test("are the papers of their section, without dates, numbers and places", () => {
    const { certificates } = read(
      "Certifications\n• Chartered Widget Examiner, Example Board, 2019\n- Licensed Crane Operator (issued 05/2020)\nDriving License #123456\nHard worker who likes people",
    );
    expect(certificates).toEqual(["Chartered Widget Examiner", "Licensed Crane Operator", "Driving License"]);
  });

  test("are none where nothing is one", () => {
    expect(read("Certifications\nNone\nReferences available on request").certificates).toEqual([]);
    expect(read("Experience\nCook, 2015 - 2018\n- Certified the soup.").certificates).toEqual([]);
  });
});

describe("what was studied", () => {
  test("is told with its level where the line says it", () => {
    expect(
      read(
        "Education\nBachelor of Science in Physics, Example University, 2011\nMaster of Arts: Modern History, 2013\nHigh School Diploma, 2008\nB.A., Other College",
      ).studies,
    ).toEqual([
      { level: "Master's degree", subject: "Modern History" },
      { level: "Bachelor's degree", subject: "Physics" },
      { level: "High school", subject: null },
    ]);
  });
});
