import { withoutMaker } from "./imported-form.ts";
import type { Relative, SkillField, SkillKind, TaxonomyEntry } from "./taxonomy.ts";
import { wordsOf } from "./tokens.ts";
import { buildTrie, type Trie, type TrieEntry } from "./trie.ts";

/** A skill we know: its canonical name, what it is, and the field it belongs to. */
export interface Skill {
  name: string;
  kind: SkillKind;
  field: SkillField;
}

/** How a form must stand in the text: in this very case; in this case, in a list beside its like; or anywhere. */
export type Strictness = "case" | "list" | "any";

/** A way to write a skill. */
export interface Form {
  skill: Skill;
  strictness: Strictness;
  /** As in the taxonomy, without its mark. */
  written: string;
  /** The same in capitals. */
  capitals: string;
  /** And in small letters. */
  small: string;
  /** Who does it, not what is done: "software engineer". Titles are read elsewhere, colleagues are no skill. */
  isRole: boolean;
  /** Of a language's form of several words ("fluent in English"), which word is the language; null for all else. */
  nameAt: number | null;
}

/** The taxonomy made ready for matching. */
export interface Lexicon {
  /** By canonical name, in the taxonomy's order. */
  skills: Map<string, Skill>;
  /** By `keyOf` of every form. */
  byForm: Map<string, Skill>;
  /** By canonical name, the largest share first. */
  relatives: Map<string, Relative[]>;
  trie: Trie<Form>;
}

/**
 * Relatives are given one way ("who has the relative has this share of the skill"); the other way holds too, but nobody
 * said how much: half of it, and nothing below a fifth.
 */
const REVERSE = 0.5;
const MIN_REVERSE_SHARE = 0.2;

/** Fields whose postings name what they ask for beside the role; in others ("plumber") the role often says it all. */
const SPELLED_OUT: readonly SkillField[] = ["software", "data", "cloud", "security"];
/** Who makes apps for a named system works with it: "iOS developer" stays. */
const ROLE =
  /^(?!ios|android).*\b(?:engineer|developer|programmer|administrator|admin|architect|analyst|scientist|tester|hunter)s?$|(?:entwickler|ontwikkelaar|tester|ingenieur|architekt|administrator)$/;

const STRICTNESS_OF: Record<string, Strictness | "never"> = { "=": "case", "~": "list", "!": "never" };
const ORDER: readonly Strictness[] = ["case", "list", "any"];

/** What all spellings of a name have in common that differ in case, accents, hyphens and spaces only. */
export function keyOf(name: string): string {
  return wordsOf(name).join(" ");
}

/** The skill of this name in whatever form, be it singular for plural; undefined for none. */
export function skillNamed(byForm: ReadonlyMap<string, Skill>, name: string): Skill | undefined {
  const words = wordsOf(name);
  return (
    byForm.get(words.join(" ")) ??
    (words.length > 0 ? byForm.get(otherNumber(words, true)?.join(" ") ?? "") : undefined)
  );
}

/**
 * Makes a lexicon of entries, and of more that widen them: one of those whose name is known already, in whatever form,
 * adds its aliases and relatives to that skill; an alias that is known already stays with the skill that has it, and a
 * subject whose name holds one of a known skill ("JavaScript frameworks") does not hide that.
 */
export function buildLexicon(entries: readonly TaxonomyEntry[], more: readonly TaxonomyEntry[] = []): Lexicon {
  const skills = new Map<string, Skill>();
  const byForm = new Map<string, Skill>();

  function skillFor(entry: TaxonomyEntry, isMore = false): Skill {
    const name = nameOf(entry);
    const known = isMore ? knownAs(name) : byForm.get(keyOf(name));
    if (known) return known;
    const skill: Skill = { name, kind: entry.kind, field: entry.field };
    skills.set(name, skill);
    byForm.set(keyOf(name), skill);
    return skill;
  }

  /** "Adobe Photoshop" of another list is our Photoshop. */
  function knownAs(name: string): Skill | undefined {
    const short = withoutMaker(name);
    return skillNamed(byForm, name) ?? (short ? skillNamed(byForm, short) : undefined);
  }

  // All names before all aliases: a name that is an alias elsewhere too stays its own.
  const own = entries.map((entry) => ({ entry, skill: skillFor(entry) }));
  const forms = formsOf(own, byForm);
  const ownKeys = new Set(more.length > 0 ? byForm.keys() : []);
  const added = more.map((entry) => {
    const skill = skillFor(entry, true);
    const kept = entry.forms.filter((form) => {
      const words = wordsOf(unmarked(form));
      const isKnown = [words, otherNumber(words) ?? words].some((each) => ownKeys.has(each.join(" ")));
      return words.length > 0 && !isKnown && !(entry.kind === "hard" && holdsOther(words, ownKeys));
    });
    return { entry: { ...entry, forms: kept }, skill };
  });
  const all = [...forms, ...formsOf(added, byForm)];
  return {
    skills,
    byForm,
    relatives: relativesBetween([...own, ...added], byForm),
    // Of forms with the same words, the one that asks for more is tried first.
    trie: buildTrie(
      ORDER.flatMap((strictness) => all.filter(({ value }) => value.strictness === strictness)),
      isSameForm,
    ),
  };
}

/** Whether a part of this phrase is one of these keys. */
function holdsOther(words: readonly string[], keys: ReadonlySet<string>): boolean {
  return words.some((_, first) =>
    words.some((_, last) => last >= first && keys.has(words.slice(first, last + 1).join(" "))),
  );
}

interface Named {
  entry: TaxonomyEntry;
  skill: Skill;
}

/**
 * What the trie is to match: every form that is not only a name, and what follows from those that stand for themselves.
 * Their keys go into `byForm`; a form that another skill has already stays with that one.
 */
function formsOf(named: readonly Named[], byForm: Map<string, Skill>): TrieEntry<Form>[] {
  const forms: TrieEntry<Form>[] = [];
  for (const { entry, skill } of named) {
    for (const marked of entry.forms) {
      const strictness = STRICTNESS_OF[marked[0]!] ?? "any";
      const written = unmarked(marked);
      const words = wordsOf(written);
      const key = words.join(" ");
      if (key && !byForm.has(key)) byForm.set(key, skill);
      if (strictness === "never") continue;
      const isRole = skill.kind === "hard" && SPELLED_OUT.includes(skill.field) && ROLE.test(key);
      const capitals = written.toUpperCase();
      const small = written.toLowerCase();
      const named = skill.kind === "language" ? words.findIndex((word) => byForm.get(word) === skill) : -1;
      // A hyphen may be left out in a text, and two words be one.
      const nameAt = named < 0 || !written.includes(" ") ? null : named;
      forms.push({ words, value: { skill, strictness, written, capitals, small, isRole, nameAt } });
    }
  }
  const explicit = forms.length;
  for (let index = 0; index < explicit; index++) {
    const { words, value } = forms[index]!;
    if (value.strictness !== "any") continue;
    for (const derived of [otherNumber(words), closedUp(words, value.written)]) {
      if (!derived) continue;
      const owner = byForm.get(derived.join(" "));
      if (owner && owner !== value.skill) continue;
      forms.push({ words: derived, value });
      // The other number is found by `skillNamed`.
      if (!owner && derived.length < words.length) byForm.set(derived.join(" "), value.skill);
    }
  }
  return forms;
}

/** Of two that need company, it is the company that tells which is meant; else the earlier one has the form. */
function isSameForm(form: Form, earlier: Form): boolean {
  if (form.strictness !== earlier.strictness || form.strictness === "list") return false;
  return form.strictness === "any" || form.written === earlier.written;
}

/** The same words with the last one in the other number; null where English has none or the word is too short. */
function otherNumber(words: readonly string[], isName = false): string[] | null {
  const last = words.at(-1) ?? "";
  if (last.length < 4 || !/^[a-z]+$/.test(last)) return null;
  const rest = words.slice(0, -1);
  if (!last.endsWith("s")) return [...rest, /[^aeiou]y$/.test(last) ? `${last.slice(0, -1)}ies` : `${last}s`];
  // In a text, one word alone in the singular says too little: "operations" is a skill, "operation" is not.
  if ((words.length === 1 && !isName) || last.length < 5 || /(?:ss|us|is|ics)$/.test(last)) return null;
  return [...rest, last.endsWith("ies") ? `${last.slice(0, -3)}y` : last.slice(0, -1)];
}

/** "Node.js" and "e-commerce" without their signs: "nodejs", "ecommerce"; null where there is nothing to close up. */
function closedUp(words: readonly string[], written: string): string[] | null {
  if (words.length !== 2 || !/^[\p{L}\p{N}]+[.-][\p{L}\p{N}]+$/u.test(written)) return null;
  const word = words.join("");
  return word.length >= 4 ? [word] : null;
}

function relativesBetween(named: readonly Named[], byForm: Map<string, Skill>): Map<string, Relative[]> {
  const given = new Map<string, Map<string, number>>();
  const reverse = new Map<string, Map<string, number>>();
  for (const { entry, skill } of named) {
    for (const relative of entry.relatives) {
      const other = byForm.get(keyOf(relative.name));
      if (!other || other === skill) continue;
      raise(given, skill.name, other.name, relative.share);
      // A paper is held or not: who knows its subject has no part of it.
      if (other.kind === "certificate" && skill.kind !== "certificate") continue;
      const back = Math.round(relative.share * REVERSE * 100) / 100;
      if (back >= MIN_REVERSE_SHARE) raise(reverse, other.name, skill.name, back);
    }
  }
  const relatives = new Map<string, Relative[]>();
  for (const name of new Set([...given.keys(), ...reverse.keys()])) {
    // What was said outright counts, even where the other way round would give more.
    const shares = new Map([...(reverse.get(name) ?? []), ...(given.get(name) ?? [])]);
    const list = [...shares].map(([relative, share]) => ({ name: relative, share }));
    relatives.set(
      name,
      list.sort((one, other) => other.share - one.share || (one.name < other.name ? -1 : 1)),
    );
  }
  return relatives;
}

function raise(shares: Map<string, Map<string, number>>, of: string, by: string, share: number): void {
  const known = shares.get(of) ?? new Map<string, number>();
  shares.set(of, known.set(by, Math.max(share, known.get(by) ?? 0)));
}

function nameOf(entry: TaxonomyEntry): string {
  return unmarked(entry.forms[0]!);
}

function unmarked(form: string): string {
  return form[0]! in STRICTNESS_OF ? form.slice(1) : form;
}
