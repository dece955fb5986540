import { countryOf } from "../matching/places.ts";
import type { Params } from "./params.ts";

const REMOTE = /^(?:fully |100% )?remote$|^(?:anywhere|worldwide)$/i;
const REMOTE_JOBS = "('REMOTE_OK', 'REMOTE_ONLY')";

/**
 * Jobs at a place as people write it: "Berlin", "Berlin, Germany", "Germany", "Remote". The first part must be named by
 * the posting, as a whole word, or be its country; a country behind it rules out jobs of other countries, a region
 * behind it jobs of other regions.
 */
export function placeCondition(place: string, alias: string, params: Params): string {
  const parts = place
    .split(/[,;/|()]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const [first, ...rest] = parts;
  if (first === undefined) return "true";
  if (REMOTE.test(first)) {
    const others = rest.length > 0 ? ` AND ${placeCondition(rest.join(","), alias, params)}` : "";
    return `(${alias}.work_arrangement IN ${REMOTE_JOBS}${others})`;
  }
  const conditions = [named(first, alias, params)];
  for (const part of rest) {
    const country = codeOf(part);
    if (country) conditions.push(`(cardinality(${alias}.countries) = 0 OR ${named(part, alias, params)})`);
    // "CA" may be written California: what is so short does not rule out.
    else if (part.length > 3) conditions.push(`(cardinality(${alias}.regions) = 0 OR ${named(part, alias, params)})`);
  }
  return `(${conditions.join(" AND ")})`;
}

function named(part: string, alias: string, params: Params): string {
  const word = params.add(`\\m${part.replace(/[^\p{L}\p{N}\s]/gu, "\\$&")}${/[\p{L}\p{N}]$/u.test(part) ? "\\M" : ""}`);
  const text = `array_to_string(${alias}.cities || ${alias}.regions || ${alias}.locations, ' | ')`;
  // Two capitals are a state or a country: "IN" is not the "in" of "in Paris".
  const inText = `${text} ${/^[A-Z]{2}$/.test(part) ? "~" : "~*"} ${word}`;
  const country = codeOf(part);
  return country ? `(${alias}.countries @> ARRAY[${params.add(country)}] OR ${inText})` : `(${inText})`;
}

function codeOf(part: string): string | null {
  return countryOf(part) ?? (/^[A-Z]{2}$/.test(part) ? part : null);
}
