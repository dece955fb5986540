import { z } from "zod";
import type { MatchInput } from "./match-input.ts";
import { foldedWords, type Pair, pairOf } from "./match-pair.ts";
import { MATCH_PROMPT } from "./match-prompt.ts";
import { isOfPair, names, namesOnlyMissing, type Part } from "./match-specific.ts";
import { allVisible, plainLine, visible } from "./plain.ts";
import { type Question, Unusable } from "./question.ts";

/** Points that Claude may move a score by, either way. */
export const MOST_ADJUSTMENT = 15;
/** So many matches of one person are judged in one request. */
export const MATCHES_AT_ONCE = 10;

/** For thought, whatever the number of matches; and for each: its texts at their longest, with their names. */
const TOKENS = { thought: 4_000, match: 1_000 };

const LONGEST = { summary: 400, sentence: 240, reason: 140 };
const MOST_SENTENCES = 4;
/** So many of a list are looked at; what stands behind is nothing that was asked for. */
const MOST_LOOKED_AT = 12;
const SUMMARY_SENTENCES = 2;
/** Behind these no sentence ends. */
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|approx|incl|vs|no|inc|ltd|co|st|dr|mr|ms|mrs|jr|sr|u\.s|u\.k)|\b\p{Lu})\.$/iu;

const Judged = z.object({
  id: z.string().describe("As sent"),
  // Of any kind here: one number that is none must not lose the other matches.
  score: z.unknown().meta({ type: "number", description: "0 to 100, between lowest and highest" }),
  priority: z.enum(["HIGH", "MEDIUM", "LOW"]).describe("HIGH from 80, MEDIUM from 60"),
  summary: z.string().describe("Two sentences"),
  alignments: z.array(z.string()).describe("2 to 4 sentences"),
  gaps: z.array(z.string()).describe("0 to 4 sentences"),
  reasons: z.array(z.string()).describe("2 to 4 reasons of at most 140 characters"),
});
const Said = z.object({ matches: z.array(Judged) });

/** What can be used of what Claude says of a match. */
export interface JudgedMatch {
  id: string;
  /** Claude's own, 0 to 100, to one decimal, whatever the bounds are. */
  score: number;
  /** One or two sentences; null where they would fit any pair, or say what is not so. */
  summary: string | null;
  /** At most four each, of this pair, plain; may be none. */
  alignments: string[];
  gaps: string[];
  reasons: string[];
}

/**
 * Judges up to MATCHES_AT_ONCE matches of one person. Of those sent, each is answered once or not at all. The priority
 * is asked for, so that Claude weighs its score by it, and not kept: that of the score as it is moved in the end counts.
 */
export const judgeMatches: Question<MatchInput, z.infer<typeof Said>, JudgedMatch[]> = {
  purpose: "MATCH",
  version: 1,
  system: MATCH_PROMPT,
  schema: Said,
  prompt: ({ person, matches }) => ({ shared: allVisible({ person }), own: allVisible({ matches }) }),
  maxTokens: ({ matches }) => TOKENS.thought + TOKENS.match * matches.length,
  check({ matches: said }, { person, matches }) {
    const waiting = new Map(matches.map((match) => [match.id, match]));
    const judged: JudgedMatch[] = [];
    for (const { id, score, summary, ...lists } of said) {
      const match = waiting.get(id);
      if (!match || typeof score !== "number" || !Number.isFinite(score)) continue;
      waiting.delete(id);
      const pair = pairOf(person, match);
      judged.push({
        id,
        score: Math.round(Math.min(100, Math.max(0, score)) * 10) / 10,
        summary: summaryOf(summary, pair),
        alignments: sentencesOf(lists.alignments, LONGEST.sentence, pair, "alignment").filter(
          (sentence) => !namesOnlyMissing(sentence, pair),
        ),
        gaps: sentencesOf(lists.gaps, LONGEST.sentence, pair, "gap"),
        reasons: sentencesOf(lists.reasons, LONGEST.reason, pair, "alignment"),
      });
    }
    if (judged.length === 0) throw new Unusable("No match that was sent has a score");
    return judged;
  },
};

/** What a score is moved by: within MOST_ADJUSTMENT of it and within 0 to 100, to 0.001. */
export function adjustmentOf(claudeScore: number, matchScore: number): number {
  const lowest = Math.max(0, matchScore - MOST_ADJUSTMENT);
  const highest = Math.min(100, matchScore + MOST_ADJUSTMENT);
  const moved = Math.min(highest, Math.max(lowest, claudeScore)) - matchScore;
  // Towards zero, so that the sum does not leave its bounds.
  return Math.trunc(moved * 1000 + Math.sign(moved) * 1e-6) / 1000 || 0;
}

function sentencesOf(said: readonly string[], longest: number, pair: Pair, part: Part): string[] {
  const found = new Map<string, string>();
  for (const text of said.slice(0, MOST_LOOKED_AT)) {
    const plain = plainLine(text, longest);
    const key = foldedWords(plain).join(" ");
    if (key === "" || found.has(key) || !isOfPair(start(text, longest), plain, pair) || !names(plain, pair, part))
      continue;
    found.set(key, plain);
    if (found.size === MOST_SENTENCES) break;
  }
  return [...found.values()];
}

function summaryOf(said: string, pair: Pair): string | null {
  const plain = firstSentences(plainLine(said, LONGEST.summary * 2));
  return plain !== "" && isOfPair(start(said, LONGEST.summary), plain, pair) && names(plain, pair, "summary")
    ? plain
    : null;
}

/** As much of a text as can end in a line of it. */
function start(text: string, longest: number): string {
  return visible(text.slice(0, longest * 8));
}

/** The first two sentences; only the first where both are too long. */
function firstSentences(text: string): string {
  const sentences: string[] = [];
  let open = "";
  for (const part of text.split(/(?<=[.!?]["”’)]?) (?=["“‘(]?[\p{Lu}\d])/u)) {
    open = open === "" ? part : `${open} ${part}`;
    if (ABBREVIATION.test(part)) continue;
    sentences.push(open);
    open = "";
  }
  if (open !== "") sentences.push(open);
  const two = sentences.slice(0, SUMMARY_SENTENCES).join(" ");
  return two.length <= LONGEST.summary ? two : plainLine(sentences[0] ?? "", LONGEST.summary);
}
