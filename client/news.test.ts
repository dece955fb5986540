import { expect, test } from "vitest";
import { newsOf } from "./news.ts";

test("a new list is told with how many jobs are new on it, and as up to date where none is", () => {
  expect(newsOf({ reason: "NEW_JOBS", added: 1_200, total: 1_250 })).toEqual({
    title: "Your shortlist is ready: 1,200 new",
    words: "1,250 jobs, best first.",
    hasNew: true,
    isAside: false,
  });
  expect(newsOf({ reason: "MANUAL", added: 0, total: 0 })).toMatchObject({
    title: "Your shortlist is up to date",
    words: "No open job fits at the moment.",
    hasNew: false,
  });
});

test("a closer look is told as one, without a number of new jobs, and beside no other news", () => {
  expect(newsOf({ reason: "ANALYSED", added: 0, total: 1 })).toEqual({
    title: "Claude has looked closer at your matches",
    words: "1 job, best first.",
    hasNew: false,
    isAside: true,
  });
});

test("what a person does to their own list is not told", () => {
  for (const reason of ["FEEDBACK", "JOBS_CLOSED"] as const) expect(newsOf({ reason, added: 3, total: 50 })).toBeNull();
});
