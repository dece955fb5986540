import { collect } from "./collect.ts";
import { collectWhole, collectWindow } from "./collect-pages.ts";
import type { Pipeline } from "./pipeline.ts";
import { askingOf } from "./source-searches.ts";
import { asksFor, readWanted } from "./wanted-searches.ts";

const LOOKBACK_DAYS = 2;
/** What was covered so lately is not asked for again. */
const FRESH_HOURS = 20;

export const collectDaily: Pipeline = {
  name: "COLLECT_DAILY",
  description:
    "Asks every source for what is new: all boards and feeds, and at those that search what people look for. Closes what its board no longer shows.",
  schedule: "0 6 * * *",
  timezone: "Europe/Berlin",
  async run(context, run) {
    const { unfiltered, lookbackDays = LOOKBACK_DAYS } = run.options;
    const wanted = await readWanted(context.pool, null);
    const searches = wanted.map(({ search }) => search);
    return collect(context, run, {
      pipeline: "COLLECT_DAILY",
      known: context.sources.known,
      isWhole: true,
      asksOf: (source) =>
        source.searches && !unfiltered
          ? asksFor(source, searches)
          : (source.scopes ?? [null]).map((scope) => ({ scope, search: null })),
      async ask(collecting, ask) {
        const { source } = collecting;
        const { windowsHours } = source;
        if (windowsHours.length === 0) return collectWhole(collecting, ask);
        const plan = { windowsHours, firstHours: lookbackDays * 24, freshHours: FRESH_HOURS, slotDelayHours: null };
        await collectWindow(collecting, ask, { asking: askingOf(source.name, ask), plan });
      },
    });
  },
};
