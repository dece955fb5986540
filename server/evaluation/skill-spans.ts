import { readFile } from "node:fs/promises";
import { findSkills, skillOf, withEntries } from "../skills/extract.ts";
import { type TaxonomyEntry, taxonomyEntries } from "../skills/taxonomy.ts";
import { figure, percent, type Report } from "./report.ts";

/** A run of tokens: from `first` up to, not including, `end`. */
interface Span {
  first: number;
  end: number;
}

interface Sentence {
  tokens: string[];
  source: string;
  gold: Record<Kind, Span[]>;
}

type Kind = "knowledge" | "skill";
const KINDS: Kind[] = ["knowledge", "skill"];

/** The taxonomy with a kind of rule left out, to see what each brings. */
const FAMILIES: [string, (entry: TaxonomyEntry) => TaxonomyEntry][] = [
  ["all rules", (entry) => entry],
  ["without aliases", (entry) => ({ ...entry, forms: entry.forms.slice(0, 1) })],
  // A plain word counts wherever it stands.
  ["without strict marks", (entry) => ({ ...entry, forms: entry.forms.map((form) => form.replace(/^[=~]/, "")) })],
  // A word that asks for company never counts.
  ["without company", (entry) => ({ ...entry, forms: entry.forms.map((form) => form.replace(/^~/, "!")) })],
];

interface Tally {
  found: number;
  gold: number;
  strict: number;
  overlapping: number;
}

/**
 * Spans of sentences of postings that people marked as knowledge or skill (BIO tags), against what the extractor finds: traits
 * (kind soft) count as skill, all else as knowledge. A found and a marked span match one to one: strictly when they are
 * equal, else when they share at least half of their tokens (intersection over union), the largest share first.
 */
export async function evaluateSpans(file: string, name: string): Promise<Report> {
  const sentences = (await readFile(file, "utf8")).split(/\r?\n/).filter(Boolean).map(readSentence);
  const sources = [...new Set(sentences.map(({ source }) => source))];
  const rows: string[][] = [];
  for (const [family, change] of FAMILIES) {
    withEntries(taxonomyEntries().map(change), () => {
      for (const kind of KINDS) {
        for (const source of [...sources, "all"]) {
          const tally: Tally = { found: 0, gold: 0, strict: 0, overlapping: 0 };
          for (const sentence of sentences) {
            if (source === "all" || sentence.source === source)
              add(tally, predict(sentence, kind), sentence.gold[kind]);
          }
          rows.push([family, kind, source, `${tally.gold}`, ...scores(tally)]);
        }
      }
    });
  }
  return {
    title: `Skill spans, ${name}`,
    about: `${sentences.length} sentences. Precision, recall and F1 of spans, at half of their tokens in common and strictly.`,
    columns: ["rules", "kind", "source", "marked", "precision", "recall", "F1 at IoU 0.5", "F1 strict"],
    rows,
  };
}

function readSentence(line: string): Sentence {
  const row = JSON.parse(line) as { tokens: string[]; tags_skill: string[]; tags_knowledge: string[]; source?: string };
  return {
    tokens: row.tokens,
    source: row.source ?? "all",
    gold: { knowledge: spansOf(row.tags_knowledge), skill: spansOf(row.tags_skill) },
  };
}

function spansOf(tags: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const [index, tag] of tags.entries()) {
    const last = spans.at(-1);
    if (tag.startsWith("B") || (tag.startsWith("I") && last?.end !== index))
      spans.push({ first: index, end: index + 1 });
    else if (tag.startsWith("I") && last) last.end = index + 1;
  }
  return spans;
}

function predict({ tokens }: Sentence, kind: Kind): Span[] {
  const text = tokens.join(" ");
  const starts: number[] = [];
  let at = 0;
  for (const token of tokens) {
    starts.push(at);
    at += token.length + 1;
  }
  return findSkills(text)
    .filter(({ name }) => (skillOf(name)?.kind === "soft") === (kind === "skill"))
    .map(({ start, end }) => {
      const first = starts.findLastIndex((each) => each <= start);
      const after = starts.findIndex((each) => each >= end);
      return { first, end: after < 0 ? tokens.length : after };
    });
}

function add(tally: Tally, found: readonly Span[], gold: readonly Span[]): void {
  tally.found += found.length;
  tally.gold += gold.length;
  tally.strict += match(found, gold, 1);
  tally.overlapping += match(found, gold, 0.5);
}

/** How many pairs can be made of spans that share at least this much, the largest share first. */
function match(found: readonly Span[], gold: readonly Span[], least: number): number {
  const pairs = found
    .flatMap((one, left) => gold.map((other, right) => ({ left, right, share: overlap(one, other) })))
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share);
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  for (const { left, right } of pairs) {
    if (lefts.has(left) || rights.has(right)) continue;
    lefts.add(left);
    rights.add(right);
  }
  return lefts.size;
}

function overlap(one: Span, other: Span): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.first, other.first);
  return shared <= 0 ? 0 : shared / (one.end - one.first + (other.end - other.first) - shared);
}

function scores({ found, gold, strict, overlapping }: Tally): string[] {
  const f1 = (matched: number) => (matched === 0 ? 0 : (2 * matched) / (found + gold));
  return [
    percent(found && overlapping / found),
    percent(gold && overlapping / gold),
    figure(f1(overlapping)),
    figure(f1(strict)),
  ];
}
