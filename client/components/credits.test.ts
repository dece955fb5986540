import { describe, expect, test } from "vitest";
import { creditsOf, relOf } from "./credits.ts";

const REMOTE_OK = {
  source: "remoteok",
  url: "https://remoteok.example/remote-jobs/1",
  attribution: "This posting comes from Remote OK.",
};
const BOARD = { source: "greenhouse", url: "https://boards.example/jobs/1", attribution: null };

describe("credit for sources", () => {
  test("a source that asks for it is named, with the posting there", () => {
    expect(creditsOf([BOARD, REMOTE_OK])).toEqual([{ name: "Remote OK", href: REMOTE_OK.url }]);
  });

  test("a source that does not ask for it gets none", () => {
    expect(creditsOf([BOARD])).toEqual([]);
    expect(creditsOf([])).toEqual([]);
  });

  test("a source that shows a job twice is named once, by a listing that can be linked", () => {
    expect(creditsOf([{ ...REMOTE_OK, url: null }, REMOTE_OK, { ...REMOTE_OK, url: "https://x.example" }])).toEqual([
      { name: "Remote OK", href: REMOTE_OK.url },
    ]);
  });

  test("an address that may not be linked leaves the name", () => {
    expect(creditsOf([{ ...REMOTE_OK, source: "newboard", url: "javascript:alert(1)" }])).toEqual([
      { name: "newboard", href: undefined },
    ]);
  });

  test("a link to a source that asks for credit may be followed, any other may not", () => {
    expect(relOf(REMOTE_OK.url, [BOARD, REMOTE_OK])).toBe("noopener");
    expect(relOf(BOARD.url, [BOARD, REMOTE_OK])).toContain("nofollow");
    expect(relOf("https://elsewhere.example/", [])).toContain("nofollow");
  });
});
