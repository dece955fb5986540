import type { Viewer } from "../accounts/viewer.ts";
import type { Context, Deps } from "./context.ts";
import { payerOf } from "./gate.ts";
import { createSeats } from "./seats.ts";

/** What stays open in the name of a session: a socket, or a stream of events. */
export interface Line {
  /** The session is over: its token has had its time, or its person signed out. */
  end(why: "EXPIRED" | "SIGNED_OUT"): void;
  /** The person's role is another now. Whoever is at the other end comes back with the same token, and is looked at anew. */
  renew(): void;
}

export interface OpenLines {
  /** Call it at once with a viewer of viewerOf(), so that no change passes in between. Returns the way to let go. */
  hold(viewer: Viewer, line: Line): () => void;
  /** A place for one more subscription; returns the way to give it back. @throws RATE_LIMITED */
  take(context: Context): () => void;
}

/** Of one person, or of one address of people who are not signed in, at this process. */
const MOST_SUBSCRIPTIONS = 200;

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Ends what is open in the name of sessions when they end, at any process, or when their people's roles change. */
export function createOpenLines({
  events,
  accounts,
  log,
  now,
  settings,
}: Pick<Deps, "events" | "accounts" | "log" | "now" | "settings">): OpenLines {
  const seats = createSeats(settings.pointsPerMinute > 0 ? MOST_SUBSCRIPTIONS : 0, "subscriptions");
  const held = new Set<{ viewer: Viewer; line: Line }>();
  const bySession = new Map<string, typeof held>();

  events.onSessionEnded((sessionId) => {
    for (const { line } of bySession.get(sessionId) ?? []) line.end("SIGNED_OUT");
  });
  events.onRoleChanged((userId) => {
    for (const { viewer, line } of held) if (viewer.userId === userId) line.renew();
  });
  events.onReopened(() => void lookAgain().catch((error) => log.warn({ err: error }, "sessions could not be checked")));

  async function lookAgain(): Promise<void> {
    const looked = [...held];
    const roles = await accounts.rolesOf([...bySession.keys()]);
    for (const { viewer, line } of looked) {
      const role = roles.get(viewer.sessionId);
      if (!role) line.end("SIGNED_OUT");
      else if (role !== viewer.role) line.renew();
    }
  }

  return {
    take: (context) => seats.take(payerOf(context)),
    hold(viewer, line) {
      const one = { viewer, line };
      const ofSession = bySession.get(viewer.sessionId) ?? new Set();
      held.add(one);
      bySession.set(viewer.sessionId, ofSession.add(one));
      const untilExpiry = viewer.expiresAt.getTime() - now().getTime();
      const timer = setTimeout(() => line.end("EXPIRED"), Math.min(untilExpiry, LONGEST_TIMER_MS)).unref();
      return () => {
        clearTimeout(timer);
        held.delete(one);
        ofSession.delete(one);
        if (ofSession.size === 0) bySession.delete(viewer.sessionId);
      };
    },
  };
}
