import { BUSINESS } from "./business.data.ts";
import { DIGITAL } from "./digital.data.ts";
import { HANDS_ON } from "./hands-on.data.ts";
import { PEOPLE } from "./people.data.ts";

/**
 * The skills we know, over all fields of work, grouped by field; one a line:
 *
 *     Canonical name; alias; =Alias; ~Alias | kind | Relative 60, Another 30
 *
 * A form is matched over whole words in any case, singular or plural. A mark before it makes it stricter:
 * `=Form` only in exactly this case (and not as the first word of a sentence, when it is a capitalised word);
 * `~Form` only in this case, as an item of a list, beside another skill of the same world;
 * `!Name` is a canonical name that is too common a word to be matched at all; its aliases are.
 *
 * The kind is one of SKILL_KINDS; left out it is "hard". A relative with its share in percent: who has the relative has so
 * much of this skill. Both parts may be left out.
 */
const PARTS = [DIGITAL, BUSINESS, PEOPLE, HANDS_ON];

/** A field of work: software, data, healthcare, construction … */
export type SkillField = keyof (typeof DIGITAL & typeof BUSINESS & typeof PEOPLE & typeof HANDS_ON);

export const SKILL_FIELDS = [...new Set(PARTS.flatMap((part) => Object.keys(part)))] as readonly SkillField[];

/** Fields whose skills stand side by side in one list. */
const WORLDS: readonly (readonly string[])[] = [
  Object.keys(DIGITAL),
  ["marketing", "media"],
  ["sales", "retail", "service"],
  ["finance", "banking", "insurance", "realestate", "procurement"],
  ["hr", "management", "administration"],
];
const worldOf = new Map(WORLDS.flatMap((fields, world) => fields.map((field) => [field, world] as const)));

/** Whether skills of these fields are of one world, so that one vouches for the other. */
export function areAlike(one: SkillField, other: SkillField): boolean {
  return one === other || (worldOf.has(one) && worldOf.get(one) === worldOf.get(other));
}

/** What a skill is: knowledge or an ability; a trait of a person; a product one works with; a human language; a paper. */
export const SKILL_KINDS = ["hard", "soft", "tool", "language", "certificate"] as const;
export type SkillKind = (typeof SKILL_KINDS)[number];

/** A skill that gives part of another. */
export interface Relative {
  name: string;
  /** 0 to 1. */
  share: number;
}

/** One line of the taxonomy. */
export interface TaxonomyEntry {
  field: SkillField;
  kind: SkillKind;
  /** With their marks; the first is the canonical name. */
  forms: string[];
  relatives: Relative[];
}

/** Reads a line of the taxonomy. Throws an Error that names what is wrong with it. */
export function readEntry(line: string, field: SkillField): TaxonomyEntry {
  const [forms = "", kind = "", relatives = "", ...rest] = line.split("|").map((part) => part.trim());
  const named = (kind || "hard") as SkillKind;
  if (rest.length > 0 || !SKILL_KINDS.includes(named)) throw new Error(`The taxonomy cannot be read at: ${line}`);
  return {
    field,
    kind: named,
    forms: forms
      .split(";")
      .map((form) => form.trim())
      .filter(Boolean),
    relatives: relatives
      .split(",")
      .filter(Boolean)
      .map((relative) => {
        const [, name, percent] = /^\s*(.+?)\s+(\d{1,3})\s*$/.exec(relative) ?? [];
        if (!name || Number(percent) > 100) throw new Error(`The taxonomy cannot be read at: ${line}`);
        return { name, share: Number(percent) / 100 };
      }),
  };
}

/** A line of the taxonomy's files, with the field under which it stands. */
export interface TaxonomyLine {
  field: SkillField;
  line: string;
}

/** Every line of the taxonomy as written, in its own order. */
export function taxonomyLines(): TaxonomyLine[] {
  return PARTS.flatMap((part) =>
    (Object.entries(part) as [SkillField, string][]).flatMap(([field, block]) =>
      block
        .split("\n")
        .filter((line) => line.trim())
        .map((line) => ({ field, line })),
    ),
  );
}

/** Every entry of the taxonomy, in its own order. Throws an Error that names the first line that cannot be read. */
export function taxonomyEntries(): TaxonomyEntry[] {
  return taxonomyLines().map(({ field, line }) => readEntry(line, field));
}

let traits: ReadonlySet<string> | undefined;

/** Whether a canonical name of the taxonomy is that of a trait (kind soft). Needs no lexicon. */
export function isTrait(name: string): boolean {
  traits ??= new Set(
    taxonomyEntries()
      .filter(({ kind }) => kind === "soft")
      .map(({ forms }) => (forms[0] ?? "").replace(/^[=~!]/, "")),
  );
  return traits.has(name);
}
