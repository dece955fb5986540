import type { World } from "./collect-world.ts";
import type { Work } from "./collector.ts";

/** A day in the life of the collection, and quiet ones after it. */

/** The daily collection is at 06:00 in Berlin. */
export const BEGIN = new Date("2026-11-02T00:00:00Z");
const HOUR_MS = 3_600_000;
const DAILY_HOUR = 5;

type Collect = (work: Work) => Promise<unknown>;

/**
 * 24 hourly collections and a daily one; vendors change every hour, and `downHost` is silent for six of them, also at
 * the daily one.
 */
export async function liveOneDay(
  world: World,
  downHost: string,
  collect: Collect,
  afterHour: (hour: number) => Promise<void>,
): Promise<void> {
  for (let hour = 0; hour < 24; hour++) {
    const at = new Date(BEGIN.getTime() + hour * HOUR_MS);
    world.pass(at);
    const down = hour >= 3 && hour < 9 ? downHost : null;
    if (hour === DAILY_HOUR) await collect({ pipeline: "COLLECT_DAILY", at, downHost: down });
    const twenty = new Date(at.getTime() + HOUR_MS / 3);
    await collect({ pipeline: "COLLECT_HOURLY", at: twenty, downHost: down });
    await afterHour(hour);
  }
}

/** Days on which vendors change nothing any more; the first collection brings what the day before changed on the boards. */
export async function liveQuietDays(
  days: number,
  collect: Collect,
  afterDay: (day: number) => Promise<void>,
): Promise<void> {
  for (let day = 1; day <= days; day++) {
    const at = new Date(BEGIN.getTime() + (day * 24 + DAILY_HOUR) * HOUR_MS);
    await collect({ pipeline: "COLLECT_DAILY", at, downHost: null });
    await collect({ pipeline: "EXPIRE_JOBS", at, downHost: null });
    await afterDay(day);
  }
}
