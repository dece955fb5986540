import { keyOf } from "./lexicon.ts";
import { areAlike, readEntry, type TaxonomyEntry, type TaxonomyLine } from "./taxonomy.ts";

/**
 * What is wrong with lines of a taxonomy, one sentence each, none when all is well: a line that cannot be read, a
 * canonical name used twice, a form that belongs to two skills at the same strictness (which of them the text means
 * could not be told), a form without a letter, a relative that is no skill here.
 */
export function findTaxonomyProblems(lines: readonly TaxonomyLine[]): string[] {
  const problems: string[] = [];
  const entries: TaxonomyEntry[] = [];
  for (const { field, line } of lines) {
    try {
      const entry = readEntry(line, field);
      if (entry.forms.length === 0) problems.push(`A line of ${field} names no skill: ${line}`);
      else entries.push(entry);
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  const byName = new Map<string, TaxonomyEntry>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const earlier = byName.get(keyOf(name));
    if (earlier) {
      problems.push(`"${name}" (${entry.field}) is a skill twice: "${nameOf(earlier)}" stands in ${earlier.field}.`);
    } else byName.set(keyOf(name), entry);
  }
  const owners = new Map<string, TaxonomyEntry>();
  for (const entry of entries) {
    for (const form of new Set(entry.forms)) {
      const key = matchKeyOf(form);
      if (key === null) problems.push(`"${form}" of "${nameOf(entry)}" (${entry.field}) holds no letter or digit.`);
      else {
        const owner = owners.get(key);
        // Of two that need company, the company tells which is meant: a chef among cooks, Chef among servers.
        const isTold = form.startsWith("~") && owner && !areAlike(owner.field, entry.field);
        if (owner && !isTold && owner !== entry && keyOf(nameOf(owner)) !== keyOf(nameOf(entry))) {
          problems.push(
            `"${form}" belongs to "${nameOf(owner)}" (${owner.field}) and to "${nameOf(entry)}" (${entry.field}).`,
          );
        } else owners.set(key, entry);
      }
    }
  }
  const names = new Set(entries.map(nameOf));
  for (const entry of entries) {
    const seen = new Set<string>();
    for (const { name, share } of entry.relatives) {
      const of = `of "${nameOf(entry)}" (${entry.field})`;
      if (!names.has(name)) {
        const meant = byName.get(keyOf(name));
        problems.push(`The relative "${name}" ${of} is no skill${meant ? `; did you mean "${nameOf(meant)}"?` : "."}`);
      }
      if (name === nameOf(entry)) problems.push(`The relative "${name}" ${of} is the skill itself.`);
      if (seen.has(name)) problems.push(`The relative "${name}" ${of} stands twice.`);
      if (share === 0) problems.push(`The relative "${name}" ${of} has a share of 0.`);
      seen.add(name);
    }
  }
  return problems;
}

function nameOf(entry: TaxonomyEntry): string {
  return entry.forms[0]!.replace(/^[=~!]/, "");
}

/** What two forms share that match the same text under the same conditions; null when there is nothing to match. */
function matchKeyOf(form: string): string | null {
  const mark = /^[=~!]/.exec(form)?.[0] ?? "";
  const written = form.slice(mark.length);
  const key = keyOf(written);
  if (!key) return null;
  if (mark === "!") return `!${key}`;
  return mark ? `${mark}${written}` : key;
}
