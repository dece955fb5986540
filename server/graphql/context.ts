import type { Accounts } from "../accounts/accounts.ts";
import type { Left, Limits } from "../accounts/limits.ts";
import type { Viewer } from "../accounts/viewer.ts";
import type { ClaudeSettings } from "../claude/settings.ts";
import type { CvParser } from "../cv/parse.ts";
import type { Database } from "../database/open.ts";
import type { Events } from "../events.ts";
import type { Log } from "../log.ts";
import type { Matcher, Pipelines } from "../pipelines/pipeline.ts";
import type { SearchCache } from "../search-cache.ts";
import type { Sources } from "../sources/registry.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";

/** What every resolver may use; built once, by main. */
export interface Deps {
  database: Database;
  accounts: Accounts;
  limits: Limits;
  pipelines: Pipelines;
  sources: Sources;
  events: Events;
  cvParser: CvParser;
  /** For the searches; shortlists are made by pipelines. */
  matcher: Pick<Matcher, "search">;
  searchCache: SearchCache;
  /** How Claude is asked, by the processes that work; null: it is not. */
  claude: ClaudeSettings | null;
  /** Keyed by a secret of the server's: makes event cursors that nobody can forge or use for another person. */
  eventCursors: EventCursors;
  settings: Settings;
  log: Log;
  now: () => Date;
}

export interface Settings {
  savedJobDays: number;
  /** Who may ask for a description of the schema. */
  introspection: "on" | "admins" | "off";
  /** Null: any document is run. */
  trustedDocuments: TrustedDocuments | null;
  /** A query or mutation that takes longer is given up. */
  requestSeconds: number;
  /** What somebody may ask for in a minute, by cost; 0: anything, and any number of sockets and subscriptions. */
  pointsPerMinute: number;
  importMaxBytes: number;
  /** Where uploads are spooled. */
  dataDir: string;
}

export interface EventCursors {
  /** Opaque text for the position of a person's event. */
  encode(userId: string, position: bigint): string;
  /** The position. Throws BAD_USER_INPUT when it is not this person's cursor, or none at all. */
  decode(userId: string, cursor: string): bigint;
}

export interface Context {
  deps: Deps;
  viewer: Viewer | null;
  /** The address that asks, as far as it can be told (TRUST_PROXY). */
  address: string;
  /** Null on a socket, which has no headers to answer with. */
  reply: Reply | null;
}

/** The headers of an HTTP request and its answer. A refresh token lies in a cookie that no script can read. */
export interface Reply {
  refreshToken(): string | null;
  keep(refreshToken: string, until: Date): void;
  forget(): void;
  /** Says what is left of what whoever asks may ask for. */
  limited(left: Left): void;
  /** Set once the operation was paid for (gate.ts). */
  isPaid: boolean;
}

/** What the HTTP server and the socket hand to each execution. */
export interface Served extends Omit<Context, "deps"> {
  /** The request's parameters, when its body was read already. */
  params?: Record<string, unknown>;
}
