import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { profileHash } from "../claude/match-input.ts";
import { transaction } from "../database/transaction.ts";
import { DEFAULT_SHARES } from "../matching/strategies.ts";
import { matchProfileOf } from "../pipelines/analyses.ts";
import { applyAnalyses } from "../pipelines/apply-analyses.ts";
import { loadPeople } from "../pipelines/people.ts";
import { insertJob } from "./support/backend.ts";
import { CLIENT, fits, missing, openBrowser, watch } from "./support/browser.ts";
import { CV, openTestServer, type TestFile, type TestServer } from "./support/server.ts";

/** The matching thread gives way to everything else: where other files keep all cores busy, a first list takes long. */
const PATIENCE_MS = 110_000;
const UPLOAD = "mutation Upload($file: File!) { uploadCv(file: $file) { cv { id } } }";
const DATA_CV: TestFile = {
  name: "newer-cv.txt",
  type: "text/plain",
  content: `Jane Doe
Data analyst

Experience
Data analyst, Example AG, 2020 - 2025
Python, Apache Spark, Airflow, SQL, Kafka

Skills: Python, Apache Spark, Airflow, SQL, Kafka
`,
};

/** The job of another company than the other data analysts. */
const RATED = "Data analyst, Leeds";

// Side by side: somebody in a browser is mostly waiting.
describe.skipIf(missing).concurrent(`the client in a browser${missing ? `, left out: ${missing}` : ""}`, () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await openTestServer({ clientFolder: CLIENT });
    const add = (title: string, skills: string[], columns = {}) =>
      insertJob(server.test.pool, {
        title,
        skills,
        ...columns,
        description: `${title}: what we look for is ${skills.join(", ")}.`,
      });
    for (const place of ["Berlin", "Leeds", "Lyon", "Oslo", "Porto", "Turin"]) {
      await add(`Backend developer, ${place}`, ["TypeScript", "Node.js", "PostgreSQL", "GraphQL"]);
      await add(`Data analyst, ${place}`, ["Python", "Apache Spark", "Apache Airflow", "Apache Kafka"]);
      await add(`Night nurse, ${place}`, ["Patient Care", "Wound Care"], {
        preferred_skills: ["Wound Care"],
        ...(place === "Berlin" && {
          cities: [place],
          latitudes: [52.52],
          longitudes: [13.405],
          address: "Lange Gasse 4",
        }),
      });
    }
    // One of them differs from the others, so that a thumb tells them apart.
    await server.test.pool.query(
      `WITH made AS (INSERT INTO companies (name, key) VALUES ('Acme', 'acme') RETURNING id)
       UPDATE jobs SET job_function = 'analyst', field = 'data', company_id = (SELECT id FROM made WHERE title = $1)
       WHERE title LIKE 'Data analyst%'`,
      [RATED],
    );
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const titles = (page: Page) => page.getByRole("article").getByRole("heading").allTextContents();
  const visible = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

  /** Waits for somebody's first list. */
  async function listed(token: string): Promise<void> {
    await vi.waitUntil(
      async () => {
        const { data } = await server.graphql("{ recommendations { totalCount } }", {}, token);
        return (data?.recommendations as { totalCount?: number } | undefined)?.totalCount;
      },
      { timeout: PATIENCE_MS },
    );
  }

  async function drop(page: Page, { name, type, content }: TestFile): Promise<void> {
    const dataTransfer = await page.evaluateHandle(
      ([text, fileName, mediaType]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text as string], fileName as string, { type: mediaType }));
        return transfer;
      },
      [String(content), name, type],
    );
    await page.getByRole("region", { name: "Drop your CV here" }).dispatchEvent("drop", { dataTransfer });
  }

  test.each([
    ["a desk", 1280, 900],
    ["a phone", 390, 844],
  ])(
    "on %s of %i pixels a person signs in, drops a CV, hears of the new list, saves, hides and searches",
    async (kind, width, height) => {
      const person = await server.signUp(`${kind.replace(" ", "-")}@example.com`);
      expect((await server.upload(UPLOAD, CV, person.token)).errors).toBeUndefined();
      await listed(person.token);
      const context = await browser.newContext({ viewport: { width, height }, hasTouch: width < 500 });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      const faults = watch(page, server.url);

      await page.goto(server.url);
      await page.getByLabel("Email").fill(person.email);
      await page.getByRole("textbox", { name: "Password" }).fill(person.password);
      await page.locator("form").getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("heading", { name: "Recommended for you" }).waitFor();
      await page.getByRole("article").first().waitFor();
      expect((await titles(page))[0]).toMatch(/^Backend developer/);
      await fits(page);

      await page.getByRole("button", { name: "New CV" }).first().click();
      // The new list waits until that it is being made was seen: what is ready takes the place of what is under way.
      await transaction(server.test.pool, async (client) => {
        await client.query(
          "SELECT FROM shortlists JOIN users ON users.id = user_id WHERE email = $1 FOR UPDATE OF shortlists",
          [person.email],
        );
        await drop(page, DATA_CV);
        await visible(page, /Your CV is read/);
      });
      await visible(page, /Your shortlist is ready: 6 new/);
      await vi.waitUntil(async () => (await titles(page))[0]?.startsWith("Data analyst"), { timeout: PATIENCE_MS });

      const [saved = "", hidden = ""] = await titles(page);
      await page.getByRole("button", { name: `Save: ${saved}` }).click();
      await page.getByRole("button", { name: `Saved: ${saved}` }).waitFor();
      await page.getByRole("button", { name: `Hide: ${hidden}` }).click();
      await visible(page, `Hidden: ${hidden}`);
      await vi.waitUntil(async () => !(await titles(page)).includes(hidden), { timeout: PATIENCE_MS });

      await page.getByRole("link", { name: "Saved" }).click();
      await page.getByRole("article").first().waitFor();
      expect(await titles(page)).toContain(saved);

      await page.getByRole("link", { name: "All jobs" }).click();
      await visible(page, "18 open jobs");
      await page.getByRole("searchbox").fill("nurse");
      await visible(page, "6 open jobs");
      const found = await titles(page);
      expect(found).toHaveLength(6);
      expect(found.every((title) => title.startsWith("Night nurse"))).toBe(true);
      await fits(page);

      expect(faults).toEqual([]);
      await context.close();
    },
  );

  /** A page that is open at an address, signed in to a new account with the data analyst's CV. */
  async function openWithCv(email: string, address: string): Promise<{ page: Page; token: string; userId: string }> {
    const person = await server.signUp(email);
    await server.upload(UPLOAD, DATA_CV, person.token);
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByLabel("Email").fill(person.email);
    await page.getByRole("textbox", { name: "Password" }).fill(person.password);
    await page.locator("form").getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Recommended for you" }).waitFor();
    await page.goto(`${server.url}${address}`);
    return { page, token: person.token, userId: person.userId };
  }

  test("a person sees what their CV says and where, and what is searched for, and adds a certificate", async () => {
    const { page, userId } = await openWithCv("reader@example.com", "/profile");
    const faults = watch(page, server.url);
    const reading = page.getByRole("region", { name: "What your CV says" });
    const position = reading.getByRole("list", { name: "Positions" }).getByRole("listitem");
    await position.first().waitFor();
    expect(await position.allInnerTexts()).toEqual([
      expect.stringMatching(/^Data analyst\s+2020 – 2025\s+Example AG$/),
    ]);

    const evidence = reading.getByText("Experience: Python, Apache Spark, Airflow, SQL, Kafka");
    expect(await evidence.first().isVisible()).toBe(false);
    await reading.locator("summary", { hasText: "Python" }).focus();
    await page.keyboard.press("Enter");
    await evidence.first().waitFor();
    await fits(page);

    const searches = page.getByRole("region", { name: "We search for" }).getByRole("listitem");
    expect((await searches.allInnerTexts())[0]).toMatch(/data analyst/);
    await page.getByRole("combobox", { name: "Certificates" }).fill("Forklift licence");
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "Where you are" }).fill("Leeds");
    await page.keyboard.press("Enter");
    await page.getByRole("form", { name: "Profile" }).getByRole("button", { name: "Save" }).click();
    await searches.filter({ hasText: "Leeds" }).first().waitFor();
    await page.reload();
    await visible(page, "Forklift licence");

    await server.test.pool.query("UPDATE cvs SET reading = reading - 'positions' - 'skillDetails' WHERE user_id = $1", [
      userId,
    ]);
    await page.reload();
    await visible(page, /Nothing is known of the positions and skills in this CV/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("jobs are found around a place; a place that is not known is said to be so", async () => {
    const { page } = await openWithCv("searcher@example.com", "/jobs");
    const filters = page.getByRole("dialog");
    const distance = filters.getByLabel("Distance from the place");
    const place = filters.getByLabel("Place", { exact: true });
    await page.getByRole("button", { name: "Filters" }).click();
    expect(await distance.isDisabled()).toBe(true);
    await place.fill("Potsdam");
    await page.getByRole("button", { name: "Show 0 open jobs" }).waitFor();
    await distance.selectOption("Within 50 km");
    await page.getByRole("button", { name: "Show 1 open job" }).click();
    expect(new URL(page.url()).searchParams.get("within")).toBe("50");

    await page.getByRole("link", { name: "Night nurse, Berlin" }).click();
    await visible(page, "Lange Gasse 4");
    expect(await page.getByRole("list", { name: "Skills asked for" }).innerText()).toBe("Patient Care");
    expect(await page.getByRole("list", { name: "A plus" }).innerText()).toBe("Wound Care");

    await page.goBack();
    await page.getByRole("button", { name: "Filters (1)" }).click();
    await place.fill("Nowhere at all");
    await filters.getByText(/town that is known/).waitFor();
    await place.fill("");
    await page.getByRole("button", { name: "Show 18 open jobs" }).waitFor();
    expect(await distance.isDisabled()).toBe(true);
    await page.context().close();
  });

  test("a thumb is shown at once, moves the list and says so, is taken back, and comes off where it is refused", async () => {
    const title = RATED;
    const { page, token } = await openWithCv("critic@example.com", "/");
    const faults = watch(page, server.url);
    await page.getByRole("article").first().waitFor();
    expect((await titles(page))[0]).not.toBe(title);
    const card = page.getByRole("article", { name: title });
    const thumb = (name: string, pressed: boolean) =>
      card.getByRole("button", { name: `${name}: ${title}`, exact: true, pressed });
    const deltas = async () => {
      const { data } = await server.graphql(
        "{ recommendations { edges { node { adjustments { delta } } } } }",
        {},
        token,
      );
      const list = data?.recommendations as unknown as { edges: { node: { adjustments: { delta: number }[] } }[] };
      return list.edges.flatMap(({ node }) => node.adjustments.map(({ delta }) => delta));
    };

    await page.route("**/graphql", (route) =>
      route.request().postData()?.includes("RateRecommendation") ? route.abort() : route.fallback(),
    );
    await thumb("Less like this", false).click();
    await visible(page, "Your thumb could not be noted");
    await thumb("Less like this", false).waitFor();
    await page.unroute("**/graphql");
    // The browser tells of the request that was cut off.
    expect(faults.splice(0)).toEqual([expect.stringContaining("ERR_FAILED")]);

    await thumb("More like this", false).click();
    await thumb("More like this", true).waitFor();
    await vi.waitUntil(async () => (await deltas()).length === 6, { timeout: PATIENCE_MS });
    await vi.waitUntil(async () => (await titles(page))[0] === title, { timeout: PATIENCE_MS });
    await card.getByRole("button", { name: "Why this score" }).click();
    await card.getByText("Your feedback").waitFor();
    await card.getByText("you liked this posting").waitFor();
    await card.getByText("+3.3 points").waitFor();
    await fits(page);

    await thumb("More like this", true).click();
    await thumb("More like this", false).waitFor();
    await vi.waitUntil(async () => (await deltas()).length === 0, { timeout: PATIENCE_MS });
    await card.getByText("+3.3 points").waitFor({ state: "detached" });
    await thumb("Less like this", false).click();
    await visible(page, `Less like this: ${title}`);
    await vi.waitUntil(async () => (await deltas()).some((delta) => delta < 0), { timeout: PATIENCE_MS });
    await page.getByRole("button", { name: "Undo" }).click();
    await thumb("Less like this", false).waitFor();
    await vi.waitUntil(async () => (await deltas()).length === 0, { timeout: PATIENCE_MS });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  /** Puts what Claude says of a match on somebody's list, as if it had just been answered. */
  async function analyse(userId: string, title: string, answer: object): Promise<void> {
    const { pool } = server.test;
    const now = new Date();
    const person = (await loadPeople(pool, [userId], { now, shares: DEFAULT_SHARES })).get(userId);
    await pool.query(
      `INSERT INTO claude_answers (key, purpose, user_id, job_id, content_hash, profile_hash, model, version, answer)
       SELECT $1, 'MATCH', $2, id, content_hash, $3, 'claude-haiku-5-5', 1, $5 FROM jobs WHERE title = $4`,
      [`of ${title}`, userId, profileHash(matchProfileOf(person!)), title, answer],
    );
    expect(await applyAnalyses(pool, [userId], { now, shares: DEFAULT_SHARES, mostOfCompany: null })).toBe(1);
  }

  test("a person hears that Claude has looked closer, and reads what it says, as plain text, where its reasons stood", async () => {
    const { page, token, userId } = await openWithCv("matched@example.com", "/profile");
    const faults = watch(page, server.url);
    await visible(page, "Added just now, read by rules");
    // Only a list that comes from now on is told.
    await listed(token);
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await page.waitForFunction(() => sessionStorage.length > 0);

    const title = "Data analyst, Turin";
    const said = {
      summary: "You know <b>Python</b>, which it is about.",
      alignments: ["Your Apache Spark is what it asks for.", "Your <i>5 years</i> are enough for it."],
      gaps: ["It is in Turin, <img src=x>, which you did not wish for."],
      reasons: ["Python and Spark.", "5 years."],
    };
    await server.test.pool.query("UPDATE cvs SET parsed_by = 'CLAUDE' WHERE user_id = $1", [userId]);
    await analyse(userId, title, { score: 96.5, ...said });
    const toast = page.getByRole("alert").filter({ hasText: "Claude has looked closer at your matches" });
    await toast.getByText(/^\d+ jobs, best first\.$/).waitFor();
    await visible(page, "Added just now, read by Claude");
    await toast.getByRole("button", { name: "Show it" }).click();

    const card = page.getByRole("article", { name: title });
    const points = (label: string) => card.getByRole("list", { name: label, exact: true }).getByRole("listitem");
    await card.getByText("Python and Spark.").waitFor();
    expect(await points("Reasons").allInnerTexts()).toEqual(said.reasons);
    expect(await card.getByText(said.summary).count()).toBe(0);
    await card.getByRole("button", { name: "Why this score" }).click();
    await card.getByText(said.summary).waitFor();
    expect(await points("What speaks for it").allInnerTexts()).toEqual(said.alignments);
    expect(await points("What speaks against it").allInnerTexts()).toEqual(said.gaps);
    expect(await points("Reasons").count()).toBe(0);
    await card.getByText("Claude looked closer (claude-haiku-5-5)").waitFor();
    await card.getByText("Claude gave 96.5 of 100").waitFor();
    await fits(page);

    // The others are told by rules, which have no such part.
    const other = page.getByRole("article", { name: "Data analyst, Leeds" });
    await other.getByRole("button", { name: "Why this score" }).click();
    await other.getByText("Kind of role").waitFor();
    expect(await other.getByText("Claude").count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
