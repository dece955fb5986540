import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { allSkills, canonicalSkill, extractSkills, relativesOf, skillOf } from "../skills/extract.ts";
import { readTaxonomyFiles } from "../skills/taxonomy-files.ts";
import {
  listTaxonomyFiles,
  refreshTaxonomy,
  removeTaxonomyFile,
  saveTaxonomyFile,
  taxonomyVersion,
  taxonomyWidening,
  widenTaxonomy,
} from "../skills/widening.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

const ONET = [
  "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand",
  "11-0000.00\tAdobe Photoshop software\t1\tGraphics or photo imaging software\tY\tN",
  "11-0000.00\tMicrosoft Frobnicate\t1\tData base reporting software\tN\tN",
  "11-0001.00\tMicrosoft Frobnicate\t1\tData base reporting software\tN\tN",
  "11-0000.00\tGlimmer\t1\tMedical software\tN\tN",
  "11-0000.00\tQuuxly\t1\tWeb platform development software\tN\tN",
  "11-0000.00\tBest Practice\t1\tMedical software\tN\tN",
  "11-0000.00\tEmail software\t1\tElectronic mail software\tN\tN",
  "11-0000.00\tLinkedIn\t1\tWeb page creation and editing software\tN\tN",
].join("\r\n");

const uri = (id: string) => `http://example.org/skill/${id}`;
const ESCO = `\uFEFFconceptUri,skillType,reuseLevel,preferredLabel,altLabels,broaderConceptUri
${uri("a")},knowledge,sector-specific,theory of gooseberry grafting,"gooseberry grafting theories
""grafting"" of gooseberries in gardens
show motivation at work",http://example.org/isced-f/0811
${uri("b")},skill/competence,cross-sector,manage time,time management | plan time,
${uri("c")},,cross-sector,write gooseberry reports,,
${uri("d")},knowledge,sector-specific,gooseberry markets,,
${uri("e")},knowledge,sector-specific,Zork (computer programming),use Zork,
${uri("f")},knowledge,sector-specific,Python (computer programming),,
${uri("g")},knowledge,sector-specific,gooseberry soil chemistry,,`;
const RELATIONS = `originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri
${uri("a")},knowledge,essential,knowledge,${uri("g")}
${uri("a")},knowledge,optional,knowledge,${uri("f")}
${uri("a")},knowledge,optional,knowledge,${uri("nowhere")}`;

const linesOf = (...files: [string, string][]) => readTaxonomyFiles(files.map(([name, text]) => ({ name, text })));

afterEach(() => widenTaxonomy([]));

describe("files of O*NET", () => {
  test("add their tools; plain words only among their like, sorts of software and sites never", () => {
    const [file] = linesOf(["tools.txt", ONET]);
    expect(file).toMatchObject({ name: "tools.txt", layout: "O*NET technology skills", rows: 8 });
    widenTaxonomy(file!.lines);
    expect(extractSkills("microsoft frobnicate")).toEqual(["Microsoft Frobnicate"]);
    expect(skillOf("Microsoft Frobnicate")).toMatchObject({ kind: "tool", field: "data" });
    expect(extractSkills("Follow our glimmer and best practice on LinkedIn. Quuxly is a firm.")).toEqual([]);
    expect(extractSkills("Best Practice guides, Glimmer of work")).toEqual([]);
    expect(extractSkills("Python, Quuxly and Java")).toEqual(["Python", "Quuxly", "Java"]);
  });

  test("a name that we know without its maker becomes an alias, not a second skill", () => {
    const before = allSkills().length;
    widenTaxonomy(linesOf(["tools.txt", ONET])[0]!.lines);
    expect(canonicalSkill("Adobe Photoshop")).toBe(canonicalSkill("Photoshop"));
    expect(skillOf("Adobe Photoshop")).toBeNull();
    expect(allSkills().length - before).toBeLessThan(5);
  });
});

describe("files of ESCO", () => {
  test("add subjects of knowledge with the aliases that look like them; doings and markets are left out", () => {
    widenTaxonomy(linesOf(["skills.csv", ESCO])[0]!.lines);
    expect(skillOf("theory of gooseberry grafting")).toMatchObject({ kind: "hard", field: "agriculture" });
    expect(extractSkills("Gooseberry-grafting theories")).toEqual(["theory of gooseberry grafting"]);
    expect(extractSkills("show motivation at work, write gooseberry reports")).toEqual([]);
    expect(canonicalSkill("write gooseberry reports")).toBe("write gooseberry reports");
    expect(skillOf("manage time")).toBeNull();
    expect(extractSkills("gooseberry markets")).toEqual([]);
    expect(extractSkills("Zork is a game. Python, Zork, Java")).toEqual(["Python", "Zork", "Java"]);
    expect(allSkills().filter(({ name }) => name.startsWith("Python"))).toHaveLength(1);
  });

  test("relations become relatives of the skills that are read with them", () => {
    const read = linesOf(["relations.csv", RELATIONS], ["skills.csv", ESCO]);
    expect(read.map(({ layout }) => layout)).toEqual(["ESCO relations", "ESCO skills"]);
    widenTaxonomy(read.flatMap(({ lines }) => lines));
    expect(relativesOf("gooseberry soil chemistry")).toEqual([{ name: "theory of gooseberry grafting", share: 0.5 }]);
    expect(relativesOf("Python")).toContainEqual({ name: "theory of gooseberry grafting", share: 0.2 });
  });

  test("relations alone say what they need", () => {
    expect(() => linesOf(["relations.csv", RELATIONS])).toThrow(
      /relations\.csv.*together with files such as skills_en/,
    );
  });
});

test.each([
  ["an unknown layout", "Name,Level\nPython,3"],
  ["occupations", "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels\nOccupation,x,1,clown,"],
  ["another file of O*NET", "O*NET-SOC Code\tTitle\tDescription\n1\tx\ty"],
  ["an empty file", ""],
  ["bytes that are no table", '\u0000\u0001\u0002,"\n""x'],
])("%s gets an error that names the file and the headers it could have", (_, text) => {
  expect(() => linesOf(["skills.csv", ESCO], ["odd.txt", text])).toThrow(
    /^odd\.txt is no file.*\n.*\n.*O\*NET-SOC Code, Example[\s\S]*preferredLabel, altLabels/,
  );
});

describe("imported files in the database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await database.pool.query(`
      CREATE TABLE IF NOT EXISTS taxonomy_files (name text PRIMARY KEY, imported_at timestamptz NOT NULL, entries int NOT NULL);
      CREATE TABLE IF NOT EXISTS taxonomy_entries (
        file text NOT NULL REFERENCES taxonomy_files ON DELETE CASCADE, field text NOT NULL, line text NOT NULL)`);
  });
  afterAll(() => database.close());

  test("widen every process that refreshes, and leave it as it was when they are removed", async () => {
    const { pool } = database;
    const before = allSkills();
    expect(await refreshTaxonomy(pool)).toBe(false);
    expect(taxonomyVersion()).toBe("");

    await saveTaxonomyFile(pool, "tools.txt", linesOf(["tools.txt", ONET])[0]!.lines);
    await saveTaxonomyFile(pool, "skills.csv", linesOf(["skills.csv", ESCO])[0]!.lines);
    expect(await refreshTaxonomy(pool)).toBe(true);
    expect(await refreshTaxonomy(pool)).toBe(false);
    const both = taxonomyVersion();
    expect(both).toMatch(/^[0-9a-f]{16}$/);
    expect(extractSkills("theory of gooseberry grafting, Microsoft Frobnicate")).toHaveLength(2);
    expect((await listTaxonomyFiles(pool)).map(({ name, entries }) => [name, entries])).toEqual([
      ["skills.csv", 4],
      ["tools.txt", 5],
    ]);

    // Imported anew it stands in its own place, and says the same.
    await saveTaxonomyFile(pool, "tools.txt", linesOf(["tools.txt", ONET])[0]!.lines);
    expect(await refreshTaxonomy(pool)).toBe(true);
    expect(taxonomyVersion()).toBe(both);
    expect((await pool.query("SELECT count(*)::int AS count FROM taxonomy_entries")).rows[0].count).toBe(9);

    expect(await removeTaxonomyFile(pool, "nothing.txt")).toBe(false);
    expect(await removeTaxonomyFile(pool, "tools.txt")).toBe(true);
    expect(await refreshTaxonomy(pool)).toBe(true);
    expect(extractSkills("theory of gooseberry grafting, Microsoft Frobnicate")).toEqual([
      "theory of gooseberry grafting",
    ]);
    expect(await removeTaxonomyFile(pool, "skills.csv")).toBe(true);
    expect(await refreshTaxonomy(pool)).toBe(true);
    expect(taxonomyVersion()).toBe("");
    expect(allSkills()).toEqual(before);
  });

  test("a line that this version cannot read is passed over", async () => {
    await database.pool.query("DELETE FROM taxonomy_files");
    await database.pool.query("INSERT INTO taxonomy_files (name, imported_at, entries) VALUES ('old', now(), 3)");
    await database.pool.query(
      "INSERT INTO taxonomy_entries (file, field, line) VALUES ('old', 'alchemy', 'Gold Making'), ('old', 'data', 'x | thing'), ('old', 'data', 'Gooseberry Counting')",
    );
    await refreshTaxonomy(database.pool);
    expect(extractSkills("gold making, gooseberry counting")).toEqual(["Gooseberry Counting"]);
    // A worker thread is handed plain lines and reads the same.
    expect(structuredClone(taxonomyWidening())).toHaveLength(3);
  });
});
