import { describe, expect, test } from "vitest";
import { readTitle } from "../skills/titles.ts";

const said = (title: string) => {
  const { seniority, function: does, field } = readTitle(title);
  return [seniority, does, field];
};

describe("a title says how high, doing what, in which field", () => {
  test.each([
    ["Sr. Data Scientist, Berlin (m/w/d)", ["SENIOR", "scientist", "data"]],
    ["Head of Engineering", ["DIRECTOR", "manager", "software"]],
    ["Vice President, Marketing", ["EXECUTIVE", "manager", "marketing"]],
    ["Software Engineer II", ["MID", "engineer", "software"]],
    ["Staff Software Engineer", ["LEAD", "engineer", "software"]],
    ["Staff Nurse", [null, "nurse", "nursing"]],
    ["Cadre de santé (H/F)", [null, "manager", "nursing"]],
    ["Band 6 Clinical Nurse Specialist", [null, "nurse", "nursing"]],
    ["Consultant Cardiologist", [null, "doctor", "medicine"]],
    ["Graduate Mechanical Engineer", ["JUNIOR", "engineer", "mechanical engineering"]],
    ["Executive Assistant to the Director", [null, "secretary", "administration"]],
    ["Product Manager", [null, "manager", "product"]],
    ["Bakery Manager", ["MANAGER", "manager", "cooking"]],
    ["Accounts Payable Clerk", [null, "clerk", "accounting"]],
    ["Lead Generation Specialist", [null, "specialist", "marketing"]],
    ["Device Driver Developer", [null, "developer", "software"]],
  ])("%s", (title, expected) => expect(said(title)).toEqual(expected));

  test.each([
    ["Werkstudent Softwareentwicklung (m/w/d)", ["INTERN", "student", "software"]],
    ["Pflegefachkraft (w/m/d) für die Intensivstation", [null, "nurse", "nursing"]],
    ["Leiter Vertrieb", ["MANAGER", "manager", "sales"]],
    ["Verkäufer*in in Teilzeit", [null, "salesperson", "retail"]],
    ["Stagiaire développeur web", ["INTERN", "developer", "software"]],
    ["Infirmier/ière en psychiatrie H/F", [null, "nurse", "nursing"]],
    ["Chauffeur poids lourd", [null, "driver", "driving"]],
    ["Camarero/a", [null, "waiter", "hospitality"]],
    ["Técnico de mantenimiento", [null, "technician", "maintenance"]],
    ["Analista de Dados Sênior", ["SENIOR", "analyst", "data"]],
    ["Desenvolvedor Backend Pleno", ["MID", "developer", "software"]],
    ["Medewerker klantenservice", [null, "worker", "customer service"]],
    ["Vrachtwagenchauffeur", [null, "driver", "driving"]],
  ])("in another language: %s", (title, expected) => expect(said(title)).toEqual(expected));

  test("the same work in another order is the same work", () => {
    expect(said("Nursing Lead")).toEqual(said("Lead Nurse"));
    expect(said("Director, Marketing")).toEqual(said("Marketing Director"));
  });

  test("the noun tells the work, not the words around it", () => {
    expect(said("Sales Engineer").slice(1)).toEqual(["engineer", "sales engineering"]);
    expect(said("Engineering Sales Support").slice(1)).toEqual(["support", "sales"]);
    expect(said("Nurse Manager")[1]).toBe("manager");
  });

  test.each([
    "Lead SDK Engineer, Product Marketer",
    "Baker or intern",
    "Analyst [full-time or intern]",
    "All roles from sales to engineering (including VP level)",
  ])("several roles or ranks are of none: %s", (title) => expect(readTitle(title).seniority).toBeNull());

  test.each([
    ["Senior Sister/Charge Nurse", "SENIOR"],
    ["Software Engineer, Intern", "INTERN"],
    ["Senior Engineer, Team Lead", "LEAD"],
  ])("two names of one role keep its rank: %s", (title, rank) => expect(readTitle(title).seniority).toBe(rank));

  test.each([
    ["All roles from sales to engineering (including VP level)", null],
    ["Placed is a market leader in data", null],
    ["Home and Personal Care Vertical Manager", null],
    ["Manager, Critical Care", "healthcare"],
    ["Partner Developer", null],
    ["Program Developer", null],
    ["Community Developer", "social work"],
    ["Recipe Developer", "cooking"],
    ["Ward Clerk", "administration"],
    ["Patient Safety Specialist", "healthcare"],
    ["Agile Coach na [Builders]", "project management"],
    ["Software Engineering Intern", "software"],
    ["Machine Learning Research Scientist", "machine learning"],
    ["Sys Admin", "it operations"],
  ])("a doubtful word is no field: %s", (title, field) => expect(readTitle(title).field).toBe(field));

  test("ranks that contradict each other are none", () => {
    expect(readTitle("Junior/Senior Baker").seniority).toBeNull();
    expect(readTitle("Senior Director of Baking").seniority).toBe("DIRECTOR");
    expect(readTitle("Senior Living Cook").seniority).toBeNull();
  });
});

describe("the core of a title", () => {
  test.each([
    ["Sr. Data Scientist, Berlin (m/w/d)", "data scientist"],
    ["senior data scientist", "data scientist"],
    ["DATA SCIENTIST - New York, NY", "data scientist"],
    ["Data Scientist (Remote, full time)", "data scientist"],
    ["Sr. Backend Eng.", "backend engineer"],
    ["Back-end Engineer III", "backend engineer"],
    ["[Remoto] Flutter developer na Acme", "flutter developer"],
    ["Staff Nurse - Band 5", "staff nurse"],
    ["Nurses wanted!", "nurse"],
    ["Baker @ Crumb GmbH", "baker"],
  ])("%s", (title, core) => expect(readTitle(title).core).toBe(core));

  test("a title of nothing is nothing", () => {
    for (const title of ["", "???", " | | ", "(m/w/d)"]) {
      expect(readTitle(title)).toEqual({ seniority: null, function: null, field: null, core: "" });
    }
  });

  test("a title without end is read as quickly as any", () => {
    const start = performance.now();
    for (const part of ["a ", "1 ", "( ", "senior/", "engineer, ", "é-", "| - "]) readTitle(part.repeat(500_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
