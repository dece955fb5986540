import type { Tokens } from "../../claude/prices.ts";
import type { Asked } from "./costs-night.ts";
import { CV_LENGTH, cvAsked, POSTING_LENGTH, postingAsked } from "./costs-readings.ts";
import { BUILT, inputOf, type Marks, marked, outputOf, uncached, usdOf } from "./costs-sums.ts";
import { HAIKU, type Measured, nightUsd, SONNET, table, usd, whole } from "./costs-tables.ts";
import { inputTokensOf, tokensOf } from "./fake-claude-cache.ts";
import { blocksOf } from "./fake-claude-params.ts";

/** What the cache does, how long the texts are, and what else is read: more tables of docs/costs.md. */

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number) => Math.round(value).toLocaleString("en");

const FIVE_MINUTES = { ttl: "5m", from: BUILT.system!.from } as const;
const RULES: [string, Marks][] = [
  ["nothing marked", { system: null, profile: null }],
  ["system prompt 1 h, profile of 2 requests (thought of first)", { system: { ttl: "1h", from: 2 }, profile: 2 }],
  ["system prompt, profile of 2 requests", { system: FIVE_MINUTES, profile: 2 }],
  ["system prompt alone", { system: FIVE_MINUTES, profile: null }],
  [`system prompt, profile of ${BUILT.profile} requests (as built)`, BUILT],
];

/** USD a night by what is marked, for five minutes where nothing else is said, if every hit comes that can, and if none does. */
export function cacheTable(measured: Measured, model: string): string {
  const rows = RULES.map(([name, marks]) => [
    name,
    ...[...measured.nights.values()].flatMap((night) => {
      const [none, every, bare] = [
        nightUsd(measured, night, model, "none", marks),
        nightUsd(measured, night, model, "every", marks),
        nightUsd(measured, night, model, "none", RULES[0]![1]),
      ];
      const pays = none > every ? whole((none - bare) / (none - every)) : "";
      return [usd(every), usd(none), pays];
    }),
  ]);
  const head = [...measured.nights.keys()].flatMap((turnover) => [
    `${whole(turnover)}: every hit`,
    "no hit",
    "pays from",
  ]);
  return table([model, ...head], rows);
}

export function sizesTable({ all: { asked } }: Measured): string {
  const [first] = asked as [Asked];
  const form = JSON.stringify(first.params.output_config?.format?.schema).length;
  const [system, profiles] = [0, 1].map((at) =>
    mean(asked.map(({ params }) => blocksOf(params)[at]!.block.text.length)),
  );
  const matches = asked.flatMap(({ params }) => inputOf(params).matches);
  const answers = asked.flatMap(({ answer }) => (JSON.parse(answer) as { matches: unknown[] }).matches);
  const lengths = [
    ["system prompt", system!],
    ["form of the answer", form],
    ["a person's profile", profiles!],
    ["a match", mean(matches.map((match) => JSON.stringify(match).length))],
    ["of it the excerpt of the posting (at most 1,200)", mean(matches.map(({ job }) => job.description.length))],
    ["what is said of a match", mean(answers.map((each) => JSON.stringify(each).length))],
  ] as const;
  return table(
    ["", "characters", "tokens"],
    lengths.map(([name, length]) => [name, round(length), round(tokensOf(length))]),
  );
}

export function readingsTable(): string {
  const cv = cvAsked();
  const posting = postingAsked();
  const two = marked([[posting, posting]], { system: { ttl: "5m", from: 2 }, profile: null }, "every");
  const rows = [
    [`a CV of ${round(CV_LENGTH)} characters, at once, full price`, uncached([cv]), false],
    [`a posting of ${round(POSTING_LENGTH)} characters, in a batch`, uncached([posting]), true],
    ["the same, its system prompt read from the cache", withRead(posting, two), true],
  ] as const;
  return table(
    ["a piece", "input", "of it cache read", "output", "USD for 1,000", "Sonnet, USD"],
    rows.map(([name, tokens, inBatch]) => [
      name,
      round(tokens.input + tokens.cacheRead),
      round(tokens.cacheRead),
      round(tokens.output),
      ...[HAIKU, SONNET].map((model) => usd(1_000 * usdOf(tokens, model, inBatch))),
    ]),
  );
}

/** The second of two that are alike. */
function withRead(asked: Asked, { cacheRead }: Tokens): Tokens {
  const input = inputTokensOf(asked.params) - cacheRead;
  return { input, cacheWrite5m: 0, cacheWrite1h: 0, cacheRead, output: outputOf(asked.answer) };
}
