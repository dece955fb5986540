import { describe, expect, test } from "vitest";
import { findExperience } from "../intake/experience.ts";
import { normalisePosting } from "../intake/normalise.ts";

const read = (title: string, description: string, salary?: string, company = "Northvale") =>
  normalisePosting(
    { source: "board", externalId: "1", company, title, description, salary } as Parameters<typeof normalisePosting>[0],
    new Date("2026-01-01T00:00:00Z"),
  );
const WARD = "You care for patients of our NHS trust.";
const level = (title: string, text: string) => findExperience(null, title, text).level;
const span = (title: string, text: string) => {
  const { level: named, minYears, maxYears } = findExperience(null, title, text);
  return [named, minYears, maxYears];
};

describe("the pay of a British health service post says its band", () => {
  test.each([
    ["£24,907 - £30,615 per annum", "ENTRY"],
    ["£31,365 to £37,890 pa pro rata", "MID"],
    ["£38,890 - £44,503", "SENIOR"],
    ["£53,168 - £62,001 per annum", "LEAD"],
    ["£27,055 - £32,934 a year", "ENTRY"],
    ["£46,148 - £52,809 a year", "SENIOR"],
  ])("%s", (salary, expected) => expect(read("Liaison Post", WARD, salary).experienceLevel).toBe(expected));

  test("also with what is paid on top in and around London", () => {
    expect(read("Liaison Post", WARD, "£29,888 - £36,738 pa inc").experienceLevel).toBe("ENTRY");
    expect(read("Liaison Post", WARD, "£36,070 - £42,712 per annum").experienceLevel).toBe("MID");
    expect(read("Liaison Post", WARD, "£40,681 - £46,294 per annum").experienceLevel).toBe("SENIOR");
  });

  test("doctors have scales of their own", () => {
    expect(read("Ward Post", WARD, "£49,036 per annum").experienceLevel).toBe("MID");
    expect(read("Ward Post", WARD, "£82,096 - £110,683").experienceLevel).toBe("LEAD");
  });

  test("one figure counts where patients are spoken of", () => {
    expect(read("Liaison Post", WARD, "£31,365 per annum").experienceLevel).toBe("MID");
    expect(read("Liaison Post", "You bake bread.", "£31,365 per annum").experienceLevel).toBeNull();
  });

  test.each(["£24,907 - £37,890 per annum", "£30,000 - £38,000 per annum", "$31,365 - $37,890 a year", "Competitive"])(
    "%s says none",
    (salary) => expect(read("Liaison Post", WARD, salary).experienceLevel).toBeNull(),
  );

  test("the salary's own words name the band", () => {
    expect(read("Liaison Post", WARD, "Band 6").experienceLevel).toBe("MID");
    expect(read("Liaison Post", WARD, "Band 5/6").experienceLevel).toBeNull();
    expect(read("Liaison Post", "You play in our jazz band.", "Band 6").experienceLevel).toBeNull();
  });

  test("a title's band outweighs the pay, and the letter of the next word is none of the band's", () => {
    expect(read("Liaison Post Band 7", WARD, "£31,365 - £37,890").experienceLevel).toBe("SENIOR");
    expect(span("Bank Nurse Band 5/6", WARD)).toEqual([null, 0, 5]);
    expect(span("Bank Nurse Band 5 - 37.5 hours", WARD)).toEqual(["ENTRY", null, null]);
    expect(level("Healthcare Assistant Level 2", WARD)).toBe("ENTRY");
    expect(level("Band 8 Clinical Post", WARD)).toBe("SENIOR");
    expect(level("Band 8b Post", WARD)).toBe("LEAD");
  });
});

describe("ranks are named in labels and lists", () => {
  test.each([
    ["Desenvolvedor React", "Vaga\n#### Nível\n- Pleno\n#### Regime\n- CLT", ["MID", null, null]],
    ["Desenvolvedor React", "Nível: PL e SR\nRequisitos: React", [null, 2, null]],
    ["Desenvolvedor React", "### Nível\n- [ ] Júnior\n- [x] Pleno\n- [ ] Sênior\n### Período", ["MID", null, null]],
    ["Desenvolvedor React", "#### Nível\n- Júnior\n- Pleno\n- Sênior\n- Especialista", [null, null, null]],
    ["Desenvolvedor React", "## Labels\n🏢 Remoto\n👴 Sênior\n⚖️ CLT", ["SENIOR", null, null]],
    ["Software Engineer", "Seniority Level: Entry level\nLocation: Faro", ["ENTRY", null, null]],
    [
      "Software Engineer",
      "### Is this a new grad position or an internship?\nNew Grad\n### Place",
      ["ENTRY", null, null],
    ],
    ["Software Engineer", "## ¿De qué nivel es el trabajo?\nSemi Sr\n## Lugar", ["MID", null, null]],
    ["Desenvolvedor Node Pleno/Sênior", "", [null, 2, null]],
    ["React Native Developer Sênior na Padaria", "", ["SENIOR", null, null]],
    ["Pessoa de dados", "Buscamos um Desenvolvedor Java Pleno para a padaria.", ["MID", null, null]],
    ["Tech Lead na Padaria", "", ["LEAD", null, null]],
  ])("%s: %s", (title, text, expected) => expect(span(title, text)).toEqual(expected));

  test.each([
    ["Desenvolvedor React", "Você vai mentorar desenvolvedores juniores e plenos."],
    ["Desenvolvedor PL/SQL", "Escreva consultas."],
    ["Especialista de Tecnologia", "Cuide de tudo."],
    ["Program", "Our developers get support from managers, senior leaders and mentors."],
    ["Software Engineer", "Experience: baking bread and cakes."],
  ])("but not here: %s, %s", (title, text) => expect(span(title, text)).toEqual([null, null, null]));
});

describe("a title says who is sought in other words", () => {
  test.each([
    ["Security Engineer - New College Grad", "ENTRY"],
    ["Data Sciences Graduate Programme", "ENTRY"],
    ["Senior Data Scientist, Machine Learning Engineer", "SENIOR"],
    ["Head Data Scientist, Ovens", "LEAD"],
    ["Data Science Lead, Operations", "LEAD"],
    ["Systems Analyst Level II", "MID"],
    ["Elementary Teacher", "ENTRY"],
    ["Bank Nurse (RMN)", "ENTRY"],
  ])("%s is %s", (title, expected) => expect(level(title, "You work with us.")).toBe(expected));

  test.each(["Lead Generation Analyst", "Analyst, full-time or intern", "Helping teachers | Analyst"])(
    "%s says none",
    (title) => expect(level(title, "You work with us.")).toBeNull(),
  );

  test("a teacher begins after college, unless the school asks for more", () => {
    expect(level("Art Teacher", "A degree and a licence are required.")).toBe("ENTRY");
    expect(level("Art Teacher", "We look for an experienced art teacher.")).toBe("MID");
    expect(level("Art Teacher", "Classroom experience (required).")).toBeNull();
    expect(level("Lead Teacher", "You lead a room of toddlers.")).toBe("MID");
  });

  test("British doctors by the stage of their training", () => {
    expect(level("FY2", WARD)).toBe("ENTRY");
    expect(level("Trust ST3 in Elderly Medicine", WARD)).toBe("MID");
    expect(level("Staff Grade in Anaesthetics", WARD)).toBe("SENIOR");
    expect(level("Bank Doctors, FY2 to Consultants", WARD)).toBeNull();
  });
});

describe("a post at a university", () => {
  const faculty = (text: string) => level("Early American literature", text);

  test.each([
    ["The department of English of our university offers a tenure track position. Ph.D. required.", "MID"],
    ["Our college invites applications for an assistant professorship in poetry.", "MID"],
    ["Our university invites applications for the position of department chair.", "LEAD"],
    ["Our university offers an entry level, tenure track position in drama.", "ENTRY"],
    ["A four year postdoctoral teaching fellowship at our university, on a tenure track campus.", "ENTRY"],
  ])("%s", (text, expected) => expect(faculty(text)).toBe(expected));

  test.each([
    "Our university offers a tenured or tenure track position in history.",
    "Our college offers a tenure track position. Rank and salary commensurate with experience.",
    "A tenure track assistant professor or tenured associate professor at our university.",
    "A non-tenure track lecturer at our university teaches four courses.",
    "Our bakery seeks somebody for the oven.",
  ])("any rank, or none: %s", (text) => expect(faculty(text)).toBeNull());
});

describe("years are asked for in Chinese and Japanese", () => {
  test.each([
    ["任職條件\n- 至少 3 年軟體開發經驗", 3, null],
    ["本科及以上学历，3-5 年左右 Android 开发经验", 3, 5],
    ["三年以上软件开发经验", 3, null],
    ["設計・開発・運用経験 2年以上", 2, null],
  ])("%s", (text, min, max) => {
    const { minYears, maxYears } = findExperience(null, "工程師", text);
    expect([minYears, maxYears]).toEqual([min, max]);
  });

  test.each([
    "公司成立於 2016 年，工作環境佳",
    "年資1年以上享特休",
    "2年以上经验者优先",
    "最近一年持续使用 AI 工具辅助研发",
  ])("%s asks for none", (text) => expect(findExperience(null, "工程師", text).minYears).toBeNull());
});

test("a line break that got lost hides no years", () => {
  const years = (text: string) => findExperience(null, "Baker", text).minYears;
  expect(years("A degree in bakingRequirements3+ years of experience with ovens")).toBe(3);
  expect(years("Bread2 has 5+ colours")).toBeNull();
});

test("a long hostile text is read at once", () => {
  for (const part of ["a ", "3 年 ", "nível ", "pleno/", "- [x] ", "tenure track ", "desenvolvedor ", "a1 "]) {
    const startedAt = performance.now();
    findExperience(null, "Engineer", part.repeat(Math.ceil(1_000_000 / part.length)));
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  }
});
