import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createAccounts } from "../server/accounts/accounts.ts";
import { createLimits, type Limits } from "../server/accounts/limits.ts";
import { createTokens } from "../server/accounts/tokens.ts";
import type { Viewer } from "../server/accounts/viewer.ts";
import { createApp } from "../server/app.ts";
import { openDatabase } from "../server/database/open.ts";
import { createPool } from "../server/database/pool.ts";
import { openEvents } from "../server/events.ts";
import type { Deps } from "../server/graphql/context.ts";
import { createEventCursors } from "../server/graphql/event-cursor.ts";
import { createLog } from "../server/log.ts";

/** The real server's app for reads, with those of its guards taken out that `OFF` names (security, tokens, limits): no setting can do that. */

const { DATABASE_URL = "", JWT_SECRET = "", OFF = "" } = process.env;
const off = new Set(OFF.split(","));
const now = () => new Date();
const log = createLog("warn");
const POOL_MAX = 10;

const database = await openDatabase({
  url: DATABASE_URL,
  directUrl: undefined,
  poolMax: POOL_MAX,
  dataDir: "",
  attach: false,
  owner: "bench",
});
if (off.has("security")) database.viewerPool = createPool({ connectionString: DATABASE_URL, max: POOL_MAX });
const events = await openEvents({ pool: database.pool, directUrl: DATABASE_URL, log });
const nothing: Limits = { take: async () => null, giveBack: async () => {}, forget: async () => {}, knock: () => {} };
const limits = off.has("limits") ? nothing : createLimits({ pointsPerMinute: 1_000_000_000, redis: null });
const tokens = createTokens([JWT_SECRET], now);
const ways = { provider: null, takesSignUps: true };
const accounts = createAccounts({ pool: database.systemPool, tokens, limits, ...ways, log, now });
if (off.has("tokens")) Object.assign(accounts, { viewerOf: believe, isCurrent: () => true });

/** Takes a token at its word. */
async function believe(token: string): Promise<Viewer> {
  const { sub, sid, exp } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
  return { userId: sub, sessionId: sid, role: "USER", by: "PASSWORD", expiresAt: new Date(exp * 1000) };
}

// What a read of the shortlist asks for; the rest is not there.
const deps = {
  database,
  accounts,
  limits,
  events,
  eventCursors: createEventCursors([JWT_SECRET]),
  settings: {
    savedJobDays: 10,
    importMaxBytes: 1,
    dataDir: "",
    introspection: "on",
    trustedDocuments: null,
    requestSeconds: 30,
    pointsPerMinute: off.has("limits") ? 0 : 1_000_000_000,
  },
  log,
  now,
} as unknown as Deps;
const { server } = await createApp(deps, {
  clientFolder: "",
  demo: false,
  sendsMail: false,
  corsOrigins: [],
  trustProxy: 0,
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
process.on("SIGTERM", () => process.exit(0));
console.log(`listening on ${(server.address() as AddressInfo).port}`);
