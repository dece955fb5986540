import { BOTH, byCompany, byRole, SAME_FIELD, SAME_FUNCTION, type Signal, together, WEIGHTS } from "./feedback.ts";
import type { JobIndex } from "./layout.ts";

/**
 * What adjustmentOf says of the job in a row, from two small tables; null for whoever has said nothing, so that it costs
 * them nothing.
 */
export function createAdjustment(index: JobIndex, feedback: readonly Signal[]): ((row: number) => number) | null {
  if (feedback.length === 0) return null;
  const { topics, companies } = index;
  const { ofTopic, ofCompany } = adjustmentTables(index, feedback);
  return (row) => together(ofTopic[topics[row]!]!, ofCompany[companies[row]!]!);
}

/** What feedback moves a job of each topic, and of each company, by; `together` (feedback.ts) puts the two together. */
export function adjustmentTables(index: JobIndex, feedback: readonly Signal[]) {
  return { ofTopic: topicTable(index, feedback), ofCompany: companyTable(index, feedback) };
}

/** Most topics are like none of the signals', and are passed over by two look-ups. */
function topicTable({ topicTable }: JobIndex, feedback: readonly Signal[]): Int32Array {
  const byFunction = new Map<string | null, number>();
  const byField = new Map<string | null, number>();
  const byBoth = new Map<string, number>();
  for (const { does, field, reaction } of feedback) {
    const weight = WEIGHTS[reaction];
    if (does !== null) add(byFunction, does, weight);
    if (field !== null) add(byField, field, weight);
    if (does !== null && field !== null) add(byBoth, pair(does, field), weight);
  }
  const table = new Int32Array(topicTable.length);
  for (const [number, { does, field }] of topicTable.entries()) {
    const sameFunction = byFunction.get(does);
    const sameField = byField.get(field);
    if (sameFunction === undefined && sameField === undefined) continue;
    let net = SAME_FUNCTION * (sameFunction ?? 0) + SAME_FIELD * (sameField ?? 0);
    // Where both are in common it is BOTH that counts, not the sum of the two.
    if (sameFunction !== undefined && sameField !== undefined)
      net += (BOTH - SAME_FUNCTION - SAME_FIELD) * (byBoth.get(pair(does, field)) ?? 0);
    table[number] = byRole(net);
  }
  return table;
}

function companyTable({ companyKeys }: JobIndex, feedback: readonly Signal[]): Int32Array {
  const nets = new Map<string, number>();
  for (const { company, reaction } of feedback) if (company !== "") add(nets, company, WEIGHTS[reaction]);
  const table = new Int32Array(companyKeys.values.length);
  for (const [company, net] of nets) {
    const number = companyKeys.find(company);
    if (number !== undefined) table[number] = byCompany(net);
  }
  return table;
}

function add<Key>(sums: Map<Key, number>, key: Key, weight: number): void {
  sums.set(key, (sums.get(key) ?? 0) + weight);
}

function pair(does: string | null, field: string | null): string {
  return `${does}\n${field}`;
}
