import type { Tokens } from "../../claude/prices.ts";
import type { Asked, Night } from "./costs-night.ts";
import { BUILT, inputOf, type Marks, marked, onePairEach, scaled, uncached, usdOf } from "./costs-sums.ts";
import { LIST } from "./costs-world.ts";

/** What it costs and what is saved: the tables of docs/costs.md, as Markdown. */

export const HAIKU = "claude-haiku-5-5";
export const SONNET = "claude-sonnet-5-5";
const PEOPLE = 1_000;
const VISITS = [1, 3, 10];
/** What the issue asks for. */
const STATED = { visits: 3, turnover: 0.3 };

export interface Measured {
  people: number;
  /** Matches on all lists. */
  listed: number;
  /** Every match of every list, whatever its score. */
  all: Night;
  /** By turnover, those from the threshold on; 1 among them. */
  nights: ReadonlyMap<number, Night>;
  /** With no threshold, at the stated turnover. */
  withoutThreshold: Night;
}

export const usd = (value: number) => value.toFixed(2);
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
export const whole = (share: number) => `${Math.round(100 * share)}%`;
const millions = (tokens: number) => (tokens / 1e6).toFixed(2);

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

/** To 1,000 people with 50 matches each. */
const fullSize = (tokens: Tokens, { listed }: Measured) => scaled(tokens, (PEOPLE * LIST) / listed);

/** US dollars a visit of everybody, at full price. */
function visitUsd(measured: Measured, model: string, asked: readonly Asked[] = measured.all.asked): number {
  return usdOf(fullSize(uncached(asked), measured), model, false);
}

export function nightUsd(
  measured: Measured,
  night: Night,
  model: string,
  hits: "every" | "none",
  marks: Marks = BUILT,
): number {
  return usdOf(fullSize(marked(night.batches, marks, hits), measured), model, true);
}

export function beforeTable(measured: Measured): string {
  const kinds = [
    ["ten pairs a request, as we ask", measured.all.asked],
    ["one pair a request", onePairEach(measured.all.asked)],
  ] as const;
  const rows = kinds.flatMap(([name, asked]) => {
    const tokens = fullSize(uncached(asked), measured);
    return VISITS.map((visits) => [
      name,
      String(visits),
      millions(visits * tokens.input),
      millions(visits * tokens.output),
      usd(visits * usdOf(tokens, HAIKU, false)),
      usd(visits * usdOf(tokens, SONNET, false)),
    ]);
  });
  return table(["before", "visits a day", "input, M", "output, M", "USD a day", "Sonnet, USD"], rows);
}

export function nightTable(measured: Measured): string {
  const rows = [...measured.nights].map(([turnover, night]) => {
    const tokens = fullSize(marked(night.batches, BUILT, "every"), measured);
    const { input, cacheWrite5m, cacheRead, output } = tokens;
    return [
      whole(turnover),
      (night.asked.length / measured.people).toFixed(1),
      ...[input, cacheWrite5m, cacheRead, output].map(millions),
      usd(nightUsd(measured, night, HAIKU, "every")),
      usd(nightUsd(measured, night, HAIKU, "none")),
      usd(nightUsd(measured, night, SONNET, "every")),
      usd(nightUsd(measured, night, SONNET, "none")),
    ];
  });
  return table(
    [
      "turnover a day",
      "requests a person",
      "input, M",
      "cache write, M",
      "cache read, M",
      "output, M",
      "USD a night",
      "with no hit, USD",
      "Sonnet, USD",
      "with no hit, USD",
    ],
    rows,
  );
}

/** What is left after each measure, one after the other. */
export function savingsTable(measured: Measured): { text: string; saved: number } {
  const { nights, all } = measured;
  const good = nights.get(1)!;
  const fresh = nights.get(STATED.turnover)!;
  const steps = [HAIKU, SONNET].map((model) => [
    STATED.visits * visitUsd(measured, model),
    visitUsd(measured, model),
    visitUsd(measured, model, good.asked),
    usdOf(fullSize(uncached(good.asked), measured), model, true),
    nightUsd(measured, good, model, "every"),
    nightUsd(measured, fresh, model, "every"),
  ]);
  const [haiku, sonnet] = steps as [number[], number[]];
  const below = 1 - pairs(good) / pairs(all);
  const names = [
    `before: ${STATED.visits} visits a day, ten pairs a request`,
    "pre-compute: once a day, not at each visit",
    `threshold: ${whole(below)} of what is listed is below 50`,
    "batch: half price",
    "cache: every hit that can be",
    `reuse: ${whole(STATED.turnover)} of the matches are new`,
  ];
  const rows = names.map((name, at) => {
    const [left, was, first] = [haiku[at]!, haiku[at - 1] ?? haiku[0]!, haiku[0]!];
    return [
      name,
      usd(left),
      at === 0 ? "" : usd(was - left),
      at === 0 ? "" : percent((was - left) / first),
      usd(sonnet[at]!),
    ];
  });
  const saved = 1 - haiku.at(-1)! / haiku[0]!;
  const savedBySonnet = 1 - sonnet.at(-1)! / sonnet[0]!;
  rows.push([
    "**saved**",
    "",
    `**${usd(haiku[0]! - haiku.at(-1)!)}**`,
    `**${percent(saved)}**`,
    percent(savedBySonnet),
  ]);
  return { text: table(["measure", "USD a day left", "saves, USD", "of the before", "Sonnet, USD left"], rows), saved };
}

function pairs({ asked }: Night): number {
  return asked.reduce((sum, { params }) => sum + inputOf(params).matches.length, 0);
}

/** What is saved elsewhere: other visits and turnovers, and where a measure does nothing. */
export function elsewhereTable(measured: Measured): string {
  const before = visitUsd(measured, HAIKU);
  const cases: [string, number][] = [
    ...[...measured.nights].map(([turnover, night]): [string, number] => [
      `${whole(turnover)} turnover`,
      nightUsd(measured, night, HAIKU, "every"),
    ]),
    [
      `${whole(STATED.turnover)}, and the cache never hits`,
      nightUsd(measured, measured.nights.get(STATED.turnover)!, HAIKU, "none"),
    ],
    [
      `${whole(STATED.turnover)}, and every match is good enough`,
      nightUsd(measured, measured.withoutThreshold, HAIKU, "every"),
    ],
    [
      `${whole(STATED.turnover)}, every match is good enough and the cache never hits`,
      nightUsd(measured, measured.withoutThreshold, HAIKU, "none"),
    ],
  ];
  return table(
    ["saved of the before", ...VISITS.map((visits) => `${visits} a day`)],
    cases.map(([name, left]) => [name, ...VISITS.map((visits) => percent(1 - left / (visits * before)))]),
  );
}
