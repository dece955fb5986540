import { forgetCalls } from "../sources/ledger.ts";
import { collect } from "./collect.ts";
import { collectExpired } from "./collect-expired.ts";
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
    const { unfiltered, lookbackDays } = run.options;
    const hours = (lookbackDays ?? LOOKBACK_DAYS) * 24;
    // Who says how far back means also what was covered since a later day only.
    const reach = lookbackDays === undefined ? {} : { reachHours: hours };
    if (!run.options.dryRun) await forgetCalls(context.pool, context.now());
    const wanted = await readWanted(context.pool, null);
    const searches = wanted.map(({ search }) => search);
    return collect(context, run, {
      pipeline: "COLLECT_DAILY",
      known: context.sources.known,
      isWhole: true,
      finish: collectExpired,
      asksOf: (source) =>
        source.searches && !unfiltered
          ? asksFor(source, searches)
          : (source.scopes ?? [null]).map((scope) => ({ scope, search: null })),
      async ask(collecting, ask) {
        const { source } = collecting;
        const { windowsHours } = source;
        if (windowsHours.length === 0) return collectWhole(collecting, ask);
        const plan = { windowsHours, firstHours: hours, freshHours: FRESH_HOURS, slotDelayHours: null, ...reach };
        await collectWindow(collecting, ask, { asking: askingOf(source.name, ask), plan });
      },
    });
  },
};
