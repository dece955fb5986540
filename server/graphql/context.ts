import type { Accounts } from "../accounts/accounts.ts";
import type { Viewer } from "../accounts/viewer.ts";
import type { CvParser } from "../cv/parse.ts";
import type { Database } from "../database/open.ts";
import type { Events } from "../events.ts";
import type { Log } from "../log.ts";
import type { Matcher, Pipelines } from "../pipelines/pipeline.ts";
import type { SearchCache } from "../search-cache.ts";
import type { Sources } from "../sources/registry.ts";

/** What every resolver may use; built once, by main. */
export interface Deps {
  database: Database;
  accounts: Accounts;
  pipelines: Pipelines;
  sources: Sources;
  events: Events;
  cvParser: CvParser;
  /** For the searches; shortlists are made by pipelines. */
  matcher: Pick<Matcher, "search">;
  searchCache: SearchCache;
  /** Keyed by a secret of the server's: makes event cursors that nobody can forge or use for another person. */
  eventCursors: EventCursors;
  settings: Settings;
  log: Log;
  now: () => Date;
}

export interface Settings {
  savedJobDays: number;
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
}

/** What the HTTP server and the socket hand to each execution. */
export interface Served {
  viewer: Viewer | null;
  /** The request's parameters, when its body was read already. */
  params?: Record<string, unknown>;
}
