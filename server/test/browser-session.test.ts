import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createClock } from "./support/backend.ts";
import { CLIENT, fits, missing, openBrowser, watch } from "./support/browser.ts";
import { type FakeSmtp, openFakeSmtp } from "./support/fake-smtp.ts";
import { openTestServer, PUBLIC_URL, type TestServer } from "./support/server.ts";

const NEXT = "four words in a row";
const WHO = "{ viewer { user { email } } }";
const PATIENCE_MS = 60_000;

describe.skipIf(missing)(`sessions in a browser${missing ? `, left out: ${missing}` : ""}`, () => {
  const clock = createClock(new Date().toISOString());
  let smtp: FakeSmtp;
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    smtp = await openFakeSmtp();
    const mail = { url: `smtp://127.0.0.1:${smtp.port}`, from: "Shortlist <jobs@example.com>" };
    server = await openTestServer({ clientFolder: CLIENT, now: clock.now, mail });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await smtp?.close();
  });

  const later = (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000).toISOString());
  const visible = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const isRenewal = (body: string | null) => body?.includes("refreshSession") ?? false;

  async function openDevice(width = 390): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: { width, height: 844 } });
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  }

  async function fillIn(page: Page, email: string, password: string): Promise<void> {
    await page.getByLabel("Email").fill(email);
    await page.getByRole("textbox", { name: "Password" }).fill(password);
    await page.locator("form").getByRole("button", { name: "Sign in" }).click();
  }

  const shortlist = (page: Page) => page.getByRole("heading", { name: "Recommended for you" }).waitFor();

  /** A tab in which somebody new has just signed in. */
  async function signIn(email: string, context?: BrowserContext) {
    const person = await server.signUp(email);
    const device = context ?? (await openDevice());
    const page = await device.newPage();
    const faults = watch(page, server.url);
    await page.goto(server.url);
    await fillIn(page, email, person.password);
    await shortlist(page);
    return { ...person, device, page, faults };
  }

  async function choose(page: Page, item: string): Promise<void> {
    await page.getByRole("button", { name: /^Account of/ }).click();
    await page.getByRole("menuitem", { name: item }).click();
  }

  /** The link in the next mail to this address, as it leads to this server. */
  async function nextLink(email: string): Promise<string> {
    for (;;) {
      const { recipients, text } = await smtp.next();
      const [link] = /https:\/\/\S+#token=\S+/.exec(text ?? "") ?? [];
      if (recipients[0] === email && link) return link.replace(PUBLIC_URL, server.url);
    }
  }

  test("a session outlasts a reload, with no token where a script finds it later", async () => {
    const { page, device, faults, userId } = await signIn("reload@example.com");
    await page.reload();
    await shortlist(page);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).toContain(btoa(`User:${userId}`));
    expect(kept).not.toMatch(/eyJ|sl_|Bearer/);
    expect(await device.cookies()).toMatchObject([{ name: "shortlist", httpOnly: true, sameSite: "Strict" }]);

    await page.route("**/graphql", (route) =>
      isRenewal(route.request().postData()) ? route.abort() : route.fallback(),
    );
    await page.reload();
    await visible(page, "You are still signed in");
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "Try now" }).click();
    await shortlist(page);
    expect(faults.every((fault) => fault.includes("ERR_FAILED"))).toBe(true);

    await server.test.pool.query("DELETE FROM sessions WHERE user_id = $1", [userId]);
    await visible(page, "Your session has ended. Sign in again to go on.");
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    expect(await device.cookies()).toEqual([]);
    await device.close();
  });

  test("a token that ends is renewed unseen: before its end, when it is refused, and when it closes the socket", async () => {
    const device = await openDevice();
    const sockets: { init: string; after: string | null; close: () => void }[] = [];
    await device.clock.install();
    await device.routeWebSocket(/graphql/, (line) => {
      const there = line.connectToServer();
      const socket = { init: "", after: null as string | null, close: () => void line.close({ code: 4498 }) };
      line.onMessage((message) => {
        const { type, payload } = JSON.parse(String(message));
        if (type === "connection_init") socket.init = payload.authorization;
        if (type === "subscribe" && payload.query.includes("recommendationsReady")) {
          socket.after = payload.variables.after;
          sockets.push(socket);
        }
        there.send(message);
      });
    });
    const { page, faults } = await signIn("renewed@example.com", device);
    await vi.waitUntil(() => sockets.length === 1, { timeout: PATIENCE_MS });
    const renewals: string[] = [];
    page.on("request", (request) => {
      if (isRenewal(request.postData())) renewals.push(request.url());
    });

    later(14);
    const [answer] = await Promise.all([
      page.waitForResponse((response) => isRenewal(response.request().postData())),
      page.clock.fastForward("14:01"),
    ]);
    expect(answer.status()).toBe(200);

    later(16);
    await page.getByRole("link", { name: "Saved" }).click();
    await page.getByRole("heading", { name: "Saved" }).waitFor();
    await vi.waitUntil(() => renewals.length === 2, { timeout: PATIENCE_MS });

    later(16);
    sockets[0]?.close();
    await page.clock.fastForward("00:05");
    await vi.waitUntil(() => sockets.length === 2, { timeout: PATIENCE_MS });
    const [first, second] = sockets;
    expect(second?.init).toMatch(/^Bearer eyJ/);
    expect(second?.init).not.toBe(first?.init);
    expect(second?.after).toBe(first?.after);
    expect(second?.after).toMatch(/./);
    // The browser tells of the answers that were 401.
    expect(faults.filter((fault) => !fault.includes("401"))).toEqual([]);
    await device.close();
  });

  test("the tabs of a browser follow each other, in and out", async () => {
    const { page, device, email, password, faults } = await signIn("tabs@example.com");
    const other = await device.newPage();
    await other.goto(`${server.url}/profile`);
    await other.getByRole("heading", { name: "Profile and preferences" }).waitFor();
    // A tab in the background is slow.
    await page.bringToFront();
    await choose(page, "Sign out");
    for (const tab of [page, other]) await tab.getByRole("link", { name: "Forgot your password?" }).waitFor();
    await vi.waitUntil(async () => (await device.cookies()).length === 0, { timeout: PATIENCE_MS });
    await other.bringToFront();
    await fillIn(other, email, password);
    await page.bringToFront();
    await shortlist(page);
    expect(faults).toEqual([]);

    // The server hears of a sign-out as soon as it can be told.
    await device.route("**/graphql", (route) => route.abort());
    await choose(page, "Sign out");
    for (const tab of [page, other]) await tab.getByRole("link", { name: "Forgot your password?" }).waitFor();
    await page.close();
    expect(await device.cookies()).toHaveLength(1);
    await device.unroute("**/graphql");
    await other.reload();
    await vi.waitUntil(async () => (await device.cookies()).length === 0, { timeout: PATIENCE_MS });
    const { rows } = await server.test.pool.query(
      "SELECT sessions.id FROM sessions JOIN users ON users.id = user_id WHERE email = $1 AND renewals > 0",
      [email],
    );
    expect(rows).toEqual([]);
    await device.close();
  });

  test("who forgot a password gets a link, and chooses another; an address is confirmed by a button", async () => {
    const { email, password, userId } = await server.signUp("forgets@example.com");
    const confirmation = await nextLink(email);
    const device = await openDevice();
    const page = await device.newPage();
    const faults = watch(page, server.url);
    const isVerified = async () => {
      const { rows } = await server.test.pool.query("SELECT email_verified_at FROM users WHERE id = $1", [userId]);
      return rows[0].email_verified_at !== null;
    };
    await page.goto(confirmation);
    await page.getByRole("button", { name: "Confirm my address" }).waitFor();
    expect(page.url()).toBe(`${server.url}/verify-email`);
    expect(await isVerified()).toBe(false);
    await page.getByRole("button", { name: "Confirm my address" }).click();
    await visible(page, "Your address is confirmed");
    expect(await isVerified()).toBe(true);

    await page.goto(`${server.url}/sign-in`);
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    await page.getByLabel("Email").fill(email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await visible(page, /a mail with a link is on its way/);
    await fits(page);
    const link = await nextLink(email);
    await page.goto(link);
    await page.getByRole("textbox", { name: "New password" }).fill("short");
    expect(page.url()).toBe(`${server.url}/reset-password`);
    await page.getByRole("button", { name: "Set the password" }).click();
    await visible(page, /at least 10 characters\.$/);
    await page.getByRole("textbox", { name: "New password" }).fill(NEXT);
    await fits(page);
    await page.getByRole("button", { name: "Set the password" }).click();
    await shortlist(page);

    await choose(page, "Sign out");
    await fillIn(page, email, password);
    await visible(page, "You are not signed in");
    // The browser tells of the password that was refused.
    expect(faults.splice(0).every((fault) => fault.includes("401"))).toBe(true);
    await fillIn(page, email, NEXT);
    await shortlist(page);
    await page.goto(link);
    await page.getByRole("textbox", { name: "New password" }).fill(NEXT);
    await page.getByRole("button", { name: "Set the password" }).click();
    await page.getByRole("link", { name: "Ask for a new link" }).waitFor();
    expect(faults).toEqual([]);
    await device.close();
  });

  test("on the account's page a password is changed, a token made, shown once, used and revoked, and all devices signed out", async () => {
    const { page, device, email, password, faults } = await signIn("account@example.com");
    page.on("dialog", (dialog) => void dialog.accept());
    await device.grantPermissions(["clipboard-read", "clipboard-write"]);
    const elsewhere = await openDevice(1280);
    const stranger = await elsewhere.newPage();
    await stranger.goto(server.url);
    await fillIn(stranger, email, password);
    await shortlist(stranger);
    const tab = await device.newPage();
    await tab.goto(server.url);
    await shortlist(tab);

    await page.bringToFront();
    await choose(page, "Account and security");
    await visible(page, "Not confirmed yet");
    await page.getByRole("button", { name: "Send the link again" }).click();
    await visible(page, /The link is on its way/);
    await page.getByLabel("Current password").fill(password);
    await page.getByRole("textbox", { name: "New password" }).fill(NEXT);
    await page.getByRole("button", { name: "Change the password" }).click();
    await visible(page, "Your password is changed. All other devices are signed out.");
    await visible(stranger, "Your session has ended. Sign in again to go on.");
    await tab.getByRole("link", { name: "Saved" }).click();
    await tab.getByRole("heading", { name: "Saved" }).waitFor();

    await page.getByRole("textbox", { name: "Name" }).fill("Nightly script");
    await page.getByRole("button", { name: "Make a token" }).click();
    const shown = page.getByRole("textbox", { name: "Your new API token" });
    const token = await shown.inputValue();
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
    const tokens = page.getByRole("list", { name: "Your API tokens" }).getByRole("listitem");
    expect(await tokens.allInnerTexts()).toEqual([expect.stringMatching(/Nightly script[\s\S]+Never used/)]);
    await fits(page);
    expect((await server.graphql(WHO, {}, token)).data).toEqual({ viewer: { user: { email } } });
    await page.reload();
    await tokens.filter({ hasText: "Last used" }).waitFor();
    expect(await shown.count()).toBe(0);
    expect(await page.content()).not.toContain(token);
    await page.getByRole("button", { name: "Revoke Nightly script" }).click();
    await tokens.first().waitFor({ state: "detached" });
    expect((await server.graphql(WHO, {}, token)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");

    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await visible(page, "You are signed out on all devices.");
    await tab.getByRole("link", { name: "Forgot your password?" }).waitFor();
    expect(faults).toEqual([]);
    await elsewhere.close();
    await device.close();
  });
});
