import { areKin, isDoing, markProduct, markSubject } from "./imported-form.ts";
import type { Table } from "./table.ts";
import type { SkillField, SkillKind, TaxonomyLine } from "./taxonomy.ts";

/** What the headers of ESCO's files of skills, of relations between them, and of broader concepts must hold. */
export const ESCO_SKILLS_HEADER = ["conceptUri", "preferredLabel", "altLabels"];
export const ESCO_RELATIONS_HEADER = ["originalSkillUri", "relationType", "relatedSkillUri"];
export const ESCO_BROADER_HEADER = ["conceptUri", "broaderUri"];

/** By the first digits of the ISCED-F field of education that a concept stands under, the longest first. */
const FIELDS: [string, SkillField][] = [
  ["0411", "finance"],
  ["0412", "finance"],
  ["0414", "marketing"],
  ["0415", "office"],
  ["0416", "sales"],
  ["042", "law"],
  ["04", "management"],
  ["0231", "education"],
  ["01", "education"],
  ["021", "design"],
  ["02", "education"],
  ["032", "marketing"],
  ["03", "science"],
  ["05", "science"],
  ["0612", "data"],
  ["06", "software"],
  ["071", "engineering"],
  ["072", "manufacturing"],
  ["073", "construction"],
  ["08", "agriculture"],
  ["092", "care"],
  ["09", "healthcare"],
  ["1012", "fitness"],
  ["1014", "fitness"],
  ["101", "hospitality"],
  ["102", "service"],
  ["103", "public"],
  ["104", "logistics"],
];

/** "who can do the one can ... of the other": how much a relation of ESCO says. */
const SHARES: Record<string, number> = { essential: 50, optional: 20 };
/** More relatives of one skill say less each. */
const MOST_RELATIVES = 12;
const MOST_ALIASES = 12;

interface Concept {
  name: string;
  field: SkillField;
  kind: SkillKind;
}

/** The concepts of the ESCO files that are read together, by URI. */
export type Concepts = Map<string, Concept>;

/** What other files of the same reading say of a concept. */
export interface EscoHints {
  /** By URI: "knowledge" or "skill/competence". */
  types: Map<string, string>;
  /** By URI: the URIs above it. */
  broader: Map<string, string[]>;
}

/** What files of relations and of broader concepts say, for `readEscoSkills`. */
export function readEscoHints(relations: readonly Table[], broader: readonly Table[]): EscoHints {
  const hints: EscoHints = { types: new Map(), broader: new Map() };
  for (const row of relations.flatMap((table) => table.rows)) {
    if (row.originalSkillType) hints.types.set(row.originalSkillUri!, row.originalSkillType);
    if (row.relatedSkillType) hints.types.set(row.relatedSkillUri!, row.relatedSkillType);
  }
  for (const { conceptUri = "", broaderUri = "" } of broader.flatMap((table) => table.rows)) {
    hints.broader.set(conceptUri, [...(hints.broader.get(conceptUri) ?? []), broaderUri]);
  }
  return hints;
}

/**
 * The lines that a file of ESCO skills gives. Subjects of knowledge are matched in text where their looks allow it;
 * doings ("manage time") are left out, for a text that says so names no skill. `concepts` is added to.
 */
export function readEscoSkills(
  { rows }: Table,
  hints: EscoHints,

  concepts: Concepts,
): TaxonomyLine[] {
  const lines: TaxonomyLine[] = [];
  for (const row of rows) {
    const uri = row.conceptUri ?? "";
    const label = (row.preferredLabel ?? "").replace(/\s+/g, " ");
    const type = row.skillType || hints.types.get(uri);
    if (!uri || !label || type === "skill/competence" || isDoing(label)) continue;
    const [, name = label, sense] = /^(.*?)\s*\(([^)]*)\)$/.exec(label) ?? [];
    const isLanguage = /^(?:Latin|Ancient Greek|\p{Lu}[\p{L}-]+)$/u.test(name) && row.reuseLevel === "transversal";
    const kind: SkillKind = isLanguage
      ? "language"
      : sense || /\p{Ll}\p{Lu}|^\p{Lu}\p{Ll}+$/u.test(name)
        ? "tool"
        : "hard";
    const field =
      (isLanguage ? "languages" : null) ??
      fieldOf(uri, row.broaderConceptUri ?? "", hints) ??
      (sense || kind === "tool" ? "software" : "management");
    const mark =
      sense || isLanguage || (kind === "tool" && !name.includes(" ")) ? markProduct(name) : markSubject(name);
    if (mark === null) continue;
    // Where the name itself is in doubt, so is what goes for it.
    const aliases = (mark === "~" ? "" : (row.altLabels ?? ""))
      .split(/\s*(?:\n|\|)\s*/)
      .filter((alias) => alias !== name && areKin(name, alias) && !isDoing(alias) && markSubject(alias) === "")
      .slice(0, MOST_ALIASES);
    concepts.set(uri, { name, field, kind });
    lines.push({ field, line: `${[`${mark}${name}`, ...aliases].join("; ")} | ${kind}` });
  }
  return lines;
}

/** The field of the concept, from the education it belongs to; null where nothing says. */
function fieldOf(uri: string, named: string, { broader }: EscoHints): SkillField | null {
  let above = [...named.split(/\s*\|\s*/).filter(Boolean), ...(broader.get(uri) ?? [])];
  // Concepts stand a few levels deep; a circle must not hold us.
  for (let level = 0; level < 6 && above.length > 0; level++) {
    for (const each of above) {
      const [, code] = /\/isced-f\/(\d+)$/.exec(each) ?? [];
      const field = code && FIELDS.find(([digits]) => code.startsWith(digits))?.[1];
      if (field) return field;
    }
    above = above.flatMap((each) => broader.get(each) ?? []).slice(0, 50);
  }
  return null;
}

/** The lines that a file of relations gives: relatives for concepts of the same reading. */
export function readEscoRelations({ rows }: Table, concepts: Concepts): TaxonomyLine[] {
  const relatives = new Map<Concept, Map<string, number>>();
  for (const row of rows) {
    // Who can do the original needs the related one: so he has part of the related one.
    const has = concepts.get(row.originalSkillUri ?? "");
    const given = concepts.get(row.relatedSkillUri ?? "");
    const share = SHARES[row.relationType ?? ""];
    if (!has || !given || !share || has.name === given.name || /[,|]/.test(has.name)) continue;
    const known = relatives.get(given) ?? new Map<string, number>();
    relatives.set(given, known.set(has.name, Math.max(share, known.get(has.name) ?? 0)));
  }
  return [...relatives].map(([{ name, field, kind }, shares]) => {
    const best = [...shares].sort((one, other) => other[1] - one[1]).slice(0, MOST_RELATIVES);
    return {
      field,
      line: `!${name} | ${kind} | ${best.map(([relative, share]) => `${relative} ${share}`).join(", ")}`,
    };
  });
}
