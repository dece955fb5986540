import { type SkillField, type SkillKind, type TaxonomyEntry, taxonomyEntries } from "./taxonomy.ts";
import { type Token, tokenize } from "./tokens.ts";
import { addToTrie, createTrie, matchTrie } from "./trie.ts";

/** A skill we know: its canonical name, what it is, and the field it belongs to. */
export interface Skill {
  name: string;
  kind: SkillKind;
  field: SkillField;
}

/** How a form must stand in the text: anywhere; in this very case; or in this case, in a list beside its like. */
type Strictness = "any" | "case" | "list";

interface Form {
  skill: Skill;
  strictness: Strictness;
  /** The form as written in the taxonomy. */
  written: string;
}

/** A place where a form stands in a text: tokens `first` to `last`. */
interface Hit {
  form: Form;
  first: number;
  last: number;
}

/** The fields whose skills stand side by side in one list of tools. */
const DIGITAL = new Set<SkillField>(["software", "data", "cloud", "office", "design"]);

/** How far, in characters, a word that needs company may stand from it. */
const COMPANY_DISTANCE = 60;

/** How many doubtful neighbours may stand between; bounds the work on a text that is all doubt. */
const COMPANY_HITS = 30;

const skills = new Map<string, Skill>();
const byForm = new Map<string, Skill>();
const trie = createTrie<Form>();

for (const entry of taxonomyEntries()) addSkill(entry);

function addSkill({ forms, kind, field }: TaxonomyEntry): void {
  const name = forms[0]!.replace(/^[=~!]/, "");
  const skill: Skill = { name, kind, field };
  skills.set(name, skill);
  byForm.set(keyOf(name), skill);
  for (const form of forms) addForm(form, skill);
}

function addForm(marked: string, skill: Skill): void {
  const mark = marked[0];
  const written = marked.replace(/^[=~!]/, "");
  const words = tokenize(written).map((token) => token.word);
  if (words.length === 0) return;
  if (!byForm.has(words.join(" "))) byForm.set(words.join(" "), skill);
  if (mark === "!") return;
  const strictness: Strictness = mark === "=" ? "case" : mark === "~" ? "list" : "any";
  addToTrie(trie, words, { skill, strictness, written });
  if (strictness !== "any") return;
  const otherNumber = pluralOrSingular(words);
  if (otherNumber) addToTrie(trie, otherNumber, { skill, strictness, written });
}

/** The same words with the last one in the other number; null where English has none or the word is too short. */
function pluralOrSingular(words: string[]): string[] | null {
  const last = words.at(-1)!;
  if (last.length < 4 || !/^[a-z]+$/.test(last)) return null;
  const rest = words.slice(0, -1);
  if (!last.endsWith("s")) return [...rest, last.endsWith("y") ? `${last.slice(0, -1)}ies` : `${last}s`];
  if (words.length === 1 || last.length < 5 || /(?:ss|us|is|ics)$/.test(last)) return null;
  return [...rest, last.endsWith("ies") ? `${last.slice(0, -3)}y` : last.slice(0, -1)];
}

function keyOf(name: string): string {
  return tokenize(name)
    .map((token) => token.word)
    .join(" ");
}

/**
 * The canonical name of a skill, whatever form of it is given ("ReactJS" -> "React"); for a skill that we do not
 * know, the trimmed input.
 */
export function canonicalSkill(name: string): string {
  return byForm.get(keyOf(name))?.name ?? name.trim();
}

/** The skill of this canonical name; null when the taxonomy does not know it. */
export function skillOf(canonicalName: string): Skill | null {
  return skills.get(canonicalName) ?? null;
}

/** All skills of the taxonomy, in its own order. */
export function allSkills(): Skill[] {
  return [...skills.values()];
}

/**
 * The skills that a text names: canonical names, each once, in order of first appearance. Whole words only; a name
 * that is also a plain word (Go, R, Excel, Spring) counts only as it is written and where it stands among its like.
 */
export function extractSkills(text: string): string[] {
  const tokens = tokenize(text);
  const hits: Hit[] = [];
  matchTrie(trie, tokens, (forms, first, last) => {
    const form = forms.find((candidate) => mayStand(candidate, text, tokens, first, last));
    if (form) hits.push({ form, first, last });
    return form !== undefined;
  });
  const names = new Set<string>();
  for (let index = 0; index < hits.length; index++) {
    const hit = hits[index]!;
    if (hit.form.strictness !== "list" || hasCompany(hits, index, tokens)) names.add(hit.form.skill.name);
  }
  return [...names];
}

/** Whether this form may be what stands at these tokens, its company apart. */
function mayStand(form: Form, text: string, tokens: Token[], first: number, last: number): boolean {
  if (form.strictness === "any") return true;
  const start = tokens[first]!.start;
  const end = tokens[last]!.end;
  if (text.slice(start, end) !== form.written) return false;
  if (form.strictness === "list") return isListItem(text, start, end);
  return !/^[A-Z][a-z]/.test(form.written) || !opensSentence(text, start, end);
}

/** "Excel in your field", "React to": a capital that only begins a sentence names no product. */
function opensSentence(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[.!?:\n•*-])\s*$/.test(text.slice(Math.max(0, start - 4), start)) && /^ [a-z]/.test(text.slice(end, end + 2))
  );
}

/** Stands between commas, slashes, brackets, line ends, or "and", "or", "in", "with" and the like. */
function isListItem(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 8);
  return (
    /(?:^|[,;:/|()•·\n*&+]|\s-|[-–—]\s|\b(?:and|or|in|with|using|und|oder|mit|et|ou|y|o|en|like|including|of|is))\s*$/i.test(
      before,
    ) && /^\s*(?:$|[,;:/|()•·\n*&+.]|[-–—]\s|(?:and|or|und|oder|et|ou|y|o|with)\b|\d)/.test(after)
  );
}

/** Another skill of the same world, itself beyond doubt or doubted alike, stands close by. */
function hasCompany(hits: Hit[], index: number, tokens: Token[]): boolean {
  const hit = hits[index]!;
  return [-1, 1].some((step) => {
    let edge = step < 0 ? tokens[hit.first]!.start : tokens[hit.last]!.end;
    for (let at = index + step; Math.abs(at - index) <= COMPANY_HITS; at += step) {
      const other = hits[at];
      if (!other) return false;
      const distance = step < 0 ? edge - tokens[other.last]!.end : tokens[other.first]!.start - edge;
      if (distance > COMPANY_DISTANCE) return false;
      if (isAlike(hit.form.skill, other.form.skill) && other.form.strictness !== "list") return true;
      // A doubtful neighbour passes the question on to the next one.
      if (other.form.strictness === "list") edge = step < 0 ? tokens[other.first]!.start : tokens[other.last]!.end;
    }
    return false;
  });
}

function isAlike(one: Skill, other: Skill): boolean {
  return one.field === other.field || (DIGITAL.has(one.field) && DIGITAL.has(other.field));
}
