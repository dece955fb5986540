import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { AppError } from "./errors.ts";
import { createGathering } from "./gathering.ts";
import type { GenerationReason } from "./generated/prisma/enums.ts";
import type { Log } from "./log.ts";
import { createMailbox, type Mailbox } from "./mailbox.ts";

/**
 * Delivery of what is appended to `shortlist_events`. The table is the queue: whoever listens has a place in it, and of what comes
 * after that only a little is kept here. People are read together, one statement at a time, so that ten thousand who come back at
 * once cost some dozens of statements.
 *
 * Positions of a person count up without gaps and become visible in that order: who appends has the row of the person's shortlist
 * locked until the commit (pipelines/swap.ts).
 */

export interface ShortlistEvent {
  userId: string;
  position: bigint;
  reason: GenerationReason;
  generatedAt: Date;
  total: number;
  added: number;
  removed: number;
}

/** What one subscriber has waiting at most; the rest waits in the table. */
const MOST_WAITING = 64;
/** Whoever has had so much waiting for so long is told to come again. */
const PATIENCE_MS = 10_000;
const PEOPLE_AT_ONCE = 250;
/** While some are sent, the database reads others. */
const LANES = 2;
/** Where the database does not answer, it is asked again after these. */
const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 400;

export interface ShortlistEvents {
  /**
   * The person's events after a position, in order: first those that are there, then each as it comes.
   * @param after null: only what comes from now on
   * The iterator throws SERVICE_UNAVAILABLE for a reader who has fallen too far behind, and ends when all is closed.
   * @returns null where events after that position are no longer kept, or not yet made
   */
  follow(userId: string, after: bigint | null): Promise<AsyncIterableIterator<ShortlistEvent> | null>;
  /** Something may have been appended for these people; null: for anybody. */
  wake(userIds: readonly string[] | null): void;
  /** Who follows at this moment. */
  readonly size: number;
  close(): void;
}

interface Reader {
  userId: string;
  /** Of the last event that was put in its mailbox; null until it is known from where it reads. */
  last: bigint | null;
  mailbox: Mailbox<ShortlistEvent>;
  /** Since when its mailbox has been full, where it is. */
  fullSince: number;
  /** Something was told before it was known from where it reads. */
  isMissing: boolean;
}

interface Standing {
  userId: string;
  /** Position of the latest event. */
  latest: bigint;
  /** Of the first that is still kept. */
  first: bigint;
}

/** @param pool with the pipelines' rights: of many people at once */
export function createShortlistEvents(pool: pg.Pool, log: Log, patienceMs = PATIENCE_MS): ShortlistEvents {
  const readers = new Map<string, Reader[]>();
  let size = 0;
  /** Of whom there may be something to read. */
  const woken = new Set<string>();
  let lanes = 0;
  let isClosed = false;
  const standingOf = createGathering((userIds) => readStandings(pool, userIds));

  function add(userId: string): Reader {
    const mailbox = createMailbox<ShortlistEvent>({
      // It was full: there may be more in the table than it had room for.
      onTake: () => mailbox.size === MOST_WAITING >> 1 && wake([userId]),
      onEnd: () => remove(reader),
    });
    const reader: Reader = { userId, last: null, mailbox, fullSince: 0, isMissing: false };
    const others = readers.get(userId);
    if (others) others.push(reader);
    else readers.set(userId, [reader]);
    size++;
    return reader;
  }

  function remove(reader: Reader): void {
    const left = (readers.get(reader.userId) ?? []).filter((other) => other !== reader);
    if (left.length > 0) readers.set(reader.userId, left);
    else readers.delete(reader.userId);
    size--;
  }

  function wake(userIds: readonly string[] | null): void {
    for (const userId of userIds ?? readers.keys()) if (readers.has(userId)) woken.add(userId);
    // What is told in the same moment is read together.
    if (woken.size > 0 && lanes < LANES) setImmediate(() => void read());
  }

  async function read(): Promise<void> {
    if (lanes === LANES) return;
    lanes++;
    let pause = FIRST_PAUSE_MS;
    while (woken.size > 0 && !isClosed) {
      const people = [...woken].slice(0, PEOPLE_AT_ONCE);
      for (const userId of people) woken.delete(userId);
      try {
        deliver(await readAfter(pool, people.flatMap(placeOf)));
        pause = FIRST_PAUSE_MS;
      } catch (error) {
        if (isClosed) break;
        log.warn({ err: error }, "events could not be read; it is tried again");
        for (const userId of people) woken.add(userId);
        await delay(pause, undefined, { ref: false });
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      }
    }
    lanes--;
  }

  /** From where a person is to be read: who has come least far, of those who have room. */
  function placeOf(userId: string): { userId: string; after: bigint }[] {
    let after: bigint | null = null;
    for (const reader of readers.get(userId) ?? []) {
      if (reader.last === null) reader.isMissing = true;
      else if (isFull(reader)) hurry(reader);
      else if (after === null || reader.last < after) after = reader.last;
    }
    return after === null ? [] : [{ userId, after }];
  }

  function hurry({ mailbox, fullSince }: Reader): void {
    if (Date.now() - fullSince > patienceMs) mailbox.end(behind());
  }

  function deliver(events: readonly ShortlistEvent[]): void {
    const counts = new Map<string, number>();
    for (const event of events) {
      counts.set(event.userId, (counts.get(event.userId) ?? 0) + 1);
      for (const reader of readers.get(event.userId) ?? []) give(reader, event);
    }
    // There may be more than one statement reads of a person.
    for (const [userId, count] of counts) if (count === MOST_WAITING) woken.add(userId);
  }

  function give(reader: Reader, event: ShortlistEvent): void {
    if (reader.last === null || event.position <= reader.last || isFull(reader)) return;
    // What came in between is no longer kept.
    if (event.position !== reader.last + 1n) reader.mailbox.end(behind());
    else {
      reader.last = event.position;
      reader.mailbox.put(event);
      if (isFull(reader)) reader.fullSince = Date.now();
    }
  }

  return {
    async follow(userId, after) {
      // Before the standing is read: what is appended afterwards is told.
      const reader = add(userId);
      const { mailbox } = reader;
      if (isClosed) mailbox.end();
      try {
        const { latest, first } = (await standingOf(userId)) ?? { latest: 0n, first: 1n };
        if (after !== null && (after > latest || after < first - 1n)) {
          mailbox.end();
          return null;
        }
        reader.last = after ?? latest;
        if (reader.isMissing || reader.last < latest) wake([userId]);
        return mailbox;
      } catch (error) {
        mailbox.end();
        throw error;
      }
    },
    wake,
    get size() {
      return size;
    },
    close() {
      isClosed = true;
      for (const { mailbox } of [...readers.values()].flat()) mailbox.end();
    },
  };
}

const isFull = ({ mailbox }: Reader) => mailbox.size >= MOST_WAITING;

function behind(): AppError {
  return new AppError(
    "SERVICE_UNAVAILABLE",
    "You have fallen behind: subscribe again, with `after` the last cursor that you got.",
  );
}

async function readStandings(pool: pg.Pool, userIds: readonly string[]): Promise<Map<string, Standing>> {
  const { rows } = await pool.query<{ userId: string; latest: string; first: string | null }>({
    name: "shortlist standings",
    text: `SELECT user_id AS "userId", position AS latest, (SELECT min(position) FROM shortlist_events e WHERE e.user_id = s.user_id) AS first
       FROM shortlists s WHERE user_id = ANY($1)`,
    values: [userIds],
  });
  return new Map(
    rows.map(({ userId, latest, first }) => [
      userId,
      { userId, latest: BigInt(latest), first: BigInt(first ?? BigInt(latest) + 1n) },
    ]),
  );
}

async function readAfter(
  pool: pg.Pool,
  places: readonly { userId: string; after: bigint }[],
): Promise<ShortlistEvent[]> {
  if (places.length === 0) return [];
  type Told = [
    userId: string,
    position: string,
    reason: GenerationReason,
    at: number,
    ...counts: [number, number, number],
  ];
  // As one JSON: a thousand rows are read in a fifth of the time.
  const { rows } = await pool.query<{ told: Told[] | null }>({
    name: "shortlist events",
    text: `SELECT json_agg(json_build_array(e.user_id, e.position::text, e.reason, extract(epoch FROM e.generated_at) * 1000, e.total, e.added, e.removed)
         ORDER BY e.user_id, e.position) AS told
       FROM unnest($1::uuid[], $2::bigint[]) AS asked (person, after) CROSS JOIN LATERAL (
         SELECT * FROM shortlist_events WHERE user_id = person AND position > after ORDER BY position LIMIT ${MOST_WAITING}) AS e`,
    values: [places.map(({ userId }) => userId), places.map(({ after }) => `${after}`)],
  });
  return (rows[0]?.told ?? []).map(([userId, position, reason, at, total, added, removed]) => ({
    userId,
    position: BigInt(position),
    reason,
    generatedAt: new Date(Math.floor(at)),
    total,
    added,
    removed,
  }));
}
