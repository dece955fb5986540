import { expect, test } from "vitest";
import { readSearch } from "./job-filter.ts";

const read = (query: string) => readSearch(new URLSearchParams(query));

test("an empty address asks for everything, in the server's order", () => {
  expect(read("")).toEqual({ filter: {}, orderBy: null, narrowed: 0 });
});

test("each entry of the address becomes its part of the filter", () => {
  const { filter, orderBy, narrowed } = read(
    "search=nurse+&location=Leeds&within=50&remote=1&arrangement=HYBRID&arrangement=REMOTE_OK&level=MID&type=PART_TIME&days=7&salary=30000&currency=GBP&order=SALARY",
  );
  expect(filter).toEqual({
    search: "nurse",
    location: "Leeds",
    withinKm: 50,
    remote: true,
    workArrangements: ["HYBRID", "REMOTE_OK"],
    experienceLevels: ["MID"],
    employmentTypes: ["PART_TIME"],
    postedWithinDays: 7,
    minimumSalary: 30_000,
    salaryCurrency: "GBP",
  });
  expect(orderBy).toBe("SALARY");
  expect(narrowed).toBe(7);
});

test("a distance stands with a place only, and only one that is offered", () => {
  expect(read("within=50").filter).toEqual({});
  expect(read("location=+&within=50").filter).toEqual({});
  for (const within of ["51", "-25", "toString", ""]) {
    expect(read(`location=Leeds&within=${within}`).filter).toEqual({ location: "Leeds" });
  }
});

test("what an address should not hold is left out", () => {
  expect(read("arrangement=MOON&days=-3&salary=1e99&currency=gold&order=RELEVANCE&remote=yes")).toEqual({
    filter: {},
    orderBy: null,
    narrowed: 0,
  });
});
