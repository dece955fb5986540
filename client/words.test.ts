import { describe, expect, test } from "vitest";
import {
  ago,
  hostOf,
  known,
  LEVELS,
  placeWords,
  pointsWords,
  safeUrl,
  salaryWords,
  searchWords,
  spanWords,
} from "./words.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");

describe("addresses of postings", () => {
  test("only http and https may be linked", () => {
    expect(safeUrl("https://jobs.example.com/a?b=1")).toBe("https://jobs.example.com/a?b=1");
    expect(safeUrl("http://example.com")).toBe("http://example.com/");
    for (const url of [
      "javascript:alert(1)",
      " JavaScript:alert(1)",
      "data:text/html,x",
      "/jobs/1",
      "nonsense",
      "",
      null,
    ]) {
      expect(safeUrl(url)).toBeUndefined();
    }
  });

  test("a host is said without its www", () => {
    expect(hostOf("https://www.example.com/careers")).toBe("example.com");
    expect(hostOf("ftp://example.com")).toBeNull();
  });
});

test("what moves a score is said in points", () => {
  expect([3.333, -0.74, 0.05, 0.001, -0.001].map(pointsWords)).toEqual([
    "+3.3 points",
    "−0.7 points",
    "+0.1 points",
    "less than 0.1 points",
    "less than 0.1 points",
  ]);
});

describe("salaries", () => {
  test("a range has its currency and its period", () => {
    expect(salaryWords({ min: 60_000, max: 80_000, currency: "EUR", period: "YEAR", source: "STATED" })).toBe(
      "€60,000 – €80,000 a year",
    );
  });

  test("an open end, pennies and an estimate are said", () => {
    expect(salaryWords({ min: 18.5, currency: "GBP", period: "HOUR", source: "PREDICTED" })).toBe(
      "from £18.50 an hour (estimate)",
    );
    expect(salaryWords({ max: 3_000, currency: null, period: "MONTH", source: "PARSED" })).toBe("up to 3,000 a month");
  });

  test("a currency that does not exist breaks nothing", () => {
    expect(salaryWords({ min: 5, max: 5, currency: "??", period: "DAY", source: "STATED" })).toBe("5 ?? a day");
  });

  test("without an amount there are no words", () => {
    expect(salaryWords({ period: "YEAR", source: "STATED", currency: "EUR" })).toBeNull();
    expect(salaryWords(null)).toBeNull();
  });
});

test("an instant is told by its distance, to both sides", () => {
  expect(ago("2026-11-22T11:59:40Z", NOW)).toBe("just now");
  expect(ago("2026-11-22T09:00:00Z", NOW)).toBe("3 hours ago");
  expect(ago("2026-11-21T11:00:00Z", NOW)).toBe("yesterday");
  expect(ago("2026-12-20T12:00:00Z", NOW)).toBe("in 4 weeks");
});

test("of many places the first are named and the rest are counted", () => {
  expect(placeWords([])).toBeNull();
  expect(placeWords(["Berlin"])).toBe("Berlin");
  expect(placeWords(["Berlin", "Hamburg", "Leipzig"])).toBe("Berlin · Hamburg and 1 more");
});

test("the dates of a position are told as far as they are known", () => {
  expect(spanWords({ from: "2019-04", to: "2021-12", current: false })).toBe("Apr 2019 – Dec 2021");
  expect(spanWords({ from: "2019", to: null, current: true })).toBe("2019 – now");
  expect(spanWords({ from: "2019", to: "2019", current: false })).toBe("2019");
  expect(spanWords({ from: "2019-04", current: false })).toBe("from Apr 2019");
  expect(spanWords({ to: "2021", current: false })).toBe("until 2021");
  expect(spanWords({ current: true })).toBe("now");
  expect(spanWords({ current: false })).toBeNull();
});

test("a search says what it asks for and nothing of what it leaves open", () => {
  expect(searchWords({ title: "data scientist", location: "Berlin, Germany", experienceLevel: "SENIOR" })).toBe(
    "senior · data scientist · Berlin, Germany",
  );
  expect(
    searchWords({
      title: "nurse",
      location: null,
      workArrangement: "ON_SITE",
      employmentType: "PART_TIME",
      industry: "Health care",
    }),
  ).toBe("nurse · on site · part time · Health care");
});

test("names that the API does not have are dropped", () => {
  expect(known(LEVELS, ["MID", "toString", "mid", "LEAD"])).toEqual(["MID", "LEAD"]);
});
