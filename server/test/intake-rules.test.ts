import { describe, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import type { RawPosting } from "../raw-posting.ts";

const NOW = new Date("2026-11-22T06:00:00Z");
const read = (raw: Partial<RawPosting>) => normalisePosting({ source: "import", title: "Clerk", ...raw }, NOW);

describe("salary", () => {
  test.each([
    ["£28,706 - £32,000", [28_706, 32_000, "GBP", "YEAR", "STATED"]],
    ["£24,907 to £30,615 pa pro rata", [24_907, 30_615, "GBP", "YEAR", "STATED"]],
    ["50.000 €", [50_000, 50_000, "EUR", "YEAR", "STATED"]],
    ["3.500 € - 4.200 € brutto/Monat", [3_500, 4_200, "EUR", "MONTH", "STATED"]],
    ["38 890 € par an", [38_890, 38_890, "EUR", "YEAR", "STATED"]],
    ["$90-$135k", [90_000, 135_000, "USD", "YEAR", "STATED"]],
    ["From $15.00 per hour", [15, null, "USD", "HOUR", "STATED"]],
    ["Up to £18,154.50 per annum", [null, 18_154.5, "GBP", "YEAR", "STATED"]],
    ["R$ 18.000–32.000/mês", [18_000, 32_000, "BRL", "MONTH", "STATED"]],
    ["$69K-$127K (Glassdoor est.)", [69_000, 127_000, "USD", "YEAR", "PREDICTED"]],
  ])("%s is read from the field", (salary, expected) => {
    const job = read({ salary });
    expect([job.salaryMin, job.salaryMax, job.salaryCurrency, job.salaryPeriod, job.salarySource]).toEqual(expected);
  });

  test.each(["20.0", "-1", "85000", "Competitive", "Band 7", "£0"])("%s says nothing sure", (salary) => {
    expect(read({ salary }).salarySource).toBeNull();
  });

  test("an hourly wage counts by the year, and in dollars", () => {
    const job = read({ salary: "£10 - £12.50 per hour" });
    expect([job.salaryYearlyMin, job.salaryYearlyMax]).toEqual([20_800, 26_000]);
    expect(job.salaryYearlyUsd).toBeGreaterThan(26_000);
  });

  test("a bare dollar is the one of the job's country", () => {
    expect(read({ salary: "$80,000 a year", locations: ["Toronto, ON"] }).salaryCurrency).toBe("CAD");
    expect(
      read({ salary: { min: 0, max: 80_000, currency: "$", period: "YEARLY" }, locations: ["Sydney, Australia"] }),
    ).toMatchObject({
      salaryMin: null,
      salaryMax: 80_000,
      salaryCurrency: "AUD",
    });
  });

  test("text is read where it speaks of pay, and not where it speaks of other money", () => {
    expect(read({ description: "Salary range: $120,000 - $140,000 per year." })).toMatchObject({
      salaryMin: 120_000,
      salarySource: "PARSED",
    });
    expect(read({ title: "Acme | Engineer | Berlin | €60-75k" })).toMatchObject({
      salaryMin: 60_000,
      salaryMax: 75_000,
    });
    for (const description of [
      "We raised $30,000,000 and pay attention to detail.",
      "Relocation allowance of up to £8,000. The average house costs £141,000.",
      "A $150B market. Referral bonus $5,000.",
    ]) {
      expect(read({ description }).salarySource).toBeNull();
    }
  });
});

describe("experience", () => {
  test.each([
    ["5+ years of experience with Java", 5, null, "SENIOR"],
    ["2-4 years' experience in sales", 2, 4, "MID"],
    ["At least three years of relevant experience; 1+ years of Go", 3, null, "MID"],
    ["mindestens 3 Jahre Berufserfahrung", 3, null, "MID"],
    ["6 anos de experiência em vendas", 6, null, "SENIOR"],
    ["12+ years leading teams", 12, null, "LEAD"],
    ["1 year of experience", 1, null, "ENTRY"],
  ])("%s", (description, min, max, level) => {
    const job = read({ description });
    expect([job.experienceMinYears, job.experienceMaxYears, job.experienceLevel]).toEqual([min, max, level]);
  });

  test.each([
    "We have over 30 years of experience in care.",
    "You are 18-24 years old.",
    "A contract of 2 years.",
    "3 years of experience preferred.",
  ])("%s asks for nothing", (description) => {
    expect(read({ description }).experienceMinYears).toBeNull();
  });

  test.each([
    ["Senior Baker", "SENIOR"],
    ["Junior/Senior Baker", null],
    ["Acme | Senior Engineer Lead | Berlin", "LEAD"],
    ["Staff Nurse", "ENTRY"],
    ["Staff Software Engineer", "LEAD"],
    ["Lead Generation Clerk", null],
    ["Executive Assistant to the Director", null],
    ["Head of Ovens", "LEAD"],
    ["Praktikant Backstube", "ENTRY"],
  ])("the title %s", (title, level) => {
    expect(read({ title }).experienceLevel).toBe(level);
  });

  test("a board's entry level gives way to the years of the text", () => {
    expect(
      read({ experienceLevel: "Entry level", description: "5+ years of experience in audit" }).experienceLevel,
    ).toBe("SENIOR");
    expect(read({ experienceLevel: "Mid-Senior level" }).experienceLevel).toBeNull();
  });
});

describe("arrangement", () => {
  test.each([
    [{ title: "Engineer (Remote)" }, "REMOTE_OK"],
    [{ title: "Engineer (Remote)", description: "This is a fully remote position." }, "REMOTE_ONLY"],
    [{ title: "Acme | Engineer | REMOTE or ONSITE" }, "REMOTE_OK"],
    [{ title: "Engineer, Boston (no remote)" }, "ON_SITE"],
    [{ title: "Remote Sensing Analyst" }, null],
    [{ title: "[Remoto] Engenheiro", description: "Local: 100% remoto" }, "REMOTE_ONLY"],
    [{ workArrangement: "hybrid" }, "HYBRID"],
    [{ workArrangement: "On-site" }, "ON_SITE"],
    [{ remote: true }, "REMOTE_OK"],
    [{ remote: false }, null],
    [{ description: "Experience with hybrid cloud environments." }, null],
    [{ description: "Our team works fully remote or in a hybrid model." }, "REMOTE_OK"],
    [{ description: "Remote work is possible." }, "REMOTE_OK"],
  ] as const)("%j", (raw, arrangement) => {
    expect(read(raw).workArrangement).toBe(arrangement);
  });

  test("a hybrid job says its days in the office, a remote one where one may live", () => {
    expect(read({ description: "Hybrid work: 3 days a week in the office." })).toMatchObject({
      workArrangement: "HYBRID",
      officeDaysPerWeek: 3,
    });
    expect(read({ title: "Engineer | Remote (US only)" }).remoteCountries).toEqual(["US"]);
  });
});

describe("employment", () => {
  test.each([
    [{ employmentTypes: ["CONTRACTOR"] }, ["CONTRACT"]],
    [{ employmentTypes: ["Vollzeit", "Teilzeit"] }, ["FULL_TIME", "PART_TIME"]],
    [{ employmentTypes: ["CDD"] }, ["TEMPORARY"]],
    [{ employmentTypes: ["INTERN"] }, ["INTERNSHIP"]],
    [{ employmentTypes: ["Other"], title: "Clerk (part-time)" }, ["PART_TIME"]],
    [{ description: "Job Type: Full-time\nGood pay" }, ["FULL_TIME"]],
    [{ description: "A full day, in time, of temporary joy." }, []],
  ])("%j", (raw, types) => {
    expect(read(raw).employmentTypes).toEqual(types);
  });

  test("an internship is one by its title, a headline that also takes interns is none", () => {
    expect(read({ title: "Marketing Intern" })).toMatchObject({ isInternship: true, employmentTypes: ["INTERNSHIP"] });
    expect(read({ title: "Acme | Engineers | Full-time & interns" }).isInternship).toBe(false);
    expect(read({ title: "Internal Auditor" }).isInternship).toBe(false);
  });
});

describe("places", () => {
  test.each([
    ["Austin, TX", ["Austin"], ["Texas"], ["US"]],
    ["San Francisco, CA 94103", ["San Francisco"], ["California"], ["US"]],
    ["Sunnyvale, CA, United States", ["Sunnyvale"], ["California"], ["US"]],
    ["Toronto, ON", ["Toronto"], ["Ontario"], ["CA"]],
    ["München, Deutschland", ["Munich"], ["Bavaria"], ["DE"]],
    ["Berlin, DE", ["Berlin"], ["Berlin"], ["DE"]],
    ["Wilmington, DE", ["Wilmington"], ["Delaware"], ["US"]],
    ["MK4 4DA, Milton Keynes", ["Milton Keynes"], ["England", "Buckinghamshire"], ["GB"]],
    ["LEEDS", ["Leeds"], ["England", "West Yorkshire"], ["GB"]],
    ["Full Time, ONSITE", [], [], []],
    ["Remote - US", [], [], ["US"]],
    ["Mesosphere, Inc.", [], [], []],
  ])("%s", (location, cities, regions, countries) => {
    const job = read({ locations: [location] });
    expect([job.cities, job.regions, job.countries]).toEqual([cities, regions, countries]);
  });
});

test("the language is told from the text, and with it how to search it; a word or two tell nothing", () => {
  const german =
    "Wir suchen für unsere Backstube eine freundliche Kraft, die gern früh aufsteht und mit uns Brot backt.";
  const english =
    "We are looking for a friendly baker who likes to get up early and will bake bread with us in our shop.";
  expect(read({ description: german })).toMatchObject({ language: "de", textConfig: "german" });
  expect(read({ description: english })).toMatchObject({ language: "en", textConfig: "english" });
  expect(read({ description: "Bread." })).toMatchObject({ language: null, textConfig: "simple" });
  expect(read({ language: "pt-BR" })).toMatchObject({ language: "pt", textConfig: "portuguese" });
});

test("visa, hours, degrees, benefits and sections are read where the text is sure", () => {
  const job = read({
    description: [
      "About us",
      "We bake. We sponsor work visas for bakers.",
      "Responsibilities:",
      "- Bake bread",
      "Requirements:",
      "- Bachelor's degree in baking",
      "Benefits",
      "- Dental insurance and 30 days of paid vacation",
      "Hours: 37.5 hours per week",
    ].join("\n"),
  });
  expect(job).toMatchObject({
    visaSponsorship: true,
    workingHours: 38,
    education: ["Bachelor's degree"],
    responsibilities: "- Bake bread",
    requirements: "- Bachelor's degree in baking",
  });
  expect(job.benefits).toEqual(expect.arrayContaining(["Dental insurance", "Paid time off"]));
  expect(read({ description: "We are unable to sponsor visas." }).visaSponsorship).toBe(false);
  expect(read({ description: "Does this job offer sponsorship?\nOther" }).visaSponsorship).toBeNull();
});

test("skills come from title and text, but not from the paragraph that all postings bear", () => {
  const skills = read({
    title: "Python Developer",
    description: "You know PostgreSQL.\nEqual opportunity employer; we review Java applicants without regard to race.",
  }).skills;
  expect(skills).toEqual(expect.arrayContaining(["Python", "PostgreSQL"]));
  expect(skills).not.toContain("Java");
});

test("a posting that says nothing is a job that knows nothing", () => {
  expect(read({ title: "Clerk", company: "N/A", postedAt: "soon", url: "ftp://x" })).toMatchObject({
    title: "Clerk",
    company: null,
    url: null,
    description: "",
    locations: [],
    workArrangement: null,
    experienceLevel: null,
    salaryMin: null,
    language: null,
    visaSponsorship: null,
    postedAt: null,
    employmentTypes: [],
  });
});

test("a date ahead of now is a mistake, but for a day of time zones", () => {
  expect(read({ postedAt: "2027-05-01" }).postedAt).toBeNull();
  expect(read({ postedAt: "2026-11-22T10:00:00Z" }).postedAt).toEqual(NOW);
});

test("the same content hashes alike whatever its markup, and another place is another job", () => {
  const one = read({ description: "<p>Bake   bread.</p>", company: "Crumb GmbH", locations: ["Ulm"] });
  expect(read({ description: "Bake bread", company: "CRUMB", locations: ["ULM"] }).contentHash).toBe(one.contentHash);
  expect(read({ description: "Bake bread", company: "Crumb", locations: ["Bonn"] }).contentHash).not.toBe(
    one.contentHash,
  );
});

test("a description without end is cut, and says so", () => {
  const job = read({ description: "word ".repeat(100_000) });
  expect(job.description.length).toBeLessThanOrEqual(50_000);
  expect(job.descriptionTruncated).toBe(true);
});
