import { createHash } from "node:crypto";

/** Documents are few, but anybody may send others: what goes beyond is planned each time. */
const MAX_STATEMENTS = 64;

const names = new Map<string, string>();

/**
 * A name under which each connection plans a statement once, for hot reads whose plan does not depend on their values;
 * undefined once too many different ones have been seen.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MAX_STATEMENTS) return known;
  const name = createHash("sha256").update(text).digest("base64url");
  names.set(text, name);
  return name;
}
