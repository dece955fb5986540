import { isAside } from "./aside.ts";
import { isRowEdge, judge } from "./doubt.ts";
import { buildLexicon, type Form, type Lexicon, type Skill, skillNamed } from "./lexicon.ts";
import { areAlike, type Relative, type SkillField, type TaxonomyEntry, taxonomyEntries } from "./taxonomy.ts";
import { createWordList, scanWords } from "./tokens.ts";
import { matchTrie } from "./trie.ts";

export type { Skill } from "./lexicon.ts";

/** A place where a text names a skill: `text.slice(start, end)` is how it is written there. */
export interface SkillMention {
  /** Canonical. */
  name: string;
  start: number;
  end: number;
}

/** A place where forms stand in a text, and what is to be thought of it. */
interface Hit {
  /** Beyond doubt. */
  sure: Form | null;
  /** True in good company; each asks for more than the sure one does. */
  doubtful: readonly Form[];
  /** True in a row of its like, which nothing parts but spaces. */
  inRow: Form | null;
  /** Its first word in `words`. */
  first: number;
  start: number;
  end: number;
}

/** How far, in characters, a word that needs company may stand from it. */
const COMPANY_DISTANCE = 60;

/** How many doubtful neighbours may stand between; bounds the work on a text that is all doubt. */
const COMPANY_HITS = 30;

/** So many that are doubted each for itself, in one list, vouch for each other: "C, R, Go". */
const ENOUGH_DOUBTFUL = 3;

const words = createWordList();
/** Built when it is first asked for: that takes some tenths of a second, and not every process reads text. */
let lexicon: Lexicon | null = null;
let widening: readonly TaxonomyEntry[] = [];

function known(): Lexicon {
  lexicon ??= buildLexicon(taxonomyEntries(), widening);
  return lexicon;
}

/** From now on these entries are known too, and those of an earlier call are not. */
export function widenLexicon(more: readonly TaxonomyEntry[]): void {
  if (more.length > 0 || widening.length > 0) lexicon = null;
  widening = more;
}

/** Does `work` with these entries in place of the taxonomy: how an evaluation sees what a kind of entries brings. */
export function withEntries<Result>(entries: readonly TaxonomyEntry[], work: () => Result): Result {
  const before = lexicon;
  lexicon = buildLexicon(entries);
  try {
    return work();
  } finally {
    lexicon = before;
  }
}

/**
 * The canonical name of a skill, whatever form of it is given ("ReactJS" -> "React"); for a skill that we do not
 * know, the trimmed input.
 */
export function canonicalSkill(name: string): string {
  return skillNamed(known().byForm, name)?.name ?? name.trim();
}

/** The skill of this canonical name; null when the taxonomy does not know it. */
export function skillOf(canonicalName: string): Skill | null {
  return known().skills.get(canonicalName) ?? null;
}

/** All skills of the taxonomy, in its own order. */
export function allSkills(): Skill[] {
  return [...known().skills.values()];
}

/**
 * The skills that give part of this one (canonical name), the largest share first: who has the relative has `share`
 * (0 to 1) of it. Where the taxonomy gives a share one way only, half of it holds the other way round, if that is a
 * fifth or more. None for a skill without relatives, and for one that we do not know.
 */
export function relativesOf(canonicalName: string): readonly Relative[] {
  return known().relatives.get(canonicalName) ?? [];
}

/** The skills that a text names: canonical names, each once, in order of first appearance (see `findSkills`). */
export function extractSkills(text: string): string[] {
  const hits = findHits(text);
  const names = new Set<string>();
  for (let index = 0; index < hits.length; index++) {
    const form = formMeant(text, hits, index);
    if (form) names.add(form.skill.name);
  }
  return [...names];
}

/**
 * Every mention of a skill in a text, in order, without overlaps. Whole words only; a name that is also a plain word
 * (Go, R, Excel, Spring) counts only as it is written and where it stands among its like; links, mail addresses and what
 * an employer says of itself name no skills.
 */
export function findSkills(text: string): SkillMention[] {
  const hits = findHits(text);
  const mentions: SkillMention[] = [];
  for (let index = 0; index < hits.length; index++) {
    const { first, start, end } = hits[index]!;
    const form = formMeant(text, hits, index);
    if (!form) continue;
    const { skill, nameAt } = form;
    const name = skill.name;
    if (nameAt === null) mentions.push({ name, start, end });
    else mentions.push({ name, start: words.starts[first + nameAt]!, end: words.ends[first + nameAt]! });
  }
  return mentions;
}

function formMeant(text: string, hits: readonly Hit[], index: number): Form | null {
  const { sure, doubtful, inRow, start, end } = hits[index]!;
  const form =
    doubtful.find(({ skill }) => hasCompany(hits, index, skill.field)) ??
    sure ??
    (inRow && isInRow(text, hits, index, inRow) ? inRow : null);
  return form && (form.isRole || isAside(form.skill, text, start, end)) ? null : form;
}

/** What most hits have of doubtful forms. */
const NONE: readonly Form[] = [];

function findHits(text: string): Hit[] {
  const hits: Hit[] = [];
  scanWords(text, words);
  matchTrie(known().trie, words, (forms, first, last) => {
    const start = words.starts[first]!;
    const end = words.ends[last]!;
    let sure: Form | null = null;
    let doubtful = NONE;
    let inRow: Form | null = null;
    for (const form of forms) {
      const verdict = judge(form, text, start, end);
      if (verdict === "doubtful") doubtful = [...doubtful, form];
      // Of several words, fewer may be sure.
      if (verdict === "row" && first === last && isOfRows(form)) inRow ??= form;
      if (verdict !== "sure") continue;
      sure = form;
      break;
    }
    if (!sure && doubtful.length === 0 && !inRow) return false;
    hits.push({ sure, doubtful, inRow, first, start, end });
    return true;
  });
  return hits;
}

/**
 * "docker go react", "Scala Java Go": a list without its commas. The one before it is beyond doubt, and the row goes on
 * or ends; or, where a row begins, the two after it are (one alone may be its name's other half: "Apache Hadoop").
 */
function isInRow(text: string, hits: readonly Hit[], index: number, form: Form): boolean {
  const { start, end } = hits[index]!;
  const isTagged = !text.startsWith(form.written, start);
  const vouches = (at: number): boolean => {
    const sure = hits[at]?.sure;
    if (!sure || sure.isRole || !isOfRows(sure)) return false;
    // "development teams": for small letters a subject beside them is not enough.
    return !isTagged || sure.skill.kind === "tool";
  };
  const isJoined = (at: number): boolean => {
    const before = hits[at - 1]?.end;
    return before !== undefined && hits[at]?.start === before + 1 && text.charCodeAt(before) === 32;
  };
  const endsOrGoesOn = isJoined(index + 1) || isRowEdge(form, text, start, end, 1);
  if (isJoined(index) && vouches(index - 1)) return endsOrGoesOn;
  const goesOn = isJoined(index + 1) && vouches(index + 1) && isJoined(index + 2) && vouches(index + 2);
  return goesOn && (isJoined(index) || isRowEdge(form, text, start, end, -1));
}

/** Tools and subjects of the digital world. */
function isOfRows({ skill }: Form): boolean {
  return skill.kind !== "soft" && areAlike(skill.field, "software");
}

/** Another skill of the same world, itself beyond doubt, stands close by; or several that are doubted alike. */
function hasCompany(hits: readonly Hit[], index: number, field: SkillField): boolean {
  let doubted = 1;
  for (const step of [-1, 1]) {
    let from = hits[index]!;
    for (let at = index + step; Math.abs(at - index) <= COMPANY_HITS; at += step) {
      const other = hits[at];
      if (!other) break;
      const distance = step < 0 ? from.start - other.end : other.start - from.end;
      if (distance > COMPANY_DISTANCE) break;
      if (other.sure && areAlike(other.sure.skill.field, field)) return true;
      if (other.doubtful.some((form) => areAlike(form.skill.field, field))) {
        // A doubtful neighbour passes the question on to the next one.
        from = other;
        if (++doubted >= ENOUGH_DOUBTFUL) return true;
      }
    }
  }
  return false;
}
