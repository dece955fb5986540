import type pg from "pg";
import type { SourceDefinition } from "../sources/source.ts";
import { collect } from "./collect.ts";
import { collectWindow, type Windowed } from "./collect-pages.ts";
import type { Pipeline } from "./pipeline.ts";

/** Slots are served an hour late: at 09:20 the one from 07:00 to 08:00. */
const SLOT_DELAY_HOURS = 1;
/** The longest window by which slots missed while no server ran are made up for. */
const LONGEST_CATCH_UP_HOURS = 168;
/** Feeds are asked once an hour at the most; runs may begin some minutes apart. */
const FEED_HOURS = 0.75;
/** What is left of every quota is for what people look for. */
const SHARE = 0.5;
const SPAN_DAYS = { minute: 1 / 1_440, day: 1, week: 7, month: 31 };
/** Searches are words without blanks around them: this is none. */
const NEWEST = " newest";

export const collectHourly: Pipeline = {
  name: "COLLECT_HOURLY",
  description:
    "Asks the broad sources for their freshest postings: feeds and the newest page of each country, and hour by hour what a stream has; takes no more than half of any quota.",
  schedule: "20 * * * *",
  timezone: "UTC",
  async run(context, run) {
    const { pool, now, sources } = context;
    return collect(context, run, {
      pipeline: "COLLECT_HOURLY",
      known: sources.known.filter(({ definition }) => definition.hourly),
      isWhole: false,
      asksOf: (source) => (source.scopes ?? [null]).map((scope) => ({ scope, search: null })),
      async ask(collecting, ask) {
        const { known, source } = collecting;
        const { definition } = known;
        const [scope, scopes] = [ask.scope ?? "", source.scopes?.length ?? 1];
        const isPassed = () => isShareSpent(pool, definition.name, now());
        const windowed: Windowed =
          definition.hourly === "SLOTS"
            ? {
                asking: { source: source.name, scope, search: "" },
                plan: {
                  windowsHours: source.windowsHours.filter((hours) => hours <= LONGEST_CATCH_UP_HOURS),
                  firstHours: 1,
                  freshHours: 0,
                  slotDelayHours: SLOT_DELAY_HOURS,
                },
                isPassed,
              }
            : {
                asking: { source: source.name, scope, search: NEWEST },
                plan: {
                  windowsHours: [],
                  firstHours: 0,
                  freshHours: hoursBetween(definition, scopes),
                  slotDelayHours: null,
                },
                isPassed,
                // A feed that costs nothing is read on as long as all of it is new.
                goesOn: ({ postings }, { inserted }) =>
                  !definition.limits && postings.length > 0 && inserted === postings.length,
              };
        await collectWindow(collecting, ask, windowed);
      },
    });
  },
};

/** So many hours lie between askings, with a request for each scope, that they take no more than their share. */
function hoursBetween({ limits = [] }: SourceDefinition, scopes: number): number {
  const paced = limits
    .filter(({ unit }) => unit === "REQUESTS")
    .map(({ window, limit }) => Math.ceil((scopes * SPAN_DAYS[window] * 24) / (limit * SHARE)) - 1 + FEED_HOURS);
  return Math.max(FEED_HOURS, ...paced);
}

/** Whether the last day took as much of a quota that the vendor tells of as a day's share of it. */
async function isShareSpent(pool: pg.Pool, source: string, now: Date): Promise<boolean> {
  const { rows } = await pool.query<{ spent: boolean }>(
    `WITH spent AS (
       SELECT count(*) AS requests, coalesce(sum(rows), 0) AS rows FROM source_calls
       WHERE source = $1 AND pipeline = 'COLLECT_HOURLY' AND called_at > $2::timestamptz - interval '1 day'
     )
     SELECT EXISTS (
       SELECT FROM source_quotas, spent WHERE source = $1 AND "limit" IS NOT NULL AND (resets_at IS NULL OR resets_at > $2)
         AND CASE unit WHEN 'REQUESTS' THEN spent.requests ELSE spent.rows END
           >= "limit" * ${SHARE} / CASE "window" WHEN 'day' THEN ${SPAN_DAYS.day} WHEN 'week' THEN ${SPAN_DAYS.week} ELSE ${SPAN_DAYS.month} END
     ) AS spent`,
    [source, now],
  );
  return rows[0]?.spent ?? false;
}
