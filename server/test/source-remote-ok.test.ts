import { afterEach, expect, test } from "vitest";
import { normalisePosting } from "../intake/normalise.ts";
import { remoteOk } from "../sources/remote-ok.ts";
import { misread, openRemoteOk, type RemoteOkJob, remoteOkJob } from "./support/fake-remote-ok.ts";
import { allPages, createTestAsk, sourceOf } from "./support/sources.ts";
import type { Vendor } from "./support/vendor.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const ADDRESS = "203.0.113.77";
let vendor: Vendor;
afterEach(() => vendor.close());

async function crawl(jobs: RemoteOkJob[], address = ADDRESS) {
  vendor = await openRemoteOk(jobs, address);
  return again();
}

async function again() {
  const [page, ...others] = await allPages(sourceOf(remoteOk, { REMOTEOK_BASE_URL: vendor.url }));
  expect(others).toEqual([]);
  return page ?? { postings: [], unreadable: [], next: null };
}

test("it is asked without any setting, and left out by REMOTEOK=off", async () => {
  vendor = await openRemoteOk([]);
  expect(remoteOk.read({}).missing).toEqual([]);
  expect(remoteOk.read({ REMOTEOK: "off" })).toEqual({ missing: ["REMOTEOK"], create: null });
  expect(() => remoteOk.read({ REMOTEOK: "yes" })).toThrow(/must be on or off/);
});

test("the first element is the terms of use, and no job", async () => {
  const page = await crawl([remoteOkJob(11, "Dispatcher", "<p>You send trucks.</p>")]);
  expect(page).toMatchObject({ unreadable: [], next: null });
  expect(page.postings.map(({ externalId, title }) => [externalId, title])).toEqual([["11", "Dispatcher"]]);
  expect(vendor.calls.map(({ path, query }) => [path, query])).toEqual([["/api", {}]]);
});

test("an element without a position is no job, and stops none of the others", async () => {
  const page = await crawl([
    remoteOkJob(11, "", "<p>Text</p>"),
    remoteOkJob(12, "Dispatcher", "<p>You send trucks.</p>"),
  ]);
  expect(page.unreadable).toEqual(["Entry 2: it has no position."]);
  expect(page.postings).toHaveLength(1);
});

test("the sentence that tells on machines is cut off, with all traces of our address, in its newer and older form", async () => {
  const trace = Buffer.from(ADDRESS).toString("base64");
  const older = `<p>Old.</p><br>Please mention the words **LILAC TRAM OBOE** when applying to show you read the job post completely (#R${trace}).`;
  const page = await crawl([
    remoteOkJob(11, "Dispatcher", "<p>You send trucks.</p>"),
    remoteOkJob(12, "Loader", older),
    remoteOkJob(13, "Tester", `<p>Send R${trace} or RFC2616, and Readability counts.</p>`),
  ]);
  const texts = page.postings.map(({ description }) => description ?? "");
  for (const text of texts) {
    expect(text).not.toMatch(/please mention|beta feature|human/i);
    expect(text).not.toContain(trace);
    expect(text).not.toContain(ADDRESS);
  }
  expect(
    texts.map(
      (text, index) => normalisePosting({ source: "x", title: `T${index}`, description: text }, NOW).description,
    ),
  ).toEqual(["You send trucks.", "Old.", "Send or RFC2616, and Readability counts."]);
});

test("what an employer asks to be mentioned stays", async () => {
  const text = "<p>Please mention the word lighthouse in your letter.</p><p>We like readers.</p>";
  const { postings } = await crawl([remoteOkJob(11, "Keeper", `${text}${"<p>We keep the lights on.</p>".repeat(20)}`)]);
  expect(postings[0]?.description).toMatch(/^<p>Please mention the word lighthouse .*lights on\.<\/p>/);
  expect(postings[0]?.description).not.toContain("LUSH");
});

test("the same job is the same posting for every caller and at every call", async () => {
  const jobs = [remoteOkJob(11, "Dispatcher", "<p>You send trucks.</p>")];
  const first = await crawl(jobs);
  expect(await again()).toEqual(first);
  await vendor.close();
  expect(await crawl(jobs, "2001:db8::5")).toEqual(first);
});

test("misread UTF-8 is set right in every text, and what is right stays", async () => {
  const { postings } = await crawl([
    remoteOkJob(11, misread("Développeuse – Zürich"), "<p>C’est nous – “ici”.</p>", {
      company: misread("Café Łódź "),
      location: misread("São Paulo, "),
    }),
    { ...remoteOkJob(12, "Señor Développeur", ""), description: "<p>Prêt à Zürich – “oui”.</p>" },
  ]);
  expect(postings[0]).toMatchObject({
    title: "Développeuse – Zürich",
    company: "Café Łódź",
    locations: ["São Paulo"],
    description: "<p>C’est nous – “ici”.</p>",
  });
  expect(postings[1]?.title).toBe("Señor Développeur");
  expect(postings[1]?.description).toContain("Prêt à Zürich – “oui”.");
});

test("a salary of zero is none; one that is stated is in dollars a year", async () => {
  const { postings } = await crawl([
    remoteOkJob(11, "Dispatcher", "<p>You send trucks.</p>"),
    remoteOkJob(12, "Loader", "<p>You load.</p>", { salary_min: 40_000, salary_max: 70_000 }),
    remoteOkJob(13, "Packer", "<p>You pack.</p>", { salary_min: 0, salary_max: 55_000 }),
  ]);
  expect(postings.map(({ salary }) => salary)).toEqual([
    null,
    { min: 40_000, max: 70_000, currency: "USD", period: "year" },
    { min: null, max: 55_000, currency: "USD", period: "year" },
  ]);
});

test("any field may be missing", async () => {
  const { postings, unreadable } = await crawl([{ id: "11", position: "Dispatcher" }]);
  expect(unreadable).toEqual([]);
  expect(postings[0]).toMatchObject({
    externalId: "11",
    company: null,
    locations: [],
    keywords: [],
    description: null,
  });
});

test("few tags are the employer's words, dozens are a machine's guesses; none is a skill", async () => {
  const { postings } = await crawl([
    remoteOkJob(11, "Dispatcher", "<p>You send trucks.</p>", { tags: ["logistics", "full time"] }),
    remoteOkJob(12, "Greengrocer", "<p>You sell.</p>", {
      tags: ["part time", ..."c vfx python scheme golang c1 c2 c3 c4 c5 c6".split(" ")],
    }),
  ]);
  expect(postings.map(({ keywords, employmentTypes, skills }) => [keywords, employmentTypes, skills])).toEqual([
    [["logistics"], ["full time"], undefined],
    [[], ["part time"], undefined],
  ]);
});

test("the credit names the vendor, and the link leads to its page", async () => {
  const { postings } = await crawl([remoteOkJob(11, "Dispatcher", "<p>You send trucks.</p>")]);
  const job = normalisePosting(postings[0] ?? { source: "" }, NOW);
  expect(job.listing).toMatchObject({
    source: "remoteok",
    attribution: "This posting comes from Remote OK.",
    url: "https://remoteOK.com/remote-jobs/remote-11",
  });
  expect(job).toMatchObject({ workArrangement: "REMOTE_OK", postedAt: new Date("2026-11-18T11:06:40Z") });
});

test("calls are a second apart", async () => {
  await crawl([]);
  const { ask, pauses } = createTestAsk();
  const source = sourceOf(remoteOk, { REMOTEOK_BASE_URL: vendor.url }, ask);
  await allPages(source);
  await allPages(source);
  expect(pauses).toEqual([1_000]);
});

test("an answer that is no list is no empty feed", async () => {
  await crawl([]);
  vendor.instead({ body: { error: "suspended" } });
  await expect(again()).rejects.toMatchObject({ name: "SourceError", kind: "UNREADABLE", source: "remoteok" });
});
