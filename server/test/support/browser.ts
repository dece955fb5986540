import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

/** The built client. */
export const CLIENT = fileURLToPath(new URL("../../../dist/client", import.meta.url));
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const executablePath = BROWSERS.find((path) => existsSync(path));

/** What there must be for tests in a browser, in words; empty when there is all. */
export const missing = [
  ...(executablePath ? [] : ["no Chromium (apt-get install chromium)"]),
  ...(existsSync(`${CLIENT}/index.html`) ? [] : ["no built client (npm run build)"]),
].join(" and ");
if (missing) console.warn(`browser: left out, because there is ${missing}`);

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox"] });
}

/** What a page of the server must not do, as it does it; what its policy forbids is an error of the console. */
export function watch(page: Page, serverUrl: string): string[] {
  const faults: string[] = [];
  const { host } = new URL(serverUrl);
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

/** Nothing stands out at the side. */
export async function fits(page: Page): Promise<void> {
  const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(content).toBeLessThanOrEqual(view as number);
}
