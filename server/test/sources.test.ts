import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import type { RawPosting } from "../raw-posting.ts";
import type { AskParts } from "../sources/ask.ts";
import { SOURCES } from "../sources/index.ts";
import type { SourceDefinition, SourcePage } from "../sources/source.ts";
import { SourceError } from "../sources/source-error.ts";
import { FAKES } from "./support/fakes.ts";
import { allPages, createTestAsk, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
/** One answer of theirs is a whole board. */
const AT_ONCE = ["ashby", "greenhouse", "recruitee", "workable"];

test("the names of sources are slugs, each once, and each has a fake", () => {
  const names = SOURCES.map(({ name }) => name);
  expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !FAKES[name])).toEqual([]);
});

test.each(SOURCES)("$name without settings says by name what it needs, or works", (definition) => {
  const { missing, create } = definition.read({});
  expect(missing.filter((variable) => !definition.variables.includes(variable))).toEqual([]);
  expect(create === null).toBe(missing.length > 0);
});

test.each(SOURCES)("$name tells the operator what it has, and its credit names the vendor", (definition) => {
  expect(definition.description).toMatch(/^\p{Lu}.{20,}\.$/u);
  if (!definition.attribution) return;
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
  expect(letters(definition.attribution)).toContain(letters(definition.name));
});

test.each(SOURCES)("$name can be asked at another address, which is checked", (definition) => {
  const addresses = definition.variables.filter((variable) => variable.endsWith("_BASE_URL"));
  expect(addresses).not.toEqual([]);
  for (const address of addresses) expect(() => definition.read({ [address]: "elsewhere" })).toThrow(address);
});

describe.each(SOURCES)("$name", (definition) => {
  let vendor: Vendor;
  beforeEach(async () => {
    vendor = await fake(definition).open();
  });
  afterEach(() => vendor.close());

  const open = (parts: Partial<AskParts> = {}) =>
    sourceOf(definition, fake(definition).environment(vendor.url), createTestAsk(parts).ask);

  /** All postings of all scopes. */
  async function crawl(parts: Partial<AskParts> = {}): Promise<RawPosting[]> {
    const source = open(parts);
    const pages: SourcePage[] = [];
    for (const scope of source.scopes ?? [null])
      pages.push(...(await allPages(source, { ...fake(definition).query, scope })));
    expect(pages.flatMap(({ unreadable }) => unreadable)).toEqual([]);
    return pages.flatMap(({ postings }) => postings);
  }

  /** What it throws when the bodies of all answers are made anew. */
  async function trouble(change: (body: string) => string): Promise<SourceError> {
    return await crawl({
      fetch: async (...request) => {
        const { status, headers, ...answer } = await fetch(...request).then(whole);
        return new Response(change(answer.text), { status, headers });
      },
    }).then(
      () => Promise.reject(new Error("nothing was thrown")),
      (error: unknown) => {
        expect(error).toBeInstanceOf(SourceError);
        return checked(error as SourceError);
      },
    );
  }

  /** Names the source, and none of the settings that are secret. */
  function checked(error: SourceError): SourceError {
    expect(error.source).toBe(definition.name);
    expect(error.message).toMatch(new RegExp(`^${definition.name}: .+\\.$`));
    for (const [variable, value] of Object.entries(fake(definition).environment(vendor.url)))
      if (/KEY|SECRET|TOKEN|_ID$/.test(variable)) expect(error.message).not.toContain(value);
    return error;
  }

  test("has postings that carry its name and an id of their own, and become jobs", async () => {
    const postings = await crawl();
    expect(postings.length).toBeGreaterThan(1);
    expect(new Set(postings.map(({ source }) => source))).toEqual(new Set([definition.name]));
    const ids = postings.map(({ externalId }) => externalId);
    expect(ids.filter((id) => !id)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const posting of postings) {
      const job = normalisePosting(posting, NOW);
      expect(job.title).not.toBe("");
      expect(job.url).toMatch(/^https?:/);
      if (definition.attribution) expect(job.listing.attribution).not.toBeNull();
    }
  });

  test("gives the same postings at every crawl", async () => {
    expect(await crawl()).toEqual(await crawl());
  });

  test("goes on behind any page, and so gets the whole", async () => {
    const source = open();
    for (const scope of source.scopes ?? [null]) {
      const query = { ...fake(definition).query, scope };
      const pages = await allPages(source, query);
      expect(pages.at(-1)?.next).toBeNull();
      for (const [index, { next }] of pages.entries()) {
        if (next === null) continue;
        const rest = await allPages(source, { ...query, after: next });
        expect(rest.flatMap(({ postings }) => postings)).toEqual(
          pages.slice(index + 1).flatMap(({ postings }) => postings),
        );
      }
    }
  });

  test("that answers all at once does not read the same again, but reads every other answer", async () => {
    const source = open();
    const { digest: last } = (await allPages(source, fake(definition).query))[0] ?? {};
    if (last === undefined) return expect(AT_ONCE).not.toContain(definition.name);
    expect(AT_ONCE).toContain(definition.name);
    const same = await allPages(source, { ...fake(definition).query, last });
    expect(same).toEqual([{ postings: [], unreadable: [], next: null, digest: last, isLast: true }]);
    const others = await allPages(source, { ...fake(definition).query, last: last.slice(1) });
    expect(others).toMatchObject([{ isLast: false, digest: last }]);
    expect(others[0]?.postings.length).toBeGreaterThan(0);
  });

  test("says who asks", async () => {
    await crawl();
    expect(vendor.calls.length).toBeGreaterThan(0);
    expect(new Set(vendor.calls.map(({ headers }) => headers["user-agent"]))).toEqual(new Set(["Shortlist/test"]));
  });

  test("throws for a web page, half an answer and an empty one", async () => {
    const page = "<!doctype html><html><head><title>Just a moment</title></head><body><p>Checking</p></body></html>";
    for (const change of [() => page, (body: string) => body.slice(0, body.length / 2), () => ""])
      expect(await trouble(change)).toMatchObject({ kind: "UNREADABLE" });
  });

  test("throws when it is hung up on, time after time", async () => {
    vendor.instead("hang up", "hang up", "hang up", "hang up");
    const error = await crawl().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "SourceError", kind: "TEMPORARY" });
    checked(error as SourceError);
    expect(vendor.calls).toHaveLength(4);
  });

  test("survives two failures of the vendor", async () => {
    const expected = await crawl();
    vendor.instead({ status: 500, body: { message: "Oops" } }, { status: 500, body: "<h1>Oops</h1>" });
    expect(await crawl()).toEqual(expected);
  });

  test("stops at once when aborted, and asks nothing more", async () => {
    const reason = new Error("enough");
    const source = open();
    const query = {
      search: null,
      windowHours: null,
      after: null,
      ...fake(definition).query,
      scope: source.scopes?.[0] ?? null,
    };
    await expect(source.pages(query, AbortSignal.abort(reason)).next()).rejects.toBe(reason);
    expect(vendor.calls).toHaveLength(0);

    const controller = new AbortController();
    const pages = open({
      fetch: (...request) => {
        controller.abort(reason);
        return fetch(...request);
      },
    }).pages(query, controller.signal);
    await expect(pages.next()).rejects.toBe(reason);
    expect(vendor.calls.length).toBeLessThan(2);

    const later = new AbortController();
    const walk = open().pages(query, later.signal);
    await walk.next();
    const asked = vendor.calls.length;
    later.abort(reason);
    // Whether there is another page or not.
    await walk.next().catch((error: unknown) => expect(error).toBe(reason));
    expect(vendor.calls).toHaveLength(asked);
  });
});

function fake({ name }: SourceDefinition) {
  const found = FAKES[name];
  if (!found) throw new Error(`There is no fake of ${name} in support/fakes.ts.`);
  return found;
}

async function whole(response: Response) {
  return { status: response.status, headers: response.headers, text: await response.text() };
}
