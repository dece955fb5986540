import { mkdtemp, rm, stat, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileGazetteer } from "../gazetteer/compile.ts";
import { countriesOfGroup, countryOf } from "../gazetteer/countries.ts";
import { countryOfTown, distanceKm, nameOfTown, populationOf, townsNamed } from "../gazetteer/gazetteer.ts";
import { placeName } from "../gazetteer/name.ts";
import { readPlaces } from "../gazetteer/read.ts";
import { regionsNamed } from "../gazetteer/regions.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shortlist-gazetteer-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("the gazetteer is made when it is missing or broken, and not again", async () => {
  const file = join(folder, "gazetteer.bin");
  expect(compileGazetteer(file)).toBe(true);
  const { size } = await stat(file);
  expect(compileGazetteer(file)).toBe(false);
  await truncate(file, size / 2);
  expect(compileGazetteer(file)).toBe(true);
  expect((await stat(file)).size).toBe(size);
});

describe("a town", () => {
  test("is found by its name in any language and script, whatever its case and accents", () => {
    for (const name of ["Munich", "MÜNCHEN", "munchen", "Muenchen", "Múnich", "Мюнхен", "慕尼黑"]) {
      const [first] = townsNamed(name);
      expect(first && nameOfTown(first.town)).toBe("Munich");
    }
  });

  test("is found by name only, the largest first", () => {
    const parises = townsNamed("Paris").map(({ town }) => town);
    expect(countryOfTown(parises[0] as number)).toBe("FR");
    expect(parises.map(populationOf)).toEqual(parises.map(populationOf).sort((a, b) => b - a));
    expect(townsNamed("Pari")).not.toContainEqual({ town: parises[0], own: true });
    expect(townsNamed("")).toEqual([]);
    expect(townsNamed("no such town anywhere")).toEqual([]);
  });

  test("has a distance to another as the crow flies", () => {
    const [berlin, munich] = ["Berlin", "Munich"].map((name) => townsNamed(name)[0]?.town as number);
    expect(distanceKm(berlin as number, munich as number)).toBeGreaterThan(495);
    expect(distanceKm(berlin as number, munich as number)).toBeLessThan(515);
    expect(distanceKm(berlin as number, berlin as number)).toBe(0);
  });
});

test("countries are known by name in many languages, by code and by group", () => {
  for (const name of ["Germany", "Deutschland", "Allemagne", "Alemania", "Duitsland", "DE", "DEU"]) {
    expect(countryOf(name)).toBe("DE");
  }
  expect(countryOf("UK")).toBe("GB");
  expect(countryOf("in")).toBeNull();
  expect(countryOf("Bavaria")).toBeNull();
  expect(countriesOfGroup("EU")).toHaveLength(27);
  expect(countriesOfGroup("EMEA")).toEqual(expect.arrayContaining(["DE", "ZA", "AE", "NO"]));
  expect(countriesOfGroup("dach")).toEqual(["AT", "CH", "DE"]);
  expect(countriesOfGroup("Germany")).toBeNull();
});

test("regions are known by name and, in capitals, by their letters", () => {
  expect(regionsNamed("Bayern").map(({ name }) => name)).toEqual(["Bavaria"]);
  expect(regionsNamed("TX").map(({ name }) => name)).toEqual(["Texas"]);
  expect(regionsNamed("tx")).toEqual([]);
  expect(
    regionsNamed("Punjab")
      .map(({ country }) => country)
      .sort(),
  ).toEqual(["IN", "PK"]);
});

test("a place is written in English, with the state where that tells towns apart", () => {
  const name = (written: string) => readPlaces(written).map(placeName);
  expect(name("München")).toEqual(["Munich, Germany"]);
  expect(name("Austin, TX")).toEqual(["Austin, Texas, United States"]);
  expect(name("Bayern")).toEqual(["Bavaria, Germany"]);
  expect(name("Singapur")).toEqual(["Singapore"]);
});
