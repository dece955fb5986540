import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { insertJob } from "./support/backend.ts";
import { CV, openTestServer, type TestFile, type TestServer } from "./support/server.ts";

const CLIENT = fileURLToPath(new URL("../../dist/client", import.meta.url));
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const executablePath = BROWSERS.find((path) => existsSync(path));
const missing = [
  ...(executablePath ? [] : ["no Chromium (apt-get install chromium)"]),
  ...(existsSync(`${CLIENT}/index.html`) ? [] : ["no built client (npm run build)"]),
].join(" and ");
if (missing) console.warn(`browser: left out, because there is ${missing}`);

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

describe.skipIf(missing)(`the client in a browser${missing ? `, left out: ${missing}` : ""}`, () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await openTestServer({ clientFolder: CLIENT });
    const add = (title: string, skills: string[]) =>
      insertJob(server.test.pool, {
        title,
        skills,
        description: `${title}: what we look for is ${skills.join(", ")}.`,
      });
    for (const place of ["Berlin", "Leeds", "Lyon", "Oslo", "Porto", "Turin"]) {
      await add(`Backend developer, ${place}`, ["TypeScript", "Node.js", "PostgreSQL", "GraphQL"]);
      await add(`Data analyst, ${place}`, ["Python", "Apache Spark", "Apache Airflow", "SQL"]);
      await add(`Night nurse, ${place}`, ["Patient Care"]);
    }
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** What a page must not do, as it does it. */
  function watch(page: Page): string[] {
    const faults: string[] = [];
    const { host } = new URL(server.url);
    const check = (url: string) => {
      if (/^(https?|wss?):/.test(url) && new URL(url).host !== host) faults.push(`asked a foreign host: ${url}`);
    };
    page.on("request", (request) => check(request.url()));
    page.on("websocket", (socket) => check(socket.url()));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
    return faults;
  }

  const titles = (page: Page) => page.getByRole("article").getByRole("heading").allTextContents();
  const visible = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

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

  async function fits(page: Page): Promise<void> {
    const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(content).toBeLessThanOrEqual(view as number);
  }

  test.each([
    ["a desk", 1280, 900],
    ["a phone", 390, 844],
  ])(
    "on %s of %i pixels a person signs in, drops a CV, hears of the new list, saves, hides and searches",
    async (kind, width, height) => {
      const person = await server.signUp(`${kind.replace(" ", "-")}@example.com`);
      await server.upload(UPLOAD, CV, person.token);
      await vi.waitUntil(
        async () => {
          const { data } = await server.graphql("{ recommendations { totalCount } }", {}, person.token);
          return (data?.recommendations as { totalCount?: number } | undefined)?.totalCount;
        },
        { timeout: 20_000 },
      );
      const context = await browser.newContext({ viewport: { width, height }, hasTouch: width < 500 });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      const faults = watch(page);

      await page.goto(server.url);
      await page.getByLabel("Email").fill(person.email);
      await page.getByRole("textbox", { name: "Password" }).fill(person.password);
      await page.locator("form").getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("heading", { name: "Recommended for you" }).waitFor();
      await page.getByRole("article").first().waitFor();
      expect((await titles(page))[0]).toMatch(/^Backend developer/);
      await fits(page);

      await page.getByRole("button", { name: "New CV" }).first().click();
      await drop(page, DATA_CV);
      await visible(page, /Your CV is read/);
      await visible(page, /Your shortlist is ready: 6 new/);
      await vi.waitUntil(async () => (await titles(page))[0]?.startsWith("Data analyst"), { timeout: 20_000 });

      const [saved = "", hidden = ""] = await titles(page);
      await page.getByRole("button", { name: `Save: ${saved}` }).click();
      await page.getByRole("button", { name: `Saved: ${saved}` }).waitFor();
      await page.getByRole("button", { name: `Hide: ${hidden}` }).click();
      await visible(page, `Hidden: ${hidden}`);
      await vi.waitUntil(async () => !(await titles(page)).includes(hidden), { timeout: 20_000 });

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
});
