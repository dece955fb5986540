import { createDice, type Dice } from "./demo-dice.ts";
import { germanFields } from "./demo-fields-de.data.ts";
import { officeFields } from "./demo-fields-en-office.data.ts";
import { siteFields } from "./demo-fields-en-site.data.ts";
import { spanishFields } from "./demo-fields-es.data.ts";
import { frenchFields } from "./demo-fields-fr.data.ts";
import { dutchFields } from "./demo-fields-nl.data.ts";
import { portugueseFields } from "./demo-fields-pt.data.ts";
import { english, german } from "./demo-tongues-en-de.data.ts";
import { dutch } from "./demo-tongues-nl.data.ts";
import { french, portuguese, spanish } from "./demo-tongues-romance.data.ts";
import type { DemoLanguage, DemoPosting, Field, Tongue } from "./demo-vocabulary.ts";
import { writePosting } from "./demo-writing.ts";

export type DemoOptions = {
  /** Another seed, another set of postings. Default 1. */
  seed?: number;
  /** How many postings, doubles included. Default 2,400. */
  count?: number;
  now: Date;
};

const DAY_MS = 86_400_000;
/** After so many days a posting is replaced by another one in the same field. */
const USUAL_CYCLE_DAYS = 45;
const LONG_CYCLE_DAYS = 160;
/** Every so many postings, one is the one before it again. */
const DOUBLE_EVERY = 40;
/** Of those, this is how often it comes with a small difference; rarely, for both can stand on one shortlist. */
const NEAR_DOUBLE_EVERY = 400;

const languages: Record<DemoLanguage, { share: number; tongue: Tongue; fields: readonly Field[] }> = {
  en: { share: 53, tongue: english, fields: [...officeFields, ...siteFields] },
  de: { share: 17, tongue: german, fields: germanFields },
  fr: { share: 10, tongue: french, fields: frenchFields },
  es: { share: 8, tongue: spanish, fields: spanishFields },
  nl: { share: 7, tongue: dutch, fields: dutchFields },
  pt: { share: 5, tongue: portuguese, fields: portugueseFields },
};
/** The fields of the demo's people come up more often. */
const FAVOURED: Readonly<Record<string, number>> = {
  software: 2,
  data: 2,
  nursing: 4,
  accounting: 2,
  logistics: 2,
  operations: 2,
};

/** The fields of work that occur. */
export const demoFields: readonly string[] = [
  ...new Set(Object.values(languages).flatMap(({ fields }) => fields.map(({ field }) => field))),
].sort();

/**
 * The demo's postings of the UTC day of `now`, always the same ones for the same day and seed.
 * There are `count` places. On every place a posting appears, stays unchanged for 45 days (on one of ten places: 160)
 * and makes room for another, so that about one posting in fifty is new each day, all others keep their id, content and
 * dates, and nobody's shortlist is turned over by a restart.
 */
export function* demoPostings({ seed = 1, count = 2400, now }: DemoOptions): Generator<DemoPosting> {
  const today = Math.floor(now.getTime() / DAY_MS);
  for (let place = 0; place < count; place++) {
    const isDouble = place % DOUBLE_EVERY === DOUBLE_EVERY - 1;
    const isNear = place % NEAR_DOUBLE_EVERY === NEAR_DOUBLE_EVERY - 1;
    yield postingAt(seed, isDouble ? place - 1 : place, today, isNear ? "near" : isDouble ? "exact" : null);
  }
}

function postingAt(seed: number, place: number, today: number, double: "exact" | "near" | null): DemoPosting {
  const fixed = createDice(seed, place);
  const language = chooseLanguage(fixed);
  const { tongue, fields } = languages[language];
  const field = fixed.pick(fields.flatMap((each) => Array<Field>(FAVOURED[each.field] ?? 1).fill(each)));
  const cycle = fixed.chance(0.1) ? LONG_CYCLE_DAYS : USUAL_CYCLE_DAYS;
  const birthDay = today - ((today - fixed.whole(0, cycle - 1)) % cycle);

  const dice = createDice(seed, place, birthDay);
  const id = `${String(place).padStart(4, "0")}-${new Date(birthDay * DAY_MS).toISOString().slice(0, 10)}`;
  return {
    source: "demo",
    externalId: double ? `${id}-again` : id,
    ...writePosting(tongue, field, dice, { nearDouble: double === "near", reference: `${place}/${birthDay % 1000}` }),
    ...(double ? { platform: "again.jobs.example" } : {}),
    url: `https://jobs.example/${double ? "again/" : ""}${id}`,
    ...chooseDates(birthDay, createDice(seed, place, birthDay, 1)),
  };
}

function chooseLanguage(dice: Dice): DemoLanguage {
  return dice.weighted(
    Object.fromEntries(Object.entries(languages).map(([language, { share }]) => [language, share])) as Record<
      DemoLanguage,
      number
    >,
  );
}

function chooseDates(birthDay: number, dice: Dice): { postedAt: string | null; expiresAt: string | null } {
  // Posted in the waking hours of the day before, so that no date ever lies in the future.
  const posted = new Date((birthDay - 1) * DAY_MS + dice.whole(6 * 60, 20 * 60) * 60_000);
  const form = dice.weighted({ instant: 60, day: 35, none: 5 });
  const expires = new Date((birthDay + dice.whole(14, 42)) * DAY_MS);
  return {
    postedAt: form === "none" ? null : form === "day" ? posted.toISOString().slice(0, 10) : posted.toISOString(),
    expiresAt: dice.chance(0.3) ? expires.toISOString() : null,
  };
}
