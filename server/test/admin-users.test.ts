import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { type Api, codesOf, openApi } from "./support/graphql.ts";

const USERS = `query Users($search: String, $first: Int, $after: String, $last: Int, $before: String) {
  users(search: $search, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    edges { cursor node { email } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface Page {
  totalCount: number;
  edges: { cursor: string; node: { email: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

let api: Api;
let ada: Viewer;
let admin: Viewer;

beforeAll(async () => {
  api = await openApi();
  ada = await api.person("ada");
  admin = await api.person("admin", "ADMIN");
});

afterAll(() => api.close());

beforeEach(async () => {
  await api.pool.query("DELETE FROM users WHERE id <> ALL($1)", [[ada.userId, admin.userId]]);
  await api.pool.query("UPDATE users SET created_at = '2026-01-01T00:00:00Z', name = NULL");
});

/** Makes an account, the later the higher its number; several may have come at the same instant. */
async function add(email: string, name: string | null = null, day = 1): Promise<void> {
  await api.pool.query("INSERT INTO users (email, name, created_at) VALUES ($1, $2, make_date(2026, 2, $3))", [
    email,
    name,
    day,
  ]);
}

async function users(variables: object = {}): Promise<Page> {
  const { data, errors } = await api.ask(admin, USERS, variables);
  expect(errors).toBeUndefined();
  return data.users as Page;
}

const emailsOf = ({ edges }: Page) => edges.map(({ node }) => node.email);
const found = async (search: string) => emailsOf(await users({ search }));

describe("users", () => {
  test("are for admins; for others null, with FORBIDDEN or UNAUTHENTICATED", async () => {
    for (const [viewer, code] of [
      [ada, "FORBIDDEN"],
      [null, "UNAUTHENTICATED"],
    ] as const) {
      const answer = await api.ask(viewer, USERS);
      expect([answer.data, codesOf(answer)]).toEqual([{ users: null }, [code]]);
    }
  });

  test("come latest first, with all that an account shows", async () => {
    await add("grace@example.com", "Grace Hopper", 3);
    const { data } = await api.ask(
      admin,
      "{ users(first: 1) { totalCount edges { node { id email name role emailVerified createdAt } } } }",
    );
    expect(data.users).toEqual({
      totalCount: 3,
      edges: [
        {
          node: {
            id: expect.any(String),
            email: "grace@example.com",
            name: "Grace Hopper",
            role: "USER",
            emailVerified: false,
            createdAt: "2026-02-03T00:00:00.000Z",
          },
        },
      ],
    });
  });

  test("are turned page by page, forwards and backwards, none twice, also where many came at one instant", async () => {
    for (let person = 0; person < 7; person++) await add(`person${person}@example.com`, null, person < 5 ? 4 : 5);
    const whole = await users();
    const all = emailsOf(whole);
    expect([whole.totalCount, all.length]).toEqual([9, 9]);
    const forwards: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Page = await users({ first: 2, after });
      forwards.push(...emailsOf(page));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
      // Who signs up while one reads on does not move what is on the next page.
      if (forwards.length === 2) await add("newcomer@example.com", null, 28);
    }
    expect(forwards).toEqual(all);
    await api.pool.query("DELETE FROM users WHERE email = 'newcomer@example.com'");
    const backwards: string[] = [];
    for (let before: string | null = null; ; ) {
      const page: Page = await users({ last: 4, before });
      backwards.unshift(...emailsOf(page));
      before = page.pageInfo.startCursor;
      if (!page.pageInfo.hasPreviousPage) break;
    }
    expect(backwards).toEqual(all);
  });

  test("are found by any part of e-mail or name, in capitals or not, in any alphabet", async () => {
    await add("turing@example.com", "Alan Turing");
    await add("asa@example.org", "Åsa HÅKANSSON");
    await add("olga@example.org", "Ольга Петрова");
    expect(await found("URING@EX")).toEqual(["turing@example.com"]);
    expect(await found(" alan t ")).toEqual(["turing@example.com"]);
    expect(await found("åsa håkans")).toEqual(["asa@example.org"]);
    expect(await found("ПЕТР")).toEqual(["olga@example.org"]);
    expect(await found("nobody")).toEqual([]);
    const page = await users({ search: "example.org", first: 1 });
    expect([page.totalCount, page.edges.length, page.pageInfo.hasNextPage]).toEqual([2, 1, true]);
    expect(await found("  ")).toHaveLength(5);
  });

  test("are searched for the text as it stands: nothing in it is a wildcard", async () => {
    await add("per_cent@example.com", "100% (sure) [a-z]* C:\\temp ^.$|?+{2}");
    await add("percent@example.com", "1000 sure");
    for (const search of ["r_c", "0%", "%", "(sure)", "[a-z]*", "C:\\temp", "\\", "^.$", "|", "?+{2}", ".$"])
      expect(await found(search), search).toEqual(["per_cent@example.com"]);
    expect(await found("nul\u0000 byte")).toEqual([]);
  });

  test("are refused a search that is far too long, and a page of another list", async () => {
    const long = await api.ask(admin, USERS, { search: "x".repeat(201) });
    expect(long.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", issues: [{ path: ["search"] }] } }]);
    const cursor = Buffer.from('["QUEUED","x","y"]').toString("base64url");
    expect(codesOf(await api.ask(admin, USERS, { after: cursor }))).toEqual(["BAD_USER_INPUT"]);
    expect(codesOf(await api.ask(admin, USERS, { first: 101 }))).toEqual(["BAD_USER_INPUT"]);
  });

  test("are read by an index in their order", async () => {
    await api.pool.query(
      "INSERT INTO users (email, created_at) SELECT 'u' || n || '@example.com', to_timestamp(n) FROM generate_series(1, 5000) n",
    );
    await api.pool.query("ANALYZE users");
    const { rows } = await api.pool.query(
      "EXPLAIN SELECT id FROM users ORDER BY users.created_at DESC, users.id LIMIT 21",
    );
    expect(JSON.stringify(rows)).toContain("users_created_at_id_idx");
  });
});
