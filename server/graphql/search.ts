import type pg from "pg";
import { badInput } from "../errors.ts";
import type { Params } from "./params.ts";

const MAX_LENGTH = 300;
const MAX_UNITS = 16;

/** A search as SQL over jobs at an alias. */
export interface Search {
  condition: (alias: string, params: Params) => string;
  /** A whole number, larger for a better match. */
  rank: (alias: string, params: Params) => string;
}

interface Unit {
  text: string;
  negated: boolean;
}

/** Words and "phrases", `-` before what must not stand there, `or` between alternatives: alternatives of units. */
function parse(search: string): Unit[][] {
  const alternatives: Unit[][] = [[]];
  for (const [token, phrase] of search.matchAll(/-?"([^"]*)"|[^\s"]+/g)) {
    if (phrase === undefined && /^or$/i.test(token)) {
      alternatives.push([]);
      continue;
    }
    const text = phrase === undefined ? token.replace(/^-+/, "") : `"${phrase}"`;
    if (/[\p{L}\p{N}]/u.test(text)) alternatives.at(-1)?.push({ text, negated: token.startsWith("-") });
  }
  return alternatives.filter((units) => units.length > 0);
}

/**
 * Full-text search. A job's text is indexed in its own language, its company's name as it is written, so each unit is
 * looked for in both forms.
 * @returns null when the search says nothing
 * @throws BAD_USER_INPUT when it is too long
 */
export async function readSearch(search: string, pool: pg.Pool, path: string[]): Promise<Search | null> {
  const alternatives = parse(search.replaceAll("\0", " "));
  if (search.length > MAX_LENGTH || alternatives.flat().length > MAX_UNITS) {
    throw badInput(path, `Search for at most ${MAX_UNITS} words or phrases, ${MAX_LENGTH} characters together.`);
  }
  if (alternatives.length === 0) return null;
  const values: string[] = [];
  const query = alternatives
    .map((units) => `(${units.map((unit) => unitAsSql(unit, `$${values.push(unit.text)}`)).join(" && ")})`)
    .join(" || ");
  const { rows: forms } = await pool.query<{ configs: string[]; query: string }>(
    `SELECT array_agg(name) AS configs, query
     FROM (SELECT cfgname::text AS name, (${query})::text AS query FROM pg_ts_config, LATERAL (SELECT pg_ts_config.oid::regconfig AS c) own) forms
     WHERE query <> '' GROUP BY query`,
    values,
  );
  const ownForm = (alias: string, params: Params) =>
    `CASE ${forms.map((form) => `WHEN ${alias}.text_config = ANY(${params.add(form.configs)}) THEN ${params.add(form.query)}::tsquery`).join(" ")} END`;
  return {
    condition(alias, params) {
      if (forms.length === 0) return "false";
      // The index is asked once, for every form; which form is right for a row is looked up among what it found.
      const anyForm = params.add(forms.map((form) => `(${form.query})`).join(" | "));
      return `(${alias}.search_text @@ ${anyForm}::tsquery AND ${alias}.search_text @@ ${ownForm(alias, params)})`;
    },
    rank: (alias, params) =>
      forms.length === 0 ? "0" : `(1000000 * ts_rank(${alias}.search_text, ${ownForm(alias, params)}))::int`,
  };
}

/** A unit in the language at hand or as it is written; a word that the language leaves out of texts asks for nothing. */
function unitAsSql({ negated }: Unit, placeholder: string): string {
  const own = `websearch_to_tsquery(c, ${placeholder})`;
  const either = `(${own} || websearch_to_tsquery('simple', ${placeholder}))`;
  return `CASE WHEN numnode(${own}) = 0 THEN ''::tsquery ELSE ${negated ? "!!" : ""}${either} END`;
}
