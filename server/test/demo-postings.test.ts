import { describe, expect, test } from "vitest";
import { germanFields } from "../../prisma/demo-fields-de.data.ts";
import { officeFields } from "../../prisma/demo-fields-en-office.data.ts";
import { siteFields } from "../../prisma/demo-fields-en-site.data.ts";
import { demoFields, demoPostings } from "../../prisma/demo-postings.ts";
import type { DemoPosting } from "../../prisma/demo-vocabulary.ts";
import { cleanText } from "../intake/clean.ts";

const now = new Date("2026-11-22T09:30:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const today = [...demoPostings({ now })];
const textOf = (posting: DemoPosting) => cleanText(posting.description);
const share = (matches: (posting: DemoPosting) => boolean) => today.filter(matches).length / today.length;

const LABEL =
  /made-up demo|^Demo posting|generated for a demonstration|Demo-Anzeige|zur Vorführung|annonce de démonstration|anuncio de demostración|anúncio de demonstração|demovacature/i;

describe("the demo's postings", () => {
  test("are the same all day long, and others with another seed", () => {
    expect([...demoPostings({ now: new Date("2026-11-22T23:59:59Z") })]).toEqual(today);
    expect([...demoPostings({ now: new Date("2026-11-22T00:00:00Z") })]).toEqual(today);
    const other = [...demoPostings({ now, seed: 2 })];
    expect(other.filter((posting, index) => posting.title === today[index]?.title).length).toBeLessThan(240);
  });

  test("are more than two thousand, in at least fifteen fields of work and six languages", () => {
    expect(today).toHaveLength(2400);
    expect(demoFields.length).toBeGreaterThanOrEqual(15);
    const industries = new Set(today.flatMap((posting) => posting.industries ?? []));
    for (const { field, industries: own } of [...officeFields, ...siteFields, ...germanFields])
      expect(
        own.some((industry) => industries.has(industry)),
        field,
      ).toBe(true);
    expect(new Set(today.flatMap(({ language }) => language ?? []))).toEqual(
      new Set(["de", "en", "es", "fr", "nl", "pt"]),
    );
  });

  test("say in their last line that they are made up, and stand on a reserved domain under an id of their own", () => {
    for (const posting of today) {
      const lines = textOf(posting).trim().split("\n");
      expect(lines[lines.length - 1], posting.externalId).toMatch(LABEL);
      expect(posting.url).toMatch(/^https:\/\/jobs\.example\//);
      if (posting.companyWebsite) expect(posting.companyWebsite).toMatch(/^https:\/\/[a-z0-9-]+\.example$/);
    }
    expect(new Set(today.map(({ externalId }) => externalId)).size).toBe(today.length);
    expect(new Set(today.map(({ url }) => url)).size).toBe(today.length);
  });

  test("read as text: of a believable length, with no slot of a pattern left open and no line twice", () => {
    for (const posting of today) {
      const text = textOf(posting);
      expect(text.length, posting.externalId).toBeGreaterThanOrEqual(500);
      expect(text.length, posting.externalId).toBeLessThanOrEqual(2500);
      expect(`${posting.title}\n${text}`).not.toMatch(/[[\]{}]|[@#][A-Z]|undefined|NaN| {2}/);
      const lines = text.split("\n").filter((line) => line !== "");
      expect(new Set(lines).size, posting.externalId).toBe(lines.length);
    }
  });

  test.each<[string, (posting: DemoPosting) => boolean]>([
    ["no company", ({ company }) => company === undefined],
    ["no place", ({ locations }) => locations.length === 0],
    ["more than one place", ({ locations }) => locations.length > 1],
    ["no date", ({ postedAt }) => postedAt === null],
    ["a date without a time", ({ postedAt }) => postedAt?.length === 10],
    [
      "an age of more than sixty days",
      ({ postedAt }) => postedAt !== null && Date.parse(postedAt) < later(-60).getTime(),
    ],
    ["an age of less than two days", ({ postedAt }) => postedAt !== null && Date.parse(postedAt) > later(-2).getTime()],
    ["an end date to come", ({ expiresAt }) => expiresAt !== null && Date.parse(expiresAt) > now.getTime()],
    ["an end date in the past", ({ expiresAt }) => expiresAt !== null && Date.parse(expiresAt) < now.getTime()],
    ["pay in figures", ({ salary }) => typeof salary === "object" && salary !== null],
    ["pay in words", ({ salary }) => typeof salary === "string" && /\d/.test(salary)],
    ["pay in vague words", ({ salary }) => typeof salary === "string" && !/\d/.test(salary)],
    ["no pay", ({ salary }) => salary === undefined],
    ["days in the office", ({ officeDaysPerWeek }) => officeDaysPerWeek !== undefined],
    ["countries to work from", ({ remoteCountries }) => (remoteCountries ?? []).length > 1],
    ["remote, said with a flag", ({ remote }) => remote === true],
    ["an arrangement in a word", ({ workArrangement }) => workArrangement !== undefined],
    ["hours a week", ({ workingHours }) => workingHours !== undefined],
    ["an internship", ({ title }) => /\bIntern\b|Praktikum|Stage|Prácticas|Estágio/.test(title)],
    ["a visa", ({ visaSponsorship }) => visaSponsorship === true],
    ["no visa", ({ visaSponsorship }) => visaSponsorship === false],
    ["skills as tags", ({ skills }) => (skills ?? []).length > 0],
    ["HTML", ({ description }) => /<(p|div)>/.test(description)],
    ["escaped HTML", ({ description }) => description.startsWith("&lt;")],
    ["numeric entities", ({ description }) => /&#\d{3};/.test(description)],
    ["plain text", ({ description }) => !/[<&]/.test(description)],
    ["a platform", ({ platform }) => platform !== undefined],
  ])("come in all shapes: %s", (_, matches) => {
    expect(share(matches)).toBeGreaterThan(0.002);
    expect(share(matches)).toBeLessThan(0.98);
  });

  test("hold doubles: the same content under two ids, and nearly the same", () => {
    const byContent = new Map<string, DemoPosting[]>();
    for (const posting of today) {
      const content = `${posting.title}\n${posting.description}`;
      byContent.set(content, [...(byContent.get(content) ?? []), posting]);
    }
    const exact = [...byContent.values()].filter((group) => group.length > 1);
    expect(exact).toHaveLength(54);
    for (const [first, second] of exact) {
      expect(second!.externalId).toBe(`${first!.externalId}-again`);
      for (const field of ["company", "locations", "postedAt"] as const) expect(second![field]).toEqual(first![field]);
      expect(second!.url).not.toBe(first!.url);
    }
    const ids = new Map(today.map((posting) => [posting.externalId, posting]));
    const near = today.filter(({ externalId, description }) => {
      const first = externalId.endsWith("-again") ? ids.get(externalId.slice(0, -6)) : undefined;
      return first !== undefined && first.description !== description;
    });
    expect(near).toHaveLength(6);
    for (const double of near) {
      const words = new Set(textOf(ids.get(double.externalId.slice(0, -6))!).split(/\s+/));
      const own = textOf(double).split(/\s+/);
      expect(own.filter((word) => words.has(word)).length / own.length).toBeGreaterThan(0.8);
    }
  });

  test("stay as they are from one day to the next, but for one in fifty", () => {
    const before = new Map(today.map((posting) => [posting.externalId, posting]));
    const tomorrow = [...demoPostings({ now: later(1) })];
    const stayed = tomorrow.filter(({ externalId }) => before.has(externalId));
    expect(stayed.length).toBeGreaterThan(today.length * 0.95);
    expect(stayed.length).toBeLessThan(today.length * 0.995);
    for (const posting of stayed) expect(posting).toEqual(before.get(posting.externalId));
  });

  test("are nearly all others after two months, and no id that went comes back", () => {
    const ids = new Set(today.map(({ externalId }) => externalId));
    const kept = [...demoPostings({ now: later(60) })].filter(({ externalId }) => ids.has(externalId));
    expect(kept.length).toBeLessThan(today.length * 0.12);
    const nextYear = [...demoPostings({ now: later(365) })];
    expect(nextYear.filter(({ externalId }) => ids.has(externalId))).toEqual([]);
  });

  test("were posted before now, at whatever hour one looks", () => {
    for (const hour of ["00:00:00", "06:10:00", "23:59:59"]) {
      const at = new Date(`2026-11-22T${hour}Z`);
      for (const { postedAt } of demoPostings({ now: at, count: 600 }))
        if (postedAt) expect(Date.parse(postedAt)).toBeLessThan(at.getTime());
    }
  });
});
