import type { Passage, Quoted } from "../quotes.ts";
import { canonicalSkill, skillOf } from "../skills/extract.ts";
import type { FoundPosition } from "./positions.ts";
import type { Section } from "./sections.ts";
import { type SkillDetail, skillDetailsOf } from "./skill-details.ts";

/** A skill as somebody other than the rules read it. */
export interface SaidSkill {
  name: string;
  /** Where the CV says so, as it says it. */
  quote: string;
}

/** Whoever says that many may have left out others. */
const MANY = 60;

/**
 * The skills that were said and those that the rules find in `text`, which the sections were cut from, in order of
 * appearance. A skill that only the rules find stays where it is beyond doubt: in a list of skills or of certificates, or
 * in two places. One mention in an account of work that another reader took for something else goes.
 */
export function secondSkills(
  said: readonly SaidSkill[],
  text: string,
  quotes: Quoted,
  sections: readonly Section[],
  positions: readonly FoundPosition[],
): SkillDetail[] {
  if (said.length === 0) return skillDetailsOf(text, sections, positions);
  const named = said.map(({ name, quote }) => ({ name: canonicalSkill(name), quote, written: name }));
  const places = named.flatMap(({ name, quote, written }) =>
    placesOf(quote, written, quotes).map((at) => ({ name, ...at })),
  );
  const details = skillDetailsOf(text, sections, positions, places);
  const wanted = new Set(named.map(({ name }) => name));
  const kept = details.filter((detail) => wanted.has(detail.name) || said.length >= MANY || isSure(detail));
  const located = new Set(details.map(({ name }) => name));
  const lost = new Map(named.filter(({ name }) => !located.has(name)).map((skill) => [skill.name, skill]));
  for (const { name, quote } of lost.values()) {
    const found = [{ section: "other" as const, position: null, text: quote.slice(0, 120) }];
    kept.push({ name, kind: skillOf(name)?.kind ?? null, years: null, lastUsed: null, found });
  }
  return kept;
}

/** Where the quote stands. What we do not know is meant wherever its name stands, and so is what no quote finds. */
function placesOf(quote: string, written: string, quotes: Quoted): Passage[] {
  const named = quotes.passagesOf(written);
  const found = quotes
    .passagesOf(quote)
    .map((place) => named.find(({ start, end }) => start >= place.start && end <= place.end) ?? place);
  return found.length === 0 || skillOf(canonicalSkill(written)) === null ? [...found, ...named] : found;
}

function isSure({ found }: SkillDetail): boolean {
  const places = new Set(found.map(({ section, position }) => `${section} ${position}`));
  return places.size > 1 || found.some(({ section }) => section === "skills" || section === "certificates");
}
