import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { type Seeker, searchesOf } from "../cv/searches.ts";
import { type Api, codesOf, openApi } from "./support/graphql.ts";

interface Given extends Partial<Omit<Seeker, "wishes">> {
  wishes?: Partial<Seeker["wishes"]>;
}
const seeker = ({ wishes, ...rest }: Given): Seeker => ({
  titles: [],
  headline: null,
  locations: [],
  experienceLevel: null,
  industries: [],
  ...rest,
  wishes: { locations: [], workArrangements: [], employmentTypes: [], experienceLevels: [], ...wishes },
});
const asked = (given: Given) => searchesOf(seeker(given)).map(({ title, location }) => `${title} @ ${location}`);

describe("searchesOf", () => {
  test("two ways of writing one search are one", () => {
    const one = searchesOf(seeker({ titles: ["Sr. Data Scientist, Berlin (m/w/d)"], experienceLevel: "SENIOR" }));
    const other = searchesOf(seeker({ titles: ["senior data scientist, berlin"], experienceLevel: "SENIOR" }));
    const apart = searchesOf(
      seeker({ titles: ["Data Scientist"], locations: ["Berlin, Deutschland"], experienceLevel: "SENIOR" }),
    );
    expect(one).toEqual([
      {
        title: "data scientist",
        location: "Berlin, Germany",
        workArrangement: null,
        employmentType: null,
        experienceLevel: "SENIOR",
        industry: null,
      },
    ]);
    expect(other).toEqual(one);
    expect(apart).toEqual(one);
  });

  test("three titles in three places at most, the wished places before the home, the best title first", () => {
    const given = {
      titles: ["Staff Nurse", "Senior Staff Nurse", "Health Visitor", "Ward Manager", "Carer"],
      locations: ["Leeds"],
      wishes: { locations: ["York, UK", "Sheffield", "Bradford"] },
    };
    expect(asked(given)).toEqual([
      "staff nurse @ York, United Kingdom",
      "health visitor @ York, United Kingdom",
      "staff nurse @ Sheffield, United Kingdom",
      "ward manager @ York, United Kingdom",
      "health visitor @ Sheffield, United Kingdom",
      "staff nurse @ Bradford, United Kingdom",
      "ward manager @ Sheffield, United Kingdom",
      "health visitor @ Bradford, United Kingdom",
      "ward manager @ Bradford, United Kingdom",
    ]);
  });

  test("titles to search for go behind the latest one and before earlier ones", () => {
    const titles = ["Pflegefachfrau", "Altenpflegerin", "Carer"];
    expect(asked({ titles, searchTitles: ["Registered Nurse", "Pflegefachfrau (m/w/d)"] })).toEqual([
      "pflegefachfrau @ null",
      "registered nurse @ null",
      "altenpflegerin @ null",
    ]);
    expect(asked({ searchTitles: ["Registered Nurse"] })).toEqual(["registered nurse @ null"]);
  });

  test("one wish of a kind is a condition, several are none, and Remote is an arrangement, not a place", () => {
    const [search] = searchesOf(
      seeker({
        titles: ["Cook"],
        industries: ["Hospitality", "Retail"],
        experienceLevel: "MID",
        wishes: { locations: ["Remote"], employmentTypes: ["PART_TIME"], experienceLevels: ["MID", "SENIOR"] },
      }),
    );
    expect(search).toEqual({
      title: "cook",
      location: null,
      workArrangement: "REMOTE_OK",
      employmentType: "PART_TIME",
      experienceLevel: null,
      industry: "Hospitality",
    });
  });

  test("who has no title has no search; the headline stands in, and an unknown place stays as written", () => {
    expect(asked({ locations: ["Berlin"] })).toEqual([]);
    expect(asked({ headline: "Carpenter", locations: ["  Xyzzyville  Heath"] })).toEqual([
      "carpenter @ xyzzyville heath",
    ]);
  });
});

describe("over GraphQL", () => {
  let api: Api;
  let ada: Viewer;
  let eve: Viewer;
  let admin: Viewer;
  beforeAll(async () => {
    api = await openApi();
    [ada, eve, admin] = [await api.person("ada"), await api.person("eve"), await api.person("admin", "ADMIN")];
  });
  afterAll(() => api.close());

  const QUERIES = "searchQueries { id title location experienceLevel employmentType users }";
  const state = (viewer: Viewer, titles: string[]) =>
    api.ask(viewer, `mutation ($titles: [String!]) { updateProfile(input: { titles: $titles }) { ${QUERIES} } }`, {
      titles,
    });

  test("the profile and the preferences ask, people who ask the same share, and only admins see them all", async () => {
    await state(eve, ["Welder"]);
    const { data } = await state(ada, ["Senior Welder (m/w/d)", "Fitter"]);
    expect(data).toMatchObject({
      updateProfile: {
        searchQueries: [
          { title: "welder", location: null, users: 2 },
          { title: "fitter", users: 1 },
        ],
      },
    });
    const wish = await api.ask(
      ada,
      `mutation { updatePreferences(input: { locations: ["Köln"], employmentTypes: [CONTRACT] }) { ${QUERIES} } }`,
    );
    const mine = { location: "Cologne, Germany", employmentType: "CONTRACT", users: 1 };
    expect(wish.data).toMatchObject({
      updatePreferences: {
        searchQueries: [
          { title: "welder", ...mine },
          { title: "fitter", ...mine },
        ],
      },
    });
    const ALL = "{ searchCombinations(backfilled: false) { totalCount edges { node { title location users } } } }";
    const all = await api.ask(admin, ALL);
    expect(all.data).toMatchObject({ searchCombinations: { totalCount: 4 } });
    expect((await api.ask(admin, ALL.replace("false", "true"))).data).toMatchObject({
      searchCombinations: { totalCount: 0 },
    });
    expect(codesOf(await api.ask(ada, ALL))).toEqual(["FORBIDDEN"]);

    const [{ id }] = (wish.data.updatePreferences as { searchQueries: [{ id: string }] }).searchQueries;
    const node = async (viewer: Viewer) =>
      (await api.ask(viewer, "query ($id: ID!) { node(id: $id) { ... on SearchCombination { title } } }", { id })).data;
    expect(await node(ada)).toEqual({ node: { title: "welder" } });
    expect(await node(eve)).toEqual({ node: null });
    expect(await node(admin)).toEqual({ node: { title: "welder" } });
  });

  test("titles to search for that a CV's reading holds are searched, until the person states titles", async () => {
    const finn = await api.person("finn");
    await api.pool.query(
      `INSERT INTO cvs (user_id, media_type, active, text, reading) VALUES
         ($1, 'text/plain', false, 'old', '{"searchTitles": ["Astronaut"]}'),
         ($1, 'text/plain', true, 'new', '{"titles": ["Pflegefachfrau"], "searchTitles": ["Registered Nurse"]}')`,
      [finn.userId],
    );
    const RENEW = `mutation ($titles: [String!]) { updateProfile(input: { titles: $titles }) { ${QUERIES} } }`;
    const titlesOf = async (titles: string[] | null) => {
      const { data } = await api.ask(finn, RENEW, { titles });
      return (data.updateProfile as { searchQueries: { title: string }[] }).searchQueries.map(({ title }) => title);
    };
    expect(await titlesOf(null)).toEqual(["pflegefachfrau", "registered nurse"]);
    expect(await titlesOf(["Carer"])).toEqual(["carer"]);
  });

  test("taking the titles back takes the searches back", async () => {
    await state(eve, []);
    expect((await api.ask(eve, `{ viewer { ${QUERIES} } }`)).data).toEqual({ viewer: { searchQueries: [] } });
  });
});
