import { expect, test } from "vitest";
import { taxonomyLines } from "../skills/taxonomy.ts";
import { findTaxonomyProblems } from "../skills/taxonomy-problems.ts";

test("the taxonomy can be read, names every skill once, and every relative is one of its skills", () => {
  const lines = taxonomyLines();
  expect(lines.length).toBeGreaterThanOrEqual(2_500);
  const problems = findTaxonomyProblems(lines);
  expect(problems, `\n${problems.join("\n")}\n`).toEqual([]);
});

test("every mistake in a line is told by name", () => {
  const problems = findTaxonomyProblems([
    { field: "software", line: "Ruby; rubylang | hard | Pascal 30, Ruby 50, Perl 0" },
    { field: "software", line: "Perl; rubylang | | Ruby 20, ruby 30, Ruby 40" },
    { field: "office", line: "perl" },
    { field: "office", line: "Sheets; =Calc; ~Calc; !Calc | tool" },
    { field: "office", line: "Calc; --- | tool" },
    { field: "office", line: "Slides | thing" },
    { field: "office", line: "Slides | tool | Sheets" },
    { field: "office", line: "Slides | tool | Sheets 101" },
    { field: "office", line: " | tool" },
  ]);
  const all = problems.join("\n");
  for (const told of [
    '"rubylang" belongs to "Ruby" (software) and to "Perl" (software)',
    '"perl" (office) is a skill twice: "Perl" stands in software',
    'The relative "Pascal" of "Ruby" (software) is no skill.',
    'The relative "Ruby" of "Ruby" (software) is the skill itself',
    'The relative "Perl" of "Ruby" (software) has a share of 0',
    'The relative "ruby" of "Perl" (software) is no skill; did you mean "Ruby"?',
    'The relative "Ruby" of "Perl" (software) stands twice',
    '"---" of "Calc" (office) holds no letter',
    "Slides | thing",
    "Slides | tool | Sheets",
    "Slides | tool | Sheets 101",
    "A line of office names no skill",
  ]) {
    expect(all).toContain(told);
  }
  expect(problems).toHaveLength(12);
  expect(findTaxonomyProblems([{ field: "office", line: "Calc; =Calc; ~Calc; calc | tool" }])).toEqual([]);
});
