import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeIn } from "../intake/take-in.ts";
import { type Api, openApi } from "./support/graphql.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const PLACES: Record<string, string[]> = {
  Munich: ["Munich, Germany"],
  München: ["80331 München"],
  Potsdam: ["Potsdam, Brandenburg"],
  Berlin: ["Berlin, DE"],
  Paris: ["Paris, France"],
  Texas: ["Paris, TX"],
  Leeds: ["Leeds, West Yorkshire LS9 7TF"],
  Camden: ["Camden Town, London"],
  "Cambridge MA": ["Cambridge, MA"],
  "Cambridge UK": ["Cambridge, UK"],
  Two: ["Hamburg, Germany", "Vienna, Austria"],
  Suva: ["Suva, Fiji"],
  Unknown: ["Lighthouse of Nowhereville"],
  Germany: ["Deutschland"],
  Everywhere: [],
};

let api: Api;
beforeAll(async () => {
  api = await openApi(() => NOW);
  const raws = Object.entries(PLACES).map(([title, locations]) => ({
    source: "test",
    title,
    locations,
    description: `A job called ${title}.`,
    ...(title === "Everywhere" ? { workArrangement: "Fully remote" } : {}),
  }));
  const { failed } = await takeIn(api.pool, raws, { now: NOW });
  expect(failed).toEqual([]);
});
afterAll(() => api.close());

async function ask(filter: object) {
  return api.ask(null, "query ($filter: JobFilter) { jobs(filter: $filter, first: 50) { edges { node { title } } } }", {
    filter,
  });
}

async function found(filter: object): Promise<string[]> {
  const { data, errors } = await ask(filter);
  expect(errors).toBeUndefined();
  const { edges } = data.jobs as { edges: { node: { title: string } }[] };
  return edges.map(({ node }) => node.title).sort();
}

describe("a search for a place", () => {
  test.each([
    ["München", ["Munich", "München"]],
    ["munich", ["Munich", "München"]],
    ["Munich, Bavaria, Germany", ["Munich", "München"]],
    ["Bayern", ["Munich", "München"]],
    ["Deutschland", ["Berlin", "Germany", "Munich", "München", "Potsdam", "Two"]],
    ["DACH", ["Berlin", "Germany", "Munich", "München", "Potsdam", "Two"]],
    ["Wien", ["Two"]],
    ["Paris", ["Paris"]],
    ["Paris, TX", ["Texas"]],
    ["Paris, Texas, USA", ["Texas"]],
    ["Cambridge", ["Cambridge MA", "Cambridge UK"]],
    ["Cambridge, United Kingdom", ["Cambridge UK"]],
    ["Yorkshire", ["Leeds"]],
    ["England", ["Cambridge UK", "Camden", "Leeds"]],
    ["London", ["Camden"]],
    ["Berlin or Leeds", ["Berlin", "Leeds"]],
    ["Nowhereville", ["Unknown"]],
    ["Nowhere", []],
    ["100% (.*", []],
    ["Remote", ["Everywhere"]],
    ["Remote, Germany", []],
  ])("%s", async (location, titles) => {
    expect(await found({ location })).toEqual(titles);
  });
});

describe("a search around a town", () => {
  test.each([
    ["Berlin", 50, ["Berlin", "Potsdam"]],
    ["Berlin", 5, ["Berlin"]],
    ["Berlin", 300, ["Berlin", "Potsdam", "Two"]],
    ["Salzburg, Austria", 300, ["Munich", "München", "Two"]],
    ["Boston, MA", 10, ["Cambridge MA"]],
    ["Honolulu, HI", 6_000, ["Suva"]],
    ["Suva, Fiji", 0, ["Suva"]],
  ])("%s within %i km", async (location, withinKm, titles) => {
    expect(await found({ location, withinKm })).toEqual(titles);
  });

  test("reaches over the date line, and all around the earth", async () => {
    expect(await found({ location: "Apia, Samoa", withinKm: 1_300 })).toEqual(["Suva"]);
    const everyTown = ["Everywhere", "Germany", "Unknown"];
    const all = Object.keys(PLACES).filter((title) => !everyTown.includes(title));
    expect(await found({ location: "Berlin", withinKm: 20_040 })).toEqual(all.sort());
  });

  test.each([
    [{ withinKm: 10 }, ["filter", "withinKm"]],
    [{ withinKm: -1, location: "Berlin" }, ["filter", "withinKm"]],
    [{ withinKm: 30_000, location: "Berlin" }, ["filter", "withinKm"]],
    [{ withinKm: 10, location: "Nowhereville" }, ["filter", "location"]],
    [{ withinKm: 10, location: "Germany" }, ["filter", "location"]],
    [{ withinKm: 10, location: "Cambridge" }, ["filter", "location"]],
  ])("needs a town and a distance that make sense: %j", async (filter, path) => {
    const { errors } = await ask(filter);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", issues: [{ path }] });
  });
});
