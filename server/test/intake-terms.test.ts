import { describe, expect, test } from "vitest";
import { parseInstant } from "../intake/dates.ts";
import { normalisePosting } from "../intake/normalise.ts";
import { fromRow } from "../intake/read-row.ts";
import type { RawPosting } from "../raw-posting.ts";

const NOW = new Date("2026-11-22T06:00:00Z");
const read = (raw: Partial<RawPosting>) => normalisePosting({ source: "import", title: "Baker", ...raw }, NOW);

describe("employment", () => {
  test.each([
    [{ title: "Bäcker (m/w/d) in Vollzeit oder Teilzeit" }, ["PART_TIME", "FULL_TIME"]],
    [{ title: "Bäcker (m/w/d) 80-100%" }, ["FULL_TIME", "PART_TIME"]],
    [{ title: "Boulanger - CDI", description: "Nous cherchons pour le poste une personne." }, ["FULL_TIME"]],
    [
      { title: "Padeiro", description: "Vaga remota.\n## Contratação\nCLT ou PJ, a combinar" },
      ["FULL_TIME", "CONTRACT"],
    ],
    [{ title: "Bakker", description: "Dienstverband: parttime" }, ["PART_TIME"]],
    [{ title: "Contract Manager" }, []],
    [{ title: "Smart Contract Engineer" }, []],
    [{ title: "Baker - Contract" }, ["CONTRACT"]],
    [{ employmentTypes: ["Permanent"] }, []],
    [{ employmentTypes: ["zero hours"] }, ["PER_DIEM"]],
    [{ title: "Baker", description: "Full-time\nWe bake." }, ["FULL_TIME"]],
    [{ title: "Baker", description: "A 12 month fixed term contract." }, ["TEMPORARY"]],
    [{ title: "Volunteer Coordinator" }, []],
    [{ title: "Baker", description: "### Regime\n- [ ] Full-time\n- [x] Part-time" }, ["PART_TIME"]],
    [{ title: "Baker", description: "Benefits differ for full-time and part-time employees." }, []],
  ] as const)("%j", (raw, types) => {
    expect(read(raw as Partial<RawPosting>).employmentTypes).toEqual(types);
  });

  test.each([
    ["Internal Auditor", false],
    ["International Baker", false],
    ["Internship Program Manager", false],
    ["Praktikum Backstube", true],
    ["Stage - boulangerie", true],
    ["Stage Manager", false],
  ])("%s", (title, isInternship) => {
    expect(read({ title }).isInternship).toBe(isInternship);
  });
});

describe("hours a week", () => {
  test.each([
    ["37.5 hours per week", 38],
    ["35h/semaine", 35],
    ["40 Stunden/Woche", 40],
    ["20 uur per week", 20],
    ["Jornada: 40h semanais", 40],
    ["Wochenstunden: 38,5", 39],
    ["37 Hours 30 Minutes/Week", 38],
    ["Band 3 – 37.5 hours per week", 38],
    ["Full time - 37.5 hours", 38],
    ["7.5 hours per day, Monday to Friday", 38],
  ])("%s", (description, hours) => {
    expect(read({ description }).workingHours).toBe(hours);
  });

  test.each([
    "The shop is open 24 hours a day, 7 days a week.",
    "Up to 35 hours a week.",
    "A minimum of 30 hours per week.",
    "Between 16 – 38.5 hours per week.",
    "1 x 37.5 hours per week and 1 x 22.5 hours per week",
    "Working hours: 9:00 to 17:00",
  ])("%s tells none", (description) => {
    expect(read({ description }).workingHours).toBeNull();
  });
});

describe("education", () => {
  test.each([
    ["Educated to degree level.", ["Bachelor's degree"]],
    ["A degree in nutrition or equivalent experience", ["Bachelor's degree"]],
    ["Master's degree in baking", ["Master's degree"]],
    ["BS, MS, or PhD in Chemistry", ["Bachelor's degree", "Master's degree", "Doctorate"]],
    ["GCSE Maths and two A-levels", ["GCSE", "A levels"]],
    ["NVQ Level 2 in Care", ["Vocational training"]],
    ["Abgeschlossene Berufsausbildung als Bäcker", ["Vocational training"]],
    ["Abgeschlossenes Studium der Chemie", ["Bachelor's degree"]],
    ["Formation Bac+5", ["Master's degree"]],
    ["Licenciatura en Derecho", ["Bachelor's degree"]],
    ["Ensino superior completo", ["Bachelor's degree"]],
    ["HBO werk- en denkniveau", ["Bachelor's degree"]],
    ["High school diploma or GED", ["High school"]],
  ])("%s", (description, levels) => {
    expect(read({ description }).education).toEqual(levels);
  });

  test.each([
    "Founded by two PhDs from MIT.",
    "We help students earn a bachelor's degree.",
    "You do not need a degree.",
    "You are a Scrum Master.",
    "Tuition reimbursement for a master's degree.",
    "Our children's education fund.",
  ])("%s asks for none", (description) => {
    expect(read({ description }).education).toEqual([]);
  });
});

describe("benefits", () => {
  test.each([
    [
      "Wir bieten: 30 Tage Urlaub, JobRad und betriebliche Altersvorsorge",
      ["Retirement plan", "Paid time off", "Bike"],
    ],
    ["Oferecemos plano de saúde, vale-refeição e vale-transporte", ["Health insurance", "Meals", "Commuter benefits"]],
    ["Nous offrons une mutuelle et des tickets restaurant", ["Health insurance", "Meals"]],
    [
      "Medical, dental, vision and 401k",
      ["Health insurance", "Dental insurance", "Vision insurance", "Retirement plan"],
    ],
    ["Benefits\n- Cycle to work\n- Dog friendly office", ["Bike", "Pets welcome"]],
  ])("%s", (description, names) => {
    expect(read({ description }).benefits).toEqual(expect.arrayContaining(names));
  });

  test.each([
    "You will process health insurance claims for our customers.",
    "We offer the best pension software for insurers.",
    "Experience with dental practices is a plus.",
    "We provide comprehensive health services from before birth.",
  ])("%s offers nothing", (description) => {
    expect(read({ description }).benefits).toEqual([]);
  });
});

describe("visa", () => {
  test.each([
    ["Applications from job seekers who require Tier 2 sponsorship to work in the UK are welcome.", true],
    ["We are happy to sponsor H1B visas.", true],
    ["Applicants must have the right to work in the UK.", false],
    ["Must be authorized to work in the US without sponsorship.", false],
    ["Sponsorship: No", false],
    ["You work on payments with Visa and Mastercard.", null],
    ["We are not able to provide sponsorship to obtain GMC registration.", null],
    ["With sponsorship from a large mill, we bake more.", null],
  ])("%s", (description, sponsors) => {
    expect(read({ description }).visaSponsorship).toBe(sponsors);
  });

  test("a headline's token says it", () => {
    expect(read({ title: "Crumb | Baker | Ulm | ONSITE, VISA" }).visaSponsorship).toBe(true);
    expect(read({ title: "Crumb | Baker | Ulm | no visa" }).visaSponsorship).toBe(false);
  });
});

describe("language", () => {
  test.each([
    [
      "Wij zoeken een bakker die graag vroeg opstaat en met ons brood bakt in onze gezellige winkel in de stad.",
      "nl",
      "dutch",
    ],
    [
      "Procuramos uma pessoa que goste de acordar cedo e fazer pão conosco em nossa padaria no centro da cidade.",
      "pt",
      "portuguese",
    ],
    [
      "我们正在寻找一位喜欢早起并愿意和我们一起烤面包的面包师，工作地点在市中心，使用 React 和 Node.js 开发系统。",
      "zh",
      "simple",
    ],
  ])("an English title does not hide the language of the text", (description, language, textConfig) => {
    expect(read({ title: "Senior Baker", description })).toMatchObject({ language, textConfig });
  });

  test("a source may name it in words", () => {
    expect(read({ language: "German" }).language).toBe("de");
    expect(read({ language: "français" }).language).toBe("fr");
  });
});

test.each([
  ["27. Juni 2026", "2026-06-27"],
  ["27 de junio de 2026", "2026-06-27"],
  ["20260627", "2026-06-27"],
  ["2026-06-27 12:34:56.123456+00", "2026-06-27"],
  ["vor 3 Tagen", "2026-11-19"],
  ["il y a 2 semaines", "2026-11-08"],
  ["gestern", "2026-11-21"],
  ["30+ days ago", "2026-10-23"],
  ["03/04/2026", undefined],
  ["1985-01-01", undefined],
  ["99999999", undefined],
])("the date %s", (written, day) => {
  expect(parseInstant(written, NOW)?.toISOString().slice(0, 10)).toBe(day);
});

describe("the usual headers of a file", () => {
  test.each([
    [
      { min_amount: "50000", max_amount: "70,000.00", currency: "USD", interval: "yearly" },
      { min: 50_000, max: 70_000, currency: "USD", period: "yearly" },
    ],
    [
      { salary_min: 85_000.5, salary_currency: "EUR" },
      { min: 85_000.5, currency: "EUR" },
    ],
    [
      { salary: "60000-70000", currency: "GBP" },
      { min: 60_000, max: 70_000, currency: "GBP" },
    ],
    [
      { minSalary: "85k", currency: "USD" },
      { min: 85_000, currency: "USD" },
    ],
    [{ min_salary: "85000.000" }, { min: 85_000 }],
    [
      { gehalt_von: "45.000", waehrung: "EUR", gehalt_bis: "55.000" },
      { min: 45_000, max: 55_000 },
    ],
    [
      { baseSalary: { currency: "EUR", value: { minValue: 40_000, maxValue: 50_000, unitText: "YEAR" } } },
      { min: 40_000, max: 50_000, currency: "EUR", period: "YEAR" },
    ],
  ])("%j", (row, salary) => {
    expect(fromRow({ title: "Baker", ...row }, "import").salary).toMatchObject(salary);
  });

  test("hours, types and education go by their names", () => {
    const raw = fromRow(
      {
        title: "Baker",
        hours_per_week: "37,5 Std./Woche",
        contract_type: "Full-time",
        education_level: "BSc",
        visa_sponsorship: "yes",
      },
      "import",
    );
    expect(raw).toMatchObject({
      workingHours: 37.5,
      employmentTypes: ["Full-time"],
      education: ["BSc"],
      visaSponsorship: true,
    });
    expect(fromRow({ title: "Baker", hours: "9-17" }, "import").workingHours).toBeUndefined();
  });
});
