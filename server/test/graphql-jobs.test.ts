import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertJob } from "./support/backend.ts";
import { type Api, codesOf, openApi } from "./support/graphql.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);

let api: Api;
let acme: number;

const JOBS = `query Jobs($filter: JobFilter, $orderBy: JobOrder, $first: Int, $after: String, $last: Int, $before: String) {
  jobs(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount totalCountIsExact
    pageInfo { hasNextPage endCursor startCursor }
    edges { node { title description company { name } listings { source lastSeenAt } } }
  }
}`;

interface Page {
  totalCount: number;
  totalCountIsExact: boolean;
  pageInfo: { hasNextPage: boolean; endCursor: string; startCursor: string };
  edges: { node: { title: string } }[];
}

async function read(variables: object): Promise<Page> {
  const { data, errors } = await api.ask(null, JOBS, variables);
  expect(errors).toBeUndefined();
  return data.jobs as Page;
}

const titles = (page: Page) => page.edges.map(({ node }) => node.title);
const found = async (filter: object) => titles(await read({ filter })).sort();

beforeAll(async () => {
  api = await openApi(() => NOW);
  const { pool } = api;
  const companies = await pool.query(
    "INSERT INTO companies (name, key) VALUES ('Acme 100%', 'acme 100'), ('Siemens', 'siemens') RETURNING id",
  );
  acme = companies.rows[0].id;
  const jobs: Record<string, object> = {
    "Backend Engineer": {
      description: "We are building payment systems.",
      text_config: "english",
      company_id: acme,
      skills: ["PostgreSQL", "React"],
      industries: ["Fintech"],
      cities: ["Berlin"],
      countries: ["DE"],
      locations: ["Berlin, Germany"],
      work_arrangement: "HYBRID",
      employment_types: ["FULL_TIME"],
      experience_level: "SENIOR",
      salary_yearly_usd: 120_000,
      newest_at: daysAgo(1),
      discovered_at: daysAgo(1),
    },
    Krankenpfleger: {
      description: "Für unsere Kliniken suchen wir Pflegekräfte.",
      text_config: "german",
      company_id: companies.rows[1].id,
      industries: ["Healthcare"],
      locations: ["München"],
      employment_types: ["PART_TIME"],
      newest_at: daysAgo(2),
      discovered_at: daysAgo(2),
    },
    "Marketing Intern": {
      description: "Help the building of a brand, for remote people.",
      text_config: "english",
      cities: ["Paris"],
      regions: ["Texas"],
      countries: ["US"],
      work_arrangement: "REMOTE_ONLY",
      is_internship: true,
      experience_level: "ENTRY",
      salary_yearly_usd: 30_000,
      newest_at: daysAgo(40),
      discovered_at: daysAgo(3),
    },
  };
  for (const [title, columns] of Object.entries(jobs))
    await insertJob(pool, { title, ...columns }, title === "Krankenpfleger" ? "board" : "test");
  await insertJob(pool, { title: "Closed", status: "CLOSED" });
  await insertJob(pool, { title: "Ended", expires_at: NOW });
});

afterAll(() => api.close());

describe("jobs", () => {
  test("only open ones are shown, newest first, for two statements with the count", async () => {
    await read({});
    api.statements();
    const page = await read({});
    expect(titles(page)).toEqual(["Backend Engineer", "Krankenpfleger", "Marketing Intern"]);
    expect(page).toMatchObject({ totalCount: 3, totalCountIsExact: true, pageInfo: { hasNextPage: false } });
    expect(api.statements()).toHaveLength(2);
  });

  test.each([
    ["buildings", ["Backend Engineer", "Marketing Intern"]],
    ["klinik", ["Krankenpfleger"]],
    ["siemens", ["Krankenpfleger"]],
    ["pflegekräfte bei siemens", ["Krankenpfleger"]],
    ["the engineers of payment", ["Backend Engineer"]],
    ["building -brand", ["Backend Engineer"]],
    ['"payment system"', ["Backend Engineer"]],
    ['"system payment"', []],
    ["klinik or brand", ["Krankenpfleger", "Marketing Intern"]],
    ["react", ["Backend Engineer"]],
    ["the und für", []],
    ["zzz", []],
    ["  ", ["Backend Engineer", "Krankenpfleger", "Marketing Intern"]],
    ["it's ' (a:* | &) \\ building", ["Backend Engineer", "Marketing Intern"]],
  ])("the search %j finds %j in each posting's own language", async (search, expected) => {
    expect(await found({ search })).toEqual(expected);
  });

  test("a search ranks a title above a description", async () => {
    await insertJob(api.pool, {
      title: "Other",
      description: "You will work with a marketing intern.",
      text_config: "english",
      newest_at: NOW,
    });
    expect(titles(await read({ filter: { search: "marketing intern" } }))).toEqual(["Marketing Intern", "Other"]);
    expect(titles(await read({ filter: { search: "marketing intern" }, orderBy: "NEWEST" }))).toEqual([
      "Other",
      "Marketing Intern",
    ]);
    const first = await read({ filter: { search: "marketing intern" }, first: 1 });
    const second = await read({ filter: { search: "marketing intern" }, first: 1, after: first.pageInfo.endCursor });
    expect(titles(second)).toEqual(["Other"]);
    await api.pool.query("DELETE FROM jobs WHERE title = 'Other'");
  });

  const engineer = ["Backend Engineer"];
  const nurse = ["Krankenpfleger"];
  const intern = ["Marketing Intern"];
  test.each([
    [{ sources: ["board"] }, nurse],
    [{ companies: ["ACME 100%"] }, engineer],
    [{ companies: ["Acme 1%"] }, []],
    [{ skills: ["reactjs", "cobol"] }, engineer],
    [{ industries: ["Fintech", "Healthcare"] }, [...engineer, ...nurse]],
    [{ location: "berlin" }, engineer],
    [{ location: "Germany" }, engineer],
    [{ location: "Deutschland" }, engineer],
    [{ location: "Berlin, DE" }, engineer],
    [{ location: "Paris, France" }, []],
    [{ location: "Paris, Texas" }, intern],
    [{ location: "Ber" }, []],
    [{ location: "München" }, nurse],
    [{ location: "Remote" }, intern],
    [{ location: "C++ (.*" }, []],
    [{ workArrangements: ["HYBRID", "ON_SITE"] }, engineer],
    [{ remote: true }, intern],
    [{ remote: false }, [...engineer, ...nurse]],
    [{ employmentTypes: ["PART_TIME", "CONTRACT"] }, nurse],
    [{ internship: true }, intern],
    [{ internship: false }, [...engineer, ...nurse]],
    [{ experienceLevels: ["ENTRY", "LEAD"] }, intern],
    [{ minimumSalary: 31_000 }, engineer],
    [{ minimumSalary: 90_000, salaryCurrency: "eur" }, engineer],
    [{ minimumSalary: 0 }, [...engineer, ...intern]],
    [{ postedWithinDays: 7 }, [...engineer, ...nurse]],
    [{ discoveredAfter: "2026-11-20T12:00:00.000Z" }, engineer],
    [{ search: "building", remote: true, minimumSalary: 1 }, intern],
  ])("the filter %j passes %j", async (filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  test("by salary, the best paid come first and those that name none last", async () => {
    const page = await read({ orderBy: "SALARY", first: 2 });
    expect(titles(page)).toEqual([...engineer, ...intern]);
    expect(titles(await read({ orderBy: "SALARY", after: page.pageInfo.endCursor }))).toEqual(nurse);
  });

  test("pages stay whole while postings come and go", async () => {
    const first = await read({ first: 1 });
    await insertJob(api.pool, { title: "Brand new", newest_at: NOW });
    const second = await read({ first: 1, after: first.pageInfo.endCursor });
    expect(titles(second)).toEqual(nurse);
    await api.pool.query("UPDATE jobs SET status = 'CLOSED' WHERE title = 'Krankenpfleger'");
    expect(titles(await read({ first: 1, after: second.pageInfo.endCursor }))).toEqual(intern);
    expect(titles(await read({ last: 5, before: second.pageInfo.startCursor }))).toEqual(["Brand new", ...engineer]);
    await api.pool.query("UPDATE jobs SET status = 'OPEN' WHERE title = 'Krankenpfleger'");
    await api.pool.query("DELETE FROM jobs WHERE title = 'Brand new'");
  });

  test("rows of the same moment, to the microsecond, are neither lost nor doubled", async () => {
    for (let index = 0; index < 7; index++) {
      await insertJob(api.pool, {
        title: `Same ${index}`,
        newest_at: "2026-11-22T11:00:00.123456Z",
        industries: ["Same"],
      });
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await read({ filter: { industries: ["Same"] }, first: 2, after });
      seen.push(...titles(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen).toEqual(["Same 0", "Same 1", "Same 2", "Same 3", "Same 4", "Same 5", "Same 6"]);
    await api.pool.query("DELETE FROM jobs WHERE title LIKE 'Same%'");
  });

  test("facets count the whole result, page or not", async () => {
    const { data, errors } = await api.ask(
      null,
      `{ jobs(first: 1, filter: { search: "building or klinik" }) { facets { workArrangements { key count } employmentTypes { key count } experienceLevels { key count }
         industries { key count } skills(first: 1) { key count } companies { key count } countries { key count } } } }`,
    );
    expect(errors).toBeUndefined();
    const { facets } = data.jobs as { facets: Record<string, { key: string; count: number }[]> };
    const counted = (name: string) =>
      Object.fromEntries((facets[name] ?? []).filter(({ count }) => count).map(({ key, count }) => [key, count]));
    expect(counted("workArrangements")).toEqual({ HYBRID: 1, REMOTE_ONLY: 1, UNKNOWN: 1 });
    expect(facets.workArrangements).toHaveLength(5);
    expect(counted("employmentTypes")).toEqual({ FULL_TIME: 1, PART_TIME: 1, UNKNOWN: 1 });
    expect(counted("experienceLevels")).toEqual({ SENIOR: 1, ENTRY: 1, UNKNOWN: 1 });
    expect(counted("industries")).toEqual({ Fintech: 1, Healthcare: 1 });
    expect(facets.skills).toEqual([{ key: "PostgreSQL", count: 1 }]);
    expect(counted("companies")).toEqual({ "Acme 100%": 1, Siemens: 1 });
    expect(counted("countries")).toEqual({ DE: 1, US: 1 });
  });

  test("a count stops at ten thousand", async () => {
    await api.pool.query(
      `INSERT INTO jobs (title, description, source, content_hash, industries, newest_at)
       SELECT 'Many', '', 'test', 'many ' || n, '{Many}', $1 FROM generate_series(1, 10001) n`,
      [daysAgo(9)],
    );
    expect(await read({ filter: { industries: ["Many"] }, first: 1 })).toMatchObject({
      totalCount: 10_000,
      totalCountIsExact: false,
    });
    await api.pool.query("DELETE FROM jobs WHERE title = 'Many'");
  });

  test.each([
    [{ minimumSalary: -1 }, ["filter", "minimumSalary"]],
    [{ minimumSalary: 1, salaryCurrency: "Taler" }, ["filter", "salaryCurrency"]],
    [{ postedWithinDays: -1 }, ["filter", "postedWithinDays"]],
    [{ search: "word ".repeat(40) }, ["filter", "search"]],
    [{ location: "x".repeat(201) }, ["filter", "location"]],
    [{ discoveredAfter: "2026-02-30T00:00:00Z" }, ["filter", "discoveredAfter"]],
    [{ workArrangements: ["MOON"] }, ["filter", "workArrangements", 0]],
  ])("the filter %j is refused, and the error leads to it", async (filter, path) => {
    const { errors } = await api.ask(null, JOBS, { filter });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", issues: [{ path }] } }]);
  });

  test("a cursor of another order is refused", async () => {
    const { pageInfo } = await read({ orderBy: "SALARY", first: 1 });
    expect(codesOf(await api.ask(null, JOBS, { orderBy: "NEWEST", after: pageInfo.endCursor }))).toEqual([
      "BAD_USER_INPUT",
    ]);
  });

  test("a company counts and lists its open jobs", async () => {
    const id = Buffer.from(`Company:${acme}`).toString("base64");
    const { data } = await api.ask(
      null,
      "query ($id: ID!) { company(id: $id) { name jobCount jobs { totalCount edges { node { title company { name } } } } } }",
      { id },
    );
    expect(data.company).toEqual({
      name: "Acme 100%",
      jobCount: 1,
      jobs: { totalCount: 1, edges: [{ node: { title: "Backend Engineer", company: { name: "Acme 100%" } } }] },
    });
  });

  test("a job past its end date says so, before the nightly run has been", async () => {
    const { rows } = await api.pool.query("SELECT id FROM jobs WHERE title = 'Ended'");
    const id = Buffer.from(`Job:${rows[0].id}`).toString("base64");
    const { data } = await api.ask(
      null,
      'query ($id: ID!) { job(id: $id) { status viewerState { saved } lastSeenAt } bad: job(id: "x") { id } }',
      { id },
    );
    expect(data).toMatchObject({
      job: { status: "EXPIRED", viewerState: null, lastSeenAt: expect.any(String) },
      bad: null,
    });
  });

  test("figures count open jobs by what they say, unknown included", async () => {
    const { data, errors } = await api.ask(
      null,
      `{ stats { totalJobs openJobs discoveredLast24Hours bySource { key count } byWorkArrangement { key count } byExperienceLevel { key count }
         byIndustry(first: 1) { key count } topSkills { key } topCompanies { key count } coverage { key count share } discoveredPerDay(days: 3) { date count } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.stats).toMatchObject({
      totalJobs: 5,
      openJobs: 3,
      bySource: [
        { key: "test", count: 2 },
        { key: "board", count: 1 },
      ],
      byWorkArrangement: [
        { key: "ON_SITE", count: 0 },
        { key: "HYBRID", count: 1 },
        { key: "REMOTE_OK", count: 0 },
        { key: "REMOTE_ONLY", count: 1 },
        { key: "UNKNOWN", count: 1 },
      ],
      byExperienceLevel: [
        { key: "ENTRY", count: 1 },
        { key: "MID", count: 0 },
        { key: "SENIOR", count: 1 },
        { key: "LEAD", count: 0 },
        { key: "UNKNOWN", count: 1 },
      ],
      byIndustry: [{ key: "Fintech", count: 1 }],
      topSkills: [{ key: "PostgreSQL" }, { key: "React" }],
      topCompanies: [
        { key: "Acme 100%", count: 1 },
        { key: "Siemens", count: 1 },
      ],
      discoveredPerDay: [
        { date: "2026-11-20", count: 1 },
        { date: "2026-11-21", count: 1 },
        { date: "2026-11-22", count: expect.any(Number) },
      ],
    });
    expect((data.stats as { coverage: object[] }).coverage).toContainEqual({ key: "company", count: 2, share: 2 / 3 });
  });
});
