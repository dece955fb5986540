import { describe, expect, test } from "vitest";
import { locationsOf } from "../cv/places.ts";
import { findPlaces } from "../intake/places.ts";
import { findRemoteCountries } from "../intake/remote-countries.ts";

/** The head of a CV. */
const top = (lines: readonly string[]) => [{ kind: "top" as const, lines: [...lines], starts: [], resumed: false }];
const read = (...locations: string[]) => {
  const { cities, regions, countries } = findPlaces(locations, []);
  return [cities, regions, countries];
};

describe("a written place is read into city, region and country", () => {
  test.each([
    ["Berlin", ["Berlin"], ["Berlin"], ["DE"]],
    ["Berlin, DE", ["Berlin"], ["Berlin"], ["DE"]],
    ["Wilmington, DE", ["Wilmington"], ["Delaware"], ["US"]],
    ["München, Bayern", ["Munich"], ["Bavaria"], ["DE"]],
    ["Muenchen", ["Munich"], ["Bavaria"], ["DE"]],
    ["60311 Frankfurt am Main", ["Frankfurt"], ["Hesse"], ["DE"]],
    ["Raum Stuttgart", ["Stuttgart"], ["Baden-Württemberg"], ["DE"]],
    ["SF Bay Area", ["San Francisco"], ["California"], ["US"]],
    ["NYC", ["New York"], ["New York"], ["US"]],
    ["Brooklyn, New York", ["Brooklyn", "New York"], ["New York"], ["US"]],
    ["London, UK (hybrid)", ["London"], ["England", "Greater London"], ["GB"]],
    ["Leeds, West Yorkshire LS9 7TF", ["Leeds"], ["England", "West Yorkshire"], ["GB"]],
    ["Greater Manchester", [], ["England", "Greater Manchester"], ["GB"]],
    ["Croydon, Surrey", ["Croydon", "London"], ["England", "Greater London"], ["GB"]],
    ["Austin, TX or Denver, CO", ["Austin", "Denver"], ["Texas", "Colorado"], ["US"]],
    ["Seattle, Toronto", ["Seattle", "Toronto"], ["Washington", "Ontario"], ["US", "CA"]],
    ["Berlin / Munich, Germany", ["Berlin", "Munich"], ["Berlin", "Bavaria"], ["DE"]],
    ["Île-de-France", [], ["Île-de-France"], ["FR"]],
    ["75001 Paris", ["Paris"], ["Île-de-France"], ["FR"]],
    ["São Paulo - SP", ["São Paulo"], ["São Paulo"], ["BR"]],
    ["Milano (MI)", ["Milan"], ["Lombardy"], ["IT"]],
    ["Toronto, ON", ["Toronto"], ["Ontario"], ["CA"]],
    ["Kelowna, Bc", ["Kelowna"], ["British Columbia"], ["CA"]],
    ["California, United States", [], ["California"], ["US"]],
    ["Austin TX", ["Austin"], ["Texas"], ["US"]],
    ["Remote - Germany", [], [], ["DE"]],
    ["東京", ["Tokyo"], ["Tokyo"], ["JP"]],
    ["Москва", ["Moscow"], [], ["RU"]],
  ])("%s", (location, cities, regions, countries) => {
    expect(read(location)).toEqual([cities, regions, countries]);
  });

  test.each([
    ["Bristol", ["GB"]],
    ["Paris, TX", ["US"]],
    ["Birmingham, AL", ["US"]],
    ["Cambridge, MA", ["US"]],
    ["Mobile, AL", ["US"]],
    ["Nice", ["FR"]],
    ["Reading", ["GB"]],
    ["Atlanta, Georgia", ["US"]],
    ["Tbilisi, Georgia", ["GE"]],
    ["Boston, New York", ["US"]],
    ["Springfield", ["US"]],
  ])("%s lies in %j", (location, countries) => {
    expect(read(location)[2]).toEqual(countries);
  });

  test.each([
    "Georgia",
    "Cambridge",
    "Mobile",
    "Most",
    "Lead",
    "Office",
    "Hybrid",
    "Home Office",
    "Worldwide",
    "Remote - EMEA",
    "Multiple locations",
    "CA",
    "DE",
    "Python, AI",
    "BH) in Nowhereville",
    "Mesosphere, Inc.",
    "",
  ])("%s is no place that is sure", (location) => {
    expect(read(location)).toEqual([[], [], []]);
  });

  test("and its coordinates are kept, one pair a town", () => {
    const { latitudes, longitudes } = findPlaces(["Berlin", "Bavaria", "Boston, MA"], []);
    expect(latitudes.map(Math.round)).toEqual([53, 42]);
    expect(longitudes.map(Math.round)).toEqual([13, -71]);
  });
});

describe("towns of one name", () => {
  test("are told apart by the currency, the language and the address of the posting", () => {
    expect(findPlaces(["Cambridge"], [], { salary: "£30,000" }).countries).toEqual(["GB"]);
    expect(findPlaces(["Newcastle"], [], { salary: "GBP" }).cities).toEqual(["Newcastle upon Tyne"]);
    expect(findPlaces(["Cambridge"], [], { url: "https://jobs.example.co.uk/1" }).countries).toEqual(["GB"]);
    expect(findPlaces(["Halle"], [], { language: "de" }).countries).toEqual(["DE"]);
  });

  test("are told apart by the other lines of an address", () => {
    expect(findPlaces(["Durham", "United Kingdom"], []).cities).toEqual(["Durham"]);
    expect(findPlaces(["Durham", "United Kingdom"], []).countries).toEqual(["GB"]);
  });

  test("lie in Britain for an NHS trust, whatever is larger elsewhere", () => {
    const clues = { company: "Example NHS Foundation Trust" };
    expect(findPlaces(["Boston"], [], clues)).toMatchObject({ cities: ["Boston"], countries: ["GB"] });
    expect(findPlaces(["Trustwide"], [], clues)).toMatchObject({ cities: [], countries: ["GB"] });
    expect(findPlaces(["Salford Royal Hospital"], [], clues).cities).toEqual(["Salford"]);
  });

  test("never outweigh the country that the source states", () => {
    expect(findPlaces(["London"], ["Canada"]).countries).toContain("CA");
  });
});

describe("a postcode tells the country", () => {
  test.each([
    ["MK4 4DA, Milton Keynes", ["Milton Keynes"], ["GB"]],
    ["22 Example Road, London W5 2HT", ["London"], ["GB"]],
    ["SE1 7EH", ["London"], ["GB"]],
    ["M5V 2T6", [], ["CA"]],
  ])("%s", (location, cities, countries) => {
    expect(findPlaces([location], [])).toMatchObject({ cities, countries });
  });
});

describe("where a remote worker may live", () => {
  test.each([
    ["Engineer | Remote (US only)", ["US"]],
    ["Remote - UK, Ireland", ["GB", "IE"]],
    ["US Remote", ["US"]],
    ["REMOTE, US/Canada only", ["US", "CA"]],
    ["Remote (Germany, Austria or Switzerland)", ["DE", "AT", "CH"]],
    ["Remote in the Nordics", ["DK", "FI", "IS", "NO", "SE"]],
    ["Remote (UTC±2)", []],
    ["Remote (US time zones)", []],
    ["Remote, UK preferred", []],
    ["Remote worldwide", []],
    ["Berlin or Remote", []],
    ["Remote", []],
  ])("%s", (line, countries) => {
    expect(findRemoteCountries([], [line])).toEqual(countries);
  });

  test("is read out of groups of countries", () => {
    expect(findRemoteCountries([], ["Remote (EU/EEA only)"])).toHaveLength(30);
    expect(findRemoteCountries([], ["Remote, anywhere in Europe"])).toEqual(expect.arrayContaining(["FR", "GB", "NO"]));
    expect(findRemoteCountries([], ["Remote LATAM"])).toEqual(expect.arrayContaining(["BR", "MX"]));
    expect(findRemoteCountries(["European Union"], [])).toContain("DE");
  });

  test("is read out of the text where the title says nothing", () => {
    expect(findRemoteCountries([], ["Clerk"], "This role is remote. You must be based in the US or Canada.")).toEqual([
      "US",
      "CA",
    ]);
    expect(findRemoteCountries([], ["Clerk"], "Work remotely. Our clients are in Germany.")).toEqual([]);
  });
});

describe("where a person lives", () => {
  test.each([
    [["Jane Doe", "1 Example Street, Springfield, IL 62701"], ["Springfield, Illinois, United States"]],
    [["Erika Beispiel", "Musterweg 5, 10115 Berlin", "Tel. 030 1234567"], ["Berlin, Germany"]],
    [["Jane Doe", "Berlin, Deutschland"], ["Berlin, Germany"]],
    [["Jane Doe", "London, UK | jane@example.com"], ["London, United Kingdom"]],
    [["Jane Doe", "Chicago • jane@example.com"], ["Chicago, Illinois, United States"]],
    [["Wohnort: München"], ["Munich, Germany"]],
    [["Adresse : 5 avenue Exemple, 69006 Lyon"], ["Lyon, France"]],
    [["Location: Nowhereville"], ["Nowhereville"]],
    [["City, State, Zip"], []],
    [["Address: City, State"], []],
    [["Austin Chase", "Software Engineer", "austin@example.com"], []],
    [["Skills: CSS, MS, HTML"], []],
    [["Cook, Hamburg, Germany, 2010 - 2012"], []],
  ])("%j: %j", (lines, places) => {
    expect(locationsOf(top(lines))).toEqual(places);
  });
});

test("hostile text is read in no time", () => {
  for (const piece of ["a ", "in ", "1 ", "( ", "A", ", ", "Remote ", "Remote in ", "US ", "A, ", "or "]) {
    const text = piece.repeat(1_000_000 / piece.length);
    const start = performance.now();
    findPlaces([text], [], { text, salary: text, url: text, company: text });
    findRemoteCountries([text], [text], text);
    locationsOf(top([text]));
    expect(performance.now() - start).toBeLessThan(1_000);
  }
});
