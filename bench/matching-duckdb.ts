import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { personFacts } from "../server/matching/facts.ts";
import type { JobIndex } from "../server/matching/layout.ts";
import { classScores, layTitles, whereScores } from "../server/matching/lens.ts";
import { personVector } from "../server/matching/meaning.ts";
import type { MatchPerson } from "../server/matching/model.ts";
import { partOf, sharesOf } from "../server/matching/related.ts";
import { ENOUGH_EVIDENCE, ENOUGH_SEMANTIC, FULL, WITHOUT_SKILLS } from "../server/matching/score.ts";
import { DEFAULT_STRATEGY } from "../server/matching/strategies.ts";
import { placeVeto, salaryVeto, termsVeto, wishesOf } from "../server/matching/veto.ts";

const WEIGHTS = DEFAULT_STRATEGY.weights;

/**
 * The same score in SQL: postings joined with what a person has, then all that share something scored and sorted. What a
 * person makes of classes, places, terms and companies is worked out in TypeScript and joined; that is not timed.
 */

const QUERY = `
WITH hit AS (SELECT row, sum(gain)::DOUBLE AS matched FROM asked JOIN my_skill USING (skill) GROUP BY row),
shared AS (SELECT row, title, sum(square)::DOUBLE AS common FROM said JOIN my_word USING (word) GROUP BY row, title),
title AS (
  SELECT row, least(${FULL}, max(floor(${FULL} * common / sqrt(job.title * my_title.weight)))) AS title
  FROM shared JOIN my_title USING (title) JOIN job USING (row) GROUP BY row
),
met AS (
  SELECT job.*, coalesce(matched, 0) AS matched, coalesce(title.title, 0) AS own_title
  FROM job LEFT JOIN hit USING (row) LEFT JOIN title USING (row) WHERE hit.row IS NOT NULL OR title.row IS NOT NULL
),
parts AS (
  SELECT met.*, lens.known, lens.weighted, lens.compared, my_where.score AS suits,
    CASE WHEN lens.compared THEN floor(${FULL} * matched * evidence / (asked * ${ENOUGH_EVIDENCE})) ELSE 0 END AS skills,
    CASE WHEN NOT lens.titled THEN 0 WHEN met.square = 0 OR (SELECT square FROM me) = 0 THEN own_title
      ELSE floor((own_title + CASE WHEN array_inner_product(met.vector, (SELECT vector FROM me)) <= 0 THEN 0
        ELSE least(${FULL}, floor(${FULL} * array_inner_product(met.vector, (SELECT vector FROM me))::DOUBLE
          / sqrt(met.square * (SELECT square FROM me)))) END) / 2) END AS semantic
  FROM met JOIN my_where USING (place) JOIN my_terms USING (terms)
  JOIN lens ON lens.class = met.class AND lens.placed = (my_where.score >= 0)
  WHERE NOT my_where.vetoed AND NOT my_terms.vetoed AND company NOT IN (SELECT company FROM my_company)
    AND id NOT IN (SELECT id FROM my_job) AND (SELECT NOT paid OR coalesce(salary >= least_pay, keeps_unknown) FROM me)
),
counted AS (
  SELECT id, published, known, weighted + ${WEIGHTS.SKILLS} * skills
    + CASE WHEN suits < 0 THEN 0 ELSE ${WEIGHTS.WORK_ARRANGEMENT} * CASE WHEN compared THEN suits
      ELSE floor(suits * (${WITHOUT_SKILLS.add} + known) / ${WITHOUT_SKILLS.of}) END END
    + ${WEIGHTS.SEMANTIC} * CASE WHEN compared THEN semantic
      ELSE floor(semantic * (${WITHOUT_SKILLS.add} + known) / ${WITHOUT_SKILLS.of}) END AS weighted
  FROM parts WHERE skills > 0 OR own_title >= ${ENOUGH_SEMANTIC}
)
SELECT id FROM counted ORDER BY floor((2 * weighted + known) / (2 * known)) DESC, published DESC, id LIMIT `;

export async function createDuckdb(index: JobIndex, threads: number) {
  const instance = await DuckDBInstance.create(":memory:", { threads: `${threads}` });
  const connection = await instance.connect();
  const folder = mkdtempSync(join(tmpdir(), "shortlist-bench-"));
  const dimensions = Math.max(1, index.corpus.dimensions);

  /** Fills a table by way of a file: it has no faster way in. */
  async function fill(table: string, columns: string, rows: Iterable<readonly unknown[]>): Promise<void> {
    const file = join(folder, `${table}.csv`);
    const names = columns.split(", ").map((column) => column.split(" ")[0]!);
    const lines = [names.join("|")];
    for (const row of rows) lines.push(row.map((value) => value ?? "").join("|"));
    writeFileSync(file, `${lines.join("\n")}\n`);
    const types = columns.split(", ").map((column) => `'${column.split(" ")[0]}': '${column.split(" ")[1]}'`);
    await connection.run(
      `CREATE OR REPLACE TABLE ${table} AS SELECT * FROM read_csv('${file}', delim='|', header=true, quote='', columns={${types.join(", ")}})`,
    );
  }

  const rows = Array.from({ length: index.jobs }, (_, row) => row);
  const vectorOf = (row: number) => `[${index.vectors.subarray(row * dimensions, (row + 1) * dimensions).join()}]`;
  await fill(
    "job",
    `row INTEGER, id DOUBLE, published DOUBLE, class INTEGER, place INTEGER, terms INTEGER, company INTEGER, salary DOUBLE, asked DOUBLE, evidence DOUBLE, title DOUBLE, square DOUBLE, vector FLOAT[${dimensions}]`,
    rows.map((row) => [
      row,
      index.ids[row],
      index.publishedAt[row],
      index.classes[row],
      index.wheres[row],
      index.terms[row],
      index.companies[row],
      Number.isNaN(index.salaries[row]) ? null : index.salaries[row],
      index.askedWeights[row],
      index.evidence[row],
      index.titleWeights[row],
      index.vectorSquares[row],
      vectorOf(row),
    ]),
  );
  const lists = function* (
    { starts, items }: { starts: Int32Array; items: Int32Array },
    of: (item: number) => unknown[],
  ) {
    for (const row of rows) for (let at = starts[row]!; at < starts[row + 1]!; at++) yield [row, ...of(items[at]!)];
  };
  await fill(
    "asked",
    "row INTEGER, skill INTEGER",
    lists(index.jobSkills, (name) => [index.skillNames[name]!.skill]),
  );
  await fill(
    "said",
    "row INTEGER, word INTEGER, square DOUBLE",
    lists(index.jobWords, (word) => [word, index.wordRarity[word]! ** 2]),
  );

  /** Not timed. */
  async function prepare(person: MatchPerson): Promise<void> {
    const facts = personFacts(person);
    const wishes = wishesOf(person, facts.where);
    const scores = classScores(index, facts);
    const suits = whereScores(index, facts);
    const bits = new Int32Array(index.words.values.length);
    const { weights } = layTitles(index, facts, bits);
    const words = [...bits].flatMap((set, word) =>
      facts.titles.flatMap((_, title) => ((set >> title) & 1 ? [[word, title]] : [])),
    );
    const own = personVector(facts, index.corpus);
    const skills = [...sharesOf(facts.skills.keys(), index.skillKeys.find, index.gives)];
    await fill(
      "my_skill",
      "skill INTEGER, gain INTEGER",
      skills.map(([skill, share]) => [skill, partOf(index.skillRarity[skill]!, share)]),
    );
    await fill("my_word", "word INTEGER, title INTEGER", words);
    await fill(
      "my_title",
      "title INTEGER, weight DOUBLE",
      weights.map((weight, title) => [title, weight]),
    );
    await fill(
      "my_where",
      "place INTEGER, score DOUBLE, vetoed BOOLEAN",
      [...suits].map((score, at) => [at, score, placeVeto(index.whereTable[at]!, wishes) !== null]),
    );
    await fill(
      "my_terms",
      "terms INTEGER, vetoed BOOLEAN",
      index.termsTable.map((terms, at) => [at, termsVeto(terms, wishes) !== null]),
    );
    await fill(
      "my_company",
      "company INTEGER",
      [...wishes.companies].flatMap((key) => index.companyKeys.find(key) ?? []).map((company) => [company]),
    );
    await fill(
      "my_job",
      "id DOUBLE",
      [...wishes.jobIds].map((id) => [id]),
    );
    await fill(
      "lens",
      "class INTEGER, placed BOOLEAN, known DOUBLE, weighted DOUBLE, compared BOOLEAN, titled BOOLEAN",
      [...scores.known].map((known, at) => [
        at >> 1,
        at % 2 === 1,
        known,
        scores.weighted[at],
        scores.skillsKnown[at] === 1,
        scores.titleKnown[at] === 1,
      ]),
    );
    const paid = wishes.minimumSalary !== null;
    await fill(
      "me",
      `square DOUBLE, vector FLOAT[${dimensions}], paid BOOLEAN, least_pay DOUBLE, keeps_unknown BOOLEAN`,
      [
        [
          own?.square ?? 0,
          `[${own ? own.values.join() : rows.slice(0, dimensions).map(() => 0)}]`,
          paid,
          wishes.minimumSalary ?? 0,
          salaryVeto(Number.NaN, wishes) === null,
        ],
      ],
    );
  }

  return {
    prepare,
    async search(count: number): Promise<number[]> {
      const found = await connection.runAndReadAll(`${QUERY}${count}`);
      return found.getRows().map(([id]) => Number(id));
    },
    close() {
      connection.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
}
