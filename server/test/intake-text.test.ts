import { expect, test } from "vitest";
import { cleanText, cleanTitle, cleanUrl } from "../intake/clean.ts";
import { companyKey } from "../intake/company.ts";
import { fromUsd, toUsd } from "../intake/currency.ts";
import { parseInstant } from "../intake/dates.ts";

test.each([
  [
    "paragraphs and lists",
    "<p>Hello <b>world</b></p><ul><li>one</li><li><p>two</p></li></ul><p>end<br>line</p>",
    "Hello world\n- one\n- two\n\nend\nline",
  ],
  [
    "tags that were escaped",
    "&lt;p&gt;Salt &amp;amp; pepper&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a&lt;/li&gt;&lt;/ul&gt;",
    "Salt & pepper\n- a",
  ],
  ["scripts", "<p>a</p><script>alert(1)</script><style>p{}</style><p>b</p>", "a\n\nb"],
  ["text without tags", "C < D &amp; R&amp;D\r\n\r\n\r\n\r\n  two   words ", "C < D & R&D\n\ntwo words"],
  ["a tag inside text with lines", "one <b>bold</b> word\nnext line", "one bold word\nnext line"],
  ["text about tags", "You know &lt;canvas&gt; well", "You know <canvas> well"],
  ["UTF-8 read as windows-1252", "Weâ€™re hiring â€” fÃ¼r CafÃ©s, Â£30, ðŸ˜€", "We’re hiring — für Cafés, £30, 😀"],
  ["the same, twice over", "itÃ¢â‚¬â„¢s", "it’s"],
  ["windows-1252 read as ISO 8859-1", "it\u0092s", "it’s"],
  ["Portuguese and French as they are", "NÃO à » AÇÃO “d’accord”", "NÃO à » AÇÃO “d’accord”"],
  ["what cannot be stored", "a\u0000b\ud800c\u202ed\u200be", "abcde"],
])("cleaning handles %s", (_name, input, output) => {
  expect(cleanText(input)).toBe(output);
});

test("cleaning clean text changes nothing", () => {
  const text = "Intro\n\n- one\n- two\n\nEnd & more <3";
  expect(cleanText(text)).toBe(text);
});

test("a title is one line of bounded length", () => {
  expect(cleanTitle("**Senior &amp; Lead**\n developer")).toBe("Senior & Lead developer");
  expect(cleanTitle("word ".repeat(100)).length).toBeLessThanOrEqual(200);
});

test("only web addresses are kept", () => {
  expect(cleanUrl(" https://example.com/a?b=1 ")).toBe("https://example.com/a?b=1");
  expect(cleanUrl("javascript:alert(1)")).toBeNull();
  expect(cleanUrl('https://example.com/"><script>')).not.toMatch(/[<>"]/);
  expect(cleanUrl(`https://example.com/${"x".repeat(3_000)}`)).toBeNull();
});

test("two spellings of a company are one", () => {
  expect(companyKey("ACME, Inc.")).toBe(companyKey("Acme"));
  expect(companyKey("Müller & Söhne GmbH & Co. KG")).toBe(companyKey("Müller und Söhne".replace("und", "&")));
  expect(companyKey("The London Clinic")).toBe("london clinic");
  expect(companyKey("Limited")).toBe("limited");
  expect(companyKey("---")).toBeNull();
  expect(companyKey("株式会社メルカリ")).not.toBeNull();
});

test.each([
  ["2014-08", "2014-08-01T00:00:00.000Z"],
  ["2013", "2013-01-01T00:00:00.000Z"],
  ["2020-10-26T18:30:13+0000", "2020-10-26T18:30:13.000Z"],
  ["2026-06-27 08:00:00", "2026-06-27T08:00:00.000Z"],
  ["1713555549000.0", "2024-04-19T19:39:09.000Z"],
  [1_713_555_549, "2024-04-19T19:39:09.000Z"],
  ["27.06.2026", "2026-06-27T00:00:00.000Z"],
  ["Jun 27, 2026", "2026-06-27T00:00:00.000Z"],
  ["2 days ago", "2026-10-30T00:00:00.000Z"],
  ["03/04/2026", undefined],
  ["2026-02-31", undefined],
  ["soon", undefined],
])("the date %s is read the same in every time zone", (written, iso) => {
  expect(parseInstant(written, new Date("2026-11-01T00:00:00Z"))?.toISOString()).toBe(iso);
});

test("currencies are turned into dollars and back, and unknown ones are not", () => {
  expect(fromUsd(toUsd(100, "EUR") ?? 0, "EUR")).toBeCloseTo(100);
  expect(toUsd(1, "GBP")).toBeGreaterThan(1);
  expect(toUsd(1, "XXX")).toBeNull();
  expect(toUsd(1, "toString")).toBeNull();
});
