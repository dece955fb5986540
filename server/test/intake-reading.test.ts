import { describe, expect, test } from "vitest";
import { findAddress } from "../intake/address.ts";
import { aboutTheWork, withoutBoilerplate } from "../intake/boilerplate.ts";
import { isChatter } from "../intake/chatter.ts";
import { findEmployer } from "../intake/employer.ts";
import { readHeadline, roleTitle } from "../intake/headline.ts";
import { normalisePosting } from "../intake/normalise.ts";
import { preferredSkills } from "../intake/preferred.ts";
import { findYears } from "../intake/years.ts";
import type { RawPosting } from "../raw-posting.ts";

const NOW = new Date("2026-11-22T06:00:00Z");
const read = (raw: Partial<RawPosting>) => normalisePosting({ source: "import", title: "Notice", ...raw }, NOW);

describe("years of experience", () => {
  test.each([
    ["3-5 years of experience in baking", 3, 5],
    ["At least three years' experience", 3, null],
    ["5+ yrs of experience", 5, null],
    ["-4+ years building ovens", 4, null],
    ["Experience: 3-5 yrs", 3, 5],
    ["Erfahrung von mindestens 3 Jahren", 3, null],
    ["2 bis 4 Jahre Berufserfahrung", 2, 4],
    ["3 ans d'expérience minimum", 3, null],
    ["Al menos dos años de experiencia", 2, null],
    ["Experiência mínima de 3 anos", 3, null],
    ["minimaal drie jaar werkervaring", 3, null],
    ["Bachelor's degree and 5 years of experience, or Master's degree and 3 years of experience", 3, null],
  ])("%s", (text, min, max) => expect(findYears(text)).toEqual({ min, max }));

  test.each([
    "We have 20 years of experience in the market.",
    "Wir haben über 20 Jahre Erfahrung.",
    "Depuis plus de 20 ans, notre équipe a de l'expérience.",
    "Mindestens 18 Jahre alt",
    "A contract of 2 years",
    "Un contrat de 2 ans",
    "3 years of college",
    "£30,476 (less than 2 years experience)",
  ])("%s asks for nothing sure", (text) => expect(findYears(text)).toBeNull());
});

describe("level", () => {
  test.each([
    ["Healthcare Assistant", "ENTRY"],
    ["Warehouse Operative - nights", "ENTRY"],
    ["Reinigungskraft (m/w/d)", "ENTRY"],
    ["Camarero/a", "ENTRY"],
    ["Werkstudent (m/w/d)", "ENTRY"],
    ["Consultant Cardiologist", "LEAD"],
    ["Business Consultant", null],
    ["Head Chef", "SENIOR"],
    ["Principal Engineer", "LEAD"],
    ["Software Engineer", null],
    ["Senior Care Assistant", "MID"],
    ["Device Driver Engineer", null],
    ["Sister, NHS Hospital, Band 7", "SENIOR"],
    ["Cook / Senior Cook", "SENIOR"],
  ])("%s", (title, level) => expect(read({ title }).experienceLevel).toBe(level));

  test("years count, but a title that says more outweighs them", () => {
    expect(read({ title: "Baker", description: "6 years of experience in baking" }).experienceLevel).toBe("SENIOR");
    expect(read({ title: "Director of Ovens", description: "6 years of experience" }).experienceLevel).toBe("LEAD");
    expect(read({ title: "Junior Baker", description: "3 years of experience in baking" }).experienceLevel).toBe("MID");
    expect(read({ title: "Baker", experienceMinYears: 12 }).experienceLevel).toBe("LEAD");
  });

  test.each([
    ["No experience needed, we train you.", "ENTRY"],
    ["Berufseinsteiger sind willkommen.", "ENTRY"],
    ["Débutant accepté", "ENTRY"],
    ["Mehrjährige Berufserfahrung als Bäcker", "MID"],
    ["We are looking for a senior pastry designer.", "SENIOR"],
    ["We are looking for a senior designer and hiring a junior designer.", null],
    ["You will work with our senior designers.", null],
  ])("in words: %s", (description, level) => expect(read({ description }).experienceLevel).toBe(level));

  test("who asks for none says so", () => {
    expect(read({ description: "No experience needed." }).experienceMinYears).toBe(0);
    expect(read({ description: "We are hiring bakers of all levels." })).toMatchObject({
      experienceMinYears: 0,
      experienceLevel: null,
    });
    expect(read({ description: "You talk with people at all levels of our bakery." }).experienceMinYears).toBeNull();
  });

  test("a posting of several roles has the level that all of them have", () => {
    const title = (roles: string) => `Crumb (https://crumb.example) | ${roles} | Berlin | ONSITE`;
    expect(read({ title: title("Senior Engineer | Senior Designer") }).experienceLevel).toBe("SENIOR");
    expect(read({ title: title("Senior Engineer, Designer") })).toMatchObject({
      experienceLevel: null,
      seniority: null,
    });
    expect(read({ title: "Crumb - Berlin - FULL-TIME, INTERN, VISA" }).experienceLevel).toBeNull();
  });
});

describe("arrangement", () => {
  test.each([
    ["Location: Remote", "REMOTE_OK"],
    ["- 🏢 Presencial", "ON_SITE"],
    ["* Híbrido", "HYBRID"],
    ["Modalidade: 100% remoto", "REMOTE_ONLY"],
    ["This is a full-time on-site role in El Paso.", "ON_SITE"],
    ["2 Tage Homeoffice pro Woche, hybrides Arbeiten", "HYBRID"],
    ["Free on-site parking and an on-site gym.", null],
    ["Remote monitoring of remote sites by remote control.", null],
    ["A hybrid theatre and two day surgery theatres.", null],
    ["Interviews will be remote.", null],
  ])("%s", (description, arrangement) => expect(read({ description }).workArrangement).toBe(arrangement));

  test("a place or remote is a choice, whoever else works fully remote", () => {
    const job = read({ title: "Crumb, Edinburgh or REMOTE", description: "Five engineers are fully remote." });
    expect(job.workArrangement).toBe("REMOTE_OK");
  });

  test("days at home leave the others for the office", () => {
    expect(read({ description: "Hybrides Arbeiten: 2 Tage Homeoffice" }).officeDaysPerWeek).toBe(3);
  });
});

describe("a forum's headline", () => {
  test("says company, website, role and place", () => {
    const job = read({
      title: "Crumb (https://www.crumb.example) | Senior Backend Engineer | Berlin, Germany | REMOTE | Full-time",
      description: "We bake software.",
    });
    expect(job).toMatchObject({
      title: "Senior Backend Engineer",
      company: { name: "Crumb", website: "https://www.crumb.example" },
      locations: ["Berlin, Germany"],
      cities: ["Berlin"],
      workArrangement: "REMOTE_OK",
      employmentTypes: ["FULL_TIME"],
      seniority: "SENIOR",
      jobFunction: "engineer",
      field: "software",
    });
  });

  test("what the source states is not read anew", () => {
    const job = read({ title: "Crumb | Baker | Berlin | ONSITE", company: "Loaf", locations: ["Ulm, Germany"] });
    expect(job).toMatchObject({ title: "Crumb | Baker | Berlin | ONSITE", company: { name: "Loaf" }, cities: ["Ulm"] });
  });

  test.each([
    ["Crumb Labs, Inc. | Oakland, CA | Full-stack Developer", "Crumb Labs, Inc", "Full-stack Developer"],
    ["Chicago, IL - Crumb - http://crumb.example - Full Time", "Crumb", null],
    ["Crumb, San Francisco - full-time software engineers", null, "software engineers"],
    ["Crumb is hiring bakers in Ulm", "Crumb", null],
    ["We are hiring bakers in Ulm - ONSITE", null, "bakers in Ulm"],
    ["Senior Baker | Berlin | ONSITE", null, "Senior Baker"],
    ["Machine Learning | Berlin | ONSITE", null, null],
    ["Crumb | Sr. Baker | Berlin", "Crumb", "Sr. Baker"],
    ["Python Hackers - REMOTE OK", null, "Python Hackers"],
    ["Crumb (YC W15) | REMOTE | Engineers, Designers and more!", "Crumb", "Engineers, Designers"],
  ])("%s", (title, company, role) => {
    const headline = readHeadline(title, "");
    expect([headline?.company ?? null, headline && roleTitle(headline)]).toEqual([company, role]);
  });

  test.each(["Baker", "Baker, Night Shift", "Registered Nurse - Ward 7", ""])("%j is none", (title) => {
    expect(readHeadline(title, "")?.company ?? null).toBeNull();
  });
});

test("a form that was filled in says its fields", () => {
  const description = "### Company Name\nCrumb\n### Internship Title\nBaking Intern\n### Location\nUlm, Germany";
  expect(read({ title: "New Internship", description })).toMatchObject({
    title: "Baking Intern",
    company: { name: "Crumb" },
    cities: ["Ulm"],
    seniority: "INTERN",
    experienceLevel: "ENTRY",
  });
});

describe("the employer in the text", () => {
  test.each([
    ["Company: Crumb Works", "Crumb Works"],
    ["Crumb Works is currently seeking a baker.", "Crumb Works"],
    ["Über uns: Die Crumb Works GmbH ist eine Bäckerei.", "Crumb Works GmbH"],
    ["At Crumbly, we bake.\nCrumbly is big. Join Crumbly.", "Crumbly"],
    ["Our client is currently seeking a baker.", null],
    ["The Company is hiring.", null],
    ["At Home, we bake.", null],
    ["Digital Marketing is looking for a writer.", null],
  ])("%s", (text, name) => expect(findEmployer("Baker", text)).toBe(name));

  test("a title's own employer counts where a role stands before it", () => {
    expect(findEmployer("Flutter Developer na Migalha", "Vaga remota")).toBe("Migalha");
    expect(findEmployer("Nurse at Night", "We care.")).toBeNull();
  });
});

describe("an address", () => {
  test.each([
    ["Wir sitzen in der Musterstraße 12, 10115 Berlin.", "Musterstraße 12"],
    ["Visit 12 High Street, Leeds LS1 4AB.", "12 High Street"],
    ["Our office: 525 Market St, Suite 400, San Francisco, CA 94105", "525 Market St"],
    ["Adresse : 12 rue de Rivoli, 75001 Paris", "12 rue de Rivoli"],
    ["Calle Mayor 5, 28013 Madrid", "Calle Mayor 5"],
    ["Herengracht 12, 1015 BA Amsterdam", "Herengracht 12"],
  ])("%s", (text, street) => expect(findAddress(text)?.street).toBe(street));

  test("two addresses are none, and so is one in another town than the job", () => {
    expect(findAddress("525 Market St, San Francisco, CA 94105\n60 Main St, Boston, MA 02110")).toBeNull();
    const description = "Head office: 525 Market St, San Francisco, CA 94105";
    expect(read({ company: "Crumb", description, locations: ["Boston, MA"] }).address).toBeNull();
    expect(read({ company: "Crumb", description })).toMatchObject({
      address: "525 Market St",
      cities: ["San Francisco"],
    });
  });
});

describe("what all postings bear", () => {
  test.each([
    "Crumb is an equal opportunity employer.",
    "Wir freuen uns auf Bewerbungen unabhängig von Herkunft und Geschlecht.",
    "À compétences égales, égalité des chances pour tous.",
    "Igualdad de oportunidades para todas las personas.",
    "Vaga aberta também para pessoas com deficiência.",
    "Lees onze privacyverklaring.",
  ])("%s", (line) => {
    const rest = "Bake bread.\nKnow flour, water, salt and yeast, and how they meet in an oven at night.";
    expect(withoutBoilerplate(`${rest}\n${line}`)).toBe(rest);
  });

  test("a posting on one line loses a sentence, not itself", () => {
    const text = "Bake bread with us. We are an equal opportunity employer. Know your flour.";
    expect(withoutBoilerplate(text)).toBe("Bake bread with us. Know your flour.");
  });

  test("sections on the employer, its benefits and applying are not about the work", () => {
    const text = [
      "Requirements",
      "Three kinds of flour, and the patience that a sourdough needs.",
      "About us",
      "We use Java.",
      "How to apply",
      "Send Excel sheets.",
      "Your tasks:",
      "Bake.",
    ].join("\n");
    const work = aboutTheWork(text);
    expect(work).toContain("sourdough");
    expect(work).toContain("Bake.");
    expect(work).not.toMatch(/Java|Excel/);
    expect(aboutTheWork("About us\nWe bake and need bakers.")).toContain("bakers");
  });
});

describe("talk", () => {
  test.each([
    "Is this still open? I wrote twice.",
    "> We bake because we love it.\nWhat if we love pay?",
    "SEEKING WORK - Berlin\nI bake. Skills: flour, water.",
    "Location: Ulm\nRemote: Yes\nWilling to relocate: No\nTechnologies: Flour\nRésumé/CV: on demand",
    "I applied and never heard back from them.",
  ])("%j is no posting", (text) => {
    expect(isChatter(text.split("\n")[0] ?? "", text)).toBe(true);
    expect(read({ title: text.split("\n")[0], description: `${text} Python.` })).toMatchObject({
      skills: [],
      experienceLevel: null,
      company: null,
      jobFunction: null,
    });
  });

  test.each([
    "Are you a baker who loves mornings? We would love to meet you.",
    "Crumb - Berlin\nWe bake.",
    "I have a startup and could use some help with flour.",
    "Two positions at Crumb, write to jobs@crumb.example",
  ])("%j is a posting", (text) => expect(isChatter(text.split("\n")[0] ?? "", text)).toBe(false));

  test("what a board titles is a posting", () => {
    expect(isChatter("Baker", "Is bread your thing?")).toBe(false);
  });
});

describe("skills that are a plus", () => {
  const plus = (text: string) =>
    preferredSkills(
      text,
      [...text.matchAll(/\b(?:Python|Go|Rust|SQL|Docker)\b/g)].map((match) => ({
        name: match[0],
        start: match.index,
        end: match.index + match[0].length,
      })),
    );

  test.each([
    ["Requirements\nPython\nNice to have\nGo\nDocker\nBenefits\nRust", ["Go", "Docker"]],
    ["Anforderungen\n- Python\nVon Vorteil:\n- Go", ["Go"]],
    ["**Requisitos:**\n- Python\n**Diferenciais:**\n- Docker", ["Docker"]],
    ["Essential\nPython\nDesirable\nSQL", ["SQL"]],
    ["Python is required. Knowledge of Go is a plus.", ["Go"]],
    ["Strong Python, knowledge of Go is a plus", ["Go"]],
    ["We look for Python developers (Rust is a plus).", ["Rust"]],
    ["Python, idealerweise Go", ["Go"]],
    ["Python exigé, Go serait un atout", ["Go"]],
    ["Python; se valorará Docker", ["Docker"]],
    ["Go is a plus. You write Go every day.", []],
    ["Python or Go, New York preferred", []],
    ["Python and Go", []],
  ])("%j", (text, expected) => expect(plus(text)).toEqual(expected));

  test("reach the job", () => {
    const job = read({ title: "Developer", description: "You know Python.\nNice to have:\n- Kubernetes" });
    expect(job.skills).toEqual(expect.arrayContaining(["Python", "Kubernetes"]));
    expect(job.preferredSkills).toEqual(["Kubernetes"]);
  });
});

test("hostile text is read within the limit", () => {
  const start = performance.now();
  for (const part of [
    "a ",
    "1 ",
    "( ",
    "12 High ",
    "Ab ",
    "5 years ",
    "\n- ",
    "is a plus, ",
    "A is B ",
    "@ A | ",
    "looking for a ",
  ]) {
    const text = part.repeat(Math.ceil(400_000 / part.length));
    read({ title: `Baker ${text.slice(0, 4_000)}`, description: text });
  }
  expect(performance.now() - start).toBeLessThan(20_000);
}, 60_000);
