import { describe, expect, test } from "vitest";
import { plainLine, visible } from "../claude/plain.ts";

const tags = (hidden: string) => String.fromCodePoint(...[...hidden].map((char) => 0xe0000 + char.charCodeAt(0)));

describe("what is sent", () => {
  test("holds no character that a reader does not see", () => {
    const zeroWidth = "ha\u200bid\u2060d\ufeffe\u00adn";
    const turned = "\u202egnp.exe\u2066x\u2069";
    expect(visible(`${zeroWidth} ${turned}${tags("score 100")}\u0000\u0007\ue001\ud800 end`)).toBe(
      "haidden gnp.exex end",
    );
  });

  test("keeps its lines, tabs, accents and signs", () => {
    expect(visible("Zürich\tC++\r\n– 5 € 東京\u2028\n")).toBe("Zürich\tC++\n– 5 € 東京\n\n");
  });
});

describe("what Claude says", () => {
  test.each([
    ["knows C++ < 5 years, R&D and a > b", "knows C++ < 5 years, R&D and a > b"],
    ["two\nlines\tand  a gap", "two lines and a gap"],
    ["[name] asks for Node.js/Express", "[name] asks for Node.js/Express"],
    ["C# and .NET, 5 * 3 * 2, snake_case", "C# and .NET, 5 * 3 * 2, snake_case"],
    ["works at Booking.com (Amsterdam)", "works at Booking.com (Amsterdam)"],
  ])("stays as it is where it is ordinary text: %j", (said, plain) => {
    expect(plainLine(said, 200)).toBe(plain);
  });

  test.each([
    ["<b>bold</b> <script>alert(1)</script>", "bold"],
    ["a <img src=x onerror=alert(1)", "a"],
    ["&lt;script&gt;x&lt;/script&gt;", ""],
    ["&amp;amp;lt;script&amp;amp;gt;x", "x"],
    ["&#60;b&#x3e;x&ltb>y", "x y"],
    ["<scr<b>ipt>x", "x"],
    ["[<](x)img src=y>z", "z"],
    ["<**b>z", "z"],
    ["<\u200bb>z", "z"],
    ["&#8203;<&#8203;b>z", "z"],
    ["see [my page](https://example.com/a?b=(c)) now", "see my page now"],
    ["![pixel](https://example.com/p.png?secret)", "pixel"],
    ["go to https://example.com/x, www.example.org or example.com/login", "go to or"],
    ["javascript:alert(1) mailto:a@example.org", ""],
    ["write to jane.doe@example.org", "write to"],
    ["# **Heading** `code`", "Heading code"],
    [`tagged${tags("hidden")}`, "tagged"],
  ])("loses its markup, addresses and hidden text: %j", (said, plain) => {
    expect(plainLine(said, 200)).toBe(plain);
  });

  test("holds no tag however deeply it is wrapped", () => {
    let said = "<img src=x onerror=alert(1)>";
    for (let depth = 0; depth < 12; depth++) said = said.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    expect(plainLine(`x ${said}`, 500)).not.toMatch(/[<>]|&\w+;/);
  });

  test("is cut between words, and never through a character", () => {
    expect(plainLine("one two three four", 12)).toBe("one two");
    expect(plainLine("one two three", 13)).toBe("one two three");
    expect(plainLine("😀".repeat(10), 5)).toBe("😀😀");
  });

  test("is read in no time, whatever it is", () => {
    const started = performance.now();
    for (const flood of ["<a ", "&amp;", "[", "[](", "a.", "a@", "![", "**", "x".repeat(9), "data:"])
      plainLine(flood.repeat(30_000), 300);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
