import type { Viewer } from "../accounts/viewer.ts";
import type { Deps } from "./context.ts";

/** Why somebody is no longer who they were: their token has had its time, or they signed out. */
export type SessionEnd = "EXPIRED" | "SIGNED_OUT";

/** Tells what goes on for long in somebody's name that their session is over. */
export interface SessionWatch {
  /** Calls back once, unless it is told to stop before. @returns the way to stop */
  watch(viewer: Viewer, ended: (why: SessionEnd) => void): () => void;
}

/** setTimeout takes no more. */
const LONGEST_MS = 2 ** 31 - 1;

export function createSessionWatch({ events, now }: Pick<Deps, "events" | "now">): SessionWatch {
  const bySession = new Map<string, Set<(why: SessionEnd) => void>>();
  events.onSessionEnded((sessionId) => {
    for (const end of bySession.get(sessionId) ?? []) end("SIGNED_OUT");
  });

  return {
    watch({ sessionId, expiresAt }, ended) {
      const watching = bySession.get(sessionId) ?? new Set();
      bySession.set(sessionId, watching.add(end));
      const timer = setTimeout(end, Math.min(expiresAt.getTime() - now().getTime(), LONGEST_MS), "EXPIRED").unref();
      return stop;

      function end(why: SessionEnd): void {
        stop();
        ended(why);
      }

      function stop(): void {
        clearTimeout(timer);
        watching.delete(end);
        if (watching.size === 0 && bySession.get(sessionId) === watching) bySession.delete(sessionId);
      }
    },
  };
}
