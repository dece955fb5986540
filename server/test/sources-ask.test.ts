import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SourceRequest } from "../sources/ask.ts";
import { createCountingLedger, createTestAsk } from "./support/sources.ts";
import { openVendor, type Vendor } from "./support/vendor.ts";

let vendor: Vendor;
beforeEach(async () => {
  vendor = await openVendor(() => ({ body: { jobs: [1] } }));
});
afterEach(() => vendor.close());

const to = (parts: Partial<SourceRequest> = {}): SourceRequest => ({
  policy: { source: "acme", timeoutMs: 5_000, intervalMs: 0 },
  url: new URL(`${vendor.url}/jobs?app_key=very-secret`),
  as: "json",
  ...parts,
});
const failure = async (asked: Promise<unknown>) => {
  const error = (await asked.then(
    () => null,
    (error: unknown) => error,
  )) as { name: string; kind: string; message: string; until: Date | null } | null;
  expect(error).toMatchObject({ name: "SourceError", source: "acme" });
  expect(error?.message).toMatch(/^acme: .*\.$/);
  expect(error?.message).not.toContain("secret");
  return error;
};

describe("a source is asked", () => {
  test("with who we are, and as JSON", async () => {
    const { ask } = createTestAsk();
    expect((await ask(to())).body).toEqual({ jobs: [1] });
    expect(vendor.calls[0]?.headers).toMatchObject({ "user-agent": "Shortlist/test", accept: "application/json" });
    await ask(to({ json: { limit: 20 } }));
    expect(vendor.calls[1]).toMatchObject({ method: "POST", json: { limit: 20 } });
  });

  test("again after a fault, a hang-up and a burst, each pause longer, as Retry-After says where it does", async () => {
    const { ask, pauses } = createTestAsk();
    vendor.instead({ status: 503, body: "" }, "hang up", {
      status: 429,
      headers: { "retry-after": "7" },
      body: { message: "Too many requests" },
    });
    expect((await ask(to())).status).toBe(200);
    expect(pauses).toEqual([500, 1_000, 7_000]);
    expect(vendor.calls).toHaveLength(4);
  });

  test("four times at the most, and not at all when it wants us away for long", async () => {
    const { ask } = createTestAsk();
    vendor.instead(...Array.from({ length: 4 }, () => ({ status: 500, body: { error: "Oops" } })));
    expect(await failure(ask(to()))).toMatchObject({
      kind: "TEMPORARY",
      message: expect.stringContaining("answered 500 (“Oops”), 4 times in a row"),
    });
    vendor.instead({ status: 429, headers: { "retry-after": "3600" }, body: "" });
    expect(await failure(ask(to()))).toMatchObject({ kind: "TEMPORARY", until: new Date("2026-11-22T13:00:00Z") });
    expect(vendor.calls).toHaveLength(5);
  });

  test("not again where that cannot help", async () => {
    const { ask, pauses } = createTestAsk();
    const answers = { 400: "REFUSED", 401: "REFUSED", 403: "REFUSED", 404: "UNKNOWN", 410: "UNKNOWN" };
    for (const [status, kind] of Object.entries(answers)) {
      vendor.instead({ status: Number(status), body: { message: "No" } });
      expect(await failure(ask(to()))).toMatchObject({ kind });
    }
    vendor.instead({ status: 403, body: { message: "You are not subscribed to this API." } });
    expect(await failure(ask(to({ keyed: true })))).toMatchObject({
      kind: "KEY",
      message: expect.stringContaining("not subscribed"),
    });
    expect(pauses).toEqual([]);
  });

  test("no further than its time limit, and not past an abort", async () => {
    const slow = await openVendor(() => new Promise<never>(() => {}));
    const { ask } = createTestAsk();
    const policy = { source: "acme", timeoutMs: 40, intervalMs: 0 };
    const url = new URL(slow.url);
    expect(await failure(ask(to({ policy, url })))).toMatchObject({
      message: expect.stringContaining("did not answer in 0.04 s, 4 times in a row"),
    });
    const stop = new AbortController();
    const asked = ask(to({ url, policy: { ...policy, timeoutMs: 60_000 } }), stop.signal);
    stop.abort(new Error("the server stops"));
    await expect(asked).rejects.toThrow("the server stops");
    await slow.close();
  });

  test("with a key it follows nobody elsewhere", async () => {
    const elsewhere = await openVendor(() => ({ body: {} }));
    const { ask } = createTestAsk();
    const moved = { status: 302, headers: { location: elsewhere.url }, body: "" };
    vendor.instead(moved);
    expect(await failure(ask(to({ keyed: true, headers: { "x-api-key": "very-secret" } })))).toMatchObject({
      kind: "REFUSED",
    });
    expect(elsewhere.calls).toEqual([]);
    vendor.instead(moved);
    expect((await ask(to())).body).toEqual({});
    await elsewhere.close();
  });

  test("one call at a time of a host, at its interval", async () => {
    let open = 0;
    let most = 0;
    const counting = await openVendor(async () => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setImmediate(resolve));
      open--;
      return { body: {} };
    });
    const { ask, pauses } = createTestAsk();
    const policy = { source: "acme", timeoutMs: 5_000, intervalMs: 1_000 };
    const url = new URL(counting.url);
    await Promise.all([1, 2, 3].map(() => ask(to({ policy, url }))));
    expect([counting.calls.length, most, pauses]).toEqual([3, 1, [1_000, 1_000]]);
    await counting.close();
  });
});

describe("an answer that is none says what came instead", () => {
  const cases: [string, Parameters<Vendor["instead"]>[0], RegExp][] = [
    [
      "a page",
      { body: "<!DOCTYPE html><title>Just a moment...</title>" },
      /a web page instead of JSON \(“Just a moment...”\)/,
    ],
    ["half of it", { body: '{"jobs": [{"id": 1}, {"id"' }, /no whole JSON \(26 characters/],
    ["nothing", { body: "" }, /empty where JSON was expected/],
    ["another encoding", { body: Buffer.from([0x22, 0xe9, 0x22]) }, /not in the encoding that it names \(utf-8\)/],
    [
      "an unknown encoding",
      { headers: { "content-type": "application/json; charset=klingon" }, body: "{}" },
      /an encoding that is not known \(klingon\)/,
    ],
    ["something packed and broken", { body: Buffer.from([0x1f, 0x8b, 1, 2, 3]) }, /packed, and cannot be unpacked/],
    ["too much", { body: Buffer.alloc(50_000_000, 0x20) }, /larger than 48 MB/],
    ["too much when unpacked", { body: gzipSync(Buffer.alloc(50_000_000, 0x20)) }, /unpacked to at most 48 MB/],
  ];
  test.each(cases)("%s", async (_name, answer, words) => {
    const { ask, pauses } = createTestAsk();
    vendor.instead(answer);
    expect(await failure(ask(to()))).toMatchObject({ kind: "UNREADABLE", message: expect.stringMatching(words) });
    expect(pauses).toEqual([]);
  });

  test("packed with and without a word, and in the encoding that it names, it is read", async () => {
    const { ask } = createTestAsk();
    const packed = gzipSync('{"a":"é"}');
    vendor.instead(
      { headers: { "content-encoding": "gzip" }, body: packed },
      { body: packed },
      { headers: { "content-type": "application/json; charset=iso-8859-1" }, body: Buffer.from('{"a":"é"}', "latin1") },
    );
    for (let round = 0; round < 3; round++) expect((await ask(to())).body).toEqual({ a: "é" });
  });
});

test("what cannot be read counts as billed in full, what was never reached as not asked", async () => {
  const ledger = createCountingLedger();
  const { ask } = createTestAsk({ ledger });
  vendor.instead({ body: "<html>" });
  await failure(ask(to({ mostRows: 100, rowsOf: () => 3 })));
  await ask(to({ mostRows: 100, rowsOf: (body) => (body as { jobs: number[] }).jobs.length }));
  expect([ledger.requests, ledger.rows]).toEqual([2, 101]);
  const gone = await openVendor(() => ({ body: {} }));
  await gone.close();
  expect(await failure(ask(to({ url: new URL(gone.url) })))).toMatchObject({
    kind: "TEMPORARY",
    message: expect.stringContaining("could not be reached (ECONNREFUSED), 4 times in a row"),
  });
  expect(ledger.requests).toBe(2);
});
