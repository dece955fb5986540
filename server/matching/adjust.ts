import { BOTH, byCompany, byRole, type Felt, SAME_FIELD, SAME_FUNCTION, together } from "./feedback.ts";
import type { JobIndex } from "./layout.ts";

/**
 * What adjustmentOf says of the job in a row, from two small tables; null for whoever has said nothing, so that it costs
 * them nothing.
 */
export function createAdjustment(index: JobIndex, feedback: readonly Felt[]): ((row: number) => number) | null {
  if (feedback.length === 0) return null;
  const { topics, companies } = index;
  const ofTopic = topicTable(index, feedback);
  const ofCompany = companyTable(index, feedback);
  return (row) => together(ofTopic[topics[row]!]!, ofCompany[companies[row]!]!);
}

/** Of a topic with both in common it is BOTH that counts, not the sum of the two. */
function topicTable({ topicTable }: JobIndex, feedback: readonly Felt[]): Int32Array {
  const byFunction = new Map<string, number>();
  const byField = new Map<string, number>();
  const byBoth = new Map<string, number>();
  const add = (sums: Map<string, number>, key: string, weight: number) => sums.set(key, (sums.get(key) ?? 0) + weight);
  for (const { does, field, weight } of feedback) {
    if (does !== null) add(byFunction, does, weight);
    if (field !== null) add(byField, field, weight);
    if (does !== null && field !== null) add(byBoth, `${does}\n${field}`, weight);
  }
  return Int32Array.from(topicTable, ({ does, field }) => {
    const sameFunction = does === null ? 0 : (byFunction.get(does) ?? 0);
    const sameField = field === null ? 0 : (byField.get(field) ?? 0);
    const both = does === null || field === null ? 0 : (byBoth.get(`${does}\n${field}`) ?? 0);
    return byRole(SAME_FUNCTION * sameFunction + SAME_FIELD * sameField + (BOTH - SAME_FUNCTION - SAME_FIELD) * both);
  });
}

function companyTable({ companyKeys }: JobIndex, feedback: readonly Felt[]): Int32Array {
  const table = new Int32Array(companyKeys.values.length);
  for (const { companyKey, weight } of feedback) {
    const company = companyKey === "" ? undefined : companyKeys.find(companyKey);
    if (company !== undefined) table[company]! += weight;
  }
  return table.map(byCompany);
}
